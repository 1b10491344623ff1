#include "backend/services/exchange_rates.h"

#include <fstream>
#include <iterator>

#include "backend/domain/text.h"

namespace meridian::services {

namespace {

constexpr std::int64_t kNanos = 1'000'000'000;
constexpr std::int64_t kWholeMax = 1'000'000;  // units of the base for one unit

absl::Status wrongLine(int line, std::string_view problem) {
    return absl::InvalidArgumentError(concat("line ", line, ": ", problem));
}

// "1.0842" in thousand millionths; empty for anything but a number above zero.
std::optional<std::int64_t> nanosOf(std::string_view text) {
    std::int64_t value = 0;
    int decimals = -1;  // behind the point
    for (const char byte : text) {
        if (byte == '.' && decimals < 0) {
            decimals = 0;
        } else if (!isDigit(byte) || (decimals < 0 && value > kWholeMax)) {
            return std::nullopt;
        } else if (decimals < 9) {  // what comes behind is too small to tell
            value = value * 10 + (byte - '0');
            if (decimals >= 0) ++decimals;
        }
    }
    for (int digits = decimals < 0 ? 0 : decimals; digits < 9; ++digits)
        value *= 10;
    if (value <= 0) return std::nullopt;
    return value;
}

std::optional<std::string> unquoted(std::string_view text) {
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::nullopt;
    text = text.substr(1, text.size() - 2);
    if (text.size() > 100 || text.find('"') != std::string_view::npos) return std::nullopt;
    return std::string(text);
}

absl::Status readLine(std::string_view name, std::string_view value, int line, ExchangeRates& rates) {
    const auto text = unquoted(value);
    if (name == "date" || name == "source") {
        if (!text) return wrongLine(line, concat(name, " must be a text in quotes"));
        (name == "date" ? rates.date : rates.source) = *text;
        return absl::OkStatus();
    }
    if (name == "base") {
        const auto currency = text ? currencyFromLetters(*text) : std::nullopt;
        if (!currency) return wrongLine(line, "base must be the three letters of a currency in quotes");
        rates.base = *currency;
        return absl::OkStatus();
    }
    const auto currency = currencyFromLetters(name);
    if (!currency) return wrongLine(line, "is not a currency");
    const auto nanos = nanosOf(value);
    if (!nanos) return wrongLine(line, "the rate must be a number above zero, such as 1.0842");
    rates.nanos[*currency] = *nanos;
    return absl::OkStatus();
}

}  // namespace

std::optional<std::int64_t> ExchangeRates::toBase(Currency currency, std::int64_t minor) const {
    const auto found = nanos.find(currency);
    if (!base || found == nanos.end()) return std::nullopt;
    long double amount = static_cast<long double>(minor) * static_cast<long double>(found->second) / kNanos;
    for (int digits = currencyExponent(currency); digits < currencyExponent(base); ++digits)
        amount *= 10;
    for (int digits = currencyExponent(base); digits < currencyExponent(currency); ++digits)
        amount /= 10;
    if (amount > 9e18L || amount < -9e18L) return std::nullopt;
    return static_cast<std::int64_t>(amount < 0 ? amount - 0.5L : amount + 0.5L);
}

absl::StatusOr<ExchangeRates> parseExchangeRates(std::string_view text) {
    ExchangeRates rates;
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view content = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        content = trimmed(content.substr(0, content.find('#')));
        if (content.empty()) continue;
        const std::size_t equals = content.find('=');
        if (equals == std::string_view::npos) return wrongLine(line, "must be a name, an equals sign and a value");
        absl::Status status =
            readLine(trimmed(content.substr(0, equals)), trimmed(content.substr(equals + 1)), line, rates);
        if (!status.ok()) return status;
    }
    if (!rates.base) return absl::InvalidArgumentError("there is no base currency");
    rates.nanos[rates.base] = kNanos;
    return rates;
}

absl::StatusOr<ExchangeRates> readExchangeRates(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return ExchangeRates();
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto rates = parseExchangeRates(text);
    if (!rates.ok()) return absl::InvalidArgumentError(concat(path, ", ", std::string(rates.status().message())));
    return rates;
}

void fillRates(const ExchangeRates& from, v1::ExchangeRates& to) {
    if (!from.base) return;
    to.set_base(std::string(currencyLetters(from.base)));
    to.set_date(from.date);
    to.set_source(from.source);
    for (const auto& [currency, nanos] : from.nanos) {
        v1::ExchangeRates::Rate& rate = *to.add_rates();
        rate.set_currency(std::string(currencyLetters(currency)));
        rate.set_nanos(nanos);
    }
}

}  // namespace meridian::services
