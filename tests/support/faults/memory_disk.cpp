#include "support/faults/memory_disk.h"

#include "support/faults/memory_vfs.h"

#include <fmt/format.h>

namespace hakawati::faults {

namespace {

void require(Outcome outcome, const char* call, const std::filesystem::path& path) {
    if (outcome != Outcome::Done)
        throw SystemError(fmt::format("{} {}", call, path.string()), outcome == Outcome::Full
                                                                         ? "No space left on device"
                                                                         : "Input/output error");
}

} // namespace

MemoryDisk::MemoryDisk(const DiskState& state) {
    for (const auto& [name, image] : state)
        m_names[name] = std::make_shared<File>(File{m_files++, image});
    m_vfs = std::make_unique<Vfs>(*this);
}

MemoryDisk::~MemoryDisk() = default;

const std::string& MemoryDisk::vfs() const { return m_vfs->name(); }

DiskState MemoryDisk::state() const {
    DiskState state;
    for (const auto& [name, file] : m_names)
        state.emplace(name, file->image);
    return state;
}

Outcome MemoryDisk::ask(Needs needs) {
    const std::size_t number = m_changes++;
    const bool meant = m_refusal.length == Refusal::Length::Once ? number == m_refusal.from
                                                                 : number >= m_refusal.from;
    if (!meant || (m_refusal.why == Outcome::Full && needs == Needs::NoRoom))
        return Outcome::Done;
    ++m_refused;
    return m_refusal.why;
}

MemoryDisk::Handle MemoryDisk::find(const std::string& path) const {
    const auto found = m_names.find(path);
    return found == m_names.end() ? nullptr : found->second;
}

Outcome MemoryDisk::create(const std::string& path, Handle& file) {
    const Outcome outcome = ask(Needs::Room);
    if (outcome == Outcome::Done) {
        file = m_names[path] = std::make_shared<File>(File{m_files++, {}});
        m_log.push_back({Operation::Kind::Create, file->number, 0, {}, path});
    }
    return outcome;
}

Outcome MemoryDisk::change(File& file, std::size_t offset, std::string_view bytes) {
    const Outcome outcome =
        ask(offset + bytes.size() > file.image.size() ? Needs::Room : Needs::NoRoom);
    // A write that failed may have left a part of itself behind.
    if (outcome != Outcome::Done)
        bytes = bytes.substr(0, bytes.size() / 2);
    file.image.write(offset, bytes);
    m_log.push_back({Operation::Kind::Write, file.number, offset, std::string(bytes)});
    return outcome;
}

Outcome MemoryDisk::resize(File& file, std::size_t size) {
    const Outcome outcome = ask(size > file.image.size() ? Needs::Room : Needs::NoRoom);
    if (outcome == Outcome::Done) {
        file.image.resize(size);
        m_log.push_back({Operation::Kind::Resize, file.number, size});
    }
    return outcome;
}

Outcome MemoryDisk::sync(File& file) {
    const Outcome outcome = ask(Needs::NoRoom);
    m_log.push_back({outcome == Outcome::Done ? Operation::Kind::Sync : Operation::Kind::SyncFailed,
                     file.number});
    return outcome;
}

Outcome MemoryDisk::remove_name(const std::string& path) {
    const Outcome outcome = ask(Needs::NoRoom);
    if (outcome == Outcome::Done) {
        m_names.erase(path);
        m_log.push_back({Operation::Kind::Remove, 0, 0, {}, path});
    }
    return outcome;
}

Outcome MemoryDisk::sync_names() {
    const Outcome outcome = ask(Needs::NoRoom);
    if (outcome == Outcome::Done)
        m_log.push_back({Operation::Kind::SyncFolder});
    return outcome;
}

std::optional<std::string> MemoryDisk::read(const std::filesystem::path& path) {
    const Handle file = find(path.string());
    return file ? std::optional(file->image.content()) : std::nullopt;
}

MemoryDisk::Handle MemoryDisk::open_to_write(const std::string& path) {
    Handle file = find(path);
    if (!file)
        require(create(path, file), "open", path);
    return file;
}

void MemoryDisk::write(const std::filesystem::path& path, std::string_view bytes) {
    const Handle file = open_to_write(path.string());
    require(resize(*file, 0), "open", path);
    require(change(*file, 0, bytes), "write", path);
}

void MemoryDisk::append(const std::filesystem::path& path, std::string_view bytes) {
    const Handle file = open_to_write(path.string());
    require(change(*file, file->image.size(), bytes), "write", path);
}

void MemoryDisk::sync(const std::filesystem::path& path) {
    const Handle file = find(path.string());
    if (!file)
        throw SystemError(fmt::format("open {}", path.string()), "No such file or directory");
    require(sync(*file), "fsync", path);
}

void MemoryDisk::sync_folder(const std::filesystem::path& path) {
    require(sync_names(), "fsync", path);
}

void MemoryDisk::rename(const std::filesystem::path& from, const std::filesystem::path& to) {
    require(ask(Needs::NoRoom), "rename", from);
    const auto found = m_names.find(from.string());
    if (found == m_names.end())
        throw SystemError(fmt::format("rename {}", from.string()), "No such file or directory");
    m_names[to.string()] = found->second;
    m_names.erase(from.string());
    m_log.push_back({Operation::Kind::Rename, 0, 0, {}, from.string(), to.string()});
}

void MemoryDisk::remove(const std::filesystem::path& path) {
    if (find(path.string()))
        require(remove_name(path.string()), "unlink", path);
}

std::vector<std::string> MemoryDisk::list(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& [name, file] : m_names) {
        const std::filesystem::path path(name);
        if (path.parent_path() == folder)
            names.push_back(path.filename().string());
    }
    return names;
}

} // namespace hakawati::faults
