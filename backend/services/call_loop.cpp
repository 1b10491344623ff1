#include "backend/services/call_loop.h"

#include "backend/engine/thread_name.h"

namespace meridian::services {

CallLoop::~CallLoop() {
    join();
    m_queue->Shutdown();
    void* tag = nullptr;
    bool ok = false;
    while (m_queue->Next(&tag, &ok)) {
    }
}

void CallLoop::start(const std::vector<RpcService*>& services) {
    for (RpcService* service : services)
        service->await(m_calls);
    m_thread = std::thread([this] { run(); });
}

void CallLoop::join() {
    if (m_thread.joinable()) m_thread.join();
}

void CallLoop::run() {
    engine::nameThread("calls");
    void* tag = nullptr;
    bool ok = false;
    // There is always a call that is waited for, until the server takes no more.
    while (m_calls.alive > 0 && m_queue->Next(&tag, &ok))
        static_cast<CallEvent*>(tag)->happened(ok);
}

}  // namespace meridian::services
