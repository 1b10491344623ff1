<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>Account</name>
    <message>
        <source>Customer receivable</source>
        <translation>Phải thu khách hàng</translation>
    </message>
    <message>
        <source>Provider clearing</source>
        <translation>Thanh toán bù trừ với cổng</translation>
    </message>
    <message>
        <source>Disputes receivable</source>
        <translation>Phải thu từ khiếu nại</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Ngân hàng</translation>
    </message>
    <message>
        <source>Suspense: unmatched provider money</source>
        <translation>Tạm ghi: tiền từ cổng chưa khớp</translation>
    </message>
    <message>
        <source>Contract liability: paid, not shipped</source>
        <translation>Nợ hợp đồng: đã trả tiền, chưa gửi</translation>
    </message>
    <message>
        <source>Tax payable</source>
        <translation>Thuế phải nộp</translation>
    </message>
    <message>
        <source>Refunds payable</source>
        <translation>Hoàn tiền phải trả</translation>
    </message>
    <message>
        <source>Gift cards and store credit</source>
        <translation>Thẻ quà tặng và số dư cửa hàng</translation>
    </message>
    <message>
        <source>Foreign exchange position</source>
        <translation>Trạng thái ngoại tệ</translation>
    </message>
    <message>
        <source>Product revenue</source>
        <translation>Doanh thu hàng hóa</translation>
    </message>
    <message>
        <source>Shipping revenue</source>
        <translation>Doanh thu vận chuyển</translation>
    </message>
    <message>
        <source>Returns and allowances</source>
        <translation>Hàng trả lại và giảm giá</translation>
    </message>
    <message>
        <source>Discounts granted</source>
        <translation>Chiết khấu đã cấp</translation>
    </message>
    <message>
        <source>Provider fees</source>
        <translation>Phí cổng thanh toán</translation>
    </message>
    <message>
        <source>Chargeback loss</source>
        <translation>Lỗ do đòi hoàn tiền</translation>
    </message>
    <message>
        <source>Chargeback fees</source>
        <translation>Phí đòi hoàn tiền</translation>
    </message>
    <message>
        <source>Bad debt</source>
        <translation>Nợ khó đòi</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Làm tròn</translation>
    </message>
    <message>
        <source>Foreign exchange gain or loss, realised</source>
        <translation>Lãi lỗ tỷ giá đã thực hiện</translation>
    </message>
    <message>
        <source>Memo: authorised holds</source>
        <translation>Ghi nhớ: tiền đã giữ</translation>
    </message>
    <message>
        <source>Memo: authorised holds, contra</source>
        <translation>Ghi nhớ: tiền đã giữ, đối ứng</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Copy the facts for a report</source>
        <translation>Chép thông tin cho báo cáo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Replay the dead letter</source>
        <translation>Xử lý lại tin bị loại</translation>
    </message>
    <message>
        <source>Discard the dead letter</source>
        <translation>Bỏ tin bị loại</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Hàng sau</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Hàng trước</translation>
    </message>
    <message>
        <source>Adjust the stock</source>
        <translation>Điều chỉnh tồn kho</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Điều chỉnh</translation>
    </message>
    <message>
        <source>Search in the stock</source>
        <translation>Tìm trong tồn kho</translation>
    </message>
    <message>
        <source>Show all stock</source>
        <translation>Hiện toàn bộ tồn kho</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Hiện hoặc ẩn chi tiết</translation>
    </message>
    <message>
        <source>Pause the live figures, or go on</source>
        <translation>Tạm dừng hoặc chạy tiếp số liệu trực tiếp</translation>
    </message>
    <message>
        <source>Check the promises now, or stop the check</source>
        <translation>Kiểm tra cam kết ngay, hoặc dừng kiểm tra</translation>
    </message>
    <message>
        <source>Figures of the stage</source>
        <translation>Số liệu của chặng</translation>
    </message>
    <message>
        <source>Figures of the cell</source>
        <translation>Số liệu của cụm</translation>
    </message>
    <message>
        <source>Ship the order or a part of it</source>
        <translation>Gửi toàn bộ hoặc một phần đơn hàng</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Gửi hàng</translation>
    </message>
    <message>
        <source>Report a parcel as delivered</source>
        <translation>Báo kiện hàng đã giao</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Hold or release the order</source>
        <translation>Giữ lại hoặc bỏ giữ đơn hàng</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Release the order</source>
        <translation>Bỏ giữ đơn hàng</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Bỏ giữ</translation>
    </message>
    <message>
        <source>Change the address of the order</source>
        <translation>Đổi địa chỉ của đơn hàng</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Cancel the order, or what of it has not left</source>
        <translation>Hủy đơn hàng, hoặc phần chưa gửi đi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Write a note to the order</source>
        <translation>Viết ghi chú cho đơn hàng</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Show the order as it was one event before</source>
        <translation>Xem đơn hàng lùi một sự kiện</translation>
    </message>
    <message>
        <source>Show the order as it was one event later</source>
        <translation>Xem đơn hàng tiến một sự kiện</translation>
    </message>
    <message>
        <source>Compare two moments of the order</source>
        <translation>So sánh hai thời điểm của đơn hàng</translation>
    </message>
    <message>
        <source>Read the order anew</source>
        <translation>Đọc lại đơn hàng</translation>
    </message>
    <message>
        <source>Back to now, then to the list</source>
        <translation>Về hiện tại, rồi về danh sách</translation>
    </message>
    <message>
        <source>Hold the chosen orders</source>
        <translation>Giữ lại các đơn đã chọn</translation>
    </message>
    <message>
        <source>Release the chosen orders</source>
        <translation>Bỏ giữ các đơn đã chọn</translation>
    </message>
    <message>
        <source>Change the tags of the chosen orders</source>
        <translation>Đổi nhãn của các đơn đã chọn</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Gắn nhãn</translation>
    </message>
    <message>
        <source>Cancel the chosen orders</source>
        <translation>Hủy các đơn đã chọn</translation>
    </message>
    <message>
        <source>Export the chosen orders</source>
        <translation>Xuất các đơn đã chọn</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Export every match</source>
        <translation>Xuất mọi kết quả</translation>
    </message>
    <message>
        <source>Filter the orders</source>
        <translation>Lọc đơn hàng</translation>
    </message>
    <message>
        <source>Show how the matches divide</source>
        <translation>Xem kết quả phân bố thế nào</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Chọn cột</translation>
    </message>
    <message>
        <source>Save the list as a view</source>
        <translation>Lưu danh sách thành chế độ xem</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Đơn hàng sau</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>Đơn hàng trước</translation>
    </message>
    <message>
        <source>Choose the order</source>
        <translation>Chọn đơn hàng</translation>
    </message>
    <message>
        <source>Choose every match</source>
        <translation>Chọn mọi kết quả</translation>
    </message>
    <message>
        <source>Details beside the list</source>
        <translation>Chi tiết bên cạnh danh sách</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Mở đơn hàng</translation>
    </message>
    <message>
        <source>Search in the products</source>
        <translation>Tìm trong sản phẩm</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Sản phẩm mới</translation>
    </message>
    <message>
        <source>Save the product</source>
        <translation>Lưu sản phẩm</translation>
    </message>
    <message>
        <source>Compare with somebody else's change</source>
        <translation>So với thay đổi của người khác</translation>
    </message>
    <message>
        <source>Next product</source>
        <translation>Sản phẩm sau</translation>
    </message>
    <message>
        <source>Previous product</source>
        <translation>Sản phẩm trước</translation>
    </message>
    <message>
        <source>Fill the variants down</source>
        <translation>Điền xuống các biến thể</translation>
    </message>
    <message>
        <source>Clear the cache and fill it again</source>
        <translation>Xóa bộ nhớ đệm và nạp lại</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Xóa bộ nhớ đệm</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Next open record</source>
        <translation>Bản ghi đang mở kế tiếp</translation>
    </message>
    <message>
        <source>Close this record</source>
        <translation>Đóng bản ghi này</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Tìm kiếm và lệnh</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Mọi phím tắt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>About Meridian</source>
        <translation>Giới thiệu Meridian</translation>
    </message>
    <message>
        <source>Show notices</source>
        <translation>Hiện thông báo</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Hoàn tác thay đổi gần nhất</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>Thử kết nối máy chủ ngay</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>Vùng kế tiếp của cửa sổ</translation>
    </message>
    <message>
        <source>Previous area of the window</source>
        <translation>Vùng trước của cửa sổ</translation>
    </message>
    <message>
        <source>Fold or unfold the navigation</source>
        <translation>Thu gọn hoặc mở rộng điều hướng</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Sáng hoặc tối</translation>
    </message>
    <message>
        <source>Compact or comfortable</source>
        <translation>Gọn hoặc thoáng</translation>
    </message>
    <message>
        <source>Show pending changes</source>
        <translation>Hiện thay đổi chờ gửi</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>Ngôn ngữ: tiếng Anh (English)</translation>
    </message>
    <message>
        <source>Language: Chinese (中文)</source>
        <translation>Ngôn ngữ: tiếng Trung (中文)</translation>
    </message>
    <message>
        <source>Language: Vietnamese (Tiếng Việt)</source>
        <translation>Ngôn ngữ: Tiếng Việt</translation>
    </message>
    <message>
        <source>Show all regions</source>
        <translation>Hiện mọi khu vực</translation>
    </message>
    <message>
        <source>Show only the region US</source>
        <translation>Chỉ hiện khu vực US</translation>
    </message>
    <message>
        <source>Show only the region EU</source>
        <translation>Chỉ hiện khu vực EU</translation>
    </message>
    <message>
        <source>Show only the region AP</source>
        <translation>Chỉ hiện khu vực AP</translation>
    </message>
    <message>
        <source>Add a tag to the order</source>
        <translation>Thêm nhãn cho đơn hàng</translation>
    </message>
    <message>
        <source>Approve the order in its review</source>
        <translation>Duyệt đơn hàng đang thẩm định</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Decline the order in its review</source>
        <translation>Từ chối đơn hàng đang thẩm định</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Try the payment of the order again</source>
        <translation>Thử thanh toán lại cho đơn hàng</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Pick the order or a part of it</source>
        <translation>Lấy hàng cho toàn bộ hoặc một phần đơn hàng</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Lấy hàng</translation>
    </message>
    <message>
        <source>Report a parcel as packed</source>
        <translation>Báo kiện hàng đã đóng gói</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Đã đóng gói</translation>
    </message>
    <message>
        <source>Take a parcel apart that has not left</source>
        <translation>Dỡ một kiện hàng chưa gửi đi</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Dỡ kiện</translation>
    </message>
    <message>
        <source>Report a parcel as lost</source>
        <translation>Báo kiện hàng bị mất</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Bị mất</translation>
    </message>
    <message>
        <source>Go to the next order of the list</source>
        <translation>Đến đơn hàng sau trong danh sách</translation>
    </message>
    <message>
        <source>Go to the previous order of the list</source>
        <translation>Về đơn hàng trước trong danh sách</translation>
    </message>
    <message>
        <source>Decide about it</source>
        <translation>Quyết định về tin này</translation>
    </message>
    <message>
        <source>Next product with unsaved changes</source>
        <translation>Sản phẩm tiếp theo có thay đổi chưa lưu</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>It is over: nothing about it can be changed any more.</source>
        <translation>Đơn đã kết thúc: không thay đổi được gì nữa.</translation>
    </message>
    <message>
        <source>Nothing would.</source>
        <translation>Không có cách nào.</translation>
    </message>
    <message>
        <source>It is on hold already.</source>
        <translation>Đơn đang được giữ lại rồi.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Không cần làm gì.</translation>
    </message>
    <message>
        <source>Everything of it has left the house or was cancelled.</source>
        <translation>Tất cả đã rời kho hoặc đã hủy.</translation>
    </message>
    <message>
        <source>Nothing would: there is nothing left to hold.</source>
        <translation>Không có cách nào: không còn gì để giữ lại.</translation>
    </message>
    <message>
        <source>Nothing of it is shipped until it is released.</source>
        <translation>Không gửi gì cho đến khi bỏ giữ.</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>Đơn không bị giữ lại.</translation>
    </message>
    <message>
        <source>It goes on where it stopped.</source>
        <translation>Đơn tiếp tục từ chỗ đã dừng.</translation>
    </message>
    <message>
        <source>All units are cancelled, the payment is released.</source>
        <translation>Hủy mọi đơn vị và nhả tiền.</translation>
    </message>
    <message>
        <source>It is cancelled already.</source>
        <translation>Đơn đã bị hủy rồi.</translation>
    </message>
    <message>
        <source>Everything of it has left the house.</source>
        <translation>Tất cả đã rời kho.</translation>
    </message>
    <message>
        <source>A return would bring it back.</source>
        <translation>Chỉ trả hàng mới đưa hàng về lại.</translation>
    </message>
    <message>
        <source>Its tags are like that already.</source>
        <translation>Nhãn đã đúng như vậy rồi.</translation>
    </message>
    <message>
        <source>Gets: %1.</source>
        <translation>Thêm: %1.</translation>
    </message>
    <message>
        <source>Loses: %1.</source>
        <translation>Bỏ: %1.</translation>
    </message>
    <message>
        <source>What has left stays. Units that are cancelled: %1.</source>
        <translation>Phần đã gửi giữ nguyên. Số đơn vị bị hủy: %1.</translation>
    </message>
</context>
<context>
    <name>BulkModel</name>
    <message>
        <source>Being sent</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>Chờ máy chủ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Làm được</translation>
    </message>
    <message>
        <source>Will fail</source>
        <translation>Sẽ thất bại</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>Now: %1</source>
        <translation>Hiện tại: %1</translation>
    </message>
</context>
<context>
    <name>CertificateProbe</name>
    <message>
        <source>This was cancelled.</source>
        <translation>Việc này đã bị hủy.</translation>
    </message>
    <message>
        <source>The server took too long to show its certificate.</source>
        <translation>Máy chủ mất quá lâu để đưa ra chứng chỉ.</translation>
    </message>
    <message>
        <source>The server shows no certificate.</source>
        <translation>Máy chủ không đưa ra chứng chỉ.</translation>
    </message>
    <message>
        <source>No server answers at this address. It may be stopped or starting.</source>
        <translation>Không có máy chủ nào trả lời tại địa chỉ này. Có thể nó đã dừng hoặc đang khởi động.</translation>
    </message>
    <message>
        <source>What answers at this address does not speak TLS.</source>
        <translation>Nơi trả lời tại địa chỉ này không dùng TLS.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Không kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>The address must be a name and a port, such as orders.example.com:7443.</source>
        <translation>Địa chỉ phải gồm tên và cổng, ví dụ orders.example.com:7443.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Debits equal credits, in total and in each currency.</source>
        <translation>Nợ bằng Có, tính chung và theo từng loại tiền.</translation>
    </message>
    <message>
        <source>Stock that is committed is what open lines ask for.</source>
        <translation>Tồn đã giữ chỗ khớp với các dòng hàng đang mở.</translation>
    </message>
    <message>
        <source>Nothing is refunded beyond what was captured.</source>
        <translation>Không hoàn tiền quá số đã thu.</translation>
    </message>
    <message>
        <source>An order's total is its lines, tax and shipping.</source>
        <translation>Tổng đơn hàng gồm các dòng hàng, thuế và phí vận chuyển.</translation>
    </message>
    <message>
        <source>A finished order leaves nothing in its accounts.</source>
        <translation>Đơn đã xong không để lại số dư trong các tài khoản của nó.</translation>
    </message>
    <message>
        <source>Holds are what the payment provider says.</source>
        <translation>Các khoản giữ tiền khớp với cổng thanh toán.</translation>
    </message>
    <message>
        <source>Every batch names the one before it by its hash.</source>
        <translation>Mỗi lô nêu lô trước nó bằng mã băm.</translation>
    </message>
    <message>
        <source>Every page of the journal can be read.</source>
        <translation>Mọi trang của nhật ký đều đọc được.</translation>
    </message>
    <message>
        <source>A replay leads through the same states.</source>
        <translation>Chạy lại đi qua đúng các trạng thái đó.</translation>
    </message>
    <message>
        <source>Every open order has a deadline, none is overdue.</source>
        <translation>Mọi đơn đang mở đều có hạn và không đơn nào quá hạn.</translation>
    </message>
    <message>
        <source>Every order's history could have happened.</source>
        <translation>Lịch sử của mọi đơn hàng đều hợp lý.</translation>
    </message>
    <message>
        <source>Nothing ships that is not paid for.</source>
        <translation>Không gửi hàng nào chưa được thanh toán.</translation>
    </message>
    <message>
        <source>No card number stands in any text.</source>
        <translation>Không có số thẻ trong bất kỳ văn bản nào.</translation>
    </message>
    <message>
        <source>Lists and searches hold what a rebuild would give.</source>
        <translation>Danh sách và tìm kiếm chứa đúng những gì dựng lại sẽ cho ra.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>thực hiện</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>lệnh</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>đơn hàng</translation>
    </message>
    <message>
        <source>people</source>
        <translation>người</translation>
    </message>
    <message>
        <source>SKUs</source>
        <translation>SKU</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Hold %1</source>
        <translation>Giữ lại %1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Bỏ giữ %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Hủy %1</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Địa chỉ của %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Ghi chú cho %1</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>Nhãn của %1</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>Duyệt %1</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>Từ chối %1</translation>
    </message>
    <message>
        <source>Try the payment of %1 again</source>
        <translation>Thử thanh toán lại %1</translation>
    </message>
    <message>
        <source>Pick parcels of %1</source>
        <translation>Lấy hàng cho các kiện của %1</translation>
    </message>
    <message>
        <source>Pack parcel %2 of %1</source>
        <translation>Đóng gói kiện %2 của %1</translation>
    </message>
    <message>
        <source>Ship %1</source>
        <translation>Gửi %1</translation>
    </message>
    <message>
        <source>Ship parcel %2 of %1</source>
        <translation>Gửi kiện %2 của %1</translation>
    </message>
    <message>
        <source>Parcel %2 of %1 delivered</source>
        <translation>Kiện %2 của %1 đã giao</translation>
    </message>
    <message>
        <source>Parcel %2 of %1 lost</source>
        <translation>Kiện %2 của %1 bị mất</translation>
    </message>
    <message>
        <source>Cancel parcel %2 of %1</source>
        <translation>Hủy kiện %2 của %1</translation>
    </message>
    <message>
        <source>Adjust %1 at %2</source>
        <translation>Điều chỉnh %1 tại %2</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>Sản phẩm %1</translation>
    </message>
    <message>
        <source>Replay dead letter %1</source>
        <translation>Xử lý lại tin bị loại %1</translation>
    </message>
    <message>
        <source>Discard dead letter %1</source>
        <translation>Bỏ tin bị loại %1</translation>
    </message>
    <message>
        <source>available</source>
        <translation>khả dụng</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>đã giữ chỗ</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>không khả dụng</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>sắp về</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>nguồn cung</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>đã gửi</translation>
    </message>
    <message>
        <source>adjusted</source>
        <translation>đã điều chỉnh</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>dự kiến</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 đơn vị</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 từ %2 sang %3</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Đường phố</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Thành phố</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Mã bưu chính</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Khả dụng</translation>
    </message>
</context>
<context>
    <name>DeadLetters</name>
    <message>
        <source>Report of the payment provider</source>
        <translation>Báo cáo của cổng thanh toán</translation>
    </message>
    <message>
        <source>Command in quarantine</source>
        <translation>Lệnh bị cách ly</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>không có đơn hàng</translation>
    </message>
    <message>
        <source>This command made the server fail twice. It is not tried again by itself, and nothing of it was carried out.</source>
        <translation>Lệnh này làm máy chủ gặp lỗi hai lần. Nó không được tự thử lại và chưa phần nào được thực hiện.</translation>
    </message>
    <message>
        <source>It cannot be replayed from here. Do what it was meant to do by hand, then discard it.</source>
        <translation>Không xử lý lại được từ đây. Hãy tự tay làm việc mà nó định làm, rồi bỏ nó đi.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Đã xử lý lại</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Đã bỏ</translation>
    </message>
    <message>
        <source>%1 cannot be an order number: a digit of it is wrong. The provider reported a payment for it, and no money was booked.</source>
        <translation>%1 không thể là số đơn hàng: có một chữ số sai. Cổng thanh toán báo một khoản thanh toán cho số này, và chưa ghi sổ khoản tiền nào.</translation>
    </message>
    <message>
        <source>No order is named in the provider's report %1. No money was booked.</source>
        <translation>Báo cáo %1 của cổng thanh toán không nêu đơn hàng nào. Chưa ghi sổ khoản tiền nào.</translation>
    </message>
    <message>
        <source>More than an account can hold: the provider reported such an amount for %1. No money was booked.</source>
        <translation>Nhiều hơn mức một tài khoản chứa được: cổng thanh toán báo số tiền như vậy cho %1. Chưa ghi sổ khoản tiền nào.</translation>
    </message>
    <message>
        <source>No open payment of %1 fits the provider's report. No money was booked.</source>
        <translation>Không có khoản thanh toán đang mở nào của %1 khớp với báo cáo của cổng thanh toán. Chưa ghi sổ khoản tiền nào.</translation>
    </message>
    <message>
        <source>Perhaps two digits were swapped: %1. Look the payment up at the provider. If it belongs to that order, name it and replay. If it belongs to nobody here, discard it.</source>
        <translation>Có lẽ hai chữ số bị đổi chỗ: %1. Hãy tra khoản thanh toán này ở cổng thanh toán. Nếu nó thuộc về đơn đó, hãy nêu đơn và xử lý lại. Nếu nó không thuộc về ai ở đây, hãy bỏ tin này.</translation>
    </message>
    <message>
        <source>Look the payment up at the provider. If it is known here by now, replay the report. If it belongs to another order, name that and replay. If it belongs to nobody here, discard it.</source>
        <translation>Hãy tra khoản thanh toán này ở cổng thanh toán. Nếu giờ ở đây đã biết khoản đó, hãy xử lý lại báo cáo. Nếu nó thuộc về đơn khác, hãy nêu đơn đó và xử lý lại. Nếu nó không thuộc về ai ở đây, hãy bỏ tin này.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The file cannot be written: the folder may be read-only or the disk full.</source>
        <translation>Không ghi được tệp: thư mục có thể chỉ cho đọc hoặc đĩa đã đầy.</translation>
    </message>
    <message>
        <source>The export was stopped. There is no file.</source>
        <translation>Việc xuất đã bị dừng. Không có tệp nào.</translation>
    </message>
    <message>
        <source>There are no orders here that could be exported.</source>
        <translation>Ở đây không có đơn hàng nào để xuất.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>City</source>
        <translation>Thành phố</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Dòng hàng</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Cancelled units</source>
        <translation>Số lượng đã hủy</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>%1 orders are in %2.</source>
        <translation>%1 đơn hàng đã nằm trong %2.</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>%1/s</source>
        <translation>%1/giây</translation>
    </message>
    <message>
        <source>&lt; %1/s</source>
        <translation>&lt; %1/giây</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 ngày</translation>
    </message>
</context>
<context>
    <name>InputFault</name>
    <message>
        <source>The reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>The e-mail address</source>
        <translation>địa chỉ email</translation>
    </message>
    <message>
        <source>The phone number</source>
        <translation>số điện thoại</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>tên công ty</translation>
    </message>
    <message>
        <source>The street</source>
        <translation>tên đường phố</translation>
    </message>
    <message>
        <source>The city</source>
        <translation>thành phố</translation>
    </message>
    <message>
        <source>The postcode</source>
        <translation>mã bưu chính</translation>
    </message>
    <message>
        <source>The province</source>
        <translation>tỉnh</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>The tracking number</source>
        <translation>mã vận đơn</translation>
    </message>
    <message>
        <source>A tag</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <source>The handle</source>
        <translation>định danh</translation>
    </message>
    <message>
        <source>The vendor</source>
        <translation>nhà cung cấp</translation>
    </message>
    <message>
        <source>The type</source>
        <translation>loại</translation>
    </message>
    <message>
        <source>The description</source>
        <translation>mô tả</translation>
    </message>
    <message>
        <source>The link to an image</source>
        <translation>liên kết đến hình ảnh</translation>
    </message>
    <message>
        <source>The list of variants</source>
        <translation>danh sách biến thể</translation>
    </message>
    <message>
        <source>The SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>The barcode</source>
        <translation>mã vạch</translation>
    </message>
    <message>
        <source>The weight</source>
        <translation>khối lượng</translation>
    </message>
    <message>
        <source>The list of prices</source>
        <translation>danh sách giá</translation>
    </message>
    <message>
        <source>A price</source>
        <translation>giá</translation>
    </message>
    <message>
        <source>The quantity</source>
        <translation>số lượng</translation>
    </message>
    <message>
        <source>The location</source>
        <translation>kho</translation>
    </message>
    <message>
        <source>The filter</source>
        <translation>bộ lọc</translation>
    </message>
    <message>
        <source>What was entered</source>
        <translation>nội dung đã nhập</translation>
    </message>
    <message>
        <source>%1 is missing. Enter it.</source>
        <translation>Còn thiếu %1. Hãy nhập vào.</translation>
    </message>
    <message>
        <source>%1 is too long. Shorten it.</source>
        <translation>Phần %1 quá dài. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>%1 has no room for so many: %2 are possible. Remove some.</source>
        <translation>Phần %1 không chứa được nhiều như vậy: tối đa là %2. Hãy bỏ bớt.</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3. Correct it.</source>
        <translation>Phần %1 phải nằm giữa %2 và %3. Hãy sửa lại.</translation>
    </message>
    <message>
        <source>%1 holds characters that nobody can see, perhaps from a copied text. Write it again.</source>
        <translation>Phần %1 có ký tự không nhìn thấy được, có lẽ từ văn bản sao chép. Hãy nhập lại.</translation>
    </message>
    <message>
        <source>%1 holds what looks like a card number. Card numbers are never kept. Remove it.</source>
        <translation>Phần %1 có nội dung giống số thẻ. Số thẻ không bao giờ được lưu. Hãy xóa đi.</translation>
    </message>
    <message>
        <source>This is not an order number. One looks like EU-1048217.</source>
        <translation>Đây không phải là số đơn hàng. Số đơn hàng có dạng EU-1048217.</translation>
    </message>
    <message>
        <source>There can be no order with this number: a digit is wrong, or two are swapped.</source>
        <translation>Không thể có đơn hàng mang số này: có một chữ số sai, hoặc hai chữ số bị đổi chỗ.</translation>
    </message>
