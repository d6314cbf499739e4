#include "group/session.h"

#include "group/events.h"
#include "group/option_words.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace hakawati::group {

namespace {

using learning::Event;
using learning::EventKind;

void begin(Sessions& sessions, const Event& event, const Plan& plan) {
    Session session;
    session.id = event.item;
    session.book_version = event.version;
    session.plan = plan;
    session.begun_s = event.wall_s;
    const auto place = std::upper_bound(
        sessions.begin(), sessions.end(), session, [](const Session& a, const Session& b) {
            return std::tie(a.begun_s, a.id) < std::tie(b.begun_s, b.id);
        });
    sessions.insert(place, std::move(session));
}

void leave_out(Session& session, const std::string& panel) {
    auto& panels = session.left_out;
    if (is_id(panel) && std::find(panels.begin(), panels.end(), panel) == panels.end())
        panels.push_back(panel);
}

void record(Session& session, const Attendance& who) {
    if (session.attendance && *session.attendance != who)
        ++session.corrections;
    session.attendance = who;
}

void go_on(Session& session, const Event& event) {
    if (event.kind == EventKind::PanelLeftOut)
        leave_out(session, event.option);
    if (event.kind == EventKind::SessionEnded) {
        session.ended = true;
        session.read = read_in(event);
    }
    if (event.kind == EventKind::Vote)
        if (const auto vote = vote_in(event))
            session.votes[key_of(*vote)] = *vote;
    if (event.kind == EventKind::SessionRecord)
        if (const auto who = attendance_in(event))
            record(session, *who);
}

/// What was chosen and not reached.
std::vector<int> chapters_left(const Session& session) {
    const std::vector<int>& behind = chapters_behind(session);
    std::vector<int> left = session.plan.chapters;
    std::erase_if(left, [&](int chapter) {
        return std::find(behind.begin(), behind.end(), chapter) != behind.end();
    });
    return left;
}

/// As many as the group's last record counts, or as were said after it.
int children_of(const Sessions& sessions, const std::string& group) {
    for (auto session = sessions.rbegin(); session != sessions.rend(); ++session) {
        const int children =
            session->attendance ? session->attendance->together() : session->plan.children;
        if (session->plan.group == group && children > 0)
            return std::min(children, most_hands);
    }
    return 0;
}

/// The part of the cut that comes after this chapter; the first one when nothing comes after it.
std::vector<int> chapters_after(int last, const std::vector<std::vector<int>>& cut) {
    for (const std::vector<int>& part : cut) {
        std::vector<int> rest;
        std::copy_if(part.begin(), part.end(), std::back_inserter(rest),
                     [&](int chapter) { return chapter > last; });
        if (!rest.empty())
            return rest;
    }
    return cut.empty() ? std::vector<int>{1} : cut.front();
}

} // namespace

int Attendance::together() const { return std::accumulate(children.begin(), children.end(), 0); }

std::string key_of(const Vote& vote) {
    if (vote.asked == Asked::InStory)
        return vote.question;
    return (vote.asked == Asked::Before ? "before " : "after ") + vote.question;
}

void apply(Sessions& sessions, const Event& event) {
    const auto known = std::find_if(sessions.begin(), sessions.end(),
                                    [&](const Session& s) { return s.id == event.item; });
    if (known != sessions.end())
        return go_on(*known, event);
    if (event.kind != EventKind::SessionBegun || !is_id(event.item))
        return;
    if (const auto plan = plan_in(event))
        begin(sessions, event, *plan);
}

const std::vector<int>& chapters_behind(const Session& session) {
    return session.read ? *session.read : session.plan.chapters;
}

Plan proposal(const Sessions& sessions, const std::string& book,
              const std::vector<std::vector<int>>& cut, const std::string& group) {
    const auto last = std::find_if(sessions.rbegin(), sessions.rend(), [&](const Session& s) {
        return s.plan.book == book && (group.empty() || s.plan.group == group);
    });
    Plan plan{book, chapters_after(0, cut), group.empty() ? pictures.front() : group};
    if (last != sessions.rend()) {
        plan = last->plan;
        plan.chapters = chapters_left(*last);
        if (plan.chapters.empty())
            plan.chapters = chapters_after(
                *std::max_element(last->plan.chapters.begin(), last->plan.chapters.end()), cut);
    }
    plan.children = children_of(sessions, plan.group);
    return plan;
}

} // namespace hakawati::group
