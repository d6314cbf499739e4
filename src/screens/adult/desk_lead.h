// Inside of `screens`: the card of the desk that leads a group: what is proposed next, or the
// session that waits, which can also be ended from here.
#pragma once

#include "screens/context.h"

namespace hakawati::screens {

/// The book of the session that waits, else the one in hand; null: there is nothing to lead.
const story::LoadedBook* book_to_lead(const Context&);
ui::Node make_lead(const Context&, const Rect&);

} // namespace hakawati::screens
