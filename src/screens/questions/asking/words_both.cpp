#include "screens/questions/asking/words_both.h"

#include "screens/parts/balloons.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

constexpr int usual_steps = 3;     ///< for the room of the arrows
constexpr double least_sky = 0.2;  ///< over people beside whom words stand
constexpr double slip_mm = 12;     ///< in a review, under the question
constexpr double tight_sky = 0.66; ///< over people under tight words, where else nobody would stand

bool is_in_sight(const stage::Scene& scene, const std::string& who) {
    const Rect all{0, 0, scene.size.width, scene.size.height};
    return std::any_of(scene.figures.begin(), scene.figures.end(), [&](const auto& figure) {
        return figure.who == who && all.contains(figure.mouth);
    });
}

/// A picture over or beside the question, beside the column of arrows.
Rect picture_with(const Context& context, double share) {
    const Rect room = beside_column(context);
    if (context.metrics().portrait())
        return {room.x, room.y, room.width, room.height * share};
    return {room.x, room.y, room.width * share, room.height};
}

/// What such a picture leaves for the question.
Rect room_beside(const Context& context, const Rect& picture) {
    const Rect page = page_over_rail(context), room = beside_column(context);
    const double gap = context.mm(gap_mm);
    if (context.metrics().portrait())
        return page.inset({0, picture.bottom() + gap - page.y, 0, 0});
    return room.inset({picture.right() + gap - room.x, 0, 0, 0});
}

/// Where the question stands beside its panel, in which the last words stand.
struct Beside {
    Rect picture, last, room, label;
    double sky = 0;
    double cost = 0;
};

/// None where one of them has no room.
std::optional<Beside> beside_at(const Context& context, const Asked& asked, Cut cut, double share) {
    Beside at;
    at.picture = picture_with(context, share);
    at.room = at.label = room_beside(context, at.picture);
    if (context.state().screen == Screen::Review) // its slip would cover the people
        at.room.height -= context.mm(slip_mm);
    at.last = last_words_in(context, asked, at.picture,
                            at.picture.right() - context.mm(words_edge_mm), Lean::Start, cut);
    at.sky = sky_over(context, at.last, at.picture);
    const bool over_arrows =
        context.metrics().portrait() && at.room.y < arrows_rect(context, usual_steps).bottom();
    const auto ask = balloon_size(context, asked.ask.words, at.room.width, cut);
    if (at.last.empty() || at.sky > (cut == Cut::Tight ? tight_sky : widest_words_sky) ||
        over_arrows || !ask || ask->height > at.room.height)
        return std::nullopt;
    at.cost = at.sky + ask->height / at.room.height / 2;
    return at;
}

std::optional<WordsAlone> beside_panel(const Context& context, const Asked& asked, Cut cut,
                                       const Beside& places) {
    const std::string &asker = asked.question->asker, &speaker = asked.last->speaker;
    WordsAlone at;
    at.picture = places.picture;
    at.last = places.last;
    at.room = places.room;
    at.label = places.label;
    at.id = asked.ask.id;
    at.parts = {asked.ask.words};
    at.scene = scene_beside(context, asked, at.picture.size(), places.sky, {asker, speaker});
    at.speaker = last_speech_in(context, asked, at.scene, at.picture);
    at.asker = speech_in(context, at.scene, asker, at.picture);
    at.speaker.cut = at.asker.cut = cut;
    const bool seen = asked.last->caption || is_in_sight(at.scene, speaker);
    return seen && !seen_twice(asked, at.scene) ? std::optional(std::move(at)) : std::nullopt;
}

/// The question beside its panel in the best of all shares that show whoever spoke.
std::optional<WordsAlone> beside_panel_at_best(const Context& context, const Asked& asked,
                                               Cut cut) {
    std::vector<Beside> ways;
    const double step = cut == Cut::Tight ? 0.02 : 0.04;
    for (double share = 0.4; share < 0.8; share += step)
        if (const auto at = beside_at(context, asked, cut, share))
            ways.push_back(*at);
    std::sort(ways.begin(), ways.end(),
              [](const Beside& a, const Beside& b) { return a.cost < b.cost; });
    for (const Beside& way : ways)
        if (auto at = beside_panel(context, asked, cut, way))
            return at;
    return std::nullopt;
}

/// Both over the people of the whole picture, who speak in that order.
std::optional<WordsAlone> over_people(const Context& context, const Asked& asked, Cut cut) {
    WordsAlone at = whole_page(context);
    const Talk talk = talk_of_question(context, asked, at.room, Ways::Any, cut);
    show_under(context, asked, at, talk.bottom - at.room.y);
    at.id = asked.ask.id;
    at.parts = {asked.ask.words};
    at.asker = speech_in(context, at.scene, asked.question->asker, at.picture);
    at.speaker = last_speech_in(context, asked, at.scene, at.picture);
    const bool in_order = talk.joined || (talk.is_beside() && at.asker.mouth &&
                                          at.speaker.mouth->x < at.asker.mouth->x);
    if (!talk.fits || talk.bottom > at.room.bottom() || !in_order || seen_twice(asked, at.scene))
        return std::nullopt;
    at.talk = talk;
    return at;
}

