// The list of products at the left: a tile with a letter, the title with its price, and below what tells it apart.
#pragma once

#include <QListView>
#include <QStyledItemDelegate>
#include <functional>

#include "core/catalogue/product_list_model.h"
#include "core/text/format.h"

namespace meridian::ui {

class ProductListView final : public QListView {
    Q_OBJECT

  public:
    // `hasDraft` tells which products have changes that were not saved.
    ProductListView(core::ProductListModel& model, const core::Format& format, std::function<bool(quint64 id)> hasDraft,
                    QWidget* parent = nullptr);
    // The cursor to the row, without telling anybody.
    void setCurrentRow(int row);

  Q_SIGNALS:
    void visibleRowsChanged(int first, int last);
    void cursorMoved(int row);  // by the person
    void opened(int row);       // Enter or a double click

  protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void tellVisible();
    void moveCursor(int rows);

    core::ProductListModel& m_model;
    bool m_quiet = false;
};

class ProductRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

  public:
    ProductRowDelegate(const core::ProductListModel& model, const core::Format& format,
                       std::function<bool(quint64 id)> hasDraft, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model), m_format(format), m_hasDraft(std::move(hasDraft)) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    void paintProduct(QPainter& painter, const QRect& area, const core::ProductRow& product) const;
    QStringList details(const core::ProductRow& product) const;

    const core::ProductListModel& m_model;
    const core::Format& m_format;
    const std::function<bool(quint64 id)> m_hasDraft;
};

}  // namespace meridian::ui
