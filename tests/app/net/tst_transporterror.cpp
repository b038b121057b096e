// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/hostlookup.h"
#include "app/net/errorcodes.h"

#include <QTest>

#include <cerrno>

#if !defined(Q_OS_WIN)
#    include <netdb.h>
#endif

using namespace Qt::StringLiterals;
using namespace socketchat;
using Kind = TransportErrorKind;
using Call = SocketCallKind;

class TestTransportError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesErrnoValues_data();
    void namesErrnoValues();
    void findsErrorsByTheirName();
    void tellsQtsErrorsApart_data();
    void tellsQtsErrorsApart();
    void tellsKindsApart_data();
    void tellsKindsApart();
    void readsLookupCodesApartFromErrno_data();
    void readsLookupCodesApartFromErrno();
    void aFailedLookupHasTheSystemsWords();
    void ourFailuresHaveNoSystemName();
    void saysWhetherTheConversationGoesOn_data();
    void saysWhetherTheConversationGoesOn();
    void survivesBeingKeptAsBytes_data();
    void survivesBeingKeptAsBytes();
    void readsDamagedBytesAsOther_data();
    void readsDamagedBytesAsOther();
};

void TestTransportError::namesErrnoValues_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    QTest::newRow("in use") << EADDRINUSE << u"EADDRINUSE"_s;
    QTest::newRow("refused") << ECONNREFUSED << u"ECONNREFUSED"_s;
    QTest::newRow("again, not its twin EWOULDBLOCK") << EAGAIN << u"EAGAIN"_s;
    QTest::newRow("too large") << EMSGSIZE << u"EMSGSIZE"_s;
    QTest::newRow("in progress") << EINPROGRESS << u"EINPROGRESS"_s;
    QTest::newRow("unknown") << 99'999 << u"errno 99999"_s;
    QTest::newRow("zero") << 0 << u"errno 0"_s;
    QTest::newRow("negative") << -5 << u"errno -5"_s;
}

void TestTransportError::namesErrnoValues()
{
    QFETCH(int, number);
    QTEST(errnoName(number), "name");
}

void TestTransportError::findsErrorsByTheirName()
{
    const auto found = [](const QString &name) {
        const auto error = errorNamed(name);
        return error ? std::pair(error->engine, error->number) : std::pair(Engine::System, 0);
    };
    QCOMPARE(found(u"EADDRINUSE"_s), std::pair(Engine::System, EADDRINUSE));
    QCOMPARE(found(u"EWOULDBLOCK"_s), std::pair(Engine::System, EAGAIN));
    QCOMPARE(found(u"EAI_NONAME"_s), std::pair(Engine::System, EAI_NONAME));
    QCOMPARE(found(u"QAbstractSocket::ConnectionRefusedError"_s),
             std::pair(Engine::Qt, callErrorOf(QAbstractSocket::ConnectionRefusedError)));
    QCOMPARE(found(u"ENONSENSE"_s), std::pair(Engine::System, 0));
    QCOMPARE(found(u"QAbstractSocket::Nonsense"_s), std::pair(Engine::System, 0));
    QCOMPARE(found(QString()), std::pair(Engine::System, 0));
}

void TestTransportError::tellsQtsErrorsApart_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QAbstractSocket::SocketError>("error");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("back");
    const auto row = [](int number, QAbstractSocket::SocketError error, const char *name, Kind kind,
                        int back) {
        QTest::newRow(qPrintable(errnoName(number)))
                << number << error << QString::fromLatin1(name) << kind << back;
    };
    row(EADDRINUSE, QAbstractSocket::AddressInUseError, "AddressInUseError", Kind::AddressInUse,
        EADDRINUSE);
    row(ECONNREFUSED, QAbstractSocket::ConnectionRefusedError, "ConnectionRefusedError",
        Kind::ConnectionRefused, ECONNREFUSED);
    row(EPERM, QAbstractSocket::SocketAccessError, "SocketAccessError", Kind::PermissionDenied,
        EACCES);
    row(EPIPE, QAbstractSocket::RemoteHostClosedError, "RemoteHostClosedError",
        Kind::ConnectionReset, ECONNRESET);
    row(ENFILE, QAbstractSocket::SocketResourceError, "SocketResourceError",
        Kind::TooManyDescriptors, EMFILE);
    row(EAGAIN, QAbstractSocket::TemporaryError, "TemporaryError", Kind::Other, EAGAIN);
    row(EBADF, QAbstractSocket::UnknownSocketError, "UnknownSocketError", Kind::Other, 0);
}

