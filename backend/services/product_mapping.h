// Products between the contract and the domain.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <absl/status/statusor.h>

#include "backend/catalogue/product.h"
#include "backend/domain/command.h"
#include "backend/services/refusal.h"
#include "backend/stores/sqlite/product_queries.h"

#include "meridian/v1/catalogue.pb.h"

namespace meridian::services {

std::string formatProductNumber(std::uint32_t product);                  // "PRD-20417"
std::optional<std::uint32_t> parseProductNumber(std::string_view text);  // accepts lower case

absl::StatusOr<CommandBody> readDefineProduct(const v1::DefineProductRequest& request);
void fillProduct(const stores::ProductView& from, v1::Product& to);

// As another shop's export has it.
ProductDefined productOf(const catalogue::ImportedProduct& from);
// InvalidArgument for the person who imports, when a text of the product is too long or holds what looks like a card
// number.
absl::Status checkImported(const ProductDefined& product);

}  // namespace meridian::services
