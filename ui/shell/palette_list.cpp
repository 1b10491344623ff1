#include "ui/shell/palette_list.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kRow = 32;
constexpr int kHeading = 28;
constexpr int kInset = 6;
constexpr int kLeft = 14;
constexpr int kGap = 10;
constexpr int kIcon = 16;
constexpr int kMostVisible = 13;

// How wide it became.
double drawMarked(QPainter& painter, const QRectF& room, const PaletteEntry& entry, const QColor& color) {
    QTextLayout layout(entry.text, themeFont(TypeStyle::kBody));
    QList<QTextLayout::FormatRange> formats;
    for (const TextMark& mark : entry.marks) {
        QTextCharFormat format;
        format.setForeground(entry.whyNot.isEmpty() ? themeColor(Token::kAccentText) : color);
        format.setFontWeight(QFont::DemiBold);
        formats.append({mark.from, mark.length, format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(entry.text.size()));
    layout.endLayout();
    painter.save();
    painter.setClipRect(room);
    painter.setPen(color);
    layout.draw(&painter, {room.left(), room.top() + (room.height() - line.height()) / 2});
    painter.restore();
    return line.naturalTextWidth();
}

class PaletteDelegate final : public QStyledItemDelegate {
  public:
    PaletteDelegate(const PaletteModel& model, const PaletteSearch& search, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model), m_search(search) {}

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override {
        return {100, m_model.entry(index.row()) == nullptr ? kHeading : kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const PaletteEntry* entry = m_model.entry(index.row());
        if (entry == nullptr) return paintHeading(*painter, option.rect, m_model.group(index.row()));
        paintEntry(*painter, option.rect, *entry, option.state & QStyle::State_Selected);
    }

  private:
    void paintHeading(QPainter& painter, const QRect& rect, PaletteGroup group) const {
        const QRect room = rect.adjusted(kInset + kLeft, 6, -kInset - kLeft, 0);
        painter.setFont(themeFont(TypeStyle::kTableHeader));
        painter.setPen(themeColor(Token::kTextMuted));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, paletteGroupTitle(group));
        painter.setFont(themeFont(TypeStyle::kCaption));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_search.noteOf(group));
    }

    static double paintKeys(QPainter& painter, const QRectF& room, const QStringList& keys) {
        double right = room.right();
        for (auto cap = keys.rbegin(); cap != keys.rend(); ++cap) {
            const int wide = keycapWidth(*cap);
            right -= wide;
            drawKeycap(painter, QRectF(right, room.top(), wide, room.height()), *cap, keycapLook());
            right -= 4;
        }
        return right;
    }

    static void paintEntry(QPainter& painter, const QRect& rect, const PaletteEntry& entry, bool isMarked) {
        const QRectF row = QRectF(rect).adjusted(kInset, 0, -kInset, 0);
        if (isMarked) {
            drawBox(
                painter, row,
                {.fill = themeColor(Token::kSelected), .edge = {}, .radius = double(themeSize(Size::kRadiusButton))});
        }
        const bool isPossible = entry.whyNot.isEmpty();
        QRectF room = row.adjusted(kLeft, 0, -kLeft, 0);
        paintIcon(painter, QRectF(room.left(), room.top() + (kRow - kIcon) / 2.0, kIcon, kIcon),
                  isPossible ? entry.iconName : QStringLiteral("lock"),
                  themeColor(isMarked && isPossible ? Token::kAccentText : Token::kTextMuted));
        room.setLeft(room.left() + kIcon + kGap);
        room.setRight(paintKeys(painter, room, entry.keys) - kGap);
        room.setLeft(room.left() +
                     drawMarked(painter, room, entry, themeColor(isPossible ? Token::kText : Token::kTextMuted)) +
                     kGap);
        if (room.width() < 20) return;
        const QFont font = themeFont(TypeStyle::kCaption);
        painter.setFont(font);
        painter.setPen(themeColor(isMarked ? Token::kTextSecondary : Token::kTextMuted));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(entry.detail, Qt::ElideRight, static_cast<int>(room.width())));
    }

    const PaletteModel& m_model;
    const PaletteSearch& m_search;
};

}  // namespace

