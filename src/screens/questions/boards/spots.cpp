#include "screens/questions/boards/spots.h"

#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"
#include "screens/questions/words_alone.h"

#include <algorithm>
#include <cmath>

namespace hakawati::screens {

namespace {

constexpr double spot_mm = 20;
constexpr double most_upright = 1.15; ///< height over width of the picture on an upright screen
constexpr double flattest = 0.4;      ///< the same of a picture that must show every thing
constexpr int rounds = 400;           ///< enough for five spots; each moves a little
constexpr double least_spot = 0.77;   ///< of a spot's side, where room is short: 15.4 mm

/// How far `a` must move to be `gap` apart from `b`, along the shorter way; nothing when it is.
Point push(const Rect& a, const Rect& b, double gap) {
    const double dx = (a.width + b.width) / 2 + gap - std::abs(a.centre().x - b.centre().x);
    const double dy = (a.height + b.height) / 2 + gap - std::abs(a.centre().y - b.centre().y);
    if (dx <= 0 || dy <= 0)
        return {};
    if (dx < dy)
        return {a.centre().x < b.centre().x ? -dx : dx, 0};
    return {0, a.centre().y < b.centre().y ? -dy : dy};
}

Rect inside(Rect r, const Rect& room) {
    r.x = std::clamp(r.x, room.x, std::max(room.x, room.right() - r.width));
    r.y = std::clamp(r.y, room.y, std::max(room.y, room.bottom() - r.height));
    return r;
}

bool is_clear(const std::vector<Rect>& rects, double gap, const Rect& room,
              const std::vector<Rect>& fixed) {
    const auto touches = [&](const Rect& rect, const Rect& other) {
        return push(rect, other, gap * 0.97) != Point{};
    };
    for (std::size_t i = 0; i < rects.size(); ++i) {
        if (!room.inflated(0.5).contains(rects[i]))
            return false;
        for (std::size_t k = 0; k < i; ++k)
            if (touches(rects[i], rects[k]))
                return false;
        for (const Rect& other : fixed)
            if (touches(rects[i], other))
                return false;
    }
    return true;
}

std::vector<Rect> pushed_apart(const std::vector<Point>& points, double side, double gap,
                               const Rect& room, const std::vector<Rect>& fixed) {
    std::vector<Rect> rects;
    for (const Point p : points)
        rects.push_back({p.x - side / 2, p.y - side / 2, side, side});
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < rects.size(); ++i) {
            for (std::size_t k = 0; k < rects.size(); ++k) {
                const Point by = k == i ? Point{} : push(rects[i], rects[k], gap) * 0.5;
                rects[i] = rects[i].moved(by.x, by.y);
            }
            rects[i] = inside(rects[i], room);
            for (const Rect& other : fixed) {
                const Point by = push(rects[i], other, gap);
                rects[i] = rects[i].moved(by.x, by.y);
            }
        }
    return rects;
}

/// Cells all over the room that touch nothing.
std::vector<Rect> cells_in(const Rect& room, double side, double gap,
                           const std::vector<Rect>& fixed) {
    const auto count = [&](double length) { return std::floor((length + gap) / (side + gap)); };
    const auto step = [&](double length) {
        return (length - side) / std::max(1.0, count(length) - 1);
    };
    std::vector<Rect> cells;
    for (double row = 0; row < count(room.height); ++row)
        for (double column = 0; column < count(room.width); ++column) {
            const Rect cell{room.x + column * step(room.width), room.y + row * step(room.height),
                            side, side};
            if (is_clear({cell}, gap, room, fixed))
                cells.push_back(cell);
        }
    return cells;
}

/// Each in the nearest cell that is left; `rects` where there are fewer cells than points.
std::vector<Rect> in_cells(const std::vector<Point>& points, std::vector<Rect> cells,
                           std::vector<Rect> rects) {
    if (cells.size() < points.size())
        return rects;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto far = [&](const Rect& cell) {
            const Point by = cell.centre() - points[i];
            return by.x * by.x + by.y * by.y;
        };
        const auto nearest =
            std::min_element(cells.begin(), cells.end(),
                             [&](const Rect& a, const Rect& b) { return far(a) < far(b); });
        rects[i] = *nearest;
        cells.erase(nearest);
    }
    return rects;
}

