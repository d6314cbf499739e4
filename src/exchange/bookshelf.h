// The folders of books on this tablet, as they are changed: a book is copied from a stick in the
// place of a damaged one, put aside, or put back. A book is under its name whole or not at all, the
// one before or the new one, at whatever moment the power goes or the stick is pulled. Nothing that
// stood under a name is ever deleted: it lies in ".removed" beside the books afterwards.
//
// Beside the books: ".coming" (a copy that is not whole; worth nothing), ".ready" (a whole copy
// that changes places with the damaged book just now), ".removed" (FOLDER, FOLDER-2...).
#pragma once

#include "base/disk.h"
#include "exchange/take_along.h"

#include <filesystem>
#include <functional>
#include <string>

namespace hakawati::exchange {

enum class Copying {
    Copied,
    Damaged,     ///< what lies on the stick is damaged too, or cannot be read
    TooLarge,    ///< larger than a book may be (`largest_book`)
    NoRoom,      ///< the tablet has no room for it
    CannotWrite, ///< the folder of the books takes nothing
    Pulled       ///< the stick is gone; all but Copied: the books are as they were
};

class Bookshelf {
  public:
    /// Whether a book in this folder would stand on the shelf.
    using Check = std::function<bool(const std::filesystem::path&)>;

    Bookshelf(Disk&, SpaceOf, std::filesystem::path stories);

    /// What a cut has left: a copy that was not whole goes, one that was changing places ends that.
    /// To be called before the books are read. Throws SystemError; the next call goes on.
    void finish_interrupted();

    /// Copies the folder `from` beside the book in the folder `name`, reads the copy back, has it
    /// checked, then lets the two change places. Every failure is an outcome; `report` then tells
    /// the log, in English.
    Copying copy(const std::filesystem::path& from, const std::string& name, const Check&,
                 std::string& report);

    /// The book goes to ".removed"; gives back where it is. Throws SystemError.
    std::filesystem::path remove(const std::string& name);
    /// And back. Throws SystemError, also when another book has the name by now.
    void put_back(const std::filesystem::path& removed, const std::string& name);

  private:
    struct Copy;
    std::filesystem::path free_place(const std::string& name) const;
    void stage(Copy&);
    void change_places(const std::string& name, bool& changed);
    void settle(const std::string& name);
    void move(const std::filesystem::path& from, const std::filesystem::path& to);
    Copying why(const Copy&) const;
    void remove_tree(const std::filesystem::path&);

    Disk& m_disk;
    SpaceOf m_space;
    std::filesystem::path m_stories;
};

} // namespace hakawati::exchange
