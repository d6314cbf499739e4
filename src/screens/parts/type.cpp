#include "screens/parts/type.h"

namespace hakawati::screens {

namespace {

constexpr double shrink = 0.92;
constexpr double least_x_height = child_1;

text::Style style_of(const Context& context, const Type& type, double scale) {
    const text::Language& language = type.language ? *type.language : context.language();
    return text::style_for(language, context.metrics().em_for_x_height(type.x_height * scale),
                           type.weight, type.align);
}

/// Line after line as full as it can be: balancing changes neither the height nor whether it fits.
text::Paragraph filled(const Context& context, const std::string& words, const Type& type,
                       double scale, double width) {
    const text::Language& language = type.language ? *type.language : context.language();
    return text::lay_out(words, language, style_of(context, type, scale), width, context.fonts());
}

text::Paragraph balanced(const Context& context, const std::string& words, const Type& type,
                         double scale, text::Paragraph filled, double width) {
    if (type.align != text::Align::Centre || filled.lines.size() < 2)
        return filled;
    const text::Language& language = type.language ? *type.language : context.language();
    auto even = text::lay_out_balanced(words, language, style_of(context, type, scale),
                                       static_cast<int>(filled.lines.size()), context.fonts());
    return even.size.width <= width ? even : filled;
}

bool fits(const text::Paragraph& paragraph, Size room) {
    return paragraph.size.width <= room.width + 0.5 && paragraph.size.height <= room.height + 0.5;
}

bool grows(const Type& type) { return type.x_height >= child_1; }

double full_scale(const Context& context, const Type& type) {
    return grows(type) ? std::min(context.metrics().text_scale, type.most) : 1;
}

} // namespace

SetWords set_words(const Context& context, const std::string& words, const Type& type, Size room) {
    const double least = std::min(1.0, least_x_height / type.x_height);
    double scale = full_scale(context, type);
    while (true) {
        auto paragraph = filled(context, words, type, scale, room.width);
        const bool there = fits(paragraph, room);
        if (there || scale <= least)
            return {balanced(context, words, type, scale, std::move(paragraph), room.width), scale,
                    there};
        scale = std::max(least, scale * shrink);
    }
}

double shared_scale(const Context& context, const std::vector<std::string>& words, const Type& type,
                    Size room) {
    double scale = type.most;
    for (const std::string& one : words)
        scale = std::min(scale, set_words(context, one, type, room).scale);
    return scale;
}

bool fits_at_full_size(const Context& context, const std::string& words, const Type& type,
                       Size room) {
    return fits(filled(context, words, type, full_scale(context, type), room.width), room);
}

double height_of(const Context& context, const std::string& words, const Type& type, double width) {
    return filled(context, words, type, full_scale(context, type), width).size.height;
}

Rect add_words(drawing::DrawList& list, const Context& context, const std::string& words,
               const Type& type, const Rect& room, Stand stand) {
    const SetWords set = set_words(context, words, type, room.size());
    const Size size = set.paragraph.size;
    const Rect there = context.placed(room);
    const double spare = there.width - size.width;
    const double x = type.align == text::Align::Centre ? spare / 2
                     : context.right_to_left()         ? spare
                                                       : 0;
    const double y = stand == Stand::Middle ? (there.height - size.height) / 2 : 0;
    const Point top_left = there.origin() + Point{x, y};
    drawing::add_paragraph(list, set.paragraph, top_left, type.colour);
    return {top_left.x, top_left.y, size.width, size.height};
}

} // namespace hakawati::screens
