// Waiting for a call's outcome in a test, with the event loop running.
#pragma once

#include <QTest>
#include <chrono>
#include <optional>

#include "core/async/deliver.h"

namespace meridian::core {

// None when nothing came within `patience`.
template <class T>
std::optional<Outcome<T>> answerOf(const Call<T>& call, std::chrono::milliseconds patience = std::chrono::seconds(20)) {
    QObject context;
    std::optional<Outcome<T>> answer;
    deliver(call.future, &context, [&answer](const Outcome<T>& outcome) { answer = outcome; });
    static_cast<void>(QTest::qWaitFor([&answer] { return answer.has_value(); }, static_cast<int>(patience.count())));
    return answer;
}

}  // namespace meridian::core