std::vector<Rect> tokens(const Context& context, int steps) {
    std::vector<Rect> all{token_rect(context, "tree", ui::Corner::TopEnd),
                          token_rect(context, "back", ui::Corner::BottomStart),
                          token_rect(context, "later", ui::Corner::BottomEndInner),
                          token_rect(context, "next", ui::Corner::BottomEnd), rail_middle(context)};
    if (steps > 1)
        all.push_back(arrows_rect(context, steps));
    return all;
}

/// The words all over the picture.
void place_words_over(const Context& context, const Asked& asked, TapPlaces& at, Keep keep) {
    at.picture = page_over_rail(context);
    const double from =
        asked.last ? at.picture.x + context.mm(words_edge_mm) : at.picture.width * 0.2;
    at.talk = talk_in(context, asked, talk_room(context, from), keep);
    at.headroom = std::min(0.5, (at.talk.bottom - at.picture.y) / at.picture.height);
}

/// Upright the picture is as wide as the screen, the last words in it, the question under it.
void place_words_under(const Context& context, const Asked& asked, TapPlaces& at) {
    const Rect page = page_over_rail(context);
    const double gap = context.mm(gap_mm), high = height_of_said(context, asked, page.width);
    const double room = page.height - high - gap;
    at.picture = {page.x, page.y, page.width, std::min(page.width * most_upright, room)};
    at.picture.y += (room - at.picture.height) / 3;
    at.talk.ask = {page.x, at.picture.bottom() + gap, page.width, high};
    at.talk.fits = said_fits(context, asked.ever_said, at.talk.ask);
    at.talk.bottom = at.picture.y;
    if (!asked.last)
        return;
    at.talk.last =
        last_words_in(context, asked, at.picture, column_rect(context).x - context.mm(gap_mm));
    at.talk.bottom = at.talk.last.bottom();
    at.talk.fits = at.talk.fits && !at.talk.last.empty();
    at.headroom = std::min(0.5, sky_over(context, at.talk.last, at.picture));
}

/// Things of a scene with their middles on the screen, thought left to right.
std::map<std::string, Point> points_in(const Context& context, const Asked& asked,
                                       const stage::Scene& scene, const Rect& at) {
    const Point offset = context.placed(at).origin();
    std::map<std::string, Point> points;
    for (const story::Option& option : asked.question->options)
        if (const auto spot = scene.spots.find(option.picture); spot != scene.spots.end())
            points[option.id] = context.placed(spot->second + offset);
    return points;
}

std::map<std::string, Rect> spots_for(const Context& context,
                                      const std::map<std::string, Point>& things, const Rect& room,
                                      const std::vector<Rect>& fixed) {
    std::vector<Point> points;
    for (const auto& [id, point] : things)
        points.push_back(point);
    const auto rects = apart(points, context.mm(spot_mm), context.mm(3.1), room, fixed);
    std::map<std::string, Rect> spots;
    auto rect = rects.begin();
    for (const auto& [id, point] : things)
        spots[id] = *rect++;
    return spots;
}

Rect spot_room(const Context& context, const Rect& picture) {
    return picture.inflated(-context.mm(2));
}

/// On the step without words, the last; upright it stands under the arrow back.
Rect room_alone(const Context& context, int steps) {
    if (!context.metrics().portrait())
        return beside_column(context);
    const Rect arrows = arrows_rect(context, steps);
    return page_over_rail(context).inset(
        {0, arrows.bottom() - arrows.width - context.mm(margin_mm), 0, 0});
}

bool all_in_sight(const Context& context, const std::map<std::string, Point>& things,
                  const Rect& picture) {
    return std::all_of(things.begin(), things.end(), [&](const auto& thing) {
        return picture.inflated(-context.mm(3)).contains(thing.second);
    });
}

/// Every spot lies over its own thing.
bool all_near(const Context& context, const std::map<std::string, Point>& things,
              const TapPlaces& at) {
    return std::all_of(things.begin(), things.end(), [&](const auto& thing) {
        return at.spots.at(thing.first).inflated(context.mm(1)).contains(thing.second);
    });
}

