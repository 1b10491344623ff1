// Texts that nobody may send, in every text field that the contract has: card numbers, broken UTF-8; and bytes that are
// no message of the contract.
#include <functional>
#include <vector>

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include "meridian/v1/catalogue.grpc.pb.h"
#include "meridian/v1/fulfilment.pb.h"
#include "meridian/v1/identity.pb.h"
#include "meridian/v1/payments.pb.h"
#include "tests/rig/bad_input.h"

namespace meridian::rig {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::MessageFactory;
using google::protobuf::MethodDescriptor;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// A text field somewhere in a request.
struct TextField {
    std::string path;                         // "orders[1].person.name"
    std::vector<const FieldDescriptor*> way;  // from the request down
};

bool isSecret(const FieldDescriptor& field) {
    return field.name() == "password" || field.name() == "current_password" || field.name() == "refresh_token";
}

void collect(const Descriptor& type, const TextField& above, std::vector<TextField>& all) {
    for (int i = 0; i < type.field_count(); ++i) {
        const FieldDescriptor& field = *type.field(i);
        TextField here = above;
        here.path += (here.path.empty() ? "" : ".") + field.name() + (field.is_repeated() ? "[0]" : "");
        here.way.push_back(&field);
        if (field.type() == FieldDescriptor::TYPE_MESSAGE) {
            collect(*field.message_type(), here, all);
        } else if (field.type() == FieldDescriptor::TYPE_STRING && !isSecret(field)) {
            all.push_back(here);
        }
    }
}

std::vector<TextField> textFieldsOf(const Descriptor& type) {
    std::vector<TextField> all;
    collect(type, {}, all);
    return all;
}

// Puts the text there, into the first message of a repeated field.
void put(Message& message, const TextField& field, const std::string& text) {
    Message* at = &message;
    for (const FieldDescriptor* step : field.way) {
        const auto& reflection = *at->GetReflection();
        if (step->type() != FieldDescriptor::TYPE_MESSAGE) {
            step->is_repeated() ? reflection.AddString(at, step, text) : reflection.SetString(at, step, text);
            if (step->is_repeated() && reflection.FieldSize(*at, step) > 1)
                reflection.SetRepeatedString(at, step, 0, text);
        } else if (!step->is_repeated()) {
            at = reflection.MutableMessage(at, step);
        } else {
            at = reflection.FieldSize(*at, step) > 0 ? reflection.MutableRepeatedMessage(at, step, 0)
                                                     : reflection.AddMessage(at, step);
        }
    }
}

// Every method of the contract that takes one request.
std::vector<const MethodDescriptor*> methods() {
    const google::protobuf::FileDescriptor* const files[] = {
        v1::PlaceOrderRequest::descriptor()->file(),    v1::MoveStockRequest::descriptor()->file(),
        v1::DefineProductRequest::descriptor()->file(), v1::ShipParcelRequest::descriptor()->file(),
        v1::GetPaymentsRequest::descriptor()->file(),   v1::StatusRequest::descriptor()->file(),
        v1::CreateUserRequest::descriptor()->file()};
    std::vector<const MethodDescriptor*> all;
    for (const auto* file : files) {
        for (int i = 0; i < file->service_count(); ++i) {
            for (int j = 0; j < file->service(i)->method_count(); ++j) {
                const MethodDescriptor* method = file->service(i)->method(j);
                if (!method->client_streaming() && !method->server_streaming()) all.push_back(method);
            }
        }
    }
    return all;
}

std::string pathOf(const MethodDescriptor& method) {
    return "/" + method.service()->full_name() + "/" + method.name();
}

class BadText : public BadInput {
  protected:
    // Orders are complete; of the others a header is enough, because texts are looked at before anything else.
    std::unique_ptr<Message> requestFor(const MethodDescriptor& method) {
        const Descriptor& type = *method.input_type();
        std::unique_ptr<Message> request(MessageFactory::generated_factory()->GetPrototype(&type)->New());
        if (type.name() == "PlaceOrderRequest") request->CopyFrom(goodOrder());
        if (type.name() == "PlaceOrdersRequest")
            *static_cast<v1::PlaceOrdersRequest&>(*request).add_orders() = goodOrder();
        const FieldDescriptor* header = type.FindFieldByName("header");
        if (header != nullptr && type.name() != "PlaceOrderRequest") {
            request->GetReflection()->MutableMessage(request.get(), header)->CopyFrom(client->newHeader());
        }
        return request;
    }
};

TEST_F(BadText, CardNumbersAreRefusedInEveryTextFieldAndNeverRepeated) {
    int fields = 0;
    for (const MethodDescriptor* method : methods()) {
        for (const TextField& field : textFieldsOf(*method->input_type())) {
            for (const char* number : {kCardNumber, kCardDigits}) {
                SCOPED_TRACE(pathOf(*method) + " " + field.path);
                const std::unique_ptr<Message> request = requestFor(*method);
                put(*request, field, number);
                const grpc::Status status = client->sendBytes(pathOf(*method), request->SerializeAsString());
                EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
                EXPECT_THAT(status.error_message(), StartsWith(field.path + ": "));
                EXPECT_THAT(status.error_message(), HasSubstr("card number"));
                EXPECT_THAT(status.error_message(), Not(HasSubstr("1111")));
            }
            ++fields;
        }
    }
    std::printf("%d text fields\n", fields);
    EXPECT_GT(fields, 60);
}

TEST_F(BadText, CardNumbersAreRefusedInStreamsAndInImportedFiles) {
    v1::PlaceOrderRequest order = goodOrder();
    order.mutable_person()->set_street(kCardNumber);
    expectInvalid(order,
                  "person.street: holds what looks like a card number; send the payment provider's token instead");

    const auto context = client->context();
    const auto stub = v1::CatalogueService::NewStub(client->connection().channel());
    const auto stream = stub->ImportProducts(context.get());
    v1::ImportProductsRequest request;
    *request.mutable_options()->mutable_header() = client->newHeader();
    ASSERT_TRUE(stream->Write(request));
    request.set_piece(std::string("Handle,Title,Variant SKU,Variant Price\nbell,Bell,") + kCardDigits + ",25.00\n");
    ASSERT_TRUE(stream->Write(request));
    stream->WritesDone();
    v1::ImportProductsResponse response;
    ASSERT_TRUE(stream->Read(&response));
    EXPECT_EQ(response.totals().refused(), 1U) << response.ShortDebugString();
    EXPECT_EQ(response.totals().products(), 0U);
    ASSERT_EQ(response.rows_size(), 1);
    EXPECT_THAT(response.rows(0).message(), HasSubstr("card number"));
    EXPECT_THAT(response.ShortDebugString(), Not(HasSubstr("1111")));
    EXPECT_TRUE(stream->Finish().ok());
}

// Protobuf refuses to write such texts, so a placeholder is replaced in the bytes.
TEST_F(BadText, BrokenUtf8IsRefusedInEveryTextField) {
    const std::string placeholder = "@@@@@@@@";
    const std::string broken = "Stra\xDF\x65\xFF\xC0";  // Latin-1 and worse
    ASSERT_EQ(broken.size(), placeholder.size());
    for (const MethodDescriptor* method : methods()) {
        for (const TextField& field : textFieldsOf(*method->input_type())) {
            const std::unique_ptr<Message> request = requestFor(*method);
            put(*request, field, placeholder);
            std::string bytes = request->SerializeAsString();
            const std::size_t at = bytes.find(placeholder);
            ASSERT_NE(at, std::string::npos);
            bytes.replace(at, placeholder.size(), broken);
            expectInvalidBytes(pathOf(*method), bytes,
                               field.path + ": is not valid UTF-8, the first wrong byte is number 5");
        }
    }
}

TEST_F(BadText, BytesThatAreNoMessageAreRefused) {
    const std::string good = goodOrder().SerializeAsString();
    for (std::size_t size = 0; size < good.size(); ++size) {
        const grpc::Status status = client->sendBytes(kPlaceOrder, good.substr(0, size));
        ASSERT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT) << size << " bytes of " << good.size();
        ASSERT_NE(status.error_message(), "") << size;
    }
    expectInvalidBytes(kPlaceOrder, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
                       "is not a readable meridian.v1.PlaceOrderRequest");
    expectInvalidBytes(kPlaceOrder, "{\"currency\": \"EUR\"}", "is not a readable meridian.v1.PlaceOrderRequest");
}

