// Between the app and the journal: gives events to it one after another on a thread of its own, and
// brings back what it answered, in the same order. What the disk refuses waits here and is tried
// again; a disk may take long, a frame may not.
#pragma once

#include "app/job_queue.h"
#include "app/keeping/log.h"
#include "journal/journal.h"

#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace hakawati::app {

class Keeper {
  public:
    /// What became of the events since the last time, in the order in which they were given.
    struct Answer {
        enum class Kind { Kept, Full, NotKept, Newer } kind = Kind::Kept;
        std::int64_t sequence = 0; ///< of a kept one
        learning::Event event;     ///< the one kept, or the first one that was not
    };
    using Tell = std::function<void(const Answer&)>; ///< on the main thread
    /// Somebody sits down: the journal's record of them, or why there is none.
    using Welcome = std::function<void(const learning::Profile&, learning::Record)>;

    /// Without a journal (null) nothing can be kept, and every answer says so.
    Keeper(journal::Journal*, JobQueue::Where, std::function<void()> wake, Log&, Tell);
    ~Keeper(); ///< tries once more what still waits
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    void keep(learning::Event);
    /// Counts a visit and reads the record of this reader.
    void sign_in(const learning::Profile&, Welcome);
    /// The same for somebody new: gives an id and keeps the profile first. When that cannot be
    /// kept, `welcome` is not called, and an answer says why.
    void make_reader(learning::Profile, Welcome);
    /// Runs a task that needs the journal (null: there is none) after all that was given before.
    void with_journal(std::function<JobQueue::Finish(journal::Journal*)>);
    /// Tries again what was refused, and lets the journal tidy up. For when nobody waits.
    void tidy();

    bool waits() const; ///< something was refused and is tried again at the next `tidy`
    bool idle() { return m_jobs.idle(); }
    void finish() { m_jobs.finish(); } ///< runs what came back; to be called often
    void wait();                       ///< until all that was given is answered, and runs it

  private:
    struct Refusal {
        Answer::Kind kind;
        learning::Event event;
    };
    JobQueue::Finish flush();
    JobQueue::Finish welcome(const learning::Profile&, const Welcome&);
    std::optional<std::int64_t> append(const learning::Event&, std::optional<Refusal>&);
    JobQueue::Finish tell(std::vector<Answer>);

    journal::Journal* m_journal;
    Log& m_log;
    Tell m_tell;
    mutable std::mutex m_lock;
    std::deque<learning::Event> m_waiting;
    bool m_refused = false;
    JobQueue m_jobs; ///< last: its end waits for what uses the rest
};

} // namespace hakawati::app
