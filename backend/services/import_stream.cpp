#include "backend/services/import_stream.h"

#include <utility>

#include "backend/domain/text.h"
#include "backend/services/rpc_call.h"
#include "backend/services/text_check.h"

namespace meridian::services {

namespace {

constexpr Currency kUsDollar{840};

void fillRow(const catalogue::RowReport& from, v1::RowReport& to) {
    to.set_row(from.row);
    to.set_line(from.line);
    to.set_handle(from.handle);
    to.set_message(from.message);
    switch (from.outcome) {
        case catalogue::RowOutcome::kImported: return to.set_outcome(v1::ROW_OUTCOME_IMPORTED);
        case catalogue::RowOutcome::kMerged: return to.set_outcome(v1::ROW_OUTCOME_MERGED);
        case catalogue::RowOutcome::kImage: return to.set_outcome(v1::ROW_OUTCOME_IMAGE);
        case catalogue::RowOutcome::kSkipped: return to.set_outcome(v1::ROW_OUTCOME_SKIPPED);
        case catalogue::RowOutcome::kRefused: return to.set_outcome(v1::ROW_OUTCOME_REFUSED);
    }
}

}  // namespace

void ImportStream::start(BidiStreamStart start, const Ports& ports) {
    const std::shared_ptr<ImportStream> stream(new ImportStream(std::move(start), ports));
    stream->m_self = stream;
    stream->m_call.attach(*stream);
    stream->m_call.read(stream->m_incoming);
}

void ImportStream::onRead(bool ok) {
    if (ok) {
        if (absl::Status status = takeMessage(); !status.ok()) return end(status);
        return m_call.read(m_incoming);
    }
    if (!m_import) return end(invalidField(FieldPath{}, "the first message must hold the options"));
    // The file is complete, or the caller is gone in the middle of it, and what has come is not to be imported. The
    // two read alike; but only a caller who is still there can be sent something.
    m_call.sendHeaders();
}

void ImportStream::onHeadersSent(bool ok) {
    if (!ok) return end(absl::CancelledError("the caller ended the call"));
    const absl::Status posted = m_ports.chores.post([self = shared_from_this()] { self->runImport(); });
    if (!posted.ok()) end(posted);
}

absl::Status ImportStream::takeMessage() {
    v1::ImportProductsRequest request;
    absl::Status status = decode(m_incoming, request);
    m_incoming.Clear();
    if (status.ok()) status = checkKnownFields(request, FieldPath{});
    if (status.ok()) status = checkTexts(request, FieldPath{});
    if (!status.ok()) return status;
    if (!m_import) {
        if (!request.has_options()) return invalidField(FieldPath{}, "the first message must hold the options");
        return takeOptions(request.options());
    }
    if (!request.has_piece()) return invalidField(FieldPath{}, "every message after the first must hold a piece");
    if (request.piece().size() > kPieceMax) {
        return invalidField(FieldPath{nullptr, "piece"},
                            concat("must be at most ", kPieceMax, " bytes, is ", request.piece().size()));
    }
    if (m_file.size() + request.piece().size() > kFileMax) {
        return absl::ResourceExhaustedError(concat("the file is larger than ", kFileMax, " bytes; split it"));
    }
    m_file += request.piece();
    return absl::OkStatus();
}

absl::Status ImportStream::takeOptions(const v1::ImportOptions& from) {
    const FieldPath path{nullptr, "options"};
    ProductImport::Options options;
    options.currency = kUsDollar;
    absl::Status status = readHeader(from.header(), path.child("header"), *m_caller, options.command);
    if (status.ok() && !from.currency().empty()) {
        status = readCurrency(from.currency(), path.child("currency"), options.currency);
    }
    if (!status.ok()) return status;
    if (options.command.reason.empty()) options.command.reason = "Import of a product file";
    options.openingStockLocation = from.opening_stock_location();
    m_import = std::make_unique<ProductImport>(m_ports.import, std::move(options));
    return absl::OkStatus();
}

void ImportStream::runImport() {
    if (absl::Status status = m_import->run(m_file); !status.ok()) return end(status);
    const auto& rows = m_import->rows();
    std::size_t next = 0;
    do {
        v1::ImportProductsResponse response;
        for (const std::size_t last = std::min(rows.size(), next + kRowsAtOnce); next < last; ++next) {
            fillRow(rows[next], *response.add_rows());
        }
        if (next == rows.size()) {
            *response.mutable_totals() = m_import->totals();
            *response.mutable_commit_token() = makeToken(m_ports.import.commands.cellId, m_import->lastBatch());
        }
        if (absl::Status status = encode(response, m_outgoing.emplace_back()); !status.ok()) return end(status);
    } while (next < rows.size());
    writeNext();
}

void ImportStream::writeNext() {
    if (m_outgoing.empty()) return end(absl::OkStatus());
    m_call.write(m_outgoing.front());
}

void ImportStream::onWritten(bool ok) {
    if (!ok) return end(absl::CancelledError("the caller ended the call"));
    m_outgoing.pop_front();
    writeNext();
}

void ImportStream::end(const absl::Status& status) {
    m_call.finish(status);
}

void ImportStream::onDone() {
    const auto self = std::exchange(m_self, nullptr);
}

}  // namespace meridian::services
