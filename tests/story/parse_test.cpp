#include "story/parse.h"

#include "base/diagnostics.h"
#include "story/model.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::story;

namespace {

const std::string head = "# A Book\n- id: bk\n- language: en\n- ages: 6-12\n"
                         "- cast: ahmed noor teta mama sami\n- messages: hyg.when wf.tap\n\n"
                         "## c1 Tea time\n- picture: apricot\n\n";

Book read(const std::string& body) {
    const Parsed parsed = parse(head + body, "story.md");
    INFO(format(parsed.faults));
    REQUIRE_FALSE(has_errors(parsed.faults));
    return parsed.book;
}

Panel panel(const std::string& body) {
    return std::get<Panel>(
        read("### p01 courtyard@day close, on teta\n" + body).chapters.front().steps.front());
}

Question question(const std::string& body) {
    return std::get<Question>(
        read("### p01 courtyard@day wide\n" + body).chapters.front().steps.back());
}

} // namespace

TEST_CASE("The head says what the book is") {
    const Book book = read("");
    CHECK(book.id == "bk");
    CHECK(book.title == "A Book");
    CHECK(book.language == "en");
    CHECK(book.youngest == 6);
    CHECK(book.oldest == 12);
    CHECK(book.cast == std::vector<std::string>{"ahmed", "noor", "teta", "mama", "sami"});
    CHECK(book.messages == std::vector<std::string>{"hyg.when", "wf.tap"});
}

TEST_CASE("A chapter has a number, a title and a picture") {
    const Book book = read("### p01 a@b wide\n## c2 More tea\n### p02 a@b wide\n");
    REQUIRE(book.chapters.size() == 2);
    CHECK(book.chapters[0].picture == "apricot");
    CHECK(book.chapters[1].id == "bk-c2");
    CHECK(book.chapters[1].number == 2);
    CHECK(book.chapters[1].title == "More tea");
}

TEST_CASE("A chapter may end with a mission: its picture, its words and its id") {
    const Book book = read("### p01 a@b wide\nCAPTION: Tea. {#cap}\n"
                           "HOME cup: Ask:  is there a lid? {#home}\n"
                           "## c2 More tea\n### p02 a@b wide\n");
    REQUIRE(book.chapters[0].mission);
    const Mission& mission = *book.chapters[0].mission;
    CHECK(mission.id == "bk-c1.home");
    CHECK(mission.picture == "cup");
    CHECK(mission.words == "Ask: is there a lid?");
    CHECK(mission.at.line == 13);
    CHECK(mission.at.column == 11);
    CHECK(mission.picture_at.column == 6);
    CHECK_FALSE(book.chapters[1].mission);
    CHECK(std::get<Panel>(book.chapters[0].steps[0]).lines.size() == 1);
}

TEST_CASE("A mission follows a question and an activity as it follows a panel") {
    const std::string mission = "HOME cup: Drink. {#home}\n";
    const std::string activity = "### a1 breathe feel.breathe\nTITLE: tea\nSTEP: Sip. {#s1}\n";
    const std::string question = "### q01 truefalse hyg.when\nASK NOOR: Tea?\n"
                                 "- [x] -: yes {#a}\n  - Yes.\n- [ ] -: later {#b}\n  - Fine.\n";
    for (const std::string& step : {activity, question})
        CHECK(read("### p01 a@b wide\n" + step + mission).chapters[0].mission->words == "Drink.");
}

TEST_CASE("A panel's heading says its place, light, shot and what it is on") {
    const Panel p = panel("");
    CHECK(p.id == "bk-c1-p01");
    CHECK(p.staging.place == "courtyard");
    CHECK(p.staging.light == "day");
    CHECK(p.staging.shot == Shot::Close);
    CHECK(p.staging.close_on == "teta");
}

