#include "ui/shell/open_records.h"

#include <algorithm>

namespace meridian::ui {

bool OpenRecords::isRecord(const Route& route) {
    if (route.arguments.isEmpty()) return false;
    const auto& pages = pageTable();
    return std::any_of(pages.begin(), pages.end(), [&](const PageSpec& spec) {
        return spec.section == nullptr && route.page == QLatin1String(spec.id);
    });
}

void OpenRecords::opened(const OpenRecord& record) {
    const auto known = std::find_if(m_records.begin(), m_records.end(),
                                    [&](const OpenRecord& other) { return other.route == record.route; });
    if (known != m_records.end()) {
        if (known->title == record.title) return;
        known->title = record.title;
    } else {
        m_records.push_back(record);
        if (m_records.size() > kMost) m_records.erase(m_records.begin());
    }
    Q_EMIT changed();
}

void OpenRecords::close(const Route& route) {
    if (std::erase_if(m_records, [&](const OpenRecord& record) { return record.route == route; }) > 0) Q_EMIT changed();
}

const OpenRecord* OpenRecords::after(const Route& route) const {
    if (m_records.empty()) return nullptr;
    auto found = std::find_if(m_records.begin(), m_records.end(),
                              [&](const OpenRecord& record) { return record.route == route; });
    if (found == m_records.end()) return &m_records.back();
    ++found;
    const OpenRecord& next = found == m_records.end() ? m_records.front() : *found;
    return next.route == route ? nullptr : &next;
}

}  // namespace meridian::ui
