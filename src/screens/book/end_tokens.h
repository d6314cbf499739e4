// Inside of `screens`: what can be touched on a chapter's last page: again, the shelf, and the next
// chapter as a panel with Next. The people of the picture keep their faces.
#pragma once

#include "screens/context.h"

#include <vector>

namespace hakawati::screens {

/// `next` is null after the last chapter; the scene fills the screen.
std::vector<ui::Node> end_tokens(const Context&, const story::Chapter* next, const stage::Scene&);
/// How much of the faces a rectangle would cover, thought left to right, px.
double covered_faces(const Context&, const stage::Scene&, const Rect&);

} // namespace hakawati::screens
