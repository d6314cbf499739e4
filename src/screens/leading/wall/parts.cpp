#include "screens/leading/wall/parts.h"

#include "screens/leading/rooms.h"
#include "screens/leading/wall/answer.h"
#include "screens/leading/wall/sheets.h"
#include "screens/questions/words_alone.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace hakawati::screens {

namespace {

constexpr double pad_mm = 3, gap_mm_on_wall = 4, edge_mm = 6;
constexpr double highest_card_mm = 100;
constexpr double clear_mm = 6;        ///< between words and the count after them
constexpr double least_answer = 0.56; ///< of the wall's height
constexpr int most_lines = 4; ///< of a thing beside another: more are better one under the other

/// The smaller the picture beside the words of a thing, the more room they have.
struct Lay {
    std::size_t across;
    double picture; ///< share of a card's width
    double words;   ///< x-height of the question, times `wall_word`
    int lines;      ///< of a thing, at most
};
constexpr std::array<Lay, 9> lays = {{{2, 0.34, 1.15, most_lines},
                                      {2, 0.24, 1.15, most_lines},
                                      {1, 0.25, 1.15, most_lines},
                                      {2, 0.24, 1, most_lines},
                                      {2, 0.2, 1, most_lines},
                                      {2, 0.15, 1, most_lines},
                                      {1, 0.18, 1, most_lines},
                                      {2, 0.15, 1, 99},
                                      {1, 0.12, 1, 99}}};

/// What a card's words leave to its count.
double number_width(const Context& wall, bool shown) {
    return shown ? count_width(wall) + wall.mm(clear_mm) : 0;
}

Type thing_type() { return group_type(wall_word, text::Align::Start); }

/// What a card's words are as wide as.
double words_width(const Context& wall, const Hand& hand, double card, double picture, bool shown) {
    const double pad = wall.mm(pad_mm);
    return card - 2 * pad - (has_picture(hand) ? picture + pad : 0) - number_width(wall, shown);
}

/// The least heights of the rows of cards; none when a word is wider than its card, or its words
/// are more lines than they may be.
std::optional<std::vector<double>> rows_of(const Context& wall, const WallPart& part,
                                           const Lay& lay, double card, bool shown) {
    const double picture = card * lay.picture, line = height_of(wall, "x", thing_type(), card);
    std::vector<double> rows((part.things.size() + lay.across - 1) / lay.across, 0);
    for (std::size_t i = 0; i < part.things.size(); ++i) {
        const Hand& hand = part.things[i];
        const double width = words_width(wall, hand, card, picture, shown);
        const double high = height_of(wall, hand.words, thing_type(), width);
        if (high > (lay.lines + 0.5) * line ||
            !fits_at_full_size(wall, hand.words, thing_type(), {width, high}))
            return std::nullopt;
        double& row = rows[i / lay.across];
        row = std::max(row, high + wall.mm(pad_mm));
    }
    return rows;
}

/// As even as can be, each at least as high as it needs to be; false when there is no room for
/// them.
bool share_out(const Context& wall, std::vector<double>& rows, double room) {
    const double most = wall.mm(highest_card_mm);
    double left = room;
    std::vector<double> highest_first = rows;
    std::sort(highest_first.rbegin(), highest_first.rend());
    double even = 0;
    for (std::size_t i = 0; i < highest_first.size(); ++i) {
        even = std::min(most, left / static_cast<double>(highest_first.size() - i));
        if (highest_first[i] <= even)
            break;
        left -= highest_first[i];
    }
    for (double& row : rows)
        row = std::max(row, even);
    return left >= 0;
}

std::vector<Rect> cards_in(const Rect& grid, const std::vector<double>& rows, std::size_t count,
                           std::size_t across, double card, double gap) {
    double high = gap * (static_cast<double>(rows.size()) - 1);
    for (const double row : rows)
        high += row;
    double y = grid.y + std::max(0.0, (grid.height - high) / 2);
    std::vector<Rect> cards;
    for (std::size_t i = 0; i < count; ++i) {
        const bool alone = across > 1 && i + 1 == count && i % across == 0;
        const double x = alone ? grid.centre().x - card / 2
                               : grid.x + static_cast<double>(i % across) * (card + gap);
        cards.push_back({x, y, card, rows[i / across]});
        if ((i + 1) % across == 0)
            y += rows[i / across] + gap;
    }
    return cards;
}

struct Laid {
    PartPlaces places;
    bool fits;
};

Laid laid(const Context& wall, const WallPart& part, const Lay& lay, bool shown) {
    const Rect all = wall.screen().inflated(-wall.mm(edge_mm));
    const double gap = wall.mm(gap_mm_on_wall);
    const double needed =
        part.words.empty()
            ? 0
            : height_of(wall, part.words, group_type(wall_word * lay.words), all.width);
    const double head = part.words.empty() ? 0 : std::max(needed, all.height * 0.16);
    const Rect grid = all.inset({0, part.words.empty() ? 0 : head + gap, 0, 0});
    const double card = lay.across > 1 ? (all.width - gap) / 2 : all.width;
    Laid made{{{all.x, all.y, all.width, head}, lay.words, {}, card * lay.picture}, true};
    auto rows = rows_of(wall, part, lay, card, shown);
    made.fits = rows.has_value();
    if (!rows)
        rows.emplace((part.things.size() + lay.across - 1) / lay.across, 0);
    const double gaps = gap * (static_cast<double>(rows->size()) - 1);
    made.fits = share_out(wall, *rows, grid.height - gaps) && made.fits;
    // Pictures of one size, none where there is none.
    const double lowest = *std::min_element(rows->begin(), rows->end()) - 2 * wall.mm(pad_mm);
    const bool pictured = std::any_of(part.things.begin(), part.things.end(), has_picture);
    made.places.picture = pictured ? std::min(made.places.picture, lowest) : 0;
    made.places.things = cards_in(grid, *rows, part.things.size(), lay.across, card, gap);
    return made;
}

bool may_lie(const Context& wall, const Lay& lay) {
    return lay.across == 1 || !wall.metrics().portrait();
}

bool fits(const Context& wall, const WallPart& part, bool shown) {
    return std::any_of(lays.begin(), lays.end(), [&](const Lay& lay) {
        return may_lie(wall, lay) && laid(wall, part, lay, shown).fits;
    });
}

/// The things in so many parts, as even as can be, with the words on each or on none.
std::vector<WallPart> cut(const std::string& words, const std::vector<Hand>& things,
                          std::size_t count) {
    std::vector<WallPart> parts(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto first = static_cast<long>((i * things.size() + count - 1) / count);
        const auto end = static_cast<long>(((i + 1) * things.size() + count - 1) / count);
        parts[i].words = words;
        parts[i].things.assign(things.begin() + first, things.begin() + end);
    }
    return parts;
}

bool all_fit(const Context& wall, const std::vector<WallPart>& parts, bool shown) {
    return std::all_of(parts.begin(), parts.end(),
                       [&](const WallPart& part) { return fits(wall, part, shown); });
}

/// The answer stays in sight, whatever is said under it.
std::vector<WallPart> answer_with(const Context& wall, const std::string& words) {
    const double least = wall.screen().height * least_answer;
    std::vector<WallPart> parts;
    for (std::string& part : parts_that(
             [&](const std::string& said) {
                 return places_of_answer(wall, said).answer.height >= least;
             },
             words))
        parts.push_back({std::move(part), {}, true});
    return parts;
}

/// Before the hands are shown the things themselves, so that everybody sees what is asked.
std::vector<Hand> things_of(const Context& wall, const story::Question& question, bool shown) {
    if (!has_places(question) || shown)
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

Type count_type() {
    return group_type(wall_word * 1.3, text::Align::Centre, drawing::hex("#3E6E33"));
}

double count_width(const Context& wall) {
    double widest = 0;
    for (const auto& [option, count] : wall.state().leading.vote.hands)
        widest =
            std::max(widest, set_words(wall, wall.number(count), count_type(), wall.screen().size())
                                 .paragraph.size.width);
    return widest + wall.mm(1);
}

AnswerPlaces places_of_answer(const Context& wall, const std::string& words) {
    const Rect all = wall.screen().inflated(-wall.mm(edge_mm));
    const double gap = wall.mm(gap_mm_on_wall), least = wall.screen().height * least_answer;
    AnswerPlaces at;
    for (const double size : {1.4, 1.2, 1.0}) { // the pictures first
        const double high = height_of(wall, words, group_type(wall_word * size), all.width) + 1;
        at = {all.inset({0, 0, 0, high + gap}), all.inset({0, all.height - high, 0, 0})};
        if (at.answer.height >= least)
            break;
    }
    return at;
}

Rect picture_in(const Context& wall, const Rect& card, const PartPlaces& places) {
    const double pad = wall.mm(pad_mm);
    const double side = std::min(places.picture, card.height - 2 * pad);
    return {card.x + pad, card.centre().y - side / 2, side, side};
}

Rect words_in(const Context& wall, const Hand& hand, const Rect& card, const PartPlaces& places,
              bool shown) {
    const double pad = wall.mm(pad_mm);
    const double from =
        has_picture(hand) ? picture_in(wall, card, places).right() + pad : card.x + pad;
    const double to = card.right() - pad - number_width(wall, shown);
    return {from, card.y + pad / 2, to - from, card.height - pad};
}

PartPlaces places_of(const Context& wall, const WallPart& part, bool shown) {
    std::optional<PartPlaces> best;
    for (const Lay& lay : lays)
        if (Laid made = laid(wall, part, lay, shown); made.fits && may_lie(wall, lay))
            if (!best || made.places.picture > best->picture * 1.1)
                best = std::move(made.places);
    return best ? std::move(*best) : laid(wall, part, lays.back(), shown).places;
}

/// The question stays in sight where it leaves room for two things; else it comes first, alone.
std::vector<WallPart> parts_of(const Context& wall, const story::Question& question) {
    const bool shown = wall.state().screen == Screen::Vote && vote_is_shown(wall.state());
    const std::string said = shown ? said_to_group(wall, question) : std::string();
    const std::string words = said.empty() ? question_words(wall, question) : said;
    if (shows_answer(wall, question))
        return answer_with(wall, words);
    const std::vector<Hand> things = things_of(wall, question, shown);
    if (auto whole = cut(words, things, 1); all_fit(wall, whole, shown))
        return whole;
    for (std::size_t count = 2; count <= things.size() + 1; ++count) {
        if (count < things.size())
            if (auto parts = cut(words, things, count); all_fit(wall, parts, shown))
                return parts;
        if (auto parts = cut("", things, count - 1);
            all_fit(wall, parts, shown) || count > things.size()) {
            std::vector<WallPart> all(1);
            all.front().words = words;
            std::move(parts.begin(), parts.end(), std::back_inserter(all));
            return all;
        }
    }
    return cut(words, things, 1);
}

std::size_t part_now(const State& state, std::size_t count) {
    return std::min(state.leading.part, count - 1);
}

} // namespace hakawati::screens
