#include "app/input/touch.h"

#include <cmath>

namespace hakawati::app {

namespace {

constexpr double swipe_mm = 15;
// A double tap of a small hand is one wish (trust.md section 4, item 3).
constexpr double cool_down_ms = 500;
// A finger that rests trembles; a card only follows one that goes somewhere.
constexpr double drag_px = 8;

std::string id_at(const ui::Node& root, Point at) {
    const ui::Node* const node = ui::hit(root, at);
    return node ? node->id : std::string();
}

/// The topmost node under the point that takes cards; one that waits for a card to be in the hand
/// cannot be touched yet, but a card may be let go over it.
const ui::Node* taker_at(const ui::Node& node, Point at) {
    for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
        if (const ui::Node* found = taker_at(*child, at))
            return found;
    return node.takes_cards && node.bounds.contains(at) ? &node : nullptr;
}

} // namespace

void Touch::press(const ui::Node& root, Point at, double now_ms) {
    m_down = true;
    m_from = m_at = at;
    m_held = id_at(root, at);
    const ui::Node* const held = ui::find(root, m_held);
    m_draggable = !m_held.empty() && held && held->draggable;
    const bool counts = held && held->repeats; // quick taps on it are all meant
    m_ignored = !counts && m_held == m_last && now_ms - m_last_ms < cool_down_ms;
    m_pressed = m_ignored ? std::string() : m_held;
}

bool Touch::swiped(Point to, const ui::Metrics& metrics) const {
    const double along = std::abs(to.x - m_from.x), across = std::abs(to.y - m_from.y);
    return along >= metrics.mm(swipe_mm) && along > 2 * across;
}

bool Touch::move(const ui::Node& root, Point at, const ui::Metrics& metrics) {
    m_at = at;
    if (!m_down || m_ignored)
        return false;
    if (m_draggable)
        return true;
    const bool over = !m_held.empty() && !swiped(at, metrics) && id_at(root, at) == m_held;
    const std::string pressed = over ? m_held : std::string();
    if (pressed == m_pressed)
        return false;
    m_pressed = pressed;
    return true;
}

Touch::Result Touch::release(const ui::Node& root, Point at, const ui::Metrics& metrics,
                             double now_ms) {
    if (!m_down)
        return {};
    const std::string held = m_held;
    const bool ignored = m_ignored, draggable = m_draggable;
    cancel();
    if (draggable && !ignored)
        if (const ui::Node* taker = taker_at(root, at); taker && taker->id != held)
            return {Result::Kind::Drop, held, taker->id};
    if (!draggable && swiped(at, metrics)) {
        const bool leftward = at.x < m_from.x;
        return {leftward != metrics.right_to_left ? Result::Kind::SwipeForward
                                                  : Result::Kind::SwipeBackward,
                {},
                {}};
    }
    if (ignored || id_at(root, at) != held)
        return {};
    m_last = held;
    m_last_ms = now_ms;
    if (held.empty())
        return {Result::Kind::Background, {}, {}};
    return {Result::Kind::Activate, held, {}};
}

Touch::Drag Touch::drag() const {
    const Point by = m_at - m_from;
    const bool far = std::abs(by.x) > drag_px || std::abs(by.y) > drag_px;
    return m_down && m_draggable && far ? Drag{m_held, by} : Drag{};
}

void Touch::cancel() {
    m_down = false;
    m_ignored = false;
    m_draggable = false;
    m_held.clear();
    m_pressed.clear();
}

} // namespace hakawati::app
