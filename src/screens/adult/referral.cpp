#include "screens/adult/desk_parts.h"
#include "screens/adult/rooms.h"
#include "screens/leading/session.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

struct Part {
    const char* icon;
    std::string title;
    std::vector<std::string> lines;
    double share; ///< of the width, as long as its words are
};

std::vector<std::string> lines_of(const Context& context, const story::GuideCard& card) {
    std::vector<std::string> lines;
    for (const story::GuideText& line : card.lines)
        lines.push_back(words_of(context, line));
    return lines;
}

/// From the guide of the book in hand; the program's own few words where there is none.
std::array<Part, 3> parts_of(const Context& context) {
    const auto own = [&](const char* words) {
        return std::vector<std::string>{context.word(words)};
    };
    std::array<Part, 3> parts{
        {{"eye-look", context.word("desk.look"), own("desk.look-words"), 0.2},
         {"play-voice", context.word("desk.listen"), own("desk.listen-words"), 0.32},
         {"talk", context.word("desk.link"), own("desk.link-words"), 0.48}}};
    const story::Guide* guide = guide_of(context);
    if (!guide || guide->link.lines.empty())
        return parts;
    parts[0].lines = lines_of(context, guide->look);
    parts[1].lines = lines_of(context, guide->listen);
    parts[2].lines = lines_of(context, guide->link);
    return parts;
}

/// Lines under one another with a little air between, in one size that has room for all of them.
void add_lines(ui::Node& node, const Context& context, const std::vector<std::string>& lines,
               const Rect& room) {
    const double air = context.mm(1.4);
    AdultType type{adult_2};
    const auto height = [&] {
        double sum = 0;
        for (const std::string& line : lines)
            sum += adult_height(context, line, type, room.width) + air;
        return sum - air;
    };
    while (height() > room.height && type.x_height > 1.7)
        type.x_height = std::max(1.7, type.x_height * 0.95);
    double y = room.y;
    for (const std::string& line : lines) {
        const double tall = adult_height(context, line, type, room.width) + 1;
        add_adult_words(node.drawing, context, line, type, {room.x, y, room.width, tall},
                        Stand::Top);
        node.name += " " + line;
        y += tall - 1 + air;
    }
}

ui::Node make_part(const Context& context, const Part& part, const Rect& at, unsigned seed) {
    ui::Node node = make_node(context, part.icon, ui::Role::Text, part.title + ":", at);
    add_taped_slip(node.drawing, context, at, seed);
    const double pad = context.mm(is_low(context) ? 2 : 3.4), side = context.mm(10);
    const Rect inner = at.inflated(-pad);
    add_sign(node.drawing, context, part.icon, {inner.x, inner.y, side, side});
    AdultType title = adult_title;
    add_adult_words(node.drawing, context, part.title, title,
                    {inner.x + side + pad, inner.y, inner.width - side - pad, side});
    add_lines(node, context, part.lines, inner.inset({0, side + context.mm(2), 0, 0}));
    return node;
}

} // namespace

ui::Tree view_referral(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "referral", context.word("desk.referral"));
    const Rect room = desk_room(context);
    const double gap = context.mm(3), over = context.mm(1.4);
    const auto parts = parts_of(context);
    const bool upright = context.metrics().portrait();
    const Size all{room.width - 2 * gap, room.height - over - 2 * gap};
    double x = room.x, y = room.y + over;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double share = parts[i].share;
        const Rect at = upright ? Rect{x, y, room.width, all.height * share}
                                : Rect{x, y, all.width * share, room.height - over};
        tree.root.children.push_back(
            make_part(context, parts[i], at, 61u + static_cast<unsigned>(i)));
        (upright ? y : x) += (upright ? at.height : at.width) + gap;
    }
    return tree;
}

} // namespace hakawati::screens