/// Upright the picture is short, so that the last words in it may come down to those who speak.
bool faces_free(const Context& context, const stage::Scene& scene, const TapPlaces& at) {
    const Point offset = context.placed(at.picture).origin();
    return std::none_of(
        scene.figures.begin(), scene.figures.end(), [&](const stage::Figure& figure) {
            return context.placed(figure.face.moved(offset.x, offset.y)).intersects(at.talk.last);
        });
}

/// Picture and words on one screen: the words leave the picture's things in sight.
TapPlaces with_words(const Context& context, const Asked& asked, Keep keep) {
    TapPlaces at;
    if (context.metrics().portrait())
        place_words_under(context, asked, at);
    else
        place_words_over(context, asked, at, keep);
    const auto scene = scene_of(context, asked, at.picture.size(), at.headroom);
    at.asker = speech_in(context, scene, asked.question->asker, at.picture);
    at.speaker = asked.last ? last_speech_in(context, asked, scene, at.picture) : at.asker;
    const auto things = points_in(context, asked, scene, at.picture);
    Rect room = spot_room(context, at.picture);
    room = room.inset({0, std::max(0.0, at.talk.bottom - room.y), 0, 0});
    at.spots = spots_for(context, things, room, tokens(context, 1));
    const double share = at.headroom * at.picture.height / rail_top(context);
    const bool near = all_near(context, things, at);
    at.together = at.talk.fits && all_in_sight(context, things, at.picture) &&
                  (context.metrics().portrait() ? near && faces_free(context, scene, at)
                                                : share < 0.34 || (share < 0.5 && near));
    return at;
}

} // namespace

std::vector<Rect> apart(const std::vector<Point>& points, double side, double gap, const Rect& room,
                        const std::vector<Rect>& fixed) {
    std::vector<Rect> rects;
    for (const double part : {1.0, 0.88, least_spot}) {
        rects = pushed_apart(points, side * part, gap, room, fixed);
        if (is_clear(rects, gap, room, fixed))
            return rects;
    }
    return in_cells(points, cells_in(room, side * least_spot, gap, fixed), std::move(rects));
}

std::map<std::string, Rect> spots_seen(const Context& context, const Asked& asked,
                                       const stage::Scene& scene, const Rect& at,
                                       std::vector<Rect> fixed, int steps) {
    std::map<std::string, Point> seen;
    for (const auto& [id, point] : points_in(context, asked, scene, at)) {
        const bool hidden = std::any_of(fixed.begin(), fixed.end(),
                                        [&p = point](const Rect& r) { return r.contains(p); });
        if (at.inflated(-context.mm(3)).contains(point) && !hidden)
            seen[id] = point;
    }
    for (const Rect& token : tokens(context, steps))
        fixed.push_back(token);
    return spots_for(context, seen, spot_room(context, at), fixed);
}

TapPlaces tap_places_in(const Context& context, const Asked& asked, const Rect& room,
                        double headroom, int steps) {
    TapPlaces at;
    at.headroom = headroom;
    std::map<std::string, Point> things;
    for (double high = room.height; high > room.width * flattest; high *= 0.93) {
        at.picture = {room.x, room.y + (room.height - high) / 3, room.width, high};
        const auto scene = scene_of(context, asked, at.picture.size(), headroom);
        things = points_in(context, asked, scene, at.picture);
        at.in_sight = all_in_sight(context, things, at.picture);
        if (at.in_sight)
            break;
    }
    at.spots = spots_for(context, things, spot_room(context, at.picture), tokens(context, steps));
    return at;
}

TapPlaces tap_places(const Context& context, const Asked& asked) {
    for (const Keep keep : {Keep::Always, Keep::WhileAsked})
        if (const TapPlaces at = with_words(context, asked, keep); at.together)
            return at;
    const int steps = count_of_parts(words_first(context, asked)) + 1;
    TapPlaces alone = tap_places_in(context, asked, room_alone(context, steps), 0, 1);
    alone.together = false;
    return alone;
}

} // namespace hakawati::screens
