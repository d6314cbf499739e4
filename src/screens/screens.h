// The screens of a child: pure functions from a state to a tree of controls, and from a state and a
// message to a new state and effects. They read the book and the art through `World`, and change
// nothing there.
#pragma once

#include "drawing/light.h"
#include "group/report.h"
#include "group/session.h"
#include "learning/answering.h"
#include "learning/checking.h"
#include "learning/record.h"
#include "pages/panel_view.h"
#include "reading/reading.h"
#include "screens/adult.h"
#include "screens/cue.h"
#include "screens/leading.h"
#include "screens/taking.h"
#include "story/library.h"
#include "ui/metrics.h"
#include "ui/tree.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::screens {

enum class Screen {
    Languages,
    Who,
    Shelf,
    Reading,
    Review,
    Check,
    Badge,
    Calm,
    Settings,
    NoBooks,
    // For grown-ups: the door, and what is behind it.
    Door,
    Desk,
    SiteWords,
    Books,
    TabletCare,
    Referral,
    GroupSetUp,
    TalkPoint,
    Card, ///< energiser, hands-on, take-home: Leading::card
    Vote,
    SessionRecord,
    Report,
    TakeAlong
};
enum class BalloonPace { OneByOne, AllAtOnce };
enum class Motion { Full, Reduced };
enum class ReaderView { Guided, Page };
enum class Control { Touch, OneSwitch };
enum class Sound { On, Off };

/// How somebody likes to read; kept with the reader, a guest's for as long as the guest reads.
struct Preferences {
    std::string language = "en";
    double text_scale = 1;
    BalloonPace pace = BalloonPace::OneByOne;
    Motion motion = Motion::Full;
    reading::NotePreference notes = reading::NotePreference::Gentle;
    ReaderView view = ReaderView::Guided;
    Control control = Control::Touch;
    ui::Hand hand = ui::Hand::Right;
    drawing::Light paper = drawing::Light::Day;
    Sound sound = Sound::On;
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// Changes one of them, by the name and value of its message. False when nothing has that name; a
/// value that makes no sense changes nothing.
bool prefer(Preferences&, const std::string& name, const std::string& value);
/// By the names of the messages that change them: "text" -> "150".
std::map<std::string, std::string> to_map(const Preferences&);
/// Names that are not there keep what `otherwise` has.
Preferences preferences_from(const std::map<std::string, std::string>&,
                             const Preferences& otherwise);

/// What the screens may look at: loaded once, never changed by them.
struct World {
    const std::vector<std::unique_ptr<story::LoadedBook>>* books = nullptr; ///< readable ones only
    const std::map<std::string, story::Words>* program_words = nullptr;     ///< by language
    pages::PanelMaker* panels = nullptr;
    const text::Languages* languages = nullptr;
    const std::vector<std::string>* animals = nullptr; ///< of assets/avatars, as on the cloth
};

/// The lanterns of the calm tree; Tree: none is open.
enum class Lantern { Tree, Breathe, Senses, Birds };

/// The cloth on which somebody looks for their picture, and the picture code on it.
struct Cloth {
    enum class Code { None, Asked, Choose, Again } code = Code::None;
    std::string animal;               ///< folded open to this animal's colours; empty: all animals
    learning::Profile asked;          ///< whose code is asked
    std::vector<std::string> touched; ///< pictures of the code, so far
    std::vector<std::string> first;   ///< Again: what was touched the first time
    bool kindly = false;              ///< those were other pictures: said once, kindly
    bool full = false;                ///< somebody new has come and every place is taken: said once
    int page = 0; ///< of a cloth too small for all animals; counted on, its pages come round
};

/// What a grown-up is told on a yellow slip, while the reading goes on.
enum class Notice { None, Full, NotKept, Restored, Anew, Newer };

/// Where everything stands: copied freely, no pointers into pictures.
struct State {
    Screen screen = Screen::Shelf;
    Screen before = Screen::Shelf; ///< where calm, settings, languages and badge return to
    Preferences preferences;
    ui::Metrics metrics; ///< px and mm; direction and text scale follow the preferences

    std::vector<learning::Profile> readers;  ///< everybody on this tablet
    std::optional<learning::Profile> reader; ///< who reads; none: a guest, or nobody yet
    bool guest = false;                      ///< somebody reads and nothing is kept
    learning::Record record;                 ///< of who reads: only what is safely kept (a guest's
                                             ///< lives here alone)
    std::deque<learning::Event> pending;     ///< given to the journal, not yet answered, in order
    Notice notice = Notice::None;
    Cloth cloth;
    Preferences of_the_tablet; ///< what a new reader and a guest begin with

