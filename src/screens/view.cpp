#include "drawing/light.h"
#include "learning/breathing.h"
#include "screens/adult/door/locking.h"
#include "screens/grown_up.h"
#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/parts/notice.h"
#include "screens/views.h"

namespace hakawati::screens {

ui::Tree view_stop(const Context& context) {
    switch (context.state().reading->here().kind) {
    case reading::StopKind::ChapterTitle:
        return view_title(context);
    case reading::StopKind::Note:
        return view_note(context);
    case reading::StopKind::Panel:
        return context.state().preferences.view == ReaderView::Page ? view_page(context)
                                                                    : view_reader(context);
    case reading::StopKind::Question:
        return under_notice(context, view_question);
    case reading::StopKind::Activity:
        return view_activity(context);
    case reading::StopKind::ChapterEnd:
        return view_chapter_end(context);
    case reading::StopKind::End:
        return view_end(context);
    }
    return {};
}

namespace {

ui::Tree view_reading(const Context& context) {
    return leads(context.state()) ? view_group_reading(context) : view_stop(context);
}

} // namespace

int step_count(const Context& context) {
    const auto& reading = *context.state().reading;
    switch (reading.here().kind) {
    case reading::StopKind::Panel:
        return static_cast<int>(
            steps_of(guided_panel(context, *reading.panel()).finished->lettering,
                     context.state().preferences.pace)
                .size());
    case reading::StopKind::Activity:
        return reading.activity()->kind == story::ActivityKind::Breathe
                   ? learning::breath_steps
                   : std::max(1, static_cast<int>(reading.activity()->steps.size()));
    default:
        return 1;
    }
}

namespace {

ui::Tree view_by_day(const Context& context) {
    const State& state = context.state();
    switch (state.screen) {
    case Screen::Reading:
        return state.reading ? view_reading(context) : view_no_books(context);
    case Screen::Calm:
        if (leads(state))
            return view_group_calm(context);
        return state.lantern == Lantern::Tree ? view_calm(context) : view_activity(context);
    case Screen::Settings:
        return view_settings(context);
    case Screen::Languages:
        return view_languages(context);
    case Screen::NoBooks:
        return view_no_books(context);
    case Screen::Who:
        return view_who(context);
    case Screen::Badge:
        return view_badge(context);
    case Screen::Review:
        return under_notice(context, view_question);
    case Screen::Check:
        return under_notice(context, view_check);
    case Screen::Door:
    case Screen::Desk:
    case Screen::SiteWords:
    case Screen::Books:
    case Screen::TabletCare:
    case Screen::Referral:
        return view_adult(context);
    case Screen::GroupSetUp:
    case Screen::TalkPoint:
    case Screen::Card:
    case Screen::Vote:
    case Screen::SessionRecord:
        return view_leading(context);
    case Screen::Report:
    case Screen::TakeAlong:
        return view_reports(context);
    case Screen::Shelf:
        break;
    }
    return view_shelf(context);
}

void put_in(drawing::Light light, ui::Node& node) {
    drawing::put_in(light, node.drawing);
    for (ui::Node& child : node.children)
        put_in(light, child);
}

} // namespace

ui::Tree view(const State& state, const World& world) {
    if (needs_inside(state.screen) && !state.adult.inside)
        return view(seen(state, world), world);
    ui::Tree tree = view_by_day(Context(state, world));
    tree.ground = drawing::paper_in(state.preferences.paper, tree.ground);
    put_in(state.preferences.paper, tree.root);
    return tree;
}

} // namespace hakawati::screens
