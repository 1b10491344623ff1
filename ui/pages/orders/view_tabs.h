// The ready-made views above a list, each with how many orders it has.
#pragma once

#include <QWidget>
#include <vector>

class QAbstractButton;

namespace meridian::ui {

class ViewTabs final : public QWidget {
    Q_OBJECT

  public:
    struct View {
        const char* id;
        const char* title;  // translated in the context "ViewTabs"
        const char* query;
    };
    explicit ViewTabs(std::vector<View> views, QWidget* parent = nullptr);
    // -1: no number is shown.
    void setCount(const QString& id, qint64 count, const QString& shown);
    // The view whose query this is; none is marked when there is no such.
    void setCurrentQuery(const QString& query);

  Q_SIGNALS:
    void chosen(const QString& query);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void translate();

    std::vector<View> m_views;
    std::vector<QAbstractButton*> m_buttons;
};

}  // namespace meridian::ui
