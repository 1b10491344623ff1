#include "ui/theme/figures.h"

#include <QCache>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QRawFont>
#include <algorithm>
#include <cmath>
#include <vector>

namespace meridian::ui {

namespace {

constexpr int kCachedTexts = 4000;

// A font opened for its glyphs: costs too much to do per text.
struct Face {
    QRawFont raw;
    double cell = 0;      // the widest digit
    double spacing = 0;   // between letters
    double baseline = 0;  // from the top of the line
    double height = 0;
};

// Characters that the font lacks (Han units beside a number) are drawn by Qt, which knows other fonts.
struct OtherText {
    QString text;
    double x = 0;
};

struct Laid {
    QGlyphRun run;
    std::vector<OtherText> others;
    double width = 0;
};

struct Key {
    QString text;
    QFont font;
    bool operator==(const Key&) const = default;
};

size_t qHash(const Key& key, size_t seed = 0) {
    return qHashMulti(seed, key.text, key.font);
}

Face openFace(const QFont& font) {
    Face face;
    face.raw = QRawFont::fromFont(font);
    for (const QPointF& advance :
         face.raw.advancesForGlyphIndexes(face.raw.glyphIndexesForString(QStringLiteral("0123456789")))) {
        face.cell = std::max(face.cell, advance.x());
    }
    if (font.letterSpacingType() == QFont::AbsoluteSpacing) face.spacing = font.letterSpacing();
    const QFontMetricsF metrics(font);
    face.baseline = metrics.ascent();
    face.height = metrics.ascent() + metrics.descent();
    return face;
}

const Face& faceOf(const QFont& font) {
    static QHash<QFont, Face> faces;
    auto it = faces.find(font);
    if (it == faces.end()) it = faces.insert(font, openFace(font));
    return *it;
}

bool isDigit(QChar character) {
    return character >= u'0' && character <= u'9';
}

Laid layOut(const QString& text, const QFont& font) {
    const Face& face = faceOf(font);
    const QFontMetricsF metrics(font);
    Laid laid;
    QList<quint32> glyphs;
    QList<QPointF> positions;
    for (qsizetype i = 0; i < text.size(); ++i) {
        quint32 glyph = 0;
        int count = 1;
        if (!text[i].isSurrogate()) face.raw.glyphIndexesForChars(text.constData() + i, 1, &glyph, &count);
        if (glyph == 0) {
            OtherText other{text.mid(i, text[i].isHighSurrogate() ? 2 : 1), laid.width};
            laid.width += metrics.horizontalAdvance(other.text);
            i += other.text.size() - 1;
            laid.others.push_back(std::move(other));
            continue;
        }
        QPointF advance;
        face.raw.advancesForGlyphIndexes(&glyph, &advance, 1);
        const double cell = isDigit(text[i]) ? face.cell : advance.x();
        glyphs << glyph;
        positions << QPointF(laid.width + (cell - advance.x()) / 2, 0);
        laid.width += cell + face.spacing;
    }
    laid.run.setRawFont(face.raw);
    laid.run.setGlyphIndexes(glyphs);
    laid.run.setPositions(positions);
    return laid;
}

const Laid& laidOut(QStringView text, const QFont& font) {
    static QCache<Key, Laid> cache(kCachedTexts);
    Key key{text.toString(), font};
    if (const Laid* known = cache.object(key)) return *known;
    auto* laid = new Laid(layOut(key.text, font));
    cache.insert(key, laid);
    return *laid;
}

double leftEdge(const QRectF& rect, Qt::Alignment alignment, double width) {
    if (alignment & Qt::AlignRight) return rect.right() - width;
    if (alignment & Qt::AlignHCenter) return rect.left() + (rect.width() - width) / 2;
    return rect.left();
}

double topEdge(const QRectF& rect, Qt::Alignment alignment, double height) {
    if (alignment & Qt::AlignTop) return rect.top();
    if (alignment & Qt::AlignBottom) return rect.bottom() - height;
    return rect.top() + (rect.height() - height) / 2;
}

}  // namespace

int figuresWidth(const QFont& font, QStringView text) {
    return static_cast<int>(std::ceil(laidOut(text, font).width));
}

void drawFigures(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, QStringView text, const QFont& font,
                 const QColor& color) {
    if (text.isEmpty()) return;
    const Laid& laid = laidOut(text, font);
    const Face& face = faceOf(font);
    const double x = leftEdge(rect, alignment, laid.width);
    // The baseline on a whole pixel, as Qt draws text: figures and words beside them then stand on one line.
    const double y = std::round(topEdge(rect, alignment, face.height) + face.baseline);
    const QPen pen = painter.pen();
    painter.setPen(color);
    painter.drawGlyphRun(QPointF(x, y), laid.run);
    if (!laid.others.empty()) {
        const QFont before = painter.font();
        painter.setFont(font);
        for (const OtherText& other : laid.others)
            painter.drawText(QPointF(x + other.x, y), other.text);
        painter.setFont(before);
    }
    painter.setPen(pen);
}

}  // namespace meridian::ui
