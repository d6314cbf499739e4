#include "learning/event.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hakawati::learning {

namespace {

constexpr std::array<std::pair<EventKind, std::string_view>, 20> kinds{
    {{EventKind::ProfileMade, "profile-made"},
     {EventKind::CodeChosen, "code-chosen"},
     {EventKind::Visit, "visit"},
     {EventKind::Place, "place"},
     {EventKind::ChapterRead, "chapter-read"},
     {EventKind::BookRead, "book-read"},
     {EventKind::Found, "found"},
     {EventKind::NotYet, "not-yet"},
     {EventKind::Shown, "shown"},
     {EventKind::PutOff, "put-off"},
     {EventKind::CheckBefore, "check-before"},
     {EventKind::CheckAfter, "check-after"},
     {EventKind::Mission, "mission"},
     {EventKind::Preference, "preference"},
     {EventKind::SessionBegun, "session-begun"},
     {EventKind::PanelLeftOut, "panel-left-out"},
     {EventKind::Vote, "vote"},
     {EventKind::SessionRecord, "session-record"},
     {EventKind::SessionEnded, "session-ended"},
     {EventKind::Erased, "erased"}}};

const auto* find_kind(int number) {
    return std::find_if(kinds.begin(), kinds.end(),
                        [&](const auto& kind) { return static_cast<int>(kind.first) == number; });
}

} // namespace

std::string_view name_of(EventKind kind) {
    const auto* known = find_kind(static_cast<int>(kind));
    return known == kinds.end() ? "unknown" : known->second;
}

bool is_known(int kind) { return find_kind(kind) != kinds.end(); }

} // namespace hakawati::learning
