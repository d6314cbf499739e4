#include "screens/adult/desk_parts.h"
#include "screens/adult/door/number_pad.h"
#include "screens/adult/door/said.h"
#include "screens/adult/rooms.h"
#include "screens/parts/cloth.h"
#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

using Step = Adult::Step;
using Reply = Adult::Reply;

/// The sign over the door, the sheet beside it (upright: below it), and the lowest row.
struct Places {
    Rect sign, sheet, back, tree, languages;
};

Places places_of(const Context& context) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double big = context.mm(is_small_tablet(context) ? 21 : 25),
                 small = context.mm(small_token_mm);
    Places at;
    at.back = {margin, all.height - margin - big, big, big};
    at.tree = {at.back.right() + gap, at.back.bottom() - small, small, small};
    at.languages = at.tree.moved(small + gap, 0);
    if (context.metrics().portrait()) {
        const bool tight = is_short(context);
        at.sign = {margin * 2, context.mm(tight ? 6.5 : 8), all.width - 4 * margin,
                   context.mm(tight ? 16 : 26)};
        const double top = at.sign.bottom() + context.mm(tight ? 2.4 : 7);
        at.sheet = {margin, top, all.width - 2 * margin, at.back.y - gap - top};
        at.sheet.height = std::min(at.sheet.height, context.mm(132));
        return at;
    }
    const double around = is_low(context) ? context.mm(1.6) : context.mm(7.4);
    const double wide = std::clamp(all.width * 0.42, context.mm(80), context.mm(92));
    at.sheet = {all.width - wide - 2 * margin - (is_low(context) ? 0 : context.mm(4)), around, wide,
                std::min(all.height - 2 * around, context.mm(124))};
    const double room = at.sheet.x - 2 * gap;
    at.sign = {gap, context.mm(is_low(context) ? 8 : 20), room,
               context.mm(is_low(context) ? 24 : 28)};
    if (room > context.mm(86))
        at.sign = {room / 2 + gap - context.mm(43), at.sign.y, context.mm(86), at.sign.height};
    return at;
}

/// A board on two cords from one nail.
std::string sign_board(Size size, double cords) {
    const Rect board{4, cords, size.width - 8, size.height - cords - 8};
    const Point nail{size.width / 2, 6};
    std::string svg = svg_gradient("w", size.height, "#D2A066", "#AE7840");
    for (const double x : {board.x + board.width * 0.14, board.right() - board.width * 0.14})
        svg += fmt::format("<path d=\"M{} L{}\" stroke=\"#6B4424\" stroke-width=\"4\"/>",
                           svg_point(nail), svg_point({x, board.y + 3}));
    svg += svg_circle(nail, 6, "#5A4640");
    for (const double drop : {6.0, 3.0})
        svg += svg_rect(board.moved(0, drop), 9, "#4A2E1A", 0.14);
    svg += svg_rect(board, 9, "#6B4424") + svg_rect(board.inflated(-2.5), 7, "url(#w)");
    Strays stray(23);
    for (int i = 0; i < 9; ++i) {
        const double x = board.x + 14 + stray.unit() * board.width * 0.6;
        const double y = board.y + 10 + stray.unit() * (board.height - 20);
        svg += fmt::format("<path d=\"M{} l{} {}\" stroke=\"#7A4A22\" stroke-width=\"1.6\" "
                           "opacity=\".25\" stroke-linecap=\"round\"/>",
                           svg_point({x, y}), svg_number(board.width * (0.1 + 0.2 * stray.unit())),
                           svg_number(stray.both() * 2));
    }
    return svg;
}

void add_sign_board(ui::Tree& tree, const Context& context, const Rect& at) {
    const double cords = context.mm(is_low(context) || context.metrics().portrait() ? 6 : 15);
    const Rect whole = at.inset({0, -cords, 0, -8});
    add_drawn(tree.root.drawing, context,
              fmt::format("door-sign:{:.0f}x{:.0f}", whole.width, whole.height), whole,
              [size = whole.size(), cords] { return sign_board(size, cords); });
    const Rect inner = at.inflated(-context.mm(2.4));
    AdultType title = adult_title, goes_on{adult_2};
    title.x_height = 3.6;
    title.align = goes_on.align = text::Align::Centre;
    title.colour = goes_on.colour = ink_desk;
    ui::Node heading = make_adult_text(context, "title", context.word("door.title"), title,
                                       inner.inset({0, 0, 0, inner.height * 0.5}));
    heading.role = ui::Role::Heading;
    tree.root.children.push_back(std::move(heading));
    tree.root.children.push_back(make_adult_text(context, "goes-on", context.word("door.goes-on"),
                                                 goes_on,
                                                 inner.inset({0, inner.height * 0.5, 0, 0})));
}

