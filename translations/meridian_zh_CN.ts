<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Account</name>
    <message>
        <source>Customer receivable</source>
        <translation>应收客户款</translation>
    </message>
    <message>
        <source>Provider clearing</source>
        <translation>支付机构清算</translation>
    </message>
    <message>
        <source>Disputes receivable</source>
        <translation>应收争议款</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行存款</translation>
    </message>
    <message>
        <source>Suspense: unmatched provider money</source>
        <translation>暂记：未匹配的支付款项</translation>
    </message>
    <message>
        <source>Contract liability: paid, not shipped</source>
        <translation>合同负债：已付款未发货</translation>
    </message>
    <message>
        <source>Tax payable</source>
        <translation>应交税费</translation>
    </message>
    <message>
        <source>Refunds payable</source>
        <translation>应付退款</translation>
    </message>
    <message>
        <source>Gift cards and store credit</source>
        <translation>礼品卡与店铺余额</translation>
    </message>
    <message>
        <source>Foreign exchange position</source>
        <translation>外汇头寸</translation>
    </message>
    <message>
        <source>Product revenue</source>
        <translation>商品收入</translation>
    </message>
    <message>
        <source>Shipping revenue</source>
        <translation>运费收入</translation>
    </message>
    <message>
        <source>Returns and allowances</source>
        <translation>退货与折让</translation>
    </message>
    <message>
        <source>Discounts granted</source>
        <translation>销售折扣</translation>
    </message>
    <message>
        <source>Provider fees</source>
        <translation>支付手续费</translation>
    </message>
    <message>
        <source>Chargeback loss</source>
        <translation>拒付损失</translation>
    </message>
    <message>
        <source>Chargeback fees</source>
        <translation>拒付手续费</translation>
    </message>
    <message>
        <source>Bad debt</source>
        <translation>坏账</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>Foreign exchange gain or loss, realised</source>
        <translation>已实现汇兑损益</translation>
    </message>
    <message>
        <source>Memo: authorised holds</source>
        <translation>备查：预授权冻结</translation>
    </message>
    <message>
        <source>Memo: authorised holds, contra</source>
        <translation>备查：预授权冻结（对方科目）</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Copy the facts for a report</source>
        <translation>复制报告所需的信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Adjust the stock</source>
        <translation>调整库存</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Search in the stock</source>
        <translation>在库存中搜索</translation>
    </message>
    <message>
        <source>Show all stock</source>
        <translation>显示全部库存</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <source>Ship the order or a part of it</source>
        <translation>发出整个订单或其中一部分</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Report a parcel as delivered</source>
        <translation>将包裹报为已送达</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Hold or release the order</source>
        <translation>暂挂订单或解除暂挂</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂挂</translation>
    </message>
    <message>
        <source>Release the order</source>
        <translation>解除订单暂挂</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除暂挂</translation>
    </message>
    <message>
        <source>Change the address of the order</source>
        <translation>更改订单地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Cancel the order, or what of it has not left</source>
        <translation>取消订单，或取消其中尚未发出的部分</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Write a note to the order</source>
        <translation>为订单写备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Show the order as it was one event before</source>
        <translation>显示上一事件时的订单</translation>
    </message>
    <message>
        <source>Show the order as it was one event later</source>
        <translation>显示下一事件时的订单</translation>
    </message>
    <message>
        <source>Compare two moments of the order</source>
        <translation>比较订单的两个时间点</translation>
    </message>
    <message>
        <source>Read the order anew</source>
        <translation>重新读取订单</translation>
    </message>
    <message>
        <source>Back to now, then to the list</source>
        <translation>先回到现在，再回到列表</translation>
    </message>
    <message>
        <source>Hold the chosen orders</source>
        <translation>暂挂所选订单</translation>
    </message>
    <message>
        <source>Release the chosen orders</source>
        <translation>解除所选订单的暂挂</translation>
    </message>
    <message>
        <source>Change the tags of the chosen orders</source>
        <translation>更改所选订单的标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Cancel the chosen orders</source>
        <translation>取消所选订单</translation>
    </message>
    <message>
        <source>Export the chosen orders</source>
        <translation>导出所选订单</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export every match</source>
        <translation>导出全部匹配项</translation>
    </message>
    <message>
        <source>Filter the orders</source>
        <translation>筛选订单</translation>
    </message>
    <message>
        <source>Show how the matches divide</source>
        <translation>显示匹配项的分布</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Save the list as a view</source>
        <translation>将列表保存为视图</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>下一个订单</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>上一个订单</translation>
    </message>
    <message>
        <source>Choose the order</source>
        <translation>选择订单</translation>
    </message>
    <message>
        <source>Choose every match</source>
        <translation>选择全部匹配项</translation>
    </message>
    <message>
        <source>Details beside the list</source>
        <translation>在列表旁显示详情</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Search in the products</source>
        <translation>在商品中搜索</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Save the product</source>
        <translation>保存商品</translation>
    </message>
    <message>
        <source>Compare with somebody else's change</source>
        <translation>与他人的更改比较</translation>
    </message>
    <message>
        <source>Next product</source>
        <translation>下一个商品</translation>
    </message>
    <message>
        <source>Previous product</source>
        <translation>上一个商品</translation>
    </message>
    <message>
        <source>Fill the variants down</source>
        <translation>向下填充规格</translation>
    </message>
    <message>
        <source>Clear the cache and fill it again</source>
        <translation>清空缓存并重新填充</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>清空缓存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next open record</source>
        <translation>下一个打开的记录</translation>
    </message>
    <message>
        <source>Close this record</source>
        <translation>关闭此记录</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>About Meridian</source>
        <translation>关于 Meridian</translation>
    </message>
    <message>
        <source>Show notices</source>
        <translation>显示通知</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤消上一次更改</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>立即尝试连接服务器</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>窗口的下一个区域</translation>
    </message>
    <message>
        <source>Previous area of the window</source>
        <translation>窗口的上一个区域</translation>
    </message>
    <message>
        <source>Fold or unfold the navigation</source>
        <translation>折叠或展开导航</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Compact or comfortable</source>
        <translation>紧凑或宽松</translation>
    </message>
    <message>
        <source>Show pending changes</source>
        <translation>显示待同步更改</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>语言：英语（English）</translation>
    </message>
    <message>
        <source>Language: Chinese (中文)</source>
        <translation>语言：中文</translation>
    </message>
    <message>
        <source>Language: Vietnamese (Tiếng Việt)</source>
        <translation>语言：越南语（Tiếng Việt）</translation>
    </message>
    <message>
        <source>Show all regions</source>
        <translation>显示全部地区</translation>
    </message>
    <message>
        <source>Show only the region US</source>
        <translation>仅显示 US 地区</translation>
    </message>
    <message>
        <source>Show only the region EU</source>
        <translation>仅显示 EU 地区</translation>
    </message>
    <message>
        <source>Show only the region AP</source>
        <translation>仅显示 AP 地区</translation>
    </message>
    <message>
        <source>Replay the dead letter</source>
        <translation>重放死信</translation>
    </message>
    <message>
        <source>Discard the dead letter</source>
        <translation>丢弃死信</translation>
    </message>
    <message>
        <source>Pause the live figures, or go on</source>
        <translation>暂停或继续实时数字</translation>
    </message>
    <message>
        <source>Check the promises now, or stop the check</source>
        <translation>立即检查各项保证，或停止检查</translation>
    </message>
    <message>
        <source>Figures of the stage</source>
        <translation>阶段的数字</translation>
    </message>
    <message>
        <source>Figures of the cell</source>
        <translation>单元的数字</translation>
    </message>
    <message>
        <source>Add a tag to the order</source>
        <translation>为订单添加标签</translation>
    </message>
    <message>
        <source>Approve the order in its review</source>
        <translation>在审核中通过订单</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Decline the order in its review</source>
        <translation>在审核中拒绝订单</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Try the payment of the order again</source>
        <translation>重试订单的付款</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Pick the order or a part of it</source>
        <translation>拣取整个订单或其中一部分</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>拣货</translation>
    </message>
    <message>
        <source>Report a parcel as packed</source>
        <translation>将包裹报为已打包</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Take a parcel apart that has not left</source>
        <translation>拆开尚未发出的包裹</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆包</translation>
    </message>
    <message>
        <source>Report a parcel as lost</source>
        <translation>将包裹报为已丢失</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>Go to the next order of the list</source>
        <translation>转到列表中的下一个订单</translation>
    </message>
    <message>
        <source>Go to the previous order of the list</source>
        <translation>转到列表中的上一个订单</translation>
    </message>
    <message>
        <source>Decide about it</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Next product with unsaved changes</source>
        <translation>下一个有未保存更改的商品</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>It is over: nothing about it can be changed any more.</source>
        <translation>订单已终结，不能再作任何更改。</translation>
    </message>
    <message>
        <source>Nothing would.</source>
        <translation>无法解决。</translation>
    </message>
    <message>
        <source>It is on hold already.</source>
        <translation>订单已处于暂挂状态。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>Everything of it has left the house or was cancelled.</source>
        <translation>全部商品已发出或已取消。</translation>
    </message>
    <message>
        <source>Nothing would: there is nothing left to hold.</source>
        <translation>无法解决：没有可暂挂的内容。</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>订单未被暂挂。</translation>
    </message>
    <message>
        <source>It goes on where it stopped.</source>
        <translation>从停下之处继续。</translation>
    </message>
    <message>
        <source>It is cancelled already.</source>
        <translation>订单已取消。</translation>
    </message>
    <message>
        <source>Everything of it has left the house.</source>
        <translation>全部商品已发出。</translation>
    </message>
    <message>
        <source>A return would bring it back.</source>
        <translation>可通过退货收回。</translation>
    </message>
    <message>
        <source>Its tags are like that already.</source>
        <translation>标签已是如此。</translation>
    </message>
    <message>
        <source>Gets: %1.</source>
        <translation>添加：%1。</translation>
    </message>
    <message>
        <source>Loses: %1.</source>
        <translation>移除：%1。</translation>
    </message>
    <message>
        <source>Nothing of it is shipped until it is released.</source>
        <translation>解除暂挂之前不发出任何商品。</translation>
    </message>
    <message>
        <source>All units are cancelled, the payment is released.</source>
        <translation>取消全部件数，撤销预授权。</translation>
    </message>
    <message>
        <source>What has left stays. Units that are cancelled: %1.</source>
        <translation>已发出的保留。取消的件数：%1。</translation>
    </message>
</context>
<context>
    <name>BulkModel</name>
    <message>
        <source>Being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>等待服务器</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Will fail</source>
        <translation>将失败</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可执行</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
</context>
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
        <translation>地址必须包含名称和端口，例如 orders.example.com:7443。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Debits equal credits, in total and in each currency.</source>
        <translation>借方等于贷方，总额与各币种均如此。</translation>
    </message>
    <message>
        <source>An order's total is its lines, tax and shipping.</source>
        <translation>订单总额等于订单行、税费与运费之和。</translation>
    </message>
    <message>
        <source>A finished order leaves nothing in its accounts.</source>
        <translation>已结束的订单在其科目中不留余额。</translation>
    </message>
    <message>
        <source>Holds are what the payment provider says.</source>
        <translation>预授权金额与支付服务商所述一致。</translation>
    </message>
    <message>
        <source>Every page of the journal can be read.</source>
        <translation>日志的每一页都可读取。</translation>
    </message>
    <message>
        <source>No card number stands in any text.</source>
        <translation>任何文本中都没有银行卡号。</translation>
    </message>
    <message>
        <source>Stock that is committed is what open lines ask for.</source>
        <translation>已占用库存等于未完结订单行的需求。</translation>
    </message>
    <message>
        <source>Nothing is refunded beyond what was captured.</source>
        <translation>退款不超过已扣款金额。</translation>
    </message>
    <message>
        <source>Every batch names the one before it by its hash.</source>
        <translation>每个批次都以哈希指明前一批次。</translation>
    </message>
    <message>
        <source>A replay leads through the same states.</source>
        <translation>重放会经过相同的状态。</translation>
    </message>
    <message>
        <source>Every open order has a deadline, none is overdue.</source>
        <translation>每个未完结订单都有期限，且无一逾期。</translation>
    </message>
    <message>
        <source>Every order's history could have happened.</source>
        <translation>每个订单的历史都合乎规则。</translation>
    </message>
    <message>
        <source>Nothing ships that is not paid for.</source>
        <translation>未付款的不发货。</translation>
    </message>
    <message>
        <source>Lists and searches hold what a rebuild would give.</source>
        <translation>列表与搜索的内容与重建结果一致。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
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
        <translation>暂挂 %1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>解除 %1 的暂挂</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 的地址</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>%1 的备注</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>%1 的标签</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>通过 %1</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>Try the payment of %1 again</source>
        <translation>重试 %1 的付款</translation>
    </message>
    <message>
        <source>Pick parcels of %1</source>
        <translation>拣取 %1 的包裹</translation>
    </message>
    <message>
        <source>Pack parcel %2 of %1</source>
        <translation>打包 %1 的包裹 %2</translation>
    </message>
    <message>
        <source>Ship %1</source>
        <translation>将 %1 发货</translation>
    </message>
    <message>
        <source>Ship parcel %2 of %1</source>
        <translation>发出 %1 的包裹 %2</translation>
    </message>
    <message>
        <source>Parcel %2 of %1 delivered</source>
        <translation>%1 的包裹 %2 已送达</translation>
    </message>
    <message>
        <source>Parcel %2 of %1 lost</source>
        <translation>%1 的包裹 %2 已丢失</translation>
    </message>
    <message>
        <source>Cancel parcel %2 of %1</source>
        <translation>取消 %1 的包裹 %2</translation>
    </message>
    <message>
        <source>Adjust %1 at %2</source>
        <translation>调整 %2 的 %1</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>Replay dead letter %1</source>
        <translation>重放死信 %1</translation>
    </message>
    <message>
        <source>Discard dead letter %1</source>
        <translation>丢弃死信 %1</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>在途入库</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>供货</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>adjusted</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计到货</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 件，从“%2”转为“%3”</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
</context>
<context>
    <name>DeadLetters</name>
    <message>
        <source>Report of the payment provider</source>
        <translation>支付服务商的报告</translation>
    </message>
    <message>
        <source>Command in quarantine</source>
        <translation>被隔离的命令</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>无订单</translation>
    </message>
    <message>
        <source>This command made the server fail twice. It is not tried again by itself, and nothing of it was carried out.</source>
        <translation>此命令已两次导致服务器出错。它不会自动重试，其内容也未执行。</translation>
    </message>
    <message>
        <source>It cannot be replayed from here. Do what it was meant to do by hand, then discard it.</source>
        <translation>无法从此处重放。请手动完成它原本要做的事，然后将其丢弃。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>已重放</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>%1 cannot be an order number: a digit of it is wrong. The provider reported a payment for it, and no money was booked.</source>
        <translation>%1 不可能是订单编号：其中有一位数字错误。服务商为它报告了一笔付款，但没有记入任何款项。</translation>
    </message>
    <message>
        <source>No order is named in the provider's report %1. No money was booked.</source>
        <translation>服务商的报告 %1 中没有写明订单。没有记入任何款项。</translation>
    </message>
    <message>
        <source>More than an account can hold: the provider reported such an amount for %1. No money was booked.</source>
        <translation>金额超出科目所能容纳：服务商为 %1 报告了这样的金额。没有记入任何款项。</translation>
    </message>
    <message>
        <source>No open payment of %1 fits the provider's report. No money was booked.</source>
        <translation>%1 没有与服务商报告相符的未结付款。没有记入任何款项。</translation>
    </message>
    <message>
        <source>Perhaps two digits were swapped: %1. Look the payment up at the provider. If it belongs to that order, name it and replay. If it belongs to nobody here, discard it.</source>
        <translation>也许有两位数字颠倒了：%1。请在服务商处查找这笔付款。如果它属于那个订单，请填写该订单并重放。如果它不属于此处的任何人，请将其丢弃。</translation>
    </message>
    <message>
        <source>Look the payment up at the provider. If it is known here by now, replay the report. If it belongs to another order, name that and replay. If it belongs to nobody here, discard it.</source>
        <translation>请在服务商处查找这笔付款。如果此处现已知晓，请重放该报告。如果它属于另一个订单，请填写那个订单并重放。如果它不属于此处的任何人，请将其丢弃。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The file cannot be written: the folder may be read-only or the disk full.</source>
        <translation>无法写入文件：文件夹可能为只读，或磁盘已满。</translation>
    </message>
    <message>
        <source>The export was stopped. There is no file.</source>
        <translation>导出已停止。没有生成文件。</translation>
    </message>
    <message>
        <source>There are no orders here that could be exported.</source>
        <translation>此处没有可导出的订单。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Cancelled units</source>
        <translation>已取消件数</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>履约</translation>
    </message>
    <message>
        <source>%1 orders are in %2.</source>
        <translation>%1 个订单已写入 %2。</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>&lt; %1/s</source>
        <translation>&lt; %1/秒</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 微秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
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
    <name>InputFault</name>
    <message>
        <source>The reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The e-mail address</source>
        <translation>电子邮件地址</translation>
    </message>
    <message>
        <source>The phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>The street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>The city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>The postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>The province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The tracking number</source>
        <translation>物流单号</translation>
    </message>
    <message>
        <source>A tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The handle</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>The vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>The type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>The link to an image</source>
        <translation>图片链接</translation>
    </message>
    <message>
        <source>The list of variants</source>
        <translation>规格列表</translation>
    </message>
    <message>
        <source>The SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>The barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>The weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>The list of prices</source>
        <translation>价格列表</translation>
    </message>
    <message>
        <source>A price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>The quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>The location</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>The filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>What was entered</source>
        <translation>输入的内容</translation>
    </message>
    <message>
        <source>%1 is missing. Enter it.</source>
        <translation>缺少%1。请填写。</translation>
    </message>
    <message>
        <source>%1 is too long. Shorten it.</source>
        <translation>%1过长。请缩短。</translation>
    </message>
    <message>
        <source>%1 has no room for so many: %2 are possible. Remove some.</source>
        <translation>%1容纳不下这么多：最多 %2 项。请删除一些。</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3. Correct it.</source>
        <translation>%1必须介于 %2 与 %3 之间。请更正。</translation>
    </message>
    <message>
        <source>%1 holds characters that nobody can see, perhaps from a copied text. Write it again.</source>
        <translation>%1含有不可见的字符，可能来自复制的文本。请重新输入。</translation>
    </message>
    <message>
        <source>%1 holds what looks like a card number. Card numbers are never kept. Remove it.</source>
        <translation>%1含有疑似银行卡号的内容。卡号一律不予保存。请将其删除。</translation>
    </message>
    <message>
        <source>This is not an order number. One looks like EU-1048217.</source>
        <translation>这不是订单编号。订单编号形如 EU-1048217。</translation>
    </message>
    <message>
        <source>There can be no order with this number: a digit is wrong, or two are swapped.</source>
        <translation>不可能有此编号的订单：有一位数字错误，或两位数字颠倒。</translation>
    </message>
