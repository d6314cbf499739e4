// The running reader: turns events into messages, messages into a new state, states into trees, and
// draws a tree once every picture of it is ready. Its body is `step`; it never blocks, sleeps, or
// assumes that there is a window.
#pragma once

#include "app/content.h"
#include "app/input/hold.h"
#include "app/input/touch.h"
#include "app/job_queue.h"
#include "app/keeping/keeper.h"
#include "app/motion.h"
#include "app/office/office.h"
#include "app/trace.h"
#include "app/voice.h"
#include "app/wall.h"
#include "ui/scan.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace hakawati::app {

class App {
  public:
    struct Setup {
        Content* content = nullptr;          ///< outlives the app, as all that is pointed to here
        journal::Journal* journal = nullptr; ///< null: nothing can be kept, and that is told
        access::Door* door = nullptr;        ///< null: nobody gets behind it
        Log* log = nullptr;
        std::filesystem::path data;   ///< folder of the journal
        std::filesystem::path sticks; ///< each folder in it is a USB stick; empty: the system's own
        /// Random bytes for the ids of sessions; empty: the machine's.
        std::function<void(void*, std::size_t)> random;
        JobQueue::Where jobs = JobQueue::Where::Inline;
        std::function<void()> wake = [] {}; ///< called from the worker
        Trace* trace = nullptr;             ///< null: nobody listens
        Voice* voice = nullptr;             ///< null: nothing is heard
        Size screen;
        double px_per_mm = 5.9;
        std::string book;     ///< opens this one; empty: the one read last
        std::string language; ///< empty: the one it was left in
        /// Who reads from the start, with this animal (made when there is none), where they left
        /// off; empty: whoever touches a picture.
        std::string reader;
        bool guest = false; ///< reads from the start, and nothing is kept
    };
    explicit App(Setup);
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    void handle(const sdl::Event&, double now_ms);
    void send(const ui::Message&);
    /// Draws what has changed. Gives back the ms until the next frame is wanted; negative: none is
    /// until an event comes.
    double step(double now_ms, sdl::Canvas&, sdl::Canvas* wall = nullptr);

    /// A second display of this size is there, or (with none) is gone: nothing is lost by it.
    void attach_wall(std::optional<Size>);
    const ui::Tree* on_the_wall() const { return m_wall ? &m_wall->shown() : nullptr; }

    const screens::State& state() const { return m_state; }
    const ui::Tree& shown() const { return m_shown; } ///< what is on the screen
    const std::string& focus() const { return m_focus; }
    bool settled() {
        return !m_view_stale && !m_waiting && !m_redraw && !m_moving && m_keeper.idle() &&
               m_office.idle() && (!m_wall || m_wall->settled());
    }
    bool finished() const { return m_finished; }
    /// One switch: what the ring is round; empty when it rests, or when nobody needs it.
    std::vector<std::string> ringed() const;

  private:
    void key(const std::string&);
    bool page_key(const std::string&);
    void move_focus(const std::string& id);
    void step_focus(int by);
    void press(Point, double now_ms);
    void move(Point);
    void release(Point, double now_ms);
    void let_go();
    double held_on(double now_ms); ///< what a held finger says; ms until it says more
    void activate(const std::string& id);
    void drop(const std::string& card, const std::string& onto);
    void send_if(const std::optional<ui::Message>&);

    void look(); ///< makes the tree of the state
    void recover(const std::string& what);
    void reload(const std::string& folder);
    void stop_looking();
    bool ready(sdl::Canvas&);
    void want(const drawing::DrawPicture&, JobQueue::Need);
    void damaged(const drawing::DrawPicture&, const std::string& what);
    bool misses_art(const std::vector<drawing::DrawPicture>& missing);
    void deliver(sdl::Canvas&);
    void show(double now_ms);
    void draw(double now_ms, sdl::Canvas&);
    void flatten(sdl::Canvas&);
    void tell();
    void prepare_ahead();
    void begin();
    void begin_as(const std::string& animal);
    void begin_as_guest();
    void perform(const screens::Effect&);
    void keep(learning::Event);
    void welcome(const learning::Profile&, learning::Record);
    void told(const Keeper::Answer&);
    void answered(const ui::Message&, const Office::Fill&);
    void give_session_id();
    void follow(screens::Update);
    void hear(const screens::Update&);
    void be_silent();
    double wake_up(double now_ms); ///< what comes by itself; ms until the next such thing
    void draw_dragged(sdl::Canvas&) const;
    bool swelling(double now_ms) const;
    void start_ring();
    void press_switch();

    Motion motion_to(double now_ms);
    ui::Node decorated(const ui::Tree&) const;

    Setup m_setup;
    screens::State m_state;
    ui::Tree m_wanted;           ///< of the state
    ui::Tree m_shown;            ///< the last whole one
    drawing::DrawList m_drawing; ///< of m_shown, without the balloons that arrive
    drawing::DrawList m_flat;    ///< the same as one picture
    bool m_flat_stale = true;
    bool m_flat_slot = false; ///< of two, so that the picture before can still be moved
    screens::Transition m_transition = screens::Transition::None;
    Rect m_grow_from;
    Motion m_motion;
    Touch m_touch;
    Hold m_hold;
    std::string m_focus;
    bool m_focus_visible = false; ///< only for who uses keys
    bool m_view_stale = true;     ///< the state changed since m_wanted was made
    bool m_waiting = false;       ///< m_wanted is not whole yet
    bool m_redraw = false;
    bool m_moving = false;
    bool m_swelled = false; ///< something grew when it was drawn last
    bool m_finished = false;
    bool m_first = true;
    bool m_new = false;       ///< m_shown has not been drawn yet
    bool m_ahead_due = false; ///< m_shown is new, and nothing has been prepared for what follows it
    bool m_preparing = false; ///< not all that was wanted ahead is here

    std::vector<std::pair<drawing::DrawPicture, sdl::Image>> m_arrived;
    std::vector<drawing::DrawPicture> m_ahead;
    std::map<std::string, std::string> m_damaged_art; ///< texture key -> what is wrong with it
    double m_now = 0;                                 ///< ms, of the last step or event
    double m_last_input = -1;                         ///< ms; negative: nothing is counted yet
    double m_shown_at = 0;                            ///< ms: when what swells began, and the timer
    double m_tidy_at = -1;                            ///< ms; negative: nothing is due
    ui::Scan m_scan;
    ui::ScanParts m_ring;     ///< what the ring goes round; empty: nobody needs it
    std::string m_ring_first; ///< with what a round begins
    double m_ring_at = 0;     ///< ms: its next step
    std::unique_ptr<Wall> m_wall;
    Keeper m_keeper; ///< last, with the next: their ends wait for what uses the rest
    Office m_office; ///< after the keeper, which it asks
    JobQueue m_jobs;
};

} // namespace hakawati::app
