// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// The contract of Transport: the same tests for every backend of every engine, against Qt's sockets
// and against plain system calls.

#include "app/net/backends.h"
#include "app/net/datagram.h"
#include "app/net/transport.h"
#include "tests/app/net/posixcounterpart.h"
#include "tests/app/net/qtcounterpart.h"
#include "tests/app/net/testcertificate.h"
#include "tests/app/net/tlscounterpart.h"
#include "tests/app/net/transportrecorder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

Endpoint endpointAt(Protocol protocol, const QString &host, quint16 port)
{
    Endpoint endpoint;
    endpoint.protocol = protocol;
    endpoint.scheme = traitsOf(protocol).scheme;
    if (traitsOf(protocol).usesPaths)
        endpoint.path = host;
    else
        endpoint.host = host;
    endpoint.hostKind = HostKind::ThisMachine;
    endpoint.port = port;
    return endpoint;
}

} // namespace

class tst_Transport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("host");
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<bool>("posix");
        QVERIFY(m_folder.isValid());
        const QString path = m_folder.filePath(u"transport.sock"_s);
        const QString abstractName = u"@transport %1"_s.arg(QCoreApplication::applicationPid());
        for (const QString &host : {u"127.0.0.1"_s, u"::1"_s, path, abstractName}) {
            for (const Backend &backend : backends()) {
                const bool usesPath = host.startsWith(u'/') || host.startsWith(u'@');
                // The other end of ICMP is the system itself: tests/interop/tst_icmp.py.
                if (traitsOf(backend.protocol).usesPaths != usesPath
                    || traitsOf(backend.protocol).isEchoed)
                    continue;
                for (const bool posix : {false, true}) {
                    if (usesPath && !posix)
                        continue; // Qt has no other classes for these
                    if (traitsOf(backend.protocol).isEncrypted && posix)
                        continue; // OpenSSL and Python are the other ends in
                                  // tests/interop/tst_tls.py
                    const QString name =
                            QStringList{
                                    traitsOf(backend.protocol).name,
                                    backend.role == Role::Server ? u"server"_s : u"client"_s,
                                    host.startsWith(u'/')   ? u"path"_s
                                    : host.startsWith(u'@') ? u"abstract"_s
                                    : host.contains(u':')   ? u"IPv6"_s
                                                            : u"IPv4"_s,
                                    engineWord(backend.engine),
                                    posix ? u"with calls"_s : u"with Qt"_s,
                            }
                                    .join(u' ');
                    QTest::newRow(qPrintable(name))
                            << backend.protocol << backend.role << host << backend.engine << posix;
                }
            }
        }
    }

    void init()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        QFETCH_GLOBAL(Role, role);
        QFETCH_GLOBAL(QString, host);
        QFETCH_GLOBAL(Engine, engine);
        m_engine = engine;
        m_protocol = protocol;
        m_role = role;
        TransportOptions options;
        options.engine = engine;
        options.closeTimeout = 1000;
        if (isEncrypted()) {
            if (m_certificate.first.isEmpty())
                m_certificate = makeTestCertificate(m_folder.path());
            QVERIFY(!m_certificate.first.isEmpty());
            std::tie(options.tls.certificate, options.tls.key) = m_certificate;
            options.tls.authorities = options.tls.certificate;
        }
        m_transport = makeTransport(protocol, role, options);
        m_recorder = std::make_unique<TransportRecorder>(*m_transport);
        QFETCH_GLOBAL(bool, posix);
        const bool stream = isStream();
        if (usesPath())
            m_counterpart = std::make_unique<PosixCounterpart>(stream, host.toUtf8());
        else if (isEncrypted())
            m_counterpart = std::make_unique<TlsCounterpart>(
                    QHostAddress(host), m_certificate.first, m_certificate.second);
        else if (posix)
            m_counterpart = std::make_unique<PosixCounterpart>(stream, QHostAddress(host));
        else
            m_counterpart = std::make_unique<QtCounterpart>(stream, QHostAddress(host));
        m_host = host;
    }

    void cleanup()
    {
        QCOMPARE(m_recorder->toldInsideACall, 0);
        m_transport.reset();
        m_recorder.reset();
        m_counterpart.reset();
        if (m_host.startsWith(u'/'))
            QFile::remove(m_host); // of the counterpart
    }

    void opensAndTellsWhereItIs()
    {
        meet();
        QCOMPARE(m_transport->state(), Transport::State::Open);
        QCOMPARE(m_recorder->states.first(), Transport::State::Opening);
        QCOMPARE(m_recorder->states.last(), Transport::State::Open);
        if (m_role == Role::Server || isStream())
            QVERIFY(m_transport->localAddress().port() != 0 || usesPath());
        QCOMPARE(m_recorder->peers.size(), 1);
        if (usesPath()) {
            const SocketAddress peer = m_recorder->addresses[m_recorder->peers.first()];
            QCOMPARE(m_role == Role::Server ? m_transport->localAddress().toString()
                                            : peer.toString(),
                     SocketAddress::fromUnixText(m_host).toString());
            if (!isStream() && m_role == Role::Client) // the peer has said nothing yet
                QVERIFY(m_transport->localAddress().toString().startsWith(u'@'));
            else
                QCOMPARE(peer.process().pid, QCoreApplication::applicationPid());
            return;
        }
        QCOMPARE(m_recorder->addresses[m_recorder->peers.first()].host(), QHostAddress(m_host));
    }

    void movesBytesBothWays()
    {
        meet();
        const PeerId peer = m_recorder->peers.first();
        const QByteArray chinese = "你好,server!"_ba;
        send(chinese, peer, SendId{7});
        QTRY_COMPARE(m_counterpart->take(), chinese);
        QTRY_COMPARE(m_recorder->taken.value(SendId{7}, -1), chinese.size());
        const QByteArray before = m_recorder->stream[peer];
        m_counterpart->send(chinese);
        QTRY_COMPARE(m_recorder->stream[peer], before + chinese);
        QVERIFY(std::is_sorted(m_recorder->times.cbegin(), m_recorder->times.cend()));
    }

    void sendsABatchAndKeepsNothingOfIts()
    {
        meet();
        const PeerId peer = m_recorder->peers.first();
        QByteArray block = "onetwo"_ba; // two messages right behind one another
        QByteArray apart = "three"_ba;
        QByteArray much(isStream() ? 8 * 1024 * 1024 : 1000, 'm'); // the kernel takes a part
        const QByteArray all = block + apart + much;
        m_recorder->during([&] {
            m_transport->beginBatch();
            m_transport->send(QByteArrayView(block).first(3), peer, SendId{1});
            m_transport->send(QByteArrayView(block).sliced(3), peer, SendId{2});
            m_transport->send(apart, peer, SendId{3});
            m_transport->send(much, peer, SendId{4});
            m_transport->endBatch();
        });
        for (QByteArray *bytes : {&block, &apart, &much})
            bytes->fill('?'); // a batch may use them until it ends
        QTRY_COMPARE(m_counterpart->take().size(), all.size());
        QCOMPARE(m_counterpart->take(), all);
        QTRY_COMPARE(m_recorder->taken.value(SendId{4}, -1), much.size());
        for (const auto &[id, size] : {std::pair(1, 3), std::pair(2, 3), std::pair(3, 5)})
            QCOMPARE(m_recorder->taken.value(SendId(id), -1), size);
    }

    void keepsBytesThatAreNoText()
    {
        meet();
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all.append(char(i));
        send(all, m_recorder->peers.first(), SendId{1});
        QTRY_COMPARE(m_counterpart->take(), all);
    }

    void keepsDatagramBoundaries()
    {
        meet();
        const PeerId peer = m_recorder->peers.first();
        m_recorder->reads.clear();
        const QList<QByteArray> datagrams{"one"_ba, QByteArray(), "three"_ba,
                                          QByteArray(largest(), 'x')};
        for (const QByteArray &datagram : datagrams)
            send(datagram, peer, SendId{1});
        if (isStream()) { // no boundaries, but every byte in order
            QTRY_COMPARE(m_counterpart->take(), datagrams.join());
            return;
        }
        QTRY_COMPARE((m_counterpart->take(), m_counterpart->datagrams()), datagrams);
        for (const QByteArray &datagram : datagrams)
            m_counterpart->send(datagram);
        QTRY_COMPARE(m_recorder->reads, datagrams);
    }

    void refusesADatagramThatIsTooLarge()
    {
        meet();
        send(QByteArray(largest() + 1, 'x'), m_recorder->peers.first(), SendId{3});
        if (isStream()) { // a stream has no such limit
            QTRY_COMPARE(m_recorder->taken.value(SendId{3}, -1), largest() + 1);
            return;
        }
        QTRY_VERIFY(m_recorder->lost.contains(SendId{3}));
        QCOMPARE(m_recorder->lost[SendId{3}].kind, TransportErrorKind::DatagramTooLarge);
    }

    void refusesToSendWhileClosed()
    {
        send("early"_ba, PeerId{1}, SendId{9});
        QTRY_VERIFY(m_recorder->lost.contains(SendId{9}));
        QCOMPARE(m_recorder->lost[SendId{9}].kind, TransportErrorKind::NotOpen);
        QVERIFY(m_recorder->calls.isEmpty());
    }

    void saysThatAnAddresseeHasGone()
    {
        meet();
        send("lost"_ba, PeerId{4711}, SendId{5});
        QTRY_VERIFY(m_recorder->lost.contains(SendId{5}));
        QCOMPARE(m_recorder->lost[SendId{5}].kind, TransportErrorKind::NoSuchPeer);
        QVERIFY(m_recorder->taken.isEmpty());
    }

    void reachesEveryone()
    {
        meet();
        send("all"_ba, PeerId::Everyone, SendId{2});
        QTRY_COMPARE(m_counterpart->take(), "all"_ba);
        QTRY_COMPARE(m_recorder->taken.value(SendId{2}, -1), 3);
    }

    void sendsWhatIsQueuedBeforeItCloses()
    {
        meet();
        const bool stream = isStream();
        const QByteArray much(stream ? 8 * 1024 * 1024 : 60'000, 'q');
        send(much, m_recorder->peers.first(), SendId{1});
        QCOMPARE(m_transport->queuedBytes(PeerId::Everyone) > 0, stream);
        m_recorder->during([&] { m_transport->close(Transport::CloseMode::Flush); });
        QTRY_COMPARE(m_counterpart->take().size(), much.size());
        QTRY_COMPARE(m_transport->state(), Transport::State::Closed);
        QCOMPARE(m_recorder->taken.value(SendId{1}, -1), much.size());
        QVERIFY(m_recorder->lost.isEmpty());
    }

    void dropsTheQueueWhenAborted()
    {
        meet();
        const bool stream = isStream();
        if (stream)
            m_counterpart->stopReading();
        send(QByteArray(stream ? 32 * 1024 * 1024 : 100, 'q'), m_recorder->peers.first(),
             SendId{1});
        m_recorder->during([&] { m_transport->close(Transport::CloseMode::Abort); });
        QTRY_COMPARE(m_transport->state(), Transport::State::Closed);
        // The kernel had room for the datagram, so it was sent: exactly one result is reported.
        QCOMPARE(m_recorder->lost.contains(SendId{1}), stream);
        QCOMPARE(m_recorder->taken.contains(SendId{1}), !stream);
    }

    void closesInOrder()
    {
        meet();
        m_recorder->during([&] { m_transport->close(Transport::CloseMode::Flush); });
        QTRY_COMPARE(m_transport->state(), Transport::State::Closed);
        QCOMPARE(m_recorder->states.mid(m_recorder->states.size() - 2),
                 (QList{Transport::State::Closing, Transport::State::Closed}));
        QCOMPARE(m_recorder->calls.last().call, SocketCallKind::Close);
        const int told = int(m_recorder->calls.size());
        m_transport->close(Transport::CloseMode::Flush); // calling it twice is harmless
        QTest::qWait(0);
        QCOMPARE(m_recorder->calls.size(), told);
    }

    void removesItsFile()
    {
        meet();
        const bool makesFile = m_role == Role::Server && m_host.startsWith(u'/');
        QCOMPARE(QFile::exists(m_host) && m_role == Role::Server, makesFile);
        m_recorder->during([&] { m_transport->close(Transport::CloseMode::Flush); });
        QTRY_COMPARE(m_transport->state(), Transport::State::Closed);
        QVERIFY(!makesFile || !QFile::exists(m_host));
    }

    void letsOnePeerGo()
    {
        meet();
        const PeerId peer = m_recorder->peers.first();
        m_recorder->during([&] { m_transport->disconnectPeer(peer); });
        QTRY_COMPARE(m_recorder->disconnectReasons.value(peer, Transport::DisconnectReason::Failed),
                     Transport::DisconnectReason::ByUs);
        if (m_role == Role::Server)
            QCOMPARE(m_transport->state(), Transport::State::Open);
    }

    void noticesThatThePeerHasClosed()
    {
        meet();
        const PeerId peer = m_recorder->peers.first();
        m_counterpart->close();
        if (!isStream() && usesPath()) { // only sending tells
            send("?"_ba, peer, SendId{1});
            QTRY_VERIFY(m_recorder->lost.contains(SendId{1}));
            QCOMPARE(m_recorder->lost[SendId{1}].kind,
                     m_role == Role::Server    ? TransportErrorKind::ReceiverGone
                     : m_host.startsWith(u'/') ? TransportErrorKind::StaleSocketFile
                                               : TransportErrorKind::ConnectionRefused);
            QCOMPARE(m_transport->state(), Transport::State::Open);
            // A server has no use for an addressee that is not there any more.
            QTRY_COMPARE(m_recorder->disconnectReasons.contains(peer), m_role == Role::Server);
            return;
        }
        if (!isStream()) { // undetectable: the conversation stays open
            send("?"_ba, peer, SendId{1});
            QTRY_VERIFY(m_recorder->taken.contains(SendId{1}));
            QVERIFY(m_recorder->disconnectReasons.isEmpty());
            QCOMPARE(m_transport->state(), Transport::State::Open);
            return;
        }
        QTRY_COMPARE(m_recorder->finished, QList{peer});
        if (!can(Ability::HalfClose)) { // it has ended both directions
            QTRY_COMPARE(
                    m_recorder->disconnectReasons.value(peer, Transport::DisconnectReason::Failed),
                    Transport::DisconnectReason::ByPeer);
            return;
        }
        // It may only have finished sending: this end decides when to disconnect.
        QVERIFY(m_recorder->disconnectReasons.isEmpty());
        QCOMPARE(m_transport->state(), Transport::State::Open);
        m_recorder->during([&] { m_transport->finishSending(peer); });
        QTRY_COMPARE(m_recorder->disconnectReasons.value(peer, Transport::DisconnectReason::Failed),
                     Transport::DisconnectReason::ByPeer);
        if (m_role == Role::Client)
            QTRY_COMPARE(m_transport->state(), Transport::State::Closed);
        else
            QCOMPARE(m_transport->state(), Transport::State::Open);
    }

    void tellsOfAPeerThatBreaksOff()
    {
        meet();
        const PeerId peer = m_recorder->peers.first();
        m_counterpart->breakOff();
        send("?"_ba, peer, SendId{1});
        if (!isStream() && usesPath()) { // see above
            QTRY_VERIFY(m_recorder->lost.contains(SendId{1}));
            QVERIFY(m_recorder->errors.isEmpty());
            return;
        }
        if (!isStream() && !can(Ability::Refusals)) {
            QTRY_COMPARE(m_recorder->taken.value(SendId{1}, -1), 1); // and no other peer gets more
            QVERIFY(m_recorder->errors.isEmpty());
            return;
        }
        QTRY_COMPARE(m_recorder->errors.size(), 1);
        if (isStream()) {
            QVERIFY(m_recorder->errors.first().kind == TransportErrorKind::ConnectionReset
                    || m_recorder->errors.first().kind == TransportErrorKind::BrokenPipe);
            QTRY_COMPARE(
                    m_recorder->disconnectReasons.value(peer, Transport::DisconnectReason::ByUs),
                    Transport::DisconnectReason::Failed);
        } else {
            QCOMPARE(m_recorder->errors.first().kind, TransportErrorKind::ConnectionRefused);
            QVERIFY(m_recorder->errors.first().address.contains(m_host));
            QCOMPARE(m_transport->state(), Transport::State::Open);
        }
    }

    void waitsForAReceiverThatDoesNotRead()
    {
        meet();
        if (isStream() || !usesPath())
            return; // what streams do is tested below; UDP drops what is not read
        const PeerId peer = m_recorder->peers.first();
        QList<QByteArray> all;
        for (int i = 0; i < 100; ++i) {
            all.append(QByteArray::number(i));
            send(all.last(), peer, SendId(i + 1));
        }
        QVERIFY(m_transport->queuedBytes(peer) > 0);
        QTRY_VERIFY(!m_recorder->taken.isEmpty()); // what the queue of the receiver holds
        QVERIFY(m_recorder->taken.size() < all.size());
        QTRY_COMPARE((m_counterpart->take(), m_counterpart->datagrams()), all);
        QTRY_COMPARE(m_recorder->taken.size(), all.size());
        QVERIFY(m_recorder->lost.isEmpty());
        QCOMPARE(m_transport->queuedBytes(PeerId::Everyone), 0);
    }

    void losesNothingWhenThePeerEndsWithAFullQueue()
    {
        meet();
        if (!isStream())
            return hasNoEnd();
        // The peer shuts down its sending side while more than the kernel can hold is queued for
        // it, and only then reads: it gets every byte.
        const PeerId peer = m_recorder->peers.first();
        m_counterpart->stopReading();
        const QByteArray much = pattern(24 * 1024 * 1024);
        send(much, peer, SendId{1});
        QVERIFY(m_transport->queuedBytes(peer) > 0);
        m_counterpart->send("last words"_ba);
        QTRY_VERIFY(m_counterpart->hasSentAll());
        QFETCH_GLOBAL(bool, posix);
        if (posix) { // Qt's sockets can only close both directions
            m_counterpart->finishSending();
            QTRY_COMPARE(m_recorder->finished, QList{peer});
        }
        QTRY_COMPARE(m_recorder->stream[peer], "last words"_ba);
        QVERIFY(m_recorder->disconnectReasons.isEmpty());
        QTRY_COMPARE(m_counterpart->take().size(), much.size());
        QCOMPARE(m_counterpart->take(), much);
        QTRY_COMPARE(m_recorder->taken.value(SendId{1}, -1), much.size());
        QVERIFY(m_recorder->lost.isEmpty());
    }

    void losesNothingWhenWeEndWithAFullQueue()
    {
        meet();
        if (!isStream())
            return hasNoEnd();
        const PeerId peer = m_recorder->peers.first();
        m_counterpart->stopReading();
        const QByteArray much = pattern(24 * 1024 * 1024);
        send(much, peer, SendId{1});
        m_recorder->during([&] { m_transport->finishSending(peer); });
        QTRY_COMPARE(m_counterpart->take().size(), much.size());
        QTRY_VERIFY(m_counterpart->take() == much && m_counterpart->hasSeenTheEnd());
        QTRY_COMPARE(m_recorder->taken.value(SendId{1}, -1), much.size());
        QFETCH_GLOBAL(bool, posix);
        if (posix) { // what it sends after our end of stream still arrives
            m_counterpart->send("answer"_ba);
            QTRY_COMPARE(m_recorder->stream[peer], "answer"_ba);
            QVERIFY(m_recorder->errors.isEmpty());
        }
    }

    void tellsOfAResetWithAFullQueue()
    {
        meet();
        if (!isStream())
            return hasNoEnd();
        const PeerId peer = m_recorder->peers.first();
        m_counterpart->stopReading();
        send(pattern(24 * 1024 * 1024), peer, SendId{1});
        QVERIFY(m_transport->queuedBytes(peer) > 0);
        m_counterpart->breakOff();
        QTRY_COMPARE(m_recorder->disconnectReasons.value(peer, Transport::DisconnectReason::ByUs),
                     Transport::DisconnectReason::Failed);
        QCOMPARE(m_recorder->errors.size(), 1);
        QVERIFY(m_recorder->errors.first().kind == TransportErrorKind::ConnectionReset
                || m_recorder->errors.first().kind == TransportErrorKind::BrokenPipe);
        QVERIFY(m_recorder->lost.contains(SendId{1}));
        QVERIFY(!m_recorder->taken.contains(SendId{1}));
    }

    void readsNothingWhilePaused()
    {
        meet();
        const PeerId peer = m_recorder->peers.first();
        const QByteArray before = m_recorder->stream[peer];
        m_transport->setReading(PeerId::Everyone, false);
        const bool stream = isStream();
        const QByteArray much = pattern(stream ? 24 * 1024 * 1024 : 1000);
        m_counterpart->send(much);
        if (stream) { // real back-pressure: the peer cannot send everything
            for (int i = 0; i < 20; ++i)
                QTest::qWait(5);
            QVERIFY(!m_counterpart->hasSentAll());
        } else {
            QTest::qWait(20);
        }
        QCOMPARE(m_recorder->stream[peer], before);
        m_transport->setReading(PeerId::Everyone, true);
        QTRY_VERIFY((m_counterpart->hasSentAll(), m_recorder->stream[peer] == before + much));
    }

    void honoursTheReceiveSize()
    {
        meet();
        const PeerId peer = m_recorder->peers.first();
        m_recorder->reads.clear();
        m_transport->setReceiveSize(7);
        m_counterpart->send("twelve bytes"_ba);
        if (!isStream()) { // what does not fit is lost, and that is reported
            QTRY_COMPARE(m_recorder->reads, QList{"twelve "_ba});
            if (can(Ability::CutDatagrams))
                QCOMPARE(m_recorder->cut, QList{qint64(12)});
            return;
        }
        QTRY_COMPARE(m_recorder->stream[peer], "twelve bytes"_ba);
        QCOMPARE(m_recorder->reads, (QList{"twelve "_ba, "bytes"_ba}));
    }

    void reportsEveryCallInOrder()
    {
        meet();
        using enum SocketCallKind;
        QList<SocketCallKind> expected;
        if (usesPath() && !isStream())
            expected = {Socket, SetSockOpt, Bind, GetSockName,
                        m_role == Role::Server ? RecvFrom : SendTo};
        else if (usesPath() && m_engine == Engine::Qt)
            expected = m_role == Role::Server ? QList{Listen, Accept} : QList{Connect, Signal};
        else if (usesPath() && m_role == Role::Server)
            expected = {Socket, Bind, Listen, GetSockName, Accept, GetSockOpt};
        else if (usesPath())
            expected = {Socket, Connect, GetSockName, GetSockOpt};
        else if (isEncrypted() && m_role == Role::Server)
            expected = {Listen, Accept, Handshake};
        else if (isEncrypted())
            expected = {Connect, Signal, Handshake};
        else if (m_engine == Engine::Qt && isStream() && m_role == Role::Server)
            expected = {Listen, Accept, SetSockOpt, Signal};
        else if (m_engine == Engine::Qt && isStream())
            expected = {Connect, Signal, SetSockOpt};
        else if (m_engine == Engine::Qt && m_role == Role::Server)
            expected = {Bind, SetSockOpt, Signal, RecvFrom};
        else if (m_engine == Engine::Qt)
            expected = {SendTo, SetSockOpt};
        else if (isStream() && m_role == Role::Server)
            expected = {Socket, SetSockOpt, Bind, Listen, GetSockName, Accept, SetSockOpt};
        else if (isStream())
            expected = {Socket, Connect, GetSockOpt, GetSockName, SetSockOpt};
        else if (m_role == Role::Server)
            expected = {Socket, SetSockOpt, SetSockOpt, Bind, GetSockName, RecvFrom};
        else
            expected = {Socket, SetSockOpt, SetSockOpt, SendTo, GetSockName};
        QCOMPARE(m_recorder->callKinds().mid(0, expected.size()), expected);
        for (const SocketCall &call : m_recorder->calls) {
            QVERIFY(call.time > 0);
            QVERIFY(call.duration >= 0);
        }
    }

private:
    /// Datagrams: finishSending() has no effect.
    void hasNoEnd()
    {
        const PeerId peer = m_recorder->peers.first();
        m_recorder->during([&] { m_transport->finishSending(peer); });
        send("still"_ba, peer, SendId{1});
        QTRY_COMPARE(m_counterpart->take(), "still"_ba);
        QVERIFY(m_recorder->finished.isEmpty());
        QVERIFY(m_recorder->disconnectReasons.isEmpty());
    }
    /// Returns bytes that reveal gaps and reordering.
    [[nodiscard]] static QByteArray pattern(qsizetype size)
    {
        static const QByteArray all = [] {
            std::vector<quint32> numbers(6 * 1024 * 1024);
            std::iota(numbers.begin(), numbers.end(), 0);
            return QByteArray(reinterpret_cast<const char *>(numbers.data()),
                              qsizetype(numbers.size() * sizeof(quint32)));
        }();
        return all.left(size);
    }
    [[nodiscard]] bool isStream() const { return traitsOf(m_protocol).isStream; }
    [[nodiscard]] bool isEncrypted() const { return traitsOf(m_protocol).isEncrypted; }
    [[nodiscard]] bool usesPath() const { return traitsOf(m_protocol).usesPaths; }
    [[nodiscard]] bool can(Ability ability) const
    {
        return abilitiesOf(m_protocol, m_role, m_engine).testFlag(ability);
    }
    /// Returns the largest payload of a datagram to the host under test.
    [[nodiscard]] qsizetype largest() const
    {
        if (usesPath()) { // the send buffer, less what the system keeps for itself
            QFile limit(u"/proc/sys/net/core/wmem_default"_s);
            return limit.open(QIODevice::ReadOnly) ? limit.readAll().trimmed().toInt() - 32 : 0;
        }
        return largestDatagram(SocketAddress(QHostAddress(m_host), 0).family());
    }
    void send(const QByteArray &bytes, PeerId peer, SendId id)
    {
        m_recorder->during([&] { m_transport->send(bytes, peer, id); });
    }

    /// Opens, and waits until both ends know each other.
    void meet()
    {
        quint16 port = 0;
        if (m_role == Role::Client)
            port = m_counterpart->listen();
        m_recorder->during([&] { m_transport->open(endpointAt(m_protocol, m_host, port)); });
        QTRY_COMPARE(m_transport->state(), Transport::State::Open);
        if (m_role == Role::Server)
            m_counterpart->reach(m_transport->localAddress().port());
        if (isStream()) {
            QTRY_VERIFY(m_counterpart->isConnected());
        } else if (m_role == Role::Server) {
            m_counterpart->send("hello"_ba);
        } else {
            send("hello"_ba, m_recorder->peers.first(), SendId{0});
            QTRY_COMPARE(m_counterpart->take(), "hello"_ba);
            QTRY_COMPARE(m_recorder->taken.size(), 1);
            m_counterpart->forget();
        }
        QTRY_COMPARE(m_recorder->peers.size(), 1);
        if (!isStream() && m_role == Role::Server) {
            QTRY_COMPARE(m_recorder->reads.size(), 1);
        }
        m_recorder->taken.clear();
    }

    QTemporaryDir m_folder; // of the Unix socket's file, and the certificate
    std::pair<QString, QString> m_certificate; // and its key
    Protocol m_protocol = Protocol::Tcp;
    Role m_role = Role::Server;
    Engine m_engine = Engine::System;
    QString m_host;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<TransportRecorder> m_recorder;
    std::unique_ptr<Counterpart> m_counterpart;
};

QTEST_GUILESS_MAIN(tst_Transport)
#include "tst_transport.moc"
