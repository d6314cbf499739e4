#include "support/faults/power_cut.h"

#include <algorithm>

namespace hakawati::faults {

namespace {

using Kind = Operation::Kind;
constexpr std::size_t sector = 512;

void apply_name(std::map<std::string, std::size_t>& names, const Operation& operation) {
    if (operation.kind == Kind::Create)
        names[operation.name] = operation.file;
    const auto found = names.find(operation.name);
    if (found == names.end() || operation.kind == Kind::Create)
        return;
    if (operation.kind == Kind::Rename)
        names[operation.to] = found->second;
    names.erase(operation.name);
}

bool chance(Chance& random, double share) {
    return static_cast<double>(random() >> 11) * 0x1p-53 < share;
}

std::size_t up_to(Chance& random, std::size_t most) { return random() % (most + 1); }

std::string garbage(std::size_t count, Chance& random) {
    std::string bytes(count, '\0');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random()); });
    return bytes;
}

} // namespace

struct PowerCut::Mercy {
    enum class Names { All, None, Some };
    Names names = Names::Some;
    double contents = 0;       ///< share of sectors that are kept
    double garbage = 0;        ///< share of the others that are neither old nor new
    bool sizes = true;         ///< files are as long as they were to be
    bool last_is_torn = false; ///< the last write ends in its middle
};

PowerCut::Mercy PowerCut::mercy(int variant, Chance& random) const {
    using Names = Mercy::Names;
    switch (variant) {
    case 0:
        return {Names::All, 1, 0, true, false};
    case 1:
        return {Names::None, 0, 0, false, false};
    case 2:
        return {Names::All, 0, 0, true, false};
    case 3:
        return {Names::None, 1, 0, true, false};
    case 4:
        return {Names::All, 1, 0, true, true};
    default:
        break;
    }
    constexpr double shares[] = {0.05, 0.25, 0.5, 0.75, 0.95};
    return {Names::Some, shares[random() % 5], random() % 2 == 0 ? 0.0 : 0.15, random() % 2 == 0,
            random() % 4 == 0};
}

PowerCut::PowerCut(const DiskState& before, const std::vector<Operation>& log, std::size_t lies)
    : m_log(&log), m_lies(lies) {
    for (const auto& [name, image] : before) {
        m_names[name] = m_files.size();
        m_files.push_back({image, {}});
    }
}

void PowerCut::advance() {
    const std::size_t index = m_at++;
    const Operation& now = operation(index);
    switch (now.kind) {
    case Kind::Create:
        m_files.resize(std::max(m_files.size(), now.file + 1));
        [[fallthrough]];
    case Kind::Remove:
    case Kind::Rename:
        m_waiting_names.push_back(index);
        break;
    case Kind::Write:
    case Kind::Resize:
        m_files[now.file].waiting.push_back({index});
        break;
    case Kind::SyncFailed:
        give_up(now.file);
        break;
    case Kind::Sync:
    case Kind::SyncFolder:
        m_syncs.push_back(index);
        break;
    }
    for (; m_syncs.size() > m_lies; m_syncs.pop_front())
        settle(m_syncs.front());
}

void PowerCut::settle(std::size_t sync) {
    if (operation(sync).kind == Kind::SyncFolder)
        return settle_names(sync);
    settle_file(operation(sync).file, sync);
    settle_creation(operation(sync).file, sync);
}

void PowerCut::settle_file(std::size_t file, std::size_t before) {
    File& settled = m_files[file];
    auto next = settled.waiting.begin();
    for (; next != settled.waiting.end() && next->operation < before; ++next) {
        const Operation& done = operation(next->operation);
        const std::size_t end = done.offset + done.bytes.size();
        if (done.kind == Kind::Resize)
            settled.safe.resize(done.offset);
        else if (!next->never)
            settled.safe.write(done.offset, done.bytes);
        else if (end > settled.safe.size())
            settled.safe.resize(end);
    }
    settled.waiting.erase(settled.waiting.begin(), next);
}

void PowerCut::settle_names(std::size_t before) {
    auto next = m_waiting_names.begin();
    for (; next != m_waiting_names.end() && *next < before; ++next)
        apply_name(m_names, operation(*next));
    m_waiting_names.erase(m_waiting_names.begin(), next);
}

/// A file system writes its names in order: those before the creation come with it.
void PowerCut::settle_creation(std::size_t file, std::size_t before) {
    for (const std::size_t index : m_waiting_names)
        if (index < before && operation(index).kind == Kind::Create &&
            operation(index).file == file)
            return settle_names(index + 1);
}

void PowerCut::give_up(std::size_t file) {
    for (Waiting& waiting : m_files[file].waiting)
        waiting.never = true;
}

bool PowerCut::settled() const {
    return m_waiting_names.empty() &&
           std::all_of(m_files.begin(), m_files.end(),
                       [](const File& file) { return file.waiting.empty(); });
}

void PowerCut::keep_some(FileImage& image, const Operation& write, const Mercy& mercy,
                         Chance& random) const {
    const std::size_t end = std::min(write.offset + write.bytes.size(), image.size());
    for (std::size_t from = write.offset; from < end;) {
        const std::size_t to = std::min(end, (from / sector + 1) * sector);
        const std::string_view bytes =
            std::string_view(write.bytes).substr(from - write.offset, to - from);
        if (chance(random, mercy.contents))
            image.write(from, bytes);
        else if (chance(random, mercy.garbage))
            image.write(from, garbage(bytes.size(), random));
        from = to;
    }
}

FileImage PowerCut::after(const File& file, const Mercy& mercy, Chance& random) const {
    FileImage image = file.safe;
    // Sizes come in order up to some point, contents in any order.
    const std::size_t sized =
        mercy.sizes ? file.waiting.size() : up_to(random, file.waiting.size());
    for (std::size_t i = 0; i < file.waiting.size(); ++i) {
        const auto& [index, never] = file.waiting[i];
        Operation done = operation(index);
        if (done.kind == Kind::Resize) {
            if (i < sized)
                image.resize(done.offset);
            continue;
        }
        if (i < sized && done.offset + done.bytes.size() > image.size())
            image.resize(done.offset + done.bytes.size());
        if (mercy.last_is_torn && i + 1 == file.waiting.size())
            done.bytes.resize(up_to(random, done.bytes.size()));
        if (!never)
            keep_some(image, done, mercy, random);
    }
    return image;
}

DiskState PowerCut::state(int variant, Chance& random) const {
    const Mercy kept = mercy(variant, random);
    auto names = m_names;
    const std::size_t count = kept.names == Mercy::Names::All ? m_waiting_names.size()
                              : kept.names == Mercy::Names::None
                                  ? 0
                                  : up_to(random, m_waiting_names.size());
    for (std::size_t i = 0; i < count; ++i)
        apply_name(names, operation(m_waiting_names[i]));
    DiskState state;
    for (const auto& [name, file] : names)
        state.emplace(name, after(m_files[file], kept, random));
    return state;
}

} // namespace hakawati::faults
