// What a Journal holds; shared by the .cpp files of its deeds.
#pragma once

#include "journal/opening.h"

#include <optional>

namespace hakawati::journal {

struct Journal::Inside {
    explicit Inside(Setup);

    Setup setup;
    Opening opening;
    std::unique_ptr<Database> lock;
    Opened opened; ///< without a database after it could not be opened again
    std::vector<std::string> troubles;
    std::optional<std::int64_t> refused_beyond; ///< where the chain ended when one was refused
    bool has_grown = false;     ///< since it was opened: only then does closing write anything
    bool snapshot_owed = false; ///< something stands in the database that no side log holds

    bool is_newer() const { return opened.found == Found::Newer; }
    void require_writable() const; ///< throws ReadOnly
    /// Opens it again when it had to be closed. Throws SystemError.
    Database& database();
    void open(Check);
    void close() { opened.database.reset(); }
    void finish_pending();

    std::int64_t append(const learning::Event&);
    void commit(const Entry&);
    bool kept_after_all(const Entry&);
    void follow_up();
    void tidy();
    void snapshot_when_due();
    void check_derived();
    /// Without the folder's path: it may hold the name of who uses the tablet.
    void note(const std::string& trouble);
    void recover(const SystemError&); ///< from a failure that stopped nothing

    std::string site() const;
    void write_merge(const Sink&);
    Merged merge(const Source&);
    std::string copy();
    Replaced put_beside(std::string_view image);
    Replaced replace(std::string_view image);
    Replaced try_again_to_replace(const Replaced& judged, const SystemError& refused);

    void forget(const learning::ProfileId&);
    void clear_after_forgetting();
    void wipe();
    void clear_after_wiping();
};

} // namespace hakawati::journal
