<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MessageWording</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A row between the messages: time and what happened.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <extracomment>Instead of the text of a message that has no bytes.</extracomment>
        <translation>（空）</translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) (%1) were dropped to stay within the limit</source>
        <translation>
            <numerusform>为不超出上限，已丢弃 %n 条较早的消息（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>等待发送…</translation>
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
        <source>Sent to %1 at %2, %n byte(s), %3: %4</source>
        <translation>
            <numerusform>%2 发给 %1，%n 字节，%3：%4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 at %2, %n byte(s), %3: %4</source>
        <translation>
            <numerusform>%2 收自 %1，%n 字节，%3：%4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 at %2, %n byte(s): %3</source>
        <translation>
            <numerusform>%2 发给 %1，%n 字节：%3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 at %2, %n byte(s): %3</source>
        <translation>
            <numerusform>%2 收自 %1，%n 字节：%3</numerusform>
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
        <translation>… 共 %L1 字节，见“字节”页</translation>
    </message>
</context>
<context>
    <name>Startup</name>
    <message>
        <source>There is no display to open a window on: start Socket Chat in a desktop session, or use it without a window (socketchat --headless; see socketchat --help).</source>
        <translation>没有可以打开窗口的显示器：请在桌面会话中启动套接字聊天，或者不用窗口运行（socketchat --headless，见 socketchat --help）。</translation>
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
        <source>Addresses used before</source>
        <translation>用过的地址</translation>
    </message>
    <message>
        <source>Addresses used before (Alt+Down)</source>
        <translation>用过的地址（Alt+↓）</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>清除历史记录</translation>
    </message>
