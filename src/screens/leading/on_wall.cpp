#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/votes/voting.h"
#include "screens/leading/wall.h"
#include "screens/parts/furniture.h"

#include <algorithm>
#include <array>

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

/// How a question lies on the wall: the smaller the picture beside the words of a thing, the more
/// room they have.
struct Lay {
    double picture; ///< share of a card's width
    double ask;     ///< x-height of the question, times `wall_word`
};
constexpr std::array<Lay, 3> lays = {{{0.34, 1.15}, {0.24, 1.15}, {0.15, 1}}};

/// The places of a question and of its things.
struct Places {
    Rect ask;
    std::vector<Rect> things;
    Lay lay;
    bool shown; ///< with numbers
};

double number_width(const Context& wall, bool shown) { return shown ? wall.mm(16) : 0; }

Rect picture_in(const Context& wall, const Rect& card, const Lay& lay) {
    const double pad = wall.mm(3);
    const double side = std::min(card.width * lay.picture, card.height - 2 * pad);
    return {card.x + pad, card.centre().y - side / 2, side, side};
}

Rect words_in(const Context& wall, const Hand& hand, const Rect& card, const Places& places) {
    const double pad = wall.mm(3);
    const double from =
        has_picture(hand) ? picture_in(wall, card, places.lay).right() + pad : card.x + pad;
    const double to = card.right() - pad - number_width(wall, places.shown);
    return {from, card.y + pad / 2, to - from, card.height - pad};
}

/// A thing of the question; once the counts are shown, how many hands it has, and a leaf on the one
/// that fits.
ui::Node make_thing(const Context& wall, const story::Question& question, const Hand& hand,
                    const Rect& at, const Places& places) {
    ui::Node node = make_node(wall, hand.option, ui::Role::Card, hand.words, at);
    // Before the book nothing is told right or wrong.
    const bool before = wall.state().leading.vote.asked == group::Asked::Before;
    const bool found = places.shown && hand.right && !before;
    drawing::PaperStyle paper = card_paper(wall, 74);
    if (found) {
        paper.edge = "#3E6E33";
        paper.edge_width = wall.mm(1.4);
        paper.fill = "#F6FBE6";
    }
    add_card(node.drawing, wall, at, paper);
    if (has_picture(hand))
        add_hand_picture(node.drawing, wall, question, hand, picture_in(wall, at, places.lay));
    add_words(node.drawing, wall, hand.words, group_type(wall_word, text::Align::Start),
              words_in(wall, hand, at, places));
    const double number = number_width(wall, places.shown);
    const auto& counts = wall.state().leading.vote.hands;
    if (const auto count = counts.find(hand.option); places.shown && count != counts.end())
        add_words(node.drawing, wall, wall.number(count->second),
                  group_type(wall_word * 1.3, text::Align::Centre, drawing::hex("#3E6E33")),
                  {at.right() - wall.mm(3) - number, at.y, number, at.height});
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

Places places_on(const Context& wall, const std::string& words, std::size_t count, const Lay& lay,
                 bool shown) {
    const Rect all = wall.screen().inflated(-wall.mm(6));
    const std::size_t across = wall.metrics().portrait() ? 1 : 2;
    const std::size_t rows = (count + across - 1) / across;
    const double gap = wall.mm(4);
    const double head =
        std::clamp(height_of(wall, words, group_type(wall_word * lay.ask), all.width),
                   all.height * 0.16, all.height * (rows > 2 ? 0.28 : 0.36));
    Places places{{all.x, all.y, all.width, head}, {}, lay, shown};
    const Rect grid = all.inset({0, head + gap, 0, 0});
    for (std::size_t i = 0; i < count; ++i) {
        const Rect row = row_of(grid, i / across, rows, gap);
        const bool alone = across > 1 && i + 1 == count && i % across == 0;
        places.things.push_back(alone ? Rect{row.centre().x - (row.width - gap) / 4, row.y,
                                             (row.width - gap) / 2, row.height}
                                      : column_of(row, i % across, across, gap));
    }
    return places;
}

bool all_fit(const Context& wall, const std::vector<Hand>& things, const Places& places) {
    for (std::size_t i = 0; i < things.size(); ++i)
        if (!fits_at_full_size(wall, things[i].words, group_type(wall_word, text::Align::Start),
                               words_in(wall, things[i], places.things[i], places).size()))
            return false;
    return true;
}

/// The first way to lie in which everything can be read from 6 m; else the one with the most room.
Places places_for(const Context& wall, const std::string& words, const std::vector<Hand>& things,
                  bool shown) {
    Places places;
    for (const Lay& lay : lays) {
        places = places_on(wall, words, things.size(), lay, shown);
        if (all_fit(wall, things, places))
            break;
    }
    return places;
}

} // namespace

ui::Tree view_question_on_wall(const Context& wall, const story::Question& question) {
    const bool shown = wall.state().screen == Screen::Vote && vote_is_shown(wall.state());
    const std::string said = shown ? said_to_group(wall, question) : std::string();
    const std::string words = said.empty() ? question_words(wall, question) : said;
    ui::Tree tree = begin_sheet(wall, words);
    const auto things = things_of(wall, question, shown);
    const Places places = places_for(wall, words, things, shown);
    tree.root.children.push_back(make_words(wall, question.id + ".ask", words,
                                            group_type(wall_word * places.lay.ask), places.ask));
    for (std::size_t i = 0; i < things.size(); ++i)
        tree.root.children.push_back(
            make_thing(wall, question, things[i], places.things[i], places));
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
