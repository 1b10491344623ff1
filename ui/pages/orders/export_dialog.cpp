#include "ui/pages/orders/export_dialog.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "core/orders/order_words.h"
#include "ui/shell/notices.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

namespace {

constexpr int kWatchMs = 100;

const QString kCsv = QStringLiteral("csv");
const QString kXlsx = QStringLiteral("xlsx");
const QString kSeen = QStringLiteral("seen");
const QString kWhole = QStringLiteral("whole");

QString headingOf(const QString& column) {
    if (column == u"city") return QCoreApplication::translate("ExportDialog", "City");
    if (column == u"lines") return QCoreApplication::translate("ExportDialog", "Lines");
    if (column == u"units") return QCoreApplication::translate("ExportDialog", "Units");
    if (column == u"shipped") return QCoreApplication::translate("ExportDialog", "Shipped");
    if (column == u"cancelled") return QCoreApplication::translate("ExportDialog", "Cancelled units");
    if (column == u"fulfilment") return QCoreApplication::translate("ExportDialog", "Fulfilment");
    return core::fieldTitle(column);
}

QString simpleName(const QString& name) {
    QString simple;
    for (const QChar letter : name.toLower())
        simple += letter.isLetterOrNumber() ? letter : QChar(u'-');
    return simple.simplified();
}

}  // namespace

ExportDialog::ExportDialog(QWidget* over, const Subject& subject, const Services& services)
    : DialogPanel(over, Size::kDialogSm, Ground::kData),
      m_subject(subject),
      m_services(services),
      m_format(new Segments(tr("Kind of file"))),
      m_columns(new Segments(tr("Columns"))),
      m_mark(new QCheckBox),
      m_progress(new QProgressBar),
      m_note(new QLabel) {
    setObjectName(QStringLiteral("exportDialog"));
    body()->addWidget(m_format, 0, Qt::AlignLeft);
    body()->addWidget(m_columns, 0, Qt::AlignLeft);
    body()->addWidget(m_mark);
    body()->addWidget(m_note);
    body()->addWidget(m_progress);
    m_note->setWordWrap(true);
    m_note->hide();
    m_note->setObjectName(QStringLiteral("exportDialog.note"));
    m_mark->setChecked(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->hide();
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &ExportDialog::showProgress);
    connect(m_format, &Segments::chosen, this, [this] { m_mark->setEnabled(!isXlsx()); });
    connect(this, &DialogPanel::acted, this, [this] { m_isRunning ? m_running.request() : askPath(); });
}

bool ExportDialog::isXlsx() const {
    return m_format->current() == kXlsx;
}

// "orders_eu-high-value_2026-11-20T1432Z.csv"
QString ExportDialog::proposedName() const {
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_services.now() / 1000, Qt::UTC);
    QStringList parts{QStringLiteral("orders")};
    if (!m_subject.name.isEmpty()) parts << simpleName(m_subject.name);
    parts << now.toString(QStringLiteral("yyyy-MM-dd'T'HHmm'Z'"));
    return parts.join(u'_') + u'.' + m_format->current();
}

void ExportDialog::askPath() {
    auto* dialog = new QFileDialog(window(), tr("Export orders"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(m_format->current());
    dialog->setNameFilter(isXlsx() ? tr("Excel workbook (*.xlsx)") : tr("CSV file (*.csv)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(proposedName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
}

void ExportDialog::exportTo(const QString& path) {
    core::ExportWish wish;
    wish.orders = m_subject.orders;
    wish.path = path;
    wish.format = isXlsx() ? core::ExportFormat::kXlsx : core::ExportFormat::kCsv;
    wish.mark = m_mark->isChecked() ? core::ByteOrderMark::kWrite : core::ByteOrderMark::kLeave;
    wish.columns = m_columns->current() == kWhole ? core::exportColumns() : m_subject.columns;
    for (const QString& column : wish.columns)
        wish.headings << headingOf(column);
    m_written = std::make_shared<core::ExportProgress>();
    const auto call = m_services.orders.exportTo(wish, m_written);
    m_running = call.cancel;
    m_isRunning = true;
    setAction(tr("Stop"), ButtonKind::kDefault);
    setWayOut(tr("Go on in the background"));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_format), static_cast<QWidget*>(m_columns), static_cast<QWidget*>(m_mark)})
        widget->setEnabled(false);
    m_progress->setMaximum(static_cast<int>(std::max<qint64>(1, m_subject.count)));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->show();
    m_note->show();
    m_watch.start();
    showProgress();
    // The notice comes also when the dialog has gone; the program's parts outlive it.
    const auto tell = [notices = m_services.notices, format = &m_services.format,
                       path](const core::Outcome<core::ExportSummary>& outcome) {
        if (notices == nullptr) return;
        if (!outcome.ok()) return notices->show({Tone::kDanger, outcome.error().text});
        notices->show({Tone::kSuccess, QCoreApplication::translate("ExportDialog", "%1 orders are in %2.")
                                           .arg(format->integer(outcome->rows), QFileInfo(path).fileName())});
    };
    core::deliver(call.future, QCoreApplication::instance(),
                  [self = QPointer<ExportDialog>(this), tell](const core::Outcome<core::ExportSummary>& outcome) {
                      tell(outcome);
                      if (self) self->finish(outcome);
                  });
}

void ExportDialog::showProgress() {
    const qint64 rows = m_written->rows.load(std::memory_order_relaxed);
    m_progress->setValue(static_cast<int>(rows));
    m_note->setText(
        tr("%1 of %2 orders written").arg(m_services.format.integer(rows), m_services.format.integer(m_subject.count)));
}

void ExportDialog::finish(const core::Outcome<core::ExportSummary>& outcome) {
    m_watch.stop();
    m_isRunning = false;
    if (outcome.ok()) return close();
    m_progress->hide();
    m_note->setText(outcome.error().text);
    for (QWidget* widget : {static_cast<QWidget*>(m_format), static_cast<QWidget*>(m_columns)})
        widget->setEnabled(true);
    m_mark->setEnabled(!isXlsx());
    setAction(tr("Choose the file"), ButtonKind::kPrimary);
    setWayOut(tr("Close"));
}

void ExportDialog::translate() {
    setTitle(tr("Export %1 orders").arg(m_services.format.integer(m_subject.count)));
    setText(
        tr("Times in UTC, amounts with a point, states as the filter knows them, so that other programs read the "
           "file the same way everywhere."));
    const QString format = m_format->current();
    const QString columns = m_columns->current();
    m_format->setChoices({{kCsv, tr("CSV"), {}, {}}, {kXlsx, tr("Excel workbook"), {}, {}}});
    m_columns->setChoices({{kSeen, tr("Columns as in the list"), {}, {}}, {kWhole, tr("All columns"), {}, {}}});
    m_format->setCurrent(format);
    m_columns->setCurrent(columns);
    m_mark->setText(tr("For Excel: mark the file as UTF-8"));
    if (m_isRunning) return;
    setAction(tr("Choose the file"), ButtonKind::kPrimary);
    setWayOut(tr("Close"));
}

}  // namespace meridian::ui
