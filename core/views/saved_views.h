// The views of lists that people saved: kept by the server, so that they are on every computer and can be shared, and
// kept on this computer as they were known last, so that they are there without a network.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <vector>

#include "core/async/call.h"

namespace meridian::core {

struct SavedView {
    QByteArray id;  // empty for one that was never saved
    QString page;   // "orders"
    QString name;
    QString query;    // in the query language
    QString sort;     // as the page writes it
    QString columns;  // as the page writes it
    bool shared = false;
    QString owner;
    quint32 version = 0;  // 0 for one that was never saved

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

// GUI thread.
class SavedViews : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    // As they are known, of all pages, by name.
    virtual const std::vector<SavedView>& views() const = 0;
    // Asks the server; changed() says when something is different.
    virtual void refresh() = 0;
    // A new one (without an id) or in place of its version. Faults: kConflict (somebody was first, or the name is
    // taken), kForbidden (shared), kInvalid, kNotFound (deleted meanwhile), kOffline.
    virtual Call<SavedView> save(const SavedView& view) = 0;
    virtual Call<Done> remove(const SavedView& view) = 0;

  Q_SIGNALS:
    void changed();
};

}  // namespace meridian::core
