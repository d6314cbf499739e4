#include "head_check.h"

#include "base/files.h"
#include "base/strings.h"
#include "story/parsing/faults.h"
#include "story/parsing/script.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace hakawati::tool {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> codes_of(const text::Languages& languages) {
    std::vector<std::string> codes;
    for (const text::Language& language : languages.all)
        codes.push_back(language.code);
    return codes;
}

/// What is meant by the name, else what there is and where another one would stand.
std::string hint_on_language(const std::string& code, const std::vector<std::string>& known) {
    return fmt::format("{}; a new one has its entry in assets/lang/languages.json",
                       story::proposal(story::small_letters(code), known));
}

Diagnostic fault_of_file(const fs::path& file, Severity severity, std::string message,
                         std::string hint) {
    return {file.string(), 0, 0, severity, std::move(message), std::move(hint), {}};
}

/// The words of one line of the head, each knowing where it stands.
class HeadLine {
  public:
    HeadLine(const std::string& text, const fs::path& file, std::string_view key) : m_file(file) {
        for (const story::ScriptLine& line : story::read_lines(text)) {
            const story::Cut cut = story::cut_at(line.body, ':');
            if (line.type == story::LineType::ChapterHeading)
                return;
            if (line.type != story::LineType::Item || cut.before != key)
                continue;
            m_line = line;
            m_words = story::words_of(cut.after);
            return;
        }
    }

    const std::vector<std::string_view>& words() const { return m_words; }
    Diagnostic fault(std::string_view word, Severity severity, std::string message,
                     std::string hint) const {
        return {m_file.string(),
                m_line.number,
                story::column_of(m_line.whole, word),
                severity,
                std::move(message),
                std::move(hint),
                std::string(m_line.whole)};
    }

  private:
    fs::path m_file;
    story::ScriptLine m_line;
    std::vector<std::string_view> m_words;
};

/// Who is seen, speaks or asks anywhere.
std::set<std::string, std::less<>> at_work(const story::Book& book) {
    std::set<std::string, std::less<>> names;
    const auto look_at = [&](const story::Staging& staging, const std::vector<story::Line>& lines) {
        for (const story::Actor& actor : staging.actors)
            names.insert(actor.who);
        for (const story::Line& line : lines)
            names.insert(line.speaker);
    };
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps) {
            if (const auto* panel = std::get_if<story::Panel>(&step)) {
                look_at(panel->staging, panel->lines);
                if (panel->gentle)
                    look_at(panel->gentle->staging, panel->gentle->lines);
            } else if (const auto* question = std::get_if<story::Question>(&step)) {
                names.insert(question->asker);
            }
        }
    if (book.check)
        for (const story::Question& question : book.check->questions)
            names.insert(question.asker);
    return names;
}

/// The ids of assets/messages.txt; none when there is no such file, and then none is held to it.
std::vector<std::string> known_messages(const fs::path& assets) {
    std::vector<std::string> ids;
    const auto text = read_file_if_there(assets / "messages.txt");
    for (const std::string_view line : lines_of(text.value_or("")))
        if (!line.empty() && !line.starts_with('#'))
            ids.emplace_back(line.substr(0, line.find('\t')));
    return ids;
}

void check_cast(const story::Book& book, const HeadLine& cast, Diagnostics& faults) {
    const auto names = at_work(book);
    for (const std::string_view name : cast.words())
        if (!names.contains(name))
            faults.push_back(
                cast.fault(name, Severity::Warning,
                           fmt::format("'{}' is in the cast and nowhere in the book", name),
                           "take the name away, or see whether it is written the same below"));
}

/// A message may be told by the panels alone, so one without a question is none too many.
void check_messages(const HeadLine& head, const fs::path& assets, Diagnostics& faults) {
    const auto known = known_messages(assets);
    for (const std::string_view id : head.words()) {
        if (known.empty() || std::ranges::find(known, id) != known.end())
            continue;
        const std::string near = did_you_mean(id, known);
        faults.push_back(head.fault(id, Severity::Error,
                                    fmt::format("there is no health message '{}'", id),
                                    near.empty() ? "assets/messages.txt lists them" : near));
    }
}

void check_pictures(const story::LoadedBook& loaded, const std::string& text,
                    const BookOption& option, Diagnostics& faults) {
    const auto lines = story::read_lines(text);
    for (const story::Chapter& chapter : loaded.book.chapters)
        if (chapter.picture.empty())
            faults.push_back(
                {option.script().string(), chapter.at.line, chapter.at.column, Severity::Warning,
                 "the chapter has no picture on the shelf",
                 "a prop, under its heading: '- picture: apricot'",
                 std::string(lines.at(static_cast<std::size_t>(chapter.at.line) - 1).whole)});
    if (!fs::exists(option.folder / "cover.svg"))
        faults.push_back(fault_of_file(option.folder / "cover.svg", Severity::Warning,
                                       "the book has no cover",
                                       "on the shelf it is a plain board; docs/art.md"));
}

/// "tr" of "Language: tr"; empty when the header says none.
std::string language_of(const story::PoFile& po) {
    for (const std::string_view line : lines_of(po.header))
        if (const story::Cut cut = story::cut_at(line, ':'); cut.before == "Language")
            return std::string(cut.after);
    return {};
}

} // namespace

void check_head(const story::LoadedBook& loaded, const BookOption& option,
                const text::Languages& languages, Diagnostics& faults) {
    const std::string text = read_file(option.script());
    const auto known = codes_of(languages);
    const HeadLine language(text, option.script(), "language");
    for (const std::string_view code : language.words())
        if (std::ranges::find(known, code) == known.end())
            faults.push_back(language.fault(code, Severity::Error,
                                            fmt::format("the program has no language '{}'", code),
                                            hint_on_language(std::string(code), known)));
    check_cast(loaded.book, HeadLine(text, option.script(), "cast"), faults);
    check_messages(HeadLine(text, option.script(), "messages"), option.assets_folder(), faults);
    check_pictures(loaded, text, option, faults);
}

void check_languages(const BookOption& option, const text::Languages& languages,
                     Diagnostics& faults) {
    const auto known = codes_of(languages);
    for (const fs::path& folder : {option.folder / "lang", option.assets_folder() / "lang"})
        for (const std::string& name : list_folder(folder)) {
            const fs::path file = folder / name;
            if (file.extension() != ".po")
                continue;
            const std::string code = file.stem().string();
            if (std::ranges::find(known, code) == known.end())
                faults.push_back(fault_of_file(
                    file, Severity::Warning, fmt::format("the program has no language '{}'", code),
                    hint_on_language(code, known)));
            Diagnostics told_elsewhere;
            const std::string said =
                language_of(story::parse_po(read_file(file), file.string(), told_elsewhere));
            if (!said.empty() && said != code)
                faults.push_back(fault_of_file(
                    file, Severity::Warning,
                    fmt::format("the header says 'Language: {}', the name says '{}'", said, code),
                    "the name decides; is this the right file?"));
        }
}

} // namespace hakawati::tool