/// A picture at the start side, and the height beside it for words.
WordsAlone strip_of(const Context& context, double share) {
    const double edge = context.mm(words_edge_mm), gap = context.mm(gap_mm);
    WordsAlone at;
    at.picture = at.label = page_over_rail(context);
    at.picture.width = at.label.width = context.screen().width * share;
    const double from = at.picture.right() + gap;
    at.room = {from, edge, column_rect(context).x - gap - from, rail_top(context) - edge};
    return at;
}

/// The same with those who say them, who must be seen.
std::optional<WordsAlone> with_people(const Context& context, const Asked& asked, WordsAlone at,
                                      double sky) {
    const std::string &asker = asked.question->asker, &speaker = asked.last->speaker;
    at.id = asked.ask.id;
    at.parts = {asked.ask.words};
    at.scene = scene_beside(context, asked, at.picture.size(), sky, {asker, speaker});
    at.speaker = last_speech_in(context, asked, at.scene, at.picture);
    at.asker = speech_in(context, at.scene, asker, at.picture);
    const bool seen = asked.last->caption || is_in_sight(at.scene, speaker);
    return seen && is_in_sight(at.scene, asker) ? std::optional(std::move(at)) : std::nullopt;
}

/// Both beside a strip of those who say them, one over the other, in the middle of the height.
std::optional<WordsAlone> beside_strip(const Context& context, const Asked& asked, Cut cut,
                                       double share) {
    WordsAlone at = strip_of(context, share);
    Talk talk = talk_of_question(context, asked, at.room,
                                 goes_on_speaking(asked) ? Ways::Any : Ways::OverEachOther, cut);
    if (!talk.fits || talk.bottom > at.room.bottom())
        return std::nullopt;
    const double down = (at.room.bottom() - talk.bottom) / 2;
    talk.last = talk.last.moved(0, down);
    talk.ask = talk.ask.moved(0, down);
    at.talk = talk;
    return with_people(context, asked, std::move(at), least_sky);
}

/// The last words over the whole width, under them the people in a strip and the question; the
/// balloons so much lower than they would like to be.
std::optional<WordsAlone> over_strip(const Context& context, const Asked& asked, Cut cut,
                                     double share, double low) {
    WordsAlone at = strip_of(context, share);
    Talk talk;
    talk.last = last_words_in(context, asked, at.picture, at.room.right(), Lean::Start, cut);
    if (talk.last.empty())
        return std::nullopt;
    if (!asked.last->caption && cut == Cut::Lens) {
        talk.last.height *= low;
        talk.last.width = std::min(at.room.right() - talk.last.x, talk.last.width / low / low);
    }
    const double from = talk.last.bottom() + context.mm(words_apart_mm);
    talk.ask = {at.room.x, from, at.room.width, at.room.bottom() - from};
    const double sky = sky_over(context, talk.last, at.picture);
    const auto fits = [&](const std::string& words, const Rect& room) {
        if (cut == Cut::Lens)
            return balloon_fits(context, words, room, 1);
        const auto size = balloon_size(context, words, room.width, cut);
        return size && size->height <= room.height + 0.5;
    };
    if (sky > most_sky || !fits(asked.ask.words, talk.ask) ||
        !(asked.last->caption || fits(asked.last->told.words, talk.last)))
        return std::nullopt;
    talk.fits = true;
    talk.cut = cut;
    talk.joined = goes_on_speaking(asked);
    at.talk = talk;
    return with_people(context, asked, std::move(at), sky);
}

/// Flat only: upright they stand under the panel, or over it.
std::optional<WordsAlone> with_strip(const Context& context, const Asked& asked, Cut cut) {
    constexpr std::array shares{0.3, 0.24, 0.2, 0.17, 0.15};
    if (context.metrics().portrait())
        return std::nullopt;
    for (const double share : shares)
        if (auto at = beside_strip(context, asked, cut, share))
            return at;
    for (const double low : {1.0, 0.92, 0.85, 0.8})
        for (const double share : shares)
            if (auto at = over_strip(context, asked, cut, share, low))
                return at;
    return std::nullopt;
}

} // namespace

std::optional<WordsAlone> words_both(const Context& context, const Asked& asked) {
    for (const Cut cut : {Cut::Lens, Cut::Tight})
        for (const auto& way : {beside_panel_at_best, over_people, with_strip})
            if (auto both = way(context, asked, cut))
                return both;
    return std::nullopt;
}

} // namespace hakawati::screens
