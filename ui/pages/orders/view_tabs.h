// The views above a list: ready-made ones, those that are saved, and what can be done when the list is not what its
// view says any more.
#pragma once

#include <QHash>
#include <QWidget>
#include <vector>

#include "core/views/saved_views.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace meridian::ui {

class ViewTab;

class ViewTabs final : public QWidget {
    Q_OBJECT

  public:
    struct View {
        const char* id;
        const char* title;  // translated in the context "ViewTabs"
        const char* query;
    };
    explicit ViewTabs(std::vector<View> views, QWidget* parent = nullptr);
    // -1: no number is shown. Kept for as long as a view of this id is there.
    void setCount(const QString& id, qint64 count, const QString& shown);
    void setSaved(const std::vector<core::SavedView>& views);
    // "open", or the hexadecimal id of a saved view; empty: none is marked.
    void setCurrent(const QString& id);
    QString current() const { return m_current; }
    // By place, from 0 on; empty behind the last one.
    QString idAt(int place) const;
    enum class State { kAsSaved, kChanged };
    void setState(State state);

  Q_SIGNALS:
    void chosen(const QString& id);
    void saveWanted();    // what is changed, into its view
    void resetWanted();   // back to what the view says
    void saveAsWanted();  // as a view of its own
    void editWanted(const QString& id);
    void deleteWanted(const QString& id);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    ViewTab* addTab(const QString& id);
    void rebuildSaved();
    void refresh();
    void layOut();
    void openMenu(const QString& id, const QPoint& at);
    bool isSaved(const QString& id) const;
    void translate();

    std::vector<View> m_views;
    std::vector<core::SavedView> m_saved;
    std::vector<ViewTab*> m_tabs;      // ready-made, then saved
    QHash<QString, QString> m_counts;  // by id, as they are shown
    QWidget* m_area;
    QToolButton* m_more;  // those for which there is no room
    QToolButton* m_add;
    QLabel* m_note;
    QPushButton* m_save;
    QPushButton* m_reset;
    QString m_current;
    State m_state = State::kAsSaved;
};

}  // namespace meridian::ui
