#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/style_painters.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr double kErrorEdge = 1.5;
constexpr int kChevron = 14;

bool isReadOnly(const QWidget* widget) {
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) return line->isReadOnly();
    if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget)) return spin->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) return text->isReadOnly();
    if (const auto* text = qobject_cast<const QTextEdit*>(widget)) return text->isReadOnly();
    return false;
}

Box fieldBox(const QStyleOption& option, const QWidget* widget) {
    Box box{.fill = themeColor(Token::kSurface), .edge = themeColor(Token::kBorderControl)};
    box.radius = themeSize(Size::kRadiusField);
    if (!(option.state & QStyle::State_Enabled) || isReadOnly(widget)) {
        box.fill = themeColor(Token::kSubtle);
        box.edge = themeColor(Token::kBorderSubtle);
        return box;
    }
    const FieldState state = fieldState(widget);
    if (state == FieldState::kEdited) box.fill = themeColor(Token::kEdited);
    if (state == FieldState::kError) {
        box.edge = themeColor(Tone::kDanger, TonePart::kSolid);
        box.edgeWidth = kErrorEdge;
    }
    return box;
}

// The 6 px corner that says that the value differs from what was saved: for whoever does not see the fill.
void paintEditedCorner(QPainter& painter, const QRect& rect) {
    const QPointF corner(rect.right(), rect.top() + 1);
    const QPointF points[] = {corner, corner - QPointF(6, 0), corner + QPointF(0, 6)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Tone::kWarning, TonePart::kSolid));
    painter.drawPolygon(points, 3);
    painter.restore();
}

QColor chevronColor(const QStyleOption& option, bool active) {
    if (!active || !(option.state & QStyle::State_Enabled)) return themeColor(Token::kTextDisabled);
    return themeColor(Token::kTextMuted);
}

}  // namespace

void paintFieldPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    Box box = fieldBox(option, widget);
    drawBox(painter, option.rect, box);
    if (fieldState(widget) == FieldState::kEdited) paintEditedCorner(painter, option.rect);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Enabled) {
        box.fill = QColor();
        box.edge = themeColor(Token::kFocus);
        box.edgeWidth = themeSize(Size::kBorderFocus);
        drawBox(painter, option.rect, box);
    }
}

void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QRect& arrow, const QWidget* widget) {
    QStyleOption panel = option;
    // Open or not, the field has the focus while its list is shown.
    if (option.state & QStyle::State_On) panel.state |= QStyle::State_HasFocus;
    if (option.frame) paintFieldPanel(painter, panel, widget);
    const QRectF place(arrow.center().x() - kChevron / 2.0 + 0.5, arrow.top(), kChevron, arrow.height());
    paintIcon(painter, place, u"down", chevronColor(option, true));
}

void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down,
                  const QWidget* widget) {
    if (option.frame) paintFieldPanel(painter, option, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto button = [&](const QRect& rect, QStyle::SubControl part, QStringView name,
                            QAbstractSpinBox::StepEnabledFlag step) {
        const bool active = option.stepEnabled & step;
        if (active && option.activeSubControls & part) {
            const Token fill = option.state & QStyle::State_Sunken ? Token::kPressed : Token::kHover;
            drawBox(painter, rect,
                    {.fill = themeColor(fill), .edge = {}, .radius = double(themeSize(Size::kRadiusTag))});
        }
        paintIcon(painter, QRectF(rect.left(), rect.top(), rect.width(), 10).translated(0, (rect.height() - 10) / 2.0),
                  name, chevronColor(option, active));
    };
    button(up, QStyle::SC_SpinBoxUp, u"up", QAbstractSpinBox::StepUpEnabled);
    button(down, QStyle::SC_SpinBoxDown, u"down", QAbstractSpinBox::StepDownEnabled);
}

}  // namespace meridian::ui
