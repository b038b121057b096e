<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Startup</name>
    <message>
        <source>There is no display to open a window on: start Socket Chat in a desktop session, or use it without a window (socketchat --headless; see socketchat --help).</source>
        <translation>没有可以打开窗口的显示器：请在桌面会话中启动套接字聊天，或者不用窗口运行（socketchat --headless，见 socketchat --help）。</translation>
    </message>
    <message>
        <source>No window can be opened, because no display answers at %1: check that setting, start Socket Chat in a desktop session, or use it without a window (socketchat --headless; see socketchat --help).</source>
        <translation>无法打开窗口，因为 %1 处没有显示器应答：请检查这个设置，或在桌面会话中启动套接字聊天，或者不用窗口运行（socketchat --headless，见 socketchat --help）。</translation>
    </message>
    <message>
        <source>No window can be opened: Qt says “%1”. Mend that, or use Socket Chat without a window (socketchat --headless; see socketchat --help).</source>
        <translation>无法打开窗口，Qt 的说明是“%1”：请解决这个问题，或者不用窗口运行套接字聊天（socketchat --headless，见 socketchat --help）。</translation>
    </message>
</context>
<context>
    <name>socketchat::AcceptControls</name>
    <message>
        <source>Each client at once</source>
        <translation>立即接受每个客户端</translation>
    </message>
    <message>
        <source>One client at a time</source>
        <translation>一次一个客户端</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>When accept() takes a client: at once, when the one before it has gone, or when you press accept() below the clients</source>
        <translation>accept() 何时接受客户端：立即；前一个离开之后；或者在客户端列表下方按 accept() 时</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>侦听队列</translation>
    </message>
    <message>
        <source>How many clients may wait for accept(): the number that listen() is given. The system may lower it.</source>
        <translation>有多少客户端可以排队等待 accept()，即传给 listen() 的数；系统可能把它调小。</translation>
    </message>
    <message>
        <source>%1 takes it with the next start.</source>
        <translation>下次启动时，%1 才使用它。</translation>
    </message>
    <message>
        <source>Reuse the address</source>
        <translation>复用地址</translation>
    </message>
    <message>
        <source>SO_REUSEADDR before bind(): the port can be taken although connections there are still in TIME_WAIT. Without it, bind() fails with EADDRINUSE for up to a minute.</source>
        <translation>在 bind() 之前设置 SO_REUSEADDR：即使该端口上还有连接处于 TIME_WAIT，也能使用它。不设置时，最长约一分钟内 bind() 都会失败（EADDRINUSE）。</translation>
    </message>
</context>
<context>
    <name>socketchat::AcceptQueueView</name>
    <message>
        <source>This system does not say how many clients wait for accept().</source>
        <translation>本系统不提供有多少客户端在等待 accept()。</translation>
    </message>
    <message>
        <source>accept() is waiting for a client.</source>
        <translation>accept() 正在等待客户端。</translation>
    </message>
    <message>
        <source>No client waits for accept().</source>
        <translation>没有客户端在等待 accept()。</translation>
    </message>
    <message>
        <source>Clients that wait for accept()</source>
        <translation>等待 accept() 的客户端</translation>
    </message>
    <message>
        <source>Takes the client that has waited longest, or waits for the next</source>
        <translation>接受等待最久的客户端；没有时等待下一个</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) wait for accept(); listen() made room for %1.</source>
        <translation>
            <numerusform>%Ln 个客户端在等待 accept()；listen() 留出了 %1 个位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting: %1 of %2</source>
        <extracomment>of the places in a queue: how many are taken, how many there are</extracomment>
        <translation>等待：%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>The queue is full: %Ln client(s) wait for accept(). Who connects now gets no answer, and the system tries again.</source>
        <translation>
            <numerusform>队列已满：%Ln 个客户端在等待 accept()。现在连接的客户端得不到回应，系统会再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept a client</source>
        <translation>接受一个客户端(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>The queue is full: %Ln client(s) wait for accept(). Who connects now waits in connect() until there is room.</source>
        <translation>
            <numerusform>队列已满：%Ln 个客户端在等待 accept()。现在连接的客户端会在 connect() 里等待，直到有空位。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::AddressField</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>host:port, for example 127.0.0.1:8000</source>
        <translation>主机:端口，例如 127.0.0.1:8000</translation>
    </message>
    <message>
        <source>Addresses to choose</source>
        <translation>可选的地址</translation>
    </message>
    <message>
        <source>Addresses used before, and for a server this machine&apos;s (Down)</source>
        <translation>用过的地址；服务器还可选本机的地址（向下键）</translation>
    </message>
</context>
<context>
    <name>socketchat::AddressMenu</name>
    <message>
        <source>Clear history</source>
        <translation>清除历史记录</translation>
    </message>
    <message>
        <source>every address</source>
        <translation>所有地址</translation>
    </message>
    <message>
        <source>%1: only this machine</source>
        <translation>%1：仅限本机</translation>
    </message>
</context>
<context>
    <name>socketchat::AnsweringProgramDialog</name>
    <message>
        <source>Choose a program</source>
        <translation>选择程序</translation>
    </message>
    <message>
        <source>A program answers</source>
        <translation>由程序回复</translation>
    </message>
    <message>
        <source>Each peer gets a process of its own: what the peer sends goes to its standard input, and what it writes goes back. It runs as you, on this computer. No shell reads the arguments.</source>
        <translation>每个对端有自己的进程：对端发来的内容写入它的标准输入，它写出的内容发回对端。它以你的身份在这台计算机上运行；参数不经过 shell。</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>程序(&amp;P)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>A name in the folders of PATH, or a path</source>
        <translation>PATH 所列文件夹中的名称，或一个路径</translation>
    </message>
    <message>
        <source>&amp;Arguments, one on each line</source>
        <translation>参数，每行一个(&amp;A)</translation>
    </message>
    <message>
        <source>Arguments, one on each line</source>
        <translation>参数，每行一个</translation>
    </message>
    <message>
        <source>&amp;Let it answer</source>
        <translation>让它回复(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>socketchat::BlockedBar</name>
    <message>
        <source>Blocked %1 · %2 turned away</source>
        <extracomment>On a button: how many hosts are blocked, and how often one of them was turned away.</extracomment>
        <translation>已屏蔽 %1・拒绝 %2 次</translation>
    </message>
    <message>
        <source>Blocked %1</source>
        <translation>已屏蔽 %1</translation>
    </message>
    <message>
        <source>At most %1 hosts can be blocked. Unblock one first.</source>
        <translation>最多可以屏蔽 %1 台主机。请先解除一个。</translation>
    </message>
    <message>
        <source>%1 is blocked, and its clients are disconnected.</source>
        <translation>%1 已被屏蔽，来自它的客户端已断开。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 may come again.</source>
        <translation>%1 可以再次连接。</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>解除屏蔽 %1</translation>
    </message>
    <message>
        <source>No host is blocked now</source>
        <translation>现在没有屏蔽任何主机</translation>
    </message>
    <message>
        <source>Connections of blocked hosts are closed right after accept(), and their datagrams dropped. Shows them, to let them in again</source>
        <translation>来自被屏蔽主机的连接在 accept() 之后立即关闭，数据报被丢弃。点击列出它们，可以解除屏蔽</translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s) are blocked, and their clients are disconnected.</source>
        <translation>
            <numerusform>已屏蔽 %Ln 台主机，并断开它们的客户端。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s) may come again.</source>
        <translation>
            <numerusform>%Ln 台主机可以再次连接。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::ByteListModel</name>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Bytes and characters (%1)</source>
        <extracomment>A column of bytes in hexadecimal, and below them characters; %1 is an encoding.</extracomment>
        <translation>字节与字符（%1）</translation>
    </message>
</context>
<context>
    <name>socketchat::BytesPage</name>
    <message>
        <source>Bytes of the message</source>
        <translation>消息的字节</translation>
    </message>
    <message>
        <source>Choose a message to see its bytes.</source>
        <translation>选择一条消息，即可查看它的字节。</translation>
    </message>
    <message>
        <source>This message is no longer kept.</source>
        <translation>这条消息已不再保留。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Received from %1</source>
        <translation>收自 %1</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>发给 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>automatic reply</source>
        <translation>自动应答</translation>
    </message>
    <message>
        <source>exact echo</source>
        <translation>回送一致</translation>
    </message>
    <message>
        <source>part of an echo</source>
        <translation>回送的一部分</translation>
    </message>
    <message>
        <source>differs from what was sent</source>
        <translation>与发出的内容不同</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返 %1</translation>
    </message>
    <message>
        <source>the first %1 are shown</source>
        <translation>只显示前 %1</translation>
    </message>
    <message>
        <source>reply by a rule</source>
        <translation>由规则回复</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>not passed on</source>
        <translation>未放行</translation>
    </message>
    <message>
        <source>inserted, to the target</source>
        <translation>插入的，发往目标</translation>
    </message>
    <message>
        <source>from the target</source>
        <translation>来自目标</translation>
    </message>
    <message>
        <source>reply by the program</source>
        <translation>由程序回复</translation>
    </message>
</context>
<context>
    <name>socketchat::CallDetail</name>
    <message>
        <source>The chosen call explained</source>
        <translation>所选调用的说明</translation>
    </message>
    <message>
        <source>%1 (error %2): %3</source>
        <translation>%1（错误 %2）：%3</translation>
    </message>
    <message>
        <source>Usual causes: %1</source>
        <translation>常见原因：%1</translation>
    </message>
    <message>
        <source>What to try: %1</source>
        <translation>可以尝试：%1</translation>
    </message>
    <message>
        <source>The call took %1.</source>
        <translation>这次调用用时 %1。</translation>
    </message>
</context>
<context>
    <name>socketchat::CallFilterRow</name>
    <message>
        <source>Hide setsockopt/getsockopt</source>
        <translation>隐藏 setsockopt/getsockopt</translation>
    </message>
    <message>
        <source>Hide setsockopt, getsockopt and getsockname</source>
        <translation>隐藏 setsockopt、getsockopt 和 getsockname</translation>
    </message>
    <message>
        <source>Filter calls…</source>
        <translation>筛选调用…</translation>
    </message>
    <message>
        <source>Only calls with this text</source>
        <translation>只显示含此文字的调用</translation>
    </message>
</context>
<context>
    <name>socketchat::CallListModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <extracomment>A call that has not returned yet; %1 is how long it has waited.</extracomment>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>blocked for %1</source>
        <translation>阻塞 %1</translation>
    </message>
    <message>
        <source>Run %1 · server · %2</source>
        <extracomment>Above the first call of a run; %2 is the time of day.</extracomment>
        <translation>第 %1 次运行·服务器·%2</translation>
    </message>
    <message>
        <source>Run %1 · client · %2</source>
        <translation>第 %1 次运行·客户端·%2</translation>
    </message>
    <message>
        <source>sendall(): %1 in a loop of send()</source>
        <extracomment>Above the first of several send() calls: what Python&apos;s sendall() does inside.</extracomment>
        <translation>sendall()：用循环 send() 发送 %1</translation>
    </message>
</context>
<context>
    <name>socketchat::CallPlan</name>
    <message>
        <source>Make a socket: IPv6, stream</source>
        <translation>创建套接字：IPv6，字节流</translation>
    </message>
    <message>
        <source>Make a socket: IPv4, stream</source>
        <translation>创建套接字：IPv4，字节流</translation>
    </message>
    <message>
        <source>Make a socket: IPv6, datagrams</source>
        <translation>创建套接字：IPv6，数据报</translation>
    </message>
    <message>
        <source>Make a socket: IPv4, datagrams</source>
        <translation>创建套接字：IPv4，数据报</translation>
    </message>
    <message>
        <source>Take the address and the port</source>
        <translation>绑定地址和端口</translation>
    </message>
    <message numerus="yes">
        <source>Let up to %Ln client(s) wait in a queue</source>
        <translation>
            <numerusform>开始侦听：最多 %Ln 个客户端排队等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for a client</source>
        <translation>等待客户端连接</translation>
    </message>
    <message>
        <source>Ask the server for a connection</source>
        <translation>向服务器请求连接</translation>
    </message>
    <message>
        <source>Read what it sends</source>
        <translation>接收它发来的数据</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>接收应答</translation>
    </message>
    <message>
        <source>Wait for a datagram</source>
        <translation>等待数据报</translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation>等待应答</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Send a datagram; the first one gives this end a port</source>
        <translation>发送数据报；发第一个时本端得到端口</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>原样回送</translation>
    </message>
    <message>
        <source>Send it back to where it came from</source>
        <translation>原样回送给发送方</translation>
    </message>
    <message>
        <source>Send it to all others</source>
        <translation>转发给其他所有人</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>End the connection</source>
        <translation>结束连接</translation>
    </message>
    <message>
        <source>Close the socket</source>
        <translation>关闭套接字</translation>
    </message>
    <message>
        <source>Allow a port that was in use a moment ago</source>
        <translation>允许使用刚才还被占用的端口</translation>
    </message>
    <message>
        <source>Say that nothing more will be sent</source>
        <translation>告诉对端不再发送数据</translation>
    </message>
    <message>
        <source>Make a raw socket: ICMPv6</source>
        <translation>创建原始套接字：ICMPv6</translation>
    </message>
    <message>
        <source>Make a raw socket: ICMP</source>
        <translation>创建原始套接字：ICMP</translation>
    </message>
    <message>
        <source>Take the address</source>
        <translation>占用这个地址</translation>
    </message>
    <message>
        <source>Ask for an echo: a header of 8 bytes, and the message</source>
        <translation>请求回送：8 字节的首部，后面是消息</translation>
    </message>
    <message>
        <source>Make a Unix socket: stream</source>
        <translation>创建 Unix 套接字：字节流</translation>
    </message>
    <message>
        <source>Make a Unix socket: datagrams</source>
        <translation>创建 Unix 套接字：数据报</translation>
    </message>
    <message>
        <source>Take an address, to be answered</source>
        <translation>取得一个地址，以便收到回复</translation>
    </message>
    <message>
        <source>Send a datagram</source>
        <translation>发送一个数据报</translation>
    </message>
    <message>
        <source>Agree on version, cipher and keys, and check certificates (TLS)</source>
        <translation>商定版本、加密套件和密钥，并验证证书（TLS）</translation>
    </message>
</context>
<context>
    <name>socketchat::CallPlanView</name>
    <message>
        <source>What the server will do</source>
        <translation>服务器将要做的事</translation>
    </message>
    <message>
        <source>What the client will do</source>
        <translation>客户端将要做的事</translation>
    </message>
    <message>
        <source>The calls to come</source>
        <translation>将要进行的调用</translation>
    </message>
</context>
<context>
    <name>socketchat::CallPrinter</name>
    <message>
        <source>Datagram %1 of %2 that one %3() carried.</source>
        <extracomment>%3 is the name of a call, recvmmsg or sendmmsg.</extracomment>
        <translation>一次 %3() 调用共传送了 %2 个数据报，这是第 %1 个。</translation>
    </message>
    <message>
        <source>Qt: the signal newConnection() tells that a client was accepted.</source>
        <translation>Qt：信号 newConnection() 表示已接受一个客户端。</translation>
    </message>
    <message>
        <source>Qt: the signal connected() tells that connect() has succeeded.</source>
        <translation>Qt：信号 connected() 表示 connect() 已成功。</translation>
    </message>
    <message>
        <source>Qt: the signal readyRead() tells that there is something to read.</source>
        <translation>Qt：信号 readyRead() 表示有数据可读。</translation>
    </message>
    <message>
        <source>Qt: the signal bytesWritten() tells that the system has taken bytes.</source>
        <translation>Qt：信号 bytesWritten() 表示系统已取走这些字节。</translation>
    </message>
    <message>
        <source>Qt: the signal disconnected() tells that the connection has ended.</source>
        <translation>Qt：信号 disconnected() 表示连接已结束。</translation>
    </message>
    <message>
        <source>Qt: the signal errorOccurred() tells that a call inside has failed.</source>
        <translation>Qt：信号 errorOccurred() 表示内部的某个调用失败了。</translation>
    </message>
    <message>
        <source>Qt: the signal %1() came.</source>
        <extracomment>%1 is the name of a signal.</extracomment>
        <translation>Qt：收到信号 %1()。</translation>
    </message>
    <message>
        <source>Qt: lookupHost() asks getaddrinfo() in a thread of its own.</source>
        <translation>Qt：lookupHost() 在单独的线程中调用 getaddrinfo()。</translation>
    </message>
    <message>
        <source>Qt: listen() makes socket(), setsockopt(), bind() and listen() inside.</source>
        <translation>Qt：listen() 内部依次调用 socket()、setsockopt()、bind() 和 listen()。</translation>
    </message>
    <message>
        <source>Qt: bind() makes socket() and bind() inside.</source>
        <translation>Qt：bind() 内部调用 socket() 和 bind()。</translation>
    </message>
    <message>
        <source>Qt: connectToHost() makes socket() and connect() inside.</source>
        <translation>Qt：connectToHost() 内部调用 socket() 和 connect()。</translation>
    </message>
    <message>
        <source>Qt: QTcpServer has made accept() inside, and %1() hands over its result.</source>
        <translation>Qt：QTcpServer 已在内部调用 accept()，由 %1() 交出结果。</translation>
    </message>
    <message>
        <source>Qt: %1() does inside what %2() does, on descriptor %3.</source>
        <extracomment>%1 is a function of Qt, %2 a system call.</extracomment>
        <translation>Qt：%1() 内部所做的就是 %2()，描述符为 %3。</translation>
    </message>
    <message>
        <source>Qt: the signal encrypted() tells that the TLS handshake has ended well.</source>
        <translation>Qt：信号 encrypted() 表示 TLS 握手已成功完成。</translation>
    </message>
    <message>
        <source>Qt: %1() says %2.</source>
        <extracomment>%1 is a function of Qt, or a signal, that tells of a TLS handshake, %2 what it tells.</extracomment>
        <translation>Qt：%1() 的结果是 %2。</translation>
    </message>
    <message>
        <source>Qt: %1() begins the TLS handshake (SSL_do_handshake).</source>
        <translation>Qt：%1() 开始 TLS 握手（SSL_do_handshake）。</translation>
    </message>
</context>
<context>
    <name>socketchat::CallViewSwitch</name>
    <message>
        <source>Which calls</source>
        <translation>显示哪些调用</translation>
    </message>
    <message>
        <source>As tutorial</source>
        <translation>教程写法</translation>
    </message>
    <message>
        <source>The calls that the tutorial&apos;s program would have made, with what they carried, and the one that waits now</source>
        <translation>教程里的程序会进行的调用、它们携带的数据，以及此刻正在等待的调用</translation>
    </message>
    <message>
        <source>As system</source>
        <translation>系统所见</translation>
    </message>
    <message>
        <source>Every call as it was really made, options and attempts included</source>
        <translation>实际进行的每一次调用，包括设置选项和未成功的尝试</translation>
    </message>
</context>
<context>
    <name>socketchat::CallWriter</name>
    <message>
        <source>Given up before there was an answer.</source>
        <translation>还没等到应答就放弃了。</translation>
    </message>
    <message>
        <source>No room: sendall() waits here until the other end has read.</source>
        <translation>没有空间：sendall() 在这里等待，直到对端读取数据。</translation>
    </message>
    <message>
        <source>Part %1 of sendall(): it calls send() until nothing is left.</source>
        <translation>sendall() 的第 %1 部分：它反复调用 send()，直到全部发完。</translation>
    </message>
</context>
<context>
    <name>socketchat::CallsFooter</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>calls</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, older ones are no longer kept</source>
        <translation>%1，更早的已不再保留</translation>
    </message>
    <message>
        <source>Save the calls as text</source>
        <translation>将调用保存为文本</translation>
    </message>
    <message>
        <source>The calls are in %1.</source>
        <translation>调用已保存到 %1。</translation>
    </message>
    <message>
        <source>The calls could not be saved in %1 (%2).</source>
        <translation>无法将调用保存到 %1（%2）。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected calls, or all that are shown</source>
        <translation>复制所选的调用；没有选择时复制显示的全部调用</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the selected calls, or all that are shown, as text</source>
        <translation>将所选的调用（没有选择时为显示的全部调用）保存为文本</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>还没有调用</translation>
    </message>
</context>
<context>
    <name>socketchat::CallsPage</name>
    <message>
        <source>Socket calls</source>
        <translation>套接字调用</translation>
    </message>
    <message>
        <source>Write the calls as</source>
        <translation>调用的写法</translation>
    </message>
    <message>
        <source>As a Python program would make the calls</source>
        <translation>按 Python 程序的写法显示</translation>
    </message>
    <message>
        <source>As a C program would make the calls</source>
        <translation>按 C 程序的写法显示</translation>
    </message>
    <message>
        <source>Made by Qt %1</source>
        <translation>由 Qt %1 完成的调用</translation>
    </message>
    <message>
        <source>System calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>The member functions that were called, and the signals that came</source>
        <translation>实际调用的成员函数，以及收到的信号</translation>
    </message>
    <message>
        <source>What this program asked of the system</source>
        <translation>本程序向系统发出的调用</translation>
    </message>
    <message>
        <source>As a C++ program with Qt makes the calls</source>
        <translation>使用 Qt 的 C++ 程序如何调用</translation>
    </message>
    <message>
        <source>Filter the calls</source>
        <translation>筛选调用</translation>
    </message>
</context>
<context>
    <name>socketchat::ChecksumDialog</name>
    <message>
        <source>A byte is counted from 0 to %1, or from the end with -1 to -%1, and %2 is outside.</source>
        <translation>字节从 0 数到 %1，或从末尾用 -1 到 -%1 倒数，%2 超出了范围。</translation>
    </message>
    <message>
        <source>As usual: low byte first</source>
        <translation>惯例：低字节在前</translation>
    </message>
    <message>
        <source>As usual: high byte first</source>
        <translation>惯例：高字节在前</translation>
    </message>
    <message>
        <source>%1 stands at the end of each message, before the line end. Received messages are checked for the same.</source>
        <translation>每条消息的末尾、行尾之前是 %1。收到的消息也按它校验。</translation>
    </message>
    <message>
        <source>Of 123456789 it is %1.</source>
        <extracomment>The standard test message of checksums: these nine digits.</extracomment>
        <translation>123456789 的校验和是 %1。</translation>
    </message>
    <message>
        <source>Bytes and order of the checksum</source>
        <translation>校验和的范围与字节序</translation>
    </message>
    <message>
        <source>&amp;From byte</source>
        <translation>起始字节(&amp;F)</translation>
    </message>
    <message>
        <source>Counted from 0; -1 is the last byte before the checksum, -2 the one before that</source>
        <translation>从 0 数起；-1 是校验和之前的最后一个字节，-2 是再前一个</translation>
    </message>
    <message>
        <source>&amp;To byte</source>
        <translation>结束字节(&amp;T)</translation>
    </message>
    <message>
        <source>This byte counts, too; -1 is the last byte before the checksum</source>
        <translation>包含这个字节；-1 是校验和之前的最后一个字节</translation>
    </message>
    <message>
        <source>Byte &amp;order</source>
        <translation>字节序(&amp;O)</translation>
    </message>
    <message>
        <source>Low byte first</source>
        <translation>低字节在前</translation>
    </message>
    <message>
        <source>High byte first</source>
        <translation>高字节在前</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>socketchat::ClosingQuestion</name>
    <message>
        <source>Socket Chat</source>
        <translation>套接字聊天</translation>
    </message>
    <message>
        <source>Quit Socket Chat?</source>
        <translation>要退出套接字聊天吗？</translation>
    </message>
    <message>
        <source>Close this window?</source>
        <translation>要关闭这个窗口吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) would be disconnected.</source>
        <translation>
            <numerusform>%Ln 个客户端将断开连接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) have not been saved.</source>
        <translation>
            <numerusform>%Ln 个会话尚未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its conversation has not been saved.</source>
        <translation>其中的会话尚未保存。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save conversation…</source>
        <translation>保存会话(&amp;S)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t ask again</source>
        <translation>不再询问(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) on the way would be cut off.</source>
        <translation>
            <numerusform>%Ln 个正在传输的文件将被截断。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::CommandLine</name>
    <message>
        <source>There is no option “%1”. “socketchat --help” lists the options.</source>
        <translation>没有“%1”这个选项。用“socketchat --help”可查看所有选项。</translation>
    </message>
    <message>
        <source>“--server” and “--client” exclude each other. Choose one.</source>
        <translation>“--server”与“--client”不能同时使用。请选择其中一个。</translation>
    </message>
    <message>
        <source>“--json” is for “--headless”. Give both.</source>
        <translation>“--json”要与“--headless”一起使用。请同时给出。</translation>
    </message>
    <message>
        <source>“--calls” is for “--headless --json”. Give all three.</source>
        <translation>“--calls”要与“--headless --json”一起使用。请同时给出这三个选项。</translation>
    </message>
    <message>
        <source>“--reply” takes echo, room or manual, and “%1” is none of them.</source>
        <translation>“--reply”的值只能是 echo、room 或 manual，不能是“%1”。</translation>
    </message>
    <message>
        <source>“--lang” takes en or zh, and “%1” is neither.</source>
        <translation>“--lang”的值只能是 en 或 zh，不能是“%1”。</translation>
    </message>
    <message>
        <source>“--appearance” takes system, light or dark, and “%1” is none of them.</source>
        <translation>“--appearance”的值只能是 system、light 或 dark，不能是“%1”。</translation>
    </message>
    <message>
        <source>“--explain” takes one address, so “%1” is too many. Put an address with spaces in quotes.</source>
        <translation>“--explain”只需要一个地址，“%1”是多余的。地址中若有空格，请加上引号。</translation>
    </message>
    <message>
        <source>One address is enough, so “%1” is too many. Put an address with spaces in quotes.</source>
        <translation>只需要一个地址，“%1”是多余的。地址中若有空格，请加上引号。</translation>
    </message>
    <message>
        <source>“--headless” needs an address, such as tcp://127.0.0.1:8000. “socketchat --help” shows the forms.</source>
        <translation>“--headless”需要一个地址，例如 tcp://127.0.0.1:8000。用“socketchat --help”可查看地址的写法。</translation>
    </message>
    <message>
        <source>“--framing” takes raw, line, length1, length2be, length2le, length4be, length4le or fixed with a number of bytes from 1 to 65536, as in fixed16, and “%1” is none of them.</source>
        <translation>“--framing”可取 raw、line、length1、length2be、length2le、length4be、length4le，或 fixed 加 1 到 65536 的字节数（如 fixed16），“%1”都不是。</translation>
    </message>
    <message>
        <source>“--keep” takes a size from 1M to 1024G, such as 256M, and “%1” is none.</source>
        <translation>“--keep”后面应是 1M 到 1024G 的大小，例如 256M，而“%1”不是。</translation>
    </message>
    <message>
        <source>“--program” takes python, c or qt, and “%1” is none of them.</source>
        <translation>“--program”可取 python、c 或 qt，“%1”都不是。</translation>
    </message>
    <message>
        <source>“--for” takes this or other, and “%1” is neither.</source>
        <translation>“--for”可取 this 或 other，“%1”都不是。</translation>
    </message>
    <message>
        <source>“--save” takes a file whose name ends in %1, and “%2” ends in none of them.</source>
        <translation>“--save”需要以 %1 结尾的文件名，而“%2”不是。</translation>
    </message>
    <message>
        <source>“--record” takes a folder, and nothing was given.</source>
        <translation>“--record”需要一个文件夹，但没有给出。</translation>
    </message>
    <message>
        <source>“--program” needs an address, such as tcp://127.0.0.1:8000.</source>
        <translation>“--program”需要一个地址，例如 tcp://127.0.0.1:8000。</translation>
    </message>
    <message>
        <source>“--save” is for “--headless”. Give both. A window saves with Ctrl+S.</source>
        <translation>“--save”用于“--headless”。请同时给出两者。窗口用 Ctrl+S 保存。</translation>
    </message>
    <message>
        <source>“--%1” and “--%2” exclude each other. Choose one.</source>
        <translation>“--%1”与“--%2”不能同时使用。请选择其中一个。</translation>
    </message>
    <message>
        <source>“--sockets” takes system or qt, and “%1” is neither.</source>
        <translation>“--sockets”可取 system 或 qt，“%1”不是其中之一。</translation>
    </message>
    <message>
        <source>This build of Socket Chat has no “--sockets %1”. Leave the option out, or give “--sockets %2”.</source>
        <translation>这个版本的套接字聊天没有“--sockets %1”。请去掉这个选项，或给出“--sockets %2”。</translation>
    </message>
    <message>
        <source>“--raw” is for “--headless” without “--json”.</source>
        <translation>“--raw”用于“--headless”，且不能与“--json”同时使用。</translation>
    </message>
    <message>
        <source>“--keep-open” is for “--headless”. Give both.</source>
        <translation>“--keep-open”用于“--headless”。请同时给出两者。</translation>
    </message>
    <message>
        <source>“%1” is a file for a window and no address. Leave the other options out to open it.</source>
        <translation>“%1”是用窗口打开的文件，不是地址。要打开它，请去掉其他选项。</translation>
    </message>
    <message>
        <source>An address has at most %L1 characters, and “%2” is longer.</source>
        <translation>地址最多 %L1 个字符，而“%2”更长。</translation>
    </message>
    <message>
        <source>“--keep-alive” takes a number of seconds from 1 to 32767, or off, and “%1” is neither.</source>
        <translation>“--keep-alive”需要 1 到 32767 的秒数，或 off，而“%1”两者都不是。</translation>
    </message>
    <message>
        <source>“--for”, “--say” and “--shortest” are for “--program”. Give it as well.</source>
        <translation>“--for”“--say”和“--shortest”要与“--program”一起使用。请同时给出。</translation>
    </message>
    <message>
        <source>“--shortest” prints the tutorial&apos;s program, which echoes, takes what each read returns for a message, and reads what it sends from the keyboard. Leave “--reply”, “--framing” and “--say” out.</source>
        <translation>“--shortest”输出教程的程序：它原样回送，把每次读到的内容当作一条消息，要发送的内容从键盘读取。请去掉“--reply”“--framing”和“--say”。</translation>
    </message>
    <message>
        <source>“--completion” takes bash, zsh or fish, and “%1” is none of them.</source>
        <translation>“--completion”的值只能是 bash、zsh 或 fish，不能是“%1”。</translation>
    </message>
    <message>
        <source>“--accept” takes all, one or manual, and “%1” is none of them.</source>
        <translation>“--accept”的值是 all、one 或 manual，“%1”不是其中之一。</translation>
    </message>
    <message>
        <source>“--accept manual” needs a window, where a button accepts. Leave “--headless” out, or give “--accept one”.</source>
        <translation>“--accept manual”需要窗口，由其中的按钮来接受。请去掉“--headless”，或改用“--accept one”。</translation>
    </message>
    <message>
        <source>Only the system&apos;s sockets let clients wait: “--accept %1” needs “--sockets system”.</source>
        <translation>只有系统的套接字能让客户端等待：“--accept %1”需要“--sockets system”。</translation>
    </message>
    <message>
        <source>“--reuse-address” takes on or off, and “%1” is neither.</source>
        <translation>“--reuse-address”的值是 on 或 off，“%1”两者都不是。</translation>
    </message>
    <message>
        <source>Only the system&apos;s sockets leave SO_REUSEADDR out: “--reuse-address off” needs “--sockets system”.</source>
        <translation>只有系统套接字可以不设置 SO_REUSEADDR：“--reuse-address off”需要“--sockets system”。</translation>
    </message>
    <message>
        <source>Only the system&apos;s sockets can be called step by step: “--step” needs “--sockets system”.</source>
        <translation>只有系统套接字可以逐步调用：“--step”需要“--sockets system”。</translation>
    </message>
    <message>
        <source>“--program” writes no such program for %1. “--calls” shows the calls that it would make.</source>
        <translation>“--program”没有适用于 %1 的这种程序。“--calls” 会显示这样的程序要做的调用。</translation>
    </message>
    <message>
        <source>The tutorial has no program for %1. Leave “--shortest” out.</source>
        <translation>教程中没有 %1 的程序。请去掉“--shortest”。</translation>
    </message>
    <message>
        <source>“--form” takes text, hex or escapes, and “%1” is none of them.</source>
        <translation>“--form”可取 text、hex 或 escapes，“%1”都不是。</translation>
    </message>
    <message>
        <source>“--line-end” takes none, lf, cr or crlf, and “%1” is none of them.</source>
        <translation>“--line-end”可取 none、lf、cr 或 crlf，“%1”都不是。</translation>
    </message>
    <message>
        <source>“--checksum” takes none or one of %1, with from=N, to=N and order=little or order=big behind it, as in crc16-modbus,from=1, and “%2” is nothing of that.</source>
        <translation>“--checksum”可取 none 或下列之一：%1，后面可加 from=N、to=N 和 order=little 或 order=big，如 crc16-modbus,from=1；“%2”不符合。</translation>
    </message>
    <message>
        <source>“--placeholders” takes on or off, and “%1” is neither.</source>
        <translation>“--placeholders”可取 on 或 off，“%1”都不是。</translation>
    </message>
    <message>
        <source>“--every” takes a number of milliseconds from 1 to 2592000000 (30 days), and “%1” is none.</source>
        <translation>“--every”需要 1 到 2592000000（30 天）之间的毫秒数，“%1”不是。</translation>
    </message>
    <message>
        <source>“--every” is for “--headless”. Give both. In a window it is “Send repeatedly” in the menu beside the message.</source>
        <translation>“--every”与“--headless”一起使用，请同时给出。窗口里用消息旁菜单中的“重复发送”。</translation>
    </message>
    <message>
        <source>“--count” is for “--every”. Give both.</source>
        <translation>“--count”与“--every”一起使用，请同时给出。</translation>
    </message>
    <message>
        <source>“--encoding” takes a name such as UTF-8, GB18030 or Latin-1, and “%1” is no encoding known here.</source>
        <translation>“--encoding”需要 UTF-8、GB18030、Latin-1 之类的名称，而“%1”不是这里认识的编码。</translation>
    </message>
    <message>
        <source>“-4” and “-6” exclude each other. Choose one.</source>
        <translation>“-4”和“-6”互相排斥，请只用一个。</translation>
    </message>
    <message>
        <source>“--prefix” is for “--headless” without “--json”, whose events name the peer.</source>
        <translation>“--prefix”只能与“--headless”一起使用，且不能同时使用“--json”：JSON 事件本来就写明了对端。</translation>
    </message>
    <message>
        <source>“--quit-after” is for “--headless”. Give both.</source>
        <translation>“--quit-after”要与“--headless”一起使用。</translation>
    </message>
    <message>
        <source>“--idle-timeout” is for “--headless”. Give both.</source>
        <translation>“--idle-timeout”要与“--headless”一起使用。</translation>
    </message>
    <message>
        <source>“--within” belongs to the “--expect” right before it, once. Write it there.</source>
        <translation>“--within”属于紧挨在它前面的“--expect”，且只能有一个。请写在那里。</translation>
    </message>
    <message>
        <source>“--expect” takes a regular expression, and “%1” is wrong at position %2: %3.</source>
        <translation>“--expect”需要正则表达式，而“%1”在第 %2 个字符处有误：%3。</translation>
    </message>
    <message>
        <source>“--expect” takes a regular expression, and nothing was given.</source>
        <translation>“--expect”需要正则表达式，却什么也没有给出。</translation>
    </message>
    <message>
        <source>“%1” excludes the address “%2”, which is of the other version of IP.</source>
        <translation>“%1”排除了地址“%2”，它属于另一个 IP 版本。</translation>
    </message>
    <message>
        <source>“--max-clients” is for servers whose clients connect, as over TCP.</source>
        <translation>“--max-clients”只用于有连接的服务器，例如 TCP。</translation>
    </message>
    <message>
        <source>“--idle-timeout” is for clients, and for servers whose clients connect, as over TCP.</source>
        <translation>“--idle-timeout”用于客户端，以及有连接的服务器，例如 TCP。</translation>
    </message>
    <message>
        <source>“--connect-timeout” takes a number of seconds from 0.001 to 1000000, and “%1” is none.</source>
        <translation>“--connect-timeout”需要 0.001 到 1000000 的秒数，而“%1”不是。</translation>
    </message>
    <message>
        <source>“--max-clients” takes a number from 1 to 2147483647, and “%1” is none.</source>
        <translation>“--max-clients”需要 1 到 2147483647 的整数，而“%1”不是。</translation>
    </message>
    <message>
        <source>“--count” takes a number from 0 (no end) to 2147483647, and “%1” is none.</source>
        <translation>“--count”需要 0（不限次数）到 2147483647 的整数，而“%1”不是。</translation>
    </message>
    <message>
        <source>“--wait” takes a number of milliseconds from 0 to 2147483647, and “%1” is none.</source>
        <translation>“--wait”需要 0 到 2147483647 的毫秒数，而“%1”不是。</translation>
    </message>
    <message>
        <source>“--quit-after” takes a number of seconds up to 1000000, such as 2 or 0.5, or -1 for never, and “%1” is neither.</source>
        <translation>“--quit-after”需要不超过 1000000 的秒数，例如 2 或 0.5，或者 -1 表示永不结束，而“%1”都不是。</translation>
    </message>
    <message>
        <source>“--idle-timeout” takes a number of seconds from 0.001 to 1000000, and “%1” is none.</source>
        <translation>“--idle-timeout”需要 0.001 到 1000000 的秒数，而“%1”不是。</translation>
    </message>
    <message>
        <source>“--within” takes a number of milliseconds from 0 to 2147483647, and “%1” is none.</source>
        <translation>“--within”需要 0 到 2147483647 的毫秒数，而“%1”不是。</translation>
    </message>
    <message>
        <source>“-4” and “-6” choose a version of IP, and Unix sockets do not use any. Leave the option out.</source>
        <translation>“-4”和“-6”选择 IP 版本，而 Unix 套接字不使用 IP。请去掉该选项。</translation>
    </message>
    <message>
        <source>“%1” is no port: give a number from 1 to 65535, such as 8000.</source>
        <translation>“%1”不是端口：请给出 1 到 65535 的数，例如 8000。</translation>
    </message>
    <message>
        <source>“--send” has nothing to send: an empty message is no bytes at all over a stream, and the other end would not notice.</source>
        <translation>“--send”没有要发送的内容：在字节流上，空消息一个字节也没有，对端不会察觉。</translation>
    </message>
    <message>
        <source>“--conditions-to” takes target, clients, both or none, and “%1” is none of them.</source>
        <translation>“--conditions-to”的取值是 target、clients、both 或 none，而“%1”都不是。</translation>
    </message>
    <message>
        <source>“--relay” listens for clients, and “--client” does not. Choose one.</source>
        <translation>“--relay”侦听客户端，“--client”则不侦听。请只选一个。</translation>
    </message>
    <message>
        <source>A relay passes on what the target answers: “--reply” and “--rules” are for servers.</source>
        <translation>中转传递的是目标的回答：“--reply”和“--rules”只用于服务器。</translation>
    </message>
    <message>
        <source>“--program” writes servers and clients, and no relays. Leave “--relay” out.</source>
        <translation>“--program”写的是服务器和客户端，不写中转。请去掉“--relay”。</translation>
    </message>
    <message>
        <source>“--exec” stands last, and behind it the program and its arguments, each as a word of its own.</source>
        <translation>“--exec”要放在最后，后面是程序及其参数，每个单独成一项。</translation>
    </message>
    <message>
        <source>“--exec”: %1</source>
        <translation>“--exec”：%1</translation>
    </message>
    <message>
        <source>“--exec” answers in place of “--reply”, and not with “--relay” or “--step”. Choose one.</source>
        <translation>“--exec”代替“--reply”来回复，也不能与“--relay”或“--step”同用。请选择其一。</translation>
    </message>
    <message>
        <source>“--send” and “--expect” are not for “--exec”, whose program answers.</source>
        <translation>“--send”和“--expect”不能与“--exec”同用，因为由它的程序回复。</translation>
    </message>
    <message>
        <source>“--exec” is not for ICMP, which the system itself answers.</source>
        <translation>“--exec”不能用于 ICMP，那由系统自己回复。</translation>
    </message>
    <message>
        <source>“--program” writes no program that runs another. Leave “--exec” out.</source>
        <translation>“--program”不会写出运行其他程序的程序。请去掉“--exec”。</translation>
    </message>
    <message>
        <source>“--block” takes an IP address such as 192.168.1.23, or a network such as 192.168.1.0/24, at most %1 of them, and “%2” is none.</source>
        <translation>“--block”后面是 IP 地址（如 192.168.1.23）或网段（如 192.168.1.0/24），最多 %1 个，而“%2”不是。</translation>
    </message>
    <message>
        <source>“--block” is for servers: a client chooses whom it talks to.</source>
        <translation>“--block”只用于服务器：客户端自己选择与谁通信。</translation>
    </message>
    <message>
        <source>“--piece-size” takes a number of bytes from 1 to 65527, and “%1” is none.</source>
        <translation>“--piece-size”要给出 1 到 65527 的字节数，“%1”不是。</translation>
    </message>
    <message>
        <source>“--piece-pause” takes a number of milliseconds from 0 to 60000, and “%1” is none.</source>
        <translation>“--piece-pause”要给出 0 到 60000 的毫秒数，“%1”不是。</translation>
    </message>
    <message>
        <source>“--send”, “--send-file” and “--expect” are for “--headless” without “--step” and “--every”.</source>
        <translation>“--send”、“--send-file”和“--expect”用于“--headless”，不能与“--step”和“--every”一起用。</translation>
    </message>
    <message>
        <source>“--receive-to” is for “--headless” without “--step”. In a window it is in the menu “Connection”.</source>
        <translation>“--receive-to”用于“--headless”，不能与“--step”一起用。在窗口里，它在“连接”菜单中。</translation>
    </message>
    <message>
        <source>“--receive-to” takes the name of a file. Without it, what is received goes to the standard output.</source>
        <translation>“--receive-to”要给出一个文件名。不用它时，收到的内容写到标准输出。</translation>
    </message>
    <message>
        <source>“--overwrite” is for “--receive-to”. Give both.</source>
        <translation>“--overwrite”用于“--receive-to”，请同时给出。</translation>
    </message>
    <message>
        <source>The name of the file is too long.</source>
        <translation>文件名太长。</translation>
    </message>
    <message>
        <source>“--trust” takes the SHA-256 fingerprint of a certificate, 64 hex digits with or without colons, or several with commas between them, and “%1” is none.</source>
        <translation>“--trust”后面是证书的 SHA-256 指纹，即 64 个十六进制数字，冒号可有可无，多个指纹用逗号隔开；“%1”不是。</translation>
    </message>
    <message>
        <source>“--alpn” takes names of protocols of 1 to 255 characters with commas between them, as in h2,http/1.1, and “%1” is none.</source>
        <translation>“--alpn”后面是协议名称，每个 1 到 255 个字符，用逗号隔开，例如 h2,http/1.1；“%1”不是。</translation>
    </message>
    <message>
        <source>“--tls-min” takes 1.2 or 1.3, and “%1” is neither.</source>
        <translation>“--tls-min”后面是 1.2 或 1.3，“%1”两者都不是。</translation>
    </message>
    <message>
        <source>“--%1” is for TLS: write tls:// in front of the address, or give “--tls”.</source>
        <translation>“--%1”用于 TLS：请在地址前写 tls://，或加上“--tls”。</translation>
    </message>
    <message>
        <source>“--client-cert-required” is for servers.</source>
        <translation>“--client-cert-required”用于服务器。</translation>
    </message>
    <message>
        <source>“--connect-timeout” is for clients and relays that connect, as over TCP, and for TLS servers.</source>
        <translation>“--connect-timeout”只用于要建立连接的客户端和中转（例如 TCP），以及 TLS 服务器。</translation>
    </message>
    <message>
        <source>“--receive-to” would replace “%1”, which “--send-file”, “--save” or “--record” names, too. Give it a file of its own.</source>
        <translation>“--receive-to”会替换“%1”，而“--send-file”、“--save”或“--record”也用到它。请另给一个文件。</translation>
    </message>
</context>
<context>
    <name>socketchat::Composer</name>
    <message>
        <source>This text has %1 characters, and at most %2 can be sent at once. Send it in pieces.</source>
        <translation>这段文本有 %1 个字符，而一次最多只能发送 %2 个。请分段发送。</translation>
    </message>
    <message>
        <source>Only the beginning of this long text is shown; all of its %1 characters will be sent. Press Delete to remove it.</source>
        <translation>文本太长，这里只显示开头；全部 %1 个字符都会发送。按 Delete 键可将其删除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>What the text is as bytes, before framing</source>
        <translation>文本转换成的字节数（尚未加上消息边界）</translation>
    </message>
    <message>
        <source>No client is connected, so nobody would receive it. The text stays in the field.</source>
        <translation>没有客户端连接，消息无人接收。文本仍保留在输入框中。</translation>
    </message>
    <message>
        <source>There is nothing to send. An empty datagram is in the menu “⋯”.</source>
        <translation>没有可发送的内容。要发送空数据报，请用“⋯”菜单。</translation>
    </message>
    <message>
        <source>There is nothing to send. Type a message first.</source>
        <translation>没有可发送的内容。请先输入消息。</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>发给(&amp;T)</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Who gets the message</source>
        <translation>消息发给谁</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>更多发送方式</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Type a message — Enter sends, Shift+Enter starts a new line</source>
        <translation>输入消息 — 回车发送，Shift+回车换行</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Sends the message (Enter)</source>
        <translation>发送消息（回车）</translation>
    </message>
    <message>
        <source>The client that this was meant for has gone. Choose who should get it; the text stays in the field.</source>
        <translation>这条消息要发给的客户端已经离开。请重新选择接收方；文本仍保留在输入框中。</translation>
    </message>
    <message>
        <source>A datagram holds at most %1 bytes.</source>
        <translation>一个数据报最多容纳 %1 字节。</translation>
    </message>
    <message>
        <source>What was pasted is no text in %1, so its bytes are written as escapes.</source>
        <translation>粘贴的内容不是 %1 文本，所以其中的字节写成了转义形式。</translation>
    </message>
    <message>
        <source>Up in the empty field brings back what was sent; Ctrl+Up does at any time.</source>
        <translation>输入框为空时按 ↑ 可取回发送过的内容；任何时候都可以按 Ctrl+↑。</translation>
    </message>
    <message>
        <source>There is nothing to send: an empty message is no bytes at all, and the other end would not notice. The tutorial&apos;s “empty data ends the loop” means that recv() returned b&apos;&apos;: the other end has finished sending, or closed. Which do you want?</source>
        <translation>没有可发送的内容：空消息就是 0 个字节，对端什么也收不到。教程里的“接收到空数据时，终止循环”是指 recv() 返回了 b&apos;&apos;：对端已结束发送，或者关闭了连接。你想做哪一样？</translation>
    </message>
    <message>
        <source>What is sent, before framing, with %1: %2</source>
        <translation>将要发送的字节数（不含消息边界），其中 %1 为 %2</translation>
    </message>
    <message>
        <source>What the text and its line end are as bytes, before framing</source>
        <translation>文本和行尾转换成的字节数（不含消息边界）</translation>
    </message>
    <message>
        <source>If it were sent now: %1</source>
        <translation>现在发送的内容：%1</translation>
    </message>
    <message>
        <source>Type a message — placeholders such as {counter} are expanded</source>
        <translation>输入消息——{counter} 等占位符会展开</translation>
    </message>
    <message>
        <source>The program waits in %1() and can call nothing else until it returns; close() ends the wait.</source>
        <translation>程序正在 %1() 中等待，返回之前不能执行别的调用；close() 会结束等待。</translation>
    </message>
    <message>
        <source>“%1” was not sent. %2</source>
        <translation>“%1”没有发送。%2</translation>
    </message>
    <message>
        <source>“%1” is empty, so there is nothing to send.</source>
        <translation>“%1”是空的，没有可发送的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 clients got it; the text stays for the others. %3</source>
        <extracomment>%1 is how many of several clients got a message, %2 of how many, %3 why not all.</extracomment>
        <translation>%2 个客户端中有 %1 个收到了；文字留给其余的。%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have gone.</source>
        <translation>
            <numerusform>其中 %Ln 个已经离开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without pauses a message is repeated to one client or to all. Choose who should get it, or send it every so many milliseconds.</source>
        <translation>不间断的重复只能发给一个客户端或全部客户端。请选择发给谁，或改为每隔若干毫秒发送一次。</translation>
    </message>
    <message>
        <source>A file is being sent, and what is typed would become a part of it at the other end. Wait until it is sent, or cancel it; the text stays in the field.</source>
        <translation>正在发送文件，此时发送输入的内容会混进对端收到的文件里。请等文件发完，或取消发送；文字留在输入框里。</translation>
    </message>
    <message>
        <source>What you send takes the place of the held message, without a line end or checksum of its own. Empty the field to leave the message as it is.</source>
        <translation>发送的内容会取代被拦截的消息，不再另加行尾或校验和。清空输入框，消息就保持原样。</translation>
    </message>
    <message>
        <source>The message waits no more, so nothing can take its place. The text stays in the field; sent now, it is a message of its own.</source>
        <translation>这条消息已不在等待，无法再取代它。文字留在输入框里；现在发送，它就是一条单独的消息。</translation>
    </message>
</context>
<context>
    <name>socketchat::ConditionsPage</name>
    <message>
        <source>Off: outgoing data is sent as it is.</source>
        <translation>未启用：数据照原样发送。</translation>
    </message>
    <message>
        <source>Active: %1</source>
        <translation>正在生效：%1</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3, and %4 is outside.</source>
        <translation>“%1”必须在 %2 到 %3 之间，%4 超出了范围。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>Corrupt</source>
        <translation>误码</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Jitter (±)</source>
        <translation>抖动（±）</translation>
    </message>
    <message>
        <source>Bandwidth limit (bytes/s, 0: none)</source>
        <translation>带宽限制（字节/秒，0：不限）</translation>
    </message>
    <message>
        <source>Max bytes per write (0: all)</source>
        <translation>每次写入的最大字节数（0：全部）</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Simulates a bad network for outgoing data. Incoming data is not affected. Changes take effect at once.</source>
        <translation>为发送的数据模拟较差的网络；接收的数据不受影响。改动立即生效。</translation>
    </message>
    <message>
        <source>Percent of the datagrams that never leave</source>
        <translation>百分之多少的数据报不会发出</translation>
    </message>
    <message>
        <source>Percent of the datagrams that are sent twice</source>
        <translation>百分之多少的数据报会发送两次</translation>
    </message>
    <message>
        <source>Percent of the datagrams that a later one overtakes</source>
        <translation>百分之多少的数据报会被后发的超前</translation>
    </message>
    <message>
        <source>Percent of the datagrams of which one bit is turned over</source>
        <translation>百分之多少的数据报会有 1 个比特翻转</translation>
    </message>
    <message>
        <source>How long everything is held before it is sent</source>
        <translation>数据在发送之前被扣留多久</translation>
    </message>
    <message>
        <source>How much longer or shorter the delay may be, never more than the delay itself</source>
        <translation>延迟可以变长或变短多少，不能超过延迟本身</translation>
    </message>
    <message>
        <source>How much may be sent in a second</source>
        <translation>每秒最多发送多少</translation>
    </message>
    <message>
        <source>TCP only: bytes handed to the system at a time, with a pause between</source>
        <translation>仅 TCP：每次交给系统的字节数，两次之间有停顿</translation>
    </message>
    <message>
        <source>The same seed gives the same result again</source>
        <translation>种子相同，结果可重现</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>Back to the network as it is</source>
        <translation>恢复为真实的网络</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Direction of the conditions</source>
        <translation>网络状况的方向</translation>
    </message>
    <message>
        <source>Which way of the relay the conditions are for</source>
        <translation>网络状况用于中转的哪个方向</translation>
    </message>
    <message>
        <source>both directions</source>
        <translation>两个方向</translation>
    </message>
    <message>
        <source>what goes to the target</source>
        <translation>发往目标的</translation>
    </message>
    <message>
        <source>what goes to clients</source>
        <translation>发往客户端的</translation>
    </message>
</context>
<context>
    <name>socketchat::ContentChoices</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>What you type, in the chosen encoding</source>
        <translation>按所选编码发送输入的文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Bytes as hexadecimal digits: 48 65 6C, 48:65:6C, 0x48, 48h</source>
        <translation>用十六进制数字表示的字节：48 65 6C、48:65:6C、0x48、48h</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>转义</translation>
    </message>
    <message>
        <source>Text with escapes: \n, \x41, \u4f60</source>
        <translation>含转义序列的文本：\n、\x41、\u4f60</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>输入形式</translation>
    </message>
    <message>
        <source>How the text is read: as text, as hexadecimal digits, or with escapes</source>
        <translation>如何理解输入的内容：文本、十六进制数字或带转义的文本</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>How characters become bytes, and bytes characters</source>
        <translation>字符与字节之间如何转换</translation>
    </message>
    <message>
        <source>None</source>
        <comment>line end</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>None</source>
        <comment>checksum</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>What is appended to each message: nothing, LF (0A), CR (0D) or CR LF. What is pasted keeps its own line ends.</source>
        <translation>附加在每条消息末尾的内容：无、LF（0A）、CR（0D）或 CR LF。粘贴的内容保留自己的行尾。</translation>
    </message>
    <message>
        <source>What is appended to each message before its line end, and checked in what is received. Its bytes may be 0A, which line framing takes for the end of a line.</source>
        <translation>附加在每条消息末尾、行尾之前；收到的消息也按它校验。它的字节可能是 0A，而按行划分消息时 0A 就是行的结束。</translation>
    </message>
</context>
<context>
    <name>socketchat::ConversationClearing</name>
    <message>
        <source>The conversation was cleared.</source>
        <translation>会话已清空。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>socketchat::ConversationPane</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Find in conversation</source>
        <translation>在会话中查找</translation>
    </message>
    <message>
        <source>Find in conversation (Ctrl+F)</source>
        <translation>在会话中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>转到最新的消息</translation>
    </message>
    <message>
        <source>The largest size is below the smallest: no message has such a size.</source>
        <translation>最大字节数小于最小字节数：没有消息会是这样的大小。</translation>
    </message>
    <message>
        <source>F&amp;ilter the conversation</source>
        <translation>筛选会话(&amp;I)</translation>
    </message>
    <message>
        <source>Filter the conversation</source>
        <translation>筛选会话</translation>
    </message>
    <message>
        <source>Show only some of the rows (Ctrl+Shift+F)</source>
        <translation>只显示一部分行（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>Conversation as</source>
        <translation>会话显示为</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What a button does, and its key.</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>socketchat::CsvTranscript</name>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Round trip, ms</source>
        <translation>往返时间（毫秒）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>socketchat::DatagramModel</name>
    <message numerus="yes">
        <source>%Ln byte(s) cut off and lost</source>
        <translation>
            <numerusform>截断并丢失 %Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>How many bytes recvfrom() had room for, or sendto() was given</source>
        <translation>recvfrom() 的缓冲区有多少字节，或交给 sendto() 多少字节</translation>
    </message>
    <message>
        <source>How many bytes it returned</source>
        <translation>返回多少字节</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>得到</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>too large (%1)</source>
        <translation>太大（%1）</translation>
    </message>
</context>
<context>
    <name>socketchat::DatagramPage</name>
    <message numerus="yes">
        <source>%Ln datagram(s) received</source>
        <translation>
            <numerusform>收到 %Ln 个数据报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cut off by the receive buffer</source>
        <translation>
            <numerusform>%Ln 个被接收缓冲区截断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty</source>
        <translation>
            <numerusform>%Ln 个为空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln 个未发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped by the system, unread</source>
        <translation>
            <numerusform>%Ln 个未读就被系统丢弃</numerusform>
        </translation>
    </message>
    <message>
        <source>Datagrams</source>
        <translation>数据报</translation>
    </message>
    <message>
        <source>A datagram has no stream: each is a message of its own, received whole or not at all. What a receive buffer has no room for is lost; more than %1 bytes over IPv4, or %2 over IPv6, cannot be sent in one (EMSGSIZE).</source>
        <translation>数据报不是字节流：每个数据报自成一条消息，要么完整收到，要么收不到。接收缓冲区放不下的部分会丢失；一个数据报在 IPv4 上最多发送 %1 字节，在 IPv6 上最多 %2 字节（否则 EMSGSIZE）。</translation>
    </message>
</context>
<context>
    <name>socketchat::EditMenu</name>
    <message>
        <source>&amp;History limit</source>
        <translation>会话保留上限(&amp;H)</translation>
    </message>
    <message>
        <source>Beyond that, the oldest messages of this window are dropped</source>
        <translation>超过后，本窗口最旧的消息会被丢弃</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find in conversation</source>
        <translation>在会话中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Focus a&amp;ddress bar</source>
        <translation>转到地址栏(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Generate equivalent program…</source>
        <translation>生成等价程序(&amp;G)…</translation>
    </message>
    <message>
        <source>Clear con&amp;versation</source>
        <translation>清空会话(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>T&amp;LS certificates…</source>
        <translation>TLS 证书(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>socketchat::EmptyConversation</name>
    <message>
        <source>Start the server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>Listens on %1</source>
        <translation>在 %1 侦听</translation>
    </message>
    <message>
        <source>Receives at %1</source>
        <translation>在 %1 接收</translation>
    </message>
    <message>
        <source>Connect to the server</source>
        <translation>连接服务器</translation>
    </message>
    <message>
        <source>Connects to %1</source>
        <translation>连接到 %1</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>打开客户端</translation>
    </message>
    <message>
        <source>Sends to %1</source>
        <translation>发送到 %1</translation>
    </message>
    <message>
        <source>Open a client beside it</source>
        <translation>在旁边打开客户端</translation>
    </message>
    <message>
        <source>Open a server beside it</source>
        <translation>在旁边打开服务器</translation>
    </message>
    <message>
        <source>A second window, the other end of this one</source>
        <translation>另一个窗口，是这个窗口的对端</translation>
    </message>
    <message>
        <source>Start the first lesson</source>
        <translation>开始第一课</translation>
    </message>
    <message>
        <source>Each step is checked as you do it</source>
        <translation>做完一步就自动检查</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>显示全部消息</translation>
    </message>
    <message>
        <source>Removes the filter</source>
        <translation>取消筛选</translation>
    </message>
    <message>
        <source>No message matches the filter.</source>
        <translation>没有符合筛选条件的消息。</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>还没有消息。</translation>
    </message>
    <message>
        <source>Received messages appear on the left, sent ones on the right.</source>
        <translation>收到的显示在左边，发送的显示在右边。</translation>
    </message>
    <message>
        <source>A server waits; a client calls it.</source>
        <translation>服务器等待，客户端来连接。</translation>
    </message>
    <message>
        <source>A server waits; a client sends to it.</source>
        <translation>服务器等待，客户端向它发送。</translation>
    </message>
    <message>
        <source>Start one of each and see every message and every socket call.</source>
        <translation>各启动一个，就能看到每条消息和每次套接字调用。</translation>
    </message>
    <message>
        <source>Start the relay</source>
        <translation>启动中转</translation>
    </message>
    <message>
        <source>Listens on %1 and connects on to %2</source>
        <translation>侦听 %1，并连接 %2</translation>
    </message>
    <message>
        <source>Needs a target, to which it connects on</source>
        <translation>还需要一个目标，供它连接</translation>
    </message>
</context>
<context>
    <name>socketchat::EndingChoice</name>
    <message>
        <source>Finish sending</source>
        <translation>结束发送</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Closes the connection: recv() returns b&apos;&apos; at the other end</source>
        <translation>关闭连接：对端的 recv() 会返回 b&apos;&apos;</translation>
    </message>
</context>
<context>
    <name>socketchat::EndpointBar</name>
    <message>
        <source>Protocol</source>
        <translation>传输协议</translation>
    </message>
    <message>
        <source>A stream of bytes over a connection</source>
        <translation>面向连接的字节流</translation>
    </message>
    <message>
        <source>Datagrams, each on its own, without a connection</source>
        <translation>无连接的数据报，彼此独立</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Waits at the address for clients</source>
        <translation>在此地址等待客户端</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Talks to the server at the address</source>
        <translation>与此地址上的服务器通信</translation>
    </message>
    <message>
        <source>Give up connecting</source>
        <translation>放弃连接</translation>
    </message>
    <message>
        <source>Sends what is queued, then closes</source>
        <translation>先发完排队的数据，再关闭</translation>
    </message>
    <message>
        <source>Drops what is still queued</source>
        <translation>丢弃仍在排队的数据</translation>
    </message>
    <message>
        <source>QTcpServer, QTcpSocket and QUdpSocket</source>
        <translation>QTcpServer、QTcpSocket 和 QUdpSocket</translation>
    </message>
    <message>
        <source>socket(), bind(), listen() … one by one</source>
        <translation>socket()、bind()、listen()……逐个调用</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Whose sockets carry the conversation: those of the system, or Qt&apos;s</source>
        <translation>会话由谁的套接字承载：系统的，或 Qt 的</translation>
    </message>
    <message>
        <source>Whose sockets carry the conversation cannot change while it goes on. Stop first.</source>
        <translation>会话进行时不能更换套接字。请先停止。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>立即停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What a button does, and the key that does it, too.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>A stream of bytes between programs of this machine, at the path of a file</source>
        <translation>本机程序之间的字节流，地址是一个文件的路径</translation>
    </message>
    <message>
        <source>Echo requests, as ping sends them: the system at the other end answers</source>
        <translation>像 ping 一样发送回送请求，由对端的系统应答</translation>
    </message>
    <message>
        <source>Only “%1” can carry %2.</source>
        <translation>只有“%1”能传输 %2。</translation>
    </message>
    <message>
        <source>Datagrams between programs of this machine, at the path of a file</source>
        <translation>本机程序之间的数据报，地址是文件路径</translation>
    </message>
    <message>
        <source>More protocols</source>
        <translation>更多协议</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>中转</translation>
    </message>
    <message>
        <source>Waits at the address for clients, connects each on to a target, and shows what both say</source>
        <translation>在该地址等待客户端，把每个客户端接到目标，并显示双方说的话</translation>
    </message>
</context>
<context>
    <name>socketchat::ErrnoText</name>
    <message>
        <source>The system does not allow this.</source>
        <translation>系统不允许这样做。</translation>
    </message>
    <message>
        <source>A port below 1024, a broadcast address without SO_BROADCAST, or a firewall rule.</source>
        <translation>没有管理员权限就使用 1024 以下端口、没有设置 SO_BROADCAST 就向广播地址发送，或被防火墙规则拦截。</translation>
    </message>
    <message>
        <source>Choose a port from 1024 up, or check the address and the firewall.</source>
        <translation>选用 1024 及以上的端口，或检查地址和防火墙。</translation>
    </message>
    <message>
        <source>The address and port already belong to another socket.</source>
        <translation>这个地址和端口已被另一个套接字占用。</translation>
    </message>
    <message>
        <source>This machine does not have that address, or has no free port to send from.</source>
        <translation>本机没有这个地址，或没有空闲端口可用来发送。</translation>
    </message>
    <message>
        <source>bind() to an address of another machine, a typing mistake, or very many connections opened in a short time.</source>
        <translation>对别的机器的地址调用 bind()、地址输错，或短时间内打开了太多连接。</translation>
    </message>
    <message>
        <source>bind() to 127.0.0.1, 0.0.0.0 or an address that this machine really has.</source>
        <translation>对 127.0.0.1、0.0.0.0 或本机确实拥有的地址调用 bind()。</translation>
    </message>
    <message>
        <source>This kind of address does not fit the socket, or the system does not have it.</source>
        <translation>这种地址与套接字不匹配，或系统不支持这种地址。</translation>
    </message>
    <message>
        <source>An IPv6 address given to an IPv4 socket, or IPv6 switched off on this machine.</source>
        <translation>把 IPv6 地址用在 IPv4 套接字上，或本机关闭了 IPv6。</translation>
    </message>
    <message>
        <source>Make the socket with the family of the address: AF_INET for IPv4, AF_INET6 for IPv6.</source>
        <translation>按地址的种类创建套接字：IPv4 用 AF_INET，IPv6 用 AF_INET6。</translation>
    </message>
    <message>
        <source>There is nothing to do right now: no data to read, no room to send, no client to accept.</source>
        <translation>此刻没有事可做：没有数据可读、没有空间可发送，或没有客户端可接受。</translation>
    </message>
    <message>
        <source>A socket that does not block (as in this program), or one whose waiting time has run out.</source>
        <translation>套接字是非阻塞的（本程序就是这样），或等待时间已到。</translation>
    </message>
    <message>
        <source>It is no failure: wait until the socket is ready (select, poll, epoll) and call again.</source>
        <translation>这不是故障：等套接字就绪（select、poll、epoll）后再调用。</translation>
    </message>
    <message>
        <source>An earlier connect() on this socket is still under way.</source>
        <translation>这个套接字上先前的 connect() 还在进行。</translation>
    </message>
    <message>
        <source>connect() was called again before the first one had ended.</source>
        <translation>第一次 connect() 还没结束就又调用了一次。</translation>
    </message>
    <message>
        <source>Wait until the socket can be written to, then ask for SO_ERROR.</source>
        <translation>等套接字可写，再查询 SO_ERROR。</translation>
    </message>
    <message>
        <source>The number is no open descriptor.</source>
        <translation>这个数字不是打开的描述符。</translation>
    </message>
    <message>
        <source>The socket was closed before, or a variable holds a wrong number.</source>
        <translation>套接字已经关闭，或变量里的数字不对。</translation>
    </message>
    <message>
        <source>Look for a close() that came too early, or for a second close().</source>
        <translation>找找是否有过早的 close()，或重复的 close()。</translation>
    </message>
    <message>
        <source>A connection was given up before it was accepted.</source>
        <translation>连接在被接受之前就被放弃了。</translation>
    </message>
    <message>
        <source>The client closed or broke off while it still waited in the queue of listen().</source>
        <translation>客户端还在 listen() 的队列里等待时就关闭或中断了。</translation>
    </message>
    <message>
        <source>Nothing needs to be done: call accept() again.</source>
        <translation>不必处理：再次调用 accept() 即可。</translation>
    </message>
    <message>
        <source>The server is not running, listens at another port or address, or a firewall refuses.</source>
        <translation>服务器没有运行、在别的端口或地址上侦听，或被防火墙拒绝。</translation>
    </message>
    <message>
        <source>Start the server first, and compare address, port and protocol on both sides.</source>
        <translation>先启动服务器，并核对双方的地址、端口和协议。</translation>
    </message>
    <message>
        <source>The other end broke the connection off.</source>
        <translation>对端中断了连接。</translation>
    </message>
    <message>
        <source>Its program ended suddenly, closed with bytes unread, or answered bytes for a connection that it no longer knows.</source>
        <translation>对端程序突然结束、还有未读数据就关闭，或它已经不认识这个连接。</translation>
    </message>
    <message>
        <source>Connect again; let both programs read until the end before they close.</source>
        <translation>重新连接；让双方都读到末尾再关闭。</translation>
    </message>
    <message>
        <source>A datagram was sent without saying where to.</source>
        <translation>发送数据报时没有说明目的地址。</translation>
    </message>
    <message>
        <source>send() on a UDP socket that is not connected.</source>
        <translation>在未连接的 UDP 套接字上调用了 send()。</translation>
    </message>
    <message>
        <source>Use sendto() with an address, or connect() the socket first.</source>
        <translation>用带地址的 sendto()，或先对套接字调用 connect()。</translation>
    </message>
    <message>
        <source>An address in memory that was handed over is not valid.</source>
        <translation>传入的内存地址无效。</translation>
    </message>
    <message>
        <source>A pointer to a buffer or to a length that is wrong or already freed.</source>
        <translation>指向缓冲区或长度的指针不对，或内存已被释放。</translation>
    </message>
    <message>
        <source>Check the pointers and sizes in the call.</source>
        <translation>检查调用中的指针和大小。</translation>
    </message>
    <message>
        <source>The other machine does not answer in its own network.</source>
        <translation>目标主机没有响应（ARP 无应答）。</translation>
    </message>
    <message>
        <source>It is switched off, asleep, or has another address now.</source>
        <translation>它关机了、休眠了，或换了地址。</translation>
    </message>
    <message>
        <source>Check that the machine is on and which address it has.</source>
        <translation>确认那台机器开着，以及它现在的地址。</translation>
    </message>
    <message>
        <source>No way leads to that machine.</source>
        <translation>没有到目标主机的路由。</translation>
    </message>
    <message>
        <source>The machine is off, the address is wrong, or a router or firewall says so.</source>
        <translation>目标主机已关机、地址错误，或路由器、防火墙如此答复。</translation>
    </message>
    <message>
        <source>Check the address and the network; try ping.</source>
        <translation>检查地址和网络；试试 ping。</translation>
    </message>
    <message>
        <source>The connection is being made and has not come about yet.</source>
        <translation>连接正在建立，尚未完成。</translation>
    </message>
    <message>
        <source>connect() on a socket that does not block.</source>
        <translation>在非阻塞套接字上调用了 connect()。</translation>
    </message>
    <message>
        <source>It is no failure: wait until the socket can be written to, then ask for SO_ERROR.</source>
        <translation>这不是故障：等套接字可写，再查询 SO_ERROR。</translation>
    </message>
    <message>
        <source>A signal came before the call had done anything.</source>
        <translation>调用还没做任何事就来了一个信号。</translation>
    </message>
    <message>
        <source>A signal such as Ctrl+C or an ended child process.</source>
        <translation>例如按了 Ctrl+C，或某个子进程结束。</translation>
    </message>
    <message>
        <source>Call again.</source>
        <translation>再次调用即可。</translation>
    </message>
    <message>
        <source>An argument or the state of the socket does not allow the call.</source>
        <translation>参数或套接字的状态不允许这个调用。</translation>
    </message>
    <message>
        <source>bind() for a second time, accept() without listen(), or a wrong length or flag.</source>
        <translation>第二次调用 bind()、没有 listen() 就调用 accept()，或长度、标志不对。</translation>
    </message>
    <message>
        <source>Check the order of the calls: socket, bind, listen, accept.</source>
        <translation>检查调用顺序：socket、bind、listen、accept。</translation>
    </message>
    <message>
        <source>The socket is connected already.</source>
        <translation>套接字已经连接。</translation>
    </message>
    <message>
        <source>connect() for a second time, or sendto() with an address on a connected TCP socket.</source>
        <translation>第二次调用 connect()，或在已连接的 TCP 套接字上用 sendto() 指定地址。</translation>
    </message>
    <message>
        <source>Make a new socket for a new connection.</source>
        <translation>为新的连接创建新的套接字。</translation>
    </message>
    <message>
        <source>This program has as many descriptors open as it may.</source>
        <translation>本程序打开的描述符已达上限。</translation>
    </message>
    <message>
        <source>Connections that are never closed, or very many clients.</source>
        <translation>连接一直没有关闭，或客户端太多。</translation>
    </message>
    <message>
        <source>Close what is no longer needed, or raise the limit (ulimit -n).</source>
        <translation>关闭不再需要的连接，或提高上限（ulimit -n）。</translation>
    </message>
    <message>
        <source>The message does not fit into one datagram.</source>
        <translation>消息装不进一个数据报。</translation>
    </message>
    <message>
        <source>Send less at a time, or use TCP.</source>
        <translation>一次少发一些，或改用 TCP。</translation>
    </message>
    <message>
        <source>The network interface is switched off.</source>
        <translation>网络接口已关闭。</translation>
    </message>
    <message>
        <source>No cable, wireless off, or the interface was taken down.</source>
        <translation>网线没插、无线已关，或接口被停用。</translation>
    </message>
    <message>
        <source>Connect this machine to the network.</source>
        <translation>把本机接入网络。</translation>
    </message>
    <message>
        <source>The connection broke because the other machine has started again.</source>
        <translation>目标主机重新启动，连接因此断开。</translation>
    </message>
    <message>
        <source>A restart of the other machine, found out by keep-alive probes.</source>
        <translation>目标主机重启，被保活探测发现。</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>重新连接。</translation>
    </message>
    <message>
        <source>This machine has no route to that network.</source>
        <translation>本机没有到该网络的路由。</translation>
    </message>
    <message>
        <source>No connection to the network, no default route, or an IPv6 address on a network without IPv6.</source>
        <translation>没有接入网络、没有默认路由，或在没有 IPv6 的网络上使用 IPv6 地址。</translation>
    </message>
    <message>
        <source>Check the network settings and the address.</source>
        <translation>检查网络设置和地址。</translation>
    </message>
    <message>
        <source>The whole system has no descriptor left.</source>
        <translation>整个系统的描述符都用完了。</translation>
    </message>
    <message>
        <source>Very many programs or connections on this machine.</source>
        <translation>这台机器上的程序或连接太多。</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>关闭一些别的程序。</translation>
    </message>
    <message>
        <source>The system has no room left for the network right now.</source>
        <translation>系统暂时没有供网络使用的缓冲空间。</translation>
    </message>
    <message>
        <source>Far more is sent than the network takes.</source>
        <translation>发送的数据远多于网络的承受能力。</translation>
    </message>
    <message>
        <source>Send more slowly, and try again.</source>
        <translation>放慢发送，再试一次。</translation>
    </message>
    <message>
        <source>The system has no memory left.</source>
        <translation>系统没有内存了。</translation>
    </message>
    <message>
        <source>Too many programs, or too much waiting to be sent.</source>
        <translation>程序太多，或等待发送的数据太多。</translation>
    </message>
    <message>
        <source>Close other programs, or send less.</source>
        <translation>关闭别的程序，或少发一些。</translation>
    </message>
    <message>
        <source>The socket does not know this option.</source>
        <translation>套接字不认识这个选项。</translation>
    </message>
    <message>
        <source>An option of TCP on a UDP socket, or one that this system does not have.</source>
        <translation>把 TCP 的选项用在 UDP 套接字上，或本系统没有这个选项。</translation>
    </message>
    <message>
        <source>Check level and option name of setsockopt().</source>
        <translation>检查 setsockopt() 的层次和选项名。</translation>
    </message>
    <message>
        <source>The socket is not connected.</source>
        <translation>套接字没有连接。</translation>
    </message>
    <message>
        <source>send() or recv() before connect() has succeeded, or on the listening socket.</source>
        <translation>connect() 成功之前就调用 send() 或 recv()，或在侦听套接字上调用。</translation>
    </message>
    <message>
        <source>Connect first; on a server talk over the socket that accept() returned.</source>
        <translation>先连接；服务器要用 accept() 返回的套接字通信。</translation>
    </message>
    <message>
        <source>The descriptor is not a socket.</source>
        <translation>这个描述符不是套接字。</translation>
    </message>
    <message>
        <source>The number of a file or a terminal was used.</source>
        <translation>用了文件或终端的描述符。</translation>
    </message>
    <message>
        <source>Check which variable holds the socket.</source>
        <translation>检查哪个变量存放套接字。</translation>
    </message>
    <message>
        <source>This kind of socket cannot do that.</source>
        <translation>这种套接字不支持该操作。</translation>
    </message>
    <message>
        <source>listen() or accept() on a UDP socket.</source>
        <translation>在 UDP 套接字上调用了 listen() 或 accept()。</translation>
    </message>
    <message>
        <source>Make the socket with SOCK_STREAM for TCP.</source>
        <translation>TCP 要用 SOCK_STREAM 创建套接字。</translation>
    </message>
    <message>
        <source>The system or a firewall forbids this.</source>
        <translation>系统或防火墙禁止这样做。</translation>
    </message>
    <message>
        <source>A firewall rule that drops what is sent, or a right that this program lacks.</source>
        <translation>防火墙规则丢弃了发送的数据包，或程序没有相应的权限。</translation>
    </message>
    <message>
        <source>Check the firewall, or choose another port.</source>
        <translation>检查防火墙，或换一个端口。</translation>
    </message>
    <message>
        <source>The connection is closed for sending.</source>
        <translation>连接的发送方向已经关闭。</translation>
    </message>
    <message>
        <source>The other end has gone, or this end called shutdown() before.</source>
        <translation>对端已离开，或本端先前调用了 shutdown()。</translation>
    </message>
    <message>
        <source>Stop sending, and connect again.</source>
        <translation>停止发送，重新连接。</translation>
    </message>
    <message>
        <source>The system does not have this protocol for that kind of socket.</source>
        <translation>系统没有适用于这种套接字的该协议。</translation>
    </message>
    <message>
        <source>A wrong third argument of socket(), such as IPPROTO_UDP with SOCK_STREAM.</source>
        <translation>socket() 的第三个参数不对，例如 SOCK_STREAM 搭配 IPPROTO_UDP。</translation>
    </message>
    <message>
        <source>Use 0 as the third argument of socket().</source>
        <translation>socket() 的第三个参数用 0。</translation>
    </message>
    <message>
        <source>The other end did not answer in time.</source>
        <translation>对端没有按时应答。</translation>
    </message>
    <message>
        <source>The machine is off, the address is wrong, or a firewall drops everything without a word.</source>
        <translation>目标主机已关机、地址错误，或防火墙静默丢弃了数据包。</translation>
    </message>
    <message>
        <source>Check the address, the network and the firewalls on the way.</source>
        <translation>检查地址、网络和途中的防火墙。</translation>
    </message>
    <message>
        <source>The host name cannot be found.</source>
        <translation>找不到这个主机名。</translation>
    </message>
    <message>
        <source>A typing mistake, or a name that only another network knows.</source>
        <translation>主机名输错，或只有别的网络才认识这个主机名。</translation>
    </message>
    <message>
        <source>Check the spelling, or use an IP address.</source>
        <translation>检查拼写，或使用 IP 地址。</translation>
    </message>
    <message>
        <source>The name server gave no answer just now.</source>
        <translation>域名服务器暂时没有应答。</translation>
    </message>
    <message>
        <source>No network, or a name server that is too busy.</source>
        <translation>没有网络，或域名服务器太忙。</translation>
    </message>
    <message>
        <source>Check the network, and try again.</source>
        <translation>检查网络，再试一次。</translation>
    </message>
    <message>
        <source>The name server cannot answer for this name.</source>
        <translation>域名服务器无法解析这个主机名。</translation>
    </message>
    <message>
        <source>A fault of the name server or of the zone that the name is in.</source>
        <translation>域名服务器有故障，或该主机名所在的区域有故障。</translation>
    </message>
    <message>
        <source>Try again later, or use an IP address.</source>
        <translation>稍后再试，或使用 IP 地址。</translation>
    </message>
    <message>
        <source>The name has no address of the kind that was asked for.</source>
        <translation>这个主机名没有所要求种类的地址。</translation>
    </message>
    <message>
        <source>Only IPv6 was asked for, and the name has only IPv4, or the other way round.</source>
        <translation>只要求 IPv6 地址，而主机名只有 IPv4 地址，或相反。</translation>
    </message>
    <message>
        <source>Ask for any kind (AF_UNSPEC).</source>
        <translation>不限定地址种类（AF_UNSPEC）。</translation>
    </message>
    <message>
        <source>The service name is not known.</source>
        <translation>不认识这个服务名。</translation>
    </message>
    <message>
        <source>A word in the place of the port that the system&apos;s list does not have.</source>
        <translation>端口处写了系统列表里没有的名称。</translation>
    </message>
    <message>
        <source>Use a number as the port.</source>
        <translation>端口用数字。</translation>
    </message>
    <message>
        <source>More than 65,507 bytes in a datagram over IPv4, or 65,527 over IPv6; or more than the interface takes.</source>
        <translation>一个数据报在 IPv4 上超过 65,507 字节，在 IPv6 上超过 65,527 字节，或超过网络接口的限制。</translation>
    </message>
    <message>
        <source>Another program or window listens there, the same program was started twice, or a closed connection still holds the port for a minute (TIME_WAIT).</source>
        <translation>另一个程序或窗口正在那里侦听、同一个程序启动了两次，或刚关闭的连接还会占用端口约一分钟（TIME_WAIT）。</translation>
    </message>
    <message>
        <source>Stop the other server, choose another port, or set SO_REUSEADDR before bind().</source>
        <translation>停止那个服务器、换一个端口，或在 bind() 之前设置 SO_REUSEADDR。</translation>
    </message>
    <message>
        <source>The system at that address answered that no program listens at that port.</source>
        <translation>那个地址的系统答复：该端口上没有程序在侦听。</translation>
    </message>
    <message>
        <source>The other end has closed the connection.</source>
        <translation>对端已关闭连接。</translation>
    </message>
    <message>
        <source>Its program has finished or called close(). Qt reports the end of the stream as an error, and a connection that was broken off as the same one.</source>
        <translation>对端程序已结束，或调用了 close()。Qt 把字节流的结束也报告为错误，连接被中断时报告的是同一个错误。</translation>
    </message>
    <message>
        <source>It is no failure where the conversation was over: read what is left, then close.</source>
        <translation>如果通信本已结束，这不是故障：读完剩余的数据，再关闭。</translation>
    </message>
</context>
<context>
    <name>socketchat::FileActions</name>
    <message>
        <source>Send a file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Receive to a file</source>
        <translation>接收到文件</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Receive to a fi&amp;le…</source>
        <translation>接收到文件(&amp;L)…</translation>
    </message>
    <message>
        <source>What the first peer sends goes to a file, too, until it has finished sending</source>
        <translation>第一个发来数据的对端所发的内容同时写入文件，直到它发送完毕</translation>
    </message>
    <message>
        <source>No file is sent while each call is made by hand. Start it without stepping.</source>
        <translation>逐个手动调用时不发送文件。请不用单步方式启动。</translation>
    </message>
    <message>
        <source>A relay passes on what others send, and sends no files.</source>
        <translation>中继只转发别人发送的内容，自己不发送文件。</translation>
    </message>
    <message>
        <source>What is received goes to this file, so it cannot be sent now.</source>
        <translation>收到的内容正写入这个文件，所以现在不能发送它。</translation>
    </message>
    <message>
        <source>This file is being sent, so nothing can be received to it now.</source>
        <translation>这个文件正在发送，所以现在不能把收到的内容写入它。</translation>
    </message>
    <message>
        <source>A file goes to one client or to all. Choose one, or All clients.</source>
        <translation>文件只能发给一个客户端或所有客户端。请选择其中一个，或选择“全部客户端”。</translation>
    </message>
</context>
<context>
    <name>socketchat::FileBar</name>
    <message>
        <source>The file is not sent: no such client is connected.</source>
        <translation>文件没有发送：没有连接这样的客户端。</translation>
    </message>
    <message>
        <source>The file is not sent. %1</source>
        <translation>文件没有发送。%1</translation>
    </message>
    <message>
        <source>all clients</source>
        <translation>所有客户端</translation>
    </message>
    <message>
        <source>the other end</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Send “%1” to %2?</source>
        <translation>把“%1”发送给 %2？</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln file(s) to %1?</source>
        <translation>
            <numerusform>把 %Ln 个文件发送给 %1？</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending “%1” to %2</source>
        <translation>正在把“%1”发送给 %2</translation>
    </message>
    <message>
        <source>What the first peer sends will go to “%1”</source>
        <translation>第一个发来数据的对端所发的内容将写入“%1”</translation>
    </message>
    <message>
        <source>Receiving “%1” from %2</source>
        <translation>正在从 %2 接收“%1”</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1: a time such as 12 s</extracomment>
        <translation>还需 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop receiving</source>
        <translation>停止接收</translation>
    </message>
    <message>
        <source>Send the file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>Sends it as it is, piece by piece as the other end takes it</source>
        <translation>原样发送，按对端接收的速度逐块发出</translation>
    </message>
    <message>
        <source>Sends nothing more of it than is queued already</source>
        <translation>除已排队的部分外，不再发送</translation>
    </message>
    <message>
        <source>What has come stays in the file</source>
        <translation>已收到的内容留在文件里</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Opens the folder that this file is in</source>
        <translation>打开这个文件所在的文件夹</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条提示</translation>
    </message>
    <message>
        <source>Of %1 files, %2 were not sent. The last: %3</source>
        <extracomment>%1 and %2 are numbers; %3 says what became of the last of these files.</extracomment>
        <translation>%1 个文件中有 %2 个没有发送。最后一个：%3</translation>
    </message>
</context>
<context>
    <name>socketchat::FileField</name>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>socketchat::FileMenu</name>
    <message>
        <source>Open a &amp;matching server</source>
        <translation>打开对应的服务器(&amp;M)</translation>
    </message>
    <message>
        <source>Open a &amp;matching client</source>
        <translation>打开对应的客户端(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>As&amp;k before closing</source>
        <translation>关闭前询问(&amp;K)</translation>
    </message>
    <message>
        <source>Asks where clients would be disconnected, or a conversation is not saved</source>
        <translation>如果会断开客户端，或会话尚未保存，就先询问</translation>
    </message>
</context>
<context>
    <name>socketchat::FileProblem</name>
    <message>
        <source>There is no space left for “%1” (%2). Delete something, or choose another folder.</source>
        <translation>没有空间写入“%1”（%2）。请删除一些东西，或选择别的文件夹。</translation>
    </message>
    <message>
        <source>“%1” would become larger than the system allows (%2). Save less, or choose another folder.</source>
        <translation>“%1”将超出系统允许的大小（%2）。请少保存一些，或选择别的文件夹。</translation>
    </message>
    <message>
        <source>You may not write to “%1” (%2). Choose another folder.</source>
        <translation>无权写入“%1”（%2）。请选择别的文件夹。</translation>
    </message>
    <message>
        <source>The folder of “%1” or the file itself does not exist (%2). Choose another one.</source>
        <translation>“%1”所在的文件夹或文件本身不存在（%2）。请另选一个。</translation>
    </message>
    <message>
        <source>“%1” is a folder (%2). Choose a name for a file.</source>
        <translation>“%1”是文件夹（%2）。请选择文件名。</translation>
    </message>
    <message>
        <source>“%1” could not be read or written (%2: %3). Choose another file or folder.</source>
        <translation>无法读写“%1”（%2：%3）。请选择别的文件或文件夹。</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file. Choose another one.</source>
        <translation>“%1”不是普通文件。请选择另一个文件。</translation>
    </message>
</context>
<context>
    <name>socketchat::FilterBar</name>
    <message>
        <source>Showing %L1 of %L2</source>
        <translation>显示 %L1 行，共 %L2 行</translation>
    </message>
    <message>
        <source>Showing %L1 of %L2 …</source>
        <translation>显示 %L1 行，共 %L2 行……</translation>
    </message>
    <message>
        <source>Filter messages…</source>
        <translation>筛选消息…</translation>
    </message>
    <message>
        <source>Text to filter by</source>
        <translation>用于筛选的文本</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>收发双向</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到的</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出的</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部种类</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接事件</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Which way messages went</source>
        <translation>消息的方向</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>行的种类</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Rows of peers whose address contains this</source>
        <translation>只显示地址中含有此内容的对端</translation>
    </message>
    <message>
        <source>Any peer</source>
        <translation>任意对端</translation>
    </message>
    <message>
        <source>Smallest size in bytes</source>
        <translation>最小字节数</translation>
    </message>
    <message>
        <source>Largest size in bytes</source>
        <translation>最大字节数</translation>
    </message>
    <message>
        <source> B</source>
        <extracomment>After a number of bytes; the space stays.</extracomment>
        <translation> 字节</translation>
    </message>
    <message>
        <source>≤ any size</source>
        <translation>≤ 不限</translation>
    </message>
    <message>
        <source>How many rows are shown</source>
        <translation>显示了多少行</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>Show all rows and close the filter (Esc)</source>
        <translation>显示所有行并关闭筛选（Esc）</translation>
    </message>
    <message>
        <source>Filter by direction, kind, peer and size</source>
        <translation>按方向、类型、对端和大小筛选</translation>
    </message>
</context>
<context>
    <name>socketchat::FindBar</name>
    <message>
        <source>%L1 …</source>
        <extracomment>How many messages were found so far, while the search goes on.</extracomment>
        <translation>已找到 %L1 条……</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%L1 found</source>
        <translation>找到 %L1 条</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>第 %L1 条，共 %L2 条</translation>
    </message>
    <message>
        <source>Find in messages</source>
        <translation>在消息中查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>找到的消息数</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>较早的消息</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>较新的消息</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were left out: the expression would take too long there.</source>
        <translation>
            <numerusform>略过了 %Ln 条消息：表达式在那里要花太长时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Older message (Enter, Shift+F3)</source>
        <translation>较早的消息（回车，Shift+F3）</translation>
    </message>
    <message>
        <source>Newer message (Shift+Enter, F3)</source>
        <translation>较新的消息（Shift+回车，F3）</translation>
    </message>
</context>
<context>
    <name>socketchat::FramingChooser</name>
    <message>
        <source>The size must be from %1 to %2 bytes, and %3 is outside.</source>
        <translation>大小必须在 %1 到 %2 字节之间，%3 超出了范围。</translation>
    </message>
    <message>
        <source>Fixed size</source>
        <translation>固定长度</translation>
    </message>
    <message>
        <source>Cut as</source>
        <translation>切分方式</translation>
    </message>
    <message>
        <source>Cut the received bytes as</source>
        <translation>收到的字节的切分方式</translation>
    </message>
    <message>
        <source>Cuts the same received bytes again; the conversation stays as it is</source>
        <translation>把收到的同样字节重新切分成消息；会话不变</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> 字节</translation>
    </message>
    <message>
        <source>Bytes of each message</source>
        <translation>每条消息的字节数</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Limit of a message in bytes</source>
        <translation>一条消息的字节上限</translation>
    </message>
</context>
<context>
    <name>socketchat::FramingNames</name>
    <message>
        <source>Raw</source>
        <comment>framing: a message is what one read returned</comment>
        <translation>不分（按每次 recv）</translation>
    </message>
    <message>
        <source>Lines</source>
        <comment>framing: a message is a line</comment>
        <translation>按行</translation>
    </message>
    <message>
        <source>Length: 1 byte</source>
        <translation>长度前缀：1 字节</translation>
    </message>
    <message numerus="yes">
        <source>Length: %Ln byte(s), big endian</source>
        <translation>
            <numerusform>长度前缀：%Ln 字节，大端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Length: %Ln byte(s), little endian</source>
        <translation>
            <numerusform>长度前缀：%Ln 字节，小端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fixed: %Ln byte(s)</source>
        <translation>
            <numerusform>固定：%Ln 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::GeneralSettings</name>
    <message>
        <source>The text size goes from %1 to %2, and %3 is outside.</source>
        <translation>文字大小从 %1 到 %2，%3 超出了范围。</translation>
    </message>
    <message>
        <source>For all windows, at once.</source>
        <translation>对所有窗口立即生效。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>文字大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>文字大小（百分比）</translation>
    </message>
    <message>
        <source>Follow system</source>
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
        <source>&amp;Projector: everything large, for a classroom</source>
        <translation>投影模式：全部放大，适合教室(&amp;P)</translation>
    </message>
    <message>
        <source>As&amp;k before closing</source>
        <translation>关闭前询问(&amp;K)</translation>
    </message>
    <message>
        <source>Asks where clients would be disconnected, or a conversation is not saved</source>
        <translation>如果会断开客户端，或会话尚未保存，就先询问</translation>
    </message>
    <message>
        <source>&amp;Notify of messages while the window is hidden</source>
        <translation>窗口不可见时用桌面通知提示新消息(&amp;N)</translation>
    </message>
    <message>
        <source>A notice of the desktop with the newest message, while its window is minimised</source>
        <translation>窗口最小化时，用桌面通知显示最新的消息</translation>
    </message>
</context>
<context>
    <name>socketchat::GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>socketchat::HandoutButton</name>
    <message>
        <source>Save the lesson as a hand-out</source>
        <translation>把这一课保存为学习单</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>The hand-out could not be saved in %1 (%2).</source>
        <translation>学习单未能保存到 %1（%2）。</translation>
    </message>
    <message>
        <source>The hand-out is in %1.</source>
        <translation>学习单已保存在 %1。</translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation>打开并打印</translation>
    </message>
    <message>
        <source>Opens the page in the web browser, which can print it</source>
        <translation>在浏览器中打开这个网页，可以打印</translation>
    </message>
    <message>
        <source>Save as a hand-out…</source>
        <translation>保存为学习单…</translation>
    </message>
    <message>
        <source>Save this lesson as a web page to print: its steps and questions, without the answers</source>
        <translation>把这一课存为可以打印的网页：有步骤和问题，没有答案</translation>
    </message>
</context>
<context>
    <name>socketchat::HeaderFields</name>
    <message>
        <source>Fields of the headers</source>
        <translation>首部的字段</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The system puts an IP header in front.</source>
        <translation>系统会在前面加上 IP 首部。</translation>
    </message>
    <message>
        <source>A socket of ICMPv6 does not get the IP header.</source>
        <translation>ICMPv6 套接字收不到 IP 首部。</translation>
    </message>
    <message>
        <source>A ping socket does not get the IP header.</source>
        <translation>ping 套接字收不到 IP 首部。</translation>
    </message>
    <message>
        <source>The datagram that it is about</source>
        <translation>它所报告的数据报</translation>
    </message>
    <message>
        <source>ICMP header: %1</source>
        <translation>ICMP 首部：%1</translation>
    </message>
    <message>
        <source>IP header</source>
        <translation>IP 首部</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::HeadlessRun</name>
    <message numerus="yes">
        <source>The output is read too slowly: %Ln event(s) had to be left out.</source>
        <translation>
            <numerusform>输出被读取得太慢，不得不略去 %Ln 个事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent, or not all of it: a message of %Ln byte(s).</source>
        <translation>
            <numerusform>一条 %Ln 字节的消息未发送，或未全部发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is connected: what is typed waits for the next client.</source>
        <translation>没有客户端连接：输入的内容会等到下一个客户端到来。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) of the standard input were not sent.</source>
        <translation>
            <numerusform>标准输入中有 %Ln 个字节没有发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent, or not all of them: %L1 messages of %Ln byte(s) together.</source>
        <translation>
            <numerusform>%L1 条消息共 %Ln 字节未发送，或未全部发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing came back within %1 s. --wait gives it longer.</source>
        <translation>%1 秒内没有收到任何应答。可以用 --wait 延长等待时间。</translation>
    </message>
    <message>
        <source>Nothing more came within %1 s, and the other end has not finished. --wait gives it longer.</source>
        <translation>%1 秒内没有再收到数据，对端也没有结束发送。可以用 --wait 延长等待时间。</translation>
    </message>
    <message>
        <source>“%1” is no call that can be made here. There are: %2.</source>
        <translation>“%1”不是这里能发起的调用。可用的有：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An address, and what came from there: &quot;127.0.0.1: echo reply · TTL 64 · 45 µs&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A line of the input is too long to be a call. Each call stands on a line of its own.</source>
        <translation>输入中有一行太长，不可能是一个调用。每个调用单独占一行。</translation>
    </message>
    <message>
        <source>Line %1 of the input is not sent. %2</source>
        <translation>输入的第 %1 行没有发送。%2</translation>
    </message>
    <message>
        <source>The input is longer than 1 MiB, the most that “--count” sends more than once.</source>
        <translation>输入超过了 1 MiB，这是“--count”能重复发送的上限。</translation>
    </message>
    <message>
        <source>Nothing was exchanged with %1 for %2 s (--idle-timeout).</source>
        <translation>与 %1 已有 %2 秒没有任何收发（--idle-timeout）。</translation>
    </message>
    <message numerus="yes">
        <source>Of what “--count” repeats, %Ln byte(s) were not sent.</source>
        <translation>
            <numerusform>“--count”要重复发送的内容中，有 %Ln 个字节没有发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln saved message(s) of the file are for a window, and are not used here.</source>
        <translation>
            <numerusform>文件中的 %Ln 条常用消息供窗口使用，这里不用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file wants this program to answer, which is not run: %1. --exec runs one.</source>
        <translation>文件要求由这个程序回复，但没有运行它：%1。要运行程序请用 --exec。</translation>
    </message>
</context>
<context>
    <name>socketchat::HeadlessTranscripts</name>
    <message>
        <source>Recording to “%1”.</source>
        <translation>正在录制到“%1”。</translation>
    </message>
    <message>
        <source>The conversation is saved in “%1”.</source>
        <translation>会话已保存为“%1”。</translation>
    </message>
</context>
<context>
    <name>socketchat::Help</name>
    <message>
        <source>Be a server.</source>
        <translation>作为服务器。</translation>
    </message>
    <message>
        <source>Be a client. This is what happens without either.</source>
        <translation>作为客户端。两者都不给出时即为客户端。</translation>
    </message>
    <message>
        <source>Listen or connect as soon as the window is open.</source>
        <translation>窗口打开后立即侦听或连接。</translation>
    </message>
    <message>
        <source>What a server answers: echo (what it receives, unchanged; this is the default), room (each message goes to every other client), or manual (only what you type).</source>
        <translation>服务器如何应答：echo（把收到的内容原样回送，这是默认方式）、room（每条消息转发给其他所有客户端）或 manual（只发送你输入的内容）。</translation>
    </message>
    <message>
        <source>The language of all texts.</source>
        <translation>所有文字所用的语言。</translation>
    </message>
    <message>
        <source>The colours of the window: system, light or dark.</source>
        <translation>窗口的配色：system（跟随系统）、light（浅色）或 dark（深色）。</translation>
    </message>
    <message>
        <source>With --headless: one JSON object a line for every event.</source>
        <translation>与 --headless 一起使用：每个事件输出一行 JSON 对象。</translation>
    </message>
    <message>
        <source>With --json: also one object for every socket call.</source>
        <translation>与 --json 一起使用：每次套接字调用也输出一个对象。</translation>
    </message>
    <message>
        <source>Print the parts of an address as one JSON object, and end.</source>
        <translation>把地址的各个部分输出为一个 JSON 对象，然后结束。</translation>
    </message>
    <message>
        <source>Print this text, and end.</source>
        <translation>输出本帮助，然后结束。</translation>
    </message>
    <message>
        <source>Print the version, and end.</source>
        <translation>输出版本号，然后结束。</translation>
    </message>
    <message>
        <source>Without a port it is 8000 for TCP and 8001 for UDP. No host, or “*”, means every interface for a server and this machine for a client. Port 0 lets a server take a free port. URLs such as http://example.com mean TCP and the well-known port of their scheme.</source>
        <translation>不写端口时，TCP 用 8000，UDP 用 8001。不写主机或写“*”时，对服务器表示本机的所有接口，对客户端表示本机。端口 0 让服务器使用一个空闲的端口。http://example.com 这样的 URL 表示 TCP 以及该协议的公认端口。</translation>
    </message>
    <message>
        <source>A message was not sent, or not all of it: the fields of “sent”.</source>
        <translation>一条消息未发送，或未全部发送：字段与“sent”相同。</translation>
    </message>
    <message>
        <source>Something went wrong: kind (a word), name (the system&apos;s, such as EADDRINUSE; empty where the error is not the system&apos;s), call, about (the address), fatal (false where the conversation goes on), message (a sentence). An address that is not valid has kind, name, fatal and message.</source>
        <translation>出错：kind（一个词）、name（系统的错误名，例如 EADDRINUSE；不是系统错误时为空）、call、about（地址）、fatal（会话仍继续时为 false）、message（一句话）。地址无效时，只有 kind、name、fatal 和 message。</translation>
    </message>
    <message>
        <source>The system dropped datagrams that nobody read in time: datagrams (how many).</source>
        <translation>系统丢弃了未及时读取的数据报：datagrams（个数）。</translation>
    </message>
    <message>
        <source>Bytes that are no message of the framing: problem (too-long, unfinished), bytes, text or base64.</source>
        <translation>不构成完整消息的字节：problem（too-long 表示过长，unfinished 表示不完整）、bytes、text 或 base64。</translation>
    </message>
    <message>
        <source>Events that this output was read too slowly for: rows and calls (how many are missing).</source>
        <translation>因输出被读取得太慢而略去的事件：rows 和 calls（各缺多少）。</translation>
    </message>
    <message>
        <source>This end has closed.</source>
        <translation>本端已关闭。</translation>
    </message>
    <message>
        <source>ok (true or false), scheme, user, host, port, path, query, fragment; empty where nothing was typed. The password is never printed. “query” is an object of keys and values; where a key comes more than once, its value is the list of all its values. Where ok is false: error (a word), message (a sentence), at (the character where it is wrong, counted from 0), and port is null where it is none. The exit code is then 1.</source>
        <translation>ok（true 或 false）、scheme、user、host、port、path、query、fragment；没有输入的部分为空。密码永远不会输出。“query”是由键和值组成的对象；一个键出现多次时，它的值是全部值的列表。ok 为 false 时：error（一个词）、message（一句话）、at（从 0 开始数，第几个字符有错）；端口无效时 port 为 null。此时退出码为 1。</translation>
    </message>
    <message>
        <source>Learn and test sockets by talking through them: one window is one end of a conversation over TCP or UDP.</source>
        <translation>通过收发消息来学习和测试套接字：一个窗口就是 TCP 或 UDP 会话的一端。</translation>
    </message>
    <message>
        <source>The same for UDP. For a client, address and port are the server&apos;s, localAddress and localPort its own where it has them before it sends.</source>
        <translation>UDP 的第一个事件，字段同上。对客户端来说，address 和 port 是服务器的，localAddress 和 localPort 是自己的（如果发送之前已有）。</translation>
    </message>
    <message>
        <source>How TCP bytes are cut into messages: raw (what each read returned; this is the default), line, length1, length2be, length2le, length4be, length4le, or fixed and a number of bytes (fixed16).</source>
        <translation>TCP 字节如何切成消息：raw（每次读取返回的内容，默认）、line、length1、length2be、length2le、length4be、length4le，或 fixed 加字节数（fixed16）。</translation>
    </message>
    <message>
        <source>Print a program that does the same as this end would, in python, c or qt, and end. --server, --client, --reply, --framing, the address and --lang say what it does.</source>
        <translation>用 python、c 或 qt 打印一个与这一端作用相同的程序，然后结束。由 --server、--client、--reply、--framing、地址和 --lang 决定它做什么。</translation>
    </message>
    <message>
        <source>With --program: be this end (without the option), or the other.</source>
        <translation>与 --program 一起使用：作为这一端（默认），或另一端。</translation>
    </message>
    <message>
        <source>How much of a conversation is kept in memory, such as 64M or 1G; 256M without it. The oldest goes first, and that is said.</source>
        <translation>内存中最多保留多少会话内容，例如 64M 或 1G；不写时为 256M。最旧的先丢弃，并加以说明。</translation>
    </message>
    <message>
        <source>At the end the standard error gets the statistics: messages, bytes, round trips (the time from sending to its echo) and, for a UDP client whose server echoes, lost datagrams.</source>
        <translation>结束时在标准错误输出统计：消息数、字节数、往返时间（从发送到收到回送），对服务器会回送的 UDP 客户端还有丢失的数据报。</translation>
    </message>
    <message>
        <source>A peer does not read what is sent to it: waiting (bytes), message (a sentence).</source>
        <translation>某个对端不读取发给它的内容：waiting（字节数），message（一句话）。</translation>
    </message>
    <message>
        <source>A peer that did not read has now read all that waited for it.</source>
        <translation>先前不读取的对端现在读完了积压的全部内容。</translation>
    </message>
    <message>
        <source>For a UDP client whose server echoes also datagrams: sent, which are echoed, lost (not echoed within 2 seconds), awaited (sent since then) or unjudged (too many at once to tell); and late (of the echoed, those after 2 seconds) and duplicated (came once more).</source>
        <translation>服务器会回送的 UDP 客户端还有 datagrams：sent 为发送数，分为 echoed（已回送）、lost（2 秒内没有回送）、awaited（刚发送不久）和 unjudged（同时太多，无法判断）；另有 late（已回送中超过 2 秒的）和 duplicated（又来了一次的）。</translation>
    </message>
    <message>
        <source>A worse network for what is sent, as in loss=10,delay=50±20,seed=42. For UDP: loss, duplicate, reorder and corrupt (percent), delay (milliseconds, ± how much it varies), rate (bytes a second). For TCP: delay, rate, and pieces (bytes written at a time). The same seed gives the same messages the same fate.</source>
        <translation>让发送经过更差的网络，例如 loss=10,delay=50±20,seed=42。UDP 可用 loss、duplicate、reorder、corrupt（百分比）、delay（毫秒，± 变化幅度）、rate（每秒字节数）；TCP 可用 delay、rate 和 pieces（每次写出的字节数）。种子相同，结果可重现。</translation>
    </message>
    <message>
        <source>With --headless (a window saves with Ctrl+S): save the conversation when it ends. The ending of the name says how: .txt (to read), .csv (for a spreadsheet), .jsonl (everything; Socket Chat can open it again), .html (a page), .pcapng (for Wireshark). The file is replaced only when all of it is there. A conversation keeps its newest 256 MiB; --record keeps more.</source>
        <translation>与 --headless 一起使用（窗口用 Ctrl+S 保存）：会话结束时保存。文件名的结尾决定格式：.txt（阅读）、.csv（电子表格）、.jsonl（全部内容，套接字聊天可再次打开）、.html（网页）、.pcapng（Wireshark）。全部写完后才替换原文件。会话只保留最新的 256 MiB；--record 可保留更多。</translation>
    </message>
    <message>
        <source>Record the conversation while it happens, as JSON Lines in files of 64 MiB or a day; the oldest go when the folder has 4 GiB of them. Killed at any moment it loses no more than the last second. A window does it until Record is switched off in its File menu, and forgets the folder when it is closed.</source>
        <translation>边进行边录制会话，格式为 JSON Lines，每个文件最多 64 MiB 或一天；文件夹中超过 4 GiB 时删除最旧的。即使随时被强行终止，最多也只丢失最后一秒。窗口会一直录制，直到在“文件”菜单中关闭“录制”；窗口关闭后不记住这个文件夹。</translation>
    </message>
    <message>
        <source>The protocol where the address has no scheme; %1 without any.</source>
        <translation>地址没有写明协议时所用的协议；都不给出时为 %1。</translation>
    </message>
    <message>
        <source>Whose sockets carry the conversation: system (the system&apos;s calls, one by one) or qt (QTcpServer, QTcpSocket, QUdpSocket). Without it: system where this build has it; in a window, the last choice.</source>
        <translation>会话由谁的套接字承载：system（逐个进行系统调用）或 qt（QTcpServer、QTcpSocket、QUdpSocket）。不给出时，只要这个版本有就用 system；在窗口中则沿用上次的选择。</translation>
    </message>
    <message>
        <source>For TCP: after how many seconds of silence the system asks whether the other end is still there (SO_KEEPALIVE), or off; 60 without it.</source>
        <translation>用于 TCP：对端多少秒没有动静后，系统询问它是否还在（SO_KEEPALIVE），或 off；不给出时为 60。</translation>
    </message>
    <message>
        <source>The first event of a TCP server: protocol, address, port (its own; the real one where 0 was asked for), sockets (system or qt, see --sockets), for qt also qt (its version), and at every address of this machine reachable (what others can connect to).</source>
        <translation>TCP 服务器的第一个事件：protocol、address、port（服务器自己的；要求端口 0 时为实际的端口）、sockets（system 或 qt，见 --sockets），使用 qt 时还有 qt（它的版本）；在本机所有地址上侦听时还有 reachable（别人可以连接的地址）。</translation>
    </message>
    <message>
        <source>A client has connected (UDP: has sent its first datagram), or this client has; then also protocol, localAddress, localPort, sockets and qt. For a UDP client: another one has answered, or is sent to from now on (addressee, true).</source>
        <translation>有客户端连接（UDP：发来了第一个数据报），或者本客户端已连接；后者还有 protocol、localAddress、localPort、sockets 和 qt。对 UDP 客户端：另一个地址发来了应答，或者从现在起发送到它（addressee 为 true）。</translation>
    </message>
    <message>
        <source>The peer sends no more, and can still be sent to. An echo server or a room lets it go once it has all that is owed to it.</source>
        <translation>对端不再发送，但仍可以向它发送。回送服务器和聊天室在把应发给它的数据全部发出后，就让它离开。</translation>
    </message>
    <message>
        <source>A peer has gone: by (peer, us, failure, unread where too much waited for it, or silence for a UDP peer that made room for others).</source>
        <translation>一个对端已离开：by（peer 表示对端关闭，us 表示本端关闭，failure 表示故障，unread 表示等着它读取的数据太多，silence 表示久无消息的 UDP 对端为其他对端让出位置）。</translation>
    </message>
    <message>
        <source>The system has taken a message: bytes, text or base64, and reply (true) where the server answered by itself. What --conditions did to it: lost (true: the system never got it), duplicated, reordered, corrupted (true), delayed (milliseconds).</source>
        <translation>系统已接收一条消息：bytes、text 或 base64；若是服务器自动应答，还有 reply（true）。--conditions 对它做了什么：lost（true：根本没有交给系统）、duplicated、reordered、corrupted（true），delayed（毫秒）。</translation>
    </message>
    <message>
        <source>A peer echoes what this server echoes, which is therefore not echoed again: reason (own, what this end sent came back; same, the same bytes again and again; service, the port of a service that answers by itself; slowed, a single byte that is echoed slowly from now on), turns (how often), message.</source>
        <translation>某个对端把本服务器回送的内容又回送回来，因此不再回送：reason（own：本端发出的内容返回来了；same：同样的字节一再返回；service：会自动应答的服务的端口；slowed：单个字节，从现在起放慢回送），turns（次数），message。</translation>
    </message>
    <message>
        <source>What a peer that has gone may not have got: bytes (how many were still queued or not acknowledged), messages (how many were not sent, or not whole), message.</source>
        <translation>已离开的对端可能没有收到的内容：bytes（仍在排队或未被确认的字节数），messages（没有发出或没有完整发出的消息条数），message。</translation>
    </message>
    <message>
        <source>With --headless, where the output is a terminal: write what comes byte for byte, though it may control the terminal. Without it control characters are shown by signs such as ␛.</source>
        <translation>与 --headless 一起使用，且输出是终端时：逐字节写出收到的内容，即使它可能控制终端。不加此项时，控制字符显示为 ␛ 这样的符号。</translation>
    </message>
    <message>
        <source>With --headless, as a TCP client: do not tell the other end (by a FIN) that the input has ended. Some servers take that for the client&apos;s leaving and do not answer.</source>
        <translation>与 --headless 一起使用，作为 TCP 客户端时：输入结束后不告知对端（不发送 FIN）。有些服务器会把 FIN 当作客户端已离开而不再应答。</translation>
    </message>
    <message>
        <source>A client ends when the other end has closed, or after the end of its input: then it says so to the other end (TCP, see --keep-open), and goes on receiving until that has finished, too, or nothing has come for the time of --wait. A server ends when all of its input is sent; where its input is a device that is no terminal, such as /dev/null, it runs until it is told to end. Both end at Ctrl+C (SIGINT), SIGTERM and SIGHUP, after sending what is queued and writing what has come, each for as long as the other side takes some of it every 3 seconds; a second SIGINT or SIGTERM ends them at once.</source>
        <translation>客户端在对端关闭后结束，或在输入结束后结束：这时它告知对端（TCP，见 --keep-open），并继续接收，直到对端也结束发送，或 --wait 的时间内没有数据到来。服务器在输入全部发送后结束；如果输入是终端以外的设备（如 /dev/null），它一直运行到被要求结束为止。两者收到 Ctrl+C（SIGINT）、SIGTERM 和 SIGHUP 时都会先发完排队的内容、写完收到的内容再结束，只要对端每 3 秒内至少取走一部分；再次收到 SIGINT 或 SIGTERM 时立即结束。</translation>
    </message>
    <message>
        <source>With --calls: call, text (as strace writes it; with Qt classes the function that was called, or the signal), descriptor, result, name (of the error), duration in nanoseconds.</source>
        <translation>与 --calls 一起使用：call、text（与 strace 的写法相同；使用 Qt 类时为所调用的函数或信号）、descriptor、result、name（错误名）、以纳秒计的 duration。</translation>
    </message>
    <message>
        <source>Once a second while anything changes, and as the last line (last is true there): elapsed in nanoseconds; received and sent, each with messages, bytes, messagesPerSecond and bytesPerSecond (of the last whole second); for a client echoes (exact, different); where there were echoes roundTrip (minimum, median, p99, maximum in nanoseconds, within 0.8 %; count); for UDP dropped (datagrams, by the system; with --sockets system) and thrownAway (datagrams, by --conditions).</source>
        <translation>有变化时每秒一次，并作为最后一行（其 last 为 true）：elapsed 为纳秒数；received 和 sent，各有 messages、bytes、messagesPerSecond 和 bytesPerSecond（最近完整一秒的值）；客户端有 echoes（exact、different）；有回送时有 roundTrip（minimum、median、p99、maximum，单位纳秒，误差 0.8% 以内；count）；UDP 有 dropped（系统丢弃的数据报数；使用 --sockets system 时）和 thrownAway（--conditions 丢掉的数据报数）。</translation>
    </message>
    <message>
        <source>With --program: the tutorial&apos;s own program, for one client. Lines that differ from the tutorial are marked with ≠.</source>
        <translation>与 --program 一起使用：教程自己的程序，只服务一个客户端。与教程不同的行标有 ≠。</translation>
    </message>
    <message>
        <source>With --program, any number of times: a message that it sends; without any, a client reads lines from its standard input until an empty one.</source>
        <translation>与 --program 一起使用，可多次给出：程序发送的一条消息；一条都没有时，客户端从标准输入读取各行，直到空行。</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Print what makes a shell complete these options: for bash, zsh or fish.</source>
        <translation>输出让 shell 自动补全这些选项的脚本：bash、zsh 或 fish。</translation>
    </message>
    <message>
        <source>Print this text as a manual page, to be read with “man -l -”.</source>
        <translation>把本帮助输出为手册页，可用“man -l -”阅读。</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Without a window</source>
        <translation>不用窗口时</translation>
    </message>
    <message>
        <source>JSON events</source>
        <translation>JSON 事件</translation>
    </message>
    <message>
        <source>The object of --explain</source>
        <translation>--explain 输出的对象</translation>
    </message>
    <message>
        <source>socketchat [options] [address]</source>
        <translation>socketchat [选项] [地址]</translation>
    </message>
    <message>
        <source>For a TCP server: whether it sets SO_REUSEADDR before bind(), so that it gets a port whose last connections are still in TIME_WAIT; on without it.</source>
        <translation>用于 TCP 服务器：是否在 bind() 之前设置 SO_REUSEADDR，以便使用上次的连接还处于 TIME_WAIT 的端口；不给出时为 on。</translation>
    </message>
    <message>
        <source>unix: means a Unix socket (AF_UNIX), between programs of this machine: the whole path of its file, or @ and an abstract name without a file. A server makes the file, and removes it when it stops.</source>
        <translation>unix: 表示 Unix 套接字（AF_UNIX），用于本机程序之间的通信：后面写套接字文件的完整路径，或者写 @ 和不需要文件的抽象名。服务器创建这个文件，停止时删除它。</translation>
    </message>
    <message>
        <source>Make no socket call that was not asked for, in any order: what is wrong is said by the system. In a window each call is a button on the page Calls; with --headless each line of the input is a call, such as socket, bind, listen, accept, recv, send TEXT, shutdown or close, and the next line waits until it has returned. For TCP and UDP, with the system&apos;s sockets.</source>
        <translation>只发起所要求的套接字调用，顺序任意：不对的地方由系统指出。在窗口中每个调用是“调用”页上的一个按钮；与 --headless 一起使用时，输入的每一行是一个调用，例如 socket、bind、listen、accept、recv、send TEXT、shutdown 或 close，它返回之前下一行会等待。适用于 TCP 和 UDP，使用系统套接字。</translation>
    </message>
    <message>
        <source>icmp: means ICMP, which has no ports: a client&apos;s message is the payload of an echo request, as ping sends it, and the system at the other end sends it back. A server shows every ICMP datagram that comes to this machine. ICMP needs a right: be root, or “setcap cap_net_raw+ep” for this program, or, for a client, the sysctl net.ipv4.ping_group_range.</source>
        <translation>icmp: 表示 ICMP，它没有端口：客户端的消息像 ping 一样作为回送请求的数据发出，由对端的系统送回。服务器显示到达本机的每个 ICMP 数据报。ICMP 需要权限：以 root 运行，或对本程序执行“setcap cap_net_raw+ep”；客户端也可以用 sysctl 设置 net.ipv4.ping_group_range。</translation>
    </message>
    <message>
        <source>How what is typed is read, in a window or as lines of the input: text (this is the default), hex (bytes as 41 42, 41:42, 0x41, 0x42, {0x41, 0x42}; or 41h 42h) or escapes (text with \n, \x41, \u4f60).</source>
        <translation>怎样读取窗口里或标准输入中每一行的内容：text（文本，默认）、hex（十六进制字节，如 41 42、41:42、0x41, 0x42、{0x41, 0x42}; 或 41h 42h）、escapes（带 \n、\x41、\u4f60 等转义的文本）。</translation>
    </message>
    <message>
        <source>What is appended to each message that is typed: none (this is the default), lf, cr or crlf. With --headless each line of the input gets it in place of its own line end.</source>
        <translation>附加在每条输入的消息末尾的行尾：none（无，默认）、lf、cr 或 crlf。用 --headless 时，它代替输入中每一行自己的行尾。</translation>
    </message>
    <message>
        <source>unixgram: means a Unix socket of datagrams, at such a path or name too. A client is bound to an abstract name that the system chooses, so that it can be answered. What finds the queue of its receiver full waits.</source>
        <translation>unixgram: 表示使用数据报的 Unix 套接字，地址同样是路径或名称。客户端绑定到系统选的抽象名，因此能收到回复。接收方的队列满时，数据报会等待。</translation>
    </message>
    <message>
        <source>How many bytes each recv() or recvfrom() asks for, 1 to 65536. Over ICMP datagrams are always read whole.</source>
        <translation>每次 recv() 或 recvfrom() 请求的字节数，1 到 65536。ICMP 数据报总是完整读取。</translation>
    </message>
    <message>
        <source>For a TCP or Unix server: how many clients may wait for accept(), the number that listen() is given, 1 to 65535.</source>
        <translation>用于 TCP 或 Unix 服务器：有多少客户端可以排队等待 accept()，即传给 listen() 的数，1 到 65535。</translation>
    </message>
    <message>
        <source>With --headless: send a line of the input every so many milliseconds, 1 to 2592000000 (30 days), counted from the first one, so that nothing drifts. What could not be sent in time follows as soon as it can.</source>
        <translation>用于 --headless：每隔这么多毫秒（1 到 2592000000，即 30 天）发送输入的一行，从第一行算起，因此时间不会漂移。没能按时发送的会尽快补上。</translation>
    </message>
    <message>
        <source>A message came: bytes (how many), and text where it is valid UTF-8, otherwise base64. For an answer also echo (exact, part, different) and roundTrip in nanoseconds. A datagram that the buffer cut off has cut (how long it was). With --checksum also checksum (right, wrong) and expected (the bytes of the right one, in hex).</source>
        <translation>收到一条消息：bytes（字节数），是有效 UTF-8 时为 text，否则为 base64。若是应答，还有 echo（exact、part、different）和 roundTrip（纳秒）。被缓冲区截断的数据报有 cut（原来的长度）。使用 --checksum 时还有 checksum（right、wrong）和 expected（正确的校验和的字节，十六进制）。</translation>
    </message>
    <message>
        <source>Each line of the standard input is sent as one message, with its line end (not with a length prefix: there the line end is left out); over TCP without --framing the bytes leave as they were read, unless --form, --encoding, --line-end, --placeholders or --checksum says what becomes of each line. A server sends them to every client; while there is none, they wait for the first one to come. What is received goes to the standard output byte for byte (on a terminal as text, see --raw), and what happens to the standard error.</source>
        <translation>标准输入的每一行连同换行符作为一条消息发送（消息边界为长度前缀时不含换行符）；TCP 不加 --framing 时，字节按读到的样子原样发出，除非 --form、--encoding、--line-end、--placeholders 或 --checksum 规定了每一行怎样发送。服务器把它们发给所有客户端；没有客户端时，它们会等到第一个客户端到来。收到的内容逐字节写到标准输出（在终端上显示为文本，见 --raw），发生的事情写到标准错误。</translation>
    </message>
    <message>
        <source>With --every: send the lines of the input so often, one after the other and then from the first again; 0: until the program is told to end. Once without it. The input then has at most 1 MiB.</source>
        <translation>用于 --every：把输入的各行依次发送这么多遍，发完再从第一行开始；0 表示直到程序被要求结束。默认一遍。此时输入最多 1 MiB。</translation>
    </message>
    <message>
        <source>When a TCP or Unix server accepts: all (each client at once; this is the default), one (the next client when the one before it has gone), or manual (in a window, by its button).</source>
        <translation>TCP 或 Unix 服务器何时接受客户端：all（立即接受每个客户端，这是默认值）、one（前一个客户端离开后才接受下一个）或 manual（在窗口里按按钮接受）。</translation>
    </message>
    <message>
        <source>Use IPv4 only.</source>
        <translation>只用 IPv4。</translation>
    </message>
    <message>
        <source>Use IPv6 only.</source>
        <translation>只用 IPv6。</translation>
    </message>
    <message>
        <source>For a server whose clients connect: how many it may have at a time. One more is turned away.</source>
        <translation>用于有连接的服务器：最多同时有多少个客户端。再多的会被立即断开。</translation>
    </message>
    <message>
        <source>The encoding of text: UTF-8 (the default), GB18030, ISO-8859-1 and others. It is what a window shows and sends, and what --send and --expect mean; lines of the input, which are UTF-8, are converted to it.</source>
        <translation>文字的编码：UTF-8（默认）、GB18030、ISO-8859-1 等。窗口按它显示和发送，--send 和 --expect 也按它解释；输入的各行是 UTF-8，会转换成它。</translation>
    </message>
    <message>
        <source>Talk without a window, see below. A “-” beside the address means the same.</source>
        <translation>不开窗口进行会话，见下文。地址旁写一个“-”意思相同。</translation>
    </message>
    <message>
        <source>With --headless, any number of times: a step of a script, see below. It sends the text as it is, unless --line-end, --checksum or --placeholders says otherwise.</source>
        <translation>与 --headless 一起使用，可以多次给出：脚本的一步，见下文。除非 --line-end、--checksum 或 --placeholders 另有规定，否则原样发送这段文字。</translation>
    </message>
    <message>
        <source>The same with escapes: \r, \n, \t, \0, \e, \x41, \u4f60, and \\ for a backslash.</source>
        <translation>同上，可用转义：\r、\n、\t、\0、\e、\x41、\u4f60，反斜杠写作 \\。</translation>
    </message>
    <message>
        <source>The same with bytes, such as 48656C or 0x48 0x65.</source>
        <translation>同上，写的是字节，例如 48656C 或 0x48 0x65。</translation>
    </message>
    <message>
        <source>A step of a script: waits until what comes matches a regular expression (PCRE2; “^” and “$” match at each line).</source>
        <translation>脚本的一步：等到收到的内容匹配正则表达式为止（PCRE2；“^”和“$”匹配每一行的开头和结尾）。</translation>
    </message>
    <message>
        <source>Right behind --expect: how long that waits, in milliseconds; %1 without it.</source>
        <translation>紧跟在 --expect 之后：最多等多少毫秒；不给出时为 %1。</translation>
    </message>
    <message>
        <source>With --headless, without --json: each line of the output begins with the number and the address of the peer that it came from.</source>
        <translation>与 --headless 一起使用，不能同时使用 --json：输出的每一行以其来源对端的编号和地址开头。</translation>
    </message>
    <message>
        <source>With --headless: end so many seconds after the end of the input or of the script, whatever comes; -1: do not end for that reason. It takes the place of --wait, and a server stays for that time.</source>
        <translation>与 --headless 一起使用：输入或脚本结束后，无论收到什么，过这么多秒就结束；-1 表示不因此结束。它代替 --wait；服务器也会多留这么久。</translation>
    </message>
    <message>
        <source>With --headless: let a peer go to and from which nothing has gone for so long. A client then ends with exit code 1; a TCP server disconnects that client.</source>
        <translation>与 --headless 一起使用：与某个对端这么久没有任何收发，就不再等它。客户端以退出码 1 结束；TCP 服务器断开该客户端。</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>A client&apos;s script is about its server, and begins when it is connected. A server&apos;s waits for its first client and is about that client alone: the others can connect, are not sent to and satisfy nothing. Without --reply a server with a script answers nothing else.</source>
        <translation>客户端的脚本针对它的服务器，连接建立后开始。服务器的脚本等待第一个客户端，并且只针对它：其他客户端可以连接，但不会收到脚本发送的内容，也不能满足任何一步。没有给出 --reply 时，有脚本的服务器不作其他回复。</translation>
    </message>
    <message>
        <source>Text is in the encoding of --encoding; a byte that is not valid in it becomes four characters, such as \xe4. For a protocol of bytes take --encoding ISO-8859-1, where \xe4 in the expression is that byte. Of what was searched in vain the newest 65,536 characters are kept, so a match can be that long. An expression that takes too long does not match.</source>
        <translation>文字使用 --encoding 的编码；其中无效的字节变成四个字符，例如 \xe4。对于二进制协议，请用 --encoding ISO-8859-1，这时表达式里的 \xe4 就是该字节。没有匹配的内容只保留最新的 65,536 个字符，匹配最长也就这么长。耗时过长的表达式算作不匹配。</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Where several apply, it is the greatest. Each is explained by a sentence that begins with “socketchat:”.</source>
        <translation>同时适用多个时，取最大的。每个都有一句以“socketchat:”开头的说明。</translation>
    </message>
    <message>
        <source>All went as expected.</source>
        <translation>一切如预期。</translation>
    </message>
    <message>
        <source>An error: it could not connect, the connection broke, a file could not be written, a client waited for an answer in vain, or --idle-timeout was over.</source>
        <translation>出错：无法连接、连接中断、文件无法写入、客户端没有等到应答，或超过了 --idle-timeout。</translation>
    </message>
    <message>
        <source>The arguments are wrong; nothing was done.</source>
        <translation>参数有误；什么也没有做。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Send a line, print what comes back until the server closes.</source>
        <translation>发送一行，输出收到的内容，直到服务器关闭。</translation>
    </message>
    <message>
        <source>A UDP server that echoes.</source>
        <translation>回送消息的 UDP 服务器。</translation>
    </message>
    <message>
        <source>A chat room for nc and ncat; says who wrote which line.</source>
        <translation>供 nc 和 ncat 使用的聊天室；写明每一行是谁说的。</translation>
    </message>
    <message>
        <source>Ask a device; exit code 3 unless it says OK within half a second.</source>
        <translation>询问设备；半秒之内没有回答 OK，则退出码为 3。</translation>
    </message>
    <message>
        <source>The same in bytes.</source>
        <translation>同上，用字节。</translation>
    </message>
    <message>
        <source>Every event and socket call, one JSON object a line.</source>
        <translation>每个事件和套接字调用各写成一行 JSON 对象。</translation>
    </message>
    <message>
        <source>The first object has “format”, the number of this description: 1. It grows when the meaning of a field changes, not when there are more of them. Every object has “event”, “time” (ISO 8601, UTC) and “ns” (the same in nanoseconds since 1970). Those of the conversation have “number”, counted from 0, and where a peer is concerned “peer” (a number from 1, “everyone”, or “others” for what a room passes on), with its “address” and “port”. “sent” and “failed” come when it is known which it is.</source>
        <translation>第一个对象有“format”，即本说明的编号 1；字段的含义改变时才加大，只增加字段时不变。每个对象都有“event”、“time”（ISO 8601，UTC）和“ns”（同一时间，以 1970 年以来的纳秒计）。会话中的事件有从 0 开始的“number”；与某个对端有关时，还有“peer”（从 1 开始的编号，“everyone”，或者聊天室转发的消息的“others”）及其“address”和“port”。发送的结果确定之后，才会输出“sent”或“failed”。</translation>
    </message>
    <message>
        <source>socketchat [options] HOST PORT</source>
        <translation>socketchat [选项] 主机 端口</translation>
    </message>
    <message>
        <source>With --send and --expect the standard input is not read. They are the steps of a test, carried out in the order in which they stand: each --send is queued at once, each --expect waits. It is satisfied by the first match in the stream of what has come, however it was cut by the network; the next --expect looks behind that match. Datagrams, and the messages of --framing without their frame, are searched one by one. What comes is still written to the standard output; who reads that slowly holds no step up.</source>
        <translation>有 --send 和 --expect 时不读标准输入。它们是一次测试的各步，按写出的顺序执行：每个 --send 立即排队发送，每个 --expect 则等待。在收到的字节流中第一处匹配就算满足，与网络怎样切分无关；下一个 --expect 从该匹配之后找起。数据报，以及 --framing 的各条消息（去掉成帧字节），逐个查找。收到的内容仍写到标准输出；输出读得慢，不会拖住任何一步。</translation>
    </message>
    <message>
        <source>A match that more bytes could change, as at the end of “\d+”, “.*” or “$”, waits for more until the other end has finished or the time of --within is over; then what there is counts. So write what comes behind it: “\d+\s”. “^” and “$” are at each line, which LF, CR LF or CR ends. An empty match counts only at an empty line, as with “^$”.</source>
        <translation>后续字节还可能改变的匹配，例如以“\d+”、“.*”或“$”结尾时，会等待更多数据，直到对端发送完毕或 --within 的时间用完，那时以已收到的为准。因此请写出其后的内容，例如“\d+\s”。“^”和“$”用于每一行，行以 LF、CR LF 或 CR 结束。空匹配只在空行处算数，例如“^$”。</translation>
    </message>
    <message>
        <source>After a last --expect the program sends what is queued and ends at once; after a last --send it goes on as at the end of the input (--wait, --quit-after). At a step that fails it ends with exit code 3: an --expect that nothing has matched when its time is over or the other end has finished, or a --send that is refused. If the other end takes nothing of what is sent for 10 seconds, or for the time of --quit-after, it ends with exit code 4.</source>
        <translation>最后一步是 --expect 时，程序发完排队的内容就立即结束；最后一步是 --send 时，则与输入结束时一样继续（--wait、--quit-after）。某一步失败时以退出码 3 结束：--expect 到时间用完或对端发送完毕时仍没有匹配，或 --send 被拒绝。如果对端在 10 秒内（或 --quit-after 的时间内）不接收任何发送的数据，则以退出码 4 结束。</translation>
    </message>
    <message>
        <source>A script was not carried out to its end: an --expect was not matched, or a --send was refused.</source>
        <translation>脚本没有执行完：某个 --expect 没有匹配，或某个 --send 被拒绝。</translation>
    </message>
    <message>
        <source>With --headless, as a client: how long to wait, in milliseconds, while nothing comes back after the end of the input. Without it 1000 for UDP, ICMP and unixgram, and 60000 for TCP and unix, where it is only needed for a server that does not close. Where nothing came back at all, the exit code is 1.</source>
        <translation>与 --headless 一起使用，作为客户端时：输入结束后，没有数据到来时最多等待的时间，以毫秒为单位。默认 UDP、ICMP 和 unixgram 为 1000，TCP 和 unix 为 60000；后两者只在服务器不关闭连接时才需要它。完全没有收到应答时，退出码为 1。</translation>
    </message>
    <message>
        <source>Whether placeholders in what is typed are expanded, each time that it is sent: {counter} (the number of the message), {counter 4} (with four digits; in hex, as so many bytes), {time}, {date}, {unix} (seconds since 1970), {random 4} (so many random bytes), {file NAME} (what is in a file, at most 1 MiB; a network disk that does not answer holds the program up), {crc16-modbus} (a checksum of all before it, as for --checksum; as digits with “ hex” behind it). A doubled brace makes it text: {{counter} sends “{counter}”. All other braces stay as they are. Off without it.</source>
        <translation>每次发送时是否展开输入内容中的占位符：{counter}（消息的序号）、{counter 4}（四位数；十六进制时为四个字节）、{time}（时间）、{date}（日期）、{unix}（1970 年以来的秒数）、{random 4}（四个随机字节）、{file 文件名}（文件的内容，最多 1 MiB；没有响应的网络磁盘会让程序停住）、{crc16-modbus}（前面所有字节的校验和，名称同 --checksum；后面加“ hex”则为十六进制数字）。双写花括号表示文字本身：{{counter} 发送“{counter}”。其他花括号原样发送。默认不展开（off）。</translation>
    </message>
    <message>
        <source>A checksum that is appended to each message that is typed, before its line end, and checked in what is received: %1, or none (this is the default). CRC-16/CCITT is said of three of them: crc16-kermit reflects and starts with 0, crc16-ccitt-false starts with FFFF, crc16-xmodem with 0. Behind the name may stand ,from=N and ,to=N (the first and the last byte that count, from 0 on, or with -1 from the end) and ,order=little or ,order=big (of its own bytes; without it low byte first for the CRCs that reflect). A byte of it may be 0A, which --framing line takes for the end of a line; a device with such a checksum needs another framing.</source>
        <translation>附加在每条输入的消息末尾、行尾之前的校验和，收到的消息也按它校验：%1，或 none（无，默认）。有三种都被叫作 CRC-16/CCITT：crc16-kermit 按位反转、初值为 0，crc16-ccitt-false 初值为 FFFF，crc16-xmodem 初值为 0。名称后面可加 ,from=N 和 ,to=N（参与计算的第一个和最后一个字节，从 0 数起，负数从末尾数起，-1 为最后一个），以及 ,order=little 或 ,order=big（校验和自身的字节序；不写时，按位反转的 CRC 低字节在前，其余高字节在前）。它的字节可能是 0A，而 --framing line 把 0A 当作行的结束；带有这种校验和的设备要用别的消息边界。</translation>
    </message>
    <message>
        <source>Answer by the rules of a JSON file, see below. What no rule matches is answered only where --reply says how.</source>
        <translation>按 JSON 文件中的规则回复，见下文。没有规则匹配的消息，只有给出 --reply 时才按它回复。</translation>
    </message>
    <message>
        <source>Reply rules</source>
        <translation>回复规则</translation>
    </message>
    <message>
        <source>The file of --rules holds rules in order. Each message, as --framing cuts it, is answered by the first rule that matches, over every protocol, by a server or a client. Without --framing a message of TCP is what one read returned. A client needs --keep-open where its input ends early.</source>
        <translation>--rules 的文件按顺序列出规则。每条消息（按 --framing 划分）由第一条匹配的规则回复，适用于各种协议，也适用于服务器和客户端。没有 --framing 时，TCP 的一条消息就是一次读取得到的内容。客户端的输入若很快结束，还需要 --keep-open。</translation>
    </message>
    <message>
        <source>“when” is one of: text (the whole message), wildcard (the same; * is any characters, ? is one), regex (a part of it; PCRE2, “^” and “$” match at each line), hex (all bytes; ? is any digit). The frame does not count, nor, for all but hex, one line end behind the message. Text is in the encoding of --encoding and case counts; what is no text in it matches no wildcard and no regex, nor does more than 1 MiB. An expression that takes too long is cut off and does not match, which is said.</source>
        <translation>“when”是以下之一：text（整条消息）、wildcard（整条消息；* 代表任意多个字符，? 代表一个字符）、regex（消息的一部分；PCRE2，“^”和“$”匹配每一行的开头和结尾）、hex（全部字节；? 代表任意一位）。边界不计在内；除 hex 外，消息末尾的一个行尾也不计。文本使用 --encoding 的编码，区分大小写；不是该编码文本的内容，以及超过 1 MiB 的消息，不匹配 wildcard 和 regex。耗时太久的表达式会被中止，视为不匹配，并会说明。</translation>
    </message>
    <message>
        <source>“answer” is one of: text, escapes, hex (as for --form). In it $0 is what matched, $1 to $9 are the groups of a regex, or the runs of bytes with a ? of a hex, and $$ is a dollar. They are bytes and never mean anything else. Placeholders (see --placeholders) are expanded only with “placeholders”: true. --line-end and --checksum are appended, and the answer is framed.</source>
        <translation>“answer”是以下之一：text、escapes、hex（与 --form 相同）。其中 $0 是匹配的内容，$1 到 $9 是 regex 的分组，或 hex 中含有 ? 的各段连续字节，$$ 是一个美元符号。它们只是字节，没有别的含义。只有写明“placeholders”: true 时才展开占位符（见 --placeholders）。回复会附加 --line-end 和 --checksum，并加上消息边界。</translation>
    </message>
    <message>
        <source>A rule may also have: name; peer (only for this address, with or without the port, * and ? as in a wildcard); to (sender, others or everyone; without it sender); after (milliseconds until the answer leaves); times (how often it answers in all, from then on the next rule is tried); off (true: it is left out).</source>
        <translation>规则还可以有：name（名称）；peer（只用于该地址，可带端口也可不带，* 和 ? 同 wildcard）；to（sender 发送者、others 其他对端或 everyone 所有对端；缺省为 sender）；after（多少毫秒后发出回复）；times（总共回复几次，之后改试下一条规则）；off（true：不使用）。</translation>
    </message>
    <message>
        <source>A peer that got %1 answers within 10 s gets no more until it has been quiet for a second: two programs that answer each other stop. Answers that wait for their time have at most 16 MiB; what is dropped, or still waits at the end, is said in bytes. At the end the number of answers of each rule is told.</source>
        <translation>10 秒内得到 %1 次回复的对端，在安静一秒之前不再得到回复：互相回复的两个程序就此停下。等待发出的回复最多 16 MiB；丢弃的和结束时仍在等待的，都会说明字节数。结束时会列出每条规则的回复次数。</translation>
    </message>
    <message>
        <source>Something about a reply rule: what (answered; looping, the peer gets no more answers; dropped, too much waits for its time; not-sent; too-slow, its expression was cut off; ended, answers whose time had not come; counted, at the end), rule (its number from 1, 0 for all of them), name, count (of answers, or bytes), message.</source>
        <translation>与回复规则有关的情况：what（answered：已回复；looping：不再回复该对端；dropped：等待发出的回复过多；not-sent：没有发送；too-slow：表达式被中止；ended：还没到时间的回复；counted：结束时的次数），rule（规则编号，从 1 开始，0 表示所有规则），name，count（回复次数或字节数），message。</translation>
    </message>
    <message>
        <source>A window edits the same rules in a table: Reply rules… in the menu Connection. They travel in its session file; there, rules that answer with what is in a file are off when it is opened.</source>
        <translation>窗口在表格里编辑同样的规则：“连接”菜单中的“回复规则”。规则随会话文件保存；打开会话文件时，用文件内容回复的规则是停用的。</translation>
    </message>
    <message>
        <source>Of a relay: which way the conditions are for: target, clients, both (this is the default) or none.</source>
        <translation>中转时网络状况用于哪个方向：target（发往目标）、clients（发往客户端）、both（两个方向，默认）或 none（都不用）。</translation>
    </message>
    <message>
        <source>Let a program answer, see below. It stands last: all behind it is the program and its arguments.</source>
        <translation>由程序回复，见下文。它放在最后：后面全是程序及其参数。</translation>
    </message>
    <message>
        <source>A program that answers</source>
        <translation>由程序回复</translation>
    </message>
    <message>
        <source>With --exec each peer, of a server or a client, has a process of its own: what the peer sends goes to its standard input, and what it writes to its standard output goes back, byte for byte, whatever --framing says. No shell reads the command. With --rules it gets what no rule matches. The standard input of socketchat is not read.</source>
        <translation>用 --exec 时，服务器或客户端的每个对端都有自己的进程：对端发来的内容写入它的标准输入，它写到标准输出的内容逐字节发回，与 --framing 无关。命令不经过 shell。与 --rules 同用时，它得到没有规则匹配的内容。不读取 socketchat 自己的标准输入。</translation>
    </message>
    <message>
        <source>When the peer has finished sending, the process&apos;s standard input ends; when its standard output ends, this end finishes sending. When the peer has gone, or the run is stopped, the process and what it has started are told to end (SIGTERM), and killed a second later. What it writes to its standard error is shown, 50 lines of 200 bytes.</source>
        <translation>对端结束发送时，进程的标准输入结束；进程的标准输出结束时，本端结束发送。对端离开或运行停止时，进程及其启动的进程会被要求结束（SIGTERM），一秒后强行终止。它写到标准错误的内容会显示出来，最多 50 行，每行 200 字节。</translation>
    </message>
    <message>
        <source>A process that does not read holds its peer up, and a peer that does not read holds its process up: 256 KiB wait in between. Bytes that a process did not take when it ended are said, and the exit code is 4.</source>
        <translation>进程不读取时，对端只能等待；对端不读取时，进程只能等待：中间最多积压 256 KiB。进程结束时没有读取的字节数会说明，退出码为 4。</translation>
    </message>
    <message>
        <source>A window has it as A program… at Reply, and asks before it runs what a session file names.</source>
        <translation>窗口中是“回复”里的“程序”；会话文件指定的程序，运行前会先询问。</translation>
    </message>
    <message>
        <source>Something was lost, how many bytes is said: input or queued messages were not sent, what came could not be written, answers of rules were dropped, or a program did not take what came.</source>
        <translation>有数据丢失，并说明字节数：输入或排队的消息没有发出、收到的内容无法写出、规则的回复被丢弃，或程序没有读取收到的内容。</translation>
    </message>
    <message>
        <source>Something about a program that answers (--exec): what (started, value is its process; not-started, value is the errno; too-many; said, text is a line of its standard error; says-too-much; failed, value is its exit code; killed, value is the signal; full, datagrams for it are dropped; lost, value is how many bytes it did not take), value, text, message.</source>
        <translation>与负责回复的程序（--exec）有关的情况：what（started：value 是进程号；not-started：value 是 errno；too-many；said：text 是标准错误的一行；says-too-much；failed：value 是退出码；killed：value 是信号；full：给它的数据报被丢弃；lost：value 是它没有读取的字节数）、value、text、message。</translation>
    </message>
    <message>
        <source>For a server: turn away a host or a network, such as 192.168.1.23 or 192.168.1.0/24; may be given several times. A connection is closed right after accept(), since the system has made it before; a datagram is dropped. The first is said, and at the end how many there were.</source>
        <translation>用于服务器：拒绝一台主机或一个网段，如 192.168.1.23 或 192.168.1.0/24；可以写多次。连接是系统先建立好的，所以在 accept() 之后立即关闭；数据报被丢弃。第一次会说明，结束时说明一共多少次。</translation>
    </message>
    <message>
        <source>Names of peers, from a JSON file such as {&quot;format&quot;: 1, &quot;peers&quot;: [{&quot;address&quot;: &quot;192.168.1.40&quot;, &quot;name&quot;: &quot;Sensor A&quot;, &quot;colour&quot;: 2, &quot;note&quot;: &quot;by the door&quot;}]}. An address with a port is one connection, one without is every connection from that host. --prefix, the events of --json (as peerName) and saved conversations say them; nobody else gets them. A window adds them to its own.</source>
        <translation>对端的名称，来自 JSON 文件，如 {&quot;format&quot;: 1, &quot;peers&quot;: [{&quot;address&quot;: &quot;192.168.1.40&quot;, &quot;name&quot;: &quot;Sensor A&quot;, &quot;colour&quot;: 2, &quot;note&quot;: &quot;门边&quot;}]}。带端口的地址是一个连接，不带端口的是来自该主机的所有连接。--prefix、--json 的事件（peerName）和保存的会话里会写出名称；不会发给任何人。窗口把它们加到自己的名称里。</translation>
    </message>
    <message>
        <source>The same with a file as it is, piece by piece as the other end takes it; see below.</source>
        <translation>同上，但原样发送一个文件，按对端接收的速度逐块发出；见下文。</translation>
    </message>
    <message>
        <source>With --receive-to: replace a file that exists.</source>
        <translation>与 --receive-to 一起用：覆盖已有的文件。</translation>
    </message>
    <message>
        <source>How many bytes of a file each datagram carries, from 1 to 65527; 1400 without it.</source>
        <translation>每个数据报携带文件的多少字节，1 到 65527；不给出时为 1400。</translation>
    </message>
    <message>
        <source>The pause from one of these datagrams to the next, in milliseconds from 0 to 60000; 1 without it.</source>
        <translation>这些数据报之间的间隔，0 到 60000 毫秒；不给出时为 1。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>--send-file is a step of a script, so it may stand among --send and --expect; a server sends the file to its first client. A file is bytes and nothing else: over TCP it gets no frames, no line ends and no checksum, whatever --framing says; in datagrams it is cut as --piece-size and --piece-pause say. Only regular files are sent. One that grows meanwhile is sent as long as it was.</source>
        <translation>--send-file 是脚本的一步，可以写在 --send 和 --expect 之间；服务器把文件发给它的第一个客户端。文件只是字节：在 TCP 上不加消息边界、行尾和校验和，不管 --framing 是什么；在数据报里按 --piece-size 和 --piece-pause 切开。只发送普通文件。发送期间变长的文件，按开始时的长度发送。</translation>
    </message>
    <message>
        <source>--receive-to writes the bytes as they come, until the peer has finished sending (datagrams: until this end stops). The first peer that sends has the file for itself; of others one sentence is said. Then a server ends, unless --keep-open says otherwise. Without --reply it answers nothing. A file that exists is refused without --overwrite, and remains as it is if nothing comes.</source>
        <translation>--receive-to 把收到的字节原样写入文件，直到对端发送完毕（数据报则直到本端停止）。文件只属于第一个发来数据的对端；其他对端只提示一句。此后服务器结束，除非给出 --keep-open。没有 --reply 时它不作应答。没有 --overwrite 时不接受已有的文件；什么都没收到时，已有的文件保持原样。</translation>
    </message>
    <message>
        <source>Both ends say the number of bytes, the SHA-256 and the CRC-32 at the end. A file of any size needs the memory of the conversation alone (--keep): little is read ahead, and what is written too slowly is not read from the network. Where not all was sent or written, the exit code is 4 and the bytes are told; where a file cannot be opened, it is 1.</source>
        <translation>结束时两端都给出字节数、SHA-256 和 CRC-32。多大的文件也只占用会话本身的内存（--keep）：只预读很少一部分；来不及写入的，就不从网络读取。没有全部发送或写入时，退出码为 4，并说明字节数；文件无法打开时，退出码为 1。</translation>
    </message>
    <message>
        <source>Take one file; at the other end: socketchat - --send-file FILE HOST 8000.</source>
        <translation>接收一个文件；另一端：socketchat - --send-file FILE HOST 8000。</translation>
    </message>
    <message>
        <source>Once a second while a file is on its way: direction (send, receive), file, bytes, total where it is known, elapsed in nanoseconds.</source>
        <translation>文件传输期间每秒一次：direction（send、receive）、file、bytes、total（已知时）、elapsed（纳秒）。</translation>
    </message>
    <message>
        <source>A step of a script is done or has failed: step and steps (its number, and how many there are), kind (send, send-file, expect), result (done, matched, timeout, closed, too-slow, refused, not-sent, stalled, stopped), for send bytes and text or base64, for send-file file and bytes, for expect pattern, within and, where it matched, match, groups and elapsed in nanoseconds; where it failed message.</source>
        <translation>脚本的一步完成或失败：step 和 steps（序号和总数）、kind（send、send-file、expect）、result（done、matched、timeout、closed、too-slow、refused、not-sent、stalled、stopped）；send 有 bytes 和 text 或 base64；send-file 有 file 和 bytes；expect 有 pattern、within，匹配时还有 match、groups 和以纳秒计的 elapsed；失败时有 message。</translation>
    </message>
    <message>
        <source>For TLS: the certificate that this end shows, PEM (with those above it) or PKCS#12. Without it a client shows none, and a server makes one that is signed by itself, with the program “openssl”, and keeps it in ~/.local/share/socketchat.</source>
        <translation>用于 TLS：本端出示的证书，PEM（可带上级证书）或 PKCS#12。不给出时，客户端不出示证书，服务器用程序“openssl”生成一个自签名证书，保存在 ~/.local/share/socketchat。</translation>
    </message>
    <message>
        <source>For TLS: the private key of the certificate, PEM, where it is not in the same file.</source>
        <translation>用于 TLS：证书的私钥，PEM；与证书在同一个文件里时不需要。</translation>
    </message>
    <message>
        <source>For TLS: a file whose first line is the password of the key.</source>
        <translation>用于 TLS：一个文件，第一行是私钥的密码。</translation>
    </message>
    <message>
        <source>For TLS: the certificates of the authorities to trust, PEM, instead of the system&apos;s.</source>
        <translation>用于 TLS：所信任的证书颁发机构的证书，PEM，代替系统的。</translation>
    </message>
    <message>
        <source>For TLS: the fingerprint of a certificate that is trusted, whatever else is wrong with it; several with commas between them.</source>
        <translation>用于 TLS：所信任证书的指纹，不管它有什么别的问题；多个用逗号隔开。</translation>
    </message>
    <message>
        <source>For TLS: trust every certificate. Whoever is in between can read all.</source>
        <translation>用于 TLS：信任任何证书。中间人可以读到全部内容。</translation>
    </message>
    <message>
        <source>For a TLS server: turn away clients that show no certificate, or one that is not trusted (--ca).</source>
        <translation>用于 TLS 服务器：不接受没有出示证书、或证书不可信（--ca）的客户端。</translation>
    </message>
    <message>
        <source>For TLS: the protocols on top that this end offers or takes, the preferred first, as in h2,http/1.1.</source>
        <translation>用于 TLS：本端提供或接受的上层协议，首选的在前，例如 h2,http/1.1。</translation>
    </message>
    <message>
        <source>For TLS: the oldest version to accept, 1.2 (this is the default) or 1.3.</source>
        <translation>用于 TLS：可接受的最低版本，1.2（默认）或 1.3。</translation>
    </message>
    <message>
        <source>Be a relay: listen as a server does, connect on to this address for each client, and pass on what either says. Without a window each line of the output begins with the client and the way it goes: &gt; to the target, &lt; back. Lines of the input go to the clients; a window also inserts messages for the target, and holds, changes and drops them. Two relays that are each other&apos;s target connect on for ever; only a relay to itself is noticed.</source>
        <translation>作为中转：像服务器一样侦听，为每个客户端连接这个地址，并传递双方说的话。不开窗口时，输出的每一行以客户端和方向开头：&gt; 发往目标，&lt; 返回。输入的各行发给客户端；窗口还可以向目标插入消息，并拦截、修改和丢弃消息。两个中转互为目标时会没完没了地连下去；只有以自己为目标的中转会被发现。</translation>
    </message>
    <message>
        <source>For a client or a relay that connects: how long it tries each address of the server or target; 15 without it. With TLS at both ends: how long the handshake may take.</source>
        <translation>用于要建立连接的客户端或中转：服务器或目标的每个地址最多尝试多久；不给出时为 15。使用 TLS 时，两端的握手也限时这么久。</translation>
    </message>
    <message>
        <source>With --relay: what (connected, finished, full), target (its address), from (this end&apos;s address there), message. Of a relay, received and sent also have side (client or target: who said it), and inserted, held, withheld or failed (it never reached the target) (true) where that is so; unsent has side (target) where what a client said may be lost on its way on.</source>
        <translation>与 --relay 一起使用：what（connected、finished、full）、target（目标的地址）、from（本端在那条连接上的地址）、message。在中转中，received 和 sent 还有 side（client 或 target：是谁说的），以及 inserted、held、withheld 或 failed（没能到达目标）（如果是，则为 true）；客户端说的话在去往目标的路上可能丢失时，unsent 有 side（target）。</translation>
    </message>
    <message>
        <source>At most %1 processes run at a time; one more client is disconnected (--max-clients makes it fewer), and the exit code is 1. A client that has gone without a reset looks like one that has finished sending: its process stays until the program ends its standard output, as most do at the end of their standard input. Over UDP and unixgram each sender has a process, started by its first datagram: the content of each datagram goes to it, and each read of what it writes is a datagram. A process that does not read loses datagrams, the one that was idle longest makes room for a new sender, and one that has ended is started again by the next datagram.</source>
        <translation>同时最多运行 %1 个进程；再多的客户端会被断开（--max-clients 可以减少），退出码为 1。没有重置就离开的客户端与结束发送的客户端看起来一样：进程会留到程序结束标准输出为止，多数程序在标准输入结束时就会这样做。UDP 和 unixgram 的每个发送者有一个进程，由第一个数据报启动：每个数据报的内容写入进程，每次读到的输出是一个数据报。不读取的进程会丢失数据报；空闲最久的进程为新的发送者让位；已结束的进程由下一个数据报重新启动。</translation>
    </message>
    <message>
        <source>With --headless: write what the first peer that sends has to say to a file. Nothing that comes goes to the standard output then; see below.</source>
        <translation>与 --headless 一起用：把第一个发来数据的对端所发的内容写入文件。这时收到的任何内容都不写到标准输出；见下文。</translation>
    </message>
    <message>
        <source>“Sent” means that the system of this end has taken all of a file: where the connection breaks right after that, the other end may lack the rest, so compare the sums. What answers by itself meanwhile (--reply, --rules, --exec) gets into the middle of a file over TCP.</source>
        <translation>“已发送”是指本端系统已收下整个文件：如果连接随后中断，另一端可能缺少其余部分，所以请比较校验和。其间自动作出的应答（--reply、--rules、--exec）经 TCP 会混入文件中间。</translation>
    </message>
    <message>
        <source>Something about a file: what (sending, sent; changed, sent but changed meanwhile; shortened, cancelled, peer-gone, unreadable; left-out, nothing; receiving, received; broken-off, received until the connection broke; stopped, received until this end stopped; unwritable, untouched, other-peer), file, bytes (so far), total, at a good end sha256 and crc32, else problem and code, message. Its bytes are no sent or received events.</source>
        <translation>与文件有关的情况：what（sending 开始发送，sent 已发送；changed 已发送，但其间有改动；shortened 变短，cancelled 已取消，peer-gone 对端不再接收，unreadable 无法读取；left-out 有未发送的项，nothing 没有文件；receiving 开始接收，received 已接收；broken-off 收到连接中断为止；stopped 收到本端停止为止；unwritable 无法写入，untouched 没有收到数据，other-peer 不写入文件的对端）、file、bytes（至此）、total，正常结束时有 sha256 和 crc32，否则有 problem 和 code，以及 message。文件的字节不另成 sent 或 received 事件。</translation>
    </message>
</context>
<context>
    <name>socketchat::HtmlTranscript</name>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>The code of the language that this is translated to: en, zh-CN …</extracomment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>保存于 %1</translation>
    </message>
</context>
<context>
    <name>socketchat::Impairments</name>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>doubled</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>overtaken</source>
        <translation>被后发的超前（乱序）</translation>
    </message>
    <message>
        <source>one bit changed</source>
        <translation>有 1 个比特翻转</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>cut off: %1 of %2 bytes</source>
        <translation>被截断：%2 字节只收到 %1 字节</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>Lost: the network conditions of this window never handed it to the system.</source>
        <translation>丢失：按本窗口的网络状况，它没有交给系统。</translation>
    </message>
    <message>
        <source>Doubled: it was handed to the system twice.</source>
        <translation>重复：它被交给系统两次。</translation>
    </message>
    <message>
        <source>Overtaken: one that was sent later was handed to the system first.</source>
        <translation>被后发的超前（乱序）：后发送的一条先交给了系统。</translation>
    </message>
    <message>
        <source>Changed: one bit of it was turned over before it was handed to the system.</source>
        <translation>误码：交给系统之前，有 1 个比特翻转。</translation>
    </message>
    <message>
        <source>Delayed: it was held back before it was handed to the system.</source>
        <translation>延迟：它被扣留了一段时间才交给系统。</translation>
    </message>
    <message>
        <source>Cut off: the receive buffer was smaller than the datagram, and the rest is lost.</source>
        <translation>被截断：接收缓冲区比数据报小，其余部分已丢失。</translation>
    </message>
    <message>
        <source>delayed by %1</source>
        <translation>延迟 %1</translation>
    </message>
</context>
<context>
    <name>socketchat::ImportedMessages</name>
    <message>
        <source>It has more than %1 messages.</source>
        <translation>其中的消息超过 %1 条。</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>消息 %1</translation>
    </message>
    <message>
        <source>Message %1 in it: “%2” is no hexadecimal byte.</source>
        <translation>其中第 %1 条消息：“%2”不是十六进制字节。</translation>
    </message>
    <message>
        <source>Message %1 in it is too long.</source>
        <translation>其中第 %1 条消息太长。</translation>
    </message>
    <message>
        <source>Message %1 in it has no “hexString”.</source>
        <translation>其中第 %1 条消息没有“hexString”。</translation>
    </message>
    <message>
        <source>It has no messages that this version can read.</source>
        <translation>其中没有这个版本能读取的消息。</translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>它超过 %1 字节。</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>无法读取：%1。</translation>
    </message>
</context>
<context>
    <name>socketchat::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Every socket call with its result</source>
        <translation>每次套接字调用及其结果</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>The bytes of the chosen message</source>
        <translation>所选消息的字节</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Totals, rates and round trips</source>
        <translation>总量、速率和往返时间</translation>
    </message>
    <message>
        <source>More pages</source>
        <translation>更多页面</translation>
    </message>
    <message>
        <source>URL</source>
        <comment>a page of the inspector</comment>
        <translation>URL</translation>
    </message>
    <message>
        <source>The address in its parts</source>
        <translation>地址的各个部分</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>字节流</translation>
    </message>
    <message>
        <source>What each send() and recv() carried</source>
        <translation>每次 send() 和 recv() 传送了什么</translation>
    </message>
    <message>
        <source>Datagrams</source>
        <translation>数据报</translation>
    </message>
    <message>
        <source>What each sendto() and recvfrom() carried</source>
        <translation>每次 sendto() 和 recvfrom() 传送了什么</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>网络状况</translation>
    </message>
    <message>
        <source>Simulates a bad network for outgoing data</source>
        <translation>为发送的数据模拟较差的网络</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What is found on a page of the inspector, and the key that turns to it.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Ladder</source>
        <extracomment>the drawing of both ends with the messages between them</extracomment>
        <translation>时序</translation>
    </message>
    <message>
        <source>Both ends with the calls and what went between them</source>
        <translation>两端的调用，以及两端之间传送的内容</translation>
    </message>
</context>
<context>
    <name>socketchat::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Opens the folder that this file is in</source>
        <translation>打开这个文件所在的文件夹</translation>
    </message>
</context>
<context>
    <name>socketchat::KeptFile</name>
    <message>
        <source>It is no file.</source>
        <translation>它不是文件。</translation>
    </message>
</context>
<context>
    <name>socketchat::LadderPage</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 次调用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln arrow(s)</source>
        <translation>
            <numerusform>%Ln 个箭头</numerusform>
        </translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>This end · %1</source>
        <translation>本端·%1</translation>
    </message>
    <message>
        <source>another window</source>
        <translation>另一窗口</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>Other end · %1</source>
        <translation>对端·%1</translation>
    </message>
    <message>
        <source>Paused: what happens now is drawn once you go on.</source>
        <translation>已暂停：现在发生的，继续后再画出。</translation>
    </message>
    <message>
        <source>No call has been made yet.</source>
        <translation>还没有调用。</translation>
    </message>
    <message>
        <source>The other end is another program: from here one sees what left for it and what came from it, and when, but not its calls.</source>
        <translation>对端是其他程序：从本端只能看到发往对端、来自对端的内容和时间，看不到对端的调用。</translation>
    </message>
    <message>
        <source>Save the ladder as a picture</source>
        <translation>把时序图存为图片</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>The ladder is in %1.</source>
        <translation>时序图已存到 %1。</translation>
    </message>
    <message>
        <source>The ladder could not be saved in %1 (%2).</source>
        <translation>时序图无法存到 %1（%2）。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause: keep what is drawn, while the conversation goes on</source>
        <translation>暂停：图保持不动，会话继续进行</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>恢复大小</translation>
    </message>
    <message>
        <source>Reset zoom (0)</source>
        <translation>恢复大小（0）</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>存为图片…</translation>
    </message>
    <message>
        <source>Save as picture (SVG: the newest %1 calls; PNG: %2)</source>
        <translation>存为图片（SVG：最近 %1 次调用；PNG：%2 次）</translation>
    </message>
    <message>
        <source>Calls of both ends</source>
        <translation>两端的调用</translation>
    </message>
    <message>
        <source>This system does not tell the states of TCP connections.</source>
        <translation>这个系统不提供 TCP 连接的状态。</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>The other end is its system, which answers echo requests by itself: no program and no call is there.</source>
        <translation>对端是它的系统，由系统自己应答回送请求：那里没有程序，也没有调用。</translation>
    </message>
</context>
<context>
    <name>socketchat::LadderPicture</name>
    <message>
        <source>Ladder</source>
        <translation>时序</translation>
    </message>
    <message>
        <source>this is not an ordinary file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>there is not enough memory for the picture</source>
        <translation>内存不足，无法生成图片</translation>
    </message>
</context>
<context>
    <name>socketchat::LadderWords</name>
    <message>
        <source>%1 left for the other end.</source>
        <translation>%1 发往对端。</translation>
    </message>
    <message>
        <source>%1 came from the other end.</source>
        <translation>%1 来自对端。</translation>
    </message>
    <message>
        <source>%1 went into %2.</source>
        <translation>%1 到了 %2。</translation>
    </message>
    <message>
        <source>%1 came from %2.</source>
        <translation>%1 来自 %2。</translation>
    </message>
    <message>
        <source>This datagram (%1) was lost.</source>
        <translation>这个数据报（%1）丢失了。</translation>
    </message>
    <message>
        <source>Asks the other end for a connection.</source>
        <translation>向对端请求连接。</translation>
    </message>
    <message>
        <source>Takes the connection that connect() asked for.</source>
        <translation>接受 connect() 请求的连接。</translation>
    </message>
    <message>
        <source>The other end refused it.</source>
        <translation>对端拒绝了。</translation>
    </message>
    <message>
        <source>Nobody answered.</source>
        <translation>没有应答。</translation>
    </message>
    <message>
        <source>Tells the other end that no more bytes follow (FIN).</source>
        <translation>告诉对端不再发送数据（FIN）。</translation>
    </message>
    <message>
        <source>The other end has finished sending (FIN).</source>
        <translation>对端已结束发送（FIN）。</translation>
    </message>
    <message>
        <source>The other end met this as a reset (RST).</source>
        <translation>在对端表现为连接重置（RST）。</translation>
    </message>
    <message>
        <source>The other end has reset the connection (RST).</source>
        <translation>对端重置了连接（RST）。</translation>
    </message>
    <message>
        <source>%1, lost</source>
        <translation>%1，丢失</translation>
    </message>
    <message>
        <source>Earlier calls are no longer kept</source>
        <translation>更早的调用已不再保留</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <extracomment>so many bytes that the other end has not read</extracomment>
        <translation>%1 未读</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <extracomment>a datagram of so many bytes</extracomment>
        <translation>%1 丢失</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>%1 without a call</source>
        <translation>%1 内没有调用</translation>
    </message>
    <message>
        <source>This end: %1, at %2.</source>
        <extracomment>The end, the call with its result, and the time of day.</extracomment>
        <translation>本端：%1，时间 %2。</translation>
    </message>
    <message>
        <source>Other end: %1, at %2.</source>
        <translation>对端：%1，时间 %2。</translation>
    </message>
    <message>
        <source>%1 not read by the other end yet.</source>
        <translation>对端还有 %1 没有读取。</translation>
    </message>
    <message>
        <source>This end is in state %1 and the other in %2, seen at %3.</source>
        <extracomment>Two TCP states, and the time of day.</extracomment>
        <translation>本端状态为 %1，对端为 %2，于 %3 看到。</translation>
    </message>
    <message>
        <source>This end is in state %1, seen at %2.</source>
        <extracomment>A TCP state, and the time of day.</extracomment>
        <translation>本端状态为 %1，于 %2 看到。</translation>
    </message>
    <message>
        <source>The other end is in state %1, seen at %2.</source>
        <translation>对端状态为 %1，于 %2 看到。</translation>
    </message>
    <message>
        <source>State of this end: %1.</source>
        <translation>本端状态：%1。</translation>
    </message>
    <message>
        <source>State of this end: %1. The other end is on another machine, whose system is not asked.</source>
        <translation>本端状态：%1。对端在另一台机器上，无法询问那里的系统。</translation>
    </message>
    <message>
        <source>States: this end %1 · other end %2.</source>
        <translation>状态：本端 %1·对端 %2。</translation>
    </message>
    <message>
        <source>This end closed first.</source>
        <translation>本端先关闭。</translation>
    </message>
    <message>
        <source>The other end closed first.</source>
        <translation>对端先关闭。</translation>
    </message>
    <message>
        <source>Both ends closed at the same time.</source>
        <translation>两端同时关闭。</translation>
    </message>
    <message>
        <source>%1, %2 s left</source>
        <extracomment>a TCP state and how long it lasts: TIME_WAIT, 42 s left</extracomment>
        <translation>%1，还剩 %2 秒</translation>
    </message>
    <message>
        <source>Echo request %1: the system at the other end answers it.</source>
        <translation>回送请求 %1：由对端的系统应答。</translation>
    </message>
    <message>
        <source>Echo reply %1.</source>
        <translation>回送应答 %1。</translation>
    </message>
    <message>
        <source>Echo reply %1, %2 after its request.</source>
        <translation>回送应答 %1，在请求之后 %2。</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>请求 %1</translation>
    </message>
    <message>
        <source>reply %1</source>
        <translation>应答 %1</translation>
    </message>
    <message>
        <source>A raw socket gets what is for others too; this was.</source>
        <translation>原始套接字也会收到发给别人的数据报；这就是一个。</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonActor</name>
    <message>
        <source>There is no other window. Open a matching one in the menu File first.</source>
        <translation>没有另一个窗口。请先在“文件”菜单里打开对应的窗口。</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonCheckTexts</name>
    <message>
        <source>address: protocol</source>
        <translation>地址：协议</translation>
    </message>
    <message>
        <source>address: user</source>
        <translation>地址：用户</translation>
    </message>
    <message>
        <source>address: password</source>
        <translation>地址：密码</translation>
    </message>
    <message>
        <source>address: host</source>
        <translation>地址：主机</translation>
    </message>
    <message>
        <source>address: port</source>
        <translation>地址：端口</translation>
    </message>
    <message>
        <source>address: path</source>
        <translation>地址：路径</translation>
    </message>
    <message>
        <source>address: query</source>
        <translation>地址：查询</translation>
    </message>
    <message>
        <source>address: fragment</source>
        <translation>地址：片段</translation>
    </message>
    <message>
        <source>role: server</source>
        <translation>角色：服务器</translation>
    </message>
    <message>
        <source>role: client</source>
        <translation>角色：客户端</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>running at an IPv4 address</source>
        <translation>在 IPv4 地址上运行</translation>
    </message>
    <message>
        <source>running at an IPv6 address</source>
        <translation>在 IPv6 地址上运行</translation>
    </message>
    <message>
        <source>running at the port that is typed</source>
        <translation>在输入的端口上运行</translation>
    </message>
    <message>
        <source>somebody has connected</source>
        <translation>有对端连接</translation>
    </message>
    <message>
        <source>the other end has gone</source>
        <translation>对端已离开</translation>
    </message>
    <message>
        <source>the other end sends no more</source>
        <translation>对端不再发送</translation>
    </message>
    <message>
        <source>the system has dropped datagrams</source>
        <translation>系统丢弃了数据报</translation>
    </message>
    <message>
        <source>a message broke the framing</source>
        <translation>有消息不符合消息边界</translation>
    </message>
    <message>
        <source>framing: raw</source>
        <translation>消息边界：不分</translation>
    </message>
    <message>
        <source>framing: lines</source>
        <translation>消息边界：按行</translation>
    </message>
    <message>
        <source>framing: length</source>
        <translation>消息边界：长度前缀</translation>
    </message>
    <message>
        <source>framing: fixed size</source>
        <translation>消息边界：固定长度</translation>
    </message>
    <message>
        <source>reading goes on</source>
        <translation>继续读取</translation>
    </message>
    <message>
        <source>reading is paused</source>
        <translation>已暂停读取</translation>
    </message>
    <message>
        <source>network conditions on</source>
        <translation>网络状况已启用</translation>
    </message>
    <message>
        <source>network conditions off</source>
        <translation>网络状况已关闭</translation>
    </message>
    <message>
        <source>conditions: loss</source>
        <translation>网络状况：丢失</translation>
    </message>
    <message>
        <source>conditions: duplicate</source>
        <translation>网络状况：重复</translation>
    </message>
    <message>
        <source>conditions: reorder</source>
        <translation>网络状况：乱序</translation>
    </message>
    <message>
        <source>conditions: corrupt</source>
        <translation>网络状况：误码</translation>
    </message>
    <message>
        <source>conditions: delay</source>
        <translation>网络状况：延迟</translation>
    </message>
    <message>
        <source>page: Calls</source>
        <translation>“调用”页</translation>
    </message>
    <message>
        <source>page: URL</source>
        <translation>“URL”页</translation>
    </message>
    <message>
        <source>page: Stream</source>
        <translation>“字节流”页</translation>
    </message>
    <message>
        <source>page: Datagrams</source>
        <translation>“数据报”页</translation>
    </message>
    <message>
        <source>page: Conditions</source>
        <translation>“网络状况”页</translation>
    </message>
    <message>
        <source>page: Bytes</source>
        <translation>“字节”页</translation>
    </message>
    <message>
        <source>page: Statistics</source>
        <translation>“统计”页</translation>
    </message>
    <message>
        <source>“%1” received</source>
        <translation>收到“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) received at once</source>
        <translation>
            <numerusform>一次收到 %Ln 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty datagram(s) received</source>
        <translation>
            <numerusform>收到 %Ln 个空数据报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagram(s) cut off</source>
        <translation>
            <numerusform>%Ln 个数据报被截断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) with characters beyond ASCII received</source>
        <translation>
            <numerusform>收到 %Ln 条含非 ASCII 字符的消息</numerusform>
        </translation>
    </message>
    <message>
        <source>one send() in several recv()</source>
        <translation>一次 send() 由几次 recv() 收到</translation>
    </message>
    <message>
        <source>several send() in one recv()</source>
        <translation>几次 send() 由一次 recv() 收到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) received</source>
        <translation>
            <numerusform>收到 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” sent</source>
        <translation>发送“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) sent at once</source>
        <translation>
            <numerusform>一次发送 %Ln 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty datagram(s) sent</source>
        <translation>
            <numerusform>发送 %Ln 个空数据报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) with characters beyond ASCII sent</source>
        <translation>
            <numerusform>发送 %Ln 条含非 ASCII 字符的消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent to all clients</source>
        <translation>
            <numerusform>向全部客户端发送 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) passed on</source>
        <translation>
            <numerusform>转发 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>发送 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) lost</source>
        <translation>
            <numerusform>%Ln 条消息丢失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) delayed</source>
        <translation>
            <numerusform>%Ln 条消息延迟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) duplicated</source>
        <translation>
            <numerusform>%Ln 条消息重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) reordered</source>
        <translation>
            <numerusform>%Ln 条消息乱序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) corrupted</source>
        <translation>
            <numerusform>%Ln 条消息误码</numerusform>
        </translation>
    </message>
    <message>
        <source>protocol: %1</source>
        <translation>协议：%1</translation>
    </message>
    <message>
        <source>sockets: %1</source>
        <translation>套接字：%1</translation>
    </message>
    <message>
        <source>%1() is waiting</source>
        <translation>%1() 在等待</translation>
    </message>
    <message>
        <source>%1() ×%2</source>
        <translation>%1() ×%2</translation>
    </message>
    <message>
        <source>%1() fails</source>
        <translation>%1() 失败</translation>
    </message>
    <message>
        <source>%1() fails with %2</source>
        <translation>%1() 失败：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exact echo(es)</source>
        <translation>
            <numerusform>%Ln 次回送一致</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody connected</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>encoding: %1</source>
        <translation>编码：%1</translation>
    </message>
    <message numerus="yes">
        <source>receive buffer of at most %Ln byte(s)</source>
        <translation>
            <numerusform>接收缓冲区不超过 %Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>a message selected</source>
        <translation>选中一条消息</translation>
    </message>
    <message>
        <source>%1 (%2 so far)</source>
        <translation>%1（已有 %2）</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>然后：%1</translation>
    </message>
    <message>
        <source>in the other window: %1</source>
        <translation>另一个窗口：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s) connected</source>
        <translation>
            <numerusform>%Ln 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>each client accepted at once</source>
        <translation>立即接受每个客户端</translation>
    </message>
    <message>
        <source>one client accepted at a time</source>
        <translation>一次接受一个客户端</translation>
    </message>
    <message>
        <source>clients accepted by hand</source>
        <translation>手动接受客户端</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) waiting for accept()</source>
        <translation>
            <numerusform>%Ln 个客户端在等待 accept()</numerusform>
        </translation>
    </message>
    <message>
        <source>page: Ladder</source>
        <translation>页面：时序</translation>
    </message>
    <message>
        <source>reply: echo</source>
        <translation>应答：回送</translation>
    </message>
    <message>
        <source>reply: chat room</source>
        <translation>应答：聊天室</translation>
    </message>
    <message>
        <source>reply: manual</source>
        <translation>应答：手动</translation>
    </message>
    <message>
        <source>the address is reused</source>
        <translation>复用地址</translation>
    </message>
    <message>
        <source>the address is not reused</source>
        <translation>不复用地址</translation>
    </message>
    <message>
        <source>this end: %1</source>
        <translation>本端：%1</translation>
    </message>
    <message>
        <source>other end: %1</source>
        <translation>对端：%1</translation>
    </message>
    <message>
        <source>%1() takes only a part</source>
        <translation>%1() 只接受了一部分</translation>
    </message>
    <message>
        <source>step by step</source>
        <translation>逐步执行</translation>
    </message>
    <message>
        <source>all calls at once</source>
        <translation>不逐步执行</translation>
    </message>
    <message>
        <source>the system does not allow it</source>
        <translation>系统不允许</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonHandout</name>
    <message>
        <source>What I saw:</source>
        <translation>我看到的：</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>姓名：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>In the tutorial: %1</source>
        <translation>教程出处：%1</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonList</name>
    <message numerus="yes">
        <source>%Ln lesson file(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个课程文件写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The lessons could not be written to %1: %2. Choose a folder that you may write to.</source>
        <translation>无法将课程写入 %1：%2。请选择一个可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Lessons check each step automatically as you do it.</source>
        <translation>做完一步，课程会自动检查并打勾。</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>More lessons</source>
        <translation>更多课程</translation>
    </message>
    <message>
        <source>Lessons of your own: load them, or copy these to change them</source>
        <translation>自己的课程：从文件夹载入，或复制这些课程来修改</translation>
    </message>
    <message>
        <source>&amp;Load lessons from a folder…</source>
        <translation>从文件夹载入课程(&amp;L)…</translation>
    </message>
    <message>
        <source>Only the program&apos;s &amp;own lessons</source>
        <translation>只用程序自带的课程(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy these lessons into a folder…</source>
        <translation>把这些课程复制到文件夹(&amp;C)…</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>已完成 %1/%2 步</translation>
    </message>
    <message>
        <source>%1. %2
%3</source>
        <comment>a lesson&apos;s number, title and progress</comment>
        <translation>%1. %2
%3</translation>
    </message>
    <message>
        <source>%1 was not loaded. %2</source>
        <translation>未载入 %1。%2</translation>
    </message>
    <message>
        <source>Other lessons</source>
        <translation>其他课程</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a lesson&apos;s number and title</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonMenu</name>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Show lessons</source>
        <translation>显示课程(&amp;S)</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonPane</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>← All lessons</source>
        <translation>← 全部课程</translation>
    </message>
    <message>
        <source>Close the lessons</source>
        <translation>关闭课程</translation>
    </message>
    <message>
        <source>Port %1 is still held by the window “%2”.</source>
        <translation>端口 %1 还被窗口“%2”占用。</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止它</translation>
    </message>
    <message>
        <source>In the other window: %1</source>
        <translation>另一个窗口：%1</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <extracomment>a lesson&apos;s title, and which of its steps</extracomment>
        <translation>%1·第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>Before this lesson: stop what runs in this window.</source>
        <translation>本课开始前：停止本窗口中运行的会话。</translation>
    </message>
    <message numerus="yes">
        <source>Before this lesson: stop this window, and stop and close %Ln old window(s).</source>
        <translation>
            <numerusform>本课开始前：停止本窗口，并停止和关闭 %Ln 个旧窗口。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before this lesson: stop and close %Ln old window(s).</source>
        <translation>
            <numerusform>本课开始前：停止并关闭 %Ln 个旧窗口。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>整理一下</translation>
    </message>
    <message>
        <source>Stops and closes what is left of earlier, so that the lesson can begin</source>
        <translation>停止并关闭以前留下的窗口，以便开始本课</translation>
    </message>
    <message>
        <source>What ran when you left has ended, so the lesson goes on here.</source>
        <translation>你离开时运行的会话已经结束，所以本课从这里继续。</translation>
    </message>
    <message>
        <source>The socket %1 is still held by the window “%2”.</source>
        <translation>套接字 %1 还被窗口“%2”占用。</translation>
    </message>
    <message>
        <source>Close the lessons; Lessons ▸ Show lessons (F1) opens them again</source>
        <translation>关闭课程；用“课程 ▸ 显示课程”（F1）可再次打开</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonProblemTexts</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The file is too large for a lesson: at most 256 KiB.</source>
        <translation>文件太大，课程文件最多 256 KiB。</translation>
    </message>
    <message>
        <source>This is not UTF-8 text. Save the file as UTF-8.</source>
        <translation>这不是 UTF-8 文本。请把文件存为 UTF-8。</translation>
    </message>
    <message>
        <source>The line is too long: at most 2000 characters.</source>
        <translation>这一行太长，最多 2000 个字符。</translation>
    </message>
    <message>
        <source>There is a control character in the line. Remove it.</source>
        <translation>这一行含有控制字符，请删除。</translation>
    </message>
    <message>
        <source>A line is “key: value”, “[step]”, “[question]”, or begins with #.</source>
        <translation>每一行应为“键: 值”、“[step]”或“[question]”，或者以 # 开头。</translation>
    </message>
    <message>
        <source>“%1” is no key that belongs here.</source>
        <translation>这里不能使用键“%1”。</translation>
    </message>
    <message>
        <source>“%1” is given twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Nothing follows “%1”.</source>
        <translation>“%1”后面没有内容。</translation>
    </message>
    <message>
        <source>“%1” is neither [step] nor [question].</source>
        <translation>“%1”既不是 [step] 也不是 [question]。</translation>
    </message>
    <message>
        <source>“%1” is nothing that can be done for the person.</source>
        <translation>“%1”不是可以代为执行的操作。</translation>
    </message>
    <message>
        <source>“%1” is nothing that can be checked.</source>
        <translation>“%1”不是可以检查的内容。</translation>
    </message>
    <message>
        <source>What follows the first word does not fit it: “%1”.</source>
        <translation>第一个词后面的内容不合要求：“%1”。</translation>
    </message>
    <message>
        <source>The first line that counts must be “lesson: ” and a name for the lesson.</source>
        <translation>第一个有效行必须是“lesson: ”加课程名。</translation>
    </message>
    <message>
        <source>A lesson&apos;s name has lower-case letters, digits and hyphens, at most 40: “%1”.</source>
        <translation>课程名只能含小写字母、数字和连字符，最多 40 个字符：“%1”。</translation>
    </message>
    <message>
        <source>The lesson has no title.</source>
        <translation>课程没有标题。</translation>
    </message>
    <message>
        <source>The lesson has no step.</source>
        <translation>课程没有步骤。</translation>
    </message>
    <message>
        <source>The lesson has more than 20 steps. Make two of it.</source>
        <translation>课程超过 20 步，请分成两课。</translation>
    </message>
    <message>
        <source>This step has no instruction (“en:” or “zh:”).</source>
        <translation>这一步没有说明（“en:”或“zh:”）。</translation>
    </message>
    <message>
        <source>This step has no “check:”, so nobody could tell when it is done.</source>
        <translation>这一步没有“check:”，无法判断是否完成。</translation>
    </message>
    <message>
        <source>This question has no text (“en:” or “zh:”).</source>
        <translation>这个问题没有文字（“en:”或“zh:”）。</translation>
    </message>
    <message>
        <source>This question has no “why.en:” or “why.zh:” that explains the answer.</source>
        <translation>这个问题没有解释答案的“why.en:”或“why.zh:”。</translation>
    </message>
    <message>
        <source>A question has two to six answers, exactly one of them “right”.</source>
        <translation>每个问题有二到六个答案，其中恰好一个为“right”。</translation>
    </message>
    <message>
        <source>There are too many “%1” here.</source>
        <translation>这里的“%1”太多。</translation>
    </message>
    <message>
        <source>Another lesson has the name “%1” already.</source>
        <translation>另一课已经使用名称“%1”。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>这不是普通文件。</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonProse</name>
    <message>
        <source>Click the address to put it into the address field</source>
        <translation>点击地址，即可填入地址栏</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonQuestionBox</name>
    <message>
        <source>✓ Right. %1</source>
        <translation>✓ 正确。%1</translation>
    </message>
    <message>
        <source>✗ Not quite. %1</source>
        <translation>✗ 不太对。%1</translation>
    </message>
    <message numerus="yes">
        <source>✓ Right, with %Ln attempt(s). %1</source>
        <translation>
            <numerusform>✓ 正确，共试了 %Ln 次。%1</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ Not quite. Think again and choose another answer.</source>
        <translation>✗ 不太对。再想一想，换一个答案。</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonStepRow</name>
    <message>
        <source>Do it for me</source>
        <translation>替我做</translation>
    </message>
    <message>
        <source>Takes this step as you would, in this window</source>
        <translation>在这个窗口里替你完成这一步</translation>
    </message>
    <message>
        <source>Step %1, done: %2</source>
        <translation>第 %1 步，已完成：%2</translation>
    </message>
    <message>
        <source>Step %1, now: %2</source>
        <translation>第 %1 步，进行中：%2</translation>
    </message>
    <message>
        <source>Step %1, later: %2</source>
        <translation>第 %1 步，稍后：%2</translation>
    </message>
    <message>
        <source>Do step %1 for me</source>
        <translation>替我做第 %1 步</translation>
    </message>
    <message>
        <source>⚠ This step needs other sockets. %1</source>
        <extracomment>What the step needs and the chosen sockets do not have, as a whole sentence.</extracomment>
        <translation>⚠ 这一步需要另一种套接字。%1</translation>
    </message>
    <message>
        <source>Switch to “%1”</source>
        <translation>切换到“%1”</translation>
    </message>
    <message>
        <source>Stops what goes on in this window and chooses these sockets</source>
        <translation>停止本窗口中的会话，并选择这种套接字</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <extracomment>What went wrong while a step was tried, as whole sentences.</extracomment>
        <translation>✗ %1</translation>
    </message>
</context>
<context>
    <name>socketchat::LessonView</name>
    <message>
        <source>✓ That was the whole lesson.</source>
        <translation>✓ 这一课全部完成。</translation>
    </message>
    <message>
        <source>All steps are done. Answer the questions to finish the lesson.</source>
        <translation>所有步骤都完成了。回答问题即可结束本课。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Takes back the ticks and the answers of this lesson</source>
        <translation>清除本课的打勾和答案</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>In the tutorial: %1</source>
        <translation>教程出处：%1</translation>
    </message>
</context>
<context>
    <name>socketchat::LifeCycleStrip</name>
    <message>
        <source>%1() failed: %2.</source>
        <translation>%1() 失败：%2。</translation>
    </message>
    <message>
        <source>accept() is waiting for another client.</source>
        <translation>accept() 正在等待下一个客户端。</translation>
    </message>
    <message>
        <source>accept() is waiting for a client.</source>
        <translation>accept() 正在等待客户端。</translation>
    </message>
    <message>
        <source>connect() is waiting for the server&apos;s answer.</source>
        <translation>connect() 正在等待服务器应答。</translation>
    </message>
    <message>
        <source>recv() is waiting for bytes.</source>
        <translation>recv() 正在等待数据。</translation>
    </message>
    <message>
        <source>recvfrom() is waiting for a datagram.</source>
        <translation>recvfrom() 正在等待数据报。</translation>
    </message>
    <message>
        <source>No socket has been made yet.</source>
        <translation>还没有创建套接字。</translation>
    </message>
    <message>
        <source>The socket has been closed.</source>
        <translation>套接字已关闭。</translation>
    </message>
    <message>
        <source>Life of the sockets</source>
        <translation>套接字的生命周期</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 失败：%2。</translation>
    </message>
    <message>
        <source>Waiting for another client: the signal newConnection.</source>
        <translation>等待另一个客户端：信号 newConnection。</translation>
    </message>
    <message>
        <source>Waiting for a client: the signal newConnection.</source>
        <translation>等待客户端：信号 newConnection。</translation>
    </message>
    <message>
        <source>Waiting for the server&apos;s answer: the signal connected.</source>
        <translation>等待服务器的应答：信号 connected。</translation>
    </message>
    <message>
        <source>Waiting for bytes: the signal readyRead.</source>
        <translation>等待数据：信号 readyRead。</translation>
    </message>
    <message>
        <source>Waiting for a datagram: the signal readyRead.</source>
        <translation>等待数据报：信号 readyRead。</translation>
    </message>
    <message>
        <source>Nobody calls accept() now: clients wait in the queue.</source>
        <translation>现在没有调用 accept()：客户端在队列里等待。</translation>
    </message>
    <message>
        <source>Each call waits until you press it, above.</source>
        <translation>每个调用都等你在上方按下才执行。</translation>
    </message>
    <message>
        <source>Waiting for the TLS handshake to end: the signal encrypted.</source>
        <translation>正在等待 TLS 握手完成：信号 encrypted。</translation>
    </message>
</context>
<context>
    <name>socketchat::LifeStepChip</name>
    <message>
        <source>not yet</source>
        <translation>尚未进行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>正在等待</translation>
    </message>
    <message numerus="yes">
        <source>done, %Ln time(s)</source>
        <translation>
            <numerusform>已完成 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>done, %Ln time(s), and waiting again</source>
        <translation>
            <numerusform>已完成 %Ln 次，正在再次等待</numerusform>
        </translation>
    </message>
    <message>
        <source>failed with %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>done by the system, without a call</source>
        <translation>由系统完成，没有调用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A step in the life of a socket and what has become of it.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>socketchat::LineHeader</name>
    <message>
        <source>Columns: %1</source>
        <extracomment>Read out for the row of column titles; %1 is their list.</extracomment>
        <translation>列：%1</translation>
    </message>
</context>
<context>
    <name>socketchat::LineTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>socketchat::LookActions</name>
    <message>
        <source>&amp;Bubbles</source>
        <translation>气泡(&amp;B)</translation>
    </message>
    <message>
        <source>Compac&amp;t</source>
        <translation>紧凑(&amp;T)</translation>
    </message>
    <message>
        <source>Shows messages as bubbles</source>
        <translation>用气泡显示消息</translation>
    </message>
    <message>
        <source>Shows a line for each message</source>
        <translation>每条消息显示为一行</translation>
    </message>
    <message>
        <source>Colum&amp;ns</source>
        <translation>列(&amp;N)</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>a column of the conversation</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <comment>a column of the conversation</comment>
        <translation>方向</translation>
    </message>
    <message>
        <source>Peer</source>
        <comment>a column of the conversation</comment>
        <translation>对端</translation>
    </message>
    <message>
        <source>Bytes</source>
        <comment>a column of the conversation</comment>
        <translation>字节</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>a column of the conversation</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <comment>a column of the conversation</comment>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>a column of the conversation</comment>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Echoes as messages</source>
        <translation>回送显示为消息(&amp;E)</translation>
    </message>
    <message>
        <source>Shows an exact echo as a message of its own, not as a mark on what it repeats</source>
        <translation>把与原文一致的回送显示为单独的消息，而不只在原消息上标出</translation>
    </message>
</context>
<context>
    <name>socketchat::MainMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Clients</source>
        <translation>客户端(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Follow &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Socket Chat</source>
        <translation>关于套接字聊天(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>连接(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Sa&amp;ved messages</source>
        <translation>常用消息(&amp;V)</translation>
    </message>
</context>
<context>
    <name>socketchat::MainWindow</name>
    <message>
        <source>Socket Chat — %1</source>
        <translation>套接字聊天 — %1</translation>
    </message>
    <message>
        <source>Socket Chat — %1 · %2</source>
        <translation>套接字聊天 — %1·%2</translation>
    </message>
    <message numerus="yes">
        <source>Socket Chat — %1 · %2 · %Ln client(s)</source>
        <translation>
            <numerusform>套接字聊天 — %1·%2·%Ln 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>About Socket Chat</source>
        <translation>关于套接字聊天</translation>
    </message>
    <message>
        <source>Socket Chat %1</source>
        <translation>套接字聊天 %1</translation>
    </message>
    <message>
        <source>Learn and test sockets by talking through them.
With Qt %1. MIT licence.</source>
        <translation>通过收发消息来学习和测试套接字。
使用 Qt %1。MIT 许可证。</translation>
    </message>
    <message>
        <source>%1 server</source>
        <translation>%1 服务器</translation>
    </message>
    <message>
        <source>%1 client</source>
        <translation>%1 客户端</translation>
    </message>
    <message>
        <source>%1 relay</source>
        <extracomment>TCP server, UDP client</extracomment>
        <translation>%1 中转</translation>
    </message>
</context>
<context>
    <name>socketchat::ManualPage</name>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>用法概要</translation>
    </message>
</context>
<context>
    <name>socketchat::MessageActions</name>
    <message>
        <source>Copy &amp;as</source>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>复制文本(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;hex</source>
        <translation>复制为十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy as C a&amp;rray</source>
        <translation>复制为 C 数组(&amp;R)</translation>
    </message>
    <message>
        <source>Copy as &amp;Python bytes</source>
        <translation>复制为 Python 字节串(&amp;P)</translation>
    </message>
    <message>
        <source>Copy with &amp;times and peers</source>
        <translation>复制时带上时间和对端(&amp;T)</translation>
    </message>
    <message>
        <source>Reply to this p&amp;eer</source>
        <translation>回复此对端(&amp;E)</translation>
    </message>
    <message>
        <source>Show &amp;only this peer</source>
        <translation>只显示此对端(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;lear conversation</source>
        <translation>清空会话(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;less of this message</source>
        <translation>收起这条消息(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;more of this message</source>
        <translation>展开这条消息(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name, colour and note…</source>
        <translation>名称、颜色和备注(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>socketchat::MessageCheck</name>
    <message>
        <source>✓ %1 right</source>
        <translation>✓ %1 正确</translation>
    </message>
    <message>
        <source>✗ %1 missing</source>
        <translation>✗ 缺少 %1</translation>
    </message>
    <message>
        <source>✗ %1 wrong: %2, should be %3</source>
        <translation>✗ %1 错误：%2，应为 %3</translation>
    </message>
</context>
<context>
    <name>socketchat::MessageCopy</name>
    <message numerus="yes">
        <source>… only the first %Ln row(s) were copied</source>
        <translation>
            <numerusform>……只复制了前 %Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::MessageFinder</name>
    <message>
        <source>Find &amp;older</source>
        <translation>向上查找(&amp;O)</translation>
    </message>
    <message>
        <source>Find &amp;newer</source>
        <translation>向下查找(&amp;N)</translation>
    </message>
</context>
<context>
    <name>socketchat::MessageNotice</name>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::MessageWording</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A row between the messages: time and what happened.</extracomment>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <extracomment>Instead of the text of a message that has no bytes.</extracomment>
        <translation>（空）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older message(s) (%1) were dropped to stay within the limit</source>
        <translation>
            <numerusform>为不超出上限，已丢弃 %Ln 条较早的消息（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>等待发送……</translation>
    </message>
    <message>
        <source>echoed ✓</source>
        <translation>已回送 ✓</translation>
    </message>
    <message>
        <source>passed on ✓</source>
        <translation>已转发 ✓</translation>
    </message>
    <message>
        <source>echo ✓</source>
        <translation>回送一致 ✓</translation>
    </message>
    <message>
        <source>part of an echo</source>
        <translation>回送的一部分</translation>
    </message>
    <message>
        <source>differs from what was sent</source>
        <translation>与发出的内容不同</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>全部客户端</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 at %2, %Ln byte(s), %3: %4</source>
        <translation>
            <numerusform>%2 发给 %1，%Ln 字节，%3：%4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 at %2, %Ln byte(s), %3: %4</source>
        <translation>
            <numerusform>%2 收自 %1，%Ln 字节，%3：%4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 at %2, %Ln byte(s): %3</source>
        <translation>
            <numerusform>%2 发给 %1，%Ln 字节：%3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 at %2, %Ln byte(s): %3</source>
        <translation>
            <numerusform>%2 收自 %1，%Ln 字节：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>… %L1 bytes in all – see Bytes</source>
        <translation>……共 %L1 字节，见“字节”页</translation>
    </message>
    <message numerus="yes">
        <source>%1 · sent to %2 · %Ln byte(s)</source>
        <translation>
            <numerusform>%1·发给 %2·%Ln 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · received from %2 · %Ln byte(s)</source>
        <translation>
            <numerusform>%1·收自 %2·%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>everyone else</source>
        <translation>其他全部客户端</translation>
    </message>
    <message>
        <source>… %L1 bytes in all – show more</source>
        <translation>……共 %L1 字节，展开</translation>
    </message>
    <message>
        <source>show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发给 %1</translation>
    </message>
    <message>
        <source>Run %1 · server · %2</source>
        <translation>第 %1 次运行·服务器·%2</translation>
    </message>
    <message>
        <source>Run %1 · client · %2</source>
        <translation>第 %1 次运行·客户端·%2</translation>
    </message>
    <message>
        <source>Run %1 · server · %2 · %3</source>
        <translation>第 %1 次运行·服务器·%2·%3</translation>
    </message>
    <message>
        <source>Run %1 · client · %2 · %3</source>
        <translation>第 %1 次运行·客户端·%2·%3</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>by a rule ✓</source>
        <translation>由规则回复 ✓</translation>
    </message>
    <message>
        <source>inserted for %1</source>
        <translation>代 %1 插入</translation>
    </message>
    <message>
        <source>target to %1</source>
        <translation>目标发给 %1</translation>
    </message>
    <message>
        <source>not passed on</source>
        <translation>未放行</translation>
    </message>
    <message>
        <source>held…</source>
        <translation>已拦截…</translation>
    </message>
    <message>
        <source>by the program ✓</source>
        <translation>由程序回复 ✓</translation>
    </message>
</context>
<context>
    <name>socketchat::NoClients</name>
    <message>
        <source>Open a client</source>
        <translation>打开客户端</translation>
    </message>
    <message>
        <source>A second window, connected to this server</source>
        <translation>另一个窗口，连接到这个服务器</translation>
    </message>
    <message>
        <source>Copies this command; in a terminal it is a client</source>
        <translation>复制这条命令；在终端里运行，它就是一个客户端</translation>
    </message>
    <message>
        <source>Start the server, and its clients appear here.</source>
        <translation>启动服务器后，它的客户端会显示在这里。</translation>
    </message>
    <message>
        <source>No client is connected. Any program can connect to %1, for example:</source>
        <translation>还没有客户端连接。任何程序都可以连接到 %1，例如：</translation>
    </message>
    <message>
        <source>Nobody has sent anything. Any program can send to %1, for example:</source>
        <translation>还没有收到任何数据报。任何程序都可以发送到 %1，例如：</translation>
    </message>
    <message>
        <source>Copy the command %1</source>
        <translation>复制命令 %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>socketchat::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>socketchat::OutputProblem</name>
    <message numerus="yes">
        <source>Nobody reads the standard output any more: %Ln byte(s) were not written.</source>
        <translation>
            <numerusform>标准输出已经没有人读取：有 %Ln 个字节没有写出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The standard output cannot be written (%1: %2): %Ln byte(s) are missing from it.</source>
        <translation>
            <numerusform>标准输出无法写入（%1：%2）：缺少 %Ln 个字节。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::PaneSwitch</name>
    <message>
        <source>Pane</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>More panes</source>
        <translation>更多窗格</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Who is connected</source>
        <translation>有谁连接着</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>What was said, and what to say</source>
        <translation>收发的消息，以及要发送的内容</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>What happens underneath</source>
        <translation>底层发生了什么</translation>
    </message>
    <message>
        <source>Show clients</source>
        <translation>显示客户端</translation>
    </message>
    <message>
        <source>Show conversation</source>
        <translation>显示会话</translation>
    </message>
    <message>
        <source>Show inspector</source>
        <translation>显示检查器</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Saved messages, to send with one click</source>
        <translation>常用消息，点一下即可发送</translation>
    </message>
    <message>
        <source>Show saved messages</source>
        <translation>显示常用消息</translation>
    </message>
</context>
<context>
    <name>socketchat::PatternField</name>
    <message>
        <source>The regular expression is not valid at character %1: %2.</source>
        <translation>正则表达式在第 %1 个字符处有误：%2。</translation>
    </message>
    <message>
        <source>Bytes are pairs of hex digits, as in 48 65 0A; character %1 is none.</source>
        <translation>字节要写成成对的十六进制数字，如 48 65 0A；第 %1 个字符不是。</translation>
    </message>
    <message>
        <source>Bytes are pairs of hex digits, as in 48 65 0A; one digit is missing.</source>
        <translation>字节要写成成对的十六进制数字，如 48 65 0A；还缺一个数字。</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>On a small button: upper and lower case are different.</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>W</source>
        <comment>whole words</comment>
        <extracomment>On a small button: whole words only.</extracomment>
        <translation>词</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its keys</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全词匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Hex bytes</source>
        <translation>十六进制字节</translation>
    </message>
    <message>
        <source>The digits at character %1 can be read in more than one way; write all bytes alike, as in 0x48 0x65 0x0A.</source>
        <translation>第 %1 个字符处的数字有不止一种读法；请把所有字节写成同一种形式，例如 0x48 0x65 0x0A。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a button does, and for which field</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>socketchat::PcapngTranscript</name>
    <message>
        <source>Saved by Socket Chat from a conversation. The headers are synthetic: addresses, ports, times and what was said are real; sequence numbers, acknowledgements, handshakes and where one segment ends are not.</source>
        <translation>由套接字聊天从会话保存。报头是合成的：地址、端口、时间和内容是真实的；序号、确认、握手以及报文段的分界则不是。</translation>
    </message>
    <message>
        <source>Saved by Socket Chat from a conversation over a Unix socket, which has no packets and no addresses: each record is what one read or one message carried.</source>
        <translation>由套接字聊天保存。这是 Unix 套接字上的会话，没有数据包，也没有 IP 地址：每条记录是一次读取或一条消息的内容。</translation>
    </message>
</context>
<context>
    <name>socketchat::PeerActions</name>
    <message>
        <source>Send &amp;to this one</source>
        <translation>发送给它(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Name, colour and note…</source>
        <translation>名称、颜色和备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Automatic &amp;reply</source>
        <translation>自动应答(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Block its host</source>
        <translation>屏蔽它的主机(&amp;B)</translation>
    </message>
    <message>
        <source>Disconnects it, and turns away whoever comes from there</source>
        <translation>断开它，并拒绝来自那里的所有连接</translation>
    </message>
    <message>
        <source>As the &amp;server</source>
        <translation>与服务器相同(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Echo</source>
        <translation>回送(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chat room</source>
        <translation>聊天室(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rules only</source>
        <translation>只按规则(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>不应答(&amp;N)</translation>
    </message>
</context>
<context>
    <name>socketchat::PeerModel</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>messages, bytes</comment>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>%1 waiting · %2 · %3</source>
        <comment>bytes that wait, messages, bytes</comment>
        <translation>%1 待发·%2·%3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>messages, bytes, how long connected</comment>
        <translation>%1·%2·%3</translation>
    </message>
    <message>
        <source>Every connected client gets the message</source>
        <translation>每个已连接的客户端都会收到消息</translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation>连接时间：%1</translation>
    </message>
    <message>
        <source>Received from it: %1 (%2)</source>
        <translation>从它接收：%1（%2）</translation>
    </message>
    <message>
        <source>Sent to it: %1 (%2)</source>
        <translation>发给它：%1（%2）</translation>
    </message>
    <message>
        <source>%1 wait to be sent, because it does not read them</source>
        <translation>%1 等待发送，因为对端没有读取</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>全部客户端</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a client and its numbers, for a screen reader</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>does not read · %1 waiting · %2</source>
        <comment>bytes that wait, bytes</comment>
        <translation>不读取·%1 在等待·%2</translation>
    </message>
    <message>
        <source>In this run, with clients that have left:</source>
        <translation>本次运行中（包括已离开的客户端）：</translation>
    </message>
    <message>
        <source>Received: %1 (%2)</source>
        <translation>接收：%1（%2）</translation>
    </message>
    <message>
        <source>Sent: %1 (%2)</source>
        <translation>发送：%1（%2）</translation>
    </message>
    <message>
        <source>Process %1 (%2) of the user %3</source>
        <translation>进程 %1（%2），用户 %3</translation>
    </message>
</context>
<context>
    <name>socketchat::PeerNoteDialog</name>
    <message>
        <source>This lasts until the program ends, since %1 is another program&apos;s tomorrow.</source>
        <translation>程序结束后就不再保留，因为 %1 明天可能属于别的程序。</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>%1 的名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>备注(&amp;T)</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Stands for the address in this program; nobody else gets it</source>
        <translation>在本程序里代替地址显示；不会发给任何人</translation>
    </message>
    <message>
        <source>For &amp;every connection from %1</source>
        <translation>用于来自 %1 的所有连接(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>清除(&amp;R)</translation>
    </message>
    <message>
        <source>Forgets name, colour and note</source>
        <translation>清除名称、颜色和备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>socketchat::PeerNoteList</name>
    <message>
        <source>The names of peers in “%1” cannot be used; the file stays as it is, and new names last until the program ends. %2</source>
        <translation>“%1”中的对端名称无法使用；文件保持原样，新的名称只保留到程序结束。%2</translation>
    </message>
    <message>
        <source>At most %1 peers can have names. Reset some first.</source>
        <translation>最多可以给 %1 个对端起名称。请先清除一些。</translation>
    </message>
    <message>
        <source>The names of peers could not be saved as “%1”: %2.</source>
        <translation>对端的名称无法保存为“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>socketchat::PeerNotes</name>
    <message>
        <source>its “colour” is no number from 0 to %1</source>
        <translation>它的“colour”不是 0 到 %1 的数</translation>
    </message>
    <message>
        <source>this version knows no “%1”</source>
        <translation>此版本不认识“%1”</translation>
    </message>
    <message>
        <source>“%1” is no text in quotes</source>
        <translation>“%1”不是引号中的文字</translation>
    </message>
    <message>
        <source>It has no list “peers”.</source>
        <translation>其中没有列表“peers”。</translation>
    </message>
    <message>
        <source>It has more than %1 peers.</source>
        <translation>其中的对端超过 %1 个。</translation>
    </message>
    <message>
        <source>Peer %1 in it: %2.</source>
        <extracomment>%1 is the number of a peer in a file, %2 what is wrong, without a full stop.</extracomment>
        <translation>其中第 %1 个对端：%2。</translation>
    </message>
    <message>
        <source>it is none</source>
        <translation>它不是对端</translation>
    </message>
    <message>
        <source>its “address” is neither an IP address, with or without a port, nor the name of a Unix socket</source>
        <translation>它的“address”既不是 IP 地址（带或不带端口），也不是 Unix 套接字的名称</translation>
    </message>
    <message>
        <source>another has the address %1</source>
        <translation>地址 %1 出现了两次</translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>它超过了 %1 字节。</translation>
    </message>
    <message>
        <source>It is no JSON: at byte %1 something else was expected.</source>
        <translation>它不是 JSON：第 %1 字节处应为别的内容。</translation>
    </message>
    <message>
        <source>It has no “format” that this version knows.</source>
        <translation>其中没有此版本认识的“format”。</translation>
    </message>
    <message>
        <source>This version knows no “%1”.</source>
        <translation>此版本不认识“%1”。</translation>
    </message>
    <message>
        <source>The peers in “%1” cannot be used. %2</source>
        <translation>“%1”中的对端无法使用。%2</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>它不是文件。</translation>
    </message>
</context>
<context>
    <name>socketchat::PeerPane</name>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Find clients…</source>
        <translation>查找客户端…</translation>
    </message>
    <message>
        <source>Find clients</source>
        <translation>查找客户端</translation>
    </message>
    <message>
        <source>By name, address or note</source>
        <translation>按名称、地址或备注</translation>
    </message>
    <message>
        <source>Finds clients by name, address or note (Ctrl+F in the list)</source>
        <translation>按名称、地址或备注查找客户端（列表里按 Ctrl+F）</translation>
    </message>
    <message>
        <source>Order of clients</source>
        <translation>客户端的排列</translation>
    </message>
    <message>
        <source>Order as they &amp;connected</source>
        <translation>按连接先后(&amp;C)</translation>
    </message>
    <message>
        <source>Order by &amp;name</source>
        <translation>按名称(&amp;N)</translation>
    </message>
    <message>
        <source>Order by &amp;address</source>
        <translation>按地址(&amp;A)</translation>
    </message>
    <message>
        <source>Order by last acti&amp;vity</source>
        <translation>按最近活动(&amp;V)</translation>
    </message>
    <message>
        <source>Order by &amp;messages</source>
        <translation>按消息数(&amp;M)</translation>
    </message>
    <message>
        <source>Order by &amp;bytes</source>
        <translation>按字节数(&amp;B)</translation>
    </message>
    <message>
        <source>Ends the conversation with the chosen clients (Delete)</source>
        <translation>结束与所选客户端的会话（Delete）</translation>
    </message>
</context>
<context>
    <name>socketchat::PeerReply</name>
    <message>
        <source>It gets back what it sends</source>
        <translation>它发来的内容会回送给它</translation>
    </message>
    <message>
        <source>What it sends is passed on to all others</source>
        <translation>它发来的内容会转发给其他所有客户端</translation>
    </message>
    <message>
        <source>Only the reply rules answer it</source>
        <translation>只有回复规则应答它</translation>
    </message>
    <message>
        <source>It gets no automatic answer</source>
        <translation>不自动应答它</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>回送</translation>
    </message>
    <message>
        <source>chat room</source>
        <translation>聊天室</translation>
    </message>
    <message>
        <source>rules only</source>
        <translation>只按规则</translation>
    </message>
    <message>
        <source>no replies</source>
        <translation>不回复</translation>
    </message>
</context>
<context>
    <name>socketchat::PeerTrafficModel</name>
    <message numerus="yes">
        <source>%Ln message(s), %1</source>
        <translation>
            <numerusform>%Ln 条消息，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message numerus="yes">
        <source>Now: %Ln message(s) a second, %1</source>
        <translation>
            <numerusform>当前：每秒 %Ln 条消息，%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::PieceFields</name>
    <message>
        <source>In datagrams of</source>
        <translation>每个数据报</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> 字节</translation>
    </message>
    <message>
        <source>Bytes of the file in each datagram</source>
        <translation>每个数据报中文件的字节数</translation>
    </message>
    <message>
        <source>How many bytes of the file each datagram carries, from 1 to 65,527; 1,400 fit into one packet nearly everywhere</source>
        <translation>每个数据报携带文件的多少字节，1 到 65,527；1,400 字节几乎在任何网络上都能放进一个包</translation>
    </message>
    <message>
        <source>with a pause of</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Milliseconds from one datagram to the next</source>
        <translation>数据报之间的毫秒数</translation>
    </message>
    <message>
        <source>How long from one datagram to the next, from 0 to 60,000 ms: nothing tells the sender of datagrams that the other end is too slow</source>
        <translation>数据报之间的间隔，0 到 60,000 毫秒：对端来不及接收时，数据报的发送方不会知道</translation>
    </message>
</context>
<context>
    <name>socketchat::Placeholders</name>
    <message>
        <source>Counts the messages, from 1 on</source>
        <translation>消息的序号，从 1 开始</translation>
    </message>
    <message>
        <source>With four digits; in hex, as four bytes</source>
        <translation>四位数；十六进制时为四个字节</translation>
    </message>
    <message>
        <source>The time: 14:02:15.120</source>
        <translation>时间：14:02:15.120</translation>
    </message>
    <message>
        <source>The date: 2026-11-30</source>
        <translation>日期：2026-11-30</translation>
    </message>
    <message>
        <source>Seconds since 1970; in hex, as four bytes</source>
        <translation>1970 年以来的秒数；十六进制时为四个字节</translation>
    </message>
    <message>
        <source>Four random bytes</source>
        <translation>四个随机字节</translation>
    </message>
    <message>
        <source>What is in a file, at most 1 MiB</source>
        <translation>文件的内容，最多 1 MiB</translation>
    </message>
    <message>
        <source>A checksum of all before it, by its name</source>
        <translation>前面所有字节的校验和，按名称选择</translation>
    </message>
    <message>
        <source>The same as two hexadecimal digits, here without the first byte</source>
        <translation>同样是校验和，写成两位十六进制数字，这里不含第一个字节</translation>
    </message>
    <message>
        <source>No placeholder: the text “{counter}” itself</source>
        <translation>不是占位符：就是文字“{counter}”</translation>
    </message>
</context>
<context>
    <name>socketchat::Program</name>
    <message>
        <source>wait for a client to connect</source>
        <translation>等待客户端连接</translation>
    </message>
    <message>
        <source>pass it on to every other client</source>
        <translation>转发给其他每个客户端</translation>
    </message>
    <message>
        <source>backwards: the last one takes the place of one that leaves</source>
        <translation>倒序：最后一个会补上离开者的位置</translation>
    </message>
    <message>
        <source>bind it to the address and the port</source>
        <translation>绑定到地址和端口号</translation>
    </message>
    <message>
        <source>close the socket</source>
        <translation>关闭套接字</translation>
    </message>
    <message>
        <source>connect to the server</source>
        <translation>连接到服务器</translation>
    </message>
    <message>
        <source>the message without its frame</source>
        <translation>去掉边界标记后的消息</translation>
    </message>
    <message>
        <source>one datagram; what does not fit into the buffer is lost</source>
        <translation>一个数据报；放不进缓冲区的部分会丢失</translation>
    </message>
    <message>
        <source>send it back unchanged</source>
        <translation>原样回送</translation>
    </message>
    <message>
        <source>what goes over the wire for a message</source>
        <translation>一条消息实际发送的字节</translation>
    </message>
    <message>
        <source>bytes of the first whole message, 0 while it is not whole</source>
        <translation>第一条完整消息的字节数，尚不完整时为 0</translation>
    </message>
    <message>
        <source>the client has gone</source>
        <translation>客户端已离开</translation>
    </message>
    <message>
        <source>show each line at once</source>
        <translation>每行立即显示</translation>
    </message>
    <message>
        <source>listen; so many clients may wait in the queue</source>
        <translation>开始侦听；队列中最多有这么多客户端等待</translation>
    </message>
    <message>
        <source>a client has connected</source>
        <translation>有客户端连接</translation>
    </message>
    <message>
        <source>wait until something happens on any socket</source>
        <translation>等待任一套接字上有事发生</translation>
    </message>
    <message>
        <source>data has come</source>
        <translation>有数据到达</translation>
    </message>
    <message>
        <source>wait for data; none means that the other end has finished</source>
        <translation>等待数据；没有数据表示对端已结束</translation>
    </message>
    <message>
        <source>turn the host into an address</source>
        <translation>把主机名转换为地址</translation>
    </message>
    <message>
        <source>a port that was just in use can be taken again at once</source>
        <translation>刚用过的端口可以立即再用</translation>
    </message>
    <message>
        <source>react to what happens from now on</source>
        <translation>从现在起响应各种事件</translation>
    </message>
    <message>
        <source>what this end says</source>
        <translation>这一端要说的话</translation>
    </message>
    <message>
        <source>send() may take less than all: go on until it has</source>
        <translation>send() 可能只发送一部分：要一直发到全部发完</translation>
    </message>
    <message>
        <source>no connection: each datagram is told where to go</source>
        <translation>没有连接：每个数据报都要指明目的地址</translation>
    </message>
    <message>
        <source>end when nothing has come for a while</source>
        <translation>一段时间没有数据到达就结束</translation>
    </message>
    <message>
        <source>the most bytes that are received at a time</source>
        <translation>一次最多接收的字节数</translation>
    </message>
    <message>
        <source>create the socket</source>
        <translation>创建套接字</translation>
    </message>
    <message>
        <source>each client gets a thread of its own</source>
        <translation>每个客户端一个线程</translation>
    </message>
    <message>
        <source>a datagram may get lost, so do not wait for ever</source>
        <translation>数据报可能丢失，所以不要一直等下去</translation>
    </message>
    <message>
        <source>a message that is too long: no more of this client</source>
        <translation>消息太长：不再接待这个客户端</translation>
    </message>
    <message>
        <source>%1: passes each message on to every other client</source>
        <translation>%1：把每条消息转发给其他每个客户端</translation>
    </message>
    <message>
        <source>%1: shows what it receives</source>
        <translation>%1：显示收到的内容</translation>
    </message>
    <message>
        <source>%1: sends back what it receives</source>
        <translation>%1：把收到的内容原样回送</translation>
    </message>
    <message>
        <source>Run it: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>%1 client of the server at %2</source>
        <extracomment>TCP client of the server at 127.0.0.1:8000</extracomment>
        <translation>%1 客户端，服务器在 %2</translation>
    </message>
    <message>
        <source>%1 server at %2</source>
        <extracomment>TCP server at 127.0.0.1:8000</extracomment>
        <translation>%1 服务器，地址 %2</translation>
    </message>
    <message>
        <source>accept() blocks: it waits for a client&apos;s request to connect</source>
        <translation>使用阻塞方法 accept 以等待客户机连接请求</translation>
    </message>
    <message>
        <source>bind it to the IP address and the port number</source>
        <translation>绑定到 IP 地址和端口号</translation>
    </message>
    <message>
        <source>bind it to the IP address and the port number, and start to listen</source>
        <translation>绑定到 IP 地址和端口号，开始侦听</translation>
    </message>
    <message>
        <source>loop: read what the user types, send it to the server, receive its echo</source>
        <translation>循环以接收用户输入，并发送到服务器，接收服务器的回送数据</translation>
    </message>
    <message>
        <source>create the client&apos;s socket</source>
        <translation>创建客户机 socket</translation>
    </message>
    <message>
        <source>close the client&apos;s socket</source>
        <translation>关闭客户机 socket</translation>
    </message>
    <message>
        <source>close the server&apos;s socket</source>
        <translation>关闭服务器 socket</translation>
    </message>
    <message>
        <source>loop: read what the user types, and send it to the server</source>
        <translation>循环以接收用户输入，并发送到服务器</translation>
    </message>
    <message>
        <source>send the data back to the client</source>
        <translation>回送数据到客户机</translation>
    </message>
    <message>
        <source>empty data ends the loop</source>
        <translation>接收到空数据时，终止循环</translation>
    </message>
    <message>
        <source>import the socket module</source>
        <translation>导入 socket 模块</translation>
    </message>
    <message>
        <source>read what the user types</source>
        <translation>接收用户输入数据</translation>
    </message>
    <message>
        <source>if it is empty, end the loop</source>
        <translation>如果数据为空，终止循环</translation>
    </message>
    <message>
        <source>read lines from the keyboard until an empty one</source>
        <translation>从键盘读取各行，直到输入空行</translation>
    </message>
    <message>
        <source>start to listen, with a queue of 5</source>
        <translation>开始侦听，队列长度为 5</translation>
    </message>
    <message>
        <source>no answer: the datagram was lost, or nobody is there</source>
        <translation>没有回应：数据报丢失了，或者对端没有程序在运行</translation>
    </message>
    <message>
        <source>receive data</source>
        <translation>接收数据</translation>
    </message>
    <message>
        <source>receive the server&apos;s echo</source>
        <translation>接收服务器的回送数据</translation>
    </message>
    <message>
        <source>receive data: the data, and the client&apos;s address</source>
        <translation>接收数据，返回数据和客户机地址</translation>
    </message>
    <message>
        <source>send the data to the client</source>
        <translation>发送数据到客户机</translation>
    </message>
    <message>
        <source>turn it into a bytes object, and send it to the server</source>
        <translation>把数据转换为 bytes 对象，并发送到服务器</translation>
    </message>
    <message>
        <source>send it to the server</source>
        <translation>把数据发送到服务器</translation>
    </message>
    <message>
        <source>the server has closed the connection</source>
        <translation>服务器已关闭连接</translation>
    </message>
    <message>
        <source>loop: receive the client&apos;s data and send it back</source>
        <translation>循环以接收和回送客户机数据</translation>
    </message>
    <message>
        <source>create the server&apos;s socket</source>
        <translation>创建服务器 socket</translation>
    </message>
    <message>
        <source>show who the client is, once its request has been accepted</source>
        <translation>接收客户机请求后输出客户机的信息</translation>
    </message>
    <message>
        <source>show the received data</source>
        <translation>输出接收到的数据</translation>
    </message>
    <message>
        <source>≠ marks what the tutorial writes otherwise</source>
        <translation>标有 ≠ 的行与教程不同</translation>
    </message>
    <message>
        <source>received from the client: %1</source>
        <translation>接收到来自客户端的消息：%1</translation>
    </message>
    <message>
        <source>received from the client %1: %2</source>
        <translation>接收到来自客户端%1的消息：%2</translation>
    </message>
    <message>
        <source>received from the server: %1</source>
        <translation>接收来自服务端的数据：%1</translation>
    </message>
    <message>
        <source>received from the server %1: %2</source>
        <translation>接收来自服务端%1的数据：%2</translation>
    </message>
    <message>
        <source>it has just left: its own thread sees that</source>
        <translation>对端刚刚离开，由它自己的线程处理</translation>
    </message>
    <message>
        <source>take any name, or nobody could answer</source>
        <translation>取任意一个名称，否则谁也无法回复</translation>
    </message>
    <message>
        <source>bind it to its name; a path becomes a file</source>
        <translation>绑定到名称；若是路径，就会生成文件</translation>
    </message>
    <message>
        <source>cut the stream into messages: it has no boundaries itself</source>
        <translation>把字节流切分成消息：字节流本身没有边界</translation>
    </message>
    <message>
        <source>how long the address is: the name counts</source>
        <translation>地址的长度：由名称决定</translation>
    </message>
    <message>
        <source>the file outlives the socket</source>
        <translation>套接字关闭后文件还在</translation>
    </message>
    <message>
        <source>in a stream the echo may come in several pieces</source>
        <translation>在字节流中，回送的数据可能分几次到达</translation>
    </message>
    <message>
        <source>its socket is not bound: there is nowhere to send to</source>
        <translation>对端的套接字没有绑定：无处可发</translation>
    </message>
    <message>
        <source>a Unix client has no address that tells it from others</source>
        <translation>Unix 客户端没有能与其他客户端区分的地址</translation>
    </message>
    <message>
        <source>lost to a client that does not read: nobody waits for it</source>
        <translation>客户端不读取时就丢失：不让别人等它</translation>
    </message>
    <message>
        <source>it does not read, and has missed a datagram</source>
        <translation>它没有读取，漏掉了一个数据报</translation>
    </message>
    <message>
        <source>no answer has come</source>
        <translation>没有收到回应</translation>
    </message>
    <message>
        <source>unless another program&apos;s file is there by now</source>
        <translation>除非那里已经是另一个程序的文件</translation>
    </message>
    <message>
        <source>the server may not answer, so do not wait for ever</source>
        <translation>服务器可能不回应，不要一直等下去</translation>
    </message>
    <message>
        <source>end like any other program: the file is removed</source>
        <translation>正常结束，这样文件会被删除</translation>
    </message>
</context>
<context>
    <name>socketchat::ProgramDialog</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>保存程序</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>The program could not be saved as %1: %2. Choose another place.</source>
        <translation>无法把程序保存为 %1：%2。请选择其他位置。</translation>
    </message>
    <message>
        <source>Generate equivalent program</source>
        <translation>生成等价程序</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>程序的语言</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>C with the POSIX socket calls</source>
        <translation>使用 POSIX 套接字调用的 C</translation>
    </message>
    <message>
        <source>C++ with Qt</source>
        <translation>C++（Qt）</translation>
    </message>
    <message>
        <source>Which end</source>
        <translation>哪一端</translation>
    </message>
    <message>
        <source>This end</source>
        <translation>这一端</translation>
    </message>
    <message>
        <source>A program that could take the place of this window</source>
        <translation>可以代替这个窗口的程序</translation>
    </message>
    <message>
        <source>The other end</source>
        <translation>另一端</translation>
    </message>
    <message>
        <source>A program that this window could talk to</source>
        <translation>可以与这个窗口通信的程序</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>How to run it</source>
        <translation>运行方法</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>How much it does</source>
        <translation>程序的繁简</translation>
    </message>
    <message>
        <source>Shortest (one client)</source>
        <translation>最短（一个客户端）</translation>
    </message>
    <message>
        <source>The tutorial&apos;s own program, with the address of this window</source>
        <translation>教程自己的程序，地址是这个窗口的地址</translation>
    </message>
    <message>
        <source>The tutorial&apos;s programs send back what they receive, and know no message boundaries. Choose that in the status line for them.</source>
        <translation>教程的程序把收到的内容原样回送，也没有消息边界。请先在状态栏中这样选择。</translation>
    </message>
    <message>
        <source>Complete (many clients)</source>
        <translation>完整（多个客户端）</translation>
    </message>
    <message>
        <source>Whatever is chosen in this window, for any number of clients</source>
        <translation>这个窗口中选择的一切，客户端数量不限</translation>
    </message>
    <message>
        <source>Qt has no class for datagrams of Unix sockets.</source>
        <translation>Qt 没有用于 Unix 套接字数据报的类。</translation>
    </message>
</context>
<context>
    <name>socketchat::ProgramQuestion</name>
    <message>
        <source>A program answers</source>
        <translation>由程序回复</translation>
    </message>
    <message>
        <source>May this program answer?</source>
        <translation>允许由这个程序回复吗？</translation>
    </message>
    <message>
        <source>The session file wants each peer to get a process of it. Its name comes first, then each argument in a line of its own:</source>
        <translation>会话文件要求为每个对端运行这个程序。第一行是程序名，之后每行一个参数：</translation>
    </message>
    <message>
        <source>Program and arguments</source>
        <translation>程序和参数</translation>
    </message>
    <message>
        <source>It could do all that you can do on this computer. Let it answer only if you know what it does.</source>
        <translation>它可以做你在这台计算机上能做的一切。只有清楚它的作用时才允许。</translation>
    </message>
    <message>
        <source>&amp;Let it answer</source>
        <translation>让它回复(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;No program</source>
        <translation>不用程序(&amp;N)</translation>
    </message>
</context>
<context>
    <name>socketchat::QtCallPrinter</name>
    <message>
        <source>Qt asks for this by itself, and tells it by a signal.</source>
        <translation>Qt 会自行查询，并用信号告知结果。</translation>
    </message>
    <message>
        <source>Qt has no call for this option.</source>
        <translation>Qt 没有对应这个选项的调用。</translation>
    </message>
    <message>
        <source>QTcpServer::listen() sets this option by itself.</source>
        <translation>QTcpServer::listen() 会自行设置这个选项。</translation>
    </message>
    <message>
        <source>Qt makes the socket inside listen(), bind(), connectToHost() or the first writeDatagram().</source>
        <translation>Qt 在 listen()、bind()、connectToHost() 或第一次 writeDatagram() 内部创建套接字。</translation>
    </message>
    <message>
        <source>QTcpServer::listen() does bind() and listen() in one.</source>
        <translation>QTcpServer::listen() 一次完成 bind() 和 listen()。</translation>
    </message>
    <message>
        <source>Qt does not read the error queue of a datagram socket.</source>
        <translation>Qt 不读取数据报套接字的错误队列。</translation>
    </message>
    <message>
        <source>Qt cannot end one direction alone; disconnectFromHost() ends both once everything is sent.</source>
        <translation>Qt 不能只结束一个方向；disconnectFromHost() 在全部发送完后同时结束两个方向。</translation>
    </message>
</context>
<context>
    <name>socketchat::Quantities</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>%1: a number of bytes</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent</comment>
        <extracomment>What follows a number; a space before it becomes a thin one.</extracomment>
        <translation>%</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between facts</comment>
        <translation>·</translation>
    </message>
</context>
<context>
    <name>socketchat::RatePlot</name>
    <message>
        <source>Rates and round trips of the last two minutes</source>
        <translation>最近两分钟的速率和往返时间</translation>
    </message>
    <message>
        <source>Round trip: %1 now, %2 at most.</source>
        <translation>往返时间：当前 %1，最长 %2。</translation>
    </message>
    <message>
        <source>Round trip: %1 at most, none now.</source>
        <translation>往返时间：最长 %1，当前没有。</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>fastest to slowest</source>
        <translation>最快到最慢</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>2 min ago</source>
        <translation>2 分钟前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>峰值 %1</translation>
    </message>
    <message>
        <source>Received: %1 now, %2 at most. Sent: %3 now, %4 at most.</source>
        <translation>接收：当前 %1，最高 %2。发送：当前 %3，最高 %4。</translation>
    </message>
</context>
<context>
    <name>socketchat::RecentMenu</name>
    <message>
        <source>Open recen&amp;t</source>
        <translation>最近打开的记录(&amp;T)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>socketchat::Recorder</name>
    <message>
        <source>The conversation is not being recorded; it goes on, and so do attempts to record it. %1</source>
        <translation>会话目前没有录制；会话继续进行，并会不断重试录制。%1</translation>
    </message>
    <message numerus="yes">
        <source>Recording goes on; %Ln row(s) are missing.</source>
        <translation>
            <numerusform>录制继续；缺少 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording goes on; nothing is missing.</source>
        <translation>录制继续；没有缺失。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be recorded.</source>
        <translation>
            <numerusform>有 %Ln 行未能录制。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::RecordingActions</name>
    <message>
        <source>Folder for recordings</source>
        <translation>录制文件夹</translation>
    </message>
    <message>
        <source>Recorded as “%1”.</source>
        <translation>已录制到“%1”。</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>录制(&amp;R)</translation>
    </message>
    <message>
        <source>Write down what happens while it happens, as JSON Lines</source>
        <translation>边进行边写入文件，格式为 JSON Lines</translation>
    </message>
    <message>
        <source>Folder for recor&amp;dings…</source>
        <translation>录制文件夹(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>socketchat::RecordingSettings</name>
    <message>
        <source>Folder for recordings</source>
        <translation>录制文件夹</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>&amp;Folder for recordings</source>
        <translation>录制文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Choose the folder for recordings</source>
        <translation>选择录制文件夹</translation>
    </message>
    <message>
        <source>&amp;Record every run of new windows</source>
        <translation>录制新窗口的每次运行(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>A recording is written while it happens: each run of a window becomes a file of JSON Lines, which File ▸ Open shows again.</source>
        <translation>录制在会话进行时写入：窗口每运行一次就生成一个 JSON Lines 文件，可以用“文件 ▸ 打开”再次查看。</translation>
    </message>
</context>
<context>
    <name>socketchat::RelayBar</name>
    <message>
        <source>Nothing is held</source>
        <translation>没有拦截到消息</translation>
    </message>
    <message>
        <source>%1 held, to the target: %2</source>
        <extracomment>How many messages wait, which way the first of them goes, and its text.</extracomment>
        <translation>拦截了 %1 条，发往目标：%2</translation>
    </message>
    <message>
        <source>%1 held, to the client: %2</source>
        <translation>拦截了 %1 条，发往客户端：%2</translation>
    </message>
    <message>
        <source>Send to</source>
        <extracomment>In a relay, in front of a choice: to the client, or to the target.</extracomment>
        <translation>发送给</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>What you send goes to the client, as if the target had said it</source>
        <translation>你发送的内容发给客户端，就像是目标说的</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What you send goes to the target, as if the client had said it</source>
        <translation>你发送的内容发给目标，就像是客户端说的</translation>
    </message>
    <message>
        <source>Hold messages</source>
        <translation>拦截消息</translation>
    </message>
    <message>
        <source>to the target</source>
        <translation>发往目标</translation>
    </message>
    <message>
        <source>Hold messages to the target</source>
        <translation>拦截发往目标的消息</translation>
    </message>
    <message>
        <source>to clients</source>
        <translation>发往客户端</translation>
    </message>
    <message>
        <source>Hold messages to clients</source>
        <translation>拦截发往客户端的消息</translation>
    </message>
    <message>
        <source>Each message waits here until you let it go on, change it or drop it. Switched off, all that wait go on.</source>
        <translation>每条消息都在这里等待，直到你放行、修改或丢弃它。关闭后，等待的消息全部放行。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Lets the message go on as it is</source>
        <translation>让这条消息原样通过</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Takes the message into the field below; what you send takes its place</source>
        <translation>把这条消息放进下面的输入框；你发送的内容代替它</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Does not let the message go on</source>
        <translation>不让这条消息通过</translation>
    </message>
    <message>
        <source>Forward all</source>
        <translation>全部放行</translation>
    </message>
    <message>
        <source>Lets all go on that wait</source>
        <translation>让等待的消息全部通过</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>拦截了 %1 条</translation>
    </message>
</context>
<context>
    <name>socketchat::RemedyBar</name>
    <message>
        <source>What helps</source>
        <translation>可以这样解决</translation>
    </message>
    <message>
        <source>Start a server here</source>
        <translation>在本机启动服务器</translation>
    </message>
    <message>
        <source>Choose another port</source>
        <translation>换一个端口</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>Meaning, usual causes and advice, each one or two whole sentences.</extracomment>
        <translation>%1%2%3</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Set SO_REUSEADDR and start</source>
        <translation>设置 SO_REUSEADDR 并启动</translation>
    </message>
    <message>
        <source>The file could not be removed: a program listens there by now, or this user may not remove it.</source>
        <translation>无法删除文件：现在已有程序在那里侦听，或者当前用户无权删除它。</translation>
    </message>
    <message>
        <source>Choose another path</source>
        <translation>换一个路径</translation>
    </message>
    <message>
        <source>Remove the file and start</source>
        <translation>删除文件并启动</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>信任此证书</translation>
    </message>
    <message>
        <source>Connect, and take this certificate at this address from now on; any other one is checked as usual</source>
        <translation>连接，并从此在该地址接受这个证书；其他证书照常验证</translation>
    </message>
</context>
<context>
    <name>socketchat::RepeatBar</name>
    <message>
        <source>An interval has 1 ms to 30 days.</source>
        <translation>间隔为 1 毫秒到 30 天。</translation>
    </message>
    <message>
        <source>A message is sent at most 1,000,000 times.</source>
        <translation>一条消息最多发送 1,000,000 次。</translation>
    </message>
    <message>
        <source>Stop repeating</source>
        <translation>停止重复</translation>
    </message>
    <message>
        <source>Send repeatedly</source>
        <translation>重复发送</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>已发送 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln message(s) left out because the other end is too slow</source>
        <translation>
            <numerusform>%1，因对端太慢略过 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Interval in milliseconds</source>
        <translation>间隔（毫秒）</translation>
    </message>
    <message>
        <source>How long from one message to the next, from 1 ms to 30 days</source>
        <translation>从一条消息到下一条的时间，1 毫秒到 30 天</translation>
    </message>
    <message>
        <source>Times (0: no end)</source>
        <translation>次数（0 为不限）</translation>
    </message>
    <message>
        <source>How many times; 0: until stopped</source>
        <translation>发送多少次；0 表示直到停止</translation>
    </message>
    <message>
        <source>Sends what is in the message field at this rate; the text stays. Placeholders are expanded each time.</source>
        <translation>按此间隔发送输入框里的内容，文本保留。占位符每次重新展开。</translation>
    </message>
    <message>
        <source>Stop repeating and close</source>
        <translation>停止重复并关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send in order</source>
        <translation>按顺序发送</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>已发送 %1/%2 条</translation>
    </message>
    <message>
        <source>Sends the messages of the folder one after the other at this rate</source>
        <translation>按此间隔逐条发送文件夹中的消息</translation>
    </message>
</context>
<context>
    <name>socketchat::ReplyActions</name>
    <message>
        <source>Repl&amp;y rules…</source>
        <translation>回复规则(&amp;Y)…</translation>
    </message>
    <message>
        <source>What answers messages that match a text, a pattern or bytes</source>
        <translation>对符合文本、模式或字节的消息自动回复</translation>
    </message>
    <message>
        <source>Ans&amp;wer with a program…</source>
        <translation>由程序回复(&amp;W)…</translation>
    </message>
    <message>
        <source>Each peer gets a process, whose standard input and output it talks to</source>
        <translation>每个对端有一个进程，与它的标准输入和输出通信</translation>
    </message>
</context>
<context>
    <name>socketchat::ReplyRules</name>
    <message>
        <source>This is no file of rules that can be used. %1</source>
        <translation>这不是可用的规则文件。%1</translation>
    </message>
    <message>
        <source>“%1” is no file.</source>
        <translation>“%1”不是文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>It is nothing in braces.</source>
        <translation>它不是花括号中的内容。</translation>
    </message>
    <message>
        <source>“to” takes sender, others or everyone.</source>
        <translation>“to”可以是 sender、others 或 everyone。</translation>
    </message>
    <message>
        <source>“%1” is not known there.</source>
        <translation>那里没有“%1”这一项。</translation>
    </message>
    <message>
        <source>“%1” takes a text of at most %2 characters.</source>
        <translation>“%1”是不超过 %2 个字符的文本。</translation>
    </message>
    <message>
        <source>“%1” takes true or false.</source>
        <translation>“%1”可以是 true 或 false。</translation>
    </message>
    <message>
        <source>“%1” takes a whole number from %2 to %3.</source>
        <translation>“%1”是 %2 到 %3 的整数。</translation>
    </message>
    <message>
        <source>“when” takes one of text, wildcard, regex and hex.</source>
        <translation>“when”是 text、wildcard、regex、hex 之一。</translation>
    </message>
    <message>
        <source>“answer” takes one of text, escapes and hex.</source>
        <translation>“answer”是 text、escapes、hex 之一。</translation>
    </message>
    <message>
        <source>In “when”: %1</source>
        <translation>“when”中：%1</translation>
    </message>
    <message>
        <source>In “answer”: %1</source>
        <translation>“answer”中：%1</translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>它超过了 %1 字节。</translation>
    </message>
    <message>
        <source>It is no JSON: at byte %1 something else was expected.</source>
        <translation>它不是 JSON：第 %1 字节处的内容不对。</translation>
    </message>
    <message>
        <source>It holds something else than one list “rules”.</source>
        <translation>其中应当只有一个列表“rules”。</translation>
    </message>
    <message>
        <source>It has more than %1 rules.</source>
        <translation>其中的规则超过 %1 条。</translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <extracomment>%1 is the number of a rule, %2 a sentence on what is wrong with it.</extracomment>
        <translation>规则 %1：%2</translation>
    </message>
    <message>
        <source>The expression is wrong at position %1: %2.</source>
        <extracomment>%2 is a message of the regular expressions&apos; library, in English.</extracomment>
        <translation>正则表达式在第 %1 个字符处有误：%2。</translation>
    </message>
    <message>
        <source>“$%1” names a group that the pattern does not have.</source>
        <translation>“$%1”所指的分组在匹配条件中不存在。</translation>
    </message>
    <message>
        <source>No group can stand in the braces of a placeholder.</source>
        <translation>占位符的花括号里不能有分组。</translation>
    </message>
</context>
<context>
    <name>socketchat::RuleForm</name>
    <message>
        <source>This takes a number up to 2592000000, and %1 is none.</source>
        <translation>这里需要不大于 2592000000 的数，而“%1”不是。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>转义</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>The sender</source>
        <translation>发送者</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其他所有对端</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有对端</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>条件(&amp;W)</translation>
    </message>
    <message>
        <source>Text: the whole message. Wildcard: * is any characters, ? is one. Regex: a part of it. Hex: all bytes, ? is any digit.</source>
        <translation>文本：整条消息。通配符：* 为任意多个字符，? 为一个字符。正则：消息的一部分。十六进制：全部字节，? 为任意一位数字。</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>匹配内容</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>回复(&amp;A)</translation>
    </message>
    <message>
        <source>How the answer is read</source>
        <translation>回复内容按什么形式理解</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>$0 is what matched, $1 to $9 are the groups of a regex or the runs of bytes with a ? of a hex, $$ is a dollar</source>
        <translation>$0 是匹配到的内容，$1 到 $9 是正则的分组或十六进制中带 ? 的各段字节，$$ 是美元符号</translation>
    </message>
    <message>
        <source>Expand &amp;placeholders</source>
        <translation>展开占位符(&amp;P)</translation>
    </message>
    <message>
        <source>{counter}, {time}, {random 4} and others, anew for each answer</source>
        <translation>{counter}、{time}、{random 4} 等，每次回复时重新展开</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>发给(&amp;T)</translation>
    </message>
    <message>
        <source>Who gets the answer</source>
        <translation>谁收到回复</translation>
    </message>
    <message>
        <source>a&amp;fter</source>
        <translation>延迟(&amp;F)</translation>
    </message>
    <message>
        <source>How long the answer waits, in milliseconds</source>
        <translation>回复等待多久才发出，以毫秒计</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>t&amp;imes</source>
        <translation>次数(&amp;I)</translation>
    </message>
    <message>
        <source>How often it answers in all; 0: always. Then the next rule is tried.</source>
        <translation>总共回复几次；0：不限。之后改用下一条规则。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Shown with each answer</source>
        <translation>随每次回复显示</translation>
    </message>
    <message>
        <source>P&amp;eer</source>
        <translation>对端(&amp;E)</translation>
    </message>
    <message>
        <source>Only for this address, with or without the port; * and ? as in a wildcard. Empty: for all.</source>
        <translation>只对这个地址有效，可带端口；* 和 ? 同通配符。留空：对所有对端有效。</translation>
    </message>
</context>
<context>
    <name>socketchat::RuleModel</name>
    <message>
        <source>Wildcard</source>
        <translation>通配符</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>How a reply rule matches, and what: &quot;Regex: hello (w+)&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Rule %1, off</source>
        <translation>规则 %1，停用</translation>
    </message>
    <message>
        <source>Rule %1, on</source>
        <translation>规则 %1，启用</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
</context>
<context>
    <name>socketchat::RulesDialog</name>
    <message>
        <source>Rule %1 takes too long on this message.</source>
        <translation>规则 %1 匹配这条消息用时过长。</translation>
    </message>
    <message>
        <source>No rule matches.</source>
        <translation>没有规则匹配。</translation>
    </message>
    <message>
        <source>Rule %1 matches, and answers with what is in a file.</source>
        <translation>规则 %1 匹配，用文件的内容回复。</translation>
    </message>
    <message>
        <source>Rule %1 matches, and answers “%2”.</source>
        <translation>规则 %1 匹配，回复“%2”。</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>Reply rules (*.json)</source>
        <translation>回复规则 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Together there would be more than %L1 rules.</source>
        <translation>合在一起会超过 %L1 条规则。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) were added.</source>
        <translation>
            <numerusform>添加了 %Ln 条规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>导出规则</translation>
    </message>
    <message>
        <source>Exported as “%1”.</source>
        <translation>已导出为“%1”。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: %2.</source>
        <translation>“%1”无法保存：%2。</translation>
    </message>
    <message>
        <source>Reply rules</source>
        <translation>回复规则</translation>
    </message>
    <message>
        <source>The first that matches answers. Space switches a rule on or off, Enter edits it, Insert adds one, Delete removes one, Alt+Up and Alt+Down move it.</source>
        <translation>由第一条匹配的规则回复。空格键启用或停用规则，Enter 编辑，Insert 添加，Delete 删除，Alt+Up 和 Alt+Down 移动。</translation>
    </message>
    <message>
        <source>The first rule that matches a message answers it</source>
        <translation>每条消息由第一条匹配的规则回复</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Add a rule (Insert)</source>
        <translation>添加规则（Insert）</translation>
    </message>
    <message>
        <source>Duplicate the rule</source>
        <translation>复制规则</translation>
    </message>
    <message>
        <source>Duplicate the rule (Ctrl+D)</source>
        <translation>复制规则（Ctrl+D）</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>Remove the rule (Delete)</source>
        <translation>删除规则（Delete）</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>上移规则</translation>
    </message>
    <message>
        <source>Move the rule up (Alt+Up)</source>
        <translation>上移规则（Alt+Up）</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>下移规则</translation>
    </message>
    <message>
        <source>Move the rule down (Alt+Down)</source>
        <translation>下移规则（Alt+Down）</translation>
    </message>
    <message>
        <source>Import rules…</source>
        <translation>导入规则…</translation>
    </message>
    <message>
        <source>Add the rules of a JSON file, as for --rules</source>
        <translation>添加 JSON 文件中的规则，与 --rules 的文件相同</translation>
    </message>
    <message>
        <source>Export rules…</source>
        <translation>导出规则…</translation>
    </message>
    <message>
        <source>Write all rules as JSON, for --rules too</source>
        <translation>把全部规则写成 JSON，也可用于 --rules</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>转义</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>How the message to try is read</source>
        <translation>试用的消息按什么形式理解</translation>
    </message>
    <message>
        <source>T&amp;ry</source>
        <translation>试一试(&amp;R)</translation>
    </message>
    <message>
        <source>A message to try</source>
        <translation>试用的消息</translation>
    </message>
    <message>
        <source>What would this message get?</source>
        <translation>这条消息会得到什么回复？</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) were added. What answers with a file is off until you switch it on.</source>
        <translation>
            <numerusform>添加了 %Ln 条规则。用文件内容回复的规则已停用，需要时再启用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::SavedMessage</name>
    <message>
        <source>this version knows no “%1”</source>
        <translation>这个版本不认识“%1”</translation>
    </message>
    <message>
        <source>“%1” is no text in quotes</source>
        <translation>“%1”不是带引号的文本</translation>
    </message>
    <message>
        <source>“%1” is too long</source>
        <translation>“%1”太长</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”</source>
        <translation>“%1”不能是“%2”</translation>
    </message>
    <message>
        <source>It has no list “messages”.</source>
        <translation>其中没有“messages”列表。</translation>
    </message>
    <message>
        <source>It has more than %1 messages.</source>
        <translation>其中的消息超过 %1 条。</translation>
    </message>
    <message>
        <source>Message %1 in it: %2.</source>
        <extracomment>%1 is the number of a message in a file, %2 what is wrong, without a full stop.</extracomment>
        <translation>其中第 %1 条消息：%2。</translation>
    </message>
    <message>
        <source>it is none</source>
        <translation>它不是消息</translation>
    </message>
    <message>
        <source>it has no “name”</source>
        <translation>它没有“name”</translation>
    </message>
    <message>
        <source>another has the key %1</source>
        <translation>按键 %1 已用于另一条消息</translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>它超过 %1 字节。</translation>
    </message>
    <message>
        <source>It is no JSON: at byte %1 something else was expected.</source>
        <translation>它不是 JSON：第 %1 字节处与预期不符。</translation>
    </message>
    <message>
        <source>It has no “format” that this version knows.</source>
        <translation>其中的“format”不是这个版本认识的。</translation>
    </message>
    <message>
        <source>This version knows no “%1”.</source>
        <translation>这个版本不认识“%1”。</translation>
    </message>
</context>
<context>
    <name>socketchat::SavedMessageDialog</name>
    <message>
        <source>Give the message a name.</source>
        <translation>请给这条消息起个名称。</translation>
    </message>
    <message>
        <source>A saved message can have %1 characters.</source>
        <translation>一条常用消息最多 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>按键 %2 现在用于“%1”。</translation>
    </message>
    <message>
        <source>Save message</source>
        <translation>保存为常用消息</translation>
    </message>
    <message>
        <source>Change saved message</source>
        <translation>修改常用消息</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>内容(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>输入形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Line end</source>
        <translation>行尾(&amp;L)</translation>
    </message>
    <message>
        <source>Chec&amp;ksum</source>
        <translation>校验和(&amp;K)</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>按键(&amp;Y)</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>备注(&amp;T)</translation>
    </message>
    <message>
        <source>Expand &amp;placeholders</source>
        <translation>展开占位符(&amp;P)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>转义</translation>
    </message>
    <message>
        <source>None</source>
        <comment>line end</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>None</source>
        <comment>checksum</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>None</source>
        <comment>key</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Sends the message from anywhere in the window</source>
        <translation>在窗口的任何地方按它都会发送这条消息</translation>
    </message>
    <message>
        <source>A new name makes a new folder</source>
        <translation>输入新名称即新建文件夹</translation>
    </message>
    <message>
        <source>{counter}, {time}, {random 4} and others, anew at each sending</source>
        <translation>{counter}、{time}、{random 4} 等，每次发送时重新展开</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>socketchat::SavedMessageList</name>
    <message>
        <source>The saved messages in “%1” cannot be used; the file stays as it is. %2</source>
        <translation>“%1”中的常用消息无法使用，文件保持原样。%2</translation>
    </message>
    <message>
        <source>Another Socket Chat has changed the saved messages. Here they are; please do it once more.</source>
        <translation>另一个套接字聊天程序修改了常用消息。现已重新读取，请再操作一次。</translation>
    </message>
    <message>
        <source>At most %1 messages can be saved.</source>
        <translation>最多保存 %1 条常用消息。</translation>
    </message>
    <message>
        <source>All saved messages together can have %1 bytes.</source>
        <translation>全部常用消息合计最多 %1 字节。</translation>
    </message>
    <message>
        <source>The messages could not be saved as “%1”: %2.</source>
        <translation>常用消息无法保存到“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>socketchat::SavedMessageView</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::SavedPanel</name>
    <message>
        <source>A click or Enter sends it</source>
        <translation>点击或按回车即发送</translation>
    </message>
    <message>
        <source>A click or Enter puts it into the message field, since there is no connection</source>
        <translation>点击或按回车会把它放进输入框，因为现在没有连接</translation>
    </message>
    <message>
        <source>Nothing is saved yet. + or Ctrl+D saves what is in the message field.</source>
        <translation>还没有常用消息。按 + 或 Ctrl+D 可保存输入框中的内容。</translation>
    </message>
    <message>
        <source>No saved message has this text in it.</source>
        <translation>没有常用消息包含这段文本。</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The saved messages were changed since, so this stays as it is.</source>
        <translation>之后常用消息又有改动，所以无法撤销。</translation>
    </message>
    <message>
        <source>Import messages</source>
        <translation>导入消息</translation>
    </message>
    <message>
        <source>Saved messages, sessions, Packet Sender (*.json *.socketchat *.ini)</source>
        <translation>常用消息、会话设置、Packet Sender (*.json *.socketchat *.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation>“%1”没有导入。%2</translation>
    </message>
    <message>
        <source>All of these messages are saved already.</source>
        <translation>这些消息都已经保存过了。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were added.</source>
        <translation>
            <numerusform>添加了 %Ln 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>导出消息</translation>
    </message>
    <message>
        <source>Saved messages (*.json)</source>
        <translation>常用消息 (*.json)</translation>
    </message>
    <message>
        <source>Exported as “%1”.</source>
        <translation>已导出为“%1”。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: %2.</source>
        <translation>“%1”无法保存：%2。</translation>
    </message>
    <message>
        <source>Add a saved message</source>
        <translation>添加常用消息</translation>
    </message>
    <message>
        <source>Saves what is in the message field, to send it with one click (Ctrl+D)</source>
        <translation>保存输入框中的内容，以后点一下即可发送（Ctrl+D）</translation>
    </message>
    <message>
        <source>More for saved messages</source>
        <translation>常用消息的更多操作</translation>
    </message>
    <message>
        <source>Find saved messages…</source>
        <translation>查找常用消息…</translation>
    </message>
    <message>
        <source>Find saved messages</source>
        <translation>查找常用消息</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>常用消息</translation>
    </message>
    <message>
        <source>Enter sends, Delete deletes, Alt+Up and Alt+Down move</source>
        <translation>回车发送，Delete 删除，Alt+上下箭头移动</translation>
    </message>
    <message>
        <source>Put into the &amp;message field</source>
        <translation>放进输入框(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>修改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Send in order…</source>
        <translation>按顺序发送(&amp;S)…</translation>
    </message>
    <message>
        <source>Sends the messages of this folder one after the other, with a pause</source>
        <translation>把这个文件夹中的消息按间隔逐条发送</translation>
    </message>
</context>
<context>
    <name>socketchat::ScriptRun</name>
    <message>
        <source>The script ended before step %1 of %2.</source>
        <translation>脚本在第 %1 步之前结束（共 %2 步）。</translation>
    </message>
    <message>
        <source>Nothing came.</source>
        <translation>什么也没有收到。</translation>
    </message>
    <message>
        <source>What came last: “%1”.</source>
        <translation>最后收到的是：“%1”。</translation>
    </message>
    <message>
        <source>Step %1: it takes too long to search what came for “%2”. Write a simpler expression.</source>
        <translation>第 %1 步：在收到的内容中查找“%2”耗时过长。请把表达式写得简单些。</translation>
    </message>
    <message>
        <source>Step %1: nothing matches “%2”, and the other end sends no more. %3</source>
        <extracomment>%3: a sentence on what came</extracomment>
        <translation>第 %1 步：没有匹配“%2”的内容，而且对端不再发送。%3</translation>
    </message>
    <message>
        <source>Step %1: nothing matches “%2” within %3 ms. %4</source>
        <extracomment>%4: a sentence on what came</extracomment>
        <translation>第 %1 步：%3 毫秒内没有匹配“%2”的内容。%4</translation>
    </message>
    <message>
        <source>Step %1: the other end takes nothing of what is sent.</source>
        <translation>第 %1 步：对端不接收发送的数据。</translation>
    </message>
    <message>
        <source>Nothing came since the last match.</source>
        <translation>上次匹配之后什么也没有收到。</translation>
    </message>
</context>
<context>
    <name>socketchat::SendMenu</name>
    <message>
        <source>The other end sees the end of the stream, and can still send</source>
        <translation>对端会看到字节流的结尾，但仍可以发送</translation>
    </message>
    <message>
        <source>Send a&amp;gain</source>
        <translation>再次发送(&amp;G)</translation>
    </message>
    <message>
        <source>Sends the last message once more; the text in the field stays</source>
        <translation>把上一条消息再发送一次；输入框里的文字不变</translation>
    </message>
    <message>
        <source>Send an &amp;empty datagram</source>
        <translation>发送空数据报(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;hut down sending (half-close)</source>
        <translation>结束发送（半关闭）(&amp;H)</translation>
    </message>
    <message>
        <source>close() with SO_LINGER of 0 seconds: an RST goes out instead of a FIN, the other end gets ECONNRESET, and what it has not read is lost</source>
        <translation>SO_LINGER 为 0 秒的 close()：发出的是 RST 而不是 FIN，对端得到 ECONNRESET，还没有读取的数据会丢失</translation>
    </message>
    <message>
        <source>&amp;Close the connection</source>
        <translation>关闭连接(&amp;C)</translation>
    </message>
    <message>
        <source>What is queued still arrives; then the other end&apos;s recv() returns b&apos;&apos;</source>
        <translation>排队的数据仍会送到，之后对端的 recv() 返回 b&apos;&apos;</translation>
    </message>
    <message>
        <source>Re&amp;set the connection (RST)</source>
        <translation>重置连接（RST）(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Bytes and order of the checksum…</source>
        <translation>校验和的范围与字节序(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Expand placeholders</source>
        <translation>展开占位符(&amp;E)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A menu entry: a placeholder to insert, and what becomes of it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Placeholders</source>
        <translation>占位符(&amp;P)</translation>
    </message>
    <message>
        <source>Send &amp;repeatedly…</source>
        <translation>重复发送(&amp;R)…</translation>
    </message>
    <message>
        <source>Sends what is typed every so many milliseconds</source>
        <translation>每隔若干毫秒发送一次输入的内容</translation>
    </message>
    <message>
        <source>Save th&amp;is message…</source>
        <translation>存为常用消息(&amp;I)…</translation>
    </message>
    <message>
        <source>Keeps what is typed among the saved messages, to send it with one click</source>
        <translation>把输入的内容存为常用消息，以后点一下即可发送</translation>
    </message>
    <message>
        <source>Find sen&amp;t messages…</source>
        <translation>查找已发送的消息(&amp;T)…</translation>
    </message>
    <message>
        <source>Lists what was sent, and puts it back into the field</source>
        <translation>列出发送过的消息，可以放回输入框</translation>
    </message>
    <message>
        <source>Send a &amp;file…</source>
        <translation>发送文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Sends a file as it is, piece by piece as the other end takes it; it can also be dropped on the window</source>
        <translation>原样发送一个文件，按对端接收的速度逐块发出；也可以把文件拖放到窗口上</translation>
    </message>
</context>
<context>
    <name>socketchat::SentHistoryDialog</name>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>还没有发送过消息。</translation>
    </message>
    <message>
        <source>No sent message has this text in it.</source>
        <translation>发送过的消息中没有这段文字。</translation>
    </message>
    <message>
        <source>Sent messages</source>
        <translation>已发送的消息</translation>
    </message>
    <message>
        <source>Find sent messages…</source>
        <translation>查找已发送的消息…</translation>
    </message>
    <message>
        <source>Find sent messages</source>
        <translation>查找已发送的消息</translation>
    </message>
    <message>
        <source>Enter or a click puts it into the message field</source>
        <translation>按 Enter 或点击，把它放入消息输入框</translation>
    </message>
</context>
<context>
    <name>socketchat::Sentences</name>
    <message>
        <source>Listening on %1</source>
        <translation>正在侦听 %1</translation>
    </message>
    <message>
        <source>Ready for datagrams at %1</source>
        <translation>已就绪，在 %1 接收数据报</translation>
    </message>
    <message>
        <source>Connected from %1</source>
        <translation>已从 %1 连接</translation>
    </message>
    <message>
        <source>Connected to %1 from %2</source>
        <translation>已从 %2 连接到 %1</translation>
    </message>
    <message>
        <source>Ready to send datagrams to %1 from %2</source>
        <translation>已就绪，可从 %2 向 %1 发送数据报</translation>
    </message>
    <message>
        <source>Stopped listening</source>
        <translation>已停止侦听</translation>
    </message>
    <message>
        <source>Stopped receiving datagrams</source>
        <translation>已停止接收数据报</translation>
    </message>
    <message>
        <source>Connection closed at this end</source>
        <translation>本端已关闭连接</translation>
    </message>
    <message>
        <source>Socket closed at this end</source>
        <translation>本端已关闭套接字</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>Datagrams go to %1</source>
        <translation>数据报将发往 %1</translation>
    </message>
    <message>
        <source>%1 connected</source>
        <translation>%1 已连接</translation>
    </message>
    <message>
        <source>First datagram from %1</source>
        <translation>收到来自 %1 的第一个数据报</translation>
    </message>
    <message>
        <source>%1 was silent for long and has left the list</source>
        <translation>%1 长时间没有消息，已移出列表</translation>
    </message>
    <message>
        <source>%1 has left the list</source>
        <translation>%1 已移出列表</translation>
    </message>
    <message>
        <source>%1 closed the connection</source>
        <translation>%1 关闭了连接</translation>
    </message>
    <message>
        <source>This end closed the connection with %1</source>
        <translation>本端关闭了与 %1 的连接</translation>
    </message>
    <message>
        <source>The connection with %1 broke off</source>
        <translation>与 %1 的连接意外中断</translation>
    </message>
    <message>
        <source>%1 disconnected</source>
        <translation>%1 已断开</translation>
    </message>
    <message numerus="yes">
        <source>%1 stopped in the middle of a message; %Ln byte(s) of it had come</source>
        <translation>
            <numerusform>%1 的最后一条消息不完整，只收到 %Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>the other end</source>
        <extracomment>Stands for the address of the other program where it is not known.</extracomment>
        <translation>对端</translation>
    </message>
    <message>
        <source>Message from %1</source>
        <translation>来自 %1 的消息</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>发给 %1 的消息</translation>
    </message>
    <message>
        <source>%1 has finished sending, and can still receive</source>
        <translation>%1 已结束发送，但仍可接收</translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagram(s) came faster than they could be read, and the system dropped them</source>
        <translation>
            <numerusform>有 %Ln 个数据报来得太快，来不及读取，被系统丢弃</numerusform>
        </translation>
    </message>
    <message>
        <source>Type an address, such as 127.0.0.1:8000.</source>
        <translation>请输入地址，例如 127.0.0.1:8000。</translation>
    </message>
    <message>
        <source>Host names cannot contain spaces.</source>
        <translation>主机名不能含有空格。</translation>
    </message>
    <message>
        <source>Host names cannot contain spaces (got “%1”).</source>
        <translation>主机名不能含有空格（输入的是“%1”）。</translation>
    </message>
    <message>
        <source>“%1” cannot be a host. Use a name of letters, digits, dots and hyphens, or an IP address such as 127.0.0.1.</source>
        <translation>“%1”不能作为主机。请使用由字母、数字、点和连字符组成的主机名，或者 127.0.0.1 这样的 IP 地址。</translation>
    </message>
    <message>
        <source>The bracket “[” is not closed. Write an IPv6 address and its port like [::1]:8000.</source>
        <translation>方括号“[”没有闭合。IPv6 地址和端口应写成 [::1]:8000 的形式。</translation>
    </message>
    <message>
        <source>“%1” is not an IPv6 address. Write one like [::1] or [2001:db8::1].</source>
        <translation>“%1”不是 IPv6 地址。IPv6 地址应写成 [::1] 或 [2001:db8::1] 的形式。</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways. Put the IPv6 address in brackets, like [::1]:9000.</source>
        <translation>“%1”有两种理解。请把 IPv6 地址放在方括号中，例如 [::1]:9000。</translation>
    </message>
    <message>
        <source>Port must be a number from 0 to 65535 (got “%1”).</source>
        <translation>端口必须是 0 到 65535 之间的数字（输入的是“%1”）。</translation>
    </message>
    <message>
        <source>Port must be 0–65535 (got %1).</source>
        <translation>端口必须是 0–65535（输入的是 %1）。</translation>
    </message>
    <message>
        <source>A client cannot connect to port 0. Type the server&apos;s port, from 1 to 65535.</source>
        <translation>客户端不能连接到端口 0。请输入服务器的端口，范围是 1 到 65535。</translation>
    </message>
    <message>
        <source>A percent sign must be followed by two hexadecimal digits, and in “%1” it is not.</source>
        <translation>百分号后面必须是两个十六进制数字，而“%1”不是这样。</translation>
    </message>
    <message>
        <source>“%1” at position %2 is not a hexadecimal digit. Write each byte as two digits from 0–9 and A–F.</source>
        <translation>第 %2 个字符“%1”不是十六进制数字。请把每个字节写成两个数字，用 0–9 和 A–F。</translation>
    </message>
    <message>
        <source>“%1” at position %2 is only half a byte. Write each byte as two hexadecimal digits, such as 0A.</source>
        <translation>第 %2 个字符“%1”只是半个字节。请把每个字节写成两个十六进制数字，例如 0A。</translation>
    </message>
    <message>
        <source>“%1” at position %2 is not an escape known here. Use \n, \r, \t, \0, \e, \x41 or \u4f60, and \\ for a backslash.</source>
        <translation>第 %2 个字符处的“%1”不是可识别的转义。请使用 \n、\r、\t、\0、\e、\x41 或 \u4f60，反斜杠写成 \\。</translation>
    </message>
    <message>
        <source>The escape “%1” at position %2 is not finished. Write it like \x41 or \u4f60, and \\ for a backslash.</source>
        <translation>第 %2 个字符处的转义“%1”不完整。请写成 \x41 或 \u4f60 的形式，反斜杠写成 \\。</translation>
    </message>
    <message>
        <source>“%1” at position %2 cannot be expressed in %3. Remove it, or choose another encoding such as UTF-8.</source>
        <translation>第 %2 个字符“%1”无法用 %3 表示。请删除它，或选择 UTF-8 等其他编码。</translation>
    </message>
    <message>
        <source> (%1)</source>
        <extracomment>%1 is the system&apos;s name of an error, EADDRINUSE. The space in front separates it from a word.
----------
A reason in brackets. The space in front separates it from a word.</extracomment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Ports below 1024 need administrator rights, so this program may not use port %1 at %2%3. Choose a port from 1024 to 65535.</source>
        <translation>1024 以下端口需要管理员权限，本程序不能在 %2 使用端口 %1%3。请选择 1024 到 65535 之间的端口。</translation>
    </message>
    <message>
        <source>The system does not allow this program to use %1%2. Choose another address or port.</source>
        <translation>系统不允许本程序使用 %1%2。请选择其他地址或端口。</translation>
    </message>
    <message>
        <source>The system does not allow this program to talk to %1%2. Check the address, and the firewall of this machine.</source>
        <translation>系统不允许本程序与 %1 通信%2。请检查地址和本机的防火墙。</translation>
    </message>
    <message>
        <source>%1 did not answer the request to connect in time%2. Check the address, the network, and any firewall on the way.</source>
        <translation>%1 没有及时应答连接请求%2。请检查地址、网络以及途中的防火墙。</translation>
    </message>
    <message>
        <source>%1 did not answer in time%2. Check that its program is still running, and the network on the way.</source>
        <translation>%1 没有及时应答%2。请检查对端的程序是否仍在运行，以及途中的网络。</translation>
    </message>
    <message>
        <source>Something went wrong at %1%2. Try again, or choose another address.</source>
        <translation>%1 出错%2。请重试，或选择其他地址。</translation>
    </message>
    <message>
        <source>The system could not do %1() for %2. It says: %3%4. Try again, or choose another address.</source>
        <translation>系统无法对 %2 执行 %1()，原因是：%3%4。请重试，或选择其他地址。</translation>
    </message>
    <message>
        <source>this address</source>
        <extracomment>Stands for an address where it is not known.</extracomment>
        <translation>这个地址</translation>
    </message>
    <message>
        <source>There is no error.</source>
        <translation>没有错误。</translation>
    </message>
    <message>
        <source>Another program is already using %1%2. Stop that program or choose another port.</source>
        <translation>另一个程序正在使用 %1%2。请停止那个程序，或选择其他端口。</translation>
    </message>
    <message>
        <source>Port %1 is already in use by another program at %2%3. Stop that program or choose another port.</source>
        <translation>端口 %1 已被另一个程序占用，地址是 %2%3。请停止那个程序，或选择其他端口。</translation>
    </message>
    <message>
        <source>Nothing can be opened at %1, because this machine does not have that address%2. Use 127.0.0.1, 0.0.0.0 or another address of this machine.</source>
        <translation>无法使用 %1，因为本机没有这个地址%2。请使用 127.0.0.1、0.0.0.0 或本机的其他地址。</translation>
    </message>
    <message>
        <source>This machine has no address or no free port from which to reach %1%2. Check the address, and that the network is connected.</source>
        <translation>本机没有可用来访问 %1 的地址或空闲端口%2。请检查地址，以及网络是否已连接。</translation>
    </message>
    <message>
        <source>This machine cannot use the kind of address that %1 is%2. Try the other kind: IPv4 such as 127.0.0.1, or IPv6 such as [::1].</source>
        <translation>本机不能使用 %1 这一类地址%2。请改用另一类：IPv4（例如 127.0.0.1）或 IPv6（例如 [::1]）。</translation>
    </message>
    <message>
        <source>%1 refused the connection at once, because no program listens there%2. Start the server first, and check the port.</source>
        <translation>%1 立即拒绝了连接，因为那里没有程序在侦听%2。请先启动服务器，并检查端口。</translation>
    </message>
    <message>
        <source>A client gave up before its connection was accepted at %1%2. Nothing needs to be done; the server goes on listening.</source>
        <translation>%1 还没有接受连接，客户端就已放弃%2。无需处理，服务器继续侦听。</translation>
    </message>
    <message>
        <source>%1 broke the connection off, and what was on the way may be lost%2. Its program may have ended suddenly; connect again.</source>
        <translation>%1 强行中断了连接，途中的数据可能已丢失%2。对端的程序可能突然结束了；请重新连接。</translation>
    </message>
    <message>
        <source>%1 has already closed the connection, so nothing more can be sent to it%2. Connect again.</source>
        <translation>%1 已经关闭连接，不能再向它发送数据%2。请重新连接。</translation>
    </message>
    <message>
        <source>The machine at %1 cannot be reached%2. Check the address, and that the machine is switched on and connected.</source>
        <translation>无法到达 %1 所在的主机%2。请检查地址，以及目标主机是否已开机并连接网络。</translation>
    </message>
    <message>
        <source>This machine has no route to the network of %1%2. Check the address, and that this machine is connected to a network.</source>
        <translation>本机没有到 %1 所在网络的路由%2。请检查地址，以及本机是否已连接网络。</translation>
    </message>
    <message>
        <source>The network that leads to %1 is switched off%2. Connect this machine to the network, and try again.</source>
        <translation>通往 %1 的网络已关闭%2。请让本机连接网络，然后重试。</translation>
    </message>
    <message>
        <source>Could not resolve the host name%1. Check the spelling, or type an IP address such as 127.0.0.1.</source>
        <translation>找不到这个主机名%1。请检查拼写，或输入 127.0.0.1 这样的 IP 地址。</translation>
    </message>
    <message>
        <source>Could not resolve “%1”%2. Check the spelling, or type an IP address such as 127.0.0.1.</source>
        <translation>找不到主机名“%1”%2。请检查拼写，或输入 127.0.0.1 这样的 IP 地址。</translation>
    </message>
    <message>
        <source>The name could not be looked up, because no name server gave an answer%1. Check the network, or type an IP address.</source>
        <translation>无法解析这个主机名，因为没有域名服务器应答%1。请检查网络，或输入 IP 地址。</translation>
    </message>
    <message>
        <source>The name “%1” could not be looked up, because no name server gave an answer%2. Check the network, or type an IP address.</source>
        <translation>无法解析主机名“%1”，因为没有域名服务器应答%2。请检查网络，或输入 IP 地址。</translation>
    </message>
    <message>
        <source>The message to %1 is longer than the chosen framing can tell%2. Shorten it, or choose another framing.</source>
        <translation>发给 %1 的消息超过了所选消息边界能表示的长度%2。请缩短消息，或选择其他消息边界。</translation>
    </message>
    <message>
        <source>Nothing was sent, because no connection is open%1. Start or connect first; the text stays in the field.</source>
        <translation>没有发送，因为尚未建立连接%1。请先启动或连接；文本仍保留在输入框中。</translation>
    </message>
    <message>
        <source>Nothing was sent to %1, because the connection is not open%2. Connect first; the text stays in the field.</source>
        <translation>没有向 %1 发送，因为连接尚未建立%2。请先连接；文本仍保留在输入框中。</translation>
    </message>
    <message>
        <source>Nothing was sent, because the addressee is no longer there%1. Choose another one.</source>
        <translation>没有发送，因为接收方已经离开%1。请选择其他接收方。</translation>
    </message>
    <message>
        <source>Nothing was sent to %1, because it is no longer there%2. Choose another addressee.</source>
        <translation>没有向 %1 发送，因为它已经离开%2。请选择其他接收方。</translation>
    </message>
    <message>
        <source>This program has as many connections open as the system allows, so there is no room for another one at %1%2. Disconnect some, or raise the limit on open files.</source>
        <translation>本程序打开的连接数已达到系统允许的上限，%1 无法再接受新的连接%2。请断开一些连接，或提高打开文件数的上限。</translation>
    </message>
    <message>
        <source>The system has no memory left for the network at %1%2. Send more slowly, or close other programs.</source>
        <translation>系统已没有内存用于 %1 的网络通信%2。请放慢发送，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Nothing more can wait for %1, because it does not read what was sent to it%2. Wait until it reads, or disconnect it.</source>
        <translation>等待发给 %1 的数据已满，因为它没有读取发给它的数据%2。请等它读取，或断开它。</translation>
    </message>
    <message>
        <source>Ready to send datagrams to %1</source>
        <translation>已就绪，可向 %1 发送数据报</translation>
    </message>
    <message numerus="yes">
        <source>%1 echoes, too: what this end sent came back %Ln time(s). It is not echoed again, or it would go back and forth for ever</source>
        <translation>
            <numerusform>%1 也在回送：本端发出的内容已经返回了 %Ln 次。不再回送它，否则会没完没了</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a service that answers by itself, so it gets no automatic answer: the two would answer each other for ever</source>
        <translation>%1 是会自动应答的服务，所以不自动应答它：否则双方会永远互相应答</translation>
    </message>
    <message numerus="yes">
        <source>%1 seems to echo, too: the same bytes came back %Ln time(s), each time at once, and no more when this end paused. They are not echoed again, or it would go on for ever</source>
        <translation>
            <numerusform>%1 似乎也在回送：同样的字节立即返回了 %Ln 次，本端一暂停就不再来了。不再回送它们，否则会没完没了</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not read what is sent to it: %2 wait. Nothing more is read from it where that grows too much; all others go on as before</source>
        <translation>%1 不读取发给它的内容：有 %2 在等待。积压太多时就不再从它那里读取；其他各方照常</translation>
    </message>
    <message>
        <source>%1 has read what waited for it</source>
        <translation>%1 已经读完了积压的内容</translation>
    </message>
    <message>
        <source>“%1” is no network condition. Use loss, duplicate, reorder, corrupt, delay, rate, pieces or seed.</source>
        <translation>“%1”不是网络状况。可用 loss、duplicate、reorder、corrupt、delay、rate、pieces 或 seed。</translation>
    </message>
    <message>
        <source>“%1” needs a number, and “%2” is none. Write it like %3.</source>
        <translation>“%1”需要一个数，而“%2”不是数。请写成 %3 这样。</translation>
    </message>
    <message>
        <source>“%1” is out of range: %2 must be a number from %3 to %4.</source>
        <translation>“%1”超出范围：%2 必须是 %3 到 %4 之间的数。</translation>
    </message>
    <message>
        <source>The delay cannot vary by %1 ms, because that is more than the delay of %2 ms itself. Choose a larger delay or a smaller variation.</source>
        <translation>延迟不能变化 %1 毫秒，因为这比延迟本身的 %2 毫秒还大。请加大延迟或减小变化幅度。</translation>
    </message>
    <message>
        <source>A receive buffer holds from 1 to 65,536 bytes, and “%1” is not such a number.</source>
        <translation>接收缓冲区的大小为 1 到 65,536 字节，“%1”不是这样的数。</translation>
    </message>
    <message>
        <source>A message can be sent from 1 to 100,000 times, and “%1” is not such a number.</source>
        <translation>一条消息可以发送 1 到 100,000 次，“%1”不是这样的数。</translation>
    </message>
    <message>
        <source>“%1” at position %2 can be read in more than one way. Write each byte by itself and all of them alike, such as 0x0A or 0Ah.</source>
        <translation>第 %2 个字符处的“%1”有不止一种读法。请每个字节单独写，并且都用同一种形式，例如 0x0A 或 0Ah。</translation>
    </message>
    <message>
        <source>The message is too large for one datagram to %1, which holds at most %2 bytes over IPv4 and %3 over IPv6%4. Shorten it, or send it in pieces.</source>
        <translation>消息太大，无法用一个数据报发给 %1；一个数据报在 IPv4 上最多容纳 %2 字节，在 IPv6 上最多 %3 字节%4。请缩短消息，或分段发送。</translation>
    </message>
    <message>
        <source>The message is too large for one datagram to %1, which holds at most %2 bytes%3. Shorten it, or send it in pieces.</source>
        <translation>消息太大，无法用一个数据报发给 %1；一个数据报最多容纳 %2 字节%3。请缩短消息，或分段发送。</translation>
    </message>
    <message>
        <source>%1 cannot end one direction and go on receiving.</source>
        <translation>%1不能只关闭发送方向而继续接收。</translation>
    </message>
    <message>
        <source>%1 cannot stop reading from one client alone.</source>
        <translation>%1不能只暂停读取某一个客户端。</translation>
    </message>
    <message>
        <source>%1 do not let Nagle&apos;s algorithm be chosen.</source>
        <translation>%1不能选择是否使用 Nagle 算法。</translation>
    </message>
    <message>
        <source>%1 do not let the length of the listen queue be chosen.</source>
        <translation>%1不能选择侦听队列的长度。</translation>
    </message>
    <message>
        <source>%1 do not say what waits in the kernel.</source>
        <translation>%1不提供内核中还有多少数据在等待。</translation>
    </message>
    <message>
        <source>%1 do not report that nobody listens where a datagram went.</source>
        <translation>%1不报告数据报的目的地无人侦听。</translation>
    </message>
    <message>
        <source>%1 do not say how many datagrams the system dropped.</source>
        <translation>%1不提供系统丢弃了多少数据报。</translation>
    </message>
    <message>
        <source>%1 do not say that a datagram was cut, or how long it was.</source>
        <translation>%1不报告数据报被截断，也不提供它原来的长度。</translation>
    </message>
    <message>
        <source>%1 make the system&apos;s calls inside, where they are not seen.</source>
        <translation>%1在内部进行系统调用，从外面看不到。</translation>
    </message>
    <message>
        <source>Qt classes</source>
        <translation>Qt 类</translation>
    </message>
    <message>
        <source>System calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>%1 Stop, and choose “%2” beside the protocol.</source>
        <extracomment>The first is a whole sentence that says what cannot be done.</extracomment>
        <translation>%1请先停止，再在协议旁边选择“%2”。</translation>
    </message>
    <message>
        <source>This end closed the connection with %1, because too much waited for it that it did not read</source>
        <translation>本端关闭了与 %1 的连接，因为等着它读取的数据太多</translation>
    </message>
    <message>
        <source>A message from %1 is longer than there is room for; from here on its bytes are shown as they come</source>
        <translation>来自 %1 的一条消息太长，放不下；从这里起，它的字节按到达的样子显示</translation>
    </message>
    <message numerus="yes">
        <source>%1 may be an echo, too: the same byte came back %Ln time(s), each time at once. From now on it is echoed slowly</source>
        <translation>
            <numerusform>%1 可能也在回送：同一个字节返回了 %Ln 次，每次都是立即返回。从现在起放慢回送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) were still on their way to %1 at the end, and are lost where they did not reach it</source>
        <translation>
            <numerusform>结束时还有 %Ln 字节正在发往 %1；没有到达的部分已丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 means a machine in one network only, and the interface that leads there is missing. Write it behind a percent sign, as in [fe80::1%eth0]:8000. This machine has: %2.</source>
        <translation>%1 只在一个网络中有意义，还缺少通向该网络的网络接口。请在百分号后面写上接口名，例如 [fe80::1%eth0]:8000。本机的接口有：%2。</translation>
    </message>
    <message>
        <source>This machine has no interface “%1”. Write one that it has behind the percent sign: %2.</source>
        <translation>本机没有网络接口“%1”。请在百分号后面写上本机的接口：%2。</translation>
    </message>
    <message>
        <source>%1 means many machines at once, and TCP connects two. Use UDP, or the address of one machine.</source>
        <translation>%1 同时代表许多机器，而 TCP 只连接两端。请使用 UDP，或某一台机器的地址。</translation>
    </message>
    <message>
        <source>%1 means many machines at once, so no server can be opened there. Use 0.0.0.0 or another address of this machine.</source>
        <translation>%1 同时代表许多机器，不能在那里打开服务器。请使用 0.0.0.0 或本机的其他地址。</translation>
    </message>
    <message>
        <source>%1 did not answer the request to connect in time%2. Its program may be too busy to accept it; look at that program, and connect again.</source>
        <translation>%1 没有及时应答连接请求%2。那里的程序可能忙得来不及接受连接；请检查该程序，再重新连接。</translation>
    </message>
    <message>
        <source>Another window of this program is already using %1%2. Stop the server there or choose another port.</source>
        <translation>本程序的另一个窗口正在使用 %1%2。请停止那个窗口里的服务器，或选择其他端口。</translation>
    </message>
    <message>
        <source>The system there reported that no program receives datagrams at %1%2. UDP itself does not tell a sender; start the server there, and send again.</source>
        <translation>%1 所在机器的系统报告：没有程序在那里接收数据报%2。UDP 本身不会通知发送方；请先在那里启动服务器，再重新发送。</translation>
    </message>
    <message>
        <source>Listening on port %1 of every address of this machine. Programs on this machine connect to %2; no other machine can reach it</source>
        <translation>正在侦听本机所有地址的端口 %1。本机的程序可连接 %2；别的机器无法到达</translation>
    </message>
    <message>
        <source>Ready for datagrams at port %1 of every address of this machine. Programs on this machine send to %2; no other machine can reach it</source>
        <translation>已可在本机所有地址的端口 %1 接收数据报。本机的程序可发送到 %2；别的机器无法到达</translation>
    </message>
    <message>
        <source>Listening on port %1 of every address of this machine. Others reach you at %2</source>
        <translation>正在侦听本机所有地址的端口 %1。其他机器可连接到 %2</translation>
    </message>
    <message>
        <source>Ready for datagrams at port %1 of every address of this machine. Others reach you at %2</source>
        <translation>已可在本机所有地址的端口 %1 接收数据报。其他机器可发送到 %2</translation>
    </message>
    <message>
        <source>%1 do not let clients wait in the listen queue.</source>
        <translation>%1不能让客户端留在侦听队列里等待。</translation>
    </message>
    <message>
        <source>From 1 to 65,535 clients can wait for accept(), and “%1” is not such a number.</source>
        <translation>可以有 1 到 65,535 个客户端等待 accept()，“%1”不是这样的数。</translation>
    </message>
    <message>
        <source>%1 cannot reset such a connection.</source>
        <translation>%1不能重置这种连接。</translation>
    </message>
    <message>
        <source>%1 always let a server reuse its address.</source>
        <translation>%1总是让服务器复用地址。</translation>
    </message>
    <message numerus="yes">
        <source>Port %1 is still taken at %2%3 by connections that this end closed first: they stay in TIME_WAIT for %n more second(s). Wait, or set SO_REUSEADDR.</source>
        <translation>
            <numerusform>%2 的端口 %1 还被本端先关闭的连接占用%3：它们还要在 TIME_WAIT 状态停留 %n 秒。请等待，或设置 SO_REUSEADDR。</numerusform>
        </translation>
    </message>
    <message>
        <source>A Unix socket has no Nagle&apos;s algorithm: what is sent is there at once.</source>
        <translation>Unix 套接字没有 Nagle 算法：发送的数据立即到达。</translation>
    </message>
    <message>
        <source>A Unix socket has no TIME_WAIT: its address is free as soon as its file is removed.</source>
        <translation>Unix 套接字没有 TIME_WAIT：删除文件后，地址立即可用。</translation>
    </message>
    <message>
        <source>A Unix socket has no segments, so no RST: close() is all there is.</source>
        <translation>Unix 套接字没有报文段，也就没有 RST：只能 close()。</translation>
    </message>
    <message>
        <source>The system does not allow this program to use the socket %1%2. Check who may write to that file and to its folder.</source>
        <translation>系统不允许本程序使用套接字 %1%2。请检查谁有权写这个文件和它所在的文件夹。</translation>
    </message>
    <message>
        <source>Another program is already using the socket %1%2. Stop that program or choose another path.</source>
        <translation>另一个程序正在使用套接字 %1%2。请停止那个程序，或换一个路径。</translation>
    </message>
    <message>
        <source>No program listens at the socket %1%2. Start the server first, and check its name.</source>
        <translation>没有程序在套接字 %1 上侦听%2。请先启动服务器，并检查名称。</translation>
    </message>
    <message>
        <source>There is no socket at %1%2. Start its server, or check the path.</source>
        <translation>%1 处没有套接字%2。请启动服务器，或检查路径。</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist%2. Make it, or choose another path.</source>
        <translation>%1 所在的文件夹不存在%2。请创建它，或换一个路径。</translation>
    </message>
    <message>
        <source>The file %1 is there, and no program listens: its server has ended and left the file behind%2. Start a server, which needs the file removed first.</source>
        <translation>文件 %1 存在，但没有程序在侦听：服务器已经结束，留下了这个文件%2。请启动服务器；启动前需要先删除这个文件。</translation>
    </message>
    <message>
        <source>The file %1 is there already, and no program listens: a server has ended and left the file behind%2. Remove the file, and start again.</source>
        <translation>文件 %1 已经存在，但没有程序在侦听：以前的服务器已经结束，留下了这个文件%2。请删除文件后重新启动。</translation>
    </message>
    <message>
        <source>The socket %1 carries datagrams, and this end speaks in a stream%2. Choose the path of a socket of the same type.</source>
        <translation>套接字 %1 是数据报类型，本端是字节流类型%2。请选择同一类型的套接字的路径。</translation>
    </message>
    <message>
        <source>%1 (%2, user %3)</source>
        <translation>%1（%2，用户 %3）</translation>
    </message>
    <message>
        <source>The scheme “%1” is not known here. Use tcp://, udp://, unix: or a well-known one such as http://.</source>
        <translation>不认识协议“%1”。请使用 tcp://、udp://、unix: 或 http:// 这样的常用协议。</translation>
    </message>
    <message>
        <source>“%1” is a path and names no host. Write a host and a port, such as 127.0.0.1:8000, or unix: in front for a socket in the file system.</source>
        <translation>“%1”是路径，没有主机。请写主机和端口，例如 127.0.0.1:8000；若是文件系统里的套接字，请在前面加上 unix:。</translation>
    </message>
    <message>
        <source>Only a shell knows what “~” in “%1” stands for; the system does not. Write the whole path, such as %2.</source>
        <translation>“%1”中的“~”只有 shell 认识，系统不认识。请写完整的路径，例如 %2。</translation>
    </message>
    <message>
        <source>“%1” does not begin with “/”, so it would depend on the folder this program was started in. Write the whole path, such as /tmp/chat.sock, or @ in front of a name that needs no file.</source>
        <translation>“%1”不是以“/”开头，含义会取决于程序启动时所在的文件夹。请写完整的路径，例如 /tmp/chat.sock；不需要文件的名称请在前面加上 @。</translation>
    </message>
    <message>
        <source>This path has %1 bytes, and the name of a Unix socket holds at most %2. Choose a shorter one.</source>
        <translation>这个路径有 %1 字节，而 Unix 套接字的名称最多 %2 字节。请换一个短一些的路径。</translation>
    </message>
    <message>
        <source>%1 (user %2)</source>
        <extracomment>%1 is the name of a socket or a process such as python3[4711], %2 the user it belongs to.</extracomment>
        <translation>%1（用户 %2）</translation>
    </message>
    <message>
        <source>%1 is one byte too long for Qt&apos;s classes, which take at most %2%3. Choose a shorter name, or system calls beside the protocol.</source>
        <translation>%1 比 Qt 类所能接受的多一个字节（最多 %2 字节）%3。请换一个短一些的名称，或在协议旁选择“系统调用”。</translation>
    </message>
    <message>
        <source>Another window of this program is already using the socket %1%2. Stop the server there or choose another path.</source>
        <translation>本程序的另一个窗口正在使用套接字 %1%2。请停止那个窗口里的服务器，或换一个路径。</translation>
    </message>
    <message>
        <source>This machine cannot use Unix sockets such as %1%2. Choose TCP or UDP.</source>
        <translation>本机不能使用 %1 这样的 Unix 套接字%2。请选择 TCP 或 UDP。</translation>
    </message>
    <message>
        <source>What is at %1 is not a socket%2. Choose another path.</source>
        <translation>%1 处的不是套接字%2。请换一个路径。</translation>
    </message>
    <message>
        <source>“%1” stands for bytes that are not text. The name of a Unix socket must be UTF-8 here, without a zero byte.</source>
        <translation>“%1”所代表的字节不是文本。在这里，Unix 套接字的名称必须是 UTF-8，且不含零字节。</translation>
    </message>
    <message>
        <source>%1 do not let the calls be made one by one.</source>
        <translation>%1不能逐个发起调用。</translation>
    </message>
    <message>
        <source>Step by step is for TCP and UDP, as in the tutorial.</source>
        <translation>逐步执行适用于 TCP 和 UDP，与教程一致。</translation>
    </message>
    <message>
        <source>%1() needs a socket, and there is none: socket() makes it (%2).</source>
        <translation>%1() 需要一个套接字，而现在没有：先用 socket() 创建（%2）。</translation>
    </message>
    <message>
        <source>This socket has an address already: bind() works once (%1).</source>
        <translation>这个套接字已经绑定了地址：bind() 只能成功一次（%1）。</translation>
    </message>
    <message>
        <source>accept() takes a client from the queue that listen() makes, and this socket does not listen (%1).</source>
        <translation>accept() 从 listen() 建立的队列中取出客户端，而这个套接字没有在侦听（%1）。</translation>
    </message>
    <message>
        <source>This socket is connected already (%1).</source>
        <translation>这个套接字已经建立连接（%1）。</translation>
    </message>
    <message>
        <source>There is no address to send to yet: recvfrom() tells who has sent something (%1).</source>
        <translation>还没有可以发往的地址：recvfrom() 会告诉是谁发来的（%1）。</translation>
    </message>
    <message>
        <source>%1() needs a connection: a client gets one from connect(), a server from accept() (%2).</source>
        <translation>%1() 需要一个连接：客户端用 connect() 得到，服务器用 accept() 得到（%2）。</translation>
    </message>
    <message>
        <source>ICMP with %1 needs a right that this program does not have%2. Run it as root, or allow it with “sudo setcap cap_net_raw+ep” and the path of this program; for a client “sudo sysctl net.ipv4.ping_group_range=&apos;0 2147483647&apos;” is enough.</source>
        <translation>与 %1 进行 ICMP 通信需要权限，而本程序没有%2。请以 root 运行，或执行“sudo setcap cap_net_raw+ep”加本程序的路径；对客户端来说，“sudo sysctl net.ipv4.ping_group_range=&apos;0 2147483647&apos;”就够了。</translation>
    </message>
    <message>
        <source>destination unreachable: no way to its network</source>
        <translation>目的不可达：没有通往该网络的路由</translation>
    </message>
    <message>
        <source>destination unreachable: the host does not answer</source>
        <translation>目的不可达：主机没有应答</translation>
    </message>
    <message>
        <source>destination unreachable: nobody at this port</source>
        <translation>目的不可达：没有程序在使用该端口</translation>
    </message>
    <message>
        <source>destination unreachable: the packet is too big to pass undivided</source>
        <translation>目的不可达：数据报太大，不分片无法通过</translation>
    </message>
    <message>
        <source>destination unreachable: forbidden by a filter</source>
        <translation>目的不可达：被过滤规则禁止</translation>
    </message>
    <message>
        <source>destination unreachable, code %1</source>
        <translation>目的不可达，代码 %1</translation>
    </message>
    <message>
        <source>time exceeded: the TTL ran out on the way</source>
        <translation>超时：TTL 在途中减到了 0</translation>
    </message>
    <message>
        <source>time exceeded: not all fragments came</source>
        <translation>超时：分片没有到齐</translation>
    </message>
    <message>
        <source>packet too big</source>
        <translation>数据报太大</translation>
    </message>
    <message>
        <source>parameter problem</source>
        <translation>参数问题</translation>
    </message>
    <message>
        <source>group membership, type %1</source>
        <translation>组成员管理，类型 %1</translation>
    </message>
    <message>
        <source>router solicitation</source>
        <translation>路由器请求</translation>
    </message>
    <message>
        <source>router advertisement</source>
        <translation>路由器通告</translation>
    </message>
    <message>
        <source>neighbour solicitation</source>
        <translation>邻居请求</translation>
    </message>
    <message>
        <source>neighbour advertisement</source>
        <translation>邻居通告</translation>
    </message>
    <message>
        <source>ICMP type %1, code %2</source>
        <translation>ICMP 类型 %1，代码 %2</translation>
    </message>
    <message>
        <source>source quench</source>
        <translation>源抑制</translation>
    </message>
    <message>
        <source>redirect: there is a shorter way</source>
        <translation>重定向：有更近的路由</translation>
    </message>
    <message>
        <source>timestamp request</source>
        <translation>时间戳请求</translation>
    </message>
    <message>
        <source>timestamp reply</source>
        <translation>时间戳应答</translation>
    </message>
    <message>
        <source>echo request</source>
        <translation>回送请求</translation>
    </message>
    <message>
        <source>echo reply</source>
        <translation>回送应答</translation>
    </message>
    <message>
        <source>%1 · TTL %2</source>
        <extracomment>What an ICMP message is, and the time to live that it had left.</extracomment>
        <translation>%1·TTL %2</translation>
    </message>
    <message>
        <source>Version, header length</source>
        <translation>版本、首部长度</translation>
    </message>
    <message>
        <source>Type of service</source>
        <translation>服务类型</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>总长度</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Flags, fragment offset</source>
        <translation>标志、片偏移</translation>
    </message>
    <message>
        <source>Time to live (TTL)</source>
        <translation>生存时间（TTL）</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Header checksum</source>
        <translation>首部校验和</translation>
    </message>
    <message>
        <source>Source address</source>
        <translation>源地址</translation>
    </message>
    <message>
        <source>Destination address</source>
        <translation>目的地址</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Version, traffic class, flow label</source>
        <translation>版本、通信量类、流标号</translation>
    </message>
    <message>
        <source>Payload length</source>
        <translation>有效载荷长度</translation>
    </message>
    <message>
        <source>Next header</source>
        <translation>下一个首部</translation>
    </message>
    <message>
        <source>Hop limit</source>
        <translation>跳数限制</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Rest of the header</source>
        <translation>首部的其余部分</translation>
    </message>
    <message>
        <source>ICMP has no ports: it goes to a host, and not to a program there. Leave out the colon and “%1”.</source>
        <translation>ICMP 没有端口：它发给主机，而不是主机上的某个程序。请去掉冒号和“%1”。</translation>
    </message>
    <message>
        <source>Nothing more can be sent: this end has shut down sending, or the connection has ended (%1).</source>
        <translation>不能再发送：本端已关闭发送方向，或者连接已经结束（%1）。</translation>
    </message>
    <message>
        <source>The placeholder “%1” at position %2 is not complete or has something else in it than it takes. Write it like {counter}, {counter 4}, {random 4}, {file NAME} or {crc16-modbus}.</source>
        <translation>第 %2 个字符处的占位符“%1”不完整，或参数不对。请写成 {counter}、{counter 4}、{random 4}、{file 文件名} 或 {crc16-modbus} 这样。</translation>
    </message>
    <message>
        <source>A Unix socket drops nothing: where its queue is full, the sender waits.</source>
        <translation>Unix 套接字不丢弃任何数据：队列满时由发送方等待。</translation>
    </message>
    <message>
        <source>There is no ICMP between Unix sockets: sendto() itself fails.</source>
        <translation>Unix 套接字之间没有 ICMP：直接由 sendto() 报错。</translation>
    </message>
    <message>
        <source>The program at %1 has connected its socket to another one, and gets datagrams from no one else%2.</source>
        <translation>%1 上的程序已把套接字连接到另一个套接字，不接收其他来源的数据报%2。</translation>
    </message>
    <message>
        <source>The message is too large for one datagram to %1: it does not fit the send buffer of this end (SO_SNDBUF)%2. Shorten it, or send it in pieces.</source>
        <translation>消息太长，一个发往 %1 的数据报装不下：超出了本端的发送缓冲区（SO_SNDBUF）%2。请缩短消息，或分几次发送。</translation>
    </message>
    <message>
        <source>The socket %1 carries a stream, and this end sends datagrams%2. Choose the path of a socket of the same type.</source>
        <translation>套接字 %1 使用字节流，而本端发送数据报%2。请选择同一类型套接字的路径。</translation>
    </message>
    <message>
        <source>First datagram from %1, whose socket is not bound: it has no address to answer to</source>
        <translation>%1 发来第一个数据报；它的套接字没有绑定地址，因此无法回复</translation>
    </message>
    <message>
        <source>Behind “unix:” or “unixgram:” stands the path of the socket&apos;s file, such as unix:/tmp/chat.sock, or @ and a name that needs no file.</source>
        <translation>“unix:”或“unixgram:”后面是套接字文件的路径，如 unix:/tmp/chat.sock；或者 @ 加一个不需要文件的名称。</translation>
    </message>
    <message>
        <source>The system at %1 reported that it takes no ICMP there%2. Check the address, and any firewall on the way.</source>
        <translation>%1 的系统报告它不接收 ICMP%2。请检查地址以及途中的防火墙。</translation>
    </message>
    <message>
        <source>Nothing can be sent to %1, because its socket is not bound to an address%2. Call bind() in that program, and let it send again.</source>
        <translation>无法发送到 %1，因为它的套接字没有绑定地址%2。请在那个程序里调用 bind()，再让它发送。</translation>
    </message>
    <message>
        <source>%1 was turned away, because this server has as many clients as it may%2. Raise --max-clients, or wait until one leaves.</source>
        <translation>%1 被拒绝了，因为这个服务器的客户端数已达上限%2。请调大 --max-clients，或等某个客户端离开。</translation>
    </message>
    <message>
        <source>“%1” has no address of the chosen version of IP%2. Choose the other version, or either.</source>
        <translation>“%1”没有所选 IP 版本的地址%2。请选择另一个版本，或都不选。</translation>
    </message>
    <message>
        <source>The program at %1 has ended or closed its socket%2. It can be answered again once it sends anew.</source>
        <translation>%1 的程序已经结束，或者关闭了套接字%2。它再次发来数据报后才能回复。</translation>
    </message>
    <message>
        <source>Nothing can be sent to %1, because its socket is bound to a relative path, which names another file here%2. Call bind() in that program with an absolute path, and let it send again.</source>
        <translation>无法发送到 %1，因为它的套接字绑定到相对路径，这在本端指的是另一个文件%2。请在那个程序里用绝对路径调用 bind()，再让它发送。</translation>
    </message>
    <message>
        <source>First datagram from %1, whose socket is bound to a relative path: it cannot be answered, because bind() needs an absolute path for that</source>
        <translation>%1 发来第一个数据报；它的套接字绑定到相对路径，因此无法回复：需要用绝对路径调用 bind()</translation>
    </message>
    <message>
        <source>“%1” at position %2 is no checksum known here. There are %3.</source>
        <translation>第 %2 个字符处的“%1”不是已知的校验和。可用的有 %3。</translation>
    </message>
    <message>
        <source>The file of “%1” at position %2 cannot be read, or is no ordinary file, or all files of the message have more than 1 MiB together.</source>
        <translation>第 %2 个字符处“%1”的文件无法读取，或不是普通文件，或这条消息中的所有文件合计大于 1 MiB。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>The number of a reply rule with its name: &quot;2 (greeting)&quot;.
----------
%1 is the name that a person gave to a peer, %2 its address.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Rule %1 answers %2, %Ln time(s) until now</source>
        <translation>
            <numerusform>规则 %1 回复 %2，至今 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rules answered %1 %Ln time(s) within 10 s, as if two programs answered each other. It gets no more answers by rules until it has been quiet for a second</source>
        <translation>
            <numerusform>规则在 10 秒内回复了 %1 %Ln 次，像是两个程序在互相回复。在它安静一秒之前，规则不再回复它</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rule %1: %Ln byte(s) for %2 are dropped, because too many answers wait for their time</source>
        <translation>
            <numerusform>规则 %1：等待发出的回复过多，发给 %2 的 %Ln 字节已丢弃</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1 does not answer %2: its answer is too long, or a file that it names cannot be read</source>
        <translation>规则 %1 没有回复 %2：回复太长，或其中的文件无法读取</translation>
    </message>
    <message numerus="yes">
        <source>Rule %1 takes too long on a message of %Ln byte(s) from %2 and was cut off; it does not answer it</source>
        <translation>
            <numerusform>规则 %1 处理来自 %2 的 %Ln 字节的消息耗时太久，已被中止，不作回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) of answers by rules still waited for their time, and are not sent</source>
        <translation>
            <numerusform>规则的回复还有 %Ln 字节没到发送时间，不再发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rule %1 answered %Ln time(s)</source>
        <translation>
            <numerusform>规则 %1 回复了 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is this relay itself, which would connect to itself without end%2. Give the address of the other program as the target.</source>
        <translation>%1 就是这个中转自己，它会没完没了地连接自己%2。请把另一个程序的地址作为目标。</translation>
    </message>
    <message>
        <source>Relays %1</source>
        <translation>中转 %1</translation>
    </message>
    <message>
        <source>Relays %1 to %2</source>
        <translation>中转 %1 与 %2</translation>
    </message>
    <message>
        <source>Relays %1 to %2, from %3</source>
        <translation>中转 %1 与 %2，本端地址为 %3</translation>
    </message>
    <message>
        <source>The target %1 has finished sending to %2, and can still receive</source>
        <translation>目标 %1 已结束向 %2 发送，但仍可接收</translation>
    </message>
    <message>
        <source>%1 of messages are held, and no more are: connections are not read until some went on, and datagrams are dropped</source>
        <translation>已拦截 %1 的消息，不再拦截更多：在放行一部分之前，不再读取连接，数据报则被丢弃</translation>
    </message>
    <message>
        <source>A relay passes streams on to streams and datagrams on to datagrams: %1 does not fit to the address it listens at.</source>
        <translation>中转只在字节流之间或数据报之间传递：%1 与侦听的地址不相配。</translation>
    </message>
    <message>
        <source>The relay would connect to itself without end: “%1” is the address it listens at. Give the address of the other program.</source>
        <translation>中转会没完没了地连接自己：“%1”就是它侦听的地址。请填写另一个程序的地址。</translation>
    </message>
    <message>
        <source>“%1” answers %2 (process %3)</source>
        <translation>“%1”回复 %2（进程 %3）</translation>
    </message>
    <message>
        <source>“%1” cannot answer %2: there is no such program (ENOENT)</source>
        <translation>“%1”无法回复 %2：没有这个程序（ENOENT）</translation>
    </message>
    <message>
        <source>“%1” cannot answer %2: it is not executable (EACCES)</source>
        <translation>“%1”无法回复 %2：它不可执行（EACCES）</translation>
    </message>
    <message>
        <source>“%1” cannot answer %2: it could not be started (%3)</source>
        <translation>“%1”无法回复 %2：无法启动（%3）</translation>
    </message>
    <message numerus="yes">
        <source>Nothing answers %1: %Ln process(es) are running already, the most that there can be</source>
        <translation>
            <numerusform>没有程序回复 %1：已有 %Ln 个进程在运行，达到上限</numerusform>
        </translation>
    </message>
    <message>
        <source>The program for %1 says: %2</source>
        <translation>为 %1 运行的程序说：%2</translation>
    </message>
    <message numerus="yes">
        <source>The program for %1 says more than %Ln line(s); the rest is not shown</source>
        <translation>
            <numerusform>为 %1 运行的程序说了不止 %Ln 行，其余不再显示</numerusform>
        </translation>
    </message>
    <message>
        <source>The program for %1 ended with exit code %2</source>
        <translation>为 %1 运行的程序已结束，退出码 %2</translation>
    </message>
    <message>
        <source>The program for %1 was killed by signal %2</source>
        <translation>为 %1 运行的程序被信号 %2 终止</translation>
    </message>
    <message>
        <source>The program for %1 does not read what comes; datagrams for it are dropped until it does</source>
        <translation>为 %1 运行的程序不读取收到的内容；在它读取之前，给它的数据报会被丢弃</translation>
    </message>
    <message numerus="yes">
        <source>The program for %1 did not take %Ln byte(s) of what came</source>
        <translation>
            <numerusform>为 %1 运行的程序有 %Ln 个字节没有读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the program that answers, such as /usr/bin/python3.</source>
        <translation>请给出负责回复的程序，例如 /usr/bin/python3。</translation>
    </message>
    <message>
        <source>This build of Socket Chat cannot let a program answer.</source>
        <translation>这个版本的 Socket Chat 不能由程序回复。</translation>
    </message>
    <message>
        <source>A program can have %1 arguments of %2 characters.</source>
        <translation>程序最多可以有 %1 个参数，每个 %2 个字符。</translation>
    </message>
    <message>
        <source>There is no program “%1” in the folders of PATH.</source>
        <translation>PATH 所列的文件夹中没有程序“%1”。</translation>
    </message>
    <message>
        <source>There is no program “%1”.</source>
        <translation>没有程序“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not executable.</source>
        <translation>“%1”不可执行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) of blocked hosts were closed in this run, right after accept()</source>
        <translation>
            <numerusform>本次运行中，来自被屏蔽主机的 %Ln 个连接在 accept() 之后立即关闭</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagram(s) of blocked hosts were dropped in this run</source>
        <translation>
            <numerusform>本次运行中，丢弃了来自被屏蔽主机的 %Ln 个数据报</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is blocked: its connection was closed right after accept(). More of blocked hosts are only counted</source>
        <translation>%1 已被屏蔽：它的连接在 accept() 之后立即关闭。之后来自被屏蔽主机的只计数</translation>
    </message>
    <message>
        <source>%1 is blocked: its datagram was dropped. More of blocked hosts are only counted</source>
        <translation>%1 已被屏蔽：它的数据报已丢弃。之后来自被屏蔽主机的只计数</translation>
    </message>
    <message>
        <source>all clients</source>
        <translation>所有客户端</translation>
    </message>
    <message>
        <source>There is no file “%1” (%2).</source>
        <translation>没有文件“%1”（%2）。</translation>
    </message>
    <message>
        <source>You may not read “%1” (%2).</source>
        <translation>没有读取“%1”的权限（%2）。</translation>
    </message>
    <message>
        <source>“%1” is a folder (%2), and a file is sent.</source>
        <translation>“%1”是文件夹（%2），这里要发送的是文件。</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file, and only those are sent.</source>
        <translation>“%1”不是普通文件，只能发送普通文件。</translation>
    </message>
    <message>
        <source>“%1” could not be read (%2).</source>
        <translation>无法读取“%1”（%2）。</translation>
    </message>
    <message>
        <source>“%1” exists already, and is not overwritten unless you say so (--overwrite).</source>
        <translation>“%1”已经存在，没有明确要求就不覆盖（--overwrite）。</translation>
    </message>
    <message>
        <source>Sends the file “%1”, %2, to %3</source>
        <translation>把文件“%1”（%2）发送给 %3</translation>
    </message>
    <message numerus="yes">
        <source>Of the folder “%1”, %Ln entry(s) are not sent: links, folders and whatever is not an ordinary file</source>
        <translation>
            <numerusform>文件夹“%1”中有 %Ln 项没有发送：链接、文件夹和其他不是普通文件的项</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder “%1” has no ordinary file that could be sent</source>
        <translation>文件夹“%1”中没有可以发送的普通文件</translation>
    </message>
    <message>
        <source>What %1 sends goes to the file “%2”</source>
        <translation>%1 发来的内容写入文件“%2”</translation>
    </message>
    <message>
        <source>Nobody has sent anything for the file “%1”</source>
        <translation>没有人为文件“%1”发来任何数据</translation>
    </message>
    <message>
        <source>%1 sends, too, but the file “%2” is for one peer alone</source>
        <translation>%1 也在发送，但文件“%2”只属于一个对端</translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <translation>
            <numerusform>%1 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>The file “%1” is sent to %2: %3, SHA-256 %4, CRC-32 %5</source>
        <translation>文件“%1”已发送给 %2：%3，SHA-256 %4，CRC-32 %5</translation>
    </message>
    <message>
        <source>The file “%1” is sent to %2, but was changed meanwhile, so it may be neither the old nor the new one: %3, SHA-256 %4, CRC-32 %5</source>
        <translation>文件“%1”已发送给 %2，但其间有改动，发出的可能既不是旧内容也不是新内容：%3，SHA-256 %4，CRC-32 %5</translation>
    </message>
    <message>
        <source>The file “%1” became shorter while it was sent: only %2 of %3 were sent</source>
        <translation>文件“%1”在发送期间变短：%3中只发送了 %2</translation>
    </message>
    <message>
        <source>%1 takes nothing more: of the file “%2”, %3 of %4 were sent</source>
        <translation>%1 不再接收：文件“%2”的 %4中已发送 %3</translation>
    </message>
    <message>
        <source>%1 Of its %2, %3 were sent.</source>
        <translation>%1它的 %2中已发送 %3。</translation>
    </message>
    <message>
        <source>The file “%1” holds what %2 has sent: %3, SHA-256 %4, CRC-32 %5</source>
        <translation>文件“%1”里是 %2 发来的内容：%3，SHA-256 %4，CRC-32 %5</translation>
    </message>
    <message>
        <source>The connection broke off, so the file “%1” holds only what %2 had sent until then: %3, SHA-256 %4, CRC-32 %5</source>
        <translation>连接中断，文件“%1”里只有 %2 此前发来的内容：%3，SHA-256 %4，CRC-32 %5</translation>
    </message>
    <message>
        <source>%1 Of %2 that came, it holds %3.</source>
        <translation>%1收到的 %2中，写入了 %3。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired%2. Let it be renewed, and check the clock of this machine.</source>
        <translation>%1 的证书已过期%2。请让对端更新证书，并检查本机的时钟。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet%2. Check the clock of both machines.</source>
        <translation>%1 的证书尚未生效%2。请检查两台机器的时钟。</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another host%2%3. Use the name that it is for, or check who answers.</source>
        <translation>%1 的证书属于其他主机%2%3。请使用证书上的主机名，或查清是谁在应答。</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by itself, so nobody vouches for it%2. Compare its fingerprint with what its owner says.</source>
        <translation>%1 的证书是自签名的，没有人为它担保%2。请与证书所有者核对指纹。</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an authority that is not trusted here%2. Name the authority&apos;s certificate with --ca.</source>
        <translation>%1 的证书由本机不信任的机构签发%2。请用 --ca 指定该机构的证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be believed%2%3. Check who answers.</source>
        <translation>%1 的证书不可信%2%3。请查清是谁在应答。</translation>
    </message>
    <message>
        <source>%1 If you know that it is the right one, trust it: --trust %2</source>
        <extracomment>%1 is a whole sentence that says what is wrong with a certificate, %2 its fingerprint.</extracomment>
        <translation>%1 如果确定它就是正确的证书，可以信任它：--trust %2</translation>
    </message>
    <message>
        <source>TLS with %1 is not possible: Qt&apos;s plugin for TLS or the library OpenSSL is missing on this machine%2. Install them, or use tcp://.</source>
        <translation>无法与 %1 使用 TLS：本机缺少 Qt 的 TLS 插件或 OpenSSL 库%2。请安装它们，或使用 tcp://。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read%2. Check its name, and who may read it.</source>
        <translation>无法读取文件 %1%2。请检查文件名，以及谁有权读取它。</translation>
    </message>
    <message>
        <source>The file %1 is no certificate or key in PEM or PKCS#12 that can be used here, or its password is another one (--key-password-file)%2. Choose another file.</source>
        <translation>文件 %1 不是可用的 PEM 或 PKCS#12 证书或私钥，或者密码不对（--key-password-file）%2。请选择别的文件。</translation>
    </message>
    <message>
        <source>The file %1 has a certificate and no private key%2. Name the file of the key with --key.</source>
        <translation>文件 %1 里有证书，没有私钥%2。请用 --key 指定私钥文件。</translation>
    </message>
    <message>
        <source>The private key in %1 is not the one of the certificate%2. Choose the files that belong together.</source>
        <translation>%1 里的私钥与证书不匹配%2。请选择配套的文件。</translation>
    </message>
    <message>
        <source>No certificate could be made for %1%2. Install OpenSSL&apos;s program “openssl”, or name a certificate with --cert.</source>
        <translation>无法为 %1 生成证书%2。请安装 OpenSSL 的程序“openssl”，或用 --cert 指定证书。</translation>
    </message>
    <message>
        <source>%1 showed no certificate, which this server asks of its clients, and was turned away%2. Let it show one.</source>
        <translation>%1 没有出示此服务器要求的客户端证书，已被拒绝%2。请让它出示证书。</translation>
    </message>
    <message>
        <source>%1 showed no certificate%2. Check the port, or connect with tcp://.</source>
        <translation>%1 没有出示证书%2。请检查端口，或用 tcp:// 连接。</translation>
    </message>
    <message>
        <source>%1 does not believe the certificate of this server, and gave up%2. Let it trust the certificate, or its authority.</source>
        <translation>%1 不信任此服务器的证书，放弃了连接%2。请让它信任该证书或其颁发机构。</translation>
    </message>
    <message>
        <source>%1 does not accept this end&apos;s certificate, or wants to see one%2. Name one with --cert.</source>
        <translation>%1 不接受本端的证书，或要求出示证书%2。请用 --cert 指定证书。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS, and was turned away%2. Let it connect with TLS, or listen with tcp:// for it.</source>
        <translation>%1 不使用 TLS，已被拒绝%2。请让它用 TLS 连接，或在此用 tcp:// 侦听。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS%2. Check the port, or connect with tcp://.</source>
        <translation>%1 不使用 TLS%2。请检查端口，或用 tcp:// 连接。</translation>
    </message>
    <message>
        <source>%1 speaks no version of TLS that is demanded at both ends, so the handshake failed%2. TLS 1.0 and 1.1 are broken; 1.2 is the least here, or what --tls-min says.</source>
        <translation>%1 与本端没有双方都接受的 TLS 版本，因此握手失败%2。TLS 1.0 和 1.1 已不安全；这里最低为 1.2，或由 --tls-min 指定。</translation>
    </message>
    <message>
        <source>%1 and this end found no cipher, key or protocol (ALPN) that both know, so the handshake failed%2. Compare what both are set to.</source>
        <translation>%1 与本端没有双方都支持的加密套件、密钥或上层协议（ALPN），因此握手失败%2。请对照两端的设置。</translation>
    </message>
    <message>
        <source>%1 ended the connection before the TLS handshake was over%2. It may not accept this end; look at what it says.</source>
        <translation>TLS 握手尚未完成，%1 就结束了连接%2。它可能不接受本端，请查看它的提示。</translation>
    </message>
    <message>
        <source>%1 did not finish the TLS handshake in time, and was turned away%2. It may wait for an answer without TLS.</source>
        <translation>%1 没有及时完成 TLS 握手，已被断开%2。它可能不使用 TLS，在等待应答。</translation>
    </message>
    <message>
        <source>%1 did not finish the TLS handshake in time%2. It may not speak TLS at all; check the port.</source>
        <translation>%1 没有及时完成 TLS 握手%2。它可能根本不使用 TLS，请检查端口。</translation>
    </message>
    <message>
        <source>TLS with %1 failed%2%3. Look at what the other end says, and try again.</source>
        <translation>与 %1 的 TLS 通信失败%2%3。请查看对端的提示，然后重试。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) from %1 were still on their way to the target at the end, and are lost where they did not reach it</source>
        <translation>
            <numerusform>结束时还有来自 %1 的 %Ln 字节正在发往目标；没有到达的部分已丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>The file “%1” is not sent any further: %2 of %3 were sent or are queued</source>
        <translation>文件“%1”不再继续发送：%3中已发送或已排队 %2</translation>
    </message>
    <message>
        <source>This end stopped before %2 had finished, so the file “%1” holds only what had come until then: %3, SHA-256 %4, CRC-32 %5</source>
        <translation>本端在 %2 发完之前就停止了，文件“%1”里只有此前收到的内容：%3，SHA-256 %4，CRC-32 %5</translation>
    </message>
    <message>
        <source>The file “%1” is not sent to %2</source>
        <translation>文件“%1”没有发送给 %2</translation>
    </message>
</context>
<context>
    <name>socketchat::SessionFile</name>
    <message>
        <source>“%1” in it cannot be “%2”.</source>
        <translation>其中的“%1”不能是“%2”。</translation>
    </message>
    <message>
        <source>This version knows no choice “%1”.</source>
        <translation>这个版本没有“%1”这个选项。</translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>它超过了 %1 字节。</translation>
    </message>
    <message>
        <source>It is no JSON: at byte %1 something else was expected.</source>
        <translation>它不是 JSON：第 %1 字节处的内容不对。</translation>
    </message>
    <message>
        <source>It has no “format” that this version knows.</source>
        <translation>它没有这个版本认识的“format”。</translation>
    </message>
    <message>
        <source>It has no “setup”.</source>
        <translation>它没有“setup”。</translation>
    </message>
    <message>
        <source>“%1” is no file.</source>
        <translation>“%1”不是文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>The value of “%1” must be text in quotes.</source>
        <translation>“%1”的值必须是带引号的文字。</translation>
    </message>
    <message>
        <source>This session file cannot be used. %1</source>
        <translation>这个会话设置文件不能使用。%1</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>它是空的。</translation>
    </message>
    <message>
        <source>Its “program” is no list of a program and its arguments.</source>
        <translation>其中的“program”不是由程序及其参数组成的列表。</translation>
    </message>
</context>
<context>
    <name>socketchat::SessionFileActions</name>
    <message>
        <source>Save session</source>
        <translation>保存会话设置</translation>
    </message>
    <message>
        <source>Sessions of Socket Chat (*.socketchat)</source>
        <translation>套接字聊天的会话设置 (*.socketchat)</translation>
    </message>
    <message>
        <source>“%1” could not be saved: %2.</source>
        <translation>无法保存“%1”：%2。</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
    <message>
        <source>Save sess&amp;ion…</source>
        <translation>保存会话设置(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>socketchat::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>New windows</source>
        <translation>新窗口</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>socketchat::SettingsFile</name>
    <message>
        <source>The settings in %1 are damaged, so Socket Chat starts with its defaults. The file is left as it is, and nothing is kept until it is removed.</source>
        <translation>%1 中的设置已损坏，所以套接字聊天以默认设置启动。该文件保持原样，在删除它之前不保存任何设置。</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged, so Socket Chat starts with its defaults. The old file is kept as %2.</source>
        <translation>%1 中的设置已损坏，所以套接字聊天以默认设置启动。旧文件保留为 %2。</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read, so Socket Chat starts with its defaults, and nothing is kept. Check who may read and write it.</source>
        <translation>无法读取 %1 中的设置，所以套接字聊天以默认设置启动，并且不保存任何设置。请检查谁有权读写它。</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be written, so what is changed now is forgotten at the end. Check who may write it.</source>
        <translation>无法写入 %1 中的设置，所以现在的更改在结束后不会保留。请检查谁有权写入它。</translation>
    </message>
    <message>
        <source>The settings in %1 were written by a newer version of Socket Chat, so this one starts with its defaults and leaves them alone.</source>
        <translation>%1 中的设置由更新版本的套接字聊天写成，所以本版本以默认设置启动，并且不改动它们。</translation>
    </message>
</context>
<context>
    <name>socketchat::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Start a new line in the message</source>
        <translation>在消息中换行</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+回车</translation>
    </message>
    <message>
        <source>Bring back what was sent</source>
        <translation>取回发送过的内容</translation>
    </message>
    <message>
        <source>Up in the empty field, Ctrl+Up</source>
        <translation>空输入框里的↑，Ctrl+↑</translation>
    </message>
    <message>
        <source>Disconnect the selected client</source>
        <translation>断开所选的客户端</translation>
    </message>
    <message>
        <source>Delete in the list of clients</source>
        <translation>客户端列表里的 Delete</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>放大或缩小文字</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Close the bar of find or filter</source>
        <translation>关闭查找栏或筛选栏</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In the panes</source>
        <translation>在各窗格中</translation>
    </message>
</context>
<context>
    <name>socketchat::SideColumn</name>
    <message>
        <source>Beside the conversation</source>
        <translation>会话旁边</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Who is connected</source>
        <translation>谁已连接</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Saved messages, to send with one click</source>
        <translation>常用消息，点一下即可发送</translation>
    </message>
    <message>
        <source>Show clients</source>
        <translation>显示客户端</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>Show saved messages</source>
        <translation>显示常用消息</translation>
    </message>
</context>
<context>
    <name>socketchat::StatisticsPage</name>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Messages/s</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>每秒字节数</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <source>Echoes</source>
        <translation>回送</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Dropped by the system</source>
        <translation>被系统丢弃</translation>
    </message>
    <message>
        <source>Datagrams that the system threw away because they came faster than they were read</source>
        <translation>因来得太快、来不及读取而被系统丢弃的数据报</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Half of the echoes were faster</source>
        <translation>一半的回送更快</translation>
    </message>
    <message>
        <source>99th percentile</source>
        <translation>99% 分位</translation>
    </message>
    <message>
        <source>Only one echo in a hundred took longer</source>
        <translation>一百个回送中只有一个更慢</translation>
    </message>
    <message>
        <source>Datagrams</source>
        <translation>数据报</translation>
    </message>
    <message>
        <source>Echoed</source>
        <translation>已回送</translation>
    </message>
    <message>
        <source>The same bytes came back, however late</source>
        <translation>收到了相同的字节，不论多晚</translation>
    </message>
    <message>
        <source>Of these, late</source>
        <translation>其中迟到</translation>
    </message>
    <message>
        <source>They took longer than two seconds</source>
        <translation>用时超过两秒</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>No echo within two seconds</source>
        <translation>两秒内没有回送</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Their echo came more than once</source>
        <translation>回送不止一次到达</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>清零</translation>
    </message>
    <message>
        <source>Count from 0 again; the curves stay</source>
        <translation>从 0 重新计数，曲线保留</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Traffic of each client</source>
        <translation>各客户端的流量</translation>
    </message>
    <message>
        <source>Lost by conditions</source>
        <translation>因网络状况丢失</translation>
    </message>
    <message>
        <source>Datagrams that the network conditions of this window never handed to the system</source>
        <translation>本窗口的网络状况根本没有交给系统的数据报</translation>
    </message>
</context>
<context>
    <name>socketchat::StatisticsText</name>
    <message numerus="yes">
        <source>%Ln answer(s) differ from what was sent.</source>
        <translation>
            <numerusform>%Ln 个应答与发送的不同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system dropped %Ln datagram(s) that came faster than they were read.</source>
        <translation>
            <numerusform>系统丢弃了 %Ln 个来不及读取的数据报。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The network conditions of this end threw %Ln datagram(s) away.</source>
        <translation>
            <numerusform>本端的网络状况使 %Ln 个数据报丢失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received %Ln message(s), %1 bytes.</source>
        <translation>
            <numerusform>收到 %Ln 条消息，%1 字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln message(s), %1 bytes.</source>
        <translation>
            <numerusform>发送 %Ln 条消息，%1 字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round trip of %Ln echo(es): %1 at least, %2 in the middle, %3 for 99 of 100, %4 at most.</source>
        <translation>
            <numerusform>%Ln 次回送的往返时间：最短 %1，中位数 %2，99% 分位 %3，最长 %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Datagrams: %1 sent, %2 echoed (%3 of them late), %4 lost, %5 duplicated.</source>
        <translation>数据报：发送 %1，回送 %2（其中迟到 %3），丢失 %4，重复 %5。</translation>
    </message>
    <message>
        <source>Statistics of %1:</source>
        <translation>%1的统计：</translation>
    </message>
    <message>
        <source>In the last second: %1 messages (%2 bytes) received, %3 messages (%4 bytes) sent.</source>
        <translation>最近一秒：收到 %1 条消息（%2 字节），发送 %3 条消息（%4 字节）。</translation>
    </message>
    <message>
        <source>%1: %2 messages (%3 bytes) received, %4 messages (%5 bytes) sent.</source>
        <translation>%1：收到 %2 条消息（%3 字节），发送 %4 条消息（%5 字节）。</translation>
    </message>
</context>
<context>
    <name>socketchat::StatusLine</name>
    <message>
        <source>Switch between Chinese and English</source>
        <translation>切换中文和英文</translation>
    </message>
    <message>
        <source>Chat room</source>
        <translation>聊天室</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Every byte received goes back unchanged</source>
        <translation>收到的每个字节都原样回送</translation>
    </message>
    <message>
        <source>Each message goes to every other client, with the sender&apos;s name</source>
        <translation>每条消息都转发给其他全部客户端，并带上发送者的地址</translation>
    </message>
    <message>
        <source>Only what you type is sent</source>
        <translation>只发送你输入的内容</translation>
    </message>
    <message>
        <source>What the server does with what it receives</source>
        <translation>服务器如何处理收到的内容</translation>
    </message>
    <message>
        <source>A message is what one read returned</source>
        <translation>每次读取的内容就是一条消息</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>消息边界</translation>
    </message>
    <message>
        <source>How the stream is cut into messages: TCP itself knows none</source>
        <translation>如何把字节流分成消息：TCP 本身没有消息的概念</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Looking up %1…</source>
        <translation>正在解析 %1……</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1……</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1……</translation>
    </message>
    <message>
        <source>Ready to send to %1</source>
        <translation>可向 %1 发送</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>Receiving at %1</source>
        <translation>正在 %1 接收</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>正在侦听 %1</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped by the system</source>
        <translation>
            <numerusform>系统丢弃 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>○ recording the next run</source>
        <translation>○ 下次运行时录制</translation>
    </message>
    <message>
        <source>● recording</source>
        <translation>● 正在录制</translation>
    </message>
    <message>
        <source>▲ not recording</source>
        <translation>▲ 未能录制</translation>
    </message>
    <message>
        <source>⚠ Network conditions on</source>
        <translation>⚠ 网络状况已启用</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>正在关闭……</translation>
    </message>
    <message numerus="yes">
        <source>Sending what is left, %1, until nothing is taken for %Ln second(s)…</source>
        <translation>
            <numerusform>正在发送剩余的 %1；%Ln 秒内对端一点也不接收时停止……</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved conversation</source>
        <translation>已保存的会话</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <extracomment>↓ or ↑ for received or sent, how many messages, how many bytes</extracomment>
        <translation>%1 %2 条·%3</translation>
    </message>
    <message numerus="yes">
        <source>Received %Ln message(s), %1</source>
        <translation>
            <numerusform>收到 %Ln 条消息，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln message(s), %1</source>
        <translation>
            <numerusform>发送 %Ln 条消息，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>正在侦听</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>正在接收</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>回送</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Step by step: %1</source>
        <translation>逐步执行：%1</translation>
    </message>
    <message>
        <source>Rules…</source>
        <extracomment>In the list of reply modes; %1 rules are on.</extracomment>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Rules, then</source>
        <translation>先按规则，再</translation>
    </message>
    <message>
        <source>What answers before that</source>
        <translation>在此之前先由规则回复</translation>
    </message>
    <message>
        <source>Rules: %L1 on</source>
        <translation>规则：启用 %L1 条</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>程序：%1</translation>
    </message>
    <message>
        <source>A program…</source>
        <translation>程序…</translation>
    </message>
    <message>
        <source>A program on this computer, with a process for each client</source>
        <translation>这台计算机上的程序，每个客户端一个进程</translation>
    </message>
</context>
<context>
    <name>socketchat::StepButton</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What has become of a socket call, and its code.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>socketchat::StepPane</name>
    <message>
        <source>The listening socket</source>
        <translation>侦听的套接字</translation>
    </message>
    <message>
        <source>Connection that the next call is made on</source>
        <translation>下一个调用所用的连接</translation>
    </message>
    <message>
        <source>no socket</source>
        <translation>还没有套接字</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>先要有连接</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有对端</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>先要侦听</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>随时可以</translation>
    </message>
    <message>
        <source>type first</source>
        <translation>先输入消息</translation>
    </message>
    <message>
        <source>press Space</source>
        <translation>按空格执行</translation>
    </message>
    <message>
        <source>comes next</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>正在等待</translation>
    </message>
    <message>
        <source>failed with %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>done, %1</source>
        <translation>已完成，%1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未进行</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Press Start. Then each call waits until you press it, in any order.</source>
        <translation>按“启动”。之后每个调用都等你按下才执行，顺序任意。</translation>
    </message>
    <message>
        <source>This call waits</source>
        <translation>正在等待（阻塞）</translation>
    </message>
    <message>
        <source>It has nothing to return yet. close() ends the wait.</source>
        <translation>还没有可以返回的结果。close() 会结束等待。</translation>
    </message>
    <message>
        <source>Type a message and send it; then press %1.</source>
        <translation>先输入一条消息并发送，再按 %1。</translation>
    </message>
    <message>
        <source>Result of the last call</source>
        <translation>上一句的结果</translation>
    </message>
    <message>
        <source>No call has been made yet.</source>
        <translation>还没有执行任何调用。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>socketchat::StepSentences</name>
    <message>
        <source>There is a socket now; it has no address yet.</source>
        <translation>套接字已创建，还没有地址。</translation>
    </message>
    <message>
        <source>bind() may take a port that was in use a moment ago.</source>
        <translation>bind() 可以使用刚刚被占用过的端口。</translation>
    </message>
    <message>
        <source>The socket has its address now.</source>
        <translation>套接字已有地址。</translation>
    </message>
    <message>
        <source>The state is LISTEN: the system answers clients, and puts them into the queue.</source>
        <translation>状态变为 LISTEN：系统开始应答客户端，并把它们放进队列。</translation>
    </message>
    <message>
        <source>A new socket for this client; the first one goes on listening.</source>
        <translation>为这个客户端新建了套接字；原来的继续侦听。</translation>
    </message>
    <message>
        <source>The state is ESTABLISHED: both ends can send and receive.</source>
        <translation>状态变为 ESTABLISHED：两端都可以发送和接收。</translation>
    </message>
    <message>
        <source>No bytes, b&apos;&apos;: the other end sends nothing more.</source>
        <translation>没有数据（b&apos;&apos;）：对端不再发送。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) have come.</source>
        <translation>
            <numerusform>收到 %Ln 字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A datagram of %Ln byte(s) has come.</source>
        <translation>
            <numerusform>收到一个 %Ln 字节的数据报。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system has taken %Ln byte(s).</source>
        <translation>
            <numerusform>系统接受了 %Ln 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>The other end&apos;s recv() returns b&apos;&apos;; this end can still receive.</source>
        <translation>对端的 recv() 会返回 b&apos;&apos;；本端仍可以接收。</translation>
    </message>
    <message>
        <source>This socket is gone.</source>
        <translation>这个套接字已关闭。</translation>
    </message>
</context>
<context>
    <name>socketchat::StepSwitch</name>
    <message>
        <source>Stop first: it begins with the next start.</source>
        <translation>请先停止：下次启动时生效。</translation>
    </message>
    <message>
        <source>Each call waits until you press it, above.</source>
        <translation>每个调用都要你在上面按下才执行。</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步执行</translation>
    </message>
</context>
<context>
    <name>socketchat::StreamBlockModel</name>
    <message>
        <source>✗ message too long</source>
        <translation>✗ 消息过长</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>From byte</source>
        <translation>起始字节</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>开头</translation>
    </message>
</context>
<context>
    <name>socketchat::StreamPage</name>
    <message>
        <source>Nobody is connected yet.</source>
        <translation>还没有任何连接。</translation>
    </message>
    <message>
        <source>How the other end called send() cannot be seen from here: the stream does not carry it. A second window of this program tells.</source>
        <translation>对端怎样调用 send()，从这里看不到：字节流不携带这些信息。用本程序的另一个窗口通信即可看到。</translation>
    </message>
    <message>
        <source>How the other end calls recv() cannot be seen from here. A second window of this program tells.</source>
        <translation>对端怎样调用 recv()，从这里看不到。用本程序的另一个窗口通信即可看到。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>What the other end sends and this end receives</source>
        <translation>对端发送、本端接收的数据</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>What this end sends and the other end receives</source>
        <translation>本端发送、对端接收的数据</translation>
    </message>
    <message>
        <source>Smaller scale</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Smaller scale (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Larger scale</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Larger scale (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Blocks of the stream</source>
        <translation>字节流中的数据块</translation>
    </message>
    <message>
        <source>Blocks of the stream as a list</source>
        <translation>字节流中的数据块列表</translation>
    </message>
</context>
<context>
    <name>socketchat::StreamView</name>
    <message>
        <source>not known: made by another program</source>
        <translation>未知：由另一个程序进行</translation>
    </message>
</context>
<context>
    <name>socketchat::StreamWording</name>
    <message>
        <source>frames</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>%5() took only %Ln of %4 byte(s): bytes %1 to %2, at %3</source>
        <translation>
            <numerusform>%5() 只取走 %4 字节中的 %Ln 字节：第 %1 到 %2 字节，时间 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%4() handed over %Ln byte(s): bytes %1 to %2, at %3</source>
        <translation>
            <numerusform>%4() 交出 %Ln 字节：第 %1 到 %2 字节，时间 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%5(%4) returned %Ln byte(s): bytes %1 to %2, at %3</source>
        <translation>
            <numerusform>%5(%4) 返回 %Ln 字节：第 %1 到 %2 字节，时间 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Message too long: from byte %1 on, a message would be longer than the limit of %2 bytes. Nothing after it can be cut.</source>
        <translation>消息过长：从第 %1 字节起的消息会超过上限 %2 字节，其后的内容无法再切分。</translation>
    </message>
    <message numerus="yes">
        <source>Not complete yet: %Ln byte(s) of a message, bytes %1 to %2</source>
        <translation>
            <numerusform>尚不完整：一条消息的 %Ln 字节，第 %1 到 %2 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A message of %Ln byte(s): bytes %1 to %2</source>
        <translation>
            <numerusform>一条 %Ln 字节的消息：第 %1 到 %2 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::TargetBar</name>
    <message>
        <source>Tar&amp;get</source>
        <extracomment>Of a relay: where it connects on to.</extracomment>
        <translation>目标(&amp;G)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The address that the relay connects on to for each client</source>
        <translation>中转为每个客户端连接的地址</translation>
    </message>
</context>
<context>
    <name>socketchat::TextFile</name>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>this is not an ordinary file</source>
        <translation>这不是普通文件</translation>
    </message>
</context>
<context>
    <name>socketchat::TlsDialog</name>
    <message numerus="yes">
        <source>&amp;Forget %Ln trusted certificate(s)</source>
        <translation>
            <numerusform>忘记 %Ln 个已信任的证书(&amp;F)</numerusform>
        </translation>
    </message>
    <message>
        <source>TLS certificates</source>
        <translation>TLS 证书</translation>
    </message>
    <message>
        <source>A change counts from the next start on. A server without a certificate makes one for this machine, signed by itself; a client shows none.</source>
        <translation>改动从下次启动起生效。没有证书的服务器为本机生成一个自签名证书；客户端则不出示证书。</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>证书(&amp;E)</translation>
    </message>
    <message>
        <source>The file of the certificate that this end shows, PEM or PKCS#12</source>
        <translation>本端出示的证书文件，PEM 或 PKCS#12</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>私钥(&amp;K)</translation>
    </message>
    <message>
        <source>The file of its key, PEM, where it is not in the same file</source>
        <translation>证书的私钥文件，PEM；与证书在同一个文件里时不需要</translation>
    </message>
    <message>
        <source>&amp;Password file</source>
        <translation>密码文件(&amp;P)</translation>
    </message>
    <message>
        <source>A file whose first line is the password of the key</source>
        <translation>一个文件，第一行是私钥的密码</translation>
    </message>
    <message>
        <source>&amp;Authorities</source>
        <translation>颁发机构(&amp;A)</translation>
    </message>
    <message>
        <source>A PEM file of the authorities to trust, instead of the system&apos;s</source>
        <translation>所信任的证书颁发机构的 PEM 文件，代替系统的</translation>
    </message>
    <message>
        <source>P&amp;rotocols (ALPN)</source>
        <translation>上层协议 (ALPN)(&amp;R)</translation>
    </message>
    <message>
        <source>What this end offers on top of TLS, the preferred first, as in h2,http/1.1</source>
        <translation>本端在 TLS 之上提供的协议，首选的在前，例如 h2,http/1.1</translation>
    </message>
    <message>
        <source>&amp;Oldest version</source>
        <translation>最低版本(&amp;O)</translation>
    </message>
    <message>
        <source>Older versions are refused at this end</source>
        <translation>本端拒绝更低的版本</translation>
    </message>
    <message>
        <source>Ask &amp;clients for a certificate</source>
        <translation>要求客户端出示证书(&amp;C)</translation>
    </message>
    <message>
        <source>For a server: turn away clients without one, or with one that no authority above vouches for</source>
        <translation>用于服务器：拒绝没有证书、或证书未经上述机构签发的客户端</translation>
    </message>
    <message>
        <source>C&amp;heck the other end&apos;s certificate</source>
        <translation>验证对端的证书(&amp;H)</translation>
    </message>
    <message>
        <source>Without this, whoever is in between can read all</source>
        <translation>不验证时，中间人可以读到全部内容</translation>
    </message>
    <message>
        <source>Those that were trusted by their fingerprints</source>
        <translation>按指纹信任过的证书</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>socketchat::TrafficControls</name>
    <message>
        <source>Kernel queues: receive %1, send %2</source>
        <translation>内核队列：接收 %1，发送 %2</translation>
    </message>
    <message>
        <source>Kernel queues: next datagram %1, send %2</source>
        <translation>内核队列：下一个数据报 %1，发送 %2</translation>
    </message>
    <message>
        <source>Receive buffer</source>
        <translation>接收缓冲区</translation>
    </message>
    <message>
        <source>Receive buffer in bytes</source>
        <translation>接收缓冲区的字节数</translation>
    </message>
    <message>
        <source>How many bytes each recv() asks for: 1 to 65,536</source>
        <translation>每次 recv() 请求多少字节：1 到 65,536</translation>
    </message>
    <message>
        <source>How many bytes each recvfrom() has room for: 1 to 65,536</source>
        <translation>每次 recvfrom() 能放下多少字节：1 到 65,536</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>%1 bytes, what this program uses</source>
        <translation>%1 字节，本程序的默认值</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>暂停读取</translation>
    </message>
    <message>
        <source>Leave what comes in the kernel until its queue is full; then the other end&apos;s send() has to wait</source>
        <translation>让到达的数据留在内核中，直到队列装满；此后对端的 send() 必须等待</translation>
    </message>
    <message>
        <source>Nagle&apos;s algorithm</source>
        <translation>Nagle 算法</translation>
    </message>
    <message>
        <source>Collect small sends while earlier bytes are not acknowledged yet (TCP_NODELAY off)</source>
        <translation>先前的字节尚未确认时，合并小数据再发送（即不设置 TCP_NODELAY）</translation>
    </message>
    <message>
        <source>Send what is typed</source>
        <translation>将输入的内容发送</translation>
    </message>
    <message>
        <source> times</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>发送次数</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send what is typed so many times</source>
        <translation>将输入的内容发送这么多次</translation>
    </message>
    <message>
        <source>Send the message in the field below the conversation so many times, without a pause</source>
        <translation>将会话下方输入框中的消息不停顿地发送这么多次</translation>
    </message>
    <message>
        <source>%1 bytes, as in the tutorial</source>
        <translation>%1 字节，与教程相同</translation>
    </message>
    <message>
        <source>Leave what comes in the kernel until its queue is full; then the kernel drops datagrams, or lets the sender wait (Unixgram)</source>
        <translation>让到达的数据报留在内核中，直到队列装满；此后内核会丢弃数据报，或者让发送方等待（Unixgram）</translation>
    </message>
</context>
<context>
    <name>socketchat::Transcript</name>
    <message numerus="yes">
        <source>%Ln older row(s) (%L1 bytes) had been dropped before this to stay within the limit.</source>
        <translation>
            <numerusform>为不超出上限，此前较早的 %Ln 行（%L1 字节）已被丢弃。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are missing here: they went before they could be written.</source>
        <translation>
            <numerusform>此处缺少 %Ln 行：还没来得及写入就已被丢弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>lost on purpose</source>
        <translation>因网络状况丢失</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>已转发</translation>
    </message>
    <message>
        <source>echoed</source>
        <translation>已回送</translation>
    </message>
    <message>
        <source>exact echo</source>
        <translation>回送一致</translation>
    </message>
    <message>
        <source>part of an echo</source>
        <translation>回送的一部分</translation>
    </message>
    <message>
        <source>differs from what was sent</source>
        <translation>与发出的内容不同</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>全部客户端</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 · %Ln byte(s)</source>
        <translation>
            <numerusform>发送给 %1·%Ln 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 · %Ln byte(s)</source>
        <translation>
            <numerusform>收自 %1·%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 server</source>
        <extracomment>TCP server, UDP client</extracomment>
        <translation>%1 服务器</translation>
    </message>
    <message>
        <source>%1 client</source>
        <translation>%1 客户端</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>The kind of end (&quot;TCP server&quot;), its address, and whose sockets it used (&quot;Qt classes&quot;).</extracomment>
        <translation>%1·%2·%3</translation>
    </message>
    <message>
        <source>everyone else</source>
        <translation>其他全部客户端</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>由规则回复</translation>
    </message>
    <message>
        <source>not passed on</source>
        <translation>未放行</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>inserted, to the target</source>
        <translation>插入的，发往目标</translation>
    </message>
    <message>
        <source>from the target</source>
        <translation>来自目标</translation>
    </message>
    <message>
        <source>by the program</source>
        <translation>由程序回复</translation>
    </message>
</context>
<context>
    <name>socketchat::TranscriptActions</name>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>还没有可以保存的内容。</translation>
    </message>
    <message>
        <source>First select the messages that are to be saved.</source>
        <translation>请先选择要保存的消息。</translation>
    </message>
    <message>
        <source>Text, to read (*.txt)</source>
        <translation>文本，用于阅读 (*.txt)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines, to open again (*.jsonl)</source>
        <translation>JSON Lines，可再次打开 (*.jsonl)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Capture for Wireshark (*.pcapng)</source>
        <translation>Wireshark 抓包文件 (*.pcapng)</translation>
    </message>
    <message>
        <source>Save conversation</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>保存所选</translation>
    </message>
    <message>
        <source>There is a file “%1” already; nothing was saved. Choose that file to replace it, or another name.</source>
        <translation>文件“%1”已存在，没有保存。如要替换请选择该文件，否则请换一个名称。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>One file at a time: wait until this one is done, or cancel it.</source>
        <translation>一次只能处理一个文件：请等当前文件完成，或将其取消。</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was saved.</source>
        <translation>已取消，没有保存。</translation>
    </message>
    <message>
        <source>Saving “%1”…</source>
        <translation>正在保存“%1”……</translation>
    </message>
    <message>
        <source>Cancelled; nothing was opened.</source>
        <translation>已取消，没有打开。</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>正在打开“%1”……</translation>
    </message>
    <message>
        <source>The file has no end line: whoever wrote it was stopped, or is still writing. Everything up to there is shown.</source>
        <translation>文件没有结束行：写入它的程序被中止，或仍在写入。已显示到文件末尾为止的全部内容。</translation>
    </message>
    <message>
        <source>%1 — Socket Chat</source>
        <translation>%1 — 套接字聊天</translation>
    </message>
    <message>
        <source>&amp;Save conversation…</source>
        <translation>保存会话(&amp;S)…</translation>
    </message>
    <message>
        <source>Save s&amp;election…</source>
        <translation>保存所选(&amp;E)…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Saved conversations and sessions (*.jsonl *.socketchat)</source>
        <translation>已保存的会话和会话设置 (*.jsonl *.socketchat)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Only files of this machine can be dropped here: a saved conversation or a session (.jsonl, .socketchat) opens, one at a time, and other files are sent.</source>
        <translation>这里只能拖入本机的文件：已保存的会话记录和会话文件（.jsonl、.socketchat）会打开，一次一个；其他文件会发送。</translation>
    </message>
</context>
<context>
    <name>socketchat::TranscriptBanner</name>
    <message>
        <source>%1 server at %2</source>
        <translation>%1 服务器，地址 %2</translation>
    </message>
    <message>
        <source>%1 client of %2</source>
        <translation>%1 客户端，服务器 %2</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <extracomment>A date, and the times of the first and the last message.</extracomment>
        <translation>%1 %2 – %3</translation>
    </message>
    <message>
        <source>%1, %2 – %3, %4</source>
        <extracomment>Date and time of the first message, and of the last.</extracomment>
        <translation>%1 %2 – %3 %4</translation>
    </message>
    <message>
        <source>Saved conversation “%1”</source>
        <translation>已保存的会话“%1”</translation>
    </message>
    <message>
        <source>Nothing is connected here · %1 · %2</source>
        <extracomment>That it is over, whose conversation it was, and when.</extracomment>
        <translation>这里没有任何连接·%1·%2</translation>
    </message>
    <message>
        <source>Nothing is connected here · %1</source>
        <translation>这里没有任何连接·%1</translation>
    </message>
</context>
<context>
    <name>socketchat::TranscriptReader</name>
    <message>
        <source>This is no conversation that Socket Chat has saved: its first line does not say so. Choose a file that ends in .jsonl.</source>
        <translation>这不是套接字聊天保存的会话：首行没有相应的标记。请选择以 .jsonl 结尾的文件。</translation>
    </message>
    <message>
        <source>This was saved by a newer version of Socket Chat, in a form that this version does not know. Open it with that version.</source>
        <translation>这是由更新版本的套接字聊天保存的，本版本不认识其格式。请用那个版本打开。</translation>
    </message>
    <message>
        <source>Line %L1 is longer than any that Socket Chat writes. What comes before it was read.</source>
        <translation>第 %L1 行比套接字聊天写出的任何一行都长。它之前的内容已读入。</translation>
    </message>
    <message>
        <source>Line %L1 is damaged: it is no JSON (%2). What comes before it was read.</source>
        <translation>第 %L1 行已损坏：不是 JSON（%2）。它之前的内容已读入。</translation>
    </message>
    <message>
        <source>Line %1 is damaged: “%2” is missing or makes no sense. What comes before it was read.</source>
        <translation>第 %1 行已损坏：“%2”缺失或无意义。它之前的内容已读入。</translation>
    </message>
    <message>
        <source>Line %L1 should go on with the message before it, and does not. What comes before that message was read.</source>
        <translation>第 %L1 行本应接续前一条消息，却没有。那条消息之前的内容已读入。</translation>
    </message>
    <message>
        <source>The file ends in the middle of line %L1. What comes before it was read.</source>
        <translation>文件在第 %L1 行中间结束。它之前的内容已读入。</translation>
    </message>
</context>
<context>
    <name>socketchat::UrlAnatomy</name>
    <message>
        <source>Parts of the address</source>
        <translation>地址的各个部分</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>key and value in the query of an address</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>user · not used by a socket</source>
        <translation>用户·套接字用不到</translation>
    </message>
    <message>
        <source>password · not used by a socket</source>
        <translation>密码·套接字用不到</translation>
    </message>
    <message>
        <source>path · not used by a socket</source>
        <translation>路径·套接字用不到</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>query · not used by a socket</source>
        <translation>查询·套接字用不到</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>fragment · not used by a socket</source>
        <translation>片段·套接字用不到</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>port · default of %1</source>
        <translation>端口·%1 的默认值</translation>
    </message>
    <message>
        <source>port · the system chooses a free one</source>
        <translation>端口·由系统选一个空闲的</translation>
    </message>
    <message>
        <source>port · usually %1</source>
        <translation>端口·通常用于 %1</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>host · every interface of this machine</source>
        <translation>主机·本机的所有网络接口</translation>
    </message>
    <message>
        <source>host · this machine</source>
        <translation>主机·本机</translation>
    </message>
    <message>
        <source>host · this machine · IPv6</source>
        <translation>主机·本机·IPv6</translation>
    </message>
    <message>
        <source>host · this machine · IPv4</source>
        <translation>主机·本机·IPv4</translation>
    </message>
    <message>
        <source>host · IPv4</source>
        <translation>主机·IPv4</translation>
    </message>
    <message>
        <source>host · IPv6</source>
        <translation>主机·IPv6</translation>
    </message>
    <message>
        <source>host · name</source>
        <translation>主机·域名</translation>
    </message>
    <message>
        <source>host · name → looking up …</source>
        <translation>主机·域名 → 正在解析……</translation>
    </message>
    <message>
        <source>host · name → not found</source>
        <translation>主机·域名 → 未找到</translation>
    </message>
    <message>
        <source>host · name → %1</source>
        <translation>主机·域名 → %1</translation>
    </message>
    <message>
        <source>scheme · over %1</source>
        <translation>协议·基于 %1</translation>
    </message>
    <message>
        <source>abstract name · without a file</source>
        <translation>抽象名·不需要文件</translation>
    </message>
    <message>
        <source>path · the file of the socket</source>
        <translation>路径·套接字的文件</translation>
    </message>
    <message>
        <source>port · %1 has none</source>
        <translation>端口·%1 没有</translation>
    </message>
</context>
<context>
    <name>socketchat::UrlPage</name>
    <message>
        <source>The address in its parts</source>
        <translation>地址的各个部分</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>not typed: the default of %1</source>
        <translation>未输入：%1 的默认端口</translation>
    </message>
    <message>
        <source>the system chooses a free one</source>
        <translation>由系统选一个空闲的</translation>
    </message>
    <message>
        <source>usually %1 (IANA)</source>
        <translation>通常是 %1（IANA）</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>a part of an address that is wrong</comment>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>typed as</source>
        <translation>输入为</translation>
    </message>
    <message>
        <source>punycode</source>
        <translation>Punycode</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Query parameters</source>
        <translation>查询参数</translation>
    </message>
    <message>
        <source>Looking up the host</source>
        <translation>解析主机</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>IPv6 地址</translation>
    </message>
    <message>
        <source>IPv4 address</source>
        <translation>IPv4 地址</translation>
    </message>
    <message>
        <source>nothing to look up</source>
        <translation>无需解析</translation>
    </message>
    <message>
        <source>no host</source>
        <translation>没有主机</translation>
    </message>
    <message>
        <source>every interface of this machine</source>
        <translation>本机的所有网络接口</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>name</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>looking up …</source>
        <translation>正在解析……</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>What reached the system</source>
        <translation>实际传给系统的调用</translation>
    </message>
    <message>
        <source>no call yet</source>
        <translation>还没有调用</translation>
    </message>
    <message>
        <source>the path leads to a program of this machine</source>
        <translation>路径直接通向本机的程序</translation>
    </message>
    <message>
        <source>none: %1 has no ports</source>
        <translation>无：%1 没有端口</translation>
    </message>
</context>
<context>
    <name>socketchat::UrlPart</name>
    <message>
        <source>%1: %2</source>
        <comment>the name of a part of the address, and its value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>socketchat::UrlWording</name>
    <message>
        <source>Scheme</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Fragment</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>The scheme says which protocol is spoken; here it decides between TCP and UDP, and which port is meant where none is typed.</source>
        <translation>协议说明双方讲哪种协议；在这里它决定用 TCP 还是 UDP，以及没有输入端口时用哪个端口。</translation>
    </message>
    <message>
        <source>The user is a name for the application at the other end; a socket does not use it.</source>
        <translation>用户是给对端应用程序看的用户名；套接字不使用它。</translation>
    </message>
    <message>
        <source>The password goes with the user; it is never shown, saved or used by the socket.</source>
        <translation>密码与用户配套；它从不显示、保存，套接字也不使用它。</translation>
    </message>
    <message>
        <source>The host is a machine, by name or by IP address; a name is looked up first, since a socket takes addresses only.</source>
        <translation>主机是一台机器，用域名或 IP 地址表示；套接字只认地址，所以域名要先解析。</translation>
    </message>
    <message>
        <source>The port is a number from 0 to 65535 that says which program on the host is meant.</source>
        <translation>端口是 0 到 65535 的数，说明是主机上的哪个程序。</translation>
    </message>
    <message>
        <source>The path names something at the server; the application sends it, the socket does not use it.</source>
        <translation>路径指明服务器上的某个东西；它由应用程序发送，套接字不使用它。</translation>
    </message>
    <message>
        <source>The query hands parameters to the application as key=value pairs; the socket does not use it.</source>
        <translation>查询以“键=值”的形式把参数交给应用程序；套接字不使用它。</translation>
    </message>
    <message>
        <source>The fragment points into what was fetched; it never leaves the client.</source>
        <translation>片段指向取回内容中的某处；它从不离开客户端。</translation>
    </message>
    <message>
        <source>The path is the whole address of a Unix socket: a file that bind() makes and that both ends name. A name that begins with @ needs no file.</source>
        <translation>路径就是 Unix 套接字的全部地址：bind() 创建这个文件，两端都用它的名称。以 @ 开头的名称不需要文件。</translation>
    </message>
    <message>
        <source>this machine only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>every interface</source>
        <translation>所有网络接口</translation>
    </message>
    <message>
        <source>every interface · IPv6</source>
        <translation>所有网络接口·IPv6</translation>
    </message>
    <message>
        <source>every interface · IPv4</source>
        <translation>所有网络接口·IPv4</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>this machine only · IPv6</source>
        <translation>仅本机·IPv6</translation>
    </message>
    <message>
        <source>this machine only · IPv4</source>
        <translation>仅本机·IPv4</translation>
    </message>
    <message>
        <source>this machine · IPv6</source>
        <translation>本机·IPv6</translation>
    </message>
    <message>
        <source>this machine · IPv4</source>
        <translation>本机·IPv4</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation>IPv4</translation>
    </message>
</context>
<context>
    <name>socketchat::ViewActions</name>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Reset &amp;zoom</source>
        <translation>恢复标准大小(&amp;Z)</translation>
    </message>
    <message>
        <source>P&amp;rojector</source>
        <translation>投影模式(&amp;R)</translation>
    </message>
    <message>
        <source>Everything large, for a classroom</source>
        <translation>全部放大，适合课堂投影</translation>
    </message>
</context>
<context>
    <name>socketchat::WindowDefaults</name>
    <message>
        <source>Keep-alive probes after 1 to %1 seconds, or with 0 never, and %2 is outside.</source>
        <translation>保活探测在 1 到 %1 秒后进行，0 表示从不；%2 超出了范围。</translation>
    </message>
    <message>
        <source>For new windows; open windows keep what they have. What is chosen in a window for framing, encoding or the history limit becomes the default too.</source>
        <translation>用于新窗口；已打开的窗口保持不变。在窗口里选择的消息边界、编码和会话保留上限也会成为默认值。</translation>
    </message>
    <message>
        <source>&amp;Framing</source>
        <translation>消息边界(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;History limit</source>
        <translation>会话保留上限(&amp;H)</translation>
    </message>
    <message>
        <source>Receive &amp;buffer</source>
        <translation>接收缓冲区(&amp;B)</translation>
    </message>
    <message>
        <source>Back&amp;log</source>
        <translation>侦听队列(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep-alive</source>
        <translation>保活(&amp;K)</translation>
    </message>
    <message>
        <source>Framing for new windows</source>
        <translation>新窗口的消息边界</translation>
    </message>
    <message>
        <source>Encoding for new windows</source>
        <translation>新窗口的编码</translation>
    </message>
    <message>
        <source>History limit for new windows</source>
        <translation>新窗口的会话保留上限</translation>
    </message>
    <message>
        <source>Receive buffer in bytes for new windows</source>
        <translation>新窗口的接收缓冲区（字节）</translation>
    </message>
    <message>
        <source>Backlog for new windows</source>
        <translation>新窗口的侦听队列</translation>
    </message>
    <message>
        <source>Keep-alive in seconds for new windows</source>
        <translation>新窗口的保活时间（秒）</translation>
    </message>
    <message>
        <source>How the stream is cut into messages: TCP itself knows none</source>
        <translation>如何把字节流分成消息：TCP 本身没有消息的概念</translation>
    </message>
    <message>
        <source>How text becomes bytes, and bytes text</source>
        <translation>文字与字节如何互相转换</translation>
    </message>
    <message>
        <source>Beyond that, the oldest messages of a window are dropped</source>
        <translation>超过后，窗口里最旧的消息会被丢弃</translation>
    </message>
    <message>
        <source>How many bytes each recv() or recvfrom() asks for</source>
        <translation>每次 recv() 或 recvfrom() 最多读取多少字节</translation>
    </message>
    <message>
        <source>How many clients may wait for accept(): the number that listen() is given. The system may lower it.</source>
        <translation>有多少客户端可以排队等待 accept()，即传给 listen() 的数；系统可能把它调小。</translation>
    </message>
    <message>
        <source>After how many seconds of silence TCP asks whether the peer is still there; 0: never</source>
        <translation>沉默多少秒后 TCP 探测对端是否还在；0 表示从不</translation>
    </message>
    <message>
        <source> B</source>
        <extracomment>bytes</extracomment>
        <translation> 字节</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Back to what the program began with</source>
        <translation>恢复为程序最初的默认值</translation>
    </message>
</context>
<context>
    <name>socketchat::WindowDriver</name>
    <message>
        <source>The address cannot change while this window runs. Stop first.</source>
        <translation>本窗口运行时不能更改地址。请先停止。</translation>
    </message>
</context>
</TS>
