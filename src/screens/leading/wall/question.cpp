#include "screens/leading/rooms.h"
#include "screens/leading/wall/answer.h"
#include "screens/leading/wall/parts.h"
#include "screens/leading/wall/sheets.h"
#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"
#include "screens/questions/pictured.h"

namespace hakawati::screens {

namespace {

/// On a disc of its own: an Arabic zero alone reads as a full stop.
void add_count(drawing::DrawList& list, const Context& wall, int count, const Rect& card) {
    const double number = count_width(wall), side = number + wall.mm(5);
    const Rect words{card.right() - wall.mm(4.5) - number, card.y, number, card.height};
    const Rect disc{words.centre().x - side / 2, words.centre().y - side / 2, side, side};
    add_drawn(list, wall, "count", disc, [side] {
        return svg_circle({side / 2, side / 2}, side / 2, "#DDEBC6");
    });
    add_words(list, wall, wall.number(count), count_type(), words);
}

/// A thing of the question; once the counts are shown, how many hands it has, and a leaf on the one
/// that fits.
ui::Node make_thing(const Context& wall, const story::Question& question, const Hand& hand,
                    const Rect& at, const PartPlaces& places, bool shown) {
    ui::Node node = make_node(wall, hand.option, ui::Role::Card, hand.words, at);
    // Before the book nothing is told right or wrong.
    const bool before = wall.state().leading.vote.asked == group::Asked::Before;
    const bool found = shown && hand.right && !before;
    drawing::PaperStyle paper = card_paper(wall, 74);
    if (found) {
        paper.edge = "#3E6E33";
        paper.edge_width = wall.mm(1.4);
        paper.fill = "#F6FBE6";
    }
    add_card(node.drawing, wall, at, paper);
    if (has_picture(hand))
        add_hand_picture(node.drawing, wall, question, hand, picture_in(wall, at, places));
    const Rect room = words_in(wall, hand, at, places, shown);
    add_words(node.drawing, wall, hand.words, group_type(wall_word, text::Align::Start), room);
    const auto& counts = wall.state().leading.vote.hands;
    if (const auto count = counts.find(hand.option); shown && count != counts.end())
        add_count(node.drawing, wall, count->second, at);
    if (found)
        add_asset(node.drawing, wall, "ui/mark-found.svg",
                  {at.right() - wall.mm(7), at.y - wall.mm(4), wall.mm(11), wall.mm(11)});
    return node;
}

/// Alone, the question stands beside the picture in which it is asked.
void add_alone(ui::Tree& tree, const Context& wall, const story::Question& question,
               const std::string& words) {
    const Sheet sheet = sheet_for(wall, words);
    const Shown shown = behind_vote(wall, question);
    const stage::Scene scene = wall.stage().compose(
        shown.id, shown.staging, {sheet.picture.size(), wall.right_to_left(), 0});
    add_art(tree.root.drawing, wall, shown.id, "asked", scene, sheet.picture);
    add_sheet_words(tree, wall, question.id + ".ask", words, sheet.words);
}

} // namespace

ui::Tree view_question_on_wall(const Context& wall, const story::Question& question) {
    const auto parts = parts_of(wall, question);
    const WallPart& part = parts[part_now(wall.state(), parts.size())];
    ui::Tree tree = begin_sheet(wall, parts.front().words);
    if (part.answer) {
        const AnswerPlaces at = places_of_answer(wall, part.words);
        add_answer(tree, wall, question, child_1, at.answer);
        add_sheet_words(tree, wall, question.id + ".ask", part.words, at.words);
        return tree;
    }
    if (part.things.empty()) {
        add_alone(tree, wall, question, part.words);
        return tree;
    }
    const bool shown = wall.state().screen == Screen::Vote && vote_is_shown(wall.state());
    const PartPlaces places = places_of(wall, part, shown);
    if (!part.words.empty()) {
        ui::Node ask =
            make_node(wall, question.id + ".ask", ui::Role::Text, part.words, places.words);
        add_words(ask.drawing, wall, part.words, group_type(wall_word * places.words_size),
                  places.words);
        tree.root.children.push_back(std::move(ask));
    }
    for (std::size_t i = 0; i < part.things.size(); ++i)
        tree.root.children.push_back(
            make_thing(wall, question, part.things[i], places.things[i], places, shown));
    return tree;
}

} // namespace hakawati::screens
