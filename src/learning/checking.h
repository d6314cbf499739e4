// The six questions before and after a book (bible.md, section 6): the same words both times, "I
// don't know yet" always there, nothing said before, something kind said after. Pure.
#pragma once

#include "learning/answering.h"

#include <set>
#include <string>

namespace hakawati::learning {

enum class CheckTime { Before, After };

/// The option of "I don't know yet".
constexpr const char* not_known_yet = "z";

/// Under which a record knows that a question of the check is answered: "before gha-k1".
std::string check_key(CheckTime, const std::string& question);

class Checking {
  public:
    /// The check outlives it. The same seed always lays the cards of a question the same way.
    /// `answered`: the ids of questions that are answered already; they are passed over.
    Checking(const story::Check&, CheckTime, std::uint64_t seed,
             std::set<std::string> answered = {});

    CheckTime time() const { return m_time; }
    bool done() const { return m_index >= m_check->questions.size(); }
    std::size_t index() const { return m_index; }
    std::size_t count() const { return m_check->questions.size(); }
    const story::Question& question() const { return m_check->questions[m_index]; }
    /// Indices into question().options, as they lie on the screen.
    std::vector<std::size_t> order() const;
    /// The option chosen for this question; empty before. After the first choice nothing changes.
    const std::string& chosen() const { return m_chosen; }
    /// After: what is said about the choice (its feedback; for "I don't know yet" the kind line,
    /// then `answer`). Before: nothing.
    std::optional<Said> said() const;
    /// After, when "I don't know yet" was chosen: the words of the right option.
    std::optional<Said> answer() const;
    /// When it is done: before: thanks and the safety line; after: nothing, for the thanks of the
    /// book look forward to it.
    std::vector<Said> farewell() const;

    /// Chooses; gives the event to be kept, or nothing when something is chosen already.
    std::optional<Event> choose(const std::string& option);
    bool next();  ///< to the next question that is not answered; false when it is done
    void later(); ///< leaves the rest out

  private:
    void pass_answered();

    const story::Check* m_check;
    CheckTime m_time;
    std::uint64_t m_seed;
    std::set<std::string> m_answered;
    std::size_t m_index = 0;
    std::string m_chosen;
};

} // namespace hakawati::learning
