#include "app/plan/plan_runner.h"

#include "app/keeping/open_journal.h"
#include "base/files.h"
#include "base/strings.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace hakawati::app {

namespace {

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

/// What leads on: on a note the reader's preference, on an untried question "Not sure", in the
/// middle of breathing Stop, elsewhere Next.
std::string step_on(const screens::State& state, const ui::Tree& shown) {
    const bool gentle = state.preferences.notes == reading::NotePreference::Gentle;
    const ui::Node* next = ui::find(shown.root, "next");
    if (shown.root.id == "note")
        return gentle ? "gentle" : "as-written";
    if (next && next->state.enabled && next->action)
        return "next";
    return ui::find(shown.root, "not-sure") ? "not-sure" : "stop";
}

} // namespace

PlanRunner::PlanRunner(Content& content, Log& log, const Options& options,
                       sdl::Canvas* window_canvas)
    : m_content(content), m_log(log), m_options(options), m_window_canvas(window_canvas),
      m_trace(options.trace ? Trace::Wish::Spoken : Trace::Wish::Silent),
      m_size(window_canvas ? window_canvas->size() : options.size),
      m_random(static_cast<unsigned char>(options.seed)) {}

sdl::Canvas& PlanRunner::canvas() {
    if (m_window_canvas)
        return *m_window_canvas;
    if (!m_memory_canvas || m_memory_canvas->size() != m_size)
        m_memory_canvas = sdl::Canvas::in_memory(
            static_cast<int>(m_size.width), static_cast<int>(m_size.height), m_content.fonts());
    return *m_memory_canvas;
}

void PlanRunner::start(const std::string& book, const std::string& language) {
    journal::Journal::Setup journal;
    journal.folder = m_options.data;
    const auto random = [this](void* bytes, std::size_t count) { // a plan meets the same again
        std::fill_n(static_cast<unsigned char*>(bytes), count, ++m_random);
    };
    journal.random = random;
    m_journal = open_journal(std::move(journal), m_log);
    m_door = std::make_unique<access::Door>(
        access::Door::Setup{m_options.data / "door", nullptr, random, [this] { return m_now; }});
    App::Setup setup;
    setup.door = m_door.get();
    setup.data = m_options.data;
    setup.sticks = sticks();
    setup.random = random;
    setup.content = &m_content;
    setup.journal = m_journal.get();
    setup.log = &m_log;
    setup.screen = m_size;
    setup.px_per_mm = m_options.px_per_mm(0);
    setup.book = book;
    setup.language = language;
    setup.reader = m_options.reader;
    setup.guest = m_options.guest;
    setup.trace = &m_trace;
    setup.voice = &m_ear;
    m_app = std::make_unique<App>(std::move(setup));
    settle();
}

void PlanRunner::stop() {
    m_app.reset();
    m_door.reset();
    m_journal.reset();
}

void PlanRunner::settle() {
    for (int i = 0; i < endless; ++i) {
        m_app->step(m_now, canvas(), m_wall_canvas.get());
        m_now += 1000; // longer than any move and any cool-down
        if (const std::string& code = m_app->state().adult.code; m_paper.empty())
            m_paper = code;
        if (m_app->settled())
            return;
    }
}

/// Time goes by in pieces shorter than anything that comes by itself.
void PlanRunner::pass(double ms) {
    constexpr double piece = 250;
    for (const double end = m_now + ms; m_now < end; m_now += piece)
        m_app->step(m_now, canvas(), m_wall_canvas.get());
    settle();
}

/// `wait 300` seconds.
std::string PlanRunner::wait(const PlanStep& step) {
    const double seconds = std::strtod(step.words[1].c_str(), nullptr);
    if (seconds <= 0 || seconds > 3600)
        return "a wait is 1 to 3600 seconds";
    pass(seconds * 1000);
    return {};
}

void PlanRunner::send(const sdl::Event& event) {
    m_app->handle(event, m_now);
    settle();
}

void PlanRunner::tell(const std::string& name, const std::string& value) {
    m_app->send({name, value});
    settle();
}

