// CSV as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe in front, because names
// and notes come from strangers.
#include <QCoreApplication>
#include <QDateTime>
#include <QSaveFile>
#include <charconv>
#include <string>

#include "core/export/table_writer.h"

namespace meridian::core {

namespace {

constexpr std::size_t kFlushBytes = 256 * 1024;

void appendNumber(std::string& out, qint64 number, int digits) {
    const bool negative = number < 0;
    std::string text = std::to_string(negative ? -number : number);
    if (digits > 0) {
        if (text.size() <= static_cast<std::size_t>(digits))
            text.insert(0, static_cast<std::size_t>(digits) + 1 - text.size(), '0');
        text.insert(text.size() - static_cast<std::size_t>(digits), 1, '.');
    }
    if (negative) out += '-';
    out += text;
}

void appendText(std::string& out, std::string_view text) {
    const bool isFormula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (!isFormula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    if (isFormula) out += '\'';
    for (const char byte : text)
        out.append(byte == '"' ? 2 : 1, byte);
    out += '"';
}

void appendTime(std::string& out, qint64 micros) {
    if (micros == 0) return;
    out += QDateTime::fromMSecsSinceEpoch(micros / 1000, Qt::UTC).toString(Qt::ISODate).toStdString();
}

class CsvWriter final : public TableWriter {
  public:
    CsvWriter(const QString& path, ByteOrderMark mark) : m_file(path), m_mark(mark) {}

    Outcome<Done> begin(const QStringList& headings) override {
        if (!m_file.open(QIODevice::WriteOnly)) return cannotWrite(m_file.fileName(), m_file.errorString());
        if (m_mark == ByteOrderMark::kWrite) m_buffer += "\xEF\xBB\xBF";
        for (const QString& heading : headings) {
            if (&heading != &headings.front()) m_buffer += ',';
            appendText(m_buffer, heading.toStdString());
        }
        m_buffer += "\r\n";
        return Done{};
    }

    Outcome<Done> add(const std::vector<Cell>& row) override {
        for (const Cell& cell : row) {
            if (&cell != &row.front()) m_buffer += ',';
            switch (cell.kind) {
                case Cell::Kind::kEmpty: break;
                case Cell::Kind::kText: appendText(m_buffer, cell.text); break;
                case Cell::Kind::kNumber: appendNumber(m_buffer, cell.number, cell.digits); break;
                case Cell::Kind::kTime: appendTime(m_buffer, cell.number); break;
            }
        }
        m_buffer += "\r\n";
        return m_buffer.size() < kFlushBytes ? Outcome<Done>(Done{}) : flush();
    }

    Outcome<qint64> finish() override {
        if (auto flushed = flush(); !flushed.ok()) return flushed.error();
        const qint64 bytes = m_file.size();
        if (!m_file.commit()) return cannotWrite(m_file.fileName(), m_file.errorString());
        return bytes;
    }

  private:
    Outcome<Done> flush() {
        const auto bytes = static_cast<qint64>(m_buffer.size());
        if (m_file.write(m_buffer.data(), bytes) != bytes) return cannotWrite(m_file.fileName(), m_file.errorString());
        m_buffer.clear();
        return Done{};
    }

    QSaveFile m_file;  // another name until commit()
    const ByteOrderMark m_mark;
    std::string m_buffer;
};

}  // namespace

std::unique_ptr<TableWriter> makeCsvWriter(const QString& path, ByteOrderMark mark) {
    return std::make_unique<CsvWriter>(path, mark);
}

Error cannotWrite(const QString& path, const QString& why) {
    return {Fault::kStorage,
            QCoreApplication::translate("Export",
                                        "The file cannot be written: the folder may be read-only or the disk full."),
            path + QStringLiteral(": ") + why};
}

}  // namespace meridian::core
