<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>socketchat::AcceptQueueView</name>
    <message numerus="yes">
        <source>%Ln client(s) wait for accept(); listen() made room for %1.</source>
        <translation>
            <numerusform>%Ln client waits for accept(); listen() made room for %1.</numerusform>
            <numerusform>%Ln clients wait for accept(); listen() made room for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is full: %Ln client(s) wait for accept(). Who connects now gets no answer, and the system tries again.</source>
        <translation>
            <numerusform>The queue is full: %Ln client waits for accept(). Who connects now gets no answer, and the system tries again.</numerusform>
            <numerusform>The queue is full: %Ln clients wait for accept(). Who connects now gets no answer, and the system tries again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is full: %Ln client(s) wait for accept(). Who connects now waits in connect() until there is room.</source>
        <translation>
            <numerusform>The queue is full: %Ln client waits for accept(). Who connects now waits in connect() until there is room.</numerusform>
            <numerusform>The queue is full: %Ln clients wait for accept(). Who connects now waits in connect() until there is room.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::BlockedBar</name>
    <message numerus="yes">
        <source>%Ln host(s) are blocked, and their clients are disconnected.</source>
        <translation>
            <numerusform>%Ln host is blocked, and its clients are disconnected.</numerusform>
            <numerusform>%Ln hosts are blocked, and their clients are disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s) may come again.</source>
        <translation>
            <numerusform>%Ln host may come again.</numerusform>
            <numerusform>%Ln hosts may come again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::BytesPage</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::CallPlan</name>
    <message numerus="yes">
        <source>Let up to %Ln client(s) wait in a queue</source>
        <translation>
            <numerusform>Let %Ln client wait in a queue</numerusform>
            <numerusform>Let up to %Ln clients wait in a queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::CallsFooter</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::ClosingQuestion</name>
    <message numerus="yes">
        <source>%Ln client(s) would be disconnected.</source>
        <translation>
            <numerusform>%Ln client would be disconnected.</numerusform>
            <numerusform>%Ln clients would be disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) have not been saved.</source>
        <translation>
            <numerusform>%Ln conversation has not been saved.</numerusform>
            <numerusform>%Ln conversations have not been saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) on the way would be cut off.</source>
        <translation>
            <numerusform>%Ln file on the way would be cut off.</numerusform>
            <numerusform>%Ln files on the way would be cut off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::Composer</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have gone.</source>
        <translation>
            <numerusform>%Ln of them has gone.</numerusform>
            <numerusform>%Ln of them have gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::ConversationPane</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::DatagramModel</name>
    <message numerus="yes">
        <source>%Ln byte(s) cut off and lost</source>
        <translation>
            <numerusform>%Ln byte cut off and lost</numerusform>
            <numerusform>%Ln bytes cut off and lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::DatagramPage</name>
    <message numerus="yes">
        <source>%Ln datagram(s) received</source>
        <translation>
            <numerusform>%Ln datagram received</numerusform>
            <numerusform>%Ln datagrams received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cut off by the receive buffer</source>
        <translation>
            <numerusform>%Ln datagram cut off by the receive buffer</numerusform>
            <numerusform>%Ln datagrams cut off by the receive buffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty</source>
        <translation>
            <numerusform>%Ln empty datagram</numerusform>
            <numerusform>%Ln empty datagrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln datagram not sent</numerusform>
            <numerusform>%Ln datagrams not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped by the system, unread</source>
        <translation>
            <numerusform>%Ln datagram dropped by the system, unread</numerusform>
            <numerusform>%Ln datagrams dropped by the system, unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::FileBar</name>
    <message numerus="yes">
        <source>Send %Ln file(s) to %1?</source>
        <translation>
            <numerusform>Send %Ln file to %1?</numerusform>
            <numerusform>Send %Ln files to %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::FindBar</name>
    <message numerus="yes">
        <source>%Ln message(s) were left out: the expression would take too long there.</source>
        <translation>
            <numerusform>%Ln message was left out: the expression would take too long there.</numerusform>
            <numerusform>%Ln messages were left out: the expression would take too long there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::FramingNames</name>
    <message numerus="yes">
        <source>Length: %Ln byte(s), big endian</source>
        <translation>
            <numerusform>Length: %Ln byte, big endian</numerusform>
            <numerusform>Length: %Ln bytes, big endian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Length: %Ln byte(s), little endian</source>
        <translation>
            <numerusform>Length: %Ln byte, little endian</numerusform>
            <numerusform>Length: %Ln bytes, little endian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fixed: %Ln byte(s)</source>
        <translation>
            <numerusform>Fixed: %Ln byte</numerusform>
            <numerusform>Fixed: %Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::HeaderFields</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::HeadlessRun</name>
    <message numerus="yes">
        <source>The output is read too slowly: %Ln event(s) had to be left out.</source>
        <translation>
            <numerusform>The output is read too slowly: %Ln event had to be left out.</numerusform>
            <numerusform>The output is read too slowly: %Ln events had to be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent, or not all of it: a message of %Ln byte(s).</source>
        <translation>
            <numerusform>Not sent, or not all of it: a message of %Ln byte.</numerusform>
            <numerusform>Not sent, or not all of it: a message of %Ln bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) of the standard input were not sent.</source>
        <translation>
            <numerusform>%Ln byte of the standard input was not sent.</numerusform>
            <numerusform>%Ln bytes of the standard input were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent, or not all of them: %L1 messages of %Ln byte(s) together.</source>
        <translation>
            <numerusform>Not sent, or not all of them: %L1 messages of %Ln byte together.</numerusform>
            <numerusform>Not sent, or not all of them: %L1 messages of %Ln bytes together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of what “--count” repeats, %Ln byte(s) were not sent.</source>
        <translation>
            <numerusform>Of what “--count” repeats, %Ln byte was not sent.</numerusform>
            <numerusform>Of what “--count” repeats, %Ln bytes were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln saved message(s) of the file are for a window, and are not used here.</source>
        <translation>
            <numerusform>The %Ln saved message of the file is for a window, and is not used here.</numerusform>
            <numerusform>The %Ln saved messages of the file are for a window, and are not used here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::LadderPage</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln arrow(s)</source>
        <translation>
            <numerusform>%Ln arrow</numerusform>
            <numerusform>%Ln arrows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::LessonCheckTexts</name>
    <message numerus="yes">
        <source>%Ln byte(s) received at once</source>
        <translation>
            <numerusform>%Ln byte received at once</numerusform>
            <numerusform>%Ln bytes received at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty datagram(s) received</source>
        <translation>
            <numerusform>%Ln empty datagram received</numerusform>
            <numerusform>%Ln empty datagrams received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagram(s) cut off</source>
        <translation>
            <numerusform>%Ln datagram cut off</numerusform>
            <numerusform>%Ln datagrams cut off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) with characters beyond ASCII received</source>
        <translation>
            <numerusform>%Ln message with characters beyond ASCII received</numerusform>
            <numerusform>%Ln messages with characters beyond ASCII received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) received</source>
        <translation>
            <numerusform>%Ln message received</numerusform>
            <numerusform>%Ln messages received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) sent at once</source>
        <translation>
            <numerusform>%Ln byte sent at once</numerusform>
            <numerusform>%Ln bytes sent at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty datagram(s) sent</source>
        <translation>
            <numerusform>%Ln empty datagram sent</numerusform>
            <numerusform>%Ln empty datagrams sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) with characters beyond ASCII sent</source>
        <translation>
            <numerusform>%Ln message with characters beyond ASCII sent</numerusform>
            <numerusform>%Ln messages with characters beyond ASCII sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent to all clients</source>
        <translation>
            <numerusform>%Ln message sent to all clients</numerusform>
            <numerusform>%Ln messages sent to all clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) passed on</source>
        <translation>
            <numerusform>%Ln message passed on</numerusform>
            <numerusform>%Ln messages passed on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>%Ln message sent</numerusform>
            <numerusform>%Ln messages sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) lost</source>
        <translation>
            <numerusform>%Ln message lost</numerusform>
            <numerusform>%Ln messages lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) delayed</source>
        <translation>
            <numerusform>%Ln message delayed</numerusform>
            <numerusform>%Ln messages delayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) duplicated</source>
        <translation>
            <numerusform>%Ln message duplicated</numerusform>
            <numerusform>%Ln messages duplicated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) reordered</source>
        <translation>
            <numerusform>%Ln message reordered</numerusform>
            <numerusform>%Ln messages reordered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) corrupted</source>
        <translation>
            <numerusform>%Ln message corrupted</numerusform>
            <numerusform>%Ln messages corrupted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exact echo(es)</source>
        <translation>
            <numerusform>%Ln exact echo</numerusform>
            <numerusform>%Ln exact echoes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>receive buffer of at most %Ln byte(s)</source>
        <translation>
            <numerusform>receive buffer of at most %Ln byte</numerusform>
            <numerusform>receive buffer of at most %Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s) connected</source>
        <translation>
            <numerusform>%Ln peer connected</numerusform>
            <numerusform>%Ln peers connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) waiting for accept()</source>
        <translation>
            <numerusform>%Ln client waiting for accept()</numerusform>
            <numerusform>%Ln clients waiting for accept()</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::LessonList</name>
    <message numerus="yes">
        <source>%Ln lesson file(s) written to %1.</source>
        <translation>
            <numerusform>%Ln lesson file written to %1.</numerusform>
            <numerusform>%Ln lesson files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::LessonPane</name>
    <message numerus="yes">
        <source>Before this lesson: stop this window, and stop and close %Ln old window(s).</source>
        <translation>
            <numerusform>Before this lesson: stop this window, and stop and close %Ln old window.</numerusform>
            <numerusform>Before this lesson: stop this window, and stop and close %Ln old windows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before this lesson: stop and close %Ln old window(s).</source>
        <translation>
            <numerusform>Before this lesson: stop and close %Ln old window.</numerusform>
            <numerusform>Before this lesson: stop and close %Ln old windows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::LessonQuestionBox</name>
    <message numerus="yes">
        <source>✓ Right, with %Ln attempt(s). %1</source>
        <translation>
            <numerusform>✓ Right, with %Ln attempt. %1</numerusform>
            <numerusform>✓ Right, with %Ln attempts. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::LifeStepChip</name>
    <message numerus="yes">
        <source>done, %Ln time(s)</source>
        <translation>
            <numerusform>done, %Ln time</numerusform>
            <numerusform>done, %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>done, %Ln time(s), and waiting again</source>
        <translation>
            <numerusform>done, %Ln time, and waiting again</numerusform>
            <numerusform>done, %Ln times, and waiting again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::MainWindow</name>
    <message numerus="yes">
        <source>Socket Chat — %1 · %2 · %Ln client(s)</source>
        <translation>
            <numerusform>Socket Chat — %1 · %2 · %Ln client</numerusform>
            <numerusform>Socket Chat — %1 · %2 · %Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::MessageCopy</name>
    <message numerus="yes">
        <source>… only the first %Ln row(s) were copied</source>
        <translation>
            <numerusform>… only the first row was copied</numerusform>
            <numerusform>… only the first %Ln rows were copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::MessageNotice</name>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::MessageWording</name>
    <message numerus="yes">
        <source>%Ln older message(s) (%1) were dropped to stay within the limit</source>
        <translation>
            <numerusform>%Ln older message (%1) was dropped to stay within the limit</numerusform>
            <numerusform>%Ln older messages (%1) were dropped to stay within the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 at %2, %Ln byte(s), %3: %4</source>
        <translation>
            <numerusform>Sent to %1 at %2, %Ln byte, %3: %4</numerusform>
            <numerusform>Sent to %1 at %2, %Ln bytes, %3: %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 at %2, %Ln byte(s), %3: %4</source>
        <translation>
            <numerusform>Received from %1 at %2, %Ln byte, %3: %4</numerusform>
            <numerusform>Received from %1 at %2, %Ln bytes, %3: %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 at %2, %Ln byte(s): %3</source>
        <translation>
            <numerusform>Sent to %1 at %2, %Ln byte: %3</numerusform>
            <numerusform>Sent to %1 at %2, %Ln bytes: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 at %2, %Ln byte(s): %3</source>
        <translation>
            <numerusform>Received from %1 at %2, %Ln byte: %3</numerusform>
            <numerusform>Received from %1 at %2, %Ln bytes: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · sent to %2 · %Ln byte(s)</source>
        <translation>
            <numerusform>%1 · sent to %2 · %Ln byte</numerusform>
            <numerusform>%1 · sent to %2 · %Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · received from %2 · %Ln byte(s)</source>
        <translation>
            <numerusform>%1 · received from %2 · %Ln byte</numerusform>
            <numerusform>%1 · received from %2 · %Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::OutputProblem</name>
    <message numerus="yes">
        <source>Nobody reads the standard output any more: %Ln byte(s) were not written.</source>
        <translation>
            <numerusform>Nobody reads the standard output any more: %Ln byte was not written.</numerusform>
            <numerusform>Nobody reads the standard output any more: %Ln bytes were not written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The standard output cannot be written (%1: %2): %Ln byte(s) are missing from it.</source>
        <translation>
            <numerusform>The standard output cannot be written (%1: %2): %Ln byte is missing from it.</numerusform>
            <numerusform>The standard output cannot be written (%1: %2): %Ln bytes are missing from it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::PeerModel</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::PeerTrafficModel</name>
    <message numerus="yes">
        <source>%Ln message(s), %1</source>
        <translation>
            <numerusform>%Ln message, %1</numerusform>
            <numerusform>%Ln messages, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now: %Ln message(s) a second, %1</source>
        <translation>
            <numerusform>Now: %Ln message a second, %1</numerusform>
            <numerusform>Now: %Ln messages a second, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::Recorder</name>
    <message numerus="yes">
        <source>Recording goes on; %Ln row(s) are missing.</source>
        <translation>
            <numerusform>Recording goes on; %Ln row is missing.</numerusform>
            <numerusform>Recording goes on; %Ln rows are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be recorded.</source>
        <translation>
            <numerusform>%Ln row could not be recorded.</numerusform>
            <numerusform>%Ln rows could not be recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::RepeatBar</name>
    <message numerus="yes">
        <source>%Ln message(s) sent</source>
        <translation>
            <numerusform>%Ln message sent</numerusform>
            <numerusform>%Ln messages sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln message(s) left out because the other end is too slow</source>
        <translation>
            <numerusform>%1, %Ln message left out because the other end is too slow</numerusform>
            <numerusform>%1, %Ln messages left out because the other end is too slow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::RulesDialog</name>
    <message numerus="yes">
        <source>%Ln rule(s) were added.</source>
        <translation>
            <numerusform>%Ln rule was added.</numerusform>
            <numerusform>%Ln rules were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) were added. What answers with a file is off until you switch it on.</source>
        <translation>
            <numerusform>%Ln rule was added. It answers with a file, and is off until you switch it on.</numerusform>
            <numerusform>%Ln rules were added. What answers with a file is off until you switch it on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::SavedMessageView</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::SavedPanel</name>
    <message numerus="yes">
        <source>%Ln message(s) were added.</source>
        <translation>
            <numerusform>%Ln message was added.</numerusform>
            <numerusform>%Ln messages were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::Sentences</name>
    <message numerus="yes">
        <source>%1 stopped in the middle of a message; %Ln byte(s) of it had come</source>
        <translation>
            <numerusform>%1 stopped in the middle of a message; %Ln byte of it had come</numerusform>
            <numerusform>%1 stopped in the middle of a message; %Ln bytes of it had come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagram(s) came faster than they could be read, and the system dropped them</source>
        <translation>
            <numerusform>%Ln datagram came faster than it could be read, and the system dropped it</numerusform>
            <numerusform>%Ln datagrams came faster than they could be read, and the system dropped them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 echoes, too: what this end sent came back %Ln time(s). It is not echoed again, or it would go back and forth for ever</source>
        <translation>
            <numerusform>%1 echoes, too: what this end sent came back %Ln time. It is not echoed again, or it would go back and forth for ever</numerusform>
            <numerusform>%1 echoes, too: what this end sent came back %Ln times. It is not echoed again, or it would go back and forth for ever</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 seems to echo, too: the same bytes came back %Ln time(s), each time at once, and no more when this end paused. They are not echoed again, or it would go on for ever</source>
        <translation>
            <numerusform>%1 seems to echo, too: the same bytes came back %Ln time, each time at once, and no more when this end paused. They are not echoed again, or it would go on for ever</numerusform>
            <numerusform>%1 seems to echo, too: the same bytes came back %Ln times, each time at once, and no more when this end paused. They are not echoed again, or it would go on for ever</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 may be an echo, too: the same byte came back %Ln time(s), each time at once. From now on it is echoed slowly</source>
        <translation>
            <numerusform>%1 may be an echo, too: the same byte came back %Ln time, at once. From now on it is echoed slowly</numerusform>
            <numerusform>%1 may be an echo, too: the same byte came back %Ln times, each time at once. From now on it is echoed slowly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) were still on their way to %1 at the end, and are lost where they did not reach it</source>
        <translation>
            <numerusform>%Ln byte was still on its way to %1 at the end, and is lost if it did not reach it</numerusform>
            <numerusform>%Ln bytes were still on their way to %1 at the end, and are lost where they did not reach it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Port %1 is still taken at %2%3 by connections that this end closed first: they stay in TIME_WAIT for %n more second(s). Wait, or set SO_REUSEADDR.</source>
        <translation>
            <numerusform>Port %1 is still taken at %2%3 by connections that this end closed first: they stay in TIME_WAIT for %n more second. Wait, or set SO_REUSEADDR.</numerusform>
            <numerusform>Port %1 is still taken at %2%3 by connections that this end closed first: they stay in TIME_WAIT for %n more seconds. Wait, or set SO_REUSEADDR.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rule %1 answers %2, %Ln time(s) until now</source>
        <translation>
            <numerusform>Rule %1 answers %2, %Ln time until now</numerusform>
            <numerusform>Rule %1 answers %2, %Ln times until now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rules answered %1 %Ln time(s) within 10 s, as if two programs answered each other. It gets no more answers by rules until it has been quiet for a second</source>
        <translation>
            <numerusform>Rules answered %1 %Ln time within 10 s, as if two programs answered each other. It gets no more answers by rules until it has been quiet for a second</numerusform>
            <numerusform>Rules answered %1 %Ln times within 10 s, as if two programs answered each other. It gets no more answers by rules until it has been quiet for a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rule %1: %Ln byte(s) for %2 are dropped, because too many answers wait for their time</source>
        <translation>
            <numerusform>Rule %1: %Ln byte for %2 is dropped, because too many answers wait for their time</numerusform>
            <numerusform>Rule %1: %Ln bytes for %2 are dropped, because too many answers wait for their time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rule %1 takes too long on a message of %Ln byte(s) from %2 and was cut off; it does not answer it</source>
        <translation>
            <numerusform>Rule %1 takes too long on a message of %Ln byte from %2 and was cut off; it does not answer it</numerusform>
            <numerusform>Rule %1 takes too long on a message of %Ln bytes from %2 and was cut off; it does not answer it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) of answers by rules still waited for their time, and are not sent</source>
        <translation>
            <numerusform>%Ln byte of answers by rules still waited for its time, and is not sent</numerusform>
            <numerusform>%Ln bytes of answers by rules still waited for their time, and are not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rule %1 answered %Ln time(s)</source>
        <translation>
            <numerusform>Rule %1 answered %Ln time</numerusform>
            <numerusform>Rule %1 answered %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing answers %1: %Ln process(es) are running already, the most that there can be</source>
        <translation>
            <numerusform>Nothing answers %1: %Ln process is running already, the most that there can be</numerusform>
            <numerusform>Nothing answers %1: %Ln processes are running already, the most that there can be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program for %1 says more than %Ln line(s); the rest is not shown</source>
        <translation>
            <numerusform>The program for %1 says more than %Ln line; the rest is not shown</numerusform>
            <numerusform>The program for %1 says more than %Ln lines; the rest is not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program for %1 did not take %Ln byte(s) of what came</source>
        <translation>
            <numerusform>The program for %1 did not take %Ln byte of what came</numerusform>
            <numerusform>The program for %1 did not take %Ln bytes of what came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) of blocked hosts were closed in this run, right after accept()</source>
        <translation>
            <numerusform>%Ln connection of a blocked host was closed in this run, right after accept()</numerusform>
            <numerusform>%Ln connections of blocked hosts were closed in this run, right after accept()</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datagram(s) of blocked hosts were dropped in this run</source>
        <translation>
            <numerusform>%Ln datagram of a blocked host was dropped in this run</numerusform>
            <numerusform>%Ln datagrams of blocked hosts were dropped in this run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the folder “%1”, %Ln entry(s) are not sent: links, folders and whatever is not an ordinary file</source>
        <translation>
            <numerusform>Of the folder “%1”, %Ln entry is not sent: links, folders and whatever is not an ordinary file are left out</numerusform>
            <numerusform>Of the folder “%1”, %Ln entries are not sent: links, folders and whatever is not an ordinary file are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) from %1 were still on their way to the target at the end, and are lost where they did not reach it</source>
        <translation>
            <numerusform>%Ln byte from %1 was still on its way to the target at the end, and is lost if it did not reach it</numerusform>
            <numerusform>%Ln bytes from %1 were still on their way to the target at the end, and are lost where they did not reach it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::SideColumn</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::StatisticsText</name>
    <message numerus="yes">
        <source>%Ln answer(s) differ from what was sent.</source>
        <translation>
            <numerusform>%Ln answer differs from what was sent.</numerusform>
            <numerusform>%Ln answers differ from what was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system dropped %Ln datagram(s) that came faster than they were read.</source>
        <translation>
            <numerusform>The system dropped %Ln datagram that came faster than it was read.</numerusform>
            <numerusform>The system dropped %Ln datagrams that came faster than they were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The network conditions of this end threw %Ln datagram(s) away.</source>
        <translation>
            <numerusform>The network conditions of this end threw %Ln datagram away.</numerusform>
            <numerusform>The network conditions of this end threw %Ln datagrams away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received %Ln message(s), %1 bytes.</source>
        <translation>
            <numerusform>Received %Ln message, %1 bytes.</numerusform>
            <numerusform>Received %Ln messages, %1 bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln message(s), %1 bytes.</source>
        <translation>
            <numerusform>Sent %Ln message, %1 bytes.</numerusform>
            <numerusform>Sent %Ln messages, %1 bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round trip of %Ln echo(es): %1 at least, %2 in the middle, %3 for 99 of 100, %4 at most.</source>
        <translation>
            <numerusform>Round trip of %Ln echo: %1 at least, %2 in the middle, %3 for 99 of 100, %4 at most.</numerusform>
            <numerusform>Round trip of %Ln echoes: %1 at least, %2 in the middle, %3 for 99 of 100, %4 at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::StatusLine</name>
    <message numerus="yes">
        <source>%Ln dropped by the system</source>
        <translation>
            <numerusform>%Ln datagram dropped by the system</numerusform>
            <numerusform>%Ln datagrams dropped by the system</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending what is left, %1, until nothing is taken for %Ln second(s)…</source>
        <translation>
            <numerusform>Sending what is left, %1, until nothing is taken for %Ln second …</numerusform>
            <numerusform>Sending what is left, %1, until nothing is taken for %Ln seconds …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received %Ln message(s), %1</source>
        <translation>
            <numerusform>Received %Ln message, %1</numerusform>
            <numerusform>Received %Ln messages, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln message(s), %1</source>
        <translation>
            <numerusform>Sent %Ln message, %1</numerusform>
            <numerusform>Sent %Ln messages, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::StepSentences</name>
    <message numerus="yes">
        <source>%Ln byte(s) have come.</source>
        <translation>
            <numerusform>%Ln byte has come.</numerusform>
            <numerusform>%Ln bytes have come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A datagram of %Ln byte(s) has come.</source>
        <translation>
            <numerusform>A datagram of %Ln byte has come.</numerusform>
            <numerusform>A datagram of %Ln bytes has come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system has taken %Ln byte(s).</source>
        <translation>
            <numerusform>The system has taken %Ln byte.</numerusform>
            <numerusform>The system has taken %Ln bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::StreamWording</name>
    <message numerus="yes">
        <source>%5() took only %Ln of %4 byte(s): bytes %1 to %2, at %3</source>
        <translation>
            <numerusform>%5() took only %Ln of %4 byte: bytes %1 to %2, at %3</numerusform>
            <numerusform>%5() took only %Ln of %4 bytes: bytes %1 to %2, at %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%4() handed over %Ln byte(s): bytes %1 to %2, at %3</source>
        <translation>
            <numerusform>%4() handed over %Ln byte: bytes %1 to %2, at %3</numerusform>
            <numerusform>%4() handed over %Ln bytes: bytes %1 to %2, at %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%5(%4) returned %Ln byte(s): bytes %1 to %2, at %3</source>
        <translation>
            <numerusform>%5(%4) returned %Ln byte: bytes %1 to %2, at %3</numerusform>
            <numerusform>%5(%4) returned %Ln bytes: bytes %1 to %2, at %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not complete yet: %Ln byte(s) of a message, bytes %1 to %2</source>
        <translation>
            <numerusform>Not complete yet: %Ln byte of a message, bytes %1 to %2</numerusform>
            <numerusform>Not complete yet: %Ln bytes of a message, bytes %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A message of %Ln byte(s): bytes %1 to %2</source>
        <translation>
            <numerusform>A message of %Ln byte: bytes %1 to %2</numerusform>
            <numerusform>A message of %Ln bytes: bytes %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::TlsDialog</name>
    <message numerus="yes">
        <source>&amp;Forget %Ln trusted certificate(s)</source>
        <translation>
            <numerusform>&amp;Forget %Ln trusted certificate</numerusform>
            <numerusform>&amp;Forget %Ln trusted certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>socketchat::Transcript</name>
    <message numerus="yes">
        <source>%Ln older row(s) (%L1 bytes) had been dropped before this to stay within the limit.</source>
        <translation>
            <numerusform>%Ln older row (%L1 bytes) had been dropped before this to stay within the limit.</numerusform>
            <numerusform>%Ln older rows (%L1 bytes) had been dropped before this to stay within the limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are missing here: they went before they could be written.</source>
        <translation>
            <numerusform>%Ln row is missing here: it went before it could be written.</numerusform>
            <numerusform>%Ln rows are missing here: they went before they could be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1 · %Ln byte(s)</source>
        <translation>
            <numerusform>Sent to %1 · %Ln byte</numerusform>
            <numerusform>Sent to %1 · %Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received from %1 · %Ln byte(s)</source>
        <translation>
            <numerusform>Received from %1 · %Ln byte</numerusform>
            <numerusform>Received from %1 · %Ln bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
