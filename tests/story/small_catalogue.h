// Art that exists only in the tests: small enough to be known by heart.
#pragma once

#include "story/parse.h"

inline hakawati::story::Catalogue small_catalogue() {
    hakawati::story::Catalogue c;
    auto& courtyard = c.places["courtyard"];
    courtyard.slots = {"left", "centre", "right"};
    courtyard.spots = {"tree", "jug"};
    courtyard.signs = {"DRINKING"};
    courtyard.lights = {{"day", {"birds", "lunch"}}, {"dusk", {}}};
    auto& road = c.places["road"];
    road.slots = {"left", "centre"};
    road.lights = {{"day", {"rusty"}}};
    for (const char* name : {"ahmed", "ahmed-vest", "noor", "teta", "mama", "sami"})
        c.puppets[name] = {{"stand", "sit", "kneel"}, {"calm", "happy", "scared", "unwell"}};
    c.props = {"apricot", "soap", "bread", "cup", "tent", "thinking-face"};
    return c;
}
