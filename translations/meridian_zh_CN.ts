<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CertificateProbe</name>
    <message>
        <source>This was cancelled.</source>
        <translation>此操作已取消。</translation>
    </message>
    <message>
        <source>The server took too long to show its certificate.</source>
        <translation>服务器出示证书的时间过长。</translation>
    </message>
    <message>
        <source>The server shows no certificate.</source>
        <translation>服务器没有出示证书。</translation>
    </message>
    <message>
        <source>No server answers at this address. It may be stopped or starting.</source>
        <translation>此地址没有服务器应答。它可能已停止或正在启动。</translation>
    </message>
    <message>
        <source>What answers at this address does not speak TLS.</source>
        <translation>此地址的应答方不使用 TLS。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>The address must be a name and a port, such as orders.example.com:7443.</source>
        <translation>地址必须包含名称和端口,例如 orders.example.com:7443。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>This order is not on this computer.</source>
        <translation>此计算机上没有这个订单。</translation>
    </message>
    <message>
        <source>Write at least two characters to search for.</source>
        <translation>请至少输入两个字符再搜索。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sell</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Elevated</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>Risk %1, %2</source>
        <comment>score and its word</comment>
        <translation>风险 %1,%2</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Merchandiser</source>
        <translation>商品专员</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>分析员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运维人员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务账号</translation>
    </message>
</context>
<context>
    <name>Rpc</name>
    <message>
        <source>You are signed out.</source>
        <translation>您已退出登录。</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>此操作已取消。</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>服务器响应时间过长。</translation>
    </message>
    <message>
        <source>There is no connection to a server.</source>
        <translation>没有与服务器的连接。</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that is trusted, so nothing was sent to it.</source>
        <translation>服务器出示的证书与受信任的证书不同,因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>No Meridian server answers at this address. It may be stopped or starting.</source>
        <translation>此地址没有 Meridian 服务器应答。它可能已停止或正在启动。</translation>
    </message>
    <message>
        <source>The server's name cannot be found. Check the address and the network.</source>
        <translation>找不到服务器名称。请检查地址和网络。</translation>
    </message>
    <message>
        <source>The network is down or does not lead to the server.</source>
        <translation>网络中断,或无法通往该服务器。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>The server is older than this console and does not understand the request. Nothing was done.</source>
        <translation>服务器的版本比本程序旧,无法理解该请求。未执行任何操作。</translation>
    </message>
    <message>
        <source>The server does not accept the input: %1</source>
        <translation>服务器不接受该输入:%1</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>服务器正忙。请稍后再试。</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>会话已结束。请重新登录。</translation>
    </message>
    <message>
        <source>Your role does not allow this: %1</source>
        <translation>您的角色不允许此操作:%1</translation>
    </message>
    <message>
        <source>This does not exist (any more).</source>
        <translation>此项不存在(或已不存在)。</translation>
    </message>
    <message>
        <source>The server cannot go on from there. The list is read anew.</source>
        <translation>服务器无法从该处继续。列表将重新读取。</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>此项已存在。</translation>
    </message>
    <message>
        <source>The server cannot do this as things are now: %1</source>
        <translation>在目前状态下服务器无法执行:%1</translation>
    </message>
    <message>
        <source>The server is of another version than this console and does not know what was asked.</source>
        <translation>服务器与本程序版本不同,不认识该请求。</translation>
    </message>
    <message>
        <source>The server failed. If it happens again, tell whoever runs it.</source>
        <translation>服务器出错。如再次发生,请告知其维护人员。</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>服务器断开了连接。</translation>
    </message>
