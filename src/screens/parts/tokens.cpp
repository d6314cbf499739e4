#include "screens/parts/parts.h"

#include <fmt/format.h>

namespace hakawati::screens {

namespace {

struct Kind {
    const char* id;
    const char* icon;
    const char* word;
    double side_mm;
};

constexpr Kind kinds[] = {
    {"next", "next", "action.next", big_token_mm},
    {"back", "back", "action.back", big_token_mm},
    {"later", "later", "action.later", big_token_mm},
    {"tree", "calm-exit", "action.calm-tree", small_token_mm},
    {"page-view", "page-view", "action.page-view", small_token_mm},
    {"panel-view", "panel-view", "action.panel-view", small_token_mm},
    {"settings", "settings", "action.settings", small_token_mm},
    {"languages", "language", "action.languages", small_token_mm},
    {"shelf", "shelf", "action.shelf", big_token_mm},
    {"again", "try-again", "action.again", big_token_mm},
    {"more", "more", "action.more", small_token_mm},
    {"note", "leaf", "note.leaf", small_token_mm},
    {"sound-on", "sound-on", "settings.sound-on", big_token_mm},
    {"sound-off", "sound-off", "settings.sound-off", big_token_mm},
    {"noticed", "eye-look", "activity.noticed", small_token_mm},
    {"stop", "stop-calm", "action.stop", 25.8},
};

const Kind& kind_of(const std::string& id) {
    for (const Kind& kind : kinds)
        if (id == kind.id)
            return kind;
    return kinds[0];
}

/// The shadow under a sticker: three faint sheets, since nanosvg knows no blur.
drawing::Picture token_shadow() {
    drawing::Picture picture;
    picture.key = "token-shadow";
    picture.stuff = drawing::Stuff::Paper;
    picture.svg = [] {
        std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160\" "
                          "height=\"160\" viewBox=\"0 0 160 160\">";
        for (double grown = -3; grown <= 9; grown += 1.5)
            svg += fmt::format("<rect x=\"{0}\" y=\"{1}\" width=\"{2}\" height=\"{2}\" "
                               "rx=\"{3}\" fill=\"#4A2E1A\" opacity=\".055\"/>",
                               12 - grown, 18 - grown, 136 + 2 * grown, 46 + grown);
        return svg + "</svg>";
    };
    return picture;
}

} // namespace

void add_sign(drawing::DrawList& list, const Context& context, const std::string& icon,
              const Rect& at) {
    const double rim = at.width * 4 / 128, shadow = at.width * 16 / 128;
    list.push_back(
        drawing::DrawPicture{token_shadow(), context.placed(at.inflated(shadow)), false, 1});
    add_asset(list, context, "ui/token-rim.svg", at.inflated(rim));
    add_asset(list, context, "ui/" + icon + ".svg", at);
}

ui::Node make_token(const Context& context, const std::string& id, const Rect& at) {
    const Kind& kind = kind_of(id);
    ui::Node node = make_button(context, id, ui::Role::Button, context.word(kind.word), at);
    node.focus_radius = 0.33 * at.width;
    add_sign(node.drawing, context, kind.icon, at);
    return node;
}

ui::Node make_token(const Context& context, const std::string& id, ui::Corner corner) {
    return make_token(context, id, token_rect(context, id, corner));
}

Rect token_rect(const Context& context, const std::string& id, ui::Corner corner) {
    ui::Metrics left_to_right = context.metrics();
    left_to_right.right_to_left = false;
    return ui::token_at(left_to_right, corner, kind_of(id).side_mm);
}

Rect between_lower_tokens(const Context& context) {
    const ui::Metrics& metrics = context.metrics();
    const Rect back = metrics.for_hand(token_rect(context, "back", ui::Corner::BottomStart));
    const Rect later = metrics.for_hand(token_rect(context, "later", ui::Corner::BottomEndInner));
    const double from = back.right() + context.mm(gap_mm);
    return {from, back.y, later.x - context.mm(gap_mm) - from, back.height};
}

} // namespace hakawati::screens
