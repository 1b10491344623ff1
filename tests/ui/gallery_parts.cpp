#include "tests/ui/gallery_parts.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include "ui/theme/chart_palette.h"
#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"

namespace meridian::ui::gallery {

Painted::Painted(QSize size, Paint paint, QWidget* parent) : QWidget(parent), m_size(size), m_paint(std::move(paint)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Painted::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_paint(painter, rect());
}

QWidget* buttonIn(ButtonKind kind, const QString& text, QStyle::State state) {
    auto* button = new QPushButton(text);
    setButtonKind(button, kind);
    const QSize size = button->sizeHint();
    auto* host = new Painted(size + QSize(6, 6), [=](QPainter& painter, const QRect&) {
        QStyleOptionButton option;
        option.initFrom(button);
        option.rect = QRect(QPoint(3, 3), size);
        option.text = text;
        option.state = state;
        option.fontMetrics = QFontMetrics(button->font());
        painter.setFont(button->font());
        QApplication::style()->drawControl(QStyle::CE_PushButton, &option, &painter, button);
        if (state & QStyle::State_HasFocus) drawFocusRing(painter, option.rect.adjusted(-3, -3, 3, 3), 8);
    });
    button->setParent(host);
    button->hide();
    host->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return host;
}

QWidget* surfaceStrip(const QList<std::pair<QString, QColor>>& parts, const QList<QColor>& texts) {
    return new Painted({306, 32}, [=](QPainter& painter, const QRect& rect) {
        painter.setFont(themeFont(TypeStyle::kCaption));
        const double width = (rect.width() - 2) / double(parts.size());
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QRectF part(1 + double(i) * width, 1, width, rect.height() - 2);
            painter.fillRect(part, parts[i].second);
            painter.setPen(texts.value(i, themeColor(Token::kText)));
            painter.drawText(part.adjusted(4, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop, parts[i].first);
        }
        drawBox(painter, rect, {.fill = {}, .edge = themeColor(Token::kBorder), .radius = 4});
    });
}

QWidget* typeSample(const QString& text, const QString& note, TypeStyle style) {
    return new Painted({306, std::max(19, Theme::current().lineHeight(style) - 2)},
                       [=](QPainter& painter, const QRect& rect) {
                           painter.setFont(themeFont(style));
                           painter.setPen(themeColor(Token::kText));
                           painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, text);
                           drawFigures(painter, rect, Qt::AlignRight | Qt::AlignVCenter, note,
                                       themeFont(TypeStyle::kCaption), themeColor(Token::kTextMuted));
                       });
}

namespace {

void drawMarker(QPainter& painter, const QPointF& at, ChartMarker marker, const QColor& color) {
    const bool open = marker >= ChartMarker::kCircleOpen;
    painter.setPen(open ? QPen(color, 2) : QPen(Qt::NoPen));
    painter.setBrush(open ? themeColor(Token::kSurface) : color);
    const double r = open ? 3.5 : 4;
    switch (marker) {
        case ChartMarker::kCircle:
        case ChartMarker::kCircleOpen: painter.drawEllipse(at, r, r); break;
        case ChartMarker::kSquare:
        case ChartMarker::kSquareOpen: painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r)); break;
        case ChartMarker::kTriangle:
        case ChartMarker::kTriangleOpen:
            painter.drawPolygon(QPolygonF({at + QPointF(0, -r), at + QPointF(r + 1, r), at + QPointF(-r - 1, r)}));
            break;
        case ChartMarker::kDiamond:
            painter.drawPolygon(
                QPolygonF({at + QPointF(0, -5), at + QPointF(5, 0), at + QPointF(0, 5), at + QPointF(-5, 0)}));
            break;
        case ChartMarker::kCross:
            painter.drawLine(at + QPointF(-3, -3), at + QPointF(3, 3));
            painter.drawLine(at + QPointF(3, -3), at + QPointF(-3, 3));
            break;
    }
}

}  // namespace

