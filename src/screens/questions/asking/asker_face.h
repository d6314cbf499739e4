// Inside of `screens`: the face of who asks, under the arrows of a question that is seen in steps,
// where the cards or the board stand without it.
#pragma once

#include "screens/questions/rail.h"

namespace hakawati::screens {

/// A disc whose name says who asks what; nothing where the step shows the words themselves, where
/// the picture shows the asker, or where there is no room.
void add_asker_face(ui::Tree&, const Context&, const Asked&, const Steps&, int step);

} // namespace hakawati::screens
