// Language and appearance, for whoever is not signed in yet and has no settings to open.
#pragma once

#include <QWidget>

#include "core/text/format.h"

class QMenu;
class QPushButton;

namespace meridian::ui {

// Which language is spoken it asks of QLocale, whose default follows it.
class LookSwitch final : public QWidget {
    Q_OBJECT

  public:
    explicit LookSwitch(QWidget* parent = nullptr);

  Q_SIGNALS:
    void languageChosen(meridian::core::Language language);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fillMenu();
    void translate();
    void showTheme();

    QMenu* m_languages;
    QPushButton* m_language;
    QPushButton* m_theme;
};

}  // namespace meridian::ui
