// What could not be processed, the newest ones: the way to the page where it is put right.
#pragma once

#include <QVector>

#include "core/operations/operation_types.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace meridian::ui {

class LettersCard final : public Card {
    Q_OBJECT

  public:
    explicit LettersCard(Services& services, QWidget* parent = nullptr);
    // How many the server has; asks for the newest ones when that is another number than before.
    void setCount(quint64 count);

  Q_SIGNALS:
    void wanted(const meridian::ui::Route& route);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

  private:
    void ask();
    void translate();
    QRect rowRect(int row) const;

    Services& m_services;
    QPushButton* m_open;
    QVector<core::DeadLetter> m_letters;
    qint64 m_count = -1;
    QString m_trouble;
};

}  // namespace meridian::ui
