#include "core/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>
#include <utility>

namespace meridian::core {

Settings::Settings(SettingsOptions options, QObject* parent) : QObject(parent), m_options(std::move(options)) {
    m_write.setSingleShot(true);
    m_write.setInterval(m_options.delay);
    connect(&m_write, &QTimer::timeout, this, [this] { static_cast<void>(flush()); });
    load();
}

Settings::~Settings() {
    if (m_dirty) static_cast<void>(flush());
}

QString Settings::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/meridian/settings.json"_qs;
}

void Settings::load() {
    QFile file(m_options.path);
    if (!file.exists()) return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_trouble = Error{Fault::kStorage, tr("The settings cannot be read, so every setting has its default."),
                          file.errorString()};
        return;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (document.isObject()) {
        m_values = document.object();
        return;
    }
    // Kept, because somebody may want to see what was in it; the next write would replace it.
    const QString aside = m_options.path + u".damaged"_qs;
    QFile::remove(aside);
    QFile::rename(m_options.path, aside);
    m_trouble =
        Error{Fault::kDamagedData,
              tr("The settings were damaged and have their defaults again. The old file was kept as %1.").arg(aside),
              error.errorString()};
}

QJsonValue Settings::find(const char* name, const OldNames& oldNames) const {
    if (const auto found = m_values.constFind(QLatin1String(name)); found != m_values.constEnd()) return *found;
    for (const char* oldName : oldNames) {
        if (oldName == nullptr) continue;
        if (const auto found = m_values.constFind(QLatin1String(oldName)); found != m_values.constEnd()) return *found;
    }
    return QJsonValue(QJsonValue::Undefined);
}

void Settings::put(const char* name, const OldNames& oldNames, const QJsonValue& value) {
    const QString key = QLatin1String(name);
    if (find(name, oldNames) == value) return;
    for (const char* oldName : oldNames)
        if (oldName != nullptr) m_values.remove(QLatin1String(oldName));
    if (value.isUndefined()) {
        m_values.remove(key);
    } else {
        m_values.insert(key, value);
    }
    m_dirty = true;
    m_write.start();
    Q_EMIT changed(key);
}

Outcome<Done> Settings::flush() {
    m_write.stop();
    if (!m_dirty) return Done{};
    // The folder may be missing; when it cannot be made, opening the file says why.
    QDir().mkpath(QFileInfo(m_options.path).absolutePath());
    QSaveFile file(m_options.path);
    const QByteArray bytes = QJsonDocument(m_values).toJson(QJsonDocument::Indented);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten) {
        const Error error{Fault::kStorage, tr("The settings cannot be saved. They last until you close Meridian."),
                          file.errorString()};
        setTrouble(error);
        return error;
    }
    m_dirty = false;
    setTrouble(std::nullopt);
    return Done{};
}

void Settings::setTrouble(std::optional<Error> trouble) {
    if (!trouble && !m_trouble) return;
    m_trouble = std::move(trouble);
    Q_EMIT troubleChanged();
}

}  // namespace meridian::core
