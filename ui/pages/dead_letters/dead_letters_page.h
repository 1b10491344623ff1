// Dead letters: which messages were given up, and what is to be done with each? The list, the one that is chosen beside
// it, and the two ways to put it right: replay and discard, both with a reason.
#pragma once

#include <QTimer>
#include <optional>

#include "core/async/call.h"
#include "core/commands/command.h"
#include "core/operations/operation_types.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QLabel;
class QPushButton;

namespace meridian::ui {

class DataTable;
class EmptyState;
class LetterModel;
class LetterPanel;
class Segments;

class DeadLettersPage final : public Page {
    Q_OBJECT

  public:
    explicit DeadLettersPage(Services& services);
    void visit(const Route& route) override;
    QStringList path() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    QWidget* makeHeader();
    void connectParts();
    void addActions();
    core::DeadLetterQuery query() const;
    void ask();
    void askMore();
    void take(const core::Outcome<core::DeadLetterList>& outcome, bool more);
    void choose(quint64 id);
    void showChosen();
    void askReasonFor(const core::DeadLetter& letter, core::ResolveDeadLetter::Action action, const QString& order);
    void send(const core::ResolveDeadLetter& wanted, const QString& reason);
    void settled(const core::Outcome<core::CommandEntry>& outcome);
    void showLine();
    void showNothing();
    void translate();

    Services& m_services;
    LetterModel* m_model;
    DataTable* m_table;
    LetterPanel* m_panel;
    EmptyState* m_nothing;
    QLabel* m_title = nullptr;
    QLabel* m_state = nullptr;
    Segments* m_which = nullptr;
    QPushButton* m_more;
    QTimer m_again;
    std::optional<core::Cancel> m_asking;
    std::optional<core::Error> m_trouble;
    QString m_next;       // cursor of the rest
    qint64 m_hidden = 0;  // of other regions than the one that the window shows
    qint64 m_takenAt = 0;
    quint64 m_wantedId = 0;  // of the route; 0: the first one
    quint32 m_afterCell = 0;
    quint64 m_afterBatch = 0;  // of the last change from here: lists must show it
};

}  // namespace meridian::ui
