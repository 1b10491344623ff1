// The look of the process: which theme, which density, which script. Widgets ask it for colours and sizes while they
// paint and keep none, so a switch is one palette and one repaint.
#pragma once

#include <QColor>
#include <QFont>
#include <QLocale>
#include <QObject>
#include <array>

#include "ui/theme/tokens.h"

class QApplication;

namespace meridian::ui {

class ColorSchemeWatcher;

enum class ThemeMode { kLight, kDark, kSystem };
enum class Density { kCompact, kComfortable };
enum class Movement { kFull, kReduced };

// GUI thread only.
class Theme : public QObject {
    Q_OBJECT

  public:
    // The one of the process; it lives as long as the application object.
    static Theme& current();

    // Gives the application its style, palette and fonts. Once, before the first window.
    void install(QApplication& application);

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    bool isDark() const { return m_dark; }
    Density density() const { return m_density; }
    void setDensity(Density density);
    // Han text is never smaller than 12 px and has taller lines.
    void setLanguage(const QLocale& locale);
    void setMovement(Movement movement);

    QColor color(Token token) const;
    QColor tone(Tone tone, TonePart part) const;
    QFont font(TypeStyle style) const;
    // DejaVu or JetBrains Mono at the size of `style`: expressions, message names, raw payloads.
    QFont monoFont(TypeStyle style) const;
    int lineHeight(TypeStyle style) const;
    int size(Size size) const;
    // Milliseconds; 0 when movement is reduced.
    int duration(Motion motion) const;

  Q_SIGNALS:
    // Colours, sizes or fonts are others now. Widgets were told by Qt too; what keeps pixmaps listens here.
    void changed();

  private:
    explicit Theme(QObject* parent);

    void followSystem();
    void takeSystem();
    void setDark(bool dark);
    void buildFonts();
    void applyFonts();
    void applyPalette();

    ThemeMode m_mode = ThemeMode::kLight;
    Density m_density = Density::kCompact;
    Movement m_movement = Movement::kFull;
    bool m_dark = false;
    bool m_han = false;
    bool m_installed = false;
    ColorSchemeWatcher* m_watcher = nullptr;
    std::array<QFont, kTypeStyleCount> m_fonts;
};

// Short for Theme::current().color() and its sisters: every painter says these many times.
QColor themeColor(Token token);
QColor themeColor(Tone tone, TonePart part);
QFont themeFont(TypeStyle style);
int themeSize(Size size);

// How well one opaque colour can be read on another: 1 to 21, as WCAG 2 counts it.
double contrast(const QColor& one, const QColor& other);

}  // namespace meridian::ui