QWidget* seriesSample(int index) {
    return new Painted({306, 18}, [=](QPainter& painter, const QRect& rect) {
        const auto at = static_cast<std::size_t>(index);
        const QColor color = QColor::fromRgba(chart::kSeries[at]);
        QPen pen(color, 2, Qt::SolidLine, Qt::FlatCap);
        QList<qreal> dashes;
        for (const int length : chart::kDashes[at]) {
            if (length > 0) dashes << length / 2.0;
        }
        if (!dashes.isEmpty()) pen.setDashPattern(dashes);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(pen);
        painter.drawLine(QPointF(0, 9), QPointF(86, 9));
        drawMarker(painter, QPointF(43, 9), chart::kMarkers[at], color);
        painter.setPen(themeColor(Token::kText));
        painter.drawText(rect.adjusted(94, 0, 0, 0), Qt::AlignVCenter,
                         QStringLiteral("%1 %2").arg(index + 1).arg(QString::fromLatin1(chart::kSeriesNames[at])));
    });
}

QWidget* ramp(const QList<QColor>& colors) {
    return new Painted({306, 14}, [=](QPainter& painter, const QRect& rect) {
        const double width = rect.width() / double(colors.size());
        for (qsizetype i = 0; i < colors.size(); ++i) {
            painter.fillRect(QRectF(double(i) * width, 0, width + 1, rect.height()), colors[i]);
        }
    });
}

QWidget* menuSample() {
    auto* menu = new QMenu;
    menu->addAction(icon(u"external"), QStringLiteral("Open in new window\t⇧⏎"));
    menu->addAction(icon(u"copy"), QStringLiteral("Copy number\tCtrl C"));
    QAction* hold = menu->addAction(icon(u"pause"), QStringLiteral("Hold\tH"));
    menu->addSeparator();
    menu->addAction(icon(u"returns"), QStringLiteral("Refund…\tR"));
    QAction* cancel = menu->addAction(icon(u"x"), QStringLiteral("Cancel order…"));
    setActionKind(cancel, ActionKind::kDestructive);
    menu->setActiveAction(hold);
    menu->ensurePolished();
    menu->resize(menu->sizeHint());
    auto* host = new Painted(menu->sizeHint() + QSize(20, 24), [menu](QPainter& painter, const QRect&) {
        drawShadow(painter, QRectF(8, 4, menu->width(), menu->height()), Elevation::kPopup);
        menu->setActiveAction(menu->actions().at(2));
        QPixmap pixmap(menu->size());
        pixmap.fill(Qt::transparent);
        menu->render(&pixmap, QPoint(), QRegion(), QWidget::DrawChildren);
        painter.drawPixmap(8, 4, pixmap);
    });
    host->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QObject::connect(host, &QObject::destroyed, menu, &QObject::deleteLater);
    return host;
}

QWidget* tipSample() {
    return new Painted({150, 42}, [](QPainter& painter, const QRect& rect) {
        drawBox(painter, rect, {.fill = themeColor(Token::kTooltipBg), .edge = {}, .radius = 4});
        painter.setFont(themeFont(TypeStyle::kCaption));
        painter.setPen(themeColor(Token::kTooltipText));
        painter.drawText(rect.adjusted(8, 0, -8, 0), Qt::AlignVCenter,
                         QStringLiteral("Partly captured\n635.40 of 1,120.50 EUR"));
    });
}

QWidget* toastSample(Tone tone, const QString& iconName, const QString& headline, const QString& text,
                     const QString& link) {
    return new Painted({336, 58}, [=](QPainter& painter, const QRect& rect) {
        const QRectF panel = QRectF(rect).adjusted(0, 0, 0, -8);
        drawShadow(painter, panel, Elevation::kPopup);
        drawBox(painter, panel, {.fill = themeColor(Token::kRaised), .edge = themeColor(Token::kBorder), .radius = 5});
        painter.fillRect(QRectF(panel.left(), panel.top() + 1, 3, panel.height() - 2),
                         themeColor(tone, TonePart::kSolid));
        paintIcon(painter, QRectF(13, 9, 16, 16), iconName, themeColor(tone, TonePart::kFg));
        painter.setPen(themeColor(Token::kText));
        painter.setFont(themeFont(TypeStyle::kLabel));
        painter.drawText(QRectF(38, 7, 240, 18), Qt::AlignVCenter, headline);
        painter.setPen(themeColor(Token::kAccentText));
        painter.drawText(panel.adjusted(0, 7, -12, -25), Qt::AlignRight | Qt::AlignVCenter, link);
        painter.setPen(themeColor(Token::kTextMuted));
        painter.setFont(themeFont(TypeStyle::kCaption));
        painter.drawText(QRectF(38, 25, 280, 16), Qt::AlignVCenter, text);
    });
}

}  // namespace meridian::ui::gallery
