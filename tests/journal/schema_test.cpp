#include "tools.h"

#include "journal/tables/schema.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

using Names = std::vector<std::string>;
constexpr const char* page = HAKAWATI_ROOT "/docs/privacy/data-map.md";

std::set<std::string> live_columns() {
    const TemporaryFolder folder;
    Database database(folder.path() / "x.db", "", Database::Access::Write);
    take_recipe(database, Syncs::No);
    create(database, Install{1});
    Names tables;
    database.each("SELECT name FROM sqlite_schema WHERE type='table'", {},
                  [&](const Row& row) { tables.emplace_back(row.text(0)); });
    std::set<std::string> columns;
    for (const std::string& table : tables)
        database.each("SELECT name FROM pragma_table_xinfo(?)", {table}, [&](const Row& row) {
            columns.insert(table + "." + std::string(row.text(0)));
        });
    return columns;
}

/// The page's rows: "| `table.column` | what | purpose | how long kept | who sees it |".
std::map<std::string, Names> rows_of_page() {
    std::map<std::string, Names> rows;
    std::istringstream lines(read_file(page));
    for (std::string line; std::getline(lines, line) && line != "## The files";) {
        if (line.rfind("| `", 0) != 0)
            continue;
        const std::string name = line.substr(3, line.find('`', 3) - 3);
        std::istringstream cells(line.substr(1));
        for (std::string cell; std::getline(cells, cell, '|');)
            rows[name].push_back(cell);
    }
    return rows;
}

/// What a journal of children must not hold (trust.md, section 3, line 1).
const Names& forbidden() {
    static const Names words = {"name",     "birth",  "age",      "sex",      "gender",   "phone",
                                "photo",    "image",  "audio",    "voice",    "gps",      "lat",
                                "place",    "camp",   "tent",     "address",  "family",   "parent",
                                "nation",   "origin", "religion", "language", "school",   "mail",
                                "document", "note",   "text",     "health",   "diagnosis"};
    return words;
}

} // namespace

TEST_CASE("every column of the database stands in the data map, and the map names no other") {
    const auto columns = live_columns();
    const auto rows = rows_of_page();
    CHECK(columns.size() == 54);
    for (const std::string& column : columns)
        if (rows.count(column) == 0)
            FAIL_CHECK(column << " is not in docs/privacy/data-map.md: say there what it is, what "
                                 "for, how long it is kept and who sees it");
    for (const auto& [column, cells] : rows)
        if (columns.count(column) == 0)
            FAIL_CHECK("docs/privacy/data-map.md names " << column
                                                         << ", which the database does not have");
}

TEST_CASE("every row of the data map says what, what for, how long and who") {
    for (const auto& [column, cells] : rows_of_page()) {
        INFO(column);
        REQUIRE(cells.size() == 5);
        for (const std::string& cell : cells)
            CHECK(cell.size() > 4);
    }
}

TEST_CASE("no column has a name under which a child could be told to the world") {
    for (const std::string& column : live_columns()) {
        std::istringstream words(column.substr(column.find('.') + 1));
        for (std::string word; std::getline(words, word, '_');)
            if (std::count(forbidden().begin(), forbidden().end(), word) > 0)
                FAIL_CHECK(column << " holds what this database must not hold: " << word);
    }
}

TEST_CASE("the recipe is asserted: a file system that cannot keep it is refused") {
    Database memory(":memory:", "", Database::Access::Write);
    CHECK_THROWS_WITH(take_recipe(memory, Syncs::Yes),
                      "set journal_mode of the journal: it is \"memory\" and must be \"wal\"");
}

TEST_CASE("the recipe is what the connection answers") {
    const TemporaryFolder folder;
    Database database(folder.path() / "x.db", "", Database::Access::Write);
    take_recipe(database, Syncs::Yes);
    const std::map<std::string, std::string> answers = {
        {"locking_mode", "exclusive"}, {"journal_mode", "wal"},
        {"synchronous", "2"},          {"mmap_size", "0"},
        {"trusted_schema", "0"},       {"cell_size_check", "1"},
        {"secure_delete", "1"},        {"temp_store", "2"},
        {"wal_autocheckpoint", "0"}};
    for (const auto& [name, answer] : answers)
        CHECK(database.text("PRAGMA " + name) == answer);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "x.db-shm"));
}
