// The author's tool, hakawati-story: each subcommand is one function that adds itself and sets
// `status` when it ran: 0 all is well, 1 the book has faults, 2 the world failed.
#pragma once

#include <CLI/CLI.hpp>

namespace hakawati::tool {

void add_check(CLI::App&, int& status); ///< all faults of a book and its translations
void add_fmt(CLI::App&, int& status);   ///< the one canonical form; --check changes nothing
void add_ids(CLI::App&, int& status);   ///< writes missing ids
void add_fit(CLI::App&, int& status);   ///< how the words fit into the panels, in every language
void add_tour(CLI::App&, int& status);  ///< every panel as a picture

} // namespace hakawati::tool
