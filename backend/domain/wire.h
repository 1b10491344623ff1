// One description of a struct's fields serves four readers: the journal and the snapshots (this file), the state digest
// (digest.h) and the JSON that people read (engine/record_json.h). A struct describes itself once:
//
//     template <class Self, class Visitor>
//     static void describe(Self& self, Visitor&& visit) { visit(1, "sku", self.sku); visit(2, "quantity",
//     self.quantity); }
//
// The bytes are protobuf's wire format (https://protobuf.dev/programming-guides/encoding): numbers are never reused,
// new fields are added with new numbers, a reader skips numbers that it does not know, and zero or empty values are
// left out. Signed integers are zigzag-encoded (sint64). Measured against generated protobuf code in decisions/0002.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "backend/domain/country.h"
#include "backend/domain/ids.h"
#include "backend/domain/money.h"
#include "backend/domain/quantity.h"
#include "backend/domain/time.h"

namespace meridian::wire {

struct NullVisitor {
    template <class T>
    void operator()(int, const char*, T&&) {}
};

template <class T>
concept Described = requires(T& value, NullVisitor visitor) {
    T::describe(value, visitor);
};

template <class T>
concept Sequence = requires(T& value) {
    typename T::value_type;
    value.emplace_back();
    value.size();
}
&&!std::same_as<T, std::string>;

template <class T>
inline constexpr bool kIsByteArray = false;
template <std::size_t N>
inline constexpr bool kIsByteArray<std::array<std::uint8_t, N>> = true;

template <class T>
inline constexpr bool kIsVariant = false;
template <class... Ts>
inline constexpr bool kIsVariant<std::variant<Ts...>> = true;

// The integer inside a strong type, as the wire sees it.
template <class Tag, class Rep>
constexpr std::uint64_t toWire(Id<Tag, Rep> id) {
    return id.value;
}
constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}
constexpr std::uint64_t toWire(CellTime time) {
    return zigzag(time.micros);
}
constexpr std::uint64_t toWire(Quantity quantity) {
    return zigzag(quantity.units);
}
constexpr std::uint64_t toWire(Currency currency) {
    return currency.code;
}
constexpr std::uint64_t toWire(Country country) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(country.letters[0])) << 8 |
           static_cast<unsigned char>(country.letters[1]);
}
template <class T>
requires(std::is_integral_v<T> || std::is_enum_v<T>) constexpr std::uint64_t toWire(T value) {
    if constexpr (std::is_enum_v<T>) {
        return static_cast<std::uint64_t>(static_cast<std::underlying_type_t<T>>(value));
    } else if constexpr (std::is_signed_v<T>) {
        return zigzag(value);
    } else {
        return value;
    }
}

template <class T>
concept Scalar = requires(const T& value) {
    { toWire(value) } -> std::same_as<std::uint64_t>;
};

template <class Tag, class Rep>
constexpr void fromWire(std::uint64_t raw, Id<Tag, Rep>& out) {
    out.value = static_cast<Rep>(raw);
}
constexpr void fromWire(std::uint64_t raw, CellTime& out) {
    out.micros = unzigzag(raw);
}
constexpr void fromWire(std::uint64_t raw, Quantity& out) {
    out.units = unzigzag(raw);
}
constexpr void fromWire(std::uint64_t raw, Currency& out) {
    out.code = static_cast<std::uint16_t>(raw);
}
constexpr void fromWire(std::uint64_t raw, Country& out) {
    out.letters = {static_cast<char>(raw >> 8), static_cast<char>(raw & 0xff)};
}
template <class T>
requires(std::is_integral_v<T> || std::is_enum_v<T>) constexpr void fromWire(std::uint64_t raw, T& out) {
    if constexpr (std::is_enum_v<T>) {
        out = static_cast<T>(raw);
    } else if constexpr (std::is_signed_v<T>) {
        out = static_cast<T>(unzigzag(raw));
    } else {
        out = static_cast<T>(raw);
    }
}

inline void putVarint(std::string& out, std::uint64_t value) {
    char buffer[10];
    std::size_t size = 0;
    while (value >= 0x80) {
        buffer[size++] = static_cast<char>(value | 0x80);
        value >>= 7;
    }
    buffer[size++] = static_cast<char>(value);
    out.append(buffer, size);
}

// Appends the fields of a described struct to a string.
class Writer {
  public:
    explicit Writer(std::string& out) : m_out(out) {}

    template <class T>
    void operator()(int number, const char* /*name*/, const T& value) {
        write(number, value);
    }

    template <Described T>
    void message(const T& value) {
        T::describe(value, *this);
    }

  private:
    static constexpr int kVarint = 0;
    static constexpr int kLength = 2;

    template <class T>
    void write(int number, const T& value) {
        if constexpr (Scalar<T>) {
            const std::uint64_t raw = toWire(value);
            if (raw == 0) return;
            tag(number, kVarint);
            putVarint(m_out, raw);
        } else if constexpr (std::same_as<T, std::string>) {
            if (!value.empty()) bytes(number, value);
        } else if constexpr (kIsByteArray<T>) {
            if (value != T{}) bytes(number, {reinterpret_cast<const char*>(value.data()), value.size()});
        } else if constexpr (kIsVariant<T>) {
            nested(number, [&] {
                std::visit([&](const auto& alternative) { nestedMessage(alternative.kTag, alternative); }, value);
            });
        } else if constexpr (Sequence<T>) {
            for (const auto& element : value)
                element_(number, element);
        } else {
            nestedMessage(number, value);
        }
    }

