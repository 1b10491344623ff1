#include "ui/pages/inventory/movement_list.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "core/stock/stock_words.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kRowHeight = 42;
constexpr int kPad = 14;
constexpr int kLine = 17;

const QString kBetween = QStringLiteral(" · ");

}  // namespace

class MovementModel final : public QAbstractListModel {
    Q_OBJECT

  public:
    MovementModel(const Services& services, QObject* parent) : QAbstractListModel(parent), m_services(services) {}

    const core::StockMovement& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (role == Qt::ToolTipRole) return causeOf(at(index.row()));
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
        const core::StockMovement& movement = at(index.row());
        return QStringLiteral("%1, %2, %3").arg(movementText(movement), unitsOf(movement), causeOf(movement));
    }
    QString unitsOf(const core::StockMovement& movement) const {
        const qint64 units = core::signedUnits(movement);
        const QString figures = m_services.format.integer(units);
        return units > 0 ? u'+' + figures : figures;
    }
    QString causeOf(const core::StockMovement& movement) const {
        QStringList parts{m_services.format.moment(movement.at, m_services.now())};
        if (!movement.reason.isEmpty()) parts.append(movement.reason);
        if (!movement.actor.isEmpty()) parts.append(core::actorText(movement.actor));
        return parts.join(kBetween);
    }
    void set(const std::vector<core::StockMovement>& rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    void append(const std::vector<core::StockMovement>& rows) {
        if (rows.empty()) return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
    }

  private:
    const Services& m_services;
    std::vector<core::StockMovement> m_rows;
};

namespace {

class MovementDelegate final : public QStyledItemDelegate {
  public:
    MovementDelegate(const MovementModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override {
        return {0, kRowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const core::StockMovement& movement = m_model.at(index.row());
        const QRect rect = option.rect;
        painter->save();
        if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus)
            painter->fillRect(rect, themeColor(Token::kSelected));
        drawHLine(*painter, rect.left(), rect.right() + 1, rect.bottom(), themeColor(Token::kBorderSubtle));
        const QString units = m_model.unitsOf(movement);
        const int unitsWidth = figuresWidth(themeFont(TypeStyle::kLabel), units);
        const QRect first(rect.left() + kPad, rect.top() + 4, rect.width() - 2 * kPad, kLine);
        const QColor color =
            units.startsWith(u'+') ? themeColor(Tone::kSuccess, TonePart::kFg) : themeColor(Token::kText);
        drawFigures(*painter, first, Qt::AlignRight | Qt::AlignVCenter, units, themeFont(TypeStyle::kLabel), color);
        line(*painter, first.adjusted(0, 0, -unitsWidth - 8, 0), core::movementText(movement), Token::kText);
        line(*painter, first.translated(0, kLine), m_model.causeOf(movement), Token::kTextMuted);
        painter->restore();
    }

  private:
    static void line(QPainter& painter, const QRect& area, const QString& text, Token token) {
        painter.setFont(themeFont(TypeStyle::kBody));
        painter.setPen(themeColor(token));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    }
    const MovementModel& m_model;
};

}  // namespace

MovementList::MovementList(const Services& services, QWidget* parent)
    : QListView(parent), m_model(new MovementModel(services, this)) {
    setObjectName(QStringLiteral("inventory.movements"));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new MovementDelegate(*m_model, this));
    setModel(m_model);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MovementList::lookForEnd);
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    translate();
}

void MovementList::setMovements(const std::vector<core::StockMovement>& movements) {
    m_model->set(movements);
}

void MovementList::append(const std::vector<core::StockMovement>& movements) {
    m_model->append(movements);
}

int MovementList::count() const {
    return m_model->rowCount();
}

void MovementList::translate() {
    setAccessibleName(tr("Movements"));
    viewport()->update();
}

void MovementList::lookForEnd() {
    const QScrollBar* bar = verticalScrollBar();
    if (bar->maximum() > 0 && bar->value() >= bar->maximum() - kRowHeight) Q_EMIT endReached();
}

}  // namespace meridian::ui

#include "movement_list.moc"
