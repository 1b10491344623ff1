#include "backend/engine/snapshot.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

#include "backend/domain/check.h"
#include "backend/domain/digest.h"
#include "backend/domain/planted.h"
#include "backend/engine/record_frame.h"

namespace meridian::engine {

namespace {

constexpr std::uint32_t kFormat = 1;

struct Head {
    std::uint32_t format = kFormat;
    CellId cell;
    BatchNumber batch;
    CellTime time;
    std::uint64_t nextRunning = 0;
    std::uint64_t nextEntry = 0;
    std::uint64_t nextDeadLetter = 0;
    BatchHash hash{};
    std::uint64_t digest = 0;
    std::uint64_t orders = 0;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "format", self.format);
        visit(2, "cell", self.cell);
        visit(3, "batch", self.batch);
        visit(4, "time", self.time);
        visit(5, "next_running", self.nextRunning);
        visit(6, "next_entry", self.nextEntry);
        visit(7, "next_dead_letter", self.nextDeadLetter);
        visit(8, "hash", self.hash);
        visit(9, "digest", self.digest);
        visit(10, "orders", self.orders);
    }
};

struct StockItem {
    SkuId sku;
    LocationId location;
    StockLevel level;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "sku", self.sku);
        visit(2, "location", self.location);
        visit(3, "level", self.level);
    }
};

struct LedgerItem {
    Currency currency;
    Account account{};
    std::int64_t balance = 0;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "currency", self.currency);
        visit(2, "account", self.account);
        visit(3, "balance", self.balance);
    }
};

struct ReceiptItem {
    std::array<std::uint8_t, 16> id{};
    Receipt receipt;
    std::string detail;
    Receipts::Keep keep{};
    CellTime at;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "id", self.id);
        visit(2, "receipt", self.receipt);
        visit(3, "detail", self.detail);
        visit(4, "keep", self.keep);
        visit(5, "at", self.at);
    }
};

// Everything that is small: one frame. Orders and receipts follow, a frame each.
struct Body {
    std::vector<Location> locations;
    std::vector<Product> products;
    std::vector<Sku> skus;
    std::vector<StockItem> stock;
    std::vector<LedgerItem> ledger;
    std::vector<DeadLetterParked> letters;
    std::vector<CustomerId> erased;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "locations", self.locations);
        visit(2, "products", self.products);
        visit(3, "skus", self.skus);
        visit(4, "stock", self.stock);
        visit(5, "ledger", self.ledger);
        visit(6, "letters", self.letters);
        visit(7, "erased", self.erased);
    }
};

Body bodyOf(const State& state) {
    Body body;
    body.locations = state.catalogue.locations();
    body.products = state.catalogue.products();
    body.skus = state.catalogue.skus();
    state.stock.forEach([&](SkuId sku, LocationId location, const StockLevel& level) {
        body.stock.push_back({sku, location, level});
    });
    for (const LedgerBalances::Row& row : state.ledger.rows()) {
        body.ledger.push_back({row.currency, row.account, row.balance});
    }
    for (const auto& [id, letter] : state.deadLetters)
        body.letters.push_back(letter);
    body.erased.assign(state.erased.begin(), state.erased.end());
    std::sort(body.erased.begin(), body.erased.end());
    return body;
}

absl::Status restoreBody(Body body, State& state) {
    state.catalogue.restore(std::move(body.locations), std::move(body.products), std::move(body.skus));
    for (const StockItem& item : body.stock) {
        if (item.sku.value == 0 || item.sku.value > state.catalogue.skuCount() || item.location.value == 0 ||
            item.location.value > state.catalogue.locationCount()) {
            return absl::DataLossError("a stock level names a SKU or location that the snapshot does not have");
        }
        state.stock.restore(item.sku, item.location, item.level);
    }
    std::vector<LedgerBalances::Row> rows;
    for (const LedgerItem& item : body.ledger)
        rows.push_back({item.currency, item.account, item.balance});
    auto ledger = LedgerBalances::fromRows(rows);
    if (!ledger) return absl::DataLossError("the ledger's rows are not in order");
    state.ledger = std::move(*ledger);
    for (DeadLetterParked& letter : body.letters) {
        const std::uint64_t id = letter.id;
        state.deadLetters.emplace(id, std::move(letter));
    }
    state.erased.insert(body.erased.begin(), body.erased.end());
    return absl::OkStatus();
}

template <class T>
absl::Status take(std::string_view& bytes, T& out) {
    std::string_view frame;
    if (absl::Status status = takeFrame(bytes, frame); !status.ok()) return status;
    if (!wire::Reader::parse(frame, out)) return absl::DataLossError("a frame of the snapshot is not readable");
    return absl::OkStatus();
}

// Frames on their way out, in portions, so that a snapshot costs no memory that grows with the state.
class FrameWriter {
  public:
    explicit FrameWriter(const ByteSink& sink) : m_sink(sink) {}

    template <class T>
    void put(const T& value) {
        m_scratch.clear();
        wire::append(m_scratch, value);
        appendFrame(m_out, m_scratch);
        if (m_out.size() >= kPortion) flush();
    }
    void flush() {
        m_sink(m_out);
        m_out.clear();
    }

  private:
    static constexpr std::size_t kPortion = 1024 * 1024;

    const ByteSink& m_sink;
    std::string m_scratch;
    std::string m_out;
};

}  // namespace

