// Every service of the contract, put together over what one cell offers. The program's main function makes one of these
// and hands the list to the edge.
#pragma once

#include <memory>
#include <vector>

#include "backend/engine/cell.h"
#include "backend/identity/user_store.h"
#include "backend/services/catalogue_service.h"
#include "backend/services/fulfilment_service.h"
#include "backend/services/gate.h"
#include "backend/services/health_service.h"
#include "backend/services/identity_service.h"
#include "backend/services/insights_service.h"
#include "backend/services/maintenance.h"
#include "backend/services/operations_service.h"
#include "backend/services/order_service.h"
#include "backend/services/payment_service.h"
#include "backend/services/stock_service.h"
#include "backend/services/sync_service.h"
#include "backend/services/view_service.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::services {

// To be destroyed after the gRPC server has stopped and before anything of `Ports`.
class AllServices {
  public:
    struct Ports {
        Gate& gate;
        engine::Cell& cell;
        CellId cellId;
        engine::Clock& clock;
        engine::JournalStore& journal;
        engine::Bus& bus;  // on which the cell's batches come
        stores::ViewReaders& views;
        PersonalVault& vault;
        identity::UserStore& users;
        Maintenance& maintenance;
        saved_views::SavedViewStore& savedViews;
        ExchangeRates rates{};
    };
    struct Options {
        TaskPool::Options queries{4, 1'024};
        TaskPool::Options chores{2, 64};  // verify, backup, import, erasure: long
        TaskPool::Options identity{2, 256};
        ViewFollower::Options follower;
        std::string verificationPath;  // the file that keeps the last verification's result; empty for none
    };
    AllServices(const Ports& ports, const Options& options);

    std::vector<RpcService*> list();

  private:
    std::set<std::string> served();

    const CommandPort m_commands;
    stores::OrderQueries m_orders;
    stores::StockQueries m_stock;
    stores::ProductQueries m_products;
    stores::LedgerQueries m_ledger;
    stores::LetterQueries m_letters;
    stores::PersonQueries m_persons;
    stores::FigureQueries m_figures;
    const ExchangeRates m_rates;
    CallMeter m_calls;
    // Ended in the opposite order: the follower hands its last waiters to nobody, the pools run what they were given.
    TaskPool m_queryPool;
    TaskPool m_chores;
    TaskPool m_identityPool;
    ViewFollower m_follower;
    const QueryPort m_queries;
    OrderService m_orderService;
    FulfilmentService m_fulfilmentService;
    StockService m_stockService;
    CatalogueService m_catalogueService;
    PaymentService m_paymentService;
    OperationsService m_operationsService;
    IdentityService m_identityService;
    SyncService m_syncService;
    ViewService m_viewService;
    InsightsService m_insightsService;
    HealthService m_healthService;
};

}  // namespace meridian::services