/// From its upper edge down: border, lock and what is asked, what is told, the rest.
struct Sheet {
    Rect head, told, rest;
};

Sheet inside_sheet(const Context& context, const Rect& at) {
    const bool low = is_low(context);
    const double pad = context.mm(low ? 2.4 : 4);
    const double border = low ? 0 : context.mm(4.4);
    const Rect inner = at.inset({pad, pad + border, pad, pad});
    const bool small = is_small_tablet(context);
    const double head = context.mm(small ? 9 : 12), words = context.mm(low     ? 10.4
                                                                       : small ? 9
                                                                               : 14.4);
    const double over = context.mm(small ? 0 : 1.6);
    return {{inner.x, inner.y, inner.width, head},
            {inner.x, inner.y + head + over, inner.width, words - over},
            inner.inset({0, head + words + context.mm(low ? 0.6 : 1.2), 0, 0})};
}

/// An answer lies on a slip of its own, so that it is seen to be new; a hint is only read.
ui::Node make_told(const Context& context, const Said& said, const Rect& room) {
    AdultType type{adult_2};
    type.align = text::Align::Centre;
    if (said.as == Said::As::Hint)
        return make_adult_text(context, "told", said.told, type, room);
    type.weight = text::Weight::Bold;
    const double pad = context.mm(1.2);
    ui::Node node = make_node(context, "told", ui::Role::Text, said.told, room);
    add_card(node.drawing, context, room, slip_paper(context, 57));
    add_adult_words(node.drawing, context, said.told, type, room.inset({pad, 0, pad, 0}));
    return node;
}

void add_sheet_head(ui::Tree& tree, const Context& context, const Rect& at, const Sheet& in) {
    add_card(tree.root.drawing, context, at, card_paper(context, 33));
    if (!is_low(context))
        add_border(tree.root.drawing, context,
                   {at.x + context.mm(2.6), at.y + context.mm(2.6), at.width - context.mm(5.2),
                    context.mm(4)});
    const Rect sign{in.head.x, in.head.y, in.head.height, in.head.height};
    add_sign(tree.root.drawing, context, "lock", sign);
    const double from = sign.width + context.mm(2.4);
    const Said said = said_by_door(context);
    tree.root.children.push_back(
        make_adult_text(context, "ask", said.asked, adult_title, in.head.inset({from, 0, 0, 0})));
    if (!said.told.empty())
        tree.root.children.push_back(make_told(context, said, in.told));
}

/// Under the pad: two ways on for who cannot see or does not know any more.
void add_foot(ui::Tree& tree, const Context& context, const Rect& room) {
    const Adult& adult = context.state().adult;
    const double gap = context.mm(adult_gap_mm);
    const bool pin = adult.step == Step::Pin;
    if (pin && adult.reply == Reply::Stopped) {
        ui::Node wipe = make_paper_button(context, "wipe", context.word("door.wipe"),
                                          room.inset({0, 0, room.width * 0.36, 0}));
        wipe.action = ui::Message{"hold-it", ""}; // a touch alone does nothing
        wipe.hold = ui::Hold{5000, {"wipe", ""}};
        tree.root.children.push_back(std::move(wipe));
    } else if (adult.step == Step::PaperRead) {
        tree.root.children.push_back(
            make_paper_button(context, "paper-see", context.word("door.paper-see"), room));
    } else if (adult.step != Step::RecoverCode) {
        const char* word = adult.typed_is_seen ? "door.hide" : "door.show";
        tree.root.children.push_back(make_paper_button(context, "see", context.word(word),
                                                       column_of(room, 0, pin ? 2 : 1, gap)));
    }
    if (pin)
        tree.root.children.push_back(make_paper_button(
            context, "lost-number", context.word("door.forgot"),
            adult.reply == Reply::Stopped ? room.inset({room.width * 0.64 + gap, 0, 0, 0})
                                          : column_of(room, 1, 2, gap)));
}

