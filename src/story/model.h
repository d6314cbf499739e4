// A book as its writer thinks of it: chapters of panels, questions and activities, every line with
// an id that never changes. Made by `parse`, never changed afterwards; holds no translation, no
// picture and no position in px.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hakawati::story {

/// Where in the script a thing stands (1-based); for messages.
struct Position {
    int line = 0;
    int column = 0;
};

enum class LineKind { Caption, Speech, Thought, Whisper, Shout, Phone, OffPanel, Sound, Sign };

/// One line of words: one id, one translation unit, one balloon.
struct Line {
    /// Full: "gha-c1-p01.b1", in a gentle alternate "gha-c2-p05.alt.b1"; empty for a sign that
    /// shows a program word.
    std::string id;
    LineKind kind = LineKind::Speech;
    std::string
        speaker; ///< cast id ("teta"); empty for captions and sounds; the board's name for a sign
    std::string words; ///< in the book's own language; "@sign.drinking" is a program word
    Position at;       ///< of the words
};

enum class Facing { Unsaid, Left, Right };
enum class Shot { Wide, Medium, Close };
enum class Hand { Near, Far };

struct Hold {
    std::string prop;
    Hand hand = Hand::Far;
    Position at;
};

/// "- ahmed centre: stand thinking, faces left, holds notebook near, looks at tree"
/// "- sami on mama: sit-ears scared" (carried by, on the lap of, or on the back of mama)
struct Actor {
    std::string who;
    std::string puppet; ///< the puppet that plays who: "- ahmed as ahmed-vest left: ..."; else who
    std::string slot; ///< a slot of the place, or a position "35%" of its width; empty when carried
    std::string carrier; ///< who carries this one; empty when standing on the ground
    std::string pose;
    std::string mood;
    bool eyes_shut = false; ///< "eyes shut": the mood's -blink face
    bool talking = false;   ///< "talking": the mood's -talk face
    Facing facing = Facing::Unsaid;
    std::vector<Hold> holds;
    std::string looks_at; ///< a cast member, a prop, or any word that says where: "tree", "road"
    Position at, slot_at, pose_at, mood_at;
};

/// "- prop oil-lamp centre" ; slot as for actors, or a spot of the place
struct PlacedProp {
    std::string prop;
    std::string slot;
    Position at;
};

/// What is seen in a panel, in words. Fine positions live in the staging file beside the story.
struct Staging {
    std::string place;
    std::string light;
    Shot shot = Shot::Medium;
    std::string close_on;              ///< cast id or prop the shot is on; may be empty
    std::vector<std::string> overlays; ///< "- shows birds, lunch"
    std::vector<Actor> actors;
    std::vector<PlacedProp> props;
    Position at, shows_at; ///< of "place@light", of the line that says what is shown
};

/// "- note: loud-noise 2, with p05". Kinds and levels: bible.md, S4.
struct ContentNote {
    std::string kind;
    int level = 1;
    std::string chain; ///< full id of the first panel of the chain that switches together; itself
                       ///< when alone
    Position at;
};

/// The gentle alternate replaces staging and every line of its panel together.
struct Alternate {
    Staging staging;
    std::vector<Line> lines;
    bool silent = false; ///< "SOUND: none": the panel's own sound is not heard
    Position at;
};

/// "-> p07: words of the choice" ; a jump without words is taken by Next.
struct Jump {
    std::string target; ///< full id of a panel
    std::string id;     ///< id of the words; empty when there are none
    std::string words;
    Position at;
};

struct Panel {
    std::string id;
    Staging staging;
    std::vector<Line> lines;
    std::optional<ContentNote> note;
    std::optional<Alternate> gentle;
    std::vector<Jump> jumps;
    bool starts_page = false; ///< "---" stands before it
    Position at;
};

enum class QuestionKind { Single, Multiple, TrueFalse, Order, Sort, Tap };

struct Option {
    std::string id; ///< full: "gha-q01.a"; its feedback is id + ".fb"
    bool correct = false;
    int place = 0;       ///< order: its right place (1...); sort: its basket (1 or 2); otherwise 0
    std::string picture; ///< a prop, a spot of the panel (tap), a thinking face, or empty
    std::string words;
    std::string feedback;
    Position at; ///< of the words
    Position feedback_at;
};

struct Basket {
    std::string id;
    std::string words;
    Position at;
};

struct Question {
    std::string id;
    QuestionKind kind = QuestionKind::Single;
    std::vector<std::string> messages; ///< health message ids, "hyg.when"
    std::string asker;                 ///< cast id
    std::string ask;
    std::string gentle_ask; ///< id + ".alt.ask"; empty when the same question serves both
    std::vector<Option> options;
    std::vector<Basket> baskets;
    std::string slip; ///< order and sort: said when an item lies elsewhere; id + ".slip"
    std::string show; ///< the answer, shown; id + ".show"
    Position at, asker_at, ask_at, gentle_ask_at, slip_at, show_at;
};

/// Order and sort: each option has its place, and all are found together.
bool has_places(const Question&);

enum class ActivityKind { Breathe, Senses };

struct Activity {
    std::string id;
    ActivityKind kind = ActivityKind::Breathe;
    std::string message;
    std::string title; ///< id + ".title"
    std::vector<Line> steps;
    Position at, title_at;
};

using Step = std::variant<Panel, Question, Activity>;

/// "HOME water-can: Ask a grown-up: is there a lid on our water?": what a child may take home from
/// a chapter; nobody checks it.
struct Mission {
    std::string id;      ///< the chapter's id + ".home"
    std::string picture; ///< a prop
    std::string words;
    Position at, picture_at; ///< `at`: of the words
};

struct Chapter {
    std::string id; ///< "gha-c1"; its title is id + ".title"
    int number = 1;
    std::string title;
    std::string picture; ///< the prop on its disc
    std::vector<Step> steps;
    std::optional<Mission> mission;
    Position at, title_at, picture_at;
};

/// The before/after questions and what is said round them.
struct Check {
    std::vector<Question> questions;
    std::vector<Line> lines; ///< ids "gha-k.thanks", "gha-k.z", "gha-k.z.fb", "gha-k.safe"
    Position at;
};

struct Book {
    std::string id;
    std::string title; ///< id + ".title"
    std::string language;
    int youngest = 6;
    int oldest = 12;
    std::vector<std::string> cast;
    std::vector<std::string> messages;
    std::string credits;
    std::string licence;
    std::vector<Chapter> chapters;
    std::optional<Check> check;
    std::vector<Line> ending; ///< "gha-end.cap", buttons "gha-end.again" ..., "gha-home"
    Position title_at, messages_at;
};

std::string id_of(const Step&);
const Panel* find_panel(const Book&, const std::string& id);

/// One unit of words with its id, in the order of the script: what a translator gets.
struct Unit {
    std::string id;
    /// title caption speech thought whisper shout phone off sound sign choice question option step
    /// basket feedback reveal activity mission button
    std::string kind;
    std::string speaker;
    std::string words;
    Position at;
};
std::vector<Unit> units(const Book&);

} // namespace hakawati::story
