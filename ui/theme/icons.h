// The line icons of tokens.json in any colour and size. An icon is a mask: whoever paints it says the colour, so one
// icon serves both themes and every kind of button.
#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QStringList>
#include <QStringView>

#include "ui/theme/tokens.h"

class QPainter;

namespace meridian::ui {

// Takes its colour when it is painted: `token` of the theme at that moment, or the colour of disabled text.
// An unknown name gives an icon that paints nothing and one warning in the log.
QIcon icon(QStringView name, Token token = Token::kTextSecondary);

// The name that icon() was called with; empty for icons from elsewhere.
QString iconName(const QIcon& icon);

void paintIcon(QPainter& painter, const QRectF& rect, QStringView name, const QColor& color);

QStringList iconNames();

}  // namespace meridian::ui
