// The commands, a function for each file of them.
#pragma once

#include "backend/tools/meridianctl/arguments.h"

namespace meridian::ctl {

void addProducts(CLI::App& app, Commands& commands);
void addProductsImport(CLI::App& products, Commands& commands);
void addOrders(CLI::App& app, Commands& commands);
void addOrdersPlace(CLI::App& orders, Commands& commands);
void addOrdersRead(CLI::App& orders, Commands& commands);
void addOrdersChange(CLI::App& orders, Commands& commands);
void addOrdersShip(CLI::App& orders, Commands& commands);
void addStock(CLI::App& app, Commands& commands);
void addStockMovements(CLI::App& stock, Commands& commands);
void addJournal(CLI::App& app, Commands& commands);
void addDeadLetters(CLI::App& app, Commands& commands);
void addOperations(CLI::App& app, Commands& commands);
void addRestore(CLI::App& app, Commands& commands);
void addCustomers(CLI::App& app, Commands& commands);
void addUsers(CLI::App& app, Commands& commands);
void addServices(CLI::App& app, Commands& commands);
void addSignIn(CLI::App& app, Commands& commands);

}  // namespace meridian::ctl
