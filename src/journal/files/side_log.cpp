#include "journal/files/side_log.h"

#include "journal/files/frames.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::journal {

namespace {

// A file is a header and frames. The header is a frame too: the word below, then the install id.
constexpr const char* opening_word = "hakawati side log 1";

std::string name_from(std::int64_t first) { return fmt::format("{}{}.log", names::side, first); }

std::string header(const Install& install) {
    return framed(opening_word + std::string(bytes_of(install)));
}

std::string frame_of(const Entry& entry) {
    ByteWriter bytes;
    bytes.number(static_cast<std::uint64_t>(entry.sequence));
    bytes.raw(bytes_of(entry.previous));
    bytes.raw(bytes_of(entry.payload));
    bytes.raw(bytes_of(entry.digest));
    if (entry.event.kind != learning::EventKind::Erased)
        bytes.raw(encoded(entry.event));
    return framed(bytes.bytes());
}

std::optional<Entry> entry_of(std::string_view payload) {
    ByteReader bytes(payload);
    Entry entry;
    entry.sequence = static_cast<std::int64_t>(bytes.number());
    entry.previous = array_of<32>(bytes.raw(32));
    entry.payload = array_of<32>(bytes.raw(32));
    entry.digest = array_of<32>(bytes.raw(32));
    entry.event.kind = learning::EventKind::Erased;
    if (bytes.good() && bytes.at_end())
        return entry;
    const auto event = decoded(payload.substr(8 + 3 * 32));
    if (!event)
        return std::nullopt;
    entry.event = *event;
    return entry;
}

struct Content {
    std::optional<Install> install; ///< none: not a side log
    std::vector<Entry> entries;
    bool whole = false; ///< the file ends with a whole frame
};

Content content_of(const Folder& folder, std::int64_t first) {
    Content content;
    std::optional<std::string> file;
    try {
        file = folder.disk().read(folder.path(name_from(first)));
    } catch (const SystemError&) { // too large, or unreadable: it holds nothing then
    }
    if (!file)
        return content;
    ByteReader bytes(*file);
    const auto opening = next_frame(bytes);
    if (!opening || opening->size() != std::string_view(opening_word).size() + 16 ||
        opening->rfind(opening_word, 0) != 0)
        return content;
    content.install = array_of<16>(opening->substr(opening->size() - 16));
    while (!bytes.at_end()) {
        const auto payload = next_frame(bytes);
        const auto entry = payload ? entry_of(*payload) : std::nullopt;
        if (!entry)
            return content;
        content.entries.push_back(*entry);
    }
    content.whole = true;
    return content;
}

std::vector<std::int64_t> files(const Folder& folder) {
    return folder.numbers_of(names::side, ".log");
}

} // namespace

SideLog::SideLog(const Folder& folder, const Install& install)
    : m_folder(&folder), m_install(install) {
    const auto firsts = files(folder);
    for (auto first = firsts.rbegin(); first != firsts.rend() && m_reaches == 0; ++first) {
        const Content content = content_of(folder, *first);
        if (content.install != install || content.entries.empty())
            continue;
        m_reaches = content.entries.back().sequence;
        if (content.whole && first == firsts.rbegin())
            m_file = name_from(*first);
    }
}

std::vector<Entry> SideLog::beyond(std::int64_t sequence) const {
    std::vector<Entry> entries;
    const auto firsts = files(*m_folder);
    // The first file that can hold the next event is the last one that begins at or before it.
    auto first = std::upper_bound(firsts.begin(), firsts.end(), sequence + 1);
    if (m_reaches <= sequence || first == firsts.begin())
        return entries;
    for (--first; first != firsts.end(); ++first) {
        const Content content = content_of(*m_folder, *first);
        if (content.install != m_install)
            continue;
        for (const Entry& entry : content.entries)
            if (entry.sequence == sequence + 1) {
                entries.push_back(entry);
                ++sequence;
            }
    }
    return entries;
}

void SideLog::append(const std::vector<Entry>& entries) {
    if (entries.empty())
        return;
    std::string frames;
    for (const Entry& entry : entries)
        frames += frame_of(entry);
    const bool begins = m_file.empty();
    const std::string name = begins ? name_from(entries.front().sequence) : m_file;
    m_file.clear(); // until it has gone well: nothing may follow a torn frame
    if (begins)
        m_folder->disk().write(m_folder->path(name), header(m_install) + frames);
    else
        m_folder->disk().append(m_folder->path(name), frames);
    m_folder->sync(name);
    if (begins)
        m_folder->sync();
    m_file = name;
    m_reaches = entries.back().sequence;
}

void SideLog::drop_until(std::int64_t sequence) {
    const auto firsts = files(*m_folder);
    for (std::size_t i = 0; i + 1 < firsts.size(); ++i)
        if (firsts[i + 1] <= sequence + 1)
            m_folder->remove(name_from(firsts[i]));
}

std::optional<Install> SideLog::complete_from_start(const Folder& folder) {
    const auto firsts = files(folder);
    if (firsts.empty() || firsts.front() != 1)
        return std::nullopt;
    const Content content = content_of(folder, 1);
    return content.entries.empty() ? std::nullopt : content.install;
}

} // namespace hakawati::journal
