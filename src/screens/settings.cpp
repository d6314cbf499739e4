#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/parts/svg.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

/// One card of a compartment.
struct Choice {
    std::string id;
    ui::Message message;
    std::string name;
    bool picked = false;
    std::string icon;                         ///< a sign of assets/ui, or empty
    double letter_scale = 0;                  ///< over 0: the letter A at this size, in a balloon
    const text::Language* language = nullptr; ///< its autonym
    double most = 2;                          ///< largest scale of its words
};

struct Compartment {
    std::string icon;
    std::string name;
    std::vector<Choice> choices;
};

Compartment text_sizes(const Context& context) {
    Compartment box{"text-size", context.word("settings.text-size"), {}};
    for (const int percent : {100, 150, 200}) {
        const std::string value = std::to_string(percent);
        const bool on = std::lround(context.state().preferences.text_scale * 100) == percent;
        box.choices.push_back({"text-" + value,
                               {"text", value},
                               context.word("settings.text-" + value),
                               on,
                               "",
                               percent / 100.0,
                               nullptr});
    }
    return box;
}

Choice icon_choice(const Context& context, const ui::Message& message, const std::string& icon,
                   bool on) {
    return {message.name + "-" + message.value,
            message,
            context.word("settings." + message.value),
            on,
            icon,
            0,
            nullptr};
}

Compartment balloons(const Context& context) {
    const bool one = context.state().preferences.pace == BalloonPace::OneByOne;
    return {"talk",
            context.word("settings.balloons"),
            {icon_choice(context, {"pace", "one-by-one"}, "balloons-one-by-one", one),
             icon_choice(context, {"pace", "all-at-once"}, "balloons-all", !one)}};
}

Compartment motion(const Context& context) {
    const bool still = context.state().preferences.motion == Motion::Reduced;
    Compartment box{"eye-look",
                    context.word("settings.motion"),
                    {icon_choice(context, {"motion", "still"}, "motion-off", still),
                     icon_choice(context, {"motion", "moving"}, "motion-on", !still)}};
    box.choices[0].message.value = "reduced";
    box.choices[1].message.value = "full";
    return box;
}

Compartment notes(const Context& context) {
    const bool gentle = context.state().preferences.notes == reading::NotePreference::Gentle;
    return {"leaf",
            context.word("settings.notes"),
            {icon_choice(context, {"notes", "gentle"}, "gentle", gentle),
             icon_choice(context, {"notes", "as-written"}, "panel-view", !gentle)}};
}

Compartment languages(const Context& context) {
    Compartment box{"language", context.word("settings.language"), {}};
    for (const text::Language& language : context.world().languages->all)
        box.choices.push_back({"language-" + language.code,
                               {"language", language.code},
                               language.autonym,
                               language.code == context.state().preferences.language,
                               "",
                               0,
                               &language});
    return box;
}

/// A small balloon with letters: how large the words are.
void add_letter(drawing::DrawList& list, const Context& context, double scale, const Rect& at) {
    const double share = 0.2 + 0.17 * scale;
    const double tall = at.height * (0.5 + 0.25 * scale), wide = std::min(at.width, tall * 1.5);
    add_drawn(list, context, fmt::format("letter-balloon:{:.0f}x{:.0f}", wide, tall),
              {at.centre().x - wide / 2, at.centre().y - tall / 2, wide, tall}, [wide, tall] {
                  return svg_rect({0, 0, wide, tall}, tall * 0.36, "#3A2A28") +
                         svg_rect({3, 3, wide - 6, tall - 6}, tall * 0.36 - 3, "#FFFDF6");
              });
    const text::Style style = text::style_for(context.language(), at.height * share,
                                              text::Weight::Bold, text::Align::Centre);
    const std::string letter = context.right_to_left() ? "\xD8\xA3\xD8\xA8" : "Aa";
    const auto words = text::lay_out(letter, context.language(), style, at.width, context.fonts());
    const Rect there = context.placed(at);
    drawing::add_paragraph(
        list, words,
        {there.centre().x - words.size.width / 2, there.centre().y - words.size.height / 2}, ink);
}

void add_leaf_mark(drawing::DrawList& list, const Context& context, const Rect& card) {
    const double side = std::min(context.mm(9), card.height * 0.42);
    add_asset(list, context, "ui/mark-found.svg",
              {card.right() - side * 0.78, card.y - side * 0.22, side, side});
}

ui::Node make_choice(const Context& context, const Choice& choice, const Rect& at, unsigned seed) {
    ui::Node node = make_button(context, choice.id, ui::Role::Card, choice.name, at);
    node.action = choice.message;
    node.state.picked = choice.picked;
    drawing::PaperStyle paper =
        choice.picked ? picked_paper(context, seed) : card_paper(context, seed);
    paper.edge_width = choice.picked ? context.mm(1.1) : paper.edge_width;
    paper.fill = choice.picked ? "#FFFDF6" : "#FAEFD4";
    add_card(node.drawing, context, at, paper);
    const double pad = context.mm(1.7);
    const Rect inside = at.inflated(-pad);
    if (choice.language)
        add_words(
            node.drawing, context, choice.name,
            {child_1, text::Weight::Bold, text::Align::Centre, ink, choice.language, choice.most},
            at.inset({context.mm(0.4), pad, context.mm(0.4), pad}));
    else if (choice.letter_scale > 0)
        add_letter(node.drawing, context, choice.letter_scale, inside);
    else
        add_asset(node.drawing, context, "ui/" + choice.icon + ".svg", inside);
    if (choice.picked)
        add_leaf_mark(node.drawing, context, at);
    return node;
}

