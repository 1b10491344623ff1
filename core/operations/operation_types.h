// The pipeline as pages see it: plain values, no protobuf. Times are microseconds since 1970.
#pragma once

#include <QMetaType>
#include <QString>
#include <QVector>

namespace meridian::core {

struct PipelineStage {
    QString name;       // "calls", "ring", "decider", "committer", "responder", "shadow", "projector", "effects"
    quint64 items = 0;  // since the server's start
    double perSecond = 0;
    quint64 queue = 0;
    quint64 microsP50 = 0;  // of the last minute; 0: nothing was measured
    quint64 microsP99 = 0;
    qint64 lagMs = 0;  // how old the oldest is that waits
};

enum class BreakerState : quint8 { kClosed, kHalfOpen, kOpen };

// Requests to the payment provider.
struct ProviderFigures {
    quint64 inFlight = 0;
    quint64 waiting = 0;
    quint64 calls = 0;
    quint64 timeouts = 0;
    BreakerState breaker = BreakerState::kClosed;
    qint64 breakerSince = 0;  // 0: since the server's start
};

struct CheckViolation {
    QString check;  // "I2", "chain", "views"
    QString text;
};

// What the last verification found, and how far the one is that runs.
struct Verification {
    bool running = false;
    qint64 startedAt = 0;
    qint64 finishedAt = 0;  // 0: none since the server's start
    quint64 batchesDone = 0;
    quint64 batches = 0;
    quint64 checks = 0;
    QVector<CheckViolation> violations;  // the first hundred
    quint64 violationsTotal = 0;
    quint64 orders = 0;
    quint64 lastBatch = 0;
};

struct PipelineStatus {
    QString version, cell;
    qint64 serverNow = 0;
    qint64 startedAt = 0;
    QVector<PipelineStage> stages;  // in the order in which an order goes through them
    ProviderFigures provider;
    Verification verification;
    quint64 durableBatch = 0;
    quint64 viewsBatch = 0;
    qint64 viewsLagMs = 0;
    quint64 commands = 0;
    quint64 refused = 0;
    quint64 fences = 0;  // commits that were lost
    quint64 openOrders = 0;
    quint64 deadLetters = 0;
    quint64 timersDue = 0;
    quint64 timers = 0;
    qint64 nextTimer = 0;  // 0: none is set
    quint64 diskFree = 0;  // bytes
    quint64 resident = 0;
    bool takesOrders = true;
};

struct DeadLetter {
    quint64 id = 0;
    qint64 at = 0;
    QString kind;   // "provider_report", "command"
    QString key;    // what it concerns
    QString cause;  // the server's sentence
    bool resolved = false;
    QString resolution;  // "replayed", "discarded"
    qint64 resolvedAt = 0;
    QString payload;  // JSON; only of a single one, empty where nothing may be shown
};

struct DeadLetterQuery {
    enum class Which : quint8 { kOpen, kAll } which = Which::kOpen;
    QString cursor;          // of the page before; empty: the first
    quint32 afterCell = 0;   // with `afterBatch`: the views must hold that batch
    quint64 afterBatch = 0;  // 0: whatever they hold
};

struct DeadLetterList {
    QVector<DeadLetter> letters;  // newest first
    QString next;                 // cursor; empty: that was all
    qint64 asOf = 0;
};

struct TailQuery {
    quint64 fromBatch = 0;  // 0: from the newest on
    QString order;          // empty: all
};

struct TailRecord {
    quint64 batch = 0;
    quint32 index = 0;
    qint64 at = 0;
    QString command;  // "place_order"
    QString actor;
    QString order;
    QString rejection;  // "OUT_OF_STOCK"; empty when accepted
    QString reason;
    QString json;
};

}  // namespace meridian::core
