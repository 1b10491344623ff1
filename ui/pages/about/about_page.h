// About: which version this is, what it stands on, and the facts that support asks for.
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QScrollArea;

namespace meridian::ui {

class Card;

class AboutPage final : public Page {
    Q_OBJECT

  public:
    explicit AboutPage(Services& services);
    void visit(const Route& route) override;
    QStringList path() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void addActions();
    void fillLibraries();
    void translate();

    Services& m_services;
    QLabel* m_title;
    QLabel* m_version;
    QLabel* m_licence;
    Card* m_what;
    Card* m_report;
    Card* m_libraries;
    QLabel* m_reportHelp;
    QPlainTextEdit* m_facts;
    QScrollArea* m_scroll;
    QGridLayout* m_table;
};

}  // namespace meridian::ui
