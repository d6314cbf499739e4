#include "exchange/take_along.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <sys/statvfs.h>

namespace hakawati::exchange {

namespace {

constexpr std::string_view hidden = ".hakawati-", unfinished = ".part";

double room_for(const Parcel& parcel) {
    return (std::floor(static_cast<double>(parcel.content.size()) / cluster) + 1) * cluster;
}

bool is_leftover(std::string_view name) {
    return name.size() > hidden.size() + unfinished.size() &&
           name.substr(0, hidden.size()) == hidden &&
           name.substr(name.size() - unfinished.size()) == unfinished;
}

/// "counts.csv", then "counts-2.csv".
std::string numbered(const std::string& name, int number) {
    const std::filesystem::path path(name);
    return number == 1
               ? name
               : fmt::format("{}-{}{}", path.stem().string(), number, path.extension().string());
}

struct Ended {
    Outcome outcome;
};

class Run {
  public:
    Run(Disk& disk, const SpaceOf& space, const std::filesystem::path& folder,
        const std::vector<Parcel>& parcels, const Progress& progress)
        : m_disk(disk), m_space(space), m_folder(folder), m_parcels(parcels), m_progress(progress) {
    }

    Taken go() {
        try {
            require_room();
            tell(Step::Stage::Room, 0);
            for (const Parcel& parcel : m_parcels)
                write(parcel);
            compare();
        } catch (const Ended& end) {
            m_taken.outcome = end.outcome;
        } catch (const SystemError& error) {
            m_taken.outcome = why();
            m_taken.report = error.what();
        }
        if (m_taken.outcome != Outcome::Safe)
            undo();
        return m_taken;
    }

  private:
    Space space() const {
        const auto space = m_space(m_folder);
        if (!space)
            throw Ended{Outcome::NotThere};
        if (!space->writable)
            throw Ended{Outcome::ReadOnly};
        return *space;
    }

    void require_room() {
        space();
        for (const std::string& name : m_disk.list(m_folder))
            if (is_leftover(name))
                m_disk.remove(m_folder / name);
        if (still_missing(space()) > 0)
            throw Ended{Outcome::Full};
    }

    double still_missing(const Space& space) {
        double needed = 0;
        for (std::size_t i = m_taken.names.size(); i < m_parcels.size(); ++i)
            needed += room_for(m_parcels[i]);
        return m_taken.missing_bytes = std::max(0.0, needed - space.free_bytes);
    }

    void tell(Step::Stage stage, std::size_t file) {
        if (m_progress({stage, static_cast<int>(file), static_cast<int>(m_parcels.size())}) ==
            Go::Stop)
            throw Ended{Outcome::Stopped};
    }

    void write(const Parcel& parcel) {
        int number = 1;
        auto there = m_disk.read(m_folder / parcel.name);
        while (there && *there != parcel.content)
            there = m_disk.read(m_folder / numbered(parcel.name, ++number));
        const std::string name = numbered(parcel.name, number);
        if (!there)
            make(name, parcel.content);
        m_taken.names.push_back(name);
        tell(Step::Stage::Written, m_taken.names.size());
    }

    void make(const std::string& name, const std::string& content) {
        m_part = m_folder / fmt::format("{}{}{}", hidden, name, unfinished);
        m_disk.write(m_part, content);
        m_has_written = true;
        m_disk.sync(m_part);
        m_disk.rename(m_part, m_folder / name);
        m_made.push_back(m_folder / name);
        m_disk.sync_folder(m_folder);
    }

    void compare() {
        for (std::size_t i = 0; i < m_parcels.size(); ++i) {
            if (m_disk.read_back(m_folder / m_taken.names[i]) != m_parcels[i].content)
                throw Ended{Outcome::Lying};
            tell(Step::Stage::ReadBack, i + 1);
        }
    }

    /// Why the disk refused something: it is asked, because words of errors differ.
    Outcome why() {
        const auto space = m_space(m_folder);
        if (!space)
            return Outcome::Pulled;
        if (still_missing(*space) > 0)
            return Outcome::Full;
        return space->writable && m_has_written ? Outcome::Pulled : Outcome::ReadOnly;
    }

    void undo() {
        m_taken.names.clear();
        if (m_part.empty())
            return; // nothing was begun
        m_made.push_back(m_part);
        try {
            for (const std::filesystem::path& path : m_made)
                m_disk.remove(path);
            m_disk.sync_folder(m_folder);
        } catch (const SystemError&) { // whole files under their names harm nobody
        }
    }

    Disk& m_disk;
    const SpaceOf& m_space;
    const std::filesystem::path& m_folder;
    const std::vector<Parcel>& m_parcels;
    const Progress& m_progress;
    Taken m_taken;
    std::filesystem::path m_part; ///< the hidden file that was begun last
    std::vector<std::filesystem::path> m_made;
    bool m_has_written = false;
};

} // namespace

std::optional<Space> real_space(const std::filesystem::path& folder) {
    struct statvfs facts {};
    if (::statvfs(folder.c_str(), &facts) != 0)
        return std::nullopt;
    return Space{static_cast<double>(facts.f_bavail) * static_cast<double>(facts.f_frsize),
                 (facts.f_flag & ST_RDONLY) == 0};
}

Taken take_along(Disk& disk, const SpaceOf& space, const std::filesystem::path& folder,
                 const std::vector<Parcel>& parcels, const Progress& progress) {
    return Run(disk, space, folder, parcels, progress).go();
}

std::string message_of(const Step& step) {
    if (step.stage == Step::Stage::Room)
        return "room";
    return fmt::format("{} {}/{}", step.stage == Step::Stage::Written ? "written" : "read-back",
                       step.file, step.files);
}

std::string message_of(const Taken& taken) {
    switch (taken.outcome) {
    case Outcome::Safe:
        return "safe";
    case Outcome::Stopped:
        return "stopped";
    case Outcome::Full:
        return fmt::format("full {}", std::ceil(taken.missing_bytes / 1e6));
    case Outcome::ReadOnly:
        return "read-only";
    case Outcome::Lying:
        return "lying";
    case Outcome::Pulled:
    case Outcome::NotThere:
        break;
    }
    return "pulled";
}

} // namespace hakawati::exchange
