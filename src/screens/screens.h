// The screens of a child: pure functions from a state to a tree of controls, and from a state and a
// message to a new state and effects. They read the book and the art through `World`, and change
// nothing there.
#pragma once

#include "pages/panel_view.h"
#include "reading/reading.h"
#include "story/library.h"
#include "ui/metrics.h"
#include "ui/tree.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::screens {

enum class Screen { Shelf, Reading, Calm, Settings, Languages, NoBooks };
enum class BalloonPace { OneByOne, AllAtOnce };
enum class Motion { Full, Reduced };
enum class ReaderView { Guided, Page };

/// How this child likes to read; kept in the bookmark file.
struct Preferences {
    std::string language = "en";
    double text_scale = 1;
    BalloonPace pace = BalloonPace::OneByOne;
    Motion motion = Motion::Full;
    reading::NotePreference notes = reading::NotePreference::Gentle;
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// What the screens may look at: loaded once, never changed by them.
struct World {
    const std::vector<std::unique_ptr<story::LoadedBook>>* books = nullptr; ///< readable ones only
    const std::map<std::string, story::Words>* program_words = nullptr;     ///< by language
    pages::PanelMaker* panels = nullptr;
    const text::Languages* languages = nullptr;
};

/// The lanterns of the calm tree; Tree: none is open.
enum class Lantern { Tree, Breathe, Senses, Birds };

/// Where everything stands: small, copied freely, no pointers into pictures.
struct State {
    Screen screen = Screen::Shelf;
    Screen before = Screen::Shelf; ///< where calm, settings and languages return to
    ReaderView view = ReaderView::Guided;
    Preferences preferences;
    ui::Metrics metrics; ///< px and mm; direction and text scale follow the preferences
    std::string book;    ///< id of the book in hand; empty when there is none
    std::optional<reading::Reading> reading;
    int beat = 0; ///< step within a panel, question or activity: 0 shows the first balloon
    Lantern lantern = Lantern::Tree;
    int calm_step = 0;                            ///< step of the words of an open lantern
    std::map<std::string, reading::Place> places; ///< bookmark of every book, by id
    std::map<std::string, int> furthest;          ///< furthest chapter finished, by book
};

/// What the app must do after an update; it performs them in order.
struct Effect {
    enum class Kind { SaveBookmark, Quit } kind;
};

/// How the old picture turns into the new one.
enum class Transition { None, Forward, Backward, Fade, Grow, Shrink };

struct Update {
    State state;
    std::vector<Effect> effects;
    Transition transition = Transition::None;
    Rect grow_from; ///< px, for Grow and Shrink
};

/// The tree's root id names the screen: shelf, reader (one panel), page (page view), title, note,
/// question, activity, chapter-end, end, calm, calm-page (a lantern), settings, languages,
/// no-books. Node ids are the same on all screens and in all languages; docs/screens.md lists them.
ui::Tree view(const State&, const World&);

/// Messages (name value): next, back, later, tree, page-view, panel-view, settings, languages,
/// shelf, again, note, stop; chapter 3; book gha; panel gha-c1-p03; jump gha-c1-p03; choose gentle
/// or as-written (on a note); lantern breathe, senses or birds; language ar; text 100, 150 or 200;
/// pace one-by-one or all-at-once; motion full or reduced; notes gentle or as-written. A message
/// that the screen has no use for changes nothing; language, text, pace, motion and notes act on
/// every screen.
Update update(const State&, const ui::Message&, const World&);

/// What a program that starts must do before the first `view`, and again after a change of size or
/// of books: direction and text scale follow the preferences, a book is in hand when there is one,
/// a screen that needs a book and has none becomes NoBooks, and a Reading screen gets its reading
/// from the bookmark.
State settled(State, const World&);

/// Trees that will be wanted soon (next and previous stop), to be prepared ahead of need.
std::vector<State> ahead(const State&, const World&);

/// A program word in the screen's language ("shelf.title"); the English one when missing, the id
/// when there is none at all.
const std::string& word(const State&, const World&, const std::string& id);

} // namespace hakawati::screens
