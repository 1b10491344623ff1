// What MeridianStyle hands its elements to, one file per family of controls: style_*.cpp.
#pragma once

class QPainter;
class QPalette;
class QRect;
class QRectF;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionViewItem;
class QWidget;

namespace meridian::ui {

// Shared by the sizes of fields and the places in them.
inline constexpr int kFieldPadding = 8;
inline constexpr int kSpinButton = 18;
inline constexpr int kComboArrow = 24;

// style_buttons.cpp
void paintPushButton(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget);
void paintToolButton(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget);

// style_fields.cpp
void paintFieldPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QRect& arrow, const QWidget* widget);
void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down,
                  const QWidget* widget);

// style_marks.cpp
void paintCheckMark(QPainter& painter, const QStyleOption& option);
void paintRadioMark(QPainter& painter, const QStyleOption& option);
void paintBranch(QPainter& painter, const QStyleOption& option);

// style_menus.cpp
void paintMenuPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const QWidget* widget);
void paintMenuBarItem(QPainter& painter, const QStyleOptionMenuItem& option);

// style_views.cpp
void paintItemBackground(QPainter& painter, const QStyleOptionViewItem& option);
void paintHeader(QPainter& painter, const QStyleOptionHeader& option);
void paintTab(QPainter& painter, const QStyleOptionTab& option);

// style_bars.cpp
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle);
void paintProgressBar(QPainter& painter, const QStyleOptionProgressBar& option);
void paintSplitter(QPainter& painter, const QStyleOption& option);

}  // namespace meridian::ui
