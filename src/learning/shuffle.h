// Shuffling that is the same on every machine and for ever: the standard library's is not, and a
// child who comes back after a crash must find the cards where they lay.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hakawati::learning {

/// 0, 1, ... count - 1.
std::vector<std::size_t> in_order(std::size_t count);
/// The same, shuffled by a seed (Fisher-Yates over SplitMix64).
std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed);

} // namespace hakawati::learning
