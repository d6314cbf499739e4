#include "drawing/light.h"

#include "drawing/cut_paper.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace hakawati::drawing {

namespace {

/// One colour by day, in the evening and in the sun.
struct Row {
    const char* day;
    const char* evening;
    const char* sun;
};

constexpr const char* sun_ink = "#1A1210";

constexpr Row papers[] = {
    // grounds: the page, a paper wall, a limewashed wall, fibres
    {"#FBF1DC", "#2B2440", "#FFFFFF"},
    {"#FAE8C6", "#2B2440", "#FFFFFF"},
    {"#F6DFB4", "#251F38", "#FFFFFF"},
    {"#FDF3DA", "#2B2440", "#FFFFFF"},
    {"#F4DDB2", "#251F38", "#FFFFFF"},
    {"#EBCF9E", "#332B4A", "#F4EEE2"},
    {"#FFF4DC", "#3A3156", "#F4EEE2"},
    // wood that words stand on: desk, header, back of the cupboard
    {"#E3BD85", "#30264A", "#FFFBF2"},
    {"#EBCD9B", "#352B50", "#FFFBF2"},
    {"#C79A5E", "#1E1930", "#C79A5E"},
    {"#CE9A62", "#3F3049", "#F7E9D2"},
    {"#B27A42", "#35283F", "#F0DDBF"},
    {"#D2A066", "#3F3049", "#F7E9D2"},
    {"#AE7840", "#35283F", "#F0DDBF"},
    {"#F4DEB4", "#2B2440", "#FFFFFF"},
    {"#FAEBC9", "#332B4A", "#FFFFFF"},
    // an awning
    {"#E9AE5B", "#77523C", "#E9AE5B"},
    {"#F2C784", "#866046", "#F2C784"},
    {"#F6CF92", "#94755C", "#F6CF92"},
    {"#FBE2B4", "#A08468", "#FBE2B4"},
    // cards, balloons, slips, cloth, round papers
    {"#FFFBF0", "#3A3156", "#FFFFFF"},
    {"#FFFDF6", "#3A3156", "#FFFFFF"},
    {"#FAEFD4", "#3A3156", "#FFFFFF"},
    {"#FFFAEE", "#3A3156", "#FFFFFF"},
    {"#FBEFD4", "#332B4A", "#FFFFFF"},
    {"#FDF2D8", "#443A62", "#FFFFFF"},
    {"#FBE7BD", "#3A3156", "#FFFFFF"},
    {"#FDEFC9", "#463A57", "#FFFFFF"},
    {"#FAE3B0", "#3E3350", "#FFFFFF"},
    {"#FAEFD3", "#3A3156", "#FFFFFF"},
    {"#F1E4C6", "#352B50", "#FFFFFF"},
    {"#F0E2BE", "#332B4A", "#FFFFFF"},
    {"#E9DCC3", "#463B57", "#FFFFFF"},
    {"#FBF0D6", "#3A3156", "#FFFFFF"},
    {"#F8EACB", "#332B4A", "#FFFFFF"},
    {"#FFF6E0", "#3F365C", "#FFFFFF"},
    {"#F6FBE6", "#30442F", "#FFFFFF"}, // found
    {"#FBEFD2", "#3A3156", "#FFFFFF"}, // not yet
    {"#F6EAD0", "#332B4A", "#FFFFFF"}, // faded
    {"#F3E4F0", "#4A3358", "#FFFFFF"}, // not sure
    // blue cloth for cream words
    {"#3F7FE0", "#2A5FB0", "#123C86"},
    {"#1F5CC4", "#1B4A94", "#0C2F6E"},
    // greetings on the cards of the languages
    {"#F6DED0", "#4A3440", "#FFFFFF"},
    {"#DDE7DA", "#334440", "#FFFFFF"},
    {"#F0DAD6", "#49344A", "#FFFFFF"},
    {"#E8DFDF", "#3F3A56", "#FFFFFF"},
    {"#DFE6E6", "#344152", "#FFFFFF"},
    // lines and edges
    {"#3A2A28", "#FFF3DA", sun_ink},
    {"#5A4640", "#D9CFE6", sun_ink},
    {"#8A6F5A", "#A89BC0", sun_ink},
    {panel_edge, "#A89BC0", sun_ink},
    {"#B98F5E", "#A89BC0", sun_ink},
    {"#9A6F43", "#A89BC0", sun_ink},
    {"#B9A68C", "#6F658A", sun_ink},
    {"#BD5716", "#F08A3C", "#A8460C"}, // picked
    {"#3E6E33", "#9CC968", "#1E4617"}, // found
    {"#8D6896", "#B58BC0", "#4E2C52"},
    {"#6F4C78", "#B58BC0", "#4E2C52"},
    {"#2A7379", "#5FB3B8", "#1A4F55"},
    {"#4A2E1A", "#0E0A1A", "#4A2E1A"}, // shadows
};

constexpr Row inks[] = {
    {"#3A2A28", "#FFF3DA", sun_ink},
    {"#5A4640", "#E9DCEB", sun_ink},
    {"#2E1C12", "#FFF3DA", sun_ink},
    {"#6B5B50", "#C9BDD6", sun_ink},
    {"#4E2C52", "#F8E8F6", sun_ink},
    {"#7D4A20", "#F2C879", sun_ink},
    {"#A48A62", "#C9BDD6", sun_ink},
    {"#FFFBF0", "#1B2E14", "#FFFFFF"}, // on the green of what was found
};

/// Every picture is a little darker and cooler in the evening.
constexpr Colour dusk{0xD8, 0xD0, 0xE8, 255};

std::uint8_t times(std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>((a * b + 127) / 255);
}

Colour dimmed(Light light, Colour c) {
    return light == Light::Evening
               ? Colour{times(c.r, dusk.r), times(c.g, dusk.g), times(c.b, dusk.b), c.a}
               : c;
}

template <std::size_t Count>
const Row* row_of(const Row (&table)[Count], Colour colour) {
    colour.a = 255;
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Row& row) { return hex(row.day) == colour; });
    return found == std::end(table) ? nullptr : &*found;
}

