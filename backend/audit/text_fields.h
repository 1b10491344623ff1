// Visits every text of a described struct that is kept in clear, so that the audit can look for what must not be there.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "backend/domain/wire.h"

namespace meridian::audit {

template <class Look>
class TextFields {
  public:
    explicit TextFields(Look look) : m_look(std::move(look)) {}

    template <class T>
    void operator()(int, const char* name, const T& value) {
        visit(name, value);
    }

  private:
    template <class T>
    void visit(const char* name, const T& value) {
        if constexpr (std::same_as<T, std::string>) {
            // Sealed bytes are noise, and product texts are the shop's own words.
            const std::string_view field = name;
            if (field != "sealed" && field != "payload" && field != "body_html") m_look(field, value);
        } else if constexpr (wire::kIsVariant<T>) {
            std::visit([&](const auto& alternative) { visit(name, alternative); }, value);
        } else if constexpr (wire::Scalar<T> || wire::kIsByteArray<T>) {
        } else if constexpr (wire::Sequence<T>) {
            for (const auto& element : value)
                visit(name, element);
        } else {
            T::describe(value, *this);
        }
    }

    Look m_look;
};

}  // namespace meridian::audit
