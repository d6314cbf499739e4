#include "group/safe.h"

#include "group/report.h"

#include <algorithm>
#include <numeric>

namespace hakawati::group {

namespace {

using Cells = std::array<int, cell_count>;

using Joint = std::array<bool, cell_count>;

/// What may be joined, in this order: the same age, then with those of whom it is not said. A fixed
/// list, because a choice by size would tell the size.
constexpr std::array<Joint, 8> joints{{{},
                                       {true, true, false, false, false},
                                       {false, false, true, true, false},
                                       {true, false, false, false, true},
                                       {true, true, false, false, true},
                                       {false, false, true, true, true},
                                       {true, true, true, true, false},
                                       {true, true, true, true, true}}};

bool may_be_told(int count) { return count == 0 || count >= least_cell; }

int sum_of(const Cells& children, const Joint& joint) {
    int sum = 0;
    for (std::size_t cell = 0; cell < cell_count; ++cell)
        sum += joint[cell] ? children[cell] : 0;
    return sum;
}

bool is_safe(const Cells& children, const Joint& joint) {
    for (std::size_t cell = 0; cell < cell_count; ++cell)
        if (!joint[cell] && !may_be_told(children[cell]))
            return false;
    return joint == joints.front() || sum_of(children, joint) >= least_cell;
}

/// What a small part becomes, of the two parts that a vote has.
int made_safe(int part) { return part >= least_cell ? part : in_fives(part); }

} // namespace

SafeCells safe_cells(const Cells& children) {
    SafeCells safe;
    if (std::accumulate(children.begin(), children.end(), 0) < least_cell)
        return safe;
    safe.is_joined = *std::find_if(joints.begin(), joints.end(),
                                   [&](const Joint& joint) { return is_safe(children, joint); });
    safe.joined = sum_of(children, safe.is_joined);
    for (std::size_t cell = 0; cell < cell_count; ++cell)
        safe.told[cell] = safe.is_joined[cell] ? 0 : children[cell];
    return safe;
}

SafeParts safe_parts(int right, int others) {
    const int all = right + others;
    if (all < 2 * least_cell)
        return {};
    if (right < others)
        return {made_safe(right), all - made_safe(right)};
    return {all - made_safe(others), made_safe(others)};
}

int in_fives(int count) { return (count + least_cell / 2) / least_cell * least_cell; }

std::vector<int> parts_in_fives(std::vector<int> parts) {
    int missing = in_fives(std::accumulate(parts.begin(), parts.end(), 0));
    std::vector<std::size_t> by_loss(parts.size());
    std::iota(by_loss.begin(), by_loss.end(), std::size_t{0});
    std::stable_sort(by_loss.begin(), by_loss.end(), [&](std::size_t a, std::size_t b) {
        return parts[a] % least_cell > parts[b] % least_cell;
    });
    for (int& part : parts)
        missing -= part -= part % least_cell;
    for (std::size_t i = 0; missing > 0; ++i, missing -= least_cell)
        parts[by_loss[i]] += least_cell;
    return parts;
}

} // namespace hakawati::group
