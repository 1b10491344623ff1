// A conflict, field by field: what it was, what the person wants, what the server has now, and what comes of it. What
// only one side changed is settled and says so; what both changed is decided here, with a suggestion.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "core/merge/merge.h"

class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace meridian::ui {

struct MergeRow {
    core::FieldChange change;
    QString label;                                 // in the person's language
    std::function<QString(const QString&)> shown;  // a value as people read it
    bool mayWrite = false;                         // another value can be written
};

class MergeView final : public QWidget {
    Q_OBJECT

  public:
    // On a ground of its own with room around it, or as a part of a dialog.
    enum class Stands { kAlone, kInDialog };
    explicit MergeView(QWidget* parent = nullptr, Stands stands = Stands::kAlone);

    // `headline` names the thing, `reason` says in a sentence or two what happened.
    void setRows(const QString& headline, const QString& reason, std::vector<MergeRow> rows);
    // The rows' changes with what was decided as their results.
    std::vector<core::FieldChange> result() const;

  Q_SIGNALS:
    void applied(const std::vector<meridian::core::FieldChange>& result);
    void discarded();  // the person's own change is given up
    void left();       // later

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    class Area;
    // What stands in the last column of a row.
    struct Decision {
        QButtonGroup* group = nullptr;  // null: nothing to decide
        QStringList values;             // by the buttons' ids
        QLineEdit* other = nullptr;     // behind the last button
    };
    void build();
    QWidget* makeValue(const QString& text, bool changed);
    QWidget* makeResult(const MergeRow& row, Decision& decision);
    QWidget* makeDecision(const MergeRow& row, Decision& decision);
    QString resultOf(std::size_t row) const;
    void translate();

    const Stands m_stands;
    std::vector<MergeRow> m_rows;
    std::vector<Decision> m_decisions;
    QString m_reasonText;
    QLabel* m_headline;
    QLabel* m_reason;
    Area* m_area;
    QPushButton* m_discard;
    QPushButton* m_later;
    QPushButton* m_apply;
};

}  // namespace meridian::ui
