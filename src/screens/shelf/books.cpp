#include "base/files.h"
#include "screens/offered.h"
#include "screens/parts/parts.h"
#include "screens/parts/svg.h"
#include "screens/shelf/cover.h"
#include "screens/shelf/shelf_room.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

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

namespace {

constexpr double cover_aspect = 0.75; // 900 x 1200
constexpr double title_from = 0.07;   // of the cover's height: where its art is calm
constexpr double title_height = 0.22;

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

} // namespace

double add_books(ui::Tree& tree, const Context& context, const ShelfPlaces& at) {
    const auto books = offered_books(context.state(), context.world());
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

} // namespace hakawati::screens
