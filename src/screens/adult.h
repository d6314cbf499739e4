// The part of the state that belongs to the grown-up: the door and what lies behind it, and what
// this tablet offers to children. Nothing secret stays here longer than it is needed: what was
// typed goes with the knock, the recovery code with the page that shows it.
#pragma once

#include "learning/profile.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hakawati::screens {

enum class Screen;

/// The door shuts itself when nobody has touched anything for so long (trust.md 2.6).
constexpr int locks_after_minutes = 2;

/// A book that is kept off the shelf.
struct DamagedBook {
    struct Fault {
        std::string file; ///< below the book's folder; empty: elsewhere
        int line = 0;     ///< 0: the whole file
        std::string what; ///< in English
    };
    std::string folder;    ///< its name among the stories
    std::string id, title; ///< empty where they cannot be known
    std::vector<Fault> faults;
};

/// What the app knows of the tablet and tells the screens with "health".
struct Health {
    double free_bytes = 0;              ///< of the tablet's own storage
    double journal_bytes = 0;           ///< of all its files
    std::string last_backup;            ///< "2026-11-20"; empty: never
    std::vector<std::string> set_aside; ///< names of damaged files that were kept
    std::vector<DamagedBook> damaged;
    std::string version;
};

/// Of the code on paper, at its end: so many digits are typed from it before the set-up is done.
constexpr std::size_t read_digits = 8;

struct Adult {
    bool door_is_set = false;     ///< somebody has chosen a PIN
    bool inside = false;          ///< the door is open
    bool asked_once = false;      ///< the small lock was touched: a second touch leads to the door
    std::string child_language;   ///< of who stood before the door: what is chosen there is lent
    Screen behind{}, came_from{}; ///< where the PIN leads; where Back on Referral leads

    std::string typed;          ///< digits of the PIN or the code, while they are typed
    bool typed_is_seen = false; ///< "Show the number"
    bool knocking = false;      ///< the check is under way
    enum class Reply { None, Wrong, Wait, Stopped, Refused } reply = Reply::None;
    int wait_minutes = 0; ///< Wait: rounded up; 0: less than a minute

    /// Steps of the set-up and of recovery on the door's screen; Desk screens are Screen values.
    enum class Step {
        Pin,     ///< type the number that opens
        Welcome, ///< set-up: language, what this is
        ChoosePin,
        RepeatPin,
        Paper,     ///< the recovery code is shown, to be written down
        PaperRead, ///< and its last two groups are typed from the paper: it is really there
        RecoverCode,
        RecoverPin,
        RecoverRepeat
    } step = Step::Pin;
    std::string first; ///< RepeatPin: the PIN typed first
    std::string code;  ///< Paper: to be written down, until it is; RecoverPin: as typed
    bool weak = false, differs = false; ///< why a new PIN was not taken

    // What the tablet remembers, by the names of its preferences: see `remember_for_tablet`.
    bool paper_kept = false;                       ///< the recovery code was written down
    bool practised = false;                        ///< the first ten minutes are behind
    std::map<std::string, std::string> site_words; ///< "help_point/ar" -> words
    std::set<std::string> hidden;                  ///< "book/gha", "language/tr"
    bool guest_only = false;                       ///< nobody is remembered on this tablet
    int idle_minutes = 5;                          ///< until the cloth is shown again
    int volume = 100; ///< percent: no sound of this tablet is louder; 0: there is none

    std::string site_blank, site_language; ///< SiteWords: what is written just now
    std::string written;                   ///< and as far as it is written
    std::size_t keyboard_page = 0;         ///< small letters, large ones, signs
    Health health;
    std::string book_told; ///< Books: what came of copying or removing; id of a program word
    std::string to_remove; ///< Books: folder of the damaged one that is asked about once more
    std::string removed;   ///< Books: folder of the one that can still be put back
    std::optional<learning::Profile> to_forget; ///< TabletCare: asked once more
    bool to_wipe = false;                       ///< the same
    std::string tablet_page;                    ///< TabletCare: "" readers space kiosk
    std::size_t page = 0;                       ///< of books or readers that need several
    bool practising = false;                    ///< led once through a session that nobody keeps
    std::string practice_seen; ///< the slip that was read last, where it covers the screen
};

/// Takes over one thing that the tablet remembers; false when nothing has that name. Names:
/// "site/BLANK/LANGUAGE" words, "hide/BOOK" and "hide-language/LANGUAGE" yes no, "guest-only" yes
/// no, "idle" 2 5 10 (minutes), "volume" 0 25 50 100, "recovery" written lost, "practised" yes.
bool remember_for_tablet(Adult&, const std::string& name, const std::string& value);

} // namespace hakawati::screens
