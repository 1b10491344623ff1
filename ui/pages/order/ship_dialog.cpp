#include "ui/pages/order/ship_dialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/pages/order/parcel_rules.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

namespace {

constexpr int kRow = 34;
constexpr int kRowsSeen = 7;
constexpr int kTrackingLength = 100;

}  // namespace

ShipDialog::ShipDialog(QWidget* over, core::ParcelStep step, const core::OrderRecord& order, const core::Format& format)
    : DialogPanel(over, Size::kDialogMd),
      m_step(step),
      m_order(order),
      m_format(format),
      m_trackingLabel(new QLabel),
      m_tracking(new QLineEdit),
      m_effect(new QLabel) {
    setObjectName(QStringLiteral("shipDialog"));
    for (const core::OrderParcel& parcel : m_order.parcels) {
        if (!isShipping() || !canTake(core::ParcelStep::kShip, parcel.state)) continue;
        if (m_what == nullptr) {
            m_what = new QComboBox;
            m_what->setObjectName(QStringLiteral("ship.what"));
            body()->addWidget(m_what);
        }
        m_what->addItem(QString(), parcel.number);
    }
    m_linesArea = makeLines();
    body()->addWidget(m_linesArea);
    if (m_what != nullptr && !m_lines.isEmpty()) m_what->addItem(QString(), 0);
    m_tracking->setObjectName(QStringLiteral("ship.tracking"));
    m_tracking->setMaxLength(kTrackingLength);
    m_effect->setObjectName(QStringLiteral("ship.effect"));
    m_effect->setWordWrap(true);
    body()->addWidget(m_trackingLabel);
    body()->addWidget(m_tracking);
    body()->addWidget(m_effect);
    m_trackingLabel->setVisible(isShipping());
    m_tracking->setVisible(isShipping());
    if (m_what != nullptr) connect(m_what, &QComboBox::currentIndexChanged, this, &ShipDialog::judge);
    connect(this, &DialogPanel::acted, this, &ShipDialog::confirm);
    translate();
}

QWidget* ShipDialog::makeLines() {
    auto* inside = new QWidget;
    auto* grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const core::OrderLine& line : m_order.lines) {
        if (line.unassigned() <= 0) continue;
        const int row = grid->rowCount();
        auto* units = new QSpinBox(inside);
        units->setObjectName(QStringLiteral("ship.units.%1").arg(line.position));
        units->setRange(0, static_cast<int>(line.unassigned()));
        units->setValue(static_cast<int>(line.unassigned()));
        units->setAccessibleName(line.sku);
        units->setFixedWidth(84);
        grid->addWidget(new ElidedLabel(line.sku, {TypeStyle::kLabel, Token::kText}), row, 0);
        grid->addWidget(new ElidedLabel(line.title, {TypeStyle::kBody, Token::kTextSecondary}), row, 1);
        grid->addWidget(new ElidedLabel(line.location, {TypeStyle::kBody, Token::kTextMuted}), row, 2);
        grid->addWidget(units, row, 3);
        auto* of = new QLabel(inside);
        of->setProperty("units", line.unassigned());
        of->setObjectName(QStringLiteral("ship.of"));
        grid->addWidget(of, row, 4);
        grid->setRowMinimumHeight(row, kRow - 4);
        connect(units, &QSpinBox::valueChanged, this, &ShipDialog::judge);
        m_lines.append({line.position, line.location, units});
    }
    if (m_lines.size() <= kRowsSeen) return inside;
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->setFixedHeight(kRowsSeen * kRow);
    return scroll;
}

int ShipDialog::parcel() const {
    return m_what == nullptr ? 0 : m_what->currentData().toInt();
}