</context>
<context>
    <name>socketchat::ByteListModel</name>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
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
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
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
        <translation>自动回复</translation>
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
        <source> · </source>
        <comment>between facts about a message</comment>
        <translation> · </translation>
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
</context>
<context>
    <name>socketchat::CallsPage</name>
    <message>
        <source>Socket calls</source>
        <translation>套接字调用</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, older ones are no longer kept</source>
        <translation>%1，更早的已不再保留</translation>
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
        <source>“--tcp” and “--udp” exclude each other. Choose one.</source>
        <translation>“--tcp”与“--udp”不能同时使用。请选择其中一个。</translation>
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
        <source>“--framing” takes raw, line, length1, length2be, length2le, length4be or length4le, and “%1” is none of them.</source>
        <translation>“--framing”的值只能是 raw、line、length1、length2be、length2le、length4be 或 length4le，不能是“%1”。</translation>
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
        <source>“--wait” takes a number of milliseconds, and “%1” is none.</source>
        <translation>“--wait”的值是毫秒数，而“%1”不是。</translation>
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
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>A datagram holds at most 65,507 bytes.</source>
        <translation>一个数据报最多容纳 65,507 字节。</translation>
    </message>
    <message>
        <source>What the text is as bytes, before framing</source>
        <translation>文本转换成的字节数（分帧之前）</translation>
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
        <source>Bytes as hexadecimal digits: 48 65 6C</source>
        <translation>用十六进制数字表示的字节：48 65 6C</translation>
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
        <source>More ways to send</source>
        <translation>更多发送方式</translation>
    </message>
    <message>
        <source>Send an &amp;empty datagram</source>
        <translation>发送空数据报(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Close the sending side (shutdown)</source>
        <translation>关闭发送方向（shutdown）(&amp;C)</translation>
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
</context>
<context>
    <name>socketchat::ConversationPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
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
        <source>&amp;Copy text</source>
        <translation>复制文本(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;hex</source>
        <translation>复制为十六进制(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Answer this peer</source>
        <translation>回复对方(&amp;A)</translation>
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
        <source>Find older</source>
        <translation>查找较早的</translation>
    </message>
    <message>
        <source>Find newer</source>
        <translation>查找较新的</translation>
    </message>
</context>
<context>
    <name>socketchat::ConversationView</name>
    <message>
        <source>Nothing has been said yet.
What is received will stand on the left, what is sent on the right.</source>
        <translation>还没有消息。
收到的消息显示在左侧，发出的消息显示在右侧。</translation>
    </message>
</context>
<context>
    <name>socketchat::EndpointBar</name>
    <message>
        <source>Protocol</source>
        <translation>传输协议</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>A stream of bytes over a connection</source>
        <translation>面向连接的字节流</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
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
        <source>▶ Connect</source>
        <translation>▶ 连接</translation>
    </message>
    <message>
        <source>▶ Start</source>
        <translation>▶ 启动</translation>
    </message>
    <message>
        <source>■ Cancel</source>
        <translation>■ 取消</translation>
    </message>
    <message>
        <source>Give up connecting</source>
        <translation>放弃连接</translation>
    </message>
    <message>
        <source>■ Stop</source>
        <translation>■ 停止</translation>
    </message>
    <message>
        <source>Sends what is queued, then closes</source>
        <translation>先发完排队的数据，再关闭</translation>
    </message>
    <message>
        <source>■ Stop now</source>
        <translation>■ 立即停止</translation>
    </message>
    <message>
        <source>Drops what is still queued</source>
        <translation>丢弃仍在排队的数据</translation>
    </message>
</context>
<context>
    <name>socketchat::FindBar</name>
    <message>
        <source>%L1 …</source>
        <extracomment>How many messages were found so far, while the search goes on.</extracomment>
        <translation>%L1 …</translation>
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
        <source>Older message (Enter, F3)</source>
        <translation>较早的消息（回车，F3）</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>较新的消息</translation>
    </message>
    <message>
        <source>Newer message (Shift+Enter, Shift+F3)</source>
        <translation>较新的消息（Shift+回车，Shift+F3）</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>On a small button: upper and lower case are different.</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>socketchat::HeadlessRun</name>
    <message numerus="yes">
        <source>The output is read too slowly: %n event(s) had to be left out.</source>
        <translation>
            <numerusform>输出被读取得太慢，不得不略去 %n 个事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent, or not all of it: a message of %n byte(s).</source>
        <translation>
            <numerusform>一条 %n 字节的消息未发送，或未全部发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody is connected, so a message of %n byte(s) was not sent.</source>
        <translation>
            <numerusform>没有客户端连接，一条 %n 字节的消息未发送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::Help</name>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Be a server.</source>
        <translation>作为服务器。</translation>
    </message>
    <message>
        <source>Be a client. This is what happens without either.</source>
        <translation>作为客户端。两者都不给出时即为客户端。</translation>
    </message>
    <message>
        <source>The protocol where the address has no scheme; TCP without either.</source>
        <translation>地址没有写明协议时所用的协议；两者都不给出时为 TCP。</translation>
    </message>
    <message>
        <source>Listen or connect as soon as the window is open.</source>
        <translation>窗口打开后立即侦听或连接。</translation>
    </message>
    <message>
        <source>What a server answers: echo (what it receives, unchanged; this is the default), room (each message goes to every other client), or manual (only what you type).</source>
        <translation>服务器如何回复：echo（把收到的内容原样回送，这是默认方式）、room（每条消息转发给其他所有客户端）或 manual（只发送您输入的内容）。</translation>
    </message>
    <message>
        <source>How TCP bytes are cut into messages: raw (what each read returned; this is the default), line, length1, length2be, length2le, length4be, length4le.</source>
        <translation>如何把 TCP 字节流分成消息：raw（每次读取的内容为一条消息，这是默认方式）、line、length1、length2be、length2le、length4be、length4le。</translation>
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
        <source>Talk without a window, see below.</source>
        <translation>不用窗口进行通信，见下文。</translation>
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
        <source>With --headless, as a client: how long to wait for something to come back after the end of the input, in milliseconds; 1000 without it.</source>
        <translation>与 --headless 一起使用，作为客户端时：输入结束后等待对方回复的时间，以毫秒为单位；默认为 1000。</translation>
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
        <source>Addresses:</source>
        <translation>地址：</translation>
    </message>
    <message>
        <source>Without a port it is 8000 for TCP and 8001 for UDP. No host, or “*”, means every interface for a server and this machine for a client. Port 0 lets a server take a free port. URLs such as http://example.com mean TCP and the well-known port of their scheme.</source>
        <translation>不写端口时，TCP 用 8000，UDP 用 8001。不写主机或写“*”时，对服务器表示本机的所有接口，对客户端表示本机。端口 0 让服务器使用一个空闲的端口。http://example.com 这样的 URL 表示 TCP 以及该协议的公认端口。</translation>
    </message>
    <message>
        <source>Without a window:</source>
        <translation>不用窗口时：</translation>
    </message>
    <message>
        <source>Each line of the standard input is sent as one message, with its line end (not with a length prefix: there the line end is left out); a server sends it to every client. What is received goes to the standard output byte for byte, and what happens to the standard error. Lines wait until the connection is open.</source>
        <translation>标准输入的每一行连同换行符作为一条消息发送（用长度前缀分帧时不含换行符）；服务器把它发给所有客户端。收到的内容逐字节写到标准输出，发生的事情写到标准错误。连接建立之前，各行会一直等待。</translation>
    </message>
    <message>
        <source>A client ends when the other end has closed, or after the end of its input: then it says so to the other end (TCP), and goes on receiving until nothing has come for the time of --wait. A server ends at the end of its input; where its input is a device that is no terminal, such as /dev/null, it runs until it is told to end. Both end at Ctrl+C (SIGINT) and SIGTERM, after sending what is queued; a second signal ends them at once.</source>
        <translation>对方关闭连接后，客户端就会结束；输入结束后，客户端会告知对方（TCP）并继续接收，直到在 --wait 规定的时间内没有再收到数据，然后结束。服务器在输入结束时结束；如果输入是终端以外的设备，例如 /dev/null，则一直运行到被要求结束。收到 Ctrl+C（SIGINT）或 SIGTERM 时，两者都会在发完排队的数据后结束；再次收到信号则立即结束。</translation>
    </message>
    <message>
        <source>The exit code is 0, or 1 with a message where something failed.</source>
        <translation>退出码为 0；如果出错，则为 1 并给出说明。</translation>
    </message>
    <message>
        <source>JSON events:</source>
        <translation>JSON 事件：</translation>
    </message>
    <message>
        <source>Every object has “event”, “time” (ISO 8601, UTC) and “ns” (the same in nanoseconds since 1970). Those of the conversation have “number”, counted from 0, and where a peer is concerned “peer” (a number from 1, or “everyone”), with its “address” and “port”. “sent” and “failed” come when it is known which it is.</source>
        <translation>每个对象都有“event”、“time”（ISO 8601，UTC）和“ns”（同一时间，以 1970 年以来的纳秒计）。会话中的事件有从 0 开始的“number”；与某个对端有关时，还有“peer”（从 1 开始的编号，或“everyone”）及其“address”和“port”。发送的结果确定之后，才会输出“sent”或“failed”。</translation>
    </message>
    <message>
        <source>The first event of a TCP server: protocol, address, port (its own; the real one where 0 was asked for).</source>
        <translation>TCP 服务器的第一个事件：protocol、address、port（服务器自己的；要求端口 0 时为实际的端口）。</translation>
    </message>
    <message>
        <source>A client has connected (UDP: has sent its first datagram), or this client has; then also protocol, localAddress and localPort.</source>
        <translation>有客户端连接（UDP：发来了第一个数据报），或者本客户端已连接；后者还有 protocol、localAddress 和 localPort。</translation>
    </message>
    <message>
        <source>The peer sends no more, and still gets what is owed to it.</source>
        <translation>对端不再发送，但仍会收到应发给它的数据。</translation>
    </message>
    <message>
        <source>A peer has gone: by (peer, us, failure, or silence for a UDP peer that made room for others).</source>
        <translation>一个对端已离开：by（peer 表示对方关闭，us 表示本端关闭，failure 表示故障，silence 表示久无消息的 UDP 对端为其他对端让出位置）。</translation>
    </message>
    <message>
        <source>A message came: bytes (how many), and text where it is valid UTF-8, otherwise base64. For an answer also echo (exact, part, different) and roundTrip in nanoseconds.</source>
        <translation>收到一条消息：bytes（字节数）；内容是有效的 UTF-8 时为 text，否则为 base64。如果是回复，还有 echo（exact、part、different）和以纳秒计的 roundTrip。</translation>
    </message>
    <message>
        <source>The system has taken a message: bytes, text or base64, and reply (true) where the server answered by itself.</source>
        <translation>系统已接受一条消息：bytes、text 或 base64；服务器自动回复时还有 reply（true）。</translation>
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
        <source>With --calls: call, text (as strace writes it), descriptor, result, name (of the error), duration in nanoseconds.</source>
        <translation>与 --calls 一起使用：call、text（与 strace 的写法相同）、descriptor、result、name（错误名）、以纳秒计的 duration。</translation>
    </message>
    <message>
        <source>This end has closed.</source>
        <translation>本端已关闭。</translation>
    </message>
    <message>
        <source>The object of --explain:</source>
        <translation>--explain 输出的对象：</translation>
    </message>
    <message>
        <source>ok (true or false), scheme, user, host, port, path, query, fragment; empty where nothing was typed. The password is never printed. “query” is an object of keys and values; where a key comes more than once, its value is the list of all its values. Where ok is false: error (a word), message (a sentence), at (the character where it is wrong, counted from 0), and port is null where it is none. The exit code is then 1.</source>
        <translation>ok（true 或 false）、scheme、user、host、port、path、query、fragment；没有输入的部分为空。密码永远不会输出。“query”是由键和值组成的对象；一个键出现多次时，它的值是全部值的列表。ok 为 false 时：error（一个词）、message（一句话）、at（从 0 开始数，第几个字符有错）；端口无效时 port 为 null。此时退出码为 1。</translation>
    </message>
    <message>
        <source>Usage: socketchat [options] [address]</source>
        <translation>用法：socketchat [选项] [地址]</translation>
    </message>
    <message>
        <source>Learn and test sockets by talking through them: one window is one end of a conversation over TCP or UDP.</source>
        <translation>通过收发消息来学习和测试套接字：一个窗口就是 TCP 或 UDP 会话的一端。</translation>
    </message>
    <message>
        <source>The same for UDP. For a client, address and port are the server&apos;s, localAddress and localPort its own where it has them before it sends.</source>
        <translation>UDP 的第一个事件，字段同上。对客户端来说，address 和 port 是服务器的，localAddress 和 localPort 是自己的（如果发送之前已有）。</translation>
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
    <name>socketchat::MainMenu</name>
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
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find in conversation</source>
        <translation>在会话中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Edit the &amp;address</source>
        <translation>编辑地址(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;lear conversation</source>
        <translation>清空会话(&amp;L)</translation>
    </message>
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
        <source>As the &amp;system</source>
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
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Socket Chat</source>
        <translation>关于套接字聊天(&amp;A)</translation>
    </message>
</context>
<context>
    <name>socketchat::MainWindow</name>
    <message>
        <source>UDP server</source>
        <translation>UDP 服务器</translation>
    </message>
    <message>
        <source>TCP server</source>
        <translation>TCP 服务器</translation>
    </message>
    <message>
        <source>UDP client</source>
        <translation>UDP 客户端</translation>
    </message>
    <message>
        <source>TCP client</source>
        <translation>TCP 客户端</translation>
    </message>
    <message>
        <source>Socket Chat — %1</source>
        <translation>套接字聊天 — %1</translation>
    </message>
    <message>
        <source>Socket Chat — %1 · %2</source>
        <translation>套接字聊天 — %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Socket Chat — %1 · %2 · %n client(s)</source>
        <translation>
            <numerusform>套接字聊天 — %1 · %2 · %n 个客户端</numerusform>
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
</context>
<context>
    <name>socketchat::MessageCopy</name>
    <message numerus="yes">
        <source>… only the first %n row(s) were copied</source>
        <translation>
            <numerusform>… 只复制了前 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::PeerModel</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>messages, bytes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 waiting · %2 · %3</source>
        <comment>bytes that wait, messages, bytes</comment>
        <translation>%1 待发 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>messages, bytes, how long connected</comment>
        <translation>%1 · %2 · %3</translation>
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
        <translation>%1 等待发送，因为对方没有读取</translation>
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
</context>
<context>
    <name>socketchat::PeerPane</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>No client is connected. Start a client and let it connect to %1.</source>
        <translation>还没有客户端连接。请启动一个客户端，让它连接到 %1。</translation>
    </message>
    <message>
        <source>Start the server, and its clients appear here.</source>
        <translation>启动服务器后，它的客户端会显示在这里。</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>Send &amp;to this one</source>
        <translation>发给它(&amp;T)</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Ends the conversation with the chosen client (Delete)</source>
        <translation>结束与所选客户端的会话（Delete）</translation>
    </message>
    <message>
        <source>Cl&amp;ients</source>
        <translation>客户端(&amp;I)</translation>
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
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>socketchat::Sentences</name>
    <message>
        <source>Listening at %1</source>
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
        <source>%1 stopped in the middle of a message; %n byte(s) of it had come</source>
        <translation>
            <numerusform>%1 的最后一条消息不完整，只收到 %n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>A message from %1 is longer than allowed; from here on its bytes are shown as they come</source>
        <translation>来自 %1 的一条消息超过了允许的长度；从这里起，它的字节按到达的样子显示</translation>
    </message>
    <message>
        <source>the other end</source>
        <extracomment>Stands for the address of the other program where it is not known.</extracomment>
        <translation>对方</translation>
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
        <source>%n datagram(s) came faster than they could be read, and the system dropped them</source>
        <translation>
            <numerusform>有 %n 个数据报来得太快，来不及读取，被系统丢弃</numerusform>
        </translation>
    </message>
    <message>
        <source>Type an address, such as 127.0.0.1:8000.</source>
        <translation>请输入地址，例如 127.0.0.1:8000。</translation>
    </message>
    <message>
        <source>The scheme “%1” is not known here. Use tcp://, udp:// or a well-known one such as http://.</source>
        <translation>不认识协议“%1”。请使用 tcp://、udp:// 或 http:// 等公认的协议。</translation>
    </message>
    <message>
        <source>A host has no space in it. Remove the space.</source>
        <translation>主机中不能有空格。请去掉空格。</translation>
    </message>
    <message>
        <source>A host has no space in it, but “%1” has one. Remove the space.</source>
        <translation>主机中不能有空格，而“%1”中有空格。请去掉空格。</translation>
    </message>
    <message>
        <source>“%1” cannot be a host. Use a name of letters, digits, dots and hyphens, or an IP address such as 127.0.0.1.</source>
        <translation>“%1”不能作为主机。请使用由字母、数字、点和连字符组成的名称，或者 127.0.0.1 这样的 IP 地址。</translation>
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
        <source>The port must be a number from 0 to 65535, and “%1” is not a number.</source>
        <translation>端口必须是 0 到 65535 之间的数字，而“%1”不是数字。</translation>
    </message>
    <message>
        <source>The port must be a number from 0 to 65535, and “%1” is outside.</source>
        <translation>端口必须是 0 到 65535 之间的数字，而“%1”超出了范围。</translation>
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
        <extracomment>%1 is the system&apos;s name of an error, EADDRINUSE. The space in front separates it from a word.</extracomment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Port %1 is reserved for the system, so this program may not use it at %2%3. Choose a port from 1024 to 65535.</source>
        <translation>端口 %1 由系统保留，本程序不能在 %2 使用它%3。请选择 1024 到 65535 之间的端口。</translation>
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
        <translation>%1 没有及时回应连接请求%2。请检查地址、网络以及途中的防火墙。</translation>
    </message>
    <message>
        <source>%1 did not answer in time%2. Check that its program is still running, and the network on the way.</source>
        <translation>%1 没有及时回应%2。请检查对方的程序是否仍在运行，以及途中的网络。</translation>
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
        <source>The system of the other machine reported that no program receives datagrams at %1%2. UDP itself does not tell a sender; start the server there, and send again.</source>
        <translation>对方机器的系统报告，没有程序在 %1 接收数据报%2。UDP 本身不会通知发送方；请先在那里启动服务器，再重新发送。</translation>
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
        <translation>%1 强行中断了连接，途中的数据可能已丢失%2。对方的程序可能突然结束了；请重新连接。</translation>
    </message>
    <message>
        <source>%1 has already closed the connection, so nothing more can be sent to it%2. Connect again.</source>
        <translation>%1 已经关闭连接，不能再向它发送数据%2。请重新连接。</translation>
    </message>
    <message>
        <source>The machine at %1 cannot be reached%2. Check the address, and that the machine is switched on and connected.</source>
        <translation>无法到达 %1 所在的机器%2。请检查地址，以及那台机器是否已开机并连接网络。</translation>
    </message>
    <message>
        <source>This machine knows no way to the network of %1%2. Check the address, and that this machine is connected to a network.</source>
        <translation>本机找不到通往 %1 所在网络的路由%2。请检查地址，以及本机是否已连接网络。</translation>
    </message>
    <message>
        <source>The network that leads to %1 is switched off%2. Connect this machine to the network, and try again.</source>
        <translation>通往 %1 的网络已关闭%2。请让本机连接网络，然后重试。</translation>
    </message>
    <message>
        <source>No machine has this name%1. Check the spelling, or type an IP address such as 127.0.0.1.</source>
        <translation>没有哪台机器叫这个名称%1。请检查拼写，或输入 127.0.0.1 这样的 IP 地址。</translation>
    </message>
    <message>
        <source>No machine is named “%1”%2. Check the spelling, or type an IP address such as 127.0.0.1.</source>
        <translation>没有名为“%1”的机器%2。请检查拼写，或输入 127.0.0.1 这样的 IP 地址。</translation>
    </message>
    <message>
        <source>The name could not be looked up, because no name server gave an answer%1. Check the network, or type an IP address.</source>
        <translation>无法解析这个名称，因为没有域名服务器应答%1。请检查网络，或输入 IP 地址。</translation>
    </message>
    <message>
        <source>The name “%1” could not be looked up, because no name server gave an answer%2. Check the network, or type an IP address.</source>
        <translation>无法解析名称“%1”，因为没有域名服务器应答%2。请检查网络，或输入 IP 地址。</translation>
    </message>
    <message>
        <source>The message is too large for one datagram to %1, which holds at most 65,507 bytes%2. Shorten it, or send it in pieces.</source>
        <translation>消息太大，无法用一个数据报发给 %1；一个数据报最多容纳 65,507 字节%2。请缩短消息，或分段发送。</translation>
    </message>
    <message>
        <source>The message to %1 is longer than the chosen framing can tell%2. Shorten it, or choose another framing.</source>
        <translation>发给 %1 的消息超过了所选分帧方式能表示的长度%2。请缩短消息，或选择其他分帧方式。</translation>
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
        <source>Messages a second</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source>Bytes a second</source>
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
</context>
<context>
    <name>socketchat::StatusLine</name>
    <message>
        <source>Switch between Chinese and English</source>
        <translation>切换中文和英文</translation>
    </message>
    <message>
        <source>Echo every message</source>
        <translation>回送每条消息</translation>
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
        <translation>每条消息都转发给其他所有客户端，并带上发送者的名称</translation>
    </message>
    <message>
        <source>Only what you type is sent</source>
        <translation>只发送您输入的内容</translation>
    </message>
    <message>
        <source>Replies of the server</source>
        <translation>服务器的回复方式</translation>
    </message>
    <message>
        <source>What the server does with what it receives</source>
        <translation>服务器如何处理收到的内容</translation>
    </message>
    <message>
        <source>Raw</source>
        <comment>framing: a message is what one read returned</comment>
        <translation>原始</translation>
    </message>
    <message>
        <source>Lines</source>
        <comment>framing: a message is a line</comment>
        <translation>按行</translation>
    </message>
    <message>
        <source>Length: 1 byte</source>
        <translation>长度：1 字节</translation>
    </message>
    <message numerus="yes">
        <source>Length: %n byte(s), big endian</source>
        <translation>
            <numerusform>长度：%n 字节，大端序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Length: %n byte(s), little endian</source>
        <translation>
            <numerusform>长度：%n 字节，小端序</numerusform>
        </translation>
    </message>
    <message>
        <source>A message is what one read returned</source>
        <translation>每次读取的内容就是一条消息</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>分帧方式</translation>
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
        <source>Looking up %1 …</source>
        <translation>正在解析 %1 …</translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>正在连接 %1 …</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1 …</translation>
    </message>
    <message>
        <source>Closing, sending what is queued …</source>
        <translation>正在关闭，发送排队的数据 …</translation>
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
        <source>Listening %1</source>
        <translation>正在侦听 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>messages and bytes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>↓ %n message(s)</source>
        <comment>received</comment>
        <translation>
            <numerusform>↓ %n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↑ %n message(s)</source>
        <comment>sent</comment>
        <translation>
            <numerusform>↑ %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dropped by the system</source>
        <translation>
            <numerusform>系统丢弃 %n 个</numerusform>
        </translation>
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
        <translation>用户 · 套接字用不到</translation>
    </message>
    <message>
        <source>password · not used by a socket</source>
        <translation>密码 · 套接字用不到</translation>
    </message>
    <message>
        <source>path · not used by a socket</source>
        <translation>路径 · 套接字用不到</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>query · not used by a socket</source>
        <translation>查询 · 套接字用不到</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>fragment · not used by a socket</source>
        <translation>片段 · 套接字用不到</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>scheme · over UDP</source>
        <translation>协议 · 基于 UDP</translation>
    </message>
    <message>
        <source>scheme · over TCP</source>
        <translation>协议 · 基于 TCP</translation>
    </message>
    <message>
        <source>port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>port · default of %1</source>
        <translation>端口 · %1 的默认值</translation>
    </message>
    <message>
        <source>port · the system chooses a free one</source>
        <translation>端口 · 由系统选一个空闲的</translation>
    </message>
    <message>
        <source>port · usually %1</source>
        <translation>端口 · 通常用于 %1</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>host · every interface of this machine</source>
        <translation>主机 · 本机的所有接口</translation>
    </message>
    <message>
        <source>host · this machine</source>
        <translation>主机 · 本机</translation>
    </message>
    <message>
        <source>host · this machine · IPv6</source>
        <translation>主机 · 本机 · IPv6</translation>
    </message>
    <message>
        <source>host · this machine · IPv4</source>
        <translation>主机 · 本机 · IPv4</translation>
    </message>
    <message>
        <source>host · IPv4</source>
        <translation>主机 · IPv4</translation>
    </message>
    <message>
        <source>host · IPv6</source>
        <translation>主机 · IPv6</translation>
    </message>
    <message>
        <source>host · name</source>
        <translation>主机 · 名称</translation>
    </message>
    <message>
        <source>host · name → looking up …</source>
        <translation>主机 · 名称 → 正在解析 …</translation>
    </message>
    <message>
        <source>host · name → not found</source>
        <translation>主机 · 名称 → 未找到</translation>
    </message>
    <message>
        <source>host · name → %1</source>
        <translation>主机 · 名称 → %1</translation>
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
</TS>
