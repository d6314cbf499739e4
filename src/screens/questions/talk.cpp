#include "screens/questions/talk.h"

#include "screens/questions/pictured.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace hakawati::screens {

namespace {

constexpr double over_heads_mm = 3.4; ///< for the tail
constexpr double slip_x_mm = 5, slip_y_mm = 2.4;

std::optional<Size> slip_size(const Context& context, const std::string& words, double width) {
    const double beside = 2 * context.mm(slip_x_mm), over = 2 * context.mm(slip_y_mm);
    const Size room{width - beside, context.screen().height};
    if (!fits_at_full_size(context, words, caption_type, room))
        return std::nullopt;
    return Size{width, height_of(context, words, caption_type, room.width) + over + 2};
}

double height_of_all(const Context& context, const std::vector<Told>& all, double width) {
    double high = 0;
    for (const Told& told : all)
        high = std::max(high, height_wanted(context, told.words, width));
    return std::max(high + 2, context.mm(small_token_mm));
}

/// Whose words stand where, and how their balloons are cut.
struct Pair {
    const Asked& asked;
    const std::vector<Told>& all;
    Cut cut;
};

/// Endless where a word is too long.
double height_of_asked(const Context& context, const Pair& pair, double width) {
    if (pair.cut == Cut::Lens)
        return height_of_all(context, pair.all, width);
    double high = 0;
    for (const Told& told : pair.all) {
        const auto size = balloon_size(context, told.words, width, pair.cut);
        high = std::max(high, size ? size->height : std::numeric_limits<double>::max());
    }
    return high;
}

bool asked_fits(const Context& context, const Pair& pair, const Rect& room) {
    return pair.cut == Cut::Tight ? room.height < context.screen().height
                                  : said_fits(context, pair.all, room);
}

/// The last words in this share of the room, the question after them in the rest.
std::optional<Talk> side_by_side(const Context& context, const Pair& pair, const Rect& room,
                                 double share) {
    const double gap = context.mm(words_apart_mm);
    const auto last = last_words_size(context, pair.asked, (room.width - gap) * share, pair.cut);
    if (!last)
        return std::nullopt;
    const double from = room.x + last->width + gap, width = room.right() - from;
    const double high = std::max(last->height, height_of_asked(context, pair, width));
    Talk talk;
    talk.last = {room.x, room.y + (high - last->height) / 2, last->width, last->height};
    talk.ask = {from, room.y, width, high};
    talk.bottom = talk.ask.bottom();
    return talk;
}

std::optional<Talk> one_over_the_other(const Context& context, const Pair& pair, const Rect& room) {
    const auto last = last_words_size(context, pair.asked, room.width, pair.cut);
    if (!last)
        return std::nullopt;
    Talk talk;
    talk.last = {room.x, room.y, last->width, last->height};
    const double from = talk.last.bottom() + context.mm(words_apart_mm);
    talk.ask = {room.x, from, room.width, height_of_asked(context, pair, room.width)};
    talk.bottom = talk.ask.bottom();
    return talk;
}

/// How low they reach, and how far from the shape that a letterer likes.
double cost_of(const Talk& talk) {
    constexpr double squat = 0.7;
    double cost = talk.bottom;
    for (const Rect& balloon : {talk.last, talk.ask})
        cost += std::max(0.0, balloon.height - squat * balloon.width);
    return cost;
}

std::optional<Talk> best_of(const Context& context, const Pair& pair, const Rect& room, Ways ways) {
    std::optional<Talk> best;
    const auto offer = [&](const std::optional<Talk>& talk) {
        if (talk && asked_fits(context, pair, talk->ask) &&
            (!best || cost_of(*talk) < cost_of(*best) - 1))
            best = talk;
    };
    if (ways == Ways::Any)
        for (const double share : {0.45, 0.4, 0.5, 0.35, 0.55, 0.3, 0.6, 0.25, 0.65})
            offer(side_by_side(context, pair, room, share));
    offer(one_over_the_other(context, pair, room));
    if (!best)
        return best;
    best->joined = goes_on_speaking(pair.asked);
    best->cut = pair.cut;
    best->fits = true;
    return best;
}

} // namespace

std::optional<Size> last_words_size(const Context& context, const Asked& asked, double width,
                                    Cut cut) {
    if (!asked.last)
        return std::nullopt;
    const std::string& words = asked.last->told.words;
    return asked.last->caption ? slip_size(context, words, width)
                               : balloon_size(context, words, width, cut);
}