TEST_CASE("An actor's line says who, where, how and with what") {
    const Panel p =
        panel("- ahmed as ahmed-vest left: stand calm, eyes shut, talking, faces right, "
              "holds cup near, holds bread, looks at tree\n"
              "- sami on ahmed: sit happy\n"
              "- teta 35%: sit kind, faces left\n");
    const Actor& ahmed = p.staging.actors.at(0);
    CHECK(ahmed.who == "ahmed");
    CHECK(ahmed.puppet == "ahmed-vest");
    CHECK(ahmed.slot == "left");
    CHECK(ahmed.pose == "stand");
    CHECK(ahmed.mood == "calm");
    CHECK(ahmed.eyes_shut);
    CHECK(ahmed.talking);
    CHECK(ahmed.facing == Facing::Right);
    REQUIRE(ahmed.holds.size() == 2);
    CHECK(ahmed.holds[0].prop == "cup");
    CHECK(ahmed.holds[0].hand == Hand::Near);
    CHECK(ahmed.holds[1].hand == Hand::Far);
    CHECK(ahmed.looks_at == "tree");
    CHECK(p.staging.actors.at(1).puppet == "sami");
    CHECK(p.staging.actors.at(1).carrier == "ahmed");
    CHECK(p.staging.actors.at(1).slot.empty());
    CHECK(p.staging.actors.at(2).slot == "35%");
    CHECK(p.staging.actors.at(2).facing == Facing::Left);
}

TEST_CASE("Overlays and props are shown where the script puts them") {
    const Panel p = panel("- shows birds, lunch\n- prop bread right\n");
    CHECK(p.staging.overlays == std::vector<std::string>{"birds", "lunch"});
    REQUIRE(p.staging.props.size() == 1);
    CHECK(p.staging.props[0].prop == "bread");
    CHECK(p.staging.props[0].slot == "right");
}

TEST_CASE("Lines keep their kind, speaker, words and id") {
    const Panel p = panel("CAPTION: One.  Two. {#cap}\nTETA: A {#b1}\nTETA (thought): B {#b2}\n"
                          "TETA (whisper): C {#b3}\nTETA (shout): D {#b4}\nBABA (phone): E {#b5}\n"
                          "NOOR (off): F {#b6}\nSOUND: leaves {#snd}\nSIGN DRINKING: @sign.x\n"
                          "SIGN C12: Tea: 5 cups {#s}\n");
    const std::vector<LineKind> kinds{LineKind::Caption,  LineKind::Speech, LineKind::Thought,
                                      LineKind::Whisper,  LineKind::Shout,  LineKind::Phone,
                                      LineKind::OffPanel, LineKind::Sound,  LineKind::Sign,
                                      LineKind::Sign};
    REQUIRE(p.lines.size() == kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i)
        CHECK(p.lines[i].kind == kinds[i]);
    CHECK(p.lines[0].words == "One. Two.");
    CHECK(p.lines[0].id == "bk-c1-p01.cap");
    CHECK(p.lines[1].speaker == "teta");
    CHECK(p.lines[5].speaker == "baba");
    CHECK(p.lines[8].speaker == "DRINKING");
    CHECK(p.lines[8].words == "@sign.x");
    CHECK(p.lines[8].id.empty());
    CHECK(p.lines[9].words == "Tea: 5 cups");
    CHECK(p.lines[9].id == "bk-c1-p01.s");
}

TEST_CASE("A gentle alternate keeps the staging that it does not replace") {
    const Panel p = panel("- teta left: sit calm\n- shows birds\n- note: loud-noise 2\n"
                          "CAPTION: Loud. {#cap}\nSOUND: wings {#snd}\n"
                          "#### gentle\nCAPTION: Quiet. {#cap}\nSOUND: none\n");
    REQUIRE(p.gentle);
    CHECK(p.gentle->staging.place == "courtyard");
    CHECK(p.gentle->staging.actors.size() == 1);
    CHECK(p.gentle->staging.overlays == std::vector<std::string>{"birds"});
    CHECK(p.gentle->silent);
    REQUIRE(p.gentle->lines.size() == 1);
    CHECK(p.gentle->lines[0].id == "bk-c1-p01.alt.cap");
    REQUIRE(p.note);
    CHECK(p.note->kind == "loud-noise");
    CHECK(p.note->level == 2);
    CHECK(p.note->chain == "bk-c1-p01");
}