</context>
<context>
    <name>ServerProfile</name>
    <message>
        <source>The address must be a name and a port, such as orders.example.com:7443.</source>
        <translation>地址必须包含名称和端口,例如 orders.example.com:7443。</translation>
    </message>
    <message>
        <source>Without encryption only a server on this computer is spoken to.</source>
        <translation>未加密时只能连接此计算机上的服务器。</translation>
    </message>
    <message>
        <source>The certificate's fingerprint must have 64 hexadecimal digits.</source>
        <translation>证书指纹必须是 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>No Meridian server runs on this folder.</source>
        <translation>此文件夹上没有运行 Meridian 服务器。</translation>
    </message>
    <message>
        <source>The files of the server on this folder cannot be used.</source>
        <translation>此文件夹中的服务器文件无法使用。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>此计算机</translation>
    </message>
    <message>
        <source>The server's certificate cannot be read.</source>
        <translation>无法读取服务器的证书。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The server is of another version than this console: its answer to signing in is empty.</source>
        <translation>服务器与本程序的版本不同:其登录应答为空。</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Draft</source>
        <comment>order</comment>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Placed</source>
        <comment>order</comment>
        <translation>已下单</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>order</comment>
        <translation>审核中</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>order</comment>
        <translation>已暂挂</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>order</comment>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Processing</source>
        <comment>order</comment>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <comment>order</comment>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <comment>order</comment>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>order</comment>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>order</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <comment>order</comment>
        <translation>取消中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>order</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Partly returned</source>
        <comment>order</comment>
        <translation>部分退货</translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>order</comment>
        <translation>已退货</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>order</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <comment>payment</comment>
        <translation>未付款</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>payment</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Needs 3-D Secure</source>
        <comment>payment</comment>
        <translation>需要 3-D 验证</translation>
    </message>
    <message>
        <source>Authorised</source>
        <comment>payment</comment>
        <translation>已预授权</translation>
    </message>
    <message>
        <source>Auth expiring</source>
        <comment>payment</comment>
        <translation>预授权将到期</translation>
    </message>
    <message>
        <source>Partly captured</source>
        <comment>payment</comment>
        <translation>部分扣款</translation>
    </message>
    <message>
        <source>Captured</source>
        <comment>payment</comment>
        <translation>已扣款</translation>
    </message>
    <message>
        <source>Refund pending</source>
        <comment>payment</comment>
        <translation>待退款</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <comment>payment</comment>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>payment</comment>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Voided</source>
        <comment>payment</comment>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>payment</comment>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>payment</comment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>payment</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Disputed</source>
        <comment>payment</comment>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Dispute won</source>
        <comment>payment</comment>
        <translation>争议胜诉</translation>
    </message>
    <message>
        <source>Dispute lost</source>
        <comment>payment</comment>
        <translation>争议败诉</translation>
    </message>
    <message>
        <source>Unfulfilled</source>
        <comment>fulfilment</comment>
        <translation>未备货</translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>fulfilment</comment>
        <translation>已预留</translation>
    </message>
    <message>
        <source>Backordered</source>
        <comment>fulfilment</comment>
        <translation>缺货待补</translation>
    </message>
    <message>
        <source>Picking</source>
        <comment>fulfilment</comment>
        <translation>拣货中</translation>
    </message>
    <message>
        <source>Packed</source>
        <comment>fulfilment</comment>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <comment>fulfilment</comment>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <comment>fulfilment</comment>
        <translation>已发货</translation>
    </message>
    <message>
        <source>In transit</source>
        <comment>fulfilment</comment>
        <translation>运输中</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <comment>fulfilment</comment>
        <translation>派送中</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>fulfilment</comment>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <comment>fulfilment</comment>
        <translation>派送失败</translation>
    </message>
    <message>
        <source>Returning</source>
        <comment>fulfilment</comment>
        <translation>退回中</translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>fulfilment</comment>
        <translation>已退货</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>fulfilment</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not scored</source>
        <comment>fraud</comment>
        <translation>未评分</translation>
    </message>
    <message>
        <source>Scoring</source>
        <comment>fraud</comment>
        <translation>评分中</translation>
    </message>
    <message>
        <source>Auto-approved</source>
        <comment>fraud</comment>
        <translation>自动通过</translation>
    </message>
    <message>
        <source>Challenged</source>
        <comment>fraud</comment>
        <translation>已要求验证</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>fraud</comment>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>fraud</comment>
        <translation>已升级</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>fraud</comment>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>fraud</comment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Allow-listed</source>
        <comment>fraud</comment>
        <translation>在白名单中</translation>
    </message>
    <message>
        <source>Block-listed</source>
        <comment>fraud</comment>
        <translation>在黑名单中</translation>
    </message>
    <message>
        <source>Over SLA</source>
        <comment>fraud</comment>
        <translation>超出时限</translation>
    </message>
    <message>
        <source>Confirmed fraud</source>
        <comment>fraud</comment>
        <translation>确认欺诈</translation>
    </message>
    <message>
        <source>Requested</source>
        <comment>return</comment>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Authorised</source>
        <comment>return</comment>
        <translation>已批准</translation>
    </message>
    <message>
        <source>In transit</source>
        <comment>return</comment>
        <translation>运输中</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>return</comment>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Inspecting</source>
        <comment>return</comment>
        <translation>检验中</translation>
    </message>
    <message>
        <source>Restocked</source>
        <comment>return</comment>
        <translation>已重新入库</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>return</comment>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <comment>return</comment>
        <translation>已报废</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>return</comment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>In stock</source>
        <comment>stock</comment>
        <translation>有货</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>stock</comment>
        <translation>偏低</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>stock</comment>
        <translation>无货</translation>
    </message>
    <message>
        <source>Oversold</source>
        <comment>stock</comment>
        <translation>超卖</translation>
    </message>
    <message>
        <source>Incoming</source>
        <comment>stock</comment>
        <translation>在途入库</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <comment>stock</comment>
        <translation>已停售</translation>
    </message>
    <message>
        <source>Queued</source>
        <comment>erp</comment>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>erp</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Posted</source>
        <comment>erp</comment>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Retrying</source>
        <comment>erp</comment>
        <translation>重试中</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>erp</comment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Dead letter</source>
        <comment>erp</comment>
        <translation>死信</translation>
    </message>
    <message>
        <source>Healthy</source>
        <comment>service</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>service</comment>
        <translation>性能下降</translation>
    </message>
    <message>
        <source>Failing over</source>
        <comment>service</comment>
        <translation>切换中</translation>
    </message>
    <message>
        <source>Failed over</source>
        <comment>service</comment>
        <translation>已切换</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>service</comment>
        <translation>停机</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>service</comment>
        <translation>维护中</translation>
    </message>
    <message>
        <source>No data</source>
        <comment>service</comment>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>sync</comment>
        <translation>实时</translation>
    </message>
    <message>
        <source>Stale</source>
        <comment>sync</comment>
        <translation>数据过期</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>sync</comment>
        <translation>离线</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>sync</comment>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Syncing</source>
        <comment>sync</comment>
        <translation>同步中</translation>
    </message>
    <message>
        <source>Conflict</source>
        <comment>sync</comment>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>sync</comment>
        <translation>被拒绝</translation>
    </message>
