#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/parts/cloth.h"
#include "screens/parts/furniture.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour evening_veil{0x3A, 0x2A, 0x28, 0x8C};
constexpr double largest = 7.2; ///< mm of x-height: 84 px of the design
constexpr double corner_stays_ms = 20000;

struct TalkPlaces {
    Rect sheet, picture, words, corner;
};

TalkPlaces talk_places(const Context& context) {
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait();
    const double margin = context.mm(is_low(context) ? 3 : 6), gap = context.mm(3.4);
    const Rect row = row_rect(context, 8);
    const bool crowded = is_low(context) && context.state().leading.care_is_seen;
    const bool reads = is_small_tablet(context) && context.state().leading.care_is_seen;
    const double strip = tall      ? all.height * (reads ? 0.36 : 0.24)
                         : crowded ? all.height * 0.38
                                   : context.mm(is_low(context) ? 15 : 29);
    TalkPlaces at;
    at.sheet = {margin, margin, all.width - 2 * margin, row.y - strip - 2 * gap - margin};
    at.corner = {margin, at.sheet.bottom() + gap, at.sheet.width, strip};
    const double band = context.mm(crowded ? 3 : 9);
    const Rect inside = at.sheet.inset({context.mm(5), band, context.mm(5), band});
    const double share = inside.width * 0.38;
    at.picture = tall ? Rect{inside.x, inside.y, inside.width, inside.height * 0.5}
                      : Rect{inside.x, inside.y, share, inside.height};
    at.words = tall ? inside.inset({0, at.picture.height + gap, 0, 0})
                    : inside.inset({share + context.mm(5), 0, 0, 0});
    return at;
}

/// Two bands of embroidery along the sheet.
void add_bands(drawing::DrawList& list, const Context& context, const Rect& sheet) {
    const double side = context.mm(4), high = context.mm(3.4);
    add_border(list, context, {sheet.x + side, sheet.y + side * 0.8, sheet.width - 2 * side, high});
    add_border(list, context,
               {sheet.x + side, sheet.bottom() - side * 0.8 - high, sheet.width - 2 * side, high});
}

/// The corner for the adult's finger; while it is held, the yellow strip.
ui::Node make_corner(const Context& context, const Rect& at) {
    const bool seen = context.state().leading.care_is_seen;
    const double side = std::min(at.height, context.mm(15));
    const Rect corner{at.x, at.y, seen ? at.width : side, seen ? at.height : side};
    ui::Node node =
        make_node(context, "care", ui::Role::Button, context.word("talk.for-you"), corner);
    node.action = ui::Message{"care", ""};
    node.on_down = ui::Message{"care", "down"};
    add_card(node.drawing, context, corner, slip_paper(context, 63));
    if (seen)
        add_talk_notes(node.drawing, context, corner.inflated(-context.mm(3)), Strip::Whole);
    else
        add_asset(node.drawing, context, "ui/help.svg", corner.inflated(-context.mm(2)));
    return node;
}

void add_hint(ui::Tree& tree, const Context& context, const Rect& corner) {
    const double side = std::min(corner.height, context.mm(15)) + context.mm(3);
    const Rect at{corner.x + side, corner.y, std::min(corner.width - side, context.mm(78)),
                  side - context.mm(3)};
    ui::Node hint =
        make_node(context, "talk-hint", ui::Role::Text, context.word("talk.hold-corner"), at);
    add_card(hint.drawing, context, at, card_paper(context, 64));
    add_adult_words(hint.drawing, context, context.word("talk.hold-corner"),
                    {adult_2, text::Weight::Regular, text::Align::Start, ink_soft, nullptr},
                    at.inflated(-context.mm(2)));
    tree.root.children.push_back(std::move(hint));
}

} // namespace

std::string talk_question(const Context& context) {
    const auto* talk = talk_point_here(context);
    const std::size_t question = context.state().leading.question;
    return talk && question < talk->questions.size()
               ? words_of(context, talk->questions[question].ask)
               : std::string();
}

const story::Panel* panel_for_talk(const Context& context) {
    const auto& reading = context.state().reading;
    if (const auto* panel = reading->panel())
        return panel;
    const auto* chapter = reading->chapter();
    return chapter ? last_panel(*chapter) : nullptr;
}

void add_talk_notes(drawing::DrawList& list, const Context& context, const Rect& at, Strip strip) {
    const auto* talk = talk_point_here(context);
    if (!talk)
        return;
    std::vector<std::string> notes;
    const auto note = [&](const char* word, const story::GuideText& text) {
        if (!text.words.empty())
            notes.push_back(context.word(word) + " " + words_of(context, text));
    };
    const std::size_t question = context.state().leading.question;
    if (strip == Strip::Whole && question < talk->questions.size())
        note("talk.hear", talk->questions[question].hear);
    if (strip == Strip::Whole) {
        note("talk.idea", talk->idea);
        note("talk.do", talk->todo);
    }
    note("talk.care", talk->care);
    AdultType type;
    const double gap = context.mm(1.2);
    const auto height = [&] { return adult_lines_height(context, notes, type, at.width, gap); };
    while (type.x_height > 1.7 && height() > at.height)
        type.x_height *= 0.95;
    double y = at.y + std::max(0.0, (at.height - height()) / 2);
    for (const std::string& words : notes) {
        const double high = adult_height(context, words, type, at.width);
        add_adult_words(list, context, words, type, {at.x, y, at.width, high + 1}, Stand::Top);
        y += high + gap;
    }
}

ui::Tree view_talk_point(const Context& context) {
    if (presents(context.state()))
        return view_presenter(context);
    const std::string words = talk_question(context);
    ui::Tree tree = make_screen(context, "talk-point", words);
    const auto* panel = panel_for_talk(context);
    if (panel) {
        add_place(tree.root.drawing, context, panel->staging);
        add_veil(tree.root.drawing, context, evening_veil);
    }
    const TalkPlaces at = talk_places(context);
    add_card(tree.root.drawing, context, at.sheet, card_paper(context, 62));
    if (at.words.y - at.sheet.y > context.mm(6))
        add_bands(tree.root.drawing, context, at.sheet);
    if (panel)
        add_panel_art(tree.root.drawing, context, panel->id, version_of(context, *panel),
                      at.picture);
    ui::Node ask = make_node(context, "talk.ask", ui::Role::Heading, words, at.words);
    add_words(ask.drawing, context, words, group_type(largest), at.words);
    tree.root.children.push_back(std::move(ask));
    tree.root.children.push_back(make_corner(context, at.corner));
    if (context.state().leading.care_is_seen)
        tree.timer = ui::Timer{corner_stays_ms, {"care", "off"}};
    else
        add_hint(tree, context, at.corner);
    for (ui::Node& token :
         make_row(context, {"back", "tree", "referral", "vote", "energiser", "breathe"},
                  {"later", "next"}))
        tree.root.children.push_back(std::move(token));
    tree.default_focus = "next";
    tree.on_next = ui::Message{"next", ""};
    tree.on_previous = tree.on_back = ui::Message{"back", ""};
    return tree;
}

} // namespace hakawati::screens
