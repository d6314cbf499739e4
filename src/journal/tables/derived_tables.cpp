#include "journal/tables/derived_tables.h"

#include "base/strings.h"

#include <array>
#include <fmt/format.h>

namespace hakawati::journal {

namespace {

using learning::Record;
using Text = std::string_view;

constexpr std::array<const char*, 8> tables = {"profiles", "visits", "bookmarks",   "boxes",
                                               "moved",    "badges", "preferences", "answers"};

/// The sets of ids in a record, and the word by which a badge names each.
constexpr std::array<std::pair<const char*, std::set<std::string> Record::*>, 5> badge_sorts = {
    {{"chapter", &Record::chapters},
     {"book", &Record::books},
     {"leaf", &Record::leaves},
     {"mission", &Record::missions},
     {"check", &Record::checked}}};

Text key_in(const std::string& id) { return id; }
template <class T>
Text key_in(const std::pair<const std::string, T>& item) {
    return item.first;
}

/// Calls `put` for everything that is new or another, `drop` with the key of what has gone.
template <class Container, class Put, class Drop>
void differences(const Container& before, const Container& after, Put put, Drop drop) {
    for (const auto& item : after) {
        const auto old = before.find(std::string(key_in(item)));
        if (old == before.end() || !(*old == item))
            put(item);
    }
    for (const auto& item : before)
        if (after.find(std::string(key_in(item))) == after.end())
            drop(key_in(item));
}

/// One owner's rows, being written.
class RowWriter {
  public:
    RowWriter(Database& database, const Owner& owner) : m_database(database), m_owner(owner) {}

    void visits(const Record& before, const Record& after) {
        if (before.visits != after.visits || before.book != after.book ||
            before.read_something != after.read_something)
            m_database.run("INSERT OR REPLACE INTO visits VALUES(?, ?, ?, ?)",
                           {key(), std::int64_t{after.visits}, after.book,
                            std::int64_t{after.read_something ? 1 : 0}});
    }
    void bookmarks(const Record& before, const Record& after) {
        differences(
            before.places, after.places,
            [&](const auto& item) {
                m_database.run(
                    "INSERT OR REPLACE INTO bookmarks VALUES(?, ?, ?, ?)",
                    {key(), item.first, learning::option_of(item.second), item.second.id});
            },
            [&](Text book) {
                m_database.run("DELETE FROM bookmarks WHERE profile=? AND book=?", {key(), book});
            });
    }
    void boxes(const Record& before, const Record& after) {
        differences(
            before.boxes, after.boxes,
            [&](const auto& item) {
                m_database.run("INSERT OR REPLACE INTO boxes VALUES(?, ?, ?, ?)",
                               {key(), item.first, std::int64_t{item.second.box},
                                std::int64_t{item.second.due}});
            },
            [&](Text message) {
                m_database.run("DELETE FROM boxes WHERE profile=? AND message=?", {key(), message});
            });
    }
    void moved(const Record& before, const Record& after) {
        differences(
            before.moved, after.moved,
            [&](const std::string& message) {
                m_database.run("INSERT INTO moved VALUES(?, ?)", {key(), message});
            },
            [&](Text message) {
                m_database.run("DELETE FROM moved WHERE profile=? AND message=?", {key(), message});
            });
    }
    void badges(Text sort, const std::set<std::string>& before,
                const std::set<std::string>& after) {
        differences(
            before, after,
            [&](const std::string& item) {
                m_database.run("INSERT INTO badges VALUES(?, ?, ?)", {key(), sort, item});
            },
            [&](Text item) {
                m_database.run("DELETE FROM badges WHERE profile=? AND sort=? AND item=?",
                               {key(), sort, item});
            });
    }
    void preferences(const Record& before, const Record& after) {
        differences(
            before.preferences, after.preferences,
            [&](const auto& item) {
                m_database.run("INSERT OR REPLACE INTO preferences VALUES(?, ?, ?)",
                               {key(), item.first, item.second});
            },
            [&](Text item) {
                m_database.run("DELETE FROM preferences WHERE profile=? AND item=?", {key(), item});
            });
    }
    void answers(const Record& before, const Record& after) {
        const auto drop = [&](Text item) {
            m_database.run("DELETE FROM answers WHERE profile=? AND item=?", {key(), item});
        };
        const auto put = [&](const auto& item) {
            drop(item.first);
            std::int64_t number = 0;
            for (const learning::Given& given : item.second)
                m_database.run("INSERT INTO answers VALUES(?, ?, ?, ?, ?)",
                               {key(), item.first, ++number,
                                std::int64_t{static_cast<int>(given.kind)}, given.option});
        };
        differences(before.given, after.given, put, drop);
    }

