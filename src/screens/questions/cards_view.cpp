#include "screens/parts/balloons.h"
#include "screens/questions/kinds.h"
#include "screens/questions/layout.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr unsigned paper_seed = 70;
constexpr double tail_into_mm = 20; ///< of a picture beside the words, where a tail may go

/// Cards `first` to `first + count`, and the bubbles in a cell after them when `bubbles`.
enum class Bubbles { None, Last };
void add_cards(ui::Tree& tree, const Context& context, const Asked& asked, const Layout& layout,
               const std::vector<Card>& cards, std::size_t first, Bubbles bubbles) {
    const std::size_t count = std::min(layout.a_step, cards.size() - first);
    const auto at = cells_of(context, asked, layout, count + (bubbles == Bubbles::Last ? 1 : 0));
    for (std::size_t i = 0; i < count; ++i)
        tree.root.children.push_back(make_card(context, cards[first + i], at[i],
                                               paper_seed + static_cast<unsigned>(first + i),
                                               layout.way));
    if (bubbles == Bubbles::Last)
        tree.root.children.push_back(make_bubbles(context, asked, at[count]));
}

/// The tail leaves words beside a picture at their side, over no card, and goes just into it.
void stay_beside(Speech& speech, const Context& context, const Rect& picture, const Rect& ask) {
    const double gap = context.mm(gap_mm), x = picture.right() + gap / 2, y = ask.bottom() + gap;
    speech.others.push_back({x, y, ask.right() - x, rail_top(context) - y});
    speech.others.push_back(picture.inset({0, 0, context.mm(tail_into_mm), 0}));
}

void add_all_beside(ui::Tree& tree, const Context& context, const Asked& asked,
                    const Layout& layout, const std::vector<Card>& cards) {
    const Rect picture = picture_rect(context, layout), ask = ask_rect(context, asked, layout);
    const Rect last = last_rect(context, asked, layout);
    Speech speech = add_picture_beside(tree, context, asked, picture, last);
    const bool hangs = !context.metrics().portrait() && last.right() > picture.right();
    if (hangs && goes_on_speaking(asked)) { // a tail would cross what hangs there
        speech.mouth.reset();
        speech.before = tree.root.children.back().bounds;
    }
    if (!context.metrics().portrait())
        stay_beside(speech, context, picture, ask);
    const std::size_t count = tree.root.children.size();
    add_label(tree, context, picture);
    if (tree.root.children.size() > count)
        speech.others.push_back(context.placed(tree.root.children.back().bounds));
    tree.root.children.push_back(
        make_balloon(context, asked.now.id, asked.now.words, ask, speech, Lean::Mouth));
    add_cards(tree, context, asked, layout, cards, 0,
              has_bubbles(asked) ? Bubbles::Last : Bubbles::None);
}

/// Between twig and later, where "not sure" leaves room.
void add_bubbles_to_rail(ui::Tree& tree, const Context& context, const Asked& asked) {
    const Rect middle = rail_middle(context);
    const double side = context.mm(big_token_mm);
    const double from = not_sure_rect(context).right() + context.mm(gap_mm);
    const Rect room{from, middle.y, middle.right() - from, middle.height};
    if (has_bubbles(asked) && room.width > side * 0.8)
        tree.root.children.push_back(make_bubbles(context, asked, room));
}

} // namespace

Steps add_cards_question(ui::Tree& tree, const Context& context, const Asked& asked,
                         const std::vector<Card>& cards) {
    const Layout layout = layout_of(context, asked, cards);
    if (layout.picture > 0) {
        add_all_beside(tree, context, asked, layout, cards);
        return {};
    }
    const auto words = words_first(context, asked);
    const Steps steps = steps_with(words, card_steps(layout, cards.size()));
    const int step = step_here(context, steps.all);
    if (step < steps.words) {
        add_words_step(tree, context, asked, words, step, cards);
    } else {
        const std::size_t first = static_cast<std::size_t>(step - steps.words) * layout.a_step;
        add_cards(tree, context, asked, layout, cards, first, Bubbles::None);
    }
    add_bubbles_to_rail(tree, context, asked);
    return steps;
}

Steps steps_of_cards(const Context& context, const Asked& asked, const std::vector<Card>& cards) {
    const Layout layout = layout_of(context, asked, cards);
    if (layout.picture > 0)
        return {};
    return steps_with(words_first(context, asked), card_steps(layout, cards.size()));
}

ui::Tree view_cards(const Context& context, const Asked& asked) {
    ui::Tree tree = begin_question(context, asked);
    const Steps steps = add_cards_question(tree, context, asked, cards_of(context, asked));
    finish_question(tree, context, asked, steps);
    return tree;
}

} // namespace hakawati::screens
