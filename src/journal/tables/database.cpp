#include "journal/tables/database.h"

#include <array>
#include <fmt/format.h>
#include <sqlite3.h>
#include <utility>

namespace hakawati::journal {

namespace {

int plain(int code) { return code & 0xff; }

std::string reason_of(int code) {
    switch (plain(code)) {
    case SQLITE_FULL:
        return "the disk is full";
    case SQLITE_IOERR:
        return "the disk does not answer";
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return "the folder cannot be written";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "the file is damaged";
    case SQLITE_BUSY:
        return "another program holds the file";
    default:
        return sqlite3_errstr(code);
    }
}

/// "file:" addresses carry options; these three characters would end the path too early.
std::string address_of(const std::filesystem::path& path) {
    std::string address = "file:";
    for (const char c : path.string())
        if (c == '%' || c == '?' || c == '#')
            address += fmt::format("%{:02x}", static_cast<int>(c));
        else
            address += c;
    return address + "?immutable=1";
}

/// Nothing here needs more, and a damaged file must not ask for more (sqlite.org/security.html).
void set_limits(sqlite3* handle) {
    constexpr std::array<std::pair<int, int>, 8> limits = {{{SQLITE_LIMIT_LENGTH, 1 << 20},
                                                            {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                                            {SQLITE_LIMIT_COLUMN, 100},
                                                            {SQLITE_LIMIT_EXPR_DEPTH, 10},
                                                            {SQLITE_LIMIT_COMPOUND_SELECT, 3},
                                                            {SQLITE_LIMIT_ATTACHED, 2},
                                                            {SQLITE_LIMIT_VARIABLE_NUMBER, 20},
                                                            {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};
    for (const auto& [limit, value] : limits)
        sqlite3_limit(handle, limit, value);
}

void bind(sqlite3_stmt* statement, int index, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, index, *number);
    else if (const auto* text = std::get_if<std::string_view>(&value))
        sqlite3_bind_text64(statement, index, text->empty() ? "" : text->data(), text->size(),
                            SQLITE_STATIC, SQLITE_UTF8);
    else if (const auto* blob = std::get_if<Blob>(&value))
        sqlite3_bind_blob64(statement, index, blob->bytes.empty() ? "" : blob->bytes.data(),
                            blob->bytes.size(), SQLITE_STATIC);
}

} // namespace

DatabaseError::DatabaseError(std::string_view call, int code)
    : SystemError(call, reason_of(code)), m_code(code) {}

bool DatabaseError::busy() const { return plain(m_code) == SQLITE_BUSY; }

bool DatabaseError::is_no_database() const { return plain(m_code) == SQLITE_NOTADB; }

bool DatabaseError::unreadable() const {
    return m_code == SQLITE_IOERR_READ || m_code == SQLITE_IOERR_SHORT_READ;
}

bool DatabaseError::damaged() const {
    switch (plain(m_code)) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // a table that must be there is not
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return true;
    default:
        return false;
    }
}

std::int64_t Row::number(int column) const { return sqlite3_column_int64(m_statement, column); }

std::string_view Row::text(int column) const {
    const void* bytes = sqlite3_column_blob(m_statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return bytes ? std::string_view(static_cast<const char*>(bytes), size) : std::string_view();
}

bool Row::is_null(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

/// One use of a prepared statement: bound at the beginning, reset at the end, come what may.
class Database::Running {
  public:
    Running(Database& database, std::string_view sql, Values values)
        : m_database(database), m_sql(sql), m_statement(database.prepared(sql)) {
        int index = 0;
        for (const Value& value : values)
            bind(m_statement, ++index, value);
    }
    ~Running() {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    bool step() {
        const int answer = sqlite3_step(m_statement);
        if (answer != SQLITE_ROW && answer != SQLITE_DONE)
            m_database.fail(m_sql.substr(0, m_sql.find_first_of("(=\n")));
        return answer == SQLITE_ROW;
    }
    Row row() const { return Row(m_statement); }

  private:
    Database& m_database;
    std::string_view m_sql;
    sqlite3_stmt* m_statement;
};

Database::Database(const std::filesystem::path& path, const std::string& vfs, Access access)
    : m_name(path.filename().string()) {
    const bool still = access == Access::Still;
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (still ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
                             : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    const std::string name = still ? address_of(path) : path.string();
    const int answer =
        sqlite3_open_v2(name.c_str(), &m_handle, flags, vfs.empty() ? nullptr : vfs.c_str());
    if (answer != SQLITE_OK) {
        close();
        throw DatabaseError("open " + m_name, answer);
    }
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Closing must change nothing: who only looked on leaves every byte as it was.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    set_limits(m_handle);
}

Database::~Database() { close(); }

void Database::close() {
    for (const auto& [sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void Database::fail(std::string_view call) const {
    throw DatabaseError(fmt::format("{} in {}", call, m_name), sqlite3_extended_errcode(m_handle));
}

sqlite3_stmt* Database::prepared(std::string_view sql) {
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return known->second;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        fail("read");
    return m_statements.emplace(sql, statement).first->second;
}

void Database::run(std::string_view sql, Values values) {
    Running running(*this, sql, values);
    while (running.step()) {
    }
}

void Database::each(std::string_view sql, Values values,
                    const std::function<void(const Row&)>& told) {
    Running running(*this, sql, values);
    while (running.step())
        told(running.row());
}

std::int64_t Database::number(std::string_view sql, Values values) {
    Running running(*this, sql, values);
    return running.step() ? running.row().number(0) : 0;
}

std::string Database::text(std::string_view sql, Values values) {
    Running running(*this, sql, values);
    return running.step() ? std::string(running.row().text(0)) : std::string();
}

void Database::script(const std::string& sql) {
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail("script");
}

std::int64_t Database::wal_bytes() {
    sqlite3_file* log = nullptr;
    sqlite3_int64 size = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (!log || !log->pMethods || log->pMethods->xFileSize(log, &size) != SQLITE_OK)
        return 0;
    return size;
}

void Database::checkpoint() {
    if (sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) !=
        SQLITE_OK)
        fail("checkpoint");
}

std::string Database::quick_check() {
    std::string found;
    each("PRAGMA quick_check(3)", {}, [&](const Row& row) {
        if (row.text(0) != "ok")
            found += (found.empty() ? "" : "; ") + std::string(row.text(0));
    });
    return found;
}

Transaction::Transaction(Database& database) : m_database(database) {
    m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!m_open)
        return;
    try {
        m_database.run("ROLLBACK");
    } catch (const SystemError&) { // SQLite has rolled back by itself
    }
}

void Transaction::commit() {
    m_database.run("COMMIT");
    m_open = false;
}

} // namespace hakawati::journal
