#include "guarded.h"

#include <catch2/catch.hpp>

#include <random>

namespace hakawati::app::test {

namespace {

constexpr double between_touches = 1000; ///< ms: longer than any cool-down

learning::Event remembered(const char* name, const char* value) {
    learning::Event event;
    event.kind = learning::EventKind::Preference;
    event.item = name;
    event.option = value;
    return event;
}

} // namespace

Guarded::Guarded() {
    std::filesystem::create_directories(sticks());
    std::filesystem::create_directories(data());
    access::Door::Setup setup;
    setup.file = data() / "door";
    setup.random = [chance = std::mt19937_64(7)](void* into, std::size_t size) mutable {
        for (std::size_t i = 0; i < size; ++i)
            static_cast<unsigned char*>(into)[i] = static_cast<unsigned char>(chance());
    };
    setup.running_ms = [this] { return now; };
    setup.cost = {8192, 1};
    door = std::make_unique<access::Door>(std::move(setup));
}

journal::Journal::Setup Guarded::keeping() const {
    journal::Journal::Setup setup;
    setup.folder = data();
    setup.syncs = false; // nobody cuts the power here
    return setup;
}

void Guarded::set_up_before() {
    door->set_up(right_pin);
    journal::Journal before(keeping());
    before.append(remembered("recovery", "written"));
    before.append(remembered("practised", "yes"));
}

void Guarded::open(App::Setup setup) {
    setup.door = door.get();
    setup.data = data();
    setup.sticks = sticks();
    start_with(keeping(), std::move(setup));
}

void Guarded::touch(const std::string& id) {
    INFO("touching " << id << " on " << screen());
    const ui::Node* const node = ui::find(app->shown().root, id);
    REQUIRE(node);
    REQUIRE(node->state.enabled);
    touch_at(node->bounds.centre());
}

void Guarded::try_touch(const std::string& id) {
    if (const ui::Node* const node = ui::find(app->shown().root, id))
        touch_at(node->bounds.centre());
}

void Guarded::touch_at(Point at) {
    sdl::Event finger;
    finger.kind = sdl::Event::Kind::Press;
    finger.at = at;
    now += between_touches;
    app->handle(finger, now);
    finger.kind = sdl::Event::Kind::Release;
    touched = now;
    app->handle(finger, now);
    settle();
}

void Guarded::event(sdl::Event::Kind kind, const std::string& key) {
    sdl::Event event;
    event.kind = kind;
    event.key = key;
    app->handle(event, now);
    settle();
}

void Guarded::type(const std::string& digits) {
    for (const char digit : digits)
        touch(std::string("digit-") + digit);
    touch("open");
}

void Guarded::go_to_door() {
    touch("grown-ups");
    touch("grown-ups");
    REQUIRE(screen() == "door");
}

void Guarded::go_inside() {
    go_to_door();
    type(right_pin);
    REQUIRE(adult().inside);
}

void Guarded::look_at(double moment) {
    now = moment;
    app->step(now, *canvas);
}

} // namespace hakawati::app::test
