// The component sheet, put together.
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QScrollBar>
#include <QTabBar>
#include <QVBoxLayout>

#include "tests/ui/gallery_parts.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/initials_badge.h"
#include "ui/widgets/logo.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/region_mark.h"
#include "ui/widgets/risk_bars.h"

namespace meridian::ui::gallery {

namespace {

Card* states() {
    auto* card = new Card(words(u"States"));
    card->setNote(words(u"shape says how far, colour says how it goes, container says which kind"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < kStateDomainCount; ++i) {
        const auto domain = static_cast<StateDomain>(i);
        auto* flow = new FlowLayout(nullptr, {kContainers[i] == Container::kBare ? 12 : 6, 5});
        for (const StateRow& row : kStates) {
            if (row.domain == domain) flow->addWidget(new StatusPill({domain, QString::fromLatin1(row.state)}));
        }
        if (domain == StateDomain::kOrder) flow->addWidget(new StatusPill({domain, words(u"from_the_future")}));
        grid->addWidget(quiet(QString::fromLatin1(kStateDomainNames[i])), static_cast<int>(i), 0, Qt::AlignTop);
        grid->addLayout(flow, static_cast<int>(i), 1);
    }
    const int last = kStateDomainCount;
    grid->addWidget(quiet(words(u"risk")), last, 0);
    grid->addWidget(
        new Painted({500, 20},
                    [](QPainter& painter, const QRect& rect) {
                        int x = 0;
                        for (const int score : {8, 42, 71, 94}) {
                            paintRisk(painter, QRect(x, 0, 60, rect.height()), score);
                            x += 64;
                        }
                        for (const char16_t* region : {u"us", u"eu", u"ap"}) {
                            paintRegionMark(painter, QRect(x + 10, 0, 40, rect.height()), region);
                            x += 44;
                        }
                        for (const char16_t* name : {u"Marta Kowalczyk", u"Dele Okafor", u"Hoa Le", u"王 小明"}) {
                            paintInitials(painter, QRectF(x + 30, -2, 24, 24), words(name));
                            x += 30;
                        }
                        paintLogo(painter, QRectF(x + 40, 0, 20, 20), themeColor(Token::kAccentText));
                    }),
        last, 1);
    card->body()->addLayout(grid);
    card->body()->addStretch();
    return card;
}

QWidget* emptyCard(const EmptyStateText& text) {
    auto* card = new Card;
    card->body()->addWidget(new EmptyState(text));
    card->setFixedHeight(124);
    return card;
}

QLayout* emptyStates() {
    auto* grid = new QGridLayout;
    grid->setSpacing(10);
    grid->addWidget(
        emptyCard(
            {words(u"orders"), words(u"No orders match"), words(u"4 filters are on."), words(u"Clear filters"), {}}),
        0, 0);
    grid->addWidget(emptyCard({words(u"error"), words(u"EU did not answer"), words(u"Waited 10 s. Code NET-504."),
                               words(u"Try again"), Tone::kDanger}),
                    0, 1);
    grid->addWidget(emptyCard({words(u"lock"),
                               words(u"Prices need the merchandiser role"),
                               words(u"You are signed in as support."),
                               words(u"Ask for access"),
                               {}}),
                    1, 0);
    grid->addWidget(emptyCard({words(u"cloudoff"),
                               words(u"Not in the cache"),
                               words(u"The cache holds 30 days. This order is 41 days old."),
                               {},
                               Tone::kWarning}),
                    1, 1);
    return grid;
}

QLayout* overlays() {
    auto* row = new QHBoxLayout;
    row->addWidget(menuSample(), 0, Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->addWidget(tipSample());
    auto* bar = new QProgressBar;
    bar->setValue(64);
    right->addWidget(bar);
    auto* scroll = new QScrollBar(Qt::Horizontal);
    scroll->setRange(0, 100);
    scroll->setValue(30);
    right->addWidget(scroll);
    right->addWidget(new Painted({150, 20}, [](QPainter& painter, const QRect& rect) {
        double x = 0;
        for (const char16_t* key : {u"Ctrl", u"K", u"Esc", u"⏎", u"?"}) {
            const int width = keycapWidth(words(key));
            drawKeycap(painter, QRectF(x, 0, width, rect.height()), words(key), keycapLook());
            x += width + 5;
        }
    }));
    right->addStretch();
    row->addLayout(right, 1);
    return row;
}

QVBoxLayout* rightColumn() {
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    auto* table = new Card(words(u"Table row states"));
    table->body()->setContentsMargins(0, 0, 0, 4);
    table->body()->addWidget(tableSample());
    column->addWidget(table);
    column->addLayout(emptyStates());
    auto* messages = new Card(words(u"Messages"));
    messages->body()->addWidget(toastSample(Tone::kSuccess, words(u"ok"), words(u"Refunded 42.50 EUR"),
                                            words(u"EU-1048217, card •••• 4417"), words(u"Undo")));
    messages->body()->addWidget(toastSample(Tone::kDanger, words(u"error"), words(u"Could not capture 485.10 EUR"),
                                            words(u"The card was declined. Ask for another card."), words(u"Details")));
    auto* tabs = new QTabBar;
    tabs->setExpanding(false);
    for (const char16_t* name : {u"All", u"Open", u"Needs review"})
        tabs->addTab(words(name));
    messages->body()->addWidget(tabs);
    column->addWidget(messages);
    column->addLayout(overlays());
    column->addStretch();
    return column;
}

}  // namespace

std::unique_ptr<QWidget> sheet() {
    auto window = std::make_unique<QWidget>();
    auto* row = new QHBoxLayout(window.get());
    row->setContentsMargins(14, 14, 14, 14);
    row->setSpacing(12);
    auto* left = new QVBoxLayout;
    auto* middle = new QVBoxLayout;
    for (QVBoxLayout* column : {left, middle})
        column->setSpacing(12);
    left->addWidget(surfaces());
    left->addWidget(types());
    left->addWidget(series(), 1);
    middle->addWidget(buttons());
    Card* form = fields();
    form->body()->addLayout(choices());
    middle->addWidget(form);
    middle->addWidget(states(), 1);
    const auto fixed = [&](QLayout* column, int width) {
        auto* host = new QWidget;
        host->setFixedWidth(width);
        column->setContentsMargins(0, 0, 0, 0);
        host->setLayout(column);
        row->addWidget(host);
    };
    fixed(left, 330);
    row->addLayout(middle, 1);
    fixed(rightColumn(), 420);
    window->setFixedSize(1520, 960);
    return window;
}

}  // namespace meridian::ui::gallery
