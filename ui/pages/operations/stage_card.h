// One stage of the pipeline in its picture: how much goes through, how long it takes, what waits, and how that was in
// the last minutes. Chosen like a button, with the mouse or the keyboard.
#pragma once

#include <QAbstractButton>
#include <QList>

#include "ui/theme/tokens.h"

namespace meridian::ui {

struct StageFace {
    QString title;
    QString main;                // "412/s"
    QString side;                // "38 ms"
    QString foot;                // "3 waiting"
    double share = 0;            // of the bar before the foot, 0 to 1
    QList<double> history;       // of the small line
    Tone tone = Tone::kNeutral;  // not known how it is
    QString description;         // for screen readers and the tooltip

    friend bool operator==(const StageFace&, const StageFace&) = default;
};

class StageCard final : public QAbstractButton {
    Q_OBJECT

  public:
    explicit StageCard(const QString& stage, QWidget* parent = nullptr);
    const QString& stage() const { return m_stage; }
    void setFace(const StageFace& face);
    const StageFace& face() const { return m_face; }
    // What is shown is not known to be so any more.
    void setStale(bool stale);
    // How many lines the title needs in a card of `width`: one or two.
    int linesNeeded(int width) const;
    // The same for all cards of a row, so that their figures stand at one height.
    void setTitleLines(int lines);
    QSize sizeHint() const override { return {118, 86}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintHead(QPainter& painter, const QRect& room) const;
    void paintFoot(QPainter& painter, const QRect& room) const;
    void paintTitle(QPainter& painter, const QRect& room) const;
    Tone tone() const { return m_stale ? Tone::kNeutral : m_face.tone; }

    const QString m_stage;
    StageFace m_face;
    bool m_stale = false;
    int m_titleLines = 1;
};

}  // namespace meridian::ui
