#include "app/app.h"

#include "app/swelling.h"

#include "base/files.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::app {

namespace {

constexpr double frame_ms = 1000.0 / 60;
constexpr double swell_frame_ms = 1000.0 / 30; ///< slow things need fewer pictures

std::vector<drawing::DrawPicture> pictures_of(const ui::Node& root) {
    std::vector<drawing::DrawPicture> pictures;
    for (const drawing::Item& item : ui::draw(root))
        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
            pictures.push_back(*picture);
    return pictures;
}

/// Takes the arriving balloons that were not on the screen before out of the tree.
void take_arriving(ui::Node& node, const ui::Node& before,
                   std::vector<Motion::Arriving>& arriving) {
    std::erase_if(node.children, [&](const ui::Node& child) {
        if (child.arrival != ui::Arrival::Balloon || ui::find(before, child.id))
            return false;
        arriving.push_back({ui::draw(child), child.arrival_from});
        return true;
    });
    for (ui::Node& child : node.children)
        take_arriving(child, before, arriving);
}

/// The keyboard stays where it is as long as it can do something there and the screen does not
/// point elsewhere: at Next when a question is done, at a free place when a card is in the hand.
bool keeps_focus(const ui::Tree& shown, const ui::Tree& wanted, const std::string& focus) {
    const ui::Node* const node = ui::find(wanted.root, focus);
    return wanted.root.id == shown.root.id && wanted.default_focus == shown.default_focus && node &&
           node->action && node->state.enabled;
}

/// The same screen with the same thing under way: a leaf was kept, a focus moved.
bool goes_on(const ui::Tree& before, const ui::Tree& now) {
    return before.root.id == now.root.id && before.timer && now.timer &&
           before.timer->ms == now.timer->ms;
}

ui::Node* find_in(ui::Node& node, const std::string& id) {
    return const_cast<ui::Node*>(ui::find(node, id)); // the node is ours to change
}

/// One target bears its ring itself; several are drawn into theirs.
void add_rings(ui::Node& root, const std::vector<std::string>& ids) {
    ui::Node* const only = ids.size() == 1 ? find_in(root, ids.front()) : nullptr;
    if (only) {
        only->state.scanned = true;
        return;
    }
    for (const Rect& at : ui::rings_round(root, ids)) {
        ui::Node ring;
        ring.bounds = at;
        ring.state.scanned = true;
        root.children.push_back(std::move(ring));
    }
}

} // namespace

void App::send_if(const std::optional<ui::Message>& message) {
    if (message)
        send(*message);
}

void App::look() {
    m_view_stale = false;
    m_waiting = true;
    while (true) {
        try {
            m_wanted = screens::view(m_state, m_setup.content->world());
            return;
        } catch (const SystemError& fault) {
            if (m_state.book.empty())
                throw; // no book is to blame
            recover(fault.what());
        }
    }
}

void App::want(const drawing::DrawPicture& item, JobQueue::Need need) {
    m_jobs.submit(need, sdl::texture_key(item), [this, item]() -> JobQueue::Finish {
        const int width = std::max(1, static_cast<int>(std::lround(item.to.width)));
        const int height = std::max(1, static_cast<int>(std::lround(item.to.height)));
        try {
            auto image = std::make_shared<sdl::Image>(sdl::rasterise(item.picture, width, height));
            return [this, item, image] { m_arrived.emplace_back(item, std::move(*image)); };
        } catch (const SystemError& fault) {
            return [this, item, what = std::string(fault.what())] { damaged(item, what); };
        }
    });
}

/// The art of a panel is missed only when the panel is wanted; anything else is left out at once.
void App::damaged(const drawing::DrawPicture& item, const std::string& what) {
    if (item.picture.key.starts_with("art:")) {
        m_damaged_art[sdl::texture_key(item)] = what;
        return;
    }
    m_setup.log->say(fmt::format("{}; copy the program's files again", what));
    m_arrived.emplace_back(item, sdl::Image{1, 1, std::vector<std::uint8_t>(4)});
}

bool App::misses_art(const std::vector<drawing::DrawPicture>& missing) {
    for (const drawing::DrawPicture& item : missing)
        if (const auto art = m_damaged_art.find(sdl::texture_key(item));
            art != m_damaged_art.end() && !m_state.book.empty()) {
            recover(std::string(art->second));
            m_view_stale = true;
            return true;
        }
    return false;
}

void App::deliver(sdl::Canvas& canvas) {
    m_jobs.finish();
    for (auto& [item, image] : m_arrived)
        canvas.put(item, std::move(image));
    m_arrived.clear();
    for (const drawing::DrawPicture& item : canvas.missing({m_ahead.begin(), m_ahead.end()}))
        want(item, JobQueue::Need::Ahead);
    m_ahead.clear();
    if (!m_preparing || !m_jobs.idle())
        return;
    m_preparing = false;
    if (m_setup.trace)
        m_setup.trace->prepared();
}

bool App::ready(sdl::Canvas& canvas) {
    const drawing::DrawList list = ui::draw(m_wanted.root);
    auto missing = canvas.missing(list);
    if (missing.empty())
        return true;
    // The largest first: two threads then end together.
    std::ranges::stable_sort(missing, std::greater{}, [](const drawing::DrawPicture& item) {
        return item.to.width * item.to.height;
    });
    for (const drawing::DrawPicture& item : missing)
        want(item, JobQueue::Need::Now);
    m_jobs.drop_ahead();
    while (m_first && m_jobs.help()) {
    }
    deliver(canvas);
    if (misses_art(missing))
        return false;
    // With nothing under way, what is missing was thrown out for want of room: drawing brings it.
    return canvas.missing(list).empty() || m_jobs.idle();
}