</context>
<context>
    <name>LetterQuestion</name>
    <message>
        <source>Replay the report for %1?</source>
        <translation>重放 %1 的报告？</translation>
    </message>
    <message>
        <source>Discard dead letter %1?</source>
        <translation>丢弃死信 %1？</translation>
    </message>
    <message>
        <source>The report is judged once more, as if it came in now. If it fits a payment of that order, the money is booked.</source>
        <translation>报告将重新判定，如同刚刚收到。如与该订单的某笔付款相符，款项即入账。</translation>
    </message>
    <message>
        <source>It is put aside for good and cannot be replayed afterwards. It stays in the journal.</source>
        <translation>它将被永久搁置，此后不能重放。它仍保留在日志中。</translation>
    </message>
    <message>
        <source>Checked with the provider</source>
        <translation>已向服务商核实</translation>
    </message>
    <message>
        <source>The order was there by now</source>
        <translation>订单现已存在</translation>
    </message>
    <message>
        <source>Belongs to no order of ours</source>
        <translation>不属于我方任何订单</translation>
    </message>
    <message>
        <source>Settled by hand</source>
        <translation>已手动处理</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>windows, pictures, charts</source>
        <translation>窗口、图像、图表</translation>
    </message>
    <message>
        <source>the way to the server</source>
        <translation>与服务器通信</translation>
    </message>
    <message>
        <source>what is said on that way</source>
        <translation>通信内容的编码</translation>
    </message>
    <message>
        <source>tools for the two above</source>
        <translation>以上两者的工具库</translation>
    </message>
    <message>
        <source>what is kept on the disk</source>
        <translation>磁盘上的数据存储</translation>
    </message>
    <message>
        <source>encryption and certificates</source>
        <translation>加密与证书</translation>
    </message>
    <message>
        <source>passwords that cannot be read back</source>
        <translation>不可还原的密码存储</translation>
    </message>
    <message>
        <source>memory of the server</source>
        <translation>服务器内存管理</translation>
    </message>
    <message>
        <source>files and answers in JSON</source>
        <translation>JSON 文件与应答</translation>
    </message>
    <message>
        <source>what programs are told when they start</source>
        <translation>程序启动参数</translation>
    </message>
    <message>
        <source>text of the server</source>
        <translation>服务器文本格式化</translation>
    </message>
    <message>
        <source>export to spreadsheets</source>
        <translation>导出电子表格</translation>
    </message>
    <message>
        <source>the keyring of this computer</source>
        <translation>此计算机的密钥环</translation>
    </message>
    <message>
        <source>letters and figures</source>
        <translation>字母与数字字体</translation>
    </message>
    <message>
        <source>Chinese letters</source>
        <translation>中文字体</translation>
    </message>
</context>
<context>
    <name>OrderEvents</name>
    <message>
        <source>It should have been shipped by now.</source>
        <translation>此时本应已发货。</translation>
    </message>
    <message>
        <source>It should have been delivered by now.</source>
        <translation>此时本应已送达。</translation>
    </message>
    <message>
        <source>The payment should have been released by now.</source>
        <translation>此时预授权本应已撤销。</translation>
    </message>
    <message>
        <source>The stock is held longer, while the provider is asked.</source>
        <translation>向服务商查询期间，库存继续预留。</translation>
    </message>
    <message>
        <source>Money is still due, so the order stays open.</source>
        <translation>仍有款项未结清，订单保持未完结。</translation>
    </message>
    <message>
        <source>Waits for a fraud review.</source>
        <translation>等待欺诈审核。</translation>
    </message>
    <message>
        <source>The payment is being authorised.</source>
        <translation>付款正在预授权。</translation>
    </message>
    <message>
        <source>The payment failed.</source>
        <translation>付款失败。</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>已确认。</translation>
    </message>
    <message>
        <source>Partly shipped.</source>
        <translation>部分发货。</translation>
    </message>
    <message>
        <source>Everything has left.</source>
        <translation>全部已发出。</translation>
    </message>
    <message>
        <source>Everything was delivered.</source>
        <translation>全部已送达。</translation>
    </message>
    <message>
        <source>Completed: the time for returns is over.</source>
        <translation>已完成：退货期已结束。</translation>
    </message>
    <message>
        <source>Cancelled; the payment is being released.</source>
        <translation>已取消；预授权正在撤销。</translation>
    </message>
    <message>
        <source>Closed for good.</source>
        <translation>已最终关闭。</translation>
    </message>
    <message>
        <source>Denied by its score. The order is cancelled.</source>
        <translation>因评分被拒绝。订单已取消。</translation>
    </message>
    <message>
        <source>Nobody reviewed it in time. The order is cancelled.</source>
        <translation>未在时限内审核。订单已取消。</translation>
    </message>
    <message>
        <source>It was not paid in time. The order is cancelled.</source>
        <translation>未在时限内付款。订单已取消。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The payment took a step.</source>
        <translation>付款有新进展。</translation>
    </message>
    <message>
        <source>Authorisation of %1 sent to the provider.</source>
        <translation>已向服务商发送 %1 的预授权请求。</translation>
    </message>
    <message>
        <source>Authorisation sent to the provider.</source>
        <translation>已向服务商发送预授权请求。</translation>
    </message>
    <message>
        <source>Authorised %1.</source>
        <translation>已预授权 %1。</translation>
    </message>
    <message>
        <source>Authorised.</source>
        <translation>已预授权。</translation>
    </message>
    <message>
        <source>The card was declined.</source>
        <translation>银行卡被拒绝。</translation>
    </message>
    <message>
        <source>The card was declined: %1.</source>
        <translation>银行卡被拒绝：%1。</translation>
    </message>
    <message>
        <source>The customer must confirm at the bank.</source>
        <translation>客户需在银行确认。</translation>
    </message>
    <message>
        <source>The customer did not confirm in time.</source>
        <translation>客户未在时限内确认。</translation>
    </message>
    <message>
        <source>The provider did not answer; it is being asked.</source>
        <translation>服务商没有应答；正在查询。</translation>
    </message>
    <message>
        <source>The provider does not know yet; it is asked again.</source>
        <translation>服务商尚无结果；将再次查询。</translation>
    </message>
    <message>
        <source>The provider never saw the request; it is sent again.</source>
        <translation>服务商未收到该请求；将重新发送。</translation>
    </message>
    <message>
        <source>The request is sent again later.</source>
        <translation>请求将稍后重新发送。</translation>
    </message>
    <message>
        <source>The payment was given up.</source>
        <translation>付款已放弃。</translation>
    </message>
    <message>
        <source>Capture of %1 sent to the provider.</source>
        <translation>已向服务商发送 %1 的扣款请求。</translation>
    </message>
    <message>
        <source>Capture sent to the provider.</source>
        <translation>已向服务商发送扣款请求。</translation>
    </message>
    <message>
        <source>Captured %1 so far.</source>
        <translation>累计已扣款 %1。</translation>
    </message>
    <message>
        <source>Captured.</source>
        <translation>已扣款。</translation>
    </message>
    <message>
        <source>The capture of %1 failed.</source>
        <translation>%1 扣款失败。</translation>
    </message>
    <message>
        <source>The capture failed.</source>
        <translation>扣款失败。</translation>
    </message>
    <message>
        <source>Release of the authorisation sent to the provider.</source>
        <translation>已向服务商发送撤销预授权请求。</translation>
    </message>
    <message>
        <source>The authorisation was released.</source>
        <translation>预授权已撤销。</translation>
    </message>
    <message>
        <source>The money had been taken before it could be released.</source>
        <translation>撤销之前款项已被扣取。</translation>
    </message>
    <message>
        <source>Refund of %1 sent to the provider.</source>
        <translation>已向服务商发送 %1 的退款请求。</translation>
    </message>
    <message>
        <source>Refund sent to the provider.</source>
        <translation>已向服务商发送退款请求。</translation>
    </message>
    <message>
        <source>Refunded %1 so far.</source>
        <translation>累计已退款 %1。</translation>
    </message>
    <message>
        <source>Refunded.</source>
        <translation>已退款。</translation>
    </message>
    <message>
        <source>The payment took a step: %1.</source>
        <translation>付款有新进展：%1。</translation>
    </message>
    <message>
        <source>%1 is being picked.</source>
        <translation>%1 正在拣货。</translation>
    </message>
    <message>
        <source>%1 is packed.</source>
        <translation>%1 已打包。</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 已发出。</translation>
    </message>
    <message>
        <source>%1 has left, tracking %2.</source>
        <translation>%1 已发出，运单号 %2。</translation>
    </message>
    <message>
        <source>%1 was delivered.</source>
        <translation>%1 已送达。</translation>
    </message>
    <message>
        <source>%1 was lost; its value is refunded.</source>
        <translation>%1 已丢失；其价款将退还。</translation>
    </message>
    <message>
        <source>%1 was taken apart.</source>
        <translation>%1 已拆包。</translation>
    </message>
    <message>
        <source>Tagged %1.</source>
        <translation>已添加标签 %1。</translation>
    </message>
    <message>
        <source>Tag %1 removed.</source>
        <translation>已移除标签 %1。</translation>
    </message>
    <message>
        <source>Tagged %1; %2 removed.</source>
        <translation>已添加标签 %1；已移除 %2。</translation>
    </message>
    <message>
        <source>Placed, total %1.</source>
        <translation>已下单，总额 %1。</translation>
    </message>
    <message>
        <source>Scored for fraud.</source>
        <translation>已作欺诈评分。</translation>
    </message>
    <message>
        <source>Fraud score %1.</source>
        <translation>欺诈评分 %1。</translation>
    </message>
    <message>
        <source>%1 units went back to stock.</source>
        <translation>%1 件已退回库存。</translation>
    </message>
    <message>
        <source>Put on hold.</source>
        <translation>已暂挂。</translation>
    </message>
    <message>
        <source>Released from hold.</source>
        <translation>已解除暂挂。</translation>
    </message>
    <message>
        <source>The address was changed.</source>
        <translation>地址已更改。</translation>
    </message>
    <message>
        <source>A note was added.</source>
        <translation>已添加备注。</translation>
    </message>
    <message>
        <source>A report of the provider changed nothing.</source>
        <translation>收到服务商的一份报告，未引起任何更改。</translation>
    </message>
    <message>
        <source>Posted as %1.</source>
        <translation>已入账，凭证 %1。</translation>
    </message>
    <message>
        <source>%1 (service)</source>
        <translation>%1（服务账号）</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>%1 (Meridian)</source>
        <translation>%1（Meridian）</translation>
    </message>
    <message>
        <source>Review: approved.</source>
        <translation>审核：通过。</translation>
    </message>
    <message>
        <source>Review: declined. The order is cancelled.</source>
        <translation>审核：拒绝。订单已取消。</translation>
    </message>
</context>
<context>
    <name>OrderFields</name>
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
        <source>Next deadline</source>
        <translation>下一期限</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Fraud score</source>
        <translation>欺诈评分</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>%1, shipped</source>
        <translation>%1，已发货</translation>
    </message>
    <message>
        <source>%1, in a parcel</source>
        <translation>%1，在包裹中</translation>
    </message>
    <message>
        <source>%1, cancelled</source>
        <translation>%1，已取消</translation>
    </message>
    <message>
        <source>%1, tracking</source>
        <translation>%1，运单号</translation>
    </message>
    <message>
        <source>Payment %1, %2</source>
        <translation>付款 %1，%2</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>authorised</source>
        <translation>已预授权</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>已扣款</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>provider's word</source>
        <translation>服务商应答</translation>
    </message>
    <message>
        <source>provider's number</source>
        <translation>服务商编号</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>快速配送</translation>
    </message>
    <message>
        <source>Picked up by the customer</source>
        <translation>客户自提</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准配送</translation>
    </message>
    <message>
        <source>Many orders of this customer in a short time</source>
        <translation>该客户短时间内下单频繁</translation>
    </message>
    <message>
        <source>The order is worth a lot</source>
        <translation>订单金额较高</translation>
    </message>
    <message>
        <source>A reason that a newer server knows</source>
        <translation>较新版本服务器才有的原因</translation>
    </message>
</context>
<context>
    <name>OrderRules</name>
    <message>
        <source>It waits for its fraud score. It can be shipped once the payment is authorised.</source>
        <translation>正在等待欺诈评分。付款获预授权后即可发货。</translation>
    </message>
    <message>
        <source>The payment is not authorised yet. It can be shipped as soon as the provider agrees.</source>
        <translation>付款尚未预授权。服务商同意后即可发货。</translation>
    </message>
    <message>
        <source>The payment failed. It can be shipped once another attempt is authorised.</source>
        <translation>付款失败。再次尝试并获预授权后即可发货。</translation>
    </message>
    <message>
        <source>Everything has left the house already, so nothing is left to ship.</source>
        <translation>全部商品均已发出，没有待发货的内容。</translation>
    </message>
    <message>
        <source>It is cancelled. A new order is the only way to ship these items.</source>
        <translation>订单已取消。只有新建订单才能发出这些商品。</translation>
    </message>
    <message>
        <source>It is on hold. Release it first.</source>
        <translation>订单已暂挂。请先解除暂挂。</translation>
    </message>
    <message>
        <source>Nothing is left to ship: every unit was shipped or cancelled.</source>
        <translation>没有待发货的内容：每一件都已发货或取消。</translation>
    </message>
    <message>
        <source>Every parcel that left has arrived already.</source>
        <translation>已发出的包裹均已送达。</translation>
    </message>
    <message>
        <source>No parcel is on its way. Ship one first.</source>
        <translation>没有在途包裹。请先发货。</translation>
    </message>
    <message>
        <source>Every unit has left already, and only what has not left can be cancelled.</source>
        <translation>每一件都已发出，而只有尚未发出的才能取消。</translation>
    </message>
    <message>
        <source>It is being cancelled already. It ends once the payment is released.</source>
        <translation>订单正在取消。预授权撤销后即结束。</translation>
    </message>
    <message>
        <source>It is cancelled already.</source>
        <translation>订单已取消。</translation>
    </message>
    <message>
        <source>It is on hold already. Release it to let it go on.</source>
        <translation>订单已暂挂。解除暂挂后即可继续。</translation>
    </message>
    <message>
        <source>It is cancelled, so there is nothing to hold back.</source>
        <translation>订单已取消，没有可暂挂的内容。</translation>
    </message>
    <message>
        <source>Everything has left the house, so there is nothing to hold back.</source>
        <translation>全部商品已发出，没有可暂挂的内容。</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>订单未被暂挂。</translation>
    </message>
    <message>
        <source>The order is closed and cannot be changed any more.</source>
        <translation>订单已关闭，不能再更改。</translation>
    </message>
    <message>
        <source>The customer's data was erased, so there is no address to change.</source>
        <translation>客户数据已删除，没有可更改的地址。</translation>
    </message>
    <message>
        <source>It is cancelled, so nothing goes to this address any more.</source>
        <translation>订单已取消，不会再向此地址发货。</translation>
    </message>
    <message>
        <source>Everything has left for this address already. Ask the carrier to send it elsewhere.</source>
        <translation>全部商品已发往此地址。请让承运商改送他处。</translation>
    </message>
    <message>
        <source>The address is not known here. Read the order again with a connection.</source>
        <translation>此处没有该地址。请在连接后重新读取订单。</translation>
    </message>
    <message>
        <source>The customer's data was erased, and notes are part of it.</source>
        <translation>客户数据已删除，备注也包括在内。</translation>
    </message>
    <message>
        <source>The order is closed. Notes can be added until it closes.</source>
        <translation>订单已关闭。只能在关闭之前添加备注。</translation>
    </message>
    <message>
        <source>You see the order as it was. Go back to now first.</source>
        <translation>您看到的是过去的订单。请先回到现在。</translation>
    </message>
    <message>
        <source>This order was not opened on this computer before. A connection to the server brings it.</source>
        <translation>此计算机上从未打开过这个订单。连接服务器后即可获取。</translation>
    </message>
    <message>
        <source>The order is still being read. Wait a moment.</source>
        <translation>订单仍在读取。请稍候。</translation>
    </message>
    <message>
        <source>Needs a connection to the server. It can be done as soon as the connection is back.</source>
        <translation>需要与服务器的连接。连接恢复后即可执行。</translation>
    </message>
    <message>
        <source>The order is closed. Tags can be changed until it closes.</source>
        <translation>订单已关闭。只能在关闭之前更改标签。</translation>
    </message>
    <message>
        <source>It waits for its fraud score. Only an order that the score sends to review is decided.</source>
        <translation>正在等待欺诈评分。只有经评分送交审核的订单才需作决定。</translation>
    </message>
    <message>
        <source>It is not in review. Only an order that waits for a review can be decided.</source>
        <translation>订单不在审核中。只有等待审核的订单才能作决定。</translation>
    </message>
    <message>
        <source>The time to pay is over. Ask the customer to place a new order.</source>
        <translation>付款时限已过。请客户重新下单。</translation>
    </message>
    <message>
        <source>The payment has not failed. It can be tried again once an attempt fails.</source>
        <translation>付款没有失败。只有在一次尝试失败之后才能重试。</translation>
    </message>
    <message>
        <source>The payment has not failed, so there is nothing to try again.</source>
        <translation>付款没有失败，没有可重试的内容。</translation>
    </message>
    <message>
        <source>Every unit is in a parcel already. Pack or ship it, or take it apart to pick anew.</source>
        <translation>每一件都已在包裹中。请打包或发货，或拆包后重新拣货。</translation>
    </message>
    <message>
        <source>Nothing is left to pick: every unit was shipped or cancelled.</source>
        <translation>没有待拣货的内容：每一件都已发货或取消。</translation>
    </message>
    <message>
        <source>Every parcel is packed already. Ship it next.</source>
        <translation>每个包裹都已打包。接下来请发货。</translation>
    </message>
    <message>
        <source>No parcel is being picked. Pick one first.</source>
        <translation>没有正在拣货的包裹。请先拣货。</translation>
    </message>
    <message>
        <source>No parcel is in the house. Only one that was picked or packed and has not left can be taken apart.</source>
        <translation>仓内没有包裹。只有已拣货或已打包且尚未发出的包裹才能拆包。</translation>
    </message>
    <message>
        <source>It waits for a fraud review. It can be shipped once an analyst has approved it.</source>
        <translation>正在等待欺诈审核。分析员通过后即可发货。</translation>
    </message>
