// A thread that waits for one channel to change its state. It also makes the channel move: gRPC reads a socket only
// while somebody polls for it, and without calls nobody would, so that a handshake took longer than it may.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

#include <grpcpp/channel.h>
#include <grpcpp/completion_queue.h>

namespace meridian::core {

class ReachWatcher {
  public:
    // `tell` is called on the thread, at first and after each change.
    ReachWatcher(std::shared_ptr<grpc::Channel> channel, std::function<void(grpc_connectivity_state)> tell);
    ~ReachWatcher();  // blocks until the thread has ended, see hasEnded()
    ReachWatcher(const ReachWatcher&) = delete;
    ReachWatcher& operator=(const ReachWatcher&) = delete;

    // Any thread. The end comes within a quarter of a second; `tell` is not called any more by then.
    void end() { m_ending = true; }
    bool hasEnded() const { return m_ended; }

  private:
    void run();

    const std::shared_ptr<grpc::Channel> m_channel;
    const std::function<void(grpc_connectivity_state)> m_tell;
    std::atomic<bool> m_ending = false;
    std::atomic<bool> m_ended = false;
    std::thread m_thread;  // last, so that all above is there when it starts
};

}  // namespace meridian::core
