#include "ui/forms/merge_view.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QResizeEvent>
#include <QScrollArea>

#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

namespace {

constexpr int kEdge = 16;
constexpr int kFieldColumn = 150;

// The cells of one row on a line of its own, as high as the highest of them.
class RowGround final : public QWidget {
  public:
    explicit RowGround(Token fill) : m_fill(fill) {}

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.fillRect(rect(), themeColor(m_fill));
        painter.fillRect(0, height() - 1, width(), 1, themeColor(Token::kBorderSubtle));
    }

  private:
    const Token m_fill;
};

QLabel* textLabel(const QString& text, TypeStyle style, Token color) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setFont(themeFont(style));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, themeColor(color));
    label->setPalette(palette);
    return label;
}

}  // namespace

// As high as its rows, as far as there is room for them.
class MergeView::Area final : public QScrollArea {
  public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override {
        const QWidget* sheet = widget();
        if (sheet == nullptr) return QScrollArea::sizeHint();
        return {sheet->sizeHint().width(), sheet->heightForWidth(viewport()->width())};
    }

  protected:
    void resizeEvent(QResizeEvent* event) override {
        QScrollArea::resizeEvent(event);
        updateGeometry();
    }
};

MergeView::MergeView(QWidget* parent, Stands stands)
    : QWidget(parent),
      m_stands(stands),
      m_headline(new QLabel(this)),
      m_reason(new QLabel(this)),
      m_area(new Area(this)),
      m_discard(new QPushButton(this)),
      m_later(new QPushButton(this)),
      m_apply(new QPushButton(this)) {
    m_headline->setObjectName(QStringLiteral("merge.headline"));
    m_reason->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("merge.reason"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_discard->setObjectName(QStringLiteral("merge.discard"));
    m_later->setObjectName(QStringLiteral("merge.later"));
    m_apply->setObjectName(QStringLiteral("merge.apply"));
    setButtonKind(m_discard, ButtonKind::kDestructive);
    setButtonKind(m_later, ButtonKind::kQuiet);
    setButtonKind(m_apply, ButtonKind::kPrimary);
    setKeyHint(m_apply, QStringLiteral("Ctrl Enter"));
    auto* footer = new QHBoxLayout;
    footer->setSpacing(8);
    footer->addWidget(m_discard);
    footer->addWidget(m_later);
    footer->addStretch();
    footer->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    if (m_stands == Stands::kAlone) column->setContentsMargins(kEdge, 12, kEdge, 12);
    if (m_stands == Stands::kInDialog) column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_headline);
    column->addWidget(m_reason);
    column->addWidget(m_area, 1);
    column->addSpacing(4);
    column->addLayout(footer);
    connect(m_discard, &QAbstractButton::clicked, this, &MergeView::discarded);
    connect(m_later, &QAbstractButton::clicked, this, &MergeView::left);
    connect(m_apply, &QAbstractButton::clicked, this, [this] { Q_EMIT applied(result()); });
    connect(&Theme::current(), &Theme::changed, this, &MergeView::translate);
    translate();
}

void MergeView::setRows(const QString& headline, const QString& reason, std::vector<MergeRow> rows) {
    m_headline->setText(headline);
    m_reasonText = reason;
    m_rows = std::move(rows);
    for (MergeRow& row : m_rows) {
        if (!row.shown) row.shown = [](const QString& value) { return value; };
    }
    m_decisions.clear();
    translate();
}

// Decisions that were taken stay when the rows are built again for another theme or language.
void MergeView::build() {
    for (std::size_t row = 0; row < m_decisions.size(); ++row)
        m_rows[row].change.result = resultOf(row);
    m_decisions.assign(m_rows.size(), {});
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto addRow = [column](Token fill, const QList<QWidget*>& cells) {
        auto* ground = new RowGround(fill);
        auto* line = new QHBoxLayout(ground);
        line->setContentsMargins(12, 8, 12, 9);
        line->setSpacing(12);
        for (int at = 0; at < cells.size(); ++at) {
            if (at == 0) cells[at]->setFixedWidth(kFieldColumn);
            // Equal shares whatever stands in them, so that the columns line up; as high as the text needs there.
            QSizePolicy policy(at == 0 ? QSizePolicy::Fixed : QSizePolicy::Ignored, QSizePolicy::Preferred);
            policy.setHeightForWidth(cells[at]->sizePolicy().hasHeightForWidth());
            cells[at]->setSizePolicy(policy);
            line->addWidget(cells[at], at == 0 ? 0 : at == 4 ? 3 : 2);
        }
        column->addWidget(ground);
    };
    const auto header = [](const QString& text) {
        return textLabel(text, TypeStyle::kTableHeader, Token::kTextSecondary);
    };
    addRow(Token::kSubtle, {header(tr("Field")), header(tr("Before")), header(tr("Yours")), header(tr("Server")),
                            header(tr("Result"))});
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const MergeRow& row = m_rows[at];
        const core::FieldChange& change = row.change;
        addRow(m_stands == Stands::kInDialog ? Token::kRaised : Token::kSurface,
               {textLabel(row.label, TypeStyle::kLabel, Token::kText), makeValue(row.shown(change.base), false),
                makeValue(row.shown(change.mine), change.mine != change.base),
                makeValue(row.shown(change.theirs), change.theirs != change.base), makeResult(row, m_decisions[at])});
    }
    column->addStretch(1);
    m_area->setWidget(sheet);
    sheet->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->updateGeometry();
}

