// Two to five choices of which exactly one holds: regions, densities, ranges. One tab stop; arrows go from choice to
// choice.
#pragma once

#include <QAbstractButton>
#include <QList>
#include <QWidget>

#include "ui/theme/control_kinds.h"

class QButtonGroup;

namespace meridian::ui {

struct SegmentChoice {
    QString id;
    QString text;      // empty where the icon says it
    QString iconName;  // empty: none
    QString tip;       // also the accessible name of a choice without text
};

class Segments : public QWidget {
    Q_OBJECT

  public:
    // `name` says what is chosen: "Region".
    explicit Segments(const QString& name, QWidget* parent = nullptr);
    // The first choice holds afterwards, unless the one that held is still among them. The same ids keep their icons.
    void setChoices(const QList<SegmentChoice>& choices);
    QString current() const;
    // Nothing happens when `id` is not among the choices.
    void setCurrent(const QString& id);

  Q_SIGNALS:
    // By the person, not by setCurrent().
    void chosen(const QString& id);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    bool rename(const QList<SegmentChoice>& choices);

    QButtonGroup* m_group;
};

}  // namespace meridian::ui
