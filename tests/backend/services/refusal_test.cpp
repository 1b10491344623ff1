// What goes along with a refusal for programs: the field and what is wrong with it, in codes that mean the same for
// ever, beside the sentence for people.
#include "backend/services/refusal.h"

#include <gtest/gtest.h>

#include "backend/domain/limits.h"
#include "backend/services/header_mapping.h"
#include "backend/services/text_check.h"

#include "meridian/v1/catalogue.pb.h"
#include "meridian/v1/faults.pb.h"
#include "meridian/v1/orders.pb.h"

namespace meridian::services {
namespace {

v1::InputFault faultOf(const absl::Status& status) {
    const grpc::Status told = toGrpc(status);
    EXPECT_EQ(told.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    v1::StatusDetails details;
    EXPECT_TRUE(details.ParseFromString(told.error_details()));
    EXPECT_EQ(details.code(), static_cast<int>(grpc::StatusCode::INVALID_ARGUMENT));
    EXPECT_EQ(details.message(), told.error_message());
    v1::InputFault fault;
    EXPECT_EQ(details.details_size(), 1);
    for (const auto& detail : details.details())
        EXPECT_TRUE(detail.UnpackTo(&fault));
    return fault;
}

TEST(Refusal, ACardNumberIsNamedWithItsFieldAndNotRepeated) {
    v1::DefineProductRequest request;
    request.mutable_product()->add_variants()->set_title("4111 1111 1111 1111");
    const v1::InputFault fault = faultOf(checkTexts(request, FieldPath{}));
    EXPECT_EQ(fault.field(), "product.variants[0].title");
    EXPECT_EQ(fault.problem(), v1::INPUT_PROBLEM_CARD_NUMBER);
    EXPECT_EQ(fault.SerializeAsString().find("4111"), std::string::npos);
}

TEST(Refusal, TextsThatAreTooLongOrHoldControlCharacters) {
    const FieldPath path{nullptr, "text"};
    const v1::InputFault tooLong = faultOf(checkText(path, "123456", 5));
    EXPECT_EQ(tooLong.problem(), v1::INPUT_PROBLEM_TOO_LONG);
    EXPECT_EQ(tooLong.most(), 5);
    EXPECT_EQ(faultOf(checkText(path, "a\x01", 5)).problem(), v1::INPUT_PROBLEM_CONTROL_CHARACTER);
    EXPECT_EQ(faultOf(wrongLength(path, 5, 0)).problem(), v1::INPUT_PROBLEM_MISSING);
    EXPECT_EQ(faultOf(wrongLength(path, 5, 6)).problem(), v1::INPUT_PROBLEM_TOO_LONG);
}

TEST(Refusal, AmountsThatAreOutOfRangeComeWithTheRange) {
    v1::Money money;
    money.set_currency("EUR");
    money.set_minor(-1);
    Money amount;
    const v1::InputFault fault = faultOf(readAmount(money, FieldPath{nullptr, "price"}, amount));
    EXPECT_EQ(fault.problem(), v1::INPUT_PROBLEM_OUT_OF_RANGE);
    EXPECT_EQ(fault.field(), "price.minor");
    EXPECT_EQ(fault.least(), 0);
    EXPECT_EQ(fault.most(), limits::kAmountMax);
}

TEST(Refusal, AMistypedOrderNumberIsToldFromWhatIsNone) {
    OrderId order;
    const FieldPath path{nullptr, "order"};
    EXPECT_EQ(faultOf(readOrderNumber("EU-1048271", path, order)).problem(), v1::INPUT_PROBLEM_CHECK_DIGIT);
    EXPECT_EQ(faultOf(readOrderNumber("tomorrow", path, order)).problem(), v1::INPUT_PROBLEM_ORDER_NUMBER);
    EXPECT_EQ(faultOf(readOrderNumber("", path, order)).problem(), v1::INPUT_PROBLEM_MISSING);
}

TEST(Refusal, WhatNobodyTypesHasOnlyItsSentence) {
    const grpc::Status told = toGrpc(invalidField(FieldPath{nullptr, "id"}, "must have 16 bytes"));
    EXPECT_EQ(told.error_message(), "id: must have 16 bytes");
    EXPECT_TRUE(told.error_details().empty());
    EXPECT_TRUE(toGrpc(absl::OkStatus()).ok());
}

}  // namespace
}  // namespace meridian::services
