#include "screens/activities/rest.h"

#include "screens/activity.h"
#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour dusk_veil{0x6E, 0x4C, 0x7A, 0x30};
constexpr const char* resting_pose = "sit";

const story::Panel* panel_before(const Context& context, story::ActivityKind kind) {
    if (!context.book())
        return nullptr;
    for (const story::Chapter& chapter : context.book()->book.chapters) {
        const story::Panel* last = nullptr;
        for (const story::Step& step : chapter.steps) {
            if (const auto* panel = std::get_if<story::Panel>(&step))
                last = panel;
            const auto* activity = std::get_if<story::Activity>(&step);
            if (activity && activity->kind == kind)
                return last;
        }
    }
    return nullptr;
}

/// In whose place the activity is done: in the story that of the panel before it. The lines of the
/// senses name what is seen there, so they take its place along to the tree.
const story::Panel* panel_here(const Context& context) {
    const auto& reading = context.state().reading;
    if (in_story(context))
        return reading ? reading->panel() : nullptr;
    const bool senses = activity_here(context.state()) == story::ActivityKind::Senses;
    return senses && reading ? panel_before(context, story::ActivityKind::Senses) : nullptr;
}

/// That panel as this child sees it.
const story::Staging* staging_here(const Context& context) {
    const story::Panel* panel = panel_here(context);
    if (!panel)
        return nullptr;
    return version_of(context, *panel) == pages::Version::Gentle ? &panel->gentle->staging
                                                                 : &panel->staging;
}

bool can_sit(const Context& context, const std::string& puppet) {
    const auto& puppets = context.stage().catalogue().puppets;
    const auto found = puppets.find(puppet);
    return found != puppets.end() &&
           std::ranges::find(found->second.poses, resting_pose) != found->second.poses.end();
}

/// Who sits down: the first two named in the panel, in the order in which they stand in it.
std::vector<std::string> companions(const Context& context, const story::Staging& staging) {
    const stage::Scene scene = context.stage().compose(panel_here(context)->id, staging,
                                                       {context.metrics().screen, false, 0});
    std::vector<std::pair<double, std::string>> found;
    for (const story::Actor& actor : staging.actors)
        for (const stage::Figure& figure : scene.figures)
            if (figure.who == actor.who && found.size() < 2 && can_sit(context, actor.puppet))
                found.emplace_back(figure.body.centre().x, actor.puppet);
    std::ranges::sort(found);
    std::vector<std::string> names;
    for (auto& [x, name] : found)
        names.push_back(std::move(name));
    return names;
}

void add_foot_shadow(drawing::DrawList& list, const Context& context, const Rect& sitting) {
    const Size size{sitting.width * 1.06, sitting.width * 0.16};
    const Rect at{sitting.centre().x - size.width / 2, sitting.bottom() - size.height * 0.72,
                  size.width, size.height};
    add_drawn(list, context, fmt::format("foot-shadow:{:.0f}", size.width), at, [size] {
        std::string svg;
        for (const double grown : {1.0, 0.86, 0.72})
            svg += fmt::format("<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\" fill=\"#2E1C12\" "
                               "opacity=\".14\"/>",
                               svg_number(size.width / 2), svg_number(size.height / 2),
                               svg_number(size.width / 2 * grown),
                               svg_number(size.height / 2 * grown));
        return svg;
    });
}

void add_companion(drawing::DrawList& list, const Context& context, const std::string& puppet,
                   const char* face, bool faces_left, const Rect& room) {
    if (room.empty())
        return;
    const double aspect = context.stage().puppet_aspect(puppet, resting_pose);
    const double width = std::min(room.width, room.height * aspect), height = width / aspect;
    const Rect at{room.centre().x - width / 2, room.bottom() - height, width, height};
    add_foot_shadow(list, context, at);
    add_picture(list, context, context.stage().puppet(puppet, resting_pose, face, faces_left),
                aspect, at, Foot::Bottom);
}

/// It shows and says what it does, not what is.
ui::Node make_sound_token(const Context& context, const Rect& at) {
    const bool on = context.state().preferences.sound == Sound::On;
    ui::Node node = make_token(context, on ? "sound-off" : "sound-on", at);
    node.action = ui::Message{"sound", on ? "off" : "on"};
    return node;
}

} // namespace

