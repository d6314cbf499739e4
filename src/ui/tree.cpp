#include "ui/tree.h"

#include <limits>

namespace hakawati::ui {

namespace {

void collect(const Node& node, std::vector<const Node*>& into) {
    if (node.action && node.state.enabled)
        into.push_back(&node);
    for (const Node& child : node.children)
        collect(child, into);
}

double range_gap(double a0, double a1, double b0, double b1) {
    return std::max({0.0, b0 - a1, a0 - b1});
}

/// How far `to` lies to the given side of `from`; infinite when it does not lie there. What is
/// straight ahead counts as nearer than what is aslant.
double distance_towards(const Rect& from, const Rect& to, Side side) {
    const Point a = from.centre(), b = to.centre();
    const bool level = side == Side::Left || side == Side::Right;
    const double sign = side == Side::Right || side == Side::Down ? 1 : -1;
    const double ahead = sign * (level ? b.x - a.x : b.y - a.y);
    if (ahead < 1)
        return std::numeric_limits<double>::infinity();
    const double aside = level ? range_gap(from.top(), from.bottom(), to.top(), to.bottom())
                               : range_gap(from.left(), from.right(), to.left(), to.right());
    const double off_centre = std::abs(level ? b.y - a.y : b.x - a.x);
    return ahead + 3 * aside + 0.3 * off_centre;
}

} // namespace

const Node* find(const Node& node, const std::string& id) {
    if (node.id == id)
        return &node;
    for (const Node& child : node.children)
        if (const Node* found = find(child, id))
            return found;
    return nullptr;
}

const Node* hit(const Node& node, Point at) {
    for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
        if (const Node* found = hit(*child, at))
            return found;
    return node.action && node.state.enabled && node.bounds.contains(at) ? &node : nullptr;
}

std::vector<const Node*> focus_order(const Node& root) {
    std::vector<const Node*> order;
    collect(root, order);
    return order;
}

const Node* neighbour(const Node& root, const std::string& from, Side side) {
    const Node* start = find(root, from);
    const auto order = focus_order(root);
    if (!start)
        return order.empty() ? nullptr : order.front();
    const Node* best = start;
    double best_distance = std::numeric_limits<double>::infinity();
    for (const Node* candidate : order) {
        const double far = distance_towards(start->bounds, candidate->bounds, side);
        if (candidate != start && far < best_distance) {
            best = candidate;
            best_distance = far;
        }
    }
    return best;
}

} // namespace hakawati::ui
