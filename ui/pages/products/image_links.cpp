#include "ui/pages/products/image_links.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"

namespace meridian::ui {

ImageLinks::ImageLinks(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout), m_field(new QLineEdit(this)) {
    m_field->setObjectName(QStringLiteral("images.add"));
    m_rows->setSpacing(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(m_rows);
    column->addWidget(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &ImageLinks::take);
    connect(m_field, &QLineEdit::editingFinished, this, &ImageLinks::take);
    translate();
}

void ImageLinks::setImages(const QStringList& images) {
    if (images == m_images) return;
    m_images = images;
    build();
}

void ImageLinks::setLocked(bool locked) {
    m_locked = locked;
    m_field->setVisible(!locked);
    build();
}

void ImageLinks::take() {
    const QString address = m_field->text().simplified();
    m_field->clear();
    if (address.isEmpty() || m_images.contains(address)) return;
    m_images.append(address);
    build();
    Q_EMIT edited();
}

void ImageLinks::build() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (int at = 0; at < m_images.size(); ++at)
        m_rows->addWidget(makeRow(at));
}

QWidget* ImageLinks::makeRow(int at) {
    const QString address = m_images[at];
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* link = new QPushButton(address, line);
    link->setObjectName(QStringLiteral("images.link"));
    link->setIcon(icon(QStringLiteral("image")));
    link->setToolTip(tr("Open %1 in the browser").arg(address));
    setButtonKind(link, ButtonKind::kQuiet);
    setControlSize(link, ControlSize::kSmall);
    link->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    link->setMinimumWidth(60);
    connect(link, &QAbstractButton::clicked, this, [this, address] { Q_EMIT opened(address); });
    auto* drop = new QToolButton(line);
    drop->setIcon(icon(QStringLiteral("x")));
    drop->setAccessibleName(tr("Remove %1").arg(address));
    drop->setToolTip(tr("Remove this image"));
    drop->setVisible(!m_locked);
    connect(drop, &QAbstractButton::clicked, this, [this, address] {
        m_images.removeAll(address);
        build();
        Q_EMIT edited();
    });
    row->addWidget(link);
    row->addWidget(drop);
    row->addStretch();
    return line;
}

void ImageLinks::translate() {
    m_field->setPlaceholderText(tr("Add the address of an image"));
    m_field->setAccessibleName(tr("Add the address of an image"));
    build();
}

}  // namespace meridian::ui
