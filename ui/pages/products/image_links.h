// The addresses of a product's images, in their order: each opens in the browser and can be taken away, and a new one
// is written below them.
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace meridian::ui {

class ImageLinks final : public QWidget {
    Q_OBJECT

  public:
    explicit ImageLinks(QWidget* parent = nullptr);
    void setImages(const QStringList& images);
    const QStringList& images() const { return m_images; }
    void setLocked(bool locked);
    void translate();

  Q_SIGNALS:
    void edited();  // by the person
    void opened(const QString& address);

  private:
    void build();
    QWidget* makeRow(int at);
    void take();

    QStringList m_images;
    bool m_locked = false;
    QVBoxLayout* m_rows;
    QLineEdit* m_field;
};

}  // namespace meridian::ui
