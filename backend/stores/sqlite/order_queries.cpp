#include "backend/stores/sqlite/order_queries.h"

#include <algorithm>
#include <utility>

#include "backend/domain/limits.h"
#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/query/parser.h"
#include "backend/stores/sqlite/order_find.h"
#include "backend/stores/sqlite/order_keys.h"
#include "backend/stores/sqlite/view_search_text.h"

namespace meridian::stores {

namespace {

std::string summariesWhere(std::string_view rest) {
    return concat("SELECT ", kSummaryColumns, " FROM orders o CROSS JOIN persons p ON p.id = o.person WHERE ", rest);
}

absl::Status readLineTexts(ViewReader& reader, OrderDetail& detail) {
    const auto rows = reader.prepare(
        "SELECT v.code, d.title, v.title FROM variants v LEFT JOIN products d ON d.id = v.product WHERE v.sku = ?1");
    if (!rows.ok()) return rows.status();
    const auto places = reader.prepare("SELECT code FROM locations WHERE id = ?1");
    if (!places.ok()) return places.status();
    const auto codeOf = [&](LocationId location) {
        (*places)->bind(location);
        return (*places)->step() == Step::kRow ? std::string((*places)->text(0)) : std::string();
    };
    for (const OrderLine& line : detail.order.lines) {
        OrderLineText& text = detail.lines.emplace_back();
        (*rows)->bind(line.sku);
        if ((*rows)->step() == Step::kRow) {
            text = {std::string((*rows)->text(0)), std::string((*rows)->text(1)), std::string((*rows)->text(2)), {}};
        }
        if (!(*rows)->status().ok()) return (*rows)->status();
        text.location = codeOf(line.location);
    }
    for (const Parcel& parcel : detail.order.parcels)
        detail.parcelLocations.push_back(codeOf(parcel.location));
    return (*places)->status();
}

absl::Status readNotes(ViewReader& reader, const ViewAccess& access, OrderDetail& detail) {
    const auto rows = reader.prepare("SELECT at, actor, text FROM notes WHERE order_id = ?1 ORDER BY id");
    if (!rows.ok()) return rows.status();
    (*rows)->bind(runningOf(detail.order.id));
    while ((*rows)->step() == Step::kRow) {
        OrderNote& note = detail.notes.emplace_back();
        note.at.micros = (*rows)->integer(0);
        note.actor = (*rows)->text(1);
        if (access.personal == PersonalAccess::kVisible && !(*rows)->isBlob(2)) note.text = (*rows)->text(2);
    }
    return (*rows)->status();
}

absl::Status readEntriesOf(ViewReader& reader, OrderDetail& detail) {
    std::vector<std::uint64_t> numbers;
    for (const LedgerEntry& entry : detail.entries)
        numbers.push_back(entry.number);
    detail.entries.clear();
    return readEntries(reader, numbers, detail.entries);
}

std::int64_t unitsWaiting(const StoredOrder& order, SkuId sku, LocationId location) {
    std::int64_t units = 0;
    for (const OrderLine& line : order.lines) {
        if (line.sku == sku && line.location == location) units += line.open();
    }
    return units;
}

}  // namespace

absl::StatusOr<FoundOrders> OrderQueries::find(std::string_view text, std::size_t limit, const ViewAccess& access) {
    FoundOrders found;
    PageRequest page;
    page.limit = limit;
    const absl::Status status = m_readers.read([&](ViewReader& reader) {
        found.asOf = reader.position();
        return OrderFinder(reader, access, rowsOf(page), found).find(text);
    });
    if (!status.ok()) return status;
    return found;
}

absl::StatusOr<ViewPage<OrderSummary>> OrderQueries::list(const OrderListRequest& request) {
    query::ParseOptions options;
    options.currency = request.currency;
    const query::ParseResult parsed = query::parse(request.query, options);
    if (const auto* error = std::get_if<query::ParseError>(&parsed)) return query::toStatus(*error, request.query);
    ViewPage<OrderSummary> page;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        page.asOf = reader.position();
        auto list =
            OrderList::plan(reader, std::get<query::Query>(parsed), request.clock, request.sort, request.access);
        if (!list.ok()) return list.status();
        return list->read(request.page, page);
    });
    if (!status.ok()) return status;
    return page;
}

absl::StatusOr<OrderDetail> OrderQueries::show(OrderId order, const ViewAccess& access) {
    OrderDetail detail;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        detail.asOf = reader.position();
        const auto rows = reader.prepare(summariesWhere("o.id = ?1"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(runningOf(order));
        const bool found = cellOf(order) == reader.cell() && (*rows)->step() == Step::kRow;
        if (!(*rows)->status().ok()) return (*rows)->status();
        if (!found) return absl::NotFoundError(concat("there is no order ", formatOrderNumber(order)));
        absl::Status read = detailInRow(**rows, reader.cell(), access, detail);
        if (read.ok()) read = readLineTexts(reader, detail);
        if (read.ok()) read = readNotes(reader, access, detail);
        if (read.ok()) read = readEntriesOf(reader, detail);
        return read;
    });
    if (!status.ok()) return status;
    return detail;
}