void encodeSnapshot(const State& state, const BatchHash& hash, const ByteSink& sink) {
    FrameWriter out(sink);
    Head head{kFormat,         state.cell,           state.batch, state.time,     state.nextRunning,
              state.nextEntry, state.nextDeadLetter, hash,        state.digest(), state.orders.size()};
    out.put(head);
    out.put(bodyOf(state));
    state.orders.forEach([&](OrderId, const Order& order) {
        if (planted(Defect::kSnapshotOmitsParcels)) {
            Order lame = order;
            lame.parcels.clear();
            return out.put(lame);
        }
        out.put(order);
    });
    state.receipts.forEach(
        [&](const CommandId& id, const Receipt& receipt, const std::string& detail, Receipts::Keep keep, CellTime at) {
            out.put(ReceiptItem{id.bytes, receipt, detail, keep, at});
        });
    out.flush();
}

void encodeSnapshot(const State& state, const BatchHash& hash, std::string& out) {
    encodeSnapshot(state, hash, [&out](std::string_view bytes) { out.append(bytes); });
}

absl::StatusOr<Snapshot> decodeSnapshot(std::string_view bytes) {
    Head head;
    if (absl::Status status = take(bytes, head); !status.ok()) return status;
    if (head.format != kFormat) return absl::DataLossError("the snapshot has another format");
    Snapshot snapshot;
    State& state = snapshot.state;
    state.cell = head.cell;
    state.batch = head.batch;
    state.time = head.time;
    state.nextRunning = head.nextRunning;
    state.nextEntry = head.nextEntry;
    state.nextDeadLetter = head.nextDeadLetter;
    snapshot.hash = head.hash;
    Body body;
    if (absl::Status status = take(bytes, body); !status.ok()) return status;
    if (absl::Status status = restoreBody(std::move(body), state); !status.ok()) return status;
    for (std::uint64_t i = 0; i < head.orders; ++i) {
        Order order;
        if (absl::Status status = take(bytes, order); !status.ok()) return status;
        state.orderDigests += digestOf(order, 0);
        if (!state.orders.insertResting(order)) return absl::DataLossError("an order stands twice");
    }
    while (!bytes.empty()) {
        ReceiptItem item;
        if (absl::Status status = take(bytes, item); !status.ok()) return status;
        const CommandId id{item.id};
        if (state.receipts.find(id) != nullptr || item.keep > Receipts::Keep::kLong) {
            return absl::DataLossError("a receipt is not sound");
        }
        state.receipts.remember(id, item.receipt, std::move(item.detail), item.keep, item.at);
    }
    if (state.digest() != head.digest) return absl::DataLossError("the snapshot does not have the digest it names");
    return snapshot;
}

SnapshotDirectory::SnapshotDirectory(std::string directory) : m_directory(std::move(directory)) {}

std::string SnapshotDirectory::pathOf(BatchNumber batch) const {
    return m_directory + "/snapshot-" + std::to_string(batch.value);
}

std::vector<BatchNumber> SnapshotDirectory::batches() const {
    std::vector<BatchNumber> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(m_directory, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("snapshot-") || name.find_first_not_of("0123456789", 9) != std::string::npos) continue;
        if (name.size() > 9 && name.size() < 29) found.push_back({std::strtoull(name.c_str() + 9, nullptr, 10)});
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    return found;
}

absl::Status SnapshotDirectory::save(const State& state, const BatchHash& hash) {
    const std::string path = pathOf(state.batch);
    const std::string beside = path + ".writing";
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return absl::UnavailableError(beside + ": " + std::strerror(errno));
    bool written = true;
    encodeSnapshot(state, hash, [&](std::string_view bytes) {
        while (written && !bytes.empty()) {
            const ssize_t size = ::write(file, bytes.data(), bytes.size());
            written = size > 0;
            if (written) bytes.remove_prefix(static_cast<std::size_t>(size));
        }
    });
    const bool synced = written && ::fsync(file) == 0;
    const int error = errno;
    ::close(file);
    if (!synced || std::rename(beside.c_str(), path.c_str()) != 0) {
        std::remove(beside.c_str());
        return absl::UnavailableError(path + " could not be written: " + std::strerror(error));
    }
    const int directory = ::open(m_directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
    const std::vector<BatchNumber> kept = batches();
    for (std::size_t i = 3; i < kept.size(); ++i)
        std::remove(pathOf(kept[i]).c_str());
    return absl::OkStatus();
}

BatchNumber SnapshotDirectory::newest() const {
    const std::vector<BatchNumber> all = batches();
    return all.empty() ? BatchNumber{} : all.front();
}

absl::StatusOr<Snapshot> SnapshotDirectory::load(BatchNumber latest, std::vector<std::string>& damaged) const {
    for (const BatchNumber batch : batches()) {
        if (batch > latest) continue;
        std::ifstream file(pathOf(batch), std::ios::binary | std::ios::ate);
        if (!file) continue;
        std::string bytes(static_cast<std::size_t>(file.tellg()), '\0');
        file.seekg(0);
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        absl::StatusOr<Snapshot> snapshot = decodeSnapshot(bytes);
        if (file && snapshot.ok() && snapshot->state.batch == batch) return snapshot;
        const std::string aside = m_directory + "/damaged-snapshot";
        const bool moved = std::rename(pathOf(batch).c_str(), aside.c_str()) == 0;
        damaged.push_back(
            pathOf(batch) + " is damaged: " +
            (snapshot.ok() ? std::string("names another batch") : std::string(snapshot.status().message())) +
            (moved ? "; it now is " + aside : ""));
    }
    return absl::NotFoundError("there is no snapshot");
}

}  // namespace meridian::engine
