#include "app/swelling.h"

#include <algorithm>
#include <vector>

namespace hakawati::app {

namespace {

void collect(const ui::Node& node, std::vector<const ui::Node*>& found) {
    if (node.swell)
        found.push_back(&node);
    for (const ui::Node& child : node.children)
        collect(child, found);
}

std::vector<const ui::Node*> swelling_nodes(const ui::Node& root) {
    std::vector<const ui::Node*> found;
    collect(root, found);
    return found;
}

} // namespace

bool is_swelling(const ui::Node& root, double shown_for_ms) {
    const auto nodes = swelling_nodes(root);
    return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node* node) {
        return node->swell->from != node->swell->to && shown_for_ms < node->swell->ms;
    });
}

/// Slow and even in the middle, soft at both ends: as one breathes.
void draw_swelling(const ui::Node& root, double shown_for_ms, sdl::Canvas& canvas) {
    for (const ui::Node* node : swelling_nodes(root)) {
        const ui::Swell& swell = *node->swell;
        const double gone = swell.ms > 0 ? std::clamp(shown_for_ms / swell.ms, 0.0, 1.0) : 1;
        const double soft = gone * gone * (3 - 2 * gone);
        const double scale = swell.from + (swell.to - swell.from) * soft;
        const Point middle = node->bounds.centre();
        canvas.draw(node->drawing, 1,
                    Transform{scale, 0, 0, scale, middle.x * (1 - scale), middle.y * (1 - scale)});
    }
}

void take_swelling(ui::Node& node) {
    if (node.swell)
        node.drawing.clear();
    for (ui::Node& child : node.children)
        take_swelling(child);
}

bool swell_alike(const ui::Node& a, const ui::Node& b) {
    const auto in_a = swelling_nodes(a), in_b = swelling_nodes(b);
    return std::equal(in_a.begin(), in_a.end(), in_b.begin(), in_b.end(),
                      [](const ui::Node* one, const ui::Node* other) {
                          return one->id == other->id && one->swell == other->swell;
                      });
}

} // namespace hakawati::app
