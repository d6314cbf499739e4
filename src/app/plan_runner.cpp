#include "app/plan_runner.h"

#include "base/files.h"
#include "base/strings.h"

#include <cstdlib>
#include <fmt/format.h>

namespace hakawati::app {

namespace {

constexpr int bound = 2000; ///< steps after which a repetition is taken to be endless

std::vector<std::string> ids_of(const ui::Node& node) {
    std::vector<std::string> ids{node.id};
    for (const ui::Node& child : node.children)
        for (std::string& id : ids_of(child))
            ids.push_back(std::move(id));
    return ids;
}

const ui::Node* find_named(const ui::Node& node, const std::string& name) {
    if (node.name == name && node.action)
        return &node;
    for (const ui::Node& child : node.children)
        if (const ui::Node* found = find_named(child, name))
            return found;
    return nullptr;
}

bool says(const ui::Node& node, const std::string& words) {
    if (node.name.find(words) != std::string::npos)
        return true;
    for (const ui::Node& child : node.children)
        if (says(child, words))
            return true;
    return false;
}

std::string nearest_to(const std::string& id, const ui::Node& root) {
    const std::string found = nearest(id, ids_of(root));
    return found.empty() ? std::string() : fmt::format("; nearest: {}", found);
}

std::string but(const std::string& wanted, const std::string& found) {
    return wanted == found ? std::string()
                           : fmt::format("expected {}, but it is {}", wanted, found);
}

/// What is wrong when one step forward led neither to the same stop nor to the one after it.
std::string passed_over(const screens::State& before, const screens::State& after) {
    if (!before.reading || !after.reading || before.screen != screens::Screen::Reading)
        return {};
    const reading::Stop from = before.reading->here(), to = after.reading->here();
    const auto next = before.reading->peek(1);
    if (to == from || (next && to == *next))
        return {};
    return fmt::format("after {} comes {}, but it is {}", from.id, next ? next->id : "nothing",
                       to.id);
}

sdl::Event pointer(sdl::Event::Kind kind, Point at) {
    sdl::Event event;
    event.kind = kind;
    event.at = at;
    return event;
}

} // namespace

PlanRunner::PlanRunner(Content& content, Log& log, const Options& options,
                       sdl::Canvas* window_canvas)
    : m_content(content), m_log(log), m_options(options), m_window_canvas(window_canvas),
      m_size(window_canvas ? window_canvas->size() : options.size) {}

sdl::Canvas& PlanRunner::canvas() {
    if (m_window_canvas)
        return *m_window_canvas;
    if (!m_memory_canvas || m_memory_canvas->size() != m_size)
        m_memory_canvas = sdl::Canvas::in_memory(
            static_cast<int>(m_size.width), static_cast<int>(m_size.height), m_content.fonts());
    return *m_memory_canvas;
}

void PlanRunner::start(const std::string& book, const std::string& language) {
    m_bookmark = std::make_unique<BookmarkFile>(m_options.data, m_log);
    App::Setup setup;
    setup.content = &m_content;
    setup.bookmark = m_bookmark.get();
    setup.log = &m_log;
    setup.screen = m_size;
    setup.px_per_mm = m_options.px_per_mm(0);
    setup.book = book;
    setup.language = language;
    m_app = std::make_unique<App>(std::move(setup));
    settle();
}

void PlanRunner::stop() {
    m_app.reset();
    m_bookmark.reset();
}

void PlanRunner::settle() {
    for (int i = 0; i < bound; ++i) {
        m_app->step(m_now, canvas());
        m_now += 1000; // longer than any move and any cool-down
        if (m_app->settled())
            return;
    }
}

void PlanRunner::send(const sdl::Event& event) {
    m_app->handle(event, m_now);
    settle();
}

void PlanRunner::tell(const std::string& name, const std::string& value) {
    m_app->send({name, value});
    settle();
}

void PlanRunner::resize(Size size) {
    m_size = size;
    sdl::Event event;
    event.kind = sdl::Event::Kind::Resized;
    event.size = size;
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

/// `repeat tap id next until screen end`
std::string PlanRunner::repeat(const PlanStep& step) {
    const auto& w = step.words;
    if (w[1] != "tap" || w[4] != "until")
        return "it is written: repeat tap id next until screen end";
    const PlanStep condition{{"expect", w[5], w[6]}, step.line, step.source};
    for (int i = 0; i < bound; ++i) {
        if (expect(condition).empty())
            return {};
        if (std::string fault = tap(w[2], w[3]); !fault.empty())
            return fault;
    }
    return fmt::format("{} did not come in {} steps", w[6], bound);
}

/// Every stop to the last one: a note is answered as the preference says, and a stop that is passed
/// over is a fault.
std::string PlanRunner::read_to_the_end() {
    for (int i = 0; i < bound; ++i) {
        const screens::State before = m_app->state();
        const std::string screen = m_app->shown().root.id;
        if (screen == "end")
            return {};
        const bool gentle = before.preferences.notes == reading::NotePreference::Gentle;
        std::string fault = tap("id", screen != "note" ? "next" : gentle ? "gentle" : "as-written");
        if (fault.empty() && before.view == screens::ReaderView::Guided)
            fault = passed_over(before, m_app->state());
        if (!fault.empty())
            return fault;
    }
    return fmt::format("the end did not come in {} steps", bound);
}

std::string PlanRunner::shot(const std::string& name) {
    sdl::write_png(canvas().read(), m_options.shots / (name + ".png"));
    return {};
}

std::string PlanRunner::expect_node(ui::Role role, const std::string& id) const {
    const ui::Node& root = m_app->shown().root;
    const ui::Node* node = ui::find(root, id);
    if (!node)
        return fmt::format("expected {}, but it is not on the screen {}{}", id, root.id,
                           nearest_to(id, root));
    if (role == ui::Role::Button && !node->action)
        return fmt::format("expected {} to be a button, but it cannot be touched", id);
    return {};
}

std::string PlanRunner::expect_picked(const std::string& id) const {
    const ui::Node* node = ui::find(m_app->shown().root, id);
    if (node && !node->state.picked)
        return fmt::format("expected {} to be picked, but it is not", id);
    return node ? std::string() : expect_node(ui::Role::Card, id);
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
    else if (w[0] == "text")
        fault = says(shown.root, w[1]) ? "" : fmt::format("nothing on the screen says '{}'", w[1]);
    else
        return fmt::format("nobody can expect a '{}'", w[0]);
    if (no)
        return fault.empty() ? fmt::format("expected no {} {}, but it is there", w[0], w[1]) : "";
    return fault;
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
    if (w[0] == "key") {
        event.kind = sdl::Event::Kind::Key;
        event.key = w[1];
    } else { // wheel
        event.kind = sdl::Event::Kind::Wheel;
        event.wheel = std::strtod(w[1].c_str(), nullptr);
    }
    send(event);
    return {};
}

std::string PlanRunner::perform(const PlanStep& step) {
    const auto& w = step.words;
    const std::string& verb = w[0];
    if (verb == "restart") {
        stop();
        start({}, {});
        return {};
    }
    if (verb == "kill") {
        stop();
        return {};
    }
    if (!m_app)
        return "the program is not running; write 'restart' before this";
    if (verb == "expect")
        return expect(step);
    if (verb == "repeat")
        return repeat(step);
    if (verb == "read")
        return read_to_the_end();
    if (verb == "shot")
        return shot(w[1]);
    if (verb == "describe") {
        fmt::print("{}", ui::describe(m_app->shown()));
        return {};
    }
    if (verb == "rotate" || verb == "size") {
        int width = static_cast<int>(m_size.height), height = static_cast<int>(m_size.width);
        if (verb == "size" && std::sscanf(w[1].c_str(), "%dx%d", &width, &height) != 2)
            return "a size is written as 720x1280";
        resize({static_cast<double>(width), static_cast<double>(height)});
        return {};
    }
    if (verb == "view")
        tell(w[1] == "page" ? "page-view" : "panel-view", "");
    else if (verb == "balloons")
        tell("pace", w[1]);
    else if (verb == "language" || verb == "text" || verb == "notes" || verb == "motion" ||
             verb == "panel")
        tell(verb, w[1]);
    else
        return act(step);
    return {};
}

std::optional<Diagnostic> PlanRunner::run(const Plan& plan) {
    start(m_options.book, m_options.language);
    for (const PlanStep& step : plan.steps)
        if (std::string fault = perform(step); !fault.empty())
            return Diagnostic{plan.file,        step.line, 1,          Severity::Error,
                              std::move(fault), {},        step.source};
    return std::nullopt;
}

} // namespace hakawati::app