    // Elements of a sequence are written even when zero, so that their count survives.
    template <class T>
    void element_(int number, const T& element) {
        if constexpr (Scalar<T>) {
            tag(number, kVarint);
            putVarint(m_out, toWire(element));
        } else if constexpr (std::same_as<T, std::string>) {
            bytes(number, element);
        } else {
            write(number, element);
        }
    }

    template <class T>
    void nestedMessage(int number, const T& value) {
        nested(number, [&] { message(value); });
    }

    // Most nested messages are shorter than 128 bytes, so one length byte is reserved and longer ones are moved up.
    template <class Body>
    void nested(int number, Body&& body) {
        tag(number, kLength);
        const std::size_t lengthAt = m_out.size();
        m_out += '\0';
        body();
        const std::size_t size = m_out.size() - lengthAt - 1;
        if (size < 0x80) {
            m_out[lengthAt] = static_cast<char>(size);
            return;
        }
        std::string length;
        putVarint(length, size);
        m_out.replace(lengthAt, 1, length);
    }

    void bytes(int number, std::string_view value) {
        tag(number, kLength);
        putVarint(m_out, value.size());
        m_out.append(value);
    }

    void tag(int number, int type) {
        putVarint(m_out, static_cast<std::uint64_t>(number) << 3 | static_cast<unsigned>(type));
    }

    std::string& m_out;
};

// Reads what Writer wrote. Never reads outside the bytes it was given; broken input makes parse() return false.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    template <Described T>
    static bool parse(std::string_view bytes, T& out) {
        // Zeros are not written, so what is absent is zero, whatever the struct's own defaults are.
        T::describe(out, Zero{});
        Reader reader(bytes);
        return reader.message(out);
    }

  private:
    struct Zero {
        template <class Member>
        void operator()(int, const char*, Member& member) const {
            if constexpr (Scalar<Member>) fromWire(0, member);
        }
    };

    template <class T>
    bool message(T& out) {
        while (m_at != m_end) {
            std::uint64_t key;
            if (!varint(key)) return false;
            if ((key >> 3) == 0 || (key >> 3) > 0x1fff'ffff) return false;
            Field field{static_cast<int>(key >> 3), static_cast<int>(key & 7), 0, {}};
            if (!payload(field)) return false;
            bool ok = true;
            T::describe(out, [&](int number, const char*, auto& member) {
                if (number == field.number) ok = assign(field, member);
            });
            if (!ok) return false;
        }
        return true;
    }

    struct Field {
        int number;
        int type;
        std::uint64_t value;
        std::string_view bytes;
    };

    bool varint(std::uint64_t& out) {
        out = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end) return false;
            const auto byte = static_cast<std::uint8_t>(*m_at++);
            out |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return shift < 63 || byte <= 1;
        }
        return false;
    }

    bool payload(Field& field) {
        if (field.type == 0) return varint(field.value);
        std::uint64_t size = 0;
        if (field.type == 2) {
            if (!varint(size)) return false;
        } else if (field.type == 1) {
            size = 8;
        } else if (field.type == 5) {
            size = 4;
        } else {
            return false;
        }
        if (size > static_cast<std::uint64_t>(m_end - m_at)) return false;
        field.bytes = {m_at, static_cast<std::size_t>(size)};
        m_at += size;
        return true;
    }

    template <class T>
    static bool assign(const Field& field, T& out) {
        if constexpr (Scalar<T>) {
            if (field.type != 0) return false;
            fromWire(field.value, out);
            return true;
        } else if constexpr (std::same_as<T, std::string>) {
            if (field.type != 2) return false;
            out.assign(field.bytes);
            return true;
        } else if constexpr (kIsByteArray<T>) {
            if (field.type != 2 || field.bytes.size() != out.size()) return false;
            std::memcpy(out.data(), field.bytes.data(), out.size());
            return true;
        } else if constexpr (kIsVariant<T>) {
            return field.type == 2 && alternative(field.bytes, out);
        } else if constexpr (Sequence<T>) {
            out.emplace_back();
            return assign(field, out.back());
        } else {
            return field.type == 2 && parse(field.bytes, out);
        }
    }

    // An event kind that this program does not know is an error: state must never be rebuilt from half of a journal.
    template <class... Ts>
    static bool alternative(std::string_view bytes, std::variant<Ts...>& out) {
        Reader reader(bytes);
        std::uint64_t key;
        if (!reader.varint(key) || (key & 7) != 2) return false;
        Field field{static_cast<int>(key >> 3), 2, 0, {}};
        if (!reader.payload(field) || reader.m_at != reader.m_end) return false;
        bool known = false;
        bool ok = true;
        ((field.number == Ts::kTag ? (known = true, ok = parse(field.bytes, out.template emplace<Ts>())) : true), ...);
        return known && ok;
    }

    const char* m_at;
    const char* m_end;
};

template <Described T>
void append(std::string& out, const T& value) {
    Writer(out).message(value);
}

template <Described T>
std::string toBytes(const T& value) {
    std::string out;
    append(out, value);
    return out;
}

}  // namespace meridian::wire
