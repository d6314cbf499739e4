#include "story/translation.h"

#include "base/strings.h"
#include "story/limits.h"
#include "story/parsing/faults.h"
#include "story/parsing/names.h"
#include "story/parsing/script.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace hakawati::story {

namespace {

bool usable(const PoEntry& entry) {
    return !entry.obsolete && !entry.fuzzy && !entry.words.empty();
}

/// "{help_point}" and its like, as often as they stand there, sorted.
std::vector<std::string> blanks_in(std::string_view words) {
    std::vector<std::string> found;
    for (std::size_t open = words.find('{'); open != std::string_view::npos;
         open = words.find('{', open + 1))
        if (const std::size_t close = words.find('}', open); close != std::string_view::npos)
            found.emplace_back(words.substr(open, close - open + 1));
    std::sort(found.begin(), found.end());
    return found;
}

/// Western, Arabic-Indic and Persian digits.
int digit_of(char32_t c) {
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'})
        if (c >= zero && c <= zero + 9)
            return static_cast<int>(c - zero);
    return -1;
}

std::multiset<std::string> numbers_in(std::string_view words) {
    std::multiset<std::string> numbers;
    std::string number;
    for (const char32_t c : to_utf32(words) + U' ') {
        if (const int digit = digit_of(c); digit >= 0) {
            number += static_cast<char>('0' + digit);
        } else if (!number.empty()) {
            numbers.insert(number);
            number.clear();
        }
    }
    return numbers;
}

class TranslationCheck {
  public:
    TranslationCheck(const std::vector<Unit>& units, Faults& faults) : m_faults(&faults) {
        for (const Unit& unit : units) {
            m_units.emplace(unit.id, &unit);
            m_ids.push_back(unit.id);
        }
    }

    Words check(const PoFile& file) {
        const bool of_this_story = tell_strangers(file);
        for (const PoEntry& entry : file.entries)
            if (!entry.obsolete)
                check(entry, of_this_story);
        if (m_units.size() > m_words.size())
            m_faults->warning({},
                              fmt::format("lines without a translation: {} of {}",
                                          m_units.size() - m_words.size(), m_units.size()),
                              "the book's own words stand there");
        return Words(std::move(m_words));
    }

  private:
    /// Many lines that the story does not have are one fault. False when it was told.
    bool tell_strangers(const PoFile& file) {
        constexpr std::ptrdiff_t told_one_by_one = 12;
        const auto strangers = std::ranges::count_if(file.entries, [&](const PoEntry& entry) {
            return !entry.obsolete && !m_units.contains(entry.id);
        });
        if (strangers <= told_one_by_one)
            return true;
        m_faults->warning({}, fmt::format("{} lines are none of the story", strangers),
                          "is it the file of this book? 'hakawati-po update' puts them aside");
        return false;
    }

    void check(const PoEntry& entry, bool tell_stranger) {
        const auto unit = m_units.find(entry.id);
        if (unit == m_units.end()) {
            if (!tell_stranger)
                return;
            const std::string hint = m_faults->full() ? "" : did_you_mean(entry.id, m_ids);
            return m_faults->warning({entry.line, 0},
                                     fmt::format("the story has no line {}", in_quotes(entry.id)),
                                     hint);
        }
        if (!usable(entry))
            return;
        if (entry.source != unit->second->words)
            return m_faults->warning(
                {entry.line, 0},
                fmt::format("the words of {} have changed since", in_quotes(entry.id)),
                fmt::format("now they are {}", in_quotes(unit->second->words)));
        check_blanks(entry);
        check_numbers(entry);
        check_length(entry, *unit->second);
        m_words.emplace(entry.id, entry.words);
    }

    void check_blanks(const PoEntry& entry) {
        const auto source = blanks_in(entry.source);
        const auto words = blanks_in(entry.words);
        std::vector<std::string> lost, added;
        std::set_difference(source.begin(), source.end(), words.begin(), words.end(),
                            std::back_inserter(lost));
        std::set_difference(words.begin(), words.end(), source.begin(), source.end(),
                            std::back_inserter(added));
        const Position at{entry.words_line, 0};
        for (const std::string& blank : lost)
            m_faults->error(at, fmt::format("[S14] the blank {} is missing", in_quotes(blank)),
                            "blanks pass into every language as they are");
        for (const std::string& blank : added)
            m_faults->error(at, fmt::format("[S14] the source has no blank {}", in_quotes(blank)),
                            did_you_mean(blank, source));
    }

    void check_numbers(const PoEntry& entry) {
        auto words = numbers_in(entry.words);
        for (const std::string& number : numbers_in(entry.source)) {
            if (const auto found = words.find(number); found != words.end())
                words.erase(found);
            else
                m_faults->warning({entry.words_line, 0},
                                  fmt::format("[S14] the number {} is missing", number),
                                  "numbers are never changed");
        }
    }

    /// As long as the limit or, where the source itself is over it, as long as the source.
    /// Sentences are not counted: a language may need a verb where English has one word
    /// ("Planes.").
    void check_length(const PoEntry& entry, const Unit& unit) {
        Limit most{limit_of(unit.kind).words, 0};
        if (most.words > 0)
            most.words = std::max(most.words, count_words(entry.source));
        for (std::string& fault : over_limit(unit.kind, entry.words, most))
            m_faults->warning({entry.words_line, 0}, std::move(fault), "it has no more room");
    }

    Faults* m_faults;
    std::map<std::string, const Unit*> m_units;
    std::vector<std::string> m_ids;
    std::map<std::string, std::string> m_words;
};

} // namespace

const std::string& Words::operator()(const std::string& id, const std::string& fallback) const {
    const auto found = m_words.find(id);
    return found == m_words.end() ? fallback : found->second;
}

Words words_of(const PoFile& file) {
    std::map<std::string, std::string> words;
    for (const PoEntry& entry : file.entries)
        if (usable(entry))
            words.emplace(entry.id, entry.words);
    return Words(std::move(words));
}

Words checked_words(const PoFile& po, const std::vector<Unit>& units, std::string_view text,
                    const std::string& file, Diagnostics& faults) {
    if (is_utf16(text))
        return {}; // told already: nothing of it could be read
    Faults found(text, file);
    Words words = TranslationCheck(units, found).check(po);
    for (Diagnostic& fault : found.take())
        faults.push_back(std::move(fault));
    return words;
}

} // namespace hakawati::story
