#include "reports.h"

#include <fmt/format.h>

namespace hakawati::screens::test {

namespace {

constexpr std::int64_t march = 1772323200; // 2026-03-01

void add_checks(group::Session& session, const story::Book& book, int month) {
    for (const story::Question& question : book.check->questions)
        for (const auto asked : {group::Asked::Before, group::Asked::After}) {
            group::Vote vote{question.id, asked, {}, question.messages};
            const int knows = asked == group::Asked::Before ? 8 + month : 16 + month;
            for (const story::Option& option : question.options)
                vote.hands[option.id] = option.correct ? knows : 0;
            vote.hands["z"] = 24 - knows;
            session.votes[group::key_of(vote)] = vote;
        }
}

void add_votes(group::Session& session, const story::Book& book) {
    int found = 5;
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* question = std::get_if<story::Question>(&step)) {
                group::Vote vote{question->id, group::Asked::InStory, {}, question->messages};
                for (const story::Option& option : question->options)
                    vote.hands[option.id] = option.correct ? found : 6;
                vote.hands[group::found_together] = found;
                vote.hands["not-yet"] = 6;
                session.votes[group::key_of(vote)] = vote;
                ++found;
            }
}

} // namespace

std::shared_ptr<const group::Sessions> sessions_of(const World& world, int months) {
    const story::Book& book = world.books->front()->book;
    const std::vector<std::string> panels = group::facts_of(book).panels;
    group::Sessions sessions;
    for (int i = 0; i < 3 * months; ++i) {
        group::Session session;
        session.id = fmt::format("{:016x}", i);
        session.plan = {book.id, {i % 8 + 1}, "kite", group::Telling::Gentle, {}};
        session.begun_s = march + std::int64_t(i / 3) * 31 * 86400;
        session.ended = true;
        session.attendance.emplace();
        session.attendance->children = {6, 7, 5 + i % 3, i % 4 == 0 ? 3 : 6, 0};
        session.attendance->gaps = {i % 2 == 0 ? "soap" : "net"};
        session.attendance->referrals = i % 3;
        for (std::size_t panel = 10; panel < panels.size();
             panel += 12 + static_cast<std::size_t>(i))
            session.left_out.push_back(panels[panel]);
        add_checks(session, book, i / 3);
        add_votes(session, book);
        sessions.push_back(session);
    }
    return std::make_shared<const group::Sessions>(std::move(sessions));
}

State report_state(State state, const World& world, int months) {
    state.screen = Screen::Report;
    state.adult.inside = true;
    state.sessions = sessions_of(world, months);
    return state;
}

std::string adult_faults_on(const State& state, const World& world) {
    const ui::Tree tree = view(state, world);
    std::string text;
    for (const std::string& fault : ui::size_faults(tree, {state.metrics.px_per_mm, 9, 1.4}))
        text += tree.root.id + ": " + fault + "\n";
    return text;
}

State take_along_state(State state) {
    state.screen = Screen::TakeAlong;
    state.adult.inside = true;
    state.taking.sticks = {{"/media/a", "SITE-7", 6.2e9, true}, {"/media/b", "OLD", 2e8, false}};
    state.taking.folder = "/media/a";
    return state;
}

} // namespace hakawati::screens::test
