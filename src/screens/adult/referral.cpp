#include "screens/adult/desk_parts.h"
#include "screens/adult/rooms.h"
#include "screens/leading/session.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

struct Part {
    const char* id;
    const char* icon;
    std::string title;
    std::vector<std::string> lines;
    double share; ///< of the width
};

std::vector<std::string> lines_of(const Context& context, const story::GuideCard& card) {
    std::vector<std::string> lines;
    for (const story::GuideText& line : card.lines)
        lines.push_back(words_of(context, line));
    return lines;
}

/// From the guide of the book in hand; the program's own few words where there is none.
std::vector<Part> parts_of(const Context& context) {
    const auto own = [&](const char* words) {
        return std::vector<std::string>{context.word(words)};
    };
    std::vector<Part> parts{
        {"look", "eye-look", context.word("desk.look"), own("desk.look-words"), 0.16},
        {"listen", "play-voice", context.word("desk.listen"), own("desk.listen-words"), 0.22},
        {"link", "talk", context.word("desk.link"), own("desk.link-words"), 0.62}};
    const story::Guide* guide = guide_of(context);
    if (!guide || guide->link.lines.empty())
        return parts;
    parts[0].lines = lines_of(context, guide->look);
    parts[1].lines = lines_of(context, guide->listen);
    parts[2].lines = lines_of(context, guide->link);
    return parts;
}

double air(const Context& context) { return context.mm(1.4); }

double height_of_lines(const Context& context, const std::vector<std::string>& lines,
                       const AdultType& type, double width) {
    const double under = lines.empty() ? 0 : air(context);
    return adult_lines_height(context, lines, type, width, air(context)) + under;
}

/// Lines under one another with a little air between.
void add_lines(ui::Node& node, const Context& context, const std::vector<std::string>& lines,
               const AdultType& type, const Rect& room) {
    double y = room.y;
    for (const std::string& line : lines) {
        const double tall = adult_height(context, line, type, room.width) + 1;
        add_adult_words(node.drawing, context, line, type, {room.x, y, room.width, tall},
                        Stand::Top);
        node.name += " " + line;
        y += tall - 1 + air(context);
    }
}

struct Inside {
    double pad, side;
};
Inside inside_of(const Context& context) {
    return {context.mm(is_low(context) ? 2 : 3.4), context.mm(is_low(context) ? 8 : 10)};
}

/// Whether all three have room on one page in the smallest size.
bool fit_on_a_page(const Context& context, const std::vector<Part>& parts) {
    if (is_low(context) && !context.metrics().portrait())
        return false;
    if (context.metrics().portrait()) {
        const Rect room = desk_room(context);
        const Inside in = inside_of(context);
        double height = context.mm(1.4 + 2 * 3);
        for (const Part& part : parts)
            height += in.side + 2 * in.pad + context.mm(2) +
                      height_of_lines(context, part.lines, {1.7}, room.width - 2 * in.pad);
        return height <= room.height;
    }
    const Rect room = desk_room(context);
    const Inside in = inside_of(context);
    const double width = (room.width - context.mm(6)) * parts.back().share - 2 * in.pad;
    const double height = room.height - context.mm(3.4) - in.side - 2 * in.pad;
    return height_of_lines(context, parts.back().lines, {1.7}, width) <= height;
}

/// The parts of each page: all of them, where there is room; else Link has a page, on a low screen
/// two.
std::vector<std::vector<Part>> pages_of(const Context& context) {
    const auto parts = parts_of(context);
    if (fit_on_a_page(context, parts))
        return {parts};
    const std::vector<Part> first{parts[0], parts[1]};
    Part link = parts[2], rest = parts[2];
    if (!is_low(context) || context.metrics().portrait() || link.lines.size() < 2)
        return {first, {link}};
    const auto half = static_cast<std::ptrdiff_t>(link.lines.size() / 2);
    link.lines.resize(static_cast<std::size_t>(half));
    rest.lines.erase(rest.lines.begin(), rest.lines.begin() + half);
    return {first, {link}, {rest}};
}

