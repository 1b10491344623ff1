// One dead letter: what happened in plain words, what it holds, and the two ways to put it right.
#pragma once

#include <QWidget>
#include <optional>

#include "core/operations/operation_types.h"
#include "ui/shell/services.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace meridian::ui {

class EmptyState;
class FigureList;
class JsonView;

class LetterPanel final : public QWidget {
    Q_OBJECT

  public:
    explicit LetterPanel(Services& services, QWidget* parent = nullptr);
    // What the list knows; the payload is asked for.
    void show(const core::DeadLetter& letter);
    void clear();
    quint64 id() const { return m_letter ? m_letter->id : 0; }
    // Something is on its way: the buttons wait.
    void setBusy(bool busy);
    // What the server said to the last try; empty: nothing.
    void setLine(const QString& text);
    // Why the letter cannot be replayed or discarded now; empty: it can.
    QString whyNoReplay() const;
    QString whyNoDiscard() const;
    void replay();
    void enter();  // the first thing that can be done gets the focus
    void discard();

  Q_SIGNALS:
    // `order` may be empty: the one that the report names.
    void replayWanted(const meridian::core::DeadLetter& letter, const QString& order);
    void discardWanted(const meridian::core::DeadLetter& letter);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeStory();
    QWidget* makeDecision();
    void askPayload();
    void fill();
    void judge();
    void translate();

    Services& m_services;
    EmptyState* m_nothing;
    QWidget* m_content;
    QLabel* m_title;
    QLabel* m_cause;
    QLabel* m_remedy;
    FigureList* m_facts;
    QLabel* m_payloadTitle;
    JsonView* m_payload;
    QLabel* m_orderTitle;
    QLineEdit* m_order;
    QLabel* m_wrong;  // with the number in it
    QLabel* m_line;
    QPushButton* m_replay;
    QPushButton* m_discard;
    std::optional<core::DeadLetter> m_letter;
    bool m_busy = false;
};

}  // namespace meridian::ui