  private:
    Blob key() const { return Blob{key_of(m_owner)}; }

    Database& m_database;
    const Owner& m_owner;
};

void load_badge(Record& record, Text sort, Text item) {
    for (const auto& [name, set] : badge_sorts)
        if (sort == name)
            (record.*set).emplace(item);
}

} // namespace

void write_profile(Database& database, const learning::Profile& profile, std::int64_t made) {
    database.run("INSERT INTO profiles VALUES(?, ?, ?, ?, ?) ON CONFLICT(profile) DO UPDATE SET "
                 "animal=excluded.animal, rim=excluded.rim, code=excluded.code",
                 {Blob{bytes_of(profile.id.bytes)}, profile.animal, profile.rim,
                  joined(profile.code), made});
}

std::vector<learning::Profile> load_profiles(Database& database) {
    std::vector<learning::Profile> profiles;
    database.each("SELECT profile, animal, rim, code FROM profiles ORDER BY made", {},
                  [&](const Row& row) {
                      profiles.push_back({learning::ProfileId{array_of<16>(row.text(0))},
                                          std::string(row.text(1)), std::string(row.text(2)),
                                          split(row.text(3), ' ')});
                  });
    return profiles;
}

void write_record(Database& database, const Owner& owner, const Record& before,
                  const Record& after) {
    RowWriter rows(database, owner);
    rows.visits(before, after);
    rows.bookmarks(before, after);
    rows.boxes(before, after);
    rows.moved(before, after);
    for (const auto& [sort, set] : badge_sorts)
        rows.badges(sort, before.*set, after.*set);
    rows.preferences(before, after);
    rows.answers(before, after);
}

std::map<Owner, Record> load_records(Database& database) {
    std::map<Owner, Record> records;
    const auto each = [&](Text sql, const std::function<void(Record&, const Row&)>& take) {
        database.each(sql, {},
                      [&](const Row& row) { take(records[profile_of(row.text(0))], row); });
    };
    each("SELECT profile, visits, book, read FROM visits", [](Record& record, const Row& row) {
        record.visits = static_cast<int>(row.number(1));
        record.book = row.text(2);
        record.read_something = row.number(3) != 0;
    });
    each("SELECT profile, book, kind, item FROM bookmarks", [](Record& record, const Row& row) {
        const std::string book(row.text(1));
        record.places[book] = learning::place_of(book, std::string(row.text(3)), row.text(2));
    });
    each("SELECT profile, message, box, due FROM boxes", [](Record& record, const Row& row) {
        record.boxes[std::string(row.text(1))] = {static_cast<int>(row.number(2)),
                                                  static_cast<int>(row.number(3))};
    });
    each("SELECT profile, message FROM moved",
         [](Record& record, const Row& row) { record.moved.emplace(row.text(1)); });
    each("SELECT profile, sort, item FROM badges",
         [](Record& record, const Row& row) { load_badge(record, row.text(1), row.text(2)); });
    each("SELECT profile, item, option FROM preferences", [](Record& record, const Row& row) {
        record.preferences[std::string(row.text(1))] = row.text(2);
    });
    each("SELECT profile, item, kind, option FROM answers ORDER BY profile, item, number",
         [](Record& record, const Row& row) {
             record.given[std::string(row.text(1))].push_back(
                 {static_cast<learning::EventKind>(static_cast<int>(row.number(2))),
                  std::string(row.text(3))});
         });
    return records;
}

void clear_tables(Database& database) {
    for (const char* table : tables)
        database.run(fmt::format("DELETE FROM {}", table));
}

void clear_tables(Database& database, const Owner& owner) {
    for (const char* table : tables)
        database.run(fmt::format("DELETE FROM {} WHERE profile=?", table), {Blob{key_of(owner)}});
}

} // namespace hakawati::journal
