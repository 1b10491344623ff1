// What the palette finds: commands, pages and open records at once, orders and products as soon as the cache has
// answered. Those that answer later stand below, so nothing moves under the person's finger.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <vector>

#include "core/async/call.h"
#include "ui/shell/page.h"
#include "ui/shell/palette_match.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class Connection;
class OpenRecords;
struct Action;

// In the order in which they stand.
enum class PaletteGroup { kExact, kHere, kCommands, kPages, kOpen, kOrders, kProducts, kStock };

struct PaletteEntry {
    PaletteGroup group = PaletteGroup::kCommands;
    QString iconName;
    QString text;
    std::vector<TextMark> marks{};  // in the text
    QString detail{};
    QStringList keys{};
    QString whyNot{};  // empty: it can be done
    std::function<void()> run{};
    QString id{};  // of an action; empty otherwise
    int score = 0;
};

class PaletteSearch final : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        Services& services;
        Connection& connection;
        OpenRecords& records;
        std::function<void(const Route&)> go;
    };
    PaletteSearch(const Parts& parts, QObject* parent = nullptr);
    ~PaletteSearch() override;

    // ">" commands alone, "#" orders, "@" people, "/" SKUs. `here`: with what can be done on the page that is shown.
    void ask(const QString& typed, bool here);
    // Nothing that was asked for is waited for any more.
    void stop();
    const std::vector<PaletteEntry>& results() const { return m_results; }
    bool isWaiting() const { return m_waiting > 0; }
    qint64 milliseconds() const { return m_took; }
    // Where the entries of a group come from: "cache, 18 min old"; may be empty.
    QString noteOf(PaletteGroup group) const;
    // The entry that a complete number means; null when there is none.
    const PaletteEntry* exact() const;

  Q_SIGNALS:
    void changed();

  private:
    void findActions(const QString& scope, const QString& typed);
    void findPages(const QString& typed);
    void findOpen(const QString& typed);
    void findOrders(const QString& typed);
    void findExact(const QString& typed);
    void findProducts(const QString& typed, bool asSku);
    void add(std::vector<PaletteEntry> entries, int most);
    void settle();
    void findStock(const QString& typed, bool asSku);
    template <class T>
    void wait(core::Call<T> call, std::function<std::vector<PaletteEntry>(const T&)> entries);
    PaletteEntry actionEntry(const Action& action, PaletteGroup group, const TextMatch& match) const;

    const Parts m_parts;
    std::vector<PaletteEntry> m_results;
    std::vector<core::Cancel> m_asked;
    QElapsedTimer m_clock;
    quint64 m_turn = 0;  // answers to earlier questions are not wanted
    int m_waiting = 0;
    QTimer m_soon;  // answers that come within one frame are shown together
    qint64 m_took = 0;
};

QString paletteGroupTitle(PaletteGroup group);

}  // namespace meridian::ui
