#include "ui/shell/path_label.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kArrow = 12;
constexpr int kGap = 6;
constexpr int kLeast = 110;  // what stands last is read whole up to here

QFont fontOf(bool last) {
    return themeFont(last ? TypeStyle::kLabel : TypeStyle::kBody);
}

}  // namespace

PathLabel::PathLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PathLabel::setPath(const QStringList& path) {
    m_path = path;
    setAccessibleName(path.join(QStringLiteral(", ")));
    setToolTip(path.join(QStringLiteral(" › ")));
    updateGeometry();
    update();
}

int PathLabel::widthOf(qsizetype first) const {
    int width = 0;
    for (qsizetype i = first; i < m_path.size(); ++i) {
        const bool last = i == m_path.size() - 1;
        width += QFontMetrics(fontOf(last)).horizontalAdvance(m_path[i]) + (last ? 0 : kArrow + 2 * kGap);
    }
    return width;
}

QSize PathLabel::sizeHint() const {
    return {widthOf(0) + 2, themeSize(Size::kTopbar)};
}

QSize PathLabel::minimumSizeHint() const {
    return {std::min(kLeast, widthOf(std::max<qsizetype>(0, m_path.size() - 1)) + 2), themeSize(Size::kTopbar)};
}

void PathLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    qsizetype first = 0;
    while (first < m_path.size() - 1 && widthOf(first) > width())
        ++first;
    int x = 0;
    for (qsizetype i = first; i < m_path.size(); ++i) {
        const bool last = i == m_path.size() - 1;
        const QFontMetrics metrics(fontOf(last));
        painter.setFont(fontOf(last));
        painter.setPen(themeColor(last ? Token::kText : Token::kTextSecondary));
        const QString text = last ? metrics.elidedText(m_path[i], Qt::ElideRight, width() - x) : m_path[i];
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         text);
        if (last) break;
        x += metrics.horizontalAdvance(m_path[i]) + kGap;
        paintIcon(painter, QRectF(x, (height() - kArrow) / 2.0, kArrow, kArrow), u"right",
                  themeColor(Token::kTextMuted));
        x += kArrow + kGap;
    }
}

}  // namespace meridian::ui
