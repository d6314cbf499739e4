#include "app/office/sticks.h"

#include "base/files.h"
#include "exchange/stick.h"
#include "exchange/take_along.h"

namespace hakawati::app {

namespace {

namespace fs = std::filesystem;

/// Where systems mount what is plugged in: /media/USER/LABEL, /run/media/USER/LABEL.
std::vector<fs::path> mounted() {
    std::vector<fs::path> found;
    for (const char* place : {"/media", "/run/media"})
        for (const std::string& user : list_folder(place))
            for (const std::string& label : list_folder(fs::path(place) / user))
                found.push_back(fs::path(place) / user / label);
    return found;
}

/// The merge files among what was found that this tablet has not written itself.
std::vector<fs::path> of_others(const exchange::OnStick& found, const fs::path& folder,
                                const std::string& label) {
    std::string own = exchange::file_name(label, {}, {});
    own.pop_back(); // the day comes there, and what it is
    std::vector<fs::path> files;
    for (const std::string& name : found.merges)
        if (label.empty() || !name.starts_with(own))
            files.push_back(folder / name);
    return files;
}

} // namespace

std::vector<screens::Stick> sticks_in(const fs::path& place) {
    std::vector<fs::path> folders;
    if (place.empty())
        folders = mounted();
    else
        for (const std::string& name : list_folder(place))
            folders.push_back(place / name);
    std::vector<screens::Stick> sticks;
    for (const fs::path& folder : folders)
        if (const auto space = exchange::real_space(folder))
            sticks.push_back(
                {folder.string(), folder.filename().string(), space->free_bytes, space->writable});
    return sticks;
}

std::vector<fs::path> merges_in(const fs::path& folder, const std::string& label) {
    return of_others(exchange::look_around(real_disk(), folder), folder, label);
}

void find_on_sticks(screens::Taking& taking, const std::string& label) {
    taking.found_backup.clear();
    taking.found_merge.clear();
    std::vector<fs::path> folders{taking.folder};
    for (const screens::Stick& stick : taking.sticks)
        folders.emplace_back(stick.folder);
    for (const fs::path& folder : folders)
        try {
            const exchange::OnStick found =
                folder.empty() ? exchange::OnStick{} : exchange::look_around(real_disk(), folder);
            if (taking.found_backup.empty() && !found.backups.empty())
                taking.found_backup = (folder / found.backups.front().name).string();
            if (taking.found_merge.empty() && !of_others(found, folder, label).empty())
                taking.found_merge = folder.string();
        } catch (const SystemError&) {
            continue; // pulled out in the meantime
        }
}

} // namespace hakawati::app
