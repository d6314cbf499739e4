// An adult inside, and a session of a group in every stage, for tests of its screens.
#pragma once

#include "world.h"

namespace hakawati::screens::test {

/// Of projectors, px.
constexpr Size full_hd{1920, 1080}, old{1024, 768};

/// 10" and 7" tablets, each flat and upright.
inline const std::vector<Display> led_displays{all_displays[0], all_displays[1], flat_7, upright_7};
/// At the desk, with an id for the next session.
State at_desk(const World&, Size = {1280, 800}, double px_per_mm = 5.9);
/// After these messages, everything answered by a journal that keeps all of it.
State led(State, const World&, const std::vector<std::string>& messages);
/// A session of chapter 2, begun; with a wall of this size when it has one.
State in_session(const World&, Size wall = {}, Size screen = {1280, 800}, double px_per_mm = 5.9);
/// Past goodbye, and in through the door again: the session's record.
State at_record(State in_session, const World&);
/// The group stands at a stop.
State group_at(State, const World&, reading::StopKind, const std::string& id);
/// What the group sees.
ui::Tree on_wall(const State&, const World&);
/// "panel-left-out ID gha-c2-p06" for every event that is to be kept, in order, but for where the
/// session stands, which is kept with everything (waiting_test.cpp).
std::vector<std::string> kept_by(const State&, const World&, const std::string& message);

} // namespace hakawati::screens::test
