#include "journal/files/folder.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace hakawati::journal {

namespace {

/// The number at the beginning; the rest of the text is given back in `text`.
std::optional<std::int64_t> number_at_start(std::string_view& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

} // namespace

Folder::Folder(std::filesystem::path path, Disk& disk, std::string vfs, Syncs syncs)
    : m_path(std::move(path)), m_disk(&disk), m_vfs(std::move(vfs)), m_syncs(syncs) {}

bool Folder::has(std::string_view name) const {
    const auto all = names();
    return std::binary_search(all.begin(), all.end(), name);
}

std::vector<std::string> Folder::names_of(std::string_view prefix) const {
    auto all = names();
    std::erase_if(all, [&](const std::string& name) { return name.rfind(prefix, 0) != 0; });
    return all;
}

std::vector<std::int64_t> Folder::numbers_of(std::string_view prefix,
                                             std::string_view suffix) const {
    std::vector<std::int64_t> numbers;
    for (const std::string& name : names_of(prefix)) {
        std::string_view rest = std::string_view(name).substr(prefix.size());
        const auto number = number_at_start(rest);
        if (number && rest == suffix)
            numbers.push_back(*number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

void Folder::make() const { m_disk->make_folder(m_path); }

void Folder::sync(std::string_view name) const {
    if (m_syncs == Syncs::Yes)
        m_disk->sync(path(name));
}

void Folder::sync() const {
    if (m_syncs == Syncs::Yes)
        m_disk->sync_folder(m_path);
}

void Folder::rename(std::string_view from, std::string_view to) const {
    m_disk->rename(path(from), path(to));
}

void Folder::remove(std::string_view name) const { m_disk->remove(path(name)); }

void Folder::set_aside(const std::vector<std::string>& moved, std::string_view prefix) const {
    std::int64_t number = 1;
    for (const std::string& name : names_of(prefix)) {
        std::string_view rest = std::string_view(name).substr(prefix.size());
        number = std::max(number, number_at_start(rest).value_or(0) + 1);
    }
    for (const std::string& name : moved)
        if (has(name))
            rename(name, fmt::format("{}{}-{}", prefix, number, name));
    sync();
}

} // namespace hakawati::journal