/// Gives all autonyms the size of the one that needs most room.
void even_out(const Context& context, Compartment& box, Size room) {
    double most = 2;
    for (const Choice& choice : box.choices)
        if (choice.language)
            most = std::min(most, set_words(context, choice.name,
                                            {child_1, text::Weight::Bold, text::Align::Centre, ink,
                                             choice.language},
                                            room)
                                      .scale);
    for (Choice& choice : box.choices)
        choice.most = most;
}

/// Choices side by side behind the compartment's own sign, in as many rows as they need.
void add_box(ui::Tree& tree, const Context& context, Compartment box, const Rect& at,
             std::size_t rows) {
    add_compartment(tree.root.drawing, context, at);
    const double pad = context.mm(2.6), gap = context.mm(3.1);
    const double over = std::min(pad * 0.9, at.height * 0.06);
    const Rect inner = at.inset({pad, over, pad, over + std::min(18.0, at.height * 0.1) * 0.7});
    // On a low screen the five autonyms need the sign's room; they say themselves what they are.
    const bool bare = box.choices.front().language && is_low(context) && rows == 1;
    const double sign =
        bare ? 0 : std::min({context.mm(11.5), inner.height * 0.7, inner.width * 0.12});
    if (!bare)
        add_sign(tree.root.drawing, context, box.icon,
                 {inner.x + context.mm(0.4), inner.centre().y - sign / 2, sign, sign});
    const Rect room = inner.inset({bare ? 0 : sign + pad, 0, 0, 0});
    const std::size_t across = (box.choices.size() + rows - 1) / rows;
    const double height =
        (room.height - gap * static_cast<double>(rows - 1)) / static_cast<double>(rows);
    const double most = box.choices.front().language ? context.mm(44) : height * 2.1;
    const double width = std::min(
        (room.width - gap * static_cast<double>(across - 1)) / static_cast<double>(across), most);
    even_out(context, box, {width - context.mm(0.8), height - context.mm(3.4)});
    ui::Node group = make_node(context, "", ui::Role::Group, box.name, at);
    for (std::size_t i = 0; i < box.choices.size(); ++i) {
        const Rect card{room.x + (width + gap) * static_cast<double>(i % across),
                        room.y + (height + gap) * static_cast<double>(i / across), width, height};
        group.children.push_back(
            make_choice(context, box.choices[i], card, 100u + static_cast<unsigned>(i)));
    }
    tree.root.children.push_back(std::move(group));
}

void add_header(ui::Tree& tree, const Context& context, double height) {
    add_header_board(tree.root.drawing, context, height);
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm + 2);
    const double tree_room = context.mm(small_token_mm + 2 * margin_mm);
    ui::Node title = make_node(context, "title", ui::Role::Heading, context.word("settings.title"),
                               {margin, 0, all.width - margin - tree_room, height});
    add_words(title.drawing, context, title.name,
              {child_2, text::Weight::Bold, text::Align::Start, ink_desk, nullptr},
              {margin, 0, all.width - margin - tree_room, height});
    tree.root.children.push_back(std::move(title));
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
}

void add_cupboard(ui::Tree& tree, const Context& context, double top) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), gap = context.mm(is_low(context) ? 1 : 2);
    const double tokens = context.mm(big_token_mm + 2 * margin_mm);
    const Compartment boxes[] = {text_sizes(context), balloons(context), motion(context),
                                 notes(context)};
    const double bottom = all.height - tokens;
    if (context.metrics().portrait()) {
        const double unit = (bottom - top - 4 * gap) / 5.7;
        double y = top;
        for (const Compartment& box : boxes) {
            add_box(tree, context, box, {margin, y, all.width - 2 * margin, unit}, 1);
            y += unit + gap;
        }
        add_box(tree, context, languages(context), {margin, y, all.width - 2 * margin, unit * 1.7},
                2);
        return;
    }
    // On a low screen the lowest board stands beside Back instead of above it.
    const bool low = is_low(context);
    const double rows_height = (low ? all.height - context.mm(2) : bottom) - top - 2 * gap;
    const double height = rows_height / 3, width = (all.width - 2 * margin - gap) / 2;
    for (std::size_t i = 0; i < 4; ++i)
        add_box(tree, context, boxes[i],
                {margin + (width + gap) * static_cast<double>(i % 2),
                 top + (height + gap) * static_cast<double>(i / 2), width, height},
                1);
    const double x = low ? tokens : margin;
    add_box(tree, context, languages(context),
            {x, top + 2 * (height + gap), all.width - margin - x, height}, 1);
}

} // namespace

ui::Tree view_settings(const Context& context) {
    ui::Tree tree = make_screen(context, "settings", context.word("settings.title"));
    add_ground(tree.root.drawing, context, Ground::Wood);
    const double header = context.mm(small_token_mm + 2 * margin_mm - 1);
    add_header(tree, context, header);
    add_cupboard(tree, context, header + context.mm(1));
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.default_focus = "back";
    tree.on_previous = ui::Message{"back", ""};
    tree.on_back = ui::Message{"back", ""};
    return tree;
}

} // namespace hakawati::screens
