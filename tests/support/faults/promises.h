// What a program says on its standard output when a promise stands, `kept <sequence> <item>`, held
// against the journal it left behind.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::faults {

struct Promise {
    std::int64_t sequence = 0;
    std::string item; ///< "-" for none
};

std::optional<Promise> promise_in(const std::string& line);

/// What is in a journal. It is read from a copy: the program itself must do its own recovery.
struct Left {
    std::size_t events = 0;
    std::size_t answers = 0;         ///< of those
    std::string place;               ///< the last stop anybody came to in this book
    std::vector<std::string> broken; ///< promises that are not there, in words
    std::vector<std::string> faults; ///< of the journal itself
};

/// The copy goes into the machine's folder for passing things and is taken away again.
Left hold_promises(const std::filesystem::path& folder, const std::vector<Promise>&,
                   const std::string& book);

} // namespace hakawati::faults
