// What the bell opens: the notices of this run, newest first, and above them what can still be taken back.
#pragma once

#include <QFrame>

#include "ui/shell/services.h"

class QVBoxLayout;

namespace meridian::ui {

class NoticeHistory final : public QFrame {
    Q_OBJECT

  public:
    explicit NoticeHistory(Services& services, QWidget* parent = nullptr);
    // Under `anchor`, right edges in line. All of them count as seen from then on.
    void openUnder(const QWidget* anchor);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* makeRows();
    void addHeading(QVBoxLayout& column, const QString& text) const;

    Services& m_services;
    QVBoxLayout* m_column;
};

}  // namespace meridian::ui
