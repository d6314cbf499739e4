#include "base/strings.h"
#include "story/checking/check.h"
#include "story/parsing/script.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace hakawati::story {

namespace {

using Words = std::vector<std::string_view>;

/// The fixed vocabulary of the series bible (S4), and what gives away that a panel is about it:
/// words in its lines, and moods, overlays or props in its staging.
struct NoteKind {
    std::string_view kind;
    Words words;
    Words staging;
};

const std::vector<NoteKind> note_kinds{
    {"loud-noise",
     {"plane",      "planes",   "bomb",    "bombs",      "bombing",     "shelling", "explosion",
      "explosions", "exploded", "gunfire", "shooting",   "rocket",      "rockets",  "missile",
      "missiles",   "drone",    "drones",  "helicopter", "helicopters", "war"},
     {}},
    {"leaving-home",
     {"fled", "flee", "fleeing", "leave home", "left home", "leave the village", "left the village",
      "not safe now", "not safe any more"},
     {}},
    {"separation",
     {"separated", "cannot find mama", "cannot see mama", "cannot find her family",
      "cannot find his family", "all alone", "got lost", "was lost and"},
     {}},
    {"night-fear",
     {"scared", "afraid", "frightened", "terrified", "nightmare", "nightmares", "bad dream",
      "bad dreams"},
     {"scared"}},
    {"illness",
     {"diarrhoea", "vomit", "vomited", "vomiting", "threw up", "fever", "cholera", "blood",
      "runny poo", "very ill"},
     {"unwell"}},
    {"danger-object",
     {"landmine", "landmines", "minefield", "grenade", "grenades", "explosive", "explosives",
      "ammunition", "rusty thing", "strange metal"},
     {"rusty", "danger-sign", "tape"}},
    {"fire",
     {"on fire", "burned down", "burnt down", "burning", "flames", "smoke", "caught fire"},
     {}},
    {"unsafe-person",
     {"stranger", "strangers", "grabbed", "kidnapped", "followed her home", "followed him home",
      "keep it secret", "our secret"},
     {}},
};

std::vector<std::string> kind_names() {
    std::vector<std::string> names;
    for (const NoteKind& kind : note_kinds)
        names.emplace_back(kind.kind);
    return names;
}

std::string told_in(const std::vector<Line>& lines) {
    std::string all;
    for (const Line& line : lines)
        all += " . " + line.words;
    return plain_words(all);
}

std::string_view shown_in(const Staging& staging, const Words& signs) {
    const auto among = [&](const std::string& name) {
        return std::find(signs.begin(), signs.end(), name);
    };
    for (const Actor& actor : staging.actors)
        if (const auto found = among(actor.mood); found != signs.end())
            return *found;
    for (const std::string& overlay : staging.overlays)
        if (const auto found = among(overlay); found != signs.end())
            return *found;
    for (const PlacedProp& prop : staging.props)
        if (const auto found = among(prop.prop); found != signs.end())
            return *found;
    return {};
}

/// A panel about the vocabulary carries a note.
void check_no_note_needed(const Checking& c, const Panel& panel) {
    const std::string told = word_lists_apply(c.book) ? told_in(panel.lines) : std::string();
    for (const NoteKind& kind : note_kinds) {
        std::string_view sign = phrase_in(told, kind.words);
        if (sign.empty())
            sign = shown_in(panel.staging, kind.staging);
        if (!sign.empty())
            return c.faults.error(
                panel.at,
                fmt::format("[S4] the panel is about {} but has no note", in_quotes(sign)),
                fmt::format("'- note: {} 1' and a '#### gentle' alternate", kind.kind));
    }
}

void check_chain(const Checking& c, const Panel& panel) {
    const ContentNote& note = *panel.note;
    const Panel* first = find_panel(c.book, note.chain);
    const std::string name = in_quotes(local_id(c.book, note.chain));
    if (!first)
        c.faults.error(note.at,
                       fmt::format("[S4] the chain begins at {}, which is no panel", name));
    else if (!first->note)
        c.faults.error(note.at,
                       fmt::format("[S4] the chain begins at {}, which has no note", name));
    else if (first->at.line > panel.at.line)
        c.faults.error(note.at, fmt::format("[S4] the chain begins at {}, which comes later", name),
                       "name its first panel");
    else if (first->note->chain != first->id)
        c.faults.error(note.at,
                       fmt::format("[S4] the chain begins at {}, which is in another chain", name),
                       fmt::format("'with {}'", local_id(c.book, first->note->chain)));
}

void check_note(const Checking& c, const Panel& panel) {
    const ContentNote& note = *panel.note;
    const std::vector<std::string> kinds = kind_names();
    if (std::find(kinds.begin(), kinds.end(), note.kind) == kinds.end())
        c.faults.error(note.at, fmt::format("[S4] unknown content note {}", in_quotes(note.kind)),
                       proposal(note.kind, kinds));
    if (note.level < 1 || note.level > 2)
        c.faults.error(note.at, "[S4] the level of a note is 1 or 2",
                       "1 is mild, 2 is asked about first");
    check_chain(c, panel);
}

const Line* find_line(const std::vector<Line>& lines, LineKind kind) {
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const Line& line) { return line.kind == kind; });
    return found == lines.end() ? nullptr : &*found;
}

void check_alternate(const Checking& c, const Panel& panel) {
    if (!panel.gentle)
        return c.faults.error(panel.at, "[S5] the panel has a note but no gentle alternate",
                              "'#### gentle' under it");
    const Alternate& gentle = *panel.gentle;
    if (gentle.lines.empty())
        return c.faults.error(gentle.at, "[S5] the gentle alternate tells nothing",
                              "it is never shorter than one sentence");
    if (!find_line(gentle.lines, LineKind::Caption))
        c.faults.error(gentle.at, "[S4] the gentle alternate has no caption", "'CAPTION: ...'");
    if (find_line(panel.lines, LineKind::Sound) && !gentle.silent &&
        !find_line(gentle.lines, LineKind::Sound))
        c.faults.error(gentle.at, "[S4] the gentle alternate does not say its sound",
                       "'SOUND: ...' or 'SOUND: none'");
}

} // namespace

void check_notes(const Checking& c) {
    for (const Panel* panel : panels_of(c.book)) {
        if (panel->note) {
            check_note(c, *panel);
            check_alternate(c, *panel);
        } else if (panel->gentle) {
            c.faults.error(panel->gentle->at,
                           "[S4] only a panel with a note has a gentle alternate",
                           "'- note: loud-noise 1'");
        } else {
            check_no_note_needed(c, *panel);
        }
    }
}

} // namespace hakawati::story
