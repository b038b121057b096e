// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// What several senders and receivers make of a Unix datagram server; the rest of the contract is in
// tst_transport.cpp.

#include "app/net/backends.h"
#include "tests/app/net/posixcounterpart.h"
#include "tests/app/net/transportrecorder.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <vector>

using namespace socketchat;
using namespace Qt::StringLiterals;

class tst_UnixDatagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open({}); }

    void aReceiverThatDoesNotReadHoldsUpNobodyElse()
    {
        PosixCounterpart silent(false, m_name.toUtf8());
        PosixCounterpart reader(false, m_name.toUtf8());
        const PeerId stuck = met(silent);
        const PeerId other = met(reader);
        for (int i = 0; i < 100; ++i)
            m_transport->send("for the silent one"_ba, stuck, SendId(1000 + i));
        QVERIFY(m_transport->queuedBytes(stuck) > 0);
        QList<QByteArray> all;
        for (int i = 0; i < 100; ++i) {
            all.append(QByteArray::number(i));
            m_transport->send(all.last(), other, SendId(i));
        }
        QTRY_COMPARE((reader.take(), reader.datagrams()), all);
        QTRY_COMPARE(m_transport->queuedBytes(other), 0);
        QVERIFY(m_transport->queuedBytes(stuck) > 0);
        QTRY_COMPARE((silent.take(), silent.datagrams().size()), 100);
        QTRY_COMPARE(m_recorder->taken.size(), 200);
        QVERIFY(m_recorder->lost.isEmpty());
    }

    void aFullQueueForOneReceiverLeavesRoomForTheOthers()
    {
        TransportOptions options;
        options.queueLimit = 160'000;
        open(options);
        PosixCounterpart silent(false, m_name.toUtf8());
        PosixCounterpart other(false, m_name.toUtf8());
        const PeerId stuck = met(silent);
        const PeerId late = met(other);
        for (int i = 0; i < 200; ++i)
            m_transport->send("for the silent one"_ba, stuck, SendId(1000 + i));
        QTRY_VERIFY(!m_recorder->lost.isEmpty());
        QCOMPARE(m_recorder->lost.first().kind, TransportErrorKind::QueueFull);
        m_recorder->lost.clear();
        for (int i = 0; i < 30; ++i) // more than the system's queue holds
            m_transport->send("x"_ba, late, SendId(i));
        QTRY_COMPARE((other.take(), other.datagrams().size()), 30);
        QVERIFY(!m_recorder->lost.contains(SendId{29}));
    }

    void allReceiversTogetherKeepToTheLimit()
    {
        TransportOptions options;
        options.queueLimit = 160'000;
        open(options);
        std::vector<std::unique_ptr<PosixCounterpart>> silent;
        for (int i = 0; i < 40; ++i) {
            silent.push_back(std::make_unique<PosixCounterpart>(false, m_name.toUtf8()));
            const PeerId peer = met(*silent.back());
            for (int sent = 0; sent < 100; ++sent)
                m_transport->send("never read"_ba, peer, SendId(100 * i + sent));
        }
        QCOMPARE_LE(m_transport->queuedMemory(PeerId::Everyone),
                    options.queueLimit + Transport::messageOverhead);
        QTRY_VERIFY(m_recorder->lost.contains(SendId{3999}));
        QCOMPARE(m_recorder->lost[SendId{3999}].kind, TransportErrorKind::QueueFull);
    }

    void whatWaitsForOneThatHasGoneIsDroppedAtOnce()
    {
        PosixCounterpart going(false, m_name.toUtf8());
        const PeerId peer = met(going);
        for (int i = 0; i < 1000; ++i)
            m_transport->send("x"_ba, peer, SendId(i));
        QVERIFY(m_transport->queuedBytes(peer) > 0);
        going.close();
        QTRY_COMPARE(m_recorder->taken.size() + m_recorder->lost.size(), 1000);
        const auto gone = std::ranges::count_if(m_recorder->lost, [](const TransportError &error) {
            return error.kind == TransportErrorKind::ReceiverGone;
        });
        QCOMPARE(gone, 1);
        QCOMPARE(m_recorder->dropped, m_recorder->lost.size() - 1);
        QTRY_VERIFY(m_recorder->disconnectReasons.contains(peer));
        QCOMPARE(m_transport->queuedBytes(PeerId::Everyone), 0);
    }

    void unreadDatagramsOccupyTheSendBufferOfAll()
    {
        PosixCounterpart silent(false, m_name.toUtf8());
        PosixCounterpart reader(false, m_name.toUtf8());
        const PeerId stuck = met(silent);
        const PeerId other = met(reader);
        for (int i = 0; i < 9; ++i)
            m_transport->send(QByteArray(100'000, 'x'), stuck, SendId(1000 + i));
        m_transport->send("read"_ba, other, SendId{1});
        QCOMPARE(m_transport->queuedBytes(other), 4);
        QTRY_COMPARE((silent.take(), silent.datagrams().size()), 9);
        QTRY_COMPARE(reader.take(), "read"_ba);
    }

    void recordsOnlyTheFirstAttemptOfMany()
    {
        PosixCounterpart silent(false, m_name.toUtf8());
        PosixCounterpart other(false, m_name.toUtf8());
        const PeerId stuck = met(silent);
        const PeerId busy = met(other);
        for (int i = 0; i < 30; ++i)
            m_transport->send("never read"_ba, stuck, SendId(1000 + i));
        for (int i = 0; i < 300; ++i)
            m_transport->send("read"_ba, busy, SendId(i));
        QTRY_COMPARE((other.take(), other.datagrams().size()), 300);
        const auto attempts = std::ranges::count_if(m_recorder->calls, [&](const SocketCall &call) {
            return call.call == SocketCallKind::SendTo && call.error == EAGAIN
                   && call.peer == stuck;
        });
        QCOMPARE(attempts, 1);
    }

    void neverAnswersARelativePath()
    {
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const auto back = qScopeGuard([&] { QDir::setCurrent(before); });
        PosixCounterpart client(false, m_name.toUtf8());
        client.reachFrom("127.0.0.1:8000");
        client.send("hello"_ba);
        QTRY_COMPARE(m_recorder->peers.size(), 1);
        const PeerId peer = m_recorder->peers.first();
        QCOMPARE(m_recorder->addresses[peer].toString(), u"./127.0.0.1:8000"_s);
        m_transport->send("answer"_ba, peer, SendId{1});
        QTRY_VERIFY(m_recorder->lost.contains(SendId{1}));
        QCOMPARE(m_recorder->lost[SendId{1}].kind, TransportErrorKind::NoReturnAddress);
        QCOMPARE(client.take(), QByteArray()); // it would have reached this one
    }

    void anotherProgramWithTheSameAddressIsAnotherPeer()
    {
        const QTemporaryDir folder;
        const QByteArray path = folder.filePath(u"own.sock"_s).toUtf8();
        PosixCounterpart first(false, m_name.toUtf8());
        first.reachFrom(path);
        first.send("first"_ba);
        QTRY_COMPARE(m_recorder->reads.size(), 1);
        first.close();
        QFile::remove(QString::fromUtf8(path));
        PosixCounterpart second(false, m_name.toUtf8());
        second.reachFrom(path);
        const int child = ::fork(); // sends as another process
        if (child == 0) {
            second.send("second"_ba);
            ::_exit(0);
        }
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QTRY_COMPARE(m_recorder->reads.size(), 2);
        QCOMPARE(m_recorder->peers.size(), 2);
        QVERIFY(m_recorder->disconnectReasons.contains(m_recorder->peers.first()));
        QCOMPARE(m_recorder->addresses[m_recorder->peers.last()].process().pid, child);
    }

    void reportsWhatStillWaitsWhenItCloses()
    {
        PosixCounterpart silent(false, m_name.toUtf8());
        const PeerId stuck = met(silent);
        for (int i = 0; i < 100; ++i)
            m_transport->send("never read"_ba, stuck, SendId(i));
        m_transport->close(Transport::CloseMode::Abort);
        QTRY_COMPARE(m_transport->state(), Transport::State::Closed);
        QCOMPARE(m_recorder->taken.size() + m_recorder->lost.size(), 100);
        QVERIFY(!m_recorder->lost.isEmpty());
        QVERIFY(m_recorder->dropped > 0);
    }

    void knowsASenderWithoutAnAddressByItsProcess()
    {
        PosixCounterpart unbound(false, m_name.toUtf8());
        PosixCounterpart bound(false, m_name.toUtf8());
        unbound.reachUnbound();
        unbound.send("hello"_ba);
        QTRY_COMPARE(m_recorder->reads, QList{"hello"_ba});
        const PeerId peer = m_recorder->peers.first();
        const SocketAddress address = m_recorder->addresses[peer];
        QVERIFY(address.isUnnamed());
        QCOMPARE(address.process().pid, QCoreApplication::applicationPid());
        unbound.send("again"_ba);
        QTRY_COMPARE(m_recorder->reads.size(), 2);
        QCOMPARE(m_recorder->peers.size(), 1); // the same one

        m_transport->send("answer"_ba, peer, SendId{1});
        QTRY_VERIFY(m_recorder->lost.contains(SendId{1}));
        QCOMPARE(m_recorder->lost[SendId{1}].kind, TransportErrorKind::NoReturnAddress);
        met(bound);
        m_transport->send("all"_ba, PeerId::Everyone, SendId{2}); // who can be reached
        QTRY_COMPARE(bound.take(), "all"_ba);
        QVERIFY(!m_recorder->lost.contains(SendId{2}));
    }

private:
    void open(const TransportOptions &options)
    {
        static int count = 0;
        m_name = u"@unixgram %1 %2"_s.arg(QCoreApplication::applicationPid()).arg(++count);
        m_recorder.reset();
        m_transport = makeTransport(Protocol::UnixDatagram, Role::Server, options);
        m_recorder = std::make_unique<TransportRecorder>(*m_transport);
        Endpoint endpoint;
        endpoint.protocol = Protocol::UnixDatagram;
        endpoint.path = m_name;
        m_transport->open(endpoint);
        QTRY_COMPARE(m_transport->state(), Transport::State::Open);
    }

    /// Lets a client come, and returns what the server calls it.
    PeerId met(PosixCounterpart &client)
    {
        const qsizetype before = m_recorder->peers.size();
        client.reach(0);
        client.send("hello"_ba);
        [&] { QTRY_COMPARE(m_recorder->peers.size(), before + 1); }();
        return m_recorder->peers.value(before, PeerId::None);
    }

    QString m_name;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<TransportRecorder> m_recorder;
};

QTEST_GUILESS_MAIN(tst_UnixDatagram)
#include "tst_unixdatagram.moc"
