// Every key that does something, by place: what works everywhere, on the page that is shown, and on the others. Reads
// the registry, so it is complete as long as the program runs by the registry.
#pragma once

#include "ui/shell/overlay.h"

class QLineEdit;
class QScrollArea;

namespace meridian::ui {

class ShortcutSheet final : public Overlay {
    Q_OBJECT

  public:
    ShortcutSheet(Actions& actions, QWidget* window);
    void open() override;

  private:
    class Panel;
    void fill();

    Actions& m_registry;
    Panel* m_sheet;
};

// "Orders" for "orders", "Everywhere" for the scope of the window.
QString scopeTitle(const QString& scope);

}  // namespace meridian::ui
