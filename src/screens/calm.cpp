#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/views.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour dusk_veil{0x6E, 0x4C, 0x7A, 0x30};

struct LanternKind {
    Lantern lantern;
    const char* id;
    const char* word;
    const char* picture;
};

constexpr std::array<LanternKind, 3> lanterns{{
    {Lantern::Breathe, "breathe", "calm.breathe", "ui/calm-balloon.svg"},
    {Lantern::Senses, "senses", "calm.senses", "ui/calm-pot.svg"},
    {Lantern::Birds, "birds", "calm.birds", "ui/calm-birds.svg"},
}};

constexpr Type lantern_type{child_1, text::Weight::Bold, text::Align::Centre, ink, nullptr};

const LanternKind& kind_of(Lantern lantern) {
    for (const LanternKind& kind : lanterns)
        if (kind.lantern == lantern)
            return kind;
    return lanterns[0];
}

/// The calm picture (1600 x 1000) cut to the screen so that the tree stays in it.
void add_calm_ground(drawing::DrawList& list, const Context& context) {
    const Size screen = context.metrics().screen;
    const double scale = std::max(screen.width / 1600, screen.height / 1000);
    const Size part{screen.width / scale, screen.height / scale};
    const double x = std::clamp(430 - part.width / 2, 0.0, 1600 - part.width);
    const auto picture = cropped(context.stage().asset("ui/calm.svg"),
                                 {x, 1000 - part.height, part.width, part.height}, screen);
    list.push_back(drawing::DrawPicture{picture, context.screen(), context.right_to_left(), 1});
    add_veil(list, context, dusk_veil);
}

ui::Node make_lantern(const Context& context, const LanternKind& kind, const Rect& disc,
                      const Rect& label, const Type& type) {
    ui::Node node =
        make_button(context, kind.id, ui::Role::Card, context.word(kind.word), disc.united(label));
    node.action = ui::Message{"lantern", kind.id};
    add_round_paper(node.drawing, context, disc);
    const double edge = context.stage().aspect(kind.picture) > 2 ? 0.1 : 0.17;
    add_asset(node.drawing, context, kind.picture, disc.inflated(-disc.width * edge));
    add_card(node.drawing, context, label, card_paper(context, 80));
    const double pad = context.mm(1.4);
    add_words(node.drawing, context, context.word(kind.word), type,
              label.inset({pad, pad / 2, pad, pad / 2}));
    return node;
}

/// The rope, and on it three lanterns: to the end of the tree in landscape, before it in portrait.
void add_lanterns(ui::Tree& tree, const Context& context) {
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait();
    const double from = tall ? context.mm(margin_mm) : all.width * (is_low(context) ? 0.28 : 0.40);
    const double room = all.width - context.mm(margin_mm) - from;
    const double gap = context.mm(gap_mm), width = (room - 2 * gap) / 3;
    std::vector<std::string> words;
    for (const LanternKind& kind : lanterns)
        words.push_back(context.word(kind.word));
    const Size room_of_words{width - context.mm(2.8), all.height * 0.17};
    Type type = lantern_type;
    type.most = shared_scale(context, words, type, room_of_words);
    double label_height = context.mm(9);
    for (const std::string& one : words)
        label_height = std::max(label_height,
                                set_words(context, one, type, room_of_words).paragraph.size.height +
                                    context.mm(2));
    const double disc =
        std::min({width * 0.92, all.height * (is_low(context) ? 0.24 : 0.26), context.mm(36)});
    const bool low = is_low(context);
    const double height = all.height * (tall ? 0.12 : low ? 0.05 : 0.2);
    const Point a{tall ? 0 : all.width * 0.2, height}, b{all.width, height};
    const double sag = all.height * 0.05;
    for (std::size_t i = 0; i < lanterns.size(); ++i) {
        const double middle = from + width / 2 + (width + gap) * static_cast<double>(i);
        const double top = rope_y(a, b, sag, middle) + context.mm(tall ? 12 : low ? 4 : 9);
        const Rect disc_at{middle - disc / 2, top, disc, disc};
        const Rect label{middle - width / 2, disc_at.bottom() - context.mm(1.5), width,
                         label_height};
        const double cord = rope_y(a, b, sag, middle), wide = context.mm(0.7);
        tree.root.drawing.push_back(
            drawing::DrawFill{context.placed({middle - wide / 2, cord, wide, top - cord + wide}),
                              drawing::hex("#7D5A34")});
        tree.root.children.push_back(make_lantern(context, lanterns[i], disc_at, label, type));
    }
    add_rope(tree.root.drawing, context, a, b, sag);
}

