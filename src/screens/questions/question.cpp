#include "screens/parts/furniture.h"
#include "screens/parts/notice.h"
#include "screens/questions/asking/asker_face.h"
#include "screens/questions/boards/touched.h"
#include "screens/questions/kinds.h"
#include "screens/questions/pictured.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

using story::QuestionKind;

Steps steps_of(const Context& context, const Asked& asked) {
    if (asked.answering.shown())
        return steps_of_shown(context, asked);
    switch (asked.question->kind) {
    case QuestionKind::Order:
        return steps_of_order(context, asked);
    case QuestionKind::Sort:
        return steps_of_sort(context, asked);
    case QuestionKind::Tap:
        return steps_of_tap(context, asked);
    default:
        return steps_of_cards(context, asked, cards_of(context, asked));
    }
}

void add_slip(ui::Tree& tree, const Context& context, const std::string& id,
              const std::string& words, const Rect& picture) {
    const double pad = context.mm(2), edge = context.mm(1.5);
    const Type type{child_1, text::Weight::Bold, text::Align::Centre, ink_soft, nullptr, 1};
    const Size most = picture.inflated(-edge - pad).size();
    const Size size = set_words(context, words, type, most).paragraph.size;
    const double width = size.width + 2 * pad + 2, height = size.height + pad;
    const Rect at{picture.x + edge, picture.bottom() - edge - height, width, height};
    ui::Node label = make_node(context, id, ui::Role::Text, words, at);
    add_card(label.drawing, context, at, slip_paper(context, 91));
    add_words(label.drawing, context, words, type, at.inset({pad, pad / 2, pad, pad / 2}));
    tree.root.children.push_back(std::move(label));
}

} // namespace

ui::Tree begin_question(const Context& context, const Asked& asked) {
    ui::Tree tree = make_screen(context, "question", asked.now.words);
    add_ground(tree.root.drawing, context, Ground::Paper);
    return tree;
}

int step_here(const Context& context, int steps) {
    return std::clamp(context.state().beat, 0, std::max(0, steps - 1));
}

std::string first_touchable(const ui::Tree& tree) {
    const auto order = ui::focus_order(tree.root);
    return order.empty() ? "next" : order.front()->id;
}

Steps steps_with(const std::vector<WordsAlone>& words, int others) {
    const int count = count_of_parts(words);
    return {count, count + others};
}

WordsStep words_on_step(const std::vector<WordsAlone>& all, int step) {
    for (const WordsAlone& words : all) {
        const int count = static_cast<int>(words.parts.size());
        if (step < count)
            return {&words, step};
        step -= count;
    }
    return {&all.back(), static_cast<int>(all.back().parts.size()) - 1};
}

std::vector<Rect> add_words_step(ui::Tree& tree, const Context& context, const Asked& asked,
                                 const std::vector<WordsAlone>& all, int step,
                                 const std::vector<Card>& cards) {
    const WordsStep at = words_on_step(all, step);
    auto balloons = add_words_alone(tree, context, asked, *at.words, at.part);
    if (at.words->id != asked.now.id)
        tree.root.name = tree.root.children.back().name; // the last words, before the question
    add_label(tree, context, at.words->label);
    if (step == 0)
        add_touched(tree, context, asked, cards, column_top(context));
    return balloons;
}

void finish_question(ui::Tree& tree, const Context& context, const Asked& asked,
                     const Steps& steps) {
    const int step = step_here(context, steps.all);
    const std::string first = first_touchable(tree);
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
    const bool words = step < steps.words;
    const bool reads = !asked.asks() && step + 1 < steps.words;
    add_column(tree, context, steps, step, down_of(onward(asked), reads));
    add_rail(tree, context, asked);
    add_asker_face(tree, context, asked, steps, step);
    turn_by_touch(tree);
    tree.on_touch.reset();
    const bool more = step + 1 < (asked.done() ? steps.words : steps.all);
    if (more) {
        tree.on_next = ui::Message{"next-cards", ""};
        if (words)
            tree.on_touch = tree.on_next;
    }
    if (step > 0)
        tree.on_previous = ui::Message{"previous-cards", ""};
    if (!asked.done())
        tree.default_focus = reads ? "next" : words && steps.all > 1 ? "more" : first;
}

Steps steps_of_board(const Context& context, const Asked& asked, const BoardFrame& at) {
    return at.together ? Steps{} : steps_with(words_first(context, asked), 1);
}

ui::Tree view_board(const Context& context, const Asked& asked, const BoardFrame& at,
                    const std::function<void(ui::Tree&)>& add_board) {
    const Steps steps = steps_of_board(context, asked, at);
    const int step = step_here(context, steps.all);
    ui::Tree tree = begin_question(context, asked);
    if (at.together) {
        const Speech asker = add_asker(tree, context, asked, at.picture, at.asker);
        add_talk(tree, context, asked, at.talk,
                 goes_on_speaking(asked) ? asker : Speech{voice_from_outside}, asker);
        add_label(tree, context, at.label);
    } else if (step < steps.words) {
        add_words_step(tree, context, asked, words_first(context, asked), step,
                       touched_thing(context, asked));
    }
    if (step >= steps.words)
        add_board(tree);
    finish_question(tree, context, asked, steps);
    return tree;
}

void add_label(ui::Tree& tree, const Context& context, const Rect& picture) {
    const auto& check = context.state().check;
    if (context.state().screen == Screen::Review)
        return add_slip(tree, context, "review.label", context.word("review.label"), picture);
    if (context.state().screen != Screen::Check || !check)
        return;
    const auto number = [&](std::size_t n) { return context.number(static_cast<int>(n)); };
    const double edge = context.mm(1.5), height = context.mm(5);
    add_stones(
        tree, context, check->count(), check->index(),
        {picture.x + edge, picture.bottom() - edge - height, picture.width - 2 * edge, height},
        context.word("check.label",
                     {{"number", number(check->index() + 1)}, {"total", number(check->count())}}));
}

int question_steps(const Context& context) {
    const State lower = below_notice(context);
    const Context seen(lower, context.world());
    return (lower.screen == Screen::Check ? steps_of_check(seen) : steps_of(seen, asked_here(seen)))
        .all;
}

bool words_follow(const Context& context) {
    const State lower = below_notice(context);
    const Context seen(lower, context.world());
    const bool check = lower.screen == Screen::Check;
    const bool said = check ? lower.check->said().has_value() : !asked_here(seen).asks();
    if (!said)
        return false;
    const Steps steps = check ? steps_of_check(seen) : steps_of(seen, asked_here(seen));
    return step_here(seen, steps.all) + 1 < steps.words;
}

ui::Tree view_question(const Context& context) {
    const Asked asked = asked_here(context);
    if (asked.answering.shown())
        return view_shown(context, asked);
    switch (asked.question->kind) {
    case QuestionKind::Order:
        return view_order(context, asked);
    case QuestionKind::Sort:
        return view_sort(context, asked);
    case QuestionKind::Tap:
        return view_tap(context, asked);
    default:
        return view_cards(context, asked);
    }
}

} // namespace hakawati::screens