</context>
<context>
    <name>OrderSteps</name>
    <message>
        <source>on hold</source>
        <translation>已暂挂</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Fraud review</source>
        <translation>欺诈审核</translation>
    </message>
    <message>
        <source>waits for a person</source>
        <translation>等待人工处理</translation>
    </message>
    <message>
        <source>is being scored</source>
        <translation>评分中</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>无需</translation>
    </message>
    <message>
        <source>Authorising</source>
        <translation>预授权中</translation>
    </message>
    <message>
        <source>with the provider</source>
        <translation>服务商处理中</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>付款失败</translation>
    </message>
    <message>
        <source>stock is still held</source>
        <translation>库存仍预留</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>%1 个地点</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>%1 of %2 units</source>
        <translation>%1/%2 件</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>returns until %1</source>
        <translation>可退货至 %1</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>取消中</translation>
    </message>
    <message>
        <source>the payment is being released</source>
        <translation>预授权撤销中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1, approved</source>
        <translation>%1，已通过</translation>
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
    <message>
        <source>This order was not opened on this computer before.</source>
        <translation>此计算机上从未打开过这个订单。</translation>
    </message>
    <message>
        <source>Seeing postings needs the role manager or administrator.</source>
        <translation>查看分录需要经理或管理员角色。</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>A newer version of Meridian keeps its pending changes here. Start that version, or update this one.</source>
        <translation>较新版本的 Meridian 在此保存了待同步更改。请启动该版本，或更新此版本。</translation>
    </message>
    <message>
        <source>A pending change on this computer cannot be read.</source>
        <translation>此计算机上的一项待同步更改无法读取。</translation>
    </message>
    <message>
        <source>Meridian cannot write to its folder on this computer.</source>
        <translation>Meridian 无法写入其在此计算机上的文件夹。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>%1 pt</source>
        <translation>%1 个百分点</translation>
    </message>
</context>
<context>
    <name>PipelineLine</name>
    <message>
        <source>Every stage keeps up</source>
        <translation>各阶段均正常</translation>
    </message>
    <message>
        <source>A stage is late</source>
        <translation>有阶段落后</translation>
    </message>
    <message>
        <source>A stage is stuck</source>
        <translation>有阶段停滞</translation>
    </message>
    <message>
        <source>No new orders are taken: the disk is nearly full</source>
        <translation>不再接收新订单：磁盘即将用尽</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>paused, %1 old</source>
        <translation>已暂停，%1前的数据</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1，已是最新</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1，%2前的数据</translation>
    </message>
    <message>
        <source>What you see is %1 old.</source>
        <translation>所见为 %1前的数据。</translation>
    </message>
</context>
<context>
    <name>ProductCheck</name>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation>内容过长。请缩短。</translation>
    </message>
    <message>
        <source>Enter a title.</source>
        <translation>请输入标题。</translation>
    </message>
    <message>
        <source>Enter a handle: the product's own short name, as in a web address.</source>
        <translation>请输入标识：商品自己的短名称，如网址中所用。</translation>
    </message>
    <message>
        <source>These are too many tags. %1 are possible.</source>
        <translation>标签过多。最多 %1 个。</translation>
    </message>
    <message>
        <source>These are too many images. %1 are possible.</source>
        <translation>图片过多。最多 %1 张。</translation>
    </message>
    <message>
        <source>Enter a SKU.</source>
        <translation>请输入 SKU。</translation>
    </message>
    <message>
        <source>A SKU has at most %1 characters.</source>
        <translation>SKU 最多 %1 个字符。</translation>
    </message>
    <message>
        <source>Another variant of this product has the SKU %1.</source>
        <translation>此商品的另一规格已使用 SKU %1。</translation>
    </message>
    <message>
        <source>A weight is between 0 and %1 g.</source>
        <translation>重量须在 0 至 %1 克之间。</translation>
    </message>
    <message>
        <source>A price cannot be below zero.</source>
        <translation>价格不能低于零。</translation>
    </message>
    <message>
        <source>This price is too high.</source>
        <translation>价格过高。</translation>
    </message>
    <message>
        <source>A product needs at least one variant.</source>
        <translation>商品至少需要一个规格。</translation>
    </message>
    <message>
        <source>These are too many variants. %1 are possible.</source>
        <translation>规格过多。最多 %1 个。</translation>
    </message>
</context>
<context>
    <name>ProductDesk</name>
    <message>
        <source>The server refused the change.</source>
        <translation>服务器拒绝了此更改。</translation>
    </message>
    <message>
        <source>There is a product with the handle %1 already. Choose another one.</source>
        <translation>已有标识为 %1 的商品。请另选一个。</translation>
    </message>
    <message>
        <source>Unsaved changes to one product were damaged on this computer and cannot be read. They were put aside; nothing else is affected.</source>
        <translation>此计算机上一个商品的未保存更改已损坏，无法读取。它们已被搁置；其他内容不受影响。</translation>
    </message>
    <message>
        <source>Unsaved changes to %1 products were damaged on this computer and cannot be read. They were put aside; nothing else is affected.</source>
        <translation>此计算机上 %1 个商品的未保存更改已损坏，无法读取。它们已被搁置；其他内容不受影响。</translation>
    </message>
    <message>
        <source>Your unsaved changes could not be kept on this computer and are only in this window: %1</source>
        <translation>您的未保存更改无法保留在此计算机上，仅存在于此窗口中：%1</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>a variant</source>
        <translation>一个规格</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Variant %1</source>
        <translation>规格 %1</translation>
    </message>
    <message>
        <source>Title of %1</source>
        <translation>%1 的标题</translation>
    </message>
    <message>
        <source>Barcode of %1</source>
        <translation>%1 的条码</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的重量</translation>
    </message>
    <message>
        <source>Tax on %1</source>
        <translation>%1 是否计税</translation>
    </message>
    <message>
        <source>Shipping of %1</source>
        <translation>%1 是否需配送</translation>
    </message>
    <message>
        <source>%1 price of %2</source>
        <comment>a currency and a SKU</comment>
        <translation>%2 的 %1 价格</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 克</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two prices, the second one with its currency</comment>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>This product is not on this computer.</source>
        <translation>此计算机上没有这个商品。</translation>
    </message>
    <message>
        <source>Products have no “%1”. You can look in title, vendor, type, tag, sku, barcode and handle.</source>
        <translation>商品没有“%1”字段。可在 title、vendor、type、tag、sku、barcode 和 handle 中搜索。</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>a condition that must not hold</comment>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>the order's number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Order state</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>where the order is on its way</source>
        <translation>订单进行到哪一步</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>state of the payment</source>
        <translation>付款状态</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂挂</translation>
    </message>
    <message>
        <source>whether the order is held</source>
        <translation>订单是否被暂挂</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>region that keeps the order</source>
        <translation>保存订单的地区</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>country it is sent to</source>
        <translation>寄往的国家</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>currency of the order</source>
        <translation>订单币种</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>what the customer pays</source>
        <translation>客户支付的金额</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>when it was placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>time since it was placed</source>
        <translation>下单至今的时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>when it last changed</source>
        <translation>最近更改时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>the customer's number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>part of the customer's name</source>
        <translation>客户姓名的一部分</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>part of the customer's e-mail</source>
        <translation>客户邮箱的一部分</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>tag of the order</source>
        <translation>订单的标签</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>risk score from 0 to 100</source>
        <translation>风险评分，0 至 100</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>the shop's or the provider's own number</source>
        <translation>店铺或服务商自己的编号</translation>
    </message>
    <message>
        <source>stock is held, the risk score is outstanding</source>
        <translation>库存已预留，等待风险评分</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>an analyst decides</source>
        <translation>由分析员决定</translation>
    </message>
    <message>
        <source>Authorising</source>
        <translation>预授权中</translation>
    </message>
    <message>
        <source>the payment is with the provider</source>
        <translation>服务商正在处理付款</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>付款失败</translation>
    </message>
    <message>
        <source>declined; the customer may try again</source>
        <translation>被拒绝；客户可重试</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>paid for, waits to be shipped</source>
        <translation>已付款，等待发货</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>some parcels left</source>
        <translation>部分包裹已发出</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>all parcels left</source>
        <translation>全部包裹已发出</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>all parcels arrived</source>
        <translation>全部包裹已送达</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>the time to return is over</source>
        <translation>退货期已结束</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>取消中</translation>
    </message>
    <message>
        <source>payment and stock are being undone</source>
        <translation>付款与库存正在撤回</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>ended and past every late answer</source>
        <translation>已结束，不会再有迟到的应答</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已暂挂</translation>
    </message>
    <message>
        <source>held by a person or a rule, in whatever state</source>
        <translation>被人员或规则暂挂，不论状态</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完结</translation>
    </message>
    <message>
        <source>needs something before it is delivered</source>
        <translation>送达之前尚需处理</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已完结</translation>
    </message>
    <message>
        <source>delivered or ended</source>
        <translation>已送达或已结束</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>nothing was asked yet</source>
        <translation>尚未发出请求</translation>
    </message>
    <message>
        <source>asked, not answered</source>
        <translation>已请求，未应答</translation>
    </message>
    <message>
        <source>Authorising, unclear</source>
        <translation>预授权中，不明</translation>
    </message>
    <message>
        <source>no answer came, inquired</source>
        <translation>没有应答，已查询</translation>
    </message>
    <message>
        <source>Customer must act</source>
        <translation>需客户操作</translation>
    </message>
    <message>
        <source>the customer must confirm</source>
        <translation>客户须确认</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>已预授权</translation>
    </message>
    <message>
        <source>the money is reserved</source>
        <translation>资金已冻结</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>the bank said no</source>
        <translation>银行拒绝</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>the customer never confirmed</source>
        <translation>客户始终未确认</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>the provider never heard of it</source>
        <translation>服务商从未收到</translation>
    </message>
    <message>
        <source>Capturing</source>
        <translation>扣款中</translation>
    </message>
    <message>
        <source>being taken</source>
        <translation>正在扣款</translation>
    </message>
    <message>
        <source>Capturing, unclear</source>
        <translation>扣款中，不明</translation>
    </message>
    <message>
        <source>taking was not answered, inquired</source>
        <translation>扣款未获应答，已查询</translation>
    </message>
    <message>
        <source>Capture failed</source>
        <translation>扣款失败</translation>
    </message>
    <message>
        <source>the money did not come</source>
        <translation>款项未到</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>已扣款</translation>
    </message>
    <message>
        <source>the money is taken</source>
        <translation>款项已扣取</translation>
    </message>
    <message>
        <source>Voiding</source>
        <translation>撤销中</translation>
    </message>
    <message>
        <source>being released</source>
        <translation>正在撤销预授权</translation>
    </message>
    <message>
        <source>Voiding, unclear</source>
        <translation>撤销中，不明</translation>
    </message>
    <message>
        <source>releasing was not answered, inquired</source>
        <translation>撤销未获应答，已查询</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>released</source>
        <translation>预授权已撤销</translation>
    </message>
    <message>
        <source>Refunding</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>being returned</source>
        <translation>正在退款</translation>
    </message>
    <message>
        <source>Refunding, unclear</source>
        <translation>退款中，不明</translation>
    </message>
    <message>
        <source>returning was not answered, inquired</source>
        <translation>退款未获应答，已查询</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>the money is back</source>
        <translation>款项已退回</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>the provider has not answered</source>
        <translation>服务商尚未应答</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>an inquiry is open</source>
        <translation>查询尚未完结</translation>
    </message>
    <message>
        <source>Refund pending</source>
        <translation>待退款</translation>
    </message>
    <message>
        <source>the refund is not confirmed</source>
        <translation>退款尚未确认</translation>
    </message>
    <message>
        <source>held by a person or a rule</source>
        <translation>被人员或规则暂挂</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>未暂挂</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>未被暂挂</translation>
    </message>
    <message>
        <source>Americas</source>
        <translation>美洲</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>欧洲</translation>
    </message>
    <message>
        <source>Asia and Pacific</source>
        <translation>亚太</translation>
    </message>
    <message>
        <source>when its payment was authorised</source>
        <translation>付款获预授权的时间</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>送交审核</translation>
    </message>
    <message>
        <source>when it came to a person for review</source>
        <translation>送交人工审核的时间</translation>
    </message>
    <message>
        <source>when an attempt to pay for it ended without money</source>
        <translation>付款尝试未收到款而结束的时间</translation>
    </message>
    <message>
        <source>when it was cancelled</source>
        <translation>取消时间</translation>
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
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>死信</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>流水线</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>About Meridian</source>
        <translation>关于 Meridian</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>This SKU is not in the catalogue.</source>
        <translation>商品目录中没有此 SKU。</translation>
    </message>
    <message>
        <source>Check the SKU, or add the product first.</source>
        <translation>请检查 SKU，或先添加商品。</translation>
    </message>
    <message>
        <source>The quantity must be at least 1 and at most 10,000.</source>
        <translation>数量须在 1 至 10,000 之间。</translation>
    </message>
    <message>
        <source>Correct the quantity.</source>
        <translation>请更正数量。</translation>
    </message>
    <message>
        <source>An order needs at least one line.</source>
        <translation>订单至少需要一个订单行。</translation>
    </message>
    <message>
        <source>Add a line.</source>
        <translation>请添加一个订单行。</translation>
    </message>
    <message>
        <source>An order can have at most 100 lines.</source>
        <translation>一个订单最多 100 个订单行。</translation>
    </message>
    <message>
        <source>Split it into several orders.</source>
        <translation>请将其拆分为多个订单。</translation>
    </message>
    <message>
        <source>All amounts of an order must be in the order's currency.</source>
        <translation>订单的所有金额都必须采用订单币种。</translation>
    </message>
    <message>
        <source>Give every amount in one currency.</source>
        <translation>请以同一币种填写所有金额。</translation>
    </message>
    <message>
        <source>This is not a currency that the system knows.</source>
        <translation>系统不认识此币种。</translation>
    </message>
    <message>
        <source>Give its three letters, such as EUR.</source>
        <translation>请填写三字母代码，例如 EUR。</translation>
    </message>
    <message>
        <source>This SKU has no price in the order's currency.</source>
        <translation>此 SKU 没有订单币种的价格。</translation>
    </message>
    <message>
        <source>Add a price, or order in another currency.</source>
        <translation>请添加价格，或以其他币种下单。</translation>
    </message>
    <message>
        <source>The price or the total is not what the customer was shown.</source>
        <translation>价格或总额与向客户显示的不同。</translation>
    </message>
    <message>
        <source>Show the customer the new price and order again.</source>
        <translation>请向客户显示新价格，然后重新下单。</translation>
    </message>
    <message>
        <source>There is not enough stock for this order.</source>
        <translation>库存不足以满足此订单。</translation>
    </message>
    <message>
        <source>Lower the quantity, or wait until stock arrives.</source>
        <translation>请减少数量，或等待库存到货。</translation>
    </message>
    <message>
        <source>There is no tax rule for this country.</source>
        <translation>此国家没有税费规则。</translation>
    </message>
    <message>
        <source>Choose a country that the shop delivers to.</source>
        <translation>请选择店铺可配送的国家。</translation>
    </message>
    <message>
        <source>This shipping method has no price in the order's currency.</source>
        <translation>此配送方式没有订单币种的价格。</translation>
    </message>
    <message>
        <source>Choose another shipping method or currency.</source>
        <translation>请选择其他配送方式或币种。</translation>
    </message>
    <message>
        <source>The amount is larger than the system accepts.</source>
        <translation>金额超出系统可接受的上限。</translation>
    </message>
    <message>
        <source>Lower it, or split it into several.</source>
        <translation>请减少金额，或拆分为多笔。</translation>
    </message>
    <message>
        <source>There is no open order with this number.</source>
        <translation>没有使用此编号的未完结订单。</translation>
    </message>
    <message>
        <source>Check the number. Completed orders cannot be changed.</source>
        <translation>请检查编号。已完成的订单不能更改。</translation>
    </message>
    <message>
        <source>This is not possible in the present state.</source>
        <translation>在目前状态下无法执行。</translation>
    </message>
    <message>
        <source>Wait for the state that allows it.</source>
        <translation>请等到允许执行的状态。</translation>
    </message>
    <message>
        <source>Somebody changed this since you read it.</source>
        <translation>在您读取之后，他人已更改此项。</translation>
    </message>
    <message>
        <source>Read it again and repeat your change.</source>
        <translation>请重新读取，然后再次更改。</translation>
    </message>
    <message>
        <source>The order is on hold.</source>
        <translation>订单已暂挂。</translation>
    </message>
    <message>
        <source>Release it first.</source>
        <translation>请先解除暂挂。</translation>
    </message>
    <message>
        <source>There are not that many units left to ship.</source>
        <translation>待发货的没有这么多件。</translation>
    </message>
    <message>
        <source>Check what was shipped and cancelled already.</source>
        <translation>请检查已发货和已取消的件数。</translation>
    </message>
    <message>
        <source>The order has no such parcel.</source>
        <translation>订单没有此包裹。</translation>
    </message>
    <message>
        <source>Check the parcel's number.</source>
        <translation>请检查包裹编号。</translation>
    </message>
    <message>
        <source>There is no such location.</source>
        <translation>没有此地点。</translation>
    </message>
    <message>
        <source>Check the location's code.</source>
        <translation>请检查地点代码。</translation>
    </message>
    <message>
        <source>There is no such product.</source>
        <translation>没有此商品。</translation>
    </message>
    <message>
        <source>Check the product's handle.</source>
        <translation>请检查商品标识。</translation>
    </message>
    <message>
        <source>There are not that many units.</source>
        <translation>没有这么多件。</translation>
    </message>
    <message>
        <source>Check the stock at this location.</source>
        <translation>请检查此地点的库存。</translation>
    </message>
    <message>
        <source>This change needs a reason.</source>
        <translation>此更改需要原因。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>A text is too long, or holds characters that cannot be read.</source>
        <translation>文本过长，或含有无法读取的字符。</translation>
    </message>
    <message>
        <source>Shorten it, or write it again.</source>
        <translation>请缩短，或重新填写。</translation>
    </message>
    <message>
        <source>A text holds what looks like a card number. Card numbers are never kept.</source>
        <translation>文本中含有疑似银行卡号的内容。银行卡号一律不予保存。</translation>
    </message>
    <message>
        <source>Remove the card number.</source>
        <translation>请删除银行卡号。</translation>
    </message>
    <message>
        <source>The payment provider has not given a means of payment for this order.</source>
        <translation>支付服务商未提供此订单的支付工具。</translation>
    </message>
    <message>
        <source>Ask the customer to pay again in the shop.</source>
        <translation>请客户在店铺中重新付款。</translation>
    </message>
    <message>
        <source>The payment was tried as often as allowed.</source>
        <translation>付款尝试次数已达上限。</translation>
    </message>
    <message>
        <source>Ask the customer to place a new order.</source>
        <translation>请客户重新下单。</translation>
    </message>
    <message>
        <source>The change waited too long to be sure that it was not carried out before.</source>
        <translation>更改等待过久，无法确定此前是否已执行。</translation>
    </message>
    <message>
        <source>Look at the result, then do it again if it is still needed.</source>
        <translation>请查看结果，如仍有需要，再重新执行。</translation>
    </message>
    <message>
        <source>The server took this for a repetition of another change.</source>
        <translation>服务器将此视为另一项更改的重复。</translation>
    </message>
    <message>
        <source>Do it again.</source>
        <translation>请重新执行。</translation>
    </message>
    <message>
        <source>The order has no such payment.</source>
        <translation>订单没有此付款。</translation>
    </message>
    <message>
        <source>Check the payment's number.</source>
        <translation>请检查付款编号。</translation>
    </message>
    <message>
        <source>There is no such dead letter.</source>
        <translation>没有此死信。</translation>
    </message>
    <message>
        <source>Read the list of dead letters again.</source>
        <translation>请重新读取死信列表。</translation>
    </message>
    <message>
        <source>Another product has this SKU already.</source>
        <translation>另一商品已使用此 SKU。</translation>
    </message>
    <message>
        <source>Give the variant another SKU.</source>
        <translation>请为该规格另设 SKU。</translation>
    </message>
    <message>
        <source>A limit of the system is reached.</source>
        <translation>已达到系统上限。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server.</source>
        <translation>请询问服务器维护人员。</translation>
    </message>
    <message>
        <source>There is no such customer, or the customer's data was erased.</source>
        <translation>没有此客户，或客户数据已删除。</translation>
    </message>
    <message>
        <source>Check the customer's number.</source>
        <translation>请检查客户编号。</translation>
    </message>
    <message>
        <source>This SKU is not for sale.</source>
        <translation>此 SKU 不在售。</translation>
    </message>
    <message>
        <source>Publish the product again, or remove the line.</source>
        <translation>请重新发布商品，或移除该订单行。</translation>
    </message>
    <message>
        <source>Stock cannot be moved like this.</source>
        <translation>库存不能这样变动。</translation>
    </message>
    <message>
        <source>Choose another movement, and a quantity above 0.</source>
        <translation>请选择其他库存变动，并填写大于 0 的数量。</translation>
    </message>
    <message>
        <source>The server's disk is nearly full, so it takes no new orders.</source>
        <translation>服务器的磁盘即将用尽，因此不再接收新订单。</translation>
    </message>
    <message>
        <source>Whoever runs the server must free space. Then do it again.</source>
        <translation>须由服务器维护人员腾出空间，然后重新执行。</translation>
    </message>
    <message>
        <source>The server failed on this change more than once and has put it aside.</source>
        <translation>服务器在处理此更改时多次出错，已将其搁置。</translation>
    </message>
    <message>
        <source>An operator must look at its dead letter. Do it again after the repair.</source>
        <translation>须由运维人员查看其死信。修复后请重新执行。</translation>
    </message>
    <message>
        <source>It is on hold already.</source>
        <translation>订单已处于暂挂状态。</translation>
    </message>
    <message>
        <source>It is not on hold.</source>
        <translation>订单未被暂挂。</translation>
    </message>
    <message>
        <source>The order's state is “%1” now.</source>
        <translation>订单现处于“%1”状态。</translation>
    </message>
    <message>
        <source>The state of P%1 is “%2” now.</source>
        <translation>P%1 现处于“%2”状态。</translation>
    </message>
    <message>
        <source>The time to pay is over.</source>
        <translation>付款时限已过。</translation>
    </message>
    <message>
        <source>A review ends with an approval or a decline.</source>
        <translation>审核的结果只能是通过或拒绝。</translation>
    </message>
    <message>
        <source>The parcel was not named.</source>
        <translation>未指明包裹。</translation>
    </message>
    <message>
        <source>What a parcel holds cannot be changed.</source>
        <translation>包裹的内容不能更改。</translation>
    </message>
    <message>
        <source>Only a report of the payment provider can be replayed.</source>
        <translation>只有支付服务商的报告才能重放。</translation>
    </message>
    <message>
        <source>Line %1 has %2 units left.</source>
        <translation>订单行 %1 还剩 %2 件。</translation>
    </message>
    <message>
        <source>It is about line %1.</source>
        <translation>涉及订单行 %1。</translation>
    </message>
    <message>
        <source>At most %1 can be taken.</source>
        <translation>最多可取 %1 件。</translation>
    </message>
    <message>
        <source>Line %1 costs %2 now.</source>
        <translation>订单行 %1 现价为 %2。</translation>
    </message>
    <message>
        <source>Line %1, %2.</source>
        <translation>订单行 %1，%2。</translation>
    </message>
    <message>
        <source>The total is %1 now.</source>
        <translation>现总额为 %1。</translation>
    </message>
    <message>
        <source>It is about the SKU %1.</source>
        <translation>涉及 SKU %1。</translation>
    </message>
    <message>
        <source>There are too many dead letters.</source>
        <translation>死信过多。</translation>
    </message>
    <message>
        <source>The balance of an account of the ledger would be too large.</source>
        <translation>账簿中某一科目的余额将超出上限。</translation>
    </message>
    <message>
        <source>There would be too many units of one SKU at one location.</source>
        <translation>一个地点的同一 SKU 件数将超出上限。</translation>
    </message>
    <message>
        <source>There are as many locations as there can be.</source>
        <translation>地点数量已达上限。</translation>
    </message>
    <message>
        <source>The product would have too many variants.</source>
        <translation>商品的规格将超出上限。</translation>
    </message>
    <message>
        <source>There are as many SKUs as there can be.</source>
        <translation>SKU 数量已达上限。</translation>
    </message>
    <message>
        <source>The order has as many parcels as it can have.</source>
        <translation>订单的包裹数量已达上限。</translation>
    </message>
    <message>
        <source>A location needs a code and one of the regions US, EU, AP.</source>
        <translation>地点需要代码，以及 US、EU、AP 中的一个地区。</translation>
    </message>
    <message>
        <source>A product needs a handle and at least one variant.</source>
        <translation>商品需要标识和至少一个规格。</translation>
    </message>
    <message>
        <source>Not packed</source>
        <translation>未打包</translation>
    </message>
    <message>
        <source>Picking</source>
        <translation>拣货中</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
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
        <translation>风险 %1，%2</translation>
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
        <translation>服务器出示的证书与受信任的证书不同，因此没有发送任何内容。</translation>
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
        <translation>网络中断，或无法通往该服务器。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>The server is older than this console and does not understand the request. Nothing was done.</source>
        <translation>服务器的版本比本程序旧，无法理解该请求。未执行任何操作。</translation>
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
        <source>This does not exist (any more).</source>
        <translation>此项不存在（或已不存在）。</translation>
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
        <translation>在目前状态下服务器无法执行：%1</translation>
    </message>
    <message>
        <source>The server is of another version than this console and does not know what was asked.</source>
        <translation>服务器与本程序版本不同，不认识该请求。</translation>
    </message>
    <message>
        <source>The server failed. If it happens again, tell whoever runs it.</source>
        <translation>服务器出错。如再次发生，请告知其维护人员。</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>服务器断开了连接。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask somebody whose role does.</source>
        <translation>您的角色不允许此操作。请找有此权限的人。</translation>
    </message>
    <message>
        <source>The server does not accept the input. The server says: “%1”</source>
        <translation>服务器不接受此输入。服务器的说明：“%1”</translation>
    </message>
