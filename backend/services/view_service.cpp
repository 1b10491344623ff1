#include "backend/services/view_service.h"

#include <algorithm>

namespace meridian::services {

namespace {

using identity::Permission;

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::SavedView::descriptor()->file()->FindServiceByName("ViewService");
}

saved_views::Editor editorOf(const Caller& caller) {
    return {caller.user, caller.may(Permission::kShareViews)};
}

absl::Status checkId(const FieldPath& path, const std::string& id) {
    if (id.size() == saved_views::kIdBytes) return absl::OkStatus();
    return invalidField(path.child("id"), "must have 16 bytes");
}

bool isBlank(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return byte == ' ' || byte == '\t'; });
}

absl::Status checkView(const FieldPath& path, const v1::SavedView& view) {
    if (absl::Status status = checkId(path, view.id()); !status.ok()) return status;
    if (view.page().empty()) return invalidField(path.child("page"), "is missing");
    if (isBlank(view.name())) return invalidField(path.child("name"), "is missing", Fault::kMissing);
    const struct {
        const char* field;
        const std::string& text;
        std::size_t bytesMax;
    } texts[] = {{"page", view.page(), saved_views::kPageNameMax},
                 {"name", view.name(), saved_views::kNameMax},
                 {"query", view.query(), saved_views::kQueryMax}};
    for (const auto& [field, text, bytesMax] : texts) {
        if (absl::Status status = checkText(path.child(field), text, bytesMax); !status.ok()) return status;
    }
    return absl::OkStatus();
}

saved_views::SavedView viewOf(const v1::SavedView& from) {
    saved_views::SavedView view;
    view.id = from.id();
    view.page = from.page();
    view.name = from.name();
    view.query = from.query();
    view.sort = from.sort();
    view.columns = from.columns();
    view.shared = from.shared();
    view.version = from.version();
    return view;
}

void fillView(const saved_views::SavedView& from, v1::SavedView& to) {
    to.set_id(from.id);
    to.set_page(from.page);
    to.set_name(from.name);
    to.set_query(from.query);
    to.set_sort(from.sort);
    to.set_columns(from.columns);
    to.set_shared(from.shared);
    to.set_owner(from.owner);
    to.set_version(from.version);
    to.set_changed_at_us(from.changedAt.micros);
}

}  // namespace

ViewService::ViewService(Gate& gate, const Ports& ports) : RpcService(gate, serviceDescriptor()), m_ports(ports) {
    blocking<v1::ListViewsRequest, v1::ListViewsResponse>(
        "ListViews", [this](const auto&, auto& response, const Caller& caller) { return list(response, caller); });
    blocking<v1::SaveViewRequest, v1::SaveViewResponse>(
        "SaveView",
        [this](const auto& request, auto& response, const Caller& caller) { return save(request, response, caller); });
    blocking<v1::DeleteViewRequest, v1::DeleteViewResponse>(
        "DeleteView", [this](const auto& request, auto&, const Caller& caller) { return remove(request, caller); });
    checkComplete();
}

template <class Request, class Response, class Work>
void ViewService::blocking(const char* method, Work work) {
    unary<Request, Response>(method, [this, work](Call<Request, Response>& call) {
        const absl::Status posted =
            m_ports.pool.post([&call, work] { call.finish(work(call.request(), call.response(), call.caller())); });
        if (!posted.ok()) call.finish(posted);
    });
}

absl::Status ViewService::list(v1::ListViewsResponse& response, const Caller& caller) {
    const auto views = m_ports.store.list(caller.user);
    if (!views.ok()) return views.status();
    for (const saved_views::SavedView& view : *views)
        fillView(view, *response.add_views());
    return absl::OkStatus();
}

absl::Status ViewService::save(const v1::SaveViewRequest& request, v1::SaveViewResponse& response,
                               const Caller& caller) {
    const FieldPath root;
    if (absl::Status status = checkView(root.child("view"), request.view()); !status.ok()) return status;
    const auto saved = m_ports.store.save(viewOf(request.view()), editorOf(caller), m_ports.clock.wall());
    if (!saved.ok()) return saved.status();
    fillView(*saved, *response.mutable_view());
    return absl::OkStatus();
}

absl::Status ViewService::remove(const v1::DeleteViewRequest& request, const Caller& caller) {
    if (absl::Status status = checkId({}, request.id()); !status.ok()) return status;
    return m_ports.store.remove(request.id(), request.version(), editorOf(caller));
}

}  // namespace meridian::services
