#include "journal/migration.h"

#include "journal/files/snapshots.h"
#include "journal/journal.h"
#include "journal/tables/derived.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::journal {

namespace {

const MigrationStep& step_from(const Migration& steps, int form) {
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const MigrationStep& candidate) {
        return candidate.from == form;
    });
    if (step == steps.end())
        throw Damage(fmt::format("there is no way on from form {}", form));
    return *step;
}

} // namespace

const Migration& released_steps() {
    static const Migration steps = {{1, second_form}};
    return steps;
}

void migrate(Database& database, const Folder& folder, const Migration& steps) {
    const int from = form_of(database);
    if (from == schema_version)
        return;
    std::vector<std::string> way;
    for (int form = from; form < schema_version; ++form)
        way.push_back(step_from(steps, form).sql);
    make_copy(database, folder);
    name_copy(folder, fmt::format("{}{}-to-{}.db", names::before, from, schema_version));
    Transaction transaction(database);
    for (const std::string& sql : way)
        database.script(sql);
    set_form(database, schema_version);
    Derived::rebuild(database);
    transaction.commit();
}

} // namespace hakawati::journal