</context>
<context>
    <name>ServerProfile</name>
    <message>
        <source>The address must be a name and a port, such as orders.example.com:7443.</source>
        <translation>地址必须包含名称和端口，例如 orders.example.com:7443。</translation>
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
        <translation>服务器与本程序的版本不同：其登录应答为空。</translation>
    </message>
</context>
<context>
    <name>ShellActions</name>
    <message>
        <source>This is where you began.</source>
        <translation>这是您开始的地方。</translation>
    </message>
    <message>
        <source>Nothing lies ahead. Go back first.</source>
        <translation>前面没有页面。请先后退。</translation>
    </message>
    <message>
        <source>No other record is open. Open an order first.</source>
        <translation>没有打开其他记录。请先打开一个订单。</translation>
    </message>
    <message>
        <source>No record is shown. Open one first.</source>
        <translation>没有显示任何记录。请先打开一个。</translation>
    </message>
    <message>
        <source>Nothing of yours can be taken back.</source>
        <translation>您没有可以撤消的操作。</translation>
    </message>
    <message>
        <source>There is a connection to the server.</source>
        <translation>与服务器的连接正常。</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>没有人登录。</translation>
    </message>
    <message>
        <source>You work on this computer alone: there is no account to leave.</source>
        <translation>您仅在此计算机上工作：没有可退出的账号。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Calls from shops, consoles and other systems are let in and checked here.</source>
        <translation>来自店铺、控制台和其他系统的调用在此接入并检查。</translation>
    </message>
    <message>
        <source>Calls under way</source>
        <translation>进行中的调用</translation>
    </message>
    <message>
        <source>Waiting line</source>
        <translation>等待队列</translation>
    </message>
    <message>
        <source>Checked calls wait here for their decision. When the line is full, new orders are refused; results are still taken.</source>
        <translation>已检查的调用在此等待决策。队列已满时拒绝新订单，但仍接收结果。</translation>
    </message>
    <message>
        <source>Calls waiting</source>
        <translation>等待中的调用</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>One thread scores and decides every command, in order.</source>
        <translation>由一个线程按顺序对每条命令评分并作出决策。</translation>
    </message>
    <message>
        <source>Records not handed over</source>
        <translation>尚未移交的记录</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Decisions are written to the disk in batches. Nobody is answered before.</source>
        <translation>决策按批次写入磁盘。写入之前不作任何应答。</translation>
    </message>
    <message>
        <source>Records being written</source>
        <translation>写入中的记录</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Callers get their receipts once the batch is on the disk.</source>
        <translation>批次写入磁盘后，调用方即收到回执。</translation>
    </message>
    <message>
        <source>Calls to be answered</source>
        <translation>待应答的调用</translation>
    </message>
    <message>
        <source>Second count</source>
        <translation>二次核算</translation>
    </message>
    <message>
        <source>Every batch is carried out a second time and compared with the first.</source>
        <translation>每个批次都会再执行一次，并与第一次比较。</translation>
    </message>
    <message>
        <source>Batches behind</source>
        <translation>落后批次</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Lists and searches are brought up to date. They may be behind for a moment.</source>
        <translation>在此更新列表与搜索。它们可能短暂落后。</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>对外请求</translation>
    </message>
    <message>
        <source>Requests to the payment provider leave here, and its answers come back as commands.</source>
        <translation>发往支付服务商的请求由此发出，其应答以命令形式返回。</translation>
    </message>
    <message>
        <source>Requests waiting</source>
        <translation>等待中的请求</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Every open order has a moment at which it is looked at again.</source>
        <translation>每个未完结订单都有一个再次检查的时刻。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>A breaker stops calling a payment provider that fails, and tries it again after a while.</source>
        <translation>支付服务商出错时，熔断器会停止调用它，过一段时间再重试。</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>StageFaces</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>one takes %1, 99 of 100 less than %2</source>
        <translation>单次耗时 %1，99% 少于 %2</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>下一个 %1</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 个逾期</translation>
    </message>
    <message>
        <source>%1 set</source>
        <translation>已设 %1 个</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>暂停调用</translation>
    </message>
    <message>
        <source>One try</source>
        <translation>试探一次</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>正常调用</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 个进行中</translation>
    </message>
    <message>
        <source>Open: the provider is left alone</source>
        <translation>断开：暂不调用服务商</translation>
    </message>
    <message>
        <source>Half open: one request tries it</source>
        <translation>半开：以一个请求试探</translation>
    </message>
    <message>
        <source>Closed: requests go out</source>
        <translation>闭合：请求正常发出</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，自 %2 起</translation>
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
    <message>
        <source>Published</source>
        <comment>product</comment>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>product</comment>
        <translation>草稿</translation>
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
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>Stock</name>
    <message>
        <source>Received</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>Back to available</source>
        <translation>恢复可用</translation>
    </message>
    <message>
        <source>Announced goods arrived</source>
        <translation>预告货物到货</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Damaged, written off</source>
        <translation>损坏核销</translation>
    </message>
    <message>
        <source>Set aside as unavailable</source>
        <translation>划为不可用</translation>
    </message>
    <message>
        <source>Unavailable, written off</source>
        <translation>不可用核销</translation>
    </message>
    <message>
        <source>Announced as incoming</source>
        <translation>登记在途入库</translation>
    </message>
    <message>
        <source>Incoming called off</source>
        <translation>取消在途入库</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>Returned by a customer</source>
        <translation>客户退货</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Found in another bin</source>
        <translation>在其他货位找到</translation>
    </message>
    <message>
        <source>Passed quality control</source>
        <translation>质检合格</translation>
    </message>
    <message>
        <source>Safety stock lowered</source>
        <translation>安全库存下调</translation>
    </message>
    <message>
        <source>Delivery as announced</source>
        <translation>按预告到货</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>被盗</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Damaged in the warehouse</source>
        <translation>仓内损坏</translation>
    </message>
    <message>
        <source>Damaged on arrival</source>
        <translation>到货时已损坏</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Beyond repair</source>
        <translation>无法修复</translation>
    </message>
    <message>
        <source>Failed quality control</source>
        <translation>质检不合格</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>Purchase order cancelled</source>
        <translation>采购单已取消</translation>
    </message>
    <message>
        <source>Supplier delivers less</source>
        <translation>供应商少交货</translation>
    </message>
    <message>
        <source>Write how many units.</source>
        <translation>请填写件数。</translation>
    </message>
    <message>
        <source>One place holds up to %1 units of a SKU.</source>
        <translation>一个地点的同一 SKU 最多存放 %1 件。</translation>
    </message>
    <message>
        <source>Say why. It stays in the history of this SKU.</source>
        <translation>请说明原因。它会保留在此 SKU 的历史中。</translation>
    </message>
    <message>
        <source>Say it in fewer words.</source>
        <translation>请写得更简短。</translation>
    </message>
    <message>
        <source>“%1” is not a number of units.</source>
        <translation>“%1”不是有效的件数。</translation>
    </message>
    <message>
        <source>Write what “%1” should be, such as %1:BER-2.</source>
        <translation>请写明“%1”的值，例如 %1:BER-2。</translation>
    </message>
    <message>
        <source>There is no filter “%1” here. There are sku, location, region, on_hand, committed, available, unavailable and incoming.</source>
        <translation>此处没有筛选条件“%1”。可用的有 sku、location、region、on_hand、committed、available、unavailable 和 incoming。</translation>
    </message>
    <message>
        <source>Write at least two characters to search for.</source>
        <translation>请至少输入两个字符再搜索。</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Released by an order</source>
        <translation>由订单释放</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>已预告</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Promised to an order</source>
        <translation>由订单占用</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>划为不可用</translation>
    </message>
    <message>
        <source>Lost or damaged</source>
        <translation>丢失或损坏</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>%1, automatically</source>
        <translation>%1，自动</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>有货</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>无货</translation>
    </message>
    <message>
        <source>Oversold</source>
        <translation>超卖</translation>
    </message>
    <message>
        <source>No more than %1 can be taken: that is all that is unavailable here.</source>
        <translation>最多可取出 %1 件：此处不可用的只有这些。</translation>
    </message>
    <message>
        <source>No more than %1 can be taken: that is all that is announced here.</source>
        <translation>最多可取出 %1 件：此处已预告的只有这些。</translation>
    </message>
    <message>
        <source>No more than %1 can be lost: that is all that is not set aside here.</source>
        <translation>最多可丢失 %1 件：此处未被划出的只有这些。</translation>
    </message>
    <message>
        <source>No more than %1 can be taken: that is all that is available here.</source>
        <translation>最多可取出 %1 件：此处可用的只有这些。</translation>
    </message>
    <message>
        <source>Units promised to orders that will not be there: %1.</source>
        <translation>已被订单占用但将缺少的件数：%1。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Nothing is kept on this computer yet.</source>
        <translation>此计算机上还没有保存任何内容。</translation>
    </message>
    <message>
        <source>Nobody waits for this any more.</source>
        <translation>已无人等待此结果。</translation>
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
    <message>
        <source>A newer version of Meridian has used this folder. Start that version, or update this one. Nothing in it was changed.</source>
        <translation>较新版本的 Meridian 使用过此文件夹。请启动该版本，或更新此版本。其中内容未作任何更改。</translation>
    </message>
    <message>
        <source>The disk of this computer is full. Make room on it, and Meridian goes on by itself.</source>
        <translation>此计算机的磁盘已满。请腾出空间，Meridian 会自动继续。</translation>
    </message>
    <message>
        <source>The disk is full, so Meridian cannot make its folder %1. Make room on it and try again.</source>
        <translation>磁盘已满，因此 Meridian 无法创建其文件夹 %1。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Meridian may not write to its folder %1. Change the folder's permissions, or start Meridian with --data and another folder. Nothing was lost.</source>
        <translation>Meridian 没有写入其文件夹 %1 的权限。请更改该文件夹的权限，或使用 --data 指定其他文件夹来启动 Meridian。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The copy of the data on this computer is damaged. It is made anew as soon as the server can be reached. Changes that wait to be sent are kept.</source>
        <translation>此计算机上的数据副本已损坏。能连接服务器时即重新建立。等待发送的更改会保留。</translation>
    </message>
    <message>
        <source>A file of Meridian on this computer cannot be written: the disk is full or does not work. Meridian goes on by itself when it can.</source>
        <translation>无法写入此计算机上的一个 Meridian 文件：磁盘已满或无法正常工作。条件允许时，Meridian 会自动继续。</translation>
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
        <source>Meridian cannot reach the server.</source>
        <translation>Meridian 无法连接服务器。</translation>
    </message>
    <message>
        <source>The server sent a product whose number is none.</source>
        <translation>服务器发来了一个编号无效的商品。</translation>
    </message>
    <message>
        <source>The server sent stock without a SKU or a location.</source>
        <translation>服务器发来的库存缺少 SKU 或地点。</translation>
    </message>
    <message>
        <source>This account may see neither orders nor stock nor products.</source>
        <translation>此账号无权查看订单、库存或商品。</translation>
    </message>
