#include "screens/grown_up.h"
#include "screens/reports/rooms.h"

namespace hakawati::screens {

namespace {

/// What the app answers; the screen may be another one by now.
bool hear_app(Update& update, const ui::Message& message) {
    if (message.name == "took")
        taking_goes_on(update, message.value);
    else if (message.name == "brought")
        bringing_ends(update, message.value);
    else if (message.name == "sticks")
        choose_stick(update.state.taking);
    else
        return message.name == "alone"; // the state is filled, the picture is new
    return true;
}

} // namespace

bool act_in_reports(Update& update, const ui::Message& message, const World& world) {
    if (hear_app(update, message))
        return true;
    if (update.state.screen == Screen::Report)
        return act_on_report(update, message, world);
    if (update.state.screen == Screen::TakeAlong)
        return act_on_take_along(update, message, world);
    return false;
}

ui::Tree view_reports(const Context& context) {
    if (context.state().screen == Screen::Report)
        return view_report(context);
    return context.state().taking.bringing == Taking::Bringing::Code ? view_restoring(context)
                                                                     : view_take_along(context);
}

} // namespace hakawati::screens
