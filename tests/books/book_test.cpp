#include "books/going_home_again.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace hakawati;
using namespace hakawati::books;

namespace {

template <class Kind>
std::vector<const Kind*> all(const story::Book& book) {
    std::vector<const Kind*> found;
    for (const auto& chapter : book.chapters) {
        for (const auto& step : chapter.steps) {
            if (const auto* one = std::get_if<Kind>(&step)) {
                found.push_back(one);
            }
        }
    }
    return found;
}

std::string after(const story::Book& book, const std::string& id) {
    for (const auto& chapter : book.chapters) {
        for (std::size_t i = 1; i < chapter.steps.size(); ++i) {
            if (story::id_of(chapter.steps[i]) == id) {
                return story::id_of(chapter.steps[i - 1]);
            }
        }
    }
    return "nowhere";
}

} // namespace

TEST_CASE("the book is whole: chapters, panels, gentle tellings, questions, activities, check") {
    const auto story = parsed();
    CHECK(format(story.faults) == format(Diagnostics{}));
    const auto& book = story.book;
    CHECK(book.chapters.size() == 8);
    const auto panels = all<story::Panel>(book);
    CHECK(panels.size() == 34);
    CHECK(std::ranges::count_if(panels, [](auto* p) { return p->gentle.has_value(); }) == 17);
    CHECK(all<story::Question>(book).size() == 11);
    CHECK(all<story::Activity>(book).size() == 2);
    REQUIRE(book.check.has_value());
    CHECK(book.check->questions.size() == 6);
    CHECK(book.check->lines.size() == 4);
    CHECK(book.ending.size() == 5);
}

TEST_CASE("a panel has a gentle telling exactly when it has a content note") {
    const auto story = parsed();
    for (const auto* panel : all<story::Panel>(story.book)) {
        INFO(panel->id);
        CHECK(panel->note.has_value() == panel->gentle.has_value());
    }
}

TEST_CASE("noted panels switch together in their chains, two of them are of level 2") {
    const auto story = parsed();
    std::map<std::string, std::vector<std::string>> chains;
    std::vector<std::string> strong;
    for (const auto* panel : all<story::Panel>(story.book)) {
        if (panel->note) {
            chains[panel->note->chain].push_back(panel->id);
            if (panel->note->level == 2) {
                strong.push_back(panel->id);
            }
        }
    }
    using Ids = std::vector<std::string>;
    CHECK(chains.size() == 10);
    CHECK(chains["gha-c2-p05"] == Ids{"gha-c2-p05", "gha-c2-p06", "gha-c2-p07", "gha-c2-p08"});
    CHECK(chains["gha-c3-p11"] == Ids{"gha-c3-p11", "gha-c3-p12"});
    CHECK(chains["gha-c6-p22"] == Ids{"gha-c6-p22", "gha-c6-p23", "gha-c6-p24"});
    CHECK(chains["gha-c7-p26"] == Ids{"gha-c7-p26", "gha-c7-p27"});
    CHECK(strong == Ids{"gha-c2-p06", "gha-c7-p26"});
}

TEST_CASE("questions and activities hang on the panels that raise them") {
    const auto book = parsed().book;
    const std::vector<std::pair<std::string, std::string>> hangs = {
        {"gha-q01", "gha-c1-p04"}, {"gha-a1", "gha-c2-p07"},  {"gha-q02", "gha-c2-p08"},
        {"gha-q03", "gha-c3-p11"}, {"gha-q04", "gha-c3-p12"}, {"gha-q05", "gha-c4-p16"},
        {"gha-q06", "gha-c5-p19"}, {"gha-q07", "gha-c5-p20"}, {"gha-q08", "gha-c5-p21"},
        {"gha-q09", "gha-c6-p23"}, {"gha-a2", "gha-c7-p27"},  {"gha-q10", "gha-c7-p29"},
        {"gha-q11", "gha-c8-p32"}};
    for (const auto& [id, panel] : hangs) {
        INFO(id);
        CHECK(after(book, id) == panel);
    }
}

TEST_CASE("right answers are the ones that were signed off") {
    const auto book = parsed().book;
    auto questions = all<story::Question>(book);
    for (const auto& question : book.check->questions) {
        questions.push_back(&question);
    }
    std::map<std::string, std::string> right;
    for (const auto* question : questions) {
        for (const auto& option : question->options) {
            if (option.correct || option.place != 0) {
                right[question->id] += option.id.substr(question->id.size() + 1) +
                                       (option.place != 0 ? std::to_string(option.place) : "") +
                                       " ";
            }
        }
    }
    const std::map<std::string, std::string> expected = {
        {"gha-q01", "a "},
        {"gha-q02", "a "},
        {"gha-q03", "11 22 33 44 "},
        {"gha-q04", "b "},
        {"gha-q05", "a b "},
        {"gha-q06", "11 22 33 44 55 "},
        {"gha-q07", "11 21 31 42 52 62 "},
        {"gha-q08", "a b c d "},
        {"gha-q09", "a "},
        {"gha-q10", "a b c d "},
        {"gha-q11", "a "},
        {"gha-k1", "a "},
        {"gha-k2", "b "},
        {"gha-k3", "c "},
        {"gha-k4", "a "},
        {"gha-k5", "b "},
        {"gha-k6", "b "},
    };
    CHECK(right == expected);
}

TEST_CASE("no two answers to a question show the same thing to a child who cannot read") {
    const auto book = parsed().book;
    auto questions = all<story::Question>(book);
    for (const auto& question : book.check->questions) {
        questions.push_back(&question);
    }
    CHECK(questions.size() == 17);
    for (const auto* question : questions) {
        if (question->kind == story::QuestionKind::TrueFalse) {
            continue; // Captain Sock nods or shakes his head
        }
        std::set<std::string> pictures;
        for (const auto& option : question->options) {
            INFO(option.id);
            CHECK(pictures.insert(option.picture).second);
        }
    }
}

TEST_CASE("a not-yet answer about a strange object never shows the unsafe act") {
    const auto book = parsed().book;
    auto questions = all<story::Question>(book);
    for (const auto& question : book.check->questions) {
        questions.push_back(&question);
    }
    int seen = 0;
    for (const auto* question : questions) {
        if (std::ranges::count(question->messages, "eo.stop") == 0 ||
            question->kind == story::QuestionKind::Order) {
            continue;
        }
        ++seen;
        for (const auto& option : question->options) {
            INFO(option.id);
            CHECK((option.correct || option.picture.starts_with("thinking-") ||
                   option.picture == "captain-sock"));
        }
    }
    CHECK(seen == 2);
}
