#include "backend/services/text_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/services/refusal.h"
#include "backend/services/wire_fault.h"

#include "meridian/v1/catalogue.pb.h"
#include "meridian/v1/identity.pb.h"
#include "tests/backend/services/sample_requests.h"

namespace meridian::services {
namespace {

using testing::HasSubstr;

std::string messageOf(const absl::Status& status) {
    return {status.message().data(), status.message().size()};
}

TEST(TextCheck, FindsACardNumberHoweverDeep) {
    v1::DefineProductRequest request;
    request.mutable_product()->add_variants()->set_title("fine");
    request.mutable_product()->add_variants()->set_title("5500 0000 0000 0004");
    const absl::Status status = checkTexts(request, FieldPath{});
    EXPECT_TRUE(absl::IsInvalidArgument(status));
    EXPECT_THAT(messageOf(status), HasSubstr("product.variants[1].title: holds what looks like a card number"));
}

TEST(TextCheck, LooksIntoRepeatedTexts) {
    v1::ChangeTagsRequest request;
    request.add_add("vip");
    request.add_add("bad\x01tag");
    EXPECT_EQ(messageOf(checkTexts(request, FieldPath{})), "add[1]: must not hold control characters");
}

TEST(TextCheck, LineBreaksAreText) {
    v1::AddNoteRequest request;
    request.set_text("first line\r\n\tsecond line");
    EXPECT_TRUE(checkTexts(request, FieldPath{}).ok());
}

TEST(TextCheck, ADescriptionMayBeLongerThanOtherTexts) {
    v1::DefineProductRequest request;
    request.mutable_product()->set_body_html(std::string(65'536, 'x'));
    EXPECT_TRUE(checkTexts(request, FieldPath{}).ok());
    request.mutable_product()->set_body_html(std::string(65'537, 'x'));
    EXPECT_EQ(messageOf(checkTexts(request, FieldPath{})),
              "product.body_html: must be at most 65536 bytes long, is 65537");
    request.Clear();
    request.mutable_product()->set_title(std::string(4'097, 'x'));
    EXPECT_FALSE(checkTexts(request, FieldPath{}).ok());
}

TEST(TextCheck, NobodyLooksIntoAPassword) {
    v1::SignInRequest request;
    request.set_password("4111 1111 1111 1111");
    EXPECT_TRUE(checkTexts(request, FieldPath{}).ok());
    request.set_name("4111 1111 1111 1111");
    EXPECT_FALSE(checkTexts(request, FieldPath{}).ok());
}

TEST(KnownFields, AnUnknownOneIsNamedWithItsMessage) {
    v1::PlaceOrdersRequest request;
    *request.add_orders() = sampleOrder(1);
    *request.add_orders() = sampleOrder(2);
    EXPECT_TRUE(checkKnownFields(request, FieldPath{}).ok());
    v1::Person& person = *request.mutable_orders(1)->mutable_person();
    person.GetReflection()->MutableUnknownFields(&person)->AddLengthDelimited(42, "x");
    EXPECT_TRUE(checkKnownFieldsHere(request, FieldPath{}).ok());
    EXPECT_THAT(messageOf(checkKnownFields(request, FieldPath{})),
                HasSubstr("orders[1].person: field 42 of meridian.v1.Person is not known"));
}

std::string withField(v1::PlaceOrdersRequest& request, const std::string& good, const std::string& bad) {
    std::string bytes = request.SerializeAsString();
    const std::size_t at = bytes.find(good);
    EXPECT_NE(at, std::string::npos);
    return bytes.replace(at, good.size(), bad);
}

TEST(WireFault, NamesTheTextThatIsNotUtf8) {
    v1::PlaceOrdersRequest request;
    *request.add_orders() = sampleOrder(1);
    *request.add_orders() = sampleOrder(2);
    request.mutable_orders(1)->mutable_person()->set_name("Marker");
    const std::string bytes = withField(request, "Marker",
                                        "Mar\xff"
                                        "er");
    const absl::Status fault = explainUnreadable(*request.GetDescriptor(), bytes);
    EXPECT_TRUE(absl::IsInvalidArgument(fault));
    EXPECT_EQ(messageOf(fault), "orders[1].person.name: is not valid UTF-8, the first wrong byte is number 4");
}

TEST(WireFault, EveryCutIsExplainedAndNoneReadsBeyondTheEnd) {
    v1::PlaceOrdersRequest request;
    *request.add_orders() = sampleOrder(1);
    const std::string bytes = request.SerializeAsString();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const std::string cut = bytes.substr(0, size);  // its own memory, so that the sanitizer sees a read too far
        v1::PlaceOrdersRequest parsed;
        if (parsed.ParseFromString(cut)) continue;
        EXPECT_TRUE(absl::IsInvalidArgument(explainUnreadable(*request.GetDescriptor(), cut))) << size;
    }
}

TEST(WireFault, DeepNestingEnds) {
    // A group that never ends, and a message in a message in a message …
    std::string nested;
    for (int i = 0; i < 300; ++i) {
        std::string outer("\x0a", 1);
        outer += static_cast<char>(std::min<std::size_t>(nested.size(), 127));
        nested = outer + nested.substr(0, 127);
    }
    EXPECT_FALSE(explainUnreadable(*v1::PlaceOrdersRequest::descriptor(), nested).ok());
    EXPECT_FALSE(explainUnreadable(*v1::PlaceOrdersRequest::descriptor(), std::string(2'000, '\x0b')).ok());
}

TEST(Refusal, PathsAreWrittenFromTheOutsideIn) {
    const FieldPath root;
    const FieldPath order = root.child("orders", 3);
    const FieldPath line = order.child("lines", 0);
    EXPECT_EQ(line.child("sku").text(), "orders[3].lines[0].sku");
    EXPECT_EQ(root.text(), "");
    EXPECT_EQ(messageOf(invalidField(root, "is wrong")), "is wrong");
}

TEST(Refusal, TellsWhenToComeBack) {
    const absl::Status status = exhausted("too fast", std::chrono::milliseconds(250));
    EXPECT_TRUE(absl::IsResourceExhausted(status));
    EXPECT_EQ(retryAfterOf(status), std::chrono::milliseconds(250));
    EXPECT_EQ(retryAfterOf(absl::ResourceExhaustedError("full")), std::nullopt);
    const grpc::Status sent = toGrpc(status);
    EXPECT_EQ(sent.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
    EXPECT_EQ(sent.error_message(), "too fast");
}

TEST(Refusal, QuotesAreCutBetweenCharacters) {
    EXPECT_EQ(quoted("abc"), "'abc'");
    EXPECT_EQ(quoted("ääää", 3), "'ä…'");
}

}  // namespace
}  // namespace meridian::services
