// ImportProducts of the contract: collects the file's pieces, has the import carried out on a thread that may block,
// and sends the report in pieces.
#pragma once

#include <deque>
#include <memory>
#include <string>

#include "backend/services/product_import.h"
#include "backend/services/rpc_stream.h"

namespace meridian::services {

class ImportStream final : public StreamHandler, public std::enable_shared_from_this<ImportStream> {
  public:
    static constexpr std::size_t kFileMax = 64 * 1024 * 1024;  // bytes
    static constexpr std::size_t kPieceMax = 1024 * 1024;
    static constexpr std::size_t kRowsAtOnce = 500;

    // All of it outlives the stream.
    struct Ports {
        ProductImport::Ports import;
        TaskPool& chores;
    };
    static void start(BidiStreamStart start, const Ports& ports);

  private:
    ImportStream(BidiStreamStart start, const Ports& ports)
        : m_call(start.call), m_caller(std::move(start.caller)), m_ports(ports) {}

    void onRead(bool ok) override;
    void onHeadersSent(bool ok) override;
    void onWritten(bool ok) override;
    void onDone() override;

    absl::Status takeMessage();
    absl::Status takeOptions(const v1::ImportOptions& options);
    void runImport();
    void writeNext();
    void end(const absl::Status& status);

    // One thing happens at a time, reading, importing, writing, so nothing here is used by two threads at once.
    IncomingBidiStream& m_call;
    const std::shared_ptr<const Caller> m_caller;
    const Ports m_ports;
    std::shared_ptr<ImportStream> m_self;
    grpc::ByteBuffer m_incoming;
    std::unique_ptr<ProductImport> m_import;
    std::string m_file;
    std::deque<grpc::ByteBuffer> m_outgoing;
};

}  // namespace meridian::services
