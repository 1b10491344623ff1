// One journal record: one command, who sent it, and what came of it. Records of a batch share the batch's time.
#pragma once

#include <string>
#include <vector>

#include <absl/container/inlined_vector.h>

#include "backend/domain/event.h"
#include "backend/domain/rejection.h"

namespace meridian {

struct Record {
    std::array<std::uint8_t, 16> commandId{};
    std::uint8_t command = 0;  // the command's kTag
    std::string actor;
    std::string reason;
    std::uint64_t bodyDigest = 0;
    Reason rejection = Reason::kNone;
    std::string rejectionDetail;
    OrderId order;              // that the command made or concerned
    std::uint32_t version = 0;  // of that order, afterwards
    absl::InlinedVector<Event, 4> events;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "command_id", self.commandId);
        visit(2, "command", self.command);
        visit(3, "actor", self.actor);
        visit(4, "reason", self.reason);
        visit(5, "body_digest", self.bodyDigest);
        visit(6, "rejection", self.rejection);
        visit(7, "rejection_detail", self.rejectionDetail);
        visit(8, "order", self.order);
        visit(9, "version", self.version);
        visit(10, "events", self.events);
    }
};

}  // namespace meridian
