// Inside of `screens`: the few pieces of SVG that furniture is cut from, and a fixed-seed stray for
// what a hand would not draw twice the same.
#pragma once

#include "drawing/cut_paper.h"
#include "screens/context.h"

#include <functional>
#include <string>

namespace hakawati::screens {

using drawing::svg_number;

std::string svg_point(Point);
std::string svg_rect(const Rect&, double radius, const std::string& fill, double opacity = 1);
std::string svg_circle(Point centre, double radius, const std::string& fill, double opacity = 1);
/// A vertical gradient over `height` px.
std::string svg_gradient(const std::string& id, double height, const std::string& top,
                         const std::string& bottom);
std::string svg_document(Size, const std::string& inside);

/// Adds a picture of the program's own whose inside is given in px of `at`, mirrored with the
/// direction.
void add_drawn(drawing::DrawList&, const Context&, const std::string& key, const Rect& at,
               std::function<std::string()> inside, double opacity = 1);

/// The same numbers for the same seed, on every machine.
class Strays {
  public:
    explicit Strays(unsigned seed) : m_state(seed * 2654435761u + 1) {}
    double unit(); ///< 0 to 1
    double both() { return 2 * unit() - 1; }

  private:
    unsigned m_state;
};

} // namespace hakawati::screens
