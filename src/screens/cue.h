// A short sound beside what is seen: a cue names it, the app plays it. Every cue has a seen twin,
// so that who hears nothing misses nothing; there is none for a wrong answer that would be a
// buzzer, and none where the story is hard (cellar, night, strange objects). Source: design of
// sound cues.
#pragma once

namespace hakawati::screens {

struct State;
struct Update;

enum class Cue {
    None,
    Turn,     ///< paper: another panel, another page
    Balloon,  ///< a soft tap on wood: somebody speaks
    Picked,   ///< a peg: a card was taken up or put down
    Found,    ///< one note of an oud, when the answer is kept
    NotYet,   ///< the same note an octave lower
    Shown,    ///< two notes: the story shows it
    Birds,    ///< the calm tree opens
    BreathIn, ///< the balloon begins to grow
    BreathOut ///< the balloon begins to shrink
};

/// As its file, plans and the trace name it: "none", "turn", "not-yet", "breath-in".
const char* name_of(Cue);

/// What is heard of an update, from what it has changed. Nothing when the reader wants no sound, on
/// screens of grown-ups (but a group's reading is heard), when an answer could not be kept, and on
/// hard panels with the questions that hang on them. A panel is hard when the book itself warns of
/// it (a content note: all panels of a chain have one, and the gentle alternate stays as silent),
/// or is staged by night or in the cellar. Breathing is heard there too: it is where a child rests.
Cue cue_of(const State& before, const Update& after);

} // namespace hakawati::screens
