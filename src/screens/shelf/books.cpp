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
constexpr double people_from = 0.5;

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

constexpr Type band_type{child_2, text::Weight::Bold, text::Align::Centre, ink, nullptr};
constexpr Type label_type{child_1, text::Weight::Bold, text::Align::Centre, ink, nullptr};

const std::string& title_of(const Context& context, const story::LoadedBook& book) {
    return book.words(book.book.id + ".title", book.book.title,
                      context.state().preferences.language);
}

/// The title over the cover where its art is calm.
struct Band {
    double pad, line; ///< px
    Size words;
    bool fits; ///< it stays above the people
};

Band band_of(const Context& context, const std::string& title, const Rect& cover) {
    Band band{context.mm(1.5), std::max(1.5, context.mm(0.4)), {}, false};
    const double least = cover.height * title_height * std::min(1.8, context.metrics().text_scale);
    const Size room{cover.width - 2 * band.pad,
                    cover.height * (people_from - title_from) - 2 * (band.line + band.pad)};
    const SetWords set = set_words(context, title, band_type, room);
    band.fits = set.fits;
    band.words = {room.width, std::max(std::min(least, room.height), set.paragraph.size.height)};
    return band;
}

void add_band(drawing::DrawList& list, const Context& context, const std::string& title,
              const Rect& at) {
    const Band set = band_of(context, title, at);
    const Rect band{at.x, at.y + at.height * title_from, at.width,
                    set.words.height + 2 * (set.line + set.pad)};
    list.push_back(
        drawing::DrawFill{context.placed(band), drawing::Colour{0xFF, 0xFA, 0xEE, 0xE6}});
    for (const double y : {band.y, band.bottom() - set.line})
        list.push_back(drawing::DrawFill{context.placed(Rect{band.x, y, band.width, set.line}),
                                         drawing::hex("#B5402E")});
    add_words(list, context, title, band_type, band.inset({set.pad, 0, set.pad, 0}));
}

/// On the edge of the plank, under a cover that is too small for its title.
void add_label(ui::Tree& tree, const Context& context, const std::string& title, const Rect& cover,
               const Rect& plank) {
    const double pad = context.mm(2.2), height = context.mm(10.4);
    const Size words =
        set_words(context, title, label_type, {plank.width - 2 * pad, height}).paragraph.size;
    const double width = words.width + 2 * pad;
    const double x =
        std::clamp(cover.centre().x - width / 2, plank.x, std::max(plank.x, plank.right() - width));
    const Rect at{x, plank.y + context.mm(0.7), width, words.height + context.mm(0.4)};
    ui::Node node = make_node(context, "book-title", ui::Role::Heading, title, at);
    add_card(node.drawing, context, at, slip_paper(context, 92));
    add_words(node.drawing, context, title, label_type, at.inset({pad - 1, 0, pad - 1, 0}));
    tree.root.children.push_back(std::move(node));
}

ui::Node make_book(const Context& context, const story::LoadedBook& book, const Rect& at) {
    const std::string& title = title_of(context, book);
    ui::Node node = make_button(context, "book-" + book.book.id, ui::Role::Card,
                                context.word("action.read-book", {{"title", title}}), at);
    node.action = ui::Message{"book", book.book.id};
    node.state.picked = book.book.id == context.state().book;
    node.focus_radius = context.mm(1.2);
    add_book_body(node.drawing, context, at);
    node.drawing.push_back(
        drawing::DrawPicture{cover_of(book), context.placed(at), context.right_to_left(), 1});
    if (band_of(context, title, at).fits)
        add_band(node.drawing, context, title, at);
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
        if (const auto& title = title_of(context, *books[i]);
            in_hand && !band_of(context, title, cover).fits)
            add_label(tree, context, title, cover, at.plank);
        x += width * scale + gap;
    }
    return x - gap;
}

} // namespace hakawati::screens
