#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/voting.h"
#include "screens/leading/wall.h"
#include "screens/parts/furniture.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double wall_word = 6.2; ///< child-1 at 200 %, mm of x-height

/// A sheet over the picture of the panel at hand.
ui::Tree begin_sheet(const Context& wall, const std::string& name) {
    ui::Tree tree = make_screen(wall, "wall", name);
    add_ground(tree.root.drawing, wall, Ground::Paper);
    return tree;
}

ui::Node make_words(const Context& wall, const std::string& id, const std::string& words,
                    const Type& type, const Rect& at) {
    ui::Node node = make_node(wall, id, ui::Role::Text, words, at);
    add_words(node.drawing, wall, words, type, at);
    return node;
}

/// A thing of the question; once the counts are shown, how many hands it has, and a leaf on the one
/// that fits.
ui::Node make_thing(const Context& wall, const story::Question& question, const Hand& hand,
                    const Rect& at, bool shown) {
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
    const double pad = wall.mm(3);
    const double number = shown ? wall.mm(16) : 0;
    const bool pictured = has_picture(hand);
    const double side = pictured ? std::min(at.width * 0.34, at.height - 2 * pad) : 0;
    if (pictured)
        add_hand_picture(node.drawing, wall, question, hand,
                         {at.x + pad, at.centre().y - side / 2, side, side});
    const double from = at.x + pad + (pictured ? side + pad : 0);
    add_words(node.drawing, wall, hand.words, group_type(wall_word, text::Align::Start),
              {from, at.y + pad / 2, at.right() - pad - number - from, at.height - pad});
    const auto& counts = wall.state().leading.vote.hands;
    if (const auto count = counts.find(hand.option); shown && count != counts.end())
        add_words(node.drawing, wall, wall.number(count->second),
                  group_type(wall_word * 1.3, text::Align::Centre, drawing::hex("#3E6E33")),
                  {at.right() - pad - number, at.y, number, at.height});
    if (found)
        add_asset(node.drawing, wall, "ui/mark-found.svg",
                  {at.right() - wall.mm(9), at.y - wall.mm(3), wall.mm(12), wall.mm(12)});
    return node;
}

/// Before the hands are shown the things themselves, so that everybody sees what is asked.
std::vector<Hand> things_of(const Context& wall, const story::Question& question, bool shown) {
    const bool ordered =
        question.kind == story::QuestionKind::Order || question.kind == story::QuestionKind::Sort;
    if (!ordered || shown)
        return hands_of(wall, question);
    const learning::Answering mixed(question, 1);
    std::vector<Hand> things;
    for (const std::size_t i : mixed.order()) {
        const story::Option& option = question.options[i];
        things.push_back({option.id, wall.words(option.id, option.words),
                          "props/" + option.picture + ".svg", false});
    }
    return things;
}

} // namespace

ui::Tree view_question_on_wall(const Context& wall, const story::Question& question) {
    const bool shown = wall.state().screen == Screen::Vote && vote_is_shown(wall.state());
    const std::string said = shown ? said_to_group(wall, question) : std::string();
    const std::string words = said.empty() ? question_words(wall, question) : said;
    ui::Tree tree = begin_sheet(wall, words);
    const Rect all = wall.screen().inflated(-wall.mm(6));
    const auto things = things_of(wall, question, shown);
    const std::size_t across = wall.metrics().portrait() ? 1 : 2;
    const std::size_t rows = (things.size() + across - 1) / across;
    const double gap = wall.mm(4);
    const double head = std::clamp(height_of(wall, words, group_type(wall_word * 1.15), all.width),
                                   all.height * 0.16, all.height * (rows > 2 ? 0.28 : 0.36));
    tree.root.children.push_back(make_words(wall, question.id + ".ask", words,
                                            group_type(wall_word * 1.15),
                                            {all.x, all.y, all.width, head}));
    const Rect grid = all.inset({0, head + gap, 0, 0});
    for (std::size_t i = 0; i < things.size(); ++i) {
        const Rect row = row_of(grid, i / across, rows, gap);
        const bool alone = across > 1 && i + 1 == things.size() && i % across == 0;
        const Rect cell = alone ? Rect{row.centre().x - (row.width - gap) / 4, row.y,
                                       (row.width - gap) / 2, row.height}
                                : column_of(row, i % across, across, gap);
        tree.root.children.push_back(make_thing(wall, question, things[i], cell, shown));
    }
    return tree;
}

ui::Tree view_talk_on_wall(const Context& wall) {
    const std::string words = talk_question(wall);
    ui::Tree tree = begin_sheet(wall, words);
    const bool tall = wall.metrics().portrait();
    const Rect all = wall.screen().inflated(-wall.mm(8));
    const double share = tall ? 0.5 : 0.42, gap = wall.mm(8);
    const Rect picture = tall ? Rect{all.x, all.y, all.width, all.height * share}
                              : Rect{all.x, all.y, all.width * share, all.height};
    if (const auto* panel = panel_for_talk(wall))
        add_panel_art(tree.root.drawing, wall, panel->id, version_of(wall, *panel), picture);
    const Rect room = tall ? all.inset({0, picture.height + gap, 0, 0})
                           : all.inset({picture.width + gap, 0, 0, 0});
    tree.root.children.push_back(
        make_words(wall, "talk.ask", words, group_type(wall_word * 1.5), room));
    return tree;
}

ui::Tree view_card_on_wall(const Context& wall) {
    const CardWords card = words_of_card(wall);
    ui::Tree tree = begin_sheet(wall, card.title);
    const Rect all = wall.screen().inflated(-wall.mm(8));
    const bool tall = wall.metrics().portrait();
    const double side = tall ? all.height * 0.4 : std::min(all.height, all.width * 0.4);
    const Rect picture = tall ? Rect{all.x, all.y, all.width, side}
                              : Rect{all.x, all.centre().y - side / 2, side, side};
    add_asset(tree.root.drawing, wall, card.picture, picture.inflated(-wall.mm(6)));
    const Rect room =
        tall ? all.inset({0, side + wall.mm(6), 0, 0}) : all.inset({side + wall.mm(8), 0, 0, 0});
    const std::string words = card.for_everybody.empty() ? card.title : card.for_everybody;
    tree.root.children.push_back(
        make_words(wall, "card.words", words, group_type(wall_word * 1.4), room));
    return tree;
}

} // namespace hakawati::screens
