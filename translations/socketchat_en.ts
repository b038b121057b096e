<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MessageWording</name>
    <message numerus="yes">
        <source>%n older message(s) (%1) were dropped to stay within the limit</source>
        <translation>
            <numerusform>%n older message (%1) was dropped to stay within the limit</numerusform>
            <numerusform>%n older messages (%1) were dropped to stay within the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 at %2, %n byte(s), %3: %4</source>
        <translation>
            <numerusform>Sent to %1 at %2, %n byte, %3: %4</numerusform>
            <numerusform>Sent to %1 at %2, %n bytes, %3: %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 at %2, %n byte(s), %3: %4</source>
        <translation>
            <numerusform>Received from %1 at %2, %n byte, %3: %4</numerusform>
            <numerusform>Received from %1 at %2, %n bytes, %3: %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 at %2, %n byte(s): %3</source>
        <translation>
            <numerusform>Sent to %1 at %2, %n byte: %3</numerusform>
            <numerusform>Sent to %1 at %2, %n bytes: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 at %2, %n byte(s): %3</source>
        <translation>
            <numerusform>Received from %1 at %2, %n byte: %3</numerusform>
            <numerusform>Received from %1 at %2, %n bytes: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · sent to %2 · %n byte(s)</source>
        <translation>
            <numerusform>%1 · sent to %2 · %n byte</numerusform>
            <numerusform>%1 · sent to %2 · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · received from %2 · %n byte(s)</source>
        <translation>
            <numerusform>%1 · received from %2 · %n byte</numerusform>
            <numerusform>%1 · received from %2 · %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::BytesPage</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::CallsPage</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::ClosingQuestion</name>
    <message numerus="yes">
        <source>%n client(s) would be disconnected.</source>
        <translation>
            <numerusform>%n client would be disconnected.</numerusform>
            <numerusform>%n clients would be disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) have not been saved.</source>
        <translation>
            <numerusform>%n conversation has not been saved.</numerusform>
            <numerusform>%n conversations have not been saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::Composer</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::ConversationPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::DatagramModel</name>
    <message numerus="yes">
        <source>%n byte(s) cut off and lost</source>
        <translation>
            <numerusform>%n byte cut off and lost</numerusform>
            <numerusform>%n bytes cut off and lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::DatagramPage</name>
    <message numerus="yes">
        <source>%n datagram(s) received</source>
        <translation>
            <numerusform>%n datagram received</numerusform>
            <numerusform>%n datagrams received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut off by the receive buffer</source>
        <translation>
            <numerusform>%n datagram cut off by the receive buffer</numerusform>
            <numerusform>%n datagrams cut off by the receive buffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n empty datagram</numerusform>
            <numerusform>%n empty datagrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n datagram not sent</numerusform>
            <numerusform>%n datagrams not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped by the system, unread</source>
        <translation>
            <numerusform>%n datagram dropped by the system, unread</numerusform>
            <numerusform>%n datagrams dropped by the system, unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::FindBar</name>
    <message numerus="yes">
        <source>%n message(s) were left out: the expression would take too long there.</source>
        <translation>
            <numerusform>%n message was left out: the expression would take too long there.</numerusform>
            <numerusform>%n messages were left out: the expression would take too long there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::FramingNames</name>
    <message numerus="yes">
        <source>Length: %n byte(s), big endian</source>
        <translation>
            <numerusform>Length: %n byte, big endian</numerusform>
            <numerusform>Length: %n bytes, big endian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Length: %n byte(s), little endian</source>
        <translation>
            <numerusform>Length: %n byte, little endian</numerusform>
            <numerusform>Length: %n bytes, little endian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fixed: %n byte(s)</source>
        <translation>
            <numerusform>Fixed: %n byte</numerusform>
            <numerusform>Fixed: %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::HeadlessRun</name>
    <message numerus="yes">
        <source>The output is read too slowly: %n event(s) had to be left out.</source>
        <translation>
            <numerusform>The output is read too slowly: %n event had to be left out.</numerusform>
            <numerusform>The output is read too slowly: %n events had to be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent, or not all of it: a message of %n byte(s).</source>
        <translation>
            <numerusform>Not sent, or not all of it: a message of %n byte.</numerusform>
            <numerusform>Not sent, or not all of it: a message of %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of the standard input were not sent.</source>
        <translation>
            <numerusform>%n byte of the standard input was not sent.</numerusform>
            <numerusform>%n bytes of the standard input were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent, or not all of them: %L1 messages of %n byte(s) together.</source>
        <translation>
            <numerusform>Not sent, or not all of them: %L1 messages of %n byte together.</numerusform>
            <numerusform>Not sent, or not all of them: %L1 messages of %n bytes together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::LessonList</name>
    <message numerus="yes">
        <source>%n lesson file(s) written to %1.</source>
        <translation>
            <numerusform>%n lesson file written to %1.</numerusform>
            <numerusform>%n lesson files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::LifeStepChip</name>
    <message numerus="yes">
        <source>done, %n time(s)</source>
        <translation>
            <numerusform>done, %n time</numerusform>
            <numerusform>done, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>done, %n time(s), and waiting again</source>
        <translation>
            <numerusform>done, %n time, and waiting again</numerusform>
            <numerusform>done, %n times, and waiting again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::MainWindow</name>
    <message numerus="yes">
        <source>Socket Chat — %1 · %2 · %n client(s)</source>
        <translation>
            <numerusform>Socket Chat — %1 · %2 · %n client</numerusform>
            <numerusform>Socket Chat — %1 · %2 · %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::MessageCopy</name>
    <message numerus="yes">
        <source>… only the first %n row(s) were copied</source>
        <translation>
            <numerusform>… only the first row was copied</numerusform>
            <numerusform>… only the first %n rows were copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::OutputProblem</name>
    <message numerus="yes">
        <source>Nobody reads the standard output any more: %n byte(s) were not written.</source>
        <translation>
            <numerusform>Nobody reads the standard output any more: %n byte was not written.</numerusform>
            <numerusform>Nobody reads the standard output any more: %n bytes were not written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The standard output cannot be written (%1: %2): %n byte(s) are missing from it.</source>
        <translation>
            <numerusform>The standard output cannot be written (%1: %2): %n byte is missing from it.</numerusform>
            <numerusform>The standard output cannot be written (%1: %2): %n bytes are missing from it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::PeerModel</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::PeerPane</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::PeerTrafficModel</name>
    <message numerus="yes">
        <source>%n message(s), %1</source>
        <translation>
            <numerusform>%n message, %1</numerusform>
            <numerusform>%n messages, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now: %n message(s) a second, %1 a second</source>
        <translation>
            <numerusform>Now: %n message a second, %1 a second</numerusform>
            <numerusform>Now: %n messages a second, %1 a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::Recorder</name>
    <message numerus="yes">
        <source>Recording goes on; %n row(s) are missing.</source>
        <translation>
            <numerusform>Recording goes on; %n row is missing.</numerusform>
            <numerusform>Recording goes on; %n rows are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be recorded.</source>
        <translation>
            <numerusform>%n row could not be recorded.</numerusform>
            <numerusform>%n rows could not be recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::Sentences</name>
    <message numerus="yes">
        <source>%1 stopped in the middle of a message; %n byte(s) of it had come</source>
        <translation>
            <numerusform>%1 stopped in the middle of a message; %n byte of it had come</numerusform>
            <numerusform>%1 stopped in the middle of a message; %n bytes of it had come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datagram(s) came faster than they could be read, and the system dropped them</source>
        <translation>
            <numerusform>%n datagram came faster than it could be read, and the system dropped it</numerusform>
            <numerusform>%n datagrams came faster than they could be read, and the system dropped them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 echoes, too: what this end sent came back %n time(s). It is not echoed again, or it would go back and forth for ever</source>
        <translation>
            <numerusform>%1 echoes, too: what this end sent came back %n time. It is not echoed again, or it would go back and forth for ever</numerusform>
            <numerusform>%1 echoes, too: what this end sent came back %n times. It is not echoed again, or it would go back and forth for ever</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 seems to echo, too: the same bytes came back %n time(s), each time at once, and no more when this end paused. They are not echoed again, or it would go on for ever</source>
        <translation>
            <numerusform>%1 seems to echo, too: the same bytes came back %n time, each time at once, and no more when this end paused. They are not echoed again, or it would go on for ever</numerusform>
            <numerusform>%1 seems to echo, too: the same bytes came back %n times, each time at once, and no more when this end paused. They are not echoed again, or it would go on for ever</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 may be an echo, too: the same byte came back %n time(s), each time at once. From now on it is echoed slowly</source>
        <translation>
            <numerusform>%1 may be an echo, too: the same byte came back %n time, at once. From now on it is echoed slowly</numerusform>
            <numerusform>%1 may be an echo, too: the same byte came back %n times, each time at once. From now on it is echoed slowly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) were still on their way to %1 at the end, and are lost where they did not reach it</source>
        <translation>
            <numerusform>%n byte was still on its way to %1 at the end, and is lost if it did not reach it</numerusform>
            <numerusform>%n bytes were still on their way to %1 at the end, and are lost where they did not reach it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::StatisticsText</name>
    <message numerus="yes">
        <source>Received %n message(s), %L1 bytes.</source>
        <translation>
            <numerusform>Received %n message, %L1 bytes.</numerusform>
            <numerusform>Received %n messages, %L1 bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %n message(s), %L1 bytes.</source>
        <translation>
            <numerusform>Sent %n message, %L1 bytes.</numerusform>
            <numerusform>Sent %n messages, %L1 bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round trip of %n echo(es): %1 ms at least, %2 ms in the middle, %3 ms for 99 of 100, %4 ms at most.</source>
        <translation>
            <numerusform>Round trip of %n echo: %1 ms at least, %2 ms in the middle, %3 ms for 99 of 100, %4 ms at most.</numerusform>
            <numerusform>Round trip of %n echoes: %1 ms at least, %2 ms in the middle, %3 ms for 99 of 100, %4 ms at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) differ from what was sent.</source>
        <translation>
            <numerusform>%n answer differs from what was sent.</numerusform>
            <numerusform>%n answers differ from what was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system dropped %n datagram(s) that came faster than they were read.</source>
        <translation>
            <numerusform>The system dropped %n datagram that came faster than it was read.</numerusform>
            <numerusform>The system dropped %n datagrams that came faster than they were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The network conditions of this end threw %n datagram(s) away.</source>
        <translation>
            <numerusform>The network conditions of this end threw %n datagram away.</numerusform>
            <numerusform>The network conditions of this end threw %n datagrams away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::StatusLine</name>
    <message numerus="yes">
        <source>↓ %n message(s)</source>
        <comment>received</comment>
        <translation>
            <numerusform>↓ %n message</numerusform>
            <numerusform>↓ %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↑ %n message(s)</source>
        <comment>sent</comment>
        <translation>
            <numerusform>↑ %n message</numerusform>
            <numerusform>↑ %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped by the system</source>
        <translation>
            <numerusform>%n datagram dropped by the system</numerusform>
            <numerusform>%n datagrams dropped by the system</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending what is left, %1, until nothing is taken for %n second(s)…</source>
        <translation>
            <numerusform>Sending what is left, %1, until nothing is taken for %n second …</numerusform>
            <numerusform>Sending what is left, %1, until nothing is taken for %n seconds …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::StreamWording</name>
    <message numerus="yes">
        <source>%5() took only %n of %4 byte(s): bytes %1 to %2, at %3</source>
        <translation>
            <numerusform>%5() took only %n of %4 byte: bytes %1 to %2, at %3</numerusform>
            <numerusform>%5() took only %n of %4 bytes: bytes %1 to %2, at %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%4() handed over %n byte(s): bytes %1 to %2, at %3</source>
        <translation>
            <numerusform>%4() handed over %n byte: bytes %1 to %2, at %3</numerusform>
            <numerusform>%4() handed over %n bytes: bytes %1 to %2, at %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%5(%4) returned %n byte(s): bytes %1 to %2, at %3</source>
        <translation>
            <numerusform>%5(%4) returned %n byte: bytes %1 to %2, at %3</numerusform>
            <numerusform>%5(%4) returned %n bytes: bytes %1 to %2, at %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not complete yet: %n byte(s) of a message, bytes %1 to %2</source>
        <translation>
            <numerusform>Not complete yet: %n byte of a message, bytes %1 to %2</numerusform>
            <numerusform>Not complete yet: %n bytes of a message, bytes %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A message of %n byte(s): bytes %1 to %2</source>
        <translation>
            <numerusform>A message of %n byte: bytes %1 to %2</numerusform>
            <numerusform>A message of %n bytes: bytes %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::Transcript</name>
    <message numerus="yes">
        <source>%n older row(s) (%L1 bytes) had been dropped before this to stay within the limit.</source>
        <translation>
            <numerusform>%n older row (%L1 bytes) had been dropped before this to stay within the limit.</numerusform>
            <numerusform>%n older rows (%L1 bytes) had been dropped before this to stay within the limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are missing here: they went before they could be written.</source>
        <translation>
            <numerusform>%n row is missing here: it went before it could be written.</numerusform>
            <numerusform>%n rows are missing here: they went before they could be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 · %n byte(s)</source>
        <translation>
            <numerusform>Sent to %1 · %n byte</numerusform>
            <numerusform>Sent to %1 · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 · %n byte(s)</source>
        <translation>
            <numerusform>Received from %1 · %n byte</numerusform>
            <numerusform>Received from %1 · %n bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
