// Which view of the list is shown, whether the list still is what the view says, and the way of views to the server.
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "ui/pages/orders/list_look.h"
#include "ui/shell/services.h"

namespace meridian::ui {

class ViewTabs;

class OrderViews final : public QObject {
    Q_OBJECT

  public:
    // `over` is what dialogs lie over.
    OrderViews(ViewTabs& tabs, const Services& services, QWidget* over);

    // The list is like this now.
    void follow(const ListLook& look);
    // Shows the view, if there is one: a ready-made one by its name, a saved one by its id.
    void choose(const QString& id);
    void chooseAt(int place);
    void saveAs();
    // Beside each view that asks for states alone its number of orders, of those that are delivered to the region;
    // empty: of all.
    void count(const std::vector<core::OrderStateCount>& counts, const QString& region);
    // Of the view that is shown, for the name of an export.
    QString currentName() const;

  Q_SIGNALS:
    void lookWanted(const meridian::ui::ListLook& look);

  private:
    const core::SavedView* find(const QString& id) const;
    std::optional<ListLook> lookWith(const QString& id) const;
    void takeSaved();
    void refresh();
    void showCounts();
    void edit(const core::SavedView& view);
    void save(const core::SavedView& view, std::function<void(const core::Outcome<core::SavedView>&)> done);
    void remove(const QString& id);
    void say(const core::Error& error) const;

    ViewTabs& m_tabs;
    const Services& m_services;
    QWidget* m_over;
    std::vector<core::SavedView> m_saved;  // of this page
    std::optional<std::vector<core::OrderStateCount>> m_counts;
    QString m_region;  // that they are shown of
    ListLook m_look;
    QString m_current;
};

}  // namespace meridian::ui
