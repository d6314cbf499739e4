// One question being answered: what lies where, what was tried, what the asker says now. Pure: it
// knows no window and no disk, and the same calls always lead to the same state. Six kinds, one
// shape: pick a card (and, where there are places, put it there), or say that one is not sure.
#pragma once

#include "learning/record.h"
#include "story/model.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::learning {

/// How a card looks. Found ones stay; one that is not yet right can be tried no more in single,
/// multiple, true/false and tap, and slides back in order and sort.
enum class Mark { Open, Found, NotYet };

/// What the asker says: words of the book by id and source.
struct Said {
    std::string id;
    std::string words;
    friend bool operator==(const Said&, const Said&) = default;
};

/// After so many answers that were not yet right the story shows the answer (bible.md, S9).
constexpr int tries_before_showing = 2;

class Answering {
  public:
    /// The question outlives it. The same seed always shuffles the same way. Cards of order
    /// questions never begin in their right order; true/false and tap are not shuffled (a nod
    /// stands above a shake, a spot is where it is).
    Answering(const story::Question&, std::uint64_t seed);

    const story::Question& question() const { return *m_question; }
    /// Indices into question().options, as they lie on the screen.
    const std::vector<std::size_t>& order() const { return m_order; }

    Mark mark(const std::string& option) const;
    /// Order and sort: where the card lies, 1...; 0: not yet laid down.
    int place_of(const std::string& option) const;
    /// Order: the id of the card that lies on a place; empty when it is free.
    std::string at_place(int place) const;
    /// Order and sort: the card in the hand; empty when none is.
    const std::string& in_hand() const { return m_in_hand; }
    /// Order: the first place without a card, 1...; 0 when there is none.
    int first_free_place() const;

    int to_find() const; ///< cards that must be found (or laid down) in all
    int found() const;
    int not_yet() const { return m_not_yet; }         ///< answers that were not yet right
    bool tried() const { return m_said.has_value(); } ///< Next is there, the leaf has grown
    bool shown() const { return m_shown; }            ///< the story shows the answer
    bool done() const { return m_shown || found() == to_find(); }
    /// What was said about the last answer: its feedback, the slip, or the answer that is shown;
    /// nothing before the first.
    const std::optional<Said>& said() const { return m_said; }
    /// The card that was tried last; empty before the first.
    const std::string& last() const { return m_last; }

    /// Touches a card. Single, multiple, true/false, tap: an answer. Order and sort: takes the card
    /// into the hand (or lays it back), which is no answer. Gives the answer to be kept, if it was
    /// one; nothing when the card cannot be tried any more, or the question is done.
    std::optional<Given> pick(const std::string& option);
    /// Order and sort: lays the card in the hand on a place or into a basket (1...). Nothing when
    /// the hand is empty, or the place is taken or not there; a place that is not the card's own
    /// lets it slide back. After the second answer that was not yet right the answer is `shown`;
    /// the event to be kept is still that answer's.
    std::optional<Given> put(int place);
    /// "Not sure - show me".
    std::optional<Given> not_sure();

    /// Comes back to where answers kept earlier had led. Answers that no longer fit (the book has
    /// changed: the card is gone, or what was right no longer is) are passed over.
    void resume(const std::vector<Given>&);

    friend bool operator==(const Answering&, const Answering&) = default;

  private:
    const story::Option* find(const std::string& option) const;
    bool has_places() const;
    bool is_right(const story::Option&, int place) const;
    bool is_free(int place) const;
    Given answer(const story::Option&, int place);
    void lay_down(const story::Option&);
    void slip(const story::Option&);
    void show();
    void repeat(const Given&);

    const story::Question* m_question;
    std::vector<std::size_t> m_order;
    std::map<std::string, Mark> m_marks;
    std::map<std::string, int> m_places;
    std::string m_in_hand, m_last;
    std::optional<Said> m_said;
    int m_not_yet = 0;
    bool m_shown = false;
};

/// The event of an answer, to be kept by the journal. `try_number` counts the answers given to the
/// question in this visit, this one included.
Event event_of(const story::Question&, const Given&, int try_number);

/// The seed by which a question's cards are shuffled: the same for the same reader, question and
/// visit, so that a child who comes back after a crash finds them where they lay.
std::uint64_t seed_for(std::uint64_t reader_seed, const std::string& question, int visit);
/// A number from a profile's id.
std::uint64_t seed_of(const ProfileId&);

} // namespace hakawati::learning
