// XLSX through libxlsxwriter, row by row, so that a million rows need no more memory than one.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cmath>
#include <cstdio>
#include <string>

#include <xlsxwriter.h>

#include "core/export/table_writer.h"

namespace meridian::core {

namespace {

constexpr double kDaysTo1970 = 25'569;  // from the day that spreadsheets count from
constexpr double kMicrosPerDay = 86'400e6;
constexpr lxw_row_t kRowsPerSheet = LXW_ROW_MAX;

class XlsxWriter final : public TableWriter {
  public:
    explicit XlsxWriter(const QString& path) : m_path(path), m_part(path + QStringLiteral(".part")) {}
    ~XlsxWriter() override {
        if (m_book == nullptr) return;
        workbook_close(m_book);
        QFile::remove(m_part);
    }
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    Outcome<Done> begin(const QStringList& headings) override {
        // The library tells that it cannot write only at the end; the person should not wait for that.
        QFile trial(m_part);
        if (!trial.open(QIODevice::WriteOnly)) return cannotWrite(m_path, trial.errorString());
        trial.close();
        m_folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
        if (m_book == nullptr) return cannotWrite(m_path, {});
        m_time = workbook_add_format(m_book);
        format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_headings = headings;
        beginSheet();
        return Done{};
    }

    Outcome<Done> add(const std::vector<Cell>& row) override {
        if (m_row >= kRowsPerSheet) beginSheet();
        lxw_col_t column = 0;
        for (const Cell& cell : row)
            write(column++, cell);
        ++m_row;
        return Done{};
    }

    Outcome<qint64> finish() override {
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        if (error != LXW_NO_ERROR) {
            QFile::remove(m_part);
            return cannotWrite(m_path, QString::fromLatin1(lxw_strerror(error)));
        }
        const qint64 bytes = QFileInfo(m_part).size();
        if (std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_path).constData()) != 0) {
            QFile::remove(m_part);
            return cannotWrite(m_path, {});
        }
        return bytes;
    }

  private:
    void beginSheet() {
        m_sheet = workbook_add_worksheet(m_book, nullptr);
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (lxw_col_t column = 0; column < m_headings.size(); ++column)
            worksheet_write_string(m_sheet, 0, column, m_headings[column].toUtf8().constData(), m_bold);
        m_row = 1;
    }

    void write(lxw_col_t column, const Cell& cell) {
        switch (cell.kind) {
            case Cell::Kind::kEmpty: return;
            case Cell::Kind::kText:
                if (cell.text.empty()) return;
                m_text = cell.text;  // the library wants a zero at the end
                worksheet_write_string(m_sheet, m_row, column, m_text.c_str(), nullptr);
                return;
            case Cell::Kind::kNumber:
                worksheet_write_number(m_sheet, m_row, column,
                                       static_cast<double>(cell.number) / std::pow(10.0, cell.digits), nullptr);
                return;
            case Cell::Kind::kTime:
                if (cell.number == 0) return;
                worksheet_write_number(m_sheet, m_row, column,
                                       static_cast<double>(cell.number) / kMicrosPerDay + kDaysTo1970, m_time);
        }
    }

    const QString m_path;
    const QString m_part;
    QByteArray m_folder;
    QStringList m_headings;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_time = nullptr;
    lxw_format* m_bold = nullptr;
    lxw_row_t m_row = 0;
    std::string m_text;
};

}  // namespace

std::unique_ptr<TableWriter> makeXlsxWriter(const QString& path) {
    return std::make_unique<XlsxWriter>(path);
}

}  // namespace meridian::core
