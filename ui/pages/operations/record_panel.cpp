#include "ui/pages/operations/record_panel.h"

#include <QVBoxLayout>

#include "core/commands/refusal.h"
#include "ui/widgets/json_view.h"

namespace meridian::ui {

RecordPanel::RecordPanel(QWidget* over, const Services& services, const core::TailRecord& record)
    : DialogPanel(over, Size::kDialogMd), m_services(services), m_record(record) {
    auto* json = new JsonView(this);
    json->setJson(record.json);
    json->setMinimumHeight(260);
    body()->addWidget(json, 1);
    connect(this, &DialogPanel::acted, this, [this] {
        const QString order = m_record.order;
        close();
        if (!order.isEmpty()) Q_EMIT orderWanted(order);
    });
}

QString RecordPanel::facts() const {
    const core::Format& format = m_services.format;
    QStringList facts = {
        format.dateTime(m_record.at),
        tr("batch %1, record %2").arg(format.integer(static_cast<qint64>(m_record.batch))).arg(m_record.index),
        m_record.actor};
    if (!m_record.rejection.isEmpty()) facts.push_back(core::refusalTitle(m_record.rejection));
    if (!m_record.reason.isEmpty()) facts.push_back(m_record.reason);
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

void RecordPanel::translate() {
    setTitle(m_record.order.isEmpty() ? m_record.command : m_record.command + QStringLiteral(" · ") + m_record.order);
    setText(facts());
    setWayOut(tr("Close"));
    setAction(m_record.order.isEmpty() ? tr("Done") : tr("Show the order"), ButtonKind::kPrimary);
}

}  // namespace meridian::ui
