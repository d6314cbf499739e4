// Somebody who cannot know the number plays with a tablet that is never put right in between: the
// real app, journal and door, everything but the painting.
#include "blind_canvas.h"
#include "guarded.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace hakawati;
using namespace hakawati::app;
using test::Guarded;
using test::minute;

namespace {

using Kind = sdl::Event::Kind;
using Reply = screens::Adult::Reply;

/// One tablet, and in what state its door is.
struct Given {
    unsigned seed;
    Size screen;
    double px_per_mm;
    const char* language;
    enum class Door { Set, Unset, AlmostStopped } door;
};

void collect(const ui::Node& node, std::vector<const ui::Node*>& all) {
    if (node.action && node.state.enabled)
        all.push_back(&node);
    for (const ui::Node& child : node.children)
        collect(child, all);
}

class Monkey {
  public:
    explicit Monkey(const Given& given) : m_given(given), m_random(given.seed) {
        m_tablet.canvas = std::make_unique<test::BlindCanvas>(given.screen);
        if (given.door != Given::Door::Unset)
            m_tablet.set_up_before();
        if (given.door == Given::Door::AlmostStopped)
            use_up_tries();
        App::Setup setup;
        setup.screen = given.screen;
        setup.px_per_mm = given.px_per_mm;
        setup.language = given.language;
        m_tablet.open(std::move(setup));
    }

    void play(int touches) {
        for (int i = 0; i < touches; ++i) {
            do_something();
            look_around();
        }
    }

    /// Back to a picture of the book as any child gets there, by touches alone.
    bool gets_to_read() {
        m_tablet.now += 61 * minute; // whoever read has gone; whoever waited has waited
        m_tablet.settle();
        const std::string book = "reader";
        for (int i = 0; i < 40 && m_tablet.screen() != book; ++i) {
            const std::string here = m_tablet.screen();
            if (here == "who")
                m_tablet.touch("guest");
            else if (here == "shelf" || here == "title")
                m_tablet.touch("next");
            else
                m_tablet.event(Kind::Key, "Escape");
        }
        return m_tablet.screen() == book;
    }

    /// Next leads to another panel.
    bool turns_pages() {
        const std::string first = m_tablet.stop();
        for (int i = 0; i < 20 && m_tablet.stop() == first; ++i)
            m_tablet.try_touch("next");
        return m_tablet.stop() != first;
    }

    Guarded& tablet() { return m_tablet; }
    int inside = 0;          ///< touches after which somebody was behind the door
    int without_way = 0;     ///< screens on which nothing can be touched
    int guesses = 0;         ///< checked by the door
    std::set<Reply> replies; ///< that the door has given
    std::set<std::string> screens;

  private:
    void use_up_tries() {
        while (m_tablet.door->failures() < access::most_failures - 1) {
            m_tablet.now += 61 * minute;
            m_tablet.door->knock(test::wrong_pin);
        }
        m_tablet.now += 61 * minute;
    }

    void look_around() {
        const screens::Adult& adult = m_tablet.adult();
        std::vector<const ui::Node*> controls;
        collect(m_tablet.app->shown().root, controls);
        inside += adult.inside ? 1 : 0;
        without_way += controls.empty() ? 1 : 0;
        replies.insert(adult.reply);
        screens.insert(m_tablet.screen());
    }

    /// Nearly always a finger: on a control, anywhere, moved, or held for a while.
    void do_something() {
        const int failures = m_tablet.door->failures();
        const auto choice = m_random() % 1000;
        // The story is long and has no door: the hand does not stay there. Before the door it
        // finds the keys more often than chance would have it.
        if (m_tablet.state().screen == screens::Screen::Reading && choice % 4 != 0)
            m_tablet.event(Kind::Key, "Escape");
        else if (m_tablet.screen() == "door" && choice % 2 == 0)
            press_the_pad();
        else if (choice < 480)
            touch_some_control();
        else if (choice < 560)
            m_tablet.try_touch("grown-ups");
        else if (choice < 800)
            m_tablet.touch_at(anywhere());
        else if (choice < 860)
            drag();
        else if (choice < 880)
            hold();
        else if (choice < 970)
            press_some_key();
        else if (choice < 990)
            m_tablet.now += chance() * 4 * minute;
        else if (choice < 996)
            m_tablet.event(Kind::Hidden);
        else
            m_tablet.now += chance() * 61 * minute;
        m_tablet.settle();
        guesses += std::max(0, m_tablet.door->failures() - failures);
    }

