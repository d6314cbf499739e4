#include "ui/tree.h"

#include <fmt/format.h>

namespace hakawati::ui {

namespace {

constexpr double tolerance_px = 0.6; // positions are drawn to whole px

constexpr double ascent = 0.7; // of the em: letters without the air that lines keep
constexpr double descent = 0.1;

/// A node on the way down, with what stands above it.
struct Target {
    const Node* node;
    std::vector<const Node*> above;
};

class Measurer {
  public:
    Measurer(const Tree& tree, const SizeRules& rules) : m_rules(rules), m_screen(tree.root) {
        std::vector<const Node*> above;
        walk(tree.root, above);
        for (std::size_t i = 0; i < m_targets.size(); ++i)
            for (std::size_t k = i + 1; k < m_targets.size(); ++k)
                check_gap(m_targets[i], m_targets[k]);
    }
    std::vector<std::string> faults() && { return std::move(m_faults); }

  private:
    void walk(const Node& node, std::vector<const Node*>& above) {
        check_inside(node);
        check_words(node);
        if (node.action) {
            check_target(node);
            m_targets.push_back({&node, above});
        }
        above.push_back(&node);
        for (const Node& child : node.children)
            walk(child, above);
        above.pop_back();
    }

    double mm(double px) const { return px / m_rules.px_per_mm; }

    void check_inside(const Node& node) {
        if (!m_screen.bounds.inflated(tolerance_px).contains(node.bounds))
            m_faults.push_back(fmt::format("{} lies outside the screen", label(node)));
    }

    void check_words(const Node& node) {
        const Rect room = node.bounds.inflated(tolerance_px);
        for (const drawing::Item& item : node.drawing) {
            const auto* words = std::get_if<drawing::DrawWords>(&item);
            if (!words)
                continue;
            const Point at = words->origin + words->run.baseline;
            const double size = words->run.font.size;
            if (at.x < room.x || at.x + words->run.width > room.right() ||
                at.y - ascent * size < room.y || at.y + descent * size > room.bottom()) {
                m_faults.push_back(fmt::format("the words of {} stick out", label(node)));
                return;
            }
        }
    }

    void check_target(const Node& node) {
        const double target = node.id == m_rules.adults ? m_rules.adult_target : m_rules.target;
        const double least = target * m_rules.px_per_mm - tolerance_px;
        if (node.bounds.width < least || node.bounds.height < least)
            m_faults.push_back(fmt::format("{} is {:.1f} x {:.1f} mm, at least {:g} each way",
                                           label(node), mm(node.bounds.width),
                                           mm(node.bounds.height), target));
    }

    void check_gap(const Target& a, const Target& b) {
        for (const Node* above : b.above)
            if (above == a.node)
                return;
        const Rect &p = a.node->bounds, &q = b.node->bounds;
        const double dx = std::max({0.0, q.left() - p.right(), p.left() - q.right()});
        const double dy = std::max({0.0, q.top() - p.bottom(), p.top() - q.bottom()});
        const double gap = std::hypot(dx, dy);
        if (p.intersects(q))
            m_faults.push_back(fmt::format("{} and {} overlap", label(*a.node), label(*b.node)));
        else if (gap < m_rules.gap * m_rules.px_per_mm - tolerance_px)
            m_faults.push_back(fmt::format("{} and {} are {:.1f} mm apart, at least {:g}",
                                           label(*a.node), label(*b.node), mm(gap), m_rules.gap));
    }

    static std::string label(const Node& node) {
        return node.id.empty() ? "'" + node.name + "'" : node.id;
    }

    SizeRules m_rules;
    const Node& m_screen;
    std::vector<Target> m_targets;
    std::vector<std::string> m_faults;
};

} // namespace

std::vector<std::string> size_faults(const Tree& tree, const SizeRules& rules) {
    return Measurer(tree, rules).faults();
}

} // namespace hakawati::ui
