<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
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
    <name>Orders</name>
    <message>
        <source>This order is not on this computer.</source>
        <translation>Đơn hàng này không có trên máy tính này.</translation>
    </message>
    <message>
        <source>Write at least two characters to search for.</source>
        <translation>Hãy nhập ít nhất hai ký tự để tìm.</translation>
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
        <source>The server does not accept the input: %1</source>
        <translation>Máy chủ không chấp nhận dữ liệu nhập: %1</translation>
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
        <source>Your role does not allow this: %1</source>
        <translation>Vai trò của bạn không cho phép việc này: %1</translation>
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
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>move</source>
        <translation>di chuyển</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>peek</source>
        <translation>xem nhanh</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>lọc</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Meridian cannot make its folder on this computer.</source>
        <translation>Meridian không tạo được thư mục của mình trên máy tính này.</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer yet.</source>
        <translation>Chưa có gì được lưu trên máy tính này.</translation>
    </message>
    <message>
        <source>Nobody waits for this any more.</source>
        <translation>Không còn ai chờ kết quả này.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Đĩa của máy tính này đã đầy.</translation>
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
        <source>The server is of another version and does not know this.</source>
        <translation>Máy chủ có phiên bản khác và không biết việc này.</translation>
    </message>
    <message>
        <source>Meridian cannot reach the server.</source>
        <translation>Meridian không kết nối được máy chủ.</translation>
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
    <name>meridian::core::Transport</name>
    <message>
        <source>The certificate's fingerprint cannot be read.</source>
        <translation>Không đọc được dấu vân tay của chứng chỉ.</translation>
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
        <source>Number, name, e-mail, or a filter such as status:held total:&gt;100eur</source>
        <translation>Số, tên, e-mail, hoặc bộ lọc như status:held total:&gt;100eur</translation>
    </message>
    <message>
        <source>Filter of the orders</source>
        <translation>Bộ lọc đơn hàng</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Đơn hàng</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Rail</name>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
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
    <name>meridian::ui::TopBar</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Sáng hoặc tối</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiếp</translation>
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
</context>
</TS>
