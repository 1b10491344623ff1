// The page of products over a source that answers at once: search, what is changed and not saved, what keeps it from
// being saved, and somebody else's change.
#include "ui/pages/products/products_page.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include "tests/core/support/answered.h"
#include "ui/forms/form.h"
#include "ui/forms/merge_view.h"
#include "ui/pages/products/note_line.h"
#include "ui/pages/products/product_list.h"
#include "ui/pages/products/product_list_view.h"
#include "ui/pages/products/variant_model.h"
#include "ui/pages/products/variant_table.h"
#include "ui/shell/notices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

namespace meridian::ui {

namespace {

using namespace core;

constexpr int kProducts = 450;

ProductDraft draftOf(quint64 id) {
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

Receipt receiptOf(Settled settled, quint32 version) {
    Receipt receipt;
    receipt.settled = settled;
    receipt.version = version;
    return receipt;
}

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
                            draft.type});
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

    QStringList asked;
    QHash<quint64, ProductRecord> changed;  // by somebody else
    quint64 first = 1;
    bool isAway = false;

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

}  // namespace

class ProductsPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_products = std::make_unique<FewProducts>();
        m_commands = std::make_unique<FakeCommands>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_notices = std::make_unique<Notices>([] { return qint64{0}; });
        m_services.reset(new Services{m_orders, *m_sync, m_format, [] { return qint64{1'763'000'000'000'000}; },
                                      [](core::Language) {}});
        m_services->products = m_products.get();
        m_services->commands = m_commands.get();
        m_services->notices = m_notices.get();
        m_page = std::make_unique<ProductsPage>(*m_services);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->visit({QStringLiteral("products"), {{QStringLiteral("number"), QStringLiteral("PRD-7")}}});
        QTRY_COMPARE(list().model().rowCount(), kProducts);
        QTRY_COMPARE(m_page->desk().draft().bodyHtml, draftOf(7).bodyHtml);
    }
    void cleanup() {
        m_page.reset();
        m_services.reset();
        m_notices.reset();
        m_sync.reset();
        m_commands.reset();
        m_products.reset();
    }

    void everyKeyOfTheSearchAsksAtOnce() {
        m_products->asked.clear();
        QTest::keyClicks(&list().search(), QStringLiteral("bir"));
        QCOMPARE(m_products->asked, QStringList({QStringLiteral("b"), QStringLiteral("bi"), QStringLiteral("bir")}));
        QTRY_COMPARE(list().model().rowCount(), 3);
        // What is open stays open.
        QCOMPARE(m_page->desk().base().id, 7U);
    }

    void aSearchThatCannotBeReadIsSaidInPlaceAndTheListStays() {
        list().search().setText(QStringLiteral("colour:red"));
        QTRY_COMPARE(label("products.count"), QStringLiteral("No colours."));
        QCOMPARE(list().model().rowCount(), kProducts);
    }

    void theCursorOpensWhatItRestsOn() {
        QTest::keyClick(&list().view(), Qt::Key_Home);
        QTest::keyClick(&list().view(), Qt::Key_J);
        QTRY_COMPARE(m_page->desk().base().id, 2U);
        QTest::keyClick(&list().view(), Qt::Key_End);
        QTRY_COMPARE(m_page->desk().base().id, quint64{kProducts});
        QCOMPARE(m_page->path().last(), draftOf(kProducts).title);
    }

    void comingToTheListOpensNothingByItself() {
        m_page->desk().close();
        list().search().setFocus();
        list().view().setFocus();
        QTest::qWait(200);  // longer than the cursor has to rest
        QCOMPARE(m_page->desk().showing(), ProductDesk::Showing::kNothing);
    }

    void theCursorStaysOnWhatIsOpenWhenTheListChanges() {
        QTRY_COMPARE(list().view().currentIndex().row(), 6);
        m_products->first = 3;  // two products before it are gone
        CacheChange change;
        change.changedProducts = 1;
        Q_EMIT m_sync->changed(change);
        QTRY_COMPARE(list().view().currentIndex().row(), 4);
        QCOMPARE(m_page->desk().base().id, 7U);
    }

    void aChangeIsCountedMarkedAndTakenBack() {
        QVERIFY(!button("products.save")->isEnabled());
        QVERIFY(!button("products.save")->toolTip().isEmpty());
        QTest::keyClicks(field<QLineEdit>("title"), QStringLiteral("X"));
        setCell(0, u"EUR", QStringLiteral("319,00"));
        QCOMPARE(label("products.changes"), QStringLiteral("2 changes"));
        QVERIFY(button("products.save")->isEnabled());
        button("products.discard")->click();
        QCOMPARE(field<QLineEdit>("title")->text(), draftOf(7).title);
        QCOMPARE(cell(0, u"EUR").data().toString(), QStringLiteral("329.00"));
        QVERIFY(!button("products.save")->isEnabled());
    }

    void savingSendsWhatWasAndWhatIsWanted() {
        setCell(1, u"EUR", QStringLiteral("338.9"));
        m_commands->receipt = receiptOf(Settled::kAccepted, 2);
        button("products.save")->click();
        QTRY_COMPARE(m_page->desk().base().version, 2U);
        QCOMPARE(m_commands->sent.size(), 1U);
        const auto& wanted = std::get<DefineProduct>(m_commands->sent[0].wanted);
        QCOMPARE(m_commands->sent[0].expectedVersion, 1U);
        QCOMPARE(wanted.before.variants[1].prices[0].minor, 32'900);
        QCOMPARE(wanted.after.variants[1].prices[0].minor, 33'890);
        QCOMPARE(wanted.after.variants[0], draftOf(7).variants[0]);
        QVERIFY(wanted.after.hasDescription);
        QVERIFY(!button("products.save")->isEnabled());
        QVERIFY(!cell(1, u"EUR").data(VariantModel::kEditedRole).toBool());  // it is what is there now
        QCOMPARE(cell(1, u"EUR").data().toString(), QStringLiteral("338.90"));
        QCOMPARE(m_notices->history().size(), 1U);
    }

    void whatIsWrongIsSaidInPlaceAndNotSent() {
        field<QLineEdit>("title")->selectAll();
        QTest::keyClick(field<QLineEdit>("title"), Qt::Key_Delete);
        setCell(0, u"JPY", QStringLiteral("48000.5"));
        setCell(1, u"SKU", QStringLiteral("BRK-7-S"));
        button("products.save")->click();
        QVERIFY(m_commands->sent.empty());
        QVERIFY(!label("form.note.title").isEmpty());
        QVERIFY(!cell(0, u"JPY").data(VariantModel::kProblemRole).toString().isEmpty());
        QVERIFY(!cell(1, u"SKU").data(VariantModel::kProblemRole).toString().isEmpty());
        QVERIFY(button("products.problems")->isVisible());
        QCOMPARE(m_page->focusWidget(), field<QLineEdit>("title"));
        // Put right, one after the other.
        QTest::keyClicks(field<QLineEdit>("title"), QStringLiteral("Tent"));
        setCell(0, u"JPY", QStringLiteral("48,000"));
        setCell(1, u"SKU", QStringLiteral("BRK-7-XL"));
        QTRY_VERIFY(!button("products.problems")->isVisible());
        button("products.save")->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
    }

    void textThatCannotBeReadCanBeDiscardedToo() {
        setCell(0, u"EUR", QStringLiteral("cheap"));
        QVERIFY(!button("products.problems")->isVisible());  // while one may still be typing
        QTRY_VERIFY(button("products.problems")->isVisible());
        QVERIFY(m_page->findChild<ElidedLabel*>(QStringLiteral("variants.problem"))->isVisible());
        button("products.discard")->click();
        QCOMPARE(cell(0, u"EUR").data().toString(), QStringLiteral("329.00"));
        QVERIFY(!button("products.problems")->isVisible());
        QVERIFY(!button("products.save")->isEnabled());
    }

    void aDraftWaitsWhileAnotherProductIsOpen() {
        type("vendor", QStringLiteral(" & Sons"));
        m_page->desk().open({9});
        QTRY_COMPARE(field<QLineEdit>("title")->text(), draftOf(9).title);
        QCOMPARE(field<QLineEdit>("vendor")->text(), QStringLiteral("Birka"));
        m_page->hide();
        QVERIFY(m_notices->history().front().notice.text.contains(QStringLiteral("kept")));
        m_page->show();
        m_page->desk().open({7});
        QTRY_COMPARE(field<QLineEdit>("vendor")->text(), QStringLiteral("Birka & Sons"));
        QCOMPARE(label("products.changes"), QStringLiteral("1 change"));
    }

    void aConflictIsDecidedFieldByField() {
        type("title", QStringLiteral(" mine"));
        setCell(0, u"EUR", QStringLiteral("300"));
        ProductRecord theirs{7, 4, draftOf(7)};
        theirs.draft.title = QStringLiteral("Their tent");
        theirs.draft.vendor = QStringLiteral("Fjell");
        m_products->changed.insert(7, theirs);
        m_commands->next = CommandState::kConflict;
        m_commands->receipt = receiptOf(Settled::kConflict, 4);
        button("products.save")->click();
        auto* merge = m_page->findChild<MergeView*>(QStringLiteral("products.merge"));
        QTRY_VERIFY(merge->isVisible());
        QCOMPARE(merge->result().size(), 3U);  // the fields that differ, and no others
        const auto choices = merge->findChildren<QRadioButton*>(QStringLiteral("merge.choice"));
        QCOMPARE(choices.size(), 3);  // one field to decide: yours, the server's, another value
        QVERIFY(choices[0]->isChecked());
        choices[1]->click();
        m_commands->next = CommandState::kAccepted;
        m_commands->receipt = receiptOf(Settled::kAccepted, 5);
        m_page->findChild<QPushButton*>(QStringLiteral("merge.apply"))->click();
        QTRY_COMPARE(m_page->desk().base().version, 5U);
        QCOMPARE(m_commands->resolved, QList<QByteArray>({QByteArrayLiteral("1")}));
        const Command& again = m_commands->sent.back();
        const ProductDraft& after = std::get<DefineProduct>(again.wanted).after;
        QCOMPARE(again.expectedVersion, 4U);
        QCOMPARE(after.title, QStringLiteral("Their tent"));
        QCOMPARE(after.vendor, QStringLiteral("Fjell"));
        QCOMPARE(after.variants[0].prices[0].minor, 30'000);
        QVERIFY(!merge->isVisible());
    }

    void somebodyElsesChangeIsSaidQuietly() {
        type("title", QStringLiteral(" mine"));
        ProductRecord theirs{7, 2, draftOf(7)};
        theirs.draft.vendor = QStringLiteral("Fjell");
        m_products->changed.insert(7, theirs);
        CacheChange change;
        change.changedProducts = 1;
        Q_EMIT m_sync->changed(change);
        auto* note = m_page->findChild<NoteLine*>(QStringLiteral("products.note"));
        QTRY_VERIFY(note->isVisible());
        QVERIFY2(note->text().contains(QStringLiteral("1 field differs")), qPrintable(note->text()));
        QCOMPARE(field<QLineEdit>("vendor")->text(), QStringLiteral("Birka"));
        note->findChild<QPushButton*>()->click();
        m_page->findChild<QPushButton*>(QStringLiteral("merge.apply"))->click();
        QCOMPARE(field<QLineEdit>("vendor")->text(), QStringLiteral("Fjell"));
        QVERIFY(field<QLineEdit>("title")->text().endsWith(QStringLiteral("mine")));
        QVERIFY(m_commands->sent.empty());
        QVERIFY(!note->isVisible());
    }

    void withoutAServerTheDescriptionCannotBeChangedAndIsKept() {
        m_products->isAway = true;
        m_page->desk().open({11});
        QTRY_VERIFY(label("form.note.body").contains(QStringLiteral("not on this computer")));
        QVERIFY(field<QPlainTextEdit>("body")->isReadOnly());
        QTest::keyClicks(field<QLineEdit>("title"), QStringLiteral("X"));
        m_commands->next = CommandState::kQueued;
        button("products.save")->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QVERIFY(!std::get<DefineProduct>(m_commands->sent[0].wanted).after.hasDescription);
        auto* note = m_page->findChild<NoteLine*>(QStringLiteral("products.note"));
        QTRY_VERIFY(note->isVisible() && note->text().contains(QStringLiteral("kept on this computer")));
    }

    void aNewProductBeginsEmptyWithAHandleFromItsTitle() {
        button("products.add")->click();
        QVERIFY(field<QLineEdit>("title")->text().isEmpty());
        QTest::keyClicks(field<QLineEdit>("title"), QStringLiteral("Fjell: sleeping bag"));
        QCOMPARE(field<QLineEdit>("handle")->text(), QStringLiteral("fjell-sleeping-bag"));
        button("products.save")->click();
        QVERIFY(m_commands->sent.empty());  // no SKU yet
        setCell(0, u"SKU", QStringLiteral("FJL-SLB"));
        button("products.save")->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(m_commands->sent[0].expectedVersion, 0U);
    }

    void fillingDownTakesTheUppermostValue() {
        auto* table = m_page->findChild<VariantTable*>();
        setCell(0, u"EUR", QStringLiteral("250"));
        table->setCurrentIndex(cell(0, u"EUR"));
        table->selectionModel()->select(cell(1, u"EUR"), QItemSelectionModel::Select);
        QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(cell(1, u"EUR").data().toString(), QStringLiteral("250.00"));
    }

    void whateverTakesTheFocusHasAName() {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView")) continue;
            if (widget->inherits("QScrollArea") || widget->parentWidget()->inherits("QLineEdit")) continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->property("text").isValid(),
                     qPrintable(widget->objectName() + QString::fromLatin1(widget->metaObject()->className())));
        }
    }

  private:
    // The page asks nothing of orders.
    class NoOrders final : public OrderSource {
      public:
        Call<OrderFrame> frame(const OrderQuery&) override { return answered<OrderFrame>(OrderFrame{}); }
        Call<std::vector<OrderRow>> page(const OrderQuery&, const OrderKey&, int) override {
            return answered<std::vector<OrderRow>>(std::vector<OrderRow>{});
        }
        Call<std::vector<OrderStateCount>> counts() override {
            return answered<std::vector<OrderStateCount>>(std::vector<OrderStateCount>{});
        }
        Call<OrderRow> order(quint64) override { return answered<OrderRow>(OrderRow{}); }
    };

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

    Format m_format;
    NoOrders m_orders;
    std::unique_ptr<FewProducts> m_products;
    std::unique_ptr<FakeCommands> m_commands;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<ProductsPage> m_page;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::ProductsPageTest)
#include "products_page_test.moc"
