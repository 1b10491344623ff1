// Fills any described struct with random content, and changes one of its fields at a time, through the same description
// that the codec and the digest use.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "backend/domain/wire.h"

namespace meridian::testing {

// SplitMix64 (public domain, Sebastiano Vigna): small, and the same everywhere.
class Random {
  public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    bool chance(std::uint64_t percent) { return below(100) < percent; }

  private:
    std::uint64_t m_state;
};

// Numbers of all lengths, with zero, the smallest and the largest among them.
inline std::uint64_t anyNumber(Random& random) {
    switch (random.below(5)) {
        case 0: return 0;
        case 1: return ~std::uint64_t{0} - random.below(2);
        case 2: return random.below(300);
        default: return random.next() >> random.below(64);
    }
}

inline std::string anyText(Random& random) {
    std::string text(random.chance(5) ? 200 + random.below(20'000) : random.below(20), '\0');
    for (char& byte : text)
        byte = static_cast<char>(random.next());
    return text;
}

class Filler {
  public:
    explicit Filler(Random& random) : m_random(random) {}

    template <class T>
    void operator()(int, const char*, T& member) {
        fill(member);
    }

    template <class T>
    void fill(T& member) {
        if constexpr (wire::Scalar<T>) {
            wire::fromWire(anyNumber(m_random), member);
        } else if constexpr (std::same_as<T, std::string>) {
            member = anyText(m_random);
        } else if constexpr (wire::kIsByteArray<T>) {
            for (std::uint8_t& byte : member)
                byte = static_cast<std::uint8_t>(m_random.next());
        } else if constexpr (wire::kIsVariant<T>) {
            fillAlternative(member, std::make_index_sequence<std::variant_size_v<T>>());
        } else if constexpr (wire::Sequence<T>) {
            member.clear();
            for (std::uint64_t i = m_random.below(4); i > 0; --i)
                fill(member.emplace_back());
        } else {
            T::describe(member, *this);
        }
    }

  private:
    template <class Variant, std::size_t... Is>
    void fillAlternative(Variant& member, std::index_sequence<Is...>) {
        const std::size_t chosen = m_random.below(sizeof...(Is));
        ((Is == chosen ? fill(member.template emplace<Is>()) : void()), ...);
    }

    Random& m_random;
};

template <class T>
T anyOf(std::uint64_t seed) {
    Random random(seed);
    T value;
    Filler(random).fill(value);
    return value;
}

// The number of fields at all depths, sequences counted as one.
class FieldCounter {
  public:
    template <class T>
    void operator()(int, const char*, T& member) {
        if constexpr (wire::Described<T>) {
            T::describe(member, *this);
        } else {
            ++count;
        }
    }
    int count = 0;
};

// Changes the n-th field, counted as FieldCounter does, to something else.
class FieldChanger {
  public:
    explicit FieldChanger(int field) : m_left(field) {}

    template <class T>
    void operator()(int, const char* name, T& member) {
        if constexpr (wire::Described<T>) {
            T::describe(member, *this);
        } else if (m_left-- == 0) {
            changed = name;
            if constexpr (wire::Scalar<T>) {
                wire::fromWire(wire::toWire(member) ^ 1, member);
            } else if constexpr (std::same_as<T, std::string>) {
                member.push_back('x');
            } else if constexpr (wire::kIsByteArray<T>) {
                member[3] ^= 1;
            } else {
                member.emplace_back();
            }
        }
    }
    std::string changed;

  private:
    int m_left;
};

}  // namespace meridian::testing
