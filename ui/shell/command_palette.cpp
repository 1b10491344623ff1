#include "ui/shell/command_palette.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/shell/palette_list.h"
#include "ui/shell/palette_memory.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kTop = 92;
constexpr int kField = 52;
constexpr int kFoot = 36;
constexpr int kSide = 16;
constexpr int kIcon = 18;
constexpr int kNothing = 56;  // height of the sentence that there is nothing
constexpr int kPage = 6;      // rows that Page Down goes

struct Hint {
    const char* key;
    const char* text;
};
constexpr Hint kHints[] = {
    {"↑ ↓", QT_TRANSLATE_NOOP("CommandPalette", "choose")}, {"Enter", QT_TRANSLATE_NOOP("CommandPalette", "do it")},
    {">", QT_TRANSLATE_NOOP("CommandPalette", "commands")}, {"#", QT_TRANSLATE_NOOP("CommandPalette", "orders")},
    {"@", QT_TRANSLATE_NOOP("CommandPalette", "people")},   {"/", QT_TRANSLATE_NOOP("CommandPalette", "SKUs")}};

}  // namespace

class CommandPalette::Panel final : public QWidget {
  public:
    Panel(PaletteSearch& search, QWidget* parent)
        : QWidget(parent), field(new QLineEdit(this)), list(new PaletteList(search, this)), m_search(search) {
        field->setObjectName(QStringLiteral("palette.field"));
        field->setFrame(false);
        setFocusProxy(field);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* row = new QHBoxLayout;
        row->setContentsMargins(kSide + kIcon + 6, 0, kSide + keycapWidth(QStringLiteral("Esc")) + 8, 1);
        row->addSpacing(0);
        row->addWidget(field);
        field->setFixedHeight(kField - 1);
        column->addLayout(row);
        column->addSpacing(2);
        column->addWidget(list, 1);
        column->addSpacing(8 + kFoot);
    }

    QSize sizeHint() const override {
        const int rows = list->wantedHeight();
        return {themeSize(Size::kPaletteWidth), kField + 2 + (rows > 0 ? rows : kNothing) + 8 + kFoot};
    }

    void setChip(const QString& chip) {
        m_chip = chip;
        auto* row = static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout());
        row->itemAt(0)->spacerItem()->changeSize(chip.isEmpty() ? 0 : chipWidth() + 10, 0);
        layout()->invalidate();
        update();
    }

    QLineEdit* field;
    PaletteList* list;

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        paintIcon(painter, QRectF(kSide, (kField - kIcon) / 2.0, kIcon, kIcon), u"search",
                  themeColor(Token::kTextMuted));
        if (!m_chip.isEmpty()) {
            const QRectF chip(kSide + kIcon + 10, (kField - 22) / 2.0, chipWidth(), 22);
            drawBox(painter, chip,
                    {.fill = themeColor(Token::kSunken), .edge = {}, .radius = double(themeSize(Size::kRadiusTag))});
            painter.setFont(themeFont(TypeStyle::kBody));
            painter.setPen(themeColor(Token::kText));
            painter.drawText(chip, Qt::AlignCenter, m_chip);
        }
        const int esc = keycapWidth(QStringLiteral("Esc"));
        drawKeycap(painter, QRectF(width() - kSide - esc, 0, esc, kField), QStringLiteral("Esc"), keycapLook());
        drawHLine(painter, 0, width(), kField - 1, themeColor(Token::kBorderSubtle));
        if (list->entries().rowCount() == 0 && !m_search.isWaiting()) {
            painter.setFont(themeFont(TypeStyle::kBody));
            painter.setPen(themeColor(Token::kTextSecondary));
            painter.drawText(QRect(0, kField, width(), kNothing), Qt::AlignCenter,
                             CommandPalette::tr("Nothing is called that."));
        }
        paintFoot(painter);
    }

  private:
    int chipWidth() const { return QFontMetrics(themeFont(TypeStyle::kBody)).horizontalAdvance(m_chip) + 16; }

    void paintFoot(QPainter& painter) const {
        const QRectF foot(0, height() - kFoot, width(), kFoot);
        painter.save();
        painter.setClipRect(foot);
        drawBox(painter, foot.adjusted(0, -20, 0, 0),
                {.fill = themeColor(Token::kSubtle), .edge = {}, .radius = double(themeSize(Size::kRadiusDialog)) - 1});
        painter.restore();
        drawHLine(painter, 0, width(), foot.top(), themeColor(Token::kBorderSubtle));
        const QFont font = themeFont(TypeStyle::kCaption);
        const QFontMetrics metrics(font);
        const QString found =
            CommandPalette::tr("%1 results, %2 ms").arg(m_search.results().size()).arg(m_search.milliseconds());
        painter.setFont(font);
        painter.setPen(themeColor(Token::kTextMuted));
        painter.drawText(foot.adjusted(0, 0, -kSide, 0), Qt::AlignVCenter | Qt::AlignRight, found);
        const double end = foot.right() - kSide - metrics.horizontalAdvance(found) - kSide;
        double x = kSide;
        for (const Hint& hint : kHints) {
            const QString text = QCoreApplication::translate("CommandPalette", hint.text);
            const QStringList caps = QString::fromUtf8(hint.key).split(u' ');
            double wide = metrics.horizontalAdvance(text) + 5;
            for (const QString& cap : caps)
                wide += keycapWidth(cap) + 4;
            if (x + wide > end) break;
            for (const QString& cap : caps) {
                drawKeycap(painter, QRectF(x, foot.top(), keycapWidth(cap), kFoot), cap, keycapLook());
                x += keycapWidth(cap) + 4;
            }
            painter.setFont(font);
            painter.setPen(themeColor(Token::kTextMuted));
            painter.drawText(QRectF(x + 1, foot.top(), wide, kFoot), Qt::AlignVCenter | Qt::AlignLeft, text);
            x += metrics.horizontalAdvance(text) + 5 + 9;
        }
    }

    PaletteSearch& m_search;
    QString m_chip;
};

