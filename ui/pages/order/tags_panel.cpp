#include "ui/pages/order/tags_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

namespace meridian::ui {

namespace {

// As the server has it; so that nobody has to find out by trying.
constexpr int kTagBytes = 64;
constexpr int kTagsMost = 50;
constexpr int kFieldWidth = 132;

}  // namespace

TagsPanel::TagsPanel(QWidget* parent)
    : Card(QStringLiteral(" "), parent),
      m_area(new QWidget(this)),
      m_flow(new FlowLayout(m_area)),
      m_field(new QLineEdit(this)),
      m_line(new QLabel(this)) {
    m_area->setObjectName(QStringLiteral("order.tags"));
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_field->setObjectName(QStringLiteral("order.newTag"));
    setControlSize(m_field, ControlSize::kSmall);
    m_field->setFixedWidth(kFieldWidth);
    m_line->setObjectName(QStringLiteral("order.tagsLine"));
    m_line->setWordWrap(true);
    m_line->hide();
    addAction(m_field);
    body()->addWidget(m_area);
    body()->addWidget(m_line);
    connect(m_field, &QLineEdit::textChanged, this, &TagsPanel::judge);
    connect(m_field, &QLineEdit::returnPressed, this, &TagsPanel::send);
    translate();
}

void TagsPanel::translate() {
    setTitle(tr("Tags"));
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setAccessibleName(tr("New tag"));
    m_line->setFont(themeFont(TypeStyle::kCaption));
    showTags();
    judge();
}

void TagsPanel::show(const OrderView& view) {
    const QString now = view.nowOf(QStringLiteral("tags"));
    const QStringList tags = view.row.tags.split(u',', Qt::SkipEmptyParts);
    if (tags == m_tags && now == m_now) return;
    m_tags = tags;
    m_now = now;
    showTags();
    judge();
}

void TagsPanel::setWhyNot(const QString& why) {
    if (why == m_whyNot) return;
    m_whyNot = why;
    showTags();
    judge();
}

// Chips are made anew; whoever stood on one stands in the field then.
void TagsPanel::showTags() {
    const bool hadFocus = m_area->isAncestorOf(m_area->window()->focusWidget());
    for (Chip* chip : m_area->findChildren<Chip*>()) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
        chip->setObjectName({});
    }
    QWidget* last = nullptr;
    for (const QString& tag : m_tags) {
        auto* chip = new Chip(QString(), tag, m_area);
        chip->setObjectName(QStringLiteral("order.tag.") + tag);
        chip->setAccessibleName(tr("Tag %1").arg(tag));
        chip->setAccessibleDescription(tr("Enter shows all orders with this tag, Delete removes it."));
        chip->setToolTip(m_whyNot.isEmpty() ? tr("All orders with this tag. The cross removes it from this order.")
                                            : tr("All orders with this tag. It cannot be removed: %1").arg(m_whyNot));
        m_flow->addWidget(chip);
        chip->show();
        if (last != nullptr) setTabOrder(last, chip);
        last = chip;
        connect(chip, &QAbstractButton::clicked, this, [this, tag] { Q_EMIT ordersWanted(tag); });
        connect(chip, &Chip::closeRequested, this, [this, tag] {
            if (m_whyNot.isEmpty()) Q_EMIT changeWanted({}, {tag});
        });
    }
    m_area->setVisible(!m_tags.isEmpty());
    if (last != nullptr) setTabOrder(last, m_field);
    if (hadFocus) m_field->setFocus();
    m_flow->invalidate();
    m_flow->activate();
    m_area->updateGeometry();
}

void TagsPanel::write() {
    m_field->setFocus();
}

void TagsPanel::clear() {
    m_field->clear();
}

QStringList TagsPanel::written() const {
    QStringList tags;
    for (const QString& part : m_field->text().split(u',')) {
        const QString tag = part.trimmed();
        if (!tag.isEmpty() && !tags.contains(tag)) tags.append(tag);
    }
    return tags;
}

QString TagsPanel::wrongOf(const QStringList& tags) const {
    for (const QString& tag : tags) {
        if (tag.toUtf8().size() > kTagBytes) return tr("This tag is too long. Shorten it.");
        if (m_tags.contains(tag)) return tr("The order has the tag %1 already.").arg(tag);
    }
    if (m_tags.size() + tags.size() > kTagsMost) return tr("An order has at most 50 tags. Remove one first.");
    return {};
}

void TagsPanel::judge() {
    const QString wrong = wrongOf(written());
    m_field->setEnabled(m_whyNot.isEmpty());
    m_field->setToolTip(m_whyNot.isEmpty() ? tr("Enter adds it. Several tags are separated by commas.") : m_whyNot);
    setFieldState(m_field, wrong.isEmpty() ? FieldState::kNormal : FieldState::kError);
    const QString now = m_now.isEmpty() ? QString() : tr("Now: %1").arg(m_now);
    m_line->setText(wrong.isEmpty() ? now : wrong);
    m_line->setVisible(!m_line->text().isEmpty());
    body()->setContentsMargins(11, 0, 11, m_area->isHidden() && m_line->isHidden() ? 0 : 10);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText,
                 wrong.isEmpty() ? themeColor(Token::kTextSecondary) : themeColor(Tone::kDanger, TonePart::kFg));
    m_line->setPalette(ink);
}

void TagsPanel::send() {
    const QStringList tags = written();
    if (!tags.isEmpty() && m_whyNot.isEmpty() && wrongOf(tags).isEmpty()) Q_EMIT changeWanted(tags, {});
}

}  // namespace meridian::ui
