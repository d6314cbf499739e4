#include "app/job_queue.h"

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

void JobQueue::submit(Need need, Job job) {
    {
        const std::lock_guard guard(m_lock);
        (need == Need::Now ? m_now : m_ahead).push_back(std::move(job));
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

bool JobQueue::take(Job& job, bool ahead_too) {
    std::deque<Job>& from = m_now.empty() && ahead_too ? m_ahead : m_now;
    if (from.empty())
        return false;
    job = std::move(from.front());
    from.pop_front();
    return true;
}

void JobQueue::run(const Job& job) {
    Finish done = job();
    const std::lock_guard guard(m_lock);
    m_done.push_back(std::move(done));
}

bool JobQueue::help() {
    Job job;
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
        Job job;
        while (take(job, true))
            run(job);
    }
    std::vector<Finish> done;
    {
        const std::lock_guard guard(m_lock);
        done.swap(m_done);
    }
    for (const Finish& f : done)
        if (f)
            f();
}

void JobQueue::work() {
    while (true) {
        Job job;
        {
            std::unique_lock guard(m_lock);
            m_more.wait(guard, [this] { return m_stop || !m_now.empty() || !m_ahead.empty(); });
            if (m_stop)
                return;
            take(job, true);
            m_running = true;
        }
        run(job);
        {
            const std::lock_guard guard(m_lock);
            m_running = false;
        }
        m_idle.notify_all();
        m_finished();
    }
}

} // namespace hakawati::app
