// What every subcommand about a book begins with: its folder, and where the art is.
#pragma once

#include "story/parse.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>

namespace hakawati::tool {

/// Filled by the command line; shared between the parser of options and the command's callback.
struct BookOption {
    std::filesystem::path folder;
    std::filesystem::path assets; ///< empty: the assets beside the stories, when they are there

    /// Throws SystemError when it is not there.
    std::filesystem::path script() const;
    /// Throws SystemError when there is no art; this one and the next.
    std::filesystem::path assets_folder() const;
    story::Catalogue catalogue() const;
};

std::shared_ptr<BookOption> book_option(CLI::App& command);
void asset_option(CLI::App& command, const std::shared_ptr<BookOption>&);

} // namespace hakawati::tool
