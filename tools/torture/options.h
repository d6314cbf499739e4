// The command line of hakawati-torture as plain values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace torture {

struct Options {
    std::string experiment;
    std::uint64_t seed = 1;
    std::size_t states = 5'000'000, times = 5'000, every = 1;
    int events = 40; ///< in one life of a tablet
    bool no_syncs = false;
    std::string data = "torture-data"; ///< folder to work in
    std::string book;                  ///< whose place a killed program must come back to
    std::vector<std::string> command;
    int most_lines = 0, longest_ms = 2000;
};

/// The exit code when help or a wrong option already answered.
std::optional<int> read_options(int count, char** words, Options&);

} // namespace torture