/// Of a plan's own: nothing that somebody has really plugged in.
std::filesystem::path PlanRunner::sticks() const {
    return m_options.sticks.empty() ? m_options.data / "sticks" : m_options.sticks;
}

/// `stick SITE-7`: one is plugged in.
std::string PlanRunner::plug_in(const std::string& name) {
    std::error_code error;
    std::filesystem::create_directories(sticks() / name, error);
    return error ? fmt::format("no stick could be made: {}", error.message()) : std::string();
}

/// `wall 1920x1080`, `wall gone`: a projector is plugged in or out.
std::string PlanRunner::wall(const std::string& what) {
    int width = 0, height = 0;
    m_wall_canvas.reset();
    if (std::sscanf(what.c_str(), "%dx%d", &width, &height) == 2)
        m_wall_canvas = sdl::Canvas::in_memory(width, height, m_content.fonts());
    else if (what != "gone")
        return "it is written: wall 1920x1080, or wall gone";
    m_app->attach_wall(m_wall_canvas ? std::optional(m_wall_canvas->size()) : std::nullopt);
    settle();
    return {};
}

void PlanRunner::resize(Size size) {
    m_size = size;
    sdl::Event event;
    event.kind = sdl::Event::Kind::Resized;
    event.size = size;
    send(event);
}

/// `repeat tap id next until screen end`, `repeat scan to next until screen end`
std::string PlanRunner::repeat(const PlanStep& step) {
    const auto& w = step.words;
    if ((w[1] != "tap" && w[1] != "scan") || w[4] != "until")
        return "it is written: repeat tap id next until screen end";
    const PlanStep condition{{"expect", w[5], w[6]}, step.line, step.source};
    for (int i = 0; i < endless; ++i) {
        if (expect(condition).empty())
            return {};
        if (std::string fault = perform({{w[1], w[2], w[3]}, step.line, step.source});
            !fault.empty())
            return fault;
    }
    return fmt::format("{} did not come in {} steps", w[6], endless);
}

/// `read until screen note`: every stop up to there. A note is answered as the preference says, a
/// question with "Not sure"; a stop that is passed over is a fault.
std::string PlanRunner::read_on(const PlanStep& step) {
    const auto& w = step.words;
    const bool to_the_end = w[1] == "to" && w[2] == "the" && w[3] == "end";
    if (!to_the_end && w[1] != "until")
        return "it is written: read to the end, or read until screen note";
    const std::string kind = to_the_end ? "screen" : w[2], wanted = w[3];
    for (int i = 0; i < endless; ++i) {
        if (expect({{"expect", kind, wanted}, step.line, step.source}).empty())
            return {};
        const screens::State before = m_app->state();
        std::string fault = tap("id", step_on(before, m_app->shown()));
        if (fault.empty() && before.preferences.view == screens::ReaderView::Guided)
            fault = passed_over(before, m_app->state());
        if (!fault.empty())
            return fault;
    }
    return fmt::format("{} did not come in {} steps", wanted, endless);
}

std::string PlanRunner::shot(const std::string& name) {
    sdl::write_png(canvas().read(), m_options.shots / (name + ".png"));
    if (m_wall_canvas)
        sdl::write_png(m_wall_canvas->read(), m_options.shots / (name + "-wall.png"));
    return {};
}

std::string PlanRunner::perform(const PlanStep& step) {
    const auto& w = step.words;
    const std::string& verb = w[0];
    if (verb != "expect")
        m_ear.forget();
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
        return read_on(step);
    if (verb == "find")
        return find_by([this](const std::string& way) { return tap("id", way); }, w[2]);
    if (verb == "try") {
        tap(w[1], w[2]); // where it is not, or sleeps, nothing happens
        return {};
    }
    if (verb == "wait")
        return wait(step);
    if (verb == "tab")
        return w[1] == "to" ? tab_to(w[2]) : "it is written: tab to next";
    if (verb == "scan")
        return w[1] == "to" ? scan_to(w[2]) : "it is written: scan to next";
    if (verb == "wall")
        return wall(w[1]);
    if (verb == "stick")
        return plug_in(w[1]);
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
             verb == "control" || verb == "hand" || verb == "panel" || verb == "sound")
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