bool is_closed(const Adult& adult) {
    return adult.knocking || (adult.step == Step::Pin &&
                              (adult.reply == Reply::Wait || adult.reply == Reply::Stopped));
}

void add_typing(ui::Tree& tree, const Context& context, const Rect& room) {
    const Adult& adult = context.state().adult;
    const bool low = is_low(context), long_code = adult.step == Step::RecoverCode;
    const bool of_code = long_code || adult.step == Step::PaperRead;
    const double foot = long_code ? 0 : context.mm(adult_target_mm + 0.3);
    const double places = context.mm(long_code ? (low ? 15 : 20) : (low ? 7 : 10.5));
    const double gap = context.mm(is_small_tablet(context) ? 1.4 : 3);
    const Rect over{room.x, room.y, room.width, places};
    if (of_code)
        tree.root.children.push_back(
            make_code(context, adult.typed, digits_of(adult.step).most, over));
    else
        tree.root.children.push_back(make_places(context, adult.typed, digits_of(adult.step).least,
                                                 adult.typed_is_seen ? Typed::Seen : Typed::Hidden,
                                                 over));
    Pad pad;
    pad.awake = !is_closed(adult);
    pad.erases = !adult.typed.empty();
    pad.finishes = adult.typed.size() >= digits_of(adult.step).least;
    pad.finish = context.word(adult.step == Step::Pin ? "door.open" : "action.next");
    add_number_pad(tree, context, room.inset({0, places + gap, 0, foot > 0 ? foot + gap : 0}), pad);
    if (foot > 0)
        add_foot(tree, context, {room.x, room.bottom() - foot, room.width, foot});
}

/// Words, and a way on under them.
void add_letter(ui::Tree& tree, const Context& context, const std::string& words,
                const std::string& id, const std::string& way, const Rect& room) {
    const double button = context.mm(15), gap = context.mm(3);
    AdultType type{adult_2};
    tree.root.children.push_back(make_adult_text(context, "words", words, type,
                                                 room.inset({0, 0, 0, button + gap}), Stand::Top));
    const double wide = std::min(room.width, context.mm(74));
    tree.root.children.push_back(
        make_sign_card(context, id, "next", way,
                       {room.centre().x - wide / 2, room.bottom() - button, wide, button}));
    tree.default_focus = id;
}

void add_paper_step(ui::Tree& tree, const Context& context, const Rect& room) {
    const double code = context.mm(is_low(context) ? 18 : 26), gap = context.mm(3);
    tree.root.children.push_back(make_code(context, context.state().adult.code, code_digits,
                                           {room.x, room.y, room.width, code}));
    add_letter(tree, context, context.word("door.paper-words"), "written",
               context.word("door.written"), room.inset({0, code + gap, 0, 0}));
}

void add_lowest_row(ui::Tree& tree, const Context& context, const Places& at) {
    ui::Node back = make_token(context, "back", at.back);
    tree.root.children.push_back(std::move(back));
    tree.on_back = ui::Message{"back", ""};
    if (const Step step = context.state().adult.step;
        step == Step::Paper || step == Step::PaperRead)
        return; // what is shown only once is not left by the way
    tree.root.children.push_back(make_token(context, "tree", at.tree));
    tree.root.children.push_back(make_token(context, "languages", at.languages));
}

} // namespace

ui::Tree view_door(const Context& context) {
    const Places at = places_of(context);
    const Adult& adult = context.state().adult;
    ui::Tree tree = make_screen(context, "door", context.word("door.title"));
    story::Staging yard;
    yard.place = "courtyard";
    yard.light = "day";
    add_place(tree.root.drawing, context, yard);
    tree.default_focus = "back";
    add_sign_board(tree, context, at.sign);
    const Sheet in = inside_sheet(context, at.sheet);
    add_sheet_head(tree, context, at.sheet, in);
    if (adult.step == Step::Welcome)
        add_letter(tree, context, context.word("door.welcome-words"), "begin",
                   context.word("door.begin"), in.rest);
    else if (adult.step == Step::Paper)
        add_paper_step(tree, context, in.rest);
    else
        add_typing(tree, context, in.rest);
    add_lowest_row(tree, context, at);
    if (adult.step == Step::Pin && adult.reply == Reply::Wait)
        tree.timer = ui::Timer{60000, {"minute", ""}};
    return tree;
}

} // namespace hakawati::screens
