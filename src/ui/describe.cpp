#include "ui/tree.h"

#include <fmt/format.h>

namespace hakawati::ui {

namespace {

const char* word_for(Role role) {
    switch (role) {
    case Role::Screen:
        return "screen";
    case Role::Group:
        return "group";
    case Role::Button:
        return "button";
    case Role::Card:
        return "card";
    case Role::Picture:
        return "picture";
    case Role::Panel:
        return "panel";
    case Role::Balloon:
        return "balloon";
    case Role::Caption:
        return "caption";
    case Role::Sound:
        return "sound";
    case Role::Sign:
        return "sign";
    case Role::Heading:
        return "heading";
    case Role::Text:
        return "text";
    case Role::Stone:
        return "stone";
    }
    return "";
}

std::string bounds_of(const Rect& r) {
    return fmt::format(" [{} {} {} {}]", std::lround(r.x), std::lround(r.y), std::lround(r.width),
                       std::lround(r.height));
}

void describe_node(const Node& node, std::size_t depth, bool with_bounds, std::string& into) {
    into += std::string(2 * depth, ' ') + word_for(node.role);
    into += node.id.empty() ? "" : " " + node.id;
    into += node.name.empty() ? "" : " '" + node.name + "'";
    into += with_bounds ? bounds_of(node.bounds) : "";
    into += node.state.enabled ? "" : " disabled";
    into += node.state.picked ? " picked" : "";
    into += node.state.focused ? " focused" : "";
    into += node.state.pressed ? " pressed" : "";
    into += node.state.scanned ? " scanned" : "";
    into += '\n';
    for (const Node& child : node.children)
        describe_node(child, depth + 1, with_bounds, into);
}

} // namespace

std::string describe(const Tree& tree, bool with_bounds) {
    std::string text;
    describe_node(tree.root, 0, with_bounds, text);
    return text;
}

std::string spoken(const Node& node) {
    if (!node.name.empty())
        return node.name;
    std::string text;
    for (const Node& child : node.children)
        if (const std::string part = spoken(child); !part.empty())
            text += (text.empty() ? "" : ", ") + part;
    return text;
}

} // namespace hakawati::ui
