// Saved views over the network, with a file for the time without one.
#pragma once

#include "core/views/saved_views.h"

namespace meridian::core {

class Transport;

class ServerViews final : public SavedViews {
    Q_OBJECT

  public:
    // `directory` is where the list that is known last is kept. The transport outlives this object.
    ServerViews(const Transport& transport, const QString& directory, QObject* parent = nullptr);

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
    std::vector<SavedView> m_views;
    bool m_asking = false;
};

}  // namespace meridian::core
