// Sessions and their events in few words.
#pragma once

#include "group/session.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace hakawati::group::test {

inline Plan plan_of(std::vector<int> chapters) {
    return {"gha", std::move(chapters), "kite", Telling::Gentle, ShownOn::Tablet};
}

inline learning::Event at(std::int64_t wall_s, learning::Event event) {
    event.wall_s = wall_s;
    return event;
}

inline Vote vote_of(const std::string& question, std::map<std::string, int> hands,
                    Asked asked = Asked::InStory) {
    return {question, asked, std::move(hands), {}};
}

inline Attendance present(std::array<int, cell_count> children) {
    Attendance who;
    who.children = children;
    return who;
}

inline Sessions sessions_of(std::initializer_list<learning::Event> events) {
    Sessions sessions;
    for (const learning::Event& event : events)
        group::apply(sessions, event);
    return sessions;
}

} // namespace hakawati::group::test