CommandPalette::CommandPalette(const PaletteSearch::Parts& parts, QWidget* window)
    : Overlay(*parts.services.actions, window),
      m_services(parts.services),
      m_search(new PaletteSearch(parts, this)),
      m_box(new Panel(*m_search, this)) {
    setObjectName(QStringLiteral("palette"));
    setPanel(m_box, kTop);
    m_box->field->installEventFilter(this);
    connect(m_box->field, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_search, &PaletteSearch::changed, this, &CommandPalette::take);
    connect(m_box->list, &PaletteList::chosen, this, &CommandPalette::choose);
}

void CommandPalette::open() {
    if (isOpen()) return;
    m_here = true;
    m_box->setChip(m_context);
    m_box->field->setPlaceholderText(tr("Search orders, SKUs, people, or type a command"));
    m_box->field->setAccessibleName(tr("Search and commands"));
    m_box->list->setAccessibleName(tr("Results"));
    QFont font = themeFont(TypeStyle::kPageTitle);
    font.setWeight(QFont::Normal);
    m_box->field->setFont(font);
    QSignalBlocker quiet(m_box->field);
    m_box->field->clear();
    typed(QString());
    Overlay::open();
}

void CommandPalette::close() {
    m_search->stop();
    Overlay::close();
}

void CommandPalette::typed(const QString& text) {
    m_pasted = text.size() > m_before + 2;
    m_before = text.size();
    m_box->list->begin();
    m_search->ask(text, m_here);
}

// A number that came whole, by pasting, is opened without another key.
void CommandPalette::take() {
    m_box->list->take();
    place();
    m_box->update();
    if (m_pasted && m_search->exact() != nullptr) {
        m_pasted = false;
        choose();
    }
}

void CommandPalette::choose() {
    const PaletteEntry* entry = m_box->list->marked();
    if (entry == nullptr || !entry->whyNot.isEmpty() || !entry->run) return;
    if (!entry->id.isEmpty() && m_services.settings != nullptr) rememberChoice(*m_services.settings, entry->id);
    const auto run = entry->run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_box->field || event->type() != QEvent::KeyPress) return Overlay::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    PaletteList& list = *m_box->list;
    switch (key->key()) {
        case Qt::Key_Down: list.move(1); return true;
        case Qt::Key_Up: list.move(-1); return true;
        case Qt::Key_PageDown: list.move(kPage); return true;
        case Qt::Key_PageUp: list.move(-kPage); return true;
        case Qt::Key_Tab: list.move(1); return true;
        case Qt::Key_Backtab: list.move(-1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(); return true;
        case Qt::Key_Escape: close(); return true;
        case Qt::Key_K:
            if (key->modifiers() == Qt::ControlModifier) return close(), true;
            return false;
        case Qt::Key_Backspace:
            if (!m_box->field->text().isEmpty() || !m_here) return false;
            m_here = false;
            m_box->setChip(QString());
            m_search->ask(QString(), false);
            return true;
        default: return false;
    }
}

}  // namespace meridian::ui