void TestTransportError::tellsQtsErrorsApart()
{
    QFETCH(int, number);
    QFETCH(QAbstractSocket::SocketError, error);
    QCOMPARE(socketErrorOfErrno(number), error);
    QTEST(socketErrorName(error), "name");
    QTEST(kindOfSocketError(error), "kind");
    QTEST(errnoOfSocketError(error), "back");
    QCOMPARE(kindOfSocketError(QAbstractSocket::HostNotFoundError), Kind::HostNotFound);
}

void TestTransportError::tellsKindsApart_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("EADDRINUSE") << EADDRINUSE << Kind::AddressInUse;
    QTest::newRow("EACCES") << EACCES << Kind::PermissionDenied;
    QTest::newRow("EPERM") << EPERM << Kind::PermissionDenied;
    QTest::newRow("EADDRNOTAVAIL") << EADDRNOTAVAIL << Kind::AddressNotAvailable;
    QTest::newRow("EAFNOSUPPORT") << EAFNOSUPPORT << Kind::AddressFamilyNotSupported;
    QTest::newRow("ECONNREFUSED") << ECONNREFUSED << Kind::ConnectionRefused;
    QTest::newRow("ECONNRESET") << ECONNRESET << Kind::ConnectionReset;
    QTest::newRow("ECONNABORTED") << ECONNABORTED << Kind::ConnectionReset;
    QTest::newRow("EPIPE") << EPIPE << Kind::BrokenPipe;
    QTest::newRow("ETIMEDOUT") << ETIMEDOUT << Kind::TimedOut;
    QTest::newRow("EHOSTUNREACH") << EHOSTUNREACH << Kind::HostUnreachable;
    QTest::newRow("ENETUNREACH") << ENETUNREACH << Kind::NetworkUnreachable;
    QTest::newRow("ENETDOWN") << ENETDOWN << Kind::NetworkDown;
    QTest::newRow("EMSGSIZE") << EMSGSIZE << Kind::DatagramTooLarge;
    QTest::newRow("ENOTCONN") << ENOTCONN << Kind::NotOpen;
    QTest::newRow("EMFILE") << EMFILE << Kind::TooManyDescriptors;
    QTest::newRow("ENFILE") << ENFILE << Kind::TooManyDescriptors;
    QTest::newRow("ENOBUFS") << ENOBUFS << Kind::NoBufferSpace;
    QTest::newRow("ENOMEM") << ENOMEM << Kind::NoBufferSpace;
    QTest::newRow("EINVAL") << EINVAL << Kind::Other;
    QTest::newRow("unknown") << 99'999 << Kind::Other;
    QTest::newRow("none") << 0 << Kind::None;
}

void TestTransportError::tellsKindsApart()
{
    QFETCH(int, number);
    const auto error = TransportError::fromErrno(number, Call::Send, u"127.0.0.1:8000"_s);
    QTEST(error.kind, "kind");
    QCOMPARE(error.number, number);
    QCOMPARE(error.call, Call::Send);
    QCOMPARE(error.address, u"127.0.0.1:8000"_s);
    QCOMPARE(error.name(), number == 0 ? QString() : errnoName(number));
    QCOMPARE(error.systemText.isEmpty(), number == 0);
}

void TestTransportError::readsLookupCodesApartFromErrno_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");
#if !defined(Q_OS_WIN)
    QTest::newRow("no such name") << EAI_NONAME << Kind::HostNotFound << u"EAI_NONAME"_s;
#    ifdef EAI_NODATA
    QTest::newRow("no address") << EAI_NODATA << Kind::HostNotFound << u"EAI_NODATA"_s;
#    endif
    QTest::newRow("try again") << EAI_AGAIN << Kind::LookupFailed << u"EAI_AGAIN"_s;
    QTest::newRow("failed") << EAI_FAIL << Kind::LookupFailed << u"EAI_FAIL"_s;
#endif
    // An errno is not a look-up code.
    QTest::newRow("errno's number") << 12'345 << Kind::LookupFailed << u"EAI 12345"_s;
}

void TestTransportError::readsLookupCodesApartFromErrno()
{
    QFETCH(int, code);
    const auto error = TransportError::fromErrno(code, Call::GetAddrInfo, u"nosuch.example"_s);
    QTEST(error.kind, "kind");
    QTEST(error.name(), "name");
    QVERIFY(!error.isTransient());
}

