// Names and values below each other, as in a card about a customer. A value that is another one now has a dotted line
// below it and tells the present one; long values go on in the next line.
#pragma once

#include <QVector>
#include <QWidget>

namespace meridian::ui {

struct Fact {
    QString label;
    QString value;
    QString now{};  // the present value, where it is another one
    bool isStrong = false;
};

class FactList final : public QWidget {
    Q_OBJECT

  public:
    explicit FactList(int labelWidth, QWidget* parent = nullptr);
    void setFacts(const QVector<Fact>& facts);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QVector<int> heights(int width) const;
    int valueWidth(int width) const;

    const int m_labelWidth;
    QVector<Fact> m_facts;
};

}  // namespace meridian::ui