/// Two children who rest under the tree, right of its trunk.
void add_resting_children(drawing::DrawList& list, const Context& context) {
    if (context.metrics().portrait() || context.metrics().text_scale > 1)
        return; // the labels of the lanterns need the ground
    const Rect all = context.screen();
    const double tall = all.height * 0.21;
    add_asset(list, context, "ui/calm-child-1.svg",
              {all.width * 0.325, all.height * 0.86 - tall, tall * 0.9, tall});
    add_asset(list, context, "ui/calm-child-2.svg",
              {all.width * 0.455, all.height * 0.86 - tall * 0.83, tall * 0.9, tall * 0.85});
}

/// The picture of what was left, with Back on it: the way to the very same panel.
ui::Node make_way_back(const Context& context) {
    const Rect token = token_rect(context, "back", ui::Corner::BottomStart);
    const auto& reading = context.state().reading;
    const bool from_panel =
        context.state().before == Screen::Reading && reading && reading->panel() && context.book();
    if (!from_panel)
        return make_token(context, "back", ui::Corner::BottomStart);
    const double pad = context.mm(1.8);
    const Rect card{token.x, token.bottom() - token.height - context.mm(11),
                    std::min(context.mm(42), context.screen().width * 0.36),
                    token.height + context.mm(11)};
    ui::Node node = make_button(context, "back", ui::Role::Button, context.word("calm.back"), card);
    drawing::PaperStyle paper = card_paper(context, 81);
    paper.edge = "#2A7379";
    paper.edge_width = context.mm(0.7);
    add_card(node.drawing, context, card, paper);
    add_panel_art(node.drawing, context, reading->panel()->id,
                  version_of(context, *reading->panel()), card.inflated(-pad));
    const double side = context.mm(13);
    add_sign(node.drawing, context, "back",
             {card.x + pad * 0.8, card.bottom() - side - pad * 0.8, side, side});
    return node;
}

std::vector<std::string> lantern_words(const Context& context) {
    const Lantern lantern = context.state().lantern;
    if (lantern == Lantern::Birds)
        return {context.word("calm.words")};
    const auto* activity =
        find_activity(context, lantern == Lantern::Breathe ? story::ActivityKind::Breathe
                                                           : story::ActivityKind::Senses);
    std::vector<std::string> words;
    if (activity)
        for (const story::Line& step : activity->steps)
            words.push_back(context.words(step.id, step.words));
    if (words.empty())
        words.push_back(context.word(kind_of(lantern).word));
    return words;
}

/// A caption over the upper edge, between the corners.
void add_step_caption(ui::Tree& tree, const Context& context, const std::string& id,
                      const std::string& words) {
    const double side = context.mm(small_token_mm + 2 * margin_mm);
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait();
    const Rect room = tall ? Rect{context.mm(margin_mm + 2), side + context.mm(2),
                                  all.width - 2 * context.mm(margin_mm + 2), all.height * 0.26}
                           : Rect{context.mm(margin_mm + 4), context.mm(4),
                                  all.width - side - context.mm(margin_mm + 4), all.height * 0.34};
    tree.root.children.push_back(make_caption(context, id, words, room));
}