</context>
<context>
    <name>TileTexts</name>
    <message>
        <source>Counted at %1.</source>
        <translation>统计于 %1。</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Totals of the orders whose payment was authorised in this period, tax and shipping included.</source>
        <translation>付款在此时段获预授权的订单总额，含税费与运费。</translation>
    </message>
    <message>
        <source>Converted to %1 with rates of %2 (%3).</source>
        <translation>按 %2 的汇率折算为 %1（%3）。</translation>
    </message>
    <message>
        <source>Not added up: the server has no exchange rates.</source>
        <translation>未合计：服务器没有汇率。</translation>
    </message>
    <message>
        <source>Without %1, for which there is no rate.</source>
        <translation>不含 %1，因其没有汇率。</translation>
    </message>
    <message>
        <source>%1 and %2 more currencies</source>
        <translation>%1 及另外 %2 种货币</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders placed in this period; beside it how many that is for each minute. Opens them.</source>
        <translation>此时段所下的订单；旁边为平均每分钟的数量。点击打开这些订单。</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/分钟</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Of the orders placed in the hours of this period, those whose payment has been authorised until now. Opens the others.</source>
        <translation>在此时段各小时内所下的订单中，付款至今已获预授权的订单。点击打开其余订单。</translation>
    </message>
    <message>
        <source>Payment failures</source>
        <translation>付款失败</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>送交审核</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>库存偏低</translation>
    </message>
    <message>
        <source>Places (a SKU at a location) with %1 units available or fewer, now. Opens them in the inventory.</source>
        <translation>目前可用数量不超过 %1 件之处（某 SKU 在某地点）。点击在库存中打开。</translation>
    </message>
    <message>
        <source>%1 oversold</source>
        <translation>%1 处超卖</translation>
    </message>
    <message>
        <source>Opens these orders.</source>
        <translation>点击打开这些订单。</translation>
    </message>
    <message>
        <source>Orders cancelled in this period, for whatever reason: by wish, refused as fraud, or not paid in time. Opens them.</source>
        <translation>此时段取消的订单，不论原因：应要求取消、因欺诈被拒绝，或未在时限内付款。点击打开这些订单。</translation>
    </message>
    <message>
        <source>Payment attempts that ended without money in this period, of those that began in it. Opens the orders that these attempts were to pay for.</source>
        <translation>此时段开始的付款尝试中，在此时段未收到款而结束的尝试。点击打开这些尝试所对应的订单。</translation>
    </message>
    <message>
        <source>Orders that came to a person for review in this period, of those placed in it. Opens them, also those that have been decided since.</source>
        <translation>此时段所下的订单中，在此时段送交人工审核的订单。点击打开这些订单，包括此后已作决定的。</translation>
    </message>
    <message>
        <source>%1 units or fewer</source>
        <translation>不超过 %1 件</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>The server is version %1 and this console is version %2. Ask whoever runs the server to update it.</source>
        <translation>服务器为版本 %1，本程序为版本 %2。请服务器维护人员更新服务器。</translation>
    </message>
    <message>
        <source>The server is version %1 and this console is version %2. Update this console.</source>
        <translation>服务器为版本 %1，本程序为版本 %2。请更新本程序。</translation>
    </message>
    <message>
        <source>This console is version %1; the server does not say which version it is.</source>
        <translation>本程序为版本 %1；服务器未告知其版本。</translation>
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
        <translation>不询问，直接以 "computer" 或 "demo" 方式启动。</translation>
    </message>
    <message>
        <source>Speak LANGUAGE: en, zh_CN or vi.</source>
        <translation>使用语言 LANGUAGE：en、zh_CN 或 vi。</translation>
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
        <translation>此计算机没有密钥环，因此只在关闭 Meridian 之前保持登录。</translation>
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
    <message>
        <source>%1 is missing, or it may not be run. Install Meridian again.</source>
        <translation>%1 缺失，或不允许运行。请重新安装 Meridian。</translation>
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
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
</context>
<context>
    <name>meridian::core::SentCommands</name>
    <message>
        <source>Meridian is closing. The change is kept and sent later.</source>
        <translation>Meridian 正在关闭。更改已保存，稍后发送。</translation>
    </message>
    <message>
        <source>This can only be done while the server can be reached. Nothing was changed.</source>
        <translation>只有能连接服务器时才能执行。未作任何更改。</translation>
    </message>
    <message>
        <source>This change does not wait for a decision any more.</source>
        <translation>此更改已不再等待决定。</translation>
    </message>
    <message>
        <source>The change could not be kept on this computer, so it was not sent: %1</source>
        <translation>更改无法保存在此计算机上，因此未发送：%1</translation>
    </message>
    <message>
        <source>The file of pending changes and unsaved edits on this computer was damaged, and a new one was made of what can be read.</source>
        <translation>此计算机上保存待同步更改和未保存编辑的文件已损坏，已用可读取的内容建立了新文件。</translation>
    </message>
    <message>
        <source>Pending changes that were kept: %1. They are sent as they would have been.</source>
        <translation>保留下来的待同步更改：%1。它们会照常发送。</translation>
    </message>
    <message>
        <source>Changes that could not be read: %1.</source>
        <translation>无法读取的更改：%1。</translation>
    </message>
    <message>
        <source>There may have been others that cannot be found.</source>
        <translation>可能还有其他无法找到的更改。</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺失任何内容。</translation>
    </message>
    <message>
        <source>Look whether what you changed last is there, and do it again where it is not.</source>
        <translation>请查看您最近的更改是否都在；如有缺失，请重新执行。</translation>
    </message>
</context>
<context>
    <name>meridian::core::Session</name>
    <message>
        <source>The name or the password is wrong, or the account is locked for a while after too many wrong passwords.</source>
        <translation>名称或密码错误，或者账号因多次输错密码而被暂时锁定。</translation>
    </message>
    <message>
        <source>The server has moved to another address and is being connected.</source>
        <translation>服务器已换到另一个地址，正在连接。</translation>
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
        <translation>无法读取设置，因此全部使用默认值。</translation>
    </message>
    <message>
        <source>The settings were damaged and have their defaults again. The old file was kept as %1.</source>
        <translation>设置文件已损坏，现已恢复默认值。旧文件保留为 %1。</translation>
    </message>
    <message>
        <source>The settings cannot be saved. They last until you close Meridian.</source>
        <translation>无法保存设置。它们只在关闭 Meridian 之前有效。</translation>
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
        <translation>地点</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在手库存</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>在途入库</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
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
    <name>meridian::ui::AboutPage</name>
    <message>
        <source>The facts for a report are in the clipboard.</source>
        <translation>报告所需的信息已复制到剪贴板。</translation>
    </message>
    <message>
        <source>About Meridian</source>
        <translation>关于 Meridian</translation>
    </message>
    <message>
        <source>Meridian</source>
        <translation>Meridian</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use it, look into it, change it and pass it on; whoever gets it from you has the same rights. It comes without any warranty.</source>
        <translation>依据 GNU General Public License 第 3 版或更高版本发布的自由软件。您可以使用、研究、修改并传播它；从您处获得它的人享有同样的权利。本软件不附带任何担保。</translation>
    </message>
    <message>
        <source>For a report to support</source>
        <translation>用于向支持人员报告</translation>
    </message>
    <message>
        <source>No names, no addresses and nothing of your data is in it.</source>
        <translation>其中不含姓名、地址，也不含您的任何数据。</translation>
    </message>
    <message>
        <source>Facts for a report</source>
        <translation>报告信息</translation>
    </message>
    <message>
        <source>What it stands on</source>
        <translation>所用组件</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Actions</name>
    <message>
        <source>Your role does not allow this. Ask somebody whose role does.</source>
        <translation>您的角色不允许此操作。请找有此权限的人。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ActivityModel</name>
    <message>
        <source>Needs you</source>
        <translation>需您处理</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Kept on this computer, not sent yet</source>
        <translation>保存在此计算机上，尚未发送</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>No answer yet, sent again: %1</source>
        <translation>尚无应答，已重新发送：%1</translation>
    </message>
    <message>
        <source>Accepted and applied</source>
        <translation>已接受并生效</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>Somebody else changed it before</source>
        <translation>他人已先行更改</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ActivityTray</name>
    <message>
        <source>%1 need you</source>
        <translation>%1 项需您处理</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 项等待中</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>全部已发送</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>待同步更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Nothing was changed from here yet</source>
        <translation>尚未在此作任何更改</translation>
    </message>
    <message>
        <source>What you change is listed here with what the server said. Without a connection it waits here and is sent later.</source>
        <translation>您的更改连同服务器的应答列在此处。没有连接时会在此等待，稍后发送。</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 项需您处理</translation>
    </message>
</context>
<context>
    <name>meridian::ui::AddressDialog</name>
    <message>
        <source>Address of %1</source>
        <translation>%1 的地址</translation>
    </message>
    <message>
        <source>The country stays %1, because tax and shipping were computed for it.</source>
        <translation>国家仍为 %1，因为税费与运费是按该国计算的。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Company, optional</source>
        <translation>公司，可选</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Province, optional</source>
        <translation>省份，可选</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone, optional</source>
        <translation>电话，可选</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>更改地址</translation>
    </message>
    <message>
        <source>Enter a name or a company.</source>
        <translation>请输入姓名或公司。</translation>
    </message>
    <message>
        <source>Enter a street.</source>
        <translation>请输入街道。</translation>
    </message>
    <message>
        <source>Enter an e-mail address, for example name@example.com.</source>
        <translation>请输入邮箱地址，例如 name@example.com。</translation>
    </message>
    <message>
        <source>It was empty.</source>
        <translation>原为空。</translation>
    </message>
    <message>
        <source>It was %1.</source>
        <translation>原为 %1。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>原为：%1</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未作任何更改。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::AdjustPanel</name>
    <message>
        <source>%1 at %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>在手库存</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>在途入库</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>调整库存</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>−3 or +12</source>
        <translation>−3 或 +12</translation>
    </message>
    <message>
        <source>Stays in the history of this SKU</source>
        <translation>保留在此 SKU 的历史中</translation>
    </message>
    <message>
        <source>Change in units</source>
        <translation>变动件数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>meridian::ui::AlertsCard</name>
    <message>
        <source>No new orders are taken</source>
        <translation>不再接收新订单</translation>
    </message>
    <message>
        <source>The disk of the server is nearly full.</source>
        <translation>服务器的磁盘即将用尽。</translation>
    </message>
    <message>
        <source>%1: %2 of payments fail</source>
        <translation>%1：%2 的付款失败</translation>
    </message>
    <message>
        <source>%1 of %2 attempts in the last hour ended without money. Shown from %3 on.</source>
        <translation>过去一小时 %2 次尝试中有 %1 次未收到款。达到 %3 时显示。</translation>
    </message>
    <message>
        <source>More is promised than there is, in %1 places</source>
        <translation>%1 处占用超过库存</translation>
    </message>
    <message>
        <source>Orders have committed more units of a SKU at a location than are on hand.</source>
        <translation>订单占用的件数超过某 SKU 在某地点的在手库存。</translation>
    </message>
    <message>
        <source>Stock is low in %1 places</source>
        <translation>%1 处库存偏低</translation>
    </message>
    <message>
        <source>%1 units or fewer of a SKU are available at a location.</source>
        <translation>某 SKU 在某地点的可用数量不超过 %1 件。</translation>
    </message>
    <message>
        <source>%1 messages in dead letters</source>
        <translation>%1 条死信消息</translation>
    </message>
    <message>
        <source>They could not be processed, and nobody has resolved them.</source>
        <translation>这些消息无法处理，且尚无人解决。</translation>
    </message>
    <message>
        <source>What you see is %1 behind</source>
        <translation>所见内容落后 %1</translation>
    </message>
    <message>
        <source>Lists and figures follow the decisions late. Shown from %1 on.</source>
        <translation>列表与数字落后于决策。达到 %1 时显示。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>没有需您处理的事项</translation>
    </message>
</context>
<context>
    <name>meridian::ui::BulkDialog</name>
    <message>
        <source>Which orders are shown</source>
        <translation>显示哪些订单</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Possible %1</source>
        <translation>可执行 %1</translation>
    </message>
    <message>
        <source>Will fail %1</source>
        <translation>将失败 %1</translation>
    </message>
    <message>
        <source>Reading the orders</source>
        <translation>正在读取订单</translation>
    </message>
    <message>
        <source>Nothing of this is possible now; the table says why.</source>
        <translation>目前均无法执行；原因见表格。</translation>
    </message>
    <message>
        <source>Write a reason first.</source>
        <translation>请先填写原因。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 个被拒绝</translation>
    </message>
    <message>
        <source>%1 wait for the server</source>
        <translation>%1 个等待服务器</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 个已停止</translation>
    </message>
    <message>
        <source>Hold %1 orders</source>
        <translation>暂挂 %1 个订单</translation>
    </message>
    <message>
        <source>Release %1 orders</source>
        <translation>解除 %1 个订单的暂挂</translation>
    </message>
    <message>
        <source>Cancel %1 orders</source>
        <translation>取消 %1 个订单</translation>
    </message>
    <message>
        <source>Change the tags of %1 orders</source>
        <translation>更改 %1 个订单的标签</translation>
    </message>
    <message>
        <source>Nothing is sent before you say so. What is not possible is left out.</source>
        <translation>在您确认之前不会发送任何内容。无法执行的将跳过。</translation>
    </message>
    <message>
        <source>One go takes at most %1 orders: these are the first of the %2 that you chose. Repeat it for the rest.</source>
        <translation>一次最多处理 %1 个订单：这些是您所选 %2 个中最前面的。其余请重复操作。</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>要添加的标签</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Tags to take away</source>
        <translation>要移除的标签</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It is kept with each change; no names or addresses</source>
        <translation>随每项更改保存；请勿填写姓名或地址</translation>
    </message>
    <message>
        <source>What would happen to each order</source>
        <translation>每个订单将发生什么</translation>
    </message>
    <message>
        <source>Hold the order</source>
        <translation>暂挂订单</translation>
    </message>
    <message>
        <source>Release the order</source>
        <translation>解除订单暂挂</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Tag the order</source>
        <translation>更改订单标签</translation>
    </message>
    <message>
        <source>Tag %1 orders</source>
        <translation>更改 %1 个订单的标签</translation>
    </message>
    <message>
        <source>Keeping the changes on this computer</source>
        <translation>正在将更改保存在此计算机上</translation>
    </message>
</context>
<context>
    <name>meridian::ui::BulkModel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>State now</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What would clear it</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>What happens, or why not</source>
        <translation>效果或原因</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CellPanel</name>
    <message>
        <source>The last minutes</source>
        <translation>最近几分钟</translation>
    </message>
    <message>
        <source>This cell</source>
        <translation>本单元</translation>
    </message>
    <message>
        <source>The disk is nearly full, so new orders are refused. Results are still taken.</source>
        <translation>磁盘即将用尽，因此拒绝新订单。仍接收结果。</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>未完结订单</translation>
    </message>
    <message>
        <source>Last batch on the disk</source>
        <translation>磁盘上的最新批次</translation>
    </message>
    <message>
        <source>Views behind</source>
        <translation>视图落后</translation>
    </message>
    <message>
        <source>Commands since the start</source>
        <translation>启动以来的命令</translation>
    </message>
    <message>
        <source>Refused, line full</source>
        <translation>被拒绝，队列已满</translation>
    </message>
    <message>
        <source>Commits lost</source>
        <translation>丢失的提交</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>磁盘可用空间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>One takes</source>
        <translation>单次耗时</translation>
    </message>
    <message>
        <source>99 of 100 take less than</source>
        <translation>99% 的耗时少于</translation>
    </message>
    <message>
        <source>The oldest waits</source>
        <translation>最久等待</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>启动以来</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已设</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Requests since the start</source>
        <translation>启动以来的请求</translation>
    </message>
    <message>
        <source>Without an answer in time</source>
        <translation>超时未应答</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>进行中的请求</translation>
    </message>
    <message>
        <source>Timers overdue</source>
        <translation>逾期定时器</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ChangesList</name>
    <message>
        <source>The moment to compare with</source>
        <translation>要比较的时间点</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>The event before</source>
        <translation>上一事件</translation>
    </message>
    <message>
        <source>The history of this order is not on this computer.</source>
        <translation>此计算机上没有这个订单的历史。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>One moment is being read.</source>
        <translation>正在读取其中一个时间点。</translation>
    </message>
    <message>
        <source>Nothing is different between these two moments.</source>
        <translation>这两个时间点之间没有差异。</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>更改前后</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Chart</name>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CheckBoard</name>
    <message>
        <source>The check was stopped. What was found before still stands.</source>
        <translation>检查已停止。此前的结果仍然有效。</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>%1 violations</source>
        <translation>%1 处违反</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>已违反</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>A check runs already. Wait until it has ended.</source>
        <translation>已有检查在运行。请等待其结束。</translation>
    </message>
    <message>
        <source>batch %1 of %2</source>
        <translation>批次 %1/%2</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>not checked since the server's start</source>
        <translation>服务器启动后尚未检查</translation>
    </message>
    <message>
        <source>%1 ago, %2 comparisons, all hold</source>
        <translation>%1前，%2 次比较，全部成立</translation>
    </message>
    <message>
        <source>%1 ago, %2 violations</source>
        <translation>%1前，%2 处违反</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>保证</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Promises that the cell keeps</source>
        <translation>本单元遵守的保证</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>检查进度</translation>
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
        <translation>按 Enter 编辑条件，按 Delete 移除。</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>移除此条件</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ChipRow</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ColumnChooser</name>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns; drag a header to move its column</source>
        <translation>选择列；拖动表头可移动该列</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有匹配此名称的内容。</translation>
    </message>
    <message>
        <source>%1 results, %2 ms</source>
        <translation>%1 个结果，%2 毫秒</translation>
    </message>
    <message>
        <source>Search orders, SKUs, people, or type a command</source>
        <translation>搜索订单、SKU、人员，或输入命令</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CompletionPopup</name>
    <message>
        <source>Suggestions: %1</source>
        <translation>建议：%1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ConflictPanel</name>
    <message>
        <source>Skip for now</source>
        <translation>暂时跳过</translation>
    </message>
    <message>
        <source>The address of this order is not known here any more.</source>
        <translation>此处已没有这个订单的地址。</translation>
    </message>
    <message>
        <source>You changed this record, and somebody else changed it on the server before your change arrived.</source>
        <translation>您更改了此记录，但在您的更改到达之前，他人已在服务器上更改了它。</translation>
    </message>
    <message>
        <source>%1 Units were taken meanwhile: there are fewer than when you changed them.</source>
        <translation>%1 其间有件数被占用：现有件数少于您更改之时。</translation>
    </message>
    <message>
        <source>It was changed by somebody else before your change arrived.</source>
        <translation>在您的更改到达之前，他人已更改了它。</translation>
    </message>
    <message>
        <source>Do it anyway</source>
        <translation>仍然执行</translation>
    </message>
    <message>
        <source>Discard my change</source>
        <translation>放弃我的更改</translation>
    </message>
    <message>
        <source>%1: accepted.</source>
        <translation>%1：已接受。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Connection</name>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>填充中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Offline · %1</source>
        <translation>离线 · %1</translation>
    </message>
    <message>
        <source>The console is looking for its server.</source>
        <translation>本程序正在查找服务器。</translation>
    </message>
    <message>
        <source>Orders are being copied to this computer. What is here already can be searched and read.</source>
        <translation>正在将订单复制到此计算机。已在此处的内容可以搜索和查看。</translation>
    </message>
    <message>
        <source>Every change is here a moment after it is made.</source>
        <translation>每项更改发生后片刻即会显示在此。</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1前的数据</translation>
    </message>
    <message>
        <source>Filling · %1%</source>
        <translation>填充中 · %1%</translation>
    </message>
    <message>
        <source>Cache stopped</source>
        <translation>缓存已停止</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>版本不同</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>离线。</translation>
    </message>
    <message>
        <source>What is shown is not kept up to date.</source>
        <translation>所显示的内容不再更新。</translation>
    </message>
    <message>
        <source>The server refused.</source>
        <translation>服务器拒绝。</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 ahead of the server's. Times are shown by the server's clock.</source>
        <translation>此计算机的时钟比服务器快 %1。时间按服务器的时钟显示。</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 behind the server's. Times are shown by the server's clock.</source>
        <translation>此计算机的时钟比服务器慢 %1。时间按服务器的时钟显示。</translation>
    </message>
    <message>
        <source>%1 of %2 orders have been copied to this computer. They can be searched and read already.</source>
        <translation>已将 %1/%2 个订单复制到此计算机。这些订单已可搜索和查看。</translation>
    </message>
    <message>
        <source>The versions of server and console do not fit together.</source>
        <translation>服务器与本程序的版本不匹配。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ConnectionPill</name>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::CustomerPanel</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Their orders</source>
        <translation>该客户的订单</translation>
    </message>
    <message>
        <source>All orders of this customer</source>
        <translation>此客户的全部订单</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>The customer's data was erased.</source>
        <translation>客户数据已删除。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>收货地</translation>
    </message>
    <message>
        <source>Personal data is not for your role.</source>
        <translation>您的角色不能查看个人数据。</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>配送方式</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
