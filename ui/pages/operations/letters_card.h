// What could not be processed, the newest ones: the way to the page where it is put right.
#pragma once

#include <QVector>

#include "core/operations/operation_types.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace meridian::ui {

class LetterButton;

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
    void resizeEvent(QResizeEvent* event) override;

  private:
    void ask();
    void showLetters();
    void showWhatFits();
    void translate();

    Services& m_services;
    QPushButton* m_open;
    QLabel* m_line;  // why there is nothing to see
    QWidget* m_area;
    QVBoxLayout* m_rows;
    QVector<LetterButton*> m_buttons;
    QVector<core::DeadLetter> m_letters;  // of the region that the window shows
    qint64 m_hidden = 0;                  // of other regions
    qint64 m_count = -1;
    QString m_trouble;
};

}  // namespace meridian::ui
