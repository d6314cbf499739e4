// A tablet with a journal, a door and sticks in one folder of the machine's own disk, and a finger
// for it. The door goes by the clock that only the test moves, and its Argon2id is cheap.
#pragma once

#include "tablet.h"

#include "access/door.h"

namespace hakawati::app::test {

constexpr double second = 1000, minute = 60 * second; ///< ms

constexpr const char* right_pin = "739162480516";
constexpr const char* wrong_pin = "480937";

struct Guarded : Tablet {
    Guarded();
    ~Guarded() { close(); }

    /// Somebody has chosen `right_pin` before, and written the code down.
    void set_up_before();
    /// Opens what is there.
    void open(App::Setup = {});

    /// On a control, long after the touch before it; it must be there.
    void touch(const std::string& id);
    /// The same where it may be missing or asleep: the finger then does nothing.
    void try_touch(const std::string& id);
    void touch_at(Point);
    void event(sdl::Event::Kind, const std::string& key = {});
    /// The digits, and "open".
    void type(const std::string& digits);
    /// From the cloth or the shelf to the door.
    void go_to_door();
    /// The same, and in.
    void go_inside();
    /// What stands on the screen at this moment of the clock, with nothing passed over.
    void look_at(double moment);

    const screens::Adult& adult() const { return state().adult; }
    std::filesystem::path data() const { return folder.path() / "data"; }
    std::filesystem::path sticks() const { return folder.path() / "sticks"; }

    std::unique_ptr<access::Door> door;
    double touched = 0; ///< ms: when the finger last went up

  private:
    journal::Journal::Setup keeping() const;
};

} // namespace hakawati::app::test
