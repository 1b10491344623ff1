#include "ui/shell/top_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr int kPathLeft = 76;
constexpr int kConnectionWidth = 92;  // at the right end, painted

QToolButton* arrow(const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(themeSize(Size::kControlSm), themeSize(Size::kControlSm));
    button->setEnabled(false);
    return button;
}

}  // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent),
      m_back(arrow(QStringLiteral("left"), this)),
      m_forward(arrow(QStringLiteral("right"), this)),
      m_language(arrow(QStringLiteral("globe"), this)),
      m_theme(arrow(QStringLiteral("moon"), this)) {
    setFixedHeight(themeSize(Size::kTopbar));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addStretch();
    row->addWidget(m_language);
    row->addWidget(m_theme);
    row->addSpacing(kConnectionWidth);
    m_language->setObjectName(QStringLiteral("top.language"));
    m_theme->setObjectName(QStringLiteral("top.theme"));
    m_language->setEnabled(true);
    m_theme->setEnabled(true);
    offerLanguages();
    connect(m_theme, &QAbstractButton::clicked, this, &TopBar::themeToggled);
    m_back->setObjectName(QStringLiteral("top.back"));
    m_forward->setObjectName(QStringLiteral("top.forward"));
    connect(m_back, &QAbstractButton::clicked, this, &TopBar::back);
    connect(m_forward, &QAbstractButton::clicked, this, &TopBar::forward);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    translate();
}

// Each language is named in itself, so that nobody is lost in one that they cannot read.
void TopBar::offerLanguages() {
    auto* menu = new QMenu(m_language);
    for (const auto& [language, name] : {std::pair{core::Language::kEnglish, QStringLiteral("English")},
                                         {core::Language::kChinese, QStringLiteral("中文")},
                                         {core::Language::kVietnamese, QStringLiteral("Tiếng Việt")}}) {
        connect(menu->addAction(name), &QAction::triggered, this,
                [this, chosen = language] { Q_EMIT languageChosen(chosen); });
    }
    m_language->setMenu(menu);
    m_language->setPopupMode(QToolButton::InstantPopup);
}

void TopBar::translate() {
    m_language->setAccessibleName(tr("Language"));
    m_language->setToolTip(tr("Language"));
    m_theme->setAccessibleName(tr("Light or dark"));
    m_theme->setToolTip(tr("Light or dark") + QStringLiteral("  Ctrl Shift L"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back") + QStringLiteral("  Alt ←"));
    m_forward->setAccessibleName(tr("Forward"));
    m_forward->setToolTip(tr("Forward") + QStringLiteral("  Alt →"));
}

void TopBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void TopBar::setPath(const QStringList& path) {
    m_path = path;
    update();
}

void TopBar::setHistory(bool canGoBack, bool canGoForward) {
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void TopBar::setConnection(core::SyncThread::State state, const QString& why) {
    m_state = state;
    m_why = why;
    setToolTip(why);
    setAccessibleDescription(why);
    update();
}

QString TopBar::connectionState() const {
    using State = core::SyncThread::State;
    switch (m_state) {
        case State::kLive: return QStringLiteral("live");
        case State::kFilling: return QStringLiteral("syncing");
        case State::kStarting:
        case State::kConnecting: return QStringLiteral("pending");
        case State::kRefused: return QStringLiteral("rejected");
        case State::kAway:
        case State::kStopped: break;
    }
    return QStringLiteral("offline");
}

void TopBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, height() - 1, width(), 1, themeColor(Token::kBorderSubtle));
    qreal x = kPathLeft;
    for (qsizetype i = 0; i < m_path.size(); ++i) {
        const bool last = i == m_path.size() - 1;
        const QFont font = themeFont(last ? TypeStyle::kLabel : TypeStyle::kBody);
        painter.setFont(font);
        painter.setPen(themeColor(last ? Token::kText : Token::kTextSecondary));
        const qreal width = QFontMetricsF(font).horizontalAdvance(m_path[i]);
        painter.drawText(QRectF(x, 0, width + 1, height()), Qt::AlignVCenter, m_path[i]);
        x += width + 6;
        if (last) break;
        paintIcon(painter, QRectF(x, (height() - 12) / 2.0, 12, 12), QStringLiteral("right"),
                  themeColor(Token::kTextMuted));
        x += 18;
    }
    const PillSpec pill{StateDomain::kSync, connectionState()};
    const QSize size = pillSize(pill);
    paintPill(painter, QRect(width() - 16 - size.width(), (height() - size.height()) / 2, size.width(), size.height()),
              pill);
}

}  // namespace meridian::ui
