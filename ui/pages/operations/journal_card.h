// The journal as it is written, live: pause it, filter it by order, look at a whole record.
#pragma once

#include <QTimer>
#include <memory>

#include "core/operations/operation_types.h"
#include "core/rpc/subscription.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace meridian::ui {

class DataTable;
class TailModel;

class JournalCard final : public Card {
    Q_OBJECT

  public:
    explicit JournalCard(Services& services, QWidget* parent = nullptr);
    // From which batch a fresh look begins; follows from then on while it is seen.
    void setHead(quint64 durableBatch);
    bool isPaused() const { return m_paused; }
    void setPaused(bool paused);
    TailModel& model() { return *m_model; }

  Q_SIGNALS:
    void wanted(const meridian::ui::Route& route);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void follow();
    void followAnew();
    void letGo();
    void take(const QVector<core::TailRecord>& written);
    void noteState(const std::optional<core::Error>& error);
    void showRecord(int row);
    void showNote();
    void translate();

    Services& m_services;
    TailModel* m_model;
    DataTable* m_table;
    QLineEdit* m_filter;
    QPushButton* m_pause;
    QTimer m_typing;
    quint64 m_head = 0;
    bool m_paused = false;
    QString m_trouble;
    QVector<core::TailRecord> m_kept;  // that came while paused
    std::unique_ptr<core::Subscription> m_following;
};

}  // namespace meridian::ui
