#include "group/report.h"

#include "learning/record.h"

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

void add_answer(Alone& alone, const Event& event) {
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
    for (const Event& event : events) {
        const bool answers = is_answer(event.kind);
        if (!event.profile || (!answers && !is_check(event.kind)))
            continue;
        const std::string key = answers ? event.item : check_key(event);
        if (!heard.insert({*event.profile, key}).second)
            continue;
        if (answers)
            add_answer(alone, event);
        else
            ++alone.checks[key][event.option];
    }
    return alone;
}

} // namespace hakawati::group
