// Inside of `print`: pictures rasterised for paper and handed to cairo. A picture with a mask is a
// panel: it lies on bare paper, so it may lose its corners and become a JPEG. All others keep
// their alpha and are kept, because small things stand on many pages.
#pragma once

#include "print/handles.h"
#include "print/pdf.h"

#include <map>

namespace hakawati::print {

class PictureStore {
  public:
    explicit PictureStore(const Press& press) : m_press(press) {}
    /// Of the picture at the size at which it is printed; it stays ours.
    cairo_surface_t* surface(const drawing::DrawPicture&);
    /// Lets go of the panels of the page that is done.
    void forget_large() { m_large.clear(); }

  private:
    const Press& m_press;
    std::map<std::string, SurfacePtr> m_small;
    std::vector<SurfacePtr> m_large;
};

} // namespace hakawati::print
