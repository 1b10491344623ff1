#include "backend/services/fulfilment_service.h"

#include "backend/services/order_change_mapping.h"

#include "meridian/v1/fulfilment.pb.h"

namespace meridian::services {

namespace {

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::PickParcelRequest::descriptor()->file()->FindServiceByName("FulfilmentService");
}

}  // namespace

FulfilmentService::FulfilmentService(Gate& gate, const CommandPort& commands) : RpcService(gate, serviceDescriptor()) {
    unary<v1::PickParcelRequest, v1::Receipt>("PickParcel", commandHandler(commands, readPickParcel));
    unary<v1::PackParcelRequest, v1::Receipt>("PackParcel", commandHandler(commands, readPackParcel));
    unary<v1::ShipParcelRequest, v1::Receipt>("ShipParcel", commandHandler(commands, readShipParcel));
    unary<v1::DeliverParcelRequest, v1::Receipt>("DeliverParcel", commandHandler(commands, readDeliverParcel));
    unary<v1::LoseParcelRequest, v1::Receipt>("LoseParcel", commandHandler(commands, readLoseParcel));
    unary<v1::CancelParcelRequest, v1::Receipt>("CancelParcel", commandHandler(commands, readCancelParcel));
    checkComplete();
}

}  // namespace meridian::services
