// What the hands of somebody do in a plan: at places where the things really are.

#include "app/plan/plan_runner.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace hakawati::app {

namespace {

const ui::Node* find_named(const ui::Node& node, const std::string& name) {
    if (node.name == name && node.action)
        return &node;
    for (const ui::Node& child : node.children)
        if (const ui::Node* found = find_named(child, name))
            return found;
    return nullptr;
}

sdl::Event pointer(sdl::Event::Kind kind, Point at) {
    sdl::Event event;
    event.kind = kind;
    event.at = at;
    return event;
}

} // namespace

/// Turns the pages of cards until a thing is there: with a finger, or with one switch.
std::string PlanRunner::find_by(const std::function<std::string(const std::string&)>& take,
                                const std::string& id) {
    for (int i = 0; i < endless; ++i) {
        const ui::Node& root = m_app->shown().root;
        if (ui::find(root, id))
            return {};
        const char* way = ui::find(root, "more") ? "more" : nullptr;
        if (!way)
            break;
        if (std::string fault = take(way); !fault.empty())
            return fault;
    }
    return fmt::format("there is no id '{}' on any page of the screen {}{}", id,
                       m_app->shown().root.id, nearest_to(id, m_app->shown().root));
}

/// One switch: waits until the ring is round the thing, or round the group it is in, and presses.
std::string PlanRunner::scan_to(const std::string& id) {
    const auto holds = [&](const std::vector<std::string>& ringed) {
        return std::find(ringed.begin(), ringed.end(), id) != ringed.end();
    };
    const auto scan = [this](const std::string& way) { return scan_to(way); };
    if (std::string fault = find_by(scan, id); !fault.empty())
        return fault;
    for (int i = 0; i < endless; ++i) {
        const std::vector<std::string> ringed = m_app->ringed();
        if (holds(ringed) || ringed.empty()) {
            press_switch();
            if (ringed.size() == 1)
                return {};
        }
        m_now += 250;
        m_app->step(m_now, canvas(), m_wall_canvas.get());
    }
    return fmt::format("the ring never came to {}", id);
}

/// `tab to next`: Tab until it has the focus, then Return.
std::string PlanRunner::tab_to(const std::string& id) {
    const auto tab = [this](const std::string& way) { return tab_to(way); };
    if (std::string fault = find_by(tab, id); !fault.empty())
        return fault;
    const std::size_t stops = ui::focus_order(m_app->shown().root).size();
    for (std::size_t i = 0; i <= stops && m_app->focus() != id; ++i)
        press_key("Tab");
    if (m_app->focus() != id)
        return fmt::format("Tab never comes to {}", id);
    press_key("Return");
    return {};
}

void PlanRunner::press_switch() { press_key("Space"); }

void PlanRunner::press_key(const std::string& key) {
    sdl::Event event;
    event.kind = sdl::Event::Kind::Key;
    event.key = key;
    m_now += 1000; // longer than any cool-down
    send(event);
}

std::string PlanRunner::touch(Point at) {
    m_app->handle(pointer(sdl::Event::Kind::Press, at), m_now);
    send(pointer(sdl::Event::Kind::Release, at));
    return {};
}

std::string PlanRunner::tap(const std::string& how, const std::string& what) {
    const ui::Node& root = m_app->shown().root;
    const ui::Node* node = how == "id" ? ui::find(root, what) : find_named(root, what);
    if (!node)
        return fmt::format("there is no {} '{}' on the screen {}{}", how, what, root.id,
                           how == "id" ? nearest_to(what, root) : std::string());
    if (!node->action || !node->state.enabled)
        return fmt::format("{} cannot be touched", node->id);
    const Point at = node->bounds.centre();
    const ui::Node* reached = ui::hit(root, at);
    if (!reached || reached->id != node->id)
        return fmt::format("{} is covered by {}", node->id, reached ? reached->id : "nothing");
    return touch(at);
}

std::string PlanRunner::swipe(const std::string& towards) {
    if (towards != "next" && towards != "back")
        return "a swipe goes to next or back";
    const bool leftward = (towards == "next") != m_app->shown().right_to_left;
    const Point middle{m_size.width / 2, m_size.height / 2};
    const double way = m_size.width / 4 * (leftward ? -1 : 1);
    m_app->handle(pointer(sdl::Event::Kind::Press, middle), m_now);
    m_app->handle(pointer(sdl::Event::Kind::Move, middle + Point{way, 0}), m_now);
    send(pointer(sdl::Event::Kind::Release, middle + Point{way, 0}));
    return {};
}

/// `hold id plus 2`: a finger stays down for so many seconds.
std::string PlanRunner::hold(const std::string& id, double seconds) {
    const ui::Node* const node = ui::find(m_app->shown().root, id);
    if (!node)
        return fmt::format("there is no id '{}' on the screen {}{}", id, m_app->shown().root.id,
                           nearest_to(id, m_app->shown().root));
    const Point at = node->bounds.centre();
    m_app->handle(pointer(sdl::Event::Kind::Press, at), m_now);
    constexpr double piece = 60;
    for (const double end = m_now + seconds * 1000; m_now < end; m_now += piece)
        m_app->step(m_now, canvas(), m_wall_canvas.get());
    send(pointer(sdl::Event::Kind::Release, at));
    return {};
}

/// `digits 482915`, `digits paper`, `digits paper-end`: one key of the number pad after the other.
std::string PlanRunner::digits(const std::string& number) {
    using screens::read_digits;
    const std::string& last = m_app->state().adult.code;
    if (number == "paper-end" && last.size() < read_digits)
        return "no code is to be read from its paper";
    for (const char digit : number == "paper"       ? m_paper
                            : number == "paper-end" ? last.substr(last.size() - read_digits)
                                                    : number)
        if (std::string fault = tap("id", fmt::format("digit-{}", digit)); !fault.empty())
            return fault;
    return {};
}

std::string PlanRunner::act(const PlanStep& step) {
    const auto& w = step.words;
    sdl::Event event;
    if (w[0] == "tap")
        return tap(w[1], w[2]);
    if (w[0] == "touch")
        return touch({std::strtod(w[1].c_str(), nullptr), std::strtod(w[2].c_str(), nullptr)});
    if (w[0] == "swipe")
        return swipe(w[1]);
    if (w[0] == "hold")
        return hold(w[2], std::strtod(w[3].c_str(), nullptr));
    if (w[0] == "digits")
        return digits(w[1]);
    if (w[0] == "type") {
        event.kind = sdl::Event::Kind::Text;
        event.key = w[1];
    } else if (w[0] == "key") {
        event.kind = sdl::Event::Kind::Key;
        event.key = w[1];
    } else { // wheel
        event.kind = sdl::Event::Kind::Wheel;
        event.wheel = std::strtod(w[1].c_str(), nullptr);
    }
    send(event);
    return {};
}

} // namespace hakawati::app
