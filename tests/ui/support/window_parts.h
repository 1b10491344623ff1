// What a main window needs, with sources that answer at once: a few orders, settings in a folder of their own, and a
// synchroniser that never starts, so that tests say how the connection stands.
#pragma once

#include <QTemporaryDir>
#include <memory>

#include "core/commands/commands.h"
#include "core/orders/order_numbers.h"
#include "core/settings/settings.h"
#include "tests/core/support/answered.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class FewOrders final : public core::OrderSource {
  public:
    core::Call<core::OrderFrame> frame(const core::OrderQuery& /*query*/) override {
        core::OrderFrame frame;
        frame.total = static_cast<qint64>(numbers.size());
        frame.anchors.push_back({});
        return core::answered<core::OrderFrame>(frame);
    }
    core::Call<std::vector<core::OrderRow>> page(const core::OrderQuery& query, const core::OrderKey& /*from*/,
                                                 int limit) override {
        asked << query.text;
        std::vector<core::OrderRow> rows;
        for (const QString& number : numbers) {
            const core::OrderRow row = rowOf(number);
            const bool meant =
                number.contains(query.text, Qt::CaseInsensitive) || row.name.contains(query.text, Qt::CaseInsensitive);
            if (meant && rows.size() < static_cast<std::size_t>(limit)) rows.push_back(row);
        }
        return core::answered<std::vector<core::OrderRow>>(rows);
    }
    core::Call<std::vector<core::OrderStateCount>> counts() override {
        return core::answered<std::vector<core::OrderStateCount>>(
            std::vector<core::OrderStateCount>{{core::OrderState::kConfirmed, false, 12'000, QStringLiteral("eu")},
                                               {core::OrderState::kConfirmed, false, 400, QStringLiteral("us")},
                                               {core::OrderState::kDelivered, false, 500, QStringLiteral("eu")}});
    }
    core::Call<core::OrderRow> order(quint64 id) override {
        for (const QString& number : numbers) {
            if (core::orderIdOf(number) == id) return core::answered<core::OrderRow>(rowOf(number));
        }
        return core::answered<core::OrderRow>(
            core::Error{core::Fault::kNotFound, QStringLiteral("No such order."), {}});
    }

    QStringList numbers;
    QStringList asked;

  private:
    static core::OrderRow rowOf(const QString& number) {
        core::OrderRow row;
        row.id = core::orderIdOf(number).value_or(1);
        row.number = number;
        row.name = QStringLiteral("Marta Kowalczyk");
        row.state = core::OrderState::kConfirmed;
        row.total = {112'050, 978};
        return row;
    }
};

class FewCommands final : public core::Commands {
  public:
    core::Call<core::CommandEntry> send(const core::Command& command) override {
        core::CommandEntry entry;
        entry.command = command;
        sent.push_back(command);
        return core::answered<core::CommandEntry>(entry);
    }
    const std::vector<core::CommandEntry>& entries() const override { return kept; }
    int waiting() const override { return waits; }
    int needsYou() const override { return needs; }
    void acknowledge(const QByteArray& id) override { acknowledged.append(id); }
    void drop(const QByteArray& id) override { dropped.append(id); }
    core::Call<core::CommandEntry> resolve(const QByteArray& id, const core::Command& instead) override {
        resolved.append(id);
        return send(instead);
    }
    void wake() override { ++woken; }
    const std::optional<core::Error>& trouble() const override { return troubleNow; }

    std::vector<core::Command> sent;
    QList<QByteArray> dropped, acknowledged, resolved;
    std::optional<core::Error> troubleNow;
    std::vector<core::CommandEntry> kept;
    int waits = 0;
    int needs = 0;
    int woken = 0;
};

struct WindowParts {
    static constexpr qint64 kNow = 1'763'000'000'000'000;

    QTemporaryDir folder;
    core::Format format;
    FewOrders orders;
    FewCommands commands;
    core::SyncThread sync{QString(), core::SyncThread::Connect()};  // never started
    core::Settings settings{{folder.filePath(QStringLiteral("settings.json"))}};
    qint64 now = kNow;
    QList<core::Language> spoken;
    Services services{orders, sync, format, [this] { return now; },
                      [this](core::Language language) { spoken << language; }};

    WindowParts() {
        services.commands = &commands;
        services.settings = &settings;
    }
    void connection(core::SyncThread::State state, const QString& why = {}) {
        Q_EMIT sync.stateChanged(state, core::Error{core::Fault::kOffline, why, {}});
    }
};

}  // namespace meridian::ui
