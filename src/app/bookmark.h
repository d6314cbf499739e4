// The bookmark: how this tablet is read and where each book was left, one small JSON file. Written
// whole and safely at every step, so that a kill at any instant loses nothing; a damaged file falls
// back to the one before it, then to a fresh start.
#pragma once

#include "app/log.h"
#include "screens/screens.h"

#include <filesystem>
#include <string>

namespace hakawati::app {

/// The part of a state that outlives the program.
struct Bookmark {
    screens::Preferences preferences;
    screens::ReaderView view = screens::ReaderView::Guided;
    bool reading = false; ///< the program was left inside a book
    std::string book;
    std::map<std::string, reading::Place> places;
    std::map<std::string, int> furthest;
    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

Bookmark bookmark_of(const screens::State&);
/// A state that begins where the bookmark was left; `screens::settled` does the rest.
screens::State state_from(const Bookmark&);

std::string to_json(const Bookmark&);
/// Unknown fields are passed over, wrong ones take their default. Throws SystemError when the text
/// is no JSON object.
Bookmark from_json(const std::string&);

/// Makes the folder when it is not there. Throws SystemError when it can neither be made nor read;
/// a folder that is only full is no reason not to read.
void open_data_folder(const std::filesystem::path&);

class BookmarkFile {
  public:
    BookmarkFile(std::filesystem::path folder, Log&);
    Bookmark load() const; ///< never fails
    /// Does nothing when it is the same as last time. A failure is logged; reading goes on.
    void save(const Bookmark&);

  private:
    std::filesystem::path m_file;
    std::filesystem::path m_previous;
    Log& m_log;
    std::string m_written;
};

} // namespace hakawati::app
