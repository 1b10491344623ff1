// One person who works on products at one console: session, outbox, cache and desk in a folder of its own, over a real
// meridiand. The same folder again is the next start of that console.
#pragma once

#include <QSignalSpy>
#include <QTest>

#include "core/catalogue/product_desk.h"
#include "core/commands/outbox_drafts.h"
#include "core/store/reader_thread.h"
#include "core/sync/connect_session.h"
#include "core/sync/sync_thread.h"
#include "tests/core/support/desk.h"

namespace meridian::core {

inline constexpr int kPatienceMs = 30'000;

struct Person {
    Person(const QString& directory, const ServerProfile& profile, const QByteArray& credential)
        : desk(directory),
          reader(directory),
          sync(directory, connectOver(desk.transport, desk.session)),
          drafts(desk.commands.outbox(), {deskNow}),
          products(reader, desk.transport, &drafts),
          work(products, &desk.commands) {
        QObject::connect(&work, &ProductDesk::failed, &work, [this](const QString& text) { trouble = text; });
        QObject::connect(&desk.session, &Session::stateChanged, &work, [this] { sync.wake(); });
        desk.signIn(profile, credential);
        sync.start();
    }
    // Opens it as soon as the cache has it.
    bool open(const QString& handle, quint32 version = 1) {
        return QTest::qWaitFor(
            [&] {
                if (work.showing() == ProductDesk::Showing::kProduct && work.base().draft.handle == handle &&
                    work.base().version >= version)
                    return true;
                work.open({0, handle});
                QTest::qWait(20);
                return false;
            },
            kPatienceMs);
    }
    // What open() shows may come from the server.
    bool hasCached(const QString& handle) {
        return QTest::qWaitFor(
            [&] {
                const auto call = products.product({0, handle});
                const bool came = QTest::qWaitFor([&] { return call.future.isFinished(); }, kPatienceMs);
                return came && call.future.result().ok();
            },
            kPatienceMs);
    }
    bool hasDescription() {
        return QTest::qWaitFor([this] { return work.description() == ProductDesk::Description::kKnown; }, kPatienceMs);
    }
    void change(const std::function<void(ProductDraft&)>& how) {
        ProductDraft draft = work.draft();
        how(draft);
        work.setDraft(draft);
    }
    // Saves, and waits until the server has answered or the outbox has it.
    bool save() {
        QSignalSpy saved(&work, &ProductDesk::saved);
        QSignalSpy conflicted(&work, &ProductDesk::conflicted);
        trouble.clear();
        work.save();
        return QTest::qWaitFor([&] { return !saved.isEmpty() || !conflicted.isEmpty() || !trouble.isEmpty(); },
                               kPatienceMs);
    }

    Desk desk;
    ReaderThread reader;
    SyncThread sync;
    OutboxDrafts drafts;
    CachedProducts products;
    ProductDesk work;
    QString trouble;
};

inline ProductDraft tent(const QString& handle) {
    ProductDraft draft;
    draft.handle = handle;
    draft.title = QStringLiteral("Birka tent");
    draft.bodyHtml = QStringLiteral("<p>Light and dry.</p>");
    draft.vendor = QStringLiteral("Birka");
    draft.tags = QStringList{QStringLiteral("summer")};
    VariantDraft variant;
    variant.sku = handle.toUpper() + QStringLiteral("-2P");
    variant.grams = 2'150;
    variant.prices = {{32'900, 978}};
    draft.variants = {variant};
    return draft;
}

}  // namespace meridian::core
