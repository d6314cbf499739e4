#include "app/job_queue.h"

#include <algorithm>
#include <utility>

namespace hakawati::app {

JobQueue::JobQueue(Where where, std::function<void()> finished)
    : m_where(where), m_finished(std::move(finished)) {
    if (m_where == Where::Worker)
        m_thread = std::thread([this] { work(); });
}

JobQueue::~JobQueue() {
    {
        const std::lock_guard guard(m_lock);
        m_stop = true;
    }
    m_more.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool JobQueue::known(Need need, const std::string& key) {
    const auto same = [&key](const auto& other) { return other.key == key; };
    if (key.empty())
        return false;
    if (m_running_key == key || std::any_of(m_done.begin(), m_done.end(), same) ||
        std::any_of(m_now.begin(), m_now.end(), same))
        return true;
    const auto ahead = std::find_if(m_ahead.begin(), m_ahead.end(), same);
    if (ahead == m_ahead.end())
        return false;
    if (need == Need::Now) {
        m_now.push_back(std::move(*ahead));
        m_ahead.erase(ahead);
    }
    return true;
}

void JobQueue::submit(Need need, const std::string& key, Job job) {
    {
        const std::lock_guard guard(m_lock);
        if (known(need, key))
            return;
        (need == Need::Now ? m_now : m_ahead).push_back({key, std::move(job)});
    }
    m_more.notify_one();
}

void JobQueue::drop_ahead() {
    const std::lock_guard guard(m_lock);
    m_ahead.clear();
}

void JobQueue::drop_all() {
    std::unique_lock guard(m_lock);
    m_now.clear();
    m_ahead.clear();
    m_idle.wait(guard, [this] { return !m_running; });
    m_done.clear();
}

void JobQueue::wait() {
    std::unique_lock guard(m_lock);
    if (m_where == Where::Worker)
        m_idle.wait(guard, [this] { return m_now.empty() && m_ahead.empty() && !m_running; });
}

bool JobQueue::take(Waiting& job, bool ahead_too) {
    std::deque<Waiting>& from = m_now.empty() && ahead_too ? m_ahead : m_now;
    if (from.empty())
        return false;
    job = std::move(from.front());
    from.pop_front();
    return true;
}

void JobQueue::run(const Waiting& job) {
    Finish finish = job.job();
    const std::lock_guard guard(m_lock);
    m_done.push_back({job.key, std::move(finish)});
}

bool JobQueue::help() {
    Waiting job;
    {
        const std::lock_guard guard(m_lock);
        if (!take(job, false))
            return false;
    }
    run(job);
    return true;
}

bool JobQueue::idle() {
    const std::lock_guard guard(m_lock);
    return m_now.empty() && m_ahead.empty() && m_done.empty() && !m_running;
}

void JobQueue::finish() {
    if (m_where == Where::Inline) {
        Waiting job;
        while (take(job, true))
            run(job);
    }
    std::vector<Done> done;
    {
        const std::lock_guard guard(m_lock);
        done.swap(m_done);
    }
    for (const Done& one : done)
        if (one.finish)
            one.finish();
}

void JobQueue::work() {
    while (true) {
        Waiting job;
        {
            std::unique_lock guard(m_lock);
            m_more.wait(guard, [this] { return m_stop || !m_now.empty() || !m_ahead.empty(); });
            if (m_stop)
                return;
            take(job, true);
            m_running = true;
            m_running_key = job.key;
        }
        run(job);
        {
            const std::lock_guard guard(m_lock);
            m_running = false;
            m_running_key.clear();
        }
        m_idle.notify_all();
        m_finished();
    }
}

} // namespace hakawati::app
