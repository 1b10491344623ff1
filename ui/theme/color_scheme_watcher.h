// Whether the desktop prefers dark. Qt 6.4 cannot tell, so the settings portal is asked over the session bus, and never
// waited for: without a bus, a portal, an answer or a preference, the lightness of the platform's palette decides.
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QString>
#include <optional>

namespace meridian::ui {

class ColorSchemeWatcher : public QObject {
    Q_OBJECT

  public:
    explicit ColorSchemeWatcher(QObject* parent = nullptr);
    // Asks the portal and goes on listening; once, however often it is called. Returns at once.
    void start();
    bool isDark() const { return m_portalSays.value_or(m_paletteIsDark); }

  Q_SIGNALS:
    void changed();

  private Q_SLOTS:
    // Named by the bus: org.freedesktop.portal.Settings.SettingChanged.
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

  private:
    void ask();
    void take(const QVariant& value);

    std::optional<bool> m_portalSays;
    bool m_paletteIsDark = false;
    bool m_started = false;
};

}  // namespace meridian::ui