void TestTransportError::aFailedLookupHasTheSystemsWords()
{
    for (const Engine engine : availableEngines()) {
        const auto lookup = HostLookup::make(engine);
        QList<HostLookup::Answer> answers;
        connect(lookup.get(), &HostLookup::answered, this,
                [&answers](const HostLookup::Answer &answer) { answers.append(answer); });
        lookup->start(u"no such name"_s); // needs no name server
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(lookupErrorName(answers.front().code), u"EAI_NONAME"_s);
        QVERIFY(!answers.front().systemText.isEmpty());
    }
}

void TestTransportError::ourFailuresHaveNoSystemName()
{
    const auto error = TransportError::ours(Kind::QueueFull, u"127.0.0.1:51324"_s);
    QCOMPARE(error.kind, Kind::QueueFull);
    QCOMPARE(error.name(), QString());
    QCOMPARE(error.systemText, QString());
    QCOMPARE(error.address, u"127.0.0.1:51324"_s);
    QCOMPARE(TransportError::ours(Kind::NotOpen).address, QString());
}

void TestTransportError::saysWhetherTheConversationGoesOn_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Call>("call");
    QTest::addColumn<bool>("transient");
    QTest::newRow("no descriptor for a client") << EMFILE << Call::Accept << true;
    QTest::newRow("client gone before accept") << ECONNABORTED << Call::Accept << true;
    QTest::newRow("no descriptor to begin with") << EMFILE << Call::Socket << false;
    QTest::newRow("refused datagram") << ECONNREFUSED << Call::RecvFrom << true;
    QTest::newRow("refused datagram, connected") << ECONNREFUSED << Call::Recv << true;
    QTest::newRow("refused datagram, heard while sending") << ECONNREFUSED << Call::Send << true;
    QTest::newRow("refused connection") << ECONNREFUSED << Call::Connect << false;
    QTest::newRow("datagram too large") << EMSGSIZE << Call::SendTo << true;
    QTest::newRow("datagram not allowed") << EACCES << Call::SendTo << true;
    QTest::newRow("datagram without a way") << ENETUNREACH << Call::SendTo << true;
    QTest::newRow("no way to connect") << ENETUNREACH << Call::Connect << false;
    QTest::newRow("in use") << EADDRINUSE << Call::Bind << false;
    QTest::newRow("in use at listen") << EADDRINUSE << Call::Listen << false;
    QTest::newRow("reset") << ECONNRESET << Call::Recv << false;
    QTest::newRow("broken pipe") << EPIPE << Call::Send << false;
    QTest::newRow("timed out") << ETIMEDOUT << Call::Connect << false;
}

void TestTransportError::saysWhetherTheConversationGoesOn()
{
    QFETCH(int, number);
    QFETCH(Call, call);
    QTEST(TransportError::fromErrno(number, call, {}).isTransient(), "transient");
}

void TestTransportError::survivesBeingKeptAsBytes_data()
{
    QTest::addColumn<TransportError>("error");
    QTest::newRow("errno") << TransportError::fromErrno(EADDRINUSE, Call::Bind,
                                                        u"127.0.0.1:8000"_s);
    QTest::newRow("lookup") << TransportError::fromErrno(-2, Call::GetAddrInfo, u"例子.example"_s);
    QTest::newRow("Qt") << TransportError::fromQt(QAbstractSocket::AddressInUseError, Call::Listen,
                                                  u"127.0.0.1:8000"_s);
    QTest::newRow("ours") << TransportError::ours(Kind::QueueFull, u"[::1]:8000"_s);
    QTest::newRow("nothing") << TransportError();
}

void TestTransportError::survivesBeingKeptAsBytes()
{
    QFETCH(TransportError, error);
    QCOMPARE(TransportError::fromBytes(error.toBytes()), error);
}

void TestTransportError::readsDamagedBytesAsOther_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole =
            TransportError::fromErrno(EPIPE, Call::Send, u"127.0.0.1:1"_s).toBytes();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("not an error");
    QTest::newRow("cut") << whole.first(whole.size() - 1);
    QTest::newRow("unknown kind") << QByteArray(whole).replace(0, 1, "\xff");
    QTest::newRow("unknown call") << QByteArray(whole).replace(5, 1, "\xff");
}

void TestTransportError::readsDamagedBytesAsOther()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(TransportError::fromBytes(bytes), TransportError::ours(Kind::Other));
}

QTEST_GUILESS_MAIN(TestTransportError)
#include "tst_transporterror.moc"
