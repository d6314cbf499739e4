// How large the words on the wall are, on every picture that a group sees there, in five languages.
#include "leading_world.h"
#include "screens/leading/wall/wall.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

// On a picture 1.8 m wide an x-height of 36 mm, read from 6 m, is 37 px of 1080. Other projectors
// keep that share of the height.
constexpr double from_six_metres = 37.0 / 1080;

/// Of the face in which a run is set: its x-height for a size of 1 (Andika's is half its em).
double x_height(const text::Language& language, const drawing::DrawWords& words) {
    for (const auto& face : language.faces)
        if (face.font == words.run.font.family)
            return words.run.font.size / face.size_factor / 2;
    return 0;
}

/// Px of the smallest x-height of what is to be read; a board in the picture is looked at.
double least_x_height(const ui::Node& node, const text::Language& language) {
    double least = 1000;
    if (node.role == ui::Role::Sign || node.role == ui::Role::Sound)
        return least;
    for (const auto& item : node.drawing)
        if (const auto* words = std::get_if<drawing::DrawWords>(&item))
            least = std::min(least, x_height(language, *words));
    for (const ui::Node& child : node.children)
        least = std::min(least, least_x_height(child, language));
    return least;
}

/// What is too small on the wall, one line each; empty is right.
class Measured {
  public:
    Measured(const World& world, const char* language, Size projector)
        : m_world(world), m_language(world.languages->at(language)), m_projector(projector),
          m_begun(led(in_session(world, projector), world,
                      {std::string("language=") + language, "pace=all-at-once"})) {}

    /// At every stop of a kind, after these messages.
    std::string at_every(StopKind kind, const std::vector<std::string>& messages = {}) const {
        std::string faults;
        for (const reading::Stop& stop : m_begun.reading->all_stops())
            if (stop.kind == kind)
                faults += fault(stop.id,
                                led(group_at(m_begun, m_world, kind, stop.id), m_world, messages));
        return faults;
    }
    /// At every stop of a kind, and after as many times this message.
    std::string again_and_again(StopKind kind, const std::string& message, int times) const {
        std::string faults;
        std::vector<std::string> messages;
        for (; times > 0; --times) {
            messages.push_back(message);
            faults += at_every(kind, messages);
        }
        return faults;
    }
    std::string cards() const {
        std::string faults;
        for (const char* card : {"path=0", "path=1", "path=3", "path=5"})
            faults += fault(card, led(m_begun, m_world, {card}));
        return faults;
    }
    /// What may be taken home from these chapters.
    std::string taken_home(const std::vector<int>& chapters) const {
        State state = m_begun;
        state.leading.plan.chapters = chapters;
        state = led(state, m_world, {"path=5", "back"});
        return state.leading.card == "home" ? fault("home", state) : "no card: home";
    }
    /// The six questions, their thanks or answers, and what comes after them.
    std::string check(const char* from) const {
        std::string faults;
        State state = led(m_begun, m_world, {from, "check"});
        while (state.screen == Screen::Vote) {
            faults += fault(state.leading.vote.question, state);
            state = led(state, m_world, {"show"});
            faults += fault(state.leading.vote.question + " shown", state);
            state = led(state, m_world, {"later"});
        }
        return faults + fault("after the check", state);
    }

  private:
    /// In each part in which the wall shows it.
    std::string fault(const std::string& where, State state) const {
        const std::size_t parts = question_on_wall(state, m_world).count;
        std::string faults;
        for (std::size_t part = 0; part < parts; ++part) {
            state.leading.part = part;
            const double px =
                least_x_height(wall(state, m_world, metrics_of_wall(m_projector)).root, m_language);
            if (px < from_six_metres * m_projector.height)
                faults += fmt::format("{} ({}): {:.1f} px\n", where, part + 1, px);
        }
        return faults;
    }

    const World& m_world;
    const text::Language& m_language;
    Size m_projector;
    State m_begun;
};

const Size hd{1280, 720};

/// In five languages, by what they are measured with.
template <typename Measure>
void check_everywhere(const std::vector<Size>& projectors, const Measure& measure) {
    const World world = house().world();
    for (const Size projector : projectors)
        for (const char* language : {"en", "ar", "tr", "kmr", "ckb"}) {
            INFO(projector.width << "x" << projector.height << " " << language);
            measure(Measured(world, language, projector));
        }
}

} // namespace

TEST_CASE("a projector of the same form and fewer dots shows the same picture") {
    CHECK(metrics_of_wall(full_hd).px_per_mm / 1080 == Approx(metrics_of_wall(hd).px_per_mm / 720));
}

TEST_CASE("what is told and talked about on the wall is read from six metres") {
    check_everywhere({full_hd, old}, [](const Measured& measured) {
        CHECK(measured.at_every(StopKind::ChapterTitle) == "");
        CHECK(measured.at_every(StopKind::Panel) == "");
        CHECK(measured.at_every(StopKind::ChapterTitle, {"talk"}) == "");
        CHECK(measured.at_every(StopKind::ChapterTitle, {"talk", "next"}) == "");
        CHECK(measured.again_and_again(StopKind::Activity, "breathe-on", 3) == "");
        CHECK(measured.again_and_again(StopKind::Activity, "next", 6) == "");
        CHECK(measured.at_every(StopKind::ChapterEnd) == "");
        CHECK(measured.at_every(StopKind::End) == "");
    });
}

TEST_CASE("the cards of a session are read from six metres on the wall") {
    check_everywhere({full_hd, hd, old}, [](const Measured& measured) {
        CHECK(measured.cards() == "");
        CHECK(measured.taken_home({2}) == "");
        for (int chapter = 1; chapter < 8; chapter += 2)
            CHECK(measured.taken_home({chapter, chapter + 1}) == "");
        CHECK(measured.at_every(StopKind::ChapterTitle, {"breathe"}) == "");
    });
}

TEST_CASE("questions, their answers and what is said of them are read from six metres, in parts "
          "where they must") {
    check_everywhere({full_hd, hd, old}, [](const Measured& measured) {
        CHECK(measured.at_every(StopKind::Question) == "");
        CHECK(measured.at_every(StopKind::Question, {"vote"}) == "");
        CHECK(measured.at_every(StopKind::Question, {"vote", "show"}) == "");
    });
}

TEST_CASE("the questions before and after the book are read from six metres, and the line after "
          "them") {
    check_everywhere({full_hd, hd, old}, [](const Measured& measured) {
        CHECK(measured.check("path=1") == "");
        CHECK(measured.check("path=5") == "");
    });
}
