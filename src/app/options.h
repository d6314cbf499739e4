// The command line and what the machine says, as plain values.
#pragma once

#include "geometry/geometry.h"

#include <filesystem>
#include <optional>
#include <string>

namespace hakawati::app {

struct Options {
    std::string book;     ///< id; empty: where it was left
    std::string language; ///< code; empty: the one it was left in
    std::string reader;   ///< an animal; empty: whoever touches a picture
    bool guest = false;
    Size size{1280, 800}; ///< px
    bool size_given = false;
    bool windowed = false;
    double dpi = 0; ///< 0: as the display says, 150 where it says nothing sensible
    std::filesystem::path plan;
    int seed = 0; ///< of a plan: what is left to chance falls out otherwise
    std::filesystem::path shots = "build/shots";
    std::filesystem::path data;
    std::filesystem::path assets;
    std::filesystem::path stories;
    std::filesystem::path sticks; ///< each folder in it is a stick; empty: where systems mount them
    Size wall{0, 0};              ///< px; not 0: the audience's window is there without a display
    bool trace = false;           ///< one line to stdout for every screen presented

    double px_per_mm(double display_dpi) const;
};

/// What `--help`, `--version` or a wrong option already answered.
struct Answered {
    int exit_code = 0;
};

/// Reads the command line. Empty with `answered` set when there is nothing more to do.
std::optional<Options> read_options(int count, const char* const* words, Answered& answered);

} // namespace hakawati::app
