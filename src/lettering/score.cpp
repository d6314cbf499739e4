#include "lettering/score.h"

#include "lettering/order.h"
#include "lettering/tail.h"

#include <algorithm>

namespace hakawati::lettering {

namespace {

double covered_share(const Rect& of, const Rect& by) {
    return of.empty() ? 0 : of.intersection(by).area() / of.area();
}

double fault_over(const Rect& box, const std::vector<Rect>& rects) {
    double cost = 0;
    for (const Rect& r : rects)
        cost += r.intersects(box) ? fault_cost : 0;
    return cost;
}

/// Grows from 0 to `most` as a gap shrinks from `wanted` to nothing.
double crowding(const Rect& box, const std::vector<Rect>& rects, double wanted, double most) {
    double cost = 0;
    for (const Rect& r : rects)
        cost += most * std::max(0.0, 1 - gap_between(box, r) / wanted);
    return cost;
}

/// A balloon that stands on a head like a hat.
double perched(const Rect& box, const Rect& head, double em) {
    const bool above = box.bottom() <= head.y + 0.2 * head.height;
    const double shared = std::min(box.right(), head.right()) - std::max(box.x, head.x);
    if (!above || shared < 0.5 * head.width)
        return 0;
    return 26 * std::max(0.0, 1 - std::max(0.0, head.y - box.bottom()) / (0.9 * em));
}

double over_people(const Rect& box, const Scene& scene) {
    const Obstacles& o = scene.obstacles;
    double cost = 0;
    for (const Rect& head : o.heads) {
        const double share = covered_share(head, box);
        cost += 260 * share + (share > 0.1 ? 160 : 0) + perched(box, head, scene.sizes.em);
    }
    double bodies = 0;
    for (const Rect& body : o.bodies)
        bodies += covered_share(box, body);
    for (const Rect& thing : o.things)
        cost += 170 * covered_share(thing, box) + (thing.intersects(box) ? 34 : 0);
    return cost + 120 * std::min(1.0, bodies);
}

double in_quiet(const Rect& box, const Scene& scene) {
    double best = 0;
    for (const Rect& quiet : scene.obstacles.quiet)
        best = std::max(best, covered_share(box, quiet));
    return best;
}

double over_anything(const Rect& box, const Scene& scene) {
    const Obstacles& o = scene.obstacles;
    const Rect panel{0, 0, o.panel.width, o.panel.height};
    return fault_over(box, o.faces) + fault_over(box, o.hands) + fault_over(box, o.targets) +
           (panel.contains(box) ? 0 : fault_cost) + over_people(box, scene) +
           crowding(box, o.targets, scene.sizes.gap, 40) +
           crowding(box, o.faces, 0.6 * scene.sizes.em, 22) +
           crowding(box, o.hands, 0.4 * scene.sizes.em, 12) - 14 * in_quiet(box, scene);
}

/// Whether the tail could be taken for another's: it runs towards another face first, or ends
/// nearer to it.
double doubtful_speaker(const Segment& way, Point mouth, const Scene& scene) {
    const auto own = owner_of(mouth, scene.obstacles.faces);
    const Segment sight{way.from, mouth};
    const double left = distance(way.to, mouth), to_own = own ? entry(sight, *own) : 1;
    double cost = 0;
    for (const Rect& face : scene.obstacles.faces) {
        if (own && face == *own)
            continue;
        if (crosses(way, face))
            cost += fault_cost;
        else if (entry(sight, face) < to_own)
            cost += 400;
        if (distance(face.centre(), way.to) < 0.75 * left)
            cost += 200;
    }
    for (const Rect& head : scene.obstacles.heads)
        if (!head.inflated(2).contains(mouth) && crosses(way, head))
            cost += 90;
    return cost;
}

double tail_cost(const Candidate& c, const Scene& scene) {
    const double em = scene.sizes.em;
    if (c.tail.empty())
        return is_balloon(c.letter->kind) ? fault_cost : 0;
    const Segment way = spine(c.tail);
    const double length = distance(way.from, way.to) / em;
    const Rect& box = c.box;
    const double off_middle = std::abs(way.from.x - box.centre().x) / (box.width / 2);
    double cost = 7 * std::max(0.0, length - 1.8) + 22 * std::max(0.0, 0.7 - length) +
                  8 * off_middle + 300 * (length < 0.25);
    for (const Rect& target : scene.obstacles.targets)
        cost += crosses(way, target) ? 120 : 0;
    for (const Rect& thing : scene.obstacles.things)
        cost += crosses(way, thing) ? 35 : 0;
    if (!c.letter->mouth)
        return cost;
    const Point mouth = *c.letter->mouth;
    cost += 4.5 * std::max(0.0, distance(way.from, mouth) / em - 2);
    cost += box.centre().y > mouth.y ? 30 : 0;
    return cost + doubtful_speaker(way, mouth, scene);
}

/// The band at the top edge, start side first; at the bottom when nothing is read after it.
double caption_cost(const Rect& box, const Scene& scene) {
    const double em = scene.sizes.em, width = scene.obstacles.panel.width;
    const bool mirrored = direction_of(scene.style) == text::Direction::RightToLeft;
    const double from_start = mirrored ? width - box.right() : box.x;
    return 9 * (box.y - scene.sizes.margin) / em + 3 * (from_start - scene.sizes.margin) / em;
}

double sound_cost(const Rect& box, const Scene& scene) {
    const double height = scene.obstacles.panel.height;
    return 60 * (1 - box.bottom() / height) + crowding(box, scene.obstacles.bodies, 20, 4);
}

/// The way that the eye goes on from a tail to the mouth.
Segment line_of_sight(const Candidate& c) {
    const Segment way = spine(c.tail);
    return {way.from, c.letter->mouth.value_or(way.to)};
}

bool tailed(const Candidate& c) { return c.tail.size() == 3; }

/// A tail that runs into another balloon, or points through it to its mouth.
double tail_into(const Candidate& from, const Candidate& other, const Sizes& sizes) {
    if (!tailed(from))
        return 0;
    if (crosses(spine(from.tail), other.box.inflated(sizes.gap / 2)))
        return fault_cost;
    return crosses(line_of_sight(from), other.box) ? 170 : 0;
}

double tails_together(const Candidate& first, const Candidate& then, const Sizes& sizes) {
    double cost = tail_into(first, then, sizes) + tail_into(then, first, sizes);
    if (tailed(first) && tailed(then) && crosses(spine(first.tail), spine(then.tail)))
        cost += fault_cost;
    else if (tailed(first) && tailed(then) && crosses(line_of_sight(first), line_of_sight(then)))
        cost += 220;
    return cost;
}

} // namespace

void judge(Candidate& c, const Scene& scene) {
    const Kind kind = c.letter->kind;
    c.cost = c.body->ugliness + over_anything(c.box, scene);
    if (is_balloon(kind)) {
        c.tail = tail_to(kind, c.box, c.letter->mouth, scene.obstacles, scene.sizes);
        c.cost += tail_cost(c, scene);
        return;
    }
    c.cost += kind == Kind::Caption ? caption_cost(c.box, scene) : sound_cost(c.box, scene);
}

double cost_of_doubt(const Candidate& first, const Candidate& next, const Candidate& later,
                     const Scene& scene) {
    for (const Candidate* c : {&first, &next, &later})
        if (!is_read_in_order(c->letter->kind))
            return 0;
    if (order_doubtful(first.box, next.box, later.box, direction_of(scene.style)))
        return fault_cost;
    const double nearer = gap_between(first.box, next.box) - gap_between(first.box, later.box);
    return 3 * std::max(0.0, nearer / scene.sizes.em - 1);
}

double cost_together(const Candidate& first, const Candidate& then, bool next, const Scene& scene) {
    const Sizes& sizes = scene.sizes;
    const double gap = gap_between(first.box, then.box);
    double cost = first.box.intersects(then.box) ? fault_cost : 0;
    if (next && then.joined())
        return cost + 4 * std::abs(first.box.centre().x - then.box.centre().x) / sizes.em;
    cost += 45 * std::max(0.0, 1 - gap / sizes.gap) + tails_together(first, then, sizes);
    if (!is_read_in_order(first.letter->kind) || !is_read_in_order(then.letter->kind))
        return cost;
    cost += order_inverted(first.box, then.box, direction_of(scene.style)) ? fault_cost : 0;
    cost += 5 * std::max(0.0, first.box.y - then.box.y) / sizes.em;
    return cost + (next ? 1.1 * gap / sizes.em : 0);
}

} // namespace hakawati::lettering
