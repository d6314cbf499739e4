#include "screens/offered.h"
#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/views.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

constexpr std::array tints{"#F6DED0", "#DDE7DA", "#F0DAD6", "#E8DFDF", "#DFE6E6"};
constexpr std::array lines{"#D0705A", "#3F959B", "#CF4A6D", "#8D6896", "#4A8FC0"};

struct Places {
    Rect greeter, cards;
    std::size_t across = 3;
};

Places places(const Context& context, std::size_t count) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), token = context.mm(big_token_mm + 2 * margin_mm);
    Places at;
    if (context.metrics().portrait()) {
        at.across = 2;
        const double foot = std::max(all.height * 0.26, token);
        at.greeter = {margin, all.height - foot, all.width - token - 2 * margin, foot};
        at.cards = {margin * 2, context.mm(11), all.width - 4 * margin,
                    all.height - foot - context.mm(13)};
        return at;
    }
    at.across = std::min<std::size_t>(3, (count + 1) / 2);
    const double people = std::clamp(all.width * 0.24, context.mm(28), context.mm(60));
    at.greeter = {0, all.height * 0.24, people, all.height * 0.76};
    at.cards = {people + margin, context.mm(11), all.width - people - 3 * margin,
                all.height - context.mm(15)};
    return at;
}

ui::Node make_language(const Context& context, const text::Language& language, const Rect& at,
                       std::size_t i) {
    ui::Node node =
        make_button(context, "language-" + language.code, ui::Role::Card, language.autonym, at);
    node.action = ui::Message{"language", language.code};
    node.state.picked = language.code == context.state().preferences.language;
    const auto seed = 120u + static_cast<unsigned>(i);
    add_card(node.drawing, context, at,
             node.state.picked ? picked_paper(context, seed) : card_paper(context, seed));
    const double pad = context.mm(2.2);
    const Rect inner = at.inflated(-pad);
    const Rect greeting = inner.inset({0, context.mm(1), 0, inner.height * 0.56});
    node.drawing.push_back(
        drawing::DrawFill{context.placed(greeting), drawing::hex(tints[i % tints.size()])});
    node.drawing.push_back(drawing::DrawFill{
        context.placed({greeting.x, greeting.bottom(), greeting.width, context.mm(0.7)}),
        drawing::hex(lines[i % lines.size()])});
    add_words(node.drawing, context, language.greeting,
              {child_2, text::Weight::Regular, text::Align::Centre, ink_soft, &language}, greeting);
    add_words(node.drawing, context, language.autonym,
              {child_3, text::Weight::Bold, text::Align::Centre, ink, &language},
              inner.inset({0, greeting.bottom() - inner.y + context.mm(1), 0, 0}));
    const double peg = std::min(context.mm(4.4), at.height * 0.12);
    for (const double t : {0.2, 0.8})
        add_asset(node.drawing, context, "ui/rope-peg.svg",
                  {at.x + at.width * t - peg / 2, at.y - peg * 0.9, peg, peg * 2});
    return node;
}

/// Cards in rows of `across`, a shorter last row towards the start so that Next has its corner.
void add_cards(ui::Tree& tree, const Context& context, const Places& at) {
    const auto all = offered_languages(context.state(), context.world());
    const std::size_t rows = (all.size() + at.across - 1) / at.across;
    const double gap = context.mm(5), row_gap = context.mm(8);
    const double width = (at.cards.width - gap * static_cast<double>(at.across - 1)) /
                         static_cast<double>(at.across);
    const double height = std::min((at.cards.height - row_gap * static_cast<double>(rows - 1)) /
                                       static_cast<double>(rows),
                                   width * 0.95);
    const double pitch =
        std::min(height + row_gap * 1.6,
                 (at.cards.height - height) / std::max(1.0, static_cast<double>(rows - 1)));
    std::vector<ui::Node> cards;
    for (std::size_t row = 0; row < rows; ++row) {
        const double top = at.cards.y + pitch * static_cast<double>(row);
        const Point a{0, top - context.mm(4)};
        const Point b{context.screen().width, top - context.mm(4)};
        add_rope(tree.root.drawing, context, a, b, context.mm(2.2));
        for (std::size_t i = row * at.across; i < std::min(all.size(), (row + 1) * at.across);
             ++i) {
            const double x = at.cards.x + (width + gap) * static_cast<double>(i % at.across);
            const double hang = rope_y(a, b, context.mm(2.2), x + width / 2) - a.y;
            cards.push_back(make_language(context, *all[i],
                                          {x, top + hang - context.mm(1.2), width, height}, i));
        }
    }
    for (ui::Node& card : cards)
        tree.root.children.push_back(std::move(card));
}

} // namespace

ui::Tree view_languages(const Context& context) {
    ui::Tree tree = make_screen(context, "languages", context.word("languages.title"));
    add_ground(tree.root.drawing, context, Ground::Wall);
    add_awning(tree.root.drawing, context, context.mm(8));
    const Places at = places(context, offered_languages(context.state(), context.world()).size());
    add_cards(tree, context, at);
    ui::Node greeter = make_node(context, "greeter", ui::Role::Picture, "", at.greeter);
    add_picture(greeter.drawing, context, context.stage().asset("ui/greeter.svg"),
                context.stage().aspect("ui/greeter.svg"),
                at.greeter.inset({0, 0, 0, -at.greeter.height * 0.14}), Foot::Bottom);
    tree.root.children.push_back(std::move(greeter));
    tree.root.children.push_back(make_token(context, "next", ui::Corner::BottomEnd));
    tree.default_focus = "next";
    tree.on_next = ui::Message{"next", ""};
    tree.on_back = ui::Message{"next", ""};
    return tree;
}

} // namespace hakawati::screens
