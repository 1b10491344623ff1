// One line of the rail: a page, or a record that is open. With words or as an icon alone, with the number of things
// that wait there.
#pragma once

#include <QAbstractButton>

#include "ui/theme/tokens.h"

namespace meridian::ui {

class RailButton final : public QAbstractButton {
    Q_OBJECT

  public:
    enum class Kind { kPage, kRecord };
    RailButton(Kind kind, const QString& iconName, QWidget* parent = nullptr);
    // "12.4k"; empty: none. Quiet unless the tone says that it waits for somebody.
    void setCount(const QString& count, Tone tone = Tone::kNeutral);
    const QString& count() const { return m_count; }
    void setWords(bool words);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int paintCount(QPainter& painter, const QRectF& area) const;  // how wide it is

    const Kind m_kind;
    const QString m_icon;
    QString m_count;
    Tone m_tone = Tone::kNeutral;
    bool m_words = true;
};

}  // namespace meridian::ui
