// What tablets tell each other of their group sessions, without a network: one tablet writes a
// merge file, another takes it. The file is the whole chain of a tablet in which only the events of
// sessions have their fields; of every other event, a child's or the tablet's own, there is nothing
// but the digest by which the chain verifies. So no child's data leaves, and nothing can be left
// out, changed or put in unseen.
//
// What is taken is a set, held by digests: the order of taking, taking twice and taking an older
// file change nothing. A file is taken whole or not at all: of a cut one nothing is taken, because
// the other tablet can write it again.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace hakawati::journal {

/// Every merge file begins with it.
constexpr std::string_view merge_magic = "hakawati merge\n";
constexpr int merge_form = 1;
/// Events in one file; a tablet of sixty readers makes 100,000 in a school year.
constexpr std::int64_t most_merged = 1'000'000;
/// The tablet's preference with the short code of its site. Two tablets whose codes differ do not
/// take from each other; one without a code takes from all.
constexpr const char* site_preference = "site/code";

/// Takes bytes, or gives at most so many of them: none only at the end. What they throw comes
/// through the calls below, and nothing has changed then.
using Sink = std::function<void(std::string_view)>;
using Source = std::function<std::string(std::size_t most)>;
/// Gives this text bit by bit; the text outlives it.
Source source_of(std::string_view);

enum class Merging {
    Taken,        ///< something new is here
    Forked,       ///< the same, and there are two tablets of one id: both are kept
    NothingNew,   ///< all of it is here already
    OwnFile,      ///< this very tablet wrote it: the same
    ForeignSite,  ///< of another site; this and all below: nothing was taken
    Newer,        ///< of a newer program
    NotMergeFile, ///< something else
    Cut,          ///< its end is missing
    Damaged,      ///< a check does not fit, or what stands there cannot be
    BrokenChain,  ///< every part is whole, but they do not belong together
    TooLarge      ///< more than `most_merged` events
};
/// "taken", "not-merge-file": for words and logs.
std::string_view name_of(Merging);

struct Merged {
    Merging came = Merging::NothingNew;
    std::int64_t events = 0; ///< of sessions, that were not here before
    std::string report;      ///< one English sentence for the log
};

/// What came of a backup that is to take the journal's place.
enum class Replacing {
    Replaced,
    NotJournal,
    Newer,      ///< of a newer program
    Damaged,    ///< this and the two above: everything is as it was
    AtNextStart ///< it is named as what comes, and the disk refused the rest: a start finishes it
};
std::string_view name_of(Replacing);

struct Replaced {
    Replacing came = Replacing::Replaced;
    std::string report; ///< one English sentence for the log
};

} // namespace hakawati::journal
