#include "group/report.h"

#include "learning/record.h"

#include <utility>

namespace hakawati::group {

namespace {

using learning::Event;
using learning::EventKind;

bool is_answer(EventKind kind) {
    return kind == EventKind::Found || kind == EventKind::NotYet || kind == EventKind::Shown;
}

bool is_check(EventKind kind) {
    return kind == EventKind::CheckBefore || kind == EventKind::CheckAfter;
}

std::string check_key(const Event& event) {
    return (event.kind == EventKind::CheckBefore ? "before " : "after ") + event.item;
}

void add(Alone& alone, const Event& event) {
    if (is_check(event.kind)) {
        ++alone.checks[check_key(event)][event.option];
        return;
    }
    Alone::Tries& tries = alone.questions[event.item];
    ++tries.children;
    tries.at_once += event.kind == EventKind::Found && event.try_number == 1 ? 1 : 0;
    if (tries.messages.empty())
        tries.messages = event.messages;
}

} // namespace

Alone alone_from(const std::vector<Event>& events) {
    Alone alone;
    std::set<std::pair<learning::ProfileId, std::string>> heard;
    std::map<std::string, std::vector<const Event*>> waiting;
    for (const Event& event : events) {
        const bool answers = is_answer(event.kind);
        if (!event.profile || (!answers && !is_check(event.kind)))
            continue;
        const std::string key = answers ? event.item : check_key(event);
        if (!heard.insert({*event.profile, key}).second)
            continue;
        auto& five = waiting[key];
        five.push_back(&event);
        if (five.size() < std::size_t{least_cell})
            continue;
        for (const Event* answer : five)
            add(alone, *answer);
        five.clear();
    }
    return alone;
}

} // namespace hakawati::group
