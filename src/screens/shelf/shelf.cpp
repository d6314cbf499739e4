#include "screens/offered.h"
#include "screens/parts/notice.h"
#include "screens/parts/people.h"
#include "screens/parts/small_lock.h"
#include "screens/readers/vest.h"
#include "screens/shelf/shelf_room.h"
#include "screens/shelf/way_on.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

struct Continue {
    const story::Panel* panel = nullptr;
    const story::Chapter* chapter = nullptr;
};

/// The last panel seen, or the first of the chapter that comes next.
Continue continue_of(const Context& context) {
    reading::Reading reading = *context.state().reading; // there is a book on this shelf
    lead_on(reading);
    Continue found{reading.panel(), reading.chapter()};
    if (!found.panel)
        found.panel = first_panel(*found.chapter);
    return found;
}

/// Picture, words and the orange token of the continue card.
struct Inside {
    Rect art, words, token;
};

constexpr Type where_type{child_1, text::Weight::Bold, text::Align::Start, ink, nullptr};

/// The widest picture beside which the title has its full size; none where it would need it all.
double picture_beside(const Context& context, Size inner, double left, const std::string& title) {
    for (const double shape : {1.3, 1.0, 0.75}) {
        const double wide = std::min(inner.height * shape, inner.width * 0.3);
        if (fits_at_full_size(context, title, where_type, {left - wide, inner.height}))
            return wide;
    }
    return 0;
}

Inside inside_of(const Context& context, const Rect& card, const std::string& title) {
    const double pad = context.mm(2.2), side = context.mm(big_token_mm);
    const Rect inner = card.inflated(-pad);
    const bool stacked = inner.height > side + context.mm(18) && inner.width < inner.height * 2.6;
    const Rect token{inner.right() - side, inner.bottom() - side, side, side};
    if (stacked) {
        const double large = context.metrics().text_scale - 1;
        const double foot = std::max(side, inner.height * (0.42 + 0.1 * large));
        return {{inner.x, inner.y, inner.width, inner.height - foot - pad},
                {inner.x + pad / 2, inner.bottom() - foot, inner.width - side - 1.5 * pad, foot},
                {token.x, inner.bottom() - foot / 2 - side / 2, side, side}};
    }
    const double left = inner.width - side - 2 * pad;
    const double art = picture_beside(context, inner.size(), left, title);
    return {{inner.x, inner.y, art, inner.height},
            {inner.x + art + pad, inner.y, left - art, inner.height},
            {token.x, inner.centre().y - side / 2, side, side}};
}

/// The chapter's number over its title; the title alone where both have no room.
void add_where(drawing::DrawList& list, const Context& context, const std::string& number,
               const std::string& title, const Rect& room) {
    const Type soft{child_1, text::Weight::Regular, text::Align::Start, ink_soft, nullptr};
    const Type& bold = where_type;
    const double first = std::min(height_of(context, number, soft, room.width), room.height * 0.34);
    const Rect below = room.inset({0, first, 0, 0});
    if (!set_words(context, title, bold, below.size()).fits) {
        add_words(list, context, title, bold, room);
        return;
    }
    const double both = first + set_words(context, title, bold, below.size()).paragraph.size.height;
    const double over = std::max(0.0, (room.height - both) / 2);
    add_words(list, context, number, soft, {room.x, room.y + over, room.width, first});
    add_words(list, context, title, bold, below.inset({0, over, 0, 0}), Stand::Top);
}

ui::Node make_continue(const Context& context, const Rect& card) {
    const Continue here = continue_of(context);
    const story::Chapter& chapter = *here.chapter;
    const std::string number =
        context.word("chapter.number", {{"number", context.number(chapter.number)}});
    const std::string title = context.words(chapter.id + ".title", chapter.title);
    ui::Node node =
        make_button(context, "next", ui::Role::Button,
                    context.word("action.continue") + ": " + number + ", " + title, card);
    add_card(node.drawing, context, card, card_paper(context, 91));
    const Inside inside = inside_of(context, card, title);
    if (here.panel && inside.art.width > 0)
        add_panel_art(node.drawing, context, here.panel->id, version_of(context, *here.panel),
                      inside.art);
    add_where(node.drawing, context, number, title, inside.words);
    add_sign(node.drawing, context, "next", inside.token);
    return node;
}

enum class Disc { Done, Here, Ahead };

const char* picture_of(Disc disc) {
    if (disc == Disc::Here)
        return "ui/disc-current.svg";
    return disc == Disc::Ahead ? "ui/disc-ahead.svg" : "ui/disc-done.svg";
}

ui::Node make_disc(const Context& context, const story::Chapter& chapter, int here,
                   const Rect& at) {
    const bool read = context.state().record.chapters.count(chapter.id) > 0;
    const Disc disc = chapter.number == here ? Disc::Here : read ? Disc::Done : Disc::Ahead;
    const char* word = disc == Disc::Here    ? "chapter.here"
                       : disc == Disc::Ahead ? "chapter.ahead"
                                             : "chapter.read";
    const std::string name =
        context.word("action.read-chapter", {{"number", context.number(chapter.number)}}) + ", " +
        context.words(chapter.id + ".title", chapter.title) + ", " + context.word(word);
    ui::Node node =
        make_button(context, fmt::format("chapter-{}", chapter.number), ui::Role::Card, name, at);
    node.action = ui::Message{"chapter", std::to_string(chapter.number)};
    node.state.picked = chapter.number == here;
    node.focus_radius = at.width / 2;
    const double unit = at.width / 106; // the disc's own units: circle of 106 round (64, 74)
    add_asset(node.drawing, context, picture_of(disc),
              {at.centre().x - 64 * unit, at.centre().y - 74 * unit, 128 * unit, 128 * unit});
    if (!chapter.picture.empty())
        add_asset(node.drawing, context, "props/" + chapter.picture + ".svg",
                  at.inflated(-at.width * 0.21), disc == Disc::Ahead ? 0.6 : 1);
    return node;
}

