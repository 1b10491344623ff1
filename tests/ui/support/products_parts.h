// The page of products over a source that answers at once, as its tests find it: the seventh product is open.
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "core/commands/kept_draft.h"
#include "tests/core/support/answered.h"
#include "tests/ui/support/no_orders.h"
#include "ui/pages/products/product_list.h"
#include "ui/pages/products/products_page.h"
#include "ui/pages/products/variant_model.h"
#include "ui/shell/notices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

namespace products_test {

using namespace core;

inline constexpr int kProducts = 450;

inline core::ProductDraft draftOf(quint64 id) {
    ProductDraft draft;
    draft.handle = QStringLiteral("tent-%1").arg(id);
    draft.title = QStringLiteral("Birka tent %1").arg(id, 4, 10, QLatin1Char('0'));
    draft.bodyHtml = QStringLiteral("<p>Light.</p>");
    draft.vendor = QStringLiteral("Birka");
    draft.tags = QStringList{QStringLiteral("summer")};
    draft.published = true;
    for (const char16_t* size : {u"S", u"L"}) {
        VariantDraft variant;
        variant.sku = QStringLiteral("BRK-%1-%2").arg(id).arg(QString::fromUtf16(size));
        variant.grams = 2'150;
        variant.prices = {{32'900, 978}, {48'000, 392}};
        draft.variants.append(variant);
    }
    return draft;
}

inline core::Receipt receiptOf(Settled settled, quint32 version) {
    Receipt receipt;
    receipt.settled = settled;
    receipt.version = version;
    return receipt;
}

// A disk that has written everything at once.
class FewDrafts final : public ProductDrafts {
  public:
    QFuture<Outcome<KeptDrafts>> load() override {
        KeptDrafts found;
        for (const KeptDraft& draft : std::as_const(kept))
            found.drafts.push_back(draft);
        found.putAside = damaged;
        return answered<KeptDrafts>(std::move(found)).future;
    }
    QFuture<Outcome<qint64>> count() override {
        return answered<qint64>(static_cast<qint64>(kept.size()) + damaged).future;
    }
    QFuture<Outcome<Done>> keep(const KeptDraft& draft) override {
        ++writes;
        if (isFull) return answered<Done>(Error{Fault::kStorage, QStringLiteral("The disk is full."), {}}).future;
        kept.insert(draft.id, draft);
        return answered<Done>(Done{}).future;
    }
    QFuture<Outcome<Done>> forget(const QString& id) override {
        kept.remove(id);
        return answered<Done>(Done{}).future;
    }
    QString newId() override { return QStringLiteral("new-%1").arg(++m_ids); }

    QHash<QString, KeptDraft> kept;
    int damaged = 0;
    int writes = 0;
    bool isFull = false;

