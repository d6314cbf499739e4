#include "learning/breathing.h"

#include <algorithm>

namespace hakawati::learning {

namespace {

constexpr std::size_t lines_round_it = 4; ///< Ready, In, Out and Done have one each

/// Where in the rounds after the first: two halves a round, in and out.
std::size_t line_between(int round, Breath breath, std::size_t lines) {
    const std::size_t halves = 2 * (breathing_rounds - 1);
    const std::size_t half =
        2 * static_cast<std::size_t>(round - 1) + (breath == Breath::Out ? 1 : 0);
    return 3 + half * (lines - lines_round_it) / halves;
}

std::size_t line_of(const BreathStep& step, std::size_t lines) {
    const std::size_t last = lines == 0 ? 0 : lines - 1;
    if (step.breath == Breath::Ready)
        return 0;
    if (step.breath == Breath::Done)
        return last;
    if (step.round > 0 && lines > lines_round_it)
        return line_between(step.round, step.breath, lines);
    return std::min<std::size_t>(step.breath == Breath::Out ? 2 : 1, last);
}

BreathStep pace(int step) {
    if (step <= 0)
        return {Breath::Ready, 0, ready_ms, 0, 0, 0};
    if (step >= breath_steps - 1)
        return {Breath::Done, breathing_rounds, 0, 0, 0, 0};
    const int round = (step - 1) / 3;
    switch ((step - 1) % 3) {
    case 0:
        return {Breath::In, round, in_ms, 0, 1, 0};
    case 1:
        return {Breath::Rest, round, rest_ms, 1, 1, 0};
    default:
        return {Breath::Out, round, out_ms, 1, 0, 0};
    }
}

} // namespace

BreathStep breath_step(int step, std::size_t lines) {
    BreathStep result = pace(step);
    result.line = line_of(result, lines);
    return result;
}

} // namespace hakawati::learning
