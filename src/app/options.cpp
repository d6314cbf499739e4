#include "app/options.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>

namespace hakawati::app {

namespace {

namespace fs = std::filesystem;

fs::path data_folder() {
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg && *xdg)
        return fs::path(xdg) / "hakawati";
    const char* home = std::getenv("HOME");
    return fs::path(home && *home ? home : "/tmp") / ".local" / "share" / "hakawati";
}

/// `share/hakawati` beside an installed program, else the folder it was built from.
fs::path content_folder(const std::string& name) {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path installed = program.parent_path() / ".." / "share" / "hakawati" / name;
    if (!error && fs::is_directory(installed, error))
        return installed;
    return fs::path(HAKAWATI_SOURCE_FOLDER) / name;
}

/// "1280x800"; the complaint for CLI11 otherwise.
std::string read_size(const std::string& words, Size& size) {
    int width = 0, height = 0;
    char end = 0;
    if (std::sscanf(words.c_str(), "%5dx%5d%c", &width, &height, &end) != 2 || width < 320 ||
        height < 320 || width > 7680 || height > 7680)
        return fmt::format("'{}' is no size; write it as 1280x800, each side from 320 to 7680",
                           words);
    size = {static_cast<double>(width), static_cast<double>(height)};
    return {};
}

} // namespace

double Options::px_per_mm(double display_dpi) const {
    const double said = dpi > 0 ? dpi : display_dpi;
    // Displays that do not know their size say 96 or less; a tablet is never that coarse.
    const bool sensible = dpi > 0 || (said > 100 && said < 500);
    return (sensible ? said : 150) / 25.4;
}

std::optional<Options> read_options(int count, const char* const* words, Answered& answered) {
    Options options;
    options.data = data_folder();
    options.assets = content_folder("assets");
    options.stories = content_folder("stories");
    CLI::App app("Hakawati: comic books about health, safety and well-being, read together.",
                 "hakawati");
    app.add_option("--book", options.book, "Open this book at once, e.g. gha");
    app.add_option("--language", options.language, "Open in this language, e.g. ar");
    app.add_option("--reader", options.reader,
                   "Read on as the reader with this animal, e.g. fox; made when there is none");
    app.add_flag("--guest", options.guest, "Read as a guest: nothing is kept")
        ->excludes("--reader");
    app.add_option("--size",
                   [&](const CLI::results_t& given) {
                       const std::string fault = read_size(given[0], options.size);
                       if (!fault.empty())
                           throw CLI::ValidationError("--size", fault);
                       return options.size_given = true;
                   })
        ->type_name("WIDTHxHEIGHT")
        ->description("Size of the window in px, 1280x800 unless given");
    app.add_flag("--windowed", options.windowed, "A window instead of the full screen");
    app.add_option("--dpi", options.dpi, "Dots per inch, when the display does not know")
        ->check(CLI::Range(50.0, 1000.0));
    app.add_option("--plan", options.plan,
                   "Follow a plan (docs/plans.md) and stop; needs no display");
    app.add_option("--seed", options.seed,
                   "A plan of another tablet: what is left to chance falls out otherwise")
        ->check(CLI::Range(0, 200));
    app.add_option("--shots", options.shots, "Where a plan puts its pictures");
    app.add_option("--data", options.data, "Folder of the journal and the log");
    app.add_option("--assets", options.assets, "Folder of the art");
    app.add_option("--stories", options.stories, "Folder of the books");
    app.add_option("--sticks", options.sticks, "Folder whose folders are taken for USB sticks");
    app.add_option("--wall",
                   [&](const CLI::results_t& given) {
                       const std::string fault = read_size(given[0], options.wall);
                       if (!fault.empty())
                           throw CLI::ValidationError("--wall", fault);
                       return true;
                   })
        ->type_name("WIDTHxHEIGHT")
        ->description("Open the audience's window in this size, without a second display");
    app.add_flag("--trace", options.trace, "Say on stdout what is on the screen");
    app.set_version_flag("--version", "hakawati " HAKAWATI_VERSION);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& said) {
        answered.exit_code = app.exit(said) == 0 ? 0 : 2;
        return std::nullopt;
    }
    if (!options.plan.empty() &&
        app.count("--data") == 0) // a plan must not write into anybody's journal
        options.data = fs::temp_directory_path() / fmt::format("hakawati-plan-{}", ::getpid());
    return options;
}

} // namespace hakawati::app
