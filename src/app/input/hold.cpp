#include "app/input/hold.h"

#include <algorithm>
#include <utility>

namespace hakawati::app {

namespace {

constexpr double first_repeat_ms = 500; ///< a slow finger is still one touch
constexpr double repeat_ms = 120;

} // namespace

std::optional<ui::Message> Hold::begin(const ui::Node& node, double now_ms) {
    *this = {};
    if (node.hold) {
        m_hold = node.hold;
        m_at = now_ms + node.hold->ms;
    } else if (node.repeats) {
        m_repeated = node.action;
        m_at = now_ms + first_repeat_ms;
    }
    m_on_up = node.on_up;
    return node.on_down;
}

std::optional<ui::Message> Hold::end() {
    auto last = std::move(m_on_up);
    *this = {};
    return last;
}

Hold::Due Hold::due(double now_ms) {
    Due due;
    if (m_hold && now_ms >= m_at) {
        due.messages.push_back(m_hold->message);
        m_hold.reset();
        due.spends = true;
    }
    for (; m_repeated && now_ms >= m_at; m_at += repeat_ms) {
        due.messages.push_back(*m_repeated);
        due.spends = true;
    }
    return due;
}

double Hold::ms_until_due(double now_ms) const {
    return m_hold || m_repeated ? std::max(0.0, m_at - now_ms) : -1;
}

} // namespace hakawati::app
