#include "ui/pages/sign_in/sign_in_labels.h"

#include <QLabel>

namespace meridian::ui {

QLabel* wrappingLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

void setInk(QLabel* label, TypeStyle style, const QColor& color) {
    label->setFont(themeFont(style));
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, color);
    label->setPalette(colors);
}

}  // namespace meridian::ui
