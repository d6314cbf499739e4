// The faces of the languages as a printer wants them: measured without any grid of pixels, and
// shaped by HarfBuzz into the glyphs that are embedded in the PDF. The same font files as on the
// screen.
#pragma once

#include "text/language.h"
#include "text/paragraph.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hakawati::print {

struct Glyph {
    unsigned long index = 0; ///< in the font
    Point at;                ///< from the left end of the run, on its baseline
};

/// Which letters a few glyphs stand for, so that words can be found and copied.
struct Cluster {
    int bytes = 0;
    int glyphs = 0;
};

struct Shaped {
    std::vector<Glyph> glyphs;     ///< from left to right
    std::vector<Cluster> clusters; ///< in the order of the writing
    double width = 0;
};

class Fonts final : public text::FontMeasure {
  public:
    /// Looks for the files where the screen does; throws SystemError naming the Debian packages
    /// when one is missing, or the file when it is no font.
    explicit Fonts(const text::Languages&, const std::filesystem::path& extra = {});
    ~Fonts() override;
    double advance(const text::Font&, std::string_view run, text::Direction,
                   const std::string& script) const override;
    text::FontMetrics metrics(const text::Font&) const override;
    Shaped shape(const text::Font&, std::string_view run, text::Direction,
                 const std::string& script) const;

    struct Store;
    const Store& store() const { return *m_store; }

  private:
    std::unique_ptr<Store> m_store;
};

} // namespace hakawati::print
