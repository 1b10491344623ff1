// Settings: how shall Meridian look and behave for me? Each one acts at once and is kept on this computer.
#pragma once

#include <QTimer>

#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QLabel;
class QVBoxLayout;

namespace meridian::ui {

class Card;
class Segments;
class SettingRow;
class Switch;

class SettingsPage final : public Page {
    Q_OBJECT

  public:
    explicit SettingsPage(Services& services);
    void visit(const Route& route) override;
    QStringList path() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void addActions();
    void addLook(QVBoxLayout& column);
    void addLanguage(QVBoxLayout& column);
    void addNotices(QVBoxLayout& column);
    void addComputer(QVBoxLayout& column);
    void addServer(QVBoxLayout& column);
    SettingRow* addRow(Card& card, QWidget* control);
    void silence(const QString& kind, bool told);
    void takeLook();
    void countOrders();
    void showCache();
    void showServer();
    void translate();
    void translateLook();

    Services& m_services;
    QLabel* m_title;
    Card *m_look, *m_speech, *m_told, *m_computer, *m_server;
    Segments *m_appearance, *m_density, *m_language;
    Switch *m_calm, *m_tellConnection, *m_tellChanges;
    SettingRow *m_appearanceRow, *m_densityRow, *m_calmRow, *m_scaleRow;
    SettingRow *m_languageRow, *m_connectionRow, *m_changesRow;
    SettingRow *m_cacheRow, *m_addressRow, *m_accountRow;
    QTimer m_refresh;  // the cache grows while one looks
    qint64 m_orders = 0;
};

}  // namespace meridian::ui
