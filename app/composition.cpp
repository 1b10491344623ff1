#include "app/composition.h"

#include <QDateTime>

#include "core/orders/order_cache.h"
#include "core/sync/connect_local.h"

namespace meridian::app {

namespace {

qint64 nowMicros() {
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

int utcOffsetNow() {
    return QDateTime::currentDateTime().offsetFromUtc();
}

}  // namespace

Composition::Composition(const Options& options)
    : m_format(core::Language::kEnglish, utcOffsetNow()),
      m_reader(options.cacheDirectory),
      m_sync(options.cacheDirectory, core::connectToLocal(options.serverDirectory)),
      m_orders(m_reader,
               [] {
                   return core::AskedAt{nowMicros(), utcOffsetNow(), 0};
               }),
      m_services(new ui::Services{m_orders, m_sync, m_format, nowMicros, options.speak}) {}

Composition::~Composition() = default;

void Composition::setLanguage(core::Language language) {
    m_format = core::Format(language, utcOffsetNow());
}

void Composition::start() {
    m_sync.start();
}

}  // namespace meridian::app
