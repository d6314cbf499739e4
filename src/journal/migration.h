// From an older form of the database to the newest: a kept copy first, then every step in one
// transaction. A power cut leaves the old form or the new one.
#pragma once

#include "journal/files/folder.h"
#include "journal/tables/schema.h"

#include <string>
#include <vector>

namespace hakawati::journal {

/// Brings form `from` to form `from` + 1.
struct MigrationStep {
    int from = 0;
    std::string sql;
};
using Migration = std::vector<MigrationStep>;

/// The steps between the released forms; the first released form is 1.
const Migration& released_steps();

/// Does nothing for the newest form. Otherwise keeps before-<from>-to-<newest>.db, then migrates
/// and builds what is derived again. Throws Damage when there is no way from its form.
void migrate(Database&, const Folder&, const Migration&);

} // namespace hakawati::journal
