#include "ui/pages/order/timeline_list.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>
#include <vector>

#include "ui/pages/order/event_text.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 12;
constexpr int kLine = 17;
constexpr int kGapBelow = 5;
constexpr int kTimeWidth = 76;  // or as much as the longest needs: dates of some languages are longer
constexpr int kTimeGap = 6;
constexpr int kGlyphWidth = 18;

}  // namespace

struct TimelineRow {
    int moment = 0;
    QString time;
    EventWords words;
    QString by;  // "Anna: wrong street"
};

class TimelineModel final : public QAbstractListModel {
  public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<TimelineRow> rows, int moment) {
        beginResetModel();
        m_rows = std::move(rows);
        m_moment = moment;
        m_timeWidth = kTimeWidth;
        for (const TimelineRow& row : m_rows)
            m_timeWidth = std::max(m_timeWidth, figuresWidth(themeFont(TypeStyle::kCaption), row.time) + kTimeGap);
        endResetModel();
    }
    const TimelineRow& row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }
    int moment() const { return m_moment; }
    int timeWidth() const { return m_timeWidth; }
    bool isLater(int index) const { return row(index).moment > m_moment; }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const TimelineRow& at = row(index.row());
        QStringList all{at.time, at.words.text};
        all += at.words.more;
        if (!at.by.isEmpty()) all.append(at.by);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return all.join(u' ');
        if (role == Qt::ToolTipRole) return all.join(u'\n');
        return {};
    }

  private:
    std::vector<TimelineRow> m_rows;
    int m_moment = -1;
    int m_timeWidth = kTimeWidth;
};

namespace {

class TimelineDelegate final : public QStyledItemDelegate {
  public:
    TimelineDelegate(const TimelineModel& model, TimelineList& list)
        : QStyledItemDelegate(&list), m_model(model), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override {
        const TimelineRow& row = m_model.row(index.row());
        const int lines = 1 + static_cast<int>(row.words.more.size()) + (row.by.isEmpty() ? 0 : 1);
        return {m_list.viewport()->width(), lines * kLine + kGapBelow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const TimelineRow& row = m_model.row(index.row());
        const bool isHere = row.moment == m_model.moment();
        const bool isLater = m_model.isLater(index.row());
        painter->setRenderHint(QPainter::Antialiasing);
        QColor ground = themeColor(Token::kSurface);
        if (isHere) ground = themeColor(Token::kSelected);
        if (!isHere && (option.state & QStyle::State_MouseOver) != 0) ground = themeColor(Token::kHover);
        painter->fillRect(option.rect, ground);
        if (m_list.hasFocus() && m_list.currentIndex() == index)
            drawFocusRing(*painter, option.rect.adjusted(2, 1, -2, -1), 3);
        const Token text = isLater ? Token::kTextMuted : Token::kText;
        int y = option.rect.top() + 2;
        const int left = option.rect.left() + kPad;
        const int timeWidth = m_model.timeWidth();
        drawFigures(*painter, QRectF(left, y, timeWidth, kLine), Qt::AlignLeft | Qt::AlignVCenter, row.time,
                    themeFont(TypeStyle::kCaption), themeColor(Token::kTextMuted));
        paintGlyph(*painter, QRectF(left + timeWidth, y + (kLine - 10) / 2.0, 10, 10), row.words.glyph,
                   themeColor(row.words.tone, TonePart::kSolid), ground);
        const int x = left + timeWidth + kGlyphWidth;
        const int room = option.rect.right() - kPad - x;
        const auto line = [&](const QString& words, TypeStyle style, Token color) {
            const QFont font = themeFont(style);
            const QString cut =
                figuresWidth(font, words) <= room ? words : QFontMetrics(font).elidedText(words, Qt::ElideRight, room);
            drawFigures(*painter, QRectF(x, y, room, kLine), Qt::AlignLeft | Qt::AlignVCenter, cut, font,
                        themeColor(color));
            y += kLine;
        };
        line(row.words.text, TypeStyle::kBody, text);
        for (const QString& more : row.words.more)
            line(more, TypeStyle::kCaption, isLater ? Token::kTextMuted : Token::kTextSecondary);
        if (!row.by.isEmpty()) line(row.by, TypeStyle::kCaption, Token::kTextMuted);
    }

  private:
    const TimelineModel& m_model;
    const TimelineList& m_list;
};

QString byText(const core::TimelineEntry& entry) {
    const QString who = actorText(entry.actor);
    if (entry.reason.isEmpty()) return who;
    return TimelineList::tr("%1: “%2”").arg(who, entry.reason);
}

}  // namespace

TimelineList::TimelineList(QWidget* parent) : QListView(parent), m_model(new TimelineModel(this)) {
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setModel(m_model);
    setItemDelegate(new TimelineDelegate(*m_model, *this));
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid()) Q_EMIT chosen(m_model->row(index.row()).moment);
    };
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
    connect(&Theme::current(), &Theme::changed, this, [this] { viewport()->update(); });
}

void TimelineList::show(const Shown& shown, const core::Format& format) {
    const int scrolled = verticalScrollBar()->value();
    const int cursor = currentIndex().row();
    std::vector<TimelineRow> rows;
    for (int i = static_cast<int>(shown.timeline.size()) - 1; i >= 0; --i) {
        const core::TimelineEntry& entry = shown.timeline[i];
        rows.push_back({i, format.moment(entry.at, shown.now), wordsOf(entry, format), byText(entry)});
    }
    m_model->set(std::move(rows), shown.moment);
    if (cursor >= 0) setCurrentIndex(m_model->index(cursor));
    verticalScrollBar()->setValue(scrolled);
    const int row = static_cast<int>(shown.timeline.size()) - 1 - shown.moment;
    if (shown.moment >= 0 && row < m_model->rowCount()) scrollTo(m_model->index(row), EnsureVisible);
}

void TimelineList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

}  // namespace meridian::ui