QWidget* MergeView::makeValue(const QString& text, bool changed) {
    return textLabel(text, changed ? TypeStyle::kLabel : TypeStyle::kBody,
                     changed ? Token::kText : Token::kTextSecondary);
}

QWidget* MergeView::makeResult(const MergeRow& row, Decision& decision) {
    if (row.change.merged == core::Merged::kConflict) return makeDecision(row, decision);
    const QString value = row.shown(row.change.result);
    const QString text = row.change.merged == core::Merged::kMine ? tr("%1, only you changed it").arg(value)
                                                                  : tr("%1, only the server").arg(value);
    return textLabel(text, TypeStyle::kBody, Token::kText);
}

QWidget* MergeView::makeDecision(const MergeRow& row, Decision& decision) {
    const core::FieldChange& change = row.change;
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    decision.group = new QButtonGroup(cell);
    const auto add = [&](const QString& value, const QString& text) {
        auto* button = new QRadioButton(text, cell);
        button->setAccessibleName(row.label + QStringLiteral(": ") + text);
        button->setToolTip(text);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setObjectName(QStringLiteral("merge.choice"));
        decision.group->addButton(button, static_cast<int>(decision.values.size()));
        decision.values.append(value);
        if (value == change.result && decision.group->checkedId() < 0) button->setChecked(true);
        column->addWidget(button);
        return button;
    };
    const bool combined = change.result != change.mine && change.result != change.theirs && !row.mayWrite;
    if (combined) add(change.result, tr("Both: %1").arg(row.shown(change.result)));
    add(change.mine, tr("Keep yours"));
    add(change.theirs, tr("Keep the server's"));
    if (!row.mayWrite) {
        column->addStretch();
        return cell;
    }
    auto* other = add(QString(), tr("Another value"));
    decision.other = new QLineEdit(cell);
    decision.other->setAccessibleName(tr("Another value for %1").arg(row.label));
    setControlSize(decision.other, ControlSize::kSmall);
    if (decision.group->checkedId() < 0 || decision.group->checkedButton() == other) {
        decision.other->setText(change.result);
        other->setChecked(true);
    }
    connect(decision.other, &QLineEdit::textEdited, other, [other] { other->setChecked(true); });
    column->addWidget(decision.other);
    column->addStretch();
    return cell;
}

QString MergeView::resultOf(std::size_t row) const {
    const Decision& decision = m_decisions[row];
    if (decision.group == nullptr) return m_rows[row].change.result;
    const int chosen = decision.group->checkedId();
    const bool isOther = decision.other != nullptr && chosen == decision.values.size() - 1;
    return isOther ? decision.other->text() : decision.values.value(chosen);
}

std::vector<core::FieldChange> MergeView::result() const {
    std::vector<core::FieldChange> changes;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        changes.push_back(m_rows[row].change);
        changes.back().result = resultOf(row);
    }
    return changes;
}

void MergeView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void MergeView::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::ControlModifier) return m_apply->click();
    if (event->key() == Qt::Key_Escape) return m_later->click();
    QWidget::keyPressEvent(event);
}

void MergeView::translate() {
    m_headline->setFont(themeFont(TypeStyle::kCardTitle));
    m_reason->setFont(themeFont(TypeStyle::kBody));
    m_reason->setText(m_reasonText);
    m_discard->setText(tr("Discard my change"));
    m_later->setText(tr("Decide later"));
    m_apply->setText(tr("Apply result"));
    build();
}

void MergeView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (m_stands == Stands::kAlone) painter.fillRect(rect(), themeColor(Token::kSurface));
}

}  // namespace meridian::ui