</context>
<context>
    <name>LetterQuestion</name>
    <message>
        <source>Replay the report for %1?</source>
        <translation>Xử lý lại báo cáo cho %1?</translation>
    </message>
    <message>
        <source>Discard dead letter %1?</source>
        <translation>Bỏ tin bị loại %1?</translation>
    </message>
    <message>
        <source>The report is judged once more, as if it came in now. If it fits a payment of that order, the money is booked.</source>
        <translation>Báo cáo được xét lại như thể vừa đến. Nếu khớp với một thanh toán của đơn đó, khoản tiền được ghi sổ.</translation>
    </message>
    <message>
        <source>It is put aside for good and cannot be replayed afterwards. It stays in the journal.</source>
        <translation>Tin được gạt hẳn sang một bên và sau đó không xử lý lại được. Nó vẫn còn trong nhật ký.</translation>
    </message>
    <message>
        <source>Checked with the provider</source>
        <translation>Đã kiểm tra với cổng thanh toán</translation>
    </message>
    <message>
        <source>The order was there by now</source>
        <translation>Đơn hàng nay đã có</translation>
    </message>
    <message>
        <source>Belongs to no order of ours</source>
        <translation>Không thuộc đơn nào của chúng ta</translation>
    </message>
    <message>
        <source>Settled by hand</source>
        <translation>Đã xử lý thủ công</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Xử lý lại</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>windows, pictures, charts</source>
        <translation>cửa sổ, hình ảnh, biểu đồ</translation>
    </message>
    <message>
        <source>the way to the server</source>
        <translation>đường đến máy chủ</translation>
    </message>
    <message>
        <source>what is said on that way</source>
        <translation>nội dung trao đổi trên đường đó</translation>
    </message>
    <message>
        <source>tools for the two above</source>
        <translation>công cụ cho hai mục trên</translation>
    </message>
    <message>
        <source>what is kept on the disk</source>
        <translation>dữ liệu lưu trên đĩa</translation>
    </message>
    <message>
        <source>encryption and certificates</source>
        <translation>mã hóa và chứng chỉ</translation>
    </message>
    <message>
        <source>passwords that cannot be read back</source>
        <translation>mật khẩu không thể đọc ngược</translation>
    </message>
    <message>
        <source>memory of the server</source>
        <translation>bộ nhớ của máy chủ</translation>
    </message>
    <message>
        <source>files and answers in JSON</source>
        <translation>tệp và câu trả lời dạng JSON</translation>
    </message>
    <message>
        <source>what programs are told when they start</source>
        <translation>tham số khi chạy chương trình</translation>
    </message>
    <message>
        <source>text of the server</source>
        <translation>văn bản của máy chủ</translation>
    </message>
    <message>
        <source>export to spreadsheets</source>
        <translation>xuất ra bảng tính</translation>
    </message>
    <message>
        <source>the keyring of this computer</source>
        <translation>kho khóa của máy tính này</translation>
    </message>
    <message>
        <source>letters and figures</source>
        <translation>chữ cái và chữ số</translation>
    </message>
    <message>
        <source>Chinese letters</source>
        <translation>chữ Hán</translation>
    </message>
</context>
<context>
    <name>OrderEvents</name>
    <message>
        <source>It should have been shipped by now.</source>
        <translation>Lẽ ra đã phải gửi đi.</translation>
    </message>
    <message>
        <source>It should have been delivered by now.</source>
        <translation>Lẽ ra đã phải giao đến.</translation>
    </message>
    <message>
        <source>The payment should have been released by now.</source>
        <translation>Lẽ ra đã phải nhả tiền.</translation>
    </message>
    <message>
        <source>The stock is held longer, while the provider is asked.</source>
        <translation>Tồn được giữ lâu hơn trong lúc hỏi cổng thanh toán.</translation>
    </message>
    <message>
        <source>Money is still due, so the order stays open.</source>
        <translation>Còn tiền chưa thu, nên đơn vẫn mở.</translation>
    </message>
    <message>
        <source>Waits for a fraud review.</source>
        <translation>Chờ thẩm định gian lận.</translation>
    </message>
    <message>
        <source>The payment is being authorised.</source>
        <translation>Đang giữ tiền.</translation>
    </message>
    <message>
        <source>The payment failed.</source>
        <translation>Thanh toán thất bại.</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>Đã xác nhận.</translation>
    </message>
    <message>
        <source>Partly shipped.</source>
        <translation>Đã gửi một phần.</translation>
    </message>
    <message>
        <source>Everything has left.</source>
        <translation>Tất cả đã rời kho.</translation>
    </message>
    <message>
        <source>Everything was delivered.</source>
        <translation>Tất cả đã được giao.</translation>
    </message>
    <message>
        <source>Completed: the time for returns is over.</source>
        <translation>Hoàn tất: đã hết thời hạn trả hàng.</translation>
    </message>
    <message>
        <source>Cancelled; the payment is being released.</source>
        <translation>Đã hủy; đang nhả tiền.</translation>
    </message>
    <message>
        <source>Closed for good.</source>
        <translation>Đã đóng hẳn.</translation>
    </message>
    <message>
        <source>Denied by its score. The order is cancelled.</source>
        <translation>Bị từ chối do điểm rủi ro. Đơn hàng bị hủy.</translation>
    </message>
    <message>
        <source>Nobody reviewed it in time. The order is cancelled.</source>
        <translation>Không ai thẩm định kịp. Đơn hàng bị hủy.</translation>
    </message>
    <message>
        <source>It was not paid in time. The order is cancelled.</source>
        <translation>Không thanh toán kịp. Đơn hàng bị hủy.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Đã hủy.</translation>
    </message>
    <message>
        <source>The payment took a step.</source>
        <translation>Thanh toán đã tiến một bước.</translation>
    </message>
    <message>
        <source>Authorisation of %1 sent to the provider.</source>
        <translation>Đã gửi yêu cầu giữ %1 đến cổng thanh toán.</translation>
    </message>
    <message>
        <source>Authorisation sent to the provider.</source>
        <translation>Đã gửi yêu cầu giữ tiền đến cổng thanh toán.</translation>
    </message>
    <message>
        <source>Authorised %1.</source>
        <translation>Đã giữ %1.</translation>
    </message>
    <message>
        <source>Authorised.</source>
        <translation>Đã giữ tiền.</translation>
    </message>
    <message>
        <source>The card was declined.</source>
        <translation>Thẻ bị từ chối.</translation>
    </message>
    <message>
        <source>The card was declined: %1.</source>
        <translation>Thẻ bị từ chối: %1.</translation>
    </message>
    <message>
        <source>The customer must confirm at the bank.</source>
        <translation>Khách hàng phải xác nhận với ngân hàng.</translation>
    </message>
    <message>
        <source>The customer did not confirm in time.</source>
        <translation>Khách hàng không xác nhận kịp.</translation>
    </message>
    <message>
        <source>The provider did not answer; it is being asked.</source>
        <translation>Cổng thanh toán không trả lời; đang hỏi lại.</translation>
    </message>
    <message>
        <source>The provider does not know yet; it is asked again.</source>
        <translation>Cổng thanh toán chưa biết; sẽ hỏi lại.</translation>
    </message>
    <message>
        <source>The provider never saw the request; it is sent again.</source>
        <translation>Cổng thanh toán chưa hề nhận yêu cầu; đang gửi lại.</translation>
    </message>
    <message>
        <source>The request is sent again later.</source>
        <translation>Yêu cầu sẽ được gửi lại sau.</translation>
    </message>
    <message>
        <source>The payment was given up.</source>
        <translation>Đã từ bỏ thanh toán.</translation>
    </message>
    <message>
        <source>Capture of %1 sent to the provider.</source>
        <translation>Đã gửi yêu cầu thu %1 đến cổng thanh toán.</translation>
    </message>
    <message>
        <source>Capture sent to the provider.</source>
        <translation>Đã gửi yêu cầu thu tiền đến cổng thanh toán.</translation>
    </message>
    <message>
        <source>Captured %1 so far.</source>
        <translation>Đến nay đã thu %1.</translation>
    </message>
    <message>
        <source>Captured.</source>
        <translation>Đã thu tiền.</translation>
    </message>
    <message>
        <source>The capture of %1 failed.</source>
        <translation>Thu %1 thất bại.</translation>
    </message>
    <message>
        <source>The capture failed.</source>
        <translation>Thu tiền thất bại.</translation>
    </message>
    <message>
        <source>Release of the authorisation sent to the provider.</source>
        <translation>Đã gửi yêu cầu nhả tiền đến cổng thanh toán.</translation>
    </message>
    <message>
        <source>The authorisation was released.</source>
        <translation>Đã nhả tiền.</translation>
    </message>
    <message>
        <source>The money had been taken before it could be released.</source>
        <translation>Tiền đã bị thu trước khi kịp nhả.</translation>
    </message>
    <message>
        <source>Refund of %1 sent to the provider.</source>
        <translation>Đã gửi yêu cầu hoàn %1 đến cổng thanh toán.</translation>
    </message>
    <message>
        <source>Refund sent to the provider.</source>
        <translation>Đã gửi yêu cầu hoàn tiền đến cổng thanh toán.</translation>
    </message>
    <message>
        <source>Refunded %1 so far.</source>
        <translation>Đến nay đã hoàn %1.</translation>
    </message>
    <message>
        <source>Refunded.</source>
        <translation>Đã hoàn tiền.</translation>
    </message>
    <message>
        <source>The payment took a step: %1.</source>
        <translation>Thanh toán đã tiến một bước: %1.</translation>
    </message>
    <message>
        <source>%1 is being picked.</source>
        <translation>%1 đang được lấy hàng.</translation>
    </message>
    <message>
        <source>%1 is packed.</source>
        <translation>%1 đã đóng gói.</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 đã gửi đi.</translation>
    </message>
    <message>
        <source>%1 has left, tracking %2.</source>
        <translation>%1 đã gửi đi, mã vận đơn %2.</translation>
    </message>
    <message>
        <source>%1 was delivered.</source>
        <translation>%1 đã được giao.</translation>
    </message>
    <message>
        <source>%1 was lost; its value is refunded.</source>
        <translation>%1 bị mất; giá trị được hoàn lại.</translation>
    </message>
    <message>
        <source>%1 was taken apart.</source>
        <translation>%1 đã được dỡ ra.</translation>
    </message>
    <message>
        <source>Tagged %1.</source>
        <translation>Đã gắn nhãn %1.</translation>
    </message>
    <message>
        <source>Tag %1 removed.</source>
        <translation>Đã bỏ nhãn %1.</translation>
    </message>
    <message>
        <source>Tagged %1; %2 removed.</source>
        <translation>Đã gắn nhãn %1; bỏ %2.</translation>
    </message>
    <message>
        <source>Placed, total %1.</source>
        <translation>Đã đặt, tổng cộng %1.</translation>
    </message>
    <message>
        <source>Scored for fraud.</source>
        <translation>Đã chấm điểm gian lận.</translation>
    </message>
    <message>
        <source>Fraud score %1.</source>
        <translation>Điểm gian lận %1.</translation>
    </message>
    <message>
        <source>%1 units went back to stock.</source>
        <translation>%1 đơn vị đã về lại kho.</translation>
    </message>
    <message>
        <source>Put on hold.</source>
        <translation>Đã giữ lại.</translation>
    </message>
    <message>
        <source>Released from hold.</source>
        <translation>Đã bỏ giữ.</translation>
    </message>
    <message>
        <source>The address was changed.</source>
        <translation>Địa chỉ đã được đổi.</translation>
    </message>
    <message>
        <source>A note was added.</source>
        <translation>Đã thêm ghi chú.</translation>
    </message>
    <message>
        <source>A report of the provider changed nothing.</source>
        <translation>Một báo cáo của cổng thanh toán không làm thay đổi gì.</translation>
    </message>
    <message>
        <source>Posted as %1.</source>
        <translation>Đã ghi sổ với chứng từ %1.</translation>
    </message>
    <message>
        <source>%1 (service)</source>
        <translation>%1 (dịch vụ)</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Hẹn giờ</translation>
    </message>
    <message>
        <source>%1 (Meridian)</source>
        <translation>%1 (Meridian)</translation>
    </message>
    <message>
        <source>Review: approved.</source>
        <translation>Thẩm định: đã duyệt.</translation>
    </message>
    <message>
        <source>Review: declined. The order is cancelled.</source>
        <translation>Thẩm định: từ chối. Đơn hàng bị hủy.</translation>
    </message>
</context>
<context>
    <name>OrderFields</name>
    <message>
        <source>Order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Hạn kế tiếp</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Đã xuất hóa đơn</translation>
    </message>
    <message>
        <source>Fraud score</source>
        <translation>Điểm gian lận</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Đường phố</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Mã bưu chính</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Thành phố</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>%1, shipped</source>
        <translation>%1, đã gửi</translation>
    </message>
    <message>
        <source>%1, in a parcel</source>
        <translation>%1, trong kiện hàng</translation>
    </message>
    <message>
        <source>%1, cancelled</source>
        <translation>%1, đã hủy</translation>
    </message>
    <message>
        <source>%1, tracking</source>
        <translation>%1, mã vận đơn</translation>
    </message>
    <message>
        <source>Payment %1, %2</source>
        <translation>Thanh toán %1, %2</translation>
    </message>
    <message>
        <source>state</source>
        <translation>trạng thái</translation>
    </message>
    <message>
        <source>authorised</source>
        <translation>đã giữ</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>đã thu</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>đã hoàn</translation>
    </message>
    <message>
        <source>provider's word</source>
        <translation>lời cổng thanh toán</translation>
    </message>
    <message>
        <source>provider's number</source>
        <translation>mã của cổng thanh toán</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>Hỏa tốc</translation>
    </message>
    <message>
        <source>Picked up by the customer</source>
        <translation>Khách tự đến lấy</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Tiêu chuẩn</translation>
    </message>
    <message>
        <source>Many orders of this customer in a short time</source>
        <translation>Khách hàng này đặt nhiều đơn trong thời gian ngắn</translation>
    </message>
    <message>
        <source>The order is worth a lot</source>
        <translation>Đơn hàng có giá trị lớn</translation>
    </message>
    <message>
        <source>A reason that a newer server knows</source>
        <translation>Một lý do mà máy chủ mới hơn biết</translation>
    </message>
</context>
<context>
    <name>OrderRules</name>
    <message>
        <source>It waits for its fraud score. It can be shipped once the payment is authorised.</source>
        <translation>Đơn đang chờ điểm gian lận. Gửi được khi đã giữ tiền.</translation>
    </message>
    <message>
        <source>The payment is not authorised yet. It can be shipped as soon as the provider agrees.</source>
        <translation>Chưa giữ được tiền. Gửi được ngay khi cổng thanh toán đồng ý.</translation>
    </message>
    <message>
        <source>The payment failed. It can be shipped once another attempt is authorised.</source>
        <translation>Thanh toán thất bại. Gửi được khi một lần thử khác giữ được tiền.</translation>
    </message>
    <message>
        <source>Everything has left the house already, so nothing is left to ship.</source>
        <translation>Tất cả đã rời kho, nên không còn gì để gửi.</translation>
    </message>
    <message>
        <source>It is cancelled. A new order is the only way to ship these items.</source>
        <translation>Đơn đã bị hủy. Muốn gửi các mặt hàng này phải tạo đơn mới.</translation>
    </message>
    <message>
        <source>It is on hold. Release it first.</source>
        <translation>Đơn đang được giữ lại. Hãy bỏ giữ trước.</translation>
    </message>
    <message>
        <source>Nothing is left to ship: every unit was shipped or cancelled.</source>
        <translation>Không còn gì để gửi: mọi đơn vị đã gửi hoặc đã hủy.</translation>
    </message>
    <message>
        <source>Every parcel that left has arrived already.</source>
        <translation>Mọi kiện hàng đã gửi đều đã đến nơi.</translation>
    </message>
    <message>
        <source>No parcel is on its way. Ship one first.</source>
        <translation>Không có kiện hàng nào trên đường. Hãy gửi một kiện trước.</translation>
    </message>
    <message>
        <source>Every unit has left already, and only what has not left can be cancelled.</source>
        <translation>Mọi đơn vị đã gửi đi, mà chỉ hủy được phần chưa gửi.</translation>
    </message>
    <message>
        <source>It is being cancelled already. It ends once the payment is released.</source>
        <translation>Đơn đang được hủy rồi. Việc hủy kết thúc khi đã nhả tiền.</translation>
    </message>
    <message>
        <source>It is cancelled already.</source>
        <translation>Đơn đã bị hủy rồi.</translation>
    </message>
    <message>
        <source>It is on hold already. Release it to let it go on.</source>
        <translation>Đơn đang được giữ lại rồi. Hãy bỏ giữ để đơn đi tiếp.</translation>
    </message>
    <message>
        <source>It is cancelled, so there is nothing to hold back.</source>
        <translation>Đơn đã bị hủy, nên không có gì để giữ lại.</translation>
    </message>
    <message>
        <source>Everything has left the house, so there is nothing to hold back.</source>
        <translation>Tất cả đã rời kho, nên không có gì để giữ lại.</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>Đơn không bị giữ lại.</translation>
    </message>
    <message>
        <source>The order is closed and cannot be changed any more.</source>
        <translation>Đơn hàng đã đóng và không thay đổi được nữa.</translation>
    </message>
    <message>
        <source>The customer's data was erased, so there is no address to change.</source>
        <translation>Dữ liệu của khách hàng đã bị xóa, nên không có địa chỉ để đổi.</translation>
    </message>
    <message>
        <source>It is cancelled, so nothing goes to this address any more.</source>
        <translation>Đơn đã bị hủy, nên không còn gì được gửi đến địa chỉ này.</translation>
    </message>
    <message>
        <source>Everything has left for this address already. Ask the carrier to send it elsewhere.</source>
        <translation>Tất cả đã gửi đến địa chỉ này. Hãy nhờ đơn vị vận chuyển chuyển đi nơi khác.</translation>
    </message>
    <message>
        <source>The address is not known here. Read the order again with a connection.</source>
        <translation>Ở đây không biết địa chỉ. Hãy đọc lại đơn hàng khi có kết nối.</translation>
    </message>
    <message>
        <source>The customer's data was erased, and notes are part of it.</source>
        <translation>Dữ liệu của khách hàng đã bị xóa, trong đó có các ghi chú.</translation>
    </message>
    <message>
        <source>The order is closed. Notes can be added until it closes.</source>
        <translation>Đơn hàng đã đóng. Chỉ thêm được ghi chú trước khi đơn đóng.</translation>
    </message>
    <message>
        <source>You see the order as it was. Go back to now first.</source>
        <translation>Bạn đang xem đơn hàng trong quá khứ. Hãy về hiện tại trước.</translation>
    </message>
    <message>
        <source>This order was not opened on this computer before. A connection to the server brings it.</source>
        <translation>Đơn hàng này chưa từng mở trên máy tính này. Khi có kết nối máy chủ, nó sẽ được tải về.</translation>
    </message>
    <message>
        <source>The order is still being read. Wait a moment.</source>
        <translation>Đơn hàng đang được đọc. Hãy đợi giây lát.</translation>
    </message>
    <message>
        <source>Needs a connection to the server. It can be done as soon as the connection is back.</source>
        <translation>Cần kết nối máy chủ. Làm được ngay khi có lại kết nối.</translation>
    </message>
    <message>
        <source>The order is closed. Tags can be changed until it closes.</source>
        <translation>Đơn hàng đã đóng. Chỉ đổi được nhãn trước khi đơn đóng.</translation>
    </message>
    <message>
        <source>It waits for its fraud score. Only an order that the score sends to review is decided.</source>
        <translation>Đơn đang chờ điểm gian lận. Chỉ đơn mà điểm này chuyển sang thẩm định mới cần quyết định.</translation>
    </message>
    <message>
        <source>It is not in review. Only an order that waits for a review can be decided.</source>
        <translation>Đơn không ở bước thẩm định. Chỉ quyết định được đơn đang chờ thẩm định.</translation>
    </message>
    <message>
        <source>The time to pay is over. Ask the customer to place a new order.</source>
        <translation>Đã hết thời hạn thanh toán. Hãy nhờ khách hàng đặt đơn mới.</translation>
    </message>
    <message>
        <source>The payment has not failed. It can be tried again once an attempt fails.</source>
        <translation>Thanh toán chưa thất bại. Chỉ thử lại được khi một lần thử thất bại.</translation>
    </message>
    <message>
        <source>The payment has not failed, so there is nothing to try again.</source>
        <translation>Thanh toán không thất bại, nên không có gì để thử lại.</translation>
    </message>
    <message>
        <source>Every unit is in a parcel already. Pack or ship it, or take it apart to pick anew.</source>
        <translation>Mọi đơn vị đã nằm trong kiện rồi. Hãy đóng gói hoặc gửi kiện đó, hoặc dỡ kiện để lấy hàng lại.</translation>
    </message>
    <message>
        <source>Nothing is left to pick: every unit was shipped or cancelled.</source>
        <translation>Không còn gì để lấy: mọi đơn vị đã gửi hoặc đã hủy.</translation>
    </message>
    <message>
        <source>Every parcel is packed already. Ship it next.</source>
        <translation>Mọi kiện hàng đã đóng gói rồi. Bước tiếp theo là gửi đi.</translation>
    </message>
    <message>
        <source>No parcel is being picked. Pick one first.</source>
        <translation>Không có kiện nào đang lấy hàng. Hãy lấy hàng cho một kiện trước.</translation>
    </message>
    <message>
        <source>No parcel is in the house. Only one that was picked or packed and has not left can be taken apart.</source>
        <translation>Không có kiện hàng nào trong kho. Chỉ dỡ được kiện đã lấy hàng hoặc đóng gói mà chưa gửi đi.</translation>
    </message>
    <message>
        <source>It waits for a fraud review. It can be shipped once an analyst has approved it.</source>
        <translation>Đơn đang chờ thẩm định gian lận. Gửi được khi chuyên viên phân tích đã duyệt.</translation>
    </message>
</context>
<context>
    <name>OrderSteps</name>
    <message>
        <source>on hold</source>
        <translation>đang giữ lại</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Đã đặt</translation>
    </message>
    <message>
        <source>Fraud review</source>
        <translation>Thẩm định gian lận</translation>
    </message>
    <message>
        <source>waits for a person</source>
        <translation>chờ người xem</translation>
    </message>
    <message>
        <source>is being scored</source>
        <translation>đang chấm điểm</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>không cần</translation>
    </message>
    <message>
        <source>Authorising</source>
        <translation>Đang giữ tiền</translation>
    </message>
    <message>
        <source>with the provider</source>
        <translation>ở cổng thanh toán</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Thanh toán lỗi</translation>
    </message>
    <message>
        <source>stock is still held</source>
        <translation>tồn vẫn được giữ</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Đã phân bổ</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>%1 kho</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Đã gửi một phần</translation>
    </message>
    <message>
        <source>%1 of %2 units</source>
        <translation>%1 trên %2 đơn vị</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>hạn %1</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>returns until %1</source>
        <translation>trả hàng đến %1</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Đang hủy</translation>
    </message>
    <message>
        <source>the payment is being released</source>
        <translation>đang nhả tiền</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>%1, approved</source>
        <translation>%1, đã duyệt</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>This order is not on this computer.</source>
        <translation>Đơn hàng này không có trên máy tính này.</translation>
    </message>
    <message>
        <source>Write at least two characters to search for.</source>
        <translation>Hãy nhập ít nhất hai ký tự để tìm.</translation>
    </message>
    <message>
        <source>This order was not opened on this computer before.</source>
        <translation>Đơn hàng này chưa từng mở trên máy tính này.</translation>
    </message>
    <message>
        <source>Seeing postings needs the role manager or administrator.</source>
        <translation>Cần vai trò Quản lý hoặc Quản trị viên để xem bút toán.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>A newer version of Meridian keeps its pending changes here. Start that version, or update this one.</source>
        <translation>Một phiên bản Meridian mới hơn lưu thay đổi chờ gửi của nó ở đây. Hãy chạy phiên bản đó, hoặc cập nhật phiên bản này.</translation>
    </message>
    <message>
        <source>A pending change on this computer cannot be read.</source>
        <translation>Không đọc được một thay đổi chờ gửi trên máy tính này.</translation>
    </message>
    <message>
        <source>Meridian cannot write to its folder on this computer.</source>
        <translation>Meridian không ghi được vào thư mục của mình trên máy tính này.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>%1 pt</source>
        <translation>%1 điểm</translation>
    </message>
