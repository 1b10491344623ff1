#include "core/views/server_views.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QSaveFile>
#include <algorithm>

#include "core/async/deliver.h"
#include "core/rpc/unary.h"
#include "meridian/v1/views.grpc.pb.h"

namespace meridian::core {

namespace {

using Views = class v1::ViewService::Stub::async;

// Every one of the calls may be repeated: a view that is saved twice is saved once.
constexpr CallOptions kCall{.repeat = Repeat::kSafe};

SavedView viewOf(const v1::SavedView& from) {
    SavedView view;
    view.id = QByteArray::fromStdString(from.id());
    view.page = QString::fromStdString(from.page());
    view.name = QString::fromStdString(from.name());
    view.query = QString::fromStdString(from.query());
    view.sort = QString::fromStdString(from.sort());
    view.columns = QString::fromStdString(from.columns());
    view.shared = from.shared();
    view.owner = QString::fromStdString(from.owner());
    view.version = from.version();
    return view;
}

QJsonObject jsonOf(const SavedView& view) {
    return {{QStringLiteral("id"), QString::fromLatin1(view.id.toHex())},
            {QStringLiteral("page"), view.page},
            {QStringLiteral("name"), view.name},
            {QStringLiteral("query"), view.query},
            {QStringLiteral("sort"), view.sort},
            {QStringLiteral("columns"), view.columns},
            {QStringLiteral("shared"), view.shared},
            {QStringLiteral("owner"), view.owner},
            {QStringLiteral("version"), static_cast<qint64>(view.version)}};
}

SavedView viewOf(const QJsonObject& from) {
    const auto text = [&from](const char* name) { return from.value(QLatin1String(name)).toString(); };
    SavedView view;
    view.id = QByteArray::fromHex(text("id").toLatin1());
    view.page = text("page");
    view.name = text("name");
    view.query = text("query");
    view.sort = text("sort");
    view.columns = text("columns");
    view.shared = from.value(QStringLiteral("shared")).toBool();
    view.owner = text("owner");
    view.version = static_cast<quint32>(from.value(QStringLiteral("version")).toInteger());
    return view;
}

void sortByName(std::vector<SavedView>& views) {
    std::sort(views.begin(), views.end(), [](const SavedView& a, const SavedView& b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
}

}  // namespace

ServerViews::ServerViews(const Transport& transport, const Options& options, QObject* parent)
    : SavedViews(parent),
      m_transport(transport),
      m_path(QDir(options.directory).filePath(QStringLiteral("views.json"))),
      m_newId(options.newId) {
    load();
}

void ServerViews::refresh() {
    if (m_asking) return;
    m_asking = true;
    const auto call =
        unary<v1::ViewService>(m_transport, &Views::ListViews, {}, kCall, [](const v1::ListViewsResponse& response) {
            std::vector<SavedView> views;
            for (const v1::SavedView& view : response.views())
                views.push_back(viewOf(view));
            return views;
        });
    deliver(call.future, this, [this](const Outcome<std::vector<SavedView>>& views) {
        m_asking = false;
        if (views.ok()) take(*views);
    });
}

Call<SavedView> ServerViews::save(const SavedView& view) {
    v1::SaveViewRequest request;
    v1::SavedView& to = *request.mutable_view();
    to.set_id((view.id.isEmpty() ? m_newId() : view.id).toStdString());
    to.set_page(view.page.toStdString());
    to.set_name(view.name.trimmed().toStdString());
    to.set_query(view.query.toStdString());
    to.set_sort(view.sort.toStdString());
    to.set_columns(view.columns.toStdString());
    to.set_shared(view.shared);
    to.set_version(view.version);
    const auto call =
        unary<v1::ViewService>(m_transport, &Views::SaveView, std::move(request), kCall,
                               [](const v1::SaveViewResponse& response) { return viewOf(response.view()); });
    // The caller has the one future; what comes is taken over here on its way.
    auto promise = std::make_shared<QPromise<Outcome<SavedView>>>();
    promise->start();
    Call<SavedView> passedOn{promise->future(), call.cancel};
    deliver(call.future, this, [this, promise](const Outcome<SavedView>& saved) {
        if (saved.ok()) put(*saved);
        if (!saved.ok() && saved.error().fault != Fault::kOffline) refresh();
        promise->addResult(saved);
        promise->finish();
    });
    return passedOn;
}

Call<Done> ServerViews::remove(const SavedView& view) {
    v1::DeleteViewRequest request;
    request.set_id(view.id.toStdString());
    request.set_version(view.version);
    const auto call = unary<v1::ViewService>(m_transport, &Views::DeleteView, std::move(request), kCall,
                                             [](const v1::DeleteViewResponse&) { return Done{}; });
    auto promise = std::make_shared<QPromise<Outcome<Done>>>();
    promise->start();
    Call<Done> passedOn{promise->future(), call.cancel};
    deliver(call.future, this, [this, promise, id = view.id](const Outcome<Done>& done) {
        if (done.ok()) drop(id);
        if (!done.ok() && done.error().fault != Fault::kOffline) refresh();
        promise->addResult(done);
        promise->finish();
    });
    return passedOn;
}

void ServerViews::take(std::vector<SavedView> views) {
    sortByName(views);
    if (views == m_views) return;
    m_views = std::move(views);
    keep();
    Q_EMIT changed();
}

void ServerViews::put(const SavedView& view) {
    std::vector<SavedView> views = m_views;
    const auto known =
        std::find_if(views.begin(), views.end(), [&](const SavedView& one) { return one.id == view.id; });
    known == views.end() ? views.push_back(view) : static_cast<void>(*known = view);
    take(std::move(views));
}

void ServerViews::drop(const QByteArray& id) {
    std::vector<SavedView> views = m_views;
    views.erase(std::remove_if(views.begin(), views.end(), [&id](const SavedView& view) { return view.id == id; }),
                views.end());
    take(std::move(views));
}

// A file that cannot be read is as good as none: the server has them all.
void ServerViews::load() {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) return;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array())
        m_views.push_back(viewOf(value.toObject()));
    sortByName(m_views);
}

void ServerViews::keep() const {
    QJsonArray array;
    for (const SavedView& view : m_views)
        array.append(jsonOf(view));
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(array).toJson(QJsonDocument::Compact));
    file.commit();
}

}  // namespace meridian::core
