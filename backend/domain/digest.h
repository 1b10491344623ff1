// A 64-bit digest of described structs, used to prove that replay and shadow hold the same state as the decider: the
// state's digest is the sum of its parts' digests, so that a change costs only the parts that it touched. Not
// cryptographic; the journal's SHA-256 chain guards against tampering, this guards against our own mistakes.
#pragma once

#include <bit>

#include "backend/domain/wire.h"

namespace meridian {

// The finaliser of MurmurHash3 (public domain, Austin Appleby): every input bit changes each output bit half of the
// time.
constexpr std::uint64_t mix64(std::uint64_t value) {
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    value ^= value >> 33;
    return value;
}

class Digest {
  public:
    explicit Digest(std::uint64_t seed) : m_value(seed) {}

    template <class T>
    void operator()(int number, const char* /*name*/, const T& value) {
        add(static_cast<std::uint64_t>(number), value);
    }

    std::uint64_t value() const { return m_value; }

  private:
    template <class T>
    void add(std::uint64_t number, const T& value) {
        if constexpr (wire::Scalar<T>) {
            step(number, wire::toWire(value));
        } else if constexpr (std::same_as<T, std::string>) {
            bytes(number, value);
        } else if constexpr (wire::kIsByteArray<T>) {
            bytes(number, {reinterpret_cast<const char*>(value.data()), value.size()});
        } else if constexpr (wire::Sequence<T>) {
            step(number, value.size());
            for (const auto& element : value)
                add(number, element);
        } else {
            step(number, 0x9e3779b97f4a7c15ULL);
            T::describe(value, *this);
        }
    }

    void step(std::uint64_t number, std::uint64_t value) {
        m_value = std::rotl(m_value ^ (value * 0x9e3779b97f4a7c15ULL + number), 27) * 0xd6e8feb86659fd93ULL;
    }

    void bytes(std::uint64_t number, std::string_view text) {
        step(number, text.size());
        while (!text.empty()) {
            std::uint64_t word = 0;
            const std::size_t size = text.size() < 8 ? text.size() : 8;
            std::memcpy(&word, text.data(), size);
            step(number, word);
            text.remove_prefix(size);
        }
    }

    std::uint64_t m_value;
};

template <wire::Described T>
std::uint64_t digestOf(const T& value, std::uint64_t seed) {
    Digest digest(seed);
    T::describe(value, digest);
    return mix64(digest.value());
}

}  // namespace meridian