</context>
<context>
    <name>StateDomain</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>履约</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>欺诈</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of state and the state itself</comment>
        <translation>%1:%2</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>peek</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Meridian cannot make its folder on this computer.</source>
        <translation>Meridian 无法在此计算机上创建文件夹。</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer yet.</source>
        <translation>此计算机上还没有保存任何内容。</translation>
    </message>
    <message>
        <source>Nobody waits for this any more.</source>
        <translation>已无人等待此结果。</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>此计算机的磁盘已满。</translation>
    </message>
    <message>
        <source>Meridian cannot write to its folder on this computer.</source>
        <translation>Meridian 无法写入其在此计算机上的文件夹。</translation>
    </message>
    <message>
        <source>A file of Meridian on this computer is damaged.</source>
        <translation>此计算机上的一个 Meridian 文件已损坏。</translation>
    </message>
    <message>
        <source>Another program uses Meridian's files just now.</source>
        <translation>另一个程序正在使用 Meridian 的文件。</translation>
    </message>
    <message>
        <source>A file of Meridian on this computer cannot be used.</source>
        <translation>此计算机上的一个 Meridian 文件无法使用。</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>The server on this computer is not there yet.</source>
        <translation>此计算机上的服务器尚未就绪。</translation>
    </message>
    <message>
        <source>The server sent an order whose number is none.</source>
        <translation>服务器发来了一个编号无效的订单。</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>会话已结束。请重新登录。</translation>
    </message>
    <message>
        <source>The server is of another version and does not know this.</source>
        <translation>服务器版本不同,不认识此请求。</translation>
    </message>
    <message>
        <source>Meridian cannot reach the server.</source>
        <translation>Meridian 无法连接服务器。</translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完结</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已暂挂</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>付款失败</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Use the meridiand that already runs on the data directory DIR.</source>
        <translation>使用已在数据目录 DIR 上运行的 meridiand。</translation>
    </message>
    <message>
        <source>Keep everything below DIR.</source>
        <translation>所有内容都保存在 DIR 下。</translation>
    </message>
    <message>
        <source>Start with "computer" or "demo" without asking.</source>
        <translation>不询问,直接以 "computer" 或 "demo" 方式启动。</translation>
    </message>
    <message>
        <source>Speak LANGUAGE: en, zh_CN or vi.</source>
        <translation>使用语言 LANGUAGE:en、zh_CN 或 vi。</translation>
    </message>
</context>
<context>
    <name>meridian::core::Keychain</name>
    <message>
        <source>No sign-in is kept on this computer.</source>
        <translation>此计算机上没有保存登录信息。</translation>
    </message>
    <message>
        <source>This computer has no keyring, so you stay signed in only until you close Meridian.</source>
        <translation>此计算机没有密钥环,因此只在关闭 Meridian 之前保持登录。</translation>
    </message>
