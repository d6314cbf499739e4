// Where this child is in this book: one stop after another, gentle or as written, forward and back.
// Knows no window, no clock, no file; every change is an answer to one call.
#pragma once

#include "story/model.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::reading {

enum class StopKind { ChapterTitle, Note, Panel, Question, Activity, ChapterEnd, End };

/// The kind as a word that files keep: "chapter", "note", "panel", "question", "activity",
/// "chapter-end", "end".
const char* name_of(StopKind);
StopKind stop_named(std::string_view); ///< Chapter's title for a word that is none of these

/// One thing to be shown. `id` is the chapter's, panel's, question's or activity's id.
struct Stop {
    StopKind kind = StopKind::Panel;
    std::string id;
    int chapter = 1;
    friend bool operator==(const Stop&, const Stop&) = default;
};

/// What a bookmark keeps: enough to come back to the very same stop, or to the nearest earlier one
/// when the book has changed since.
struct Place {
    std::string book;
    StopKind kind = StopKind::ChapterTitle;
    std::string id;
    std::string panel{}; ///< of a question or an activity: the panel it hangs on
    friend bool operator==(const Place&, const Place&) = default;
};

/// How noted panels are read (bible.md, S4 and section 7).
enum class NotePreference { Gentle, AsWritten };

class Reading {
  public:
    /// At the first chapter's title. The book outlives the reading.
    Reading(const story::Book&, NotePreference);

    const Stop& here() const;
    const story::Book& book() const { return *m_book; }
    /// The panel of this stop, or the one the question or activity hangs on, or the first panel of
    /// the chain a note speaks of; null elsewhere.
    const story::Panel* panel() const;
    const story::Question* question() const; ///< null unless this stop is a question
    const story::Activity* activity() const; ///< null unless this stop is an activity
    const story::Chapter* chapter() const;   ///< at the end: the last chapter

    bool next();  ///< false at the end; takes a jump without words
    bool back();  ///< false at the beginning; undoes a jump
    bool later(); ///< passes a question, an activity, or a whole note chain; elsewhere like next
    bool follow(const std::string& panel_id); ///< a jump of this panel; false when it has none such

    /// Gentle or as written for the chain this note asks about, and on to the chain's first panel
    /// (to the panel that was shown, when open_note asked).
    void choose(NotePreference);
    /// Opens the note screen for the panel shown (the leaf in its caption). False when it has no
    /// note.
    bool open_note();
    /// Whether this panel is shown as its gentle alternate: the choice made for its chain, else the
    /// preference; false when it has no alternate.
    bool gentle(const story::Panel&) const;
    void set_preference(NotePreference p) { m_preference = p; }
    NotePreference preference() const { return m_preference; }
    /// Whether the chain of this panel asks before it begins (some panel of it has level 2).
    bool asks_first(const story::Panel&) const;

    bool go_to_chapter(int number);          ///< its title; false when there is none
    bool go_to_panel(const std::string& id); ///< false when there is none
    Place place() const;
    /// The very place, or the nearest earlier one that still exists; false when nothing fits and
    /// the book begins again.
    bool go_to(const Place&);

    std::vector<Stop> all_stops() const; ///< every stop of the book, in order
    /// The stop that comes after / before, without going there (for prefetching).
    std::optional<Stop> peek(int steps) const;

  private:
    /// A stop with what it shows; pointers into the book.
    struct Entry {
        Stop stop;
        const story::Chapter* chapter = nullptr;
        const story::Panel* panel = nullptr;
        const story::Question* question = nullptr;
        const story::Activity* activity = nullptr;
    };
    void add_chapter(const story::Chapter&);
    const Entry& entry() const { return m_entries[m_index]; }
    bool enter(std::size_t index);
    bool jump(const std::string& panel_id);
    std::optional<std::size_t> index_of_panel(const std::string& id) const;
    std::optional<std::size_t> nearest_earlier(const Place&) const;
    std::size_t first_after_chain(const std::string& chain) const;

    const story::Book* m_book;
    NotePreference m_preference;
    std::vector<Entry> m_entries;
    std::size_t m_index = 0;
    std::optional<Stop> m_note;                                   ///< open over the panel shown
    std::vector<std::pair<std::string, NotePreference>> m_chosen; ///< chain -> choice
    std::vector<std::pair<std::size_t, std::size_t>> m_jumps;     ///< from -> to, for back
};

} // namespace hakawati::reading
