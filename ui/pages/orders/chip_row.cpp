#include "ui/pages/orders/chip_row.h"

#include <QEvent>
#include <QMenu>
#include <QToolButton>

#include "core/orders/order_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

namespace meridian::ui {

namespace {

constexpr int kGap = 6;

QToolButton* makeLink(QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

}  // namespace

ChipRow::ChipRow(QWidget* parent)
    : QWidget(parent), m_adder(Chip::makeAdder(QString(), this)), m_more(makeLink(this)), m_clear(makeLink(this)) {
    m_clear->setObjectName(QStringLiteral("orders.clear"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_adder, &QAbstractButton::clicked, this, &ChipRow::addWanted);
    connect(m_clear, &QAbstractButton::clicked, this, &ChipRow::clearWanted);
    connect(&Theme::current(), &Theme::changed, this, &ChipRow::translate);
    translate();
}

void ChipRow::setTerms(const std::vector<core::FilterTerm>& terms) {
    m_terms = terms;
    rebuild();
}

void ChipRow::rebuild() {
    for (Chip* chip : m_chips) {
        chip->hide();
        chip->setObjectName({});  // until it is gone, nobody should find it
        chip->deleteLater();
    }
    m_chips.clear();
    for (std::size_t index = 0; index < m_terms.size(); ++index) {
        const core::FilterTerm& term = m_terms[index];
        auto* chip = new Chip(core::fieldTitle(term.field), core::valuesText(term), this);
        chip->setObjectName(QStringLiteral("chip.") + term.field);
        chip->setToolTip(term.text);
        connect(chip, &QAbstractButton::clicked, this, [this, index] { Q_EMIT editWanted(index); });
        // Later: the chip must not go while it tells.
        connect(
            chip, &Chip::closeRequested, this, [this, index] { Q_EMIT removeWanted(index); }, Qt::QueuedConnection);
        m_chips.push_back(chip);
    }
    layOut();
}

void ChipRow::layOut() {
    int x = 0;
    const auto put = [this, &x](QWidget* widget) {
        const QSize size = widget->sizeHint();
        widget->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        widget->show();
        x += size.width() + kGap;
    };
    int tail = m_adder->sizeHint().width() + kGap;
    if (!m_terms.empty()) tail += m_clear->sizeHint().width() + m_more->sizeHint().width() + 2 * kGap;
    std::size_t shown = 0;
    while (shown < m_chips.size() && x + m_chips[shown]->sizeHint().width() + tail <= width())
        put(m_chips[shown++]);
    for (std::size_t rest = shown; rest < m_chips.size(); ++rest)
        m_chips[rest]->hide();
    m_more->hide();
    if (shown < m_chips.size()) {
        fillMenu(shown);
        put(m_more);
    }
    put(m_adder);
    m_clear->hide();
    if (!m_terms.empty()) put(m_clear);
}

void ChipRow::fillMenu(std::size_t from) {
    m_more->setText(tr("%1 more").arg(m_terms.size() - from));
    delete m_more->menu();
    auto* menu = new QMenu(m_more);
    for (std::size_t rest = from; rest < m_terms.size(); ++rest) {
        menu->addAction(core::fieldTitle(m_terms[rest].field) + u' ' + core::valuesText(m_terms[rest]), this,
                        [this, rest] { Q_EMIT editWanted(rest); });
    }
    m_more->setMenu(menu);
}

void ChipRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void ChipRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void ChipRow::translate() {
    m_adder->setCondition(tr("Filter"), {});
    m_adder->setToolTip(tr("Add a condition") + QStringLiteral("  /"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the filter"));
    QPalette link = palette();
    link.setColor(QPalette::ButtonText, themeColor(Token::kAccentText));
    m_clear->setPalette(link);
    m_more->setPalette(link);
    rebuild();
}

}  // namespace meridian::ui
