#include "core/operations/journal_follower.h"

#include <QTimer>

#include "core/operations/status_decode.h"
#include "core/rpc/watch.h"
#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::core {

namespace {

using Async = class v1::OperationsService::Stub::async;

constexpr int kTellMs = 100;
constexpr qsizetype kGatheredMax = 4'000;  // records; nobody reads what is told and pushed out at once

class JournalFollower final : public Endable {
  public:
    JournalFollower(const Transport& transport, const TailQuery& query, TailHandlers handlers)
        : m_query(query), m_handlers(std::move(handlers)) {
        m_telling.setSingleShot(true);
        m_telling.setInterval(kTellMs);
        QObject::connect(&m_telling, &QTimer::timeout, &m_telling, [this] { tell(); });
        m_watch = watch<v1::OperationsService>(
            transport, &Async::TailJournal, {},
            {.request = [this] { return request(); },
             .messages = [this](std::vector<v1::JournalRecord> records) { take(records); },
             .startAnew = nullptr,
             .phase = [this](WatchPhase phase, const std::optional<Error>& error) { notePhase(phase, error); }});
    }
    void end() override {
        m_watch.reset();
        m_telling.stop();
    }

  private:
    v1::TailJournalRequest request() const {
        v1::TailJournalRequest request;
        request.set_follow(true);
        request.set_order(m_query.order.toStdString());
        request.set_from_batch(m_lastBatch != 0 ? m_lastBatch : m_query.fromBatch);
        return request;
    }

    // After a break the last batch comes once more: what was told of it already is passed over.
    void take(const std::vector<v1::JournalRecord>& records) {
        for (const v1::JournalRecord& record : records) {
            const bool known = record.batch() < m_lastBatch ||
                               (record.batch() == m_lastBatch && static_cast<qint64>(record.index()) <= m_lastIndex);
            if (known) continue;
            m_lastBatch = record.batch();
            m_lastIndex = record.index();
            m_gathered.push_back(recordOf(record));
        }
        if (m_gathered.size() > kGatheredMax) m_gathered.remove(0, m_gathered.size() - kGatheredMax);
        if (!m_gathered.isEmpty() && !m_telling.isActive()) m_telling.start();
    }

    void tell() {
        const QVector<TailRecord> records = std::exchange(m_gathered, {});
        if (!records.isEmpty() && m_handlers.records) m_handlers.records(records);
    }

    void notePhase(WatchPhase phase, const std::optional<Error>& error) {
        if (!m_handlers.state || phase == WatchPhase::kConnecting) return;
        m_handlers.state(phase == WatchPhase::kLive ? std::nullopt : error);
    }

    const TailQuery m_query;
    const TailHandlers m_handlers;
    quint64 m_lastBatch = 0;
    qint64 m_lastIndex = -1;
    QVector<TailRecord> m_gathered;
    QTimer m_telling;
    std::unique_ptr<Subscription> m_watch;
};

}  // namespace

std::unique_ptr<Subscription> followJournal(const Transport& transport, const TailQuery& query, TailHandlers handlers) {
    return std::make_unique<Subscription>(std::make_shared<JournalFollower>(transport, query, std::move(handlers)));
}

}  // namespace meridian::core
