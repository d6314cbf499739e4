#include "keep_up.h"

#include "base/strings.h"
#include "story/limits.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace hakawati::po {

namespace {

constexpr std::string_view previous_mark = "#| msgid ";

std::string in_quotes(std::string_view words) {
    return '"' + replace_all(replace_all(std::string(words), "\\", "\\\\"), "\"", "\\\"") + '"';
}

bool is_note(const std::string& comment) { return comment.starts_with("#."); }
bool is_previous(const std::string& comment) {
    return comment.starts_with("#|") || comment.starts_with("#~|");
}

/// The English that a fuzzy entry was made from, in quotes; empty when it says none.
std::string made_from(const story::PoEntry& entry) {
    for (const auto& comment : entry.comments)
        if (comment.starts_with(previous_mark))
            return comment.substr(previous_mark.size());
    return {};
}

void forget_previous(story::PoEntry& entry) { std::erase_if(entry.comments, is_previous); }

/// The English changed under a translation: the translation stays, marked. True when it is stale
/// now and was not before.
bool follow_source(story::PoEntry& entry, const std::string& source) {
    if (entry.source == source || entry.words.empty())
        return false;
    const std::string before = made_from(entry);
    const std::string origin = before.empty() ? in_quotes(entry.source) : before;
    const bool was_fuzzy = entry.fuzzy;
    forget_previous(entry);
    entry.fuzzy = origin != in_quotes(source);
    if (entry.fuzzy)
        entry.comments.push_back(std::string(previous_mark) + origin);
    return entry.fuzzy && !was_fuzzy;
}

/// What a translator should know: "#. speech, teta; at most 13 words, 3 sentences".
void renew_note(story::PoEntry& entry, const story::Unit& unit) {
    std::erase_if(entry.comments, is_note);
    const std::string limit = story::as_text(story::limit_of(unit.kind));
    entry.comments.push_back(fmt::format("#. {}{}{}{}{}", unit.kind,
                                         unit.speaker.empty() ? "" : ", ", unit.speaker,
                                         limit.empty() ? "" : "; ", limit));
}

using Entries = std::map<std::string, story::PoEntry>;

/// By id; where an id is both in use and obsolete, the one in use.
Entries take_entries(story::PoFile& file) {
    Entries entries;
    for (auto& entry : file.entries)
        if (!entry.obsolete || !entries.contains(entry.id))
            entries[entry.id] = std::move(entry);
    file.entries.clear();
    return entries;
}

bool put_aside(story::PoEntry& entry) {
    const bool newly = !entry.obsolete;
    entry.obsolete = true;
    forget_previous(entry);
    std::erase_if(entry.comments, is_note);
    return newly;
}

} // namespace

story::PoFile empty_file(const std::string& language) {
    story::PoFile file;
    file.header = fmt::format("Project-Id-Version: hakawati\n"
                              "Language: {}\n"
                              "MIME-Version: 1.0\n"
                              "Content-Type: text/plain; charset=UTF-8\n"
                              "Content-Transfer-Encoding: 8bit\n",
                              language);
    return file;
}

Changes update(story::PoFile& file, const std::vector<story::Unit>& units) {
    Changes changes;
    Entries known = take_entries(file);
    for (const auto& unit : units) {
        auto found = known.extract(unit.id);
        story::PoEntry entry = found ? std::move(found.mapped()) : story::PoEntry{};
        changes.added += found ? 0 : 1;
        changes.stale += follow_source(entry, unit.words) ? 1 : 0;
        entry.id = unit.id;
        entry.source = unit.words;
        entry.obsolete = false;
        renew_note(entry, unit);
        file.entries.push_back(std::move(entry));
    }
    for (auto& [id, entry] : known) {
        if (entry.words.empty())
            continue;
        changes.dropped += put_aside(entry) ? 1 : 0;
        file.entries.push_back(std::move(entry));
    }
    return changes;
}

namespace {

/// Quotes round a cell are a spreadsheet's, unless the source is in quotes, too.
std::string words_of(const Row& row, const story::PoEntry& entry) {
    const bool spoken = entry.source.starts_with('"');
    return row.quotes == Quotes::Around && spoken ? '"' + row.words + '"' : row.words;
}

} // namespace

Filled fill(story::PoFile& file, const std::vector<Row>& rows, const std::string& table) {
    Filled filled;
    std::map<std::string_view, story::PoEntry*> known;
    for (auto& entry : file.entries)
        if (!entry.obsolete)
            known[entry.id] = &entry;
    const auto warn = [&](const Row& row, std::string message, std::string hint) {
        filled.told.push_back(
            {table, row.line, 0, Severity::Warning, std::move(message), std::move(hint), {}});
    };
    for (const Row& row : rows) {
        const auto found = known.find(row.id);
        if (found == known.end()) {
            warn(row, fmt::format("'{}' is not a line of the book", row.id), {});
            continue;
        }
        ++filled.found;
        story::PoEntry& entry = *found->second;
        const std::string words = words_of(row, entry);
        if (words == in_one_line(entry.words))
            continue; // nothing new: what needs work still does
        if (words.empty()) {
            warn(row, fmt::format("'{}' has no words", row.id), "the old ones stay");
            continue;
        }
        entry.words = words;
        entry.fuzzy = false;
        forget_previous(entry);
    }
    return filled;
}

std::vector<Line> as_lines(const story::PoFile& file) {
    std::vector<Line> lines;
    for (const story::PoEntry& entry : file.entries) {
        if (entry.obsolete)
            continue;
        std::string note;
        for (const std::string& comment : entry.comments)
            if (is_note(comment))
                note += (note.empty() ? "" : " ") + std::string(trim(comment.substr(2)));
        const char* state = entry.words.empty() ? "empty" : entry.fuzzy ? "needs work" : "done";
        lines.push_back({entry.id, entry.words, entry.source, std::move(note), state});
    }
    return lines;
}

int lines(const story::PoFile& file) {
    return static_cast<int>(std::ranges::count(file.entries, false, &story::PoEntry::obsolete));
}

int unfinished(const story::PoFile& file) {
    return static_cast<int>(std::ranges::count_if(file.entries, [](const story::PoEntry& entry) {
        return !entry.obsolete && (entry.fuzzy || entry.words.empty());
    }));
}

} // namespace hakawati::po
