// Work ahead of need: pictures rasterised and panels lettered on one worker thread. A job is a
// function that runs there and gives back a function that the main thread runs. Where there are no
// threads (a browser, a test) the jobs run inline, and nothing else changes.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
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

    /// Now before Ahead, otherwise in order. A job whose key already waits, runs, or waits to be
    /// finished is the same job: it is not queued again, but one wanted ahead may become Now.
    void submit(Need, const std::string& key, Job);
    void drop_ahead(); ///< forgets what was wanted ahead and has not begun
    void drop_all();   ///< forgets everything, and waits for the job that runs
    /// Runs one waiting job of Need::Now on this thread; false when there is none. The main thread
    /// helps at the start, when two cores are better than one.
    bool help();
    void wait(); ///< until nothing waits and nothing runs; inline there is nothing to wait for
    bool idle(); ///< nothing waits, nothing runs, nothing has been given back
    /// Runs what jobs gave back. Inline: runs the jobs first.
    void finish();

  private:
    struct Waiting {
        std::string key; ///< empty: never the same as another
        Job job;
    };
    struct Done {
        std::string key;
        Finish finish;
    };
    void work();
    bool known(Need, const std::string& key); ///< the lock must be held
    bool take(Waiting&, bool ahead_too);      ///< the same
    void run(const Waiting&);

    const Where m_where;
    const std::function<void()> m_finished;
    std::mutex m_lock;
    std::condition_variable m_more, m_idle;
    std::deque<Waiting> m_now, m_ahead;
    std::vector<Done> m_done;
    bool m_running = false;
    std::string m_running_key;
    bool m_stop = false;
    std::thread m_thread; ///< started last, when all else is there
};

} // namespace hakawati::app
