// Ids for commands (RFC 9562, section 5.7), made by the console's clock and the system's randomness.
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include "backend/domain/ids.h"

namespace meridian::core {

// 16 bytes, never the same twice. Any thread.
inline QByteArray commandId(qint64 nowMicros) {
    QRandomGenerator& random = *QRandomGenerator::system();
    const auto high = random.generate64();
    const CommandId id = CommandId::make(nowMicros / 1'000, high, random.generate64());
    return QByteArray(reinterpret_cast<const char*>(id.bytes.data()), static_cast<qsizetype>(id.bytes.size()));
}

}  // namespace meridian::core