    double chance() { return static_cast<double>(m_random() % 1000) / 1000; }
    Point anywhere() { return {chance() * m_given.screen.width, chance() * m_given.screen.height}; }

    void touch_some_control() {
        std::vector<const ui::Node*> controls;
        collect(m_tablet.app->shown().root, controls);
        if (!controls.empty())
            m_tablet.touch_at(controls[m_random() % controls.size()]->bounds.centre());
    }

    void finger(Kind kind, Point at) {
        sdl::Event event;
        event.kind = kind;
        event.at = at;
        m_tablet.app->handle(event, m_tablet.now);
    }

    void drag() {
        const Point to = anywhere();
        finger(Kind::Press, anywhere());
        finger(Kind::Move, to);
        finger(Kind::Release, to);
    }

    /// Shorter than the five seconds of what cannot be undone.
    void hold() {
        finger(Kind::Press, anywhere());
        for (int i = 0; i < 20; ++i)
            m_tablet.look_at(m_tablet.now + 100);
        finger(Kind::Release, anywhere());
    }

    void press_the_pad() {
        const bool enough = m_tablet.adult().typed.size() >= access::least_digits;
        m_tablet.try_touch(enough ? "open" : "digit-" + std::to_string(m_random() % 10));
    }

    void press_some_key() {
        constexpr std::array keys{"Return", "Space", "Tab",    "Shift+Tab", "Left", "Right",
                                  "Up",     "Down",  "Escape", "PageDown",  "Home", "9"};
        const std::string key = keys[m_random() % keys.size()];
        if (key == "9")
            m_tablet.event(Kind::Text, std::to_string(100'000 + m_random() % 900'000));
        else
            m_tablet.event(Kind::Key, key);
    }

    Given m_given;
    std::mt19937 m_random;
    Guarded m_tablet;
};

constexpr double seven_inches = 170 / 25.4;
constexpr std::array all_given{
    Given{1, {640, 400}, 75 / 25.4, "en", Given::Door::Set},
    Given{2, {720, 1280}, 5.9, "ar", Given::Door::Set},
    Given{3, {1024, 600}, seven_inches, "ckb", Given::Door::Unset},
    Given{4, {600, 1024}, seven_inches, "tr", Given::Door::AlmostStopped},
    Given{5, {1280, 800}, 5.9, "kmr", Given::Door::Set},
};

} // namespace

namespace {

/// Nobody gets in, nothing breaks, and afterwards a child reads on as ever.
void play_on_all(int touches) {
    std::set<Reply> replies;
    for (const Given& given : all_given) {
        INFO("seed " << given.seed);
        Monkey monkey(given);
        monkey.play(touches);
        CHECK(monkey.inside == 0);
        CHECK(monkey.without_way == 0);
        CHECK((monkey.guesses > 0 || given.door == Given::Door::Unset));
        CHECK(monkey.screens.size() > 10);
        CHECK(monkey.screens.contains("door"));
        replies.insert(monkey.replies.begin(), monkey.replies.end());

        CHECK(monkey.gets_to_read());
        CHECK(monkey.turns_pages());
        Guarded& tablet = monkey.tablet();
        CHECK(tablet.journal->verify().empty());
        CHECK(tablet.journal->last_sequence() > 100);
        tablet.close();
        tablet.open();
        CHECK(tablet.journal->found() == journal::Found::Whole);
        CHECK(tablet.state().notice == screens::Notice::None);
        CHECK(tablet.logged() == "");
        CHECK(tablet.door->is_set() == (given.door != Given::Door::Unset));
    }
    CHECK(replies == std::set{Reply::None, Reply::Wrong, Reply::Wait, Reply::Stopped});
}

} // namespace

TEST_CASE("ten thousand touches on five tablets never get in and leave each of them to read on") {
    play_on_all(2'000);
}

// Takes minutes: lettering is the most of it.
TEST_CASE("ten thousand touches on each of five tablets do the same", "[.long]") {
    play_on_all(10'000);
}
