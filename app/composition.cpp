#include "app/composition.h"

#include <QCoreApplication>
#include <QDateTime>

#include "core/commands/command_ids.h"
#include "core/diagnostics/diagnostics.h"
#include "core/orders/order_cache.h"
#include "core/sync/connect_session.h"

namespace meridian::app {

namespace {

int utcOffsetNow() {
    return QDateTime::currentDateTime().offsetFromUtc();
}

core::SentCommandsOptions outboxIn(const QString& directory, const std::function<qint64()>& now) {
    core::SentCommandsOptions options;
    options.directory = directory;
    options.now = now;
    return options;
}

}  // namespace

// What is seen was stamped by the server's clock, and this computer's may be another one.
Composition::Composition(const Options& options, ServerAccess& access)
    : m_now([clock = access.session.clock()] { return clock->now(); }),
      m_format(core::Language::kEnglish, utcOffsetNow()),
      m_reader(options.directory),
      m_counter(options.directory, {"cache counter", true}),
      m_readers(m_reader, m_counter),
      m_sync(options.directory, core::connectOver(access.transport, access.session)),
      m_commands(outboxIn(options.directory, m_now), access.transport, access.session),
      m_drafts(m_commands.outbox(), {m_now}),
      m_orders(m_readers,
               [now = m_now] {
                   return core::AskedAt{now(), utcOffsetNow(), 0};
               }),
      m_insights(access.transport, options.directory),
      m_records(core::makeOrderRecords(access.transport, access.session, {options.directory, m_now})),
      m_stock(m_readers, access.transport),
      m_products(m_readers, access.transport, &m_drafts),
      m_views(access.transport, {options.directory, [now = m_now] { return core::commandId(now()); }}),
      m_operations(access.transport),
      m_services(new ui::Services{m_orders, m_sync, m_format, m_now, options.speak}) {
    m_services->commands = &m_commands;
    m_services->session = &access.session;
    m_services->settings = options.settings;
    m_services->insights = &m_insights;
    m_services->records = m_records.get();
    m_services->stock = &m_stock;
    m_services->products = &m_products;
    m_services->views = &m_views;
    m_services->operations = &m_operations;
    m_services->report = [&access] {
        core::DiagnosticFacts facts = core::factsOf(access.transport);
        facts.applicationVersion = QCoreApplication::applicationVersion();
        facts.session = access.session.state();
        facts.role = access.session.account().role;
        if (const QString& version = access.session.serverVersion(); !version.isEmpty())
            facts.more.append({QStringLiteral("Server"), version});
        return core::diagnosticText(facts);
    };
    for (core::ReaderThread* reader : {&m_reader, &m_counter})
        reader->onDamage([this] { m_sync.replaceDamaged(); });
    QObject::connect(&m_sync, &core::SyncThread::changed, &m_context, [this](const core::CacheChange& change) {
        if (change.scopeCaughtUp) m_commands.noteCache(change.scope, change.cell, change.batch, change.asOf);
    });
    QObject::connect(&access.session, &core::Session::stateChanged, &m_context, [this](core::SessionState state) {
        if (state != core::SessionState::kOnline) return;
        m_sync.wake();
        m_views.refresh();
    });
}

// The readers outlive the synchroniser.
Composition::~Composition() {
    for (core::ReaderThread* reader : {&m_reader, &m_counter})
        reader->onDamage({});
}

void Composition::setLanguage(core::Language language) {
    m_format = core::Format(language, utcOffsetNow());
}

void Composition::start() {
    m_sync.start();
}

void Composition::wake() {
    m_sync.wake();
    m_commands.wake();
}

}  // namespace meridian::app
