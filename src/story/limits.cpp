#include "story/limits.h"

#include "story/parsing/script.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace hakawati::story {

namespace {

constexpr Limit caption{22, 3}, balloon{13, 3}, card{16, 0}, title{8, 0};
const std::map<std::string_view, Limit> limits{
    {"caption", caption}, {"mission", caption}, {"speech", balloon}, {"thought", balloon},
    {"whisper", balloon}, {"shout", balloon},   {"phone", balloon},  {"off", balloon},
    {"option", card},     {"step", card},       {"choice", card},    {"title", title},
    {"basket", title},    {"button", title},
};

bool has_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) {
        return is_name(small_letters(std::string_view(&c, 1))) ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

bool ends_sentence(std::string_view word) {
    while (!word.empty() && std::string_view("\"')").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    for (const std::string_view end : {".", "!", "?", "\u2026", "\u061F"})
        if (word.ends_with(end))
            return true;
    return false;
}

} // namespace

Limit limit_of(std::string_view kind) {
    const auto found = limits.find(kind);
    return found == limits.end() ? Limit{} : found->second;
}

bool is_balloon(std::string_view kind) {
    const auto found = limits.find(kind);
    return found != limits.end() && found->second.words == balloon.words;
}

bool must_keep_its_limit(std::string_view kind) { return limit_of(kind).sentences > 0; }

int count_words(std::string_view words) {
    int n = 0;
    for (const std::string_view word : words_of(words))
        n += has_letter(word) && word != "\u2013" && word != "\u2014" ? 1 : 0;
    return n;
}

int count_sentences(std::string_view text) {
    int sentences = 0;
    int words = 0;
    for (const std::string_view word : words_of(text)) {
        words += has_letter(word) ? 1 : 0;
        if (!ends_sentence(word))
            continue;
        sentences += words > 1 ? 1 : 0;
        words = 0;
    }
    return sentences + (words > 1 ? 1 : 0);
}

std::vector<std::string> over_limit(std::string_view kind, std::string_view words,
                                    const Limit& most) {
    const std::string_view what = is_balloon(kind) ? "balloon" : kind;
    std::vector<std::string> faults;
    if (const int n = count_words(words); most.words > 0 && n > most.words)
        faults.push_back(fmt::format("[T1] the {} has {} words, at most {}", what, n, most.words));
    if (const int n = count_sentences(words); most.sentences > 0 && n > most.sentences)
        faults.push_back(
            fmt::format("[T1] the {} has {} sentences, at most {}", what, n, most.sentences));
    return faults;
}

std::string as_text(const Limit& limit) {
    if (limit.words == 0)
        return {};
    const std::string words = fmt::format("at most {} words", limit.words);
    return limit.sentences == 0 ? words : fmt::format("{}, {} sentences", words, limit.sentences);
}

} // namespace hakawati::story
