#include "core/insights/overview_figures.h"

#include <QDataStream>
#include <QIODevice>

namespace meridian::core {

namespace {

constexpr quint32 kMark = 0x4d4f5631;  // "MOV1": another form has another mark
constexpr qint32 kRowsMost = 100'000;

// Each of these lists serves both directions, so that what is written is what is read.
template <class Visit>
void visitFigures(FigureSet& figures, Visit visit) {
    for (qint64* value :
         {&figures.placed, &figures.units, &figures.placedMinor, &figures.cleared, &figures.reviewed, &figures.denied,
          &figures.deniedMinor, &figures.attempts, &figures.failures, &figures.confirmed, &figures.confirmedMinor,
          &figures.cancelled, &figures.cancelledMinor, &figures.shipped, &figures.delivered})
        visit(*value);
}

class Writer {
  public:
    explicit Writer(QDataStream& stream) : m_stream(stream) {}
    template <class T>
    void operator()(const T& value) {
        m_stream << value;
    }
    template <class T, class Each>
    void list(std::vector<T>& items, Each each) {
        m_stream << static_cast<qint32>(items.size());
        for (T& item : items)
            each(item);
    }

  private:
    QDataStream& m_stream;
};

class Reader {
  public:
    explicit Reader(QDataStream& stream) : m_stream(stream) {}
    template <class T>
    void operator()(T& value) {
        m_stream >> value;
    }
    template <class T, class Each>
    void list(std::vector<T>& items, Each each) {
        qint32 count = 0;
        m_stream >> count;
        if (count < 0 || count > kRowsMost) return m_stream.setStatus(QDataStream::ReadCorruptData);
        for (qint32 i = 0; i < count && m_stream.status() == QDataStream::Ok; ++i)
            each(items.emplace_back());
    }

  private:
    QDataStream& m_stream;
};

template <class Stream>
void visitAnswer(Stream& stream, FiguresAnswer& answer) {
    const auto row = [&stream](FigureRow& each) {
        stream(each.start);
        stream(each.region);
        stream(each.currency);
        visitFigures(each.figures, [&stream](qint64& value) { stream(value); });
    };
    stream.list(answer.series, row);
    stream.list(answer.totals, row);
    stream(answer.rates.base);
    stream(answer.rates.date);
    stream(answer.rates.source);
    stream(answer.rates.nanos);
    stream(answer.madeAt);
    stream(answer.asOf);
}

template <class Stream>
void visitProducts(Stream& stream, TopProductsAnswer& answer) {
    const auto amount = [&stream](Amount& each) {
        stream(each.minor);
        stream(each.currency);
    };
    stream.list(answer.products, [&](TopProduct& product) {
        stream(product.sku);
        stream(product.title);
        stream(product.units);
        amount(product.revenue);
    });
    stream(answer.unitsTotal);
    amount(answer.revenueTotal);
    stream(answer.madeAt);
}

template <class Stream>
void visit(Stream& stream, OverviewFigures& figures, TopProductsAnswer& products) {
    stream(figures.choice.kind);
    stream(figures.choice.comparison);
    for (Period* period : {&figures.choice.own, &figures.period, &figures.before}) {
        stream(period->from);
        stream(period->to);
    }
    stream(figures.region);
    stream(figures.span);
    for (FiguresAnswer* answer : {&figures.now, &figures.then, &figures.placed, &figures.placedBefore})
        visitAnswer(stream, *answer);
    visitProducts(stream, products);
    stream(figures.receivedAt);
}

}  // namespace

QByteArray toBytes(const OverviewFigures& figures) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kMark;
    OverviewFigures copy = figures;
    TopProductsAnswer products = figures.products.value_or(TopProductsAnswer{});
    Writer writer(stream);
    visit(writer, copy, products);
    return bytes;
}

std::optional<OverviewFigures> overviewFromBytes(const QByteArray& bytes) {
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    stream >> mark;
    if (mark != kMark) return std::nullopt;
    OverviewFigures figures;
    TopProductsAnswer products;
    Reader reader(stream);
    visit(reader, figures, products);
    if (stream.status() != QDataStream::Ok) return std::nullopt;
    figures.products = std::move(products);
    return figures;
}

}  // namespace meridian::core
