// From a blocking and a camera to a Scene: pieces in drawing order, and what the letterer must
// know, in px of the panel.
#pragma once

#include "stage/blocking.h"
#include "stage/stage.h"

namespace hakawati::stage {

using Spots = std::map<std::string, Point>;

/// `camera` is in units of the place and has the aspect of view.size. `spots` (units of the place),
/// when there are any, stand instead of the place's own.
Scene compose_scene(const Blocking&, const Rect& camera, const View&, const Spots& spots);

Figure figure_of(const Performer&, const Transform& to_panel);
/// The pieces of one performer, in units of the place.
std::vector<Piece> pieces_of(const Performer&, const std::string& tint, bool mirrored);
/// A prop with its transform to whatever `round` maps from.
Piece piece_of(const StandingProp&, const std::string& tint, bool mirrored,
               const Transform& round = {}, const std::string& who = {});

} // namespace hakawati::stage
