#include "exchange/books_on_stick.h"

#include "base/files.h"

#include <algorithm>

namespace hakawati::exchange {

namespace {

namespace fs = std::filesystem;

/// Of the thing itself, not of what a link leads to.
fs::file_type kind_of(const fs::path& path) {
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type();
}

void add_books_in(const fs::path& place, std::vector<fs::path>& found) {
    if (kind_of(place) != fs::file_type::directory)
        return;
    for (const std::string& name : list_folder(place))
        if (kind_of(place / name) == fs::file_type::directory &&
            kind_of(place / name / "story.md") == fs::file_type::regular)
            found.push_back(place / name);
}

void add_files(BookFiles& book, const fs::path& folder, const fs::path& below, int depth) {
    for (const std::string& name : list_folder(folder / below)) {
        if (book.too_large())
            return;
        if (name.front() == '.')
            continue;
        const fs::path path = folder / below / name;
        const fs::file_type kind = kind_of(path);
        std::error_code gone;
        if (kind == fs::file_type::regular) {
            const auto size = fs::file_size(path, gone);
            const double bytes = gone ? 0 : static_cast<double>(size);
            book.bytes += bytes;
            book.largest = std::max(book.largest, bytes);
            book.files.push_back(below / name);
        } else if (kind == fs::file_type::directory && depth < deepest) {
            add_files(book, folder, below / name, depth + 1);
        }
    }
}

} // namespace

std::vector<fs::path> book_folders_on(const fs::path& stick) {
    std::vector<fs::path> found;
    for (const fs::path& place : {stick, stick / "stories", stick / "hakawati"})
        add_books_in(place, found);
    return found;
}

BookFiles files_of_book(const fs::path& folder) {
    BookFiles book;
    add_files(book, folder, {}, 0);
    return book;
}

} // namespace hakawati::exchange
