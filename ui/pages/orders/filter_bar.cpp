#include "ui/pages/orders/filter_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <utility>

#include "ui/pages/orders/chip_row.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/completion_popup.h"

namespace meridian::ui {

namespace {

constexpr int kLineMin = 240;
constexpr int kLineMax = 340;

}  // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      m_line(new QLineEdit(this)),
      m_fault(new QLabel(this)),
      m_chips(new ChipRow(this)),
      m_row(new QHBoxLayout(this)) {
    setFixedHeight(themeSize(Size::kToolbar));
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(8);
    m_line->setObjectName(QStringLiteral("orders.filter"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(QStringLiteral("search"), Token::kTextMuted), QLineEdit::LeadingPosition);
    m_line->setMinimumWidth(kLineMin);
    m_line->setMaximumWidth(kLineMax);
    m_fault->setObjectName(QStringLiteral("orders.fault"));
    m_fault->hide();
    m_row->addWidget(m_line, 2);
    m_row->addWidget(m_fault, 3);
    m_row->addWidget(m_chips, 3);
    // The popup is asked first, because it comes last.
    m_line->installEventFilter(this);
    m_popup = new CompletionPopup(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FilterBar::edited);
    connect(m_line, &QLineEdit::textChanged, this, &FilterBar::tell);
    connect(m_popup, &CompletionPopup::accepted, this, &FilterBar::accept);
    connect(m_chips, &ChipRow::addWanted, this, &FilterBar::beginTyping);
    connect(m_chips, &ChipRow::editWanted, this, &FilterBar::editTerm);
    connect(m_chips, &ChipRow::removeWanted, this, &FilterBar::removeTerm);
    connect(m_chips, &ChipRow::clearWanted, this, [this] {
        setQuery({});
        Q_EMIT left();
    });
    connect(&Theme::current(), &Theme::changed, this, &FilterBar::translate);
    translate();
    showTerms();
}

FilterBar::~FilterBar() {
    delete m_popup;
}

void FilterBar::addTool(QWidget* tool) {
    m_row->addWidget(tool);
}

QString FilterBar::query() const {
    const QString chips = core::queryOf(m_terms);
    const QString line = m_line->text().trimmed();
    return chips.isEmpty() || line.isEmpty() ? chips + line : chips + u' ' + line;
}

void FilterBar::setQuery(const QString& query) {
    const auto terms = core::termsOf(query);
    m_terms.clear();
    QStringList words;
    if (!terms) words << query;
    for (const core::FilterTerm& term : terms.value_or(std::vector<core::FilterTerm>())) {
        if (term.field.isEmpty()) {
            words << term.text;
        } else {
            m_terms.push_back(term);
        }
    }
    write(words.join(u' '));
    showTerms();
    tell();
}

void FilterBar::setFault(const QString& text) {
    if (text == m_faultText) return;
    m_faultText = text;
    m_fault->setText(text);
    m_fault->setToolTip(text);
    m_fault->setVisible(!text.isEmpty());
    m_chips->setVisible(text.isEmpty() || !m_terms.empty());
}

void FilterBar::beginTyping() {
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->setCursorPosition(static_cast<int>(m_line->text().size()));
    complete();
}

// A blank behind a whole condition makes it a chip; later, because the line has not told everybody about the blank yet.
void FilterBar::edited() {
    if (m_line->text().endsWith(u' ')) QMetaObject::invokeMethod(this, &FilterBar::absorb, Qt::QueuedConnection);
    complete();
}

// Whether a condition became a chip.
bool FilterBar::absorb() {
    const auto terms = core::termsOf(m_line->text());
    if (!terms) return false;
    QStringList words;
    bool any = false;
    for (const core::FilterTerm& term : *terms) {
        if (term.field.isEmpty()) {
            words << term.text;
            continue;
        }
        any = true;
        m_terms.push_back(term);
    }
    if (!any) return false;
    write(words.isEmpty() ? QString() : words.join(u' ') + u' ');
    m_popup->offer({});
    showTerms();
    tell();
    return true;
}

void FilterBar::removeTerm(std::size_t index) {
    m_terms.erase(m_terms.begin() + static_cast<std::ptrdiff_t>(index));
    showTerms();
    tell();
}

// Back into the line, where it can be changed.
void FilterBar::editTerm(std::size_t index) {
    const QString text = m_terms[index].text;
    m_terms.erase(m_terms.begin() + static_cast<std::ptrdiff_t>(index));
    showTerms();
    const QString line = m_line->text().trimmed();
    write(line.isEmpty() ? text : line + u' ' + text);
    m_line->setFocus();
    complete();
    tell();
}

void FilterBar::complete() {
    m_offered =
        core::completionsAt(m_line->text(), m_line->cursorPosition(), m_known ? m_known() : core::KnownValues());
    std::vector<CompletionRow> rows;
    for (const core::CompletionOffer& offer : m_offered.offers)
        rows.push_back({offer.text, offer.title, offer.help});
    m_popup->offer(std::move(rows));
}

void FilterBar::offerAgain() {
    if (m_popup->isVisible() && m_popup->marked() < 0) complete();
}

void FilterBar::accept(int row) {
    if (row < 0 || row >= static_cast<int>(m_offered.offers.size())) return;
    const QString offer = m_offered.offers[static_cast<std::size_t>(row)].text;
    QString text = m_line->text();
    text.replace(m_offered.from, m_offered.until - m_offered.from, offer);
    m_line->setText(text);
    m_line->setCursorPosition(m_offered.from + static_cast<int>(offer.size()));
    if (offer.endsWith(u':')) return complete();
    m_popup->offer({});
    absorb();
}

void FilterBar::showTerms() {
    m_chips->setVisible(m_faultText.isEmpty() || !m_terms.empty());
    m_chips->setTerms(m_terms);
}

// Without telling: whoever calls it tells about the whole change.
void FilterBar::write(const QString& text) {
    m_isWriting = true;
    m_line->setText(text);
    m_isWriting = false;
}

void FilterBar::tell() {
    if (m_isWriting) return;
    if (std::exchange(m_told, query()) != m_told) Q_EMIT queryChanged(m_told);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_line || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Space && key.modifiers() & Qt::ControlModifier) {
        complete();
        return true;
    }
    if (key.key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_terms.empty()) {
        editTerm(m_terms.size() - 1);
        return true;
    }
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Escape) {
        if (key.key() != Qt::Key_Escape) absorb();
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void FilterBar::translate() {
    m_line->setPlaceholderText(tr("Number, name, e-mail, or a field such as status:held"));
    m_line->setAccessibleName(tr("Filter of the orders"));
    QPalette danger = palette();
    danger.setColor(QPalette::WindowText, themeColor(Tone::kDanger, TonePart::kFg));
    m_fault->setPalette(danger);
    m_fault->setFont(themeFont(TypeStyle::kBody));
}

void FilterBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
}

}  // namespace meridian::ui
