// From a script to a Book, with every fault in one run.
#pragma once

#include "base/diagnostics.h"
#include "story/model.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::story {

/// What the art has, as far as words can be checked against it. Filled from the asset folders by
/// `stage::read_catalogue`; a test fills it by hand.
/// Where it is empty (no places, no puppets, no props), nothing is held against it.
struct Catalogue {
    struct Place {
        std::vector<std::string> slots, spots, signs;
        std::map<std::string, std::vector<std::string>> lights; ///< light -> overlays drawn for it
    };
    struct Puppet {
        std::vector<std::string> poses, moods;
    };
    std::map<std::string, Place> places;
    std::map<std::string, Puppet> puppets;
    std::vector<std::string> props;
};

struct Parsed {
    Book book; ///< as much as could be understood; use it only when there are no errors
    Diagnostics faults;
};

/// Grammar only: ids, kinds, structure. `file` is for the messages. Never throws, whatever the
/// text.
Parsed parse(std::string_view text, const std::string& file);

/// Sense: the art, the ids, reachability, and the safeguarding rules marked [auto] in the series
/// bible (S2, S4-S10, S14, T1, T6), each named in its message.
Diagnostics check(const Book&, const Catalogue&, std::string_view text, const std::string& file);

/// Both, with all faults in the order of the script. A fault of sense that stands on a line which
/// is not even understood is left out: it would only be its echo.
Parsed parse_and_check(std::string_view text, const Catalogue&, const std::string& file);

/// The one canonical form of a script (comments kept); formatting twice changes nothing. Only for a
/// text that parses without errors.
std::string format(std::string_view text);

/// The text with a missing id written at the end of each line that lacks one.
std::string add_ids(std::string_view text);

} // namespace hakawati::story
