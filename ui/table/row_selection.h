// Which rows of a table are chosen. The table knows rows and asks; whoever owns the list knows what a row is, because
// rows move while things stay chosen, and a million of them may be chosen at once.
#pragma once

#include <QObject>

namespace meridian::ui {

class RowSelection : public QObject {
    Q_OBJECT

  public:
    enum class Extent { kNone, kSome, kAll };

    using QObject::QObject;
    virtual bool contains(int row) const = 0;
    virtual Extent extent() const = 0;
    virtual void toggle(int row) = 0;
    // Adds the rows, both ends included, in whichever order they are given.
    virtual void choose(int first, int last) = 0;
    virtual void chooseAll() = 0;
    virtual void clear() = 0;

  Q_SIGNALS:
    void changed();
};

}  // namespace meridian::ui
