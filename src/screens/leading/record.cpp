#include "screens/leading/practice.h"
#include "screens/leading/session.h"

#include <algorithm>
#include <cstdlib>

namespace hakawati::screens {

namespace {

constexpr std::size_t newcomers = group::cell_count; ///< the place after the cells

int& place_of(group::Attendance& attendance, std::size_t cell) {
    return cell < newcomers ? attendance.children[cell] : attendance.newcomers;
}

/// New to the group can only be who is there.
void fill(Leading& leading, int number) {
    const int most = leading.cell < newcomers ? group::most_hands : leading.attendance.together();
    place_of(leading.attendance, leading.cell) = std::clamp(number, 0, most);
    leading.filled[leading.cell] = true;
    leading.attendance.newcomers =
        std::min(leading.attendance.newcomers, leading.attendance.together());
}

/// On to the next place that nobody has filled; when all are, it stays.
void move_on(Leading& leading) {
    for (std::size_t i = 1; i <= newcomers; ++i)
        if (const std::size_t next = (leading.cell + i) % (newcomers + 1); !leading.filled[next]) {
            leading.cell = next;
            return;
        }
}

void touch_gap(group::Attendance& attendance, const std::string& gap) {
    const auto& known = group::gaps;
    if (std::find(known.begin(), known.end(), gap) == known.end())
        return;
    if (!attendance.gaps.erase(gap))
        attendance.gaps.insert(gap);
}

void to_the_desk(Update& update) {
    update.state.leading.keeps = false;
    update.state.screen = Screen::Desk;
    update.transition = Transition::Fade;
}

bool anything(const Leading& leading) {
    return std::any_of(leading.filled.begin(), leading.filled.end(), [](bool b) { return b; });
}

void keep_record(Update& update) {
    Leading& leading = update.state.leading;
    if (!anything(leading) || leading.keeps)
        return;
    keep_of_session(update, group::recorded(leading.record_of, leading.attendance));
    leading.keeps = true;
    record_kept(update);
}

} // namespace

void record_kept(Update& update) {
    Leading& leading = update.state.leading;
    State& state = update.state;
    const bool waits = is_keeping(state, learning::EventKind::SessionRecord, leading.record_of);
    if (state.screen != Screen::SessionRecord || !leading.keeps || waits)
        return;
    if (practises(state))
        end_practice(update);
    to_the_desk(update);
}

void open_record(Update& update, const std::string& session) {
    Leading& leading = update.state.leading;
    leading.record_of = session;
    leading.attendance = {};
    leading.filled = {};
    leading.cell = 0;
    leading.keeps = false;
    if (const auto* kept = session_kept(update.state, session); kept && kept->attendance) {
        leading.attendance = *kept->attendance;
        leading.filled.fill(true);
    }
    update.state.screen = Screen::SessionRecord;
    update.transition = Transition::Fade;
}

bool act_on_record(Update& update, const ui::Message& message, const World&) {
    Leading& leading = update.state.leading;
    const int number = std::atoi(message.value.c_str());
    if (message.name == "back") {
        to_the_desk(update);
    } else if (leading.keeps) {
        return message.name == "number" || message.name == "keep";
    } else if (message.name == "number") {
        fill(leading, number);
        move_on(leading);
    } else if (message.name == "add") {
        fill(leading, place_of(leading.attendance, leading.cell) + number);
    } else if (message.name == "cell") {
        leading.cell = static_cast<std::size_t>(std::clamp(number, 0, int{newcomers}));
    } else if (message.name == "gap") {
        touch_gap(leading.attendance, message.value);
    } else if (message.name == "referrals") {
        leading.attendance.referrals =
            std::clamp(leading.attendance.referrals + number, 0, group::most_hands);
    } else if (message.name == "keep" || message.name == "next") {
        keep_record(update);
    } else {
        return false;
    }
    return true;
}

} // namespace hakawati::screens
