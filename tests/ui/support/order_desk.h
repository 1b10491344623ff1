// The page of an order in a window of its own, over sources that answer at once: what every test of the page begins
// with.
#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <memory>

#include "tests/ui/support/accepting_commands.h"
#include "tests/ui/support/one_order.h"
#include "ui/pages/order/order_page.h"
#include "ui/pages/order/order_story.h"
#include "ui/shell/action.h"
#include "ui/shell/notices.h"
#include "ui/shell/undo.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

class OrderDesk {
  protected:
    void setUp() {
        Theme::current().install(*qobject_cast<QApplication*>(qApp));
        m_window = std::make_unique<QWidget>();
        m_window->resize(1'240, 820);
        m_orders = std::make_unique<ListOfOne>();
        m_records = std::make_unique<OneOrder>();
        m_commands = std::make_unique<AcceptingCommands>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{*m_orders, *m_sync, m_format, [] { return kNow; }, [](core::Language) {}});
        m_actions = std::make_unique<Actions>(m_window.get());
        m_notices = std::make_unique<Notices>([] { return kNow; });
        m_undo = std::make_unique<UndoCentre>(*m_notices);
        m_services->records = m_records.get();
        m_services->commands = m_commands.get();
        m_services->actions = m_actions.get();
        m_services->notices = m_notices.get();
        m_services->undo = m_undo.get();
        m_page = new OrderPage(*m_services);
        m_page->setParent(m_window.get());
        m_page->setGeometry(m_window->rect());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        m_actions->setScope(QStringLiteral("order"));
    }
    void tearDown() {
        delete m_page;
        m_window.reset();
        m_actions.reset();
        m_undo.reset();
        m_notices.reset();
        m_services.reset();
        m_sync.reset();
        m_commands.reset();
        m_records.reset();
        m_orders.reset();
    }

    void open() {
        m_page->visit({QStringLiteral("order"), {{QStringLiteral("number"), kNumber}}});
        QTRY_VERIFY(!m_page->story().isReading());
        QTest::qWait(5);  // the page paints what it has at the return to the event loop
    }
    template <class T>
    T* find(const char* name) const {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr) qFatal("there is no %s", name);
        return found;
    }
    int rowsOf(const char* name) const {
        const auto* view = find<QAbstractItemView>(name);
        return view->isVisible() ? view->model()->rowCount() : 0;
    }
    QString textIn(const char* name, int row, int column) const {
        const auto* model = find<QAbstractItemView>(name)->model();
        return model->index(row, column).data().toString();
    }
    QString tipIn(const char* name, int row, int column) const {
        const auto* model = find<QAbstractItemView>(name)->model();
        return model->index(row, column).data(Qt::ToolTipRole).toString();
    }
    QLabel* labelWith(const QString& text) const {
        for (QLabel* label : m_window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) return label;
        }
        return nullptr;
    }
    QPushButton* modalAction() const { return find<QPushButton>("dialog.action"); }

    Format m_format;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ListOfOne> m_orders;
    std::unique_ptr<OneOrder> m_records;
    std::unique_ptr<AcceptingCommands> m_commands;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<UndoCentre> m_undo;
    OrderPage* m_page = nullptr;
};

}  // namespace meridian::ui
