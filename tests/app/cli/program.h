// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <csignal>
#include <memory>

// Shared by the tests of the console program: the program itself, and peers to talk to.

namespace socketchat {

using namespace Qt::StringLiterals;

inline constexpr int patience = 60'000; // ms, generous: nearly everything takes milliseconds

/// Runs this test program again as socketchat; see main().
class Program
{
public:
    explicit Program(const QStringList &arguments, const QString &input = {})
    {
        if (!input.isEmpty())
            process.setStandardInputFile(input);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{u"--as-program"_s} + arguments);
    }
    ~Program()
    {
        if (process.state() != QProcess::NotRunning)
            process.kill();
        process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Program)

    void write(const QByteArray &bytes) { process.write(bytes); }
    int finish(const QByteArray &bytes = {})
    {
        process.write(bytes);
        process.closeWriteChannel();
        return end();
    }
    int signal(int number)
    {
        ::kill(pid_t(process.processId()), number);
        return end();
    }
    int end()
    {
        const bool ended = QTest::qWaitFor(
                [this] { return process.state() == QProcess::NotRunning; }, patience);
        collect();
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    void collect()
    {
        out += process.readAllStandardOutput();
        errors += process.readAllStandardError();
    }
    QList<QJsonObject> events(QStringView name = {})
    {
        collect();
        QList<QJsonObject> found;
        for (const QByteArray &line : out.first(out.lastIndexOf('\n') + 1).split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (!line.isEmpty() && (name.isEmpty() || event[u"event"].toString() == name))
                found.append(event);
        }
        return found;
    }
    /// Waits for `count` events of a kind and returns the last of them.
    QJsonObject event(QStringView name, qsizetype count = 1)
    {
        const auto come = [&] { return events(name).size() >= count; };
        return QTest::qWaitFor(come, patience) ? events(name)[count - 1] : QJsonObject();
    }
    /// Returns the port in the first event, of whatever kind.
    quint16 port()
    {
        const auto come = [this] { return !events().isEmpty(); };
        return QTest::qWaitFor(come, patience) ? quint16(events()[0][u"port"].toInt()) : 0;
    }

    QProcess process;
    QByteArray out;
    QByteArray errors;
};

/// A listening socket independent of the program.
struct Listener
{
    Listener() { server.listen(QHostAddress::LocalHost); }
    QString address() const { return u"127.0.0.1:%1"_s.arg(server.serverPort()); }
    QTcpSocket *accept()
    {
        const auto come = [this] { return server.hasPendingConnections(); };
        return QTest::qWaitFor(come, patience) ? server.nextPendingConnection() : nullptr;
    }
    QTcpServer server;
};

inline bool receives(QAbstractSocket &socket, const QByteArray &expected)
{
    QByteArray bytes;
    const auto come = [&] {
        bytes += socket.readAll();
        return bytes.size() >= expected.size();
    };
    return QTest::qWaitFor(come, patience) && bytes == expected;
}

inline std::unique_ptr<QTcpSocket> connectedTo(quint16 port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, port);
    const auto done = [&] { return socket->state() == QAbstractSocket::ConnectedState; };
    if (!QTest::qWaitFor(done, patience))
        qWarning("not connected to port %d", port);
    return socket;
}

inline QString udpAddress(const QUdpSocket &socket)
{
    return u"udp://127.0.0.1:%1"_s.arg(socket.localPort());
}

inline QByteArray datagram(QUdpSocket &socket, quint16 *from = nullptr)
{
    if (!QTest::qWaitFor([&] { return socket.hasPendingDatagrams(); }, patience))
        return "nothing came";
    QByteArray bytes(70'000, Qt::Uninitialized);
    const qint64 size = socket.readDatagram(bytes.data(), bytes.size(), nullptr, from);
    return bytes.first(std::max<qint64>(size, 0));
}

} // namespace socketchat