</context>
<context>
    <name>PipelineLine</name>
    <message>
        <source>Every stage keeps up</source>
        <translation>Mọi chặng đều theo kịp</translation>
    </message>
    <message>
        <source>A stage is late</source>
        <translation>Có chặng bị chậm</translation>
    </message>
    <message>
        <source>A stage is stuck</source>
        <translation>Có chặng bị kẹt</translation>
    </message>
    <message>
        <source>No new orders are taken: the disk is nearly full</source>
        <translation>Không nhận đơn mới: đĩa gần đầy</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Đang hỏi máy chủ</translation>
    </message>
    <message>
        <source>paused, %1 old</source>
        <translation>tạm dừng, cũ %1</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1, mới nhất</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1, cũ %2</translation>
    </message>
    <message>
        <source>What you see is %1 old.</source>
        <translation>Dữ liệu bạn thấy đã cũ %1.</translation>
    </message>
</context>
<context>
    <name>ProductCheck</name>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation>Nội dung quá dài. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>Enter a title.</source>
        <translation>Hãy nhập tên sản phẩm.</translation>
    </message>
    <message>
        <source>Enter a handle: the product's own short name, as in a web address.</source>
        <translation>Hãy nhập định danh: tên ngắn riêng của sản phẩm, như trong địa chỉ web.</translation>
    </message>
    <message>
        <source>These are too many tags. %1 are possible.</source>
        <translation>Quá nhiều nhãn. Tối đa là %1.</translation>
    </message>
    <message>
        <source>These are too many images. %1 are possible.</source>
        <translation>Quá nhiều hình ảnh. Tối đa là %1.</translation>
    </message>
    <message>
        <source>Enter a SKU.</source>
        <translation>Hãy nhập SKU.</translation>
    </message>
    <message>
        <source>A SKU has at most %1 characters.</source>
        <translation>SKU có tối đa %1 ký tự.</translation>
    </message>
    <message>
        <source>Another variant of this product has the SKU %1.</source>
        <translation>Biến thể khác của sản phẩm này đã có SKU %1.</translation>
    </message>
    <message>
        <source>A weight is between 0 and %1 g.</source>
        <translation>Khối lượng phải từ 0 đến %1 g.</translation>
    </message>
    <message>
        <source>A price cannot be below zero.</source>
        <translation>Giá không được nhỏ hơn 0.</translation>
    </message>
    <message>
        <source>This price is too high.</source>
        <translation>Giá này quá cao.</translation>
    </message>
    <message>
        <source>A product needs at least one variant.</source>
        <translation>Sản phẩm cần ít nhất một biến thể.</translation>
    </message>
    <message>
        <source>These are too many variants. %1 are possible.</source>
        <translation>Quá nhiều biến thể. Tối đa là %1.</translation>
    </message>
</context>
<context>
    <name>ProductDesk</name>
    <message>
        <source>The server refused the change.</source>
        <translation>Máy chủ đã từ chối thay đổi.</translation>
    </message>
    <message>
        <source>There is a product with the handle %1 already. Choose another one.</source>
        <translation>Đã có sản phẩm với định danh %1. Hãy chọn định danh khác.</translation>
    </message>
    <message>
        <source>Unsaved changes to one product were damaged on this computer and cannot be read. They were put aside; nothing else is affected.</source>
        <translation>Thay đổi chưa lưu của một sản phẩm trên máy tính này bị hỏng và không đọc được. Chúng đã được gạt sang một bên; ngoài ra không có gì bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Unsaved changes to %1 products were damaged on this computer and cannot be read. They were put aside; nothing else is affected.</source>
        <translation>Thay đổi chưa lưu của %1 sản phẩm trên máy tính này bị hỏng và không đọc được. Chúng đã được gạt sang một bên; ngoài ra không có gì bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Your unsaved changes could not be kept on this computer and are only in this window: %1</source>
        <translation>Không giữ được thay đổi chưa lưu của bạn trên máy tính này, chúng chỉ có trong cửa sổ này: %1</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>a variant</source>
        <translation>một biến thể</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Nhà cung cấp</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã đăng</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Hình ảnh</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>Variant %1</source>
        <translation>Biến thể %1</translation>
    </message>
    <message>
        <source>Title of %1</source>
        <translation>Tên của %1</translation>
    </message>
    <message>
        <source>Barcode of %1</source>
        <translation>Mã vạch của %1</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Khối lượng của %1</translation>
    </message>
    <message>
        <source>Tax on %1</source>
        <translation>Thuế của %1</translation>
    </message>
    <message>
        <source>Shipping of %1</source>
        <translation>Giao hàng của %1</translation>
    </message>
    <message>
        <source>%1 price of %2</source>
        <comment>a currency and a SKU</comment>
        <translation>Giá %1 của %2</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 g</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two prices, the second one with its currency</comment>
        <translation>%1 thành %2</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>This product is not on this computer.</source>
        <translation>Sản phẩm này không có trên máy tính này.</translation>
    </message>
    <message>
        <source>Products have no “%1”. You can look in title, vendor, type, tag, sku, barcode and handle.</source>
        <translation>Sản phẩm không có trường “%1”. Có thể tìm trong title, vendor, type, tag, sku, barcode và handle.</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>any</source>
        <translation>bất kỳ</translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>a condition that must not hold</comment>
        <translation>không phải %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>the order's number</source>
        <translation>số đơn hàng</translation>
    </message>
    <message>
        <source>Order state</source>
        <translation>Trạng thái đơn</translation>
    </message>
    <message>
        <source>where the order is on its way</source>
        <translation>đơn đang ở bước nào</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>state of the payment</source>
        <translation>trạng thái thanh toán</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>whether the order is held</source>
        <translation>đơn có bị giữ lại không</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>region that keeps the order</source>
        <translation>khu vực lưu đơn hàng</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Quốc gia</translation>
    </message>
    <message>
        <source>country it is sent to</source>
        <translation>nước nhận hàng</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Loại tiền</translation>
    </message>
    <message>
        <source>currency of the order</source>
        <translation>loại tiền của đơn</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>what the customer pays</source>
        <translation>số tiền khách trả</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Đặt lúc</translation>
    </message>
    <message>
        <source>when it was placed</source>
        <translation>thời điểm đặt đơn</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tuổi đơn</translation>
    </message>
    <message>
        <source>time since it was placed</source>
        <translation>thời gian từ lúc đặt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Sửa lúc</translation>
    </message>
    <message>
        <source>when it last changed</source>
        <translation>lần thay đổi gần nhất</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>the customer's number</source>
        <translation>mã khách hàng</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>part of the customer's name</source>
        <translation>một phần tên khách hàng</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>part of the customer's e-mail</source>
        <translation>một phần e-mail của khách</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>tag of the order</source>
        <translation>nhãn của đơn</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Rủi ro</translation>
    </message>
    <message>
        <source>risk score from 0 to 100</source>
        <translation>điểm rủi ro từ 0 đến 100</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Mã tham chiếu</translation>
    </message>
    <message>
        <source>the shop's or the provider's own number</source>
        <translation>mã riêng của cửa hàng hoặc cổng thanh toán</translation>
    </message>
    <message>
        <source>stock is held, the risk score is outstanding</source>
        <translation>đã giữ chỗ tồn, chưa có điểm rủi ro</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Đang thẩm định</translation>
    </message>
    <message>
        <source>an analyst decides</source>
        <translation>chờ chuyên viên quyết định</translation>
    </message>
    <message>
        <source>Authorising</source>
        <translation>Đang giữ tiền</translation>
    </message>
    <message>
        <source>the payment is with the provider</source>
        <translation>thanh toán đang ở cổng thanh toán</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Thanh toán lỗi</translation>
    </message>
    <message>
        <source>declined; the customer may try again</source>
        <translation>bị từ chối; khách có thể thử lại</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>paid for, waits to be shipped</source>
        <translation>đã thanh toán, chờ gửi</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Đã gửi một phần</translation>
    </message>
    <message>
        <source>some parcels left</source>
        <translation>một số kiện đã đi</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>all parcels left</source>
        <translation>mọi kiện đã đi</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>all parcels arrived</source>
        <translation>mọi kiện đã đến</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>the time to return is over</source>
        <translation>đã hết hạn trả hàng</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Đang hủy</translation>
    </message>
    <message>
        <source>payment and stock are being undone</source>
        <translation>đang hoàn lại thanh toán và tồn kho</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>đã kết thúc</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Đã lưu trữ</translation>
    </message>
    <message>
        <source>ended and past every late answer</source>
        <translation>đã kết thúc, không còn trả lời muộn nào</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Đang giữ lại</translation>
    </message>
    <message>
        <source>held by a person or a rule, in whatever state</source>
        <translation>bị người hoặc quy tắc giữ lại, ở bất kỳ trạng thái nào</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>needs something before it is delivered</source>
        <translation>còn việc phải làm trước khi giao</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã đóng</translation>
    </message>
    <message>
        <source>delivered or ended</source>
        <translation>đã giao hoặc đã kết thúc</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>nothing was asked yet</source>
        <translation>chưa yêu cầu gì</translation>
    </message>
    <message>
        <source>asked, not answered</source>
        <translation>đã yêu cầu, chưa trả lời</translation>
    </message>
    <message>
        <source>Authorising, unclear</source>
        <translation>Đang giữ tiền, chưa rõ</translation>
    </message>
    <message>
        <source>no answer came, inquired</source>
        <translation>không có trả lời, đã hỏi lại</translation>
    </message>
    <message>
        <source>Customer must act</source>
        <translation>Khách phải xác nhận</translation>
    </message>
    <message>
        <source>the customer must confirm</source>
        <translation>khách hàng phải xác nhận</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Đã giữ tiền</translation>
    </message>
    <message>
        <source>the money is reserved</source>
        <translation>tiền đã được giữ</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>the bank said no</source>
        <translation>ngân hàng từ chối</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Bị bỏ dở</translation>
    </message>
    <message>
        <source>the customer never confirmed</source>
        <translation>khách không hề xác nhận</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Thất bại</translation>
    </message>
    <message>
        <source>the provider never heard of it</source>
        <translation>cổng thanh toán không hề nhận được</translation>
    </message>
    <message>
        <source>Capturing</source>
        <translation>Đang thu tiền</translation>
    </message>
    <message>
        <source>being taken</source>
        <translation>tiền đang được thu</translation>
    </message>
    <message>
        <source>Capturing, unclear</source>
        <translation>Đang thu tiền, chưa rõ</translation>
    </message>
    <message>
        <source>taking was not answered, inquired</source>
        <translation>yêu cầu thu chưa được trả lời, đã hỏi lại</translation>
    </message>
    <message>
        <source>Capture failed</source>
        <translation>Thu tiền lỗi</translation>
    </message>
    <message>
        <source>the money did not come</source>
        <translation>tiền không về</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Đã thu tiền</translation>
    </message>
    <message>
        <source>the money is taken</source>
        <translation>tiền đã được thu</translation>
    </message>
    <message>
        <source>Voiding</source>
        <translation>Đang nhả tiền</translation>
    </message>
    <message>
        <source>being released</source>
        <translation>tiền đang được nhả</translation>
    </message>
    <message>
        <source>Voiding, unclear</source>
        <translation>Đang nhả tiền, chưa rõ</translation>
    </message>
    <message>
        <source>releasing was not answered, inquired</source>
        <translation>yêu cầu nhả chưa được trả lời, đã hỏi lại</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Đã nhả tiền</translation>
    </message>
    <message>
        <source>released</source>
        <translation>tiền đã được nhả</translation>
    </message>
    <message>
        <source>Refunding</source>
        <translation>Đang hoàn tiền</translation>
    </message>
    <message>
        <source>being returned</source>
        <translation>tiền đang được hoàn</translation>
    </message>
    <message>
        <source>Refunding, unclear</source>
        <translation>Đang hoàn tiền, chưa rõ</translation>
    </message>
    <message>
        <source>returning was not answered, inquired</source>
        <translation>yêu cầu hoàn chưa được trả lời, đã hỏi lại</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Đã hoàn tiền</translation>
    </message>
    <message>
        <source>the money is back</source>
        <translation>tiền đã trả về khách</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>the provider has not answered</source>
        <translation>cổng thanh toán chưa trả lời</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>an inquiry is open</source>
        <translation>đang hỏi lại</translation>
    </message>
    <message>
        <source>Refund pending</source>
        <translation>Chờ hoàn tiền</translation>
    </message>
    <message>
        <source>the refund is not confirmed</source>
        <translation>khoản hoàn chưa được xác nhận</translation>
    </message>
    <message>
        <source>held by a person or a rule</source>
        <translation>bị người hoặc quy tắc giữ lại</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>Không bị giữ</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>không bị giữ</translation>
    </message>
    <message>
        <source>Americas</source>
        <translation>Châu Mỹ</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Châu Âu</translation>
    </message>
    <message>
        <source>Asia and Pacific</source>
        <translation>Châu Á - Thái Bình Dương</translation>
    </message>
    <message>
        <source>when its payment was authorised</source>
        <translation>thời điểm giữ được tiền</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>when it came to a person for review</source>
        <translation>thời điểm chuyển cho người thẩm định</translation>
    </message>
    <message>
        <source>when an attempt to pay for it ended without money</source>
        <translation>thời điểm một lần thanh toán kết thúc mà không có tiền</translation>
    </message>
    <message>
        <source>when it was cancelled</source>
        <translation>thời điểm hủy đơn</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sell</source>
        <translation>Bán hàng</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Vận hành</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Tin bị loại</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Kho hàng</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Tồn kho</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Quy trình</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>About Meridian</source>
        <translation>Giới thiệu Meridian</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>This SKU is not in the catalogue.</source>
        <translation>SKU này không có trong danh mục.</translation>
    </message>
    <message>
        <source>Check the SKU, or add the product first.</source>
        <translation>Hãy kiểm tra SKU, hoặc thêm sản phẩm trước.</translation>
    </message>
    <message>
        <source>The quantity must be at least 1 and at most 10,000.</source>
        <translation>Số lượng phải từ 1 đến 10.000.</translation>
    </message>
    <message>
        <source>Correct the quantity.</source>
        <translation>Hãy sửa lại số lượng.</translation>
    </message>
    <message>
        <source>An order needs at least one line.</source>
        <translation>Đơn hàng cần ít nhất một dòng hàng.</translation>
    </message>
    <message>
        <source>Add a line.</source>
        <translation>Hãy thêm một dòng hàng.</translation>
    </message>
    <message>
        <source>An order can have at most 100 lines.</source>
        <translation>Đơn hàng có tối đa 100 dòng hàng.</translation>
    </message>
    <message>
        <source>Split it into several orders.</source>
        <translation>Hãy tách thành nhiều đơn hàng.</translation>
    </message>
    <message>
        <source>All amounts of an order must be in the order's currency.</source>
        <translation>Mọi số tiền của đơn hàng phải theo loại tiền của đơn.</translation>
    </message>
    <message>
        <source>Give every amount in one currency.</source>
        <translation>Hãy ghi mọi số tiền bằng một loại tiền.</translation>
    </message>
    <message>
        <source>This is not a currency that the system knows.</source>
        <translation>Hệ thống không biết loại tiền này.</translation>
    </message>
    <message>
        <source>Give its three letters, such as EUR.</source>
        <translation>Hãy ghi ba chữ cái của loại tiền, ví dụ EUR.</translation>
    </message>
    <message>
        <source>This SKU has no price in the order's currency.</source>
        <translation>SKU này không có giá bằng loại tiền của đơn.</translation>
    </message>
    <message>
        <source>Add a price, or order in another currency.</source>
        <translation>Hãy thêm giá, hoặc đặt bằng loại tiền khác.</translation>
    </message>
    <message>
        <source>The price or the total is not what the customer was shown.</source>
        <translation>Giá hoặc tổng cộng khác với số khách hàng đã thấy.</translation>
    </message>
    <message>
        <source>Show the customer the new price and order again.</source>
        <translation>Hãy cho khách hàng xem giá mới rồi đặt lại.</translation>
    </message>
    <message>
        <source>There is not enough stock for this order.</source>
        <translation>Không đủ tồn kho cho đơn hàng này.</translation>
    </message>
    <message>
        <source>Lower the quantity, or wait until stock arrives.</source>
        <translation>Hãy giảm số lượng, hoặc đợi hàng về.</translation>
    </message>
    <message>
        <source>There is no tax rule for this country.</source>
        <translation>Không có quy tắc thuế cho quốc gia này.</translation>
    </message>
    <message>
        <source>Choose a country that the shop delivers to.</source>
        <translation>Hãy chọn một quốc gia mà cửa hàng giao đến.</translation>
    </message>
    <message>
        <source>This shipping method has no price in the order's currency.</source>
        <translation>Cách vận chuyển này không có giá bằng loại tiền của đơn.</translation>
    </message>
    <message>
        <source>Choose another shipping method or currency.</source>
        <translation>Hãy chọn cách vận chuyển hoặc loại tiền khác.</translation>
    </message>
    <message>
        <source>The amount is larger than the system accepts.</source>
        <translation>Số tiền lớn hơn mức hệ thống chấp nhận.</translation>
    </message>
    <message>
        <source>Lower it, or split it into several.</source>
        <translation>Hãy giảm xuống, hoặc tách thành nhiều khoản.</translation>
    </message>
    <message>
        <source>There is no open order with this number.</source>
        <translation>Không có đơn đang mở nào mang số này.</translation>
    </message>
    <message>
        <source>Check the number. Completed orders cannot be changed.</source>
        <translation>Hãy kiểm tra số đơn. Đơn hàng đã hoàn tất không thay đổi được.</translation>
    </message>
    <message>
        <source>This is not possible in the present state.</source>
        <translation>Không làm được việc này ở trạng thái hiện tại.</translation>
    </message>
    <message>
        <source>Wait for the state that allows it.</source>
        <translation>Hãy đợi đến trạng thái cho phép.</translation>
    </message>
    <message>
        <source>Somebody changed this since you read it.</source>
        <translation>Có người đã sửa mục này sau khi bạn đọc.</translation>
    </message>
    <message>
        <source>Read it again and repeat your change.</source>
        <translation>Hãy đọc lại và lặp lại thay đổi của bạn.</translation>
    </message>
    <message>
        <source>The order is on hold.</source>
        <translation>Đơn hàng đang được giữ lại.</translation>
    </message>
    <message>
        <source>Release it first.</source>
        <translation>Hãy bỏ giữ trước.</translation>
    </message>
    <message>
        <source>There are not that many units left to ship.</source>
        <translation>Không còn nhiều đơn vị để gửi như vậy.</translation>
    </message>
    <message>
        <source>Check what was shipped and cancelled already.</source>
        <translation>Hãy kiểm tra phần đã gửi và đã hủy.</translation>
    </message>
    <message>
        <source>The order has no such parcel.</source>
        <translation>Đơn hàng không có kiện hàng này.</translation>
    </message>
    <message>
        <source>Check the parcel's number.</source>
        <translation>Hãy kiểm tra số của kiện hàng.</translation>
    </message>
    <message>
        <source>There is no such location.</source>
        <translation>Không có kho này.</translation>
    </message>
    <message>
        <source>Check the location's code.</source>
        <translation>Hãy kiểm tra mã kho.</translation>
    </message>
    <message>
        <source>There is no such product.</source>
        <translation>Không có sản phẩm này.</translation>
    </message>
    <message>
        <source>Check the product's handle.</source>
        <translation>Hãy kiểm tra định danh của sản phẩm.</translation>
    </message>
    <message>
        <source>There are not that many units.</source>
        <translation>Không có nhiều đơn vị như vậy.</translation>
    </message>
    <message>
        <source>Check the stock at this location.</source>
        <translation>Hãy kiểm tra tồn kho tại kho này.</translation>
    </message>
    <message>
        <source>This change needs a reason.</source>
        <translation>Thay đổi này cần có lý do.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Hãy nêu lý do.</translation>
    </message>
    <message>
        <source>A text is too long, or holds characters that cannot be read.</source>
        <translation>Có nội dung quá dài, hoặc chứa ký tự không đọc được.</translation>
    </message>
    <message>
        <source>Shorten it, or write it again.</source>
        <translation>Hãy rút ngắn, hoặc viết lại.</translation>
    </message>
    <message>
        <source>A text holds what looks like a card number. Card numbers are never kept.</source>
        <translation>Có nội dung chứa dãy số giống số thẻ. Số thẻ không bao giờ được lưu.</translation>
    </message>
    <message>
        <source>Remove the card number.</source>
        <translation>Hãy bỏ số thẻ đi.</translation>
    </message>
    <message>
        <source>The payment provider has not given a means of payment for this order.</source>
        <translation>Cổng thanh toán chưa cung cấp phương tiện thanh toán cho đơn hàng này.</translation>
    </message>
    <message>
        <source>Ask the customer to pay again in the shop.</source>
        <translation>Hãy nhờ khách hàng thanh toán lại trong cửa hàng.</translation>
    </message>
    <message>
        <source>The payment was tried as often as allowed.</source>
        <translation>Thanh toán đã được thử hết số lần cho phép.</translation>
    </message>
    <message>
        <source>Ask the customer to place a new order.</source>
        <translation>Hãy nhờ khách hàng đặt đơn mới.</translation>
    </message>
    <message>
        <source>The change waited too long to be sure that it was not carried out before.</source>
        <translation>Thay đổi đã chờ quá lâu, nên không chắc nó chưa từng được thực hiện.</translation>
    </message>
    <message>
        <source>Look at the result, then do it again if it is still needed.</source>
        <translation>Hãy xem kết quả, rồi làm lại nếu vẫn cần.</translation>
    </message>
    <message>
        <source>The server took this for a repetition of another change.</source>
        <translation>Máy chủ coi đây là bản lặp lại của một thay đổi khác.</translation>
    </message>
    <message>
        <source>Do it again.</source>
        <translation>Hãy làm lại.</translation>
    </message>
    <message>
        <source>The order has no such payment.</source>
        <translation>Đơn hàng không có thanh toán này.</translation>
    </message>
    <message>
        <source>Check the payment's number.</source>
        <translation>Hãy kiểm tra số của thanh toán.</translation>
    </message>
    <message>
        <source>There is no such dead letter.</source>
        <translation>Không có tin bị loại này.</translation>
    </message>
    <message>
        <source>Read the list of dead letters again.</source>
        <translation>Hãy đọc lại danh sách tin bị loại.</translation>
    </message>
    <message>
        <source>Another product has this SKU already.</source>
        <translation>Sản phẩm khác đã có SKU này.</translation>
    </message>
    <message>
        <source>Give the variant another SKU.</source>
        <translation>Hãy đặt SKU khác cho biến thể.</translation>
    </message>
    <message>
        <source>A limit of the system is reached.</source>
        <translation>Đã đạt một giới hạn của hệ thống.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server.</source>
        <translation>Hãy hỏi người vận hành máy chủ.</translation>
    </message>
    <message>
        <source>There is no such customer, or the customer's data was erased.</source>
        <translation>Không có khách hàng này, hoặc dữ liệu của khách hàng đã bị xóa.</translation>
    </message>
    <message>
        <source>Check the customer's number.</source>
        <translation>Hãy kiểm tra mã khách hàng.</translation>
    </message>
    <message>
        <source>This SKU is not for sale.</source>
        <translation>SKU này không được bán.</translation>
    </message>
    <message>
        <source>Publish the product again, or remove the line.</source>
        <translation>Hãy đăng lại sản phẩm, hoặc bỏ dòng hàng.</translation>
    </message>
    <message>
        <source>Stock cannot be moved like this.</source>
        <translation>Không chuyển được tồn kho như vậy.</translation>
    </message>
    <message>
        <source>Choose another movement, and a quantity above 0.</source>
        <translation>Hãy chọn biến động khác và số lượng lớn hơn 0.</translation>
    </message>
    <message>
        <source>The server's disk is nearly full, so it takes no new orders.</source>
        <translation>Đĩa của máy chủ gần đầy nên máy chủ không nhận đơn mới.</translation>
    </message>
    <message>
        <source>Whoever runs the server must free space. Then do it again.</source>
        <translation>Người vận hành máy chủ phải giải phóng chỗ trống. Sau đó hãy làm lại.</translation>
    </message>
    <message>
        <source>The server failed on this change more than once and has put it aside.</source>
        <translation>Máy chủ gặp lỗi nhiều lần với thay đổi này và đã gạt nó sang một bên.</translation>
    </message>
    <message>
        <source>An operator must look at its dead letter. Do it again after the repair.</source>
        <translation>Người vận hành phải xem tin bị loại của nó. Hãy làm lại sau khi sửa xong.</translation>
    </message>
    <message>
        <source>It is on hold already.</source>
        <translation>Đơn đang được giữ lại rồi.</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>Đơn không bị giữ lại.</translation>
    </message>
    <message>
        <source>The order's state is “%1” now.</source>
        <translation>Trạng thái đơn hiện là “%1”.</translation>
    </message>
    <message>
        <source>The state of P%1 is “%2” now.</source>
        <translation>Trạng thái của P%1 hiện là “%2”.</translation>
    </message>
    <message>
        <source>The time to pay is over.</source>
        <translation>Đã hết thời hạn thanh toán.</translation>
    </message>
    <message>
        <source>A review ends with an approval or a decline.</source>
        <translation>Thẩm định kết thúc bằng duyệt hoặc từ chối.</translation>
    </message>
    <message>
        <source>The parcel was not named.</source>
        <translation>Chưa nêu kiện hàng nào.</translation>
    </message>
    <message>
        <source>What a parcel holds cannot be changed.</source>
        <translation>Không đổi được nội dung của kiện hàng.</translation>
    </message>
    <message>
        <source>Only a report of the payment provider can be replayed.</source>
        <translation>Chỉ xử lý lại được báo cáo của cổng thanh toán.</translation>
    </message>
    <message>
        <source>Line %1 has %2 units left.</source>
        <translation>Dòng hàng %1 còn %2 đơn vị.</translation>
    </message>
    <message>
        <source>It is about line %1.</source>
        <translation>Liên quan đến dòng hàng %1.</translation>
    </message>
    <message>
        <source>At most %1 can be taken.</source>
        <translation>Chỉ lấy được tối đa %1.</translation>
    </message>
    <message>
        <source>Line %1 costs %2 now.</source>
        <translation>Dòng hàng %1 hiện có giá %2.</translation>
    </message>
    <message>
        <source>Line %1, %2.</source>
        <translation>Dòng hàng %1, %2.</translation>
    </message>
    <message>
        <source>The total is %1 now.</source>
        <translation>Tổng cộng hiện là %1.</translation>
    </message>
    <message>
        <source>It is about the SKU %1.</source>
        <translation>Liên quan đến SKU %1.</translation>
    </message>
    <message>
        <source>There are too many dead letters.</source>
        <translation>Có quá nhiều tin bị loại.</translation>
    </message>
    <message>
        <source>The balance of an account of the ledger would be too large.</source>
        <translation>Số dư của một tài khoản trong sổ cái sẽ quá lớn.</translation>
    </message>
    <message>
        <source>There would be too many units of one SKU at one location.</source>
        <translation>Một SKU sẽ có quá nhiều đơn vị tại một kho.</translation>
    </message>
    <message>
        <source>There are as many locations as there can be.</source>
        <translation>Số kho đã đạt mức tối đa.</translation>
    </message>
    <message>
        <source>The product would have too many variants.</source>
        <translation>Sản phẩm sẽ có quá nhiều biến thể.</translation>
    </message>
    <message>
        <source>There are as many SKUs as there can be.</source>
        <translation>Số SKU đã đạt mức tối đa.</translation>
    </message>
    <message>
        <source>The order has as many parcels as it can have.</source>
        <translation>Đơn hàng đã có số kiện tối đa.</translation>
    </message>
    <message>
        <source>A location needs a code and one of the regions US, EU, AP.</source>
        <translation>Kho cần có mã và một trong các khu vực US, EU, AP.</translation>
    </message>
    <message>
        <source>A product needs a handle and at least one variant.</source>
        <translation>Sản phẩm cần có định danh và ít nhất một biến thể.</translation>
    </message>
    <message>
        <source>Not packed</source>
        <translation>Chưa đóng gói</translation>
    </message>
    <message>
        <source>Picking</source>
        <translation>Đang lấy hàng</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Đã đóng gói</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Bị mất</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>Critical</source>
        <translation>Nguy cấp</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Cao</translation>
    </message>
    <message>
        <source>Elevated</source>
        <translation>Khá cao</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Thấp</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Chưa chấm điểm</translation>
    </message>
    <message>
        <source>Risk %1, %2</source>
        <comment>score and its word</comment>
        <translation>Rủi ro %1, %2</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Merchandiser</source>
        <translation>Quản lý hàng hóa</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hỗ trợ khách hàng</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Chuyên viên phân tích</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Quản lý</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Người vận hành</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị viên</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dịch vụ</translation>
    </message>
