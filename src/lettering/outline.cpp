#include "lettering/outline.h"

#include "drawing/cut_paper.h"
#include "lettering/sizes.h"

#include <cmath>

namespace hakawati::lettering {

namespace {

constexpr double turn = 6.283185307179586;
using drawing::svg_number;

std::string at(Point p) { return svg_number(p.x) + " " + svg_number(p.y); }

double phase(unsigned seed, unsigned step) {
    const unsigned h = (seed * 2654435761u) ^ (step * 40503u * 2654435761u);
    return static_cast<double>((h >> 8) % 1000u) / 1000 * turn;
}

/// A smooth closed or open line through the points (Catmull-Rom as cubic curves).
std::string smooth(const std::vector<Point>& p) {
    std::string path;
    for (std::size_t i = 0; i + 1 < p.size(); ++i) {
        const Point before = p[i > 0 ? i - 1 : 0], from = p[i], to = p[i + 1];
        const Point after = p[std::min(i + 2, p.size() - 1)];
        path += " C" + at(from + (to - before) * (1.0 / 6)) + " " +
                at(to - (after - from) * (1.0 / 6)) + " " + at(to);
    }
    return path;
}

std::string straight(const std::vector<Point>& p) {
    std::string path;
    for (std::size_t i = 1; i < p.size(); ++i)
        path += " L" + at(p[i]);
    return path;
}

/// Scallops of a cloud between the points.
std::string scalloped(const std::vector<Point>& p) {
    std::string path;
    for (std::size_t i = 1; i < p.size(); ++i) {
        const std::string r = svg_number(distance(p[i - 1], p[i]) * 0.56);
        path += " A" + r + " " + r + " 0 0 1 " + at(p[i]);
    }
    return path;
}

/// Points clockwise from one angle over `sweep`, both ends included.
std::vector<Point> arc(const Lens& lens, double from, double sweep, int steps) {
    std::vector<Point> points;
    for (int i = 0; i <= steps; ++i)
        points.push_back(point_at(lens, from + sweep * i / steps));
    return points;
}

double perimeter(const Lens& lens) { return 3.4 * (lens.half_width + lens.half_height); }

/// Spikes: every second point stands out of the lens, each by a little more or less.
std::vector<Point> spiked(const Lens& lens, double from, double sweep, double reach) {
    const double share = sweep / turn;
    const int spikes = std::max(
        5, static_cast<int>(std::lround(share * perimeter(lens) / std::max(24.0, reach * 2.2))));
    std::vector<Point> points;
    for (int i = 0; i <= 2 * spikes; ++i) {
        const double angle = from + sweep * i / (2 * spikes);
        const Point edge = point_at(lens, angle);
        const Point out = edge - lens.centre;
        const double length = std::max(1.0, std::hypot(out.x, out.y));
        const double far = 0.78 + 0.22 * std::sin(phase(lens.seed, static_cast<unsigned>(i)));
        points.push_back(i % 2 ? edge + out * (reach * far / length) : edge);
    }
    return points;
}

std::string body_path(Kind kind, const Lens& lens, double from, double sweep) {
    switch (kind) {
    case Kind::Shout:
        return straight(spiked(lens, from, sweep,
                               rim_of(kind, {0, 0, 2 * lens.half_width, 2 * lens.half_height})));
    case Kind::Thought: {
        const int bumps = std::max(
            8, static_cast<int>(std::lround(perimeter(lens) / (0.62 * lens.half_height + 22))));
        return scalloped(arc(lens, from, sweep, bumps));
    }
    case Kind::Phone:
        return straight(arc(lens, from, sweep, 48));
    default:
        return smooth(arc(lens, from, sweep, 64));
    }
}

/// Both sides of a tapered tail leave the body outward and bend together to the tip.
std::string tapered(const Lens& lens, Point left, Point right, Point tip) {
    const Point middle = (left + right) * 0.5;
    const double length = distance(middle, tip);
    Point out = middle - lens.centre;
    out = {out.x / (lens.half_width * lens.half_width),
           out.y / (lens.half_height * lens.half_height)};
    out = out * (length * 0.55 / std::max(1e-9, std::hypot(out.x, out.y)));
    const auto control = [&](Point root) {
        return (root * 0.55 + tip * 0.45) * 0.5 + (root + out) * 0.5;
    };
    return " Q" + at(control(left)) + " " + at(tip) + " Q" + at(control(right)) + " " + at(right);
}

/// A bolt: what comes over a wire.
std::string jagged(Point left, Point right, Point tip) {
    const Point root = (left + right) * 0.5, along = tip - root, across = left - right;
    const auto spot = [&](double far, double aside) {
        return at(root + along * far + across * aside);
    };
    return " L" + spot(0.55, 0.95) + " L" + spot(0.45, 0.25) + " L" + at(tip) + " L" +
           spot(0.38, -0.55) + " L" + spot(0.48, 0.05) + " L" + at(right);
}

/// From the tail's root right, clockwise round the body, to its root left: angle and sweep.
std::pair<double, double> way_round(const Lens& lens, const std::vector<Point>& tail) {
    const double from = angle_of(lens, tail[1]);
    double sweep = angle_of(lens, tail[0]) - from;
    while (sweep <= 0)
        sweep += turn;
    return {from, sweep};
}

} // namespace

double rim_of(Kind kind, const Rect& box) {
    const double side = std::min(box.width, box.height);
    if (kind == Kind::Shout)
        return 0.13 * side;
    return kind == Kind::Thought ? 0.11 * side : 0;
}

Lens lens_of(Kind kind, const Rect& box, unsigned seed) {
    const double rim = rim_of(kind, box);
    Lens lens{box.centre(), box.width / 2 - rim, box.height / 2 - rim, 3.7, 0.006, seed};
    if (kind == Kind::Phone)
        lens.power = 6, lens.wobble = 0;
    if (kind == Kind::Tight)
        lens.power = 8, lens.wobble = 0.002;
    if (kind == Kind::Thought || kind == Kind::Shout)
        lens.power = 2.6, lens.wobble = 0;
    return lens;
}

Point point_at(const Lens& lens, double angle) {
    const double c = std::cos(angle), s = std::sin(angle);
    double r = std::pow(std::pow(std::abs(c), lens.power) + std::pow(std::abs(s), lens.power),
                        -1 / lens.power);
    r *= 1 - lens.wobble + lens.wobble * std::sin(2 * angle + phase(lens.seed, 1)) * 0.5 +
         lens.wobble * std::sin(3 * angle + phase(lens.seed, 2)) * 0.5;
    return {lens.centre.x + lens.half_width * r * c, lens.centre.y + lens.half_height * r * s};
}

double angle_of(const Lens& lens, Point p) {
    return std::atan2((p.y - lens.centre.y) / lens.half_height,
                      (p.x - lens.centre.x) / lens.half_width);
}

double depth(const Lens& lens, Point p) {
    return std::pow(std::abs(p.x - lens.centre.x) / lens.half_width, lens.power) +
           std::pow(std::abs(p.y - lens.centre.y) / lens.half_height, lens.power);
}

std::string outline_path(Kind kind, const Lens& lens, const std::vector<Point>& tail) {
    if (tail.size() != 3 || kind == Kind::Thought)
        return "M" + at(point_at(lens, 0)) + body_path(kind, lens, 0, turn) + "Z";
    const auto [from, sweep] = way_round(lens, tail);
    const Point right = point_at(lens, from), left = point_at(lens, from + sweep);
    return "M" + at(right) + body_path(kind, lens, from, sweep) +
           (kind == Kind::Phone ? jagged(left, right, tail[2])
                                : tapered(lens, left, right, tail[2])) +
           "Z";
}

std::vector<Bubble> bubbles_of(const std::vector<Point>& tail) {
    if (tail.size() != 3)
        return {};
    const Point root = (tail[0] + tail[1]) * 0.5, tip = tail[2];
    const double width = distance(tail[0], tail[1]);
    return {{root + (tip - root) * 0.30, width * 0.46},
            {root + (tip - root) * 0.68, width * 0.30},
            {tip, width * 0.19}};
}

} // namespace hakawati::lettering
