#include "ui/pages/operations/letters_card.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "core/operations/operations.h"
#include "ui/pages/dead_letters/letter_words.h"
#include "ui/shell/access.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kTop = 36;
constexpr int kRow = 40;
constexpr int kPad = 12;

}  // namespace

LettersCard::LettersCard(Services& services, QWidget* parent)
    : Card(QStringLiteral(" "), parent), m_services(services), m_open(new QPushButton(this)) {
    m_open->setObjectName(QStringLiteral("letters.open"));
    setControlSize(m_open, ControlSize::kSmall);
    setButtonKind(m_open, ButtonKind::kQuiet);
    m_open->setVisible(mayDo(services, QStringLiteral("viewDeadLetters")));
    addAction(m_open);
    body()->addStretch();
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT wanted({QStringLiteral("dead_letters"), {}}); });
    translate();
}

void LettersCard::setCount(quint64 count) {
    if (static_cast<qint64>(count) == m_count) return;
    m_count = static_cast<qint64>(count);
    translate();
    ask();
}

void LettersCard::ask() {
    if (!mayDo(m_services, QStringLiteral("viewDeadLetters"))) return;
    core::deliver(m_services.operations->deadLetters({}).future, this,
                  [this](const core::Outcome<core::DeadLetterList>& outcome) {
                      m_trouble = outcome.ok() ? QString() : outcome.error().text;
                      if (outcome.ok()) m_letters = outcome->letters;
                      if (!outcome.ok()) m_count = -1;  // asks again with the next figures
                      update();
                  });
}

QRect LettersCard::rowRect(int row) const {
    return {1, kTop + row * kRow, width() - 2, kRow};
}

void LettersCard::paintEvent(QPaintEvent* event) {
    Card::paintEvent(event);
    QPainter painter(this);
    const QFont body = themeFont(TypeStyle::kBody);
    const QFont small = themeFont(TypeStyle::kCaption);
    const QRect whole = rect().adjusted(kPad, kTop, -kPad, -kPad);
    if (!m_trouble.isEmpty() || m_letters.isEmpty()) {
        painter.setFont(body);
        painter.setPen(themeColor(m_trouble.isEmpty() ? Token::kTextMuted : Token::kTextSecondary));
        const QString nothing = m_count == 0 ? tr("Everything that came in could be processed.") : QString();
        painter.drawText(whole, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         m_trouble.isEmpty() ? nothing : m_trouble);
        return;
    }
    for (int row = 0; row < m_letters.size() && rowRect(row).bottom() < height() - 4; ++row) {
        const core::DeadLetter& letter = m_letters[row];
        const QRect room = rowRect(row).adjusted(kPad - 1, 0, -kPad + 1, 0);
        drawHLine(painter, rowRect(row).left(), rowRect(row).right() + 1, room.top(), themeColor(Token::kBorderSubtle));
        const QString when = m_services.format.moment(letter.at, m_services.now());
        const int whenWidth = figuresWidth(small, when);
        drawFigures(painter, QRectF(room.left(), room.top() + 4, room.width(), 16), Qt::AlignRight | Qt::AlignVCenter,
                    when, small, themeColor(Token::kTextMuted));
        painter.setFont(themeFont(TypeStyle::kLabel));
        painter.setPen(themeColor(Token::kText));
        const int left = room.width() - whenWidth - 8;
        painter.drawText(QRect(room.left(), room.top() + 4, left, 16), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(letter.key.isEmpty() ? letterTitle(letter) : letter.key,
                                                          Qt::ElideRight, left));
        painter.setFont(small);
        painter.setPen(themeColor(Token::kTextSecondary));
        painter.drawText(QRect(room.left(), room.top() + 20, room.width(), 16), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(letterTitle(letter), Qt::ElideRight, room.width()));
    }
}

void LettersCard::mousePressEvent(QMouseEvent* event) {
    for (int row = 0; row < m_letters.size(); ++row) {
        if (rowRect(row).contains(event->pos()))
            return Q_EMIT wanted(
                {QStringLiteral("dead_letters"), {{QStringLiteral("id"), QString::number(m_letters[row].id)}}});
    }
    Card::mousePressEvent(event);
}

void LettersCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Card::changeEvent(event);
}

void LettersCard::translate() {
    setTitle(tr("Dead letters"));
    setNote(m_count > 0 ? m_services.format.integer(m_count) : QString());
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open the dead letters"));
}

}  // namespace meridian::ui
