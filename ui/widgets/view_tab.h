// One view above a list: its name and how many orders it has.
#pragma once

#include <QAbstractButton>

namespace meridian::ui {

class ViewTab final : public QAbstractButton {
    Q_OBJECT

  public:
    static constexpr int kHeight = 36;

    ViewTab(const QString& id, QWidget* parent);
    const QString& id() const { return m_id; }
    void setCount(const QString& shown);
    const QString& count() const { return m_count; }
    // A sign in front: saved by the person or shared.
    void setSign(const QString& iconName);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    const QString m_id;
    QString m_count;
    QString m_sign;
};

}  // namespace meridian::ui
