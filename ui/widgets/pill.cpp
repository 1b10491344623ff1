#include "ui/widgets/pill.h"

#include <QCache>
#include <QCoreApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QHash>
#include <QPainter>
#include <QPixmap>

#include "ui/theme/shapes.h"

namespace meridian::ui {

namespace {

constexpr int kGlyphSide = 10;
constexpr int kGap = 4;
constexpr int kPaddingLeft = 5;
constexpr int kPaddingCapsule = 8;
constexpr int kPaddingBox = 6;
constexpr int kCachedPills = 600;
constexpr int kWidest = 400;  // beyond it no pill is cut, whatever the column

struct Look {
    Container container;
    QColor text;
    QColor fill;
    QColor edge;
};

bool isCapsule(Container container) {
    return container == Container::kCapsule || container == Container::kOutlineCapsule ||
           container == Container::kDashedCapsule;
}

Container containerOf(const PillSpec& spec) {
    return findState(spec) ? kContainers[static_cast<std::size_t>(spec.domain)] : Container::kOutlineCapsule;
}

Look lookOf(const PillSpec& spec) {
    const Container container = containerOf(spec);
    if (!findState(spec)) return {container, themeColor(Token::kText), {}, themeColor(Token::kBorder)};
    const Tone tone = pillTone(spec);
    Look look{container, themeColor(tone, TonePart::kFg), {}, {}};
    switch (container) {
        case Container::kCapsule:
        case Container::kBox: look.fill = themeColor(tone, TonePart::kBg); break;
        case Container::kEdgedBox:
        case Container::kDashedCapsule:
            look.fill = themeColor(tone, TonePart::kBg);
            look.edge = themeColor(tone, TonePart::kBorder);
            break;
        case Container::kOutlineCapsule:
        case Container::kOutlineBox: look.edge = themeColor(tone, TonePart::kBorder); break;
        case Container::kBare: look.text = themeColor(Token::kText); break;
    }
    return look;
}

struct Room {
    int left;
    int right;
};

Room paddingOf(Container container) {
    if (container == Container::kBare) return {0, 0};
    return {kPaddingLeft, isCapsule(container) ? kPaddingCapsule : kPaddingBox};
}

int glyphRoom(const PillSpec& spec) {
    return findState(spec) ? kGlyphSide + kGap : 3;
}

QString domainName(StateDomain domain) {
    switch (domain) {
        case StateDomain::kOrder: return QCoreApplication::translate("StateDomain", "Order");
        case StateDomain::kPayment: return QCoreApplication::translate("StateDomain", "Payment");
        case StateDomain::kFulfilment: return QCoreApplication::translate("StateDomain", "Fulfilment");
        case StateDomain::kFraud: return QCoreApplication::translate("StateDomain", "Fraud");
        case StateDomain::kReturn: return QCoreApplication::translate("StateDomain", "Return");
        case StateDomain::kStock: return QCoreApplication::translate("StateDomain", "Stock");
        case StateDomain::kErp: return QCoreApplication::translate("StateDomain", "ERP");
        case StateDomain::kService: return QCoreApplication::translate("StateDomain", "Service");
        case StateDomain::kProduct: return QCoreApplication::translate("StateDomain", "Product");
        case StateDomain::kSync: return QCoreApplication::translate("StateDomain", "Sync");
    }
    return QString();
}

// Lists ask for every row of every frame.
const QHash<QString, const StateRow*>& rowsOf(StateDomain domain) {
    static const std::array<QHash<QString, const StateRow*>, kStateDomainCount> kIndex = [] {
        std::array<QHash<QString, const StateRow*>, kStateDomainCount> index;
        for (const StateRow& row : kStates) {
            index[static_cast<std::size_t>(row.domain)].insert(QString::fromLatin1(row.state), &row);
        }
        return index;
    }();
    return kIndex[static_cast<std::size_t>(domain)];
}

int widthOf(const PillSpec& spec, const QString& label) {
    const Room room = paddingOf(containerOf(spec));
    const QFontMetrics metrics(themeFont(TypeStyle::kPill));
    return room.left + glyphRoom(spec) + metrics.horizontalAdvance(label) + 1 + room.right;
}

void drawContainer(QPainter& painter, const QRect& pill, const Look& look) {
    if (look.container == Container::kBare) return;
    const double radius = isCapsule(look.container) ? kPillHeight / 2.0 : themeSize(Size::kRadiusTag);
    drawBox(painter, pill,
            {.fill = look.fill,
             .edge = look.edge,
             .radius = radius,
             .line = look.container == Container::kDashedCapsule ? Qt::DashLine : Qt::SolidLine});
}

void drawPill(QPainter& painter, int width, const PillSpec& spec, const QString& label) {
    const Look look = lookOf(spec);
    const Room room = paddingOf(look.container);
    drawContainer(painter, QRect(0, 0, width, kPillHeight), look);
    if (const StateRow* row = findState(spec)) {
        paintGlyph(painter, QRectF(room.left, (kPillHeight - kGlyphSide) / 2.0, kGlyphSide, kGlyphSide), row->glyph,
                   themeColor(row->tone, TonePart::kSolid), themeColor(Token::kSurface));
    }
    const int left = room.left + glyphRoom(spec);
    const int space = width - room.right - left;
    const QFont font = themeFont(TypeStyle::kPill);
    painter.setFont(font);
    painter.setPen(look.text);
    painter.drawText(QRect(left, 0, space, kPillHeight), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(label, Qt::ElideRight, space));
}

struct Key {
    PillSpec spec;
    QString label;  // other in another language
    int room;
    double dpr;
    int fontSize;
    bool dark;
    bool operator==(const Key&) const = default;
};

size_t qHash(const Key& key, size_t seed = 0) {
    return qHashMulti(seed, static_cast<int>(key.spec.domain), key.spec.state, key.label, key.room, key.fontSize,
                      key.dark);
}

}  // namespace

const StateRow* findState(const PillSpec& spec) {
    return rowsOf(spec.domain).value(spec.state, nullptr);
}

QString pillLabel(const PillSpec& spec) {
    const StateRow* row = findState(spec);
    return row ? QCoreApplication::translate("State", row->label.text, row->label.domain) : spec.state;
}

QString pillDescription(const PillSpec& spec) {
    return QCoreApplication::translate("StateDomain", "%1: %2", "a kind of state and the state itself")
        .arg(domainName(spec.domain), pillLabel(spec));
}

Tone pillTone(const PillSpec& spec) {
    const StateRow* row = findState(spec);
    return row ? row->tone : Tone::kNeutral;
}

QSize pillSize(const PillSpec& spec) {
    return {widthOf(spec, pillLabel(spec)), kPillHeight};
}

void paintPill(QPainter& painter, const QRect& rect, const PillSpec& spec) {
    static QCache<Key, QPixmap> cache(kCachedPills);
    const QString label = pillLabel(spec);
    const int room = std::min(rect.width(), kWidest);
    if (room <= 0) return;
    const double dpr = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const Key key{spec, label, room, dpr, themeFont(TypeStyle::kPill).pixelSize(), Theme::current().isDark()};
    QPixmap* pixmap = cache.object(key);
    if (!pixmap) {
        const int width = std::min(room, widthOf(spec, label));
        pixmap = new QPixmap(QSize(width, kPillHeight) * dpr);
        pixmap->setDevicePixelRatio(dpr);
        pixmap->fill(Qt::transparent);
        QPainter inner(pixmap);
        drawPill(inner, width, spec, label);
        inner.end();
        cache.insert(key, pixmap);
    }
    painter.drawPixmap(rect.left(), rect.top() + (rect.height() - kPillHeight) / 2, *pixmap);
}

StatusPill::StatusPill(const PillSpec& spec, QWidget* parent) : QWidget(parent), m_spec(spec) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void StatusPill::setSpec(const PillSpec& spec) {
    if (spec == m_spec) return;
    m_spec = spec;
    describe();
    updateGeometry();
    update();
}

void StatusPill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPill(painter, rect(), m_spec);
}

void StatusPill::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void StatusPill::describe() {
    setAccessibleName(pillDescription(m_spec));
}

}  // namespace meridian::ui
