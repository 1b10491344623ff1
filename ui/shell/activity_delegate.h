// Paints one command of the activity tray: a sign of its state, what it is, what became of it, and when.
#pragma once

#include <QStyledItemDelegate>

#include "core/text/format.h"

namespace meridian::ui {

class ActivityModel;

class ActivityDelegate final : public QStyledItemDelegate {
    Q_OBJECT

  public:
    ActivityDelegate(const ActivityModel& model, const core::Format& format, QObject* parent);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    const ActivityModel& m_model;
    const core::Format& m_format;
};

}  // namespace meridian::ui
