#include "ui/shell/shortcut_sheet.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/action.h"
#include "ui/shell/rail.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kTop = 64;
constexpr int kHighest = 720;
constexpr int kHead = 66;  // title and margins
constexpr int kRow = 26;
constexpr int kColumns = 2;
constexpr int kPadding = 20;

// One action and its keys.
class KeyRow final : public QWidget {
  public:
    KeyRow(const QString& text, const QStringList& caps) : m_text(text), m_caps(caps) {
        setFixedHeight(kRow);
        setMinimumWidth(200);
        setAccessibleName(text + QStringLiteral(", ") + (caps.isEmpty() ? QString() : caps.join(u' ')));
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        double right = width();
        for (auto cap = m_caps.rbegin(); cap != m_caps.rend(); ++cap) {
            const int wide = keycapWidth(*cap);
            right -= wide;
            drawKeycap(painter, QRectF(right, 0, wide, height()), *cap, keycapLook());
            right -= 4;
        }
        const QFont font = themeFont(TypeStyle::kBody);
        painter.setFont(font);
        painter.setPen(themeColor(Token::kText));
        painter.drawText(QRectF(0, 0, right - 8, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(m_text, Qt::ElideRight, static_cast<int>(right) - 8));
    }

  private:
    const QString m_text;
    const QStringList m_caps;
};

QLabel* heading(const QString& text, TypeStyle style) {
    auto* label = new QLabel(text);
    label->setFont(themeFont(style));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, themeColor(Token::kText));
    label->setPalette(palette);
    return label;
}

}  // namespace

class ShortcutSheet::Panel final : public QWidget {
  public:
    explicit Panel(QWidget* parent)
        : QWidget(parent), filter(new QLineEdit(this)), scroll(new QScrollArea(this)), title(new QLabel(this)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(kPadding, 14, kPadding, 14);
        column->setSpacing(10);
        auto* head = new QHBoxLayout;
        head->addWidget(title, 1);
        filter->setObjectName(QStringLiteral("shortcuts.filter"));
        filter->addAction(icon(QStringLiteral("search"), Token::kTextMuted), QLineEdit::LeadingPosition);
        filter->setFixedWidth(260);
        head->addWidget(filter);
        column->addLayout(head);
        scroll->setObjectName(QStringLiteral("shortcuts.list"));
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->viewport()->setAutoFillBackground(false);
        column->addWidget(scroll, 1);
        setFocusProxy(filter);
    }
    QSize sizeHint() const override {
        const int rows = scroll->widget() == nullptr ? 0 : scroll->widget()->sizeHint().height();
        return {themeSize(Size::kDialogMd) + 120, std::min(kHighest, rows + kHead)};
    }

    QLineEdit* filter;
    QScrollArea* scroll;
    QLabel* title;
};

QString scopeTitle(const QString& scope) {
    for (const PageSpec& spec : pageTable()) {
        if (scope == QLatin1String(spec.id)) return railText(spec.title);
    }
    return QCoreApplication::translate("ShortcutSheet", "Everywhere");
}

ShortcutSheet::ShortcutSheet(Actions& actions, QWidget* window)
    : Overlay(actions, window), m_registry(actions), m_sheet(new Panel(this)) {
    setObjectName(QStringLiteral("shortcuts"));
    setPanel(m_sheet, kTop);
    connect(m_sheet->filter, &QLineEdit::textChanged, this, &ShortcutSheet::fill);
}

void ShortcutSheet::open() {
    m_sheet->filter->clear();
    m_sheet->filter->setPlaceholderText(tr("Find a shortcut"));
    m_sheet->filter->setAccessibleName(tr("Find a shortcut"));
    m_sheet->scroll->setAccessibleName(tr("All shortcuts"));
    m_sheet->title->setText(tr("All shortcuts"));
    m_sheet->title->setFont(themeFont(TypeStyle::kDialogTitle));
    fill();
    Overlay::open();
}

// The page that is shown comes first.
void ShortcutSheet::fill() {
    const QString wanted = m_sheet->filter->text().trimmed();
    QStringList scopes = m_registry.scopes();
    scopes.removeAll(m_registry.scope());
    scopes.prepend(m_registry.scope());
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(4);
    int found = 0;
    for (const QString& scope : scopes) {
        std::vector<std::pair<QString, QStringList>> lines;
        for (const Action* action : m_registry.inScope(scope))
            lines.emplace_back(m_registry.text(QString::fromLatin1(action->id)), keyCaps(action->keys));
        for (const KeyNote& note : m_registry.notesOf(scope))
            lines.emplace_back(QCoreApplication::translate("Action", note.text), keyCaps(note.keys));
        std::erase_if(lines, [&](const auto& line) {
            return line.second.isEmpty() || (!wanted.isEmpty() && !line.first.contains(wanted, Qt::CaseInsensitive) &&
                                             !line.second.join(u' ').contains(wanted, Qt::CaseInsensitive));
        });
        if (lines.empty()) continue;
        column->addWidget(heading(scopeTitle(scope), TypeStyle::kCardTitle));
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(32);
        grid->setVerticalSpacing(0);
        const int half = (static_cast<int>(lines.size()) + kColumns - 1) / kColumns;
        for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
            const auto& [text, caps] = lines[static_cast<std::size_t>(i)];
            grid->addWidget(new KeyRow(text, caps), i % half, i / half);
        }
        for (int i = 0; i < kColumns; ++i)
            grid->setColumnStretch(i, 1);
        column->addLayout(grid);
        column->addSpacing(10);
        found += static_cast<int>(lines.size());
    }
    if (found == 0) column->addWidget(heading(tr("No shortcut of this name."), TypeStyle::kBody));
    column->addStretch();
    m_sheet->scroll->setWidget(rows);
    rows->setAutoFillBackground(false);
    place();
}

}  // namespace meridian::ui
