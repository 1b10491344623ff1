#include "ui/shell/rail.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/logo.h"

namespace meridian::ui {

namespace {

constexpr int kLogoSize = 20;
constexpr int kInset = 8;

QString translated(const char* text) {
    return QCoreApplication::translate("Rail", text);
}

class RailButton final : public QAbstractButton {
  public:
    RailButton(const char* icon, QWidget* parent) : QAbstractButton(parent), m_icon(QString::fromLatin1(icon)) {
        setCheckable(true);
        setAutoExclusive(true);
        setFixedHeight(themeSize(Size::kRailItem));
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(kInset, 0, -kInset, 0);
        const qreal radius = themeSize(Size::kRadiusButton);
        painter.setPen(Qt::NoPen);
        if (isChecked()) {
            painter.setPen(themeColor(Token::kBorderSubtle));
            painter.setBrush(themeColor(Token::kSurface));
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
            painter.setPen(Qt::NoPen);
            painter.setBrush(themeColor(Token::kAccent));
            painter.drawRoundedRect(QRectF(-3, 6, 6, height() - 12), 2, 2);
        } else if (underMouse()) {
            painter.setBrush(themeColor(Token::kHover));
            painter.drawRoundedRect(area, radius, radius);
        }
        const int size = themeSize(Size::kIcon);
        const bool words = width() > themeSize(Size::kRailCollapsed);
        const qreal x = words ? area.left() + 8 : (width() - size) / 2.0;
        const QColor color = themeColor(isChecked() ? Token::kAccentText : Token::kTextSecondary);
        paintIcon(painter, QRectF(x, (height() - size) / 2.0, size, size), m_icon, color);
        if (words) {
            painter.setFont(themeFont(TypeStyle::kLabel));
            painter.setPen(themeColor(isChecked() ? Token::kText : Token::kTextSecondary));
            painter.drawText(area.adjusted(8 + size + 8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        }
        if (hasFocus() && isVisible()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(themeColor(Token::kFocus), 2));
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius);
        }
    }

  private:
    const QString m_icon;
};

}  // namespace

Rail::Rail(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Navigation"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, themeSize(Size::kTopbar) + 8, 0, 8);
    column->setSpacing(0);
    const char* section = nullptr;
    for (const PageSpec& spec : pageTable()) {
        if (spec.section == nullptr) continue;
        if (section != nullptr && qstrcmp(section, spec.section) != 0) column->addSpacing(12);
        section = spec.section;
        auto* button = new RailButton(spec.icon, this);
        button->setObjectName(QStringLiteral("rail.") + QLatin1String(spec.id));
        connect(button, &QAbstractButton::clicked, this,
                [this, id = QString::fromLatin1(spec.id)] { Q_EMIT chosen(id); });
        column->addWidget(button);
        m_entries.push_back({&spec, button});
    }
    column->addStretch();
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    translate();
    setShape(Shape::kWords);
}

void Rail::setShape(Shape shape) {
    m_shape = shape;
    setFixedWidth(themeSize(shape == Shape::kWords ? Size::kRail : Size::kRailCollapsed));
    translate();
}

void Rail::setCurrent(const QString& page) {
    for (const Entry& entry : m_entries)
        entry.button->setChecked(page == QLatin1String(entry.spec->id));
}

void Rail::translate() {
    for (const Entry& entry : m_entries) {
        const QString title = translated(entry.spec->title);
        entry.button->setText(title);
        entry.button->setAccessibleName(title);
        entry.button->setToolTip(title + QStringLiteral("  ") + QLatin1String(entry.spec->keys));
    }
}

void Rail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kRail));
    painter.fillRect(width() - 1, 0, 1, height(), themeColor(Token::kBorderSubtle));
    const qreal top = (themeSize(Size::kTopbar) - kLogoSize) / 2.0;
    const bool words = m_shape == Shape::kWords;
    paintLogo(painter, QRectF(words ? 14 : (width() - kLogoSize) / 2.0, top, kLogoSize, kLogoSize),
              themeColor(Token::kAccentText));
    if (!words) return;
    painter.setFont(themeFont(TypeStyle::kDialogTitle));
    painter.setPen(themeColor(Token::kText));
    painter.drawText(QRectF(42, 0, width() - 50, themeSize(Size::kTopbar)), Qt::AlignVCenter,
                     QStringLiteral("Meridian"));
}

}  // namespace meridian::ui
