// Books on somebody else's stick: where they lie, and which of their files a book consists of. What
// is no plain file (a link, a pipe, a device) and what is hidden is passed over, never followed.
#pragma once

#include <filesystem>
#include <vector>

namespace hakawati::exchange {

/// A book is text and a few pictures; what is larger than this (bytes) is none, or would take the
/// room in which children's reading is kept.
constexpr double largest_book = 200e6;
constexpr std::size_t largest_file = 64u << 20;
constexpr std::size_t most_files = 2000;
constexpr int deepest = 3; ///< folders in folders of a book; what lies deeper is no part of it

/// Folders with a story.md, one level below the stick and below its folders "stories" and
/// "hakawati"; in order. None when it cannot be read.
std::vector<std::filesystem::path> book_folders_on(const std::filesystem::path& stick);

struct BookFiles {
    std::vector<std::filesystem::path> files; ///< below the folder, in order
    double bytes = 0, largest = 0;            ///< of all, of one
    bool too_large() const {
        return bytes > largest_book || largest > largest_file || files.size() > most_files;
    }
};
/// What the folder holds; no more is looked at once it is too large.
BookFiles files_of_book(const std::filesystem::path& folder);

} // namespace hakawati::exchange
