#include "ui/pages/orders/view_tabs.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kHeight = 36;
constexpr int kPad = 12;

class Tab final : public QAbstractButton {
  public:
    explicit Tab(QWidget* parent) : QAbstractButton(parent) {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }
    void setCount(const QString& shown) {
        m_count = shown;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override {
        const int words = QFontMetrics(themeFont(TypeStyle::kLabel)).horizontalAdvance(text());
        const int count = m_count.isEmpty() ? 0 : 6 + figuresWidth(themeFont(TypeStyle::kBody), m_count);
        return {words + count + 2 * kPad, kHeight};
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const bool strong = isChecked() || underMouse();
        painter.setFont(themeFont(TypeStyle::kLabel));
        painter.setPen(themeColor(strong ? Token::kText : Token::kTextSecondary));
        const int words = painter.fontMetrics().horizontalAdvance(text());
        painter.drawText(QRect(kPad, 0, words + 1, height()), Qt::AlignVCenter, text());
        drawFigures(painter, QRectF(kPad + words + 6, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_count,
                    themeFont(TypeStyle::kBody), themeColor(Token::kTextMuted));
        if (isChecked()) painter.fillRect(kPad / 2, height() - 2, width() - kPad, 2, themeColor(Token::kAccent));
        if (hasFocus()) {
            painter.setPen(QPen(themeColor(Token::kFocus), 2));
            painter.drawRect(rect().adjusted(2, 4, -2, -5));
        }
    }

  private:
    QString m_count;
};

}  // namespace

ViewTabs::ViewTabs(std::vector<View> views, QWidget* parent) : QWidget(parent), m_views(std::move(views)) {
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 12, 0);
    row->setSpacing(2);
    for (const View& view : m_views) {
        auto* tab = new Tab(this);
        tab->setObjectName(QStringLiteral("view.") + QLatin1String(view.id));
        connect(tab, &QAbstractButton::clicked, this,
                [this, query = QString::fromLatin1(view.query)] { Q_EMIT chosen(query); });
        row->addWidget(tab);
        m_buttons.push_back(tab);
    }
    row->addStretch();
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    translate();
}

void ViewTabs::setCount(const QString& id, qint64 count, const QString& shown) {
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (id != QLatin1String(m_views[i].id)) continue;
        static_cast<Tab*>(m_buttons[i])->setCount(count < 0 ? QString() : shown);
    }
}

void ViewTabs::setCurrentQuery(const QString& query) {
    for (std::size_t i = 0; i < m_views.size(); ++i)
        m_buttons[i]->setChecked(query == QLatin1String(m_views[i].query));
}

void ViewTabs::translate() {
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const QString title = QCoreApplication::translate("ViewTabs", m_views[i].title);
        m_buttons[i]->setText(title);
        m_buttons[i]->setAccessibleName(title);
        m_buttons[i]->updateGeometry();
    }
}

void ViewTabs::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void ViewTabs::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, height() - 1, width(), 1, themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui
