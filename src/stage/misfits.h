// Where an entry of the staging file does not fit the book or the art: panels and actors that the
// script does not have, puppets and poses that are not drawn.
#pragma once

#include "stage/art.h"
#include "stage/staging_entry.h"
#include "story/model.h"

#include <string>
#include <vector>

namespace hakawati::stage {

struct Misfit {
    std::string what, hint;
};

std::vector<Misfit> misfits(const std::string& id, const Entry&, const story::Book&, const Art&);

/// The names of a map, for "did you mean".
std::vector<std::string> names_of(const auto& map) {
    std::vector<std::string> all;
    for (const auto& [name, value] : map)
        all.push_back(name);
    return all;
}

} // namespace hakawati::stage
