// A setting is declared once, in keys.h, with everything that is to be known about it; the rest of the program speaks
// of it by that name.
#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <type_traits>

namespace meridian::core {

template <class T>
struct Setting {
    const char* name;  // in the file: "table/density"
    T fallback;
    // Under which earlier versions kept it; read when the name itself is missing, and gone with the next write.
    std::array<const char*, 2> oldNames{};
    // What is not accepted is read as the fallback.
    bool (*accepts)(const T&) = nullptr;
};

// How a type stands in the file. None from read() means that the file holds something else.
template <class T, class = void>
struct SettingCodec;

template <>
struct SettingCodec<bool> {
    static QJsonValue write(bool value) { return value; }
    static std::optional<bool> read(const QJsonValue& value) {
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    }
};

template <>
struct SettingCodec<int> {
    static QJsonValue write(int value) { return value; }
    static std::optional<int> read(const QJsonValue& value) {
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    }
};

template <>
struct SettingCodec<QString> {
    static QJsonValue write(const QString& value) { return value; }
    static std::optional<QString> read(const QJsonValue& value) {
        return value.isString() ? std::optional(value.toString()) : std::nullopt;
    }
};

template <>
struct SettingCodec<QStringList> {
    static QJsonValue write(const QStringList& value) { return QJsonArray::fromStringList(value); }
    static std::optional<QStringList> read(const QJsonValue& value) {
        if (!value.isArray()) return std::nullopt;
        QStringList list;
        for (const QJsonValue& element : value.toArray())
            list.append(element.toString());
        return list;
    }
};

// Window states and column widths, which Qt gives as bytes.
template <>
struct SettingCodec<QByteArray> {
    static QJsonValue write(const QByteArray& value) { return QString::fromLatin1(value.toBase64()); }
    static std::optional<QByteArray> read(const QJsonValue& value) {
        if (!value.isString()) return std::nullopt;
        return QByteArray::fromBase64(value.toString().toLatin1());
    }
};

// By number: give each enumerator one, never use one again, and name the range in `accepts`.
template <class T>
struct SettingCodec<T, std::enable_if_t<std::is_enum_v<T>>> {
    static QJsonValue write(T value) { return static_cast<int>(value); }
    static std::optional<T> read(const QJsonValue& value) {
        return value.isDouble() ? std::optional(static_cast<T>(value.toInt())) : std::nullopt;
    }
};

}  // namespace meridian::core
