// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/socketfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestSocketFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAFileThatIsGoneForRemoved();
    void removesNothingButSockets();
    void tellsWhatQtFindsMissing();

private:
    [[nodiscard]] SocketAddress at(const QString &name) const
    {
        return SocketAddress::fromUnixName(m_folder.filePath(name).toUtf8());
    }

    QTemporaryDir m_folder;
};

void TestSocketFile::takesAFileThatIsGoneForRemoved()
{
    QVERIFY(removeStaleSocketFile(at(u"gone"_s)));
}

void TestSocketFile::removesNothingButSockets()
{
    const QString folder = m_folder.filePath(u"folder"_s);
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(!removeStaleSocketFile(at(u"folder"_s)));
    QVERIFY(QFileInfo(folder).isDir());
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!removeStaleSocketFile(at(u"file"_s)));
    QVERIFY(file.exists());
}

void TestSocketFile::tellsWhatQtFindsMissing()
{
    using Kind = TransportErrorKind;
    TransportError error = TransportError::ours(Kind::HostNotFound, {});
    error.engine = Engine::Qt;
    error.call = SocketCallKind::Listen;
    QCOMPARE(withSocketFile(error, at(u"none/chat"_s)).kind, Kind::NoSocketFile);
    QCOMPARE(withSocketFile(error, at(u"chat"_s)).kind, Kind::Other);
    error.call = SocketCallKind::Connect;
    QCOMPARE(withSocketFile(error, at(u"chat"_s)).kind, Kind::NoSocketFile);
}

QTEST_GUILESS_MAIN(TestSocketFile)
#include "tst_socketfile.moc"
