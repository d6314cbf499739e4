// SQLite behind a small door: one connection that closes itself, statements kept prepared, errors
// as exceptions. It knows nothing of events. Its C header is seen by database.cpp alone.
#pragma once

#include "base/files.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace hakawati::journal {

/// SQLite refused. The reason is a sentence a person can act on; `code` is SQLite's own.
class DatabaseError : public SystemError {
  public:
    DatabaseError(std::string_view call, int code);
    int code() const { return m_code; }
    bool busy() const;           ///< another connection holds the file
    bool damaged() const;        ///< what stands in the file is not what was written
    bool is_no_database() const; ///< the file is something else
    bool unreadable() const;     ///< the disk does not give back what was written

  private:
    int m_code;
};

/// Bytes, as against text.
struct Blob {
    std::string_view bytes;
};
/// What is bound to a `?`: nothing (NULL), a number, text, bytes.
using Value = std::variant<std::monostate, std::int64_t, std::string_view, Blob>;
using Values = std::initializer_list<Value>;

/// One row of an answer; what it gives lives until the next row.
class Row {
  public:
    explicit Row(sqlite3_stmt* statement) : m_statement(statement) {}
    std::int64_t number(int column) const;
    std::string_view text(int column) const; ///< bytes too; empty for NULL
    bool is_null(int column) const;

  private:
    sqlite3_stmt* m_statement;
};

/// No: the control of the fault tests, which must then lose something.
enum class Syncs { Yes, No };

class Database {
  public:
    enum class Access {
        Write,
        /// A file that nobody writes: not locked, and no byte of it or beside it changes.
        Still
    };
    /// `vfs`: SQLite's name of a file system; empty: its own. Throws DatabaseError.
    Database(const std::filesystem::path&, const std::string& vfs, Access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(std::string_view sql, Values = {});
    void each(std::string_view sql, Values, const std::function<void(const Row&)>&);
    /// The first column of the first row; 0 or empty when there is none.
    std::int64_t number(std::string_view sql, Values = {});
    std::string text(std::string_view sql, Values = {});
    /// Several statements without values, as a schema is.
    void script(const std::string& sql);

    std::int64_t wal_bytes(); ///< size of the write-ahead log
    /// Moves the write-ahead log into the database and cuts it to nothing.
    void checkpoint();
    /// The first sentences of SQLite's own quick_check; empty when all is well.
    std::string quick_check();

  private:
    class Running;
    sqlite3_stmt* prepared(std::string_view sql);
    void close();
    [[noreturn]] void fail(std::string_view call) const;

    std::string m_name; ///< of the file, without its folders: those tell who uses the tablet
    sqlite3* m_handle = nullptr;
    std::map<std::string, sqlite3_stmt*, std::less<>> m_statements;
};

/// Rolls back unless `commit` was reached.
class Transaction {
  public:
    explicit Transaction(Database&);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& m_database;
    bool m_open = true;
};

} // namespace hakawati::journal
