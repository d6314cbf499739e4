// What a ring goes round together: parts that are seen to belong together on the screen.

#include "ui/scan.h"

#include "ui/tree.h"

#include <algorithm>

namespace hakawati::ui {

namespace {

constexpr std::size_t most_parts = 8;  ///< a round in which nobody has to wait long
constexpr std::size_t most_rings = 12; ///< until any target (trust.md, section 4, item 14)

/// Back, tree, later: it speaks of nothing in particular, and is there on most screens.
bool is_aside(const Node& node) { return node.action->value.empty(); }

/// Beside each other: they share at least half of their height.
bool level(const Rect& a, const Rect& b) {
    const double shared = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return shared * 2 >= std::min(a.height, b.height);
}

enum class Join { Asides, Lines };

bool joins(const Node& before, const Node& node, const std::string& first, Join how) {
    if (is_aside(before) || is_aside(node))
        return is_aside(before) && is_aside(node) && before.id != first && node.id != first;
    return how == Join::Lines && before.role == node.role && level(before.bounds, node.bounds);
}

ScanParts joined(const std::vector<const Node*>& order, const std::string& first, Join how) {
    ScanParts parts;
    const Node* before = nullptr;
    for (const Node* node : order) {
        if (!before || !joins(*before, *node, first, how))
            parts.emplace_back();
        parts.back().push_back(node->id);
        before = node;
    }
    return parts;
}

/// Rings until the last target of the longest part, when that part is the last one.
std::size_t rings(const ScanParts& parts) {
    std::size_t most = 0;
    for (const auto& part : parts)
        most = std::max(most, part.size() == 1 ? 0 : rings_within(part.size()));
    return parts.size() + most;
}

} // namespace

ScanParts scan_parts(const Node& root, const std::string& first) {
    const std::vector<const Node*> order = focus_order(root);
    std::vector<std::string> ids;
    for (const Node* node : order)
        ids.push_back(node->id);
    if (ids.size() <= most_one_by_one)
        return equal_parts(ids);
    for (const Join how : {Join::Asides, Join::Lines}) {
        ScanParts parts = joined(order, first, how);
        const bool short_round = parts.size() <= most_parts || how == Join::Lines;
        if (short_round && rings(parts) <= most_rings)
            return parts;
    }
    return equal_parts(ids);
}

std::vector<Rect> rings_round(const Node& root, const std::vector<std::string>& ids) {
    std::vector<Rect> rings;
    for (const std::string& id : ids) {
        const Node* const node = find(root, id);
        if (!node)
            continue;
        const Rect& at = node->bounds;
        const bool beside =
            !rings.empty() && level(rings.back(), at) &&
            std::max(at.x - rings.back().right(), rings.back().x - at.right()) < at.width / 2;
        if (beside)
            rings.back() = rings.back().united(at);
        else
            rings.push_back(at);
    }
    return rings;
}

} // namespace hakawati::ui
