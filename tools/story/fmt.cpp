#include "base/diagnostics.h"
#include "base/files.h"
#include "book_option.h"
#include "commands.h"
#include "story/parse.h"

#include <cstdio>
#include <fmt/format.h>

namespace hakawati::tool {

namespace {

enum class Change { Write, OnlyTell };

int write_if_changed(const std::filesystem::path& file, const std::string& before,
                     const std::string& after, Change change) {
    if (before == after)
        return 0;
    if (change == Change::OnlyTell) {
        fmt::print("{}: not in its canonical form (run 'hakawati-story fmt')\n", file.string());
        return 1;
    }
    write_file_safely(file, after);
    fmt::print("{}: written\n", file.string());
    return 0;
}

/// Otherwise its faults are told and nothing is to be changed.
bool understood(const std::string& text, const std::filesystem::path& file) {
    const Diagnostics faults = story::parse(text, file.string()).faults;
    if (has_errors(faults))
        fmt::print("{}", format(faults));
    return !has_errors(faults);
}

int format_book(const BookOption& option, Change change) {
    const std::string text = read_file(option.script());
    if (!understood(text, option.script()))
        return 1;
    return write_if_changed(option.script(), text, story::format(text), change);
}

int add_ids_to_book(const BookOption& option) {
    const std::string text = read_file(option.script());
    if (!understood(text, option.script()))
        return 1;
    return write_if_changed(option.script(), text, story::add_ids(text), Change::Write);
}

} // namespace

void add_fmt(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("fmt", "brings a script into its one canonical form");
    const auto option = book_option(*command);
    const auto only_tell = std::make_shared<bool>(false);
    command->add_flag("--check", *only_tell, "change nothing; exit code 1 when it would change");
    command->callback([option, only_tell, &status] {
        status = format_book(*option, *only_tell ? Change::OnlyTell : Change::Write);
    });
}

void add_ids(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("ids", "writes an id behind every line that lacks one");
    const auto option = book_option(*command);
    command->callback([option, &status] { status = add_ids_to_book(*option); });
}

} // namespace hakawati::tool
