// Events in few words, and a record made of them.
#pragma once

#include "learning/record.h"

#include <fmt/format.h>
#include <initializer_list>
#include <string>

namespace hakawati::learning::test {

inline Event happened(EventKind kind, const std::string& item = {},
                      const std::string& option = {}) {
    Event event;
    event.kind = kind;
    event.book = "gha";
    event.item = item;
    event.option = option;
    return event;
}

inline Event answered(EventKind kind, const std::string& question,
                      std::vector<std::string> messages, int try_number = 1) {
    Event event = happened(kind, question, "a");
    event.messages = std::move(messages);
    event.try_number = try_number;
    return event;
}

inline Event visit() { return happened(EventKind::Visit); }

inline Record record_of(std::initializer_list<Event> events) {
    Record record;
    for (const Event& event : events)
        apply(record, event);
    return record;
}

/// "hyg.when in 2 due 3, wf.tap in 1 due 2".
inline std::string boxes_of(const Record& record) {
    std::string text;
    for (const auto& [message, box] : record.boxes)
        text +=
            fmt::format("{}{} in {} due {}", text.empty() ? "" : ", ", message, box.box, box.due);
    return text;
}

} // namespace hakawati::learning::test