</context>
<context>
    <name>meridian::ui::DeadLettersPage</name>
    <message>
        <source>Which dead letters</source>
        <translation>显示哪些死信</translation>
    </message>
    <message>
        <source>The dead letter is put right.</source>
        <translation>死信已处理。</translation>
    </message>
    <message>
        <source>What you see is %1 old.</source>
        <translation>所见为 %1前的数据。</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Those that wait for somebody</source>
        <translation>等待有人处理的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Those that were put right, too</source>
        <translation>也包括已处理的</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>No dead letters</source>
        <translation>没有死信</translation>
    </message>
    <message>
        <source>Everything that came in could be processed.</source>
        <translation>收到的内容均已处理。</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>死信</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1，已是最新</translation>
    </message>
    <message>
        <source>%1 and more, up to date</source>
        <translation>%1 以上，已是最新</translation>
    </message>
    <message>
        <source>No dead letters of %1</source>
        <translation>没有 %1 的死信</translation>
    </message>
    <message>
        <source>Show all regions</source>
        <translation>显示全部地区</translation>
    </message>
    <message>
        <source>%1 of orders that other regions keep are not shown</source>
        <translation>另有 %1 条属于其他地区保存的订单，未显示</translation>
    </message>
    <message>
        <source>A dead letter is of the region that keeps the order, which is what the number begins with, wherever the order is delivered. Only this region is shown, as chosen above.</source>
        <translation>死信属于保存订单的地区，即订单编号开头的地区，与订单送往何处无关。按上方的选择，只显示该地区。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::DialogPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ExportDialog</name>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>导出订单</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>在后台继续</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 of %2 orders written</source>
        <translation>已写入 %1/%2 个订单</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export %1 orders</source>
        <translation>导出 %1 个订单</translation>
    </message>
    <message>
        <source>Times in UTC, amounts with a point, states as the filter knows them, so that other programs read the file the same way everywhere.</source>
        <translation>时间采用 UTC，金额用小数点，状态用筛选所认的写法，以便其他程序在任何地方都以相同方式读取文件。</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Columns as in the list</source>
        <translation>与列表相同的列</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>全部列</translation>
    </message>
    <message>
        <source>For Excel: mark the file as UTF-8</source>
        <translation>用于 Excel：将文件标记为 UTF-8</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FacetPanel</name>
    <message>
        <source>How the matches divide</source>
        <translation>匹配项的分布</translation>
    </message>
    <message>
        <source>Counted: %1 orders</source>
        <translation>已统计：%1 个订单</translation>
    </message>
    <message>
        <source>Estimated from %1 of %2</source>
        <translation>由 %2 个中的 %1 个估算</translation>
    </message>
    <message>
        <source>Above 10,000 matches the counts come from an even sample of them.</source>
        <translation>匹配项超过 10,000 个时，数量由均匀抽样得出。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FactList</name>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FilterBar</name>
    <message>
        <source>Number, name, e-mail, or a field such as status:held</source>
        <translation>编号、姓名、邮箱，或字段，如 status:held</translation>
    </message>
    <message>
        <source>Filter of the orders</source>
        <translation>订单筛选</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FormFieldBox</name>
    <message>
        <source>was empty</source>
        <translation>原为空</translation>
    </message>
    <message>
        <source>was on</source>
        <translation>原为开启</translation>
    </message>
    <message>
        <source>was “%1”</source>
        <translation>原为“%1”</translation>
    </message>
    <message>
        <source>was off</source>
        <translation>原为关闭</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FraudPanel</name>
    <message>
        <source>Fraud</source>
        <translation>欺诈</translation>
    </message>
    <message>
        <source>The reasons of the score are not on this computer.</source>
        <translation>此计算机上没有评分的原因。</translation>
    </message>
    <message>
        <source>Nothing about it raised the score.</source>
        <translation>没有任何因素提高评分。</translation>
    </message>
    <message>
        <source>There is no score yet, or it is not for your role.</source>
        <translation>尚无评分，或您的角色不能查看。</translation>
    </message>
    <message>
        <source>Decided by %1.</source>
        <translation>由 %1 决定。</translation>
    </message>
    <message>
        <source>Decided by %1: “%2”</source>
        <translation>由 %1 决定：“%2”</translation>
    </message>
</context>
<context>
    <name>meridian::ui::FunnelCard</name>
    <message>
        <source>From order to delivery</source>
        <translation>从下单到送达</translation>
    </message>
    <message>
        <source>orders placed in this period, until now</source>
        <translation>此时段所下订单，截至现在</translation>
    </message>
    <message>
        <source>%1 of the step before</source>
        <translation>上一步的 %1</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Orders placed in the hours of this period. Opens them.</source>
        <translation>在此时段各小时内所下的订单。点击打开这些订单。</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Of them, those that the fraud check let through, by itself or after a review. Opens those that wait for it.</source>
        <translation>其中由欺诈检查自动放行或经审核放行的订单。点击打开等待放行的订单。</translation>
    </message>
    <message>
        <source>Paid for</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Of them, those whose payment was authorised. Opens those that are not paid for.</source>
        <translation>其中付款已获预授权的订单。点击打开未付款的订单。</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Of them, those of which everything has left the house. Opens those that wait for it.</source>
        <translation>其中全部商品已发出的订单。点击打开等待发货的订单。</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Of them, those that have arrived. Opens those that are on their way.</source>
        <translation>其中已送达的订单。点击打开仍在途中的订单。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::GlobePanel</name>
    <message>
        <source>Stock, orders and risk in three regions, on one screen.</source>
        <translation>三个地区的库存、订单与风险，尽在一屏。</translation>
    </message>
    <message>
        <source>Works without a connection: every order that was here before can be searched and read.</source>
        <translation>没有连接也能工作：此前已在这里的每个订单都可以搜索和查看。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation>备注 %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>What is different between two moments</source>
        <translation>两个时间点之间的差异</translation>
    </message>
    <message>
        <source>Timeline of the order</source>
        <translation>订单时间线</translation>
    </message>
    <message>
        <source>The history of this order is not on this computer.</source>
        <translation>此计算机上没有这个订单的历史。</translation>
    </message>
    <message>
        <source>Add a note for colleagues</source>
        <translation>为同事添加备注</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>The notes are not on this computer.</source>
        <translation>此计算机上没有备注。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Not for your role, or erased.</source>
        <translation>您的角色不能查看，或已删除。</translation>
    </message>
    <message>
        <source>There are no notes.</source>
        <translation>没有备注。</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>请先填写备注。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ImageLinks</name>
    <message>
        <source>Open %1 in the browser</source>
        <translation>在浏览器中打开 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove this image</source>
        <translation>移除此图片</translation>
    </message>
    <message>
        <source>Add the address of an image</source>
        <translation>添加图片地址</translation>
    </message>
</context>
<context>
    <name>meridian::ui::InventoryPage</name>
    <message>
        <source>Choose a row first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>%1 SKUs · %2 locations</source>
        <translation>%1 个 SKU · %2 个地点</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 个匹配</translation>
    </message>
    <message>
        <source>The stock cannot be shown</source>
        <translation>无法显示库存</translation>
    </message>
    <message>
        <source>No stock yet</source>
        <translation>尚无库存</translation>
    </message>
    <message>
        <source>Stock appears here as soon as goods are received at a location.</source>
        <translation>任一地点收货后，库存即显示在此。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No SKU at any location is like this.</source>
        <translation>任何地点都没有符合条件的 SKU。</translation>
    </message>
    <message>
        <source>Show all stock</source>
        <translation>显示全部库存</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>%1 was not adjusted. %2</source>
        <translation>%1 未调整。%2</translation>
    </message>
    <message>
        <source>%1: %2. Kept on this computer and sent when the server can be reached.</source>
        <translation>%1：%2。已保存在此计算机上，能连接服务器时发送。</translation>
    </message>
    <message>
        <source>Stock by SKU and location</source>
        <translation>按 SKU 与地点列出的库存</translation>
    </message>
    <message>
        <source>more than %1 match</source>
        <translation>超过 %1 个匹配</translation>
    </message>
</context>
<context>
    <name>meridian::ui::JournalCard</name>
    <message>
        <source>your role may not follow the journal</source>
        <translation>您的角色不能跟踪日志</translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation>已暂停，%1 条新记录</translation>
    </message>
    <message>
        <source>live, the last %1</source>
        <translation>实时，最近 %1 条</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Only records of this order</source>
        <translation>仅此订单的记录</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>The last records of the journal</source>
        <translation>日志的最新记录</translation>
    </message>
    <message>
        <source>live, the last %1 of orders that %2 keeps</source>
        <translation>实时，%2 保存的订单的最近 %1 条</translation>
    </message>
</context>
<context>
    <name>meridian::ui::JsonView</name>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>meridian::ui::KpiTile</name>
    <message>
        <source>%1 higher than before</source>
        <translation>比之前高 %1</translation>
    </message>
    <message>
        <source>%1 lower than before</source>
        <translation>比之前低 %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不可知</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LetterModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LetterPanel</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>nothing that is known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>处理时间</translation>
    </message>
    <message>
        <source>What it holds cannot be shown.</source>
        <translation>无法显示其内容。</translation>
    </message>
    <message>
        <source>An order number looks like EU-1048217.</source>
        <translation>订单编号形如 EU-1048217。</translation>
    </message>
    <message>
        <source>No dead letter is chosen</source>
        <translation>未选择死信</translation>
    </message>
    <message>
        <source>Choose one to see what it holds and why it could not be processed.</source>
        <translation>选择一条，查看其内容以及为何无法处理。</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Replay for this order</source>
        <translation>为此订单重放</translation>
    </message>
    <message>
        <source>Empty: the order that it names</source>
        <translation>留空：使用其中所写的订单</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>No dead letter is chosen. Choose one in the list.</source>
        <translation>未选择死信。请在列表中选择一条。</translation>
    </message>
    <message>
        <source>It was put right already.</source>
        <translation>它已处理。</translation>
    </message>
    <message>
        <source>An answer of the server is awaited.</source>
        <translation>正在等待服务器应答。</translation>
    </message>
    <message>
        <source>Only reports of the provider can be replayed. Discard it instead.</source>
        <translation>只有服务商的报告才能重放。请改为丢弃。</translation>
    </message>
    <message>
        <source>There can be no order with this number: a digit is wrong, or two are swapped.</source>
        <translation>不可能有此编号的订单：有一位数字错误，或两位数字颠倒。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LettersCard</name>
    <message>
        <source>Everything that came in could be processed.</source>
        <translation>收到的内容均已处理。</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>死信</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the dead letters</source>
        <translation>打开死信</translation>
    </message>
    <message>
        <source>There are none in the region that is chosen above.</source>
        <translation>上方所选地区没有死信。</translation>
    </message>
    <message>
        <source>%1 of orders that other regions keep are not shown.</source>
        <translation>其他地区保存的订单的 %1 条未显示。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LinesPanel</name>
    <message>
        <source>Lines</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>订单的订单行</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发货地点</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>履约</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>of which tax</source>
        <translation>其中税额</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 个订单行</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 个订单行</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 件</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lines, units</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LiveCard</name>
    <message>
        <source>Orders per minute</source>
        <translation>每分钟订单</translation>
    </message>
    <message>
        <source>placed in the last 60 minutes</source>
        <translation>过去 60 分钟内所下</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 so far this minute</source>
        <translation>本分钟已有 %1 个</translation>
    </message>
</context>
<context>
    <name>meridian::ui::LookSwitch</name>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>浅色外观</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>深色外观</translation>
    </message>
</context>
<context>
    <name>meridian::ui::MergeView</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1, only you changed it</source>
        <translation>%1，仅您更改</translation>
    </message>
    <message>
        <source>%1, only the server</source>
        <translation>%1，仅服务器更改</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>其他值</translation>
    </message>
    <message>
        <source>Another value for %1</source>
        <translation>%1 的其他值</translation>
    </message>
    <message>
        <source>Discard my change</source>
        <translation>放弃我的更改</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Apply result</source>
        <translation>应用结果</translation>
    </message>
    <message>
        <source>Both: %1</source>
        <translation>双方：%1</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>保留您的</translation>
    </message>
    <message>
        <source>Keep the server's</source>
        <translation>保留服务器的</translation>
    </message>
</context>
<context>
    <name>meridian::ui::MoneyPanel</name>
    <message>
        <source>Payments and postings</source>
        <translation>付款与分录</translation>
    </message>
    <message>
        <source>Payment attempts</source>
        <translation>付款尝试</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>分录</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Net received</source>
        <translation>实收净额</translation>
    </message>
    <message>
        <source>Still to capture</source>
        <translation>待扣款</translation>
    </message>
    <message>
        <source>To be refunded</source>
        <translation>待退款</translation>
    </message>
    <message>
        <source>Provider says</source>
        <translation>服务商应答</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>再次查询</translation>
    </message>
    <message>
        <source>Nothing is posted for this order yet.</source>
        <translation>此订单尚无分录。</translation>
    </message>
    <message>
        <source>The postings are for managers and administrators.</source>
        <translation>分录仅供经理和管理员查看。</translation>
    </message>
    <message>
        <source>Postings balance</source>
        <translation>分录平衡</translation>
    </message>
    <message>
        <source>Postings do not balance</source>
        <translation>分录不平衡</translation>
    </message>
    <message>
        <source>Order total</source>
        <translation>订单总额</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
</context>
<context>
    <name>meridian::ui::MovementList</name>
    <message>
        <source>Movements</source>
        <translation>库存变动</translation>
    </message>
