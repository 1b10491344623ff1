// How an outcome reaches the thread of whoever asked: by one queued hop, always. Qt 6.4 runs a continuation at once, in
// the caller's stack, when the future is already there; then a page would be called back before it has stored the call.
//
// The only place in the console where .then() may stand.
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <utility>

#include "core/async/call.h"

namespace meridian::core {

// Calls `fn(const Outcome<T>&)` on the GUI thread, unless `context`, which lives there, is gone by then.
template <class T, class Function>
void deliver(QFuture<Outcome<T>> future, QObject* context, Function fn) {
    future.then(QtFuture::Launch::Sync,
                [context = QPointer<QObject>(context), fn = std::move(fn)](const Outcome<T>& outcome) {
                    QMetaObject::invokeMethod(
                        QCoreApplication::instance(),
                        [context, fn, outcome]() mutable {
                            if (context) fn(outcome);
                        },
                        Qt::QueuedConnection);
                });
}

}  // namespace meridian::core
