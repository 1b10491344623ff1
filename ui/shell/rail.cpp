#include "ui/shell/rail.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/shell/action.h"
#include "ui/shell/open_records.h"
#include "ui/shell/rail_button.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/logo.h"

namespace meridian::ui {

namespace {

constexpr int kLogoSize = 20;
constexpr int kHeading = 29;      // of a section, with words
constexpr int kIconHeading = 13;  // a line instead
constexpr int kLeft = 16;

const QString kRecordKeys = QStringLiteral("Ctrl Tab");

// The page of the rail under which the route lies.
QString entryOf(const Route& route) {
    for (const PageSpec& spec : pageTable()) {
        if (spec.under != nullptr && route.page == QLatin1String(spec.id)) return QString::fromLatin1(spec.under);
    }
    return route.page;
}

}  // namespace

QString railText(const char* text) {
    return QCoreApplication::translate("Rail", text);
}

Rail::Rail(OpenRecords& records, QWidget* parent)
    : QWidget(parent), m_records(records), m_column(new QVBoxLayout(this)), m_foot(new QVBoxLayout) {
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Navigation"));
    m_column->setContentsMargins(0, themeSize(Size::kTopbar) + 8, 0, 8);
    m_column->setSpacing(0);
    addPages();
    m_column->addStretch();
    m_foot->setSpacing(0);
    m_column->addLayout(m_foot);
    connect(&records, &OpenRecords::changed, this, &Rail::showRecords);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    translate();
    setShape(Shape::kWords);
}

void Rail::addPages() {
    for (const PageSpec& spec : pageTable()) {
        if (spec.section == nullptr) continue;
        auto* button = new RailButton(RailButton::Kind::kPage, QString::fromLatin1(spec.icon), this);
        button->setObjectName(QStringLiteral("rail.") + QLatin1String(spec.id));
        connect(button, &QAbstractButton::clicked, this, [this, button, id = QString::fromLatin1(spec.id)] {
            button->setChecked(entryOf(m_current) == id);
            Q_EMIT chosen({id, {}});
        });
        m_column->addWidget(button);
        m_entries.push_back({&spec, button});
    }
}

void Rail::setMayOpen(const std::function<bool(const PageSpec&)>& mayOpen) {
    for (const Entry& entry : m_entries)
        entry.button->setVisible(mayOpen(*entry.spec));
    setShape(m_shape);
}

// Room above the first page of a section that is shown.
void Rail::setShape(Shape shape) {
    m_shape = shape;
    const bool words = shape == Shape::kWords;
    setFixedWidth(themeSize(words ? Size::kRail : Size::kRailCollapsed));
    const char* section = "";
    m_headings.clear();
    for (const Entry& entry : m_entries) {
        entry.button->setWords(words);
        int above = 0;
        if (!entry.button->isHidden() && qstrcmp(section, entry.spec->section) != 0) {
            section = entry.spec->section;
            m_headings.push_back({section, entry.button});
            above = words ? kHeading : kIconHeading;
        }
        entry.button->setFixedHeight(entry.button->sizeHint().height());
        const int index = m_column->indexOf(entry.button);
        QLayoutItem* before = index > 0 ? m_column->itemAt(index - 1) : nullptr;
        if (before != nullptr && before->spacerItem() != nullptr) {
            before->spacerItem()->changeSize(0, above);
        } else {
            m_column->insertSpacing(index, above);
        }
    }
    m_column->invalidate();
    showRecords();
    update();
}

void Rail::showRecords() {
    for (const auto& [route, button] : m_open)
        button->deleteLater();
    m_open.clear();
    for (const OpenRecord& record : m_records.all()) {
        auto* button = new RailButton(RailButton::Kind::kRecord, record.iconName, this);
        button->setObjectName(QStringLiteral("rail.record"));
        button->setWords(m_shape == Shape::kWords);
        button->setText(record.title);
        button->setAccessibleName(record.title);
        button->setToolTip(record.title);
        button->setChecked(record.route == m_current);
        connect(button, &QAbstractButton::clicked, this, [this, button, route = record.route] {
            button->setChecked(route == m_current);
            Q_EMIT chosen(route);
        });
        m_foot->addWidget(button);
        m_open.emplace_back(record.route, button);
        button->show();
    }
    m_foot->setContentsMargins(0, m_open.empty() ? 0 : 30, 0, 0);
    update();
}

void Rail::setCurrent(const Route& route) {
    m_current = route;
    const QString current = entryOf(route);
    for (const Entry& entry : m_entries)
        entry.button->setChecked(current == QLatin1String(entry.spec->id));
    for (const auto& [of, button] : m_open)
        button->setChecked(of == route);
}

void Rail::setCount(const QString& page, const QString& count, Tone tone) {
    for (const Entry& entry : m_entries) {
        if (page != QLatin1String(entry.spec->id)) continue;
        entry.button->setCount(count, tone);
        entry.button->setAccessibleDescription(count);
    }
}

void Rail::translate() {
    setAccessibleName(tr("Navigation"));
    for (const Entry& entry : m_entries) {
        const QString title = railText(entry.spec->title);
        const QString keys = entry.spec->keys == nullptr ? QString() : keyText(entry.spec->keys);
        entry.button->setText(title);
        entry.button->setAccessibleName(title);
        entry.button->setToolTip(keys.isEmpty() ? title : title + QStringLiteral("  ") + keys);
    }
}

void Rail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void Rail::paintHeadings(QPainter& painter) {
    const bool words = m_shape == Shape::kWords;
    painter.setFont(themeFont(TypeStyle::kTableHeader));
    painter.setPen(themeColor(Token::kTextMuted));
    for (const Heading& heading : m_headings) {
        const int bottom = heading.first->y();
        if (words) {
            painter.drawText(QRect(kLeft, bottom - 19, width() - kLeft, 16), Qt::AlignVCenter | Qt::AlignLeft,
                             railText(heading.section));
        } else if (heading.first != m_entries.front().button) {
            drawHLine(painter, kLeft, width() - kLeft, bottom - 7, themeColor(Token::kBorder));
        }
    }
    if (m_open.empty()) return;
    const int top = m_open.front().second->y() - 30;
    drawHLine(painter, 0, width() - 1, top, themeColor(Token::kBorderSubtle));
    if (!words) return;
    painter.drawText(QRect(kLeft, top + 8, width() - kLeft, 16), Qt::AlignVCenter | Qt::AlignLeft, tr("Open records"));
    const int cap = keycapWidth(kRecordKeys);
    drawKeycap(painter, QRectF(width() - kLeft - cap, top + 8, cap, 16), kRecordKeys,
               {{}, themeColor(Token::kBorder), themeColor(Token::kTextSecondary)});
}

void Rail::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kRail));
    drawVLine(painter, width() - 1, 0, height(), themeColor(Token::kBorderSubtle));
    const double top = (themeSize(Size::kTopbar) - kLogoSize) / 2.0;
    const bool words = m_shape == Shape::kWords;
    paintLogo(painter, QRectF(words ? 14 : (width() - kLogoSize) / 2.0, top, kLogoSize, kLogoSize),
              themeColor(Token::kAccentText));
    if (words) {
        painter.setFont(themeFont(TypeStyle::kDialogTitle));
        painter.setPen(themeColor(Token::kText));
        painter.drawText(QRectF(42, 0, width() - 50, themeSize(Size::kTopbar)), Qt::AlignVCenter,
                         QStringLiteral("Meridian"));
    }
    paintHeadings(painter);
}

}  // namespace meridian::ui
