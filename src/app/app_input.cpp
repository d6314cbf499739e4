#include "app/app.h"

#include <algorithm>
#include <utility>

namespace hakawati::app {

namespace {

/// Whoever comes shows by the first touch or press how they use the tablet: nobody else knows.
bool awaits_somebody(const screens::State& state) {
    using screens::Screen;
    return !screens::somebody(state) &&
           (state.screen == Screen::Who || state.screen == Screen::Languages);
}

} // namespace

void App::handle(const sdl::Event& event, double now_ms) {
    using Kind = sdl::Event::Kind;
    if (event.kind >= Kind::Press && event.kind <= Kind::Key)
        m_last_input = now_ms;
    if (m_setup.trace && event.kind >= Kind::Press && event.kind <= Kind::Key)
        m_setup.trace->input();
    switch (event.kind) {
    case Kind::Quit:
        m_finished = true;
        be_silent();
        break;
    case Kind::Press:
        press(event.at, now_ms);
        break;
    case Kind::Move:
        move(event.at);
        break;
    case Kind::Release:
        release(event.at, now_ms);
        m_moving = true;
        break;
    case Kind::Hidden:
        let_go();
        send({"lock", "hidden"});
        be_silent();
        break;
    case Kind::Cancel:
        let_go();
        break;
    case Kind::Text:
        send({"type", event.key});
        break;
    case Kind::Wheel:
        send_if(event.wheel > 0 ? m_shown.on_next : m_shown.on_previous);
        break;
    case Kind::Key:
        key(event.key);
        break;
    case Kind::Resized:
        m_state.metrics.screen = event.size;
        m_state = screens::settled(m_state, m_setup.content->world());
        m_view_stale = true;
        break;
    case Kind::Exposed: // whichever of the windows it was
        m_redraw = true;
        if (m_wall)
            m_wall->redraw();
        break;
    case Kind::Displays: // main's matter
    case Kind::Wake:
    case Kind::None:
        break;
    }
}

void App::press(Point at, double now_ms) {
    if (!m_ring.empty() && awaits_somebody(m_state))
        send({"control", "touch"});
    m_touch.press(m_shown.root, at, now_ms);
    m_focus_visible = false;
    m_moving = m_redraw = true;
    if (const ui::Node* node = ui::find(m_shown.root, m_touch.pressed()))
        send_if(m_hold.begin(*node, now_ms));
}

void App::move(Point at) {
    if (!m_touch.move(m_shown.root, at, m_state.metrics))
        return;
    m_moving = true;
    if (m_touch.pressed().empty())
        send_if(m_hold.end());
}

void App::let_go() {
    m_touch.cancel();
    send_if(m_hold.end());
    m_moving = true;
}

double App::held_on(double now_ms) {
    const Hold::Due due = m_hold.due(now_ms);
    if (due.spends)
        m_touch.spend();
    for (const ui::Message& message : due.messages)
        send(message);
    return due.messages.empty() ? m_hold.ms_until_due(now_ms) : 0;
}

void App::release(Point at, double now_ms) {
    using Kind = Touch::Result::Kind;
    send_if(m_hold.end());
    const Touch::Result result = m_touch.release(m_shown.root, at, m_state.metrics, now_ms);
    switch (result.kind) {
    case Kind::Activate:
        activate(result.id);
        break;
    case Kind::Background:
        send_if(m_shown.on_touch);
        break;
    case Kind::SwipeForward:
        send_if(m_shown.on_next);
        break;
    case Kind::SwipeBackward:
        send_if(m_shown.on_previous);
        break;
    case Kind::Drop:
        drop(result.id, result.onto);
        break;
    case Kind::Nothing:
        break;
    }
}

/// As if both had been touched: the card goes into the hand, unless it is there, and onto the
/// place.
void App::drop(const std::string& card, const std::string& onto) {
    const ui::Node* const taker = ui::find(m_shown.root, onto);
    const auto lay = taker ? taker->action : std::nullopt;
    if (!m_state.answering || m_state.answering->in_hand() != card)
        activate(card);
    send_if(lay);
}

void App::activate(const std::string& id) {
    if (const ui::Node* node = ui::find(m_shown.root, id); node && node->state.enabled)
        send_if(node->action);
}

/// Page keys and, where there are pages to turn, the arrows along the reading direction.
bool App::page_key(const std::string& name) {
    const bool forward_arrow = name == (m_shown.right_to_left ? "Left" : "Right");
    const bool backward_arrow = name == (m_shown.right_to_left ? "Right" : "Left");
    if (name == "PageDown" || (forward_arrow && m_shown.on_next && !m_focus_visible)) {
        send_if(m_shown.on_next);
        return true;
    }
    if (name == "PageUp" || (backward_arrow && m_shown.on_previous && !m_focus_visible)) {
        send_if(m_shown.on_previous);
        return true;
    }
    return false;
}

void App::key(const std::string& name) {
    if (page_key(name))
        return;
    if (name == "Tab")
        return step_focus(1);
    if (name == "Shift+Tab")
        return step_focus(-1);
    if (name == "Space" && !m_ring.empty())
        return press_switch();
    if (name == "Space" && !m_focus_visible && awaits_somebody(m_state))
        return send({"control", "one-switch"});
    if (name == "Return" || name == "Space")
        return activate(m_focus);
    if (name == "Escape")
        return send_if(m_shown.on_back);
    static constexpr std::pair<const char*, ui::Side> sides[] = {{"Left", ui::Side::Left},
                                                                 {"Right", ui::Side::Right},
                                                                 {"Up", ui::Side::Up},
                                                                 {"Down", ui::Side::Down}};
    for (const auto& [key_name, side] : sides)
        if (name == key_name)
            if (const ui::Node* to = ui::neighbour(m_shown.root, m_focus, side))
                move_focus(to->id);
}

void App::move_focus(const std::string& id) {
    m_focus = id;
    m_focus_visible = true;
    m_moving = true;
}

void App::step_focus(int by) {
    const auto order = ui::focus_order(m_shown.root);
    if (order.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(order.size());
    auto at = std::find_if(order.begin(), order.end(),
                           [&](const ui::Node* node) { return node->id == m_focus; }) -
              order.begin();
    // The first Tab only shows where the focus is.
    if (m_focus_visible || at == count)
        at = (at + by + count) % count;
    move_focus(order[static_cast<std::size_t>(at % count)]->id);
}

} // namespace hakawati::app