</context>
<context>
    <name>meridian::ui::NoticeCard</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>meridian::ui::NoticeHistory</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>可撤消</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤消：%1</translation>
    </message>
    <message>
        <source>Nothing has happened yet that you need to know.</source>
        <translation>目前没有需要您知道的事。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OfflineBand</name>
    <message>
        <source>Trying</source>
        <translation>尝试中</translation>
    </message>
    <message>
        <source>The server cannot be reached since %1. You can keep working: changes stay on this computer and are sent when the connection is back.</source>
        <translation>自 %1 起无法连接服务器。您可以继续工作：更改保存在此计算机上，连接恢复后发送。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>立即尝试连接服务器</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OperationsPage</name>
    <message>
        <source>The way of an order</source>
        <translation>订单的流程</translation>
    </message>
    <message>
        <source>per second · how long one takes · what waits</source>
        <translation>每秒数量 · 单次耗时 · 等待数量</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>this is the pipeline of %1, %2 has none on this server</source>
        <translation>此为 %1 的流水线，%2 在此服务器上没有流水线</translation>
    </message>
    <message>
        <source>all orders that %1 keeps, wherever they are delivered</source>
        <translation>%1 保存的所有订单，不论送往何处</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderDeeds</name>
    <message>
        <source>Parcels of %1 have left.</source>
        <translation>%1 的包裹已发出。</translation>
    </message>
    <message>
        <source>P%1 of %2 was delivered.</source>
        <translation>%2 的 P%1 已送达。</translation>
    </message>
    <message>
        <source>Cancel the rest of %1?</source>
        <translation>取消 %1 的其余部分？</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>取消 %1？</translation>
    </message>
    <message>
        <source>Customer changed their mind</source>
        <translation>客户改变主意</translation>
    </message>
    <message>
        <source>Ordered twice</source>
        <translation>重复下单</translation>
    </message>
    <message>
        <source>Suspected fraud</source>
        <translation>疑似欺诈</translation>
    </message>
    <message>
        <source>Cannot be delivered</source>
        <translation>无法配送</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消其余部分</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 已取消。</translation>
    </message>
    <message>
        <source>Put %1 on hold?</source>
        <translation>暂挂 %1？</translation>
    </message>
    <message>
        <source>Nothing of it can be picked or shipped until somebody releases it.</source>
        <translation>解除暂挂之前，不能拣货或发货。</translation>
    </message>
    <message>
        <source>Address is unclear</source>
        <translation>地址不明确</translation>
    </message>
    <message>
        <source>Customer asked to wait</source>
        <translation>客户要求等待</translation>
    </message>
    <message>
        <source>Stock is checked</source>
        <translation>正在核查库存</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂挂</translation>
    </message>
    <message>
        <source>Release %1?</source>
        <translation>解除 %1 的暂挂？</translation>
    </message>
    <message>
        <source>It goes on from where it was held.</source>
        <translation>从暂挂之处继续。</translation>
    </message>
    <message>
        <source>Address is confirmed</source>
        <translation>地址已确认</translation>
    </message>
    <message>
        <source>Customer agreed</source>
        <translation>客户已同意</translation>
    </message>
    <message>
        <source>Checked, all is well</source>
        <translation>已核查，一切正常</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除暂挂</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤消</translation>
    </message>
    <message>
        <source>%1 is on hold.</source>
        <translation>%1 已暂挂。</translation>
    </message>
    <message>
        <source>%1 is released.</source>
        <translation>%1 已解除暂挂。</translation>
    </message>
    <message>
        <source>The address of %1 was changed.</source>
        <translation>%1 的地址已更改。</translation>
    </message>
    <message>
        <source>The note was added to %1.</source>
        <translation>已为 %1 添加备注。</translation>
    </message>
    <message>
        <source>%1: kept on this computer, and sent when the server is back.</source>
        <translation>%1：已保存在此计算机上，服务器恢复后发送。</translation>
    </message>
    <message>
        <source>%1: sent, and no answer came yet. It is asked again until one does.</source>
        <translation>%1：已发送，尚无应答。将持续查询直至收到应答。</translation>
    </message>
    <message>
        <source>Somebody changed %1 before your change arrived. Look at it again, then decide in the pending changes.</source>
        <translation>在您的更改到达之前，他人已更改 %1。请重新查看，然后在待同步更改中决定。</translation>
    </message>
    <message>
        <source>What has not left (%1 units) goes back to stock. What has left stays sold. What was authorised for the rest is released. This cannot be undone.</source>
        <translation>尚未发出的 %1 件退回库存。已发出的仍视为售出。其余部分的预授权将撤销。此操作无法撤消。</translation>
    </message>
    <message>
        <source>All of it (%1 units) goes back to stock and the payment is released or refunded. This cannot be undone.</source>
        <translation>全部 %1 件退回库存，付款将撤销预授权或退款。此操作无法撤消。</translation>
    </message>
    <message>
        <source>Parcels of %1 are being picked.</source>
        <translation>%1 的包裹正在拣货。</translation>
    </message>
    <message>
        <source>P%1 of %2 is packed.</source>
        <translation>%2 的 P%1 已打包。</translation>
    </message>
    <message>
        <source>P%1 of %2 is reported as lost. Its value is refunded.</source>
        <translation>%2 的 P%1 已报为丢失。其价款将退还。</translation>
    </message>
    <message>
        <source>P%1 of %2 was taken apart.</source>
        <translation>%2 的 P%1 已拆包。</translation>
    </message>
    <message>
        <source>Approve %1?</source>
        <translation>通过 %1？</translation>
    </message>
    <message>
        <source>The payment is authorised next, and then it can be shipped. This cannot be undone.</source>
        <translation>接下来付款将预授权，随后即可发货。此操作无法撤消。</translation>
    </message>
    <message>
        <source>Known customer</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>Confirmed by phone</source>
        <translation>已电话确认</translation>
    </message>
    <message>
        <source>The pattern has a harmless reason</source>
        <translation>可疑模式有正当原因</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Decline %1?</source>
        <translation>拒绝 %1？</translation>
    </message>
    <message>
        <source>The order is cancelled and all of it (%1 units) goes back to stock. Nothing is charged. This cannot be undone.</source>
        <translation>订单将取消，全部 %1 件退回库存。不收取任何款项。此操作无法撤消。</translation>
    </message>
    <message>
        <source>The customer cannot be reached</source>
        <translation>无法联系客户</translation>
    </message>
    <message>
        <source>Stolen means of payment</source>
        <translation>支付工具被盗用</translation>
    </message>
    <message>
        <source>Decline the order</source>
        <translation>拒绝订单</translation>
    </message>
    <message>
        <source>%1 is approved.</source>
        <translation>%1 已通过。</translation>
    </message>
    <message>
        <source>%1 is declined.</source>
        <translation>%1 已拒绝。</translation>
    </message>
    <message>
        <source>Another attempt to pay %1 has begun.</source>
        <translation>已开始再次尝试 %1 的付款。</translation>
    </message>
    <message>
        <source>The tags of %1 were changed.</source>
        <translation>%1 的标签已更改。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderHeader</name>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderJobs</name>
    <message>
        <source>Choose orders first.</source>
        <translation>请先选择订单。</translation>
    </message>
    <message>
        <source>There is nothing in the list.</source>
        <translation>列表中没有内容。</translation>
    </message>
    <message>
        <source>This needs a server.</source>
        <translation>此操作需要服务器。</translation>
    </message>
    <message>
        <source>Choose orders first: X chooses one, Ctrl A every match.</source>
        <translation>请先选择订单：X 选择一个，Ctrl A 选择全部匹配项。</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 个订单</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 个订单</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderPage</name>
    <message>
        <source>The order as it was at %1 cannot be shown. %2</source>
        <translation>无法显示 %1 时的订单。%2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>You see %1 as it was at %2. Nothing can be changed here. Dotted values are different now.</source>
        <translation>您看到的是 %2 时的 %1。此处不能更改。带点线的值如今已不同。</translation>
    </message>
    <message>
        <source>Only the line of the list is on this computer, because this order was not opened here before. Lines, parcels, payments and history need the server. %1</source>
        <translation>此计算机上只有列表中的一行，因为从未在此打开过这个订单。订单行、包裹、付款和历史需要服务器。%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This is the order as this computer read it at %1. %2</source>
        <translation>这是此计算机在 %1 读取的订单。%2</translation>
    </message>
    <message>
        <source>The order was read at %1. %2</source>
        <translation>订单于 %1 读取。%2</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>There is no order %1</source>
        <translation>没有订单 %1</translation>
    </message>
    <message>
        <source>Check the number. Its last digit guards against typing errors.</source>
        <translation>请检查编号。其末位数字用于防止输入错误。</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>This is the last order of the list.</source>
        <translation>这是列表中的最后一个订单。</translation>
    </message>
    <message>
        <source>This is the first order of the list.</source>
        <translation>这是列表中的第一个订单。</translation>
    </message>
    <message>
        <source>This order was not opened from a list. Open it from the orders to go on to its neighbours.</source>
        <translation>此订单不是从列表中打开的。请从订单列表中打开它，再转到前后的订单。</translation>
    </message>
    <message>
        <source>The list is still being read. Wait a moment.</source>
        <translation>列表仍在读取。请稍候。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
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
    <message>
        <source>Open order</source>
        <translation>打开订单</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderStepper</name>
    <message>
        <source>Way of the order</source>
        <translation>订单进程</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OrderViews</name>
    <message>
        <source>The view %1 is deleted.</source>
        <translation>视图 %1 已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
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
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>At most 10,000 rows are chosen at once with Shift. Ctrl A chooses every match.</source>
        <translation>用 Shift 一次最多选择 10,000 行。Ctrl A 选择全部匹配项。</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Show how the matches divide</source>
        <translation>显示匹配项的分布</translation>
    </message>
    <message>
        <source>No orders match</source>
        <translation>没有匹配的订单</translation>
    </message>
    <message>
        <source>The filter leaves nothing over.</source>
        <translation>筛选后没有剩余订单。</translation>
    </message>
    <message>
        <source>There are no orders yet.</source>
        <translation>尚无订单。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>meridian::ui::OverviewPage</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Counted %1 ago, at %2.</source>
        <translation>%1前统计（%2）。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>arrows compare with %1</source>
        <translation>箭头表示与%1的比较</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PaletteField</name>
    <message>
        <source>Search orders, SKUs, people, or type a command</source>
        <translation>搜索订单、SKU、人员，或输入命令</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PaletteSearch</name>
    <message>
        <source>This number</source>
        <translation>此编号</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>在此页面</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>打开的记录</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>cache, %1</source>
        <translation>缓存，%1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ParcelDialog</name>
    <message>
        <source>Which parcel of %1 is packed?</source>
        <translation>%1 的哪个包裹已打包？</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Which parcel of %1 was lost?</source>
        <translation>%1 的哪个包裹已丢失？</translation>
    </message>
    <message>
        <source>Report as lost</source>
        <translation>报为丢失</translation>
    </message>
    <message>
        <source>Which parcel of %1 is taken apart?</source>
        <translation>拆开 %1 的哪个包裹？</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆包</translation>
    </message>
    <message>
        <source>Which parcel of %1 has arrived?</source>
        <translation>%1 的哪个包裹已送达？</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>P%1 from %2</source>
        <translation>P%1，发自 %2</translation>
    </message>
    <message>
        <source>It is ready to be shipped then.</source>
        <translation>此后即可发货。</translation>
    </message>
    <message>
        <source>Its units lie in the house and can be picked again.</source>
        <translation>其中的商品留在仓内，可重新拣取。</translation>
    </message>
    <message>
        <source>Its value, %1, is refunded to the customer. This cannot be undone.</source>
        <translation>其价款 %1 将退还客户。此操作无法撤消。</translation>
    </message>
    <message>
        <source>When all parcels have arrived, the time for returns begins. This cannot be undone.</source>
        <translation>全部包裹送达后，退货期即开始。此操作无法撤消。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ParcelsPanel</name>
    <message>
        <source>Parcels</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Parcels of the order</source>
        <translation>订单的包裹</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发货地点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>The parcels are not on this computer.</source>
        <translation>此计算机上没有包裹信息。</translation>
    </message>
    <message>
        <source>Nothing was packed or shipped yet.</source>
        <translation>尚未打包或发货。</translation>
    </message>
    <message>
        <source>%1 of %2 units shipped</source>
        <translation>已发货 %1/%2 件</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PaymentBar</name>
    <message>
        <source>Captured %1</source>
        <translation>已扣款 %1</translation>
    </message>
    <message>
        <source>Refunded %1</source>
        <translation>已退款 %1</translation>
    </message>
    <message>
        <source>Authorised %1</source>
        <translation>已预授权 %1</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>已预授权</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PeriodPicker</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>过去 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>the same hours yesterday</source>
        <translation>昨天同一时段</translation>
    </message>
    <message>
        <source>the time before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>the same hours a week ago</source>
        <translation>一周前同一时段</translation>
    </message>
    <message>
        <source>the same weekdays before</source>
        <translation>此前相同星期</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>时段：%1</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>对比%1</translation>
    </message>
    <message>
        <source>Own range…</source>
        <translation>自定义范围…</translation>
    </message>
    <message>
        <source>The same hours yesterday</source>
        <translation>昨天同一时段</translation>
    </message>
    <message>
        <source>The time before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>The same hours a week ago</source>
        <translation>一周前同一时段</translation>
    </message>
    <message>
        <source>The same weekdays before</source>
        <translation>此前相同星期</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PipelinePicture</name>
    <message>
        <source>Answers of the provider come back as commands</source>
        <translation>服务商的应答以命令形式返回</translation>
    </message>
    <message>
        <source>to those who called, once it is on the disk</source>
        <translation>写入磁盘后应答调用方</translation>
    </message>
</context>
<context>
    <name>meridian::ui::PriceCurrency</name>
    <message>
        <source>As the region has it</source>
        <translation>跟随地区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Prices in %1; choose another currency</source>
        <translation>价格以 %1 显示；可选择其他币种</translation>
    </message>
    <message>
        <source>Choose the currency of the prices</source>
        <translation>选择价格的币种</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductForm</name>
    <message>
        <source>There is no currency of these letters.</source>
        <translation>没有此代码的货币。</translation>
    </message>
    <message>
        <source>Choose a variant in the table first.</source>
        <translation>请先在表格中选择一个规格。</translation>
    </message>
    <message>
        <source>The description is being fetched.</source>
        <translation>正在获取描述。</translation>
    </message>
    <message>
        <source>The description is not on this computer. It stays as it is when you save.</source>
        <translation>此计算机上没有该描述。保存时它保持不变。</translation>
    </message>
    <message>
        <source>1 variant</source>
        <translation>1 个规格</translation>
    </message>
    <message>
        <source>%1 variants</source>
        <translation>%1 个规格</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Variants and prices</source>
        <translation>规格与价格</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>添加规格</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add currency</source>
        <translation>添加币种</translation>
    </message>
    <message>
        <source>Add a currency by its three letters</source>
        <translation>用三字母代码添加币种</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>The product's key; it never changes</source>
        <translation>商品的唯一标识，永不更改</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Description as HTML</source>
        <translation>HTML 格式的描述</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductList</name>
    <message>
        <source>Which products</source>
        <translation>显示哪些商品</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1 个商品</translation>
    </message>
    <message>
        <source>more than %1 products</source>
        <translation>超过 %1 个商品</translation>
    </message>
    <message>
        <source>Title, SKU, barcode, vendor, tag</source>
        <translation>标题、SKU、条码、厂商、标签</translation>
    </message>
    <message>
        <source>Search in the products</source>
        <translation>在商品中搜索</translation>
    </message>
    <message>
        <source>Words are found by their beginning. sku:, vendor:, type:, tag:, handle: and barcode: say where to look.</source>
        <translation>按词首匹配。指定搜索范围可用 sku:、vendor:、type:、tag:、handle:、barcode:。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductPane</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This product is not here</source>
        <translation>此处没有这个商品</translation>
    </message>
    <message>
        <source>Neither this computer nor the server knows it.</source>
        <translation>此计算机和服务器上都没有它。</translation>
    </message>
    <message>
        <source>The product is being read</source>
        <translation>正在读取商品</translation>
    </message>
    <message>
        <source>Choose a product</source>
        <translation>选择一个商品</translation>
    </message>
    <message>
        <source>Its details, variants and prices are shown here.</source>
        <translation>其详情、规格和价格显示在此。</translation>
    </message>
    <message>
        <source>Your role may look at products and not change them.</source>
        <translation>您的角色可以查看商品，但不能更改。</translation>
    </message>
    <message>
        <source>Nothing can be saved now.</source>
        <translation>目前无法保存。</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>没有要保存的内容。</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Somebody changed this product before your change arrived.</source>
        <translation>在您的更改到达之前，他人已更改此商品。</translation>
    </message>
    <message>
        <source>Somebody changed this product before your change arrived. What it is now can be seen as soon as the server can be reached.</source>
        <translation>在您的更改到达之前，他人已更改此商品。能连接服务器时即可看到其现状。</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Somebody changed this product; 1 field differs.</source>
        <translation>他人已更改此商品；1 个字段不同。</translation>
    </message>
    <message>
        <source>Somebody changed this product; %1 fields differ.</source>
        <translation>他人已更改此商品；%1 个字段不同。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Your change is kept on this computer and is sent as soon as the server can be reached.</source>
        <translation>您的更改保存在此计算机上，能连接服务器时即发送。</translation>
    </message>
    <message>
        <source>All fields merge by themselves. Look at the result and apply it.</source>
        <translation>所有字段均可自动合并。请查看结果并应用。</translation>
    </message>
    <message>
        <source>One field was changed by both of you and needs your decision. The others merge by themselves.</source>
        <translation>有一个字段双方都已更改，需要您决定。其余字段自动合并。</translation>
    </message>
    <message>
        <source>%1 fields were changed by both of you and need your decision. The others merge by themselves.</source>
        <translation>有 %1 个字段双方都已更改，需要您决定。其余字段自动合并。</translation>
    </message>
    <message>
        <source>Your change and somebody else's: %1</source>
        <translation>您与他人的更改：%1</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 is kept here and sent later.</source>
        <translation>%1 已保存在此，稍后发送。</translation>
    </message>
    <message>
        <source>Decide about the fields first.</source>
        <translation>请先就各字段作出决定。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductRowDelegate</name>
    <message>
        <source>1 variant</source>
        <translation>1 个规格</translation>
    </message>
    <message>
        <source>%1 variants</source>
        <translation>%1 个规格</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>%1 available in %2</source>
        <translation>%2 可用 %1</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductsCard</name>
    <message>
        <source>Top products</source>
        <translation>热销商品</translation>
    </message>
    <message>
        <source>by revenue without tax and shipping, whole days (UTC)</source>
        <translation>按不含税费与运费的收入，整日（UTC）</translation>
    </message>
    <message>
        <source>by units, whole days (UTC)</source>
        <translation>按件数，整日（UTC）</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductsModel</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Revenue %1</source>
        <translation>收入 %1</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductsPage</name>
    <message>
        <source>Open a product first.</source>
        <translation>请先打开一个商品。</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>没有要保存的内容。</translation>
    </message>
    <message>
        <source>Nobody else has changed this product meanwhile.</source>
        <translation>其间没有他人更改此商品。</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Your unsaved changes to a product are kept until you come back.</source>
        <translation>您对一个商品的未保存更改将保留到您回来。</translation>
    </message>
    <message>
        <source>Your unsaved changes to %1 products are kept until you come back.</source>
        <translation>您对 %1 个商品的未保存更改将保留到您回来。</translation>
    </message>
    <message>
        <source>a new product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>Your changes to one product are not saved: %1.</source>
        <translation>您对一个商品的更改尚未保存：%1。</translation>
    </message>
    <message>
        <source>Your changes to %1 products are not saved.</source>
        <translation>您对 %1 个商品的更改尚未保存。</translation>
    </message>
    <message>
        <source>Your unsaved changes to one product are here again: %1.</source>
        <translation>您对一个商品的未保存更改已恢复：%1。</translation>
    </message>
    <message>
        <source>Your unsaved changes to %1 products are here again.</source>
        <translation>您对 %1 个商品的未保存更改已恢复。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>There are no unsaved changes.</source>
        <translation>没有未保存的更改。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ProductsTotal</name>
    <message>
        <source>Top %1 together</source>
        <translation>前 %1 名合计</translation>
    </message>
</context>
<context>
    <name>meridian::ui::Rail</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>打开的记录</translation>
    </message>
</context>
<context>
    <name>meridian::ui::RangePopup</name>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>末日早于首日。</translation>
    </message>
    <message>
        <source>No more than a year can be shown at once.</source>
        <translation>一次最多显示一年。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It is kept with the change; no names or addresses</source>
        <translation>随更改保存；请勿填写姓名或地址</translation>
    </message>
    <message>
        <source>Write a reason, or choose one.</source>
        <translation>请填写或选择原因。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::RecordPanel</name>
    <message>
        <source>batch %1, record %2</source>
        <translation>批次 %1，记录 %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>显示订单</translation>
    </message>