void ShipDialog::translate() {
    setTitle(isShipping() ? tr("Ship %1").arg(m_order.row.number) : tr("Pick %1").arg(m_order.row.number));
    if (m_what != nullptr) {
        m_what->setAccessibleName(tr("What is shipped"));
        for (int i = 0; i < m_what->count(); ++i) {
            const int number = m_what->itemData(i).toInt();
            if (number == 0) {
                m_what->setItemText(i, tr("A new parcel, from what is in none yet"));
                continue;
            }
            const core::OrderParcel& parcel = m_order.parcels[number - 1];
            qint64 units = 0;
            for (const core::ParcelUnits& part : parcel.units)
                units += part.quantity;
            m_what->setItemText(i,
                                tr("P%1 from %2, %3 units").arg(number).arg(parcel.location, m_format.integer(units)));
        }
    }
    for (QLabel* of : findChildren<QLabel*>(QStringLiteral("ship.of")))
        of->setText(tr("of %1").arg(m_format.integer(of->property("units").toLongLong())));
    m_trackingLabel->setText(tr("Tracking number, optional"));
    m_trackingLabel->setFont(themeFont(TypeStyle::kLabel));
    m_tracking->setAccessibleName(tr("Tracking number"));
    m_effect->setFont(themeFont(TypeStyle::kBody));
    judge();
}

qint64 ShipDialog::chosenUnits() const {
    qint64 units = 0;
    for (const Line& line : m_lines)
        units += line.units->value();
    return units;
}

QVector<core::ParcelUnits> ShipDialog::chosen() const {
    QVector<core::ParcelUnits> units;
    for (const Line& line : m_lines) {
        if (line.units->value() > 0) units.append({line.position, line.units->value()});
    }
    return units;
}

QString ShipDialog::shippingEffect(qint64 units, qsizetype sites) const {
    const QString count = m_format.integer(units);
    if (sites > 1) {
        return tr("%1 units leave in %2 parcels, one for each location. Their value is invoiced and captured. This "
                  "cannot be undone.")
            .arg(count)
            .arg(sites);
    }
    return units == 1 ? tr("1 unit leaves. Its value is invoiced and captured. This cannot be undone.")
                      : tr("%1 units leave. Their value is invoiced and captured. This cannot be undone.").arg(count);
}

QString ShipDialog::pickingEffect(qint64 units, qsizetype sites) const {
    const QString count = m_format.integer(units);
    if (sites > 1) {
        return tr("%1 units are fetched for %2 parcels, one for each location. A parcel can be taken apart until it "
                  "leaves.")
            .arg(count)
            .arg(sites);
    }
    return units == 1 ? tr("1 unit is fetched for a parcel. It can be taken apart until it leaves.")
                      : tr("%1 units are fetched for a parcel. It can be taken apart until it leaves.").arg(count);
}

void ShipDialog::judge() {
    const bool isNew = parcel() == 0;
    m_linesArea->setVisible(isNew);
    const qint64 units = chosenUnits();
    const bool possible = !isNew || units > 0;
    QSet<QString> sites;
    qint64 left = 0;
    for (const Line& line : m_lines) {
        if (line.units->value() > 0) sites.insert(line.location);
        left += line.units->maximum() - line.units->value();
    }
    QString effect;
    if (!isNew) {
        effect = tr("P%1 leaves as it is. Its value is invoiced and captured. This cannot be undone.").arg(parcel());
    } else if (!possible) {
        effect = tr("Choose at least one unit.");
    } else {
        effect = isShipping() ? shippingEffect(units, sites.size()) : pickingEffect(units, sites.size());
    }
    if (isShipping() && isNew && possible && left > 0) {
        effect += u' ' + (left == 1 ? tr("1 unit stays to be shipped.")
                                    : tr("%1 units stay to be shipped.").arg(m_format.integer(left)));
    }
    m_effect->setText(effect);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    possible ? themeColor(Token::kTextSecondary) : themeColor(Tone::kDanger, TonePart::kFg));
    m_effect->setPalette(colors);
    const QString count = m_format.integer(units);
    const QString ship = units == 1 ? tr("Ship 1 unit") : tr("Ship %1 units").arg(count);
    const QString pick = units == 1 ? tr("Pick 1 unit") : tr("Pick %1 units").arg(count);
    setAction(!isNew ? tr("Ship P%1").arg(parcel()) : isShipping() ? ship : pick, ButtonKind::kPrimary);
    action()->setEnabled(possible);
    action()->setToolTip(possible ? QString() : tr("Choose at least one unit."));
}

void ShipDialog::confirm() {
    core::MoveParcel wanted;
    wanted.order = m_order.row.number;
    wanted.step = m_step;
    wanted.parcel = parcel();
    if (wanted.parcel == 0) wanted.units = chosen();
    wanted.tracking = m_tracking->text().trimmed();
    close();
    Q_EMIT confirmed(wanted);
}

}  // namespace meridian::ui
