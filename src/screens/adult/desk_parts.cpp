#include "screens/adult/desk_parts.h"

#include "screens/parts/cloth.h"
#include "screens/parts/furniture.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double least_x_height = 1.7; // 20 px of the design
constexpr double widest = 1e6;

Type type_of(const AdultType& adult) {
    return {adult.x_height, adult.weight, adult.align, adult.colour, adult.language};
}

bool fits(const Context& context, const std::string& words, const AdultType& type, Size room) {
    return set_words(context, words, type_of(type), room).fits;
}

/// Where the header and its tokens lie.
struct Header {
    Rect sheet, start, end; ///< the token at the start, and the last one at the end
    double step = 0;        ///< from token to token
};

Header header_of(const Context& context) {
    const double token = context.mm(adult_token_mm);
    const double around = context.mm(is_low(context) ? 1.3 : 2);
    const Rect sheet{around, around, context.screen().width - 2 * around,
                     token + context.mm(is_low(context) ? 2 : 3.6)};
    const double y = sheet.y + context.mm(is_low(context) ? 0.6 : 1);
    const double pad = context.mm(2);
    return {sheet,
            {sheet.x + pad, y, token, token},
            {sheet.right() - pad - token, y, token, token},
            token + context.mm(adult_gap_mm)};
}

void add_title(ui::Tree& tree, const Context& context, const std::string& title,
               const std::string& status, const Rect& room) {
    const double gap = context.mm(3);
    const double wide = adult_width(context, title, adult_title) + 1;
    const AdultType soft{adult_2, text::Weight::Regular, text::Align::Start, ink_soft, nullptr};
    const double told = status.empty() ? 0 : adult_width(context, status, soft) + 1;
    const bool both = told > 0 && wide + gap + told <= room.width;
    const Rect words{room.x, room.y, both ? wide : room.width, room.height};
    ui::Node heading = make_adult_text(context, "title", title, adult_title, words, Stand::Middle);
    heading.role = ui::Role::Heading;
    tree.root.children.push_back(std::move(heading));
    if (both)
        tree.root.children.push_back(
            make_adult_text(context, "status", status, soft,
                            {room.right() - told, room.y, told, room.height}, Stand::Middle));
}

drawing::PaperStyle worn(const Context& context, unsigned seed, Wear wear) {
    drawing::PaperStyle paper =
        wear == Wear::Picked ? picked_paper(context, seed) : card_paper(context, seed);
    paper.radius = context.mm(2);
    if (wear == Wear::Picked)
        paper.edge_width = context.mm(0.9);
    if (wear == Wear::Asleep) {
        paper.fill = paper.fill_below = "#F1E4C6";
        paper.shadow = 0;
    }
    return paper;
}

ui::Node make_worn(const Context& context, const std::string& id, const std::string& name,
                   const Rect& at, Wear wear) {
    ui::Node node = make_button(context, id, ui::Role::Card, name, at);
    node.state.picked = wear == Wear::Picked;
    node.state.enabled = wear != Wear::Asleep;
    node.focus_radius = context.mm(2.6);
    const auto seed = 160u + static_cast<unsigned>(id.size());
    add_card(node.drawing, context, at, worn(context, seed, wear));
    return node;
}

AdultType label_of(Wear wear) {
    AdultType label = adult_label;
    if (wear == Wear::Asleep)
        label.colour = ink_faded;
    return label;
}

} // namespace

AdultType fitted(const Context& context, const std::string& words, AdultType type, Size room) {
    while (type.x_height > least_x_height && !fits(context, words, type, room))
        type.x_height = std::max(least_x_height, type.x_height * 0.94);
    return type;
}

Rect add_adult_words(drawing::DrawList& list, const Context& context, const std::string& words,
                     AdultType type, const Rect& room, Stand stand) {
    type = fitted(context, words, type, room.size());
    return add_words(list, context, words, type_of(type), room, stand);
}

double adult_height(const Context& context, const std::string& words, const AdultType& type,
                    double width) {
    return set_words(context, words, type_of(type), {width, widest}).paragraph.size.height;
}

double adult_width(const Context& context, const std::string& words, const AdultType& type) {
    return set_words(context, words, type_of(type), {widest, widest}).paragraph.size.width;
}

double adult_lines_height(const Context& context, const std::vector<std::string>& lines,
                          const AdultType& type, double width, double gap) {
    double height = lines.empty() ? 0 : gap * static_cast<double>(lines.size() - 1);
    for (const std::string& line : lines)
        height += adult_height(context, line, type, width);
    return height;
}

AdultType fitted_lines(const Context& context, const std::vector<std::string>& lines,
                       AdultType type, Size room, double gap) {
    while (type.x_height > least_x_height &&
           adult_lines_height(context, lines, type, room.width, gap) > room.height)
        type.x_height = std::max(least_x_height, type.x_height * 0.95);
    return type;
}

bool is_short(const Context& context) {
    return context.metrics().portrait() && context.screen().height < context.mm(175);
}

bool is_small_tablet(const Context& context) { return is_low(context) || is_short(context); }

Rect end_for(const Context& context, const std::string& words, const AdultType& type,
             const Rect& room) {
    const double wide = std::min(room.width, adult_width(context, words, type) + 1);
    return room.inset({room.width - wide, 0, 0, 0});
}

ui::Node make_adult_text(const Context& context, const std::string& id, const std::string& words,
                         const AdultType& type, const Rect& at, Stand stand) {
    ui::Node node = make_node(context, id, ui::Role::Text, words, at);
    add_adult_words(node.drawing, context, words, type, at, stand);
    return node;
}

ui::Node make_adult_token(const Context& context, const std::string& id, const std::string& icon,
                          const std::string& name, const Rect& at) {
    ui::Node node = make_button(context, id, ui::Role::Button, name, at);
    node.focus_radius = 0.33 * at.width;
    add_sign(node.drawing, context, icon, at);
    return node;
}

