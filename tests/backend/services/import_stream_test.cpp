#include <thread>

#include "meridian/v1/catalogue.grpc.pb.h"
#include "tests/backend/services/service_fixture.h"

namespace meridian::services {
namespace {

constexpr const char* kFile =
    "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
    "bell,Bell,Title,Default Title,BELL-1,9.00\n"
    "lamp,Lamp,Title,Default Title,LAMP-1,19.00\n";

class ImportStreamTest : public ServiceTest {
  protected:
    void SetUp() override {
        ServiceTest::SetUp();
        m_catalogue = v1::CatalogueService::NewStub(m_channel);
    }

    using Stream = grpc::ClientReaderWriter<v1::ImportProductsRequest, v1::ImportProductsResponse>;
    std::unique_ptr<Stream> begin(grpc::ClientContext& context, std::uint64_t id) {
        auto stream = m_catalogue->ImportProducts(&context);
        v1::ImportProductsRequest options;
        options.mutable_options()->mutable_header()->set_command_id(sampleId(id));
        stream->Write(options);
        v1::ImportProductsRequest piece;
        piece.set_piece(kFile);
        stream->Write(piece);
        return stream;
    }

    std::unique_ptr<v1::CatalogueService::Stub> m_catalogue;
};

TEST_F(ImportStreamTest, AFileThatCameWholeIsImported) {
    grpc::ClientContext context;
    const auto stream = begin(context, 1);
    stream->WritesDone();
    v1::ImportProductsResponse response;
    int rows = 0;
    while (stream->Read(&response))
        rows += response.rows_size();
    const grpc::Status status = stream->Finish();
    ASSERT_TRUE(status.ok()) << status.error_message();
    EXPECT_EQ(rows, 2);
    EXPECT_EQ(m_cell.commands().size(), 2U);
}

// What had come until then looks like a whole file: only that the caller is gone tells it apart.
TEST_F(ImportStreamTest, OfAFileWhoseSenderGoesAwayNothingIsImported) {
    for (int round = 0; round < 200; ++round) {
        grpc::ClientContext context;
        const auto stream = begin(context, static_cast<std::uint64_t>(1 + round));
        std::this_thread::sleep_for(std::chrono::microseconds(round % 5 * 100));
        context.TryCancel();
        EXPECT_EQ(stream->Finish().error_code(), grpc::StatusCode::CANCELLED);
    }
    m_server->Shutdown(std::chrono::system_clock::now() + std::chrono::seconds(5));
    m_loop->join();
    EXPECT_TRUE(m_cell.commands().empty());
}

}  // namespace
}  // namespace meridian::services
