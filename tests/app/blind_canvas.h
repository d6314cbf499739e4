// A canvas on which nothing is painted: for tests of thousands of touches, where only the trees
// count.
#pragma once

#include "sdl/sdl.h"

#include <vector>

namespace hakawati::app::test {

class BlindCanvas : public sdl::Canvas {
  public:
    explicit BlindCanvas(Size size) : m_size(size) {}
    Size size() const override { return m_size; }
    std::vector<drawing::DrawPicture> missing(const drawing::DrawList&) const override {
        return {};
    }
    void put(const drawing::DrawPicture&, sdl::Image) override {}
    void draw(const drawing::DrawList&, double, const Transform&) override {}
    drawing::DrawPicture flatten(const std::string&, const drawing::DrawList&,
                                 drawing::Colour) override {
        return {};
    }
    void clear(drawing::Colour) override {}
    void present() override {}
    sdl::Image read() override { return {}; }
    std::size_t texture_bytes() const override { return 0; }

  private:
    Size m_size;
};

} // namespace hakawati::app::test
