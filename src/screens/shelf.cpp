#include "base/files.h"
#include "screens/parts/svg.h"
#include "screens/shelf_room.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double cover_aspect = 0.75; // 900 x 1200
constexpr double title_from = 0.07;   // of the cover's height: where its art is calm
constexpr double title_height = 0.22;

drawing::Picture cover_of(const story::LoadedBook& book) {
    drawing::Picture picture;
    picture.key = "book:" + book.book.id + "/cover.svg";
    picture.svg = [file = book.folder / "cover.svg"] {
        if (const auto drawn = read_file_if_there(file))
            return *drawn;
        return svg_document({900, 1200}, svg_rect({0, 0, 900, 1200}, 0, "#C9803C"));
    };
    return picture;
}

/// The sides of a closed book round its cover: back edge, pages, a crease along the spine.
void add_book_body(drawing::DrawList& list, const Context& context, const Rect& cover) {
    const double thick = cover.width * 0.035;
    const Rect whole{cover.x - 8, cover.y - thick - 8, cover.width + thick + 16,
                     cover.height + thick + 16};
    const Rect front{8, thick + 8, cover.width, cover.height};
    add_drawn(
        list, context, fmt::format("book-body:{:.0f}x{:.0f}", whole.width, whole.height), whole,
        [front, thick] {
            const double r = front.right(), b = front.bottom();
            std::string svg;
            for (const double grown : {1.0, 4.0, 7.0})
                svg += svg_rect(
                    Rect{front.x, front.y + 3, front.width + thick, front.height - 3}.inflated(
                        grown),
                    4, "#4A2E1A", 0.10);
            svg += fmt::format("<path d=\"M{} L{} L{} L{} Z\" fill=\"#7C3A22\"/>",
                               svg_point(front.origin()), svg_point({front.x + thick * 0.8, 8}),
                               svg_point({r + thick, 8}), svg_point({r + thick, front.y}));
            svg += svg_rect({r, front.y - thick * 0.4, thick * 0.7, front.height + thick * 0.25}, 1,
                            "#F5E9CC");
            for (const double t : {0.2, 0.4, 0.55})
                svg += svg_rect({r + thick * t, front.y - thick * 0.3, 1, b - front.y}, 0,
                                "#CDBB93", 0.8);
            return svg;
        });
}

ui::Node make_book(const Context& context, const story::LoadedBook& book, const Rect& at) {
    const std::string& title =
        book.words(book.book.id + ".title", book.book.title, context.state().preferences.language);
    ui::Node node = make_button(context, "book-" + book.book.id, ui::Role::Card,
                                context.word("action.read-book", {{"title", title}}), at);
    node.action = ui::Message{"book", book.book.id};
    node.state.picked = book.book.id == context.state().book;
    node.focus_radius = context.mm(1.2);
    add_book_body(node.drawing, context, at);
    node.drawing.push_back(
        drawing::DrawPicture{cover_of(book), context.placed(at), context.right_to_left(), 1});
    const double pad = context.mm(1.5), line = std::max(1.5, context.mm(0.4));
    const Type type{child_2, text::Weight::Bold, text::Align::Centre, ink, nullptr};
    const double large = std::min(1.8, context.metrics().text_scale);
    const Size room{at.width - 2 * pad, at.height * title_height * large};
    const double words = set_words(context, title, type, room).paragraph.size.height;
    const Rect band{at.x, at.y + at.height * title_from, at.width,
                    std::max(room.height, words) + 2 * line + 2 * pad};
    node.drawing.push_back(
        drawing::DrawFill{context.placed(band), drawing::Colour{0xFF, 0xFA, 0xEE, 0xE6}});
    for (const double y : {band.y, band.bottom() - line})
        node.drawing.push_back(drawing::DrawFill{context.placed(Rect{band.x, y, band.width, line}),
                                                 drawing::hex("#B5402E")});
    add_words(node.drawing, context, title, type, band.inset({pad, 0, pad, 0}));
    return node;
}

/// Covers side by side on the plank, the one in hand pulled out a little; returns their end.
double add_books(ui::Tree& tree, const Context& context, const ShelfPlaces& at) {
    const auto& books = *context.world().books;
    const double count = static_cast<double>(std::min<std::size_t>(books.size(), 4));
    const double gap = context.mm(4);
    const double widest = (at.books.width - gap * (count - 1)) / count;
    const double height = std::min(at.books.height, widest / cover_aspect);
    const double width = height * cover_aspect;
    double x = at.books.x;
    for (std::size_t i = 0; i < books.size() && i < 4; ++i) {
        const bool in_hand = books.size() == 1 || books[i]->book.id == context.state().book;
        const double scale = in_hand ? 1 : 0.9;
        const Rect cover{x, at.plank.y + 1 - height * scale, width * scale, height * scale};
        tree.root.children.push_back(make_book(context, *books[i], cover));
        x += width * scale + gap;
    }
    return x - gap;
}

struct Continue {
    const story::Panel* panel = nullptr;
    const story::Chapter* chapter = nullptr;
};

/// The last panel seen, or the first of the book.
Continue continue_of(const Context& context) {
    const auto& reading = context.state().reading;
    Continue found;
    if (!reading)
        return found;
    found.chapter = reading->chapter();
    found.panel = reading->panel();
    if (reading->here().kind == reading::StopKind::End && !reading->book().chapters.empty()) {
        found.chapter = &reading->book().chapters.front();
        found.panel = nullptr;
    }
    if (!found.panel && found.chapter)
        for (const story::Step& step : found.chapter->steps)
            if (const auto* panel = std::get_if<story::Panel>(&step); panel && !found.panel)
                found.panel = panel;
    return found;
}

