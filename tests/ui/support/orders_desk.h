// The page of orders over sources that answer at once: what every test of the page begins with.
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <memory>

#include "tests/ui/support/accepting_commands.h"
#include "tests/ui/support/few_orders.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

class OrdersDesk {
  protected:
    void setUp() {
        Theme::current().install(*qobject_cast<QApplication*>(qApp));
        m_orders = std::make_unique<FewOrders>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{*m_orders, *m_sync, m_format, [] { return qint64{1'763'000'000'000'000}; },
                                      [](core::Language) {}});
        m_views = std::make_unique<FewViews>();
        m_commands = std::make_unique<AcceptingCommands>();
        m_services->views = m_views.get();
        m_services->commands = m_commands.get();
        m_services->region = &m_region;
        m_region.choose({});
        m_page = std::make_unique<OrdersPage>(*m_services);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->visit({QStringLiteral("orders"), {}});
        m_table = m_page->findChild<DataTable*>();
        m_filter = m_page->findChild<QLineEdit*>(QStringLiteral("orders.filter"));
        QTRY_COMPARE(m_page->model().rowCount(), 1'500);
    }
    void tearDown() {
        m_page.reset();
        m_views.reset();
        m_commands.reset();
        m_services.reset();
        m_sync.reset();
        m_orders.reset();
    }

    QAbstractButton* button(const QByteArray& name) const {
        return m_page->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }

    Format m_format;
    RegionFilter m_region;
    std::unique_ptr<FewViews> m_views;
    std::unique_ptr<AcceptingCommands> m_commands;
    std::unique_ptr<FewOrders> m_orders;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<OrdersPage> m_page;
    DataTable* m_table = nullptr;
    QLineEdit* m_filter = nullptr;
};

}  // namespace meridian::ui
