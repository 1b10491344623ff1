// The first thing that a new person sees: where do I work? Nothing is asked beyond that.
#pragma once

#include "ui/pages/welcome/front_page.h"

class QLabel;
class QPushButton;

namespace meridian::ui {

class WelcomePage final : public FrontPage {
    Q_OBJECT

  public:
    enum class Choice { kThisComputer, kServer, kDemonstration };

    explicit WelcomePage(QWidget* parent = nullptr);
    void showStarting(Choice choice);
    void showFailed(const QString& text, const QString& detail);

  Q_SIGNALS:
    void chosen(meridian::ui::WelcomePage::Choice choice);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Offer {
        QString icon;
        QLabel* sign;
        QLabel* title;
        QLabel* text;
        QPushButton* button;
    };
    Offer makeOffer(const QString& icon, Choice choice, QWidget*& card);
    void applyTheme();
    void translate();

    QLabel* m_heading;
    QLabel* m_question;
    Offer m_computer{};
    Offer m_server{};
    Offer m_demo{};
    QLabel* m_status;
    bool m_hasFailed = false;  // what m_status says
};

}  // namespace meridian::ui
