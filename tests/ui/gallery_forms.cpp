// The part of the component sheet that shows colours, type, charts, buttons and fields.
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "tests/ui/gallery_parts.h"
#include "ui/theme/chart_palette.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/switch.h"

namespace meridian::ui::gallery {

QString words(const char16_t* text) {
    return QString::fromUtf16(text);
}

QWidget* quiet(const QString& text) {
    return new ElidedLabel(text, {TypeStyle::kCaption, Token::kTextMuted});
}

Card* surfaces() {
    auto* card = new Card(words(u"Surfaces and text"));
    const auto strip = [&](std::initializer_list<std::pair<const char16_t*, Token>> parts) {
        QList<std::pair<QString, QColor>> list;
        for (const auto& [name, token] : parts)
            list << std::pair(words(name), themeColor(token));
        card->body()->addWidget(surfaceStrip(list, {}));
    };
    card->body()->setSpacing(5);
    strip({{u"canvas", Token::kCanvas},
           {u"surface", Token::kSurface},
           {u"subtle", Token::kSubtle},
           {u"sunken", Token::kSunken},
           {u"rail", Token::kRail}});
    strip({{u"hover", Token::kHover},
           {u"selected", Token::kSelected},
           {u"sel + hover", Token::kSelectedHover},
           {u"edited", Token::kEdited},
           {u"pressed", Token::kPressed}});
    QList<std::pair<QString, QColor>> tones;
    QList<QColor> texts;
    for (std::size_t i = 0; i < kToneCount; ++i) {
        tones << std::pair(QString::fromLatin1(tokens::kToneNames[i]), themeColor(static_cast<Tone>(i), TonePart::kBg));
        texts << themeColor(static_cast<Tone>(i), TonePart::kFg);
    }
    card->body()->addWidget(surfaceStrip(tones, texts));
    return card;
}

Card* types() {
    auto* card = new Card(words(u"Type, Inter with Noto Sans CJK"));
    card->body()->setSpacing(0);
    const std::tuple<const char16_t*, const char16_t*, TypeStyle> kRows[] = {
        {u"Display", u"28/36 600", TypeStyle::kDisplay},
        {u"KPI", u"22/28 600 tabular", TypeStyle::kKpi},
        {u"Stat", u"18/24 600 tabular", TypeStyle::kStatLarge},
        {u"Page title", u"16/24 600", TypeStyle::kPageTitle},
        {u"Dialog title", u"15/22 600", TypeStyle::kDialogTitle},
        {u"Card title", u"13/20 600", TypeStyle::kCardTitle},
        {u"Body, table, label", u"12/16 400, 500", TypeStyle::kBody},
        {u"Caption, pill, header", u"11/16 400, 500", TypeStyle::kCaption},
        {u"Badge", u"10/12 600", TypeStyle::kBadge}};
    for (const auto& [text, note, style] : kRows)
        card->body()->addWidget(typeSample(words(text), words(note), style));
    card->body()->addWidget(new ElidedLabel(words(u"订单 待审核 库存不足   Đơn hàng chờ thẩm định")));
    for (const char16_t* amount : {u"1,118.11", u"70,084.60", u"486,000"}) {
        card->body()->addWidget(
            new FigureLabel(words(amount), {TypeStyle::kTable, Token::kText, Qt::AlignRight | Qt::AlignVCenter}));
    }
    return card;
}

Card* series() {
    auto* card = new Card(words(u"Chart series"));
    card->setNote(words(u"same in light and dark"));
    card->body()->setSpacing(2);
    for (int i = 0; i < 8; ++i)
        card->body()->addWidget(seriesSample(i));
    const auto colors = [](const auto& table) {
        QList<QColor> list;
        for (const std::uint32_t color : table)
            list << QColor::fromRgba(color);
        return list;
    };
    card->body()->addWidget(ramp(colors(chart::kSequential)));
    card->body()->addWidget(ramp(colors(chart::kDiverging)));
    auto* row = new QHBoxLayout;
    auto* line = new Sparkline(words(u"Orders per hour"));
    line->setValues({3, 5, 4, 8, 6, 9, 12, 10, 13, 12, 15});
    line->setLook({QColor(), {2, 4, 5, 5, 7, 7, 9, 9, 10, 11, 11}});
    row->addWidget(line);
    row->addWidget(new FigureLabel(words(u"2,908,655.50"), {TypeStyle::kKpi, Token::kText}));
    row->addStretch();
    card->body()->addLayout(row);
    card->body()->addStretch();
    return card;
}

Card* buttons() {
    auto* card = new Card(words(u"Buttons"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(0);
    const char16_t* const kStates[] = {u"rest", u"hover", u"pressed", u"focus", u"disabled"};
    constexpr QStyle::State kOn = QStyle::State_Enabled;
    const QStyle::State flags[] = {kOn, kOn | QStyle::State_MouseOver, kOn | QStyle::State_Sunken,
                                   kOn | QStyle::State_HasFocus, QStyle::State_None};
    const std::tuple<const char16_t*, const char16_t*, ButtonKind> kKinds[] = {
        {u"Primary", u"Save", ButtonKind::kPrimary},
        {u"Default", u"Export", ButtonKind::kDefault},
        {u"Danger", u"Decline", ButtonKind::kDanger},
        {u"Destructive", u"Cancel", ButtonKind::kDestructive},
        {u"Quiet", u"Clear", ButtonKind::kQuiet}};
    for (int column = 0; column < 5; ++column)
        grid->addWidget(quiet(words(kStates[column])), 0, column + 1);
    int row = 1;
    for (const auto& [name, text, kind] : kKinds) {
        grid->addWidget(quiet(words(name)), row, 0);
        for (int column = 0; column < 5; ++column)
            grid->addWidget(buttonIn(kind, words(text), flags[column]), row, column + 1);
        ++row;
    }
    grid->setColumnMinimumWidth(0, 74);
    for (int column = 1; column < 6; ++column)
        grid->setColumnMinimumWidth(column, 112);
    grid->setColumnStretch(6, 1);
    card->body()->addLayout(grid);
    auto* real = new QHBoxLayout;
    auto* create = new QPushButton(icon(u"plus"), words(u"New order"));
    setButtonKind(create, ButtonKind::kPrimary);
    setKeyHint(create, words(u"C"));
    auto* hold = new QPushButton(icon(u"pause"), words(u"Hold"));
    setKeyHint(hold, words(u"H"));
    auto* print = new QPushButton(icon(u"print"), words(u"Print"));
    setControlSize(print, ControlSize::kSmall);
    auto* more = new QToolButton;
    more->setIcon(icon(u"more"));
    auto* columns = new QToolButton;
    columns->setIcon(icon(u"columns"));
    columns->setText(words(u"Columns"));
    columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QWidget* widget : std::initializer_list<QWidget*>{create, hold, print, columns, more})
        real->addWidget(widget);
    real->addStretch();
    card->body()->addLayout(real);
    return card;
}

void addField(QGridLayout* grid, int at, const char16_t* label, QWidget* field) {
    auto* box = new QVBoxLayout;
    box->setSpacing(3);
    box->addWidget(new ElidedLabel(words(label), {TypeStyle::kLabel, Token::kTextSecondary}));
    box->addWidget(field);
    grid->addLayout(box, at / 4, at % 4);
}

Card* fields() {
    auto* card = new Card(words(u"Fields"));
    auto* grid = new QGridLayout;
    const auto line = [](const char16_t* text) { return new QLineEdit(words(text)); };
    addField(grid, 0, u"Rest", line(u"Berlin"));
    auto* focus = line(u"Berlin");
    focus->setObjectName(words(u"focus"));
    addField(grid, 1, u"Focus", focus);
    auto* edited = line(u"Gdańsk");
    setFieldState(edited, FieldState::kEdited);
    addField(grid, 2, u"Changed", edited);
    auto* wrong = line(u"12,5");
    setFieldState(wrong, FieldState::kError);
    addField(grid, 3, u"Error", wrong);
    auto* locked = line(u"CUS-4471902");
    locked->setReadOnly(true);
    locked->addAction(icon(u"lock", Token::kTextMuted), QLineEdit::TrailingPosition);
    addField(grid, 4, u"Read-only", locked);
    auto* number = new QSpinBox;
    number->setSuffix(words(u" %"));
    number->setValue(3);
    addField(grid, 5, u"Number with unit", number);
    auto* choice = new QComboBox;
    choice->addItems({words(u"Damaged"), words(u"Lost")});
    addField(grid, 6, u"Choice", choice);
    auto* empty = line(u"");
    empty->setPlaceholderText(words(u"YYYY-MM-DD"));
    addField(grid, 7, u"Empty", empty);
    card->body()->addLayout(grid);
    return card;
}

QLayout* choices() {
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    auto* on = new QCheckBox(words(u"On"));
    on->setChecked(true);
    auto* some = new QCheckBox(words(u"Some"));
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton(words(u"Radio"));
    radio->setChecked(true);
    auto* live = new Switch(words(u"Switch"));
    live->setChecked(true);
    auto* regions = new Segments(words(u"Region"));
    setControlSize(regions, ControlSize::kSmall);
    regions->setChoices({{words(u"all"), words(u"All"), {}, {}},
                         {words(u"us"), words(u"US"), {}, {}},
                         {words(u"eu"), words(u"EU"), {}, {}}});
    for (QWidget* widget : std::initializer_list<QWidget*>{
             new QCheckBox(words(u"Off")), on, some, new QRadioButton(QString()), radio, new Switch(QString()), live,
             regions, new Chip(words(u"Region"), words(u"EU")), Chip::makeAdder(words(u"Filter"))}) {
        row->addWidget(widget);
    }
    row->addStretch();
    return row;
}

}  // namespace meridian::ui::gallery
