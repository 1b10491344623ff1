// The table in which variants are edited: typing or F2 edits a cell, Enter goes down, Tab to the right, Esc leaves,
// Ctrl D fills down. As high as its rows; the page around it scrolls.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace meridian::ui {

class VariantModel;

class VariantTable final : public QTableView {
    Q_OBJECT

  public:
    explicit VariantTable(VariantModel& model, QWidget* parent = nullptr);
    QSet<int> selectedRows() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

  private:
    void applyTheme();
    void fit();
    void fillDown();

    VariantModel& m_model;
};

class VariantDelegate final : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace meridian::ui
