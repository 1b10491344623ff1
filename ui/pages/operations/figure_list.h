// Pairs of a name and a figure, one below the other, painted: the figures at the right, in line.
#pragma once

#include <QList>
#include <QWidget>

#include "ui/theme/tokens.h"

namespace meridian::ui {

struct Figure {
    QString name;
    QString value;
    Tone tone = Tone::kNeutral;  // warning and danger are coloured

    friend bool operator==(const Figure&, const Figure&) = default;
};

class FigureList final : public QWidget {
    Q_OBJECT

  public:
    explicit FigureList(QWidget* parent = nullptr);
    void setFacts(const QList<Figure>& facts);
    const QList<Figure>& facts() const { return m_facts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QList<Figure> m_facts;
};

}  // namespace meridian::ui
