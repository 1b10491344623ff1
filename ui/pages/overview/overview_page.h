// Overview: how is it going, and what needs me? Figures over a period that is compared with another, live orders, where
// revenue comes from, what becomes of orders, what sells, and what is worth an interruption.
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QGridLayout;
class QLabel;

namespace meridian::core {
struct Alert;
struct PeriodChoice;
}  // namespace meridian::core

namespace meridian::ui {

class AlertsCard;
class EmptyState;
class FunnelCard;
class LiveCard;
class OverviewFeed;
class OverviewTiles;
class PeriodPicker;
class ProductsCard;
class RevenueCard;

class OverviewPage final : public Page {
    Q_OBJECT

  public:
    explicit OverviewPage(Services& services);
    void visit(const Route& route) override;
    QStringList path() const override;

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeHeader();
    QWidget* makeContent();
    void arrange();
    void connectParts();
    void choose();
    void showFigures();
    void showAttention();
    void showAge();
    void openAlert(const core::Alert& alert);
    void follow(const Route& route);
    void translate();

    Services& m_services;
    OverviewFeed* m_feed;
    QLabel* m_title = nullptr;
    QLabel* m_age = nullptr;
    PeriodPicker* m_period = nullptr;
    OverviewTiles* m_tiles = nullptr;
    LiveCard* m_live = nullptr;
    RevenueCard* m_revenue = nullptr;
    AlertsCard* m_alerts = nullptr;
    FunnelCard* m_funnel = nullptr;
    ProductsCard* m_products = nullptr;
    QGridLayout* m_grid = nullptr;
    std::optional<bool> m_isTight;  // unknown until the page has a size
};

}  // namespace meridian::ui
