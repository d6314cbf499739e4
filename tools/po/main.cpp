// hakawati-po: the words of a book between its script, its PO files and spreadsheets.

#include "keep_up.h"

#include "base/files.h"
#include "base/strings.h"
#include "story/guide.h"
#include "story/parse.h"
#include "story/parsing/faults.h"
#include "table.h"
#include "text/language.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/core.h>

namespace {

using namespace hakawati;
namespace fs = std::filesystem;

struct Wishes {
    std::string table;
    std::string book;
    std::string language;
};

/// Faults of what a person wrote: shown in full, then exit code 1.
struct Faulty {
    Diagnostics faults;
};

void stop_at(const Diagnostics& faults) {
    if (has_errors(faults)) {
        throw Faulty{faults};
    }
}

std::vector<story::Unit> units_of(const fs::path& book) {
    const fs::path script = book / "story.md";
    if (!fs::exists(script)) {
        throw std::runtime_error(
            fmt::format("there is no story.md in {}: give the folder of one book", book.string()));
    }
    const auto parsed = story::parse(read_file(script), script.string());
    stop_at(parsed.faults);
    auto units = story::units(parsed.book);
    const fs::path guide = book / "guide.md";
    if (const auto text = read_file_if_there(guide)) {
        const auto parsed_guide = story::parse_guide(*text, guide.string());
        stop_at(parsed_guide.faults);
        const auto more = story::units(parsed_guide.guide);
        units.insert(units.end(), more.begin(), more.end());
    }
    return units;
}

fs::path po_path(const fs::path& book, const std::string& language) {
    return book / "lang" / (language + ".po");
}

story::PoFile load(const fs::path& path, const std::string& language) {
    const auto text = read_file_if_there(path);
    if (!text) {
        return po::empty_file(language);
    }
    Diagnostics faults;
    auto file = story::parse_po(*text, path.string(), faults);
    stop_at(faults);
    return file;
}

void save(const fs::path& path, const story::PoFile& file) {
    write_file_safely(path, story::write_po(file));
    fmt::print("{}: {} lines, {} to do\n", path.string(), po::lines(file), po::unfinished(file));
}

/// A word of the wrong language would be written beside the right one and never be read.
void warn_of_language(const fs::path& book, const std::string& language) {
    const fs::path file = fs::absolute(book / "").parent_path().parent_path().parent_path() /
                          "assets" / "lang" / "languages.json";
    if (!fs::exists(file))
        return;
    std::vector<std::string> known;
    for (const auto& one : text::load_languages(file).all)
        known.push_back(one.code);
    if (std::ranges::find(known, language) == known.end())
        fmt::print(stderr,
                   "{}: warning: the program has no language '{}' ({}; a new one has its "
                   "entry in {})\n",
                   po_path(book, language).string(), language, story::proposal(language, known),
                   file.string());
}

/// In step with the script, but not yet on the disk.
story::PoFile load_renewed(const Wishes& wishes) {
    auto file = load(po_path(wishes.book, wishes.language), wishes.language);
    po::update(file, units_of(wishes.book));
    warn_of_language(wishes.book, wishes.language);
    return file;
}

int import_table(const Wishes& wishes) {
    const auto table = po::parse_table(read_file(wishes.table), wishes.table);
    stop_at(table.faults);
    auto file = load_renewed(wishes);
    const auto filled = po::fill(file, table.rows, wishes.table);
    if (filled.found == 0) {
        throw Faulty{{{wishes.table,
                       0,
                       0,
                       Severity::Error,
                       "no line of the table is one of the book",
                       "the first column holds the ids, such as those of 'hakawati-po export'",
                       {}}}};
    }
    for (const auto& fault : filled.told) {
        fmt::print(stderr, "{}\n", format(fault));
    }
    save(po_path(wishes.book, wishes.language), file);
    return 0;
}

int export_table(const Wishes& wishes) {
    fmt::print("{}", po::write_table(po::as_lines(load_renewed(wishes))));
    return 0;
}

int update_all(const Wishes& wishes) {
    const auto units = units_of(wishes.book);
    for (const auto& name : list_folder(fs::path(wishes.book) / "lang")) {
        const fs::path path = fs::path(wishes.book) / "lang" / name;
        if (path.extension() != ".po") {
            continue;
        }
        auto file = load(path, path.stem().string());
        warn_of_language(wishes.book, path.stem().string());
        const auto changes = po::update(file, units);
        save(path, file);
        fmt::print("  {} new, {} stale, {} gone\n", changes.added, changes.stale, changes.dropped);
    }
    return 0;
}

int make_template(const Wishes& wishes) {
    auto file = po::empty_file("");
    po::update(file, units_of(wishes.book));
    save(fs::path(wishes.book) / "lang" / "template.pot", file);
    return 0;
}

int run(int argument_count, char** arguments) {
    CLI::App app("The words of a book between its script, its PO files and spreadsheets");
    app.require_subcommand(1);
    Wishes wishes;
    int result = 0;
    const auto command = [&](const char* name, const char* help, int (*work)(const Wishes&)) {
        auto* added = app.add_subcommand(name, help);
        added->callback([&result, &wishes, work] { result = work(wishes); });
        return added;
    };
    auto* import =
        command("import", "table (id, tab, words; other columns are not read) -> BOOK/lang/LANG.po",
                import_table);
    import->add_option("TSV", wishes.table, "the table")->required();
    auto* give = command(
        "export",
        "BOOK/lang/LANG.po -> table on standard output; a language without a file starts empty",
        export_table);
    auto* renew = command("update", "bring every BOOK/lang/*.po up to the script", update_all);
    auto* blank =
        command("template", "BOOK/lang/template.pot, to start a new language", make_template);
    for (auto* with_book : {import, give, renew, blank}) {
        with_book->add_option("BOOK", wishes.book, "folder of the book")->required();
    }
    for (auto* with_language : {import, give}) {
        with_language->add_option("LANG", wishes.language, "ar, ckb, kmr, tr ...")->required();
    }
    CLI11_PARSE(app, argument_count, arguments);
    return result;
}

} // namespace

int main(int argument_count, char** arguments) {
    try {
        return run(argument_count, arguments);
    } catch (const Faulty& faulty) {
        fmt::print(stderr, "{}", format(faulty.faults));
        return 1;
    } catch (const std::exception& error) {
        fmt::print(stderr, "hakawati-po: {}\n", error.what());
        return 2;
    }
}
