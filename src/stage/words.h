// A decent picture from words alone: slots and percentages become ground points, "looks at" and the
// company become turns, held props find their layer. Used for whatever the staging file leaves out.
#pragma once

#include "stage/art.h"
#include "stage/staging_entry.h"
#include "story/model.h"

#include <vector>

namespace hakawati::stage {

/// One entry for every actor of the staging, in its order (carried ones are left at their default).
std::vector<ActorEntry> place_by_words(const Art&, const Place&, const Light&,
                                       const story::Staging&);
std::vector<PropEntry> props_by_words(const Art&, const Place&, const Light&,
                                      const story::Staging&);
std::vector<HeldProp> held_by_words(const story::Actor&);

/// A staging in words for an entry that is a picture of its own (the picture of a question).
story::Staging staging_of(const Entry&);

} // namespace hakawati::stage
