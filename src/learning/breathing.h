// The pace of the apricot balloon: 4 s in, 1 s rest, 6 s out, five times (screens.md, "Motion").
// Longer out than in (messages.md, feel.breathe). It waits for nobody and judges nobody.
#pragma once

#include <cstddef>

namespace hakawati::learning {

enum class Breath { Ready, In, Rest, Out, Done };

constexpr int breathing_rounds = 5;
constexpr double ready_ms = 5000, in_ms = 4000, rest_ms = 1000, out_ms = 6000;

/// One step of the exercise: Ready, then In, Rest, Out for every round, then Done.
struct BreathStep {
    Breath breath = Breath::Ready;
    int round = 0;           ///< rounds that are over, 0 to 5
    double ms = 0;           ///< how long it lasts; 0: it stays
    double from = 0, to = 0; ///< size of the balloon, 0 smallest to 1 largest
    std::size_t line = 0;    ///< which of the activity's `lines` is said
};
constexpr int breath_steps = 1 + 3 * breathing_rounds + 1;
/// The lines of the activity are spread over the rounds: the first to begin with, the second while
/// breathing in, the third while breathing out, those between in the rounds after, the last at the
/// end. Any number of lines works.
BreathStep breath_step(int step, std::size_t lines);

} // namespace hakawati::learning
