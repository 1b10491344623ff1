#include "core/rpc/reach_watcher.h"

#include <chrono>
#include <utility>

namespace meridian::core {

namespace {

using namespace std::chrono_literals;

constexpr auto kSlice = 250ms;  // gRPC cannot be told to stop waiting, so it waits in slices

}  // namespace

ReachWatcher::ReachWatcher(std::shared_ptr<grpc::Channel> channel, std::function<void(grpc_connectivity_state)> tell)
    : m_channel(std::move(channel)), m_tell(std::move(tell)), m_thread([this] { run(); }) {}

ReachWatcher::~ReachWatcher() {
    end();
    m_thread.join();
}

void ReachWatcher::run() {
    grpc::CompletionQueue queue;
    int told = -1;
    while (!m_ending) {
        const grpc_connectivity_state state = m_channel->GetState(true);
        if (std::exchange(told, static_cast<int>(state)) != static_cast<int>(state)) m_tell(state);
        m_channel->NotifyOnStateChange(state, std::chrono::system_clock::now() + kSlice, &queue, nullptr);
        void* tag = nullptr;
        bool changed = false;
        queue.Next(&tag, &changed);
    }
    queue.Shutdown();
    void* tag = nullptr;
    bool ok = false;
    while (queue.Next(&tag, &ok)) {
    }
    m_ended = true;
}

}  // namespace meridian::core
