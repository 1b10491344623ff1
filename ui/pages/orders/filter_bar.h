// The filter of the list: a line for the query language with completion, and each finished condition as a chip behind
// it. Chips and line together are the query.
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <vector>

#include "core/orders/order_filter.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace meridian::ui {

class ChipRow;
class CompletionPopup;

class FilterBar final : public QWidget {
    Q_OBJECT

  public:
    explicit FilterBar(QWidget* parent = nullptr);
    ~FilterBar() override;

    QString query() const;
    // Conditions become chips, words stay in the line; what cannot be read stays in the line as it is.
    void setQuery(const QString& query);
    // In place of the chips, where there is one; empty: none.
    void setFault(const QString& text);
    // What completion knows about tags and countries; asked while one types.
    void setKnownValues(std::function<core::KnownValues()> known) { m_known = std::move(known); }
    void offerAgain();  // the known values are others now
    QLineEdit* line() const { return m_line; }
    void beginTyping();  // the line gets the focus and offers the fields
    // At the right end; the bar owns it.
    void addTool(QWidget* tool);

  Q_SIGNALS:
    void queryChanged(const QString& query);
    void left();  // Enter or Esc in the line: the keyboard goes back to the list

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void edited();
    bool absorb();
    void removeTerm(std::size_t index);
    void editTerm(std::size_t index);
    void complete();
    void accept(int row);
    void showTerms();
    void write(const QString& text);
    void tell();
    void translate();

    QLineEdit* m_line;
    QLabel* m_fault;
    ChipRow* m_chips;
    QHBoxLayout* m_row;
    QPointer<CompletionPopup> m_popup;  // belongs to the window
    std::vector<core::FilterTerm> m_terms;
    std::function<core::KnownValues()> m_known;
    core::CompletionList m_offered;
    QString m_faultText;
    QString m_told;
    bool m_isWriting = false;
};

}  // namespace meridian::ui
