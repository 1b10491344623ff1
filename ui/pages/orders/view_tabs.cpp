#include "ui/pages/orders/view_tabs.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <utility>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/view_tab.h"

namespace meridian::ui {

namespace {

constexpr int kGap = 2;

QString idOf(const core::SavedView& view) {
    return QString::fromLatin1(view.id.toHex());
}

}  // namespace

ViewTabs::ViewTabs(std::vector<View> views, QWidget* parent)
    : QWidget(parent),
      m_views(std::move(views)),
      m_area(new QWidget(this)),
      m_more(new QToolButton(m_area)),
      m_add(new QToolButton(m_area)),
      m_note(new QLabel(this)),
      m_save(new QPushButton(this)),
      m_reset(new QPushButton(this)) {
    setFixedHeight(ViewTab::kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(m_area, 1);
    row->addWidget(m_note);
    row->addWidget(m_save);
    row->addWidget(m_reset);
    for (const View& view : m_views)
        addTab(QString::fromLatin1(view.id));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAutoRaise(true);
    m_add->setObjectName(QStringLiteral("view.add"));
    m_add->setAutoRaise(true);
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_save->setObjectName(QStringLiteral("view.save"));
    m_reset->setObjectName(QStringLiteral("view.reset"));
    setControlSize(m_save, ControlSize::kSmall);
    setControlSize(m_reset, ControlSize::kSmall);
    setButtonKind(m_reset, ButtonKind::kQuiet);
    connect(m_add, &QAbstractButton::clicked, this, &ViewTabs::saveAsWanted);
    connect(m_save, &QAbstractButton::clicked, this, &ViewTabs::saveWanted);
    connect(m_reset, &QAbstractButton::clicked, this, &ViewTabs::resetWanted);
    connect(&Theme::current(), &Theme::changed, this, &ViewTabs::translate);
    translate();
}

ViewTab* ViewTabs::addTab(const QString& id) {
    auto* tab = new ViewTab(id, m_area);
    tab->setCount(m_counts.value(id));
    // A click on the present view is a wish to see it as it was saved.
    connect(tab, &QAbstractButton::clicked, this, [this, tab] {
        tab->setChecked(tab->id() == m_current);
        Q_EMIT chosen(tab->id());
    });
    m_tabs.push_back(tab);
    return tab;
}

void ViewTabs::setCount(const QString& id, qint64 count, const QString& shown) {
    m_counts.insert(id, count < 0 ? QString() : shown);
    for (ViewTab* tab : m_tabs) {
        if (tab->id() != id) continue;
        const int before = tab->sizeHint().width();
        tab->setCount(m_counts.value(id));
        if (tab->sizeHint().width() != before) layOut();
    }
}

void ViewTabs::setSaved(const std::vector<core::SavedView>& views) {
    m_saved = views;
    rebuildSaved();
}

void ViewTabs::rebuildSaved() {
    while (m_tabs.size() > m_views.size()) {
        m_tabs.back()->hide();
        m_tabs.back()->deleteLater();
        m_tabs.pop_back();
    }
    for (const core::SavedView& view : m_saved) {
        ViewTab* tab = addTab(idOf(view));
        tab->setText(view.name);
        tab->setAccessibleName(view.shared ? tr("%1, shared").arg(view.name) : view.name);
        tab->setSign(view.shared ? QStringLiteral("group") : QStringLiteral("star"));
        tab->setToolTip(view.shared ? tr("Shared by %1").arg(view.owner) : QString());
        tab->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(tab, &QWidget::customContextMenuRequested, this,
                [this, tab](const QPoint& at) { openMenu(tab->id(), tab->mapToGlobal(at)); });
    }
    refresh();
}

void ViewTabs::openMenu(const QString& id, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("edit")), tr("Name and sharing"), this, [this, id] { Q_EMIT editWanted(id); });
    QAction* remove = menu->addAction(icon(QStringLiteral("trash")), tr("Delete the view"), this,
                                      [this, id] { Q_EMIT deleteWanted(id); });
    setActionKind(remove, ActionKind::kDestructive);
    menu->popup(at);
}

