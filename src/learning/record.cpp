#include "learning/checking.h"

#include <algorithm>

namespace hakawati::learning {

namespace {

/// The question at which this reader was left, if it was one.
std::string question_left(const Record& record) {
    const auto place = record.places.find(record.book);
    const bool asks =
        place != record.places.end() && place->second.kind == reading::StopKind::Question;
    return asks ? place->second.id : std::string();
}

void begin_visit(Record& record) {
    if (record.visits > 0 && !record.read_something)
        return;
    ++record.visits;
    const std::string left = question_left(record);
    std::erase_if(record.given, [&](const auto& given) { return given.first != left; });
    record.moved.clear();
    record.read_something = false;
}

void move_box(Record& record, const std::string& message, EventKind answer) {
    if (!record.moved.insert(message).second)
        return;
    Box& box = record.boxes[message];
    box.box = answer == EventKind::Found ? std::min(box.box + 1, boxes) : 1;
    box.due = record.visits + visits_until_due(box.box);
}

void keep_answer(Record& record, const Event& event) {
    record.read_something = true;
    record.leaves.insert(event.item);
    record.given[event.item].push_back({event.kind, event.option});
    // Found at a later try: an answer before it has decided.
    if (event.kind == EventKind::Found && event.try_number != 1)
        return;
    for (const std::string& message : event.messages)
        move_box(record, message, event.kind);
}

void keep_place(Record& record, const Event& event) {
    record.read_something = true;
    record.book = event.book;
    record.places[event.book] = place_of(event.book, event.item, event.option);
}

void keep_read(Record& record, std::set<std::string>& read, const std::string& id) {
    record.read_something = true;
    read.insert(id);
}

void keep_mission(Record& record, const Event& event) {
    if (event.option == "told")
        record.missions.insert(event.item);
    else
        record.missions.erase(event.item);
}

} // namespace

int visits_until_due(int box) { return 1 << (std::clamp(box, 1, boxes) - 1); }

void apply(Record& record, const Event& event) {
    switch (event.kind) {
    case EventKind::Visit:
        return begin_visit(record);
    case EventKind::Place:
        return keep_place(record, event);
    case EventKind::ChapterRead:
        return keep_read(record, record.chapters, event.item);
    case EventKind::BookRead:
        return keep_read(record, record.books, event.book);
    case EventKind::Found:
    case EventKind::NotYet:
    case EventKind::Shown:
        return keep_answer(record, event);
    case EventKind::CheckBefore:
        record.checked.insert(check_key(CheckTime::Before, event.item));
        return;
    case EventKind::CheckAfter:
        record.checked.insert(check_key(CheckTime::After, event.item));
        return;
    case EventKind::Mission:
        return keep_mission(record, event);
    case EventKind::Preference:
        record.preferences[event.item] = event.option;
        return;
    case EventKind::ProfileMade:
    case EventKind::CodeChosen:
    case EventKind::PutOff:
    case EventKind::SessionBegun: // a group's matters are group::apply's
    case EventKind::PanelLeftOut:
    case EventKind::Vote:
    case EventKind::SessionRecord:
    case EventKind::SessionEnded:
    case EventKind::Erased:
        return;
    }
}

std::string option_of(const reading::Place& place) {
    const std::string kind = reading::name_of(place.kind);
    return place.panel.empty() ? kind : kind + " " + place.panel;
}

reading::Place place_of(const std::string& book, const std::string& item, std::string_view option) {
    const std::size_t space = std::min(option.find(' '), option.size());
    const std::string_view panel = option.substr(std::min(space + 1, option.size()));
    return {book, reading::stop_named(option.substr(0, space)), item, std::string(panel)};
}

} // namespace hakawati::learning
