#include "ui/pages/orders/order_views.h"

#include "core/async/deliver.h"
#include "core/orders/order_counts.h"
#include "core/settings/keys.h"
#include "core/settings/settings.h"
#include "ui/pages/orders/ready_views.h"
#include "ui/pages/orders/view_dialog.h"
#include "ui/pages/orders/view_tabs.h"
#include "ui/shell/access.h"
#include "ui/shell/notices.h"

namespace meridian::ui {

namespace {

QString idOf(const core::SavedView& view) {
    return QString::fromLatin1(view.id.toHex());
}

}  // namespace

OrderViews::OrderViews(ViewTabs& tabs, const Services& services, QWidget* over)
    : QObject(over), m_tabs(tabs), m_services(services), m_over(over) {
    connect(&m_tabs, &ViewTabs::chosen, this, &OrderViews::choose);
    connect(&m_tabs, &ViewTabs::resetWanted, this, [this] { choose(m_current); });
    connect(&m_tabs, &ViewTabs::saveAsWanted, this, &OrderViews::saveAs);
    connect(&m_tabs, &ViewTabs::saveWanted, this, [this] {
        const core::SavedView* view = find(m_current);
        if (view == nullptr) return;
        save(viewWith(*view, m_look), [this](const core::Outcome<core::SavedView>& saved) {
            if (!saved.ok()) say(saved.error());
        });
    });
    connect(&m_tabs, &ViewTabs::editWanted, this, [this](const QString& id) {
        if (const core::SavedView* view = find(id)) edit(*view);
    });
    connect(&m_tabs, &ViewTabs::deleteWanted, this, &OrderViews::remove);
    if (m_services.views == nullptr) return;
    connect(m_services.views, &core::SavedViews::changed, this, &OrderViews::takeSaved);
    takeSaved();
    m_services.views->refresh();
}

const core::SavedView* OrderViews::find(const QString& id) const {
    for (const core::SavedView& view : m_saved) {
        if (idOf(view) == id) return &view;
    }
    return nullptr;
}

std::optional<ListLook> OrderViews::lookWith(const QString& id) const {
    if (const core::SavedView* view = find(id)) return lookOf(*view);
    for (const ViewTabs::View& view : readyViews()) {
        if (id == QLatin1String(view.id)) return ListLook{QString::fromLatin1(view.query), {}, {}};
    }
    return std::nullopt;
}

void OrderViews::takeSaved() {
    m_saved.clear();
    for (const core::SavedView& view : m_services.views->views()) {
        if (view.page == u"orders") m_saved.push_back(view);
    }
    m_tabs.setSaved(m_saved);
    refresh();
    showCounts();
}

void OrderViews::follow(const ListLook& look) {
    m_look = look;
    refresh();
}

// A saved view stays the present one while the list moves away from it; a ready-made one is whatever the query says.
void OrderViews::refresh() {
    const core::SavedView* saved = find(m_current);
    if (saved == nullptr) {
        m_current.clear();
        for (const ViewTabs::View& view : readyViews()) {
            if (m_look.query == QLatin1String(view.query)) m_current = QString::fromLatin1(view.id);
        }
    }
    m_tabs.setCurrent(m_current);
    const bool isChanged = saved != nullptr && lookOf(*saved) != m_look;
    m_tabs.setState(isChanged ? ViewTabs::State::kChanged : ViewTabs::State::kAsSaved);
}

void OrderViews::choose(const QString& id) {
    const auto look = lookWith(id);
    if (!look) return;
    m_current = id;
    const QStringList columns = m_look.columns;
    m_look = *look;
    // The ready-made ones have no columns of their own: the person's.
    if (find(id) == nullptr)
        m_look.columns = m_services.settings == nullptr ? columns : m_services.settings->get(core::keys::kOrderColumns);
    Q_EMIT lookWanted(m_look);
    refresh();
}

void OrderViews::chooseAt(int place) {
    choose(m_tabs.idAt(place));
}

QString OrderViews::currentName() const {
    if (const core::SavedView* view = find(m_current)) return view->name;
    return m_current == u"all" ? QString() : m_current;
}

void OrderViews::saveAs() {
    edit(viewWith({}, m_look));
}

void OrderViews::edit(const core::SavedView& view) {
    if (m_services.views == nullptr) return;
    const auto mayShare =
        mayDo(m_services, QStringLiteral("shareViews")) ? ViewDialog::MayShare::kYes : ViewDialog::MayShare::kNo;
    auto* dialog = new ViewDialog(m_over, view, mayShare);
    connect(dialog, &ViewDialog::confirmed, this, [this, dialog](const core::SavedView& wanted) {
        save(wanted, [this, dialog = QPointer<ViewDialog>(dialog)](const core::Outcome<core::SavedView>& saved) {
            if (!saved.ok()) {
                if (dialog) return dialog->showFault(saved.error().text);
                return say(saved.error());
            }
            if (dialog) dialog->close();
            m_current = idOf(*saved);
            refresh();
        });
    });
    dialog->open(dialog->findChild<QWidget*>(QStringLiteral("viewDialog.name")));
}

void OrderViews::save(const core::SavedView& view, std::function<void(const core::Outcome<core::SavedView>&)> done) {
    core::deliver(m_services.views->save(view).future, this, std::move(done));
}

void OrderViews::remove(const QString& id) {
    const core::SavedView* view = find(id);
    if (view == nullptr) return;
    core::deliver(m_services.views->remove(*view).future, this,
                  [this, kept = *view](const core::Outcome<core::Done>& done) {
                      if (!done.ok()) return say(done.error());
                      if (m_services.notices == nullptr) return;
                      m_services.notices->show(
                          {Tone::kNeutral, tr("The view %1 is deleted.").arg(kept.name), tr("Undo"), [this, kept] {
                               core::SavedView again = kept;
                               again.version = 0;
                               save(again, [this](const core::Outcome<core::SavedView>& saved) {
                                   if (!saved.ok()) say(saved.error());
                               });
                           }});
                  });
}

void OrderViews::say(const core::Error& error) const {
    if (m_services.notices != nullptr) m_services.notices->show({Tone::kDanger, error.text});
}

void OrderViews::count(const std::vector<core::OrderStateCount>& counts, const QString& region) {
    m_counts = counts;
    m_region = region;
    showCounts();
}

void OrderViews::showCounts() {
    if (!m_counts) return;
    const auto show = [this](const QString& id, const QString& query) {
        const qint64 orders = core::ordersIn(*m_counts, query, m_region).value_or(-1);
        m_tabs.setCount(id, orders, m_services.format.shortCount(orders));
    };
    for (const ViewTabs::View& view : readyViews())
        show(QString::fromLatin1(view.id), QString::fromLatin1(view.query));
    for (const core::SavedView& view : m_saved)
        show(idOf(view), view.query);
}

}  // namespace meridian::ui