void ViewTabs::setCurrent(const QString& id) {
    if (std::exchange(m_current, id) != id) refresh();
}

void ViewTabs::setState(State state) {
    if (std::exchange(m_state, state) != state) refresh();
}

QString ViewTabs::idAt(int place) const {
    return place < 0 || place >= static_cast<int>(m_tabs.size()) ? QString()
                                                                 : m_tabs[static_cast<std::size_t>(place)]->id();
}

bool ViewTabs::isSaved(const QString& id) const {
    for (const core::SavedView& view : m_saved) {
        if (idOf(view) == id) return true;
    }
    return false;
}

void ViewTabs::refresh() {
    for (ViewTab* tab : m_tabs)
        tab->setChecked(tab->id() == m_current);
    const bool isChanged = m_state == State::kChanged && isSaved(m_current);
    m_note->setVisible(isChanged);
    m_save->setVisible(isChanged);
    m_reset->setVisible(isChanged);
    layOut();
    // The note beside them may have come or gone, which the layout knows only afterwards.
    QMetaObject::invokeMethod(this, &ViewTabs::layOut, Qt::QueuedConnection);
}

// The present view is always seen; what has no room is in a menu.
void ViewTabs::layOut() {
    const int addWidth = m_add->sizeHint().width() + kGap;
    const int moreWidth = m_more->sizeHint().width() + kGap;
    int all = addWidth;
    for (const ViewTab* tab : m_tabs)
        all += tab->sizeHint().width() + kGap;
    int room = m_area->width() - addWidth - (all > m_area->width() ? moreWidth : 0);
    for (const ViewTab* tab : m_tabs) {
        if (tab->isChecked()) room -= tab->sizeHint().width() + kGap;
    }
    int x = 0;
    std::vector<ViewTab*> left;
    const auto put = [&x](QWidget* widget, int width, int height) {
        widget->setGeometry(x, (ViewTab::kHeight - height) / 2, width, height);
        widget->show();
        x += width + kGap;
    };
    for (ViewTab* tab : m_tabs) {
        const int width = tab->sizeHint().width();
        if (!tab->isChecked() && (width > room || !left.empty())) {
            tab->hide();
            left.push_back(tab);
            continue;
        }
        if (!tab->isChecked()) room -= width + kGap;
        put(tab, width, ViewTab::kHeight);
    }
    m_more->setVisible(!left.empty());
    if (!left.empty()) {
        m_more->setText(tr("%1 more").arg(left.size()));
        delete m_more->menu();
        auto* menu = new QMenu(m_more);
        for (ViewTab* tab : left)
            menu->addAction(tab->text(), this, [this, id = tab->id()] { Q_EMIT chosen(id); });
        m_more->setMenu(menu);
        put(m_more, m_more->sizeHint().width(), 24);
    }
    put(m_add, 26, 24);
}

void ViewTabs::translate() {
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const QString title = QCoreApplication::translate("ViewTabs", m_views[i].title);
        m_tabs[i]->setText(title);
        m_tabs[i]->setAccessibleName(title);
    }
    m_add->setAccessibleName(tr("Save this list as a view"));
    m_add->setToolTip(tr("Save this list as a view"));
    m_note->setText(tr("View changed"));
    m_note->setFont(themeFont(TypeStyle::kBody));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, themeColor(Tone::kWarning, TonePart::kFg));
    m_note->setPalette(warning);
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save the changed view"));
    m_reset->setText(tr("Reset"));
    m_reset->setAccessibleName(tr("Back to the view as it was saved"));
    rebuildSaved();
}

void ViewTabs::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void ViewTabs::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &ViewTabs::layOut, Qt::QueuedConnection);
}

void ViewTabs::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    painter.fillRect(0, height() - 1, width(), 1, themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui
