#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour cream_veil{0xFB, 0xF1, 0xDC, 0x70};

std::string title_of(const Context& context, const story::Chapter& chapter) {
    return context.words(chapter.id + ".title", chapter.title);
}

std::string number_of(const Context& context, const story::Chapter& chapter) {
    return context.word("chapter.number", {{"number", context.number(chapter.number)}});
}

constexpr Type number_type{child_1, text::Weight::Regular, text::Align::Centre, ink_soft, nullptr};
constexpr Type title_type{child_3, text::Weight::Bold, text::Align::Centre, ink, nullptr};

/// The slip under the disc: number and title, between the tokens or above them.
void add_title_slip(ui::Node& root, const Context& context, const story::Chapter& chapter,
                    const Rect& at) {
    ui::Node slip = make_node(context, chapter.id + ".title", ui::Role::Heading,
                              number_of(context, chapter) + ": " + title_of(context, chapter), at);
    add_card(slip.drawing, context, at, card_paper(context, 21));
    const Rect inside = at.inflated(-context.mm(3));
    const double first =
        std::min(inside.height * 0.4,
                 height_of(context, number_of(context, chapter), number_type, inside.width));
    add_words(slip.drawing, context, number_of(context, chapter), number_type,
              {inside.x, inside.y, inside.width, first});
    add_words(slip.drawing, context, title_of(context, chapter), title_type,
              inside.inset({0, first, 0, 0}));
    root.children.push_back(std::move(slip));
}

void add_title_disc(ui::Node& root, const Context& context, const story::Chapter& chapter,
                    const Rect& at) {
    ui::Node disc = make_node(context, chapter.id, ui::Role::Picture, "", at);
    add_round_paper(disc.drawing, context, at);
    const std::string file = "props/" + chapter.picture + ".svg";
    if (!chapter.picture.empty())
        add_asset(disc.drawing, context, file, at.inflated(-at.width * 0.22));
    root.children.push_back(std::move(disc));
}

/// Number and title at their full size on a slip of this width.
double title_height(const Context& context, const story::Chapter& chapter, double width) {
    const double inside = width - context.mm(6);
    return height_of(context, number_of(context, chapter), number_type, inside) +
           height_of(context, title_of(context, chapter), title_type, inside) + context.mm(8);
}

/// Wider where there is no room for so many lines.
Rect title_slip_rect(const Context& context, const story::Chapter& chapter) {
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait();
    const double beside = tall ? context.mm(7) : context.mm(big_token_mm + 2 * margin_mm + 2);
    const double bottom = tall ? context.mm(big_token_mm + 2 * margin_mm + 10) : context.mm(5);
    const double most = all.height * 0.44, widest = all.width - 2 * beside;
    double width = std::min(widest, context.mm(140));
    double wanted = title_height(context, chapter, width);
    for (const double mm : {180, 220}) {
        const double wider = std::min(widest, context.mm(mm));
        const double lower = title_height(context, chapter, wider);
        if (wanted <= most || lower >= wanted)
            continue;
        width = wider;
        wanted = lower;
    }
    const double height = std::min(wanted, most);
    const double top = std::min(all.height * 0.6, all.height - bottom - height);
    return {all.centre().x - width / 2, top, width, height};
}

} // namespace

const story::Panel* first_panel(const story::Chapter& chapter) {
    for (const story::Step& step : chapter.steps)
        if (const auto* panel = std::get_if<story::Panel>(&step))
            return panel;
    return nullptr;
}

const story::Panel* last_panel(const story::Chapter& chapter) {
    const story::Panel* last = nullptr;
    for (const story::Step& step : chapter.steps)
        if (const auto* panel = std::get_if<story::Panel>(&step))
            last = panel;
    return last;
}

ui::Tree view_title(const Context& context) {
    const story::Chapter& chapter = *context.state().reading->chapter();
    ui::Tree tree = make_screen(context, "title", title_of(context, chapter));
    if (const auto* panel = first_panel(chapter)) {
        add_place(tree.root.drawing, context, panel->staging);
        add_veil(tree.root.drawing, context, cream_veil);
    }
    const Rect slip = title_slip_rect(context, chapter);
    const double disc = std::min(slip.y - context.mm(14), context.screen().width * 0.5);
    const Rect disc_at{context.screen().centre().x - disc / 2, slip.y - context.mm(5) - disc, disc,
                       disc};
    const Rect branch{0, disc_at.y * 0.18, context.screen().width * 0.9,
                      std::clamp(disc_at.y * 0.5, context.mm(4), context.mm(7))};
    add_branch(tree.root.drawing, context, branch, {{disc_at.centre().x, disc_at.y + 6}});
    add_title_disc(tree.root, context, chapter, disc_at);
    add_title_slip(tree.root, context, chapter, slip);
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.root.children.push_back(make_token(context, "next", ui::Corner::BottomEnd));
    turn_by_touch(tree);
    return tree;
}

} // namespace hakawati::screens
