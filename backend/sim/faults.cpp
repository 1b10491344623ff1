#include "backend/sim/faults.h"

namespace meridian::sim {

namespace {

using namespace std::chrono_literals;

// Off in half of the seeds; otherwise anything between the two, small ones as likely as large ones.
std::uint32_t drawChance(Random& random, std::int64_t least, std::int64_t most) {
    const bool off = random.below(2) == 0;
    return off ? 0 : static_cast<std::uint32_t>(random.magnitude(least, most));
}

Duration drawDuration(Random& random, Duration least, Duration most) {
    return random.below(3) == 0 ? Duration{0} : random.magnitude(least, most);
}

void drawDisk(Random& random, Faults& faults) {
    faults.diskLatencyMost = drawDuration(random, 100us, 50ms);
    faults.diskStall = drawChance(random, 5, 200);
    faults.appendFailsBefore = drawChance(random, 5, 400);
    faults.appendFailsAfter = drawChance(random, 5, 400);
    faults.fsyncFails = drawChance(random, 2, 60);
    faults.diskFull = drawChance(random, 2, 60);
    faults.bitFlip = drawChance(random, 200, 3'000);
    faults.readFails = drawChance(random, 10, 500);
    faults.snapshotFails = drawChance(random, 50, 3'000);
    faults.viewsFail = drawChance(random, 10, 1'000);
    faults.viewsSynced = random.below(2) == 0 ? 10'000 : static_cast<std::uint32_t>(random.between(0, 9'000));
    faults.keysFail = drawChance(random, 5, 200);
}

void drawProcess(Random& random, Faults& faults) {
    faults.crashEvery = random.below(4) == 0 ? 0 : static_cast<std::uint64_t>(random.magnitude(300, 30'000));
    faults.crashInRecovery = drawChance(random, 200, 4'000);
    faults.downMost = random.magnitude(10ms, 60s);
    faults.pause = drawChance(random, 2, 60);
    faults.takeover = drawChance(random, 1'000, 8'000);
    faults.clockJump = random.below(3) != 0 ? 0 : drawChance(random, 2, 60);
}

void drawNetwork(Random& random, Faults& faults) {
    faults.networkMost = drawDuration(random, 100us, 2s);
    faults.requestLost = drawChance(random, 10, 2'000);
    faults.replyLost = drawChance(random, 10, 2'000);
    faults.requestTwice = drawChance(random, 10, 3'000);
    faults.providerMost = drawDuration(random, 1ms, 12s);
    faults.providerRequestLost = drawChance(random, 10, 1'500);
    faults.providerRequestStuck = drawChance(random, 10, 800);
    faults.providerReplyLost = drawChance(random, 10, 1'500);
    faults.providerReplyTwice = drawChance(random, 10, 2'000);
    faults.providerOutage = drawChance(random, 2, 60);
    faults.webhookTwice = drawChance(random, 100, 5'000);
    faults.webhookLate = drawChance(random, 100, 3'000);
    faults.oddTokens = drawChance(random, 300, 9'000);
    faults.scoreMissing = drawChance(random, 10, 500);
    faults.scoreDenies = drawChance(random, 10, 500);
}

void drawBus(Random& random, Faults& faults) {
    faults.busRefuses = drawChance(random, 10, 3'000);
    faults.busLoses = drawChance(random, 10, 3'000);
    faults.busTwice = drawChance(random, 10, 3'000);
    faults.busMost = drawDuration(random, 100us, 5s);
    faults.consumerDies = drawChance(random, 5, 500);
}

void drawCallers(Random& random, Faults& faults) {
    faults.badOrders = drawChance(random, 20, 1'500);
    faults.resend = drawChance(random, 50, 2'000);
    faults.otherBody = drawChance(random, 100, 3'000);
    faults.shortDeadline = drawChance(random, 20, 1'500);
    faults.abandon = drawChance(random, 50, 4'000);
    faults.stormOnOneSku = drawChance(random, 5, 150);
    faults.skus = static_cast<std::uint32_t>(random.between(1, 12));
    faults.locations = static_cast<std::uint32_t>(random.between(1, 4));
    faults.customers = static_cast<std::uint32_t>(random.magnitude(2, 400));
    faults.stockMost = random.magnitude(std::int64_t{3}, std::int64_t{3'000});
    faults.meanGap = random.magnitude(5ms, 120s);
    faults.batchMost = static_cast<std::size_t>(random.below(2) == 0 ? 1 : random.between(2, 40));
    faults.ringSlots = static_cast<std::size_t>(random.magnitude(8, 512));
    faults.commandsPerTurn = static_cast<std::size_t>(random.magnitude(1, 256));
    faults.snapshotEveryRecords = random.below(4) == 0 ? 0 : static_cast<std::uint64_t>(random.magnitude(40, 1'500));
    faults.velocityLimit = static_cast<std::uint32_t>(random.magnitude(2, 200));
    faults.ordersBeforeServing = static_cast<std::size_t>(random.magnitude(1, 2'000));
    faults.shadowLagMost = drawDuration(random, 100us, 2s);
}

}  // namespace

Faults drawFaults(Random& random) {
    Faults drawn;
    drawDisk(random, drawn);
    drawProcess(random, drawn);
    drawNetwork(random, drawn);
    drawCallers(random, drawn);
    drawBus(random, drawn);
    if (random.below(16) != 0) return drawn;
    return calmed(drawn);  // now and then nothing fails at all, and only the sizes differ
}

Faults calmed(const Faults& faults) {
    Faults calm;
    calm.skus = faults.skus;
    calm.locations = faults.locations;
    calm.customers = faults.customers;
    calm.stockMost = faults.stockMost;
    calm.meanGap = faults.meanGap;
    calm.batchMost = faults.batchMost;
    calm.snapshotEveryRecords = faults.snapshotEveryRecords;
    calm.ordersBeforeServing = faults.ordersBeforeServing;
    calm.velocityLimit = faults.velocityLimit;
    calm.ringSlots = 4'096;
    return calm;
}

std::string describe(const Faults& faults) {
    std::string text;
    const auto say = [&text](const char* name, std::uint64_t value, const char* unit = "") {
        if (value == 0) return;
        text += (text.empty() ? "" : " ") + std::string(name) + "=" + std::to_string(value) + unit;
    };
    const auto sayTime = [&say](const char* name, Duration value) {
        say(name, static_cast<std::uint64_t>(value.count()), "us");
    };
    sayTime("diskLatencyMost", faults.diskLatencyMost);
    say("diskStall", faults.diskStall);
    say("appendFailsBefore", faults.appendFailsBefore);
    say("appendFailsAfter", faults.appendFailsAfter);
    say("fsyncFails", faults.fsyncFails);
    say("diskFull", faults.diskFull);
    say("bitFlip", faults.bitFlip);
    say("readFails", faults.readFails);
    say("snapshotFails", faults.snapshotFails);
    say("viewsFail", faults.viewsFail);
    say("viewsSynced", faults.viewsSynced);
    say("keysFail", faults.keysFail);
    say("crashEvery", faults.crashEvery);
    say("crashInRecovery", faults.crashInRecovery);
    sayTime("downMost", faults.downMost);
    say("pause", faults.pause);
    say("takeover", faults.takeover);
    say("clockJump", faults.clockJump);
    sayTime("networkMost", faults.networkMost);
    say("requestLost", faults.requestLost);
    say("replyLost", faults.replyLost);
    say("requestTwice", faults.requestTwice);
    sayTime("providerMost", faults.providerMost);
    say("providerRequestLost", faults.providerRequestLost);
    say("providerRequestStuck", faults.providerRequestStuck);
    say("providerReplyLost", faults.providerReplyLost);
    say("providerReplyTwice", faults.providerReplyTwice);
    say("providerOutage", faults.providerOutage);
    say("webhookTwice", faults.webhookTwice);
    say("webhookLate", faults.webhookLate);
    say("oddTokens", faults.oddTokens);
    say("busRefuses", faults.busRefuses);
    say("busLoses", faults.busLoses);
    say("busTwice", faults.busTwice);
    say("consumerDies", faults.consumerDies);
    say("scoreMissing", faults.scoreMissing);
    say("scoreDenies", faults.scoreDenies);
    say("badOrders", faults.badOrders);
    say("resend", faults.resend);
    say("otherBody", faults.otherBody);
    say("shortDeadline", faults.shortDeadline);
    say("abandon", faults.abandon);
    say("stormOnOneSku", faults.stormOnOneSku);
    say("skus", faults.skus);
    say("locations", faults.locations);
    say("customers", faults.customers);
    say("stockMost", static_cast<std::uint64_t>(faults.stockMost));
    sayTime("meanGap", faults.meanGap);
    say("batchMost", faults.batchMost);
    say("ringSlots", faults.ringSlots);
    say("commandsPerTurn", faults.commandsPerTurn);
    say("snapshotEveryRecords", faults.snapshotEveryRecords);
    say("ordersBeforeServing", faults.ordersBeforeServing);
    say("velocityLimit", faults.velocityLimit);
    sayTime("shadowLagMost", faults.shadowLagMost);
    return text;
}

}  // namespace meridian::sim