PaletteModel::PaletteModel(PaletteSearch& search, QObject* parent) : QAbstractListModel(parent), m_search(search) {}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

void PaletteModel::take() {
    beginResetModel();
    m_rows.clear();
    const auto& results = m_search.results();
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (i == 0 || results[i].group != results[i - 1].group) m_rows.push_back({results[i].group, -1});
        m_rows.push_back({results[i].group, static_cast<int>(i)});
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::entry(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const int entry = m_rows[static_cast<std::size_t>(row)].entry;
    return entry < 0 ? nullptr : &m_search.results()[static_cast<std::size_t>(entry)];
}

PaletteGroup PaletteModel::group(int row) const {
    return m_rows[static_cast<std::size_t>(row)].group;
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const PaletteEntry* entry = this->entry(index.row());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    if (entry == nullptr) return paletteGroupTitle(group(index.row()));
    if (role == Qt::DisplayRole) return entry->text;
    QStringList said{entry->text};
    if (!entry->detail.isEmpty()) said << entry->detail;
    if (!entry->keys.isEmpty()) said << entry->keys.join(u' ');
    return said.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    return entry(index.row()) == nullptr ? Qt::NoItemFlags : Qt::ItemIsSelectable | Qt::ItemIsEnabled;
}

PaletteList::PaletteList(PaletteSearch& search, QWidget* parent)
    : QListView(parent), m_model(new PaletteModel(search, this)) {
    setObjectName(QStringLiteral("palette.list"));
    setModel(m_model);
    setItemDelegate(new PaletteDelegate(*m_model, search, this));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    // Filled below, so that a key does not paint the page that lies under the palette.
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(this, &QAbstractItemView::clicked, this, [this] { Q_EMIT chosen(); });
}

QString PaletteList::keyOf(const PaletteEntry* entry) const {
    return entry == nullptr ? QString()
                            : QString::number(static_cast<int>(entry->group)) + entry->id + u'\n' + entry->text;
}

int PaletteList::firstEntry() const {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->entry(row) != nullptr) return row;
    }
    return -1;
}

void PaletteList::begin() {
    m_moved = false;
}

void PaletteList::take() {
    const QString held = m_moved ? keyOf(marked()) : QString();
    m_model->take();
    int row = firstEntry();
    for (int i = 0; !held.isEmpty() && i < m_model->rowCount(); ++i) {
        if (keyOf(m_model->entry(i)) == held) row = i;
    }
    setCurrentIndex(m_model->index(row, 0));
}

void PaletteList::move(int steps) {
    const int rows = m_model->rowCount();
    if (firstEntry() < 0) return;
    int row = currentIndex().row();
    const int direction = steps > 0 ? 1 : -1;
    for (int left = std::abs(steps); left > 0; --left) {
        do {
            row = (row + direction + rows) % rows;
        } while (m_model->entry(row) == nullptr);
    }
    m_moved = true;
    setCurrentIndex(m_model->index(row, 0));
    scrollTo(row <= firstEntry() ? m_model->index(0, 0) : currentIndex());
}

const PaletteEntry* PaletteList::marked() const {
    return m_model->entry(currentIndex().row());
}

int PaletteList::wantedHeight() const {
    int height = 0;
    int entries = 0;
    for (int row = 0; row < m_model->rowCount() && entries <= kMostVisible; ++row) {
        const bool isEntry = m_model->entry(row) != nullptr;
        entries += isEntry ? 1 : 0;
        height += isEntry ? kRow : kHeading;
    }
    return height;
}

void PaletteList::paintEvent(QPaintEvent* event) {
    QPainter(viewport()).fillRect(event->rect(), themeColor(Token::kRaised));
    QListView::paintEvent(event);
}

void PaletteList::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex under = indexAt(event->pos());
    if (m_model->entry(under.row()) != nullptr && under != currentIndex()) {
        m_moved = true;
        setCurrentIndex(under);
    }
    QListView::mouseMoveEvent(event);
}

}  // namespace meridian::ui
