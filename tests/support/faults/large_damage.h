// Damage to a tablet of a whole school: so many events that a start reads only the last of them.
// What a start passes over must come to light with the next snapshot, and be put right.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace hakawati::faults {

struct LargeDamageSetup {
    std::uint64_t seed = 1;
    int events = 100'000;
    std::size_t pages = 20; ///< so many of all, the first one among them, each x 16 kinds
    std::function<void(std::size_t cases)> progress{};
};

struct LargeDamageResult {
    std::size_t pages = 0; ///< of the whole database
    std::size_t cases = 0;
    std::size_t whole = 0;           ///< nothing that counts was hit
    std::size_t restored = 0;        ///< at the start
    std::size_t passed_over = 0;     ///< by the start: it said that all was well
    std::size_t put_right = 0;       ///< of those, with the next snapshot
    double slowest_ms = 0;           ///< of processor time, to open
    std::vector<std::string> faults; ///< the first few of what must not be: not opened, lost
    bool good() const { return faults.empty() && put_right == passed_over; }
};

LargeDamageResult damage_large(const LargeDamageSetup&);

} // namespace hakawati::faults