</context>
<context>
    <name>meridian::core::LocalServer</name>
    <message>
        <source>This computer</source>
        <translation>此计算机</translation>
    </message>
    <message>
        <source>The server on this computer cannot start.</source>
        <translation>此计算机上的服务器无法启动。</translation>
    </message>
    <message>
        <source>The server on this computer ended again and again.</source>
        <translation>此计算机上的服务器一再终止。</translation>
    </message>
    <message>
        <source>The server's program cannot be started.</source>
        <translation>无法启动服务器程序。</translation>
    </message>
</context>
<context>
    <name>meridian::core::OrderListModel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>To</source>
        <comment>country that an order is sent to</comment>
        <translation>寄往</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Order state</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>履约</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
</context>
<context>
    <name>meridian::core::Session</name>
    <message>
        <source>The name or the password is wrong, or the account is locked for a while after too many wrong passwords.</source>
        <translation>名称或密码错误,或者账号因多次输错密码而被暂时锁定。</translation>
    </message>
    <message>
        <source>The server has moved to another address and is being connected.</source>
        <translation>服务器已换到另一个地址,正在连接。</translation>
    </message>
    <message>
        <source>The server does not accept the sign-in any more.</source>
        <translation>服务器不再接受此登录。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>会话已结束。请重新登录。</translation>
    </message>
</context>
<context>
    <name>meridian::core::Settings</name>
    <message>
        <source>The settings cannot be read, so every setting has its default.</source>
        <translation>无法读取设置,因此全部使用默认值。</translation>
    </message>
    <message>
        <source>The settings were damaged and have their defaults again. The old file was kept as %1.</source>
        <translation>设置文件已损坏,现已恢复默认值。旧文件保留为 %1。</translation>
    </message>
    <message>
        <source>The settings cannot be saved. They last until you close Meridian.</source>
        <translation>无法保存设置。它们只在关闭 Meridian 之前有效。</translation>
    </message>
</context>
<context>
    <name>meridian::core::Transport</name>
    <message>
        <source>The certificate's fingerprint cannot be read.</source>
        <translation>无法读取证书指纹。</translation>
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
        <translation>按 Enter 编辑条件,按 Delete 移除。</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>移除此条件</translation>
    </message>
</context>
<context>
    <name>meridian::ui::GlobePanel</name>
    <message>
        <source>Stock, orders and risk in three regions, on one screen.</source>
        <translation>三个地区的库存、订单与风险,尽在一屏。</translation>
    </message>
    <message>
        <source>Works without a connection: every order that was here before can be searched and read.</source>
        <translation>没有连接也能工作:此前已在这里的每个订单都可以搜索和查看。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderPeek</name>
    <message>
        <source>Details of the order</source>
        <translation>订单详情</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Choose an order to see it here.</source>
        <translation>选择一个订单即可在此查看。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Lines, units</source>
        <translation>订单行、件数</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>收货地</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近更改</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>下一期限</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>due</source>
        <translation>已到期</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrdersPage</name>
    <message>
        <source>searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>more than %1 match</source>
        <translation>超过 %1 个匹配</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 个匹配</translation>
    </message>
    <message>
        <source>%1 new orders</source>
        <translation>%1 个新订单</translation>
    </message>
    <message>
        <source>Number, name, e-mail, or a filter such as status:held total:&gt;100eur</source>
        <translation>编号、姓名、邮箱,或筛选条件,如 status:held total:&gt;100eur</translation>
    </message>
    <message>
        <source>Filter of the orders</source>
        <translation>订单筛选</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Rail</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>meridian::ui::StatusStrip</name>
    <message>
        <source>%1 orders on this computer</source>
        <translation>此计算机上有 %1 个订单</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>more are coming</source>
        <translation>还在接收</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TopBar</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
</context>
<context>
    <name>meridian::ui::WelcomePage</name>
    <message>
        <source>Starting the demonstration. The first time, 10,000 orders are made for it.</source>
        <translation>正在启动演示。首次启动会生成 10,000 个订单。</translation>
    </message>
    <message>
        <source>Starting the server on this computer.</source>
        <translation>正在此计算机上启动服务器。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Where do you want to work?</source>
        <translation>您想在哪里工作?</translation>
    </message>
    <message>
        <source>Use on this computer</source>
        <translation>在此计算机上使用</translation>
    </message>
    <message>
        <source>Starts a server of your own here. Nothing else is needed, no account and no network.</source>
        <translation>在这里启动您自己的服务器。无需其他任何东西,不需要账号,也不需要网络。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Explore with demo data</source>
        <translation>使用演示数据探索</translation>
    </message>
    <message>
        <source>A shop with 10,000 orders in every state. It is kept apart from your own data.</source>
        <translation>一家拥有 10,000 个各种状态订单的商店。与您自己的数据分开保存。</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
</context>
</TS>
