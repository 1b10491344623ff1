// Orders and saved views that answer at once: 1,500 orders, or the 12 that any filter finds.
#pragma once

#include <optional>
#include <vector>

#include "core/orders/order_facets.h"
#include "core/orders/order_source.h"
#include "core/views/saved_views.h"
#include "tests/core/support/answered.h"

namespace meridian::ui {

using namespace core;

class FewOrders final : public OrderSource {
  public:
    Call<OrderFrame> frame(const OrderQuery& query) override {
        OrderFrame frame;
        frame.total = total(query);
        for (qint64 row = 0; row < frame.total; row += OrderFrame::kStride)
            frame.anchors.push_back({frame.total - row, static_cast<quint64>(frame.total - row)});
        return answered<OrderFrame>(frame);
    }
    Call<std::vector<OrderRow>> page(const OrderQuery& query, const OrderKey& from, int limit) override {
        asked.push_back(query.text);
        sorts.push_back(query.sort);
        if (query.text == u"wrong:") {
            return answered<std::vector<OrderRow>>(Error{Fault::kInvalid, QStringLiteral("wrong is not a field."), {}});
        }
        std::vector<OrderRow> rows;
        qint64 number = from == OrderKey{} ? total(query) : static_cast<qint64>(from.id);
        for (; number > 0 && rows.size() < static_cast<std::size_t>(limit); --number) {
            OrderRow row;
            row.id = static_cast<quint64>(number);
            row.number = QStringLiteral("EU-%1").arg(number);
            row.name = QStringLiteral("Marta Kowalczyk");
            row.state = number % 2 == 0 ? core::OrderState::kConfirmed : core::OrderState::kDelivered;
            row.total = {112'050, 978};
            rows.push_back(row);
        }
        return answered<std::vector<OrderRow>>(rows);
    }
    Call<FacetCounts> facets(const OrderQuery&, const std::vector<OrderKey>& from, int) override {
        if (holdsFacets) {
            QPromise<Outcome<FacetCounts>> never;
            never.start();
            const Call<FacetCounts> call{never.future(), {}};
            heldFacets.push_back(call.cancel);
            return call;
        }
        FacetCounts counts;
        counts.rows = static_cast<qint64>(from.size()) * 10;
        counts.values[static_cast<std::size_t>(FacetField::kStatus)][QStringLiteral("confirmed")] = counts.rows;
        counts.values[static_cast<std::size_t>(FacetField::kTag)][QStringLiteral("vip")] = 3;
        return answered<FacetCounts>(counts);
    }
    Call<std::vector<OrderStateCount>> counts() override {
        return answered<std::vector<OrderStateCount>>(
            std::vector<OrderStateCount>{{core::OrderState::kConfirmed, false, 700, QStringLiteral("eu")},
                                         {core::OrderState::kConfirmed, false, 300, QStringLiteral("us")},
                                         {core::OrderState::kDelivered, false, 500, QStringLiteral("eu")}});
    }
    Call<OrderRow> order(quint64 id) override {
        OrderRow row;
        row.id = id;
        row.number = QStringLiteral("EU-%1").arg(id);
        row.state = id % 2 == 0 ? core::OrderState::kConfirmed : core::OrderState::kDelivered;
        return answered<OrderRow>(row);
    }

    QStringList asked;
    QList<OrderSort> sorts;
    bool empty = false;
    bool holdsFacets = false;
    std::vector<Cancel> heldFacets;  // of those that were asked for and not answered

  private:
    qint64 total(const OrderQuery& query) const { return empty ? 0 : query.text.isEmpty() ? 1'500 : 12; }
};

class FewViews final : public SavedViews {
  public:
    const std::vector<SavedView>& views() const override { return kept; }
    void refresh() override {}
    Call<SavedView> save(const SavedView& view) override {
        if (refusal) return answered<SavedView>(*refusal);
        SavedView saved = view;
        if (saved.id.isEmpty()) saved.id = QByteArray(16, static_cast<char>('a' + kept.size()));
        ++saved.version;
        std::erase_if(kept, [&](const SavedView& one) { return one.id == saved.id; });
        kept.push_back(saved);
        Q_EMIT changed();
        return answered<SavedView>(saved);
    }
    Call<Done> remove(const SavedView& view) override {
        std::erase_if(kept, [&](const SavedView& one) { return one.id == view.id; });
        Q_EMIT changed();
        return answered<Done>(Done{});
    }
    std::vector<SavedView> kept;
    std::optional<Error> refusal;
};

}  // namespace meridian::ui
