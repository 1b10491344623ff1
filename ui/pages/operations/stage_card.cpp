#include "ui/pages/operations/stage_card.h"

#include <QPainter>
#include <algorithm>

#include "ui/pages/operations/stage_words.h"
#include "ui/theme/figures.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/sparkline.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 8;
constexpr int kTitle = 16;
constexpr int kTitleLine = 13;  // from one line of a title to the next
constexpr int kBesideGlyph = 13;
constexpr int kFigures = 18;
constexpr int kFoot = 14;
constexpr double kGlyph = 10;
constexpr int kBar = 4;
constexpr int kBarWidth = 40;

Glyph glyphOf(Tone tone) {
    switch (tone) {
        case Tone::kDanger: return Glyph::kStop;
        case Tone::kWarning: return Glyph::kTri;
        case Tone::kSuccess: return Glyph::kFull;
        default: return Glyph::kDash;
    }
}

// What of a title stands in its first line, whole words where it has several.
QString firstLine(const QString& title, const QFontMetrics& metrics, int room) {
    if (metrics.horizontalAdvance(title) <= room) return title;
    qsizetype end = title.lastIndexOf(u' ');
    while (end > 0 && metrics.horizontalAdvance(title.left(end)) > room)
        end = title.lastIndexOf(u' ', end - 1);
    return end > 0 ? title.left(end) : title;
}

bool isCalm(Tone tone) {
    return tone != Tone::kWarning && tone != Tone::kDanger;
}

}  // namespace

StageCard::StageCard(const QString& stage, QWidget* parent) : QAbstractButton(parent), m_stage(stage) {
    setObjectName(QStringLiteral("stage.") + stage);
    setAccessibleName(stageTitle(stage));  // until its figures are there
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StageCard::setFace(const StageFace& face) {
    if (face == m_face) return;
    m_face = face;
    setAccessibleName(face.title);
    setAccessibleDescription(face.description);
    setToolTip(face.description);
    update();
}

int StageCard::linesNeeded(int width) const {
    const QFontMetrics metrics(themeFont(TypeStyle::kTableHeader));
    return firstLine(m_face.title, metrics, width - 2 * kPad - kBesideGlyph) == m_face.title ? 1 : 2;
}

void StageCard::setTitleLines(int lines) {
    if (lines == m_titleLines) return;
    m_titleLines = lines;
    update();
}

void StageCard::setStale(bool stale) {
    if (stale == m_stale) return;
    m_stale = stale;
    update();
}

void StageCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool calm = isCalm(tone());
    const double radius = themeSize(Size::kRadiusCard);
    const Token ground = underMouse() ? Token::kHover : Token::kSurface;
    Box box{.fill = calm ? themeColor(ground) : themeColor(tone(), TonePart::kBg),
            .edge = calm ? themeColor(Token::kBorder) : themeColor(tone(), TonePart::kSolid),
            .radius = radius};
    if (isChecked()) {
        box.edge = themeColor(Token::kAccent);
        box.edgeWidth = 2;
    }
    drawBox(painter, rect(), box);
    if (hasFocus()) drawFocusRing(painter, rect(), radius);
    QRect room = rect().adjusted(kPad, 5, -kPad, -5);
    paintTitle(painter, room);
    room.setTop(room.top() + (m_titleLines - 1) * kTitleLine);
    paintHead(painter, room);
    const QRect line(room.left(), room.top() + kTitle + kFigures, room.width(),
                     room.height() - kTitle - kFigures - kFoot);
    const QColor ink = calm ? themeColor(Tone::kInfo, TonePart::kSolid) : themeColor(tone(), TonePart::kSolid);
    const QColor shown = m_stale ? themeColor(Token::kAxis) : ink;
    if (line.height() >= 10)
        paintSparkline(painter, line, m_face.history, {.color = shown, .comparison = {0}});  // from zero on
    paintFoot(painter, room);
}

void StageCard::paintTitle(QPainter& painter, const QRect& room) const {
    const QColor ground = isCalm(tone()) ? themeColor(Token::kSurface) : themeColor(tone(), TonePart::kBg);
    paintGlyph(painter, QRectF(room.left(), room.top() + (kTitle - kGlyph) / 2, kGlyph, kGlyph), glyphOf(tone()),
               themeColor(tone(), TonePart::kSolid), ground);
    const QFont title = themeFont(TypeStyle::kTableHeader);
    painter.setFont(title);
    painter.setPen(themeColor(Token::kTextSecondary));
    const QFontMetrics metrics = painter.fontMetrics();
    QRect line(room.left() + kBesideGlyph, room.top(), room.width() - kBesideGlyph, kTitle);
    const auto draw = [&](const QString& text) {
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(text, Qt::ElideRight, line.width()));
    };
    if (m_titleLines == 1) return draw(m_face.title);
    const QString first = firstLine(m_face.title, metrics, line.width());
    draw(first);
    line.translate(0, kTitleLine);
    draw(m_face.title.mid(first.size()).trimmed());
}

void StageCard::paintHead(QPainter& painter, const QRect& room) const {
    const QRectF figures(room.left(), room.top() + kTitle, room.width(), kFigures);
    const QColor strong =
        isCalm(tone()) ? themeColor(m_stale ? Token::kTextMuted : Token::kText) : themeColor(tone(), TonePart::kFg);
    drawFigures(painter, figures, Qt::AlignLeft | Qt::AlignVCenter, m_face.main, themeFont(TypeStyle::kCardTitle),
                strong);
    const int left = room.width() - figuresWidth(themeFont(TypeStyle::kCardTitle), m_face.main) - 4;
    const QFont small = themeFont(TypeStyle::kCaption);
    if (figuresWidth(small, m_face.side) > left) return;
    drawFigures(painter, figures, Qt::AlignRight | Qt::AlignVCenter, m_face.side, small,
                isCalm(tone()) ? themeColor(Token::kTextSecondary) : strong);
}

void StageCard::paintFoot(QPainter& painter, const QRect& room) const {
    const QRectF foot(room.left(), room.bottom() - kFoot + 1, room.width(), kFoot);
    const QFont small = themeFont(TypeStyle::kCaption);
    const int words = figuresWidth(small, m_face.foot);
    drawFigures(painter, foot, Qt::AlignRight | Qt::AlignVCenter, m_face.foot, small,
                isCalm(tone()) ? themeColor(Token::kTextSecondary) : themeColor(tone(), TonePart::kFg));
    const double width = std::min<double>(kBarWidth, room.width() - words - 6);
    if (width < 12 || m_face.share < 0) return;
    const QRectF bar(foot.left(), foot.center().y() - kBar / 2.0, width, kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::kSunken));
    painter.drawRoundedRect(bar, kBar / 2.0, kBar / 2.0);
    if (m_face.share <= 0) return;
    QRectF full = bar;
    full.setWidth(std::max<double>(kBar, bar.width() * std::min(m_face.share, 1.0)));
    painter.setBrush(isCalm(tone()) ? themeColor(Tone::kNeutral, TonePart::kSolid)
                                    : themeColor(tone(), TonePart::kSolid));
    painter.drawRoundedRect(full, kBar / 2.0, kBar / 2.0);
}

}  // namespace meridian::ui