/// Picture, words and the orange token of the continue card.
struct Inside {
    Rect art, words, token;
};

Inside inside_of(const Context& context, const Rect& card) {
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
    const double art = left < context.mm(62) ? 0 : std::min(inner.height * 1.3, inner.width * 0.3);
    return {{inner.x, inner.y, art, inner.height},
            {inner.x + art + pad, inner.y, inner.width - art - side - 2 * pad, inner.height},
            {token.x, inner.centre().y - side / 2, side, side}};
}

/// The chapter's number over its title; the title alone where both have no room.
void add_where(drawing::DrawList& list, const Context& context, const std::string& number,
               const std::string& title, const Rect& room) {
    const Type soft{child_1, text::Weight::Regular, text::Align::Start, ink_soft, nullptr};
    const Type bold{child_1, text::Weight::Bold, text::Align::Start, ink, nullptr};
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
    const std::string& title = context.words(chapter.id + ".title", chapter.title);
    ui::Node node =
        make_button(context, "next", ui::Role::Button,
                    context.word("action.continue") + ": " + number + ", " + title, card);
    add_card(node.drawing, context, card, card_paper(context, 91));
    const Inside inside = inside_of(context, card);
    if (here.panel && inside.art.width > 0)
        add_panel_art(node.drawing, context, here.panel->id, version_of(context, *here.panel),
                      inside.art);
    add_where(node.drawing, context, number, title, inside.words);
    add_sign(node.drawing, context, "next", inside.token);
    return node;
}

const char* disc_picture(bool here, bool ahead) {
    if (here)
        return "ui/disc-current.svg";
    return ahead ? "ui/disc-ahead.svg" : "ui/disc-done.svg";
}

ui::Node make_disc(const Context& context, const story::Chapter& chapter, const Rect& at) {
    const int here = context.state().reading ? context.state().reading->here().chapter : 1;
    const bool read = context.state().record.chapters.count(chapter.id) > 0;
    const bool ahead = !read && chapter.number != here;
    const char* word = chapter.number == here ? "chapter.here"
                       : ahead                ? "chapter.ahead"
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
    add_asset(node.drawing, context, disc_picture(chapter.number == here, ahead),
              {at.centre().x - 64 * unit, at.centre().y - 74 * unit, 128 * unit, 128 * unit});
    if (!chapter.picture.empty())
        add_asset(node.drawing, context, "props/" + chapter.picture + ".svg",
                  at.inflated(-at.width * 0.21), ahead ? 0.6 : 1);
    return node;
}

void add_chapters(ui::Tree& tree, const Context& context, const ShelfPlaces& at) {
    const auto& chapters = context.book()->book.chapters;
    const double row = row_height(context, at);
    const double across = static_cast<double>(at.across);
    const double spread =
        across < 2 ? 0 : std::min((at.discs.width - at.disc) / (across - 1), at.disc * 1.9);
    const double first = at.discs.centre().x - spread * (across - 1) / 2;
    std::vector<ui::Node> discs;
    for (std::size_t from = 0, line = 0; from < chapters.size(); from += at.across, ++line) {
        const double drop = row * static_cast<double>(line);
        std::vector<Point> cords;
        for (std::size_t i = from; i < std::min(from + at.across, chapters.size()); ++i) {
            const double x = first + spread * static_cast<double>(i - from);
            const double y = at.branch.y + drop + row - at.disc;
            cords.push_back({x, y - at.disc * 0.1});
            discs.push_back(
                make_disc(context, chapters[i], {x - at.disc / 2, y, at.disc, at.disc}));
        }
        add_branch(tree.root.drawing, context, at.branch.moved(0, drop), cords);
    }
    for (ui::Node& disc : discs)
        tree.root.children.push_back(std::move(disc));
}

} // namespace

ui::Tree view_shelf(const Context& context) {
    ShelfPlaces at = shelf_places(context);
    ui::Tree tree = make_screen(context, "shelf", context.word("shelf.title"));
    add_room(tree, context, at);
    add_top_tokens(tree, context);
    const double books_end = add_books(tree, context, at);
    double free_from = books_end + context.mm(4);
    if (!context.metrics().portrait()) {
        const Rect all = context.screen();
        at.go_on.x = books_end + context.mm(6);
        const double end =
            all.width - (is_low(context)
                             ? context.mm(margin_mm + 1)
                             : std::clamp(all.width * 0.19, context.mm(margin_mm), context.mm(48)));
        at.go_on.width = std::min(std::max(end - at.go_on.x, context.mm(76)),
                                  all.width - context.mm(margin_mm + 1) - at.go_on.x);
        free_from = at.go_on.right() + context.mm(3);
    }
    add_ornaments(tree.root.drawing, context, at, free_from, at.plank.right() - context.mm(2));
    if (continue_of(context).chapter)
        tree.root.children.push_back(make_continue(context, at.go_on));
    if (context.book())
        add_chapters(tree, context, at);
    tree.default_focus = "next";
    tree.on_next = ui::Message{"next", ""};
    return tree;
}

} // namespace hakawati::screens
