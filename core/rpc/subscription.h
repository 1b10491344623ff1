// Something that goes on until its holder lets go of it: a member, so that a page that goes takes its streams along.
#pragma once

#include <memory>
#include <utility>

namespace meridian::core {

// What can be ended; any thread.
class Endable {
  public:
    virtual ~Endable() = default;
    virtual void end() = 0;
};

class [[nodiscard]] Subscription {
  public:
    explicit Subscription(std::shared_ptr<Endable> subject) : m_subject(std::move(subject)) {}
    ~Subscription() { m_subject->end(); }
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;

  private:
    const std::shared_ptr<Endable> m_subject;
};

}  // namespace meridian::core
