// A table on its way into a file: whoever exports gives rows, and does not know which kind of file it is. The file
// comes into being under its name only when it is whole.
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <string_view>
#include <vector>

#include "core/async/outcome.h"

namespace meridian::core {

// Raw values: what they look like is the reader's business.
struct Cell {
    enum class Kind : quint8 { kEmpty, kText, kNumber, kTime };

    Kind kind = Kind::kEmpty;
    std::string_view text{};  // kText: UTF-8, until the row is written
    qint64 number = 0;        // kNumber: in units of 10^-digits; kTime: microseconds since 1970
    int digits = 0;           // of kNumber, behind the point
};

enum class ExportFormat : quint8 { kCsv, kXlsx };
// Spreadsheets know by it that a CSV file is UTF-8; other programs may stumble over it.
enum class ByteOrderMark : quint8 { kWrite, kLeave };

// One thread. Faults: kStorage, with a sentence that names the folder or the disk. A writer that goes before finish()
// leaves nothing behind.
class TableWriter {
  public:
    virtual ~TableWriter() = default;
    virtual Outcome<Done> begin(const QStringList& headings) = 0;
    virtual Outcome<Done> add(const std::vector<Cell>& row) = 0;
    // The size of the file in bytes.
    virtual Outcome<qint64> finish() = 0;
};

std::unique_ptr<TableWriter> makeCsvWriter(const QString& path, ByteOrderMark mark);
std::unique_ptr<TableWriter> makeXlsxWriter(const QString& path);

Error cannotWrite(const QString& path, const QString& why);

}  // namespace meridian::core
