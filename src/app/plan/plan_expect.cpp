#include "app/plan/plan_runner.h"

#include "base/files.h"
#include "base/strings.h"

#include <fmt/format.h>

namespace hakawati::app {

namespace {

std::vector<std::string> ids_of(const ui::Node& node) {
    std::vector<std::string> ids{node.id};
    for (const ui::Node& child : node.children)
        for (std::string& id : ids_of(child))
            ids.push_back(std::move(id));
    return ids;
}

bool says(const ui::Node& node, const std::string& words) {
    if (node.name.find(words) != std::string::npos)
        return true;
    for (const ui::Node& child : node.children)
        if (says(child, words))
            return true;
    return false;
}

std::string but(const std::string& wanted, const std::string& found) {
    return wanted == found ? std::string()
                           : fmt::format("expected {}, but it is {}", wanted, found);
}

std::string name_of(screens::Notice notice) {
    switch (notice) {
    case screens::Notice::None:
        return "none";
    case screens::Notice::Full:
        return "full";
    case screens::Notice::NotKept:
        return "not-kept";
    case screens::Notice::Restored:
        return "restored";
    case screens::Notice::Anew:
        return "anew";
    case screens::Notice::Newer:
        return "newer";
    }
    return "none";
}

} // namespace

std::string nearest_to(const std::string& id, const ui::Node& root) {
    const std::string found = nearest(id, ids_of(root));
    return found.empty() ? std::string() : fmt::format("; nearest: {}", found);
}

std::string PlanRunner::expect_node(ui::Role role, const std::string& id) const {
    const ui::Node& root = m_app->shown().root;
    const ui::Node* node = ui::find(root, id);
    if (!node)
        return fmt::format("expected {}, but it is not on the screen {}{}", id, root.id,
                           nearest_to(id, root));
    if (role == ui::Role::Button && (!node->action || !node->state.enabled))
        return fmt::format("expected {} to be a button, but it cannot be touched", id);
    return {};
}

std::string PlanRunner::expect_picked(const std::string& id) const {
    const ui::Node* node = ui::find(m_app->shown().root, id);
    if (node && !node->state.picked)
        return fmt::format("expected {} to be picked, but it is not", id);
    return node ? std::string() : expect_node(ui::Role::Card, id);
}

std::string PlanRunner::expect_leaf(const std::string& question) const {
    return m_app->state().record.leaves.count(question)
               ? std::string()
               : fmt::format("expected a leaf for {}, but there is none", question);
}

/// On a stick, by a part of its name.
std::string PlanRunner::expect_file(const std::string& part) const {
    for (const std::string& stick : list_folder(sticks()))
        for (const std::string& name : list_folder(sticks() / stick))
            if (name.find(part) != std::string::npos)
                return {};
    return fmt::format("expected a file '{}' on a stick, but there is none", part);
}

std::string PlanRunner::expect(const PlanStep& step) {
    std::vector<std::string> w(step.words.begin() + 1, step.words.end());
    const bool no = w[0] == "no";
    if (no)
        w.erase(w.begin());
    if (w.size() != 2)
        return "it is written: expect screen reader, or expect no balloon gha-c1-p01.b2";
    const screens::State& state = m_app->state();
    const ui::Tree& shown = m_app->shown();
    std::string fault;
    if (w[0] == "screen")
        fault = but(w[1], shown.root.id);
    else if (w[0] == "panel")
        fault = but(w[1],
                    state.reading && state.reading->panel() ? state.reading->panel()->id : "none");
    else if (w[0] == "stop")
        fault = but(w[1], state.reading ? state.reading->here().id : "none");
    else if (w[0] == "language")
        fault = but(w[1], shown.language);
    else if (w[0] == "direction")
        fault = but(w[1], shown.right_to_left ? "right-to-left" : "left-to-right");
    else if (w[0] == "focus")
        fault = but(w[1], m_app->focus());
    else if (w[0] == "balloon" || w[0] == "id")
        fault = expect_node(ui::Role::Balloon, w[1]);
    else if (w[0] == "button")
        fault = expect_node(ui::Role::Button, w[1]);
    else if (w[0] == "picked")
        fault = expect_picked(w[1]);
    else if (w[0] == "leaf")
        fault = expect_leaf(w[1]);
    else if (w[0] == "leaves")
        fault = but(w[1], std::to_string(state.record.leaves.size()));
    else if (w[0] == "reader")
        fault = but(w[1], state.reader ? state.reader->animal : state.guest ? "guest" : "nobody");
    else if (w[0] == "readers")
        fault = but(w[1], std::to_string(state.readers.size()));
    else if (w[0] == "notice")
        fault = but(w[1], name_of(state.notice));
    else if (w[0] == "cue")
        fault = but(w[1], screens::name_of(m_ear.last()));
    else if (w[0] == "file")
        fault = expect_file(w[1]);
    else if (w[0] == "text")
        fault = says(shown.root, w[1]) ? "" : fmt::format("nothing on the screen says '{}'", w[1]);
    else
        return fmt::format("nobody can expect a '{}'", w[0]);
    if (no)
        return fault.empty() ? fmt::format("expected no {} {}, but it is there", w[0], w[1]) : "";
    return fault;
}

} // namespace hakawati::app