    std::string book; ///< id of the book in hand; empty when there is none
    std::optional<reading::Reading> reading;
    int beat = 0; ///< step within a panel, question or activity: 0 shows the first balloon
    std::optional<learning::Answering> answering; ///< the question at hand, as far as it is kept
    /// The same one answer further, while the journal has not said yet that it is kept.
    std::optional<learning::Answering> awaited;
    std::vector<std::string> review;         ///< Review: questions still to ask, the first one now
    bool reviewed = false;                   ///< offered already in this visit
    std::optional<learning::Checking> check; ///< Check: the six questions
    Lantern lantern = Lantern::Tree;
    int calm_step = 0;    ///< step of an open lantern
    int noticed = 0;      ///< five senses in the story: leaves of this step
    int calm_noticed = 0; ///< the same under the calm tree: the story's are found again
    int settings_page = 0;

    Adult adult;
    Leading leading;
    Taking taking;
    std::shared_ptr<const group::Sessions> sessions; ///< of this tablet and merged ones; null: none
    std::shared_ptr<const group::Alone> alone; ///< summed up when the report is opened; null: not
};

/// Whether anybody reads: a reader or a guest.
bool somebody(const State&);
/// Whether an answer to this question still waits to be written to the disk.
bool is_pending(const State&, const std::string& question);

/// What the app must do after an update; it performs them in order.
struct Effect {
    enum class Kind {
        Keep,       ///< append `event` to the journal, then send "kept" or "not-kept"
        SignIn,     ///< read the record of `profile`, then call `signed_in`
        MakeReader, ///< give `profile` an id, keep it, then the same
        // For grown-ups; each is answered by a message of the name in brackets.
        Knock,      ///< `what`: the PIN ("door" open wrong "wait MINUTES" stopped refused)
        SetUpDoor,  ///< `what`: the new PIN ("recovery" CODE, or "door" refused)
        Recover,    ///< `what`: the code, `with`: the new PIN ("door", as Knock)
        Lock,       ///< the door is shut
        LookAround, ///< free space, last backup, sticks ("health", "sticks": State is filled)
        SumUp,      ///< State::alone from the journal ("alone")
        TakeAlong,  ///< `what`: folder, `with`: items with spaces between ("took" STAGE or failed)
        StopTaking, ///< what is under way is left off, with nothing half on the stick
        BringIn,    ///< `what`: a file, `with`: the recovery code of a backup ("brought" WORD-ID)
        Forget,     ///< `profile` ("forgot" yes no)
        Wipe,       ///< everything of everybody ("wiped" yes no)
        CopyBook,   ///< `what`: a damaged book's folder; from a stick ("book-told" WORD-ID)
        RemoveBook, ///< `what`: a damaged book's folder; put aside, not deleted ("book-told"
                    ///< WORD-ID)
        PutBack     ///< the one removed last is where it was ("book-told" WORD-ID)
    } kind;
    learning::Event event;
    learning::Profile profile;
    std::string what{}, with{};
};

/// How the old picture turns into the new one.
enum class Transition { None, Forward, Backward, Fade, Grow, Shrink };

struct Update {
    State state;
    std::vector<Effect> effects;
    Transition transition = Transition::None;
    Rect grow_from; ///< px, for Grow and Shrink
    Cue cue = Cue::None;
};

/// The tree's root id names the screen; node ids are the same on all screens and in all languages;
/// docs/screens.md lists both.
ui::Tree view(const State&, const World&);

/// What a control may say, `name value`; docs/screens.md lists all of them. A message that the
/// screen has no use for changes nothing; preferences act on every screen.
Update update(const State&, const ui::Message&, const World&);

/// What a program that starts must do before the first `view`, and again after a change of size or
/// of books: direction and text scale follow the preferences, a book is in hand when there is one,
/// a screen that needs a book and has none becomes NoBooks, a Reading screen gets its reading from
/// the record, a question its answers.
State settled(State, const World&);

/// Somebody sits down to read: with their own preferences and places, at the shelf.
State signed_in(State, const learning::Profile&, learning::Record, const World&);
/// The tablet's preference that says where a session of a group stands.
constexpr const char* session_preference = "session";
/// With its words, a session that the power has cut short waits behind the door as one does that
/// was locked. Words of a session that has ended, is not known, or whose book is gone do nothing.
void take_up_session(State&, const std::string& words, const World&);

/// Straight into the book, where it was left; at the shelf when nothing was read yet.
State opened_where_left(State, const World&);

/// A second display of so many px is thought as a tablet 312 mm wide whose words are read at 200 %:
/// thrown 1.8 m wide, their x-height is 36 mm, which is read from 6 m.
ui::Metrics metrics_of_wall(Size);
/// What a second display shows a group: only the story, at 200 % and without any control; the tree
/// while it is paused, the question and the counts of a vote that are shown.
ui::Tree wall(const State&, const World&, const ui::Metrics& of_the_wall);

/// Trees that will be wanted soon (next and previous stop), to be prepared ahead of need.
std::vector<State> ahead(const State&, const World&);

/// A program word in the screen's language ("shelf.title"); the English one when missing, the id
/// when there is none at all.
const std::string& word(const State&, const World&, const std::string& id);

} // namespace hakawati::screens
