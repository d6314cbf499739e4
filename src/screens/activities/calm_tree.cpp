#include "screens/activities/rest.h"
#include "screens/parts/furniture.h"
#include "screens/views.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

struct LanternKind {
    const char* id;
    const char* word;
    const char* picture;
};

constexpr std::array<LanternKind, 3> lanterns{{
    {"breathe", "calm.breathe", "ui/calm-balloon.svg"},
    {"senses", "calm.senses", "ui/calm-pot.svg"},
    {"birds", "calm.birds", "ui/calm-birds.svg"},
}};

constexpr Type lantern_type{child_1, text::Weight::Bold, text::Align::Centre, ink, nullptr};

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
    const ui::Metrics& metrics = context.metrics();
    const Rect token = metrics.for_hand(token_rect(context, "back", ui::Corner::BottomStart));
    const auto& reading = context.state().reading;
    const bool from_panel =
        context.state().before == Screen::Reading && reading && reading->panel() && context.book();
    if (!from_panel)
        return make_token(context, "back", ui::Corner::BottomStart);
    const double pad = context.mm(1.8), over = context.mm(is_low(context) ? 9 : 11);
    const Rect card = metrics.for_hand({token.x, token.y - over,
                                        std::min(context.mm(42), context.screen().width * 0.36),
                                        token.height + over});
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

} // namespace hakawati::screens
