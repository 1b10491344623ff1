// One line of text that is cut at the end when there is no room; the whole of it is then in the tooltip, and always in
// the accessible name.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/theme/theme.h"

namespace meridian::ui {

struct TextLook {
    TypeStyle style = TypeStyle::kBody;
    Token color = Token::kText;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    std::optional<Tone> tone{};  // its foreground instead of the colour
};

// What becomes of a text that has too little room.
enum class Shortage {
    kCut,    // at its end
    kYield,  // nothing of it is shown, and what stands beside it gets the room
};

class ElidedLabel : public QWidget {
    Q_OBJECT

  public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const QString& text, TextLook look = {}, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return m_text; }
    void setLook(TextLook look);
    void setShortage(Shortage shortage);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh();
    void refreshTip();

    QString m_text;
    TextLook m_look;
    Shortage m_shortage = Shortage::kCut;
};

}  // namespace meridian::ui
