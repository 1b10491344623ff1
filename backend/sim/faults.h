// What goes wrong in one simulated world, and how large it is. Every seed draws its own mix in which many faults are
// absent
// ("swarm testing", A. Groce et al., ISSTA 2012): when everything fails at once, most code paths are never reached.
#pragma once

#include <cstdint>
#include <string>

#include "backend/sim/random.h"

namespace meridian::sim {

// Chances are parts of 10,000 for each opportunity; 0 switches a fault off.
struct Faults {
    // The disk under journal, snapshots and views.
    Duration diskLatencyMost{0};
    std::uint32_t diskStall = 0;          // an append takes up to five seconds
    std::uint32_t appendFailsBefore = 0;  // it did not land
    std::uint32_t appendFailsAfter = 0;   // it did
    std::uint32_t fsyncFails = 0;         // the store is dead until the process starts again
    std::uint32_t diskFull = 0;           // per tick: from now on for a while
    std::uint32_t bitFlip = 0;            // per start of the process: one bit of the journal or of a snapshot
    std::uint32_t readFails = 0;          // of the fence row or of the views' offset
    std::uint32_t snapshotFails = 0;
    std::uint32_t viewsFail = 0;
    std::uint32_t viewsSynced = 10'000;  // that a write of the views is made durable at once
    std::uint32_t keysFail = 0;          // the key store does not become durable
    // The process.
    std::uint64_t crashEvery = 0;       // steps between two crashes, on average; 0 for none
    std::uint32_t crashInRecovery = 0;  // per start
    Duration downMost{0};               // how long it stays away after a crash
    std::uint32_t pause = 0;            // per tick: it stands still for up to two minutes
    std::uint32_t takeover = 0;         // per pause: somebody starts a second process meanwhile
    std::uint32_t clockJump = 0;        // per tick: the wall clock is set wrong, or right again
    // The network between callers and the process.
    Duration networkMost{0};
    std::uint32_t requestLost = 0;
    std::uint32_t replyLost = 0;
    std::uint32_t requestTwice = 0;
    // The payment provider and the way to it.
    Duration providerMost{0};
    std::uint32_t providerRequestLost = 0;
    std::uint32_t providerRequestStuck = 0;  // arrives half a minute late
    std::uint32_t providerReplyLost = 0;
    std::uint32_t providerReplyTwice = 0;
    std::uint32_t providerOutage = 0;  // per tick
    std::uint32_t webhookTwice = 0;
    std::uint32_t webhookLate = 0;  // up to two days
    std::uint32_t oddTokens = 0;    // that a payment is made with a test token other than "approve"
    // The bus, and the consumer on another machine.
    std::uint32_t busRefuses = 0;
    std::uint32_t busLoses = 0;
    std::uint32_t busTwice = 0;
    Duration busMost{0};             // so long a message takes at most, each for itself
    std::uint32_t consumerDies = 0;  // per message
    // The scorer.
    std::uint32_t scoreMissing = 0;
    std::uint32_t scoreDenies = 0;
    // Callers.
    std::uint32_t badOrders = 0;  // orders that must be refused
    std::uint32_t resend = 0;     // per tick: a command is sent again
    std::uint32_t otherBody = 0;  // of those: with another body
    std::uint32_t shortDeadline = 0;
    std::uint32_t abandon = 0;        // the caller never asks again
    std::uint32_t stormOnOneSku = 0;  // per tick: many orders for the same SKU in one call

    // Sizes, which are not faults but change what can happen.
    std::uint32_t skus = 6;
    std::uint32_t locations = 2;
    std::uint32_t customers = 40;
    std::int64_t stockMost = 200;  // of one SKU at one location to begin with
    Duration meanGap{0};           // between two ticks of callers and people
    std::size_t batchMost = 1;     // orders in one call
    std::size_t ringSlots = 64;
    std::size_t commandsPerTurn = 64;
    std::uint64_t snapshotEveryRecords = 0;  // 0 for never
    std::size_t ordersBeforeServing = 0;     // that views may lack when the process starts
    std::uint32_t velocityLimit = 5;
    Duration shadowLagMost{0};
};

// A mix in which about every second fault is off; every sixteenth mix has none at all.
Faults drawFaults(Random& random);

// The same world with nothing that fails.
Faults calmed(const Faults& faults);

// Every fault that is on, "crashEvery=1200 replyLost=310 …", to be read beside a failing seed.
std::string describe(const Faults& faults);

}  // namespace meridian::sim