  private:
    int m_ids = 0;
};

class FewProducts final : public ProductSource {
  public:
    Call<ProductFrame> frame(const ProductQuery& query) override {
        ProductFrame frame;
        frame.total = total(query) - static_cast<qint64>(first) + 1;
        for (quint64 id = first; id < first + static_cast<quint64>(frame.total); id += ProductFrame::kStride)
            frame.anchors.push_back({draftOf(id).title, id});
        return answered<ProductFrame>(frame);
    }
    Call<std::vector<ProductRow>> page(const ProductQuery& query, const ProductKey& from, int limit) override {
        asked.push_back(query.text);
        if (query.text.startsWith(u"colour:"))
            return answered<std::vector<ProductRow>>(Error{Fault::kInvalid, QStringLiteral("No colours."), {}});
        std::vector<ProductRow> rows;
        for (quint64 id = std::max(from.id, first);
             id <= static_cast<quint64>(total(query)) && rows.size() < static_cast<std::size_t>(limit); ++id) {
            const ProductDraft draft = draftOf(id);
            rows.push_back({id,
                            1,
                            true,
                            2,
                            {32'900, 978},
                            {32'900, 978},
                            -1,
                            draft.handle,
                            draft.title,
                            draft.vendor,
                            draft.type,
                            {978, 392}});
            if (query.priceLists.contains(392) && !query.priceLists.mid(0, query.priceLists.indexOf(392)).contains(978))
                rows.back().lowest = rows.back().highest = {48'000, 392};
        }
        return answered<std::vector<ProductRow>>(rows);
    }
    Call<ProductRecord> product(const ProductRef& which) override {
        auto found = find(which);
        if (!found.ok()) return answered<ProductRecord>(found);
        found.value().draft.bodyHtml.clear();
        found.value().draft.hasDescription = false;
        return answered<ProductRecord>(found);
    }
    Call<ProductRecord> whole(const ProductRef& which) override {
        if (isAway) return answered<ProductRecord>(Error{Fault::kOffline, QStringLiteral("No server."), {}});
        return answered<ProductRecord>(find(which));
    }
    ProductDrafts* drafts() override { return keeper; }

    QStringList asked;
    QHash<quint64, ProductRecord> changed;  // by somebody else
    quint64 first = 1;
    bool isAway = false;
    ProductDrafts* keeper = nullptr;

  private:
    static qint64 total(const ProductQuery& query) { return query.text.isEmpty() ? kProducts : 3; }
    Outcome<ProductRecord> find(const ProductRef& which) const {
        const quint64 id = which.id != 0 ? which.id : which.handle.section(u'-', 1).toULongLong();
        if (changed.contains(id)) return changed.value(id);
        if (id == 0 || id > kProducts) return Error{Fault::kNotFound, QStringLiteral("No such product."), {}};
        return ProductRecord{id, 1, draftOf(id)};
    }
};

class FakeCommands final : public Commands {
  public:
    Call<CommandEntry> send(const Command& command) override {
        sent.push_back(command);
        CommandEntry entry;
        entry.id = QByteArray::number(static_cast<int>(sent.size()));
        entry.command = command;
        entry.state = next;
        entry.receipt = receipt;
        return answered<CommandEntry>(entry);
    }
    const std::vector<CommandEntry>& entries() const override { return m_entries; }
    int waiting() const override { return 0; }
    int needsYou() const override { return 0; }
    void acknowledge(const QByteArray&) override {}
    void drop(const QByteArray& id) override { dropped.push_back(id); }
    Call<CommandEntry> resolve(const QByteArray& id, const Command& instead) override {
        resolved.push_back(id);
        return send(instead);
    }
    void wake() override {}
    const std::optional<Error>& trouble() const override { return m_trouble; }

    std::vector<Command> sent;
    QList<QByteArray> resolved, dropped;
    CommandState next = CommandState::kAccepted;
    std::optional<Receipt> receipt;

  private:
    std::vector<CommandEntry> m_entries;
    std::optional<Error> m_trouble;
};

}  // namespace products_test

class ProductsParts {
  protected:
    void openPage() {
        openParts();
        showPage();
        QTRY_COMPARE(m_page->desk().draft().bodyHtml, products_test::draftOf(7).bodyHtml);
    }
    // The two halves of it, for what happens before the page is there.
    void openParts() {
        m_products = std::make_unique<products_test::FewProducts>();
        m_products->keeper = m_kept;
        m_commands = std::make_unique<products_test::FakeCommands>();
        m_sync = std::make_unique<core::SyncThread>(QString(), core::SyncThread::Connect());  // never started
        m_notices = std::make_unique<Notices>([] { return qint64{0}; });
        m_services.reset(new Services{m_orders, *m_sync, m_format, [] { return qint64{1'763'000'000'000'000}; },
                                      [](core::Language) {}});
        m_services->products = m_products.get();
        m_services->commands = m_commands.get();
        m_services->notices = m_notices.get();
        m_services->region = m_region;
    }
    void showPage() {
        m_page = std::make_unique<ProductsPage>(*m_services);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->visit({QStringLiteral("products"), {{QStringLiteral("number"), QStringLiteral("PRD-7")}}});
        QTRY_COMPARE(list().model().rowCount(), products_test::kProducts);
    }
    void closePage() {
        m_page.reset();
        m_services.reset();
        m_notices.reset();
        m_sync.reset();
        m_commands.reset();
        m_products.reset();
    }

    ProductList& list() { return *m_page->findChild<ProductList*>(); }
    QPushButton* button(const char* name) { return m_page->findChild<QPushButton*>(QString::fromLatin1(name)); }
    QString label(const char* name) { return m_page->findChild<ElidedLabel*>(QString::fromLatin1(name))->text(); }
    template <class T>
    T* field(const char* id) {
        return m_page->findChild<T*>(QStringLiteral("form.") + QLatin1String(id));
    }
    // At the end of what is there.
    void type(const char* id, const QString& text) {
        QTest::keyClick(field<QLineEdit>(id), Qt::Key_End);
        QTest::keyClicks(field<QLineEdit>(id), text);
    }
    QModelIndex cell(int row, QStringView column) {
        auto* model = m_page->findChild<VariantModel*>();
        for (int at = 0; at < model->columnCount(); ++at) {
            if (model->headerData(at, Qt::Horizontal, Qt::DisplayRole).toString() == column)
                return model->index(row, at);
        }
        return {};
    }
    void setCell(int row, QStringView column, const QString& text) {
        const QModelIndex index = cell(row, column);
        QVERIFY(index.isValid());
        QVERIFY(m_page->findChild<VariantModel*>()->setData(index, text, Qt::EditRole));
    }

    core::Format m_format;
    NoOrders m_orders;
    std::unique_ptr<products_test::FewProducts> m_products;
    std::unique_ptr<products_test::FakeCommands> m_commands;
    std::unique_ptr<core::SyncThread> m_sync;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<Services> m_services;
    // Before openPage().
    RegionFilter* m_region = nullptr;
    core::ProductDrafts* m_kept = nullptr;
    std::unique_ptr<ProductsPage> m_page;
};

}  // namespace meridian::ui
