#include "ui/pages/operations/letters_card.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "core/operations/operations.h"
#include "ui/pages/operations/letter_button.h"
#include "ui/shell/access.h"
#include "ui/shell/letter_region.h"
#include "ui/shell/region.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kMost = 20;  // rows that there ever is room for

}  // namespace

LettersCard::LettersCard(Services& services, QWidget* parent)
    : Card(QStringLiteral(" "), parent),
      m_services(services),
      m_open(new QPushButton(this)),
      m_line(new QLabel(this)),
      m_area(new QWidget(this)),
      m_rows(new QVBoxLayout(m_area)) {
    m_open->setObjectName(QStringLiteral("letters.open"));
    setControlSize(m_open, ControlSize::kSmall);
    setButtonKind(m_open, ButtonKind::kQuiet);
    m_open->setVisible(mayDo(services, QStringLiteral("viewDeadLetters")));
    addAction(m_open);
    m_line->setObjectName(QStringLiteral("letters.line"));
    m_line->setWordWrap(true);
    m_line->setContentsMargins(11, 2, 11, 8);
    m_line->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch();
    m_area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    body()->setContentsMargins(1, 0, 1, 4);
    body()->addWidget(m_line);
    body()->addWidget(m_area, 1);
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT wanted({QStringLiteral("dead_letters"), {}}); });
    if (services.region != nullptr) connect(services.region, &RegionFilter::changed, this, &LettersCard::ask);
    connect(&Theme::current(), &Theme::changed, this, &LettersCard::translate);
    translate();
}

void LettersCard::setCount(quint64 count) {
    if (static_cast<qint64>(count) == m_count) return;
    m_count = static_cast<qint64>(count);
    ask();
}

void LettersCard::ask() {
    if (!mayDo(m_services, QStringLiteral("viewDeadLetters"))) return;
    core::deliver(m_services.operations->deadLetters({}).future, this,
                  [this](const core::Outcome<core::DeadLetterList>& outcome) {
                      m_trouble = outcome.ok() ? QString() : outcome.error().text;
                      if (outcome.ok()) {
                          m_letters = ofRegion(outcome->letters, m_services.region);
                          m_hidden = outcome->letters.size() - m_letters.size();
                      }
                      if (!outcome.ok()) m_count = -1;  // asks again with the next figures
                      showLetters();
                  });
}

void LettersCard::showLetters() {
    const bool everywhere = m_services.region == nullptr || m_services.region->code().isEmpty();
    const qint64 count = everywhere ? m_count : m_letters.size();
    setNote(count > 0 ? m_services.format.integer(count) : QString());
    const bool any = m_trouble.isEmpty() && !m_letters.isEmpty();
    const QString left =
        m_hidden == 0
            ? QString()
            : tr("%1 of orders that other regions keep are not shown.").arg(m_services.format.integer(m_hidden));
    const QString nothing = everywhere ? tr("Everything that came in could be processed.")
                                       : tr("There are none in the region that is chosen above.");
    const QString empty = left.isEmpty() ? nothing : nothing + u' ' + left;
    m_line->setText(!m_trouble.isEmpty() ? m_trouble : any ? left : m_count >= 0 ? empty : QString());
    m_line->setVisible(!m_line->text().isEmpty());
    m_area->setVisible(any);
    for (LetterButton* button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    for (const core::DeadLetter& letter : m_letters.mid(0, kMost)) {
        auto* button = new LetterButton(letter, m_services.format.moment(letter.at, m_services.now()), m_area);
        m_rows->insertWidget(static_cast<int>(m_buttons.size()), button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = letter.id] {
            Q_EMIT wanted({QStringLiteral("dead_letters"), {{QStringLiteral("id"), QString::number(id)}}});
        });
    }
    showWhatFits();
}

// Half a row helps nobody; the others are on their page.
void LettersCard::showWhatFits() {
    const int top = m_area->y() > 0 ? m_area->y() : 36;
    int room = height() - top - 4;
    for (LetterButton* button : m_buttons) {
        room -= button->sizeHint().height();
        button->setVisible(room >= 0);
    }
}

void LettersCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    showWhatFits();
}

void LettersCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Card::changeEvent(event);
}

void LettersCard::translate() {
    setTitle(tr("Dead letters"));
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open the dead letters"));
    m_line->setFont(themeFont(TypeStyle::kBody));
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, themeColor(Token::kTextSecondary));
    m_line->setPalette(ink);
    showLetters();
}

}  // namespace meridian::ui