</context>
<context>
    <name>Rpc</name>
    <message>
        <source>You are signed out.</source>
        <translation>Bạn đã đăng xuất.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Việc này đã bị hủy.</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>Máy chủ trả lời quá lâu.</translation>
    </message>
    <message>
        <source>There is no connection to a server.</source>
        <translation>Không có kết nối đến máy chủ.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that is trusted, so nothing was sent to it.</source>
        <translation>Máy chủ đưa ra chứng chỉ khác với chứng chỉ được tin cậy, nên không có gì được gửi đi.</translation>
    </message>
    <message>
        <source>No Meridian server answers at this address. It may be stopped or starting.</source>
        <translation>Không có máy chủ Meridian nào trả lời tại địa chỉ này. Có thể nó đã dừng hoặc đang khởi động.</translation>
    </message>
    <message>
        <source>The server's name cannot be found. Check the address and the network.</source>
        <translation>Không tìm thấy tên máy chủ. Hãy kiểm tra địa chỉ và mạng.</translation>
    </message>
    <message>
        <source>The network is down or does not lead to the server.</source>
        <translation>Mạng bị ngắt hoặc không dẫn đến máy chủ.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Không kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>The server is older than this console and does not understand the request. Nothing was done.</source>
        <translation>Máy chủ cũ hơn chương trình này và không hiểu yêu cầu. Chưa có gì được thực hiện.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>Máy chủ đang bận. Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>Phiên làm việc đã kết thúc. Hãy đăng nhập lại.</translation>
    </message>
    <message>
        <source>This does not exist (any more).</source>
        <translation>Mục này không (còn) tồn tại.</translation>
    </message>
    <message>
        <source>The server cannot go on from there. The list is read anew.</source>
        <translation>Máy chủ không tiếp tục được từ đó. Danh sách được đọc lại từ đầu.</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>Mục này đã có.</translation>
    </message>
    <message>
        <source>The server cannot do this as things are now: %1</source>
        <translation>Lúc này máy chủ không thực hiện được: %1</translation>
    </message>
    <message>
        <source>The server is of another version than this console and does not know what was asked.</source>
        <translation>Máy chủ có phiên bản khác và không biết điều được hỏi.</translation>
    </message>
    <message>
        <source>The server failed. If it happens again, tell whoever runs it.</source>
        <translation>Máy chủ gặp lỗi. Nếu còn xảy ra, hãy báo cho người vận hành.</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>Máy chủ đã ngắt kết nối.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask somebody whose role does.</source>
        <translation>Vai trò của bạn không cho phép việc này. Hãy nhờ người có vai trò phù hợp.</translation>
    </message>
    <message>
        <source>The server does not accept the input. The server says: “%1”</source>
        <translation>Máy chủ không chấp nhận nội dung đã nhập. Máy chủ cho biết: “%1”</translation>
    </message>
</context>
<context>
    <name>ServerProfile</name>
    <message>
        <source>The address must be a name and a port, such as orders.example.com:7443.</source>
        <translation>Địa chỉ phải gồm tên và cổng, ví dụ orders.example.com:7443.</translation>
    </message>
    <message>
        <source>Without encryption only a server on this computer is spoken to.</source>
        <translation>Không mã hóa thì chỉ kết nối được máy chủ trên máy tính này.</translation>
    </message>
    <message>
        <source>The certificate's fingerprint must have 64 hexadecimal digits.</source>
        <translation>Dấu vân tay của chứng chỉ phải có 64 chữ số thập lục phân.</translation>
    </message>
    <message>
        <source>No Meridian server runs on this folder.</source>
        <translation>Không có máy chủ Meridian nào chạy trên thư mục này.</translation>
    </message>
    <message>
        <source>The files of the server on this folder cannot be used.</source>
        <translation>Không dùng được các tệp của máy chủ trong thư mục này.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Máy tính này</translation>
    </message>
    <message>
        <source>The server's certificate cannot be read.</source>
        <translation>Không đọc được chứng chỉ của máy chủ.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The server is of another version than this console: its answer to signing in is empty.</source>
        <translation>Máy chủ có phiên bản khác với chương trình này: câu trả lời đăng nhập bị trống.</translation>
    </message>
</context>
<context>
    <name>ShellActions</name>
    <message>
        <source>This is where you began.</source>
        <translation>Đây là nơi bạn bắt đầu.</translation>
    </message>
    <message>
        <source>Nothing lies ahead. Go back first.</source>
        <translation>Phía trước không có gì. Hãy quay lại trước.</translation>
    </message>
    <message>
        <source>No other record is open. Open an order first.</source>
        <translation>Không có bản ghi nào khác đang mở. Hãy mở một đơn hàng trước.</translation>
    </message>
    <message>
        <source>No record is shown. Open one first.</source>
        <translation>Không có bản ghi nào đang hiện. Hãy mở một bản ghi trước.</translation>
    </message>
    <message>
        <source>Nothing of yours can be taken back.</source>
        <translation>Bạn không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>There is a connection to the server.</source>
        <translation>Đang có kết nối đến máy chủ.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Chưa ai đăng nhập.</translation>
    </message>
    <message>
        <source>You work on this computer alone: there is no account to leave.</source>
        <translation>Bạn làm việc riêng trên máy tính này: không có tài khoản để đăng xuất.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation>Mọi nơi</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Calls</source>
        <translation>Lượt gọi</translation>
    </message>
    <message>
        <source>Calls from shops, consoles and other systems are let in and checked here.</source>
        <translation>Lượt gọi từ cửa hàng, chương trình Meridian và hệ thống khác được tiếp nhận và kiểm tra ở đây.</translation>
    </message>
    <message>
        <source>Calls under way</source>
        <translation>Lượt gọi đang chạy</translation>
    </message>
    <message>
        <source>Waiting line</source>
        <translation>Hàng chờ</translation>
    </message>
    <message>
        <source>Checked calls wait here for their decision. When the line is full, new orders are refused; results are still taken.</source>
        <translation>Lượt gọi đã kiểm tra chờ quyết định ở đây. Khi hàng chờ đầy, đơn mới bị từ chối; kết quả vẫn được nhận.</translation>
    </message>
    <message>
        <source>Calls waiting</source>
        <translation>Lượt gọi đang chờ</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>One thread scores and decides every command, in order.</source>
        <translation>Một luồng chấm điểm và quyết định mọi lệnh, theo thứ tự.</translation>
    </message>
    <message>
        <source>Records not handed over</source>
        <translation>Bản ghi chưa chuyển tiếp</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Decisions are written to the disk in batches. Nobody is answered before.</source>
        <translation>Quyết định được ghi xuống đĩa theo lô. Không ai nhận trả lời trước đó.</translation>
    </message>
    <message>
        <source>Records being written</source>
        <translation>Bản ghi đang ghi</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Callers get their receipts once the batch is on the disk.</source>
        <translation>Bên gọi nhận biên nhận khi lô đã nằm trên đĩa.</translation>
    </message>
    <message>
        <source>Calls to be answered</source>
        <translation>Lượt gọi chờ trả lời</translation>
    </message>
    <message>
        <source>Second count</source>
        <translation>Tính lại lần hai</translation>
    </message>
    <message>
        <source>Every batch is carried out a second time and compared with the first.</source>
        <translation>Mỗi lô được thực hiện lần thứ hai và so với lần đầu.</translation>
    </message>
    <message>
        <source>Batches behind</source>
        <translation>Lô bị trễ</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Dữ liệu xem</translation>
    </message>
    <message>
        <source>Lists and searches are brought up to date. They may be behind for a moment.</source>
        <translation>Danh sách và tìm kiếm được cập nhật. Chúng có thể trễ trong chốc lát.</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Tác vụ ngoài</translation>
    </message>
    <message>
        <source>Requests to the payment provider leave here, and its answers come back as commands.</source>
        <translation>Yêu cầu đến cổng thanh toán đi từ đây, và câu trả lời quay về thành lệnh.</translation>
    </message>
    <message>
        <source>Requests waiting</source>
        <translation>Yêu cầu đang chờ</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Hẹn giờ</translation>
    </message>
    <message>
        <source>Every open order has a moment at which it is looked at again.</source>
        <translation>Mỗi đơn đang mở có một thời điểm để được xem lại.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Cổng thanh toán</translation>
    </message>
    <message>
        <source>A breaker stops calling a payment provider that fails, and tries it again after a while.</source>
        <translation>Cầu dao ngừng gọi cổng thanh toán bị lỗi, và một lúc sau thử lại.</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
</context>
<context>
    <name>StageFaces</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>one takes %1, 99 of 100 less than %2</source>
        <translation>mỗi lượt %1, 99 trên 100 dưới %2</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>kế tiếp %1</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 quá hạn</translation>
    </message>
    <message>
        <source>%1 set</source>
        <translation>%1 đã đặt</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>Ngừng gọi</translation>
    </message>
    <message>
        <source>One try</source>
        <translation>Thử một lần</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Đang gọi</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 đang gửi</translation>
    </message>
    <message>
        <source>Open: the provider is left alone</source>
        <translation>Ngắt: không gọi cổng thanh toán</translation>
    </message>
    <message>
        <source>Half open: one request tries it</source>
        <translation>Nửa ngắt: một yêu cầu đang thử</translation>
    </message>
    <message>
        <source>Closed: requests go out</source>
        <translation>Nối: yêu cầu được gửi đi</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, từ %2</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Draft</source>
        <comment>order</comment>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>Placed</source>
        <comment>order</comment>
        <translation>Đã đặt</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>order</comment>
        <translation>Đang thẩm định</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>order</comment>
        <translation>Đang giữ lại</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>order</comment>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>Processing</source>
        <comment>order</comment>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <comment>order</comment>
        <translation>Đã gửi một phần</translation>
    </message>
    <message>
        <source>Shipped</source>
        <comment>order</comment>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>order</comment>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>order</comment>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <comment>order</comment>
        <translation>Đang hủy</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>order</comment>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <comment>order</comment>
        <translation>Đã trả một phần</translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>order</comment>
        <translation>Đã trả hàng</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>order</comment>
        <translation>Thất bại</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <comment>payment</comment>
        <translation>Chưa thanh toán</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>payment</comment>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Needs 3-D Secure</source>
        <comment>payment</comment>
        <translation>Cần 3-D Secure</translation>
    </message>
    <message>
        <source>Authorised</source>
        <comment>payment</comment>
        <translation>Đã giữ tiền</translation>
    </message>
    <message>
        <source>Auth expiring</source>
        <comment>payment</comment>
        <translation>Sắp hết hạn giữ tiền</translation>
    </message>
    <message>
        <source>Partly captured</source>
        <comment>payment</comment>
        <translation>Đã thu một phần</translation>
    </message>
    <message>
        <source>Captured</source>
        <comment>payment</comment>
        <translation>Đã thu tiền</translation>
    </message>
    <message>
        <source>Refund pending</source>
        <comment>payment</comment>
        <translation>Chờ hoàn tiền</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <comment>payment</comment>
        <translation>Đã hoàn một phần</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>payment</comment>
        <translation>Đã hoàn tiền</translation>
    </message>
    <message>
        <source>Voided</source>
        <comment>payment</comment>
        <translation>Đã nhả tiền</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>payment</comment>
        <translation>Đã hết hạn</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>payment</comment>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>payment</comment>
        <translation>Thất bại</translation>
    </message>
    <message>
        <source>Disputed</source>
        <comment>payment</comment>
        <translation>Bị khiếu nại</translation>
    </message>
    <message>
        <source>Dispute won</source>
        <comment>payment</comment>
        <translation>Thắng khiếu nại</translation>
    </message>
    <message>
        <source>Dispute lost</source>
        <comment>payment</comment>
        <translation>Thua khiếu nại</translation>
    </message>
    <message>
        <source>Unfulfilled</source>
        <comment>fulfilment</comment>
        <translation>Chưa xử lý</translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>fulfilment</comment>
        <translation>Đã giữ chỗ</translation>
    </message>
    <message>
        <source>Backordered</source>
        <comment>fulfilment</comment>
        <translation>Chờ hàng về</translation>
    </message>
    <message>
        <source>Picking</source>
        <comment>fulfilment</comment>
        <translation>Đang lấy hàng</translation>
    </message>
    <message>
        <source>Packed</source>
        <comment>fulfilment</comment>
        <translation>Đã đóng gói</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <comment>fulfilment</comment>
        <translation>Đã gửi một phần</translation>
    </message>
    <message>
        <source>Shipped</source>
        <comment>fulfilment</comment>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>In transit</source>
        <comment>fulfilment</comment>
        <translation>Đang vận chuyển</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <comment>fulfilment</comment>
        <translation>Đang giao</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>fulfilment</comment>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <comment>fulfilment</comment>
        <translation>Giao không thành</translation>
    </message>
    <message>
        <source>Returning</source>
        <comment>fulfilment</comment>
        <translation>Đang trả về</translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>fulfilment</comment>
        <translation>Đã trả hàng</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>fulfilment</comment>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Not scored</source>
        <comment>fraud</comment>
        <translation>Chưa chấm điểm</translation>
    </message>
    <message>
        <source>Scoring</source>
        <comment>fraud</comment>
        <translation>Đang chấm điểm</translation>
    </message>
    <message>
        <source>Auto-approved</source>
        <comment>fraud</comment>
        <translation>Tự động duyệt</translation>
    </message>
    <message>
        <source>Challenged</source>
        <comment>fraud</comment>
        <translation>Yêu cầu xác thực</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>fraud</comment>
        <translation>Đang thẩm định</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>fraud</comment>
        <translation>Đã chuyển cấp</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>fraud</comment>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>fraud</comment>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Allow-listed</source>
        <comment>fraud</comment>
        <translation>Trong danh sách cho phép</translation>
    </message>
    <message>
        <source>Block-listed</source>
        <comment>fraud</comment>
        <translation>Trong danh sách chặn</translation>
    </message>
    <message>
        <source>Over SLA</source>
        <comment>fraud</comment>
        <translation>Quá hạn xử lý</translation>
    </message>
    <message>
        <source>Confirmed fraud</source>
        <comment>fraud</comment>
        <translation>Xác nhận gian lận</translation>
    </message>
    <message>
        <source>Requested</source>
        <comment>return</comment>
        <translation>Đã yêu cầu</translation>
    </message>
    <message>
        <source>Authorised</source>
        <comment>return</comment>
        <translation>Đã chấp thuận</translation>
    </message>
    <message>
        <source>In transit</source>
        <comment>return</comment>
        <translation>Đang vận chuyển</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>return</comment>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Inspecting</source>
        <comment>return</comment>
        <translation>Đang kiểm tra</translation>
    </message>
    <message>
        <source>Restocked</source>
        <comment>return</comment>
        <translation>Đã nhập lại kho</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>return</comment>
        <translation>Đã hoàn tiền</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <comment>return</comment>
        <translation>Đã loại bỏ</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>return</comment>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>In stock</source>
        <comment>stock</comment>
        <translation>Còn hàng</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>stock</comment>
        <translation>Sắp hết</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>stock</comment>
        <translation>Hết hàng</translation>
    </message>
    <message>
        <source>Oversold</source>
        <comment>stock</comment>
        <translation>Bán quá số tồn</translation>
    </message>
    <message>
        <source>Incoming</source>
        <comment>stock</comment>
        <translation>Sắp về</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <comment>stock</comment>
        <translation>Ngừng bán</translation>
    </message>
    <message>
        <source>Queued</source>
        <comment>erp</comment>
        <translation>Đang xếp hàng</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>erp</comment>
        <translation>Đã gửi đi</translation>
    </message>
    <message>
        <source>Posted</source>
        <comment>erp</comment>
        <translation>Đã ghi sổ</translation>
    </message>
    <message>
        <source>Retrying</source>
        <comment>erp</comment>
        <translation>Đang thử lại</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>erp</comment>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Dead letter</source>
        <comment>erp</comment>
        <translation>Tin bị loại</translation>
    </message>
    <message>
        <source>Healthy</source>
        <comment>service</comment>
        <translation>Tốt</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>service</comment>
        <translation>Suy giảm</translation>
    </message>
    <message>
        <source>Failing over</source>
        <comment>service</comment>
        <translation>Đang chuyển vùng</translation>
    </message>
    <message>
        <source>Failed over</source>
        <comment>service</comment>
        <translation>Đã chuyển vùng</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>service</comment>
        <translation>Ngừng hoạt động</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>service</comment>
        <translation>Bảo trì</translation>
    </message>
    <message>
        <source>No data</source>
        <comment>service</comment>
        <translation>Không có dữ liệu</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>sync</comment>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Stale</source>
        <comment>sync</comment>
        <translation>Dữ liệu cũ</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>sync</comment>
        <translation>Ngoại tuyến</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>sync</comment>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Syncing</source>
        <comment>sync</comment>
        <translation>Đang đồng bộ</translation>
    </message>
    <message>
        <source>Conflict</source>
        <comment>sync</comment>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>sync</comment>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Published</source>
        <comment>product</comment>
        <translation>Đã đăng</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>product</comment>
        <translation>Nháp</translation>
    </message>
</context>
<context>
    <name>StateDomain</name>
    <message>
        <source>Order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>Gian lận</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả hàng</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Tồn kho</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dịch vụ</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of state and the state itself</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>Received</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Tìm thấy</translation>
    </message>
    <message>
        <source>Back to available</source>
        <translation>Trở lại khả dụng</translation>
    </message>
    <message>
        <source>Announced goods arrived</source>
        <translation>Hàng đã báo nay đến</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Bị mất</translation>
    </message>
    <message>
        <source>Damaged, written off</source>
        <translation>Hư hỏng, xóa sổ</translation>
    </message>
    <message>
        <source>Set aside as unavailable</source>
        <translation>Gạt ra, không khả dụng</translation>
    </message>
    <message>
        <source>Unavailable, written off</source>
        <translation>Không khả dụng, xóa sổ</translation>
    </message>
    <message>
        <source>Announced as incoming</source>
        <translation>Báo sắp về</translation>
    </message>
    <message>
        <source>Incoming called off</source>
        <translation>Hủy báo sắp về</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Giao đến kho</translation>
    </message>
    <message>
        <source>Returned by a customer</source>
        <translation>Khách trả lại</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Kiểm đếm</translation>
    </message>
    <message>
        <source>Found in another bin</source>
        <translation>Tìm thấy ở ô kệ khác</translation>
    </message>
    <message>
        <source>Passed quality control</source>
        <translation>Đạt kiểm tra chất lượng</translation>
    </message>
    <message>
        <source>Safety stock lowered</source>
        <translation>Giảm tồn an toàn</translation>
    </message>
    <message>
        <source>Delivery as announced</source>
        <translation>Giao đúng như đã báo</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Bị trộm</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thất lạc</translation>
    </message>
    <message>
        <source>Damaged in the warehouse</source>
        <translation>Hư hỏng trong kho</translation>
    </message>
    <message>
        <source>Damaged on arrival</source>
        <translation>Hư hỏng khi đến</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>Tồn an toàn</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hư hỏng</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>Kiểm tra chất lượng</translation>
    </message>
    <message>
        <source>Beyond repair</source>
        <translation>Không sửa được</translation>
    </message>
    <message>
        <source>Failed quality control</source>
        <translation>Không đạt chất lượng</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Đơn mua hàng</translation>
    </message>
    <message>
        <source>Purchase order cancelled</source>
        <translation>Đơn mua hàng bị hủy</translation>
    </message>
    <message>
        <source>Supplier delivers less</source>
        <translation>Nhà cung cấp giao ít hơn</translation>
    </message>
    <message>
        <source>Write how many units.</source>
        <translation>Hãy nhập bao nhiêu đơn vị.</translation>
    </message>
    <message>
        <source>One place holds up to %1 units of a SKU.</source>
        <translation>Một vị trí chứa tối đa %1 đơn vị của một SKU.</translation>
    </message>
    <message>
        <source>No more than %1 can be taken: that is all that is unavailable here.</source>
        <translation>Chỉ lấy được tối đa %1: ở đây không khả dụng chừng đó.</translation>
    </message>
    <message>
        <source>No more than %1 can be taken: that is all that is announced here.</source>
        <translation>Chỉ lấy được tối đa %1: ở đây báo sắp về chừng đó.</translation>
    </message>
    <message>
        <source>No more than %1 can be lost: that is all that is not set aside here.</source>
        <translation>Chỉ mất được tối đa %1: ở đây phần chưa gạt ra chỉ có chừng đó.</translation>
    </message>
    <message>
        <source>No more than %1 can be taken: that is all that is available here.</source>
        <translation>Chỉ lấy được tối đa %1: ở đây khả dụng chừng đó.</translation>
    </message>
    <message>
        <source>Say why. It stays in the history of this SKU.</source>
        <translation>Hãy nêu lý do. Lý do được giữ trong lịch sử của SKU này.</translation>
    </message>
    <message>
        <source>Say it in fewer words.</source>
        <translation>Hãy viết ngắn hơn.</translation>
    </message>
    <message>
        <source>Units promised to orders that will not be there: %1.</source>
        <translation>Số đơn vị đã hứa cho đơn hàng mà sẽ không có: %1.</translation>
    </message>
    <message>
        <source>“%1” is not a number of units.</source>
        <translation>“%1” không phải là số đơn vị.</translation>
    </message>
    <message>
        <source>Write what “%1” should be, such as %1:BER-2.</source>
        <translation>Hãy ghi “%1” cần là gì, ví dụ %1:BER-2.</translation>
    </message>
    <message>
        <source>There is no filter “%1” here. There are sku, location, region, on_hand, committed, available, unavailable and incoming.</source>
        <translation>Ở đây không có bộ lọc “%1”. Có sku, location, region, on_hand, committed, available, unavailable và incoming.</translation>
    </message>
    <message>
        <source>Write at least two characters to search for.</source>
        <translation>Hãy nhập ít nhất hai ký tự để tìm.</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Released by an order</source>
        <translation>Đơn hàng nhả chỗ</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Đã xóa sổ</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Đã báo</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Đã đến</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Đã hủy báo</translation>
    </message>
    <message>
        <source>Promised to an order</source>
        <translation>Giữ chỗ cho đơn hàng</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Đã gạt ra</translation>
    </message>
    <message>
        <source>Lost or damaged</source>
        <translation>Mất hoặc hư hỏng</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Đã chuyển</translation>
    </message>
    <message>
        <source>%1, automatically</source>
        <translation>%1, tự động</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Còn hàng</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Sắp hết</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hết hàng</translation>
    </message>
    <message>
        <source>Oversold</source>
        <translation>Bán quá số tồn</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Nothing is kept on this computer yet.</source>
        <translation>Chưa có gì được lưu trên máy tính này.</translation>
    </message>
    <message>
        <source>Nobody waits for this any more.</source>
        <translation>Không còn ai chờ kết quả này.</translation>
    </message>
    <message>
        <source>Meridian cannot write to its folder on this computer.</source>
        <translation>Meridian không ghi được vào thư mục của mình trên máy tính này.</translation>
    </message>
    <message>
        <source>A file of Meridian on this computer is damaged.</source>
        <translation>Một tệp của Meridian trên máy tính này bị hỏng.</translation>
    </message>
    <message>
        <source>Another program uses Meridian's files just now.</source>
        <translation>Một chương trình khác đang dùng các tệp của Meridian.</translation>
    </message>
    <message>
        <source>A file of Meridian on this computer cannot be used.</source>
        <translation>Không dùng được một tệp của Meridian trên máy tính này.</translation>
    </message>
    <message>
        <source>A newer version of Meridian has used this folder. Start that version, or update this one. Nothing in it was changed.</source>
        <translation>Một phiên bản Meridian mới hơn đã dùng thư mục này. Hãy chạy phiên bản đó, hoặc cập nhật phiên bản này. Trong thư mục chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The disk of this computer is full. Make room on it, and Meridian goes on by itself.</source>
        <translation>Đĩa của máy tính này đã đầy. Hãy giải phóng chỗ trống, Meridian sẽ tự chạy tiếp.</translation>
    </message>
    <message>
        <source>The disk is full, so Meridian cannot make its folder %1. Make room on it and try again.</source>
        <translation>Đĩa đã đầy nên Meridian không tạo được thư mục %1 của mình. Hãy giải phóng chỗ trống rồi thử lại.</translation>
    </message>
    <message>
        <source>Meridian may not write to its folder %1. Change the folder's permissions, or start Meridian with --data and another folder. Nothing was lost.</source>
        <translation>Meridian không được phép ghi vào thư mục %1 của mình. Hãy đổi quyền của thư mục, hoặc khởi động Meridian với --data và một thư mục khác. Không có gì bị mất.</translation>
    </message>
    <message>
        <source>The copy of the data on this computer is damaged. It is made anew as soon as the server can be reached. Changes that wait to be sent are kept.</source>
        <translation>Bản sao dữ liệu trên máy tính này bị hỏng. Bản sao được tạo lại ngay khi kết nối được máy chủ. Các thay đổi chờ gửi được giữ nguyên.</translation>
    </message>
    <message>
        <source>A file of Meridian on this computer cannot be written: the disk is full or does not work. Meridian goes on by itself when it can.</source>
        <translation>Không ghi được một tệp của Meridian trên máy tính này: đĩa đã đầy hoặc không hoạt động. Meridian sẽ tự chạy tiếp khi có thể.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>The server on this computer is not there yet.</source>
        <translation>Máy chủ trên máy tính này chưa sẵn sàng.</translation>
    </message>
    <message>
        <source>The server sent an order whose number is none.</source>
        <translation>Máy chủ gửi một đơn hàng có số không hợp lệ.</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>Phiên làm việc đã kết thúc. Hãy đăng nhập lại.</translation>
    </message>
    <message>
        <source>Meridian cannot reach the server.</source>
        <translation>Meridian không kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>The server sent a product whose number is none.</source>
        <translation>Máy chủ gửi một sản phẩm có số không hợp lệ.</translation>
    </message>
    <message>
        <source>The server sent stock without a SKU or a location.</source>
        <translation>Máy chủ gửi tồn kho thiếu SKU hoặc kho.</translation>
    </message>
    <message>
        <source>This account may see neither orders nor stock nor products.</source>
        <translation>Tài khoản này không được xem đơn hàng, tồn kho hay sản phẩm.</translation>
    </message>
