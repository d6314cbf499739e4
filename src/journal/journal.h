// The memory of a tablet: an append-only chain of events in SQLite, and what is derived from them.
// What `append` has returned from survives any kill, crash or power cut (product.md, rule 3). One
// program holds it at a time, through one connection; a second one is refused with a sentence.
// It knows no window and no book, and no name of anybody.
//
// In its folder: journal.db (with its -wal beside it), side-*.log (every event since the oldest
// snapshot once more, each frame with its own check), snapshot-*.db (three, verified), set-aside-*
// (damaged files, which only forgetting and wiping delete), before-*.db (a copy from before a
// migration), replaced-* (what a backup took the place of, until the next snapshot), replacing.db
// (a backup on its way in), journal.lock (always empty; held as long as a journal is open,
// restoring included). One thread at a time. What is known of the readers is held in memory:
// reading goes on when the disk does not answer. Sources of the recipe: trust.md 1.1 and 2.2,
// sqlite.org/wal.html, sqlite.org/pragma.html.
#pragma once

#include "base/disk.h"
#include "journal/merging.h"
#include "learning/event.h"
#include "learning/record.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace hakawati::journal {

/// The newest form of the database this program knows.
constexpr int schema_version = 2;

/// How the journal was found; all but the first two are told to a grown-up, once.
enum class Found {
    Whole,
    Fresh,    ///< there was none
    Restored, ///< damaged: set aside, put back from a snapshot and the side log
    Anew,     ///< damaged and nothing to put back from: set aside, begun anew
    Newer     ///< written by a newer program: read, never changed; `append` throws ReadOnly
};

/// Somebody else holds the journal: the sentence for the person who started the second program.
class Busy : public SystemError {
    using SystemError::SystemError;
};
/// The journal is of a newer program and will not be changed.
class ReadOnly : public SystemError {
    using SystemError::SystemError;
};

class Journal {
  public:
    struct Setup {
        std::filesystem::path folder;
        Disk* disk = nullptr;                ///< null: the machine's own
        std::string vfs;                     ///< SQLite's name of a file system; empty: its own
        std::function<std::int64_t()> clock; ///< s since 1970; empty: the machine's
        /// Random bytes for ids; empty: the machine's (a test makes them repeat).
        std::function<void(void*, std::size_t)> random;
        /// Events from one snapshot to the next; in a large journal a fiftieth of all events,
        /// because a copy of it is a large write.
        int snapshot_every = 200;
        bool syncs = true; ///< false: the control of the fault tests, which must fail
    };

    /// Opens it, making the folder when it is not there; verifies, migrates, restores. Throws Busy,
    /// or SystemError when the folder can be neither read nor written: then nothing can be kept.
    explicit Journal(Setup);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    Found found() const;
    /// What to tell the grown-up in the log about `found`, in English; empty for the first two.
    const std::string& report() const;

    std::vector<learning::Profile> profiles() const; ///< in the order in which they were made
    /// Everything about one reader; an empty record for nobody. With no id: the tablet's own.
    learning::Record record(const std::optional<learning::ProfileId>&) const;

    learning::ProfileId new_id(); ///< random; nothing is kept yet

    /// Keeps one event and what is derived from it, in one transaction; when it returns, it is on
    /// the disk. A wall time of 0 is filled in. Gives back its sequence number. Throws SystemError
    /// when the disk refuses (nothing is kept then, and the journal has been closed, opened and
    /// verified again), ReadOnly for a newer journal. An event of a profile that is not there
    /// (any more) is passed over: 0. Only when the disk refuses twice, the commit's sync and then
    /// the saving of what was written, the event may be there although it was told not to be;
    /// the same event given again then is that one, and not kept twice.
    std::int64_t append(learning::Event);

    /// To be called when nobody waits: moves the write-ahead log into the database, makes a
    /// snapshot when one is due. Never throws; what failed is in `troubles`.
    void tidy();
    /// What went wrong since the last call and did not stop anything: for the log.
    std::vector<std::string> troubles();

    /// No byte of this child stays in any file of the folder, set-aside files included. Throws
    /// SystemError; then it may be called again, and `tidy` and the next opening finish it if it
    /// had begun. An id that stands in another reader's or the tablet's event is not looked for.
    void forget(const learning::ProfileId&);
    /// Everything of everybody goes; the journal is then a fresh one with a new install id.
    void wipe();

    /// The events of group sessions, of this tablet and of all that was merged, each once. What one
    /// tablet wrote comes in its order; tablets are brought together by their clocks, as far as
    /// clocks go. Tablets that have taken the same files give the same, in whatever order they did.
    std::vector<learning::Event> group_events() const;
    /// The ids of the sessions that were begun on this tablet.
    std::set<std::string> own_sessions() const;
    /// What readers of this tablet answered: Found, NotYet, Shown, CheckBefore, CheckAfter; in
    /// order.
    std::vector<learning::Event> answers() const;

    /// Writes the merge file of this tablet. Throws SystemError, and what the sink throws.
    void write_merge(const Sink&) const;
    /// Takes a merge file, in one transaction: after a power cut all of it is there or nothing.
    /// Memory is bounded whatever the file says. A snapshot follows, so that what was taken is put
    /// back with the rest; when only an older one is good, `report` says that files are to be
    /// merged again, which heals it. Wiping takes it away, forgetting does not touch it (no child
    /// is in it). Throws SystemError when the disk refuses, ReadOnly, and what the source throws;
    /// then nothing was taken.
    Merged merge(const Source&);

    /// The image of one consistent, verified database, up to 64 MB; whoever keeps it must seal it.
    /// Throws SystemError.
    std::string copy();
    /// A copy takes the journal's place. It is looked at wholly before; from a power cut at any
    /// moment comes the old journal or the new one. Files of the old one stay beside it until the
    /// next snapshot (or forgetting, or wiping). The tablet then goes by the install id of the
    /// copy: two tablets of one copy are a fork, which merging tells and keeps. Throws ReadOnly,
    /// and SystemError when the disk refuses; the old journal then stands. A last step that is
    /// refused twice is an outcome (AtNextStart): the next call and the next start finish it.
    Replaced replace(std::string_view image);

    /// Six hexadecimal digits of the install id: one tablet among others, for names of files.
    std::string label() const;

    std::int64_t last_sequence() const;
    std::vector<learning::Event> events() const; ///< all of them, in order; for reports and tests
    /// Checks the chain, and that what is derived is what the events say; sentences, empty when
    /// all is well.
    std::vector<std::string> verify() const;
    /// Builds everything derived again from the events.
    void rebuild();

  private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace hakawati::journal
