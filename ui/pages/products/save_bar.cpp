#include "ui/pages/products/save_bar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

PillSpec pillOf(bool published) {
    return {StateDomain::kProduct, published ? QStringLiteral("published") : QStringLiteral("draft")};
}

}  // namespace

SaveBar::SaveBar(QWidget* parent)
    : QWidget(parent),
      m_title(new ElidedLabel(QString(), {TypeStyle::kPageTitle, Token::kText}, this)),
      m_pill(new StatusPill(pillOf(false), this)),
      m_details(new ElidedLabel(QString(), {TypeStyle::kBody, Token::kTextSecondary}, this)),
      m_changes(new ElidedLabel(this)),
      m_problems(new QPushButton(this)),
      m_discard(new QPushButton(this)),
      m_save(new QPushButton(this)) {
    setFixedHeight(themeSize(Size::kPageHeader));
    m_details->setShortage(Shortage::kYield);
    TextLook warning{TypeStyle::kLabel, Token::kText};
    warning.tone = Tone::kWarning;
    m_changes->setLook(warning);
    m_changes->setObjectName(QStringLiteral("products.changes"));
    m_problems->setObjectName(QStringLiteral("products.problems"));
    m_discard->setObjectName(QStringLiteral("products.discard"));
    m_save->setObjectName(QStringLiteral("products.save"));
    setButtonKind(m_problems, ButtonKind::kDestructive);
    setControlSize(m_problems, ControlSize::kSmall);
    setButtonKind(m_save, ButtonKind::kPrimary);
    setKeyHint(m_save, QStringLiteral("Ctrl S"));
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_pill);
    row->addWidget(m_details, 1);
    row->addWidget(m_problems);
    row->addWidget(m_changes);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    connect(m_save, &QAbstractButton::clicked, this, &SaveBar::saved);
    connect(m_discard, &QAbstractButton::clicked, this, &SaveBar::discarded);
    connect(m_problems, &QAbstractButton::clicked, this, &SaveBar::problemWanted);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    translate();
}

void SaveBar::setLook(const Look& look) {
    m_look = look;
    translate();
}

void SaveBar::translate() {
    m_title->setText(m_look.title.isEmpty() ? tr("New product") : m_look.title);
    m_pill->setSpec(pillOf(m_look.published));
    m_details->setText(m_look.details);
    m_changes->setVisible(m_look.changes > 0);
    m_changes->setText(m_look.changes == 1 ? tr("1 change") : tr("%1 changes").arg(m_look.changes));
    m_problems->setVisible(m_look.problems > 0);
    m_problems->setText(m_look.problems == 1 ? tr("1 problem blocks saving")
                                             : tr("%1 problems block saving").arg(m_look.problems));
    m_problems->setToolTip(tr("Go to the first one"));
    m_discard->setText(tr("Discard"));
    m_discard->setEnabled(m_look.changes > 0 && !m_look.saving);
    m_discard->setToolTip(m_discard->isEnabled() ? tr("Everything is as it was before these changes") : QString());
    m_save->setText(m_look.saving ? tr("Saving") : tr("Save"));
    m_save->setEnabled(m_look.saveBlocked.isEmpty() && !m_look.saving);
    m_save->setToolTip(m_look.saveBlocked);
}

void SaveBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, height() - 1, width(), 1, themeColor(Token::kBorder));
}

}  // namespace meridian::ui