</context>
<context>
    <name>TileTexts</name>
    <message>
        <source>Counted at %1.</source>
        <translation>Tính lúc %1.</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Doanh thu</translation>
    </message>
    <message>
        <source>Totals of the orders whose payment was authorised in this period, tax and shipping included.</source>
        <translation>Tổng của các đơn giữ được tiền trong khoảng này, gồm thuế và phí vận chuyển.</translation>
    </message>
    <message>
        <source>Converted to %1 with rates of %2 (%3).</source>
        <translation>Quy đổi sang %1 theo tỷ giá của %2 (%3).</translation>
    </message>
    <message>
        <source>Not added up: the server has no exchange rates.</source>
        <translation>Không cộng gộp: máy chủ không có tỷ giá.</translation>
    </message>
    <message>
        <source>Without %1, for which there is no rate.</source>
        <translation>Không gồm %1 vì không có tỷ giá.</translation>
    </message>
    <message>
        <source>%1 and %2 more currencies</source>
        <translation>%1 và %2 loại tiền khác</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Orders placed in this period; beside it how many that is for each minute. Opens them.</source>
        <translation>Đơn hàng đặt trong khoảng này; bên cạnh là số đơn mỗi phút. Nhấn để mở.</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/phút</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Chuyển đổi</translation>
    </message>
    <message>
        <source>Of the orders placed in the hours of this period, those whose payment has been authorised until now. Opens the others.</source>
        <translation>Trong các đơn đặt trong các giờ của khoảng này, những đơn đến nay đã giữ được tiền. Nhấn để mở các đơn còn lại.</translation>
    </message>
    <message>
        <source>Payment failures</source>
        <translation>Thanh toán lỗi</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>Tồn thấp</translation>
    </message>
    <message>
        <source>Places (a SKU at a location) with %1 units available or fewer, now. Opens them in the inventory.</source>
        <translation>Số vị trí (một SKU tại một kho) hiện còn khả dụng từ %1 đơn vị trở xuống. Nhấn để mở trong tồn kho.</translation>
    </message>
    <message>
        <source>%1 oversold</source>
        <translation>%1 bán quá số tồn</translation>
    </message>
    <message>
        <source>Opens these orders.</source>
        <translation>Nhấn để mở các đơn này.</translation>
    </message>
    <message>
        <source>Orders cancelled in this period, for whatever reason: by wish, refused as fraud, or not paid in time. Opens them.</source>
        <translation>Đơn hàng bị hủy trong khoảng này, vì bất kỳ lý do nào: theo yêu cầu, bị từ chối do gian lận, hoặc không thanh toán kịp. Nhấn để mở.</translation>
    </message>
    <message>
        <source>Payment attempts that ended without money in this period, of those that began in it. Opens the orders that these attempts were to pay for.</source>
        <translation>Trong các lần thanh toán bắt đầu trong khoảng này, những lần kết thúc mà không có tiền cũng trong khoảng này. Nhấn để mở các đơn của những lần thanh toán đó.</translation>
    </message>
    <message>
        <source>Orders that came to a person for review in this period, of those placed in it. Opens them, also those that have been decided since.</source>
        <translation>Trong các đơn đặt trong khoảng này, những đơn được chuyển cho người thẩm định cũng trong khoảng này. Nhấn để mở, gồm cả các đơn đã được quyết định sau đó.</translation>
    </message>
    <message>
        <source>%1 units or fewer</source>
        <translation>từ %1 đơn vị trở xuống</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>The server is version %1 and this console is version %2. Ask whoever runs the server to update it.</source>
        <translation>Máy chủ là phiên bản %1 còn chương trình này là phiên bản %2. Hãy nhờ người vận hành máy chủ cập nhật máy chủ.</translation>
    </message>
    <message>
        <source>The server is version %1 and this console is version %2. Update this console.</source>
        <translation>Máy chủ là phiên bản %1 còn chương trình này là phiên bản %2. Hãy cập nhật chương trình này.</translation>
    </message>
    <message>
        <source>This console is version %1; the server does not say which version it is.</source>
        <translation>Chương trình này là phiên bản %1; máy chủ không cho biết phiên bản của mình.</translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Cần thẩm định</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Đang giữ lại</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Thanh toán lỗi</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>Cần gửi</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Use the meridiand that already runs on the data directory DIR.</source>
        <translation>Dùng meridiand đang chạy trên thư mục dữ liệu DIR.</translation>
    </message>
    <message>
        <source>Keep everything below DIR.</source>
        <translation>Lưu mọi thứ trong DIR.</translation>
    </message>
    <message>
        <source>Start with "computer" or "demo" without asking.</source>
        <translation>Bắt đầu với "computer" hoặc "demo" mà không hỏi.</translation>
    </message>
    <message>
        <source>Speak LANGUAGE: en, zh_CN or vi.</source>
        <translation>Dùng ngôn ngữ LANGUAGE: en, zh_CN hoặc vi.</translation>
    </message>
</context>
<context>
    <name>meridian::core::Keychain</name>
    <message>
        <source>No sign-in is kept on this computer.</source>
        <translation>Không có thông tin đăng nhập nào được lưu trên máy tính này.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so you stay signed in only until you close Meridian.</source>
        <translation>Máy tính này không có kho khóa, nên bạn chỉ được giữ đăng nhập cho đến khi đóng Meridian.</translation>
    </message>
</context>
<context>
    <name>meridian::core::LocalServer</name>
    <message>
        <source>This computer</source>
        <translation>Máy tính này</translation>
    </message>
    <message>
        <source>The server on this computer cannot start.</source>
        <translation>Máy chủ trên máy tính này không khởi động được.</translation>
    </message>
    <message>
        <source>The server on this computer ended again and again.</source>
        <translation>Máy chủ trên máy tính này liên tục bị dừng.</translation>
    </message>
    <message>
        <source>The server's program cannot be started.</source>
        <translation>Không chạy được chương trình máy chủ.</translation>
    </message>
    <message>
        <source>%1 is missing, or it may not be run. Install Meridian again.</source>
        <translation>Thiếu %1, hoặc không được phép chạy tệp này. Hãy cài lại Meridian.</translation>
    </message>
</context>
<context>
    <name>meridian::core::OrderListModel</name>
    <message>
        <source>Order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Đặt lúc</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>To</source>
        <comment>country that an order is sent to</comment>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Order state</source>
        <translation>Trạng thái đơn</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Rủi ro</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Thành phố</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Mã tham chiếu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Sửa lúc</translation>
    </message>
</context>
<context>
    <name>meridian::core::SentCommands</name>
    <message>
        <source>Meridian is closing. The change is kept and sent later.</source>
        <translation>Meridian đang đóng. Thay đổi được giữ lại và gửi sau.</translation>
    </message>
    <message>
        <source>This can only be done while the server can be reached. Nothing was changed.</source>
        <translation>Việc này chỉ làm được khi kết nối được máy chủ. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This change does not wait for a decision any more.</source>
        <translation>Thay đổi này không còn chờ quyết định nữa.</translation>
    </message>
    <message>
        <source>The change could not be kept on this computer, so it was not sent: %1</source>
        <translation>Không lưu được thay đổi trên máy tính này, nên chưa gửi: %1</translation>
    </message>
    <message>
        <source>The file of pending changes and unsaved edits on this computer was damaged, and a new one was made of what can be read.</source>
        <translation>Tệp chứa thay đổi chờ gửi và chỉnh sửa chưa lưu trên máy tính này bị hỏng, và một tệp mới đã được tạo từ những gì đọc được.</translation>
    </message>
    <message>
        <source>Pending changes that were kept: %1. They are sent as they would have been.</source>
        <translation>Thay đổi chờ gửi còn giữ được: %1. Chúng được gửi đi như bình thường.</translation>
    </message>
    <message>
        <source>Changes that could not be read: %1.</source>
        <translation>Thay đổi không đọc được: %1.</translation>
    </message>
    <message>
        <source>There may have been others that cannot be found.</source>
        <translation>Có thể còn những thay đổi khác không tìm thấy được.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Không thiếu gì.</translation>
    </message>
    <message>
        <source>Look whether what you changed last is there, and do it again where it is not.</source>
        <translation>Hãy xem những gì bạn sửa gần đây nhất có ở đó không, và làm lại nếu thiếu.</translation>
    </message>
</context>
<context>
    <name>meridian::core::Session</name>
    <message>
        <source>The name or the password is wrong, or the account is locked for a while after too many wrong passwords.</source>
        <translation>Tên hoặc mật khẩu sai, hoặc tài khoản tạm bị khóa do nhập sai mật khẩu quá nhiều lần.</translation>
    </message>
    <message>
        <source>The server has moved to another address and is being connected.</source>
        <translation>Máy chủ đã chuyển sang địa chỉ khác và đang được kết nối lại.</translation>
    </message>
    <message>
        <source>The server does not accept the sign-in any more.</source>
        <translation>Máy chủ không còn chấp nhận phiên đăng nhập này.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Không kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>Phiên làm việc đã kết thúc. Hãy đăng nhập lại.</translation>
    </message>
</context>
<context>
    <name>meridian::core::Settings</name>
    <message>
        <source>The settings cannot be read, so every setting has its default.</source>
        <translation>Không đọc được các thiết lập, nên mọi thiết lập dùng giá trị mặc định.</translation>
    </message>
    <message>
        <source>The settings were damaged and have their defaults again. The old file was kept as %1.</source>
        <translation>Các thiết lập bị hỏng và đã trở về mặc định. Tệp cũ được giữ lại với tên %1.</translation>
    </message>
    <message>
        <source>The settings cannot be saved. They last until you close Meridian.</source>
        <translation>Không lưu được các thiết lập. Chúng chỉ có hiệu lực đến khi đóng Meridian.</translation>
    </message>
</context>
<context>
    <name>meridian::core::StockListModel</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Kho</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Tồn thực tế</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Đã giữ chỗ</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Khả dụng</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Không khả dụng</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Sắp về</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>meridian::core::Transport</name>
    <message>
        <source>The certificate's fingerprint cannot be read.</source>
        <translation>Không đọc được dấu vân tay của chứng chỉ.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::AboutPage</name>
    <message>
        <source>The facts for a report are in the clipboard.</source>
        <translation>Thông tin cho báo cáo đã ở trong bảng tạm.</translation>
    </message>
    <message>
        <source>About Meridian</source>
        <translation>Giới thiệu Meridian</translation>
    </message>
    <message>
        <source>Meridian</source>
        <translation>Meridian</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use it, look into it, change it and pass it on; whoever gets it from you has the same rights. It comes without any warranty.</source>
        <translation>Phần mềm tự do theo Giấy phép Công cộng GNU (GNU General Public License), phiên bản 3 trở lên. Bạn được dùng, xem mã, sửa và chia sẻ lại; ai nhận từ bạn cũng có các quyền đó. Phần mềm không kèm bất kỳ bảo hành nào.</translation>
    </message>
    <message>
        <source>For a report to support</source>
        <translation>Để báo cho bộ phận hỗ trợ</translation>
    </message>
    <message>
        <source>No names, no addresses and nothing of your data is in it.</source>
        <translation>Trong đó không có tên, địa chỉ hay dữ liệu nào của bạn.</translation>
    </message>
    <message>
        <source>Facts for a report</source>
        <translation>Thông tin cho báo cáo</translation>
    </message>
    <message>
        <source>What it stands on</source>
        <translation>Được xây dựng trên</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Actions</name>
    <message>
        <source>Your role does not allow this. Ask somebody whose role does.</source>
        <translation>Vai trò của bạn không cho phép việc này. Hãy nhờ người có vai trò phù hợp.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ActivityModel</name>
    <message>
        <source>Needs you</source>
        <translation>Cần bạn</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Kept on this computer, not sent yet</source>
        <translation>Đã lưu trên máy tính này, chưa gửi</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Đang gửi đi</translation>
    </message>
    <message>
        <source>No answer yet, sent again: %1</source>
        <translation>Chưa có trả lời, đã gửi lại: %1</translation>
    </message>
    <message>
        <source>Accepted and applied</source>
        <translation>Đã chấp nhận và áp dụng</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Đã chấp nhận</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Bị từ chối: %1</translation>
    </message>
    <message>
        <source>Somebody else changed it before</source>
        <translation>Người khác đã thay đổi trước</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Đã từ bỏ</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ActivityTray</name>
    <message>
        <source>%1 need you</source>
        <translation>%1 cần bạn</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 đang chờ</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>đã gửi hết</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Thay đổi chờ gửi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Giải quyết</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Mở bản ghi</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Từ bỏ</translation>
    </message>
    <message>
        <source>Nothing was changed from here yet</source>
        <translation>Chưa có thay đổi nào từ đây</translation>
    </message>
    <message>
        <source>What you change is listed here with what the server said. Without a connection it waits here and is sent later.</source>
        <translation>Những gì bạn thay đổi được liệt kê ở đây kèm trả lời của máy chủ. Khi không có kết nối, chúng chờ ở đây và được gửi sau.</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 mục cần bạn</translation>
    </message>
</context>
<context>
    <name>meridian::ui::AddressDialog</name>
    <message>
        <source>Address of %1</source>
        <translation>Địa chỉ của %1</translation>
    </message>
    <message>
        <source>The country stays %1, because tax and shipping were computed for it.</source>
        <translation>Quốc gia vẫn là %1, vì thuế và phí vận chuyển đã tính theo đó.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Company, optional</source>
        <translation>Công ty (tùy chọn)</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Đường phố</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Mã bưu chính</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Thành phố</translation>
    </message>
    <message>
        <source>Province, optional</source>
        <translation>Tỉnh (tùy chọn)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone, optional</source>
        <translation>Điện thoại (tùy chọn)</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Đổi địa chỉ</translation>
    </message>
    <message>
        <source>Enter a name or a company.</source>
        <translation>Hãy nhập tên hoặc công ty.</translation>
    </message>
    <message>
        <source>Enter a street.</source>
        <translation>Hãy nhập đường phố.</translation>
    </message>
    <message>
        <source>Enter an e-mail address, for example name@example.com.</source>
        <translation>Hãy nhập địa chỉ e-mail, ví dụ name@example.com.</translation>
    </message>
    <message>
        <source>It was empty.</source>
        <translation>Trước đây để trống.</translation>
    </message>
    <message>
        <source>It was %1.</source>
        <translation>Trước đây là %1.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>Trước đây: %1</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Chưa thay đổi gì.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::AdjustPanel</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 tại %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Lý do: %1</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Tồn thực tế</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Khả dụng</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Không khả dụng</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Sắp về</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>Điều chỉnh tồn kho</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Chuyện gì xảy ra</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>−3 or +12</source>
        <translation>−3 hoặc +12</translation>
    </message>
    <message>
        <source>Stays in the history of this SKU</source>
        <translation>Được giữ trong lịch sử của SKU này</translation>
    </message>
    <message>
        <source>Change in units</source>
        <translation>Thay đổi (đơn vị)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::AlertsCard</name>
    <message>
        <source>No new orders are taken</source>
        <translation>Không nhận đơn mới</translation>
    </message>
    <message>
        <source>The disk of the server is nearly full.</source>
        <translation>Đĩa của máy chủ gần đầy.</translation>
    </message>
    <message>
        <source>%1: %2 of payments fail</source>
        <translation>%1: %2 thanh toán bị lỗi</translation>
    </message>
    <message>
        <source>%1 of %2 attempts in the last hour ended without money. Shown from %3 on.</source>
        <translation>%1 trên %2 lần thử trong giờ qua kết thúc mà không có tiền. Hiện từ %3 trở lên.</translation>
    </message>
    <message>
        <source>More is promised than there is, in %1 places</source>
        <translation>Hứa nhiều hơn số có, ở %1 vị trí</translation>
    </message>
    <message>
        <source>Orders have committed more units of a SKU at a location than are on hand.</source>
        <translation>Đơn hàng đã giữ chỗ nhiều đơn vị của một SKU tại một kho hơn tồn thực tế.</translation>
    </message>
    <message>
        <source>Stock is low in %1 places</source>
        <translation>Tồn thấp ở %1 vị trí</translation>
    </message>
    <message>
        <source>%1 units or fewer of a SKU are available at a location.</source>
        <translation>Một SKU chỉ còn khả dụng từ %1 đơn vị trở xuống tại một kho.</translation>
    </message>
    <message>
        <source>%1 messages in dead letters</source>
        <translation>%1 tin bị loại</translation>
    </message>
    <message>
        <source>They could not be processed, and nobody has resolved them.</source>
        <translation>Không xử lý được các tin này và chưa ai giải quyết.</translation>
    </message>
    <message>
        <source>What you see is %1 behind</source>
        <translation>Dữ liệu bạn thấy bị trễ %1</translation>
    </message>
    <message>
        <source>Lists and figures follow the decisions late. Shown from %1 on.</source>
        <translation>Danh sách và số liệu theo sau quyết định bị chậm. Hiện từ %1 trở lên.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Không có gì cần bạn</translation>
    </message>
</context>
<context>
    <name>meridian::ui::BulkDialog</name>
    <message>
        <source>Which orders are shown</source>
        <translation>Các đơn được hiện</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tất cả %1</translation>
    </message>
    <message>
        <source>Possible %1</source>
        <translation>Làm được %1</translation>
    </message>
    <message>
        <source>Will fail %1</source>
        <translation>Sẽ thất bại %1</translation>
    </message>
    <message>
        <source>Reading the orders</source>
        <translation>Đang đọc các đơn hàng</translation>
    </message>
    <message>
        <source>Nothing of this is possible now; the table says why.</source>
        <translation>Hiện không làm được đơn nào; bảng cho biết lý do.</translation>
    </message>
    <message>
        <source>Write a reason first.</source>
        <translation>Hãy viết lý do trước.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 trên %2 đã xong</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 bị từ chối</translation>
    </message>
    <message>
        <source>%1 wait for the server</source>
        <translation>%1 chờ máy chủ</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 đã dừng</translation>
    </message>
    <message>
        <source>Hold %1 orders</source>
        <translation>Giữ lại %1 đơn hàng</translation>
    </message>
    <message>
        <source>Release %1 orders</source>
        <translation>Bỏ giữ %1 đơn hàng</translation>
    </message>
    <message>
        <source>Cancel %1 orders</source>
        <translation>Hủy %1 đơn hàng</translation>
    </message>
    <message>
        <source>Change the tags of %1 orders</source>
        <translation>Đổi nhãn của %1 đơn hàng</translation>
    </message>
    <message>
        <source>Nothing is sent before you say so. What is not possible is left out.</source>
        <translation>Chưa có gì được gửi cho đến khi bạn đồng ý. Đơn nào không làm được sẽ bỏ qua.</translation>
    </message>
    <message>
        <source>One go takes at most %1 orders: these are the first of the %2 that you chose. Repeat it for the rest.</source>
        <translation>Mỗi lượt tối đa %1 đơn hàng: đây là những đơn đầu trong %2 đơn bạn chọn. Hãy lặp lại cho phần còn lại.</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Các nhãn, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>Nhãn cần thêm</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Tags to take away</source>
        <translation>Nhãn cần bỏ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>It is kept with each change; no names or addresses</source>
        <translation>Được lưu cùng mỗi thay đổi; không ghi tên hay địa chỉ</translation>
    </message>
    <message>
        <source>What would happen to each order</source>
        <translation>Điều sẽ xảy ra với từng đơn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Hold the order</source>
        <translation>Giữ lại đơn hàng</translation>
    </message>
    <message>
        <source>Release the order</source>
        <translation>Bỏ giữ đơn hàng</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Hủy đơn hàng</translation>
    </message>
    <message>
        <source>Tag the order</source>
        <translation>Gắn nhãn đơn hàng</translation>
    </message>
    <message>
        <source>Tag %1 orders</source>
        <translation>Gắn nhãn %1 đơn hàng</translation>
    </message>
    <message>
        <source>Keeping the changes on this computer</source>
        <translation>Đang lưu các thay đổi trên máy tính này</translation>
    </message>
