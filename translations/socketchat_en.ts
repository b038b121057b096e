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
        <source>Nobody is connected, so a message of %n byte(s) was not sent.</source>
        <translation>
            <numerusform>Nobody is connected, so a message of %n byte was not sent.</numerusform>
            <numerusform>Nobody is connected, so a message of %n bytes was not sent.</numerusform>
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
</context>
<context>
    <name>socketchat::StatusLine</name>
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
</context>
</TS>
