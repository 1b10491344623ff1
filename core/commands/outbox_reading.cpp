#include "core/commands/outbox_reading.h"

#include <QFile>
#include <QSet>
#include <algorithm>
#include <string>

#include "core/commands/command_list.h"
#include "core/commands/command_rows.h"

namespace meridian::core {

namespace {

QByteArray bytesOf(std::string_view view) {
    return {view.data(), static_cast<qsizetype>(view.size())};
}

// The ids of all entries that stand in the file or stood there once: only what to look for.
QSet<QByteArray> idsIn(const QString& path) {
    constexpr qsizetype kHex = 32;
    static const QByteArray kBefore = QByteArrayLiteral("\"id\":\"");
    QSet<QByteArray> ids;
    for (const char* suffix : {"", "-wal"}) {
        QFile file(path + QLatin1String(suffix));
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QByteArray bytes = file.readAll();
        for (auto at = bytes.indexOf(kBefore); at >= 0; at = bytes.indexOf(kBefore, at + 1))
            ids.insert(QByteArray::fromHex(bytes.mid(at + kBefore.size(), kHex)));
    }
    return ids;
}

// Every way to a row is tried: a page that cannot be read ends a walk over the table, but not one from its other end,
// and rows that neither reaches are looked up one by one, by the ids that stand in the index of times or anywhere in
// the file. It is always SQLite that finds the row, so that none comes back as it was once.
class Reader {
  public:
    Reader(Database& database, QSet<QByteArray> ids) : m_database(database), m_toLookUp(std::move(ids)) {}

    ReadOutbox read() {
        const bool isTableRead = walkBothWays("SELECT " + columns() + " FROM commands ORDER BY id",
                                              [this](const Statement& row) { takeRow(row); });
        const bool isIndexRead = walkBothWays("SELECT id FROM commands INDEXED BY commands_by_time ORDER BY made_at",
                                              [this](const Statement& row) { m_indexed.insert(bytesOf(row.utf8(0))); });
        lookUpTheRest();
        const bool areDraftsRead = walkBothWays("SELECT id, kept_at, handle, wanted, began FROM drafts ORDER BY rowid",
                                                [this](const Statement& row) { takeDraft(row); });
        Salvage& salvage = m_read.salvage;
        salvage.kept = static_cast<int>(
            std::ranges::count_if(m_read.commands, [](const CommandEntry& entry) { return !isSettled(entry.state); }));
        const auto known = std::max({m_rows.size(), m_indexed.size(), m_whole.size() + m_unreachable});
        salvage.lost = static_cast<int>(known - m_whole.size());
        salvage.isAllSeen = (isTableRead || isIndexRead) && areDraftsRead;
        return std::move(m_read);
    }

  private:
    static std::string columns() { return std::string(command_rows::kColumns); }

    // False when neither walk came to its end.
    template <class Take>
    bool walkBothWays(const std::string& sql, Take&& take) {
        return walk(sql, take) || walk(sql + " DESC", take);
    }
    template <class Take>
    bool walk(const std::string& sql, Take&& take) {
        auto rows = m_database.prepare(sql);
        if (!rows.ok()) return false;
        while (true) {
            const auto step = rows.value().step();
            if (!step.ok()) return false;
            if (*step == Statement::Step::kDone) return true;
            take(rows.value());
        }
    }

    void takeRow(const Statement& row) {
        m_rows.insert(bytesOf(row.utf8(0)));
        auto entry = command_rows::entryIn(row);
        if (!entry || m_whole.contains(entry->id)) return;
        m_whole.insert(entry->id);
        m_read.commands.push_back(std::move(*entry));
    }

    void takeDraft(const Statement& row) {
        draft_rows::Raw draft = draft_rows::rawIn(row);
        const bool isKnown =
            std::ranges::any_of(m_read.drafts, [&](const draft_rows::Raw& known) { return known.id == draft.id; });
        if (!isKnown) m_read.drafts.push_back(std::move(draft));
    }

    void lookUpTheRest() {
        m_toLookUp.unite(m_indexed).subtract(m_rows);
        auto rows = m_database.prepare("SELECT " + columns() + " FROM commands WHERE id = ?");
        if (!rows.ok()) return;
        for (const QByteArray& id : std::as_const(m_toLookUp)) {
            Statement& row = rows.value();
            row.bind(1, std::string_view(id.constData(), static_cast<std::size_t>(id.size())));
            const auto step = row.step();
            if (!step.ok()) ++m_unreachable;
            if (step.ok() && *step == Statement::Step::kRow) takeRow(row);
            row.reset();
        }
    }

    Database& m_database;
    ReadOutbox m_read;
    QSet<QByteArray> m_toLookUp;
    QSet<QByteArray> m_rows;      // ids of rows that were seen, whole or not
    QSet<QByteArray> m_whole;     // of those, what was taken
    QSet<QByteArray> m_indexed;   // ids that the index knows
    qsizetype m_unreachable = 0;  // rows that may be there, behind pages that cannot be read
};

}  // namespace

ReadOutbox readDamagedOutbox(const QString& path) {
    ReadOutbox nothing;
    nothing.salvage.isAllSeen = false;
    auto database = Database::open(path, Database::Access::kReadOnly);
    if (!database.ok()) return nothing;
    // What makes no sense elsewhere in the file, such as its length, is no reason not to read the rest.
    if (!database.value().execute("PRAGMA writable_schema=ON").ok()) return nothing;
    return Reader(database.value(), idsIn(path)).read();
}

}  // namespace meridian::core
