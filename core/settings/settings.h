// The settings of this person on this computer: one small JSON file, written whole a moment after the last change, so
// that it is the old one or the new one, whatever happens meanwhile.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <optional>

#include "core/async/outcome.h"
#include "core/settings/setting.h"

namespace meridian::core {

struct SettingsOptions {
    QString path;                          // of the file; its folder is made when it is missing
    std::chrono::milliseconds delay{500};  // from the last change to the write
};

// GUI thread. What cannot be kept is still true for this run.
class Settings final : public QObject {
    Q_OBJECT
  public:
    explicit Settings(SettingsOptions options, QObject* parent = nullptr);
    ~Settings() override;  // writes what waits
    // ~/.config/meridian/settings.json, or where this system keeps such files.
    static QString defaultPath();

    template <class T>
    T get(const Setting<T>& setting) const {
        const std::optional<T> known = SettingCodec<T>::read(find(setting.name, setting.oldNames));
        const bool isGood = known && (setting.accepts == nullptr || setting.accepts(*known));
        return isGood ? *known : setting.fallback;
    }
    template <class T>
    void set(const Setting<T>& setting, const T& value) {
        put(setting.name, setting.oldNames, SettingCodec<T>::write(value));
    }
    template <class T>
    void reset(const Setting<T>& setting) {
        put(setting.name, setting.oldNames, QJsonValue(QJsonValue::Undefined));
    }

    // Writes now. kStorage when the file cannot be written.
    Outcome<Done> flush();
    // What is wrong with the file, if anything: kDamagedData after a start with a file that could not be read, which
    // was put aside; kStorage after a write that failed.
    const std::optional<Error>& trouble() const { return m_trouble; }

  Q_SIGNALS:
    void changed(const QString& name);
    void troubleChanged();

  private:
    using OldNames = std::array<const char*, 2>;
    void load();
    QJsonValue find(const char* name, const OldNames& oldNames) const;
    void put(const char* name, const OldNames& oldNames, const QJsonValue& value);
    void setTrouble(std::optional<Error> trouble);

    const SettingsOptions m_options;
    QJsonObject m_values;  // with those that only a later version knows
    std::optional<Error> m_trouble;
    QTimer m_write;
    bool m_dirty = false;
};

}  // namespace meridian::core