TEST_CASE("A gentle alternate with an actor of its own has only what it says itself") {
    const Panel p = panel("- teta left: sit calm\n- shows birds\n- prop bread left\n"
                          "#### gentle road@dusk wide, on mama\n- mama right: stand calm\n");
    const Staging& gentle = p.gentle->staging;
    CHECK(gentle.place == "road");
    CHECK(gentle.light == "dusk");
    CHECK(gentle.shot == Shot::Wide);
    CHECK(gentle.close_on == "mama");
    REQUIRE(gentle.actors.size() == 1);
    CHECK(gentle.actors[0].who == "mama");
    CHECK(gentle.overlays.empty());
    CHECK(gentle.props.empty());
}

TEST_CASE("Jumps and chains name panels of any chapter by their short ids") {
    const Book book = read("### p01 a@b wide\n-> p02: Go {#j1}\n-> p02\n"
                           "## c2 Two\n### p02 a@b wide\n- note: fire 1\n"
                           "### p03 a@b wide\n- note: fire 1, with p02\n");
    const Panel& first = *find_panel(book, "bk-c1-p01");
    REQUIRE(first.jumps.size() == 2);
    CHECK(first.jumps[0].target == "bk-c2-p02");
    CHECK(first.jumps[0].words == "Go");
    CHECK(first.jumps[0].id == "bk-c1-p01.j1");
    CHECK(first.jumps[1].words.empty());
    CHECK(first.jumps[1].id.empty());
    CHECK(find_panel(book, "bk-c2-p03")->note->chain == "bk-c2-p02");
}

TEST_CASE("Three dashes begin a page with the next panel only") {
    const Book book = read("### p01 a@b wide\n---\n### p02 a@b wide\n### p03 a@b wide\n");
    CHECK_FALSE(find_panel(book, "bk-c1-p01")->starts_page);
    CHECK(find_panel(book, "bk-c1-p02")->starts_page);
    CHECK_FALSE(find_panel(book, "bk-c1-p03")->starts_page);
}

TEST_CASE("A question keeps its options, their pictures and their feedback") {
    const Question q = question("### q01 multiple hyg.when wf.tap\nASK MAMA: What?\n"
                                "ASK (gentle): What, gently?\n- [x] soap: soap: the bar {#a}\n"
                                "  - Yes.\n- [ ] -: a song {#b}\n  - Nice.\nSHOW: Soap.\n");
    CHECK(q.id == "bk-q01");
    CHECK(q.kind == QuestionKind::Multiple);
    CHECK(q.messages == std::vector<std::string>{"hyg.when", "wf.tap"});
    CHECK(q.asker == "mama");
    CHECK(q.ask == "What?");
    CHECK(q.gentle_ask == "What, gently?");
    CHECK(q.show == "Soap.");
    REQUIRE(q.options.size() == 2);
    CHECK(q.options[0].id == "bk-q01.a");
    CHECK(q.options[0].correct);
    CHECK(q.options[0].picture == "soap");
    CHECK(q.options[0].words == "soap: the bar");
    CHECK(q.options[0].feedback == "Yes.");
    CHECK_FALSE(q.options[1].correct);
    CHECK(q.options[1].picture.empty());
}

TEST_CASE("What is sorted knows its basket, what is ordered its place") {
    const Question sort = question("### q01 sort wf.tap\nBASKET: Drink {#basket1}\n"
                                   "BASKET: Not {#basket2}\n- [2] -: mud {#1}\nSLIP: Look.\n");
    CHECK(sort.baskets.at(1).id == "bk-q01.basket2");
    CHECK(sort.baskets.at(1).words == "Not");
    CHECK(sort.options.at(0).place == 2);
    CHECK(sort.slip == "Look.");
    CHECK(question("### q01 order wf.tap\n- [12] -: last {#1}\n").options.at(0).place == 12);
}

