#include "ui/widgets/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kPadding = 9;
constexpr int kIcon = 14;
constexpr int kGap = 5;
constexpr const char* kId = "meridianSegment";

enum class Place { kFirst, kMiddle, kLast, kOnly };

class SegmentButton : public QAbstractButton {
  public:
    SegmentButton(const SegmentChoice& choice, Place place, QWidget* parent)
        : QAbstractButton(parent), m_icon(choice.iconName), m_place(place) {
        setText(choice.text);
        setToolTip(choice.tip);
        setAccessibleName(choice.text.isEmpty() ? choice.tip : choice.text);
        setProperty(kId, choice.id);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override {
        const int text =
            this->text().isEmpty() ? 0 : QFontMetrics(themeFont(TypeStyle::kLabel)).horizontalAdvance(this->text());
        const int icon = m_icon.isEmpty() ? 0 : kIcon + (text > 0 ? kGap : 0);
        return {text + icon + 2 * kPadding, controlHeight(parentWidget())};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setClipPath(outline());
        const QColor fill = isChecked()                   ? themeColor(Token::kAccentTint)
                            : isDown()                    ? themeColor(Token::kPressed)
                            : underMouse() && isEnabled() ? themeColor(Token::kHover)
                                                          : QColor();
        if (fill.isValid()) painter.fillRect(rect(), fill);
        if (m_place == Place::kMiddle || m_place == Place::kLast) {
            drawVLine(painter, 0, 1, height() - 1, themeColor(Token::kBorderSubtle));
        }
        const QColor color = !isEnabled()  ? themeColor(Token::kTextDisabled)
                             : isChecked() ? themeColor(Token::kAccentText)
                                           : themeColor(Token::kTextSecondary);
        paintContent(painter, color);
    }

  private:
    // The corners of the whole control, which this choice fills to its edge.
    QPainterPath outline() const {
        const double radius = themeSize(Size::kRadiusButton) - 1;
        QRectF area = QRectF(rect()).adjusted(0, 1, 0, -1);
        if (m_place == Place::kFirst || m_place == Place::kOnly) area.setLeft(1);
        if (m_place == Place::kLast || m_place == Place::kOnly) area.setRight(width() - 1);
        QRectF rounded = area;
        if (m_place == Place::kFirst || m_place == Place::kMiddle) rounded.setRight(area.right() + 2 * radius);
        if (m_place == Place::kLast || m_place == Place::kMiddle) rounded.setLeft(area.left() - 2 * radius);
        QPainterPath path;
        path.addRoundedRect(rounded, radius, radius);
        return path;
    }

    void paintContent(QPainter& painter, const QColor& color) {
        double x = (width() - (sizeHint().width() - 2 * kPadding)) / 2.0;
        if (!m_icon.isEmpty()) {
            paintIcon(painter, QRectF(x, (height() - kIcon) / 2.0, kIcon, kIcon), m_icon, color);
            x += kIcon + kGap;
        }
        painter.setFont(themeFont(TypeStyle::kLabel));
        painter.setPen(color);
        painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         text());
    }

    QString m_icon;
    Place m_place;
};

Place placeOf(qsizetype index, qsizetype count) {
    if (count == 1) return Place::kOnly;
    if (index == 0) return Place::kFirst;
    return index == count - 1 ? Place::kLast : Place::kMiddle;
}

}  // namespace

Segments::Segments(const QString& name, QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* button) { Q_EMIT chosen(button->property(kId).toString()); });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        for (QAbstractButton* button : m_group->buttons())
            button->updateGeometry();
        update();
    });
}

// The same choices in other words: they stay, and with them the focus and their place among the stops of Tab.
bool Segments::rename(const QList<SegmentChoice>& choices) {
    const QList<QAbstractButton*> buttons = m_group->buttons();
    if (buttons.size() != choices.size()) return false;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (buttons[i]->property(kId).toString() != choices[i].id) return false;
    }
    for (qsizetype i = 0; i < choices.size(); ++i) {
        buttons[i]->setText(choices[i].text);
        buttons[i]->setToolTip(choices[i].tip);
        buttons[i]->setAccessibleName(choices[i].text.isEmpty() ? choices[i].tip : choices[i].text);
        buttons[i]->updateGeometry();
    }
    return true;
}

void Segments::setChoices(const QList<SegmentChoice>& choices) {
    if (rename(choices)) return;
    const QString held = current();
    const QList<QAbstractButton*> old = m_group->buttons();
    for (QAbstractButton* button : old) {
        m_group->removeButton(button);
        delete button;
    }
    for (qsizetype i = 0; i < choices.size(); ++i) {
        auto* button = new SegmentButton(choices[i], placeOf(i, choices.size()), this);
        m_group->addButton(button);
        layout()->addWidget(button);
        if (i == 0) button->setChecked(true);
    }
    setCurrent(held);
}

QString Segments::current() const {
    const QAbstractButton* checked = m_group->checkedButton();
    return checked ? checked->property(kId).toString() : QString();
}

void Segments::setCurrent(const QString& id) {
    for (QAbstractButton* button : m_group->buttons()) {
        if (button->property(kId).toString() == id) button->setChecked(true);
    }
}

void Segments::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawBox(painter, rect(),
            {.fill = themeColor(Token::kSurface),
             .edge = themeColor(Token::kBorder),
             .radius = double(themeSize(Size::kRadiusButton))});
}

}  // namespace meridian::ui
