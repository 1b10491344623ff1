// The levels of one place as a small account: what is on hand, and what it consists of.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/stock/stock_types.h"
#include "ui/shell/services.h"
#include "ui/theme/tokens.h"

namespace meridian::ui {

class StockFacts final : public QWidget {
    Q_OBJECT

  public:
    explicit StockFacts(const Services& services, QWidget* parent = nullptr);
    // `pending`: the difference to come.
    void show(const core::StockLevels& levels, const core::StockLevels& pending);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Fact {
        QString label;
        qint64 now = 0;
        qint64 pending = 0;
        std::optional<Tone> tone{};  // of its share of the bar
    };
    std::vector<Fact> facts() const;
    void paintBar(QPainter& painter, const QRectF& bar) const;
    void paintFact(QPainter& painter, int y, const Fact& fact) const;
    void describe();

    const Services& m_services;
    core::StockLevels m_levels;
    core::StockLevels m_pending;
};

}  // namespace meridian::ui
