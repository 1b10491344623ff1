#include "ui/widgets/json_view.h"

#include <QEvent>
#include <QJsonDocument>

#include "ui/theme/theme.h"

namespace meridian::ui {

QString prettyJson(const QString& json) {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &fault);
    if (fault.error != QJsonParseError::NoError) return json;
    return QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

JsonView::JsonView(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&Theme::current(), &Theme::changed, this, &JsonView::restyle);
    restyle();
}

void JsonView::setJson(const QString& json) {
    setPlainText(prettyJson(json));
}

void JsonView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) restyle();
    QPlainTextEdit::changeEvent(event);
}

void JsonView::restyle() {
    setFont(Theme::current().monoFont(TypeStyle::kBody));
    setAccessibleName(tr("Content"));
}

}  // namespace meridian::ui
