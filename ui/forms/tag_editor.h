// Tags as chips with a field behind them: Enter or a comma makes a chip of what is written, Backspace in the empty
// field takes the last one back, the cross of a chip removes it.
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace meridian::ui {

class FlowLayout;

class TagEditor final : public QWidget {
    Q_OBJECT

  public:
    explicit TagEditor(QWidget* parent = nullptr);
    QStringList tags() const { return m_tags; }
    void setTags(const QStringList& tags);
    QLineEdit* field() const { return m_field; }

  Q_SIGNALS:
    void edited();  // by the person

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void take();
    void remove(const QString& tag);
    void build();
    void translate();

    QStringList m_tags;
    FlowLayout* m_flow;
    QLineEdit* m_field;
};

}  // namespace meridian::ui
