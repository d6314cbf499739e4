#include "text/words.h"

#include "base/strings.h"

#include <fribidi/fribidi.h>
#include <linebreak.h>

#include <algorithm>

namespace hakawati::text {

namespace {

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || c == 0x202F;
}

/// Marks that only steer direction or breaking; fonts would show a box for them.
bool is_invisible(char32_t c) {
    return c == 0x200B || c == 0x2060 || c == 0xFEFF || between(c, 0x200E, 0x200F) ||
           between(c, 0x202A, 0x202E) || between(c, 0x2066, 0x2069);
}

/// The script that a character asks for, or empty for what every script shares.
std::string_view script_of(char32_t c) {
    if (between(c, 0x600, 0x6FF) || between(c, 0x750, 0x77F) || between(c, 0x8A0, 0x8FF) ||
        between(c, 0xFB50, 0xFDFF) || between(c, 0xFE70, 0xFEFC))
        return "Arab";
    if (between(c, U'A', U'Z') || between(c, U'a', U'z') || between(c, 0xC0, 0x24F) ||
        between(c, 0x1E00, 0x1EFF))
        return "Latn";
    return "";
}

bool ends_sentence(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == 0x61F || c == 0x6D4 || c == 0x2026;
}

std::vector<int> levels_of(const std::u32string& all, Direction direction) {
    const auto count = static_cast<FriBidiStrIndex>(all.size());
    std::vector<FriBidiChar> characters(all.begin(), all.end());
    std::vector<FriBidiCharType> types(all.size());
    std::vector<FriBidiBracketType> brackets(all.size());
    std::vector<FriBidiLevel> levels(all.size());
    fribidi_get_bidi_types(characters.data(), count, types.data());
    fribidi_get_bracket_types(characters.data(), count, types.data(), brackets.data());
    FriBidiParType base = direction == Direction::RightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &base,
                                            levels.data()) == 0)
        return std::vector<int>(all.size(), direction == Direction::RightToLeft ? 1 : 0);
    return {levels.begin(), levels.end()};
}

/// The direction of the language, unless the words hold nothing of it and something of the other:
/// then they are a line of another language that stands in for a missing translation, and its full
/// stop belongs at its own end. Isolated words do not count (rule P2).
Direction direction_of(const std::u32string& all, const Language& language) {
    bool own = false, other = false;
    int isolated = 0;
    for (const char32_t c : all) {
        isolated += between(c, 0x2066, 0x2068) ? 1 : 0;
        isolated -= c == 0x2069 && isolated > 0 ? 1 : 0;
        const FriBidiCharType type = fribidi_get_bidi_type(c);
        if (isolated > 0 || !FRIBIDI_IS_LETTER(type))
            continue;
        const bool to_left = FRIBIDI_IS_RTL(type);
        (to_left == (language.direction == Direction::RightToLeft) ? own : other) = true;
    }
    if (own || !other)
        return language.direction;
    return language.direction == Direction::RightToLeft ? Direction::LeftToRight
                                                        : Direction::RightToLeft;
}

/// What libunibreak says after each character.
std::vector<char> breaks_of(const std::u32string& all, const Language& language) {
    static const bool ready = (init_linebreak(), true);
    std::vector<utf32_t> characters(all.begin(), all.end());
    std::vector<char> breaks(all.size(), LINEBREAK_NOBREAK);
    if (ready)
        set_linebreaks_utf32(characters.data(), characters.size(), language.code.c_str(),
                             breaks.data());
    return breaks;
}

/// Of what every script shares, faces of Arabic have digits and a few points alone: brackets,
/// hyphens and the per cent sign would be boxes. Those come from the Latin face.
bool is_in_arabic_faces(char32_t c) {
    return is_invisible(c) || between(c, U'0', U':') || c == U'!' || c == U',' || c == U'.' ||
           c == 0xAB || c == 0xBB;
}

/// Shared characters (digits, points, brackets) take the script of their word: of the letter
/// before, else of the letter after, else the language's own.
std::vector<std::string_view> scripts_of(const std::u32string& all, std::string_view own) {
    std::vector<std::string_view> scripts(all.size());
    std::string_view before;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (is_space(all[i]))
            before = {};
        else if (!script_of(all[i]).empty())
            before = script_of(all[i]);
        scripts[i] = before;
    }
    std::string_view after;
    for (std::size_t i = all.size(); i-- > 0;) {
        if (is_space(all[i]))
            after = {};
        else if (!scripts[i].empty())
            after = scripts[i];
        if (scripts[i].empty())
            scripts[i] = after.empty() ? own : after;
    }
    return scripts;
}

/// A word with something that no Arabic face has takes all it shares from the Latin one, so that a
/// telephone number stays one piece.
void borrow_from_latin(std::vector<std::string_view>& scripts, const std::u32string& all) {
    for (std::size_t from = 0, to = 0; from < all.size(); from = to + 1) {
        to = std::min(all.size(), all.find_first_of(U" \t\n\u00A0\u202F", from));
        bool lacks = false;
        for (std::size_t i = from; i < to; ++i)
            lacks |= script_of(all[i]).empty() && !is_in_arabic_faces(all[i]);
        for (std::size_t i = from; i < to && lacks; ++i)
            if (scripts[i] == "Arab" && script_of(all[i]).empty())
                scripts[i] = "Latn";
    }
}

void add(std::vector<Piece>& pieces, char32_t c, int level, std::string_view script) {
    if (pieces.empty() || pieces.back().level != level || pieces.back().script != script)
        pieces.push_back({{}, level, std::string(script)});
    pieces.back().words += to_utf8(std::u32string_view(&c, 1));
}

} // namespace

std::vector<Word> cut_into_words(std::string_view written, const Language& language) {
    const std::u32string all = to_utf32(trim(written));
    if (all.empty())
        return {};
    const auto levels = levels_of(all, direction_of(all, language));
    const auto breaks = breaks_of(all, language);
    auto scripts = scripts_of(all, language.script);
    borrow_from_latin(scripts, all);
    std::vector<Word> words(1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Word& word = words.back();
        const bool last = i + 1 == all.size();
        const bool may_break = is_space(all[i]) && breaks[i] < LINEBREAK_NOBREAK;
        const bool in_gap = is_space(all[i]) && (may_break || (!last && is_space(all[i + 1])));
        if (all[i] == U'\n')
            word.ends_line = true;
        else if (!is_invisible(all[i]))
            add(in_gap ? word.gap : word.pieces, is_space(all[i]) ? U' ' : all[i], levels[i],
                scripts[i]);
        if (!is_space(all[i]) && !is_invisible(all[i])) {
            ++word.length;
            word.ends_sentence = ends_sentence(all[i]);
        }
        if (may_break && !last)
            words.emplace_back();
    }
    return words;
}

std::vector<std::size_t> visual_order(const std::vector<int>& levels) {
    std::vector<std::size_t> order(levels.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const int highest = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
    for (int level = highest; level > 0; --level)
        for (std::size_t from = 0; from < order.size(); ++from) {
            std::size_t to = from;
            while (to < order.size() && levels[order[to]] >= level)
                ++to;
            if (to == from)
                continue;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(from),
                         order.begin() + static_cast<std::ptrdiff_t>(to));
            from = to;
        }
    return order;
}

} // namespace hakawati::text
