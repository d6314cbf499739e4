#include "lettering/tail.h"

#include "lettering/outline.h"

#include <array>
#include <cmath>
#include <limits>

namespace hakawati::lettering {

namespace {

double side_of(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Where the way from inside the lens to the target leaves the lens.
Point way_out(const Lens& lens, Point inside, Point target) {
    double low = 0, high = 1;
    for (int i = 0; i < 12; ++i) {
        const double middle = (low + high) / 2;
        (depth(lens, inside + (target - inside) * middle) < 1 ? low : high) = middle;
    }
    return inside + (target - inside) * low;
}

/// Both roots, half the tail's width to each side of the point on the edge.
std::array<Point, 2> roots_at(const Lens& lens, Point edge, double width) {
    const double middle = angle_of(lens, edge), probe = 0.05;
    const double apart = distance(point_at(lens, middle - probe), point_at(lens, middle + probe));
    const double reach = std::clamp(probe * width / std::max(1e-9, apart), 0.02, 0.6);
    return {point_at(lens, middle - reach), point_at(lens, middle + reach)};
}

/// How far of the way from root to mouth the tail may go: half way, never into the face, hardly
/// into the hair.
double length_to(Point root, Point mouth, const Obstacles& o, const Sizes& sizes) {
    const Segment way{root, mouth};
    const double whole = distance(root, mouth);
    const auto face = owner_of(mouth, o.faces);
    const auto head = owner_of(mouth, o.heads);
    const double to_face = face ? entry(way, face->inflated(0.12 * sizes.em)) * whole : whole;
    const double to_head = head ? entry(way, *head) * whole : to_face;
    const double near_enough = whole - 2.4 * sizes.em;
    const double wanted = std::min(std::max(0.58 * whole, near_enough), sizes.longest_tail);
    const double into_hair = to_head + 0.35 * std::max(0.0, to_face - to_head);
    return std::min(std::max(std::min(wanted, into_hair), sizes.shortest_tail), to_face);
}

/// The point of the panel's edge that a voice from outside comes from: on the way to its mouth when
/// that is known, else at the nearer side.
Point edge_towards(const Rect& box, const std::optional<Point>& mouth, const Obstacles& o) {
    if (mouth)
        return {std::clamp(mouth->x, 0.0, o.panel.width),
                std::clamp(mouth->y, 0.0, o.panel.height)};
    const bool left = box.centre().x < o.panel.width / 2;
    return {left ? 0.0 : o.panel.width, box.centre().y + 0.18 * box.height};
}

bool is_outside(const std::optional<Point>& mouth, const Obstacles& o) {
    return !mouth || !Rect{0, 0, o.panel.width, o.panel.height}.contains(*mouth);
}

/// How far from the balloon's middle a root may be sought: share of its width towards who speaks,
/// share of its height upward.
struct Reach {
    double aside, up;
};
constexpr Reach usual_reach{0.26, 0};

/// From the balloon's edge to who speaks.
struct Way {
    Lens lens;
    Point edge, target;
    bool outside = false;
    double whole() const { return std::max(1e-9, distance(edge, target)); }
};

/// None where the target lies under the balloon.
std::optional<Way> way_to(Kind kind, const Rect& box, const std::optional<Point>& mouth,
                          const Obstacles& o, const Reach& reach) {
    Way way{lens_of(kind, box, 1), {}, {}, is_outside(mouth, o)};
    way.target = way.outside ? edge_towards(box, mouth, o) : *mouth;
    if (depth(way.lens, way.target) <= 1)
        return std::nullopt;
    const double most = reach.aside * box.width;
    const double lean = mouth ? std::clamp(way.target.x - box.centre().x, -most, most) : 0;
    const Point inside{box.centre().x + lean * 0.9, box.centre().y - reach.up * box.height};
    way.edge = way_out(way.lens, inside, way.target);
    return way;
}

double length_along(const Way& way, const Obstacles& o, const Sizes& sizes) {
    return way.outside ? way.whole() : length_to(way.edge, way.target, o, sizes);
}

std::vector<Point> tail_along(const Way& way, double length, const Sizes& sizes) {
    const double width = std::clamp(0.6 * length, 0.45 * sizes.tail_width, sizes.tail_width);
    const auto roots = roots_at(way.lens, way.edge, width);
    return {roots[0], roots[1], way.edge + (way.target - way.edge) * (length / way.whole())};
}

} // namespace

bool crosses(const Segment& a, const Segment& b) {
    return side_of(a.from, a.to, b.from) * side_of(a.from, a.to, b.to) < 0 &&
           side_of(b.from, b.to, a.from) * side_of(b.from, b.to, a.to) < 0;
}

bool crosses(const Segment& s, const Rect& r) { return entry(s, r) < 1; }

double entry(const Segment& s, const Rect& r) {
    double from = 0, to = 1;
    const Point d = s.to - s.from;
    const auto clip = [&](double start, double move, double low, double high) {
        if (std::abs(move) < 1e-9)
            return start > low && start < high;
        const double a = (low - start) / move, b = (high - start) / move;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
        return from < to;
    };
    const bool inside = clip(s.from.x, d.x, r.x, r.right()) && clip(s.from.y, d.y, r.y, r.bottom());
    return inside ? from : 1;
}

std::optional<Rect> owner_of(Point mouth, const std::vector<Rect>& rects) {
    std::optional<Rect> best;
    for (const Rect& r : rects)
        if (r.inflated(2).contains(mouth) &&
            (!best || distance(r.centre(), mouth) < distance(best->centre(), mouth)))
            best = r;
    return best;
}

std::vector<Point> tail_to(Kind kind, const Rect& box, std::optional<Point> mouth,
                           const Obstacles& o, const Sizes& sizes) {
    const auto way = way_to(kind, box, mouth, o, usual_reach);
    return way ? tail_along(*way, length_along(*way, o, sizes), sizes) : std::vector<Point>{};
}

std::vector<Point> clear_tail(Kind kind, const Rect& box, Point mouth, const Obstacles& speaker,
                              const std::vector<Rect>& others, const Sizes& sizes) {
    constexpr std::array reaches{usual_reach,    Reach{0.36, 0},   Reach{0.46, 0},
                                 Reach{0.54, 0}, Reach{0.53, 0.2}, Reach{0.5, 0.32}};
    constexpr double short_of = 0.6; // of the way to somebody else
    const double apart = 0.15 * sizes.em;
    double nearest = std::numeric_limits<double>::infinity();
    std::vector<Point> best;
    for (const Reach& reach : reaches) {
        const auto way = way_to(kind, box, mouth, speaker, reach);
        if (!way)
            continue;
        const Segment sight{way->edge, way->target};
        double wanted = length_along(*way, speaker, sizes);
        for (const Rect& body : speaker.bodies)
            wanted = std::min(wanted, entry(sight, body) * way->whole() + sizes.em);
        double free = wanted;
        for (const Rect& other : others)
            if (const double there = entry(sight, other) * way->whole(); there < way->whole())
                free = std::min(
                    free, std::max(short_of * there, std::min(there - apart, sizes.shortest_tail)));
        if (free < sizes.shortest_tail / 2 || way->whole() - free >= nearest)
            continue;
        nearest = way->whole() - free;
        best = tail_along(*way, free, sizes);
        if (free >= wanted)
            break;
    }
    return best;
}

std::vector<Point> neck_to(Kind kind, const Rect& box, const Rect& before, const Sizes& sizes) {
    const Lens lens = lens_of(kind, box, 1), other = lens_of(kind, before, 1);
    const double from = std::max(box.x, before.x), to = std::min(box.right(), before.right());
    const double high = std::max(box.y, before.y), low = std::min(box.bottom(), before.bottom());
    const bool beside = to <= from;
    const double shared = beside ? low - high : to - from;
    const double middle = beside ? (high + low) / 2 : (from + to) / 2;
    const double half = std::min(0.85 * sizes.tail_width, shared / 4);
    const auto on = [&](const Lens& edge, double along, const Lens& towards) {
        if (beside)
            return way_out(edge, {edge.centre.x, along}, {towards.centre.x, along});
        return way_out(edge, {along, edge.centre.y}, {along, towards.centre.y});
    };
    const double first = middle - half, second = middle + half;
    return {on(other, first, lens), on(other, second, lens), on(lens, second, other),
            on(lens, first, other)};
}

Segment spine(const std::vector<Point>& tail) { return {(tail[0] + tail[1]) * 0.5, tail[2]}; }

} // namespace hakawati::lettering