</context>
<context>
    <name>meridian::ui::BulkModel</name>
    <message>
        <source>Order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>State now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Chạy thử</translation>
    </message>
    <message>
        <source>What happens, or why not</source>
        <translation>Điều sẽ xảy ra, hoặc lý do không</translation>
    </message>
    <message>
        <source>What would clear it</source>
        <translation>Cách khắc phục</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CellPanel</name>
    <message>
        <source>The last minutes</source>
        <translation>Những phút vừa qua</translation>
    </message>
    <message>
        <source>This cell</source>
        <translation>Cụm này</translation>
    </message>
    <message>
        <source>The disk is nearly full, so new orders are refused. Results are still taken.</source>
        <translation>Đĩa gần đầy nên đơn mới bị từ chối. Kết quả vẫn được nhận.</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Đơn đang mở</translation>
    </message>
    <message>
        <source>Last batch on the disk</source>
        <translation>Lô cuối trên đĩa</translation>
    </message>
    <message>
        <source>Views behind</source>
        <translation>Dữ liệu xem trễ</translation>
    </message>
    <message>
        <source>Commands since the start</source>
        <translation>Lệnh từ lúc khởi động</translation>
    </message>
    <message>
        <source>Refused, line full</source>
        <translation>Từ chối do hàng chờ đầy</translation>
    </message>
    <message>
        <source>Commits lost</source>
        <translation>Lần ghi bị mất</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>Yêu cầu đang gửi</translation>
    </message>
    <message>
        <source>Timers overdue</source>
        <translation>Hẹn giờ quá hạn</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Đĩa trống</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Bộ nhớ</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Đã chạy</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>One takes</source>
        <translation>Mỗi lượt mất</translation>
    </message>
    <message>
        <source>99 of 100 take less than</source>
        <translation>99 trên 100 mất dưới</translation>
    </message>
    <message>
        <source>The oldest waits</source>
        <translation>Lượt cũ nhất đã chờ</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Từ lúc khởi động</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Đã đặt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Kế tiếp</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Requests since the start</source>
        <translation>Yêu cầu từ lúc khởi động</translation>
    </message>
    <message>
        <source>Without an answer in time</source>
        <translation>Không trả lời kịp</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ChangesList</name>
    <message>
        <source>Compared with</source>
        <translation>So với</translation>
    </message>
    <message>
        <source>The moment to compare with</source>
        <translation>Thời điểm để so sánh</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Điểm khác biệt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Trước và sau</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>The event before</source>
        <translation>Sự kiện trước</translation>
    </message>
    <message>
        <source>The history of this order is not on this computer.</source>
        <translation>Lịch sử của đơn hàng này không có trên máy tính này.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>hiện tại</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Từ %1 đến %2</translation>
    </message>
    <message>
        <source>One moment is being read.</source>
        <translation>Đang đọc một thời điểm.</translation>
    </message>
    <message>
        <source>Nothing is different between these two moments.</source>
        <translation>Không có gì khác giữa hai thời điểm này.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Chart</name>
    <message>
        <source>Copy as table</source>
        <translation>Chép thành bảng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CheckBoard</name>
    <message>
        <source>A check runs already. Wait until it has ended.</source>
        <translation>Đang có một lượt kiểm tra. Hãy đợi nó kết thúc.</translation>
    </message>
    <message>
        <source>The check was stopped. What was found before still stands.</source>
        <translation>Đã dừng kiểm tra. Kết quả trước đó vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>%1 violations</source>
        <translation>%1 vi phạm</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Vi phạm</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
    <message>
        <source>batch %1 of %2</source>
        <translation>lô %1 trên %2</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>đang kiểm tra</translation>
    </message>
    <message>
        <source>not checked since the server's start</source>
        <translation>chưa kiểm tra từ lúc máy chủ khởi động</translation>
    </message>
    <message>
        <source>%1 ago, %2 comparisons, all hold</source>
        <translation>%1 trước, %2 phép so, đều đạt</translation>
    </message>
    <message>
        <source>%1 ago, %2 violations</source>
        <translation>%1 trước, %2 vi phạm</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Cam kết</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ý nghĩa</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Promises that the cell keeps</source>
        <translation>Các cam kết mà cụm giữ đúng</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>Tiến độ kiểm tra</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Chip</name>
    <message>
        <source>%1 %2</source>
        <comment>a condition: field and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Enter edits the condition, Delete removes it.</source>
        <translation>Enter để sửa điều kiện, Delete để bỏ.</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Bỏ điều kiện này</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ChipRow</name>
    <message>
        <source>Filter</source>
        <translation>Bộ lọc</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Thêm điều kiện</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Xóa bộ lọc</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>thêm %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ColumnChooser</name>
    <message>
        <source>As usual</source>
        <translation>Mặc định</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Choose the columns; drag a header to move its column</source>
        <translation>Chọn cột; kéo tiêu đề để dời cột</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Không có gì mang tên đó.</translation>
    </message>
    <message>
        <source>%1 results, %2 ms</source>
        <translation>%1 kết quả, %2 ms</translation>
    </message>
    <message>
        <source>Search orders, SKUs, people, or type a command</source>
        <translation>Tìm đơn hàng, SKU, người, hoặc gõ lệnh</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Tìm kiếm và lệnh</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CompletionPopup</name>
    <message>
        <source>Suggestions: %1</source>
        <translation>Gợi ý: %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ConflictPanel</name>
    <message>
        <source>Skip for now</source>
        <translation>Tạm bỏ qua</translation>
    </message>
    <message>
        <source>The address of this order is not known here any more.</source>
        <translation>Ở đây không còn biết địa chỉ của đơn hàng này.</translation>
    </message>
    <message>
        <source>You changed this record, and somebody else changed it on the server before your change arrived.</source>
        <translation>Bạn đã sửa bản ghi này, và người khác sửa nó trên máy chủ trước khi thay đổi của bạn đến nơi.</translation>
    </message>
    <message>
        <source>%1 Units were taken meanwhile: there are fewer than when you changed them.</source>
        <translation>%1 Trong lúc đó có đơn vị bị lấy đi: còn ít hơn lúc bạn sửa.</translation>
    </message>
    <message>
        <source>It was changed by somebody else before your change arrived.</source>
        <translation>Người khác đã sửa trước khi thay đổi của bạn đến nơi.</translation>
    </message>
    <message>
        <source>Do it anyway</source>
        <translation>Vẫn thực hiện</translation>
    </message>
    <message>
        <source>Discard my change</source>
        <translation>Bỏ thay đổi của tôi</translation>
    </message>
    <message>
        <source>%1: accepted.</source>
        <translation>%1: đã chấp nhận.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Connection</name>
    <message>
        <source>Connecting</source>
        <translation>Đang kết nối</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>Đang nạp</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ngoại tuyến</translation>
    </message>
    <message>
        <source>Offline · %1</source>
        <translation>Ngoại tuyến · %1</translation>
    </message>
    <message>
        <source>The console is looking for its server.</source>
        <translation>Chương trình đang tìm máy chủ của mình.</translation>
    </message>
    <message>
        <source>Orders are being copied to this computer. What is here already can be searched and read.</source>
        <translation>Đơn hàng đang được chép về máy tính này. Những gì đã có thì tìm và đọc được.</translation>
    </message>
    <message>
        <source>Every change is here a moment after it is made.</source>
        <translation>Mọi thay đổi đều có ở đây chỉ sau giây lát.</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>mới nhất</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>cũ %1</translation>
    </message>
    <message>
        <source>Filling · %1%</source>
        <translation>Đang nạp · %1%</translation>
    </message>
    <message>
        <source>Cache stopped</source>
        <translation>Bộ nhớ đệm dừng</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Khác phiên bản</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Ngoại tuyến.</translation>
    </message>
    <message>
        <source>What is shown is not kept up to date.</source>
        <translation>Dữ liệu đang hiện không được cập nhật.</translation>
    </message>
    <message>
        <source>The server refused.</source>
        <translation>Máy chủ đã từ chối.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 ahead of the server's. Times are shown by the server's clock.</source>
        <translation>Đồng hồ của máy tính này nhanh hơn máy chủ %1. Giờ được hiện theo đồng hồ của máy chủ.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 behind the server's. Times are shown by the server's clock.</source>
        <translation>Đồng hồ của máy tính này chậm hơn máy chủ %1. Giờ được hiện theo đồng hồ của máy chủ.</translation>
    </message>
    <message>
        <source>%1 of %2 orders have been copied to this computer. They can be searched and read already.</source>
        <translation>Đã chép %1 trên %2 đơn hàng về máy tính này. Các đơn đó đã tìm và đọc được.</translation>
    </message>
    <message>
        <source>The versions of server and console do not fit together.</source>
        <translation>Phiên bản của máy chủ và chương trình không khớp nhau.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ConnectionPill</name>
    <message>
        <source>Connection: %1</source>
        <translation>Kết nối: %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CustomerPanel</name>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Their orders</source>
        <translation>Các đơn của khách</translation>
    </message>
    <message>
        <source>All orders of this customer</source>
        <translation>Mọi đơn hàng của khách này</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Thông tin cá nhân</translation>
    </message>
    <message>
        <source>The customer's data was erased.</source>
        <translation>Dữ liệu của khách hàng đã bị xóa.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>Giao đến</translation>
    </message>
    <message>
        <source>Personal data is not for your role.</source>
        <translation>Vai trò của bạn không xem được dữ liệu cá nhân.</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Vận chuyển</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Mã tham chiếu</translation>
    </message>
</context>
<context>
    <name>meridian::ui::DeadLettersPage</name>
    <message>
        <source>Which dead letters</source>
        <translation>Các tin được hiện</translation>
    </message>
    <message>
        <source>The dead letter is put right.</source>
        <translation>Tin bị loại đã được xử lý.</translation>
    </message>
    <message>
        <source>What you see is %1 old.</source>
        <translation>Dữ liệu bạn thấy đã cũ %1.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Đang hỏi máy chủ</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1, mới nhất</translation>
    </message>
    <message>
        <source>%1 and more, up to date</source>
        <translation>%1 trở lên, mới nhất</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Those that wait for somebody</source>
        <translation>Các tin chờ người xử lý</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Those that were put right, too</source>
        <translation>Gồm cả các tin đã xử lý</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Xem thêm</translation>
    </message>
    <message>
        <source>No dead letters</source>
        <translation>Không có tin bị loại</translation>
    </message>
    <message>
        <source>Everything that came in could be processed.</source>
        <translation>Mọi thứ gửi đến đều xử lý được.</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Tin bị loại</translation>
    </message>
    <message>
        <source>No dead letters of %1</source>
        <translation>Không có tin bị loại của %1</translation>
    </message>
    <message>
        <source>Show all regions</source>
        <translation>Hiện mọi khu vực</translation>
    </message>
    <message>
        <source>%1 of orders that other regions keep are not shown</source>
        <translation>Không hiện %1 tin thuộc đơn hàng do khu vực khác lưu</translation>
    </message>
    <message>
        <source>A dead letter is of the region that keeps the order, which is what the number begins with, wherever the order is delivered. Only this region is shown, as chosen above.</source>
        <translation>Tin bị loại thuộc khu vực lưu đơn hàng, tức phần đầu của số đơn, dù đơn được giao đến đâu. Chỉ khu vực đã chọn ở trên được hiện.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::DialogPanel</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ExportDialog</name>
    <message>
        <source>Kind of file</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>Xuất đơn hàng</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Sổ tính Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>Tệp CSV (*.csv)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Tiếp tục chạy nền</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>%1 of %2 orders written</source>
        <translation>Đã ghi %1 trên %2 đơn hàng</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Export %1 orders</source>
        <translation>Xuất %1 đơn hàng</translation>
    </message>
    <message>
        <source>Times in UTC, amounts with a point, states as the filter knows them, so that other programs read the file the same way everywhere.</source>
        <translation>Giờ theo UTC, số tiền dùng dấu chấm, trạng thái như trong bộ lọc, để chương trình khác ở đâu cũng đọc tệp giống nhau.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Sổ tính Excel</translation>
    </message>
    <message>
        <source>Columns as in the list</source>
        <translation>Cột như trong danh sách</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Mọi cột</translation>
    </message>
    <message>
        <source>For Excel: mark the file as UTF-8</source>
        <translation>Cho Excel: đánh dấu tệp là UTF-8</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FacetPanel</name>
    <message>
        <source>How the matches divide</source>
        <translation>Phân bố kết quả</translation>
    </message>
    <message>
        <source>Counted: %1 orders</source>
        <translation>Đã đếm: %1 đơn hàng</translation>
    </message>
    <message>
        <source>Estimated from %1 of %2</source>
        <translation>Ước tính từ %1 trên %2</translation>
    </message>
    <message>
        <source>Above 10,000 matches the counts come from an even sample of them.</source>
        <translation>Trên 10.000 kết quả, số đếm lấy từ một mẫu đều của chúng.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>thêm %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FactList</name>
    <message>
        <source>Now: %1</source>
        <translation>Hiện tại: %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FilterBar</name>
    <message>
        <source>Number, name, e-mail, or a field such as status:held</source>
        <translation>Số, tên, e-mail, hoặc trường như status:held</translation>
    </message>
    <message>
        <source>Filter of the orders</source>
        <translation>Bộ lọc đơn hàng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FormFieldBox</name>
    <message>
        <source>was empty</source>
        <translation>trước đây trống</translation>
    </message>
    <message>
        <source>was on</source>
        <translation>trước đây bật</translation>
    </message>
    <message>
        <source>was “%1”</source>
        <translation>trước đây là “%1”</translation>
    </message>
    <message>
        <source>was off</source>
        <translation>trước đây tắt</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FraudPanel</name>
    <message>
        <source>Fraud</source>
        <translation>Gian lận</translation>
    </message>
    <message>
        <source>The reasons of the score are not on this computer.</source>
        <translation>Lý do chấm điểm không có trên máy tính này.</translation>
    </message>
    <message>
        <source>Nothing about it raised the score.</source>
        <translation>Không có gì làm tăng điểm.</translation>
    </message>
    <message>
        <source>There is no score yet, or it is not for your role.</source>
        <translation>Chưa có điểm, hoặc vai trò của bạn không xem được.</translation>
    </message>
    <message>
        <source>Decided by %1.</source>
        <translation>%1 đã quyết định.</translation>
    </message>
    <message>
        <source>Decided by %1: “%2”</source>
        <translation>%1 đã quyết định: “%2”</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FunnelCard</name>
    <message>
        <source>From order to delivery</source>
        <translation>Từ đặt hàng đến giao hàng</translation>
    </message>
    <message>
        <source>orders placed in this period, until now</source>
        <translation>đơn đặt trong khoảng này, đến nay</translation>
    </message>
    <message>
        <source>%1 of the step before</source>
        <translation>%1 của bước trước</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Đã đặt</translation>
    </message>
    <message>
        <source>Orders placed in the hours of this period. Opens them.</source>
        <translation>Đơn hàng đặt trong các giờ của khoảng này. Nhấn để mở các đơn đó.</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Đã qua kiểm tra</translation>
    </message>
    <message>
        <source>Of them, those that the fraud check let through, by itself or after a review. Opens those that wait for it.</source>
        <translation>Trong số đó, các đơn qua được kiểm tra gian lận, tự động hoặc sau thẩm định. Nhấn để mở các đơn còn chờ.</translation>
    </message>
    <message>
        <source>Paid for</source>
        <translation>Đã thanh toán</translation>
    </message>
    <message>
        <source>Of them, those whose payment was authorised. Opens those that are not paid for.</source>
        <translation>Trong số đó, các đơn đã giữ được tiền. Nhấn để mở các đơn chưa thanh toán.</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Of them, those of which everything has left the house. Opens those that wait for it.</source>
        <translation>Trong số đó, các đơn mà mọi thứ đã rời kho. Nhấn để mở các đơn còn chờ gửi.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Of them, those that have arrived. Opens those that are on their way.</source>
        <translation>Trong số đó, các đơn đã đến nơi. Nhấn để mở các đơn đang trên đường.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::GlobePanel</name>
    <message>
        <source>Stock, orders and risk in three regions, on one screen.</source>
        <translation>Tồn kho, đơn hàng và rủi ro ở ba khu vực, trên một màn hình.</translation>
    </message>
    <message>
        <source>Works without a connection: every order that was here before can be searched and read.</source>
        <translation>Hoạt động cả khi không có kết nối: mọi đơn hàng đã có ở đây đều tìm và đọc được.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Timeline of the order</source>
        <translation>Dòng thời gian của đơn</translation>
    </message>
    <message>
        <source>The history of this order is not on this computer.</source>
        <translation>Lịch sử của đơn hàng này không có trên máy tính này.</translation>
    </message>
    <message>
        <source>Add a note for colleagues</source>
        <translation>Thêm ghi chú cho đồng nghiệp</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Ghi chú mới</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Thêm ghi chú</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation>Ghi chú %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>What is different between two moments</source>
        <translation>Điểm khác giữa hai thời điểm</translation>
    </message>
    <message>
        <source>The notes are not on this computer.</source>
        <translation>Các ghi chú không có trên máy tính này.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not for your role, or erased.</source>
        <translation>Vai trò của bạn không xem được, hoặc đã xóa.</translation>
    </message>
    <message>
        <source>There are no notes.</source>
        <translation>Không có ghi chú.</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Hãy viết ghi chú trước.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ImageLinks</name>
    <message>
        <source>Open %1 in the browser</source>
        <translation>Mở %1 trong trình duyệt</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Bỏ %1</translation>
    </message>
    <message>
        <source>Remove this image</source>
        <translation>Bỏ hình này</translation>
    </message>
    <message>
        <source>Add the address of an image</source>
        <translation>Thêm địa chỉ của hình</translation>
    </message>
</context>
<context>
    <name>meridian::ui::InventoryPage</name>
    <message>
        <source>Choose a row first.</source>
        <translation>Hãy chọn một hàng trước.</translation>
    </message>
    <message>
        <source>%1 SKUs · %2 locations</source>
        <translation>%1 SKU · %2 kho</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 kết quả</translation>
    </message>
    <message>
        <source>The stock cannot be shown</source>
        <translation>Không hiện được tồn kho</translation>
    </message>
    <message>
        <source>No stock yet</source>
        <translation>Chưa có tồn kho</translation>
    </message>
    <message>
        <source>Stock appears here as soon as goods are received at a location.</source>
        <translation>Tồn kho hiện ở đây ngay khi có hàng nhập vào một kho.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Không có kết quả</translation>
    </message>
    <message>
        <source>No SKU at any location is like this.</source>
        <translation>Không SKU nào ở kho nào như vậy.</translation>
    </message>
    <message>
        <source>Show all stock</source>
        <translation>Hiện toàn bộ tồn kho</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 tại %2</translation>
    </message>
    <message>
        <source>%1 was not adjusted. %2</source>
        <translation>%1 chưa được điều chỉnh. %2</translation>
    </message>
    <message>
        <source>%1: %2. Kept on this computer and sent when the server can be reached.</source>
        <translation>%1: %2. Đã lưu trên máy tính này và sẽ gửi khi kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>Stock by SKU and location</source>
        <translation>Tồn kho theo SKU và kho</translation>
    </message>
    <message>
        <source>more than %1 match</source>
        <translation>hơn %1 kết quả</translation>
    </message>
</context>
<context>
    <name>meridian::ui::JournalCard</name>
    <message>
        <source>your role may not follow the journal</source>
        <translation>vai trò của bạn không theo dõi được nhật ký</translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation>tạm dừng, %1 mới</translation>
    </message>
    <message>
        <source>live, the last %1</source>
        <translation>trực tiếp, %1 mới nhất</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Số đơn hàng</translation>
    </message>
    <message>
        <source>Only records of this order</source>
        <translation>Chỉ bản ghi của đơn này</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Chạy tiếp</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>The last records of the journal</source>
        <translation>Các bản ghi mới nhất của nhật ký</translation>
    </message>
    <message>
        <source>live, the last %1 of orders that %2 keeps</source>
        <translation>trực tiếp, %1 bản ghi gần nhất của đơn hàng do %2 lưu</translation>
    </message>
</context>
<context>
    <name>meridian::ui::JsonView</name>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>meridian::ui::KpiTile</name>
    <message>
        <source>%1 higher than before</source>
        <translation>cao hơn trước %1</translation>
    </message>
    <message>
        <source>%1 lower than before</source>
        <translation>thấp hơn trước %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>chưa biết</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LetterModel</name>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Liên quan</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LetterPanel</name>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Đến lúc</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Liên quan</translation>
    </message>
    <message>
        <source>nothing that is known</source>
        <translation>không rõ liên quan đến gì</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Đã xử lý</translation>
    </message>
    <message>
        <source>What it holds cannot be shown.</source>
        <translation>Không hiện được nội dung của tin.</translation>
    </message>
    <message>
        <source>No dead letter is chosen. Choose one in the list.</source>
        <translation>Chưa chọn tin bị loại. Hãy chọn một tin trong danh sách.</translation>
    </message>
    <message>
        <source>It was put right already.</source>
        <translation>Tin này đã được xử lý rồi.</translation>
    </message>
    <message>
        <source>An answer of the server is awaited.</source>
        <translation>Đang chờ máy chủ trả lời.</translation>
    </message>
    <message>
        <source>Only reports of the provider can be replayed. Discard it instead.</source>
        <translation>Chỉ xử lý lại được báo cáo của cổng thanh toán. Hãy bỏ tin này.</translation>
    </message>
    <message>
        <source>An order number looks like EU-1048217.</source>
        <translation>Số đơn hàng có dạng EU-1048217.</translation>
    </message>
    <message>
        <source>No dead letter is chosen</source>
        <translation>Chưa chọn tin bị loại</translation>
    </message>
    <message>
        <source>Choose one to see what it holds and why it could not be processed.</source>
        <translation>Chọn một tin để xem nội dung và lý do không xử lý được.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Nội dung của tin</translation>
    </message>
    <message>
        <source>Replay for this order</source>
        <translation>Xử lý lại cho đơn này</translation>
    </message>
    <message>
        <source>Empty: the order that it names</source>
        <translation>Để trống: đơn được nêu trong tin</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Xử lý lại</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>There can be no order with this number: a digit is wrong, or two are swapped.</source>
        <translation>Không thể có đơn hàng mang số này: có một chữ số sai, hoặc hai chữ số bị đổi chỗ.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LettersCard</name>
    <message>
        <source>Everything that came in could be processed.</source>
        <translation>Mọi thứ gửi đến đều xử lý được.</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Tin bị loại</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open the dead letters</source>
        <translation>Mở các tin bị loại</translation>
    </message>
    <message>
        <source>There are none in the region that is chosen above.</source>
        <translation>Không có tin nào trong khu vực đã chọn ở trên.</translation>
    </message>
    <message>
        <source>%1 of orders that other regions keep are not shown.</source>
        <translation>Không hiện %1 tin thuộc đơn hàng do khu vực khác lưu.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LinesPanel</name>
    <message>
        <source>Lines</source>
        <translation>Dòng hàng</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Các dòng hàng của đơn</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>SL</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Giá</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Thành tiền</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Kiện hàng</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Tiền hàng</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Phí vận chuyển</translation>
    </message>
    <message>
        <source>of which tax</source>
        <translation>trong đó thuế</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Đã xuất hóa đơn</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 dòng hàng</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 dòng hàng</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 đơn vị</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 đơn vị</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lines, units</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LiveCard</name>
    <message>
        <source>Orders per minute</source>
        <translation>Đơn hàng mỗi phút</translation>
    </message>
    <message>
        <source>placed in the last 60 minutes</source>
        <translation>đặt trong 60 phút qua</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>%1 so far this minute</source>
        <translation>%1 trong phút này</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LookSwitch</name>
    <message>
        <source>Language: %1</source>
        <translation>Ngôn ngữ: %1</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>Giao diện sáng</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>Giao diện tối</translation>
    </message>
</context>
<context>
    <name>meridian::ui::MergeView</name>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước đây</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Của bạn</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>%1, only you changed it</source>
        <translation>%1, chỉ bạn sửa</translation>
    </message>
    <message>
        <source>%1, only the server</source>
        <translation>%1, chỉ máy chủ</translation>
    </message>
    <message>
        <source>Both: %1</source>
        <translation>Cả hai: %1</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>Giữ của bạn</translation>
    </message>
    <message>
        <source>Keep the server's</source>
        <translation>Giữ của máy chủ</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Giá trị khác</translation>
    </message>
    <message>
        <source>Another value for %1</source>
        <translation>Giá trị khác cho %1</translation>
    </message>
    <message>
        <source>Discard my change</source>
        <translation>Bỏ thay đổi của tôi</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Quyết định sau</translation>
    </message>
    <message>
        <source>Apply result</source>
        <translation>Áp dụng kết quả</translation>
    </message>
</context>
<context>
    <name>meridian::ui::MoneyPanel</name>
    <message>
        <source>Payments and postings</source>
        <translation>Thanh toán và bút toán</translation>
    </message>
    <message>
        <source>Payment attempts</source>
        <translation>Các lần thanh toán</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Lần thử</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Bút toán</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Chứng từ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Nợ</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>Net received</source>
        <translation>Thực nhận</translation>
    </message>
    <message>
        <source>Order total</source>
        <translation>Tổng đơn hàng</translation>
    </message>
    <message>
        <source>Still to capture</source>
        <translation>Còn phải thu</translation>
    </message>
    <message>
        <source>To be refunded</source>
        <translation>Cần hoàn</translation>
    </message>
    <message>
        <source>Provider says</source>
        <translation>Cổng thanh toán báo</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Đã hỏi lại</translation>
    </message>
    <message>
        <source>Nothing is posted for this order yet.</source>
        <translation>Chưa có bút toán nào cho đơn hàng này.</translation>
    </message>
    <message>
        <source>The postings are for managers and administrators.</source>
        <translation>Bút toán dành cho quản lý và quản trị viên.</translation>
    </message>
    <message>
        <source>Postings balance</source>
        <translation>Bút toán cân bằng</translation>
    </message>
    <message>
        <source>Postings do not balance</source>
        <translation>Bút toán không cân bằng</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Mã tham chiếu</translation>
    </message>
</context>
<context>
    <name>meridian::ui::MovementList</name>
    <message>
        <source>Movements</source>
        <translation>Biến động</translation>
    </message>
