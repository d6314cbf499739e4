#include "text/paragraph.h"

#include "text/balance.h"
#include "text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::text {

namespace {

/// The fonts of a style, one for every script, and what measures in them.
class Measurer {
  public:
    Measurer(const Language& language, const Style& style, const FontMeasure& measure)
        : m_style(style), m_measure(measure) {
        for (const ScriptFace& face : language.faces)
            if (face.script != language.script)
                m_fonts.emplace_back(
                    face.script, Font{face.font, style.font.weight,
                                      style.font.size / language.size_factor * face.size_factor});
    }

    const Font& font_for(const std::string& script) const {
        for (const auto& [name, font] : m_fonts)
            if (name == script)
                return font;
        return m_style.font;
    }
    /// Every piece gets its width.
    std::vector<WordWidth> measure(std::vector<Word>& words) const {
        std::vector<WordWidth> all;
        all.reserve(words.size());
        for (Word& word : words)
            all.push_back({width(word.pieces), width(word.gap), word.length, word.ends_line,
                           word.ends_sentence});
        return all;
    }
    FontMetrics metrics() const { return m_measure.metrics(m_style.font); }

  private:
    double width(std::vector<Piece>& pieces) const {
        double sum = 0;
        for (Piece& piece : pieces)
            sum += piece.width = m_measure.advance(font_for(piece.script), piece.words,
                                                   piece.direction(), piece.script);
        return sum;
    }

    const Style& m_style;
    const FontMeasure& m_measure;
    std::vector<std::pair<std::string, Font>> m_fonts; ///< of scripts that are not the language's
};

/// Words `from` to `to` in the order seen, on a baseline that starts at x = 0.
TextLine line_of(const std::vector<Word>& words, std::size_t from, std::size_t to,
                 const Measurer& measurer) {
    std::vector<const Piece*> pieces;
    std::vector<int> levels;
    const auto take = [&](const std::vector<Piece>& some) {
        for (const Piece& piece : some) {
            pieces.push_back(&piece);
            levels.push_back(piece.level);
        }
    };
    for (std::size_t i = from; i < to; ++i) {
        take(words[i].pieces);
        if (i + 1 < to)
            take(words[i].gap);
    }
    TextLine line;
    for (const std::size_t i : visual_order(levels)) {
        const Piece& piece = *pieces[i];
        if (piece.words.find_first_not_of(' ') != std::string::npos)
            line.runs.push_back({piece.words,
                                 piece.direction(),
                                 piece.script,
                                 measurer.font_for(piece.script),
                                 {line.width, 0},
                                 piece.width});
        line.width += piece.width;
    }
    return line;
}

/// Sets every line on its baseline and to its side.
void settle(Paragraph& paragraph, const Language& language, const Style& style,
            const FontMetrics& metrics) {
    for (const TextLine& line : paragraph.lines)
        paragraph.size.width = std::max(paragraph.size.width, line.width);
    const double above =
        (style.line_height - metrics.ascent - metrics.descent) / 2 + metrics.ascent;
    double top = 0;
    for (TextLine& line : paragraph.lines) {
        const double room = paragraph.size.width - line.width;
        const bool at_right = language.direction == Direction::RightToLeft;
        const double x = style.align == Align::Centre ? room / 2 : at_right ? room : 0;
        line.baseline = top + above;
        for (Run& run : line.runs)
            run.baseline = {run.baseline.x + x, line.baseline};
        top += style.line_height;
    }
    paragraph.size.height = top;
}

/// `ends`: for every line the word after its last.
Paragraph paragraph_of(const std::vector<Word>& words, const std::vector<std::size_t>& ends,
                       const Language& language, const Style& style, const Measurer& measurer) {
    Paragraph paragraph;
    std::size_t from = 0;
    for (const std::size_t to : ends) {
        paragraph.lines.push_back(line_of(words, from, to, measurer));
        from = to;
    }
    settle(paragraph, language, style, measurer.metrics());
    return paragraph;
}

} // namespace

Style style_for(const Language& language, double latin_px, Weight weight, Align align) {
    const double size = latin_px * language.size_factor;
    return {{language.font, weight, size}, size * language.line_height, align};
}

Paragraph lay_out(std::string_view written, const Language& language, const Style& style,
                  double max_width, const FontMeasure& fonts) {
    const Measurer measurer(language, style, fonts);
    auto words = cut_into_words(written, language);
    const auto ends = fill_lines(measurer.measure(words), max_width);
    return paragraph_of(words, ends, language, style, measurer);
}

Paragraph lay_out_balanced(std::string_view written, const Language& language, const Style& style,
                           int lines, const FontMeasure& fonts) {
    const Measurer measurer(language, style, fonts);
    auto words = cut_into_words(written, language);
    const Lens lens = style.align == Align::Centre ? Lens::Round : Lens::Flat;
    const auto ends = balance_lines(measurer.measure(words), lines, lens);
    return paragraph_of(words, ends, language, style, measurer);
}

std::string as_text(const Paragraph& paragraph) {
    std::string all;
    for (const TextLine& line : paragraph.lines) {
        for (const Run& run : line.runs)
            all += fmt::format("[{}]", run.words);
        all += '\n';
    }
    return all;
}

} // namespace hakawati::text
