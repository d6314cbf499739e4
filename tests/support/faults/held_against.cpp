#include "support/faults/held_against.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::faults {

namespace {

using journal::Journal;
using learning::Event;

/// Erased may be: the child was, or was just being, forgotten. Must be: it is done.
enum class Erasure { MustNot, May, Must };

Erasure erasure(const History& history, const Event& event, std::size_t at) {
    for (const Forgotten& forgotten : history.forgotten)
        if (event.profile == forgotten.profile && forgotten.span.begun < at)
            return forgotten.span.done <= at ? Erasure::Must : Erasure::May;
    return Erasure::MustNot;
}

bool is_same(const Event& promised, Event there, Erasure erased) {
    if (there.kind == learning::EventKind::Erased && erased != Erasure::MustNot)
        return true;
    there.wall_s = promised.wall_s;
    return erased != Erasure::Must && there == promised;
}

void compare(Verdict& verdict, const std::vector<Event>& events, const History& history,
             std::size_t at) {
    verdict.events = events.size();
    std::size_t acknowledged = 0;
    for (const Kept& kept : history.kept) {
        if (kept.span.begun >= at && kept.span.done > at)
            break;
        const std::size_t place = static_cast<std::size_t>(kept.sequence) - 1;
        const bool there = place < events.size() &&
                           is_same(kept.event, events[place], erasure(history, kept.event, at));
        // The one that was under way may be there, and then it is the last.
        if (kept.span.done <= at || events.size() > acknowledged)
            verdict.lost += there ? 0 : 1;
        if (kept.span.done <= at || there)
            acknowledged = place + 1;
    }
    verdict.phantoms = events.size() - std::min(events.size(), acknowledged);
    if (verdict.lost + verdict.phantoms > 0)
        verdict.words += fmt::format("; {} lost, {} phantoms; {} there of {} acknowledged",
                                     verdict.lost, verdict.phantoms, events.size(), acknowledged);
}

/// So many changes after a forgetting the files are searched; later ones cannot bring anything back
/// that was not there then.
constexpr std::size_t searched_after = 60;

void look_for_remains(Verdict& verdict, const DiskState& state, const History& history,
                      std::size_t at) {
    for (const Forgotten& forgotten : history.forgotten) {
        if (forgotten.span.done > at || forgotten.span.done + searched_after < at)
            continue;
        for (const std::string& name : files_with(state, forgotten.profile)) {
            ++verdict.remains;
            verdict.words += fmt::format("; {} holds a child who was forgotten", name);
        }
    }
}

} // namespace

std::vector<std::string> files_with(const DiskState& state, const learning::ProfileId& id) {
    const std::string raw(id.bytes.begin(), id.bytes.end());
    const std::string digits = learning::hex(id);
    std::vector<std::string> found;
    for (const auto& [name, image] : state) {
        const std::string content = image.content();
        if (content.find(raw) != std::string::npos || content.find(digits) != std::string::npos)
            found.push_back(name);
    }
    return found;
}

Verdict hold(MemoryDisk& disk, const History& history, std::size_t at) {
    Verdict verdict;
    look_for_remains(verdict, disk.state(), history, at);
    try {
        const Journal journal(setup_on(disk));
        verdict.found = journal.found();
        verdict.words += journal.report();
        const auto faults = journal.verify();
        verdict.opened = faults.empty();
        if (!verdict.opened)
            verdict.words += "; verify: " + faults.front();
        compare(verdict, journal.events(), history, at);
    } catch (const std::exception& fault) {
        verdict.words += fmt::format("; not opened: {}", fault.what());
    }
    return verdict;
}

} // namespace hakawati::faults
