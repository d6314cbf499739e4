// The reader's program: options, content, window, loop. The one place where failures of the world
// are caught: one sentence, and exit code 2.

#include "app/app.h"
#include "app/keeping/open_journal.h"
#include "app/options.h"
#include "app/plan/plan_runner.h"
#include "base/files.h"

#include <cmath>
#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <future>
#include <sys/resource.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace hakawati;

constexpr int could_not_run = 2;

int run_plan(app::Content& content, app::Log& log, const app::Options& options,
             sdl::Canvas* canvas) {
    Diagnostics faults;
    const app::Plan plan = app::parse_plan(read_file(options.plan), options.plan.string(), faults);
    if (has_errors(faults)) {
        fmt::print(stderr, "{}", format(faults));
        return could_not_run;
    }
    if (const auto fault = app::PlanRunner(content, log, options, canvas).run(plan)) {
        fmt::print(stderr, "{}\n", format(*fault));
        return 1;
    }
    return 0;
}

/// The audience's window: there as long as a second display is, or as long as it is asked for.
class WallWindow {
  public:
    WallWindow(const app::Options& options, const sdl::Fonts& fonts)
        : m_options(options), m_fonts(fonts) {}
    sdl::Canvas* canvas() { return m_shown ? &m_window->canvas() : nullptr; }

    void follow_displays(app::App& app) {
        const bool asked = m_options.wall.width > 0;
        if (m_shown && (asked || sdl::display_count() < 2)) // closed by hand, or unplugged
            hide();
        else if (!m_shown && (asked || sdl::display_count() > 1))
            show(asked);
        app.attach_wall(m_shown ? std::optional(m_window->size()) : std::nullopt);
    }

  private:
    void hide() {
        m_window->hide();
        m_shown = false;
    }

    void show(bool asked) {
        m_shown = true;
        const int display = asked ? 0 : 1;
        if (m_window)
            return m_window->show_on(display);
        sdl::Window::Options wish{"Hakawati: for everybody", 1280, 720, !asked, display};
        if (asked) {
            wish.width = static_cast<int>(m_options.wall.width);
            wish.height = static_cast<int>(m_options.wall.height);
        }
        m_window = std::make_unique<sdl::Window>(wish, m_fonts);
    }

    const app::Options& m_options;
    const sdl::Fonts& m_fonts;
    std::unique_ptr<sdl::Window> m_window;
    bool m_shown = false;
};

void follow_events(app::App& app, sdl::Window& window, WallWindow& wall, const sdl::Event& first) {
    for (sdl::Event event = first; event.kind != sdl::Event::Kind::None; event = window.wait(0)) {
        if (event.kind == sdl::Event::Kind::Key && event.key == "F11")
            window.toggle_full_screen();
        else if (event.kind == sdl::Event::Kind::Displays)
            wall.follow_displays(app);
        else
            app.handle(event, sdl::now_ms());
    }
}

int read_books(app::Content& content, journal::Journal* journal, app::Log& log,
               const app::Options& options, sdl::Window& window) {
    access::Door door({options.data / "door", nullptr, {}, {}});
    if (!door.report().empty())
        log.say(door.report());
    app::App::Setup setup;
    setup.door = &door;
    setup.data = options.data;
    setup.sticks = options.sticks;
    setup.content = &content;
    setup.journal = journal;
    setup.log = &log;
    setup.jobs = app::JobQueue::Where::Worker;
    setup.wake = [&window] { window.wake(); };
    setup.screen = window.size();
    setup.px_per_mm = options.px_per_mm(window.dots_per_inch());
    setup.book = options.book;
    setup.language = options.language;
    setup.reader = options.reader;
    setup.guest = options.guest;
    app::Loudspeaker voice(options.assets / "sounds", log);
    setup.voice = &voice;
    app::Trace trace(options.trace ? app::Trace::Wish::Spoken : app::Trace::Wish::Silent);
    setup.trace = &trace;
    WallWindow wall(options, content.fonts()); // there as long as somebody may wake it
    app::App app(std::move(setup));
    wall.follow_displays(app);
    while (!app.finished()) {
        const double wait = app.step(sdl::now_ms(), window.canvas(), wall.canvas());
        follow_events(app, window, wall,
                      window.wait(wait < 0 ? -1 : static_cast<int>(std::ceil(wait))));
    }
    return 0;
}

void require_language(const text::Languages& languages, const std::string& code) {
    std::string known;
    for (const text::Language& language : languages.all) {
        if (code.empty() || language.code == code)
            return;
        known += (known.empty() ? "" : ", ") + language.code;
    }
    throw SystemError("--language " + code, "the languages are: " + known);
}

int run(const app::Options& options) {
    const bool reads = options.plan.empty(); // a plan opens and closes its journal itself
    const bool needs_window = reads || options.windowed;
    app::open_data_folder(options.data);
    app::Log log(options.data / "log.txt");
    journal::Journal::Setup setup;
    setup.folder = options.data;
    const auto journal = reads ? app::open_journal(setup, log) : nullptr;
    // The books are read while SDL speaks with the display: each takes about as long.
    auto loading = std::async(std::launch::async, [&] {
        return std::make_unique<app::Content>(options.assets, options.stories, log);
    });
    const sdl::Session session(needs_window ? sdl::Session::Video::Window
                                            : sdl::Session::Video::None);
    const auto loaded = loading.get();
    app::Content& content = *loaded;
    content.require(options.book);
    content.require_animal(options.reader);
    require_language(*content.world().languages, options.language);
    if (!needs_window)
        return run_plan(content, log, options, nullptr);
    sdl::Window window({"Hakawati", static_cast<int>(options.size.width),
                        static_cast<int>(options.size.height),
                        !options.windowed && !options.size_given},
                       content.fonts());
    return reads ? read_books(content, journal.get(), log, options, window)
                 : run_plan(content, log, options, &window.canvas());
}

/// Pictures come and go in pieces of MiB. Left alone, glibc keeps those pieces, and some for every
/// thread, to the end.
void give_memory_back() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    mallopt(M_ARENA_MAX, 2);
#endif
}

/// What was just typed at the door must not come to lie on the disk (trust.md 2.6).
void leave_no_core_file() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace

int main(int count, char** words) {
    leave_no_core_file();
    give_memory_back();
    try {
        app::Answered answered;
        const auto options = app::read_options(count, words, answered);
        return options ? run(*options) : answered.exit_code;
    } catch (const std::exception& fault) {
        fmt::print(stderr, "hakawati: {}\n", fault.what());
        return could_not_run;
    }
}
