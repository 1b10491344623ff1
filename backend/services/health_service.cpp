#include "backend/services/health_service.h"

namespace meridian::services {

namespace {

namespace v1 = grpc::health::v1;

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::HealthCheckRequest::descriptor()->file()->FindServiceByName("Health");
}

// Sends the one status there is and stays until the caller goes.
class HealthWatch final : public StreamHandler {
  public:
    static void start(IncomingServerStream& call, v1::HealthCheckResponse::ServingStatus status) {
        auto* watch = new HealthWatch(call);  // deletes itself
        call.attach(*watch);
        v1::HealthCheckResponse response;
        response.set_status(status);
        if (absl::Status encoded = encode(response, watch->m_message); !encoded.ok()) return call.finish(encoded);
        call.write(watch->m_message);
    }

  private:
    explicit HealthWatch(IncomingServerStream& call) : m_call(call) {}

    // All of these come on one thread.
    void onWritten(bool ok) override {
        m_writing = false;
        if (!ok || m_cancelled) end();
    }
    void onCancelled() override {
        m_cancelled = true;
        if (!m_writing) end();
    }
    void end() {
        if (!m_ended) m_call.finish(absl::CancelledError("the caller ended the call"));
        m_ended = true;
    }
    void onDone() override { delete this; }

    IncomingServerStream& m_call;
    grpc::ByteBuffer m_message;
    bool m_writing = true;
    bool m_cancelled = false;
    bool m_ended = false;
};

}  // namespace

HealthService::HealthService(Gate& gate, std::set<std::string> served)
    : RpcService(gate, serviceDescriptor()), m_served(std::move(served)) {
    unary<v1::HealthCheckRequest, v1::HealthCheckResponse>("Check", [this](auto& call) {
        const std::string& service = call.request().service();
        if (!knows(service)) return call.finish(absl::NotFoundError("this server has no service of that name"));
        call.response().set_status(v1::HealthCheckResponse::SERVING);
        call.finish(absl::OkStatus());
    });
    serverStream<v1::HealthCheckRequest, v1::HealthCheckResponse>(
        "Watch", [this](const ServerStreamStart& start, const v1::HealthCheckRequest& request) {
            HealthWatch::start(start.call, knows(request.service()) ? v1::HealthCheckResponse::SERVING
                                                                    : v1::HealthCheckResponse::SERVICE_UNKNOWN);
        });
    checkComplete();
}

}  // namespace meridian::services