Motion App::motion_to(double now_ms) {
    const screens::Motion wish = m_state.preferences.motion;
    const double start = now_ms - frame_ms; // its first frame moves already
    if (m_transition != screens::Transition::None && !m_first)
        return Motion(m_transition, wish, m_flat, m_grow_from, m_state.metrics.screen,
                      m_wanted.right_to_left, start);
    std::vector<Motion::Arriving> arriving;
    ui::Node root = decorated(m_wanted);
    if (m_wanted.root.id == m_shown.root.id)
        take_arriving(root, m_shown.root, arriving);
    if (arriving.empty())
        return {};
    m_drawing = ui::draw(root);
    return Motion::arrival(std::move(arriving), wish, start);
}

void App::show(double now_ms) {
    if (!keeps_focus(m_shown, m_wanted, m_focus))
        m_focus = m_wanted.default_focus;
    m_motion = motion_to(now_ms);
    if (m_transition != screens::Transition::None || !m_motion.running(now_ms))
        m_drawing = ui::draw(decorated(m_wanted));
    m_transition = screens::Transition::None;
    if (!goes_on(m_shown, m_wanted))
        m_shown_at = now_ms;
    m_shown = std::move(m_wanted);
    start_ring();
    m_waiting = false;
    m_moving = m_redraw = m_new = m_ahead_due = m_flat_stale = true;
}

ui::Node App::decorated(const ui::Tree& tree) const {
    ui::Node root = tree.root;
    take_swelling(root);
    if (m_focus_visible)
        if (ui::Node* node = find_in(root, m_focus))
            node->state.focused = true;
    add_rings(root, ringed());
    if (ui::Node* node = m_touch.pressed().empty() ? nullptr : find_in(root, m_touch.pressed()))
        node->state.pressed = true;
    return root;
}

void App::tell() {
    if (m_setup.trace)
        m_setup.trace->presented(m_shown.root.id,
                                 m_state.reading ? m_state.reading->here().id : std::string());
}

/// One picture of the screen: a motion moves two of these, not two lists of many.
void App::flatten(sdl::Canvas& canvas) {
    m_flat_stale = false;
    m_flat_slot = !m_flat_slot;
    m_flat = {canvas.flatten(m_flat_slot ? "frame:a" : "frame:b", m_drawing, m_shown.ground)};
}

void App::draw(double now_ms, sdl::Canvas& canvas) {
    if (!m_motion.running(now_ms)) { // a control may have been pressed or focused since
        m_motion = {};
        m_drawing = ui::draw(decorated(m_shown));
        m_flat_stale = true;
    }
    if (m_flat_stale)
        flatten(canvas);
    canvas.clear(m_shown.ground);
    m_motion.draw(canvas, m_flat, now_ms);
    draw_swelling(m_shown.root, now_ms - m_shown_at, canvas);
    draw_dragged(canvas);
    canvas.present();
    if (m_new)
        tell();
    m_redraw = m_new = m_first = false;
    m_moving = m_motion.running(now_ms);
    if (!m_moving && m_ahead_due) {
        m_ahead_due = false;
        prepare_ahead();
    }
}

void App::prepare_ahead() {
    m_preparing = true;
    for (const screens::State& next : screens::ahead(m_state, m_setup.content->world()))
        m_jobs.submit(JobQueue::Need::Ahead, {}, [this, next]() -> JobQueue::Finish {
            try {
                auto pictures = pictures_of(screens::view(next, m_setup.content->world()).root);
                return [this, pictures] {
                    m_ahead.insert(m_ahead.end(), pictures.begin(), pictures.end());
                };
            } catch (const SystemError&) {
                return {}; // told when it is really wanted
            }
        });
}

void App::attach_wall(std::optional<Size> size) {
    if (m_wall && size)
        m_wall->resize(*size);
    else
        m_wall = size ? std::make_unique<Wall>(*m_setup.content, *m_setup.log, m_setup.jobs,
                                               m_setup.wake, *size)
                      : nullptr;
    m_state.leading.wall_attached = m_wall != nullptr;
    m_state.leading.wall_size = size.value_or(m_state.leading.wall_size);
    m_view_stale = true;
}

double App::step(double now_ms, sdl::Canvas& canvas, sdl::Canvas* wall) {
    m_now = now_ms;
    m_keeper.finish();
    m_office.finish();
    deliver(canvas);
    if (m_view_stale) {
        if (m_wall)
            m_wall->want(m_state);
        look();
    }
    if (m_wall && wall)
        m_wall->step(now_ms, *wall);
    if (m_waiting && ready(canvas))
        show(now_ms);
    const bool swells = swelling(now_ms);
    // What has grown is drawn once at its full size.
    if (m_redraw || m_moving || swells || m_swelled)
        draw(now_ms, canvas);
    m_swelled = swells;
    const double by_itself = wake_up(now_ms);
    if (m_view_stale) // a damaged book has just left the shelf, or something came by itself
        return 0;
    if (m_moving)
        return frame_ms;
    const bool breathes = swelling(now_ms) || (m_wall && m_wall->moves(now_ms));
    return breathes ? swell_frame_ms : by_itself;
}

} // namespace hakawati::app
