#include "ui/pages/orders/facet_panel.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/orders/order_words.h"
#include "core/text/format.h"
#include "ui/table/table_header.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

using core::FacetField;

constexpr int kWidth = 216;
constexpr int kRow = 24;
constexpr int kShort = 6;  // values of a group at first
constexpr FacetField kOrder[] = {FacetField::kStatus,  FacetField::kPayment,  FacetField::kHold, FacetField::kRegion,
                                 FacetField::kCountry, FacetField::kCurrency, FacetField::kTag};

class FacetRow final : public QAbstractButton {
  public:
    FacetRow(const QString& text, const QString& count, QWidget* parent) : QAbstractButton(parent), m_count(count) {
        setText(text);
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(kRow);
        setAccessibleName(text + QStringLiteral(", ") + count);
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRect area = rect().adjusted(6, 0, -6, 0);
        if (underMouse()) drawBox(painter, area, {.fill = themeColor(Token::kHover), .edge = {}, .radius = 4});
        using Extent = RowSelection::Extent;
        paintRowBox(painter, QRect(area.left() + 2, 0, 22, height()), isChecked() ? Extent::kAll : Extent::kNone,
                    *this);
        const int count = figuresWidth(themeFont(TypeStyle::kBody), m_count);
        const QRect text(area.left() + 28, 0, area.width() - 28 - count - 14, height());
        painter.setFont(themeFont(isChecked() ? TypeStyle::kLabel : TypeStyle::kBody));
        painter.setPen(themeColor(Token::kText));
        painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
        drawFigures(painter, area.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, m_count,
                    themeFont(TypeStyle::kBody), themeColor(Token::kTextMuted));
        if (hasFocus()) drawFocusRing(painter, area, 4);
    }

  private:
    const QString m_count;
};

QLabel* makeLabel(const QString& text, TypeStyle style, Token token, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, themeColor(token));
    label->setPalette(palette);
    label->setFont(themeFont(style));
    label->setContentsMargins(14, 0, 12, 0);
    return label;
}

}  // namespace

FacetPanel::FacetPanel(const core::Format& format, QWidget* parent)
    : QScrollArea(parent), m_format(format), m_content(nullptr), m_column(nullptr), m_note(nullptr) {
    setObjectName(QStringLiteral("orders.facets"));
    setFixedWidth(kWidth);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    connect(&Theme::current(), &Theme::changed, this, &FacetPanel::rebuild);
    rebuild();
}

void FacetPanel::setFacets(const core::OrderFacets& facets, const std::vector<core::FilterTerm>& terms) {
    m_facets = facets;
    m_terms = terms;
    rebuild();
}

// A few dozen rows: made anew each time, at the same place of the scroll bar.
void FacetPanel::rebuild() {
    const int scrolled = verticalScrollBar()->value();
    QString focused;
    if (QWidget* focus = m_content == nullptr ? nullptr : m_content->focusWidget();
        focus != nullptr && focus->hasFocus())
        focused = focus->objectName();
    setAccessibleName(tr("How the matches divide"));
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 10, 0, 12);
    m_column->setSpacing(0);
    const QString note =
        m_facets.isExact()
            ? tr("Counted: %1 orders").arg(m_format.integer(m_facets.total))
            : tr("Estimated from %1 of %2").arg(m_format.integer(m_facets.counted), m_format.integer(m_facets.total));
    m_note = makeLabel(note, TypeStyle::kCaption, Token::kTextMuted, content);
    m_note->setObjectName(QStringLiteral("orders.facets.note"));
    m_note->setToolTip(m_facets.isExact() ? QString()
                                          : tr("Above 10,000 matches the counts come from an even sample of them."));
    m_content = content;
    m_column->addWidget(m_note);
    for (const FacetField field : kOrder)
        addGroup(field);
    m_column->addStretch();
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false);  // setWidget() turns it on
    verticalScrollBar()->setValue(scrolled);
    if (auto* again = focused.isEmpty() ? nullptr : content->findChild<QWidget*>(focused)) again->setFocus();
}

void FacetPanel::addGroup(FacetField field) {
    const std::vector<core::FacetValue>& values = m_facets.of(field);
    if (values.empty()) return;
    const QString name = core::facetFieldName(field);
    m_column->addSpacing(12);
    m_column->addWidget(makeLabel(core::fieldTitle(name), TypeStyle::kTableHeader, Token::kTextSecondary, m_content));
    m_column->addSpacing(4);
    bool& whole = m_whole[static_cast<std::size_t>(field)];
    int shown = 0;
    for (const core::FacetValue& value : values) {
        const bool isTicked = core::hasValue(m_terms, name, value.value);
        if (!whole && shown >= kShort && !isTicked) continue;
        ++shown;
        const QString about = m_facets.isExact() ? QString() : QStringLiteral("~");
        auto* row =
            new FacetRow(core::valueTitle(name, value.value), about + m_format.shortCount(value.orders), m_content);
        row->setObjectName(QStringLiteral("facet.%1.%2").arg(name, value.value));
        row->setChecked(isTicked);
        // Later: the rows are made anew by what comes of it.
        connect(
            row, &QAbstractButton::clicked, this, [this, name, value] { Q_EMIT toggled(name, value.value); },
            Qt::QueuedConnection);
        m_column->addWidget(row);
    }
    if (whole || static_cast<int>(values.size()) <= shown) return;
    auto* more = new QToolButton(m_content);
    more->setAutoRaise(true);
    more->setText(tr("%1 more").arg(static_cast<int>(values.size()) - shown));
    more->setObjectName(QStringLiteral("facet.more.") + name);
    connect(
        more, &QAbstractButton::clicked, this,
        [this, field] {
            m_whole[static_cast<std::size_t>(field)] = true;
            rebuild();
        },
        Qt::QueuedConnection);
    m_column->addWidget(more, 0, Qt::AlignLeft);
    m_column->setContentsMargins(0, 10, 0, 12);
}

void FacetPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QScrollArea::changeEvent(event);
}

void FacetPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), themeColor(Token::kSurface));
    painter.fillRect(viewport()->width() - 1, 0, 1, viewport()->height(), themeColor(Token::kBorder));
}

}  // namespace meridian::ui
