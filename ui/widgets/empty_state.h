// What a view says when it has nothing to show: an icon, one bold line, the reason, and the one thing that helps.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/theme/theme.h"

class QLabel;
class QPushButton;

namespace meridian::ui {

struct EmptyStateText {
    QString iconName;
    QString headline;  // "No orders match"
    QString reason;    // "4 filters are on."
    QString action;    // "Clear filters"; empty: no button
    // An error's icon has its tone; otherwise the icon is quiet.
    std::optional<Tone> tone;
};

class EmptyState : public QWidget {
    Q_OBJECT

  public:
    explicit EmptyState(const EmptyStateText& text = {}, QWidget* parent = nullptr);
    void setText(const EmptyStateText& text);

  Q_SIGNALS:
    void actionTriggered();

  private:
    void restyle();

    EmptyStateText m_text;
    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_reason;
    QPushButton* m_action;
};

}  // namespace meridian::ui
