// The thread that takes calls from one completion queue and carries them to their handlers, which never block it.
// A server has one or several, each with a queue and calls of its own.
#pragma once

#include <memory>
#include <thread>
#include <vector>

#include <grpcpp/completion_queue.h>

#include "backend/services/rpc_service.h"

namespace meridian::services {

class CallLoop {
  public:
    explicit CallLoop(std::unique_ptr<grpc::ServerCompletionQueue> queue) : m_queue(std::move(queue)) {}
    // The server was shut down before, or never started.
    ~CallLoop();
    CallLoop(const CallLoop&) = delete;
    CallLoop& operator=(const CallLoop&) = delete;

    // Takes calls of `services` from now on. After the server has started.
    void start(const std::vector<RpcService*>& services);

    // Returns when the last call has ended. After the server's Shutdown(), which may run at the same time.
    void join();

  private:
    void run();

    const std::unique_ptr<grpc::ServerCompletionQueue> m_queue;
    CallQueue m_calls{*m_queue};
    std::thread m_thread;
};

}  // namespace meridian::services
