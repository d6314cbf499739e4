// Inside of `screens`: the question on the screen with everything its views ask of it, in the
// story, in the review and in the check alike. Looks things up, decides nothing, draws nothing.
#pragma once

#include "pages/close_up.h"
#include "screens/context.h"

#include <optional>
#include <string>
#include <vector>

namespace hakawati::screens {

/// Words with the id of the line they come from, in the language of the screen.
struct Told {
    std::string id;
    std::string words;
};

/// How a card looks and what can be done with it.
enum class Look {
    Open,
    Picked, ///< in the hand, chosen in the check, or an answer on its way to the disk
    Found,
    Bud, ///< found, but not on the disk yet
    NotYet,
    Faded ///< no longer asked for
};

/// What was read last before a question.
struct LastWords {
    Told told;
    std::string speaker;  ///< cast id
    bool caption = false; ///< it is no balloon
};

struct Asked {
    const story::Question* question = nullptr;
    const story::Chapter* chapter = nullptr; ///< null in the check
    const story::Panel* panel = nullptr;     ///< on which it hangs; null in the check
    learning::Answering answering;           ///< as far as it is kept
    std::optional<LastWords> last;           ///< in that panel, as this child saw it
    Told ask;
    Told now;                    ///< the question, or what was said about the last answer
    std::vector<Told> ever_said; ///< the question and all that may be said in its place
    std::string touched; ///< the answer of which `now` tells: its card's id; empty before any

    bool done() const { return answering.done(); }
    /// Nothing was said yet in place of the question.
    bool asks() const { return now.id == ask.id; }
};

/// Only where a question is on the screen: Reading at one, Review, Check that is not done.
Asked asked_here(const Context&);

/// An option's words.
Told told(const Context&, const story::Option&);
/// In a question that is answered by touching a card.
Look look_of(const Context&, const Asked&, const story::Option&);
/// The options in the order in which they lie on the screen.
std::vector<const story::Option*> options_of(const Asked&);
/// The file of an option's picture; empty for spots of a panel and for words alone.
std::string picture_of(const Context&, const story::Option&);

/// The picture's id in the staging and its words: the question's own where there is one, else of
/// its panel as this child sees it, else a helper in the space for children.
using Shown = pages::Behind;
/// A helper alone on the carpet of the space for children, who talks.
story::Staging helper_staging(const std::string& who);
Shown picture_behind(const Context&, const story::Question&, const story::Panel*);
Shown picture_behind(const Context&, const Asked&);

} // namespace hakawati::screens
