#include "screens/questions/spots.h"

#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double spot_mm = 20;
constexpr double most_upright = 1.15; ///< height over width of the picture on an upright screen
constexpr int rounds = 400;           ///< enough for five spots; each moves a little

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

enum class Steps { One, Several };

double arrows_height(const Context& context) { return context.mm(2 * small_token_mm + 2 * gap_mm); }

std::vector<Rect> tokens(const Context& context, Steps steps) {
    std::vector<Rect> all{token_rect(context, "tree", ui::Corner::TopEnd),
                          token_rect(context, "back", ui::Corner::BottomStart),
                          token_rect(context, "later", ui::Corner::BottomEndInner),
                          token_rect(context, "next", ui::Corner::BottomEnd)};
    all.push_back(rail_middle(context));
    if (steps == Steps::Several) {
        const Rect column = column_rect(context);
        all.push_back({column.x, column.y, column.width, arrows_height(context)});
    }
    return all;
}

/// Nothing that can be touched may hide under the rail.
Rect page_over_rail(const Context& context) {
    const double margin = context.mm(margin_mm);
    return {margin, margin, context.screen().width - 2 * margin, rail_top(context) - margin};
}

/// Landscape: the picture is all over the rail. Portrait: as wide as the screen, the words over it.
void place_picture(const Context& context, const Asked& asked, TapPlaces& at) {
    const Rect page = page_over_rail(context);
    if (!context.metrics().portrait()) {
        at.picture = page;
        at.ask = said_rect(context, asked, page.width * 0.2);
        return;
    }
    at.ask = said_rect(context, asked, context.mm(margin_mm));
    const double room = rail_top(context) - at.ask.bottom() - context.mm(2 * gap_mm);
    const double height = std::min(page.width * most_upright, room);
    at.picture = {page.x, at.ask.bottom() + context.mm(gap_mm) + (room - height) / 3, page.width,
                  height};
}

/// Things of the picture with their middles on the screen, thought left to right.
std::map<std::string, Point> points_in(const Context& context, const Asked& asked, TapPlaces& at) {
    const Shown shown = picture_behind(context, asked);
    const auto scene = context.stage().compose(
        shown.id, shown.staging, {at.picture.size(), context.right_to_left(), at.headroom});
    const Point offset = context.placed(at.picture).origin();
    for (const stage::Figure& figure : scene.figures)
        if (figure.who == asked.question->asker)
            at.mouth = context.placed(figure.mouth + offset);
    std::map<std::string, Point> points;
    for (const story::Option& option : asked.question->options)
        if (const auto spot = scene.spots.find(option.picture); spot != scene.spots.end())
            points[option.id] = context.placed(spot->second + offset);
    return points;
}

void place_spots(const Context& context, const std::map<std::string, Point>& things,
                 TapPlaces& at) {
    std::vector<Point> points;
    for (const auto& [id, point] : things)
        points.push_back(point);
    Rect room = at.picture.inflated(-context.mm(2));
    const bool words_over = at.together && !context.metrics().portrait();
    const double top = words_over ? at.ask.bottom() : room.y;
    room = {room.x, top, room.width, room.bottom() - top};
    const auto rects = apart(points, context.mm(spot_mm), context.mm(3.1), room,
                             tokens(context, at.together ? Steps::One : Steps::Several));
    auto rect = rects.begin();
    for (const auto& [id, point] : things)
        at.spots[id] = *rect++;
}

/// On a step without words; upright it stands under the arrows.
Rect picture_alone(const Context& context) {
    const Rect page = page_over_rail(context);
    if (!context.metrics().portrait())
        return beside_column(context);
    return {page.x, column_rect(context).y + arrows_height(context), page.width,
            page.width * most_upright};
}

/// The words leave the picture's things in sight, and the sky over the heads pushes none of them
/// out of it.
bool fits(const Context& context, const std::map<std::string, Point>& things, const TapPlaces& at) {
    const Rect picture = at.picture.inflated(-context.mm(3));
    return at.ask.height < rail_top(context) * 0.34 &&
           std::all_of(things.begin(), things.end(),
                       [&](const auto& thing) { return picture.contains(thing.second); });
}

} // namespace

std::vector<Rect> apart(const std::vector<Point>& points, double side, double gap, const Rect& room,
                        const std::vector<Rect>& fixed) {
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

TapPlaces tap_places(const Context& context, const Asked& asked) {
    TapPlaces at;
    place_picture(context, asked, at);
    if (!context.metrics().portrait())
        at.headroom = std::min(0.5, (at.ask.bottom() - at.picture.y) / at.picture.height);
    auto things = points_in(context, asked, at);
    at.together = fits(context, things, at);
    if (!at.together) {
        at.picture = picture_alone(context);
        at.headroom = 0;
        things = points_in(context, asked, at);
    }
    place_spots(context, things, at);
    return at;
}

} // namespace hakawati::screens
