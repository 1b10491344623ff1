// One field for everything: commands with their keys, pages, open records, orders by number, name or e-mail, products
// and SKUs. Ctrl K opens it, arrows choose, Enter does it, Esc leaves.
#pragma once

#include "ui/shell/overlay.h"
#include "ui/shell/palette_search.h"

class QLineEdit;

namespace meridian::ui {

class PaletteList;

class CommandPalette final : public Overlay {
    Q_OBJECT

  public:
    CommandPalette(const PaletteSearch::Parts& parts, QWidget* window);
    void open() override;
    void close() override;
    // What "on this page" is about: "EU-1048217"; empty: nothing in particular. Backspace in the empty field lets go.
    void setContext(const QString& context) { m_context = context; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    class Panel;
    void typed(const QString& text);
    void take();
    void choose();

    Services& m_services;
    PaletteSearch* m_search;
    Panel* m_box;
    QString m_context;
    bool m_here = true;
    qsizetype m_before = 0;  // letters in the field before the last change
    bool m_pasted = false;   // the field's text came in one piece
};

}  // namespace meridian::ui
