// How the matches divide, beside the list: each value with its count, one click away from being part of the filter.
#pragma once

#include <QScrollArea>
#include <vector>

#include "core/orders/order_facets.h"
#include "core/orders/order_filter.h"

class QLabel;
class QVBoxLayout;

namespace meridian::core {
class Format;
}

namespace meridian::ui {

class FacetPanel final : public QScrollArea {
    Q_OBJECT

  public:
    explicit FacetPanel(const core::Format& format, QWidget* parent = nullptr);
    // What the filter has already is ticked.
    void setFacets(const core::OrderFacets& facets, const std::vector<core::FilterTerm>& terms);

  Q_SIGNALS:
    void toggled(const QString& field, const QString& value);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void rebuild();
    void addGroup(core::FacetField field);

    const core::Format& m_format;
    QWidget* m_content;
    QVBoxLayout* m_column;
    QLabel* m_note;
    core::OrderFacets m_facets;
    std::vector<core::FilterTerm> m_terms;
    std::array<bool, core::kFacetFields> m_whole{};  // all values of the group are shown
};

}  // namespace meridian::ui
