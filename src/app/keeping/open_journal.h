// How the program comes to its journal.
#pragma once

#include "app/keeping/log.h"
#include "journal/journal.h"

#include <filesystem>
#include <memory>

namespace hakawati::app {

/// What was found damaged is logged. Null when the disk will have none:
/// then nothing can be kept, and the reading goes on. Throws journal::Busy when another program
/// holds it.
std::unique_ptr<journal::Journal> open_journal(journal::Journal::Setup, Log&);

/// Makes the folder when it is not there. Throws SystemError when it can neither be made nor read;
/// a folder that is only full is no reason not to read.
void open_data_folder(const std::filesystem::path&);

} // namespace hakawati::app
