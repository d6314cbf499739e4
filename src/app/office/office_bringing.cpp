// What is brought in from a stick: sessions of another tablet, a backup.

#include "app/office/office.h"
#include "app/office/sticks.h"

#include "base/files.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <utility>

namespace hakawati::app {

namespace {

namespace fs = std::filesystem;

const char* word_of(journal::Merging came) {
    using journal::Merging;
    switch (came) {
    case Merging::Taken:
        return "take.merged";
    case Merging::Forked:
        return "take.forked";
    case Merging::NothingNew:
        return "take.nothing-new";
    case Merging::OwnFile:
        return "take.own";
    case Merging::ForeignSite:
        return "take.foreign";
    case Merging::Newer:
        return "take.newer";
    case Merging::NotMergeFile:
    case Merging::Cut:
    case Merging::Damaged:
    case Merging::BrokenChain:
    case Merging::TooLarge:
        break;
    }
    return "take.damaged";
}

const char* word_of(journal::Replacing came) {
    using journal::Replacing;
    switch (came) {
    case Replacing::Replaced:
        return "take.restored";
    case Replacing::AtNextStart:
        return "take.next-start";
    case Replacing::Newer:
        return "take.newer";
    case Replacing::NotJournal:
    case Replacing::Damaged:
        break;
    }
    return "take.damaged";
}

const char* word_of(exchange::Opening came) {
    switch (came) {
    case exchange::Opening::WrongCode:
        return "take.wrong-code";
    case exchange::Opening::Newer:
        return "take.newer";
    case exchange::Opening::NoMemory:
        return "take.failed";
    default:
        return "take.damaged";
    }
}

/// A file in pieces: a merge file may be larger than the memory.
journal::Source source_of_file(std::shared_ptr<std::ifstream> file) {
    return [file = std::move(file)](std::size_t most) {
        std::string piece(most, '\0');
        file->read(piece.data(), static_cast<std::streamsize>(most));
        piece.resize(static_cast<std::size_t>(file->gcount()));
        if (file->bad())
            throw SystemError("read the merge file", "the stick does not answer");
        return piece;
    };
}

/// Of what came of two files, what an adult must be told: what needs doing comes first.
journal::Merging weightier(journal::Merging one, journal::Merging other) {
    using journal::Merging;
    constexpr std::array by_weight{Merging::Damaged,      Merging::BrokenChain, Merging::Cut,
                                   Merging::NotMergeFile, Merging::TooLarge,    Merging::Newer,
                                   Merging::ForeignSite,  Merging::Forked,      Merging::Taken,
                                   Merging::NothingNew,   Merging::OwnFile};
    const auto place = [&](Merging came) {
        return std::find(by_weight.begin(), by_weight.end(), came) - by_weight.begin();
    };
    return place(one) <= place(other) ? one : other;
}

/// What the journal knows of sessions now.
Office::Fill told_anew(const journal::Journal& journal) {
    return [sessions = sessions_of(journal)](screens::State& state) {
        state.sessions = sessions;
        state.alone.reset();
    };
}

} // namespace

/// Every file of another tablet that lies on the stick; one sentence says what came of all. Each is
/// taken wholly or not at all, so that a damaged one costs nothing but itself.
void Office::merge(const fs::path& folder) {
    m_setup.keeper->with_journal([this, folder](journal::Journal* journal) -> JobQueue::Finish {
        if (!journal)
            return say({"brought", "take.failed"});
        auto came = journal::Merging::OwnFile;
        try {
            const auto files = merges_in(folder, journal->label());
            if (files.empty())
                return say({"brought", "take.pulled"});
            for (const fs::path& path : files) {
                auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
                if (!*file)
                    throw SystemError(path.string(), "the stick does not answer");
                const journal::Merged merged = journal->merge(source_of_file(std::move(file)));
                if (merged.came != journal::Merging::Taken)
                    m_setup.log->say(
                        fmt::format("{}: {}", path.filename().string(), merged.report));
                came = weightier(came, merged.came);
            }
        } catch (const SystemError& fault) {
            m_setup.log->say(fmt::format("not all was merged: {}", fault.what()));
            return say({"brought", "take.failed"}, told_anew(*journal));
        }
        return say({"brought", word_of(came)}, told_anew(*journal));
    });
}

/// The image takes the journal's place; the tablet then begins again with it.
void Office::restore(const fs::path& path, const std::string& code) {
    m_jobs.submit(JobQueue::Need::Now, {}, [this, path, code]() -> JobQueue::Finish {
        auto opened = std::make_shared<exchange::OpenedBackup>();
        try {
            *opened = exchange::open_backup(read_file(path), code);
        } catch (const SystemError& fault) {
            m_setup.log->say(fault.what());
            return say({"brought", "take.pulled"});
        }
        if (opened->came != exchange::Opening::Opened)
            return say({"brought", word_of(opened->came)});
        return [this, opened] { put_back(opened); };
    });
}

void Office::put_back(const std::shared_ptr<exchange::OpenedBackup>& opened) {
    m_setup.keeper->with_journal([this, opened](journal::Journal* journal) -> JobQueue::Finish {
        using journal::Replacing;
        if (!journal)
            return say({"brought", "take.failed"});
        try {
            const journal::Replaced put = journal->replace(opened->image);
            if (put.came != Replacing::Replaced)
                m_setup.log->say(put.report);
            return say({"brought", word_of(put.came)});
        } catch (const SystemError& fault) {
            m_setup.log->say(fmt::format("nothing was put back: {}", fault.what()));
            return say({"brought", "take.failed"});
        }
    });
}

void Office::bring_in(const screens::Effect& effect) {
    if (effect.with.empty())
        merge(effect.what);
    else
        restore(effect.what, effect.with);
}

} // namespace hakawati::app