/// One under the other, each as high as its words ask for in a common size.
std::vector<Rect> stacked(const Context& context, const std::vector<Part>& parts,
                          const Rect& room) {
    const double gap = context.mm(3);
    const Inside in = inside_of(context);
    std::vector<Rect> places;
    double words = 0;
    for (const Part& part : parts) {
        const double tall =
            height_of_lines(context, part.lines, {adult_1}, room.width - 2 * in.pad);
        places.push_back({room.x, 0, room.width, tall});
        words += tall;
    }
    const auto count = static_cast<double>(parts.size());
    const double head = in.side + 2 * in.pad + context.mm(2);
    const double heads = count * head + (count - 1) * gap;
    double y = room.y;
    for (Rect& at : places) {
        at.height = at.height * (room.height - heads) / words + head;
        at.y = y;
        y += at.height + gap;
    }
    return places;
}

/// Where the lines of a part stand in its place.
Rect lines_rect(const Context& context, const Rect& at) {
    const auto [pad, side] = inside_of(context);
    return at.inflated(-pad).inset({0, side + context.mm(2), 0, 0});
}

/// One size that has room for the lines of all parts: none is more important in smaller letters.
AdultType common_type(const Context& context, const std::vector<Part>& parts,
                      const std::vector<Rect>& places) {
    AdultType type{adult_2};
    for (std::size_t i = 0; i < parts.size(); ++i)
        type = fitted_lines(context, parts[i].lines, type, lines_rect(context, places[i]).size(),
                            air(context));
    return type;
}

ui::Node make_part(const Context& context, const Part& part, const AdultType& type, const Rect& at,
                   unsigned seed) {
    ui::Node node = make_node(context, part.id, ui::Role::Text, part.title + ":", at);
    add_taped_slip(node.drawing, context, at, seed);
    const auto [pad, side] = inside_of(context);
    const Rect inner = at.inflated(-pad);
    add_sign(node.drawing, context, part.icon, {inner.x, inner.y, side, side});
    AdultType title = adult_title;
    add_adult_words(node.drawing, context, part.title, title,
                    {inner.x + side + pad, inner.y, inner.width - side - pad, side});
    add_lines(node, context, part.lines, type, lines_rect(context, at));
    return node;
}

/// Side by side, each as wide as it has words.
std::vector<Rect> side_by_side(const Context& context, const std::vector<Part>& parts,
                               const Rect& room) {
    const double gap = context.mm(3);
    const double width = room.width - gap * static_cast<double>(parts.size() - 1);
    double shares = 0, x = room.x;
    for (const Part& part : parts)
        shares += part.share;
    std::vector<Rect> places;
    for (const Part& part : parts) {
        places.push_back({x, room.y, width * part.share / shares, room.height});
        x = places.back().right() + gap;
    }
    return places;
}

/// The way to the next page, in the lower end corner; returns the room that it leaves.
Rect add_more(ui::Tree& tree, const Context& context, const Rect& room) {
    const double side = context.mm(adult_token_mm), gap = context.mm(2);
    tree.root.children.push_back(
        make_adult_token(context, "more", "more", context.word("action.more"),
                         {room.right() - side, room.bottom() - side, side, side}));
    return context.metrics().portrait() ? room.inset({0, 0, 0, side + gap})
                                        : room.inset({0, 0, side + gap, 0});
}

} // namespace

ui::Tree view_referral(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "referral", context.word("desk.referral"));
    Rect room = desk_room(context).inset({0, context.mm(1.4), 0, 0});
    const auto pages = pages_of(context);
    const auto& parts = pages[context.state().adult.page % pages.size()];
    if (pages.size() > 1)
        room = add_more(tree, context, room);
    const auto places = context.metrics().portrait() ? stacked(context, parts, room)
                                                     : side_by_side(context, parts, room);
    const AdultType type = common_type(context, parts, places);
    for (std::size_t i = 0; i < parts.size(); ++i)
        tree.root.children.push_back(
            make_part(context, parts[i], type, places[i], 61u + static_cast<unsigned>(i)));
    return tree;
}

} // namespace hakawati::screens
