#include "screens/parts/furniture.h"
#include "screens/parts/people.h"
#include "screens/settings/choices.h"
#include "screens/settings/miniatures.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

void add_leaf_mark(drawing::DrawList& list, const Context& context, const Rect& card) {
    const double side = std::min(context.mm(9), card.height * 0.42);
    add_asset(list, context, "ui/mark-found.svg",
              {card.right() - side * 0.78, card.y - side * 0.22, side, side});
}

/// Bold where there is room.
Type autonym_type(const Context& context, const Choice& choice, double most) {
    const auto weight = is_low_or_narrow(context) ? text::Weight::Regular : text::Weight::Bold;
    return {child_1, weight, text::Align::Centre, ink, choice.language, most};
}

/// `most`: the largest scale of an autonym, so that all are of one size.
ui::Node make_card(const Context& context, const Choice& choice, const Rect& at, unsigned seed,
                   double most) {
    ui::Node node = make_button(context, choice.id, ui::Role::Card, choice.name, at);
    node.action = choice.message;
    node.state.picked = choice.picked;
    drawing::PaperStyle paper =
        choice.picked ? picked_paper(context, seed) : card_paper(context, seed);
    const bool close = choice.language && is_low_or_narrow(context);
    paper.edge_width = choice.picked ? context.mm(close ? 0.8 : 1.1) : paper.edge_width;
    paper.fill = choice.picked ? "#FFFDF6" : "#FAEFD4";
    add_card(node.drawing, context, at, paper);
    const double pad = context.mm(1.7);
    if (choice.picture)
        choice.picture(node.drawing, at.inflated(-pad));
    else
        add_words(node.drawing, context, choice.name, autonym_type(context, choice, most),
                  at.inset({context.mm(0.4), pad, context.mm(0.4), pad}));
    if (choice.picked)
        add_leaf_mark(node.drawing, context, at);
    return node;
}

/// The scale at which every autonym fits.
double even_scale(const Context& context, const Compartment& box, Size room) {
    double most = 2;
    for (const Choice& choice : box.choices)
        if (choice.language)
            most = std::min(
                most,
                set_words(context, choice.name, autonym_type(context, choice, 2), room).scale);
    return most;
}

/// Choices side by side behind the compartment's own sign, in as many rows as they need.
void add_box(ui::Tree& tree, const Context& context, const Compartment& box, const Rect& at,
             std::size_t rows) {
    add_compartment(tree.root.drawing, context, at);
    // On a small screen the autonyms need the sign's room; they say themselves what they are.
    const bool bare = box.choices.front().language && is_low_or_narrow(context);
    const double pad = context.mm(bare ? 1.4 : 2.6), gap = context.mm(3.1);
    const double over = std::min(pad * 0.9, at.height * 0.06);
    const Rect inner = at.inset({pad, over, pad, over + std::min(18.0, at.height * 0.1) * 0.7});
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
    const double even = even_scale(context, box, {width - context.mm(3), height - context.mm(3.4)});
    ui::Node group = make_node(context, "", ui::Role::Group, box.name, at);
    for (std::size_t i = 0; i < box.choices.size(); ++i) {
        const Rect card{room.x + (width + gap) * static_cast<double>(i % across),
                        room.y + (height + gap) * static_cast<double>(i / across), width, height};
        group.children.push_back(
            make_card(context, box.choices[i], card, 100u + static_cast<unsigned>(i), even));
    }
    tree.root.children.push_back(std::move(group));
}

bool is_flat(const Context& context) { return is_low(context) && !context.metrics().portrait(); }

/// In the corner of Next; beside the tree where the lowest board needs that corner.
Rect more_rect(const Context& context) {
    if (!is_flat(context))
        return token_rect(context, "more", ui::Corner::BottomEnd);
    const Rect tree = token_rect(context, "tree", ui::Corner::TopEnd);
    return tree.moved(-tree.width - context.mm(gap_mm), 0);
}

double header_height(const Context& context) {
    return context.mm(small_token_mm + 2 * margin_mm - 1);
}

bool is_small_upright(const Context& context) {
    return is_low_or_narrow(context) && context.metrics().portrait();
}

/// Whose settings they are: the reader's animal where there is room, then the title, the tree at
/// the end.
void add_header(ui::Tree& tree, const Context& context, double height) {
    add_header_board(tree.root.drawing, context, height);
    const double side = context.mm(small_token_mm), gap = context.mm(margin_mm);
    double from = context.mm(margin_mm + 2);
    if (context.state().reader && !is_small_upright(context)) {
        add_animal(tree.root.drawing, context, {gap, (height - side) / 2, side, side});
        from = side + 2 * gap;
    }
    const double tokens = (side + gap) * (is_flat(context) ? 2 : 1) + gap;
    const Rect room{from, 0, context.screen().width - from - tokens, height};
    ui::Node title =
        make_node(context, "title", ui::Role::Heading, context.word("settings.title"), room);
    add_words(title.drawing, context, title.name,
              {child_2, text::Weight::Bold, text::Align::Start, ink_desk, nullptr}, room);
    tree.root.children.push_back(std::move(title));
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
}

