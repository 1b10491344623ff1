#include "backend/domain/order_number.h"
#include "backend/engine/ports/effect_sink.h"

namespace meridian::engine {

std::string ProviderCall::idempotencyKey() const {
    return formatOrderNumber(order) + "/" + std::to_string(attempt) + "/" + std::to_string(step);
}

}  // namespace meridian::engine