</context>
<context>
    <name>meridian::ui::NoticeCard</name>
    <message>
        <source>Close this notice</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::NoticeHistory</name>
    <message>
        <source>Notices</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Hoàn tác được</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Hoàn tác: %1</translation>
    </message>
    <message>
        <source>Nothing has happened yet that you need to know.</source>
        <translation>Chưa có chuyện gì bạn cần biết.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OfflineBand</name>
    <message>
        <source>Trying</source>
        <translation>Đang thử</translation>
    </message>
    <message>
        <source>The server cannot be reached since %1. You can keep working: changes stay on this computer and are sent when the connection is back.</source>
        <translation>Không kết nối được máy chủ từ %1. Bạn vẫn làm việc tiếp được: thay đổi được giữ trên máy tính này và gửi khi có lại kết nối.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Thử ngay</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>Thử kết nối máy chủ ngay</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OperationsPage</name>
    <message>
        <source>The way of an order</source>
        <translation>Đường đi của một đơn hàng</translation>
    </message>
    <message>
        <source>per second · how long one takes · what waits</source>
        <translation>mỗi giây · thời gian mỗi lượt · số đang chờ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Chạy tiếp</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>this is the pipeline of %1, %2 has none on this server</source>
        <translation>đây là quy trình của %1, %2 không có quy trình trên máy chủ này</translation>
    </message>
    <message>
        <source>all orders that %1 keeps, wherever they are delivered</source>
        <translation>mọi đơn hàng do %1 lưu, dù giao đến đâu</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderDeeds</name>
    <message>
        <source>Parcels of %1 have left.</source>
        <translation>Các kiện của %1 đã gửi đi.</translation>
    </message>
    <message>
        <source>P%1 of %2 was delivered.</source>
        <translation>P%1 của %2 đã được giao.</translation>
    </message>
    <message>
        <source>Cancel the rest of %1?</source>
        <translation>Hủy phần còn lại của %1?</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>Hủy %1?</translation>
    </message>
    <message>
        <source>Customer changed their mind</source>
        <translation>Khách hàng đổi ý</translation>
    </message>
    <message>
        <source>Ordered twice</source>
        <translation>Đặt trùng</translation>
    </message>
    <message>
        <source>Suspected fraud</source>
        <translation>Nghi gian lận</translation>
    </message>
    <message>
        <source>Cannot be delivered</source>
        <translation>Không giao được</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>Hủy phần còn lại</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Hủy đơn hàng</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 đã bị hủy.</translation>
    </message>
    <message>
        <source>Put %1 on hold?</source>
        <translation>Giữ lại %1?</translation>
    </message>
    <message>
        <source>Nothing of it can be picked or shipped until somebody releases it.</source>
        <translation>Không lấy hàng hay gửi gì của đơn cho đến khi có người bỏ giữ.</translation>
    </message>
    <message>
        <source>Address is unclear</source>
        <translation>Địa chỉ chưa rõ</translation>
    </message>
    <message>
        <source>Customer asked to wait</source>
        <translation>Khách hàng yêu cầu đợi</translation>
    </message>
    <message>
        <source>Stock is checked</source>
        <translation>Đang kiểm tra tồn kho</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Release %1?</source>
        <translation>Bỏ giữ %1?</translation>
    </message>
    <message>
        <source>It goes on from where it was held.</source>
        <translation>Đơn tiếp tục từ chỗ bị giữ.</translation>
    </message>
    <message>
        <source>Address is confirmed</source>
        <translation>Địa chỉ đã xác nhận</translation>
    </message>
    <message>
        <source>Customer agreed</source>
        <translation>Khách hàng đồng ý</translation>
    </message>
    <message>
        <source>Checked, all is well</source>
        <translation>Đã kiểm tra, mọi thứ ổn</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Bỏ giữ</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <source>%1 is on hold.</source>
        <translation>%1 đang được giữ lại.</translation>
    </message>
    <message>
        <source>%1 is released.</source>
        <translation>%1 đã được bỏ giữ.</translation>
    </message>
    <message>
        <source>The address of %1 was changed.</source>
        <translation>Địa chỉ của %1 đã được đổi.</translation>
    </message>
    <message>
        <source>The note was added to %1.</source>
        <translation>Đã thêm ghi chú cho %1.</translation>
    </message>
    <message>
        <source>%1: kept on this computer, and sent when the server is back.</source>
        <translation>%1: đã lưu trên máy tính này, sẽ gửi khi có lại máy chủ.</translation>
    </message>
    <message>
        <source>%1: sent, and no answer came yet. It is asked again until one does.</source>
        <translation>%1: đã gửi, chưa có trả lời. Sẽ hỏi lại cho đến khi có.</translation>
    </message>
    <message>
        <source>Somebody changed %1 before your change arrived. Look at it again, then decide in the pending changes.</source>
        <translation>Có người sửa %1 trước khi thay đổi của bạn đến nơi. Hãy xem lại, rồi quyết định trong thay đổi chờ gửi.</translation>
    </message>
    <message>
        <source>What has not left (%1 units) goes back to stock. What has left stays sold. What was authorised for the rest is released. This cannot be undone.</source>
        <translation>Phần chưa gửi (%1 đơn vị) về lại kho. Phần đã gửi vẫn là đã bán. Tiền đã giữ cho phần còn lại được nhả. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>All of it (%1 units) goes back to stock and the payment is released or refunded. This cannot be undone.</source>
        <translation>Toàn bộ (%1 đơn vị) về lại kho và tiền được nhả hoặc hoàn lại. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Parcels of %1 are being picked.</source>
        <translation>Các kiện của %1 đang được lấy hàng.</translation>
    </message>
    <message>
        <source>P%1 of %2 is packed.</source>
        <translation>P%1 của %2 đã đóng gói.</translation>
    </message>
    <message>
        <source>P%1 of %2 is reported as lost. Its value is refunded.</source>
        <translation>P%1 của %2 đã được báo mất. Giá trị của kiện được hoàn lại.</translation>
    </message>
    <message>
        <source>P%1 of %2 was taken apart.</source>
        <translation>P%1 của %2 đã được dỡ ra.</translation>
    </message>
    <message>
        <source>Approve %1?</source>
        <translation>Duyệt %1?</translation>
    </message>
    <message>
        <source>The payment is authorised next, and then it can be shipped. This cannot be undone.</source>
        <translation>Tiếp theo tiền được giữ, sau đó đơn gửi được. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Known customer</source>
        <translation>Khách hàng quen</translation>
    </message>
    <message>
        <source>Confirmed by phone</source>
        <translation>Đã xác nhận qua điện thoại</translation>
    </message>
    <message>
        <source>The pattern has a harmless reason</source>
        <translation>Dấu hiệu này có lý do vô hại</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Decline %1?</source>
        <translation>Từ chối %1?</translation>
    </message>
    <message>
        <source>The order is cancelled and all of it (%1 units) goes back to stock. Nothing is charged. This cannot be undone.</source>
        <translation>Đơn hàng bị hủy và toàn bộ (%1 đơn vị) về lại kho. Không thu khoản tiền nào. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>The customer cannot be reached</source>
        <translation>Không liên lạc được khách hàng</translation>
    </message>
    <message>
        <source>Stolen means of payment</source>
        <translation>Phương tiện thanh toán bị đánh cắp</translation>
    </message>
    <message>
        <source>Decline the order</source>
        <translation>Từ chối đơn hàng</translation>
    </message>
    <message>
        <source>%1 is approved.</source>
        <translation>%1 đã được duyệt.</translation>
    </message>
    <message>
        <source>%1 is declined.</source>
        <translation>%1 đã bị từ chối.</translation>
    </message>
    <message>
        <source>Another attempt to pay %1 has begun.</source>
        <translation>Đã bắt đầu một lần thanh toán khác cho %1.</translation>
    </message>
    <message>
        <source>The tags of %1 were changed.</source>
        <translation>Nhãn của %1 đã được đổi.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderHeader</name>
    <message>
        <source>Now: %1</source>
        <translation>Hiện tại: %1</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Thao tác khác</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderJobs</name>
    <message>
        <source>Choose orders first.</source>
        <translation>Hãy chọn đơn hàng trước.</translation>
    </message>
    <message>
        <source>There is nothing in the list.</source>
        <translation>Danh sách không có gì.</translation>
    </message>
    <message>
        <source>This needs a server.</source>
        <translation>Việc này cần máy chủ.</translation>
    </message>
    <message>
        <source>Choose orders first: X chooses one, Ctrl A every match.</source>
        <translation>Hãy chọn đơn hàng trước: X chọn một đơn, Ctrl A chọn mọi kết quả.</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 đơn hàng</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 đơn hàng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderPage</name>
    <message>
        <source>The order as it was at %1 cannot be shown. %2</source>
        <translation>Không hiện được đơn hàng tại thời điểm %1. %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>You see %1 as it was at %2. Nothing can be changed here. Dotted values are different now.</source>
        <translation>Bạn đang xem %1 tại thời điểm %2. Ở đây không sửa được gì. Giá trị có chấm bên dưới nay đã khác.</translation>
    </message>
    <message>
        <source>Only the line of the list is on this computer, because this order was not opened here before. Lines, parcels, payments and history need the server. %1</source>
        <translation>Máy tính này chỉ có dòng trong danh sách, vì đơn hàng này chưa từng mở ở đây. Dòng hàng, kiện hàng, thanh toán và lịch sử cần máy chủ. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>This is the order as this computer read it at %1. %2</source>
        <translation>Đây là đơn hàng mà máy tính này đọc lúc %1. %2</translation>
    </message>
    <message>
        <source>The order was read at %1. %2</source>
        <translation>Đơn hàng được đọc lúc %1. %2</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Đang đọc %1</translation>
    </message>
    <message>
        <source>There is no order %1</source>
        <translation>Không có đơn hàng %1</translation>
    </message>
    <message>
        <source>Check the number. Its last digit guards against typing errors.</source>
        <translation>Hãy kiểm tra số đơn. Chữ số cuối giúp phát hiện lỗi gõ.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>Không đọc được %1</translation>
    </message>
    <message>
        <source>This is the last order of the list.</source>
        <translation>Đây là đơn hàng cuối của danh sách.</translation>
    </message>
    <message>
        <source>This is the first order of the list.</source>
        <translation>Đây là đơn hàng đầu của danh sách.</translation>
    </message>
    <message>
        <source>This order was not opened from a list. Open it from the orders to go on to its neighbours.</source>
        <translation>Đơn hàng này không được mở từ danh sách. Hãy mở nó từ danh sách đơn hàng để chuyển sang các đơn liền kề.</translation>
    </message>
    <message>
        <source>The list is still being read. Wait a moment.</source>
        <translation>Danh sách đang được đọc. Hãy đợi giây lát.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderPeek</name>
    <message>
        <source>Details of the order</source>
        <translation>Chi tiết đơn hàng</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Đóng chi tiết</translation>
    </message>
    <message>
        <source>Choose an order to see it here.</source>
        <translation>Chọn một đơn hàng để xem tại đây.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Lines, units</source>
        <translation>Dòng hàng, số lượng</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>Giao đến</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Mã tham chiếu</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Sửa lần cuối</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Hạn kế tiếp</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>còn %1</translation>
    </message>
    <message>
        <source>due</source>
        <translation>đã đến hạn</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>Mở đơn hàng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderStepper</name>
    <message>
        <source>Way of the order</source>
        <translation>Đường đi của đơn hàng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderViews</name>
    <message>
        <source>The view %1 is deleted.</source>
        <translation>Chế độ xem %1 đã bị xóa.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrdersPage</name>
    <message>
        <source>searching</source>
        <translation>đang tìm</translation>
    </message>
    <message>
        <source>more than %1 match</source>
        <translation>hơn %1 kết quả</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 kết quả</translation>
    </message>
    <message>
        <source>%1 new orders</source>
        <translation>%1 đơn hàng mới</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>At most 10,000 rows are chosen at once with Shift. Ctrl A chooses every match.</source>
        <translation>Mỗi lần giữ Shift chọn được tối đa 10.000 hàng. Ctrl A chọn mọi kết quả.</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Phân bố</translation>
    </message>
    <message>
        <source>Show how the matches divide</source>
        <translation>Xem kết quả phân bố thế nào</translation>
    </message>
    <message>
        <source>No orders match</source>
        <translation>Không có đơn hàng khớp</translation>
    </message>
    <message>
        <source>The filter leaves nothing over.</source>
        <translation>Bộ lọc không để lại đơn nào.</translation>
    </message>
    <message>
        <source>There are no orders yet.</source>
        <translation>Chưa có đơn hàng nào.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Xóa bộ lọc</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OverviewPage</name>
    <message>
        <source>Counting…</source>
        <translation>Đang tính…</translation>
    </message>
    <message>
        <source>Counted %1 ago, at %2.</source>
        <translation>Tính cách đây %1, lúc %2.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Tính đến %1</translation>
    </message>
    <message>
        <source>arrows compare with %1</source>
        <translation>mũi tên so với %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PaletteField</name>
    <message>
        <source>Search orders, SKUs, people, or type a command</source>
        <translation>Tìm đơn hàng, SKU, người, hoặc gõ lệnh</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Tìm kiếm và lệnh</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PaletteSearch</name>
    <message>
        <source>This number</source>
        <translation>Số này</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Trên trang này</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Đi đến</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>Bản ghi đang mở</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Tồn kho</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>bộ nhớ đệm</translation>
    </message>
    <message>
        <source>cache, %1</source>
        <translation>bộ nhớ đệm, %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ParcelDialog</name>
    <message>
        <source>Which parcel of %1 is packed?</source>
        <translation>Kiện nào của %1 đã đóng gói?</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Đã đóng gói</translation>
    </message>
    <message>
        <source>Which parcel of %1 was lost?</source>
        <translation>Kiện nào của %1 bị mất?</translation>
    </message>
    <message>
        <source>Report as lost</source>
        <translation>Báo mất</translation>
    </message>
    <message>
        <source>Which parcel of %1 is taken apart?</source>
        <translation>Dỡ kiện nào của %1?</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Dỡ kiện</translation>
    </message>
    <message>
        <source>Which parcel of %1 has arrived?</source>
        <translation>Kiện nào của %1 đã đến nơi?</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Kiện hàng</translation>
    </message>
    <message>
        <source>P%1 from %2</source>
        <translation>P%1 từ %2</translation>
    </message>
    <message>
        <source>It is ready to be shipped then.</source>
        <translation>Sau đó kiện sẵn sàng để gửi.</translation>
    </message>
    <message>
        <source>Its units lie in the house and can be picked again.</source>
        <translation>Các đơn vị của kiện nằm lại trong kho và lấy hàng lại được.</translation>
    </message>
    <message>
        <source>Its value, %1, is refunded to the customer. This cannot be undone.</source>
        <translation>Giá trị của kiện, %1, được hoàn lại cho khách hàng. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>When all parcels have arrived, the time for returns begins. This cannot be undone.</source>
        <translation>Khi mọi kiện đã đến, thời hạn trả hàng bắt đầu. Việc này không hoàn tác được.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ParcelsPanel</name>
    <message>
        <source>Parcels</source>
        <translation>Kiện hàng</translation>
    </message>
    <message>
        <source>Parcels of the order</source>
        <translation>Các kiện hàng của đơn</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Kiện hàng</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Kể từ</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Mã vận đơn</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>The parcels are not on this computer.</source>
        <translation>Các kiện hàng không có trên máy tính này.</translation>
    </message>
    <message>
        <source>Nothing was packed or shipped yet.</source>
        <translation>Chưa có gì được đóng gói hay gửi đi.</translation>
    </message>
    <message>
        <source>%1 of %2 units shipped</source>
        <translation>Đã gửi %1 trên %2 đơn vị</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PaymentBar</name>
    <message>
        <source>Captured %1</source>
        <translation>Đã thu %1</translation>
    </message>
    <message>
        <source>Refunded %1</source>
        <translation>Đã hoàn %1</translation>
    </message>
    <message>
        <source>Authorised %1</source>
        <translation>Đã giữ %1</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Đã giữ tiền</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PeriodPicker</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 giờ qua</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 ngày qua</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 ngày qua</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>the same hours yesterday</source>
        <translation>cùng giờ hôm qua</translation>
    </message>
    <message>
        <source>the time before</source>
        <translation>khoảng trước đó</translation>
    </message>
    <message>
        <source>the same hours a week ago</source>
        <translation>cùng giờ tuần trước</translation>
    </message>
    <message>
        <source>the same weekdays before</source>
        <translation>các ngày trong tuần tương ứng trước đó</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Khoảng thời gian: %1</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Không so sánh</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>So với %1</translation>
    </message>
    <message>
        <source>Own range…</source>
        <translation>Tự chọn…</translation>
    </message>
    <message>
        <source>The same hours yesterday</source>
        <translation>Cùng giờ hôm qua</translation>
    </message>
    <message>
        <source>The time before</source>
        <translation>Khoảng trước đó</translation>
    </message>
    <message>
        <source>The same hours a week ago</source>
        <translation>Cùng giờ tuần trước</translation>
    </message>
    <message>
        <source>The same weekdays before</source>
        <translation>Các ngày trong tuần tương ứng trước đó</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PipelinePicture</name>
    <message>
        <source>Answers of the provider come back as commands</source>
        <translation>Câu trả lời của cổng thanh toán quay về thành lệnh</translation>
    </message>
    <message>
        <source>to those who called, once it is on the disk</source>
        <translation>đến bên gọi, khi đã nằm trên đĩa</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PriceCurrency</name>
    <message>
        <source>As the region has it</source>
        <translation>Theo khu vực</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Loại tiền</translation>
    </message>
    <message>
        <source>Prices in %1; choose another currency</source>
        <translation>Giá bằng %1; chọn loại tiền khác</translation>
    </message>
    <message>
        <source>Choose the currency of the prices</source>
        <translation>Chọn loại tiền của giá</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductForm</name>
    <message>
        <source>There is no currency of these letters.</source>
        <translation>Không có loại tiền nào với các chữ này.</translation>
    </message>
    <message>
        <source>Choose a variant in the table first.</source>
        <translation>Hãy chọn một biến thể trong bảng trước.</translation>
    </message>
    <message>
        <source>The description is being fetched.</source>
        <translation>Đang tải mô tả.</translation>
    </message>
    <message>
        <source>The description is not on this computer. It stays as it is when you save.</source>
        <translation>Mô tả không có trên máy tính này. Khi lưu, mô tả giữ nguyên.</translation>
    </message>
    <message>
        <source>1 variant</source>
        <translation>1 biến thể</translation>
    </message>
    <message>
        <source>%1 variants</source>
        <translation>%1 biến thể</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>Variants and prices</source>
        <translation>Biến thể và giá</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Hình ảnh</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>Thêm biến thể</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Add currency</source>
        <translation>Thêm loại tiền</translation>
    </message>
    <message>
        <source>Add a currency by its three letters</source>
        <translation>Thêm loại tiền bằng ba chữ cái</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Biến thể</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã đăng</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Nhà cung cấp</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>The product's key; it never changes</source>
        <translation>Khóa của sản phẩm; không bao giờ đổi</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Description as HTML</source>
        <translation>Mô tả dạng HTML</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductList</name>
    <message>
        <source>Which products</source>
        <translation>Các sản phẩm được hiện</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1 sản phẩm</translation>
    </message>
    <message>
        <source>more than %1 products</source>
        <translation>hơn %1 sản phẩm</translation>
    </message>
    <message>
        <source>Title, SKU, barcode, vendor, tag</source>
        <translation>Tên, SKU, mã vạch, nhà cung cấp, nhãn</translation>
    </message>
    <message>
        <source>Search in the products</source>
        <translation>Tìm trong sản phẩm</translation>
    </message>
    <message>
        <source>Words are found by their beginning. sku:, vendor:, type:, tag:, handle: and barcode: say where to look.</source>
        <translation>Từ được tìm theo phần đầu. sku:, vendor:, type:, tag:, handle: và barcode: cho biết tìm ở đâu.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Sản phẩm mới</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã đăng</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Nháp</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductPane</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>This product is not here</source>
        <translation>Sản phẩm này không có ở đây</translation>
    </message>
    <message>
        <source>Neither this computer nor the server knows it.</source>
        <translation>Cả máy tính này lẫn máy chủ đều không biết nó.</translation>
    </message>
    <message>
        <source>The product is being read</source>
        <translation>Đang đọc sản phẩm</translation>
    </message>
    <message>
        <source>Choose a product</source>
        <translation>Chọn một sản phẩm</translation>
    </message>
    <message>
        <source>Its details, variants and prices are shown here.</source>
        <translation>Chi tiết, biến thể và giá của nó hiện ở đây.</translation>
    </message>
    <message>
        <source>Your role may look at products and not change them.</source>
        <translation>Vai trò của bạn được xem sản phẩm nhưng không được sửa.</translation>
    </message>
    <message>
        <source>Decide about the fields first.</source>
        <translation>Hãy quyết định về các trường trước.</translation>
    </message>
    <message>
        <source>Nothing can be saved now.</source>
        <translation>Hiện không lưu được gì.</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Không có gì để lưu.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>phiên bản %1</translation>
    </message>
    <message>
        <source>Somebody changed this product before your change arrived.</source>
        <translation>Có người sửa sản phẩm này trước khi thay đổi của bạn đến nơi.</translation>
    </message>
    <message>
        <source>Somebody changed this product before your change arrived. What it is now can be seen as soon as the server can be reached.</source>
        <translation>Có người sửa sản phẩm này trước khi thay đổi của bạn đến nơi. Nội dung hiện tại xem được ngay khi kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Giải quyết</translation>
    </message>
    <message>
        <source>Somebody changed this product; 1 field differs.</source>
        <translation>Có người đã sửa sản phẩm này; 1 trường khác biệt.</translation>
    </message>
    <message>
        <source>Somebody changed this product; %1 fields differ.</source>
        <translation>Có người đã sửa sản phẩm này; %1 trường khác biệt.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Your change is kept on this computer and is sent as soon as the server can be reached.</source>
        <translation>Thay đổi của bạn được giữ trên máy tính này và gửi ngay khi kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>All fields merge by themselves. Look at the result and apply it.</source>
        <translation>Mọi trường đều tự hợp nhất. Hãy xem kết quả rồi áp dụng.</translation>
    </message>
    <message>
        <source>One field was changed by both of you and needs your decision. The others merge by themselves.</source>
        <translation>Một trường bị cả hai bên sửa và cần bạn quyết định. Các trường khác tự hợp nhất.</translation>
    </message>
    <message>
        <source>%1 fields were changed by both of you and need your decision. The others merge by themselves.</source>
        <translation>%1 trường bị cả hai bên sửa và cần bạn quyết định. Các trường khác tự hợp nhất.</translation>
    </message>
    <message>
        <source>Your change and somebody else's: %1</source>
        <translation>Thay đổi của bạn và của người khác: %1</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>Đã lưu %1.</translation>
    </message>
    <message>
        <source>%1 is kept here and sent later.</source>
        <translation>%1 được lưu ở đây và gửi sau.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductRowDelegate</name>
    <message>
        <source>1 variant</source>
        <translation>1 biến thể</translation>
    </message>
    <message>
        <source>%1 variants</source>
        <translation>%1 biến thể</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>%1 khả dụng</translation>
    </message>
    <message>
        <source>%1 available in %2</source>
        <translation>%1 khả dụng tại %2</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductsCard</name>
    <message>
        <source>Top products</source>
        <translation>Sản phẩm hàng đầu</translation>
    </message>
    <message>
        <source>by revenue without tax and shipping, whole days (UTC)</source>
        <translation>theo doanh thu chưa gồm thuế và phí vận chuyển, ngày trọn vẹn (UTC)</translation>
    </message>
    <message>
        <source>by units, whole days (UTC)</source>
        <translation>theo số lượng, ngày trọn vẹn (UTC)</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductsModel</name>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Doanh thu</translation>
    </message>
    <message>
        <source>Revenue %1</source>
        <translation>Doanh thu %1</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>Tỷ trọng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductsPage</name>
    <message>
        <source>Open a product first.</source>
        <translation>Hãy mở một sản phẩm trước.</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Không có gì để lưu.</translation>
    </message>
    <message>
        <source>Nobody else has changed this product meanwhile.</source>
        <translation>Trong lúc đó không ai khác sửa sản phẩm này.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Sản phẩm mới</translation>
    </message>
    <message>
        <source>Your unsaved changes to a product are kept until you come back.</source>
        <translation>Thay đổi chưa lưu của bạn ở một sản phẩm được giữ đến khi bạn quay lại.</translation>
    </message>
    <message>
        <source>Your unsaved changes to %1 products are kept until you come back.</source>
        <translation>Thay đổi chưa lưu của bạn ở %1 sản phẩm được giữ đến khi bạn quay lại.</translation>
    </message>
    <message>
        <source>a new product</source>
        <translation>một sản phẩm mới</translation>
    </message>
    <message>
        <source>Your changes to one product are not saved: %1.</source>
        <translation>Thay đổi của bạn ở một sản phẩm chưa được lưu: %1.</translation>
    </message>
    <message>
        <source>Your changes to %1 products are not saved.</source>
        <translation>Thay đổi của bạn ở %1 sản phẩm chưa được lưu.</translation>
    </message>
    <message>
        <source>Your unsaved changes to one product are here again: %1.</source>
        <translation>Thay đổi chưa lưu của bạn cho một sản phẩm đã có lại ở đây: %1.</translation>
    </message>
    <message>
        <source>Your unsaved changes to %1 products are here again.</source>
        <translation>Thay đổi chưa lưu của bạn cho %1 sản phẩm đã có lại ở đây.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>There are no unsaved changes.</source>
        <translation>Không có thay đổi nào chưa lưu.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductsTotal</name>
    <message>
        <source>Top %1 together</source>
        <translation>Tổng %1 sản phẩm hàng đầu</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Rail</name>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>Bản ghi đang mở</translation>
    </message>
