#include "text/paragraph.h"

#include "text/balance.h"
#include "text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::text {

namespace {

/// A piece with its width, on its way to becoming a run.
struct Measured {
    const Piece* piece;
    Font font;
    double width;
    bool inked;
};

/// Words, measured once for any number of lines.
class Measurer {
  public:
    Measurer(const Language& language, const Style& style, const FontMeasure& measure)
        : m_language(language), m_style(style), m_measure(measure) {}

    Measured operator()(const Piece& piece) const {
        const Font font = font_for(piece.script);
        const bool inked = piece.words.find_first_not_of(' ') != std::string::npos;
        return {&piece, font, m_measure.advance(font, piece.words, piece.direction(), piece.script),
                inked};
    }
    double width(const std::vector<Piece>& pieces) const {
        double sum = 0;
        for (const Piece& piece : pieces)
            sum += (*this)(piece).width;
        return sum;
    }
    std::vector<WordWidth> widths(const std::vector<Word>& words) const {
        std::vector<WordWidth> all;
        for (const Word& word : words)
            all.push_back({width(word.pieces), width(word.gap), word.length, word.ends_line,
                           word.ends_sentence});
        return all;
    }
    FontMetrics metrics() const { return m_measure.metrics(m_style.font); }

  private:
    Font font_for(const std::string& script) const {
        if (script == m_language.script)
            return m_style.font;
        for (const ScriptFace& face : m_language.faces)
            if (face.script == script)
                return {face.font, m_style.font.weight,
                        m_style.font.size / m_language.size_factor * face.size_factor};
        return m_style.font;
    }

    const Language& m_language;
    const Style& m_style;
    const FontMeasure& m_measure;
};

/// Words `from` to `to` in the order seen, on a baseline that starts at x = 0.
TextLine line_of(const std::vector<Word>& words, std::size_t from, std::size_t to,
                 const Measurer& measure) {
    std::vector<Measured> pieces;
    std::vector<int> levels;
    const auto take = [&](const std::vector<Piece>& some) {
        for (const Piece& piece : some) {
            pieces.push_back(measure(piece));
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
        const Measured& m = pieces[i];
        if (m.inked)
            line.runs.push_back({m.piece->words,
                                 m.piece->direction(),
                                 m.piece->script,
                                 m.font,
                                 {line.width, 0},
                                 m.width});
        line.width += m.width;
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
                       const Language& language, const Style& style, const Measurer& measure) {
    Paragraph paragraph;
    std::size_t from = 0;
    for (const std::size_t to : ends) {
        paragraph.lines.push_back(line_of(words, from, to, measure));
        from = to;
    }
    settle(paragraph, language, style, measure.metrics());
    return paragraph;
}

} // namespace

Style style_for(const Language& language, double latin_px, Weight weight, Align align) {
    const double size = latin_px * language.size_factor;
    return {{language.font, weight, size}, size * language.line_height, align};
}

Paragraph lay_out(std::string_view written, const Language& language, const Style& style,
                  double max_width, const FontMeasure& fonts) {
    const Measurer measure(language, style, fonts);
    const auto words = cut_into_words(written, language);
    return paragraph_of(words, fill_lines(measure.widths(words), max_width), language, style,
                        measure);
}

Paragraph lay_out_balanced(std::string_view written, const Language& language, const Style& style,
                           int lines, const FontMeasure& fonts) {
    const Measurer measure(language, style, fonts);
    const auto words = cut_into_words(written, language);
    const Lens lens = style.align == Align::Centre ? Lens::Round : Lens::Flat;
    return paragraph_of(words, balance_lines(measure.widths(words), lines, lens), language, style,
                        measure);
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
