// What gRPC alone can do on this machine: a server that answers prepared bytes and asks nobody, and a client that keeps
// a number of calls in flight, each a process of its own as in the product, over TLS. The bytes have the sizes of
// PlaceOrder, PlaceOrders and their receipts. One JSON object per line on stdout.
//
//   grpc_floor DIRECTORY [SECONDS-PER-MEASUREMENT]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <absl/synchronization/mutex.h>
#include <grpcpp/generic/async_generic_service.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "backend/client/histogram.h"
#include "backend/edge/tls.h"

namespace {

using namespace meridian;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kOrderBytes = 330;
constexpr std::size_t kReceiptBytes = 60;
const std::string kMethod = "/meridian.v1.OrderService/PlaceOrders";

grpc::ByteBuffer bytesOf(std::size_t size) {
    const grpc::Slice slice(std::string(size, 'm'));
    return grpc::ByteBuffer(&slice, 1);
}

// Answers a receipt's bytes for every order's bytes that came. Each of its steps is one event of the queue.
class EchoedCall {
  public:
    EchoedCall(grpc::AsyncGenericService& service, grpc::ServerCompletionQueue& queue)
        : m_service(service), m_queue(queue) {
        m_service.RequestCall(&m_context, &m_stream, &m_queue, &m_queue, this);
    }

    void goOn() {
        switch (m_step++) {
            case 0:
                new EchoedCall(m_service, m_queue);  // for the next caller; deletes itself
                return m_stream.Read(&m_request, this);
            case 1:
                return m_stream.WriteAndFinish(bytesOf(m_request.Length() / kOrderBytes * kReceiptBytes), {},
                                               grpc::Status::OK, this);
            default: delete this;
        }
    }

  private:
    grpc::AsyncGenericService& m_service;
    grpc::ServerCompletionQueue& m_queue;
    grpc::GenericServerContext m_context;
    grpc::GenericServerAsyncReaderWriter m_stream{&m_context};
    grpc::ByteBuffer m_request;
    int m_step = 0;
};

[[noreturn]] void serve(const edge::Certificate& certificate, int portPipe) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
    grpc::AsyncGenericService service;
    grpc::SslServerCredentialsOptions tls;
    tls.pem_key_cert_pairs.push_back({certificate.keyPem, certificate.certificatePem});
    grpc::ServerBuilder builder;
    int port = 0;
    builder.AddListeningPort("127.0.0.1:0", grpc::SslServerCredentials(tls), &port);
    builder.RegisterAsyncGenericService(&service);
    const auto queue = builder.AddCompletionQueue();
    const auto server = builder.BuildAndStart();
    if (::write(portPipe, &port, sizeof port) != sizeof port) std::exit(1);
    new EchoedCall(service, *queue);
    void* tag = nullptr;
    bool ok = false;
    while (queue->Next(&tag, &ok))
        static_cast<EchoedCall*>(tag)->goOn();
    std::exit(0);
}

struct EchoCall {
    grpc::ClientContext context;
    grpc::ByteBuffer answer;
    grpc::Status status;
    Clock::time_point began;
    std::unique_ptr<grpc::ClientAsyncResponseReader<grpc::ByteBuffer>> reader;
};

struct Measurement {
    std::size_t ordersPerCall;
    int inFlight;
};

void measure(grpc::GenericStub& stub, const Measurement& what, std::chrono::duration<double> budget) {
    grpc::CompletionQueue queue;
    const grpc::ByteBuffer request = bytesOf(what.ordersPerCall * kOrderBytes);
    const auto begin = [&] {
        auto* call = new EchoCall;
        call->began = Clock::now();
        call->reader = stub.PrepareUnaryCall(&call->context, kMethod, request, &queue);
        call->reader->StartCall();
        call->reader->Finish(&call->answer, &call->status, call);
    };
    client::Histogram latency;
    const auto start = Clock::now();
    const auto end = start + std::chrono::duration_cast<Clock::duration>(budget);
    std::size_t calls = 0;
    int open = what.inFlight;
    for (int i = 0; i < what.inFlight; ++i)
        begin();
    void* tag = nullptr;
    bool ok = false;
    while (open > 0 && queue.Next(&tag, &ok)) {
        const std::unique_ptr<EchoCall> call(static_cast<EchoCall*>(tag));
        if (!call->status.ok()) {
            std::fprintf(stderr, "grpc_floor: %s\n", call->status.error_message().c_str());
            std::exit(1);
        }
        ++calls;
        latency.record(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - call->began).count());
        if (Clock::now() < end) {
            begin();
        } else {
            --open;
        }
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    std::printf(
        "{\"floor\": \"grpc\", \"orders_per_call\": %zu, \"in_flight\": %d, \"orders_per_s\": %.0f, \"p50_ms\": %.3f, "
        "\"p99_ms\": %.3f}\n",
        what.ordersPerCall, what.inFlight, static_cast<double>(calls * what.ordersPerCall) / seconds,
        static_cast<double>(latency.valueAt(0.5)) / 1000, static_cast<double>(latency.valueAt(0.99)) / 1000);
    std::fflush(stdout);
    queue.Shutdown();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: grpc_floor DIRECTORY [SECONDS-PER-MEASUREMENT]\n");
        return 2;
    }
    const std::chrono::duration<double> budget(argc > 2 ? std::atof(argv[2]) : 5.0);
    const auto certificate = edge::loadOrMakeCertificate(std::string(argv[1]) + "/grpc-floor-tls", "127.0.0.1");
    if (!certificate.ok()) {
        std::fprintf(stderr, "grpc_floor: %s\n", std::string(certificate.status().message()).c_str());
        return 1;
    }
    int pipe[2];
    if (::pipe(pipe) != 0) return 1;
    const pid_t server = ::fork();
    if (server == 0) serve(*certificate, pipe[1]);
    int port = 0;
    if (::read(pipe[0], &port, sizeof port) != sizeof port) return 1;
    absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
    {
        grpc::SslCredentialsOptions tls;
        tls.pem_root_certs = certificate->certificatePem;
        grpc::GenericStub stub(grpc::CreateChannel("127.0.0.1:" + std::to_string(port), grpc::SslCredentials(tls)));
        for (const Measurement& what : {Measurement{1, 64}, Measurement{200, 8}})
            measure(stub, what, budget);
    }
    ::kill(server, SIGKILL);
    ::waitpid(server, nullptr, 0);
    return 0;
}
