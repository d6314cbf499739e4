// How large the words on the wall are, on every picture that a group sees there, in five languages.
#include "leading_world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

const Size projector{1920, 1080};
// On a picture 1.8 m wide: an x-height of 36 mm, read from 6 m, is 38 px.
constexpr double from_six_metres = 37;
// Three crowded pictures in Arabic letters: 30 mm.
constexpr double from_five_metres = 32;
// Where a question has long answers, its words are smaller, but never under this: 23 mm, 4 m.
constexpr double from_four_metres = 24;

/// Px of the smallest x-height of what is to be read; a board in the picture is looked at.
double least_x_height(const ui::Node& node, double size_factor) {
    double least = 1000;
    if (node.role == ui::Role::Sign || node.role == ui::Role::Sound)
        return least;
    for (const auto& item : node.drawing)
        if (const auto* words = std::get_if<drawing::DrawWords>(&item))
            least = std::min(least, words->run.font.size / size_factor / 2); // Andika: half its em
    for (const ui::Node& child : node.children)
        least = std::min(least, least_x_height(child, size_factor));
    return least;
}

/// What is too small on the wall, one line each; empty is right.
class Measured {
  public:
    Measured(const World& world, const char* language)
        : m_world(world), m_factor(world.languages->at(language).size_factor),
          m_begun(led(in_session(world, projector), world,
                      {std::string("language=") + language, "pace=all-at-once"})) {}

    std::string panels(double least) const { return at_every(StopKind::Panel, {}, least); }
    std::string talk_points() const {
        return at_every(StopKind::ChapterTitle, {"talk"}, from_six_metres);
    }
    std::string questions(const std::vector<std::string>& messages, double least) const {
        return at_every(StopKind::Question, messages, least);
    }
    std::string cards() const {
        std::string faults;
        for (const char* card : {"path=0", "path=1", "path=3", "path=5"})
            faults += fault(card, led(m_begun, m_world, {card}), from_six_metres);
        return faults;
    }
    int large_questions() const {
        int large = 0;
        for (const reading::Stop& stop : m_begun.reading->all_stops())
            if (stop.kind == StopKind::Question)
                large +=
                    fault(stop.id, group_at(m_begun, m_world, stop.kind, stop.id), from_six_metres)
                        .empty();
        return large;
    }

  private:
    std::string at_every(StopKind kind, const std::vector<std::string>& messages,
                         double least) const {
        std::string faults;
        for (const reading::Stop& stop : m_begun.reading->all_stops())
            if (stop.kind == kind)
                faults +=
                    fault(stop.id,
                          led(group_at(m_begun, m_world, kind, stop.id), m_world, messages), least);
        return faults;
    }
    std::string fault(const std::string& where, const State& state, double least) const {
        const double px =
            least_x_height(wall(state, m_world, metrics_of_wall(projector)).root, m_factor);
        return px >= least ? "" : fmt::format("{}: {:.1f} px\n", where, px);
    }

    const World& m_world;
    double m_factor;
    State m_begun;
};

} // namespace

TEST_CASE(
    "what is told, asked to talk about and on the cards is read from six metres on the wall") {
    const World world = house().world();
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"}) {
        INFO(language);
        const Measured measured(world, language);
        CHECK(measured.panels(from_five_metres) == "");
        const std::string small = measured.panels(from_six_metres);
        CHECK(std::count(small.begin(), small.end(), '\n') <= 3);
        CHECK(measured.talk_points() == "");
        CHECK(measured.cards() == "");
    }
}

TEST_CASE("questions and their answers are read from 4 m at least, many from six") {
    const World world = house().world();
    for (const char* language : {"en", "ar", "tr", "kmr", "ckb"}) {
        INFO(language);
        const Measured measured(world, language);
        CHECK(measured.questions({}, from_four_metres) == "");
        CHECK(measured.questions({"vote"}, from_four_metres) == "");
        CHECK(measured.questions({"vote", "show"}, from_four_metres) == "");
        CHECK(measured.large_questions() >= 3);
    }
}
