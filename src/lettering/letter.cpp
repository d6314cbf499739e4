#include "lettering/lettering.h"
#include "lettering/place.h"
#include "lettering/split.h"

#include "base/strings.h"

#include <algorithm>

namespace hakawati::lettering {

namespace {

/// Strain of a panel whose speakers cannot be told apart any more: it is better told in beats.
constexpr double unbearable = 360;

using Beat = std::vector<std::size_t>; ///< letters shown together, by their place in the list

Balloon balloon_of(const Candidate& c, int beat) {
    Balloon balloon;
    balloon.id = c.letter->id;
    balloon.kind = c.letter->kind;
    balloon.speaker = c.letter->speaker;
    balloon.box = c.box;
    balloon.tail = c.tail;
    balloon.words = c.body->words;
    balloon.words_at = c.box.origin() + c.body->words_at;
    balloon.beat = beat;
    balloon.joined_to_previous = c.joined();
    balloon.neck = c.neck;
    balloon.seed = static_cast<unsigned>(hash_of(c.letter->id) % 10000);
    return balloon;
}

Balloon sign_of(const Letter& letter, const Style& style, const text::FontMeasure& fonts) {
    const Rect board = letter.board.value_or(Rect{});
    const Body body = sign_on(letter, board, style, fonts);
    return balloon_of({&letter, &body, board, {}, {}, 0}, 0);
}

class Letterer {
  public:
    Letterer(const std::vector<Letter>& letters, const Obstacles& o, const Style& style,
             const text::FontMeasure& fonts)
        : m_letters(letters), m_obstacles(o), m_style(style), m_fonts(fonts),
          m_placer(letters, o, style, fonts) {}

    Lettering run() {
        Beat all;
        for (std::size_t i = 0; i < m_letters.size(); ++i)
            if (m_letters[i].kind != Kind::Sign && !trim(m_letters[i].words).empty())
                all.push_back(i);
        const Lettering together = told_in({all});
        if (together.faults.total() == 0 && together.strain < unbearable)
            return together;
        const Lettering in_beats = told_in(beats_for(all));
        const bool fewer_faults = in_beats.faults.total() < together.faults.total();
        const bool calmer = in_beats.faults.total() == together.faults.total() &&
                            in_beats.strain < together.strain - unbearable / 2;
        return fewer_faults || calmer ? in_beats : together;
    }

    /// Letters that do not even fit alone are cut in two.
    std::vector<Letter> with_long_ones_cut() {
        std::vector<Letter> shorter;
        for (std::size_t i = 0; i < m_letters.size(); ++i) {
            const auto parts = is_read_in_order(m_letters[i].kind) && !fits({i})
                                   ? cut_in_two(m_letters[i].words)
                                   : std::nullopt;
            shorter.push_back(m_letters[i]);
            if (!parts)
                continue;
            shorter.back().words = parts->first;
            shorter.push_back(m_letters[i]);
            shorter.back().words = parts->second;
        }
        return shorter;
    }

  private:
    /// The lettering of these beats, each showing its own letters only.
    Lettering told_in(const std::vector<Beat>& beats) {
        Lettering lettering;
        lettering.beats = std::max(1, static_cast<int>(beats.size()));
        lettering.beats_replace = lettering.beats > 1;
        for (int beat = 0; beat < lettering.beats; ++beat) {
            const auto told = m_placer.arrange(beats[static_cast<std::size_t>(beat)]);
            for (const Candidate& c : told.letters)
                lettering.balloons.push_back(balloon_of(c, beat));
            lettering.strain += told.cost;
        }
        for (const Letter& letter : m_letters)
            if (letter.kind == Kind::Sign)
                lettering.balloons.push_back(sign_of(letter, m_style, m_fonts));
        lettering.faults = measure(lettering, m_obstacles, m_style);
        return lettering;
    }

    bool fits(const Beat& beat) {
        const Lettering told = told_in({beat});
        return told.faults.total() == 0 && told.strain < unbearable;
    }

    /// As many letters a beat as fit together, in reading order; a sound goes to the first beat
    /// that has room for it.
    std::vector<Beat> beats_for(const Beat& all) {
        std::vector<Beat> beats(1);
        for (const std::size_t letter : all) {
            if (!is_read_in_order(m_letters[letter].kind))
                continue;
            Beat longer = beats.back();
            longer.push_back(letter);
            if (beats.back().empty() || fits(longer))
                beats.back() = longer;
            else
                beats.push_back({letter});
        }
        for (const std::size_t letter : all)
            if (!is_read_in_order(m_letters[letter].kind))
                add_sound(beats, letter);
        return beats;
    }

    void add_sound(std::vector<Beat>& beats, std::size_t letter) {
        for (Beat& beat : beats) {
            Beat longer = beat;
            longer.push_back(letter);
            if (beat.empty() || fits(longer)) {
                beat = longer;
                return;
            }
        }
        beats.push_back({letter});
    }

    const std::vector<Letter>& m_letters;
    const Obstacles& m_obstacles;
    const Style& m_style;
    const text::FontMeasure& m_fonts;
    Placer m_placer;
};

} // namespace

Lettering letter(const std::vector<Letter>& letters, const Obstacles& obstacles, const Style& style,
                 const text::FontMeasure& fonts) {
    constexpr int most_cuts = 3; // eight parts of one line at most
    std::vector<Letter> told = letters;
    Lettering best = Letterer(told, obstacles, style, fonts).run();
    for (int cuts = 0; cuts < most_cuts && best.faults.total() > 0; ++cuts) {
        std::vector<Letter> shorter = Letterer(told, obstacles, style, fonts).with_long_ones_cut();
        if (shorter.size() == told.size())
            break;
        Lettering next = Letterer(shorter, obstacles, style, fonts).run();
        if (next.faults.total() >= best.faults.total())
            break;
        best = std::move(next);
        told = std::move(shorter);
    }
    return best;
}

bool seen_in(const Lettering& lettering, const Balloon& balloon, int beat) {
    if (balloon.kind == Kind::Sign)
        return true;
    return lettering.beats_replace ? balloon.beat == beat : balloon.beat <= beat;
}

} // namespace hakawati::lettering
