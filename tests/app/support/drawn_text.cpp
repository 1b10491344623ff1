#include "tests/app/support/drawn_text.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QTextItem>

namespace meridian::app {

namespace {

constexpr int kDpi = 96;

class Listener final : public QPaintEngine {
  public:
    explicit Listener(std::vector<DrawnText>& heard, QWidget* owner)
        : QPaintEngine(QPaintEngine::AllFeatures), m_heard(heard), m_owner(owner) {}
    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState& now) override {
        if ((now.state() & DirtyTransform) != 0) m_transform = now.transform();
        if ((now.state() & DirtyOpacity) != 0) m_opacity = now.opacity();
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QString text = item.text().trimmed();
        if (text.isEmpty() || m_opacity <= 0) return;
        const QFontMetricsF metrics(item.font());
        const QRectF box(at.x(), at.y() - metrics.capHeight(), item.width(),
                         metrics.capHeight() + metrics.descent() / 2);
        m_heard.push_back({text, m_transform.mapRect(box), m_owner});
    }
    void drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QRectF& /*from*/) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override {}
    void drawPath(const QPainterPath& /*path*/) override {}
    void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}

  private:
    std::vector<DrawnText>& m_heard;
    QWidget* m_owner;
    QTransform m_transform;
    double m_opacity = 1;
};

class Ear final : public QPaintDevice {
  public:
    Ear(QSize size, std::vector<DrawnText>& heard, QWidget* owner) : m_size(size), m_engine(heard, owner) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }

  protected:
    int metric(PaintDeviceMetric which) const override {
        switch (which) {
            case PdmWidth: return m_size.width();
            case PdmHeight: return m_size.height();
            case PdmWidthMM: return m_size.width() * 254 / kDpi / 10;
            case PdmHeightMM: return m_size.height() * 254 / kDpi / 10;
            case PdmNumColors: return 1 << 24;
            case PdmDepth: return 32;
            case PdmDpiX:
            case PdmDpiY:
            case PdmPhysicalDpiX:
            case PdmPhysicalDpiY: return kDpi;
            case PdmDevicePixelRatio: return 1;
            case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

  private:
    QSize m_size;
    mutable Listener m_engine;
};

bool comesAndGoes(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (widget->inherits("meridian::ui::NoticeCard") || widget->isWindow() != (widget->parentWidget() == nullptr))
            return true;
    }
    return false;
}

}  // namespace

std::vector<DrawnText> drawnBy(QWidget& widget) {
    std::vector<DrawnText> heard;
    Ear ear(widget.size(), heard, &widget);
    widget.render(&ear, {}, {}, QWidget::RenderFlags());
    return heard;
}

std::vector<DrawnText> drawnIn(QWidget& window) {
    std::vector<DrawnText> all = drawnBy(window);
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->size().isEmpty() || comesAndGoes(widget)) continue;
        const auto some = drawnBy(*widget);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

QString described(const QWidget* widget) {
    QStringList names;
    for (; widget != nullptr && names.size() < 4; widget = widget->parentWidget()) {
        const QString name = QString::fromLatin1(widget->metaObject()->className()).section(u':', -1);
        names << name + (widget->objectName().isEmpty() ? QString() : u'(' + widget->objectName() + u')');
    }
    return names.join(QStringLiteral(" in "));
}

}  // namespace meridian::app
