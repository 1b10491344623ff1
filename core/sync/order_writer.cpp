#include "core/sync/order_writer.h"

#include <QCoreApplication>
#include <algorithm>

#include "backend/domain/money.h"
#include "backend/domain/order_number.h"
#include "backend/domain/region_of_country.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::core {

namespace {

std::string tagsOf(const v1::OrderSummary& order) {
    std::string text;
    for (const std::string& tag : order.tags()) {
        if (!text.empty()) text += ',';
        text += tag;
    }
    return text;
}

// "[1795900000000000,…]", or nothing.
std::string failuresOf(const v1::OrderSummary& order) {
    std::string text;
    for (const auto at : order.payment_failed_at_us())
        text += (text.empty() ? '[' : ',') + std::to_string(at);
    return text.empty() ? text : text + ']';
}

void bindTime(Statement& put, int place, qint64 micros) {
    micros == 0 ? put.bindNull(place) : put.bind(place, micros);
}

// As the window's region divides the orders (core/insights/behind.cpp).
qint64 regionOf(std::string_view country) {
    const Country letters = country.size() == 2 ? Country{{country[0], country[1]}} : Country{};
    return static_cast<qint64>(regionOfCountry(letters));
}

}  // namespace

Outcome<OrderWriter> OrderWriter::prepare(Database& cache) {
    OrderWriter writer;
    const struct {
        Statement* statement;
        std::string_view sql;
    } statements[] = {
        {&writer.m_find,
         "SELECT version, number, name, email, city, customer, reference, state, hold, country FROM orders WHERE id = "
         "?"},
        {&writer.m_insert,
         "INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&writer.m_update,
         "UPDATE orders SET version = ?2, state = ?3, hold = ?4, payment = ?5, risk = ?6, placed_at = ?7, "
         "changed_at = ?8, deadline = ?9, currency = ?10, total = ?11, lines = ?12, units = ?13, shipped = ?14, "
         "cancelled = ?15, number = ?16, customer = ?17, name = ?18, email = ?19, city = ?20, country = ?21, "
         "reference = ?22, tags = ?23, reviewed_at = ?24, confirmed_at = ?25, cancelled_at = ?26, failed_at = ?27 "
         "WHERE id = ?1"},
        {&writer.m_index,
         "INSERT INTO order_text (rowid, number, name, email, city, customer, reference) VALUES (?, ?, ?, ?, ?, ?, ?)"},
        {&writer.m_unindex,
         "INSERT INTO order_text (order_text, rowid, number, name, email, city, customer, reference) "
         "VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)"},
        {&writer.m_count,
         "INSERT INTO order_counts VALUES (?, ?, ?, ?) ON CONFLICT (state, hold, region) DO UPDATE SET "
         "orders = orders + excluded.orders"},
        {&writer.m_delay,
         "INSERT INTO order_delays VALUES ('confirmed', ?, ?) ON CONFLICT (moment) DO UPDATE SET "
         "shortest = min(shortest, excluded.shortest), longest = max(longest, excluded.longest) "
         "WHERE excluded.shortest < shortest OR excluded.longest > longest"},
    };
    for (const auto& [statement, sql] : statements) {
        auto prepared = cache.prepare(sql);
        if (!prepared.ok()) return prepared.error();
        *statement = std::move(prepared.value());
    }
    return writer;
}

