#include "keep_up.h"

#include "base/strings.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::po {

namespace {

constexpr std::string_view previous_mark = "#| msgid ";

std::string quoted(std::string_view words) {
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
    const std::string origin = before.empty() ? quoted(entry.source) : before;
    const bool was_fuzzy = entry.fuzzy;
    forget_previous(entry);
    entry.fuzzy = origin != quoted(source);
    if (entry.fuzzy)
        entry.comments.push_back(std::string(previous_mark) + origin);
    return entry.fuzzy && !was_fuzzy;
}

std::string_view limit_of(const std::string& kind) {
    if (kind == "caption" || kind == "mission")
        return "; at most 22 words, 3 sentences";
    for (const auto* balloon : {"speech", "thought", "whisper", "shout", "phone", "off"})
        if (kind == balloon)
            return "; at most 13 words, 3 sentences";
    return "";
}

/// What a translator should know: "#. speech, teta; at most 13 words, 3 sentences".
void renew_note(story::PoEntry& entry, const story::Unit& unit) {
    std::erase_if(entry.comments, is_note);
    entry.comments.push_back(fmt::format("#. {}{}{}{}", unit.kind, unit.speaker.empty() ? "" : ", ",
                                         unit.speaker, limit_of(unit.kind)));
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

std::vector<std::string> fill(story::PoFile& file, std::map<std::string, std::string> words) {
    for (auto& entry : file.entries) {
        const auto found = entry.obsolete ? words.end() : words.find(entry.id);
        if (found == words.end())
            continue;
        entry.words = found->second;
        entry.fuzzy = false;
        forget_previous(entry);
        words.erase(found);
    }
    std::vector<std::string> unknown;
    for (const auto& [id, text] : words)
        unknown.push_back(id);
    return unknown;
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
