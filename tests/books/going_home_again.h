// The book under test, its PO files and its reference words, read without any art.
#pragma once

#include "base/files.h"
#include "base/strings.h"
#include "story/guide.h"
#include "story/parse.h"
#include "story/translation.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hakawati::books {

using WordsById = std::map<std::string, std::string>;

inline const std::filesystem::path root = HAKAWATI_ROOT;
inline const std::filesystem::path folder = root / "stories" / "going-home-again";
inline const std::vector<std::string> translations = {"ar", "ckb", "kmr", "tr"};
inline const std::vector<std::string> languages = {"ar", "ckb", "en", "kmr", "tr"};

inline story::Parsed parsed() {
    const auto script = folder / "story.md";
    return story::parse(read_file(script), script.string());
}

inline story::ParsedGuide parsed_guide() {
    const auto guide = folder / "guide.md";
    return story::parse_guide(read_file(guide), guide.string());
}

/// Of the story, then of its guide: what a translation holds.
inline std::vector<story::Unit> all_units() {
    auto units = story::units(parsed().book);
    for (auto& unit : story::units(parsed_guide().guide)) {
        units.push_back(std::move(unit));
    }
    return units;
}

inline story::PoFile po(const std::filesystem::path& file) {
    Diagnostics faults;
    auto read = story::parse_po(read_file(file), file.string(), faults);
    if (!faults.empty()) {
        throw std::runtime_error(format(faults));
    }
    return read;
}

inline WordsById words_by_id(const story::PoFile& file) {
    WordsById words;
    for (const auto& entry : file.entries) {
        words[entry.id] = entry.words;
    }
    return words;
}

inline WordsById english_words() {
    WordsById words;
    for (const auto& unit : all_units()) {
        words[unit.id] = unit.words;
    }
    return words;
}

/// id -> words of tests/books/reference, without the two that belong to the program.
inline WordsById reference(const std::string& language) {
    WordsById words;
    const auto text = read_file(root / "tests/books/reference" / (language + ".tsv"));
    for (const auto line : lines_of(text)) {
        const auto tab = line.find('\t');
        words[std::string(line.substr(0, tab))] = line.substr(tab + 1);
    }
    words.erase("id");
    return words;
}

inline WordsById without_program_words(WordsById words) {
    words.erase("q.notsure");
    words.erase("q.later");
    return words;
}

} // namespace hakawati::books
