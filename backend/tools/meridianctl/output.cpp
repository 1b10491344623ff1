#include "backend/tools/meridianctl/output.h"

#include <algorithm>
#include <ctime>

#include <boost/json/serialize.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include "backend/domain/check.h"
#include "backend/domain/money.h"
#include "backend/domain/text.h"

namespace meridian::ctl {

namespace {

// Terminal cells: East Asian wide characters (the blocks of UAX #11 that text is made of) take two.
std::size_t widthOf(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (continuesCharacter(text[i])) continue;
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const unsigned lead = (static_cast<unsigned>(byte) << 8) | next;
        const bool isWide = (lead >= 0xE2BA && lead <= 0xEDBF && byte >= 0xE3) || (lead >= 0xEFBC && lead <= 0xEFBD) ||
                            (byte == 0xF0 && next >= 0x9F);
        width += isWide ? 2 : 1;
    }
    return width;
}

}  // namespace

Table::Table(std::vector<std::string> titles) {
    for (std::string& title : titles) {
        m_right.push_back(title.starts_with('>'));
        if (m_right.back()) title.erase(0, 1);
    }
    m_rows.push_back(std::move(titles));
}

void Table::add(std::vector<std::string> cells) {
    MERIDIAN_CHECK(cells.size() == m_right.size());
    for (std::string& cell : cells)
        cell = printable(cell);
    m_rows.push_back(std::move(cells));
}

std::string Table::text() const {
    std::vector<std::size_t> widths(m_right.size(), 0);
    for (const std::vector<std::string>& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    }
    std::string text;
    for (const std::vector<std::string>& row : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - widthOf(row[i]), ' ');
            if (i > 0) line += "  ";
            line += m_right[i] ? padding + row[i] : row[i] + padding;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

void Output::object(const boost::json::object& object) {
    m_out << boost::json::serialize(object) << '\n';
}

void Output::line(std::string_view text) {
    m_out << text << '\n';
}

void Output::table(const Table& table, std::string_view whenEmpty) {
    if (table.empty()) return line(whenEmpty);
    m_out << table.text();
}

void Output::message(std::string_view text) {
    m_err << text << '\n';
}

std::string printable(std::string_view text) {
    std::string result(text);
    std::replace_if(
        result.begin(), result.end(), [](char byte) { return isControl(byte); }, '?');
    return result;
}

std::string timeText(std::int64_t microseconds) {
    if (microseconds == 0) return "-";
    return fmt::format("{:%Y-%m-%d %H:%M:%S}", fmt::gmtime(static_cast<std::time_t>(microseconds / 1'000'000)));
}

std::string moneyText(const v1::Money& money) {
    const std::optional<Currency> currency = currencyFromLetters(money.currency());
    if (money.currency().empty()) return "-";
    if (!currency) return fmt::format("{} minor units of {}", money.minor(), printable(money.currency()));
    return formatMoney({money.minor(), *currency});
}

std::string orDash(std::string_view text) {
    return text.empty() ? "-" : std::string(text);
}

}  // namespace meridian::ctl
