// What a record says, for tests: its events of one kind, the calls that it asks for, what it posts and what it only
// notes.
#pragma once

#include <vector>

#include "backend/domain/record.h"

namespace meridian::testing {

template <class E>
std::vector<E> eventsOf(const Record& record) {
    std::vector<E> found;
    for (const Event& event : record.events) {
        if (const E* match = std::get_if<E>(&event)) found.push_back(*match);
    }
    return found;
}

// The calls that the provider is to get for this record, in order.
inline std::vector<EffectKind> callsOf(const Record& record) {
    std::vector<EffectKind> calls;
    for (const PaymentAdvanced& event : eventsOf<PaymentAdvanced>(record)) {
        if (event.call != EffectKind::kNone) calls.push_back(event.call);
    }
    return calls;
}

inline std::vector<PostingSource> postingsOf(const Record& record) {
    std::vector<PostingSource> sources;
    for (const EntryPosted& event : eventsOf<EntryPosted>(record))
        sources.push_back(event.entry.source);
    return sources;
}

inline std::vector<ReportClass> notesOf(const Record& record) {
    std::vector<ReportClass> classes;
    for (const ReportNoted& event : eventsOf<ReportNoted>(record))
        classes.push_back(event.reportClass);
    return classes;
}

}  // namespace meridian::testing
