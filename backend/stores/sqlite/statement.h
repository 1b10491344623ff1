// A prepared SQL statement: prepared once, then bound and stepped as often as needed without an allocation of ours.
//
//   rows.bind(customer, Blob{key});
//   while (rows.step() == Step::kRow) use(rows.integer(0), rows.text(1));
//   return rows.status();
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <absl/status/status.h>

#include "backend/domain/ids.h"
#include "backend/domain/time.h"

struct sqlite3_stmt;

namespace meridian::stores {

enum class Step { kRow, kDone, kError };

// Marks bytes that are bound as a BLOB; a plain string_view is bound as TEXT.
struct Blob {
    std::string_view bytes;

    explicit Blob(std::string_view view) : bytes(view) {}
    explicit Blob(std::span<const std::uint8_t> view)
        : bytes(reinterpret_cast<const char*>(view.data()), view.size()) {}
};

// Made by Database::prepare(); must be destroyed before its Database. One thread at a time.
class Statement {
  public:
    Statement() = default;  // may only be assigned to
    explicit Statement(sqlite3_stmt* prepared) : m_statement(prepared) {}
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    // Resets the statement and binds ?1, ?2, … in order: integers, enumerators, ids, CellTime, double, text, Blob,
    // nullptr and optionals of them. Text and blobs are NOT copied: they must live until the last step(). A parameter
    // that is not bound is NULL. A failure shows in the next step().
    template <class... Values>
    Statement& bind(Values&&... values) {
        static_assert((!std::is_same_v<Values, std::string> && ...), "a temporary string would die before step()");
        reset();
        clear();
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }

    // Binds, steps to the end and resets: for statements whose rows, if any, do not matter.
    template <class... Values>
    absl::Status run(const Values&... values) {
        bind(values...);
        return finish();
    }

    // On kError, status() says what went wrong. After kDone or kError the statement is reset and holds no snapshot.
    Step step();
    const absl::Status& status() const { return m_status; }

    // Ends the statement before its last row, so that it holds back neither a checkpoint nor a commit.
    void reset();

    // Columns of the current row, from 0. The views live until the next step() or reset().
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    bool isNull(int column) const;
    bool isInteger(int column) const;
    bool isBlob(int column) const;

  private:
    absl::Status finish();
    void clear();
    void note(int code);
    void bindInteger(int index, std::int64_t value);
    void bindReal(int index, double value);
    void bindText(int index, std::string_view value);
    void bindBlob(int index, std::string_view value);
    void bindNull(int index);

    template <std::integral Value>
    void bindOne(int index, Value value) {
        bindInteger(index, static_cast<std::int64_t>(value));  // unsigned 64-bit values keep their bits
    }
    template <class Value>
    requires std::is_enum_v<Value>
    void bindOne(int index, Value value) { bindInteger(index, static_cast<std::int64_t>(value)); }
    template <class Tag, class Rep>
    void bindOne(int index, Id<Tag, Rep> id) {
        bindInteger(index, static_cast<std::int64_t>(id.value));
    }
    template <class Value>
    void bindOne(int index, const std::optional<Value>& value) {
        if (value) {
            bindOne(index, *value);
        } else {
            bindNull(index);
        }
    }
    void bindOne(int index, CellTime time) { bindInteger(index, time.micros); }
    void bindOne(int index, double value) { bindReal(index, value); }
    void bindOne(int index, std::string_view value) { bindText(index, value); }
    void bindOne(int index, const std::string& value) { bindText(index, value); }
    void bindOne(int index, const char* value) { bindText(index, value); }
    void bindOne(int index, Blob value) { bindBlob(index, value.bytes); }
    void bindOne(int index, std::nullptr_t) { bindNull(index); }

    sqlite3_stmt* m_statement = nullptr;
    absl::Status m_status;
};

}  // namespace meridian::stores
