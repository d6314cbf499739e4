// Inside of `screens`: what is kept in the cupboard of the settings, as data: a compartment for
// each preference, a card for each of its values, and how that card is drawn.
#pragma once

#include "screens/context.h"

#include <functional>
#include <string>
#include <vector>

namespace hakawati::screens {

/// One card of a compartment.
struct Choice {
    std::string id;
    ui::Message message;
    std::string name;
    bool picked = false;
    /// Draws it into its card; none: `language` says itself what it is.
    std::function<void(drawing::DrawList&, const Rect&)> picture;
    const text::Language* language = nullptr;
};

struct Compartment {
    std::string icon;
    std::string name;
    std::vector<Choice> choices;
};

/// Text size and sound, then balloons, movement and hard parts; the languages have a board of their
/// own.
std::vector<Compartment> first_page(const Context&);
Compartment languages_of(const Context&);
/// Hand, one switch, the light of the paper and, for a reader, the picture code.
std::vector<Compartment> second_page(const Context&);
/// The cupboard's pages: two, on a 7" tablet held upright as many as it needs.
int settings_pages(const Context&);

} // namespace hakawati::screens
