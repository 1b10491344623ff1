// What goes from stage to stage in the picture of the pipeline, and what is written beside it.
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

#include "ui/pages/operations/pipeline_picture.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr double kHead = 4.5;
constexpr int kNoteHeight = 36;  // two lines below the arrow

struct Flow {
    const char* from;
    const char* to;
    const char* weighs;  // the stage whose rate the arrow has; empty: thin
};
constexpr std::array kFlows = {
    Flow{"calls", "ring", "ring"},
    Flow{"ring", "decider", "ring"},
    Flow{"timers", "decider", ""},
    Flow{"decider", "committer", "committer"},
    Flow{"committer", "responder", "responder"},
    Flow{"committer", "effects", "effects"},
    Flow{"committer", "shadow", "shadow"},
    Flow{"effects", "provider", "effects"},
    Flow{"shadow", "projector", "projector"},
};

void paintHead(QPainter& painter, const QPointF& tip, const QPointF& way, const QColor& color) {
    const QPointF side(-way.y(), way.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{tip, tip - way * kHead * 1.6 + side * kHead, tip - way * kHead * 1.6 - side * kHead});
}

}  // namespace

double PipelinePicture::weight(const QString& stage) const {
    return 1.2 + std::min(4.0, 1.4 * std::log10(1.0 + m_rates.value(stage)));
}

void PipelinePicture::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintReturn(painter);
    paintArrows(painter);
    paintNotes(painter);
}

void PipelinePicture::paintArrows(QPainter& painter) const {
    const QColor color = themeColor(m_stale ? Token::kBorder : Token::kTextMuted);
    for (const Flow& flow : kFlows) {
        const QRectF from = cardRect(QString::fromLatin1(flow.from));
        const QRectF to = cardRect(QString::fromLatin1(flow.to));
        QPen pen(color, weight(QString::fromLatin1(flow.weighs)), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (from.left() == to.left()) {  // downwards
            const QPointF tip(to.center().x(), to.top() - 1);
            painter.setPen(pen);
            painter.drawLine(QPointF(tip.x(), from.bottom() + 1), tip - QPointF(0, kHead));
            paintHead(painter, tip, {0, 1}, color);
            continue;
        }
        const QPointF tip(to.left() - 1, to.center().y());
        const double bend = to.left() - gapX() / 2.0;
        QPainterPath path(QPointF(from.right() + 1, from.center().y()));
        if (from.center().y() != to.center().y()) {
            path.lineTo(bend, from.center().y());
            path.lineTo(bend, tip.y());
        }
        path.lineTo(tip - QPointF(kHead, 0));
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        paintHead(painter, tip, {1, 0}, color);
    }
}

// What the provider answers comes back as commands.
void PipelinePicture::paintReturn(QPainter& painter) const {
    const QRectF effects = cardRect(QStringLiteral("effects"));
    const QRectF ring = cardRect(QStringLiteral("ring"));
    const QColor color = themeColor(m_stale ? Token::kBorder : Token::kTextMuted);
    const double level = effects.bottom() + kGapY * 0.75;
    const QPointF tip(ring.center().x(), ring.bottom() + 2);
    QPainterPath path(QPointF(effects.left() + 18, effects.bottom() + 1));
    path.lineTo(effects.left() + 18, level);
    path.lineTo(tip.x(), level);
    path.lineTo(tip + QPointF(0, kHead));
    QPen pen(color, 1.2, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    paintHead(painter, tip, {0, -1}, color);
}

void PipelinePicture::paintNotes(QPainter& painter) const {
    painter.setFont(themeFont(TypeStyle::kCaption));
    painter.setPen(themeColor(Token::kTextMuted));
    const QRectF ring = cardRect(QStringLiteral("ring"));
    const QRectF committer = cardRect(QStringLiteral("committer"));
    const QRectF below(ring.center().x() + 8, ring.bottom() + kGapY * 0.75 + 4,
                       committer.right() - ring.center().x() - 8, kNoteHeight);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Answers of the provider come back as commands"));
    const QRectF responder = cardRect(QStringLiteral("responder"));
    const QRectF aside(responder.right() + 12, responder.top(), width() - responder.right() - 12, responder.height());
    painter.drawText(aside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     tr("to those who called, once it is on the disk"));
}

}  // namespace meridian::ui
