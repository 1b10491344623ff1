#include "ui/pages/operations/pipeline_picture.h"

#include <QEvent>
#include <QKeyEvent>
#include <array>

#include "ui/pages/operations/stage_card.h"
#include "ui/pages/operations/stage_faces.h"
#include "ui/pages/operations/stage_words.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kColumns = 6;
constexpr int kRows = 3;
constexpr int kGapX = 26;
constexpr int kGapXTight = 13;
constexpr int kTight = 720;  // the picture's width
constexpr int kCardMin = 70;

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

const Place* placeOf(const QString& stage) {
    for (const Place& place : kPlaces) {
        if (stage == QLatin1String(place.stage)) return &place;
    }
    return nullptr;
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
    return {kColumns * 80 + (kColumns - 1) * kGapXTight, kRows * kCardMin + (kRows - 1) * kGapY};
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
    place();
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
    std::array<int, kRows> lines{};  // of the titles in each row, so that its figures stand at one height
    for (const Place& place : kPlaces) {
        StageCard* card = m_cards.value(QString::fromLatin1(place.stage));
        card->setGeometry(cardRect(card->stage()));
        lines[place.row] = std::max(lines[place.row], card->linesNeeded(card->width()));
    }
    for (const Place& place : kPlaces)
        m_cards.value(QString::fromLatin1(place.stage))->setTitleLines(lines[place.row]);
}

int PipelinePicture::gapX() const {
    return width() < kTight ? kGapXTight : kGapX;
}

QRect PipelinePicture::cardRect(const QString& stage) const {
    const Place* place = placeOf(stage);
    if (place == nullptr) return {};
    const double stepX = static_cast<double>(width() + gapX()) / kColumns;
    const double stepY = static_cast<double>(height() + kGapY) / kRows;
    const int left = static_cast<int>(place->column * stepX);
    const int top = static_cast<int>(place->row * stepY);
    return {left, top, static_cast<int>(stepX) - gapX(), static_cast<int>(stepY) - kGapY};
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

}  // namespace meridian::ui
