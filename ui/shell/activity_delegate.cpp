#include "ui/shell/activity_delegate.h"

#include <QPainter>

#include "ui/shell/activity_model.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr int kHeading = 30;
constexpr int kEntry = 50;
constexpr int kEdge = 14;
constexpr int kText = 38;  // from the left

struct Sign {
    Glyph glyph;
    Tone tone;
};

Sign signOf(const core::CommandEntry& entry) {
    switch (entry.state) {
        case core::CommandState::kQueued: return {Glyph::kDash, Tone::kInfo};
        case core::CommandState::kSending: return {Glyph::kQ2, Tone::kInfo};
        case core::CommandState::kAccepted: return {Glyph::kFull, Tone::kSuccess};
        case core::CommandState::kRejected: return {Glyph::kStop, Tone::kDanger};
        case core::CommandState::kConflict: return {Glyph::kTri, Tone::kDanger};
        case core::CommandState::kDropped: break;
    }
    return {Glyph::kX, Tone::kNeutral};
}

void paintLine(QPainter& painter, const QRect& area, const QString& text, TypeStyle style, const QColor& color) {
    painter.setFont(themeFont(style));
    painter.setPen(color);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

}  // namespace

ActivityDelegate::ActivityDelegate(const ActivityModel& model, const core::Format& format, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_format(format) {}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ActivityModel::Row* row = m_model.row(index.row());
    return {option.rect.width(), row == nullptr || row->entry == nullptr ? kHeading : kEntry};
}

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ActivityModel::Row* row = m_model.row(index.row());
    if (row == nullptr) return;
    painter->save();
    const QRect area = option.rect;
    if (row->entry == nullptr) {
        paintLine(*painter, area.adjusted(kEdge, 6, -kEdge, 0), index.data().toString(), TypeStyle::kLabel,
                  themeColor(Token::kTextSecondary));
        painter->restore();
        return;
    }
    const core::CommandEntry& entry = *row->entry;
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    QColor ground = themeColor(isSelected ? Token::kSelected : Token::kSurface);
    if (!isSelected && row->section == ActivityModel::Section::kNeedsYou)
        ground = themeColor(Tone::kDanger, TonePart::kBg);
    painter->fillRect(area, ground);
    const Sign sign = signOf(entry);
    paintGlyph(*painter, QRectF(area.left() + kEdge, area.top() + 11, 12, 12), sign.glyph,
               themeColor(sign.tone, TonePart::kFg), ground);
    const QString when = m_format.time(entry.settledAt == 0 ? entry.madeAt : entry.settledAt);
    const QFont figures = themeFont(TypeStyle::kCaption);
    const int whenWidth = QFontMetrics(figures).horizontalAdvance(when) + 8;
    const QRect first(area.left() + kText, area.top() + 6, area.width() - kText - kEdge - whenWidth, 20);
    paintLine(*painter, first, index.data().toString(), TypeStyle::kLabel, themeColor(Token::kText));
    drawFigures(*painter, QRect(area.right() - kEdge - whenWidth, first.top(), whenWidth, 20),
                Qt::AlignRight | Qt::AlignVCenter, when, figures, themeColor(Token::kTextMuted));
    const QString detail = core::commandDetail(entry.command);
    const QString state = ActivityModel::stateText(entry);
    const bool isGood = entry.state == core::CommandState::kAccepted || entry.state == core::CommandState::kQueued;
    const QString second = isGood && !detail.isEmpty() && entry.trouble.isEmpty() ? detail : state;
    paintLine(*painter, QRect(first.left(), first.bottom() + 1, area.right() - kEdge - first.left(), 18), second,
              TypeStyle::kCaption, themeColor(Token::kTextSecondary));
    painter->fillRect(area.left(), area.bottom(), area.width(), 1, themeColor(Token::kBorderSubtle));
    painter->restore();
}

}  // namespace meridian::ui
