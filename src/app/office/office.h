// What grown-ups ask for behind the door and what takes long: the door's own check, sums, copies,
// sticks. Works on a thread of its own, or on the keeper's where the journal is needed, and answers
// with messages to the screens. Decides nothing about what is seen.
#pragma once

#include "access/door.h"
#include "app/content.h"
#include "app/keeping/keeper.h"
#include "exchange/backup.h"
#include "exchange/counts.h"
#include "exchange/take_along.h"
#include "story/site_words.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace hakawati::app {

/// All sessions that the journal knows.
std::shared_ptr<const group::Sessions> sessions_of(const journal::Journal&);

class Office {
  public:
    struct Setup {
        access::Door* door = nullptr; ///< null: there is none, and every knock is refused
        Keeper* keeper = nullptr;     ///< null pointers: a fault of the program
        Content* content = nullptr;
        Log* log = nullptr;
        JobQueue::Where jobs = JobQueue::Where::Inline;
        std::function<void()> wake = [] {};
        std::filesystem::path data;   ///< of the journal
        std::filesystem::path sticks; ///< each folder in it is a stick; empty: the system's own
        /// Loads what lies in this folder of the stories now; called on the main thread.
        std::function<void(const std::string& folder)> reload = [](const std::string&) {};
    };
    /// The message to the screens, and what the state is to know before it.
    using Fill = std::function<void(screens::State&)>;
    using Reply = std::function<void(const ui::Message&, const Fill&)>;

    Office(Setup, Reply);

    /// Of this tablet, as its files have it: at the start, and when another journal has taken its
    /// place.
    void know_label(std::string label) { m_label = std::move(label); }
    /// False when the effect is none of the office's.
    bool perform(const screens::Effect&, const screens::State&);
    bool idle() { return m_jobs.idle(); }
    void finish();                 ///< runs what came back; to be called often
    void wait() { m_jobs.wait(); } ///< until no thread of the office looks at anything

  private:
    void knock(const std::string& pin);
    void set_up(const std::string& pin);
    void recover(const std::string& code, const std::string& pin);
    void look_around();
    void sum_up();
    void forget(const learning::Profile&);
    void wipe();
    /// What of the journal goes along, read on the keeper's thread.
    struct FromJournal {
        group::Alone alone;
        std::string image, merge_file;
        std::string label; ///< of this tablet among others
    };
    /// What is to be taken along, by whom it is asked.
    struct Errand {
        std::filesystem::path folder;
        std::set<std::string> items;
        std::string day, language, book;
        std::shared_ptr<const group::Sessions> sessions;
        story::SiteWords site_words;
    };
    void take_along(const screens::Effect&, const screens::State&);
    FromJournal read_journal(journal::Journal*, const Errand&) const;
    std::vector<exchange::Parcel> pack(const Errand&, const FromJournal&) const;
    void add_print(std::vector<exchange::Parcel>&, const Errand&, const FromJournal&) const;
    JobQueue::Finish carry(const Errand&, const FromJournal&);
    exchange::Words words_in(const std::string& language) const;
    void bring_in(const screens::Effect&);
    void merge(const std::filesystem::path& folder);
    void restore(const std::filesystem::path&, const std::string& code);
    void put_back(const std::shared_ptr<exchange::OpenedBackup>&);
    /// A damaged book: the folder it lies in, its id (empty: unknown).
    struct Wanted {
        std::string folder, id;
    };
    void copy_book(const std::string& folder);
    std::string fetch(const Wanted&) const;
    bool is_wanted(const std::filesystem::path& on_stick, const Wanted&) const;
    void remove_book(const std::string& folder);
    void put_back_book();
    JobQueue::Finish told_of_book(const std::string& folder, const std::string& word,
                                  const std::filesystem::path& removed);
    void post(ui::Message); ///< from any thread, while a job still runs

    JobQueue::Finish say(ui::Message, Fill = {});

    Setup m_setup;
    Reply m_reply;
    std::string m_label;             ///< of the main thread alone
    std::atomic<bool> m_stop{false}; ///< what is under way is to be left off
    std::mutex m_lock;
    std::vector<ui::Message> m_posted;
    std::filesystem::path m_removed_to; ///< where the book lies that was removed last; or empty
    std::string m_removed;              ///< its folder among the stories
    JobQueue m_jobs;                    ///< last: its end waits for what uses the rest
};

} // namespace hakawati::app
