#include "backend/catalogue/csv_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "backend/domain/text.h"
#include "backend/domain/utf8.h"

namespace meridian::catalogue {
namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;
constexpr int kNothing = -1;

}  // namespace

CsvReader::CsvReader(Source source, CsvLimits limits)
    : m_source(std::move(source)), m_limits(limits), m_buffer(kBufferBytes) {}

CsvReader CsvReader::fromText(std::string_view text, CsvLimits limits) {
    return CsvReader(
        [text](char* buffer, std::size_t capacity) mutable {
            const std::size_t taken = std::min(capacity, text.size());
            if (taken > 0) std::memcpy(buffer, text.data(), taken);
            text.remove_prefix(taken);
            return taken;
        },
        limits);
}

CsvReader CsvReader::fromStream(std::istream& stream, CsvLimits limits) {
    return CsvReader(
        [&stream](char* buffer, std::size_t capacity) {
            stream.read(buffer, static_cast<std::streamsize>(capacity));
            return static_cast<std::size_t>(stream.gcount());
        },
        limits);
}

CsvResult CsvReader::next(CsvRow& row) {
    row.m_text.clear();
    row.m_fields.clear();
    if (m_finished) return CsvEnd{};
    m_error.reset();
    skipStart();
    if (!m_error) {
        if (peek() == kNothing) {
            m_finished = true;
            return CsvEnd{};
        }
        ++m_row;
        if (m_row > m_limits.records) {
            m_finished = true;
            report(
                m_line, m_column,
                "The file has more than " + std::to_string(m_limits.records) + " rows; split it into smaller files.");
        }
    }
    const CsvRecord record{m_row, m_line};
    if (!m_finished) {
        while (readField(row) == Stop::kComma) {
        }
        if (!m_error) checkText(row);
    }
    if (!m_error) return record;
    row.m_text.clear();
    row.m_fields.clear();
    return *m_error;
}

// The byte order mark of UTF-8 is passed over; those of UTF-16 end the reading, because nothing behind them can be
// read.
void CsvReader::skipStart() {
    if (std::exchange(m_started, true)) return;
    peek();
    const std::string_view start(m_buffer.data(), m_filled);
    if (start.starts_with("\xEF\xBB\xBF")) {
        m_at = 3;
    } else if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) {
        m_finished = true;
        m_row = 1;
        report(1, 1, "The file is encoded as UTF-16; save it as \"CSV UTF-8\".");
    }
}

CsvReader::Stop CsvReader::readField(CsvRow& row) {
    if (!row.m_fields.empty()) row.m_text.push_back('\n');
    const bool quoted = peek() == '"';
    if (row.m_fields.size() < m_limits.fieldsPerRecord) {
        row.m_fields.push_back({row.m_text.size(), 0, m_line, m_column, quoted ? '"' : '\0'});
    } else {
        report(m_line, m_column, "The row has more than " + std::to_string(m_limits.fieldsPerRecord) + " fields.");
    }
    return quoted ? readQuoted(row) : readPlain(row);
}

CsvReader::Stop CsvReader::readPlain(CsvRow& row) {
    while (true) {
        if (atRecordEnd()) return Stop::kRecord;
        const char byte = static_cast<char>(peek());
        if (byte == ',') {
            advance();
            return Stop::kComma;
        }
        if (byte == '"') {
            report(m_line, m_column,
                   "A quote stands inside a field that does not begin with one; put the whole field in quotes and "
                   "write the "
                   "inner quote twice.");
            return skipLine();
        }
        append(row, byte);
        advance();
    }
}

CsvReader::Stop CsvReader::readQuoted(CsvRow& row) {
    const std::uint64_t openLine = m_line;
    const std::uint64_t openColumn = m_column;
    advance();
    while (true) {
        const int read = peek();
        if (read == kNothing) {
            report(
                openLine, openColumn,
                "The quote that opens here is never closed, so the rest of the file belongs to this field; close it.");
            return Stop::kRecord;
        }
        advance();
        if (read == '"') {
            if (peek() != '"') break;
            advance();
        }
        append(row, static_cast<char>(read));
    }
    if (atRecordEnd()) return Stop::kRecord;
    if (peek() == ',') {
        advance();
        return Stop::kComma;
    }
    report(m_line, m_column, "Text follows the closing quote of a field; write a quote inside a field twice.");
    return skipLine();
}

