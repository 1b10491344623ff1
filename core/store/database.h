// A thin hold on SQLite's own interface: connections, statements, transactions, errors as values. Not Qt's SQL classes,
// because rows that come from the server are UTF-8 and stay so, a query that nobody waits for any more must be
// interrupted, and a million rows are written at the first synchronisation (decision 2).
#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <string_view>

#include "core/async/outcome.h"

struct sqlite3;
struct sqlite3_stmt;

namespace meridian::core {

// Bound from 1 on, read from 0 on, as in SQLite. One thread at a time.
class Statement {
  public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* raw) : m_raw(raw) {}

    // Until step() or run() the text must stay where it is.
    Statement& bind(int index, qint64 value);
    Statement& bind(int index, std::string_view utf8);
    Statement& bind(int index, const QString& text);
    Statement& bindNull(int index);

    enum class Step { kRow, kDone };
    Outcome<Step> step();
    // For statements without rows: one step, then reset. Fails as step().
    Outcome<Done> run();
    void reset();

    qint64 integer(int column) const;
    bool isNull(int column) const;
    std::string_view utf8(int column) const;  // until the next step
    QString text(int column) const;

  private:
    struct Finalise {
        void operator()(sqlite3_stmt* raw) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalise> m_raw;
};

class Database {
  public:
    enum class Access { kReadWrite, kReadOnly };
    // Fault::kStorage (cannot be opened or is full), kDamagedData (is no database).
    static Outcome<Database> open(const QString& path, Access access);

    Outcome<Done> execute(std::string_view sql);  // one or several statements
    Outcome<Statement> prepare(std::string_view sql);
    Outcome<qint64> integer(std::string_view sql);  // the first column of the first row; 0 without one
    qint64 changes() const;                         // rows that the last statement changed

    // What runs from now on ends with Fault::kCancelled as soon as `isOver` says so, which is asked many
    // times in a millisecond, on the thread that uses the database. Unlike an interrupt it cannot come too early,
    // between two statements. Empty: nothing is ended.
    void endWhen(std::function<bool()> isOver);
    // Of the last failure.
    Error lastError() const;

  private:
    friend class WordSplitter;  // asks SQLite for a tokenizer

    struct Close {
        void operator()(sqlite3* raw) const;
    };
    std::unique_ptr<std::function<bool()>> m_isOver;  // SQLite knows where it lies
    std::unique_ptr<sqlite3, Close> m_raw;
};

}  // namespace meridian::core