std::string name_of_last_words(const Context& context, const LastWords& last,
                               const std::string& part) {
    return last.speaker.empty() ? part : context.name_of(last.speaker) + ": " + part;
}

ui::Node make_last_words(const Context& context, const Asked& asked, const Rect& room,
                         Speech speaker) {
    const LastWords& last = *asked.last;
    if (last.caption)
        return make_caption(context, last.told.id, last.told.words, room);
    if (speaker.mouth == voice_from_outside)
        speaker.mouth->y = room.centre().y + room.height * 0.18;
    ui::Node node = make_balloon(context, last.told.id, last.told.words, room, speaker);
    node.name = name_of_last_words(context, last, last.told.words);
    node.arrival = ui::Arrival::None;
    return node;
}

bool goes_on_speaking(const Asked& asked) {
    return asked.last && !asked.last->caption && asked.last->speaker == asked.question->asker;
}

Rect last_words_in(const Context& context, const Asked& asked, const Rect& picture, double end,
                   Lean lean, Cut cut) {
    const double edge = context.mm(words_edge_mm), width = end - picture.x - edge;
    const auto size = last_words_size(context, asked, width, cut);
    if (!size)
        return {};
    const double spare = lean == Lean::Middle ? (width - size->width) / 2 : 0;
    return {picture.x + edge + spare, picture.y + edge, size->width, size->height};
}

double sky_over(const Context& context, const Rect& last, const Rect& picture) {
    return (last.bottom() + context.mm(over_heads_mm) - picture.y) / picture.height;
}

Talk talk_in(const Context& context, const Asked& asked, const Rect& room, Keep keep) {
    Rect whole = room;
    whole.height = height_of_all(context, asked.ever_said, room.width);
    const Talk alone{{}, whole, whole.bottom(), said_fits(context, asked.ever_said, whole)};
    if (!asked.last)
        return alone;
    const bool always = keep == Keep::Always;
    const std::vector<Told> all = always ? asked.ever_said : std::vector{asked.ask};
    const auto talk = best_of(context, {asked, all, Cut::Lens}, room, Ways::Any);
    Talk at = talk.value_or(alone);
    at.fits = talk && (always || alone.fits);
    if (always)
        return at;
    at.bottom = std::max(at.bottom, alone.bottom);
    if (asked.asks())
        return at;
    at.ask.height = at.bottom - at.ask.y;
    if (said_fits(context, {asked.now}, at.ask))
        return at;
    at.last = {};
    at.joined = false;
    at.ask = whole;
    at.ask.height = at.bottom - whole.y;
    return at;
}

Talk talk_of_question(const Context& context, const Asked& asked, const Rect& room, Ways ways,
                      Cut cut) {
    const std::vector<Told> all{asked.ask};
    return best_of(context, {asked, all, cut}, room, ways).value_or(Talk{});
}

Talk talk_over_asker(const Context& context, const Asked& asked, Rect& asker, Keep keep) {
    const double gap = context.mm(gap_mm);
    if (!asked.last)
        return talk_in(context, asked, talk_room(context, asker.right() + gap), keep);
    const Talk talk = talk_in(context, asked, talk_room(context, asker.x), keep);
    const double over = std::max(0.0, talk.bottom - asker.y);
    asker = asker.inset({0, over, 0, 0});
    return talk;
}

void add_talk(ui::Tree& tree, const Context& context, const Asked& asked, const Talk& talk,
              Speech speaker, Speech asker, Lean lean) {
    speaker.cut = asker.cut = talk.cut;
    if (!talk.last.empty()) {
        const Point mouth = speaker.mouth.value_or(talk.last.centre());
        const bool nearer =
            distance(talk.last.centre(), mouth) < distance(talk.ask.centre(), mouth);
        if (talk.joined)
            (nearer ? asker : speaker).mouth.reset();
        if (!talk.is_beside())
            speaker.others.push_back(talk.ask);
        ui::Node last = make_last_words(context, asked, talk.last, std::move(speaker));
        if (talk.joined)
            asker.before = last.bounds;
        keep_off(asker, context, last);
        tree.root.children.push_back(std::move(last));
    }
    tree.root.children.push_back(
        make_balloon(context, asked.now.id, asked.now.words, talk.ask, asker, lean));
}

} // namespace hakawati::screens