Outcome<OrderWriter::Written> OrderWriter::write(const v1::OrderSummary& order) {
    const auto parsed = parseOrderNumber(order.order());
    if (!parsed) {
        return Error{Fault::kInvalid,
                     QCoreApplication::translate("Sync", "The server sent an order whose number is none."),
                     QString::fromStdString(order.order())};
    }
    const auto id = static_cast<qint64>(parsed->value);
    const auto found = m_find.bind(1, id).step();
    if (!found.ok()) return found.error();
    const bool isKnown = *found == Statement::Step::kRow;
    bool wordsChanged = !isKnown;
    if (isKnown) {
        if (m_find.integer(0) > order.version()) {
            m_find.reset();
            return Written::kOlder;
        }
        wordsChanged = m_find.utf8(2) != order.name() || m_find.utf8(3) != order.email() ||
                       m_find.utf8(4) != order.city() || m_find.utf8(5) != order.customer() ||
                       m_find.utf8(6) != order.reference();
        if (wordsChanged) {
            if (auto taken = unindex(id); !taken.ok()) return taken.error();
        }
        --m_gained[{m_find.integer(7), m_find.integer(8), regionOf(m_find.utf8(9))}];
    }
    ++m_gained[{order.state(), order.held(), regionOf(order.country())}];
    noteDelay(order);
    m_find.reset();
    Statement& put = isKnown ? m_update : m_insert;
    const auto currency = meridian::currencyFromLetters(order.total().currency());
    const std::string tags = tagsOf(order);
    put.bind(1, id).bind(2, qint64{order.version()}).bind(3, qint64{order.state()}).bind(4, qint64{order.held()});
    put.bind(5, qint64{order.payment_state()});
    order.risk_outcome() == v1::RISK_OUTCOME_UNSPECIFIED ? put.bindNull(6) : put.bind(6, qint64{order.risk_points()});
    put.bind(7, qint64{order.placed_at_us()})
        .bind(8, qint64{order.changed_at_us()})
        .bind(9, qint64{order.deadline_us()});
    put.bind(10, qint64{currency ? currency->code : 0}).bind(11, qint64{order.total().minor()});
    put.bind(12, qint64{order.line_count()}).bind(13, qint64{order.units()}).bind(14, qint64{order.units_shipped()});
    put.bind(15, qint64{order.units_cancelled()}).bind(16, std::string_view(order.order()));
    put.bind(17, std::string_view(order.customer())).bind(18, std::string_view(order.name()));
    put.bind(19, std::string_view(order.email())).bind(20, std::string_view(order.city()));
    put.bind(21, std::string_view(order.country())).bind(22, std::string_view(order.reference()));
    put.bind(23, std::string_view(tags));
    const std::string failures = failuresOf(order);
    bindTime(put, 24, order.reviewed_at_us());
    bindTime(put, 25, order.confirmed_at_us());
    bindTime(put, 26, order.cancelled_at_us());
    failures.empty() ? put.bindNull(27) : put.bind(27, std::string_view(failures));
    if (auto done = put.run(); !done.ok()) return done.error();
    if (wordsChanged) {
        if (auto indexed = index(id, order); !indexed.ok()) return indexed.error();
    }
    return isKnown ? Written::kChanged : Written::kNew;
}

Outcome<Done> OrderWriter::writeCounts() {
    for (const auto& [group, gained] : m_gained) {
        if (gained == 0) continue;
        const auto& [state, hold, region] = group;
        if (auto put = m_count.bind(1, state).bind(2, hold).bind(3, region).bind(4, gained).run(); !put.ok())
            return put.error();
    }
    if (m_delays) {
        if (auto put = m_delay.bind(1, m_delays->shortest).bind(2, m_delays->longest).run(); !put.ok())
            return put.error();
    }
    forgetCounts();
    return Done{};
}

void OrderWriter::forgetCounts() {
    m_gained.clear();
    m_delays.reset();
}

void OrderWriter::noteDelay(const v1::OrderSummary& order) {
    if (order.confirmed_at_us() == 0) return;
    const qint64 delay = order.confirmed_at_us() - order.placed_at_us();
    if (!m_delays) m_delays = Delays{delay, delay};
    m_delays->shortest = std::min(m_delays->shortest, delay);
    m_delays->longest = std::max(m_delays->longest, delay);
}

Outcome<Done> OrderWriter::index(qint64 id, const v1::OrderSummary& order) {
    m_index.bind(1, id).bind(2, std::string_view(order.order())).bind(3, std::string_view(order.name()));
    m_index.bind(4, std::string_view(order.email())).bind(5, std::string_view(order.city()));
    m_index.bind(6, std::string_view(order.customer())).bind(7, std::string_view(order.reference()));
    return m_index.run();
}

// With m_find on the order's row: the index has to be told the very words that it was given.
Outcome<Done> OrderWriter::unindex(qint64 id) {
    m_unindex.bind(1, id);
    for (int column = 1; column <= 6; ++column)
        m_unindex.bind(column + 1, m_find.utf8(column));
    return m_unindex.run();
}

}  // namespace meridian::core
