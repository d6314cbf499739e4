// Work ahead of need: pictures rasterised and panels lettered on one worker thread. A job is a
// function that runs there and gives back a function that the main thread runs. Where there are no
// threads (a browser, a test) the jobs run inline, and nothing else changes.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hakawati::app {

class JobQueue {
  public:
    using Finish = std::function<void()>; ///< run on the main thread; may be empty
    using Job = std::function<Finish()>;  ///< run on the worker; must not throw
    enum class Where { Worker, Inline };
    enum class Need { Now, Ahead };

    /// `finished` is called on the worker whenever a job has ended (to wake the main thread).
    JobQueue(Where, std::function<void()> finished);
    ~JobQueue(); ///< waits for the job that runs, drops the others
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    void submit(Need, Job); ///< Now before Ahead, otherwise in order
    void drop_ahead();      ///< forgets what was wanted ahead and has not begun
    void drop_all();        ///< forgets everything, and waits for the job that runs
    /// Runs one waiting job of Need::Now on this thread; false when there is none. The main thread
    /// helps at the start, when two cores are better than one.
    bool help();
    bool idle(); ///< nothing waits, nothing runs, nothing has been given back
    /// Runs what jobs gave back. Inline: runs the jobs first.
    void finish();

  private:
    void work();
    bool take(Job&, bool ahead_too);
    void run(const Job&);

    const Where m_where;
    const std::function<void()> m_finished;
    std::mutex m_lock;
    std::condition_variable m_more, m_idle;
    std::deque<Job> m_now, m_ahead;
    std::vector<Finish> m_done;
    bool m_running = false;
    bool m_stop = false;
    std::thread m_thread; ///< started last, when all else is there
};

} // namespace hakawati::app