absl::StatusOr<std::vector<OrderSummary>> OrderQueries::summaries(const std::vector<OrderId>& orders,
                                                                  const ViewAccess& access) {
    std::vector<OrderSummary> found;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        const auto rows = reader.prepare(summariesWhere("o.id = ?1"));
        if (!rows.ok()) return rows.status();
        for (const OrderId order : orders) {
            if (cellOf(order) != reader.cell()) continue;
            (*rows)->bind(runningOf(order));
            if ((*rows)->step() == Step::kRow) {
                auto summary = summaryInRow(**rows, reader.cell(), access);
                if (!summary.ok()) return summary.status();
                found.push_back(*std::move(summary));
            }
            if (!(*rows)->status().ok()) return (*rows)->status();
        }
        return absl::OkStatus();
    });
    if (!status.ok()) return status;
    return found;
}

absl::StatusOr<OrderChanges> OrderQueries::changes(const ChangeCursor& after, std::size_t limit,
                                                   const ViewAccess& access) {
    OrderChanges changes;
    changes.next = after;
    const std::size_t wanted = std::clamp<std::size_t>(limit, 1, limits::kChangesMax);
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        changes.asOf = reader.position();
        const auto rows = reader.prepare(
            summariesWhere("(o.changed_batch, o.id) > (?1, ?2) ORDER BY o.changed_batch, o.id LIMIT ?3"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(after.batch, runningOf(after.order), wanted + 1);
        while ((*rows)->step() == Step::kRow) {
            if (changes.rows.size() == wanted) {
                changes.more = true;
                break;
            }
            auto summary = summaryInRow(**rows, reader.cell(), access);
            if (!summary.ok()) return summary.status();
            changes.next = {summary->changedBatch, summary->id};
            changes.rows.push_back(*std::move(summary));
        }
        return (*rows)->status();
    });
    if (!status.ok()) return status;
    return changes;
}

absl::StatusOr<TouchedOrders> OrderQueries::ordersTouchedByShortage(SkuId sku, LocationId location, std::size_t limit,
                                                                    const ViewAccess& access) {
    TouchedOrders touched;
    PageRequest page;
    page.limit = limit;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        touched.asOf = reader.position();
        // Orders whose units have all left or were all given back do not wait any more.
        const auto rows = reader.prepare(
            concat("SELECT ", kSummaryColumns, " FROM order_keys(?1) k CROSS JOIN orders o ON o.id = k.rowid ",
                   "CROSS JOIN persons p ON p.id = o.person WHERE o.state BETWEEN ",
                   static_cast<int>(OrderState::kReserved), " AND ", static_cast<int>(OrderState::kPartlyFulfilled),
                   " OR o.state = ", static_cast<int>(OrderState::kCancelPending), " ORDER BY k.rowid"));
        if (!rows.ok()) return rows.status();
        const std::string match = quotedForMatch(orderKey(KeyKind::kSku, std::to_string(sku.value)));
        (*rows)->bind(match);
        while ((*rows)->step() == Step::kRow) {
            const auto waiting = storedInRow(**rows);
            if (!waiting.ok()) return waiting.status();
            if (unitsWaiting(*waiting, sku, location) == 0) continue;
            ++touched.total;
            if (touched.rows.size() == rowsOf(page)) continue;
            auto summary = summaryInRow(**rows, reader.cell(), access);
            if (!summary.ok()) return summary.status();
            touched.rows.push_back(*std::move(summary));
        }
        const absl::Status ended = (*rows)->status();
        (*rows)->reset();
        return ended;
    });
    if (!status.ok()) return status;
    return touched;
}

absl::StatusOr<OrderCounts> OrderQueries::counts() {
    OrderCounts counts;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        counts.asOf = reader.position();
        const auto rows =
            reader.prepare("SELECT state, hold, orders FROM order_counts WHERE orders <> 0 ORDER BY state, hold");
        if (!rows.ok()) return rows.status();
        while ((*rows)->step() == Step::kRow) {
            counts.rows.push_back({static_cast<OrderState>((*rows)->integer(0)),
                                   static_cast<HoldState>((*rows)->integer(1)), (*rows)->integer(2)});
        }
        return (*rows)->status();
    });
    if (!status.ok()) return status;
    return counts;
}

absl::StatusOr<ViewPosition> OrderQueries::position() {
    ViewPosition position;
    const absl::Status status = m_readers.read([&](ViewReader& reader) {
        position = reader.position();
        return absl::OkStatus();
    });
    if (!status.ok()) return status;
    return position;
}

}  // namespace meridian::stores
