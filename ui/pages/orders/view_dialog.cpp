#include "ui/pages/orders/view_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/switch.h"

namespace meridian::ui {

namespace {

constexpr int kNameLength = 60;  // characters; a tab has to hold it

}  // namespace

ViewDialog::ViewDialog(QWidget* over, const core::SavedView& view, MayShare mayShare)
    : DialogPanel(over, Size::kDialogSm),
      m_view(view),
      m_mayShare(mayShare),
      m_label(new QLabel),
      m_name(new QLineEdit(view.name)),
      m_shared(new Switch(QString())),
      m_fault(new QLabel) {
    setObjectName(QStringLiteral("viewDialog"));
    m_name->setObjectName(QStringLiteral("viewDialog.name"));
    m_name->setMaxLength(kNameLength);
    m_shared->setObjectName(QStringLiteral("viewDialog.shared"));
    m_shared->setChecked(view.shared);
    m_shared->setEnabled(mayShare == MayShare::kYes);
    m_fault->setWordWrap(true);
    m_fault->hide();
    body()->addWidget(m_label);
    body()->addWidget(m_name);
    body()->addWidget(m_fault);
    body()->addSpacing(4);
    body()->addWidget(m_shared);
    connect(m_name, &QLineEdit::textChanged, this, &ViewDialog::judge);
    connect(this, &DialogPanel::acted, this, [this] {
        m_view.name = m_name->text().simplified();
        m_view.shared = m_shared->isChecked();
        action()->setEnabled(false);  // until the server has answered
        Q_EMIT confirmed(m_view);
    });
    judge();
}

void ViewDialog::showFault(const QString& text) {
    m_fault->setText(text);
    m_fault->show();
    judge();
}

void ViewDialog::judge() {
    const bool enough = !m_name->text().trimmed().isEmpty();
    action()->setEnabled(enough);
    action()->setToolTip(enough ? QString() : tr("Write a name."));
}

void ViewDialog::translate() {
    setTitle(m_view.id.isEmpty() ? tr("Save this list as a view") : tr("Name and sharing of the view"));
    setText(
        tr("A view keeps the filter, the sort order and the columns. It is on the server, so you have it on every "
           "computer."));
    setAction(tr("Save view"), ButtonKind::kPrimary);
    m_label->setText(tr("Name"));
    m_label->setFont(themeFont(TypeStyle::kLabel));
    m_name->setAccessibleName(tr("Name of the view"));
    m_shared->setText(tr("Shared: everybody sees it"));
    m_shared->setAccessibleName(m_shared->text());
    m_shared->setToolTip(m_mayShare == MayShare::kYes ? QString()
                                                      : tr("Sharing a view needs the role manager or administrator."));
    QPalette danger = palette();
    danger.setColor(QPalette::WindowText, themeColor(Tone::kDanger, TonePart::kFg));
    m_fault->setPalette(danger);
    judge();
}

}  // namespace meridian::ui
