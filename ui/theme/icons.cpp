#include "ui/theme/icons.h"

#include <QCache>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmap>
#include <QSet>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

#include "ui/theme/icon_paths.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kGrid = 16;
constexpr int kCachedPixmaps = 1000;
const QString kPrefix = QStringLiteral("meridian/");

Q_LOGGING_CATEGORY(log, "meridian.ui.icons")

struct Key {
    const IconPath* path;
    QRgb color;
    int size;   // device pixels
    int scale;  // dpr in hundredths: the stroke of a big icon depends on it
    bool operator==(const Key&) const = default;
};

size_t qHash(const Key& key, size_t seed = 0) {
    return qHashMulti(seed, key.path, key.color, key.size, key.scale);
}

const IconPath* find(QStringView name) {
    const QByteArray wanted = name.toLatin1();
    const auto it = std::ranges::lower_bound(kIconPaths, std::string_view(wanted.constData()), {},
                                             [](const IconPath& path) { return std::string_view(path.name); });
    if (it != kIconPaths.end() && wanted == it->name) return &*it;
    static QSet<QByteArray> complained;
    if (!complained.contains(wanted)) {
        complained.insert(wanted);
        qCWarning(log) << "No icon is called" << name;
    }
    return nullptr;
}

QPixmap render(const Key& key) {
    // Above the grid's size lines stay as thin as they are at it, or big icons look heavy beside text.
    const double logical = key.size * 100.0 / key.scale;
    const double stroke = key.path->stroke * std::min(1.0, kGrid / logical);
    const QColor color = QColor::fromRgba(key.color);
    const QString svg =
        QStringLiteral(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><path d=\"%1\" fill=\"none\" stroke=\"%2\""
            " stroke-opacity=\"%3\" stroke-width=\"%4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>")
            .arg(QString::fromLatin1(key.path->path), color.name(), QString::number(color.alphaF()),
                 QString::number(stroke));
    QSvgRenderer renderer(svg.toUtf8());
    QPixmap pixmap(key.size, key.size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

QPixmap pixmapFor(const IconPath* path, const QColor& color, double side, double dpr) {
    static QCache<Key, QPixmap> cache(kCachedPixmaps);
    const Key key{path, color.rgba(), std::max(1, static_cast<int>(std::lround(side * dpr))),
                  static_cast<int>(std::lround(dpr * 100))};
    if (const QPixmap* known = cache.object(key)) return *known;
    QPixmap pixmap = render(key);
    pixmap.setDevicePixelRatio(dpr);
    cache.insert(key, new QPixmap(pixmap));
    return pixmap;
}

void paintPath(QPainter& painter, const QRectF& rect, const IconPath* path, const QColor& color) {
    if (!path) return;
    const double side = std::min(rect.width(), rect.height());
    const double dpr = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const QPixmap pixmap = pixmapFor(path, color, side, dpr);
    // On whole device pixels, or the lines blur.
    const double x = std::round((rect.center().x() - side / 2) * dpr) / dpr;
    const double y = std::round((rect.center().y() - side / 2) * dpr) / dpr;
    painter.drawPixmap(QPointF(x, y), pixmap);
}

class Engine : public QIconEngine {
  public:
    Engine(const IconPath* path, Token token) : m_path(path), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintPath(*painter, rect, m_path, colorFor(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    // `size` is in device pixels.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        if (!m_path) return QPixmap();
        const double side = std::min(size.width(), size.height()) / scale;
        return pixmapFor(m_path, colorFor(mode), side, scale);
    }
    QIconEngine* clone() const override { return new Engine(m_path, m_token); }
    QString key() const override { return QStringLiteral("meridian"); }
    QString iconName() override { return m_path ? kPrefix + QString::fromLatin1(m_path->name) : QString(); }
    bool isNull() override { return !m_path; }

  private:
    QColor colorFor(QIcon::Mode mode) const {
        return themeColor(mode == QIcon::Disabled ? Token::kTextDisabled : m_token);
    }

    const IconPath* m_path;
    Token m_token;
};

}  // namespace

QIcon icon(QStringView name, Token token) {
    return QIcon(new Engine(find(name), token));
}

QString iconName(const QIcon& icon) {
    const QString name = icon.name();
    return name.startsWith(kPrefix) ? name.mid(kPrefix.size()) : QString();
}

void paintIcon(QPainter& painter, const QRectF& rect, QStringView name, const QColor& color) {
    paintPath(painter, rect, find(name), color);
}

QStringList iconNames() {
    QStringList names;
    for (const IconPath& path : kIconPaths)
        names << QString::fromLatin1(path.name);
    return names;
}

}  // namespace meridian::ui
