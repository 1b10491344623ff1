#include "ui/pages/welcome/front_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/pages/welcome/globe_panel.h"
#include "ui/pages/welcome/look_switch.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kPanelMin = 320;
constexpr int kEdge = 20;  // around language and appearance

}  // namespace

FrontPage::FrontPage(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* panel = new GlobePanel(this);
    panel->setMinimumWidth(kPanelMin);
    row->addWidget(panel, 36);
    m_column->setSpacing(12);
    auto* upright = new QVBoxLayout;
    upright->addStretch(1);
    upright->addLayout(m_column);
    upright->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(upright, 100);
    middle->addStretch(1);
    auto* look = new LookSwitch(this);
    look->setContentsMargins(0, kEdge, kEdge, 0);
    connect(look, &LookSwitch::languageChosen, this, &FrontPage::languageChosen);
    // One over the other: the column stays in the middle, and in a low window its heading stands beside the switch.
    auto* side = new QGridLayout;
    side->addLayout(middle, 0, 0);
    side->addWidget(look, 0, 0, Qt::AlignTop | Qt::AlignRight);
    row->addLayout(side, 64);
}

void FrontPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kCanvas));
}

}  // namespace meridian::ui
