#include "ui/pages/overview/range_popup.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "ui/theme/control_kinds.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kDaysMost = 366;

QDateEdit* dateField(const QDate& day, const QDate& today, const QString& name, QWidget* parent) {
    auto* field = new QDateEdit(day, parent);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setCalendarPopup(true);
    field->setMaximumDate(today);
    field->setMinimumDate(QDate(2000, 1, 1));
    field->setAccessibleName(name);
    return field;
}

}  // namespace

RangePopup::RangePopup(const QDate& first, const QDate& last, const QDate& today, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_first(dateField(first, today, tr("First day"), this)),
      m_last(dateField(last, today, tr("Last day"), this)),
      m_fault(new QLabel(this)),
      m_show(new QPushButton(tr("Show"), this)) {
    setObjectName(QStringLiteral("overview.range"));
    setAttribute(Qt::WA_DeleteOnClose);
    setButtonKind(m_show, ButtonKind::kPrimary);
    m_fault->setFont(themeFont(TypeStyle::kCaption));
    m_fault->setWordWrap(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 14, 14, 14);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(new QLabel(tr("First day"), this), 0, 0);
    grid->addWidget(m_first, 0, 1);
    grid->addWidget(new QLabel(tr("Last day"), this), 1, 0);
    grid->addWidget(m_last, 1, 1);
    grid->addWidget(m_fault, 2, 0, 1, 2);
    grid->addWidget(m_show, 3, 1, Qt::AlignRight);
    connect(m_first, &QDateEdit::dateChanged, this, &RangePopup::check);
    connect(m_last, &QDateEdit::dateChanged, this, &RangePopup::check);
    connect(m_show, &QPushButton::clicked, this, &RangePopup::accept);
    check();
}

void RangePopup::openBelow(const QWidget* button) {
    adjustSize();
    move(button->mapToGlobal(QPoint(button->width() - width(), button->height() + 4)));
    show();
    m_first->setFocus();
}

void RangePopup::check() {
    QString fault;
    if (m_last->date() < m_first->date()) {
        fault = tr("The last day is before the first.");
    } else if (m_first->date().daysTo(m_last->date()) >= kDaysMost) {
        fault = tr("No more than a year can be shown at once.");
    }
    m_fault->setText(fault);
    QPalette danger = palette();
    danger.setColor(QPalette::WindowText, themeColor(Tone::kDanger, TonePart::kFg));
    m_fault->setPalette(danger);
    m_fault->setVisible(!fault.isEmpty());
    m_show->setEnabled(fault.isEmpty());
}

void RangePopup::accept() {
    Q_EMIT chosen(m_first->date(), m_last->date());
    close();
}

void RangePopup::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_show->isEnabled()) return accept();
    QFrame::keyPressEvent(event);
}

void RangePopup::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawBox(painter, rect(), {.fill = themeColor(Token::kRaised), .edge = themeColor(Token::kBorder)});
}

}  // namespace meridian::ui