TEST_CASE("An activity has a title and steps") {
    const Book book = read("### p01 a@b wide\n### a1 senses feel.ground\nTITLE: five senses\n"
                           "STEP: Look. {#s1}\nSTEP: Listen. {#s2}\n");
    const auto& activity = std::get<Activity>(book.chapters.front().steps.back());
    CHECK(activity.id == "bk-a1");
    CHECK(activity.kind == ActivityKind::Senses);
    CHECK(activity.message == "feel.ground");
    CHECK(activity.title == "five senses");
    CHECK(activity.steps.at(1).id == "bk-a1.s2");
}

TEST_CASE("The check and the end have lines with fixed ids") {
    const Book book =
        read("### p01 a@b wide\n## check\n### k1 single hyg.when\nASK MAMA: When?\n"
             "THANKS: Thanks.\nUNSURE: Don't know\nUNSURE FEEDBACK: Here:\nSAFE: Stop.\n"
             "## end\nCAPTION: The end. {#cap}\nBUTTON again: Again\nHOME: Count.\n");
    REQUIRE(book.check);
    CHECK(book.check->questions.at(0).id == "bk-k1");
    std::vector<std::string> ids;
    for (const Line& line : book.check->lines)
        ids.push_back(line.id);
    for (const Line& line : book.ending)
        ids.push_back(line.id);
    CHECK(ids == std::vector<std::string>{"bk-k.thanks", "bk-k.z", "bk-k.z.fb", "bk-k.safe",
                                          "bk-end.cap", "bk-end.again", "bk-home"});
}

TEST_CASE("Lines without an id get the next free one of their panel") {
    const Parsed parsed = parse(head + "### p01 a@b wide\nCAPTION: One.\nTETA: Two. {#b2}\n"
                                       "TETA: Three.\nTETA: Four.\nSOUND: five\n",
                                "story.md");
    CHECK(parsed.faults.size() == 4);
    std::vector<std::string> ids;
    for (const Line& line : find_panel(parsed.book, "bk-c1-p01")->lines)
        ids.push_back(line.id);
    CHECK(ids == std::vector<std::string>{"bk-c1-p01.cap", "bk-c1-p01.b2", "bk-c1-p01.b1",
                                          "bk-c1-p01.b3", "bk-c1-p01.snd"});
}

TEST_CASE("Missing ids are written behind the words, and only there") {
    const std::string before = head + "### p01 a@b wide\r\nCAPTION: One.  \r\n\nTETA: Two. {#b1}\n"
                                      "-> p01: Again\n### q01 order hyg.when\nBASKET: In\n"
                                      "- [1] -: A\n- [2] -: B {#1}\n### a1 breathe x.y\nSTEP: In\n"
                                      "HOME cup: Go";
    const std::string after = head + "### p01 a@b wide\r\nCAPTION: One. {#cap}  \r\n\n"
                                     "TETA: Two. {#b1}\n-> p01: Again {#j1}\n"
                                     "### q01 order hyg.when\nBASKET: In {#basket1}\n"
                                     "- [1] -: A {#2}\n- [2] -: B {#1}\n### a1 breathe x.y\n"
                                     "STEP: In {#s1}\nHOME cup: Go {#home}";
    CHECK(add_ids(before) == after);
    CHECK(add_ids(after) == after);
}

TEST_CASE("A byte order mark and Windows line ends change nothing") {
    const Parsed parsed = parse("\xEF\xBB\xBF# A Book\r\n- id: bk\r\n- language: en\r\n"
                                "- ages: 6-12\r\n- cast: teta\r\n\r\n## c1 Tea\r\n"
                                "### p01 a@b wide\r\nTETA: Come. {#b1}\r\n",
                                "story.md");
    CHECK(format(parsed.faults) == "0 errors, 0 warnings\n");
    CHECK(parsed.book.title == "A Book");
    CHECK(find_panel(parsed.book, "bk-c1-p01")->lines.at(0).words == "Come.");
}
