// What the pane of a product says about it: the form, its head, and the one thing that is most urgent.
#include <QStackedWidget>
#include <algorithm>

#include "ui/pages/products/note_line.h"
#include "ui/pages/products/product_form.h"
#include "ui/pages/products/product_pane.h"
#include "ui/pages/products/save_bar.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

using Showing = core::ProductDesk::Showing;

void ProductPane::show() {
    m_strict = false;
    m_problems = 0;
    m_trouble->say(Tone::kDanger, {});
    const bool isThere = m_desk.showing() == Showing::kProduct || m_desk.showing() == Showing::kNew;
    m_head->setVisible(isThere);
    if (isThere) {
        const core::ProductRecord& base = m_desk.base();
        m_description = m_desk.description();
        m_form->load({base.draft, m_desk.draft(), m_description, m_desk.showing() == Showing::kNew && base.version == 0,
                      mayEdit()});
        m_stack->setCurrentWidget(m_form);
    } else {
        showEmpty();
        m_stack->setCurrentWidget(m_empty);
    }
    showHead();
    showNote();
}

void ProductPane::showEmpty() {
    EmptyStateText text;
    text.iconName = QStringLiteral("products");
    switch (m_desk.showing()) {
        case Showing::kMissing:
            text.headline = tr("This product is not here");
            text.reason = tr("Neither this computer nor the server knows it.");
            text.tone = Tone::kWarning;
            break;
        case Showing::kLoading: text.headline = tr("The product is being read"); break;
        default:
            text.headline = tr("Choose a product");
            text.reason = tr("Its details, variants and prices are shown here.");
            break;
    }
    m_empty->setText(text);
}

void ProductPane::showHead() {
    const core::ProductRecord& base = m_desk.base();
    SaveBar::Look look;
    look.title = m_desk.draft().title;
    look.published = m_desk.draft().published;
    if (base.id != 0)
        look.details = core::productNumber(base.id) + QStringLiteral(" · ") + tr("version %1").arg(base.version);
    look.changes = isDirty() ? std::max<int>(static_cast<int>(m_desk.changes().size()), 1) : 0;
    look.problems = m_problems;
    look.saveBlocked = saveBlocked();
    look.saving = m_desk.isSaving();
    m_head->setLook(look);
}

// The most urgent thing alone.
void ProductPane::showNote() {
    const auto& pending = m_desk.pending();
    const auto& theirs = m_desk.theirs();
    if (m_desk.showing() != Showing::kProduct && m_desk.showing() != Showing::kNew) {
        m_note->say(Tone::kInfo, {});
    } else if (pending && pending->state == core::CommandState::kConflict) {
        m_note->say(Tone::kDanger,
                    theirs ? tr("Somebody changed this product before your change arrived.")
                           : tr("Somebody changed this product before your change arrived. What it is now can be seen "
                                "as soon as the server can be reached."),
                    theirs ? tr("Resolve") : QString());
    } else if (theirs) {
        const auto rows = core::changesBetween(m_desk.base().draft, theirs->draft);
        const QString text = rows.size() == 1 ? tr("Somebody changed this product; 1 field differs.")
                                              : tr("Somebody changed this product; %1 fields differ.").arg(rows.size());
        m_note->say(Tone::kWarning, text, tr("Compare"));
    } else if (pending) {
        m_note->say(Tone::kInfo, tr("Your change is kept on this computer and is sent as soon as the server can be "
                                    "reached."));
    } else if (!mayEdit()) {
        m_note->say(Tone::kNeutral, tr("Your role may look at products and not change them."));
    } else {
        m_note->say(Tone::kInfo, {});
    }
}

}  // namespace meridian::ui
