// Numbers of one session, made safe to be added up and shown: no number is 1 to 4, and none that is
// left out can be worked out from the rest, even by somebody who knows these rules. Because each
// session is made safe by itself, every sum of sessions and every difference of sums is safe.
#pragma once

#include "group/session.h"

#include <array>
#include <vector>

namespace hakawati::group {

/// Who was there, as far as it may be told.
struct SafeCells {
    std::array<int, cell_count> told{};       ///< what may be told apart: five or more, or 0
    std::array<bool, cell_count> is_joined{}; ///< never just one
    int joined = 0;                           ///< five or more, or 0
    friend bool operator==(const SafeCells&, const SafeCells&) = default;
};
/// A cell of 1 to 4 is joined with the other sex of its age, with those of whom it is not said, or
/// with everybody: what comes first in a fixed list and leaves no other small cell. An empty cell
/// may be told. Fewer than five children in all: nothing is told.
SafeCells safe_cells(const std::array<int, cell_count>& children);

/// Hands for the right and the other answers.
struct SafeParts {
    int right = 0, others = 0; ///< each 0, or five or more; their sum is the true one, or 0
    friend bool operator==(const SafeParts&, const SafeParts&) = default;
};
/// A part of 1 or 2 goes to the other part; one of 3 or 4 takes from it what is missing to five.
/// Fewer than ten hands in all: nothing is told.
SafeParts safe_parts(int right, int others);

/// To the nearest five.
int in_fives(int count);
/// All of them in fives, so that they add up to their sum in fives: rounded down, and what is
/// missing goes to those that lost most (the first of equals). 0 stays 0, five or more stays it.
std::vector<int> parts_in_fives(std::vector<int> parts);

} // namespace hakawati::group
