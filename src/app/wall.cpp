#include "app/wall.h"

#include "app/swelling.h"
#include "base/files.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hakawati::app {

Wall::Wall(Content& content, Log& log, JobQueue::Where where, std::function<void()> wake, Size size)
    : m_content(content), m_log(log), m_metrics(screens::metrics_of_wall(size)),
      m_jobs(where, std::move(wake)) {}

void Wall::resize(Size size) {
    m_metrics = screens::metrics_of_wall(size);
    m_stale = true;
}

void Wall::want(const screens::State& state) {
    m_state = state;
    m_stale = true;
}

void Wall::stop_looking() {
    m_jobs.drop_all();
    m_making = m_asked = false;
    m_stale = true;
}

void Wall::make() {
    m_stale = false;
    m_making = true;
    m_jobs.submit(JobQueue::Need::Now, {},
                  [this, state = m_state, metrics = m_metrics]() -> JobQueue::Finish {
                      try {
                          ui::Tree tree = screens::wall(state, m_content.world(), metrics);
                          return [this, tree = std::move(tree)] {
                              m_wanted = tree;
                              m_making = false;
                              m_waiting = true;
                              m_asked = false;
                          };
                      } catch (const SystemError& fault) {
                          return [this, what = std::string(fault.what())] {
                              m_log.say("the wall keeps its picture: " + what);
                              m_making = false;
                          };
                      }
                  });
}

/// What cannot be drawn is left out: the tablet itself tells of a damaged book.
void Wall::fetch(const std::vector<drawing::DrawPicture>& missing) {
    for (const drawing::DrawPicture& item : missing)
        m_jobs.submit(JobQueue::Need::Now, sdl::texture_key(item), [this, item]() {
            sdl::Image image{1, 1, std::vector<std::uint8_t>(4)};
            try {
                image = sdl::rasterise(item.picture,
                                       std::max(1, static_cast<int>(std::lround(item.to.width))),
                                       std::max(1, static_cast<int>(std::lround(item.to.height))));
            } catch (const SystemError& fault) {
                m_log.say(fault.what());
            }
            auto shared = std::make_shared<sdl::Image>(std::move(image));
            return JobQueue::Finish(
                [this, item, shared] { m_arrived.emplace_back(item, std::move(*shared)); });
        });
}

bool Wall::is_whole(const sdl::Canvas& canvas) {
    const auto missing = canvas.missing(ui::draw(m_wanted.root));
    // With nothing under way, what is missing was thrown out for want of room: drawing brings it.
    if (missing.empty() || (m_asked && m_jobs.idle()))
        return true;
    fetch(missing);
    m_asked = true;
    return false;
}

bool Wall::moves(double now_ms) const { return is_swelling(m_shown.root, now_ms - m_shown_at); }

void Wall::show(double now_ms, sdl::Canvas& canvas) {
    if (!swell_alike(m_shown.root, m_wanted.root))
        m_shown_at = now_ms;
    m_shown = std::move(m_wanted);
    ui::Node rest = m_shown.root;
    take_swelling(rest);
    m_flat = {canvas.flatten("wall", ui::draw(rest), m_shown.ground)};
    m_waiting = false;
    m_whole = true;
}

void Wall::step(double now_ms, sdl::Canvas& canvas) {
    m_jobs.finish();
    for (auto& [item, image] : m_arrived)
        canvas.put(item, std::move(image));
    m_arrived.clear();
    if (m_stale && !m_making)
        make();
    if (m_waiting && is_whole(canvas))
        show(now_ms, canvas);
    const bool moving = moves(now_ms);
    if (!m_whole && !moving && !m_moved) // what has grown is drawn once at its full size
        return;
    m_moved = moving;
    canvas.clear(m_shown.ground);
    canvas.draw(m_flat);
    draw_swelling(m_shown.root, now_ms - m_shown_at, canvas);
    canvas.present();
    m_whole = false;
}

} // namespace hakawati::app
