// What was done and can be taken back. Undo comes before asking: what can be reversed happens at once, and the person
// has a notice, Ctrl Z and a list of the last ones to take it back with.
//
//   services.undo->done({tr("%1 is on hold.").arg(number), [this, number] { send(core::ReleaseOrder{number}); }});
#pragma once

#include <QObject>
#include <functional>
#include <vector>

namespace meridian::ui {

class Notices;

struct Undo {
    QString text;               // what was done: "EU-1048217 is on hold."
    std::function<void()> run;  // does the opposite: release, remove the tag, the difference the other way round
};

// GUI thread.
class UndoCentre final : public QObject {
    Q_OBJECT

  public:
    explicit UndoCentre(Notices& notices, QObject* parent = nullptr);

    // Says so in a notice that offers to undo it for 10 s; Ctrl Z and the list offer it until kKept others are done.
    void done(const Undo& undo);
    // Takes back the newest, or the one at `index` of recent(). Nothing happens when there is none.
    void undo(int index = 0);
    // Newest first.
    const std::vector<Undo>& recent() const { return m_recent; }
    // What it was done to has gone: a page that closes, an account that signs out.
    void clear();

    static constexpr int kKept = 20;

  Q_SIGNALS:
    void changed();

  private:
    void undoNumber(quint64 number);

    Notices& m_notices;
    std::vector<Undo> m_recent;
    std::vector<quint64> m_numbers;  // of m_recent, in its order
    quint64 m_next = 1;
};

}  // namespace meridian::ui
