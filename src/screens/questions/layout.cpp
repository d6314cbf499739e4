#include "screens/questions/layout.h"

#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"
#include "screens/questions/talk.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double most_ask = 0.46; ///< share of the page above the rail

constexpr double tail_mm = 5;     ///< at a picture's end side, kept free for the question's tail
constexpr double legible_mm = 13; ///< a thing on a card where there is a choice

/// All cards beside their picture, the most picture first.
std::vector<Layout> ways_beside(const Context& context, const Asked& asked, std::size_t count) {
    if (context.metrics().portrait())
        return {{0.32, count, 2}, {0.24, count, 2}, {0.24, count, 1}};
    if (asked.question->kind == story::QuestionKind::TrueFalse)
        return {{0.48, count, 1}, {0.34, count, 1}, {0.27, count, 1}};
    if (has_bubbles(asked))
        return {{0.27, count, 3}, {0.22, count, 3}, {0.27, count, 2}, {0.17, count, 2}};
    return {{0.27, count, 2}, {0.22, count, 2}, {0.17, count, 2}};
}

/// Cards alone. A small screen has no room for things in rows: there they stand large side by side
/// over their words, as long as these leave them room to be seen by a child who cannot read.
std::vector<Layout> ways_alone(const Context& context) {
    std::vector<Layout> ways{{0, 6, 3}, {0, 4, 2}, {0, 3, 3}, {0, 2, 2},
                             {0, 3, 1}, {0, 2, 1}, {0, 1, 1}};
    if (context.metrics().portrait())
        ways = {{0, 6, 2}, {0, 4, 2}, {0, 3, 1}, {0, 2, 1}, {0, 1, 1}};
    else if (!is_low(context))
        ways = {{0, 6, 3}, {0, 4, 2}, {0, 3, 1}, {0, 2, 1}, {0, 2, 2}, {0, 1, 1}};
    for (Layout& way : ways)
        way.seen = is_small(context) && way.a_step > 2 ? legible_mm : 0;
    return ways;
}

/// How far the last words may stand out of the picture.
std::vector<double> outs_of(const Context& context, const Asked& asked) {
    if (!asked.last)
        return {0};
    if (context.metrics().portrait())
        return {0, 0.47};
    return {0, 0.08, 0.16, 0.26};
}

void add_ways(std::vector<Layout>& ways, std::vector<Layout> beside, double thing, double out) {
    for (Layout& way : beside) {
        way.thing = thing;
        way.out = out;
        ways.push_back(way);
    }
}

/// Things that are too small to be seen come last.
std::vector<Layout> ways_of(const Context& context, const Asked& asked, std::size_t count) {
    const auto beside = ways_beside(context, asked, count);
    std::vector<Layout> ways;
    for (const double out : outs_of(context, asked)) {
        add_ways(ways, beside, 1, out);
        add_ways(ways, beside, 0.75, out);
        if (context.metrics().portrait() && (out > 0 || !asked.last)) // a low picture is better
            add_ways(ways, {{0.18, count, 2}}, 0.75, out);
    }
    for (const double out : outs_of(context, asked))
        add_ways(ways, beside, 0.5, out);
    for (const Layout& alone : ways_alone(context))
        ways.push_back(alone);
    return ways;
}

/// With bubbles among the cells when all cards are seen together.
std::size_t cells_for(const Asked& asked, const Layout& layout, std::size_t cards) {
    return cards + (has_bubbles(asked) && layout.picture > 0 ? 1 : 0);
}

bool cards_fit(const Context& context, const Asked& asked, const Layout& layout,
               const std::vector<Card>& cards) {
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const std::size_t first = i - i % layout.a_step;
        const std::size_t count = std::min(layout.a_step, cards.size() - first);
        const auto cells = cells_of(context, asked, layout, cells_for(asked, layout, count));
        const Rect cell = cells[i - first];
        if (std::min(cell.width, cell.height) < context.mm(least_target_mm) ||
            !card_fits(context, cards[i], cell.size(), layout.thing) ||
            picture_side(context, cards[i], cell.size(), layout.thing) < context.mm(layout.seen))
            return false;
    }
    return true;
}

Rect cards_rect(const Context& context, const Asked& asked, const Layout& layout) {
    if (layout.picture <= 0)
        return beside_column(context);
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double top = ask_rect(context, asked, layout).bottom() + gap;
    const double x =
        context.metrics().portrait() ? margin : picture_rect(context, layout).right() + gap;
    return {x, top, context.screen().width - margin - x, rail_top(context) - top};
}

bool hangs(const Context& context, const Layout& layout) {
    return layout.out > 0 && !context.metrics().portrait();
}

/// The last words, whether they are still there or not.
Rect last_place(const Context& context, const Asked& asked, const Layout& layout) {
    if (!asked.last)
        return {};
    const Rect art = picture_rect(context, layout);
    const double out = context.screen().width * layout.out;
    if (!context.metrics().portrait())
        return last_words_in(context, asked, art, art.right() - context.mm(tail_mm) + out,
                             out > 0 ? Lean::Start : Lean::Middle);
    if (out > 0)
        return last_words_in(context, asked, art.moved(-out, 0),
                             art.x - context.mm(words_apart_mm));
    return last_words_in(context, asked, art, column_rect(context).x - context.mm(gap_mm));
}

