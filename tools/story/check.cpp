#include "base/diagnostics.h"
#include "base/files.h"
#include "book_option.h"
#include "commands.h"
#include "stage/stage.h"
#include "story/library.h"

#include <cstdio>
#include <fmt/format.h>

namespace hakawati::tool {

namespace {

/// The script, its translations and its stagings, held against the art.
Diagnostics all_faults(const BookOption& option) {
    stage::Stage stage(option.assets_folder());
    const auto loaded = story::load_book(option.folder, stage.catalogue());
    Diagnostics faults = loaded->faults;
    faults.insert(faults.end(), loaded->translation_faults.begin(),
                  loaded->translation_faults.end());
    const auto staging = option.folder / "staging.json";
    if (std::filesystem::exists(staging) && loaded->readable())
        stage.load_staging(loaded->book.id, staging, loaded->book, faults);
    return faults;
}

int check_book(const BookOption& option) {
    const Diagnostics faults = all_faults(option);
    if (!faults.empty())
        fmt::print("{}", format(faults));
    else
        fmt::print("{}: no faults\n", option.folder.string());
    return has_errors(faults) ? 1 : 0;
}

} // namespace

void add_check(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("check", "tells every fault of a book");
    const auto option = book_option(*command);
    asset_option(*command, option);
    command->callback([option, &status] { status = check_book(*option); });
}

} // namespace hakawati::tool
