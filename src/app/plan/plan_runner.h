// Plays a plan on the real program: real events at real places, a clock of its own, in memory or in
// a window. Stops at the first thing that is not as expected.
#pragma once

#include "app/app.h"
#include "app/options.h"
#include "app/plan/plan.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace hakawati::app {

constexpr int endless = 2000; ///< steps after which a repetition is taken to have no end

/// "; nearest: next": the id on the screen most like one that is not there; empty when none is.
std::string nearest_to(const std::string& id, const ui::Node& root);

/// Hears what a child would hear.
class PlanEar final : public Voice {
  public:
    void play(screens::Cue cue, double) override { m_last = cue; }
    void hush() override {}
    void stop() override {}
    screens::Cue last() const { return m_last; }
    void forget() { m_last = screens::Cue::None; }

  private:
    screens::Cue m_last = screens::Cue::None;
};

class PlanRunner {
  public:
    /// `canvas` is drawn on; in memory a new one is made when the plan changes the size.
    PlanRunner(Content&, Log&, const Options&, sdl::Canvas* window_canvas);

    /// The fault that stopped the plan; empty when all went as expected.
    std::optional<Diagnostic> run(const Plan&);

  private:
    /// What is wrong with a step, as a message; empty when nothing is.
    std::string perform(const PlanStep&);
    std::string act(const PlanStep&);
    std::string tap(const std::string& how, const std::string& what);
    std::string touch(Point);
    std::string swipe(const std::string& towards);
    std::string hold(const std::string& id, double seconds);
    std::string digits(const std::string& number);
    std::string wall(const std::string& what);
    std::filesystem::path sticks() const;
    std::string plug_in(const std::string& name);
    std::string expect_file(const std::string& part) const;
    std::string repeat(const PlanStep&);
    std::string read_on(const PlanStep&);
    std::string expect(const PlanStep&);
    std::string expect_node(ui::Role, const std::string& id) const;
    std::string expect_picked(const std::string& id) const;
    std::string shot(const std::string& name);

    void start(const std::string& book, const std::string& language); ///< empty: as it was left
    std::string wait(const PlanStep&);
    std::string scan_to(const std::string& id);
    std::string tab_to(const std::string& id);
    void press_key(const std::string&);
    std::string find_by(const std::function<std::string(const std::string&)>& take,
                        const std::string& id);
    void pass(double ms);
    void press_switch();
    std::string expect_leaf(const std::string& question) const;
    void stop();
    void resize(Size);
    void settle(); ///< steps the app until nothing moves
    void send(const sdl::Event&);
    void tell(const std::string& name, const std::string& value);
    sdl::Canvas& canvas();

    Content& m_content;
    Log& m_log;
    const Options& m_options;
    sdl::Canvas* m_window_canvas;
    std::unique_ptr<sdl::Canvas> m_memory_canvas;
    std::unique_ptr<sdl::Canvas> m_wall_canvas; ///< null: no second display
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<access::Door> m_door;
    PlanEar m_ear; ///< since the plan's last step
    std::unique_ptr<App> m_app;
    Trace m_trace;
    Size m_size;
    double m_now = 0; ///< ms
    unsigned char m_random = 0;
    std::string m_paper; ///< the first recovery code that was shown, as written down
};

} // namespace hakawati::app
