// Files from other shops come as CSV, and such files are seldom clean: this reader takes one record at a time from a
// source of any size, says exactly where a record is broken, and goes on with the next one, so that one bad row does
// not cost a person the other nine thousand.
//
// The format is RFC 4180: fields may be quoted and then hold commas, line breaks and doubled quotes; records end in
// CRLF or LF. A UTF-8 byte order mark at the start is passed over. Text must be UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace meridian::catalogue {

// What a reader refuses to hold in memory.
struct CsvLimits {
    std::size_t fieldBytes = 1024 * 1024;
    std::size_t recordBytes = 4 * 1024 * 1024;
    std::size_t fieldsPerRecord = 512;
    std::uint64_t records = 2'000'000;
};

// `row` counts records and `line` counts lines, both from 1 as a spreadsheet and an editor show them.
struct CsvRecord {
    std::uint64_t row = 0;
    std::uint64_t line = 0;
};
struct CsvEnd {};
struct CsvError {
    std::uint64_t row = 0;
    std::uint64_t line = 0;    // of the fault itself; column too
    std::uint64_t column = 0;  // in characters, from 1
    std::string message;       // a sentence that says what to change
};
using CsvResult = std::variant<CsvRecord, CsvEnd, CsvError>;

// The fields of one record. Reused between records; views into it last until the next call of the reader.
class CsvRow {
  public:
    std::size_t size() const { return m_fields.size(); }
    std::string_view operator[](std::size_t index) const {
        return std::string_view(m_text).substr(m_fields[index].offset, m_fields[index].length);
    }

  private:
    friend class CsvReader;
    struct Field {
        std::size_t offset;
        std::size_t length;
        std::uint64_t line;
        std::uint64_t column;
        char opening;  // the quote that began the field, or 0
    };
    std::string m_text;  // the fields, one byte apart, so that a sequence cut by a field's end never looks whole
    std::vector<Field> m_fields;
};

// Not thread-safe; one reader per thread.
class CsvReader {
  public:
    // Fills the buffer and returns the bytes written, 0 at the end.
    using Source = std::function<std::size_t(char* buffer, std::size_t capacity)>;

    explicit CsvReader(Source source, CsvLimits limits = {});
    // `text` must outlive the reader.
    static CsvReader fromText(std::string_view text, CsvLimits limits = {});
    // `stream` must outlive the reader and be opened in binary mode.
    static CsvReader fromStream(std::istream& stream, CsvLimits limits = {});

    // After an error the next call goes on with the record behind the broken one. An empty line is a record with one
    // empty field. `row` holds fields only when a record is returned.
    CsvResult next(CsvRow& row);

  private:
    enum class Stop { kComma, kRecord };

    int peek();
    void advance();
    bool atRecordEnd();
    void skipStart();
    Stop readField(CsvRow& row);
    Stop readPlain(CsvRow& row);
    Stop readQuoted(CsvRow& row);
    Stop skipLine();
    void append(CsvRow& row, char byte);
    void report(std::uint64_t line, std::uint64_t column, std::string message);
    void checkText(const CsvRow& row);

    Source m_source;
    CsvLimits m_limits;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_filled = 0;
    bool m_sourceEnded = false;
    bool m_started = false;
    bool m_finished = false;
    std::uint64_t m_row = 0;
    std::uint64_t m_line = 1;
    std::uint64_t m_column = 1;
    std::optional<CsvError> m_error;  // the first fault of the present record
};

}  // namespace meridian::catalogue
