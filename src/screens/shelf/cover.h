// The picture on a book's front, wherever the book is shown.
#pragma once

#include "drawing/draw_list.h"
#include "story/library.h"

namespace hakawati::screens {

/// cover.svg of the book's folder (900 x 1200), read when it is drawn; a plain board without one.
drawing::Picture cover_of(const story::LoadedBook&);

} // namespace hakawati::screens