</context>
<context>
    <name>meridian::ui::RevenueCard</name>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Revenue by</source>
        <translation>收入划分方式</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Revenue by region of delivery</source>
        <translation>按收货地区划分的收入</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Revenue by currency of the order</source>
        <translation>按订单币种划分的收入</translation>
    </message>
    <message>
        <source>Revenue by region or currency</source>
        <translation>按地区或币种划分的收入</translation>
    </message>
    <message>
        <source>Revenue over the period</source>
        <translation>时段内的收入</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Totals of the orders delivered to this region whose payment was authorised in this period. Opens those placed in it.</source>
        <translation>寄往此地区且付款在此时段获预授权的订单总额。点击打开此时段所下的订单。</translation>
    </message>
    <message>
        <source>Totals of the orders in %1 whose payment was authorised in this period, in %1. The bar compares them converted.</source>
        <translation>以 %1 计价且付款在此时段获预授权的订单总额，以 %1 显示。条形按折算后的金额比较。</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>The regions together. Converted to %1 with rates of %2 (%3).</source>
        <translation>各地区合计。按 %2 的汇率折算为 %1（%3）。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 种</translation>
    </message>
    <message>
        <source>The other currencies: %1.</source>
        <translation>其他币种：%1。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::SaveBar</name>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 项更改</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 项更改</translation>
    </message>
    <message>
        <source>1 problem blocks saving</source>
        <translation>1 个问题导致无法保存</translation>
    </message>
    <message>
        <source>%1 problems block saving</source>
        <translation>%1 个问题导致无法保存</translation>
    </message>
    <message>
        <source>Go to the first one</source>
        <translation>转到第一个</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Everything is as it was before these changes</source>
        <translation>全部恢复到这些更改之前</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>meridian::ui::SelectionBar</name>
    <message>
        <source>All %1 matches selected</source>
        <translation>已选择全部 %1 个匹配项</translation>
    </message>
    <message>
        <source>All %1 matches selected, except %2</source>
        <translation>已选择全部 %1 个匹配项，除 %2 个外</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选择 %1 个</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>选择全部 %1 个</translation>
    </message>
    <message>
        <source>Every order that matches the filter</source>
        <translation>符合筛选条件的每个订单</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ServerCard</name>
    <message>
        <source>Looking for the server.</source>
        <translation>正在查找服务器。</translation>
    </message>
    <message>
        <source>This is another certificate than the one that you trusted before. Ask whoever runs the server whether it was replaced, and trust it only then.</source>
        <translation>此证书与您先前信任的不同。请向服务器维护人员确认是否已更换，确认后再信任。</translation>
    </message>
    <message>
        <source>No authority vouches for it: the server has signed it itself. Only its fingerprint says that it is the right one.</source>
        <translation>没有证书颁发机构为其担保：证书由服务器自行签署。只有指纹能表明它是正确的证书。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Name or address with its port, such as shop.example:7443</source>
        <translation>名称或地址加端口，如 shop.example:7443</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check the server</source>
        <translation>检查服务器</translation>
    </message>
    <message>
        <source>I have compared this fingerprint with the one from whoever runs the server.</source>
        <translation>我已将此指纹与服务器维护人员提供的指纹核对。</translation>
    </message>
    <message>
        <source>A server was found: %1. Its certificate has expired on %2, or the clock of this computer is wrong.</source>
        <translation>找到服务器：%1。其证书已于 %2 过期，或此计算机的时钟不正确。</translation>
    </message>
    <message>
        <source>A server was found: %1. Its certificate is only valid from %2 on, so the clock of this computer is probably wrong.</source>
        <translation>找到服务器：%1。其证书自 %2 起才有效，因此此计算机的时钟可能不正确。</translation>
    </message>
    <message>
        <source>A server was found: %1. Its certificate is valid until %2.</source>
        <translation>找到服务器：%1。其证书有效期至 %2。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::SettingsPage</name>
    <message>
        <source>It could not be filled again without the server. Wait for the connection.</source>
        <translation>没有服务器就无法重新填充。请等待连接。</translation>
    </message>
    <message>
        <source>The cache is empty and is being filled again. Changes that wait to be sent are kept.</source>
        <translation>缓存已清空，正在重新填充。等待发送的更改已保留。</translation>
    </message>
    <message>
        <source>What is kept on this computer</source>
        <translation>此计算机上保存的内容</translation>
    </message>
    <message>
        <source>%1 orders in %2 MB. Everything in it can be searched and read without a connection.</source>
        <translation>%1 个订单，占 %2 MB。其中一切内容无需连接即可搜索和查看。</translation>
    </message>
    <message>
        <source>%1 MB. Everything in it can be searched and read without a connection.</source>
        <translation>%1 MB。其中一切内容无需连接即可搜索和查看。</translation>
    </message>
    <message>
        <source>Encrypted; this certificate alone is trusted.</source>
        <translation>已加密；仅信任此证书。</translation>
    </message>
    <message>
        <source>Encrypted; the certificate is confirmed.</source>
        <translation>已加密；证书已确认。</translation>
    </message>
    <message>
        <source>On this computer, not encrypted.</source>
        <translation>在此计算机上，未加密。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>尚无。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>没有人登录。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light, dark, or as your system is at the moment.</source>
        <translation>浅色、深色，或随系统当前设置。</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact shows more rows, comfortable is easier on the eyes.</source>
        <translation>紧凑可显示更多行，宽松更护眼。</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Nothing slides or fades, and live charts are drawn less often.</source>
        <translation>不使用滑动或淡入淡出，实时图表更新频率降低。</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>整体大小</translation>
    </message>
    <message>
        <source>%1 %, as your system asks for. Choose another scale in the settings of your system; it is taken at the next start.</source>
        <translation>%1%，由系统设定。可在系统设置中选择其他缩放比例；下次启动时生效。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>The connection is lost or back</source>
        <translation>连接断开或恢复</translation>
    </message>
    <message>
        <source>The top bar shows it in any case.</source>
        <translation>顶栏始终会显示。</translation>
    </message>
    <message>
        <source>A change that waited was refused or needs you</source>
        <translation>等待中的更改被拒绝或需您处理</translation>
    </message>
    <message>
        <source>The pending changes show it in any case.</source>
        <translation>待同步更改中始终会显示。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>此计算机</translation>
    </message>
    <message>
        <source>Server and account</source>
        <translation>服务器与账号</translation>
    </message>
    <message>
        <source>Words, numbers and dates</source>
        <translation>文字、数字和日期</translation>
    </message>
    <message>
        <source>At once and everywhere.</source>
        <translation>立即在所有地方生效。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ShellNotices</name>
    <message>
        <source>The connection is back.</source>
        <translation>连接已恢复。</translation>
    </message>
    <message>
        <source>%1 needs you: somebody else was first.</source>
        <translation>%1 需您处理：他人已先行更改。</translation>
    </message>
    <message>
        <source>%1 was refused. %2</source>
        <translation>%1 被拒绝。%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The copy of the data on this computer was damaged and is being made anew from the server. Changes that wait to be sent are kept.</source>
        <translation>此计算机上的数据副本已损坏，正在从服务器重新建立。等待发送的更改会保留。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ShipDialog</name>
    <message>
        <source>Ship %1</source>
        <translation>将 %1 发货</translation>
    </message>
    <message>
        <source>What is shipped</source>
        <translation>发货内容</translation>
    </message>
    <message>
        <source>A new parcel, from what is in none yet</source>
        <translation>新包裹，取自尚未装包的商品</translation>
    </message>
    <message>
        <source>P%1 from %2, %3 units</source>
        <translation>P%1，发自 %2，%3 件</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Tracking number, optional</source>
        <translation>运单号，可选</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>P%1 leaves as it is. Its value is invoiced and captured. This cannot be undone.</source>
        <translation>P%1 将原样发出。其价款将开票并扣款。此操作无法撤消。</translation>
    </message>
    <message>
        <source>Choose at least one unit.</source>
        <translation>请至少选择一件。</translation>
    </message>
    <message>
        <source>%1 units leave in %2 parcels, one for each location. Their value is invoiced and captured. This cannot be undone.</source>
        <translation>%1 件将分 %2 个包裹发出，每个地点一个。其价款将开票并扣款。此操作无法撤消。</translation>
    </message>
    <message>
        <source>%1 units leave. Their value is invoiced and captured. This cannot be undone.</source>
        <translation>%1 件将发出。其价款将开票并扣款。此操作无法撤消。</translation>
    </message>
    <message>
        <source>%1 units stay to be shipped.</source>
        <translation>%1 件仍待发货。</translation>
    </message>
    <message>
        <source>Ship %1 units</source>
        <translation>发出 %1 件</translation>
    </message>
    <message>
        <source>Ship P%1</source>
        <translation>发出 P%1</translation>
    </message>
    <message>
        <source>1 unit leaves. Its value is invoiced and captured. This cannot be undone.</source>
        <translation>1 件将发出。其价款将开票并扣款。此操作无法撤消。</translation>
    </message>
    <message>
        <source>1 unit stays to be shipped.</source>
        <translation>1 件仍待发货。</translation>
    </message>
    <message>
        <source>Ship 1 unit</source>
        <translation>发出 1 件</translation>
    </message>
    <message>
        <source>Pick %1</source>
        <translation>为 %1 拣货</translation>
    </message>
    <message>
        <source>%1 units are fetched for %2 parcels, one for each location. A parcel can be taken apart until it leaves.</source>
        <translation>%1 件将拣入 %2 个包裹，每个地点一个。包裹发出之前可以拆包。</translation>
    </message>
    <message>
        <source>1 unit is fetched for a parcel. It can be taken apart until it leaves.</source>
        <translation>1 件将拣入一个包裹。包裹发出之前可以拆包。</translation>
    </message>
    <message>
        <source>%1 units are fetched for a parcel. It can be taken apart until it leaves.</source>
        <translation>%1 件将拣入一个包裹。包裹发出之前可以拆包。</translation>
    </message>
    <message>
        <source>Pick 1 unit</source>
        <translation>拣取 1 件</translation>
    </message>
    <message>
        <source>Pick %1 units</source>
        <translation>拣取 %1 件</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ShortageOrders</name>
    <message>
        <source>Open order %1</source>
        <translation>打开订单 %1</translation>
    </message>
    <message>
        <source>Orders that wait for these units, oldest first, and %1 more</source>
        <translation>等待这些商品的订单，最早优先，另有 %1 个</translation>
    </message>
    <message>
        <source>Orders that wait for these units, oldest first</source>
        <translation>等待这些商品的订单，最早优先</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ShortcutSheet</name>
    <message>
        <source>Find a shortcut</source>
        <translation>查找快捷键</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>No shortcut of this name.</source>
        <translation>没有此名称的快捷键。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::SignInPage</name>
    <message>
        <source>First check the server and trust its certificate.</source>
        <translation>请先检查服务器并信任其证书。</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Choose a server, then sign in with your work account.</source>
        <translation>选择服务器，然后使用您的工作账号登录。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <translation>在此计算机上保持登录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>离线工作</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
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
    <name>meridian::ui::StockFacts</name>
    <message>
        <source>On hand</source>
        <translation>在手库存</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Committed to orders</source>
        <translation>订单占用</translation>
    </message>
    <message>
        <source>Unavailable: safety, damaged, quality</source>
        <translation>不可用：安全库存、损坏、质检</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>在途入库</translation>
    </message>
    <message>
        <source>Stock levels</source>
        <translation>库存数量</translation>
    </message>
</context>
<context>
    <name>meridian::ui::StockFilters</name>
    <message>
        <source>All locations</source>
        <translation>全部地点</translation>
    </message>
    <message>
        <source>Available = on hand − committed − unavailable</source>
        <translation>可用 = 在手库存 − 已占用 − 不可用</translation>
    </message>
    <message>
        <source>Places where %1 units or fewer are available</source>
        <translation>可用数量不超过 %1 件之处</translation>
    </message>
    <message>
        <source>Places where more is promised to orders than is there</source>
        <translation>订单占用超过库存之处</translation>
    </message>
    <message>
        <source>SKU, product, location, or a filter such as available:&lt;=5</source>
        <translation>SKU、商品、地点，或筛选条件，如 available:&lt;=5</translation>
    </message>
    <message>
        <source>Filter of the stock</source>
        <translation>库存筛选</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>All stock</source>
        <translation>全部库存</translation>
    </message>
    <message>
        <source>Low or oversold</source>
        <translation>偏低或超卖</translation>
    </message>
    <message>
        <source>Oversold</source>
        <translation>超卖</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>在途入库</translation>
    </message>
    <message>
        <source>By SKU</source>
        <translation>按 SKU</translation>
    </message>
    <message>
        <source>Scarcest first</source>
        <translation>最紧缺优先</translation>
    </message>
    <message>
        <source>Most on hand</source>
        <translation>在手库存最多</translation>
    </message>
    <message>
        <source>Most committed</source>
        <translation>已占用最多</translation>
    </message>
    <message>
        <source>Most incoming</source>
        <translation>在途入库最多</translation>
    </message>
</context>
<context>
    <name>meridian::ui::StockPane</name>
    <message>
        <source>The server keeps the history. It is shown here as soon as the server can be reached.</source>
        <translation>历史保存在服务器上。能连接服务器时即显示在此。</translation>
    </message>
    <message>
        <source>The movements cannot be shown</source>
        <translation>无法显示库存变动</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose a row to see what moved it.</source>
        <translation>选择一行，查看其库存变动。</translation>
    </message>
    <message>
        <source>Nothing has moved here yet</source>
        <translation>此处尚无库存变动</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>库存变动</translation>
    </message>
    <message>
        <source>without what orders reserve and ship</source>
        <translation>不含订单的占用与发货</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TagEditor</name>
    <message>
        <source>Tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>Delete removes it.</source>
        <translation>按 Delete 移除。</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TagsPanel</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>Enter shows all orders with this tag, Delete removes it.</source>
        <translation>按 Enter 显示带此标签的全部订单，按 Delete 移除标签。</translation>
    </message>
    <message>
        <source>All orders with this tag. The cross removes it from this order.</source>
        <translation>显示带此标签的全部订单。点击叉号可将其从此订单移除。</translation>
    </message>
    <message>
        <source>All orders with this tag. It cannot be removed: %1</source>
        <translation>显示带此标签的全部订单。无法移除：%1</translation>
    </message>
    <message>
        <source>The order has the tag %1 already.</source>
        <translation>订单已有标签 %1。</translation>
    </message>
    <message>
        <source>An order has at most 50 tags. Remove one first.</source>
        <translation>一个订单最多 50 个标签。请先移除一个。</translation>
    </message>
    <message>
        <source>Enter adds it. Several tags are separated by commas.</source>
        <translation>按 Enter 添加。多个标签以逗号分隔。</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>This tag is too long. Shorten it.</source>
        <translation>此标签太长。请缩短。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TailModel</name>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>By</source>
        <translation>执行者</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TimeBar</name>
    <message>
        <source>Time travel</source>
        <translation>时间回溯</translation>
    </message>
    <message>
        <source>Moment of the order</source>
        <translation>订单的时间点</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>上一事件</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一事件</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>What is different between two moments</source>
        <translation>两个时间点之间的差异</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Back to the order as it is now</source>
        <translation>回到订单现在的状态</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 个事件</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TimelineList</name>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
</context>
<context>
    <name>meridian::ui::TopBar</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Orders of all regions</source>
        <translation>全部地区的订单</translation>
    </message>
    <message>
        <source>Only the region US</source>
        <translation>仅 US 地区</translation>
    </message>
    <message>
        <source>Only the region EU</source>
        <translation>仅 EU 地区</translation>
    </message>
    <message>
        <source>Only the region AP</source>
        <translation>仅 AP 地区</translation>
    </message>
    <message>
        <source>Pending changes: none</source>
        <translation>待同步更改：无</translation>
    </message>
    <message>
        <source>Pending changes: %1 wait, %2 need you</source>
        <translation>待同步更改：%1 项等待，%2 项需您处理</translation>
    </message>
    <message>
        <source>Pending changes: %1 wait</source>
        <translation>待同步更改：%1 项等待</translation>
    </message>
    <message>
        <source>Notices: nothing new</source>
        <translation>通知：没有新通知</translation>
    </message>
    <message>
        <source>Notices: %1 new</source>
        <translation>通知：%1 条新通知</translation>
    </message>
    <message>
        <source>Orders by where they are delivered, stock by where it lies, dead letters and the journal by the cell that keeps the order.</source>
        <translation>订单按送达地，库存按所在地，死信和日志按保存订单的单元。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::UndoCentre</name>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
</context>
<context>
    <name>meridian::ui::UnsavedPanel</name>
    <message>
        <source>Save your changes?</source>
        <translation>保存您的更改？</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>放弃的更改无法恢复。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>What you keep for later stays on this computer and is here again the next time.</source>
        <translation>留待以后的内容保留在此计算机上，下次会再次出现。</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>留待以后</translation>
    </message>
</context>
<context>
    <name>meridian::ui::UserButton</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>您：%1</translation>
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
        <translation>标题</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Weight, g</source>
        <translation>重量，克</translation>
    </message>
    <message>
        <source>Taxed</source>
        <translation>计税</translation>
    </message>
    <message>
        <source>Enter the weight in whole grams.</source>
        <translation>请以整克数输入重量。</translation>
    </message>
    <message>
        <source>%1 has no decimals.</source>
        <translation>%1 没有小数位。</translation>
    </message>
    <message>
        <source>%1 has at most %2 decimals.</source>
        <translation>%1 最多 %2 位小数。</translation>
    </message>
    <message>
        <source>Enter a price, such as %1.</source>
        <translation>请输入价格，例如 %1。</translation>
    </message>
    <message>
        <source>Needs shipping</source>
        <translation>需要发货</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ViewDialog</name>
    <message>
        <source>Write a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Save this list as a view</source>
        <translation>将此列表保存为视图</translation>
    </message>
    <message>
        <source>Name and sharing of the view</source>
        <translation>视图的名称与共享</translation>
    </message>
    <message>
        <source>A view keeps the filter, the sort order and the columns. It is on the server, so you have it on every computer.</source>
        <translation>视图保存筛选、排序和列。它存放在服务器上，因此在每台计算机上都可使用。</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Shared: everybody sees it</source>
        <translation>共享：所有人可见</translation>
    </message>
    <message>
        <source>Sharing a view needs the role manager or administrator.</source>
        <translation>共享视图需要经理或管理员角色。</translation>
    </message>
</context>
<context>
    <name>meridian::ui::ViewTabs</name>
    <message>
        <source>%1, shared</source>
        <translation>%1，共享</translation>
    </message>
    <message>
        <source>Shared by %1</source>
        <translation>由 %1 共享</translation>
    </message>
    <message>
        <source>Name and sharing</source>
        <translation>名称与共享</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Save this list as a view</source>
        <translation>将此列表保存为视图</translation>
    </message>
    <message>
        <source>View changed</source>
        <translation>视图已更改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the changed view</source>
        <translation>保存更改后的视图</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the view as it was saved</source>
        <translation>恢复到已保存的视图</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
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
        <translation>您想在哪里工作？</translation>
    </message>
    <message>
        <source>Use on this computer</source>
        <translation>在此计算机上使用</translation>
    </message>
    <message>
        <source>Starts a server of your own here. Nothing else is needed, no account and no network.</source>
        <translation>在这里启动您自己的服务器。无需其他任何东西，不需要账号，也不需要网络。</translation>
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
    <message>
        <source>Connect to a server</source>
        <translation>连接服务器</translation>
    </message>
    <message>
        <source>Works with colleagues over the network. Needs the server's address and an account.</source>
        <translation>通过网络与同事协作。需要服务器地址和账号。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
</context>
</TS>
