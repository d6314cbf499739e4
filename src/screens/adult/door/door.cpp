#include "access/door.h"

#include "screens/adult/door/locking.h"
#include "screens/adult/rooms.h"
#include "screens/keeping.h"

#include <cstdlib>

namespace hakawati::screens {

namespace {

using Step = Adult::Step;
using Reply = Adult::Reply;
using Kind = Effect::Kind;

bool takes_digits(const Adult& adult) {
    if (adult.knocking || adult.step == Step::Welcome || adult.step == Step::Paper)
        return false;
    const bool closed = adult.reply == Reply::Wait || adult.reply == Reply::Stopped;
    return adult.step != Step::Pin || !closed;
}

/// What somebody typed is no longer what the door has answered to.
void forget_reply(Adult& adult) {
    if (adult.reply == Reply::Wrong || adult.reply == Reply::Refused)
        adult.reply = Reply::None;
    adult.weak = adult.differs = false;
}

void type(Adult& adult, const std::string& digits) {
    for (const char c : digits)
        if (c >= '0' && c <= '9' && takes_digits(adult) &&
            adult.typed.size() < digits_of(adult.step).most)
            adult.typed += c;
    forget_reply(adult);
}

void go_to(Adult& adult, Step step) {
    adult.step = step;
    adult.typed.clear();
    adult.typed_is_seen = false;
    forget_reply(adult);
}

void send_to_door(Update& update, Kind kind, std::string what, std::string with = {}) {
    Adult& adult = update.state.adult;
    adult.typed.clear();
    adult.first.clear();
    adult.typed_is_seen = false;
    adult.knocking = true;
    update.effects.push_back({kind, {}, {}, std::move(what), std::move(with)});
}

void choose(Adult& adult) {
    if (access::weakness(adult.typed) != access::Weak::None) {
        adult.typed.clear();
        adult.weak = true;
        return;
    }
    adult.first = adult.typed;
    go_to(adult, adult.step == Step::ChoosePin ? Step::RepeatPin : Step::RecoverRepeat);
}

void repeat(Update& update) {
    Adult& adult = update.state.adult;
    const bool sets_up = adult.step == Step::RepeatPin;
    if (adult.typed != adult.first) {
        adult.first.clear();
        go_to(adult, sets_up ? Step::ChoosePin : Step::RecoverPin);
        adult.differs = true;
        return;
    }
    if (sets_up)
        send_to_door(update, Kind::SetUpDoor, adult.typed);
    else
        send_to_door(update, Kind::Recover, adult.code, adult.typed);
}

/// The paper is written: first the site words, then a session to learn by.
void begin_inside(Update& update, const World& world) {
    Adult& adult = update.state.adult;
    adult.code.clear();
    go_to(adult, Step::Pin);
    const bool first_time = !adult.practised;
    keep_of_tablet(update, "recovery", "written");
    if (first_time) {
        update.state.adult.behind = Screen::SiteWords;
        update.state.adult.practising = true;
    }
    go_inside(update, world);
}

/// Whoever has not written the code does not know how it ends.
void read_paper(Update& update, const World& world) {
    Adult& adult = update.state.adult;
    if (adult.code.ends_with(adult.typed))
        return begin_inside(update, world);
    adult.typed.clear();
    adult.reply = Reply::Wrong;
}

/// "Open", once there are enough digits.
void finish(Update& update, const World& world) {
    Adult& adult = update.state.adult;
    if (adult.knocking || adult.typed.size() < digits_of(adult.step).least)
        return;
    switch (adult.step) {
    case Step::Pin:
        return send_to_door(update, Kind::Knock, adult.typed);
    case Step::ChoosePin:
    case Step::RecoverPin:
        return choose(adult);
    case Step::RepeatPin:
    case Step::RecoverRepeat:
        return repeat(update);
    case Step::RecoverCode:
        adult.code = adult.typed;
        return go_to(adult, Step::RecoverPin);
    case Step::PaperRead:
        return read_paper(update, world);
    default:
        return;
    }
}

/// A step back; from the first one out of the door.
void step_back(Update& update, const World& world) {
    Adult& adult = update.state.adult;
    if (adult.step == Step::RecoverCode && !adult.knocking)
        return go_to(adult, Step::Pin);
    if (adult.step == Step::RecoverPin || adult.step == Step::RecoverRepeat)
        return go_to(adult, Step::RecoverCode);
    if (adult.step == Step::RepeatPin)
        return go_to(adult, Step::ChoosePin);
    if (adult.step == Step::PaperRead)
        return go_to(adult, Step::Paper);
    if (!adult.inside)
        return leave_door(update, world);
    update.state.screen = needs_inside(adult.behind) ? adult.behind : Screen::Desk;
    adult.behind = Screen::Desk;
    update.transition = Transition::Fade;
}

void count_down(Adult& adult) {
    if (adult.reply == Reply::Wait && --adult.wait_minutes <= 0)
        adult.reply = Reply::None;
}

/// Right, but nobody can say that the code was written down: it is made anew, with a number.
void choose_again(Update& update) {
    Adult& adult = update.state.adult;
    adult.inside = true;
    go_to(adult, Step::ChoosePin);
}

void opened(Update& update, const World& world) {
    Adult& adult = update.state.adult;
    const bool recovered = adult.step == Step::RecoverRepeat;
    adult.door_is_set = true;
    go_to(adult, Step::Pin);
    adult.code.clear();
    if (!adult.paper_kept && !recovered)
        return choose_again(update);
    if (!adult.paper_kept)
        keep_of_tablet(update, "recovery", "written"); // it was just read from there
    go_inside(update, world);
}

void closed(Adult& adult, const std::string& why) {
    const auto space = why.find(' ');
    const std::string word = why.substr(0, space);
    const bool recovering = adult.step == Step::RecoverRepeat;
    adult.reply = word == "wait"      ? Reply::Wait
                  : word == "stopped" ? Reply::Stopped
                  : word == "refused" ? Reply::Refused
                                      : Reply::Wrong;
    if (adult.reply == Reply::Wait && space != std::string::npos)
        adult.wait_minutes = std::atoi(why.c_str() + space);
    adult.typed.clear();
    if (recovering)
        adult.step = Step::RecoverCode;
    else if (adult.step == Step::RepeatPin)
        adult.step = Step::ChoosePin;
}

} // namespace

Digits digits_of(Step step) {
    if (step == Step::RecoverCode)
        return {code_digits, code_digits};
    if (step == Step::PaperRead)
        return {read_digits, read_digits};
    return {access::least_digits, access::most_digits};
}

bool act_on_door(Update& update, const ui::Message& message, const World& world) {
    Adult& adult = update.state.adult;
    if (message.name == "digit" || message.name == "type")
        type(adult, message.value);
    else if (message.name == "erase" && !adult.typed.empty() && !adult.knocking)
        adult.typed.pop_back();
    else if (message.name == "see")
        adult.typed_is_seen = !adult.typed_is_seen;
    else if (message.name == "open")
        finish(update, world);
    else if (message.name == "lost-number" && adult.step == Step::Pin && adult.door_is_set)
        go_to(adult, Step::RecoverCode);
    else if (message.name == "begin" && adult.step == Step::Welcome)
        go_to(adult, Step::ChoosePin);
    else if (message.name == "written" && adult.step == Step::Paper)
        go_to(adult, Step::PaperRead);
    else if (message.name == "paper-see" && adult.step == Step::PaperRead)
        go_to(adult, Step::Paper);
    else if (message.name == "minute")
        count_down(adult);
    else if (message.name == "wipe" && adult.reply == Reply::Stopped)
        update.effects.push_back({Kind::Wipe, {}, {}});
    else if (message.name == "back")
        step_back(update, world);
    else
        return false; // the tree, the languages
    return true;
}

void door_answers(Update& update, const ui::Message& message, const World& world) {
    Adult& adult = update.state.adult;
    if (update.state.screen != Screen::Door || !adult.knocking) {
        // Whoever knocked has gone: the door does not stay open for whoever comes next.
        if (message.value == "open" && !adult.inside)
            update.effects.push_back({Kind::Lock, {}, {}});
        return;
    }
    adult.knocking = false;
    adult.reply = Reply::None;
    if (message.name == "recovery") {
        adult.door_is_set = true;
        adult.code = message.value;
        std::erase(adult.code, ' '); // the groups are the screen's own matter
        adult.step = Step::Paper;
        // Until somebody says that it is written, it counts as lost.
        keep_of_tablet(update, "recovery", "lost");
    } else if (message.value == "open") {
        opened(update, world);
    } else {
        closed(adult, message.value);
    }
    update.transition = Transition::Fade;
}

} // namespace hakawati::screens
