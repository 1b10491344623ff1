#include "backend/services/all_services.h"

namespace meridian::services {

AllServices::AllServices(const Ports& ports, const Options& options)
    : m_commands{ports.cell, ports.clock, ports.cellId},
      m_orders(ports.views),
      m_stock(ports.views),
      m_products(ports.views),
      m_ledger(ports.views),
      m_letters(ports.views),
      m_persons(ports.views),
      m_figures(ports.views),
      m_rates(ports.rates),
      m_calls(ports.clock),
      m_queryPool(options.queries),
      m_chores(options.chores),
      m_identityPool(options.identity),
      m_follower(ports.cell, ports.clock, options.follower),
      m_queries{m_queryPool, m_follower, ports.clock, ports.cellId},
      m_orderService(ports.gate, {m_commands, m_queries, ports.vault, m_orders, ports.journal}),
      m_fulfilmentService(ports.gate, m_commands),
      m_stockService(ports.gate, {m_commands, m_queries, m_stock, m_orders}),
      m_catalogueService(ports.gate, {m_commands, m_queries, m_chores, m_products, m_stock}),
      m_paymentService(ports.gate, {m_commands, m_queries, m_orders, m_ledger}),
      m_operationsService(ports.gate,
                          {m_commands, m_queries, m_chores, m_letters, ports.journal, ports.bus, ports.vault,
                           ports.maintenance, m_calls, m_persons, ports.savedViews, options.verificationPath}),
      m_identityService(ports.gate, {ports.users, ports.clock, m_identityPool, ports.maintenance.host().version}),
      m_syncService(ports.gate, m_queries, {m_orders, m_stock, m_products}),
      m_viewService(ports.gate, {ports.savedViews, ports.clock, m_identityPool}),
      m_insightsService(ports.gate, {m_queries, m_figures, ports.cell, ports.maintenance, m_rates}),
      m_healthService(ports.gate, served()) {
    for (RpcService* service : list())
        service->measure(m_calls);
}

std::vector<RpcService*> AllServices::list() {
    return {&m_orderService,   &m_fulfilmentService, &m_stockService,    &m_catalogueService,
            &m_paymentService, &m_operationsService, &m_identityService, &m_syncService,
            &m_viewService,    &m_insightsService,   &m_healthService};
}

std::set<std::string> AllServices::served() {
    std::set<std::string> names;
    for (const RpcService* service : std::initializer_list<const RpcService*>{
             &m_orderService, &m_fulfilmentService, &m_stockService, &m_catalogueService, &m_paymentService,
             &m_operationsService, &m_identityService, &m_syncService, &m_viewService, &m_insightsService}) {
        names.insert(service->descriptor().full_name());
    }
    return names;
}

}  // namespace meridian::services
