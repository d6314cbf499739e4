#include "exchange/bookshelf.h"

#include "exchange/books_on_stick.h"

#include <fmt/format.h>
#include <set>
#include <utility>

namespace hakawati::exchange {

namespace {

namespace fs = std::filesystem;

constexpr const char *coming = ".coming", *ready = ".ready", *removed = ".removed";
constexpr double spare = 16e6; ///< bytes that stay free: what children do is kept before any book

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

} // namespace

struct Bookshelf::Copy {
    const fs::path& from;
    std::string name;
    BookFiles book;
    double written = 0; ///< bytes
    bool reading = false;
    double needed() const {
        return book.bytes - written + cluster * static_cast<double>(book.files.size()) + spare;
    }
};

Bookshelf::Bookshelf(Disk& disk, SpaceOf space, fs::path stories)
    : m_disk(disk), m_space(std::move(space)), m_stories(std::move(stories)) {}

void Bookshelf::finish_interrupted() {
    remove_tree(m_stories / coming);
    if (!is_there(m_stories / ready))
        return;
    for (const std::string& name : m_disk.list(m_stories / ready))
        settle(name);
    m_disk.remove_folder(m_stories / ready);
}

Copying Bookshelf::copy(const fs::path& from, const std::string& name, const Check& check,
                        std::string& report) {
    Copy copy{from, name, files_of_book(from), 0, false};
    if (copy.book.too_large())
        return Copying::TooLarge;
    try {
        finish_interrupted();
        const auto space = m_space(m_stories);
        if (!space || !space->writable)
            return Copying::CannotWrite;
        if (space->free_bytes < copy.needed())
            return Copying::NoRoom;
        stage(copy);
        const bool whole = check(m_stories / coming / name);
        if (whole)
            move(m_stories / coming / name, m_stories / ready / name);
        remove_tree(m_stories / coming);
        if (!whole)
            return is_there(from) ? Copying::Damaged : Copying::Pulled;
    } catch (const SystemError& fault) {
        report = fault.what();
        const Copying outcome = why(copy);
        try {
            remove_tree(m_stories / coming);
        } catch (const SystemError&) { // it goes before the next try, or at the next start
        }
        return outcome;
    }
    bool changed = false;
    try {
        change_places(name, changed);
    } catch (const SystemError& fault) {
        report = fault.what();
    }
    return changed ? Copying::Copied : Copying::CannotWrite;
}

/// Each file is written, synced and read back; then the names are made safe.
void Bookshelf::stage(Copy& copy) {
    const fs::path staged = m_stories / coming / copy.name;
    std::set<fs::path> folders{staged};
    m_disk.make_folder(staged);
    for (const fs::path& file : copy.book.files) {
        copy.reading = true;
        const std::string content = read_plain_file(copy.from / file, largest_file);
        copy.reading = false;
        const fs::path to = staged / file;
        m_disk.make_folder(to.parent_path());
        folders.insert(to.parent_path());
        m_disk.write(to, content);
        m_disk.sync(to);
        if (m_disk.read_back(to) != content)
            throw SystemError("copy " + file.string(), "it is read back as something else");
        copy.written += static_cast<double>(content.size());
        if (copy.written > largest_book) // it grew meanwhile
            throw SystemError("copy " + copy.from.string(), "the book is too large");
    }
    for (const fs::path& folder : folders)
        m_disk.sync_folder(folder);
}

/// Where a file system cannot let two folders change places in one step, the damaged one goes
/// aside first; `finish_interrupted` ends what a power cut comes between.
void Bookshelf::change_places(const std::string& name, bool& changed) {
    const fs::path place = m_stories / name;
    changed = is_there(place) && m_disk.exchange(m_stories / ready / name, place);
    if (!changed && is_there(place))
        remove(name);
    m_disk.sync_folder(m_stories);
    m_disk.sync_folder(m_stories / ready);
    settle(name);
    changed = true;
    m_disk.remove_folder(m_stories / ready);
}

/// One of two is under the name: then the other goes aside.
void Bookshelf::settle(const std::string& name) {
    const fs::path place = m_stories / name;
    move(m_stories / ready / name, is_there(place) ? free_place(name) : place);
}

fs::path Bookshelf::remove(const std::string& name) {
    const fs::path place = free_place(name);
    move(m_stories / name, place);
    return place;
}

void Bookshelf::put_back(const fs::path& from, const std::string& name) {
    if (is_there(m_stories / name))
        throw SystemError("put back " + from.string(), "another book has its name");
    move(from, m_stories / name);
}

void Bookshelf::move(const fs::path& from, const fs::path& to) {
    m_disk.make_folder(to.parent_path());
    m_disk.rename(from, to);
    m_disk.sync_folder(to.parent_path());
    m_disk.sync_folder(from.parent_path());
}

fs::path Bookshelf::free_place(const std::string& name) const {
    fs::path place = m_stories / removed / name;
    for (int number = 2; is_there(place); ++number)
        place = m_stories / removed / fmt::format("{}-{}", name, number);
    return place;
}

/// The disk is asked, because words of errors differ.
Copying Bookshelf::why(const Copy& copy) const {
    if (!is_there(copy.from / "story.md"))
        return Copying::Pulled;
    if (copy.reading)
        return Copying::Damaged;
    if (copy.written > largest_book)
        return Copying::TooLarge;
    const auto space = m_space(m_stories);
    return space && space->free_bytes < copy.needed() ? Copying::NoRoom : Copying::CannotWrite;
}

/// Only of what this class has written itself.
void Bookshelf::remove_tree(const fs::path& folder) {
    if (!is_there(folder))
        return;
    for (const std::string& name : m_disk.list(folder)) {
        const fs::path path = folder / name;
        std::error_code ignored;
        if (fs::is_directory(fs::symlink_status(path, ignored)))
            remove_tree(path);
        else
            m_disk.remove(path);
    }
    m_disk.remove_folder(folder);
}

} // namespace hakawati::exchange
