// The form of the database, and how a connection to it is set up and asserted (trust.md 2.2). What
// each column is for stands in docs/privacy/data-map.md; a test compares the two.
#pragma once

#include "journal/tables/chain.h"
#include "journal/tables/database.h"

namespace hakawati::journal {

/// The database is not what was written; the reason is a sentence.
class Damage : public SystemError {
  public:
    explicit Damage(const std::string& reason)
        : SystemError("verify the journal", reason), m_reason(reason) {}
    const std::string& reason() const { return m_reason; }

  private:
    std::string m_reason;
};

/// What tells a journal from any other database (PRAGMA application_id).
constexpr std::int64_t journal_application = 0x48616b61; // "Haka"

/// What has been begun and must be finished at the next opening.
enum class Pending : int { Nothing = 0, Forgetting = 1, Wiping = 2 };

/// One exclusive connection with a write-ahead log that is synced at every commit. Throws
/// SystemError when SQLite does not confirm any of it.
void take_recipe(Database&, Syncs);

/// Nothing has ever been written to it.
bool is_blank(Database&);
/// Throws Damage when it is not a journal at all.
void check_identity(Database&);
int form_of(Database&); ///< user_version
void set_form(Database&, int);

/// What the second form has beyond the first.
extern const char* const second_form;

/// The newest form, empty, in one transaction.
void create(Database&, const Install&);
Install install_of(Database&);
Pending pending_of(Database&);
void set_pending(Database&, Pending);

} // namespace hakawati::journal