std::vector<Said> lines_of(const Context& context, story::ActivityKind kind) {
    const story::Activity* activity =
        in_story(context) ? context.state().reading->activity() : find_activity(context, kind);
    std::vector<Said> lines;
    if (activity)
        for (const story::Line& step : activity->steps)
            lines.push_back({step.id, context.words(step.id, step.words)});
    if (lines.empty())
        lines.push_back(
            {"calm-words",
             context.word(kind == story::ActivityKind::Breathe ? "calm.breathe" : "calm.senses")});
    return lines;
}

bool in_story(const Context& context) { return context.state().screen == Screen::Reading; }

bool under_tree(const Context& context) { return !staging_here(context); }

void add_calm_ground(drawing::DrawList& list, const Context& context) {
    const Size screen = context.metrics().screen;
    const double scale = std::max(screen.width / 1600, screen.height / 1000);
    const Size part{screen.width / scale, screen.height / scale};
    const double x = std::clamp(430 - part.width / 2, 0.0, 1600 - part.width); // the tree stays in
    const auto picture = cropped(context.stage().asset("ui/calm.svg"),
                                 {x, 1000 - part.height, part.width, part.height}, screen);
    list.push_back(drawing::DrawPicture{picture, context.screen(), context.right_to_left(), 1});
    add_veil(list, context, dusk_veil);
}

ui::Tree begin_activity(const Context& context, const std::string& name) {
    ui::Tree tree = make_screen(context, in_story(context) ? "activity" : "calm-page", name);
    if (const story::Staging* staging = staging_here(context))
        add_place(tree.root.drawing, context, *staging);
    else
        add_calm_ground(tree.root.drawing, context);
    return tree;
}

void add_companions(drawing::DrawList& list, const Context& context, Eyes eyes, const Rect& first,
                    const Rect& second) {
    const story::Staging* staging = staging_here(context);
    if (!staging)
        return;
    const auto who = companions(context, *staging);
    if (!who.empty())
        add_companion(list, context, who[0], eyes == Eyes::Open ? "kind" : "calm-blink", false,
                      first);
    if (who.size() > 1)
        add_companion(list, context, who[1], "calm", true, second);
}

Rect words_room(const Context& context, StartCorner corner) {
    const Rect all = context.screen();
    const double side = context.mm(small_token_mm + 2 * margin_mm);
    if (context.metrics().portrait()) {
        const double x = context.mm(margin_mm + 2);
        return {x, side + context.mm(2), all.width - 2 * x, all.height * 0.26};
    }
    const double x = corner == StartCorner::Taken ? side : context.mm(margin_mm + 4);
    const double share = all.height > all.width * 0.7 ? 0.38 : 0.34; // air over the people
    return {x, context.mm(4), all.width - side - x, all.height * share};
}

double row_top(const Context& context) {
    return context.screen().height - context.mm(big_token_mm + margin_mm + 2);
}

void add_rest_controls(ui::Tree& tree, const Context& context, BesideStop beside) {
    auto& children = tree.root.children;
    if (in_story(context)) {
        children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
        children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    }
    const Rect stop = token_rect(context, "stop", ui::Corner::BottomEnd);
    const Rect room = between_controls(context);
    const double side = context.mm(big_token_mm), gap = context.mm(gap_mm);
    const Rect at = context.metrics().for_hand({room.right() + gap, room.y, side, side});
    if (beside == BesideStop::Next) {
        children.push_back(make_token(context, "next", at));
        tree.on_next = ui::Message{"next", ""};
    } else if (beside == BesideStop::Sound) {
        children.push_back(make_sound_token(context, at));
    }
    children.push_back(make_token(context, "stop", stop));
    tree.default_focus = beside == BesideStop::Next ? "next" : "stop";
    tree.on_previous = ui::Message{"back", ""};
    tree.on_back = ui::Message{in_story(context) ? "shelf" : "stop", ""};
}

Rect between_controls(const Context& context) {
    const double side = context.mm(big_token_mm), gap = context.mm(gap_mm);
    const double margin = context.mm(margin_mm);
    const Rect stop =
        context.metrics().for_hand(token_rect(context, "stop", ui::Corner::BottomEnd));
    const double from = in_story(context) ? 2 * (side + margin) + gap : margin;
    return {from, stop.bottom() - side, stop.x - side - 2 * gap - from, side};
}

} // namespace hakawati::screens
