#include "lettering/body.h"

#include "base/strings.h"
#include "lettering/outline.h"

#include <algorithm>
#include <cmath>

namespace hakawati::lettering {

namespace {

/// Where the ink of words stands round their baselines, in shares of the em.
struct Ink {
    double above;
    double below;
};

Ink ink_of(const text::Language& language) {
    return language.script == "Arab" ? Ink{0.74, 0.30} : Ink{0.74, 0.18};
}

text::Style words_style(Kind kind, const Style& style, const Sizes& sizes) {
    const bool bold = kind == Kind::Caption || kind == Kind::Shout || kind == Kind::Sound;
    return text::style_for(*style.language, sizes.em,
                           bold ? text::Weight::Bold : text::Weight::Regular,
                           kind == Kind::Caption ? text::Align::Start : text::Align::Centre);
}

std::size_t longest_line(const text::Paragraph& words) {
    std::size_t longest = 0;
    for (const auto& line : words.lines) {
        std::size_t length = line.runs.empty() ? 0 : line.runs.size() - 1;
        for (const auto& run : line.runs)
            length += character_count(run.words);
        longest = std::max(longest, length);
    }
    return longest;
}

/// Top and bottom of the ink of all lines, px from the paragraph's top.
std::pair<double, double> ink_span(const text::Paragraph& words, const Style& style, double size) {
    const Ink ink = ink_of(*style.language);
    return {words.lines.front().baseline - ink.above * size,
            words.lines.back().baseline + ink.below * size};
}

/// Grows the half sizes until the corners of every line lie within the lens, with some air.
Size grown_round(const text::Paragraph& words, Point middle, Size half, const Lens& lens,
                 const Style& style, const Sizes& sizes) {
    const Ink ink = ink_of(*style.language);
    double deepest = 0;
    for (const auto& line : words.lines) {
        const double x = line.width / 2 + 0.42 * sizes.em;
        for (const double edge :
             {line.baseline - 0.6 * sizes.em, line.baseline + ink.below * 0.5 * sizes.em}) {
            const double y = std::abs(edge - middle.y) + 0.22 * sizes.em;
            deepest = std::max(deepest, std::pow(x / half.width, lens.power) +
                                            std::pow(y / half.height, lens.power));
        }
    }
    const double grow = std::max(1.0, std::pow(deepest, 1 / lens.power));
    return {half.width * grow, half.height * grow};
}

Body balloon_body(Kind kind, text::Paragraph words, const Style& style, const Sizes& sizes) {
    const auto [top, bottom] = ink_span(words, style, sizes.em * style.language->size_factor);
    const Point middle{words.size.width / 2, (top + bottom) / 2};
    Size half{words.size.width / 2 + sizes.pad_x, (bottom - top) / 2 + sizes.pad_y};
    const Lens lens = lens_of(kind, {0, 0, 200, 100}, 1);
    half = grown_round(words, middle, half, lens, style, sizes);
    // The rim is a share of the box's shorter side, which it enlarges: solved for the box.
    const double share = rim_of(kind, {0, 0, 1, 1});
    const double rim = 2 * std::min(half.width, half.height) * share / (1 - 2 * share);
    Body body;
    body.box = {2 * (half.width + rim), 2 * (half.height + rim)};
    body.words_at = Point{body.box.width / 2, body.box.height / 2} - middle;
    body.words = std::move(words);
    return body;
}

Body caption_body(text::Paragraph words, const Style& style, const Sizes& sizes) {
    const auto [top, bottom] = ink_span(words, style, sizes.em * style.language->size_factor);
    const double tab = 0.72 * sizes.em, end = 0.62 * sizes.em, air = 0.36 * sizes.em;
    const bool mirrored = direction_of(style) == text::Direction::RightToLeft;
    Body body;
    body.box = {words.size.width + tab + end, bottom - top + 2 * air};
    body.words_at = {mirrored ? end : tab, air - top};
    body.words = std::move(words);
    return body;
}

Body sound_body(text::Paragraph words, const Style& style, const Sizes& sizes) {
    const auto [top, bottom] = ink_span(words, style, sizes.em * style.language->size_factor);
    const double air = 0.15 * sizes.em;
    Body body;
    body.box = {words.size.width + 2 * air, bottom - top + 2 * air};
    body.words_at = {air, air - top};
    body.words = std::move(words);
    return body;
}

Body body_of(Kind kind, text::Paragraph words, const Style& style, const Sizes& sizes) {
    if (kind == Kind::Caption)
        return caption_body(std::move(words), style, sizes);
    if (kind == Kind::Sound)
        return sound_body(std::move(words), style, sizes);
    return balloon_body(kind, std::move(words), style, sizes);
}

/// How far a body is from the shape that suits its kind: a balloon nearly three times as wide as
/// high, a caption flat.
double ugliness_of(Kind kind, const Body& body) {
    const double wanted = kind == Kind::Caption ? 6.5 : kind == Kind::Sound ? 7.0 : 2.8;
    const double off = std::log(body.box.width / body.box.height / wanted);
    return off > 0 ? 16 * std::max(0.0, off - 0.3) : 55 * std::max(0.0, -off - 0.3);
}

std::size_t widest_allowed(Kind kind) { return kind == Kind::Caption ? 42 : 26; }

} // namespace

std::vector<Body> bodies_of(const Letter& letter, Size panel, const Style& style,
                            const text::FontMeasure& fonts) {
    const Sizes sizes = sizes_of(style);
    const text::Style words_in = words_style(letter.kind, style, sizes);
    std::vector<Body> bodies, too_wide;
    std::size_t lines_before = 0;
    for (int lines = 1; lines <= 8; ++lines) {
        auto words = text::lay_out_balanced(letter.words, *style.language, words_in, lines, fonts);
        if (words.lines.size() == lines_before || words.lines.empty())
            break;
        lines_before = words.lines.size();
        const bool long_lines = longest_line(words) > widest_allowed(letter.kind);
        Body body = body_of(letter.kind, std::move(words), style, sizes);
        body.ugliness = ugliness_of(letter.kind, body);
        const bool fits = !long_lines && body.box.width <= panel.width - 2 * sizes.margin &&
                          body.box.height <= panel.height - 2 * sizes.margin;
        (fits ? bodies : too_wide).push_back(std::move(body));
    }
    if (bodies.empty() && !too_wide.empty())
        bodies.push_back(std::move(too_wide.back()));
    std::stable_sort(bodies.begin(), bodies.end(),
                     [](const Body& a, const Body& b) { return a.ugliness < b.ugliness; });
    if (bodies.size() > 4)
        bodies.resize(4);
    return bodies;
}

Body sign_on(const Letter& letter, const Rect& board, const Style& style,
             const text::FontMeasure& fonts) {
    constexpr double trial = 100;
    Body best;
    double best_scale = 0;
    for (int lines = 1; lines <= 3; ++lines) {
        const auto in =
            text::style_for(*style.language, trial, text::Weight::Bold, text::Align::Centre);
        const auto words = text::lay_out_balanced(letter.words, *style.language, in, lines, fonts);
        if (words.lines.empty())
            return {words, board.size(), {}, 0};
        const auto [top, bottom] = ink_span(words, style, in.font.size);
        const double scale = std::min(0.86 * board.width / std::max(1.0, words.size.width),
                                      0.80 * board.height / std::max(1.0, bottom - top));
        if (scale <= best_scale * 1.05)
            continue;
        best_scale = scale;
        const auto fitted = text::style_for(*style.language, std::floor(trial * scale),
                                            text::Weight::Bold, text::Align::Centre);
        best.words = text::lay_out_balanced(letter.words, *style.language, fitted, lines, fonts);
        const auto [above, below] = ink_span(best.words, style, fitted.font.size);
        best.words_at = {(board.width - best.words.size.width) / 2,
                         board.height / 2 - (above + below) / 2};
    }
    best.box = board.size();
    return best;
}

} // namespace hakawati::lettering
