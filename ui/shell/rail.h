// The navigation at the left: the pages of the page table under their sections, with words or, where room is short or
// the person wants it so, with icons alone; below them the records that are open.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "ui/shell/page.h"
#include "ui/theme/tokens.h"

class QVBoxLayout;

namespace meridian::ui {

class OpenRecords;
class RailButton;

class Rail final : public QWidget {
    Q_OBJECT

  public:
    enum class Shape { kWords, kIcons };
    explicit Rail(OpenRecords& records, QWidget* parent = nullptr);
    // Which pages this person may open; the others are not shown.
    void setMayOpen(const std::function<bool(const PageSpec&)>& mayOpen);
    void setShape(Shape shape);
    Shape shape() const { return m_shape; }
    void setCurrent(const Route& route);
    void setCount(const QString& page, const QString& count, Tone tone);

  Q_SIGNALS:
    void chosen(const meridian::ui::Route& route);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Entry {
        const PageSpec* spec;
        RailButton* button;
    };
    void addPages();
    void showRecords();
    void translate();
    void paintHeadings(QPainter& painter);

    OpenRecords& m_records;
    Shape m_shape = Shape::kWords;
    Route m_current;
    std::vector<Entry> m_entries;
    std::vector<std::pair<Route, RailButton*>> m_open;
    struct Heading {
        const char* section;
        RailButton* first;  // stands above it
    };
    std::vector<Heading> m_headings;
    QVBoxLayout* m_column;
    QVBoxLayout* m_foot;
};

// The section's or the page's name, in the language of the moment.
QString railText(const char* text);

}  // namespace meridian::ui
