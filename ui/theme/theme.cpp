#include "ui/theme/theme.h"

#include <QApplication>
#include <QPointer>
#include <QTimer>
#include <chrono>
#include <cmath>

#include "ui/theme/color_scheme_watcher.h"
#include "ui/theme/fonts.h"
#include "ui/theme/meridian_style.h"
#include "ui/theme/palette.h"

namespace meridian::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kStartIsOver = 1s;  // nothing that waits for the disk comes before the first rows

template <class Enum>
constexpr std::size_t at(Enum value) {
    return static_cast<std::size_t>(value);
}

QStringList families(const auto& names) {
    QStringList list;
    for (const char* name : names)
        list << QString::fromLatin1(name);
    return list;
}

QFont makeFont(const QStringList& families, const tokens::Type& type, int pixels) {
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(static_cast<QFont::Weight>(type.weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    if (type.letterSpacing != 0) font.setLetterSpacing(QFont::AbsoluteSpacing, type.letterSpacing);
    return font;
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

Theme& Theme::current() {
    static QPointer<Theme> theme;
    if (!theme) theme = new Theme(QCoreApplication::instance());
    return *theme;
}

Theme::Theme(QObject* parent) : QObject(parent) {
    buildFonts();
}

void Theme::install(QApplication& application) {
    if (m_installed) return;
    m_installed = true;
    loadFonts();
    // It reads the platform's palette, which is gone once ours is in its place.
    if (!m_watcher) m_watcher = new ColorSchemeWatcher(this);
    application.setStyle(new MeridianStyle);  // the application owns it
    applyFonts();
    applyPalette();
    QTimer::singleShot(kStartIsOver, this, [] { readOtherFaces(themeFont(TypeStyle::kBody)); });
}

void Theme::setMode(ThemeMode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    if (mode == ThemeMode::kSystem) {
        followSystem();
    } else {
        setDark(mode == ThemeMode::kDark);
    }
}

void Theme::followSystem() {
    if (!m_watcher) m_watcher = new ColorSchemeWatcher(this);
    connect(m_watcher, &ColorSchemeWatcher::changed, this, &Theme::takeSystem, Qt::UniqueConnection);
    m_watcher->start();
    takeSystem();
}

void Theme::takeSystem() {
    if (m_mode == ThemeMode::kSystem) setDark(m_watcher->isDark());
}

void Theme::setDark(bool dark) {
    if (dark == m_dark) return;
    m_dark = dark;
    applyPalette();
    Q_EMIT changed();
}

void Theme::setDensity(Density density) {
    if (density == m_density) return;
    m_density = density;
    buildFonts();
    applyFonts();
    Q_EMIT changed();
}

void Theme::setLanguage(const QLocale& locale) {
    const bool han =
        locale.script() == QLocale::SimplifiedHanScript || locale.script() == QLocale::TraditionalHanScript;
    if (han == m_han) return;
    m_han = han;
    buildFonts();
    applyFonts();
    Q_EMIT changed();
}

void Theme::setMovement(Movement movement) {
    if (movement == m_movement) return;
    m_movement = movement;
    Q_EMIT changed();
}

QColor Theme::color(Token token) const {
    const tokens::Pair& pair = tokens::kColors[at(token)];
    return QColor::fromRgba(m_dark ? pair.dark : pair.light);
}

QColor Theme::tone(Tone tone, TonePart part) const {
    const tokens::Pair& pair = tokens::kTones[at(tone)][at(part)];
    return QColor::fromRgba(m_dark ? pair.dark : pair.light);
}

QFont Theme::font(TypeStyle style) const {
    return m_fonts[at(style)];
}

QFont Theme::monoFont(TypeStyle style) const {
    static const QStringList kMono = families(tokens::kMonoFamilies);
    return makeFont(kMono, tokens::kTypes[at(style)][at(m_density)], m_fonts[at(style)].pixelSize());
}

int Theme::lineHeight(TypeStyle style) const {
    return tokens::kTypes[at(style)][at(m_density)].line + (m_han ? tokens::kHanLineExtra : 0);
}

int Theme::size(Size size) const {
    return tokens::kSizes[at(size)][at(m_density)];
}

int Theme::duration(Motion motion) const {
    return m_movement == Movement::kReduced ? 0 : tokens::kMotion[at(motion)];
}

void Theme::buildFonts() {
    const QStringList list = families(tokens::kFamilies);
    for (std::size_t i = 0; i < kTypeStyleCount; ++i) {
        const tokens::Type& type = tokens::kTypes[i][at(m_density)];
        const bool grows = m_han && i != tokens::kHanExempt && type.size < tokens::kHanMinSize;
        m_fonts[i] = makeFont(list, type, grows ? tokens::kHanMinSize : type.size);
    }
}

// Classes that are not set in body text. Qt tells each widget that its font changed, which also makes layouts ask for
// sizes again: a change of density needs nothing more.
void Theme::applyFonts() {
    if (!m_installed) return;
    QApplication::setFont(font(TypeStyle::kBody));
    for (const char* name : {"QPushButton", "QToolButton", "QTabBar"}) {
        QApplication::setFont(font(TypeStyle::kLabel), name);
    }
    QApplication::setFont(font(TypeStyle::kTableHeader), "QHeaderView");
    QApplication::setFont(font(TypeStyle::kTable), "QAbstractItemView");
    QApplication::setFont(font(TypeStyle::kCaption), "QTipLabel");
}

// Menus, and the lists of combo boxes, which ask for the palette of menus, float: they are lighter in dark.
void Theme::applyPalette() {
    if (!m_installed) return;
    QPalette palette = makePalette(*this);
    QApplication::setPalette(palette);
    palette.setColor(QPalette::Window, color(Token::kRaised));
    palette.setColor(QPalette::Base, color(Token::kRaised));
    QApplication::setPalette(palette, "QMenu");
}

QColor themeColor(Token token) {
    return Theme::current().color(token);
}
QColor themeColor(Tone tone, TonePart part) {
    return Theme::current().tone(tone, part);
}
QFont themeFont(TypeStyle style) {
    return Theme::current().font(style);
}
int themeSize(Size size) {
    return Theme::current().size(size);
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace meridian::ui
