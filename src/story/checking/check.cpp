#include "story/checking/check.h"

#include "base/strings.h"
#include "story/parsing/script.h"

#include <algorithm>
#include <set>

namespace hakawati::story {

Diagnostics check(const Book& book, const Catalogue& catalogue, std::string_view text,
                  const std::string& file) {
    Faults faults(text, file);
    const Checking checking{book, catalogue, faults};
    for (const auto part : {check_ids, check_flow, check_cast, check_art, check_questions,
                            check_ending, check_notes, check_lengths, check_word_lists})
        part(checking);
    return faults.take();
}

void add_sense(Diagnostics& of_grammar, Diagnostics of_sense) {
    std::set<int> not_understood;
    for (const Diagnostic& fault : of_grammar)
        if (fault.severity == Severity::Error)
            not_understood.insert(fault.line);
    for (Diagnostic& fault : of_sense)
        if (!not_understood.contains(fault.line))
            of_grammar.push_back(std::move(fault));
    std::stable_sort(of_grammar.begin(), of_grammar.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                         return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
}

Parsed parse_and_check(std::string_view text, const Catalogue& catalogue, const std::string& file) {
    Parsed parsed = parse(text, file);
    add_sense(parsed.faults, check(parsed.book, catalogue, text, file));
    return parsed;
}

std::vector<const Panel*> panels_of(const Book& book) {
    std::vector<const Panel*> panels;
    for (const Chapter& chapter : book.chapters)
        for (const Step& step : chapter.steps)
            if (const Panel* panel = std::get_if<Panel>(&step))
                panels.push_back(panel);
    return panels;
}

std::vector<const Question*> questions_of(const Book& book) {
    std::vector<const Question*> questions;
    for (const Chapter& chapter : book.chapters)
        for (const Step& step : chapter.steps)
            if (const Question* question = std::get_if<Question>(&step))
                questions.push_back(question);
    if (book.check)
        for (const Question& question : book.check->questions)
            questions.push_back(&question);
    return questions;
}

std::vector<Telling> tellings_of(const Panel& panel) {
    std::vector<Telling> tellings{{"the panel", panel.staging, panel.lines, panel.at}};
    if (panel.gentle)
        tellings.push_back(
            {"the gentle alternate", panel.gentle->staging, panel.gentle->lines, panel.gentle->at});
    return tellings;
}

std::string local_id(const Book& book, const std::string& id) {
    for (const Chapter& chapter : book.chapters)
        if (id.starts_with(chapter.id + "-"))
            return id.substr(chapter.id.size() + 1);
    return id;
}

std::string plain_words(std::string_view words) {
    std::string plain = " ";
    for (const char c : small_letters(replace_all(std::string(words), "\u2019", "'"))) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (letter)
            plain += c;
        else if (plain.back() != ' ')
            plain += ' ';
    }
    if (plain.back() != ' ')
        plain += ' ';
    return replace_all(std::move(plain), "'s ", " ");
}

std::string_view phrase_in(std::string_view plain, const std::vector<std::string_view>& phrases) {
    const auto stands_in = [&](std::string_view phrase) {
        for (std::size_t at = plain.find(phrase); at != std::string_view::npos;
             at = plain.find(phrase, at + 1)) // plain words begin and end with a blank
            if (at > 0 && plain[at - 1] == ' ' && plain.substr(at + phrase.size()).starts_with(' '))
                return true;
        return false;
    };
    const auto found = std::find_if(phrases.begin(), phrases.end(), stands_in);
    return found == phrases.end() ? std::string_view() : *found;
}

bool word_lists_apply(const Book& book) {
    return book.language == "en" || book.language.starts_with("en-");
}

} // namespace hakawati::story
