// Items in rows that wrap like words: filter chips, pills, keycaps.
#pragma once

#include <QLayout>
#include <QList>

namespace meridian::ui {

struct FlowSpacing {
    int across = 6;
    int down = 5;
};

class FlowLayout : public QLayout {
    Q_OBJECT

  public:
    explicit FlowLayout(QWidget* parent = nullptr, FlowSpacing spacing = {});
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index, nullptr); }
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

  private:
    // Where each item would be in `width`; the last row's bottom is the height.
    struct Plan {
        QList<QRect> places;
        int height = 0;
    };
    Plan plan(int width) const;

    QList<QLayoutItem*> m_items;
    FlowSpacing m_spacing;
};

}  // namespace meridian::ui
