#include "screens/answer.h"
#include "screens/parts/cloth.h"
#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/parts/svg.h"
#include "screens/readers/badge_places.h"
#include "screens/readers/missions.h"
#include "screens/readers/vest.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour sign_ink{0xFF, 0xFD, 0xF3, 255};

/// Blue cloth with a seam of cream stitches.
std::string sign_cloth(Size size, double mm) {
    std::string svg = svg_gradient("s", size.height, "#3F7FE0", "#1F5CC4") +
                      svg_rect({3, 6, size.width - 6, size.height - 8}, 2 * mm, "#4A2E1A", 0.25) +
                      svg_rect({3, 3, size.width - 6, size.height - 8}, 2 * mm, "#174A9E") +
                      svg_rect({5, 5, size.width - 10, size.height - 12}, 1.8 * mm, "url(#s)");
    const double seam = 1.4 * mm + 4, stitch = 2.2 * mm;
    const auto run = [&](Point from, Point to) {
        const double length = distance(from, to);
        const int count = std::max(1, static_cast<int>(length / (1.7 * stitch)));
        for (int i = 0; i < count; ++i)
            svg += fmt::format("<path d=\"M{} L{}\" stroke=\"#FFF8E8\" stroke-width=\"{}\" "
                               "stroke-linecap=\"round\" opacity=\".9\"/>",
                               svg_point(from + (to - from) * ((i + 0.2) / count)),
                               svg_point(from + (to - from) * ((i + 0.8) / count)),
                               svg_number(0.32 * mm));
    };
    const double right = size.width - seam, low = size.height - seam - 2;
    run({seam, seam}, {right, seam});
    run({seam, low}, {right, low});
    run({seam, seam}, {seam, low});
    run({right, seam}, {right, low});
    return svg;
}

/// The title, on a cloth as wide as its words ask for.
ui::Node make_sign(const Context& context, const Rect& room) {
    const std::string title = context.word("badge.title");
    const Type type{child_2, text::Weight::Bold, text::Align::Centre, sign_ink, nullptr};
    const double pad = context.mm(5), over = context.mm(1.7);
    const SetWords set =
        set_words(context, title, type, {room.width - 2 * pad, room.height - 2 * over});
    const Size size{std::min(room.width, set.paragraph.size.width + 2 * pad),
                    std::max(context.mm(13), set.paragraph.size.height + 2 * over)};
    const double top = std::max(context.mm(1), room.centre().y - size.height / 2);
    const Rect at{room.centre().x - size.width / 2, top, size.width, size.height};
    ui::Node node = make_node(context, "title", ui::Role::Heading, title, at);
    const double mm = context.mm(1);
    add_drawn(node.drawing, context,
              fmt::format("badge-sign:{:.0f}x{:.0f}", size.width, size.height), at,
              [size, mm] { return sign_cloth(size, mm); });
    add_words(node.drawing, context, title, type,
              {at.x + pad, at.y, at.width - 2 * pad, at.height});
    return node;
}

ui::Node make_vest(const Context& context, const Rect& cloth) {
    std::vector<bool> grown;
    if (const auto* book = context.book())
        for (const story::Chapter& chapter : book->book.chapters)
            grown.push_back(context.state().record.chapters.count(chapter.id) > 0);
    const auto count = static_cast<int>(std::count(grown.begin(), grown.end(), true));
    ui::Node node = make_node(
        context, "vest", ui::Role::Picture,
        context.word("badge.leaves", {{"number", context.number(count)},
                                      {"total", context.number(static_cast<int>(grown.size()))}}),
        cloth);
    add_cloth(node.drawing, context, cloth);
    add_vest(node.drawing, context, grown,
             inside_cloth(context, cloth).inflated(-context.mm(is_low(context) ? 1.5 : 4)));
    return node;
}

/// A tin a book on a small plank: the apricot shoot stands in it once the book was read.
ui::Node make_tins(const Context& context, const Rect& at) {
    const auto& books = *context.world().books;
    const auto& read = context.state().record.books;
    ui::Node node = make_node(
        context, "tins", ui::Role::Picture,
        context.word("badge.books", {{"number", context.number(static_cast<int>(read.size()))}}),
        at);
    const double board = context.mm(2.4), tall = at.height - board;
    add_plank(node.drawing, context, {at.x, at.bottom() - board, at.width, board});
    const double count = static_cast<double>(books.size());
    const double pitch = at.width / std::max(3.0, count);
    const double first = at.centre().x - pitch * count / 2;
    for (std::size_t i = 0; i < books.size(); ++i) {
        const bool grown = read.count(books[i]->book.id) > 0;
        const char* file = grown ? "props/tin-shoot.svg" : "props/tin-can.svg";
        const double height = tall * (grown ? 1 : 0.7);
        const double width = height * context.stage().aspect(file);
        const double x = first + pitch * (static_cast<double>(i) + 0.5) - width / 2;
        add_asset(node.drawing, context, file,
                  {x, at.bottom() - board - height + context.mm(0.5), width, height},
                  grown ? 1 : 0.75);
    }
    return node;
}

ui::Node make_check(const Context& context, const Rect& room) {
    const std::string words = context.word("action.check");
    const Type type{child_1, text::Weight::Bold, text::Align::Start, ink, nullptr, 1.25};
    const double pad = context.mm(1.6), sign = room.height - 2 * pad;
    const Rect inner{room.x + sign + 3 * pad, room.y + pad, room.width - sign - 4.5 * pad, sign};
    const double wide = set_words(context, words, type, inner.size()).paragraph.size.width;
    const Rect at{room.x, room.y, std::min(room.width, sign + wide + 4.5 * pad + 1), room.height};
    ui::Node node = make_button(context, "check", ui::Role::Card, words, at);
    add_card(node.drawing, context, at, card_paper(context, 177));
    add_sign(node.drawing, context, "before-after", {at.x + pad, at.y + pad, sign, sign});
    add_words(node.drawing, context, words, type,
              {inner.x, inner.y, at.right() - 1.5 * pad - inner.x, inner.height});
    return node;
}

} // namespace

ui::Tree view_badge(const Context& context) {
    const BadgePlaces at = badge_places(context);
    ui::Tree tree = make_screen(context, "badge", context.word("badge.title"));
    add_ground(tree.root.drawing, context, Ground::Wall);
    add_awning(tree.root.drawing, context, context.mm(small_token_mm + 2 * margin_mm));
    ui::Node ahmed =
        make_node(context, "ahmed", ui::Role::Picture, context.name_of("ahmed"), at.ahmed);
    add_picture(ahmed.drawing, context,
                context.stage().puppet("ahmed-vest", "wave", "happy", false),
                context.stage().puppet_aspect("ahmed-vest", "wave"), at.ahmed, Foot::Bottom);
    tree.root.children.push_back(std::move(ahmed));
    tree.root.children.push_back(make_sign(context, at.sign));
    tree.root.children.push_back(make_vest(context, at.cloth));
    add_missions(tree, context, at.ropes);
    tree.root.children.push_back(make_tins(context, at.tins));
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    if (check_due(context.state(), context.world()))
        tree.root.children.push_back(make_check(context, at.check));
    tree.default_focus = "back";
    tree.on_back = ui::Message{"back", ""};
    return tree;
}

} // namespace hakawati::screens
