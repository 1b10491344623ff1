// JSON as people read it: indented, in letters of one width, to be selected and copied and not to be changed.
#pragma once

#include <QPlainTextEdit>

namespace meridian::ui {

// One value per line; text that is no JSON stays as it is.
QString prettyJson(const QString& json);

class JsonView final : public QPlainTextEdit {
    Q_OBJECT

  public:
    explicit JsonView(QWidget* parent = nullptr);
    void setJson(const QString& json);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void restyle();
};

}  // namespace meridian::ui
