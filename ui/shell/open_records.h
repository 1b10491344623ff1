// The records that the person has in hand: the last ones that were opened, in the order in which they were. They stand
// at the foot of the rail instead of tabs, and Ctrl Tab goes through them.
#pragma once

#include <QObject>
#include <vector>

#include "ui/shell/page.h"

namespace meridian::ui {

struct OpenRecord {
    Route route;
    QString title;     // "EU-1048217"
    QString iconName;  // of its page
};

// GUI thread.
class OpenRecords final : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    // A page that is not in the rail and was reached with arguments is a record. True when `route` is one.
    static bool isRecord(const Route& route);
    // It was opened, or shown again: then it keeps its place and takes the new title.
    void opened(const OpenRecord& record);
    void close(const Route& route);
    const std::vector<OpenRecord>& all() const { return m_records; }
    // The one after `route`, and the first one after the last; none when there is no other.
    const OpenRecord* after(const Route& route) const;

    static constexpr int kMost = 6;

  Q_SIGNALS:
    void changed();

  private:
    std::vector<OpenRecord> m_records;  // the one that was opened first stands first, and leaves first
};

}  // namespace meridian::ui
