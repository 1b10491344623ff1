#include "ui/pages/order/address_dialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace meridian::ui {

namespace {

constexpr int kLength = 200;

}  // namespace

AddressDialog::AddressDialog(QWidget* over, const core::OrderRecord& order)
    : DialogPanel(over, Size::kDialogMd), m_order(order), m_note(new QLabel) {
    setObjectName(QStringLiteral("addressDialog"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    body()->addLayout(grid);
    const auto addTo = [&](const char* name, QString core::Address::*part, int row, int column, int columns = 1) {
        add(name, part);
        grid->addWidget(m_fields.constLast().label, 2 * row, column, 1, columns);
        grid->addWidget(m_fields.constLast().edit, 2 * row + 1, column, 1, columns);
    };
    addTo("name", &core::Address::name, 0, 0, 3);
    addTo("company", &core::Address::company, 0, 3, 3);
    addTo("street", &core::Address::street, 1, 0, 6);
    addTo("postcode", &core::Address::postcode, 2, 0, 2);
    addTo("city", &core::Address::city, 2, 2, 2);
    addTo("province", &core::Address::province, 2, 4, 2);
    addTo("email", &core::Address::email, 3, 0, 3);
    addTo("phone", &core::Address::phone, 3, 3, 3);
    m_note->setObjectName(QStringLiteral("address.note"));
    m_note->setWordWrap(true);
    body()->addWidget(m_note);
    connect(this, &DialogPanel::acted, this, [this] {
        const core::Address after = entered();
        close();
        Q_EMIT confirmed(after);
    });
    translate();
}

void AddressDialog::add(const char* name, QString core::Address::*part) {
    auto* edit = new QLineEdit(m_order.address.*part);
    edit->setObjectName(QStringLiteral("address.") + QString::fromLatin1(name));
    edit->setMaxLength(kLength);
    connect(edit, &QLineEdit::textChanged, this, &AddressDialog::judge);
    m_fields.append({part, new QLabel, edit});
}

QLineEdit* AddressDialog::first() const {
    return m_fields.constFirst().edit;
}

void AddressDialog::translate() {
    setTitle(tr("Address of %1").arg(m_order.row.number));
    setText(tr("The country stays %1, because tax and shipping were computed for it.").arg(m_order.row.country));
    const QString names[] = {tr("Name"), tr("Company, optional"),  tr("Street"), tr("Postcode"),
                             tr("City"), tr("Province, optional"), tr("E-mail"), tr("Phone, optional")};
    for (int i = 0; i < m_fields.size(); ++i) {
        m_fields[i].label->setText(names[i]);
        m_fields[i].label->setFont(themeFont(TypeStyle::kLabel));
        m_fields[i].label->setBuddy(m_fields[i].edit);
        m_fields[i].edit->setAccessibleName(names[i]);
    }
    m_note->setFont(themeFont(TypeStyle::kCaption));
    setAction(tr("Change the address"), ButtonKind::kPrimary);
    judge();
}

core::Address AddressDialog::entered() const {
    core::Address address;
    for (const Field& field : m_fields)
        address.*field.part = field.edit->text().simplified();
    return address;
}

void AddressDialog::judge() {
    const core::Address now = entered();
    QString problem;
    if (now.name.isEmpty() && now.company.isEmpty()) problem = tr("Enter a name or a company.");
    if (problem.isEmpty() && now.street.isEmpty()) problem = tr("Enter a street.");
    if (problem.isEmpty() && !now.email.isEmpty() && !now.email.contains(u'@'))
        problem = tr("Enter an e-mail address, for example name@example.com.");
    QStringList changed;
    for (const Field& field : m_fields) {
        const bool isChanged = now.*field.part != m_order.address.*field.part;
        const bool isWrong = field.part == &core::Address::email && !now.email.isEmpty() && !now.email.contains(u'@');
        setFieldState(field.edit, isWrong ? FieldState::kError : isChanged ? FieldState::kEdited : FieldState::kNormal);
        const QString was = m_order.address.*field.part;
        field.edit->setToolTip(!isChanged      ? QString()
                               : was.isEmpty() ? tr("It was empty.")
                                               : tr("It was %1.").arg(was));
        if (isChanged) changed.append(was.isEmpty() ? tr("empty") : was);
    }
    const bool any = !changed.isEmpty();
    m_note->setText(!problem.isEmpty() ? problem
                    : any              ? tr("Was: %1").arg(changed.join(QStringLiteral("; ")))
                                       : tr("Nothing is changed yet."));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    problem.isEmpty() ? themeColor(Token::kTextMuted) : themeColor(Tone::kDanger, TonePart::kFg));
    m_note->setPalette(colors);
    action()->setEnabled(any && problem.isEmpty());
    action()->setToolTip(!problem.isEmpty() ? problem : any ? QString() : tr("Nothing is changed yet."));
}

}  // namespace meridian::ui
