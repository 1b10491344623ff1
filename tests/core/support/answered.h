// A call that is answered before anybody waits for it, for sources of tests that have all they are asked for.
#pragma once

#include <QPromise>

#include "core/async/call.h"

namespace meridian::core {

template <class T>
Call<T> answered(Outcome<T> outcome) {
    QPromise<Outcome<T>> promise;
    promise.start();
    promise.addResult(std::move(outcome));
    promise.finish();
    return {promise.future(), {}};
}

}  // namespace meridian::core
