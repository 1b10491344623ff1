#include "ui/forms/tag_editor.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/theme/control_kinds.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

namespace meridian::ui {

namespace {

constexpr int kFieldWidth = 130;

}  // namespace

TagEditor::TagEditor(QWidget* parent) : QWidget(parent), m_flow(new FlowLayout(this)), m_field(new QLineEdit(this)) {
    m_field->setObjectName(QStringLiteral("tags.add"));
    m_field->setFixedWidth(kFieldWidth);
    setControlSize(m_field, ControlSize::kSmall);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.contains(u',')) take();
    });
    connect(m_field, &QLineEdit::editingFinished, this, &TagEditor::take);
    translate();
    build();
}

void TagEditor::setTags(const QStringList& tags) {
    if (tags == m_tags) return;
    m_tags = tags;
    build();
}

void TagEditor::take() {
    const QStringList written = m_field->text().split(u',');
    m_field->clear();
    bool isNew = false;
    for (const QString& part : written) {
        const QString tag = part.simplified();
        if (tag.isEmpty() || m_tags.contains(tag)) continue;
        m_tags.append(tag);
        isNew = true;
    }
    if (!isNew) return;
    build();
    Q_EMIT edited();
}

void TagEditor::remove(const QString& tag) {
    if (m_tags.removeAll(tag) == 0) return;
    build();
    m_field->setFocus();
    Q_EMIT edited();
}

void TagEditor::build() {
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        if (item->widget() != m_field) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const QString& tag : m_tags) {
        auto* chip = new Chip(QString(), tag, this);
        chip->setAccessibleName(tr("Tag %1").arg(tag));
        chip->setAccessibleDescription(tr("Delete removes it."));
        connect(chip, &Chip::closeRequested, this, [this, tag] { remove(tag); });
        m_flow->addWidget(chip);
        chip->show();
    }
    m_flow->addWidget(m_field);
    m_flow->invalidate();
    m_flow->activate();
    updateGeometry();
}

bool TagEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tags.isEmpty()) {
            remove(QString(m_tags.last()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TagEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void TagEditor::translate() {
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setAccessibleName(tr("Add a tag"));
}

}  // namespace meridian::ui
