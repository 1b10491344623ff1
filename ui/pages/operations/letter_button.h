// One dead letter in the card of the pipeline: a row that is a button, so that keyboard and screen readers have it too.
#pragma once

#include <QAbstractButton>

#include "core/operations/operation_types.h"
#include "core/text/format.h"

namespace meridian::ui {

class LetterButton final : public QAbstractButton {
    Q_OBJECT

  public:
    // `when`: as people say it.
    LetterButton(const core::DeadLetter& letter, const QString& when, QWidget* parent);
    quint64 letter() const { return m_letter.id; }
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    const core::DeadLetter m_letter;
    const QString m_when;
};

}  // namespace meridian::ui
