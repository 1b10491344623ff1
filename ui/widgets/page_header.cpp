#include "ui/widgets/page_header.h"

#include <QHBoxLayout>
#include <QLabel>

#include "ui/theme/theme.h"

namespace meridian::ui {

PageHeader::PageHeader(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)), m_title(new QLabel(this)) {
    setFixedHeight(themeSize(Size::kPageHeader));
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(10);
    m_row->addWidget(m_title);
}

QLabel* PageHeader::addNote(const QString& name, int stretch) {
    auto* note = new QLabel(this);
    note->setObjectName(name);
    m_row->addWidget(note, stretch);
    return note;
}

}  // namespace meridian::ui
