#include "base/strings.h"
#include "screens/adult/rooms.h"
#include "screens/reports/rooms.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace hakawati::screens {

namespace {

using Stage = Taking::Stage;
using Bringing = Taking::Bringing;

constexpr std::array known_items{"report", "counts", "answers", "backup", "print", "merge-file"};

bool under_way(const Taking& taking) {
    return taking.stage == Stage::Room || taking.stage == Stage::Written ||
           taking.stage == Stage::ReadBack;
}

/// Something is chosen anew: what was told of the last time is over.
void choose_again(Taking& taking) {
    taking.stage = Stage::Choose;
    taking.brought.clear();
}

void turn_over(std::set<std::string>& chosen, const std::string& one) {
    if (chosen.erase(one) == 0)
        chosen.insert(one);
}

void choose_item(Taking& taking, const std::string& item) {
    if (std::find(known_items.begin(), known_items.end(), item) == known_items.end())
        return;
    choose_again(taking);
    turn_over(taking.items, item);
}

/// The last language cannot be taken away: the kit itself can.
void choose_language(Taking& taking, const std::string& code, const Context& context) {
    choose_again(taking);
    taking.print_in = print_languages(context);
    turn_over(taking.print_in, code);
    if (taking.print_in.empty())
        taking.print_in.insert(code);
}

std::string words_of(const Taking& taking, const Context& context) {
    std::string words;
    for (const std::string& item : taking.items) {
        if (item != "print") {
            words += (words.empty() ? "" : " ") + item;
            continue;
        }
        for (const std::string& code : print_languages(context))
            words += (words.empty() ? "" : " ") + ("print-" + code);
    }
    return words;
}

void take_along(Update& update, const World& world) {
    Taking& taking = update.state.taking;
    if (taking.items.empty() || taking.folder.empty() || taking.bringing != Bringing::Nothing)
        return;
    Effect effect{Effect::Kind::TakeAlong, {}, {}};
    effect.what = taking.folder;
    effect.with = words_of(taking, Context(update.state, world));
    update.effects.push_back(std::move(effect));
    choose_again(taking);
    taking.stage = taking.reached = Stage::Room;
    taking.file = taking.files = 0;
}

void bring_in(Update& update, const std::string& file, const std::string& code) {
    Effect effect{Effect::Kind::BringIn, {}, {}};
    effect.what = file;
    effect.with = code;
    update.effects.push_back(std::move(effect));
    update.state.taking.bringing = Bringing::UnderWay;
    update.state.taking.brought.clear();
}

void leave(Update& update) {
    Taking& taking = update.state.taking;
    update.transition = Transition::Fade;
    if (taking.bringing == Bringing::Code)
        return stop_typing(taking);
    if (!under_way(taking))
        choose_again(taking);
    taking.page = 0;
    update.state.screen = Screen::Desk;
}

bool type_code(Update& update, const ui::Message& message) {
    Taking& taking = update.state.taking;
    std::string& typed = taking.typed;
    const bool digit =
        message.value.size() == 1 && message.value[0] >= '0' && message.value[0] <= '9';
    if (message.name == "digit" && digit && typed.size() < code_digits) {
        typed += message.value;
    } else if (message.name == "erase" && !typed.empty()) {
        typed.pop_back();
    } else if (message.name == "open" && typed.size() == code_digits) {
        bring_in(update, taking.found_backup, typed);
        typed.clear();
        update.transition = Transition::Fade;
    } else {
        return message.name == "digit" || message.name == "erase" || message.name == "open";
    }
    return true;
}

bool choose(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    Taking& taking = state.taking;
    if (message.name == "item") {
        choose_item(taking, message.value);
    } else if (message.name == "print-in") {
        choose_language(taking, message.value, Context(state, world));
    } else if (message.name == "stick") {
        choose_again(taking);
        taking.folder = message.value;
        choose_stick(taking);
    } else if (message.name == "next") {
        take_along(update, world);
    } else if (message.name == "bring-merge" && !taking.found_merge.empty()) {
        bring_in(update, taking.found_merge, "");
    } else if (message.name == "bring-backup" && !taking.found_backup.empty()) {
        choose_again(taking);
        taking.bringing = Bringing::Code;
        update.transition = Transition::Fade;
    } else if (message.name == "more") {
        ++taking.page;
    } else {
        return false;
    }
    return true;
}

/// "written 2/5".
void read_progress(Taking& taking, const std::string& progress) {
    const auto slash = progress.find('/');
    taking.file = std::atoi(progress.c_str());
    taking.files = slash == std::string::npos ? 0 : std::atoi(progress.c_str() + slash + 1);
}

} // namespace

std::set<std::string> print_languages(const Context& context) {
    const auto& chosen = context.state().taking.print_in;
    return chosen.empty() ? std::set<std::string>{context.language().code} : chosen;
}

void stop_typing(Taking& taking) {
    taking.typed.clear();
    if (taking.bringing == Bringing::Code)
        taking.bringing = Bringing::Nothing;
}

void choose_stick(Taking& taking) {
    const auto usable = [&](const Stick& stick) { return stick.writable; };
    const auto& sticks = taking.sticks;
    const bool there = std::any_of(sticks.begin(), sticks.end(), [&](const Stick& stick) {
        return stick.writable && stick.folder == taking.folder;
    });
    if (there || under_way(taking))
        return;
    const auto first = std::find_if(sticks.begin(), sticks.end(), usable);
    taking.folder = first == sticks.end() ? std::string() : first->folder;
}

void taking_goes_on(Update& update, const std::string& told) {
    Taking& taking = update.state.taking;
    const auto words = split(told, ' ');
    if (words.empty() || !under_way(taking))
        return;
    const std::string& stage = words.front();
    const std::string rest = words.size() > 1 ? words[1] : "";
    update.transition = Transition::Fade;
    if (stage == "room") {
        taking.stage = Stage::Room;
    } else if (stage == "written" || stage == "read-back") {
        taking.stage = stage == "written" ? Stage::Written : Stage::ReadBack;
        read_progress(taking, rest);
    } else if (stage == "safe") {
        taking.stage = Stage::Safe;
    } else {
        taking.reached = taking.stage;
        taking.stage = Stage::Failed;
        taking.failure = "take." + stage;
        taking.missing_mb = std::atoi(rest.c_str());
    }
}

void bringing_ends(Update& update, const std::string& told) {
    Taking& taking = update.state.taking;
    taking.bringing = Bringing::Nothing;
    taking.brought = told;
    update.transition = Transition::Fade;
}

bool act_on_take_along(Update& update, const ui::Message& message, const World& world) {
    Taking& taking = update.state.taking;
    if (message.name == "back") {
        leave(update);
        return true;
    }
    if (taking.bringing == Bringing::Code)
        return type_code(update, message);
    if (under_way(taking) && message.name == "stop") {
        update.effects.push_back({Effect::Kind::StopTaking, {}, {}});
        return true;
    }
    const bool busy = under_way(taking) || taking.bringing == Bringing::UnderWay;
    return !busy && choose(update, message, world);
}

} // namespace hakawati::screens
