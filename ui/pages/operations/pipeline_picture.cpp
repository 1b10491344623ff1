#include "ui/pages/operations/pipeline_picture.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

#include "ui/pages/operations/stage_card.h"
#include "ui/pages/operations/stage_faces.h"
#include "ui/pages/operations/stage_words.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kColumns = 6;
constexpr int kRows = 3;
constexpr int kGapX = 26;
constexpr int kGapY = 20;
constexpr int kCardMin = 70;
constexpr double kHead = 4.5;

struct Place {
    const char* stage;
    int column;
    int row;
};
constexpr std::array kPlaces = {
    Place{"calls", 0, 1},     Place{"ring", 1, 1},      Place{"timers", 2, 0},  Place{"decider", 2, 1},
    Place{"committer", 3, 1}, Place{"responder", 4, 0}, Place{"effects", 4, 1}, Place{"provider", 5, 1},
    Place{"shadow", 4, 2},    Place{"projector", 5, 2},
};

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

const Place* placeOf(const QString& stage) {
    for (const Place& place : kPlaces) {
        if (stage == QLatin1String(place.stage)) return &place;
    }
    return nullptr;
}

void paintHead(QPainter& painter, const QPointF& tip, const QPointF& way, const QColor& color) {
    const QPointF side(-way.y(), way.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{tip, tip - way * kHead * 1.6 + side * kHead, tip - way * kHead * 1.6 - side * kHead});
}

}  // namespace

PipelinePicture::PipelinePicture(const Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
    for (const Place& place : kPlaces) {
        auto* card = new StageCard(QString::fromLatin1(place.stage), this);
        card->installEventFilter(this);
        m_cards.insert(card->stage(), card);
        connect(card, &QAbstractButton::clicked, this, [this, card] {
            choose(m_chosen == card->stage() ? QString() : card->stage());
            Q_EMIT stageChosen(m_chosen);
        });
    }
    nameCards();
    setFocusProxy(m_cards.value(QStringLiteral("calls")));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize PipelinePicture::sizeHint() const {
    return {kColumns * 120 + (kColumns - 1) * kGapX, kRows * 86 + (kRows - 1) * kGapY};
}

QSize PipelinePicture::minimumSizeHint() const {
    return {kColumns * 80 + (kColumns - 1) * kGapX, kRows * kCardMin + (kRows - 1) * kGapY};
}

void PipelinePicture::show(const core::PipelineStatus& status, const StageHistory& history) {
    const FaceSource source{m_services, history};
    for (const core::PipelineStage& stage : status.stages) {
        m_rates[stage.name] = stage.perSecond;
        if (StageCard* card = m_cards.value(stage.name)) card->setFace(stageFace(stage, source));
    }
    m_cards[QStringLiteral("timers")]->setFace(timersFace(status, source));
    m_cards[QStringLiteral("provider")]->setFace(providerFace(status, source));
    update();
}

// Before the first figures and in another language.
void PipelinePicture::nameCards() {
    for (StageCard* card : std::as_const(m_cards)) {
        StageFace face = card->face();
        face.title = stageTitle(card->stage());
        card->setFace(face);
    }
}

void PipelinePicture::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) nameCards();
    QWidget::changeEvent(event);
}

void PipelinePicture::setStale(bool stale) {
    m_stale = stale;
    for (StageCard* card : std::as_const(m_cards))
        card->setStale(stale);
    update();
}

void PipelinePicture::choose(const QString& stage) {
    m_chosen = stage;
    for (StageCard* card : std::as_const(m_cards))
        card->setChecked(card->stage() == stage);
}

void PipelinePicture::resizeEvent(QResizeEvent* /*event*/) {
    place();
}

void PipelinePicture::place() {
    for (StageCard* card : std::as_const(m_cards))
        card->setGeometry(cardRect(card->stage()));
}

QRect PipelinePicture::cardRect(const QString& stage) const {
    const Place* place = placeOf(stage);
    if (place == nullptr) return {};
    const double stepX = static_cast<double>(width() + kGapX) / kColumns;
    const double stepY = static_cast<double>(height() + kGapY) / kRows;
    const int left = static_cast<int>(place->column * stepX);
    const int top = static_cast<int>(place->row * stepY);
    return {left, top, static_cast<int>(stepX) - kGapX, static_cast<int>(stepY) - kGapY};
}

bool PipelinePicture::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* card = qobject_cast<StageCard*>(watched);
    const int key = static_cast<QKeyEvent*>(event)->key();
    switch (key) {
        case Qt::Key_Left: return moveFocus(card, {-1, 0}), true;
        case Qt::Key_Right: return moveFocus(card, {1, 0}), true;
        case Qt::Key_Up: return moveFocus(card, {0, -1}), true;
        case Qt::Key_Down: return moveFocus(card, {0, 1}), true;
        case Qt::Key_Return:
        case Qt::Key_Enter: return m_cards.value(card->stage())->click(), true;
        default: return QWidget::eventFilter(watched, event);
    }
}

// To the nearest card in that direction, rows and columns that are empty passed over.
void PipelinePicture::moveFocus(const StageCard* from, QPoint step) {
    const Place* here = placeOf(from->stage());
    const Place* best = nullptr;
    int bestDistance = 100;
    for (const Place& there : kPlaces) {
        const int dx = there.column - here->column;
        const int dy = there.row - here->row;
        const int ahead = dx * step.x() + dy * step.y();
        const int aside = std::abs(dx * step.y()) + std::abs(dy * step.x());
        if (ahead <= 0 || ahead + 3 * aside >= bestDistance) continue;
        bestDistance = ahead + 3 * aside;
        best = &there;
    }
    if (best != nullptr) m_cards.value(QString::fromLatin1(best->stage))->setFocus(Qt::TabFocusReason);
}

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
        const double bend = to.left() - kGapX / 2.0;
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
                       committer.right() - ring.center().x() - 8, 18);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(tr("Answers of the provider come back as commands"),
                                                      Qt::ElideRight, static_cast<int>(below.width())));
    const QRectF responder = cardRect(QStringLiteral("responder"));
    const QRectF aside(responder.right() + 12, responder.top(), width() - responder.right() - 12, responder.height());
    painter.drawText(aside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     tr("to those who called, once it is on the disk"));
}

}  // namespace meridian::ui
