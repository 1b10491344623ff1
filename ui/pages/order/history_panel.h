// The history of an order: its timeline, its notes with a field for a new one, and what is different between two
// moments.
#pragma once

#include <QAbstractButton>

#include "ui/pages/order/order_story.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace meridian::ui {

class ChangesList;
class Segments;
class TimelineList;

class HistoryPanel final : public Card {
    Q_OBJECT

  public:
    explicit HistoryPanel(QWidget* parent = nullptr);
    void show(const OrderStory& story, const core::Format& format, qint64 now);
    // Empty: a note can be added.
    void setWhyNoNote(const QString& why);
    void translate();

    void writeNote();    // the field gets the focus
    void clearNote();    // after it was taken
    void showChanges();  // the tab

  Q_SIGNALS:
    void momentChosen(int moment);
    void baseChosen(int moment);
    void noteWritten(const QString& text);
    void comparing(bool does);  // whether the moment to compare with is wanted

  private:
    void showTab(const QString& id);
    void nameTabs();
    void showNotes(const OrderStory& story, const core::Format& format, qint64 now);
    void send();

    Segments* m_tabs;
    QStackedWidget* m_pages;
    TimelineList* m_timeline;
    ChangesList* m_changes;
    QLabel* m_notes;
    QLabel* m_noTimeline;
    QLineEdit* m_note;
    QPushButton* m_add;
    qint64 m_noteCount = 0;
    QStringList m_tabNames;
    QString m_whyNot;
};

}  // namespace meridian::ui
