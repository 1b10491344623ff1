// What meridianctl prints: tables for people, or one JSON object a line for programs. Answers go to the standard
// output, everything else to the standard error.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "meridian/v1/common.pb.h"

namespace meridian::ctl {

// Columns as wide as their widest cell, two spaces between them. Numbers stand on the right when told so.
class Table {
  public:
    // A title that begins with '>' has its column aligned to the right.
    explicit Table(std::vector<std::string> titles);
    void add(std::vector<std::string> cells);  // as many as titles
    bool empty() const { return m_rows.size() == 1; }
    std::string text() const;

  private:
    std::vector<bool> m_right;
    std::vector<std::vector<std::string>> m_rows;  // titles first
};

class Output {
  public:
    Output(std::ostream& out, std::ostream& err) : m_out(out), m_err(err) {}

    bool json = false;

    void object(const boost::json::object& object);  // one line
    void line(std::string_view text);                // one line on the standard output
    void table(const Table& table, std::string_view whenEmpty);
    void message(std::string_view text);  // one line on the standard error
    void flush() { m_out.flush(); }

  private:
    std::ostream& m_out;
    std::ostream& m_err;
};

// What came from somebody else may hold bytes that a terminal obeys; they become question marks.
std::string printable(std::string_view text);
std::string timeText(std::int64_t microseconds);  // "2026-11-20 14:32:05", UTC; "-" for 0
std::string moneyText(const v1::Money& money);    // "12.50 EUR"; "-" without a currency
std::string orDash(std::string_view text);

}  // namespace meridian::ctl
