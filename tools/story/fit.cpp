#include "pages/fit.h"
#include "base/files.h"
#include "commands.h"
#include "open_book.h"

#include <cstdio>
#include <fmt/format.h>

namespace hakawati::tool {

namespace {

struct FitOptions {
    std::shared_ptr<BookOption> book;
    std::string language, size = "1280x800";
    double dots_per_inch = 150;
    int text = 100;
    bool all = false, every_panel = false;
};

Size size_from(const std::string& words) {
    const std::size_t cross = words.find('x');
    int width = 0, height = 0;
    if (cross != std::string::npos && std::sscanf(words.c_str(), "%dx%d", &width, &height) == 2 &&
        width >= 320 && height >= 240)
        return {static_cast<double>(width), static_cast<double>(height)};
    throw SystemError("--size " + words, "a size is two numbers of px such as 1280x800");
}

std::vector<pages::FitCase> cases_of(const FitOptions& options,
                                     const std::vector<std::string>& languages) {
    std::vector<pages::FitCase> cases;
    for (const std::string& language : languages) {
        if (!options.all) {
            cases.push_back(
                {language, size_from(options.size), options.dots_per_inch, options.text / 100.0});
            continue;
        }
        for (const double scale : {1.0, 1.5, 2.0}) {
            cases.push_back({language, {1280, 800}, 150, scale});
            cases.push_back({language, {1024, 600}, 170, scale});
            cases.push_back({language, {720, 1280}, 150, scale});
            cases.push_back({language, {1920, 1080}, 150, scale});
        }
    }
    return cases;
}

/// `told_in_beats`: of a panel 1 when it comes in more than one beat, of a book how many do.
void print_row(const std::string& name, const pages::FitRow& row, int told_in_beats) {
    const lettering::Faults& f = row.faults;
    fmt::print("{:<34}{:>5}{:>5}{:>7}{:>8}{:>6}{:>6}{:>8}{:>6}{:>7}\n", name, f.over_face,
               f.over_hand, f.over_target, f.over_balloon, f.order_inversions, f.tails_crossing,
               f.outside, f.under_minimum, told_in_beats);
}

void print_head() {
    fmt::print("{:<34}{:>5}{:>5}{:>7}{:>8}{:>6}{:>6}{:>8}{:>6}{:>7}\n", "language, screen, text",
               "face", "hand", "target", "balloon", "order", "tails", "outside", "small", "beats");
}

int print_table(const FitOptions& options) {
    OpenBook open(*options.book);
    if (has_errors(open.faults())) {
        fmt::print("{}", format(open.faults()));
        return 1;
    }
    int wrong = 0;
    print_head();
    for (const pages::FitCase& one : cases_of(options, open.language_codes(options.language))) {
        const auto rows = pages::fit(open.book(), one, open.panels());
        const pages::FitRow sum = pages::total(rows);
        print_row(fmt::format("{:<4} {:.0f}x{:.0f} {:.0f} %", one.language, one.screen.width,
                              one.screen.height, one.text_scale * 100),
                  sum, sum.beats);
        for (const pages::FitRow& row : rows) {
            if (options.every_panel || row.faults.total() > 0)
                print_row("  " + row.panel, row, row.beats > 1 ? 1 : 0);
            wrong += row.faults.total();
        }
    }
    return wrong == 0 ? 0 : 1;
}

} // namespace

void add_fit(CLI::App& app, int& status) {
    CLI::App* command =
        app.add_subcommand("fit", "tells how the words fit into the panels, in every language");
    const auto options = std::make_shared<FitOptions>();
    options->book = book_option(*command);
    asset_option(*command, options->book);
    command->add_option("--language", options->language, "one language only");
    command->add_option("--size", options->size, "the screen, px")->capture_default_str();
    command->add_option("--dpi", options->dots_per_inch, "of the screen")->capture_default_str();
    command->add_option("--text", options->text, "the reader's text size, per cent")
        ->capture_default_str();
    command->add_flag("--all", options->all, "four screens and three text sizes");
    command->add_flag("--panels", options->every_panel, "every panel in a row of its own");
    command->callback([options, &status] { status = print_table(*options); });
}

} // namespace hakawati::tool
