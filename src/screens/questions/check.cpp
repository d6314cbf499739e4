#include "screens/questions/asking/asker_face.h"
#include "screens/questions/farewell.h"
#include "screens/questions/kinds.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

/// Before: the chosen card is only picked. After: what was right is found, the chosen one is kindly
/// marked, and nothing else changes.
Look look_in_check(const Context& context, const std::string& option, bool right) {
    const learning::Checking& check = *context.state().check;
    const bool chosen = check.chosen() == option;
    if (check.chosen().empty())
        return Look::Open;
    if (check.time() == learning::CheckTime::Before)
        return chosen ? Look::Picked : Look::Faded;
    if (right)
        return Look::Found;
    return !chosen ? Look::Faded : option == learning::not_known_yet ? Look::Picked : Look::NotYet;
}

/// The line of the book's check whose id ends so; empty when it has none.
std::string line_of(const Context& context, const std::string& end) {
    for (const story::Line& line : context.book()->book.check->lines)
        if (line.id.ends_with(end))
            return context.words(line.id, line.words);
    return {};
}

std::string unsure_id(const Asked& asked) {
    return asked.question->id + "." + learning::not_known_yet;
}

std::vector<Card> check_cards(const Context& context, const Asked& asked) {
    std::vector<Card> cards;
    for (const std::size_t i : context.state().check->order()) {
        const story::Option& option = asked.question->options[i];
        Card card;
        card.told = told(context, option);
        card.picture = picture_of(context, option);
        card.twin = twin_of(asked, option);
        card.look = look_in_check(context, option.id, option.correct);
        card.action = ui::Message{"option", option.id};
        cards.push_back(std::move(card));
    }
    Card unsure;
    unsure.told = {unsure_id(asked), line_of(context, ".z")};
    unsure.look = look_in_check(context, learning::not_known_yet, false);
    unsure.picture = "ui/not-sure.svg";
    unsure.plum = true;
    unsure.action = ui::Message{"option", learning::not_known_yet};
    cards.push_back(std::move(unsure));
    if (!context.state().check->chosen().empty())
        for (Card& card : cards)
            card.action.reset();
    return cards;
}

/// After "I don't know yet" two things are said: thanks, and what Ahmed found out.
std::string kind_words(const Context& context, const std::string& answer) {
    return line_of(context, ".z.fb") + " " + answer;
}

Asked asked_in_check(const Context& context) {
    Asked asked = asked_here(context);
    const learning::Checking& check = *context.state().check;
    if (!check.chosen().empty())
        asked.touched =
            check.chosen() == learning::not_known_yet ? unsure_id(asked) : check.chosen();
    if (const auto answer = check.answer())
        asked.now.words = kind_words(context, context.words(answer->id, answer->words));
    if (check.time() == learning::CheckTime::Before)
        asked.ever_said = {asked.ask};
    else
        for (const story::Option& option : asked.question->options)
            if (option.correct)
                asked.ever_said.push_back(
                    {option.id, kind_words(context, told(context, option).words)});
    return asked;
}

/// Back, later, next; a check has no twig and no "not sure": that is one of its cards.
void finish_check(ui::Tree& tree, const Context& context, const Asked& asked, const Steps& steps,
                  Onward way) {
    const int step = step_here(context, steps.all);
    const bool words = step < steps.words;
    const bool reads = context.state().check->said() && step + 1 < steps.words;
    tree.default_focus = way == Onward::Awake ? "next" : words ? "more" : first_touchable(tree);
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
    add_column(tree, context, steps, step, down_of(way, reads));
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.root.children.push_back(make_token(context, "later", ui::Corner::BottomEndInner));
    tree.root.children.push_back(make_next(context, way));
    add_asker_face(tree, context, asked, steps, step);
    tree.on_next = ui::Message{"next", ""};
    tree.on_previous = tree.on_back = ui::Message{"back", ""};
}

ui::Tree view_check_question(const Context& context) {
    const Asked asked = asked_in_check(context);
    ui::Tree tree = begin_question(context, asked);
    tree.root.id = "check";
    const Steps steps = add_cards_question(tree, context, asked, check_cards(context, asked));
    const bool chosen = !context.state().check->chosen().empty();
    finish_check(tree, context, asked, steps, chosen ? Onward::Awake : Onward::Asleep);
    return tree;
}

} // namespace

Steps steps_of_check(const Context& context) {
    const Asked asked = asked_in_check(context);
    return steps_of_cards(context, asked, check_cards(context, asked));
}

ui::Tree view_check(const Context& context) {
    return context.state().check->done() ? view_farewell(context) : view_check_question(context);
}

} // namespace hakawati::screens
