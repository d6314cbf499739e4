// The last words of the panel a question is asked after: seen with it, everywhere.
#include "each_question.h"
#include "screens/parts/balloons.h"
#include "screens/questions/layout.h"
#include "screens/questions/rail.h"
#include "screens/questions/words_alone.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

const std::vector<const char*> languages{"en", "ar", "tr", "kmr", "ckb"};

/// The em of small words at the reader's text size.
double small_words(const Context& context, double percent) {
    return text::style_for(context.language(),
                           context.metrics().em_for_x_height(child_1 * percent / 100),
                           text::Weight::Regular, text::Align::Centre)
        .font.size;
}

/// Nothing else that is touched or read lies on it, and it lies on the screen over the rail.
void check_free(const ui::Tree& tree, const ui::Node& words, const Context& context) {
    CHECK(context.screen().contains(words.bounds));
    CHECK(words.bounds.bottom() <= rail_top(context));
    for (const ui::Node& other : tree.root.children) {
        INFO(words.name << " on " << other.id);
        if (&other != &words && other.id != "notice")
            CHECK_FALSE(words.bounds.intersects(other.bounds));
    }
}

/// The words of the last balloon that are seen on this screen; empty when none are.
std::string seen_of(const State& state, const Asked& asked, int percent) {
    const Context context(state, the_world());
    const auto tree = view(state, the_world());
    const ui::Node* words = ui::find(tree.root, asked.last->told.id);
    if (!words)
        return "";
    check_free(tree, *words, context);
    INFO(words->name);
    const std::string who = context.name_of(asked.last->speaker) + ": ";
    REQUIRE(words->name.starts_with(who));
    const std::string seen = words->name.substr(who.size());
    const bool narrow = context.metrics().portrait() && context.screen().width < 700;
    if (seen.find(' ') != std::string::npos) // one long word may be smaller
        CHECK(largest_words(*words) >= small_words(context, percent) * (narrow ? 0.74 : 0.89));
    return seen;
}

} // namespace

TEST_CASE("every question shows the last words of its panel with it, or on a step before it") {
    const World& world = the_world();
    const auto display = GENERATE(from_range(four_tablets));
    for (const char* language : languages)
        for (const int percent : {100, 200})
            each_question(display, language, percent, [&](const State& fresh) {
                const Asked asked = asked_here(Context(fresh, world));
                REQUIRE(asked.last);
                std::string seen = seen_of(fresh, asked, percent);
                const bool with_it = ui::find(view(fresh, world).root, asked.ask.id) != nullptr;
                CHECK((with_it || percent == 200));
                State next = fresh;
                while (!with_it && seen.size() < asked.last->told.words.size()) {
                    next = after(next, world, {"next-cards"});
                    const std::string more = seen_of(next, asked, percent);
                    REQUIRE(more != "");
                    seen += " " + more;
                }
                CHECK(seen == asked.last->told.words);
            });
}

TEST_CASE("at 100 % every question stands with the last words on one screen") {
    const auto display = GENERATE(from_range(four_tablets));
    for (const char* language : languages)
        each_question(display, language, 100, [&](const State& state) {
            const Asked asked = asked_here(Context(state, the_world()));
            const auto tree = view(state, the_world());
            CHECK(ui::find(tree.root, asked.last->told.id));
            CHECK(ui::find(tree.root, asked.ask.id));
        });
}

TEST_CASE("a balloon that is cut close is lower than one that is not, its words no smaller") {
    const State state = state_on(the_world(), flat_7, "en", 100);
    const Context context(state, the_world());
    const std::string words = "Clear water can hide germs. Where does the cup sign point?";
    const double width = context.mm(60);
    const auto tight = balloon_size(context, words, width, Cut::Tight);
    const auto lens = balloon_size(context, words, width);
    REQUIRE(tight);
    REQUIRE(lens);
    CHECK(tight->height < lens->height * 0.85);
    const ui::Node node = make_balloon(context, "x.b1", words, {0, 0, tight->width, tight->height},
                                       Speech{std::nullopt, std::nullopt, Cut::Tight});
    CHECK(largest_words(node) == small_words(context, 100));
    CHECK(node.bounds.height <= tight->height);
    CHECK_FALSE(balloon_size(context, words, context.mm(8), Cut::Tight));
}

