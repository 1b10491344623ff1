// Where one is, in the top bar: "Sell › Orders › EU-1048217". The last word is what the page shows; the first ones give
// way where room is short.
#pragma once

#include <QStringList>
#include <QWidget>

namespace meridian::ui {

class PathLabel final : public QWidget {
    Q_OBJECT

  public:
    explicit PathLabel(QWidget* parent = nullptr);
    void setPath(const QStringList& path);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int widthOf(qsizetype first) const;  // of the words from there on

    QStringList m_path;
};

}  // namespace meridian::ui
