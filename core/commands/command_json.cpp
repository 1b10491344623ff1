#include "core/commands/command_json.h"

#include <QJsonArray>
#include <QJsonValue>
#include <algorithm>

#include "core/commands/command_fields.h"

namespace meridian::core {

namespace {

// Walks the fields of a command (command_fields.h) in one direction or the other.
class Writer {
  public:
    QJsonObject json;
    void operator()(const char* name, const QString& value) { set(name, value); }
    void operator()(const char* name, const QStringList& value) { set(name, QJsonArray::fromStringList(value)); }
    void operator()(const char* name, bool value) { set(name, value); }
    void operator()(const char* name, int value) { set(name, value); }
    // As text: a JSON number does not hold 64 bits.
    void operator()(const char* name, qint64 value) { set(name, QString::number(value)); }
    void operator()(const char* name, quint64 value) { set(name, QString::number(value)); }
    void operator()(const char* name, const std::optional<qint64>& value) {
        if (value) (*this)(name, *value);
    }
    template <class T>
    std::enable_if_t<std::is_enum_v<T>> operator()(const char* name, T value) {
        set(name, static_cast<int>(value));
    }
    template <class T>
    void operator()(const char* name, const QVector<T>& values) {
        QJsonArray array;
        for (const T& value : values)
            array.append(nested(value));
        set(name, array);
    }
    template <class T>
    std::enable_if_t<kHasFields<T>> operator()(const char* name, const T& value) {
        set(name, nested(value));
    }

  private:
    void set(const char* name, const QJsonValue& value) { json.insert(QLatin1String(name), value); }
    template <class T>
    static QJsonObject nested(const T& value) {
        Writer inner;
        eachField(const_cast<T&>(value), inner);  // NOLINT: reads only
        return inner.json;
    }
};

class Reader {
  public:
    explicit Reader(const QJsonObject& json) : m_json(json) {}
    void operator()(const char* name, QString& value) const { value = at(name).toString(); }
    void operator()(const char* name, QStringList& value) const {
        const QJsonArray elements = at(name).toArray();
        for (const QJsonValue& element : elements)
            value.append(element.toString());
    }
    void operator()(const char* name, bool& value) const { value = at(name).toBool(); }
    void operator()(const char* name, int& value) const { value = at(name).toInt(); }
    void operator()(const char* name, qint64& value) const { value = at(name).toString().toLongLong(); }
    void operator()(const char* name, quint64& value) const { value = at(name).toString().toULongLong(); }
    void operator()(const char* name, std::optional<qint64>& value) const {
        if (m_json.contains(QLatin1String(name))) value = at(name).toString().toLongLong();
    }
    template <class T>
    std::enable_if_t<std::is_enum_v<T>> operator()(const char* name, T& value) const {
        value = static_cast<T>(at(name).toInt());
    }
    template <class T>
    void operator()(const char* name, QVector<T>& values) const {
        const QJsonArray array = at(name).toArray();
        for (const QJsonValue& element : array) {
            const Reader inner(element.toObject());
            eachField(values.emplace_back(), inner);
        }
    }
    template <class T>
    std::enable_if_t<kHasFields<T>> operator()(const char* name, T& value) const {
        const Reader inner(at(name).toObject());
        eachField(value, inner);
    }

  private:
    QJsonValue at(const char* name) const { return m_json.value(QLatin1String(name)); }
    const QJsonObject m_json;
};

template <class T>
QJsonObject objectOf(const T& value) {
    Writer writer;
    eachField(const_cast<T&>(value), writer);  // NOLINT: reads only
    return writer.json;
}

template <std::size_t Index = 0>
std::optional<Wanted> wantedOf(const QString& kind, const QJsonObject& json) {
    if constexpr (Index == std::variant_size_v<Wanted>) {
        return std::nullopt;
    } else {
        using Kind = std::variant_alternative_t<Index, Wanted>;
        if (kind != QLatin1String(kindOf<Kind>())) return wantedOf<Index + 1>(kind, json);
        Kind wanted;
        eachField(wanted, Reader(json));
        return wanted;
    }
}

}  // namespace

QJsonObject toJson(const CommandEntry& entry) {
    QJsonObject json = objectOf(entry);
    std::visit(
        [&json](const auto& wanted) {
            json.insert(QStringLiteral("kind"), QLatin1String(kindOf<std::decay_t<decltype(wanted)>>()));
            json.insert(QStringLiteral("wanted"), objectOf(wanted));
        },
        entry.command.wanted);
    json.insert(QStringLiteral("id"), QString::fromLatin1(entry.id.toHex()));
    json.insert(QStringLiteral("reason"), entry.command.reason);
    json.insert(QStringLiteral("expectedVersion"), static_cast<double>(entry.command.expectedVersion));
    if (entry.receipt) json.insert(QStringLiteral("receipt"), objectOf(*entry.receipt));
    return json;
}

std::optional<CommandEntry> entryFromJson(const QJsonObject& json) {
    CommandEntry entry;
    eachField(entry, Reader(json));
    auto wanted =
        wantedOf(json.value(QStringLiteral("kind")).toString(), json.value(QStringLiteral("wanted")).toObject());
    entry.id = QByteArray::fromHex(json.value(QStringLiteral("id")).toString().toLatin1());
    if (!wanted || entry.id.size() != 16) return std::nullopt;
    entry.command.wanted = std::move(*wanted);
    entry.command.reason = json.value(QStringLiteral("reason")).toString();
    entry.command.expectedVersion = static_cast<quint32>(json.value(QStringLiteral("expectedVersion")).toDouble());
    if (json.contains(QStringLiteral("receipt"))) {
        entry.receipt.emplace();
        eachField(*entry.receipt, Reader(json.value(QStringLiteral("receipt")).toObject()));
    }
    return entry;
}

// A product is never written without its fields, and one without them would empty it.
std::optional<ProductDraft> productFromJson(const QJsonObject& json) {
    ProductDraft product;
    const QStringList fields = objectOf(product).keys();
    if (std::any_of(fields.begin(), fields.end(), [&json](const QString& field) { return !json.contains(field); }))
        return std::nullopt;
    eachField(product, Reader(json));
    return product;
}

QJsonObject toJson(const ProductDraft& product) {
    return objectOf(product);
}

QJsonObject beganToJson(const KeptDraft& draft) {
    QJsonObject json;
    json.insert(QStringLiteral("product"), QString::number(draft.product));
    json.insert(QStringLiteral("version"), static_cast<double>(draft.version));
    json.insert(QStringLiteral("base"), objectOf(draft.base));
    if (!draft.follows.isEmpty()) json.insert(QStringLiteral("follows"), QString::fromLatin1(draft.follows.toHex()));
    return json;
}

std::optional<KeptDraft> beganFromJson(const QJsonObject& json) {
    const auto base = productFromJson(json.value(QStringLiteral("base")).toObject());
    bool isNumber = false;
    KeptDraft draft;
    draft.product = json.value(QStringLiteral("product")).toString().toULongLong(&isNumber);
    if (!base || !isNumber) return std::nullopt;
    draft.base = *base;
    draft.version = static_cast<quint32>(json.value(QStringLiteral("version")).toDouble());
    draft.follows = QByteArray::fromHex(json.value(QStringLiteral("follows")).toString().toLatin1());
    return draft;
}

}  // namespace meridian::core