// Consumes CRLF, LF or nothing at the end of the source. A lone CR is a fault, except as the last byte.
bool CsvReader::atRecordEnd() {
    while (peek() == '\r') {
        const std::uint64_t column = m_column;
        advance();
        if (peek() == '\n' || peek() == kNothing) break;
        report(m_line, column, "A carriage return stands without a line feed; end lines with LF or CRLF.");
    }
    if (peek() == kNothing) return true;
    if (peek() != '\n') return false;
    advance();
    return true;
}

// After a misplaced quote nobody can say what is quoted, but records nearly always begin on a new line.
CsvReader::Stop CsvReader::skipLine() {
    while (peek() != kNothing && peek() != '\n')
        advance();
    if (peek() == '\n') advance();
    return Stop::kRecord;
}

void CsvReader::append(CsvRow& row, char byte) {
    if (m_error) return;  // a broken record is read to its end but not kept
    if (byte == '\0') {
        report(m_line, m_column, "The field holds a NUL byte; the file is damaged or is not text.");
        return;
    }
    CsvRow::Field& field = row.m_fields.back();
    if (field.length == m_limits.fieldBytes) {
        report(field.line, field.column, "The field is longer than " + std::to_string(m_limits.fieldBytes) + " bytes.");
        return;
    }
    if (row.m_text.size() >= m_limits.recordBytes) {
        report(field.line, field.column, "The row is longer than " + std::to_string(m_limits.recordBytes) + " bytes.");
        return;
    }
    row.m_text.push_back(byte);
    ++field.length;
}

// Finds the first ill-formed byte and counts lines and columns to it as the file has them.
void CsvReader::checkText(const CsvRow& row) {
    const std::size_t valid = validUtf8Prefix(row.m_text);
    if (valid == row.m_text.size()) return;
    const auto behind = std::find_if(row.m_fields.begin(), row.m_fields.end(),
                                     [valid](const CsvRow::Field& field) { return field.offset > valid; });
    const CsvRow::Field& field = *std::prev(behind);
    std::uint64_t line = field.line;
    std::uint64_t column = field.column + (field.opening == '"' ? 1 : 0);
    for (std::size_t i = field.offset; i < valid; ++i) {
        const char byte = row.m_text[i];
        if (byte == '\n') {
            ++line;
            column = 1;
        } else if (!continuesCharacter(byte)) {
            column += byte == '"' ? 2 : 1;  // only a quoted field holds quotes, and there each is written twice
        }
    }
    report(line, column, "The text is not UTF-8 from here on; save the file as \"CSV UTF-8\".");
}

void CsvReader::report(std::uint64_t line, std::uint64_t column, std::string message) {
    if (!m_error) m_error = CsvError{m_row, line, column, std::move(message)};
}

int CsvReader::peek() {
    if (m_at == m_filled) {
        if (m_sourceEnded) return kNothing;
        m_at = 0;
        m_filled = 0;
        // A start of fewer than three bytes is topped up, because the byte order mark is judged on the first buffer.
        do {
            const std::size_t added = m_source(m_buffer.data() + m_filled, m_buffer.size() - m_filled);
            m_sourceEnded = added == 0;
            m_filled += added;
        } while (!m_sourceEnded && m_filled < 3);
        if (m_filled == 0) return kNothing;
    }
    return static_cast<unsigned char>(m_buffer[m_at]);
}

void CsvReader::advance() {
    const char byte = m_buffer[m_at++];
    if (byte == '\n') {
        ++m_line;
        m_column = 1;
    } else if (!continuesCharacter(byte)) {
        ++m_column;
    }
}

}  // namespace meridian::catalogue
