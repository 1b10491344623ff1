// What was wanted here and is not in the cache yet, by place, so that a list can show levels as they will be.
#pragma once

#include <optional>

#include "core/stock/stock_types.h"

namespace meridian::core {

class PendingStock {
  public:
    PendingStock() = default;
    // Of what waits, what is on its way, and what the server has accepted.
    explicit PendingStock(const std::vector<CommandEntry>& entries);

    // The difference to come; none when nothing is pending. What the server accepted counts until the row is as new as
    // that: the row itself says so, hence a restart changes nothing. The cache may be faster than the answer: once a
    // row has changed since a command about it was sent, the command is pending without counting, because what it did
    // may be in the row already. Until the answer tells, too little is shown rather than the same units twice.
    std::optional<StockLevels> of(const StockRow& row) const;
    bool isEmpty() const { return m_differences.isEmpty(); }
    friend bool operator==(const PendingStock&, const PendingStock&) = default;

  private:
    struct Difference {
        StockLevels levels;
        quint64 batch = 0;                 // that carried it out; 0: none that is known
        std::optional<quint64> sentAfter;  // of what is on its way: no batch up to this one carried it out

        friend bool operator==(const Difference&, const Difference&) = default;
    };
    QHash<QString, QVector<Difference>> m_differences;  // by SKU and location, without regard to case
};

}  // namespace meridian::core
