#include "app/keeping/open_journal.h"

#include <fmt/format.h>

namespace hakawati::app {

std::unique_ptr<journal::Journal> open_journal(journal::Journal::Setup setup, Log& log) {
    try {
        auto journal = std::make_unique<journal::Journal>(std::move(setup));
        if (!journal->report().empty())
            log.say(journal->report()); // it names files, never where they lie
        return journal;
    } catch (const journal::Busy&) {
        throw;
    } catch (const SystemError& fault) {
        log.say(fmt::format("nothing can be kept: {}; free some space on the tablet, or copy the "
                            "program's folder to one that can be written",
                            fault.what()));
        return nullptr;
    }
}

void open_data_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error)
        std::filesystem::directory_iterator(folder, error);
    if (error)
        throw SystemError("data folder " + folder.string(), error.message());
}

} // namespace hakawati::app
