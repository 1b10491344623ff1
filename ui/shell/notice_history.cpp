#include "ui/shell/notice_history.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/shell/notices.h"
#include "ui/shell/undo.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kWidth = 380;
constexpr int kHighest = 460;
constexpr std::size_t kUndos = 5;
constexpr std::size_t kShown = 30;

QLabel* label(const QString& text, TypeStyle style, const QColor& color) {
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setFont(themeFont(style));
    made->setWordWrap(true);
    QPalette palette = made->palette();
    palette.setColor(QPalette::WindowText, color);
    made->setPalette(palette);
    return made;
}

}  // namespace

NoticeHistory::NoticeHistory(Services& services, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_services(services), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("notices.history"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Notices"));
    m_column->setContentsMargins(1, 1, 1, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    QWidget* rows = makeRows();
    scroll->setWidget(rows);
    rows->setAutoFillBackground(false);
    m_column->addWidget(scroll);
    setFixedWidth(kWidth);
    setFixedHeight(std::min(kHighest, rows->heightForWidth(kWidth - 2) + 2));
}

void NoticeHistory::addHeading(QVBoxLayout& column, const QString& text) const {
    column.addWidget(label(text, TypeStyle::kCardTitle, themeColor(Token::kText)));
}

QWidget* NoticeHistory::makeRows() {
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    const auto& undos = m_services.undo->recent();
    if (!undos.empty()) addHeading(*column, tr("Can be taken back"));
    for (std::size_t i = 0; i < std::min(undos.size(), kUndos); ++i) {
        auto* row = new QHBoxLayout;
        row->addWidget(label(undos[i].text, TypeStyle::kBody, themeColor(Token::kText)), 1);
        auto* undo = new QPushButton(tr("Undo"));
        undo->setAccessibleName(tr("Undo: %1").arg(undos[i].text));
        setControlSize(undo, ControlSize::kSmall);
        connect(undo, &QAbstractButton::clicked, this, [this, i] {
            UndoCentre* centre = m_services.undo;
            close();
            centre->undo(static_cast<int>(i));
        });
        row->addWidget(undo, 0, Qt::AlignTop);
        column->addLayout(row);
    }
    addHeading(*column, tr("Notices"));
    const auto& history = m_services.notices->history();
    if (history.empty()) {
        column->addWidget(label(tr("Nothing has happened yet that you need to know."), TypeStyle::kBody,
                                themeColor(Token::kTextSecondary)));
    }
    for (std::size_t i = 0; i < std::min(history.size(), kShown); ++i) {
        const PastNotice& past = history[i];
        const QString times = past.times > 1 ? QStringLiteral(" × %1").arg(past.times) : QString();
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        const bool isLoud = past.notice.tone == Tone::kDanger || past.notice.tone == Tone::kWarning;
        row->addWidget(label(past.notice.text + times, TypeStyle::kBody,
                             isLoud ? themeColor(past.notice.tone, TonePart::kFg) : themeColor(Token::kText)),
                       1);
        auto* when = label(m_services.format.moment(past.at, m_services.now()), TypeStyle::kCaption,
                           themeColor(Token::kTextMuted));
        when->setWordWrap(false);
        row->addWidget(when, 0, Qt::AlignTop);
        column->addLayout(row);
    }
    column->addStretch();
    return rows;
}

void NoticeHistory::openUnder(const QWidget* anchor) {
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width(), anchor->height() + 4));
    move(corner.x() - width(), corner.y());
    show();
    setFocus(Qt::PopupFocusReason);
    m_services.notices->markSeen();
}

void NoticeHistory::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawBox(painter, rect(), {.fill = themeColor(Token::kRaised), .edge = themeColor(Token::kBorder)});
}

}  // namespace meridian::ui
