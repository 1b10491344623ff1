#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

namespace {

constexpr int kHeader = 34;

}  // namespace

Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_header(new QWidget(this)),
      m_headerRow(new QHBoxLayout(m_header)),
      m_body(new QVBoxLayout),
      m_title(new ElidedLabel(m_header)),
      m_note(new ElidedLabel(m_header)) {
    const int padding = themeSize(Size::kSpace3);
    m_title->setLook({TypeStyle::kCardTitle, Token::kText});
    m_note->setLook({TypeStyle::kCaption, Token::kTextMuted});
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_header->setFixedHeight(kHeader);
    m_headerRow->setContentsMargins(padding - 1, 0, padding - 1, 0);
    m_headerRow->setSpacing(themeSize(Size::kSpace2));
    m_headerRow->addWidget(m_title);
    m_headerRow->addWidget(m_note, 1);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addWidget(m_header);
    m_body->setContentsMargins(padding - 1, title.isEmpty() ? padding - 1 : 0, padding - 1, padding - 1);
    m_body->setSpacing(themeSize(Size::kSpace2));
    all->addLayout(m_body, 1);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setTitle(title);
    setNote(QString());
}

void Card::setTitle(const QString& title) {
    m_title->setText(title);
    m_header->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setNote(const QString& note) {
    m_note->setShortage(Shortage::kYield);
    m_note->setText(note);
}

void Card::setUrgentNote(const QString& note) {
    m_note->setShortage(Shortage::kCut);
    m_note->setText(note);
}

void Card::addAction(QWidget* action) {
    m_headerRow->addWidget(action);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawBox(painter, rect(),
            {.fill = themeColor(Token::kSurface),
             .edge = themeColor(Token::kBorderSubtle),
             .radius = double(themeSize(Size::kRadiusCard))});
}

}  // namespace meridian::ui