TEST_CASE("words that hang over the picture's side stay where what is said has room beside them") {
    const World& world = the_world();
    State state = at(state_on(world, four_tablets[0], "tr", 100), StopKind::Question, "gha-q11");
    const auto asked = view(state, world);
    const Context context(state, world);
    const Asked question = asked_here(context);
    const std::string last = question.last->told.id;
    const auto layout = layout_of(context, question, cards_of(context, question));
    CHECK(layout.out > 0);
    const Rect there = ui::find(asked.root, last)->bounds;
    CHECK(there.right() > picture_rect(context, layout).right());
    const auto after_option = [&](const char* option) {
        return view(after(state, world, {"option=gha-q11." + std::string(option)}), world);
    };
    for (const char* option : {"a", "b", "d"}) {
        INFO(option);
        const auto told = after_option(option);
        CHECK(ui::find(told.root, last)->bounds == there);
        CHECK_FALSE(ui::find(told.root, "gha-q11." + std::string(option) + ".fb")
                        ->bounds.intersects(there));
    }
    const auto long_words = after_option("c");
    CHECK_FALSE(ui::find(long_words.root, last));
    CHECK(ui::find(asked.root, "gha-q11.a")->bounds ==
          ui::find(long_words.root, "gha-q11.a")->bounds);
}

namespace {

/// Other lines for a panel, until this goes; its gentle ones as well.
class Rewritten {
  public:
    Rewritten(const char* panel, std::vector<story::Line> lines)
        : m_panel(const_cast<story::Panel&>(
              *story::find_panel(the_world().books->front()->book, panel))),
          m_before(m_panel) {
        if (m_panel.gentle)
            m_panel.gentle->lines = lines;
        m_panel.lines = std::move(lines);
    }
    ~Rewritten() { m_panel = m_before; }
    Rewritten(const Rewritten&) = delete;
    Rewritten& operator=(const Rewritten&) = delete;

  private:
    story::Panel& m_panel;
    story::Panel m_before;
};

story::Line line(const char* id, story::LineKind kind, const char* speaker, const char* words) {
    return {id, kind, speaker, words, {}};
}

ui::Tree question_after(const char* panel, const char* question, std::vector<story::Line> lines) {
    const Rewritten rewritten(panel, std::move(lines));
    const State state = state_on(the_world(), four_tablets[0], "en", 100);
    return view(at(state, StopKind::Question, question), the_world());
}

} // namespace

TEST_CASE("a slip that is read last is shown as one; a panel without words needs nothing") {
    using story::LineKind;
    const auto slip = question_after("gha-c3-p12", "gha-q04",
                                     {line("x.b1", LineKind::Speech, "ahmed", "Small is not safe."),
                                      line("x.cap", LineKind::Caption, "", "They went on."),
                                      line("x.snd", LineKind::Sound, "", "wind")});
    REQUIRE(ui::find(slip.root, "x.cap"));
    CHECK(ui::find(slip.root, "x.cap")->role == ui::Role::Caption);
    CHECK(ui::find(slip.root, "x.cap")->name == "They went on.");
    CHECK_FALSE(ui::find(slip.root, "x.b1"));
    const auto silent =
        question_after("gha-c3-p12", "gha-q04", {line("x.snd", LineKind::Sound, "", "wind")});
    CHECK_FALSE(ui::find(silent.root, "x.snd"));
    CHECK(ui::find(silent.root, "gha-q04.ask"));
}

TEST_CASE("over a rope the asker goes on speaking; somebody else is heard from outside") {
    const auto line_of = [](const char* speaker) {
        return std::vector{line("x.b1", story::LineKind::Speech, speaker, "It is always shouted.")};
    };
    const auto same = question_after("gha-c5-p19", "gha-q06", line_of("berfin"));
    const auto other = question_after("gha-c5-p19", "gha-q06", line_of("noor"));
    CHECK(ui::find(same.root, "x.b1")->arrival_from.x > 50);
    CHECK(ui::find(other.root, "x.b1")->arrival_from.x < 1);
    CHECK(ui::find(other.root, "x.b1")->name == "Noor: It is always shouted.");
}
