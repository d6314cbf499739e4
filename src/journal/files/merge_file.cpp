#include "journal/files/merge_file.h"

#include "journal/tables/events.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::journal {

namespace {

enum class Told : std::uint64_t { DigestOnly = 0, Whole = 1 };

constexpr std::size_t at_once = 1 << 16;
/// A code of a site is short; this is what is read at most.
constexpr std::size_t longest_site = 200;

[[noreturn]] void is_cut() {
    throw BadMerge(Merging::Cut, "the merge file is cut off: it is to be written again");
}

[[noreturn]] void is_damaged(const std::string& where) {
    throw BadMerge(Merging::Damaged, fmt::format("the merge file is damaged in {}", where));
}

std::string event_name(std::int64_t sequence) { return fmt::format("event {}", sequence); }

/// Only what every tablet may know; a file that tells more is not one that this program writes.
learning::Event session_event(std::string_view bytes, std::int64_t sequence) {
    const auto event = decoded(bytes);
    if (!event || !is_of_session(*event) || encoded(*event) != bytes)
        is_damaged(event_name(sequence));
    return *event;
}

} // namespace

std::string merge_opening(const MergeHeader& header) {
    ByteWriter opening;
    opening.raw(merge_magic);
    opening.number(merge_form, 4);
    ByteWriter about;
    about.raw(bytes_of(header.install));
    about.number(static_cast<std::uint64_t>(header.last.sequence));
    about.raw(bytes_of(header.last.digest));
    about.text(header.site.substr(0, longest_site));
    opening.raw(framed(about.bytes()));
    return opening.bytes();
}

std::string merge_frame(const Entry& entry) {
    const bool is_whole = is_of_session(entry.event);
    ByteWriter bytes;
    bytes.number(static_cast<std::uint64_t>(is_whole ? Told::Whole : Told::DigestOnly), 1);
    bytes.raw(is_whole ? encoded(entry.event) : std::string(bytes_of(entry.payload)));
    return framed(bytes.bytes());
}

MergeReader::MergeReader(const Source& source) : m_source(&source) {
    read_opening();
    read_header();
}

std::string MergeReader::take(std::size_t size) {
    while (m_ahead.size() - m_taken < size) {
        m_ahead.erase(0, m_taken);
        m_taken = 0;
        const std::string more = (*m_source)(at_once);
        if (more.empty())
            break;
        m_ahead += more;
    }
    std::string taken = m_ahead.substr(m_taken, size);
    m_taken += taken.size();
    return taken;
}

std::string MergeReader::frame() {
    const std::string size_bytes = take(4);
    const auto size = ByteReader(size_bytes).number(4);
    if (size_bytes.size() < 4)
        is_cut();
    if (size > largest_payload)
        is_damaged(event_name(m_tail.sequence + 1));
    const std::string payload = take(size);
    const std::string check = take(frame_check);
    if (check.size() < frame_check)
        is_cut();
    if (!checks(payload, check))
        is_damaged(event_name(m_tail.sequence + 1));
    return payload;
}

void MergeReader::read_opening() {
    const std::string magic = take(merge_magic.size());
    if (magic != merge_magic.substr(0, magic.size()))
        throw BadMerge(Merging::NotMergeFile, "the file is not a merge file");
    const std::string form_bytes = take(4);
    if (form_bytes.size() < 4)
        is_cut();
    const auto form = ByteReader(form_bytes).number(4);
    if (form > merge_form)
        throw BadMerge(Merging::Newer,
                       fmt::format("the merge file is of a newer program (form {}, this one knows "
                                   "form {})",
                                   form, merge_form));
    if (form < merge_form)
        is_damaged("its head");
}

void MergeReader::read_header() {
    const std::string about = frame();
    ByteReader bytes(about);
    m_header.install = array_of<16>(bytes.raw(16));
    const auto count = bytes.number();
    m_header.last.digest = array_of<32>(bytes.raw(32));
    m_header.site = bytes.text();
    if (!bytes.good() || !bytes.at_end())
        is_damaged("its head");
    if (count > static_cast<std::uint64_t>(most_merged))
        throw BadMerge(Merging::TooLarge,
                       fmt::format("the merge file says that it holds {} events; more than {} are "
                                   "not taken",
                                   count, most_merged));
    m_header.last.sequence = static_cast<std::int64_t>(count);
}

std::optional<Entry> MergeReader::next() {
    if (m_tail.sequence == m_header.last.sequence) {
        require_end();
        return std::nullopt;
    }
    const std::string payload = frame();
    ByteReader bytes(payload);
    const auto told = bytes.number(1);
    const std::string_view rest =
        std::string_view(payload).substr(std::min<std::size_t>(1, payload.size()));
    Entry entry;
    if (told == static_cast<std::uint64_t>(Told::Whole))
        entry = linked(m_tail, m_header.install, session_event(rest, m_tail.sequence + 1));
    else if (told == static_cast<std::uint64_t>(Told::DigestOnly) && rest.size() == 32)
        entry = linked(m_tail, m_header.install, array_of<32>(rest));
    else
        is_damaged(event_name(m_tail.sequence + 1));
    m_tail = {entry.sequence, entry.digest};
    return entry;
}

void MergeReader::require_end() {
    if (!take(1).empty())
        is_damaged("its end: there is more than its head says");
    if (m_tail.digest != m_header.last.digest)
        throw BadMerge(Merging::BrokenChain,
                       "the events of the merge file are not the chain that its head names");
}

} // namespace hakawati::journal
