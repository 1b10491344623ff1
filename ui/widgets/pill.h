// How a state looks wherever it stands: the container says which kind of state, the glyph how far it is, the tone how
// it goes. Lists paint pills, forms hold a StatusPill.
#pragma once

#include <QString>
#include <QWidget>

#include "ui/theme/state_table.h"
#include "ui/theme/theme.h"

class QPainter;

namespace meridian::ui {

struct PillSpec {
    StateDomain domain = StateDomain::kOrder;
    QString state;  // as the server writes it: "partially_shipped"
    bool operator==(const PillSpec&) const = default;
};

inline constexpr int kPillHeight = 18;

// Nothing for a state from a newer server: such a one is drawn as an outline with its raw name, never as an error.
const StateRow* findState(const PillSpec& spec);
QString pillLabel(const PillSpec& spec);
// What a screen reader says: "Payment: Partly refunded".
QString pillDescription(const PillSpec& spec);
Tone pillTone(const PillSpec& spec);

QSize pillSize(const PillSpec& spec);
// At the left of `rect`, in the middle of its height; the text is cut where `rect` is too narrow. Painted once per
// theme and width, then copied: a full list shows a hundred.
void paintPill(QPainter& painter, const QRect& rect, const PillSpec& spec);

// The 10 px sign alone, for timelines and status bars. `hole` is the colour behind it.
void paintGlyph(QPainter& painter, const QRectF& rect, Glyph glyph, const QColor& color, const QColor& hole);

class StatusPill : public QWidget {
    Q_OBJECT

  public:
    explicit StatusPill(const PillSpec& spec, QWidget* parent = nullptr);
    void setSpec(const PillSpec& spec);
    const PillSpec& spec() const { return m_spec; }
    QSize sizeHint() const override { return pillSize(m_spec); }
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void describe();

    PillSpec m_spec;
};

}  // namespace meridian::ui
