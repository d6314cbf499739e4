// The bytes of a merge file (journal/merging.h): the magic, four bytes of form, a frame about the
// chain, then a frame for every event from the first on: the whole event when it is of a session,
// otherwise its payload digest alone. Written and read bit by bit; knows no database.
#pragma once

#include "journal/files/frames.h"
#include "journal/merging.h"

#include <optional>
#include <stdexcept>
#include <string>

namespace hakawati::journal {

/// Whose chain it is and where it ends.
struct MergeHeader {
    Install install{};
    Tail last;
    std::string site; ///< code; empty: none
};

std::string merge_opening(const MergeHeader&);
std::string merge_frame(const Entry&);

/// Why a file cannot be taken.
class BadMerge : public std::runtime_error {
  public:
    BadMerge(Merging came, const std::string& sentence)
        : std::runtime_error(sentence), m_came(came) {}
    Merging came() const { return m_came; }

  private:
    Merging m_came;
};

/// Every call throws BadMerge at the first thing that is wrong, and what the source throws.
class MergeReader {
  public:
    explicit MergeReader(const Source&); ///< reads the header
    const MergeHeader& header() const { return m_header; }
    /// The next entry, which follows the one before it; what it does not tell is erased. Nothing
    /// when the chain has come to the end that the header names.
    std::optional<Entry> next();

  private:
    std::string take(std::size_t size); ///< less only at the end
    std::string frame();
    void read_opening();
    void read_header();
    void require_end();

    const Source* m_source;
    std::string m_ahead; ///< read and not yet taken
    std::size_t m_taken = 0;
    MergeHeader m_header;
    Tail m_tail;
};

} // namespace hakawati::journal
