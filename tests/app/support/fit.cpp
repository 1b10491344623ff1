#include "tests/app/support/fit.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <cmath>
#include <utility>

#include "tests/app/support/drawn_text.h"

namespace meridian::app {

namespace {

constexpr int kSlack = 1;         // a pixel of rounding
constexpr int kStump = 4;         // letters, with the dots
constexpr double kTouch = 2;      // texts this deep in each other are one over the other
constexpr double kSamePlace = 3;  // the same words at the same place are an outline under them

QAbstractScrollArea* scrollAreaOf(const QWidget* viewport) {
    auto* area = qobject_cast<QAbstractScrollArea*>(viewport->parentWidget());
    return area != nullptr && area->viewport() == viewport ? area : nullptr;
}

// What of `box` in `widget` is seen, in the window.
QRectF seenPart(const QWidget& window, const QWidget* widget, QRectF box) {
    for (; widget != &window; widget = widget->parentWidget()) {
        box &= QRectF(widget->rect());
        box.translate(widget->pos());
    }
    return box & QRectF(window.rect());
}

bool isScrolled(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (scrollAreaOf(widget) != nullptr) return true;
    }
    return false;
}

QString lineOf(const QString& text, const QWidget* widget, const QString& what) {
    return QStringLiteral("\"%1\" %2: %3").arg(text.left(60).simplified(), what, described(widget));
}

QString cutLabel(const QLabel& label) {
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull()) return {};
    if (label.wordWrap()) {
        const int missing = label.heightForWidth(label.width()) - label.height();
        return missing > kSlack ? lineOf(label.text(), &label, QStringLiteral("lacks %1 px of height").arg(missing))
                                : QString();
    }
    const int missing = label.sizeHint().width() - label.width();
    return missing > kSlack ? lineOf(label.text(), &label, QStringLiteral("lacks %1 px").arg(missing)) : QString();
}

QString cutButton(const QAbstractButton& button) {
    const bool hasIconAlone = button.inherits("QLineEditIconButton");  // nobody draws its words
    const bool isPlain = button.inherits("QPushButton") || (button.inherits("QToolButton") && !hasIconAlone);
    const int missing = button.sizeHint().width() - button.width();
    if (!isPlain || button.text().isEmpty() || missing <= kSlack) return {};
    return lineOf(button.text(), &button, QStringLiteral("lacks %1 px").arg(missing));
}

// Only tables may be wider than their view, and only with a bar.
QStringList beyondView(const QWidget* widget) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget);
    if (area == nullptr) return {};
    const bool isSheet = qobject_cast<const QScrollArea*>(area) != nullptr;
    QStringList faults;
    const auto tell = [&](int beyond, const QString& what) {
        if (beyond > kSlack) faults << what.arg(beyond).arg(described(area));
    };
    if (isSheet) {
        const bool hasBar = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        tell(area->horizontalScrollBar()->maximum(),
             hasBar ? QStringLiteral("%2 scrolls sideways by %1 px")
                    : QStringLiteral("%1 px at the right of %2 cannot be reached"));
        if (area->verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
            tell(area->verticalScrollBar()->maximum(), QStringLiteral("%1 px at the bottom of %2 cannot be reached"));
    }
    if (const auto* table = qobject_cast<const QTableView*>(area);
        table != nullptr && table->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        tell(table->horizontalHeader()->length() - table->viewport()->width(),
             QStringLiteral("the columns of %2 lack %1 px"));
    return faults;
}

// A word of which hardly anything is left. Words of two faces are painted piece by piece; the dots may be the last one.
bool isStump(const DrawnText& drawn, const DrawnText* before) {
    const bool goesOn = before != nullptr && before->owner == drawn.owner &&
                        std::abs(before->box.right() - drawn.box.left()) <= kTouch &&
                        std::abs(before->box.bottom() - drawn.box.bottom()) <= kSamePlace;
    return drawn.text.endsWith(u'…') && drawn.text.size() <= kStump && !goesOn;
}

}  // namespace

QStringList cutTexts(QWidget& window) {
    QStringList faults;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && !cutLabel(*label).isEmpty()) faults << cutLabel(*label);
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && !cutButton(*button).isEmpty()) faults << cutButton(*button);
    }
    const DrawnText* before = nullptr;
    const std::vector<DrawnText> all = drawnIn(window);
    for (const DrawnText& drawn : all) {
        if (isStump(drawn, std::exchange(before, &drawn)))
            faults << lineOf(drawn.text, drawn.owner, QStringLiteral("is all that is left"));
        // What scrolls may stand half in sight, and labels were measured above.
        if (scrollAreaOf(drawn.owner) != nullptr || drawn.owner->inherits("QHeaderView") ||
            drawn.owner->inherits("QLineEdit") || drawn.owner->inherits("QLabel"))
            continue;
        const QRectF room = QRectF(drawn.owner->rect()).adjusted(-kSlack, -kSlack, kSlack, kSlack);
        if (room.contains(drawn.box)) continue;
        const double missing = std::max({drawn.box.right() - room.right(), room.left() - drawn.box.left(),
                                         drawn.box.bottom() - room.bottom(), room.top() - drawn.box.top()});
        faults << lineOf(drawn.text, drawn.owner, QStringLiteral("lies %1 px outside").arg(missing, 0, 'f', 0));
    }
    faults.removeDuplicates();
    return faults;
}

QStringList overlaps(QWidget& window) {
    struct Seen {
        const DrawnText* drawn;
        QRectF box;
    };
    const std::vector<DrawnText> all = drawnIn(window);
    std::vector<Seen> seen;
    for (const DrawnText& drawn : all) {
        const QRectF box = seenPart(window, drawn.owner, drawn.box);
        if (box.width() > kTouch && box.height() > kTouch) seen.push_back({&drawn, box});
    }
    QStringList faults;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        for (std::size_t j = i + 1; j < seen.size(); ++j) {
            const QRectF both = seen[i].box & seen[j].box;
            if (both.width() <= kTouch || both.height() <= kTouch) continue;
            const bool isOutline = seen[i].drawn->text == seen[j].drawn->text &&
                                   (seen[i].box.topLeft() - seen[j].box.topLeft()).manhattanLength() <= kSamePlace;
            if (isOutline) continue;
            faults << lineOf(seen[i].drawn->text, seen[i].drawn->owner,
                             QStringLiteral("is under \"%1\" of %2")
                                 .arg(seen[j].drawn->text.left(60), described(seen[j].drawn->owner)));
        }
    }
    return faults;
}

QStringList unreachable(QWidget& window) {
    QStringList faults;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible()) faults << beyondView(widget);
        const bool isUsed = widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton*>(widget) != nullptr;
        if (!isUsed || !widget->isVisible() || isScrolled(widget)) continue;
        const QRectF seen = seenPart(window, widget, widget->rect());
        const double hidden = std::max(widget->width() - seen.width(), widget->height() - seen.height());
        if (hidden > kSlack)
            faults << QStringLiteral("%1 px of %2 cannot be reached").arg(hidden).arg(described(widget));
    }
    return faults;
}

}  // namespace meridian::app
