#include "screens/adult/door/said.h"

namespace hakawati::screens {

namespace {

using Step = Adult::Step;
using Reply = Adult::Reply;

const char* asked_at(Step step) {
    switch (step) {
    case Step::Welcome:
        return "door.welcome";
    case Step::ChoosePin:
    case Step::RecoverPin:
        return "door.choose";
    case Step::RepeatPin:
    case Step::RecoverRepeat:
        return "door.repeat";
    case Step::Paper:
        return "door.paper";
    case Step::PaperRead:
        return "door.paper-last";
    case Step::RecoverCode:
        return "door.code";
    case Step::Pin:
        break;
    }
    return "door.type";
}

std::string waiting(const Context& context) {
    const int minutes = context.state().adult.wait_minutes;
    return minutes < 2 ? context.word("door.wait-1")
                       : context.word("door.wait", {{"number", context.number(minutes)}});
}

/// To what was typed; empty: nothing.
std::string reply_of(const Context& context) {
    const Adult& adult = context.state().adult;
    const bool with_code = adult.step == Step::RecoverCode || adult.step == Step::PaperRead;
    if (adult.weak)
        return context.word("door.weak");
    if (adult.differs)
        return context.word("door.differs");
    if (adult.reply == Reply::Refused)
        return context.word("door.refused");
    if (adult.reply == Reply::Wrong)
        return context.word(with_code ? "door.wrong-code" : "door.wrong");
    if (adult.step == Step::Pin && adult.reply == Reply::Wait)
        return waiting(context);
    if (adult.step == Step::Pin && adult.reply == Reply::Stopped)
        return context.word("door.stopped");
    return "";
}

/// What is good to know while nothing was typed yet; empty: nothing.
std::string hint_of(const Context& context) {
    const Adult& adult = context.state().adult;
    if (adult.knocking)
        return context.word("door.moment");
    if (adult.step == Step::ChoosePin)
        return context.word(adult.inside && !adult.paper_kept ? "door.again" : "door.rule");
    if (adult.step == Step::PaperRead)
        return context.word("door.paper-why");
    return adult.step == Step::RecoverPin ? context.word("door.rule") : "";
}

} // namespace

Said said_by_door(const Context& context) {
    Said said{context.word(asked_at(context.state().adult.step)), {}, Said::As::Reply};
    if (!context.state().adult.knocking)
        said.told = reply_of(context);
    if (said.told.empty()) {
        said.told = hint_of(context);
        said.as = Said::As::Hint;
    }
    return said;
}

} // namespace hakawati::screens
