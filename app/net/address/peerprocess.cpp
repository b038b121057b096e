// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/peerprocess.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype longestProgram = 64; // characters; the peer chooses its name
constexpr qsizetype startField = 20; // of /proc/PID/stat, counted from the name in brackets

QString programOf(const QString &folder)
{
    // Only the same user's processes have a link that can be read.
    QString name = QFileInfo(QFileInfo(folder + u"/exe"_s).symLinkTarget()).fileName();
    if (name.isEmpty()) {
        QFile file(folder + u"/comm"_s);
        if (file.open(QIODevice::ReadOnly))
            name = QString::fromUtf8(file.read(longestProgram));
    }
    return encodedName(name.trimmed().left(longestProgram).toUtf8());
}

} // namespace

QString encodedName(const QByteArray &name)
{
    const QString decoded = QString::fromUtf8(name);
    if (decoded.toUtf8() != name)
        return QString::fromLatin1(name.toPercentEncoding("/"));
    QString text;
    for (const QChar each : decoded) {
        const bool isPlain = (each.isPrint() && !each.isSpace() && !u"%<>&"_s.contains(each))
                             || each.isSurrogate();
        text += isPlain ? QString(each)
                        : QString::fromLatin1(QString(each).toUtf8().toPercentEncoding());
    }
    return text;
}

QString PeerProcess::toString() const
{
    return pid == 0 ? QString() : u"%1[%2]"_s.arg(program, QString::number(pid));
}

qint64 processStart(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // The program's name, in brackets, may contain anything (proc_pid_stat(5)).
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.sliced(text.lastIndexOf(')') + 1).split(' ');
    return fields.value(startField).toLongLong();
}

PeerProcess peerProcess(qint64 pid, quint32 user)
{
    if (pid <= 0)
        return {};
    const QString folder = u"/proc/%1"_s.arg(pid);
    const QFileInfo owner(folder);
    const bool isOwners = owner.exists() && owner.ownerId() == user;
    return {pid, isOwners ? owner.owner() : QString::number(user), programOf(folder),
            processStart(pid)};
}

} // namespace socketchat
