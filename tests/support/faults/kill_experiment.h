// A program that keeps answers is killed without a word, again and again, and opened again. It says
// `kept <sequence> <item>` on its standard output as soon as a promise stands; every such line must
// be in the journal afterwards, and the program must come back to the place it was left at.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace hakawati::faults {

struct KillSetup {
    std::uint64_t seed = 1;
    std::size_t times = 100;
    std::vector<std::string> command; ///< the program and its words; it journals into `data`
    std::filesystem::path data;
    std::string book; ///< whose place is compared with the stop first presented; empty: none is
    /// From the first sign of life to the kill, at most: first so many lines more, however long the
    /// machine takes for them, then so many ms.
    int most_lines = 0, longest_ms = 2000;
    std::function<void(const struct KillResult&)> progress{};
};

struct KillResult {
    std::size_t kills = 0;
    std::size_t silent = 0;          ///< of those: before the first sign of life
    std::size_t kept = 0;            ///< promises heard of
    std::size_t lost = 0;            ///< of those: not in the journal
    std::size_t places = 0;          ///< times the place was compared
    std::size_t answers = 0;         ///< in the journal at the end
    std::vector<std::string> faults; ///< the first few of anything that must not be
    bool good() const { return lost == 0 && faults.empty(); }
};

KillResult kill_again_and_again(const KillSetup&);

} // namespace hakawati::faults
