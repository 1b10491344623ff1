// Which price list the page shows first, and the button with which a person chooses another: by itself that of the
// region at the top of the window.
#pragma once

#include <QPushButton>
#include <QVector>

#include "core/catalogue/price_lists.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class PriceCurrency final : public QPushButton {
    Q_OBJECT

  public:
    explicit PriceCurrency(Services& services, QWidget* parent = nullptr);

    // Best first; a product shows the first of them that it has a price in.
    QVector<quint16> wanted() const { return core::priceListsFor(m_wish); }
    // 0: as the region has it.
    void choose(quint16 currency);
    // What can be chosen: the currencies of the products that are in sight.
    void offer(const QVector<quint16>& currencies);
    void translate();

  Q_SIGNALS:
    void wantedChanged();

  private:
    void askMain();
    void recallMain();
    void takeMain(quint16 currency);
    void fillMenu();
    void refresh();

    Services& m_services;
    core::PriceListWish m_wish;
    QVector<quint16> m_offered;
    bool m_isTold = false;  // the main currency, by the server
};

}  // namespace meridian::ui
