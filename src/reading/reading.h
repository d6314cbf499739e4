// Where this child is in this book: one stop after another, gentle or as written, forward and back.
// Knows no window, no clock, no file; every change is an answer to one call.
#pragma once

#include "story/model.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hakawati::reading {

enum class StopKind { ChapterTitle, Note, Panel, Question, Activity, ChapterEnd, End };

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
    friend bool operator==(const Place&, const Place&) = default;
};

/// How noted panels are read (bible.md, S4 and section 7).
enum class NotePreference { Gentle, AsWritten };

class Reading {
  public:
    /// At the first chapter's title.
    Reading(const story::Book&, NotePreference);

    const Stop& here() const;
    const story::Book& book() const { return *m_book; }
    /// The panel of this stop, or the one the question or activity hangs on; null elsewhere.
    const story::Panel* panel() const;
    const story::Question* question() const;
    const story::Activity* activity() const;
    const story::Chapter* chapter() const;

    bool next();  ///< false at the end
    bool back();  ///< false at the beginning
    bool later(); ///< passes a question, an activity, or a whole note chain; elsewhere like next
    bool follow(const std::string& panel_id); ///< a jump of this panel

    /// Gentle or as written for this panel's chain, and on to its first panel.
    void choose(NotePreference);
    /// Opens the note screen for the panel shown (the leaf in its caption). False when it has no
    /// note.
    bool open_note();
    /// For solo reading: a level-2 chain asks once; level-1 chains follow the preference.
    bool gentle(const story::Panel&) const;
    void set_preference(NotePreference p) { m_preference = p; }
    NotePreference preference() const { return m_preference; }

    bool go_to_chapter(int number);
    bool go_to_panel(const std::string& id);
    Place place() const;
    /// The very place, or the nearest earlier one that still exists; false when nothing fits and
    /// the book begins again.
    bool go_to(const Place&);

    std::vector<Stop> all_stops() const; ///< every stop of the book, in order
    /// The stop that comes after / before, without going there (for prefetching).
    std::optional<Stop> peek(int steps) const;

  private:
    const story::Book* m_book; ///< outlives the reading
    NotePreference m_preference;
    std::vector<Stop> m_stops;
    std::size_t m_index = 0;
    bool m_note_open = false;
    std::vector<std::pair<std::string, NotePreference>> m_chosen; ///< chain -> choice
};

} // namespace hakawati::reading