void add_adult_header(ui::Tree& tree, const Context& context, const std::string& title,
                      const std::string& status, Leave leave) {
    const Header at = header_of(context);
    add_sheet(tree.root.drawing, context, at.sheet, 41);
    if (!is_low(context))
        add_border(tree.root.drawing, context,
                   {at.sheet.x + context.mm(1.7), at.sheet.bottom() - context.mm(2),
                    at.sheet.width - context.mm(3.4), context.mm(1.3)});
    const bool back = leave == Leave::Back;
    if (back)
        tree.root.children.push_back(
            make_adult_token(context, "back", "back", context.word("action.back"), at.start));
    const double gap = context.mm(3);
    const double from = (back ? at.start.right() : at.start.x - gap / 2) + gap;
    const Rect lock = at.end, languages = lock.moved(-at.step, 0);
    const Rect hand = languages.moved(-at.step, 0);
    add_title(tree, context, title, status,
              {from, at.start.y, hand.x - gap - from, at.start.height});
    tree.root.children.push_back(
        make_adult_token(context, "referral", "referral", context.word("desk.referral"), hand));
    tree.root.children.push_back(make_adult_token(context, "languages", "language",
                                                  context.word("action.languages"), languages));
    tree.root.children.push_back(
        make_adult_token(context, "lock", "lock", context.word("desk.lock"), lock));
    tree.default_focus = back ? "back" : "lock";
    tree.on_back = ui::Message{tree.default_focus, ""};
}

ui::Tree make_desk_screen(const Context& context, const std::string& id, const std::string& title,
                          const std::string& status, Leave leave) {
    ui::Tree tree = make_screen(context, id, title);
    add_ground(tree.root.drawing, context, Ground::Desk);
    add_adult_header(tree, context, title, status, leave);
    return tree;
}

Rect desk_room(const Context& context) {
    const double margin = context.mm(is_low(context) ? 2 : margin_mm);
    const double top = header_of(context).sheet.bottom() + margin;
    const Rect all = context.screen();
    return {margin, top, all.width - 2 * margin, all.height - top - margin};
}

void add_sheet(drawing::DrawList& list, const Context& context, const Rect& at, unsigned seed) {
    drawing::PaperStyle paper = card_paper(context, seed);
    paper.radius = context.mm(1.7);
    add_card(list, context, at, paper);
}

void add_dashed_sheet(drawing::DrawList& list, const Context& context, const Rect& at,
                      unsigned seed) {
    drawing::PaperStyle paper = card_paper(context, seed);
    paper.radius = context.mm(1.7);
    paper.dashed = true;
    paper.edge_width = context.mm(0.6);
    add_card(list, context, at, paper);
}

void add_taped_slip(drawing::DrawList& list, const Context& context, const Rect& at,
                    unsigned seed) {
    add_card(list, context, at, slip_paper(context, seed));
    const double wide = std::min(context.mm(15), at.width * 0.3), tall = context.mm(3.4);
    const Rect tape{at.centre().x - wide / 2, at.y - tall * 0.6, wide, tall};
    list.push_back(
        drawing::DrawFill{context.placed(tape), drawing::Colour{0xE8, 0xD3, 0xA6, 0xE0}});
}

ui::Node make_paper_button(const Context& context, const std::string& id, const std::string& words,
                           const Rect& at, Wear wear) {
    ui::Node node = make_worn(context, id, words, at, wear);
    const double pad = context.mm(1.2);
    add_adult_words(node.drawing, context, words, label_of(wear),
                    at.inset({pad, pad / 2, pad, pad / 2}));
    return node;
}

ui::Node make_sign_card(const Context& context, const std::string& id, const std::string& icon,
                        const std::string& words, const Rect& at, Wear wear) {
    ui::Node node = make_worn(context, id, words, at, wear);
    const double pad = context.mm(is_low(context) ? 1.3 : 2);
    const Rect inner = at.inflated(-pad);
    AdultType label = label_of(wear);
    if (inner.width > 2.2 * inner.height) {
        const double side = std::min({inner.height, context.mm(13), inner.width * 0.36});
        add_sign(node.drawing, context, icon, {inner.x, inner.centre().y - side / 2, side, side});
        label.align = text::Align::Start;
        add_adult_words(node.drawing, context, words, label,
                        at.inset({pad + side + pad, pad / 2, pad, pad / 2}));
        return node;
    }
    const double wide = at.width - pad, share = std::max(context.mm(6), inner.height * 0.3);
    const AdultType set = fitted(context, words, label, {wide, share});
    const double words_room = std::max(share, adult_height(context, words, set, wide) + 1);
    const double side =
        std::min({inner.height - words_room - pad / 2, inner.width * 0.7, context.mm(17)});
    const double over = (inner.height - side - words_room) * 0.45;
    add_sign(node.drawing, context, icon,
             {inner.centre().x - side / 2, inner.y + over, side, side});
    add_adult_words(node.drawing, context, words, label,
                    {at.x + pad / 2, inner.bottom() - words_room, at.width - pad, words_room});
    return node;
}

Rect column_of(const Rect& room, std::size_t i, std::size_t count, double gap) {
    const auto n = static_cast<double>(count);
    const double width = (room.width - gap * (n - 1)) / n;
    return {room.x + (width + gap) * static_cast<double>(i), room.y, width, room.height};
}

Rect row_of(const Rect& room, std::size_t i, std::size_t count, double gap) {
    const auto n = static_cast<double>(count);
    const double height = (room.height - gap * (n - 1)) / n;
    return {room.x, room.y + (height + gap) * static_cast<double>(i), room.width, height};
}

} // namespace hakawati::screens