/// The thing to look at, with light round it, in the middle of `share` of the width.
void add_still_picture(drawing::DrawList& list, const Context& context, const char* picture,
                       double share) {
    const Rect all = context.screen();
    const double side = std::min(all.width * 0.5, all.height * 0.5);
    const double top = all.height * (context.metrics().portrait() ? 0.40 : 0.34);
    const Rect at{all.width * share - side / 2, top, side, std::min(side, all.height * 0.86 - top)};
    add_glow(list, context,
             {at.centre().x - side * 0.62, at.centre().y - side * 0.62, side * 1.24, side * 1.24});
    add_asset(list, context, picture, at);
}

} // namespace

const story::Activity* find_activity(const Context& context, story::ActivityKind kind) {
    if (!context.book())
        return nullptr;
    for (const story::Chapter& chapter : context.book()->book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* activity = std::get_if<story::Activity>(&step))
                if (activity->kind == kind)
                    return activity;
    return nullptr;
}

int calm_steps(const Context& context) { return static_cast<int>(lantern_words(context).size()); }

ui::Tree view_calm(const Context& context) {
    ui::Tree tree = make_screen(context, "calm", context.word("calm.title"));
    add_calm_ground(tree.root.drawing, context);
    add_resting_children(tree.root.drawing, context);
    add_lanterns(tree, context);
    tree.root.children.push_back(make_way_back(context));
    tree.root.children.push_back(make_token(context, "shelf", ui::Corner::BottomEnd));
    tree.default_focus = "back";
    tree.on_back = ui::Message{"back", ""};
    return tree;
}

ui::Tree view_calm_page(const Context& context) {
    const LanternKind& kind = kind_of(context.state().lantern);
    const auto words = lantern_words(context);
    const auto step = static_cast<std::size_t>(
        std::clamp(context.state().calm_step, 0, static_cast<int>(words.size()) - 1));
    ui::Tree tree = make_screen(context, "calm-page", context.word(kind.word));
    add_calm_ground(tree.root.drawing, context);
    add_still_picture(tree.root.drawing, context,
                      kind.lantern == Lantern::Birds ? "ui/calm-flight.svg" : kind.picture,
                      context.metrics().portrait() ? 0.5 : 0.62);
    add_step_caption(tree, context, "calm-words", words[step]);
    const Rect stop = token_rect(context, "stop", ui::Corner::BottomEnd);
    if (step + 1 < words.size()) {
        const double side = context.mm(big_token_mm);
        tree.root.children.push_back(
            make_token(context, "next",
                       {stop.x - context.mm(gap_mm) - side, stop.bottom() - side, side, side}));
        tree.on_next = ui::Message{"next", ""};
    }
    tree.root.children.push_back(make_token(context, "stop", stop));
    tree.default_focus = step + 1 < words.size() ? "next" : "stop";
    tree.on_previous = ui::Message{"back", ""};
    tree.on_back = ui::Message{"stop", ""};
    return tree;
}

ui::Tree view_activity(const Context& context) {
    const story::Activity& activity = *context.state().reading->activity();
    const auto count = static_cast<int>(activity.steps.size());
    const auto step =
        static_cast<std::size_t>(std::clamp(context.state().beat, 0, std::max(0, count - 1)));
    ui::Tree tree =
        make_screen(context, "activity", context.words(activity.id + ".title", activity.title));
    if (const auto* panel = context.state().reading->panel())
        add_place(tree.root.drawing, context, panel->staging);
    const bool breathes = activity.kind == story::ActivityKind::Breathe;
    add_still_picture(tree.root.drawing, context,
                      breathes ? "ui/calm-balloon.svg" : "ui/calm-pot.svg", 0.5);
    if (count > 0)
        add_step_caption(tree, context, activity.steps[step].id,
                         context.words(activity.steps[step].id, activity.steps[step].words));
    add_step_controls(tree, context, static_cast<std::size_t>(count), step);
    turn_by_touch(tree);
    return tree;
}

} // namespace hakawati::screens