/// A disc a chapter and the vest at the end, on cords from the branch; a branch a row.
void add_chapters(ui::Tree& tree, const Context& context, const ShelfPlaces& at) {
    const auto& chapters = context.book()->book.chapters;
    const double across = static_cast<double>(at.across);
    const double spread =
        across < 2 ? 0 : std::min((at.discs.width - at.disc) / (across - 1), at.disc * 1.9);
    const double first = at.discs.centre().x - spread * (across - 1) / 2;
    const int here = continue_of(context).chapter->number;
    std::vector<ui::Node> discs;
    for (std::size_t from = 0, line = 0; from < at.hanging; from += at.across, ++line) {
        const double drop = at.row * static_cast<double>(line);
        std::vector<Point> cords;
        for (std::size_t i = from; i < std::min(from + at.across, at.hanging); ++i) {
            const double x = first + spread * static_cast<double>(i - from);
            const double y = at.branch.y + drop + at.row - at.disc;
            const Rect disc{x - at.disc / 2, y, at.disc, at.disc};
            cords.push_back({x, y - at.disc * 0.1});
            discs.push_back(i < chapters.size() ? make_disc(context, chapters[i], here, disc)
                                                : make_hung_vest(context, disc));
        }
        add_branch(tree.root.drawing, context, at.branch.moved(0, drop), cords);
    }
    for (ui::Node& disc : discs)
        tree.root.children.push_back(std::move(disc));
}

/// The way on: from the books to where ornaments begin, or the slip of a grown-up.
Rect go_on_rect(const Context& context, const ShelfPlaces& at, double books_end) {
    if (context.metrics().portrait())
        return at.go_on;
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm + 1), x = books_end + context.mm(6);
    const double least = context.mm(has_notice(context) ? 46 : margin_mm);
    const double free =
        is_low(context) ? margin : std::clamp(all.width * 0.19, least, context.mm(48));
    const double width = std::max(all.width - free - x, context.mm(76));
    return {x, at.go_on.y, std::min(width, all.width - margin - x), at.go_on.height};
}

/// A slip has no room beside the books: it stands on the plank in their place, and the way on and
/// the chapters still lead to the book in hand.
bool notice_for_books(const Context& context, const ShelfPlaces& at) {
    if (!has_notice(context))
        return false;
    if (!context.metrics().portrait())
        return is_low(context);
    return !at.badge.empty() || offered_books(context.state(), context.world()).size() > 1;
}

/// On the plank: beside what stands there, or in its place.
Rect notice_room(const Context& context, const ShelfPlaces& at, double from) {
    const double gap = context.mm(gap_mm);
    if (notice_for_books(context, at)) {
        const bool tall = context.metrics().portrait();
        const double y = tall ? at.books.y : at.profile.y;
        return {at.books.x, y, std::min(at.books.width, context.mm(tall ? 60 : 40)),
                at.plank.y - y - gap};
    }
    const double top = at.profile.bottom() + gap, x = from + gap;
    return {x, top, context.screen().width - context.mm(margin_mm) - x, at.plank.y - top - gap};
}

double add_books_or_slip(ui::Tree& tree, const Context& context, const ShelfPlaces& at) {
    if (!notice_for_books(context, at))
        return add_books(tree, context, at);
    const Rect room = notice_room(context, at, 0);
    add_notice(tree, context, room);
    return room.right();
}

/// In the corner that the branch leaves free; where it leaves none, among the other tokens.
Rect small_lock_rect(const Context& context, const ShelfPlaces& at) {
    const Rect all = context.screen();
    const double side = context.mm(small_lock_mm), gap = context.mm(gap_mm);
    const double margin = context.mm(margin_mm);
    if (at.discs.x > side + margin)
        return {all.width - margin - side, all.height - margin - side, side, side};
    if (!at.badge.empty())
        return {at.badge.x, at.badge.bottom() + context.mm(3.05), side, side};
    const Rect tree = token_rect(context, "tree", ui::Corner::TopEnd);
    return {tree.x - 2 * (tree.width + gap) - gap - side, tree.y, side, side};
}

} // namespace

ui::Tree view_shelf(const Context& context) {
    ShelfPlaces at = shelf_places(context);
    ui::Tree tree = make_screen(context, "shelf", context.word("shelf.title"));
    add_room(tree, context, at);
    tree.root.children.push_back(make_profile(context, at.profile));
    add_top_tokens(tree, context);
    if (!at.badge.empty())
        tree.root.children.push_back(make_hung_vest(context, at.badge));
    const double books_end = add_books_or_slip(tree, context, at);
    at.go_on = go_on_rect(context, at, books_end);
    const double taken = context.metrics().portrait() ? books_end : at.go_on.right();
    if (!has_notice(context))
        add_ornaments(tree.root.drawing, context, at, taken + context.mm(3),
                      at.plank.right() - context.mm(2));
    if (continue_of(context).chapter)
        tree.root.children.push_back(make_continue(context, at.go_on));
    if (context.book())
        add_chapters(tree, context, at);
    if (!notice_for_books(context, at))
        add_notice(tree, context, notice_room(context, at, taken));
    add_small_lock(tree, context, small_lock_rect(context, at));
    tree.default_focus = "next";
    tree.on_next = ui::Message{"next", ""};
    return tree;
}

} // namespace hakawati::screens