Colour of_row(const Row& row, Light light, Colour day) {
    Colour colour = hex(light == Light::Evening ? row.evening : row.sun);
    colour.a = day.a;
    return light == Light::Day ? day : colour;
}

/// Six digits, and no name of a gradient: "url(#".
bool is_colour_at(std::string_view svg, std::size_t at) {
    const std::string_view digits = svg.substr(at + 1, 6);
    const bool named = at > 0 && svg[at - 1] == '(';
    return !named && digits.size() == 6 &&
           digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// The document with every colour changed.
template <class Change>
std::string with_colours(std::string svg, Change change) {
    for (std::size_t at = svg.find('#'); at != std::string::npos; at = svg.find('#', at + 1))
        if (is_colour_at(svg, at))
            svg.replace(at, 7, to_hex(change(hex(std::string_view(svg).substr(at, 7)))));
    return svg;
}

/// How a colour of a picture changes; none: it is drawn as by day.
std::function<Colour(Colour)> change_of(Light light, const Picture& picture) {
    if (picture.stuff == Stuff::Paper)
        return [light](Colour c) { return paper_in(light, c); };
    if (light == Light::Evening)
        return [](Colour c) { return dimmed(Light::Evening, c); };
    if (picture.mask) // a panel: of its colours only the edge's is the paper's
        return [](Colour c) { return c == hex(panel_edge) ? hex(sun_ink) : c; };
    return {};
}

void put_in(Light light, Picture& picture) {
    const auto change = change_of(light, picture);
    if (light == Light::Sun && picture.grain > 0)
        picture.grain = 0;
    else if (!change)
        return;
    picture.key += light == Light::Evening ? ":evening" : ":sun";
    if (change)
        picture.svg = [change, svg = std::move(picture.svg)] {
            return with_colours(svg(), change);
        };
}

/// A veil that darkens does so in every light.
Colour fill_in(Light light, Colour day) {
    const Colour there = paper_in(light, day);
    return day.a < 255 && there.r > day.r ? day : there;
}

} // namespace

Colour paper_in(Light light, Colour day) {
    const Row* row = row_of(papers, day);
    return row ? of_row(*row, light, day) : dimmed(light, day);
}

Colour ink_in(Light light, Colour day) {
    const Row* row = row_of(inks, day);
    return row ? of_row(*row, light, day) : day;
}

void put_in(Light light, DrawList& list) {
    if (light == Light::Day)
        return;
    for (Item& item : list) {
        if (auto* picture = std::get_if<DrawPicture>(&item))
            put_in(light, picture->picture);
        else if (auto* words = std::get_if<DrawWords>(&item))
            words->colour = ink_in(light, words->colour);
        else if (auto* fill = std::get_if<DrawFill>(&item))
            fill->colour = fill_in(light, fill->colour);
    }
}

} // namespace hakawati::drawing
