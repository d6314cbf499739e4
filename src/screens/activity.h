// Inside of `screens`: breathing with the apricot balloon, and the five senses; in the story and
// under the calm tree. They move at their own pace, wait for nobody, and keep nothing.
#pragma once

#include "screens/screens.h"

namespace hakawati::screens {

/// The activity on the screen: of the stop at hand or of the open lantern; none elsewhere.
std::optional<story::ActivityKind> activity_here(const State&);
/// Its step: breathing: of learning::breath_step; senses: which sense.
int activity_step(const State&);

/// Leaves that have grown in this step of the senses.
int leaves_noticed(const State&);
/// Leaves that grow in a step of the senses: five, four, three, two, one, none.
int leaves_of_sense(int step);

/// Messages: breathe-on (sent by the screen's timer), noticed (any touch: a leaf grows), next,
/// back, stop. False when there is no activity, or the message is not for it.
bool act_in_activity(Update&, const ui::Message&, const World&);

} // namespace hakawati::screens
