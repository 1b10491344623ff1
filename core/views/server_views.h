// Saved views over the network, with a file for the time without one.
#pragma once

#include <functional>

#include "core/views/saved_views.h"

namespace meridian::core {

class Transport;

class ServerViews final : public SavedViews {
    Q_OBJECT

  public:
    struct Options {
        QString directory;                  // where the list that is known last is kept
        std::function<QByteArray()> newId;  // 16 bytes, never the same twice
    };
    // The transport outlives this object.
    ServerViews(const Transport& transport, const Options& options, QObject* parent = nullptr);

    const std::vector<SavedView>& views() const override { return m_views; }
    void refresh() override;
    Call<SavedView> save(const SavedView& view) override;
    Call<Done> remove(const SavedView& view) override;

  private:
    void take(std::vector<SavedView> views);
    void put(const SavedView& view);
    void drop(const QByteArray& id);
    void load();
    void keep() const;

    const Transport& m_transport;
    const QString m_path;
    const std::function<QByteArray()> m_newId;
    std::vector<SavedView> m_views;
    bool m_asking = false;
};

}  // namespace meridian::core