/// What is said beside the picture, without its height.
Rect beside_picture(const Context& context, const Layout& layout) {
    const Rect art = picture_rect(context, layout);
    const double gap = context.mm(gap_mm), margin = context.mm(margin_mm);
    if (context.metrics().portrait())
        return {margin, art.bottom() + gap, context.screen().width - 2 * margin, 0};
    const double from = art.right() + gap, tree = context.mm(small_token_mm + 2 * margin_mm);
    return {from, context.mm(2), context.screen().width - tree - from, 0};
}

/// The same, of the question while words hang over the side of the picture.
Rect beside_last(const Context& context, const Asked& asked, const Layout& layout) {
    const Rect room = beside_picture(context, layout);
    if (!hangs(context, layout))
        return room;
    const double from = last_place(context, asked, layout).right() + context.mm(words_apart_mm);
    return room.inset({std::max(0.0, from - room.x), 0, 0, 0});
}

/// As high as anything that may be said, and no less than what hangs there.
double ask_height(const Context& context, const Asked& asked, const Layout& layout) {
    const Rect room = beside_picture(context, layout);
    double high = height_of_said(context, asked, room.width);
    double least = context.metrics().portrait() ? 0 : context.mm(small_token_mm + 1.4);
    if (hangs(context, layout)) {
        const double width = beside_last(context, asked, layout).width;
        high = std::max(high, height_wanted(context, asked.ask.words, width) + 2);
        least = std::max(least, last_place(context, asked, layout).bottom() - room.y);
    }
    return std::clamp(high, least, std::max(least, rail_top(context) * most_ask));
}

/// Words that hang leave what is said about an answer the room that it needs.
bool last_has_gone(const Context& context, const Asked& asked, const Layout& layout) {
    if (!hangs(context, layout) || asked.asks())
        return false;
    Rect beside = beside_last(context, asked, layout);
    beside.height = ask_height(context, asked, layout);
    return !said_fits(context, {asked.now}, beside);
}

/// The question and the last words of the story, with somebody to have said them.
bool words_fit(const Context& context, const Asked& asked, const Layout& layout) {
    const Rect last = last_place(context, asked, layout), art = picture_rect(context, layout);
    if (asked.last &&
        (last.empty() || (art.contains(last.origin()) ? sky_over(context, last, art) > most_sky
                                                      : last.bottom() > art.bottom())))
        return false;
    Rect all = beside_picture(context, layout), ask = beside_last(context, asked, layout);
    all.height = ask.height = ask_height(context, asked, layout);
    return said_fits(context, asked.ever_said, all) && said_fits(context, {asked.ask}, ask);
}

} // namespace

bool has_bubbles(const Asked& asked) {
    return asked.question->kind == story::QuestionKind::Multiple;
}

Layout layout_of(const Context& context, const Asked& asked, const std::vector<Card>& cards) {
    const auto ways = ways_of(context, asked, std::max<std::size_t>(1, cards.size()));
    // A card that is left alone on the last step would look like the answer.
    const auto leaves_one = [&](const Layout& way) {
        return is_small(context) && way.picture <= 0 && way.a_step > 2 &&
               cards.size() % way.a_step == 1;
    };
    for (const Layout& way : ways)
        if (!leaves_one(way) && (way.picture <= 0 || words_fit(context, asked, way)) &&
            cards_fit(context, asked, way, cards))
            return way;
    return ways.back();
}

int card_steps(const Layout& layout, std::size_t cards) {
    return layout.picture > 0 ? 1 : static_cast<int>((cards + layout.a_step - 1) / layout.a_step);
}

Rect picture_rect(const Context& context, const Layout& layout) {
    const double margin = context.mm(margin_mm), width = context.screen().width;
    if (!context.metrics().portrait())
        return {margin, margin, width * layout.picture, rail_top(context) - margin};
    const double from = margin + width * layout.out;
    const double end =
        layout.out > 0 ? column_rect(context).x - context.mm(gap_mm) : width - margin;
    return {from, margin, end - from, rail_top(context) * layout.picture - margin};
}

Rect last_rect(const Context& context, const Asked& asked, const Layout& layout) {
    return last_has_gone(context, asked, layout) ? Rect{} : last_place(context, asked, layout);
}

Rect ask_rect(const Context& context, const Asked& asked, const Layout& layout) {
    Rect room = last_has_gone(context, asked, layout) ? beside_picture(context, layout)
                                                      : beside_last(context, asked, layout);
    room.height = ask_height(context, asked, layout);
    return room;
}

std::vector<Rect> cells_of(const Context& context, const Asked& asked, const Layout& layout,
                           std::size_t count) {
    const Rect room = cards_rect(context, asked, layout);
    const double gap = context.mm(gap_mm);
    const std::size_t across = std::min(layout.across, std::max<std::size_t>(1, count));
    const std::size_t rows = (count + across - 1) / across;
    const double height =
        (room.height - gap * static_cast<double>(rows - 1)) / static_cast<double>(rows);
    const double width =
        (room.width - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
    std::vector<Rect> all;
    for (std::size_t i = 0; i < count; ++i) {
        const bool last_alone = i + 1 == count && i % across == 0 && across > 1;
        all.push_back({room.x + (last_alone ? (room.width - width) / 2
                                            : (width + gap) * static_cast<double>(i % across)),
                       room.y + (height + gap) * static_cast<double>(i / across), width, height});
    }
    return all;
}

} // namespace hakawati::screens
