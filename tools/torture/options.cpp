#include "options.h"

// GCC 12 sees a null that cannot be in a string that CLI11 moves.
#pragma GCC diagnostic ignored "-Wnull-dereference"
#include <CLI/CLI.hpp>

namespace torture {

namespace {

CLI::App* add(CLI::App& app, Options& options, const char* name, const char* what) {
    CLI::App* experiment = app.add_subcommand(name, what);
    experiment->add_option("--seed", options.seed, "where chance begins");
    experiment->callback([&options, name] { options.experiment = name; });
    return experiment;
}

void add_all(CLI::App& app, Options& options) {
    auto* power = add(app, options, "power", "cut the power after every operation");
    power->add_flag("--no-syncs", options.no_syncs, "the control: must fail");
    auto* lies = add(app, options, "lies", "the same; the last 1, 2, 4, 8 syncs are lies");
    for (auto* experiment : {power, lies})
        experiment->add_option("--events", options.events, "in one life of a tablet");
    auto* merge = add(app, options, "merge", "cut and refuse while a merge file is taken");
    auto* restore = add(app, options, "restore", "cut and refuse while a backup is put in");
    for (auto* experiment : {power, lies, merge, restore})
        experiment->add_option("--states", options.states, "how many states, at least");
    auto* refuse = add(app, options, "refuse", "refuse one change after the other");
    auto* damage = add(app, options, "damage", "damage pages, cut copies");
    for (auto* experiment : {refuse, damage, merge, restore})
        experiment->add_option("--every", options.every, "try only one in so many");
    auto* kill = add(app, options, "kill", "kill a program again and again");
    kill->add_option("--times", options.times, "how often");
    kill->add_option("--lines", options.most_lines, "lines to hear before the ms begin, at most");
    kill->add_option("--longest", options.longest_ms, "ms from a sign of life to the kill");
    kill->add_option("--book", options.book, "compare the reader's place in this book");
    kill->add_option("command", options.command, "the program and its words (after --)");
    auto* child = add(app, options, "child", "keep answers and say so, until killed");
    auto* held = add(app, options, "held", "hold lines `kept ...` against a journal");
    auto* scale = add(app, options, "scale", "measure a large journal");
    for (auto* experiment : {kill, child, held, scale})
        experiment->add_option("--data", options.data, "folder to work in");
}

} // namespace

std::optional<int> read_options(int count, char** words, Options& options) {
    CLI::App app("What can go wrong with a disk, tried at length");
    app.require_subcommand(1);
    add_all(app, options);
    try {
        app.parse(count, words);
        return std::nullopt;
    } catch (const CLI::ParseError& answer) {
        return app.exit(answer);
    }
}

} // namespace torture
