// The variants of the product that is edited, as a table: one column for each currency that any of them has. A value
// that cannot be read stays in its cell as it was typed, marked, and out of the draft until it is put right.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <vector>

#include "core/catalogue/product_check.h"
#include "core/text/format.h"

namespace meridian::ui {

class VariantModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role { kEditedRole = Qt::UserRole + 1, kProblemRole };

    explicit VariantModel(const core::Format& format, QObject* parent = nullptr);

    // What is shown, and what it is compared with.
    void setVariants(const QVector<core::VariantDraft>& base, const QVector<core::VariantDraft>& draft);
    // The variants that are there stay, and are compared with others from now on.
    void rebase(const QVector<core::VariantDraft>& base);
    // Not for something new.
    void setMarksChanges(bool marks) { m_marksChanges = marks; }
    const QVector<core::VariantDraft>& variants() const { return m_variants; }
    void setLocked(bool locked);

    void addVariant();
    void removeVariants(QSet<int> rows);
    void addCurrency(quint16 currency);
    // The currency of the first column of prices: the first of these that there is.
    void setPriceLists(const QVector<quint16>& lists);
    // From the check of the whole product.
    void setProblems(const std::vector<core::ProductProblem>& problems);
    // Cells whose text cannot be read.
    int unreadable() const { return static_cast<int>(m_typed.size()); }
    // The first cell that keeps the product from being saved; invalid: none.
    QModelIndex firstProblem() const;

    core::ProductField fieldOf(const QModelIndex& index) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    // The language is another one.
    void translate();

  Q_SIGNALS:
    void edited();  // by the person

  private:
    struct Column {
        core::ProductPart part;
        quint16 currency = 0;
    };
    struct Typed {
        QString text;
        QString problem;
    };
    using Cell = std::pair<int, int>;

    void makeColumns();
    const core::VariantDraft* baseOf(int row) const;
    QString text(const core::VariantDraft& variant, const Column& column) const;
    bool isOn(const core::VariantDraft& variant, const Column& column) const;
    bool isCheck(const Column& column) const;
    bool isEdited(int row, int column) const;
    QString problem(const Cell& cell) const;
    // A sentence when it cannot be read.
    QString take(core::VariantDraft& variant, const Column& column, const QString& text) const;
    QString takeGrams(core::VariantDraft& variant, const QString& text) const;
    QString takePrice(core::VariantDraft& variant, quint16 currency, const QString& text) const;

    const core::Format& m_format;
    QVector<core::VariantDraft> m_base, m_variants;
    std::vector<Column> m_columns;
    QVector<quint16> m_priceLists;
    quint16 m_firstCurrency = 0;
    QList<quint16> m_added;      // currencies without a price so far
    QHash<Cell, Typed> m_typed;  // that cannot be read
    QHash<Cell, QString> m_problems;
    bool m_locked = false;
    bool m_marksChanges = true;
};

}  // namespace meridian::ui
