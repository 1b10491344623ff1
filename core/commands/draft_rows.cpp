#include "core/commands/draft_rows.h"

#include <QJsonDocument>

#include "core/commands/command_json.h"

namespace meridian::core::draft_rows {

namespace {

// `wanted` is the product that the person wants, `began` what that began from.
constexpr std::string_view kCreate = R"sql(
CREATE TABLE IF NOT EXISTS drafts (
  id TEXT PRIMARY KEY, kept_at INTEGER NOT NULL, handle TEXT NOT NULL, wanted TEXT NOT NULL, began TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS damaged_drafts (id TEXT, kept_at INTEGER, handle TEXT, wanted TEXT, began TEXT);
)sql";
constexpr std::string_view kPut =
    "INSERT INTO drafts VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET kept_at = excluded.kept_at, "
    "handle = excluded.handle, wanted = excluded.wanted, began = excluded.began";

QByteArray compact(const QJsonObject& json) {
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QJsonObject objectIn(std::string_view text) {
    return QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).object();
}

std::optional<KeptDraft> draftIn(const Statement& row) {
    const auto wanted = productFromJson(objectIn(row.utf8(2)));
    auto draft = beganFromJson(objectIn(row.utf8(3)));
    if (!wanted || !draft) return std::nullopt;
    draft->id = row.text(0);
    draft->keptAt = row.integer(1);
    draft->draft = *wanted;
    return draft;
}

Outcome<Done> putAside(Database& database, const std::vector<qint64>& rows) {
    for (const qint64 row : rows) {
        for (const std::string_view sql : {"INSERT INTO damaged_drafts SELECT * FROM drafts WHERE rowid = ?",
                                           "DELETE FROM drafts WHERE rowid = ?"}) {
            auto step = database.prepare(sql);
            if (!step.ok()) return step.error();
            if (auto done = step.value().bind(1, row).run(); !done.ok()) return done;
        }
    }
    return Done{};
}

}  // namespace

Outcome<Done> prepare(Database& database) {
    return database.execute(kCreate);
}

Outcome<Done> put(Database& database, const KeptDraft& draft) {
    auto put = database.prepare(kPut);
    if (!put.ok()) return put.error();
    const QByteArray wanted = compact(toJson(draft.draft));
    const QByteArray began = compact(beganToJson(draft));
    return put.value()
        .bind(1, draft.id)
        .bind(2, draft.keptAt)
        .bind(3, draft.draft.handle)
        .bind(4, viewOf(wanted))
        .bind(5, viewOf(began))
        .run();
}

Outcome<Done> remove(Database& database, const QString& id) {
    auto gone = database.prepare("DELETE FROM drafts WHERE id = ?");
    return gone.ok() ? gone.value().bind(1, id).run() : Outcome<Done>(gone.error());
}

Outcome<Done> removeSaved(Database& database, const Command& command) {
    const auto* product = std::get_if<DefineProduct>(&command.wanted);
    if (product == nullptr) return Done{};
    auto gone = database.prepare("DELETE FROM drafts WHERE handle = ?1 AND wanted = ?2");
    if (!gone.ok()) return gone.error();
    const QByteArray wanted = compact(toJson(product->after));
    return gone.value().bind(1, product->after.handle).bind(2, viewOf(wanted)).run();
}

Outcome<KeptDrafts> load(Database& database) {
    KeptDrafts kept;
    std::vector<qint64> damaged;
    {
        auto all = database.prepare("SELECT id, kept_at, wanted, began, rowid FROM drafts ORDER BY kept_at DESC, id");
        if (!all.ok()) return all.error();
        while (true) {
            const auto step = all.value().step();
            if (!step.ok()) return step.error();
            if (*step == Statement::Step::kDone) break;
            auto draft = draftIn(all.value());
            draft ? kept.drafts.push_back(std::move(*draft)) : damaged.push_back(all.value().integer(4));
        }
    }
    if (auto aside = putAside(database, damaged); !aside.ok()) return aside.error();
    kept.putAside = static_cast<int>(damaged.size());
    return kept;
}

Raw rawIn(const Statement& row) {
    const auto bytes = [&row](int column) {
        const std::string_view text = row.utf8(column);
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    };
    return {row.text(0), row.integer(1), bytes(2), bytes(3), bytes(4)};
}

Outcome<Done> putRaw(Database& database, const Raw& draft) {
    auto put = database.prepare(kPut);
    if (!put.ok()) return put.error();
    return put.value()
        .bind(1, draft.id)
        .bind(2, draft.keptAt)
        .bind(3, viewOf(draft.handle))
        .bind(4, viewOf(draft.wanted))
        .bind(5, viewOf(draft.began))
        .run();
}

}  // namespace meridian::core::draft_rows
