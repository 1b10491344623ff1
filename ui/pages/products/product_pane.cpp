#include "ui/pages/products/product_pane.h"

#include <QApplication>
#include <QDesktopServices>
#include <QPainter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "core/session/session.h"
#include "ui/forms/merge_view.h"
#include "ui/pages/products/note_line.h"
#include "ui/pages/products/product_form.h"
#include "ui/pages/products/product_words.h"
#include "ui/pages/products/save_bar.h"
#include "ui/shell/notices.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

namespace {

using Showing = core::ProductDesk::Showing;
using core::CommandState;

}  // namespace

ProductPane::ProductPane(Services& services, core::ProductDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_desk(desk),
      m_head(new SaveBar(this)),
      m_note(new NoteLine(this)),
      m_trouble(new NoteLine(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState),
      m_form(new ProductForm(services.format)),
      m_merge(new MergeView) {
    m_note->setObjectName(QStringLiteral("products.note"));
    m_trouble->setObjectName(QStringLiteral("products.trouble"));
    m_merge->setObjectName(QStringLiteral("products.merge"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_head, m_trouble, m_note})
        column->addWidget(part);
    column->addWidget(m_stack, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_empty, m_form, m_merge})
        m_stack->addWidget(part);
    connect(m_form, &ProductForm::edited, this, &ProductPane::takeEdit);
    connect(m_form, &ProductForm::checkDue, this, [this] {
        m_problems = m_form->check(m_strict ? ProductForm::Mark::kAll : ProductForm::Mark::kChanged);
        showHead();
    });
    // Whoever leaves a field has said what was meant.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old) {
        if (old != nullptr && m_form->isAncestorOf(old)) m_desk.keepNow();
    });
    connect(m_form, &ProductForm::linkOpened, this,
            [](const QString& address) { QDesktopServices::openUrl(QUrl(address, QUrl::StrictMode)); });
    connect(m_head, &SaveBar::saved, this, &ProductPane::save);
    connect(m_head, &SaveBar::discarded, this, &ProductPane::discard);
    connect(m_head, &SaveBar::problemWanted, m_form, &ProductForm::focusFirstProblem);
    connect(m_note, &NoteLine::acted, this, &ProductPane::compare);
    connect(m_trouble, &NoteLine::acted, this, [this] { m_trouble->say(Tone::kDanger, {}); });
    connect(m_merge, &MergeView::applied, this, &ProductPane::settle);
    connect(m_merge, &MergeView::left, this, [this] { m_stack->setCurrentWidget(m_form); });
    connect(m_stack, &QStackedWidget::currentChanged, this, &ProductPane::showHead);
    connect(m_merge, &MergeView::discarded, this, &ProductPane::discard);
    connectDesk();
    if (services.session != nullptr)
        connect(services.session, &core::Session::accountChanged, this, &ProductPane::show);
    show();
}

void ProductPane::connectDesk() {
    connect(&m_desk, &core::ProductDesk::opened, this, &ProductPane::show);
    connect(&m_desk, &core::ProductDesk::draftChanged, this, &ProductPane::show);
    connect(&m_desk, &core::ProductDesk::stateChanged, this, [this] {
        const bool isThere = m_desk.showing() == Showing::kProduct || m_desk.showing() == Showing::kNew;
        // What is typed elsewhere in the form stays.
        if (isThere && m_description != m_desk.description()) {
            m_description = m_desk.description();
            m_form->loadDescription({m_desk.base().draft, m_desk.draft(), m_description, false, mayEdit()});
        }
        showHead();
        showNote();
    });
    connect(&m_desk, &core::ProductDesk::saved, this, &ProductPane::tell);
    connect(&m_desk, &core::ProductDesk::conflicted, this, &ProductPane::compare);
    connect(&m_desk, &core::ProductDesk::failed, this,
            [this](const QString& text) { m_trouble->say(Tone::kDanger, text, tr("Close")); });
}

bool ProductPane::mayEdit() const {
    return m_services.session == nullptr || m_services.session->may(QStringLiteral("editCatalogue"));
}

QString ProductPane::saveBlocked() const {
    if (!mayEdit()) return tr("Your role may look at products and not change them.");
    if (m_stack->currentWidget() == m_merge) return tr("Decide about the fields first.");
    if (m_services.commands == nullptr) return tr("Nothing can be saved now.");
    return isDirty() ? QString() : tr("There is nothing to save.");
}

bool ProductPane::hasUnreadable() const {
    return m_form->hasUnreadable();
}

bool ProductPane::isDirty() const {
    return m_desk.isDirty() || m_form->hasUnreadable();
}

void ProductPane::takeEdit() {
    m_desk.setDraft(m_form->draft());
}

void ProductPane::save() {
    const bool isThere = m_desk.showing() == Showing::kProduct || m_desk.showing() == Showing::kNew;
    if (!isThere || m_stack->currentWidget() != m_form || !saveBlocked().isEmpty()) return;
    m_trouble->say(Tone::kDanger, {});
    if (!markProblems()) m_desk.save();
}

bool ProductPane::markProblems() {
    m_strict = true;
    m_problems = m_form->check(ProductForm::Mark::kAll);
    showHead();
    if (m_problems != 0) m_form->focusFirstProblem();
    return m_problems != 0;
}

void ProductPane::discard() {
    const bool wasNew = m_desk.showing() == Showing::kNew;
    m_desk.discard();
    if (wasNew) Q_EMIT discardedNew();
}

void ProductPane::compare() {
    const auto changes = m_desk.compare();
    if (changes.empty()) return;
    const auto rows = productMergeRows(changes, m_services.format);
    const int open = core::conflictsIn(changes);
    const QString reason = open == 0   ? tr("All fields merge by themselves. Look at the result and apply it.")
                           : open == 1 ? tr("One field was changed by both of you and needs your decision. The others "
                                            "merge by themselves.")
                                       : tr("%1 fields were changed by both of you and need your decision. The others "
                                            "merge by themselves.")
                                             .arg(open);
    m_merge->setRows(tr("Your change and somebody else's: %1").arg(m_desk.base().draft.title), reason, rows);
    m_stack->setCurrentWidget(m_merge);
    m_merge->setFocus();
}

// What nobody changed was not shown, and belongs to the product all the same.
void ProductPane::settle(const std::vector<core::FieldChange>& decided) {
    auto changes = m_desk.compare();
    for (core::FieldChange& change : changes) {
        const auto found = std::find_if(decided.begin(), decided.end(),
                                        [&](const core::FieldChange& one) { return one.field == change.field; });
        if (found != decided.end()) change.result = found->result;
    }
    m_desk.settle(changes);
}

void ProductPane::tell(const core::CommandEntry& entry) {
    const auto& after = std::get<core::DefineProduct>(entry.command.wanted).after;
    const bool isShown = m_desk.showing() == Showing::kProduct && m_desk.base().draft.handle == after.handle;
    if (isShown && entry.state == CommandState::kAccepted) m_form->rebase(m_desk.base().draft);
    if (m_services.notices == nullptr) return;
    const QString& title = after.title;
    if (entry.state == CommandState::kAccepted) {
        m_services.notices->show({Tone::kSuccess, tr("%1 is saved.").arg(title)});
    } else {
        m_services.notices->show({Tone::kInfo, tr("%1 is kept here and sent later.").arg(title)});
    }
}

void ProductPane::setPriceLists(const QVector<quint16>& lists) {
    m_form->setPriceLists(lists);
}

void ProductPane::translate() {
    m_head->translate();
    m_form->translate();
    showEmpty();
    showHead();
    showNote();
}

void ProductPane::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kCanvas));
}

}  // namespace meridian::ui
