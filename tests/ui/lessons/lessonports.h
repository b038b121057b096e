// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lessonreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

namespace socketchat {

/// The program's own lessons.
inline QList<LessonFile> ownLessons() { return readLessons(QStringLiteral(":/lessons")); }

/// Returns a port that is free for both protocols. Not one of the range from which the system
/// chooses for clients: one of those may still belong to an earlier lesson's client.
inline quint16 freePort()
{
    for (;;) {
        const auto port = quint16(QRandomGenerator::global()->bounded(10'000, 32'000));
        QTcpServer tcp;
        QUdpSocket udp;
        if (tcp.listen(QHostAddress::LocalHost, port) && udp.bind(QHostAddress::LocalHost, port))
            return port;
    }
}

/// Ports that are free, in place of the tutorial's, and a socket file that no other test has.
inline QByteArray withFreePorts(QByteArray lesson)
{
    lesson.replace("/socketchat-lesson",
                   QByteArray("/socketchat-lesson-"
                              + QByteArray::number(QCoreApplication::applicationPid())));
    for (const QByteArray port : {":8000", ":8001"})
        lesson.replace(port, QByteArray(':' + QByteArray::number(freePort())));
    return lesson;
}

/// Writes the program's own lessons into a folder, with free ports.
inline void writeOwnLessons(const QString &folder)
{
    QVERIFY(QDir().mkpath(folder));
    const auto files = ownLessons();
    QVERIFY(files.size() >= 12);
    for (const LessonFile &file : files) {
        QFile own(QStringLiteral(":/lessons/") + file.name);
        QFile copy(QDir(folder).filePath(file.name));
        QVERIFY(own.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly));
        copy.write(withFreePorts(own.readAll()));
    }
}

} // namespace socketchat