</context>
<context>
    <name>meridian::ui::RangePopup</name>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Ngày cuối nằm trước ngày đầu.</translation>
    </message>
    <message>
        <source>No more than a year can be shown at once.</source>
        <translation>Mỗi lần hiện được tối đa một năm.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>It is kept with the change; no names or addresses</source>
        <translation>Được lưu cùng thay đổi; không ghi tên hay địa chỉ</translation>
    </message>
    <message>
        <source>Write a reason, or choose one.</source>
        <translation>Hãy viết lý do, hoặc chọn một lý do.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::RecordPanel</name>
    <message>
        <source>batch %1, record %2</source>
        <translation>lô %1, bản ghi %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>Xem đơn hàng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::RevenueCard</name>
    <message>
        <source>Revenue</source>
        <translation>Doanh thu</translation>
    </message>
    <message>
        <source>Revenue by</source>
        <translation>Doanh thu theo</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Revenue by region of delivery</source>
        <translation>Doanh thu theo khu vực giao hàng</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Loại tiền</translation>
    </message>
    <message>
        <source>Revenue by currency of the order</source>
        <translation>Doanh thu theo loại tiền của đơn</translation>
    </message>
    <message>
        <source>Revenue by region or currency</source>
        <translation>Doanh thu theo khu vực hoặc loại tiền</translation>
    </message>
    <message>
        <source>Revenue over the period</source>
        <translation>Doanh thu trong khoảng thời gian</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Totals of the orders delivered to this region whose payment was authorised in this period. Opens those placed in it.</source>
        <translation>Tổng của các đơn giao đến khu vực này đã giữ được tiền trong khoảng này. Nhấn để mở các đơn đặt trong đó.</translation>
    </message>
    <message>
        <source>Totals of the orders in %1 whose payment was authorised in this period, in %1. The bar compares them converted.</source>
        <translation>Tổng của các đơn bằng %1 đã giữ được tiền trong khoảng này, tính bằng %1. Thanh so sánh theo giá trị quy đổi.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>thêm %1</translation>
    </message>
    <message>
        <source>The other currencies: %1.</source>
        <translation>Các loại tiền khác: %1.</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Mọi khu vực</translation>
    </message>
    <message>
        <source>The regions together. Converted to %1 with rates of %2 (%3).</source>
        <translation>Gộp các khu vực. Quy đổi sang %1 theo tỷ giá của %2 (%3).</translation>
    </message>
</context>
<context>
    <name>meridian::ui::SaveBar</name>
    <message>
        <source>New product</source>
        <translation>Sản phẩm mới</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 thay đổi</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 thay đổi</translation>
    </message>
    <message>
        <source>1 problem blocks saving</source>
        <translation>1 lỗi cản trở việc lưu</translation>
    </message>
    <message>
        <source>%1 problems block saving</source>
        <translation>%1 lỗi cản trở việc lưu</translation>
    </message>
    <message>
        <source>Go to the first one</source>
        <translation>Đến lỗi đầu tiên</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Everything is as it was before these changes</source>
        <translation>Mọi thứ trở lại như trước các thay đổi này</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>meridian::ui::SelectionBar</name>
    <message>
        <source>All %1 matches selected</source>
        <translation>Đã chọn cả %1 kết quả</translation>
    </message>
    <message>
        <source>All %1 matches selected, except %2</source>
        <translation>Đã chọn cả %1 kết quả, trừ %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>Đã chọn %1</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>Chọn tất cả %1</translation>
    </message>
    <message>
        <source>Every order that matches the filter</source>
        <translation>Mọi đơn hàng khớp bộ lọc</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Bỏ chọn hết</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ServerCard</name>
    <message>
        <source>Looking for the server.</source>
        <translation>Đang tìm máy chủ.</translation>
    </message>
    <message>
        <source>This is another certificate than the one that you trusted before. Ask whoever runs the server whether it was replaced, and trust it only then.</source>
        <translation>Đây là chứng chỉ khác với chứng chỉ bạn đã tin cậy trước đây. Hãy hỏi người vận hành máy chủ xem nó có được thay không, và chỉ tin cậy khi đúng vậy.</translation>
    </message>
    <message>
        <source>No authority vouches for it: the server has signed it itself. Only its fingerprint says that it is the right one.</source>
        <translation>Không có tổ chức nào chứng thực: máy chủ tự ký chứng chỉ này. Chỉ dấu vân tay cho biết đây đúng là chứng chỉ đó.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Name or address with its port, such as shop.example:7443</source>
        <translation>Tên hoặc địa chỉ kèm cổng, ví dụ shop.example:7443</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Check the server</source>
        <translation>Kiểm tra máy chủ</translation>
    </message>
    <message>
        <source>I have compared this fingerprint with the one from whoever runs the server.</source>
        <translation>Tôi đã so dấu vân tay này với dấu vân tay do người vận hành máy chủ cung cấp.</translation>
    </message>
    <message>
        <source>A server was found: %1. Its certificate has expired on %2, or the clock of this computer is wrong.</source>
        <translation>Đã tìm thấy máy chủ: %1. Chứng chỉ của nó đã hết hạn vào %2, hoặc đồng hồ của máy tính này sai.</translation>
    </message>
    <message>
        <source>A server was found: %1. Its certificate is only valid from %2 on, so the clock of this computer is probably wrong.</source>
        <translation>Đã tìm thấy máy chủ: %1. Chứng chỉ của nó chỉ có hiệu lực từ %2, nên có lẽ đồng hồ của máy tính này sai.</translation>
    </message>
    <message>
        <source>A server was found: %1. Its certificate is valid until %2.</source>
        <translation>Đã tìm thấy máy chủ: %1. Chứng chỉ của nó có hiệu lực đến %2.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::SettingsPage</name>
    <message>
        <source>It could not be filled again without the server. Wait for the connection.</source>
        <translation>Không nạp lại được khi không có máy chủ. Hãy đợi kết nối.</translation>
    </message>
    <message>
        <source>The cache is empty and is being filled again. Changes that wait to be sent are kept.</source>
        <translation>Bộ nhớ đệm đã trống và đang được nạp lại. Các thay đổi chờ gửi được giữ nguyên.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Sáng hay tối</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Light, dark, or as your system is at the moment.</source>
        <translation>Sáng, tối, hoặc theo hệ thống của bạn vào lúc đó.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Mật độ</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Gọn</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Thoáng</translation>
    </message>
    <message>
        <source>Compact shows more rows, comfortable is easier on the eyes.</source>
        <translation>Gọn hiện nhiều hàng hơn, thoáng dễ nhìn hơn.</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Ít chuyển động</translation>
    </message>
    <message>
        <source>Nothing slides or fades, and live charts are drawn less often.</source>
        <translation>Không trượt hay mờ dần, và biểu đồ trực tiếp được vẽ thưa hơn.</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Cỡ của mọi thứ</translation>
    </message>
    <message>
        <source>%1 %, as your system asks for. Choose another scale in the settings of your system; it is taken at the next start.</source>
        <translation>%1 %, theo yêu cầu của hệ thống. Hãy chọn tỷ lệ khác trong thiết lập hệ thống; nó có hiệu lực ở lần khởi động sau.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>The connection is lost or back</source>
        <translation>Mất kết nối hoặc có lại kết nối</translation>
    </message>
    <message>
        <source>The top bar shows it in any case.</source>
        <translation>Thanh trên cùng luôn cho biết điều này.</translation>
    </message>
    <message>
        <source>A change that waited was refused or needs you</source>
        <translation>Thay đổi chờ gửi bị từ chối hoặc cần bạn</translation>
    </message>
    <message>
        <source>The pending changes show it in any case.</source>
        <translation>Danh sách thay đổi chờ gửi luôn cho biết điều này.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Máy tính này</translation>
    </message>
    <message>
        <source>Server and account</source>
        <translation>Máy chủ và tài khoản</translation>
    </message>
    <message>
        <source>What is kept on this computer</source>
        <translation>Dữ liệu lưu trên máy tính này</translation>
    </message>
    <message>
        <source>%1 orders in %2 MB. Everything in it can be searched and read without a connection.</source>
        <translation>%1 đơn hàng trong %2 MB. Mọi thứ trong đó tìm và đọc được khi không có kết nối.</translation>
    </message>
    <message>
        <source>%1 MB. Everything in it can be searched and read without a connection.</source>
        <translation>%1 MB. Mọi thứ trong đó tìm và đọc được khi không có kết nối.</translation>
    </message>
    <message>
        <source>Encrypted; this certificate alone is trusted.</source>
        <translation>Có mã hóa; chỉ tin cậy chứng chỉ này.</translation>
    </message>
    <message>
        <source>Encrypted; the certificate is confirmed.</source>
        <translation>Có mã hóa; chứng chỉ đã được xác nhận.</translation>
    </message>
    <message>
        <source>On this computer, not encrypted.</source>
        <translation>Trên máy tính này, không mã hóa.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Chưa có.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Chưa ai đăng nhập.</translation>
    </message>
    <message>
        <source>Words, numbers and dates</source>
        <translation>Chữ, số và ngày tháng</translation>
    </message>
    <message>
        <source>At once and everywhere.</source>
        <translation>Có hiệu lực ngay ở mọi nơi.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ShellNotices</name>
    <message>
        <source>The connection is back.</source>
        <translation>Đã có lại kết nối.</translation>
    </message>
    <message>
        <source>%1 needs you: somebody else was first.</source>
        <translation>%1 cần bạn: người khác đã sửa trước.</translation>
    </message>
    <message>
        <source>%1 was refused. %2</source>
        <translation>%1 bị từ chối. %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>The copy of the data on this computer was damaged and is being made anew from the server. Changes that wait to be sent are kept.</source>
        <translation>Bản sao dữ liệu trên máy tính này bị hỏng và đang được tạo lại từ máy chủ. Các thay đổi chờ gửi được giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ShipDialog</name>
    <message>
        <source>Ship %1</source>
        <translation>Gửi %1</translation>
    </message>
    <message>
        <source>What is shipped</source>
        <translation>Nội dung gửi</translation>
    </message>
    <message>
        <source>A new parcel, from what is in none yet</source>
        <translation>Một kiện mới, từ phần chưa nằm trong kiện nào</translation>
    </message>
    <message>
        <source>P%1 from %2, %3 units</source>
        <translation>P%1 từ %2, %3 đơn vị</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>trên %1</translation>
    </message>
    <message>
        <source>Tracking number, optional</source>
        <translation>Mã vận đơn (tùy chọn)</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Mã vận đơn</translation>
    </message>
    <message>
        <source>P%1 leaves as it is. Its value is invoiced and captured. This cannot be undone.</source>
        <translation>P%1 gửi đi nguyên trạng. Giá trị của kiện được xuất hóa đơn và thu tiền. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Choose at least one unit.</source>
        <translation>Hãy chọn ít nhất một đơn vị.</translation>
    </message>
    <message>
        <source>%1 units leave in %2 parcels, one for each location. Their value is invoiced and captured. This cannot be undone.</source>
        <translation>%1 đơn vị gửi đi trong %2 kiện, mỗi kho một kiện. Giá trị được xuất hóa đơn và thu tiền. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>%1 units leave. Their value is invoiced and captured. This cannot be undone.</source>
        <translation>%1 đơn vị gửi đi. Giá trị được xuất hóa đơn và thu tiền. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>%1 units stay to be shipped.</source>
        <translation>Còn %1 đơn vị chờ gửi.</translation>
    </message>
    <message>
        <source>Ship %1 units</source>
        <translation>Gửi %1 đơn vị</translation>
    </message>
    <message>
        <source>Ship P%1</source>
        <translation>Gửi P%1</translation>
    </message>
    <message>
        <source>1 unit leaves. Its value is invoiced and captured. This cannot be undone.</source>
        <translation>1 đơn vị gửi đi. Giá trị được xuất hóa đơn và thu tiền. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>1 unit stays to be shipped.</source>
        <translation>Còn 1 đơn vị chờ gửi.</translation>
    </message>
    <message>
        <source>Ship 1 unit</source>
        <translation>Gửi 1 đơn vị</translation>
    </message>
    <message>
        <source>Pick %1</source>
        <translation>Lấy hàng cho %1</translation>
    </message>
    <message>
        <source>%1 units are fetched for %2 parcels, one for each location. A parcel can be taken apart until it leaves.</source>
        <translation>%1 đơn vị được lấy cho %2 kiện, mỗi kho một kiện. Dỡ được kiện cho đến khi kiện gửi đi.</translation>
    </message>
    <message>
        <source>1 unit is fetched for a parcel. It can be taken apart until it leaves.</source>
        <translation>1 đơn vị được lấy cho một kiện. Dỡ được kiện cho đến khi kiện gửi đi.</translation>
    </message>
    <message>
        <source>%1 units are fetched for a parcel. It can be taken apart until it leaves.</source>
        <translation>%1 đơn vị được lấy cho một kiện. Dỡ được kiện cho đến khi kiện gửi đi.</translation>
    </message>
    <message>
        <source>Pick 1 unit</source>
        <translation>Lấy 1 đơn vị</translation>
    </message>
    <message>
        <source>Pick %1 units</source>
        <translation>Lấy %1 đơn vị</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ShortageOrders</name>
    <message>
        <source>Open order %1</source>
        <translation>Mở đơn hàng %1</translation>
    </message>
    <message>
        <source>Orders that wait for these units, oldest first, and %1 more</source>
        <translation>Đơn hàng chờ các đơn vị này, cũ nhất trước, và %1 đơn nữa</translation>
    </message>
    <message>
        <source>Orders that wait for these units, oldest first</source>
        <translation>Đơn hàng chờ các đơn vị này, cũ nhất trước</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ShortcutSheet</name>
    <message>
        <source>Find a shortcut</source>
        <translation>Tìm phím tắt</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Mọi phím tắt</translation>
    </message>
    <message>
        <source>No shortcut of this name.</source>
        <translation>Không có phím tắt tên này.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::SignInPage</name>
    <message>
        <source>First check the server and trust its certificate.</source>
        <translation>Trước hết hãy kiểm tra máy chủ và tin cậy chứng chỉ của nó.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Đang đăng nhập</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Choose a server, then sign in with your work account.</source>
        <translation>Chọn máy chủ, rồi đăng nhập bằng tài khoản công việc của bạn.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <translation>Giữ đăng nhập trên máy tính này</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Làm việc ngoại tuyến</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ẩn mật khẩu</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Hiện mật khẩu</translation>
    </message>
</context>
<context>
    <name>meridian::ui::StatusStrip</name>
    <message>
        <source>%1 orders on this computer</source>
        <translation>%1 đơn hàng trên máy tính này</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>tính đến %1</translation>
    </message>
    <message>
        <source>more are coming</source>
        <translation>đang tải thêm</translation>
    </message>
</context>
<context>
    <name>meridian::ui::StockFacts</name>
    <message>
        <source>On hand</source>
        <translation>Tồn thực tế</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Khả dụng</translation>
    </message>
    <message>
        <source>Committed to orders</source>
        <translation>Giữ chỗ cho đơn hàng</translation>
    </message>
    <message>
        <source>Unavailable: safety, damaged, quality</source>
        <translation>Không khả dụng: an toàn, hư hỏng, chất lượng</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Sắp về</translation>
    </message>
    <message>
        <source>Stock levels</source>
        <translation>Mức tồn</translation>
    </message>
</context>
<context>
    <name>meridian::ui::StockFilters</name>
    <message>
        <source>All locations</source>
        <translation>Tất cả kho</translation>
    </message>
    <message>
        <source>Available = on hand − committed − unavailable</source>
        <translation>Khả dụng = tồn thực tế − đã giữ chỗ − không khả dụng</translation>
    </message>
    <message>
        <source>Places where %1 units or fewer are available</source>
        <translation>Vị trí còn khả dụng từ %1 đơn vị trở xuống</translation>
    </message>
    <message>
        <source>Places where more is promised to orders than is there</source>
        <translation>Vị trí đã hứa cho đơn hàng nhiều hơn số có</translation>
    </message>
    <message>
        <source>SKU, product, location, or a filter such as available:&lt;=5</source>
        <translation>SKU, sản phẩm, kho, hoặc bộ lọc như available:&lt;=5</translation>
    </message>
    <message>
        <source>Filter of the stock</source>
        <translation>Bộ lọc tồn kho</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Kho</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Thứ tự danh sách</translation>
    </message>
    <message>
        <source>All stock</source>
        <translation>Toàn bộ tồn kho</translation>
    </message>
    <message>
        <source>Low or oversold</source>
        <translation>Sắp hết hoặc bán quá</translation>
    </message>
    <message>
        <source>Oversold</source>
        <translation>Bán quá số tồn</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Sắp về</translation>
    </message>
    <message>
        <source>By SKU</source>
        <translation>Theo SKU</translation>
    </message>
    <message>
        <source>Scarcest first</source>
        <translation>Ít nhất trước</translation>
    </message>
    <message>
        <source>Most on hand</source>
        <translation>Tồn thực tế nhiều nhất</translation>
    </message>
    <message>
        <source>Most committed</source>
        <translation>Giữ chỗ nhiều nhất</translation>
    </message>
    <message>
        <source>Most incoming</source>
        <translation>Sắp về nhiều nhất</translation>
    </message>
</context>
<context>
    <name>meridian::ui::StockPane</name>
    <message>
        <source>The server keeps the history. It is shown here as soon as the server can be reached.</source>
        <translation>Máy chủ giữ lịch sử. Lịch sử hiện ở đây ngay khi kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>The movements cannot be shown</source>
        <translation>Không hiện được biến động</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Chưa chọn gì</translation>
    </message>
    <message>
        <source>Choose a row to see what moved it.</source>
        <translation>Chọn một hàng để xem điều gì làm nó thay đổi.</translation>
    </message>
    <message>
        <source>Nothing has moved here yet</source>
        <translation>Ở đây chưa có biến động</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Đóng chi tiết</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Biến động</translation>
    </message>
    <message>
        <source>without what orders reserve and ship</source>
        <translation>không gồm phần đơn hàng giữ chỗ và gửi đi</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TagEditor</name>
    <message>
        <source>Tag %1</source>
        <translation>Nhãn %1</translation>
    </message>
    <message>
        <source>Delete removes it.</source>
        <translation>Delete để bỏ.</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Thêm nhãn</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TagsPanel</name>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Thêm nhãn</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nhãn mới</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Nhãn %1</translation>
    </message>
    <message>
        <source>Enter shows all orders with this tag, Delete removes it.</source>
        <translation>Enter để xem mọi đơn hàng có nhãn này, Delete để bỏ nhãn.</translation>
    </message>
    <message>
        <source>All orders with this tag. The cross removes it from this order.</source>
        <translation>Mọi đơn hàng có nhãn này. Dấu chéo bỏ nhãn khỏi đơn này.</translation>
    </message>
    <message>
        <source>All orders with this tag. It cannot be removed: %1</source>
        <translation>Mọi đơn hàng có nhãn này. Không bỏ được nhãn: %1</translation>
    </message>
    <message>
        <source>The order has the tag %1 already.</source>
        <translation>Đơn hàng đã có nhãn %1.</translation>
    </message>
    <message>
        <source>An order has at most 50 tags. Remove one first.</source>
        <translation>Đơn hàng có tối đa 50 nhãn. Hãy bỏ bớt một nhãn trước.</translation>
    </message>
    <message>
        <source>Enter adds it. Several tags are separated by commas.</source>
        <translation>Enter để thêm. Nhiều nhãn cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Hiện tại: %1</translation>
    </message>
    <message>
        <source>This tag is too long. Shorten it.</source>
        <translation>Nhãn này quá dài. Hãy rút ngắn.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TailModel</name>
    <message>
        <source>accepted</source>
        <translation>đã chấp nhận</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bởi</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TimeBar</name>
    <message>
        <source>Time travel</source>
        <translation>Du hành thời gian</translation>
    </message>
    <message>
        <source>Moment of the order</source>
        <translation>Thời điểm của đơn hàng</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>Sự kiện trước</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Sự kiện sau</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>What is different between two moments</source>
        <translation>Điểm khác giữa hai thời điểm</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>Back to the order as it is now</source>
        <translation>Về đơn hàng như hiện tại</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 sự kiện</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 sự kiện</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TimelineList</name>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TopBar</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Orders of all regions</source>
        <translation>Đơn hàng của mọi khu vực</translation>
    </message>
    <message>
        <source>Only the region US</source>
        <translation>Chỉ khu vực US</translation>
    </message>
    <message>
        <source>Only the region EU</source>
        <translation>Chỉ khu vực EU</translation>
    </message>
    <message>
        <source>Only the region AP</source>
        <translation>Chỉ khu vực AP</translation>
    </message>
    <message>
        <source>Pending changes: none</source>
        <translation>Thay đổi chờ gửi: không có</translation>
    </message>
    <message>
        <source>Pending changes: %1 wait, %2 need you</source>
        <translation>Thay đổi chờ gửi: %1 đang chờ, %2 cần bạn</translation>
    </message>
    <message>
        <source>Pending changes: %1 wait</source>
        <translation>Thay đổi chờ gửi: %1 đang chờ</translation>
    </message>
    <message>
        <source>Notices: nothing new</source>
        <translation>Thông báo: không có gì mới</translation>
    </message>
    <message>
        <source>Notices: %1 new</source>
        <translation>Thông báo: %1 mới</translation>
    </message>
    <message>
        <source>Orders by where they are delivered, stock by where it lies, dead letters and the journal by the cell that keeps the order.</source>
        <translation>Đơn hàng theo nơi giao, tồn kho theo nơi để hàng, tin bị loại và nhật ký theo cụm lưu đơn hàng.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::UndoCentre</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>meridian::ui::UnsavedPanel</name>
    <message>
        <source>Save your changes?</source>
        <translation>Lưu thay đổi của bạn?</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>Những gì bạn bỏ sẽ không lấy lại được.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Sửa tiếp</translation>
    </message>
    <message>
        <source>What you keep for later stays on this computer and is here again the next time.</source>
        <translation>Phần bạn để lại sau nằm trên máy tính này và lần sau lại có ở đây.</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Để lại sau</translation>
    </message>
</context>
<context>
    <name>meridian::ui::UserButton</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Chưa đăng nhập</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Bạn: %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::VariantModel</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Mã vạch</translation>
    </message>
    <message>
        <source>Weight, g</source>
        <translation>Khối lượng, g</translation>
    </message>
    <message>
        <source>Taxed</source>
        <translation>Chịu thuế</translation>
    </message>
    <message>
        <source>Enter the weight in whole grams.</source>
        <translation>Hãy nhập khối lượng bằng số gam nguyên.</translation>
    </message>
    <message>
        <source>%1 has no decimals.</source>
        <translation>%1 không có số lẻ thập phân.</translation>
    </message>
    <message>
        <source>%1 has at most %2 decimals.</source>
        <translation>%1 có tối đa %2 chữ số thập phân.</translation>
    </message>
    <message>
        <source>Enter a price, such as %1.</source>
        <translation>Hãy nhập giá, ví dụ %1.</translation>
    </message>
    <message>
        <source>Needs shipping</source>
        <translation>Cần giao</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ViewDialog</name>
    <message>
        <source>Write a name.</source>
        <translation>Hãy viết tên.</translation>
    </message>
    <message>
        <source>Save this list as a view</source>
        <translation>Lưu danh sách này thành chế độ xem</translation>
    </message>
    <message>
        <source>Name and sharing of the view</source>
        <translation>Tên và chia sẻ chế độ xem</translation>
    </message>
    <message>
        <source>A view keeps the filter, the sort order and the columns. It is on the server, so you have it on every computer.</source>
        <translation>Chế độ xem giữ bộ lọc, thứ tự sắp xếp và các cột. Nó nằm trên máy chủ, nên máy tính nào của bạn cũng có.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Lưu chế độ xem</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Tên chế độ xem</translation>
    </message>
    <message>
        <source>Shared: everybody sees it</source>
        <translation>Chia sẻ: mọi người đều thấy</translation>
    </message>
    <message>
        <source>Sharing a view needs the role manager or administrator.</source>
        <translation>Cần vai trò Quản lý hoặc Quản trị viên để chia sẻ chế độ xem.</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ViewTabs</name>
    <message>
        <source>%1, shared</source>
        <translation>%1, được chia sẻ</translation>
    </message>
    <message>
        <source>Shared by %1</source>
        <translation>%1 chia sẻ</translation>
    </message>
    <message>
        <source>Name and sharing</source>
        <translation>Tên và chia sẻ</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Xóa chế độ xem</translation>
    </message>
    <message>
        <source>Save this list as a view</source>
        <translation>Lưu danh sách này thành chế độ xem</translation>
    </message>
    <message>
        <source>View changed</source>
        <translation>Chế độ xem đã đổi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save the changed view</source>
        <translation>Lưu chế độ xem đã đổi</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Back to the view as it was saved</source>
        <translation>Về chế độ xem như đã lưu</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>thêm %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::WelcomePage</name>
    <message>
        <source>Starting the demonstration. The first time, 10,000 orders are made for it.</source>
        <translation>Đang khởi động bản trình diễn. Lần đầu, 10.000 đơn hàng được tạo cho nó.</translation>
    </message>
    <message>
        <source>Starting the server on this computer.</source>
        <translation>Đang khởi động máy chủ trên máy tính này.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Chào mừng</translation>
    </message>
    <message>
        <source>Where do you want to work?</source>
        <translation>Bạn muốn làm việc ở đâu?</translation>
    </message>
    <message>
        <source>Use on this computer</source>
        <translation>Dùng trên máy tính này</translation>
    </message>
    <message>
        <source>Starts a server of your own here. Nothing else is needed, no account and no network.</source>
        <translation>Khởi động máy chủ của riêng bạn tại đây. Không cần gì thêm, không cần tài khoản hay mạng.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Explore with demo data</source>
        <translation>Khám phá với dữ liệu mẫu</translation>
    </message>
    <message>
        <source>A shop with 10,000 orders in every state. It is kept apart from your own data.</source>
        <translation>Một cửa hàng với 10.000 đơn hàng ở mọi trạng thái. Được tách riêng khỏi dữ liệu của bạn.</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Khám phá</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Kết nối máy chủ</translation>
    </message>
    <message>
        <source>Works with colleagues over the network. Needs the server's address and an account.</source>
        <translation>Làm việc với đồng nghiệp qua mạng. Cần địa chỉ máy chủ và một tài khoản.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
</context>
</TS>
