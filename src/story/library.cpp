#include "story/library.h"

#include "base/files.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::story {

namespace {

namespace fs = std::filesystem;

/// A fault of the whole file, for what the disk says.
Diagnostic file_fault(const fs::path& file, std::string message, std::string hint) {
    return {file.string(), 0, 0, Severity::Error, std::move(message), std::move(hint), {}};
}

/// The file's text, or nothing and a fault.
std::optional<std::string> read(const fs::path& file, Diagnostics& faults) {
    constexpr std::size_t largest = 16u << 20; // bytes; a book is less than a tenth of one MiB
    try {
        return read_file(file, largest);
    } catch (const SystemError& fault) {
        faults.push_back(file_fault(file, fault.what(), "is the folder whole?"));
        return std::nullopt;
    }
}

/// FNV-1a: enough to tell one edition of a script from the next; it guards nothing.
std::string version_of(std::string_view script) {
    std::uint64_t hash = 14695981039346656037u;
    for (const char c : script)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return fmt::format("{:016x}", hash);
}

std::size_t errors_in(const Diagnostics& faults) {
    return static_cast<std::size_t>(
        std::ranges::count(faults, Severity::Error, &Diagnostic::severity));
}

/// The one sentence on a file that is left aside; its own faults are told elsewhere.
Diagnostic left_aside(const fs::path& file, const std::string& what, const Diagnostics& faults) {
    return {file.string(),
            0,
            0,
            Severity::Warning,
            fmt::format("{}: errors in its file: {}", what, errors_in(faults)),
            "'hakawati-story check' tells them",
            {}};
}

void load_translation(LoadedBook& loaded, const std::vector<Unit>& all, const fs::path& file) {
    Diagnostics faults;
    const std::string code = file.stem().string();
    if (const auto text = read(file, faults)) {
        const PoFile po = parse_po(*text, file.string(), faults);
        loaded.translations[code] = checked_words(po, all, *text, file.string(), faults);
    }
    if (has_errors(faults)) {
        loaded.translations.erase(code);
        loaded.faults.push_back(
            left_aside(file, fmt::format("the language '{}' is not offered", code), faults));
    }
    loaded.translation_faults.insert(loaded.translation_faults.end(), faults.begin(), faults.end());
}

std::vector<fs::path> po_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const std::string& name : list_folder(folder))
        if (fs::path(name).extension() == ".po")
            files.push_back(folder / name);
    return files;
}

void load_translations(LoadedBook& loaded, const std::vector<Unit>& all) {
    for (const fs::path& file : po_files(loaded.folder / "lang"))
        if (file.stem() != loaded.book.language)
            load_translation(loaded, all, file);
}

/// What could be understood of the guide, for its words: a faulty guide is left aside, but its
/// translations are no faults of theirs.
Guide load_guide(LoadedBook& loaded) {
    const fs::path file = loaded.folder / "guide.md";
    std::error_code fault;
    if (!fs::exists(file, fault)) {
        loaded.guide_faults.push_back({file.string(),
                                       0,
                                       0,
                                       Severity::Warning,
                                       "the book has no facilitator guide",
                                       "sessions go on without talk points",
                                       {}});
        return {};
    }
    const auto text = read(file, loaded.guide_faults);
    if (!text)
        return {};
    ParsedGuide parsed = parse_and_check_guide(*text, loaded.book, file.string());
    loaded.guide_faults = std::move(parsed.faults);
    if (!has_errors(loaded.guide_faults))
        loaded.guide = parsed.guide;
    else
        loaded.faults.push_back(left_aside(file, "the guide is not used", loaded.guide_faults));
    return std::move(parsed.guide);
}

} // namespace

std::vector<std::string> LoadedBook::languages() const {
    std::vector<std::string> codes{book.language};
    for (const auto& [code, words] : translations)
        codes.push_back(code);
    return codes;
}

const std::string& LoadedBook::words(const std::string& id, const std::string& source,
                                     const std::string& language) const {
    const auto found = translations.find(language);
    return found == translations.end() ? source : found->second(id, source);
}

std::unique_ptr<LoadedBook> load_book(const fs::path& folder, const Catalogue& catalogue) {
    auto loaded = std::make_unique<LoadedBook>();
    loaded->folder = folder;
    const fs::path file = folder / "story.md";
    const auto text = read(file, loaded->faults);
    if (!text)
        return loaded;
    loaded->version = version_of(*text);
    Parsed parsed = parse_and_check(*text, catalogue, file.string());
    loaded->book = std::move(parsed.book);
    loaded->faults = std::move(parsed.faults);
    if (loaded->book.id.empty())
        return loaded; // what hangs on it would only be an echo
    std::vector<Unit> all = units(loaded->book);
    const Guide guide = load_guide(*loaded);
    for (Unit& unit : units(guide))
        all.push_back(std::move(unit));
    load_translations(*loaded, all);
    return loaded;
}

Diagnostic belongs_to_another(const LoadedBook& book, const LoadedBook& other) {
    return file_fault(book.folder / "story.md",
                      fmt::format("the id '{}' belongs to another book", book.book.id),
                      fmt::format("{} has it too", other.folder.string()));
}

std::vector<std::unique_ptr<LoadedBook>> load_library(const fs::path& stories,
                                                      const Catalogue& catalogue) {
    std::error_code fault;
    if (!fs::is_directory(stories, fault))
        throw SystemError("reading the folder " + stories.string(),
                          fault ? fault.message() : "it is not a folder");
    std::vector<std::unique_ptr<LoadedBook>> books;
    for (const std::string& name : list_folder(stories))
        if (fs::is_regular_file(stories / name / "story.md", fault))
            books.push_back(load_book(stories / name, catalogue));
    std::stable_sort(books.begin(), books.end(),
                     [](const auto& a, const auto& b) { return a->book.id < b->book.id; });
    for (std::size_t i = 1; i < books.size(); ++i)
        if (!books[i]->book.id.empty() && books[i]->book.id == books[i - 1]->book.id)
            books[i]->faults.push_back(belongs_to_another(*books[i], *books[i - 1]));
    return books;
}

std::map<std::string, Words> load_program_words(const fs::path& folder, Diagnostics& faults) {
    std::map<std::string, Words> all;
    for (const fs::path& file : po_files(folder))
        if (const auto text = read(file, faults))
            all[file.stem().string()] = words_of(parse_po(*text, file.string(), faults));
    return all;
}

} // namespace hakawati::story
