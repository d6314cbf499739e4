#include "screens/questions/layout.h"

#include "screens/questions/asking/ways.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"
#include "screens/questions/talk.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <tuple>

namespace hakawati::screens {

namespace {

constexpr double most_ask = 0.46; ///< share of the page above the rail

constexpr double tail_mm = 5; ///< at a picture's end side, kept free for the question's tail
/// A thing on a card beside others: no smaller where it can be. A 7" tablet is held nearer.
constexpr double clear_mm = 12, clear_small_mm = 10;
constexpr double least_mm = 7;   ///< under this the cards stand alone
constexpr double clearer = 1.05; ///< a way that comes later must be worth it

/// With bubbles among the cells when all cards are seen together.
std::size_t cells_for(const Asked& asked, const Layout& layout, std::size_t cards) {
    return cards + (has_bubbles(asked) && layout.picture > 0 ? 1 : 0);
}

/// The smallest of their pictures, px; below 0 where some words or fingers have no room. `cells`:
/// as many as are seen on a step.
double seen_in(const Context& context, const Layout& layout, const std::vector<Card>& cards,
               const std::vector<Rect>& cells, std::size_t first) {
    double seen = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i + first < cards.size() && i < layout.a_step; ++i) {
        const Card& card = cards[first + i];
        const Size cell = cells[i].size();
        if (std::min(cell.width, cell.height) < context.mm(least_target_mm) ||
            !card_fits(context, card, cell, layout.way))
            return -1;
        seen = std::min(seen, picture_seen(context, card, cell, layout.way));
    }
    return seen;
}

bool cards_fit(const Context& context, const Asked& asked, const Layout& layout,
               const std::vector<Card>& cards) {
    for (std::size_t first = 0; first < cards.size(); first += layout.a_step) {
        const std::size_t count = std::min(layout.a_step, cards.size() - first);
        const auto cells = cells_of(context, asked, layout, cells_for(asked, layout, count));
        const double seen = seen_in(context, layout, cards, cells, first);
        if (seen < context.mm(layout.seen))
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

namespace {

/// Cells beside a picture, which are the same for cards of every way; none where the words of the
/// question have no room there.
class Cells {
  public:
    Cells(const Context& context, const Asked& asked, std::size_t cards)
        : m_context(context), m_asked(asked), m_cards(cards) {}
    const std::vector<Rect>& of(const Layout& layout) {
        const auto [at, is_new] =
            m_known.try_emplace({layout.picture, layout.out, layout.across}, std::vector<Rect>());
        if (is_new && words_fit(m_context, m_asked, layout))
            at->second = cells_of(m_context, m_asked, layout, cells_for(m_asked, layout, m_cards));
        return at->second;
    }

  private:
    const Context& m_context;
    const Asked& m_asked;
    std::size_t m_cards;
    std::map<std::tuple<double, double, std::size_t>, std::vector<Rect>> m_known;
};

bool cuts_a_face(const Context& context, const Asked& asked, const Layout& layout) {
    const stage::Scene scene = picture_beside(context, asked, picture_rect(context, layout),
                                              last_place(context, asked, layout));
    return std::any_of(scene.figures.begin(), scene.figures.end(),
                       [&](const stage::Figure& figure) {
                           const Rect& head = figure.head;
                           const double end = scene.size.width;
                           const bool seen = head.right() > 1 && head.x < end - 1;
                           return seen && (head.x < -1 || head.right() > end + 1) &&
                                  !figure.who.starts_with("kid-"); // passers-by have no name
                       });
}

/// All cards beside their picture: the first way in which a child who cannot read sees what is on
/// them, else the one that comes nearest to that; none where they would be specks.
enum class Faces { Whole, Cut };
std::optional<Layout> all_beside(const Context& context, const Asked& asked,
                                 const std::vector<Card>& cards, Faces faces) {
    Cells cells(context, asked, cards.size());
    std::optional<Layout> best;
    double most = 0;
    const double clear = context.mm(is_small(context) ? clear_small_mm : clear_mm);
    for (const Layout& way : ways_beside(context, asked, std::max<std::size_t>(1, cards.size()))) {
        const auto& at = cells.of(way);
        const double seen = at.empty() ? -1 : seen_in(context, way, cards, at, 0);
        if (seen < std::min(clear, most * clearer) ||
            (faces == Faces::Whole && cuts_a_face(context, asked, way)))
            continue;
        if (seen >= clear)
            return way;
        most = seen;
        best = way;
    }
    return most < context.mm(least_mm) ? std::nullopt : best;
}

} // namespace

Layout layout_of(const Context& context, const Asked& asked, const std::vector<Card>& cards) {
    for (const Faces faces : {Faces::Whole, Faces::Cut})
        if (const auto beside = all_beside(context, asked, cards, faces))
            return *beside;
    // A card that is left alone on the last step would look like the answer.
    const auto leaves_one = [&](const Layout& way) {
        return way.a_step > 2 && cards.size() % way.a_step == 1;
    };
    const auto ways = ways_alone(context);
    for (const Layout& way : ways)
        if (!leaves_one(way) && cards_fit(context, asked, way, cards))
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