TEST_F(BadText, FieldsThatTheServerDoesNotKnowAreRefusedWhereverTheyStand) {
    const auto addTo = [](Message& message) {
        message.GetReflection()->MutableUnknownFields(&message)->AddVarint(999, 1);
    };
    const auto expected = [](const std::string& where, const std::string& type) {
        return where + "field 999 of meridian.v1." + type +
               " is not known to this server, so nothing was done; the client is newer";
    };
    v1::PlaceOrderRequest order = goodOrder();
    addTo(order);
    expectInvalidBytes(kPlaceOrder, order.SerializeAsString(), expected("", "PlaceOrderRequest"));
    order = goodOrder();
    addTo(*order.mutable_header());
    expectInvalid(order, expected("header: ", "CommandHeader"));
    order = goodOrder();
    addTo(*order.mutable_lines(0));
    expectInvalid(order, expected("lines[0]: ", "PlaceOrderLine"));
    order = goodOrder();
    addTo(*order.mutable_person());
    expectInvalid(order, expected("person: ", "Person"));
    order = goodOrder();
    order.mutable_expected_total()->set_currency("EUR");
    addTo(*order.mutable_expected_total());
    expectInvalid(order, expected("expected_total: ", "Money"));
    v1::PlaceOrdersRequest batch;
    *batch.add_orders() = goodOrder();
    addTo(batch);
    expectInvalidBytes(kPlaceOrders, batch.SerializeAsString(), expected("", "PlaceOrdersRequest"));

    for (const MethodDescriptor* method : methods()) {
        const std::unique_ptr<Message> request = requestFor(*method);
        addTo(*request);
        expectInvalidBytes(pathOf(*method), request->SerializeAsString(), expected("", method->input_type()->name()));
    }
}

}  // namespace
}  // namespace meridian::rig
