#include "ui/theme/color_scheme_watcher.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QPalette>
#include <QPointer>
#include <QThreadPool>
#include <QtGlobal>
#include <utility>

namespace meridian::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

constexpr uint kNoPreference = 0;
constexpr uint kPrefersDark = 1;

// Read() wraps its answer twice: a variant in a variant.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

bool paletteIsDark() {
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

}  // namespace

ColorSchemeWatcher::ColorSchemeWatcher(QObject* parent) : QObject(parent), m_paletteIsDark(paletteIsDark()) {}

// The first use of the session bus connects to it, which may take as long as the bus likes: another thread does that.
void ColorSchemeWatcher::start() {
    if (std::exchange(m_started, true)) return;
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return;
    QThreadPool::globalInstance()->start([watcher = QPointer<ColorSchemeWatcher>(this)] {
        if (!QDBusConnection::sessionBus().isConnected()) return;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [watcher] {
                if (watcher) watcher->ask();
            },
            Qt::QueuedConnection);
    });
}

void ColorSchemeWatcher::ask() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    // Before the first message with a variant Qt does not know the type by its name, and would not connect.
    qRegisterMetaType<QDBusVariant>();
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    message << kGroup << kKey;
    auto* pending = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(pending, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError()) take(reply.value().variant());
    });
}

void ColorSchemeWatcher::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == kGroup && key == kKey) take(value.variant());
}

void ColorSchemeWatcher::take(const QVariant& value) {
    bool ok = false;
    const uint scheme = unwrapped(value).toUInt(&ok);
    if (!ok) return;
    const bool before = isDark();
    m_portalSays.reset();
    if (scheme != kNoPreference) m_portalSays = scheme == kPrefersDark;
    if (isDark() != before) Q_EMIT changed();
}

}  // namespace meridian::ui
