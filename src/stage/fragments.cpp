#include "stage/fragments.h"

#include "base/files.h"
#include "stage/art.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace hakawati::stage {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

using Channels = std::array<int, 3>;

/// Of "#rrggbb" at `text[at]`; nothing when there are not exactly six digits.
bool read_colour(std::string_view text, std::size_t at, Channels& colour) {
    if (at + 7 > text.size() || text[at] != '#' ||
        (at + 7 < text.size() && hex_digit(text[at + 7]) >= 0))
        return false;
    for (std::size_t i = 0; i < 3; ++i) {
        const int high = hex_digit(text[at + 1 + 2 * i]), low = hex_digit(text[at + 2 + 2 * i]);
        if (high < 0 || low < 0)
            return false;
        colour[i] = 16 * high + low;
    }
    return true;
}

void append_colour(std::string& out, const Channels& colour, const Channels& tint) {
    static constexpr char digits[] = "0123456789abcdef";
    out += '#';
    for (std::size_t i = 0; i < 3; ++i) {
        const int value = (colour[i] * tint[i] + 127) / 255;
        out += digits[value / 16];
        out += digits[value % 16];
    }
}

bool ends_with(const std::string& text, std::string_view end) {
    return std::string_view(text).ends_with(end);
}

} // namespace

void append_fragment(std::string& document, const std::string& inside, const std::string& prefix,
                     const std::string& tint) {
    Channels factor{255, 255, 255}, colour{};
    read_colour(tint, 0, factor);
    const bool plain = factor == Channels{255, 255, 255};
    std::size_t from = 0;
    while (from < inside.size()) {
        const std::size_t stop = inside.find_first_of("#\"", from);
        if (stop == std::string::npos)
            break;
        document.append(inside, from, stop - from);
        from = stop + 1;
        if (inside[stop] == '"') {
            document += '"';
            if (ends_with(document, " id=\""))
                document += prefix;
        } else if (ends_with(document, "url(") || ends_with(document, "href=\"")) {
            document += '#';
            document += prefix;
        } else if (!plain && read_colour(inside, stop, colour)) {
            append_colour(document, colour, factor);
            from = stop + 7;
        } else {
            document += '#';
        }
    }
    document.append(inside, from);
}

Rect view_box_of(const std::string& svg, const std::string& file) {
    const std::size_t at = svg.find("viewBox=\"");
    if (at == std::string::npos)
        throw SystemError("read " + file, "the SVG has no viewBox");
    const char* next = svg.c_str() + at + 9;
    std::array<double, 4> value{};
    for (double& one : value) {
        char* end = nullptr;
        one = std::strtod(next, &end);
        next = *end == ',' ? end + 1 : end;
    }
    if (value[2] <= 0 || value[3] <= 0)
        throw SystemError("read " + file, "the viewBox of the SVG is empty");
    return {value[0], value[1], value[2], value[3]};
}

Fragments::Fragments(std::filesystem::path assets) : m_assets(std::move(assets)) {}

std::shared_ptr<const Fragment> Fragments::get(const std::string& file) {
    const std::lock_guard guard(m_lock);
    auto& fragment = m_read[file];
    if (!fragment) {
        const std::string text = read_file(m_assets / file);
        const std::size_t open = text.find("<svg"), start = text.find('>', open),
                          end = text.rfind("</svg>");
        if (open == std::string::npos || end == std::string::npos || start > end)
            throw SystemError("read " + (m_assets / file).string(), "this is no SVG document");
        fragment = std::make_shared<const Fragment>(
            Fragment{text.substr(start + 1, end - start - 1), view_box_of(text, file)});
    }
    return fragment;
}

} // namespace hakawati::stage
