#include "drawing/draw_list.h"

#include <fmt/format.h>

namespace hakawati::drawing {

namespace {

/// The value of a hexadecimal digit, or -1.
int digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// The byte of two digits, or -1.
int byte_at(std::string_view words, std::size_t at) {
    const int high = digit(words[at]), low = digit(words[at + 1]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::string place(const Rect& r) {
    return fmt::format("{:.0f},{:.0f} {:.0f}x{:.0f}", r.x, r.y, r.width, r.height);
}

std::string line_of(const DrawPicture& p) {
    return fmt::format("picture {} {}{}{}\n", p.picture.key, place(p.to),
                       p.mirrored ? " mirrored" : "",
                       p.opacity < 1 ? fmt::format(" opacity {:.2f}", p.opacity) : "");
}

std::string line_of(const DrawWords& w) {
    const Point at = w.run.baseline + w.origin;
    return fmt::format("words \"{}\" {:.0f},{:.0f} {}{} {:.0f} {}{}\n", w.run.words, at.x, at.y,
                       w.run.font.family, w.run.font.weight == text::Weight::Bold ? " bold" : "",
                       w.run.font.size, to_hex(w.colour),
                       w.halo.a ? " halo " + to_hex(w.halo) : "");
}

std::string line_of(const DrawFill& f) {
    return fmt::format("fill {} {}\n", place(f.to), to_hex(f.colour));
}

} // namespace

Colour hex(std::string_view words) {
    if ((words.size() != 7 && words.size() != 9) || words[0] != '#')
        return {};
    int bytes[4] = {0, 0, 0, 255};
    for (std::size_t i = 0; 1 + 2 * i < words.size(); ++i)
        if ((bytes[i] = byte_at(words, 1 + 2 * i)) < 0)
            return {};
    const auto part = [&](int i) { return static_cast<std::uint8_t>(bytes[i]); };
    return {part(0), part(1), part(2), part(3)};
}

std::string to_hex(Colour c) { return fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b); }

void add_paragraph(DrawList& list, const text::Paragraph& paragraph, Point top_left,
                   Colour colour) {
    for (const auto& line : paragraph.lines)
        for (const auto& run : line.runs)
            list.push_back(DrawWords{run, top_left, colour, {0, 0, 0, 0}, 0});
}

std::string as_text(const DrawList& list) {
    std::string all;
    for (const Item& item : list)
        all += std::visit([](const auto& one) { return line_of(one); }, item);
    return all;
}

} // namespace hakawati::drawing
