// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// A system that refuses NETLINK_SOCK_DIAG, as a sandbox may: everything else works, and one
// sentence says what is not known.

#include "app/chat/peernotelist.h"
#include "app/lesson/tcpstatewatch.h"
#include "app/net/backends.h"
#include "tests/app/chat/conversationpair.h"
#include "ui/controls/peerpane.h"
#include "ui/inspector/ladder/ladderpage.h"

#include <QLabel>
#include <QTest>

#include <linux/filter.h>
#include <linux/netlink.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstddef>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

/// Makes socket(AF_NETLINK, …, NETLINK_SOCK_DIAG) fail from now on.
bool refuseDiagnosis()
{
    const auto argument = [](int number) {
        return __u32(offsetof(seccomp_data, args) + size_t(number) * sizeof(__u64));
    };
    sock_filter filter[] = {
            BPF_STMT(BPF_LD | BPF_W | BPF_ABS, __u32(offsetof(seccomp_data, nr))),
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, 5),
            BPF_STMT(BPF_LD | BPF_W | BPF_ABS, argument(0)),
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 0, 3),
            BPF_STMT(BPF_LD | BPF_W | BPF_ABS, argument(2)),
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NETLINK_SOCK_DIAG, 0, 1),
            BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
            BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    sock_fprog program{std::size(filter), filter};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
           && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

} // namespace

class TestNoDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!refuseDiagnosis())
            QSKIP("This system has no filters of system calls.");
        QCOMPARE(::socket(AF_NETLINK, SOCK_RAW, NETLINK_SOCK_DIAG), -1);
    }

    void theLadderSaysThatStatesAreNotKnown()
    {
        QVERIFY(!TcpStateWatch::isPossible());
        ConversationPair pair(Protocol::Tcp);
        pair.reply = ReplyMode::Echo;
        QVERIFY(pair.start());
        LadderPage page(pair.client);
        page.show();
        QVERIFY(ConversationPair::say(pair.client, "hello") >= 0);
        auto *states = page.findChild<QLabel *>(u"ladderStates"_s);
        const auto text = [&] {
            pair.client.refresh();
            page.refresh();
            return states->text();
        };
        QTRY_COMPARE(text(), u"This system does not tell the states of TCP connections."_s);
        QTRY_VERIFY((text(), page.ladder().rowCount() >= 4)); // all else is drawn
    }

    void thePaneSaysThatTheQueueIsNotKnown_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("TCP_INFO tells it") << Protocol::Tcp << u"No client waits for accept()."_s;
        QTest::newRow("nobody tells it")
                << Protocol::Unix
                << u"This system does not say how many clients wait for accept()."_s;
    }

    void thePaneSaysThatTheQueueIsNotKnown()
    {
        QFETCH(const Protocol, protocol);
        QFETCH(const QString, sentence);
        ConversationSetup setup = loopback(protocol, Role::Server, 0);
        setup.transport.accepting = Accepting::ByHand;
        Session session;
        session.start(setup);
        QVERIFY(ConversationPair::becomes(session, Transport::State::Open));
        PeerNoteList notes{QString()};
        PeerPane pane(session, notes);
        pane.resize(224, 400);
        pane.show();
        pane.refresh();
        auto *text = pane.findChild<QLabel *>(u"acceptQueue"_s);
        QTRY_COMPARE((session.refresh(), pane.refresh(), text->text()), sentence);
    }

    void windowsOfUnixSocketsWork()
    {
        ConversationPair pair(Protocol::Unix);
        pair.reply = ReplyMode::Echo;
        QVERIFY(pair.start());
        QVERIFY(ConversationPair::say(pair.client, "hello") >= 0);
        QVERIFY(ConversationPair::waitForBytes(pair.client, MessageKind::Received, 5));
    }
};

QTEST_MAIN(TestNoDiagnosis)
#include "tst_nodiagnosis.moc"