/// From under the header down to the tokens; on a low screen the lowest board stands beside Back.
struct Cupboard {
    Rect room;
    double gap;
    Rect lowest; ///< of the lowest row of three
};

Cupboard cupboard_of(const Context& context, double top) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), tokens = context.mm(big_token_mm + 2 * margin_mm);
    const bool beside = is_flat(context);
    const double gap = context.mm(is_low(context) ? 1 : 2);
    const double bottom = all.height - (beside ? context.mm(2) : tokens);
    const Rect room{margin, top, all.width - 2 * margin, bottom - top};
    const double height = (room.height - 2 * gap) / 3, y = room.bottom() - height;
    const double x = beside ? tokens - context.mm(1.6) : margin;
    const double end = beside ? context.mm(1.6) : margin;
    return {room, gap, context.metrics().for_hand({x, y, all.width - end - x, height})};
}

/// Two on the upper board, the others on the one under it.
void add_boxes(ui::Tree& tree, const Context& context, const std::vector<Compartment>& boxes,
               const Cupboard& at, double height) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const std::size_t row = i < 2 ? 0 : 1, place = i - 2 * row;
        const auto across =
            static_cast<double>(row == 0 ? 2 : std::max<std::size_t>(2, boxes.size() - 2));
        const double width = (at.room.width - at.gap * (across - 1)) / across;
        add_box(tree, context, boxes[i],
                {at.room.x + (width + at.gap) * static_cast<double>(place),
                 at.room.y + (height + at.gap) * static_cast<double>(row), width, height},
                1);
    }
}

/// In two rows: languages need more than the others, though not twice as much.
constexpr double languages_units = 1.9;

double units_of(const Compartment& box) {
    return box.choices.front().language ? languages_units : 1;
}

/// A 7" tablet held upright: as many boxes a page as leave every card its size.
constexpr double least_box_mm = 20.2;

Cupboard cupboard_here(const Context& context) {
    return cupboard_of(context, header_height(context) + context.mm(1));
}

using Pages = std::vector<std::vector<Compartment>>;

Pages pages_of(const Context& context) {
    Pages pages{first_page(context), second_page(context)};
    pages.front().push_back(languages_of(context));
    if (!is_small_upright(context))
        return pages;
    const Cupboard at = cupboard_here(context);
    const double unit = context.mm(least_box_mm) + at.gap;
    Pages small{{}};
    double used = 0;
    for (std::vector<Compartment>& page : pages)
        for (Compartment& box : page) {
            if (used + units_of(box) > (at.room.height + at.gap) / unit) {
                small.emplace_back();
                used = 0;
            }
            used += units_of(box);
            small.back().push_back(std::move(box));
        }
    return small;
}

/// One under the other, none higher than `most` px.
void stack_boxes(ui::Tree& tree, const Context& context, const std::vector<Compartment>& boxes,
                 const Cupboard& at, double most) {
    double units = 0;
    for (const Compartment& box : boxes)
        units += units_of(box);
    const double gaps = at.gap * static_cast<double>(boxes.size() - 1);
    const double unit = std::min(most, (at.room.height - gaps) / units);
    double y = at.room.y;
    for (const Compartment& box : boxes) {
        const double height = unit * units_of(box);
        add_box(tree, context, box, {at.room.x, y, at.room.width, height},
                box.choices.front().language ? 2 : 1);
        y += height + at.gap;
    }
}

/// The first page has a board for the languages; the second fewer things, in larger boxes.
void add_page(ui::Tree& tree, const Context& context, std::vector<Compartment> boxes) {
    const Cupboard at = cupboard_here(context);
    if (context.metrics().portrait())
        return stack_boxes(tree, context, boxes, at, at.room.height * 0.23);
    if (!boxes.back().choices.front().language)
        return add_boxes(tree, context, boxes, at,
                         is_flat(context) ? at.lowest.height : (at.room.height - at.gap) * 0.45);
    const Compartment languages = boxes.back();
    boxes.pop_back();
    add_boxes(tree, context, boxes, at, at.lowest.height);
    add_box(tree, context, languages, at.lowest, 1);
}

} // namespace

int settings_pages(const Context& context) { return static_cast<int>(pages_of(context).size()); }

ui::Tree view_settings(const Context& context) {
    ui::Tree tree = make_screen(context, "settings", context.word("settings.title"));
    add_ground(tree.root.drawing, context, Ground::Wood);
    add_header(tree, context, header_height(context));
    Pages pages = pages_of(context);
    const auto page = static_cast<std::size_t>(context.state().settings_page) % pages.size();
    add_page(tree, context, std::move(pages[page]));
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.root.children.push_back(make_token(context, "more", more_rect(context)));
    tree.default_focus = "back";
    tree.on_next = tree.on_previous = ui::Message{"more", ""};
    tree.on_back = ui::Message{"back", ""};
    return tree;
}

} // namespace hakawati::screens
