// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/filesentences.h"

#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "app/net/errorcodes.h"

#include <QFileInfo>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype longestPathShown = 300;

/// Returns a number of bytes that may be greater than %Ln takes.
QString bytesInFull(qint64 bytes)
{
    return Sentences::tr("%1 byte(s)", nullptr, pluralCount(bytes)).arg(formatCount(bytes));
}

/// Says why a file cannot be read.
QString unreadableSentence(const FileReport &report)
{
    const QString path = quotable(report.path, longestPathShown);
    const QString error = errnoName(report.error);
    switch (report.problem) {
    case FileProblem::Kind::NotThere:
        return Sentences::tr("There is no file “%1” (%2).").arg(path, error);
    case FileProblem::Kind::NotAllowed:
        return Sentences::tr("You may not read “%1” (%2).").arg(path, error);
    case FileProblem::Kind::IsFolder:
        return Sentences::tr("“%1” is a folder (%2), and a file is sent.").arg(path, error);
    case FileProblem::Kind::IsNoFile:
        return Sentences::tr("“%1” is not an ordinary file, and only those are sent.").arg(path);
    default:
        return Sentences::tr("“%1” could not be read (%2).").arg(path, error);
    }
}

QString unwritableSentence(const FileReport &report)
{
    if (report.error == EEXIST)
        return Sentences::tr("“%1” exists already, and is not overwritten unless you say so "
                             "(--overwrite).")
                .arg(quotable(report.path, longestPathShown));
    FileProblem problem = FileProblem::fromErrno(report.error, report.path);
    problem.kind = report.problem;
    return problem.sentence();
}

QString sendingSentence(const FileReport &report, const QString &name, const QString &who)
{
    using What = FileReport::What;
    const QString sent = formatCount(report.bytes);
    const QString total = bytesInFull(report.total);
    const bool isCutOff = report.what == What::Cancelled || report.what == What::PeerGone;
    if (isCutOff && report.total == 0) // it was not its turn yet
        return Sentences::tr("The file “%1” is not sent to %2").arg(name, who);
    switch (report.what) {
    case What::Sending:
        return Sentences::tr("Sends the file “%1”, %2, to %3")
                .arg(name, formatBytes(report.total), who);
    case What::Sent:
        return Sentences::tr("The file “%1” is sent to %2: %3, SHA-256 %4, CRC-32 %5")
                .arg(name, who, bytesInFull(report.bytes), QString::fromLatin1(report.sha256),
                     QString::fromLatin1(report.crc32));
    case What::Changed:
        return Sentences::tr("The file “%1” is sent to %2, but was changed meanwhile, so it may be "
                             "neither the old nor the new one: %3, SHA-256 %4, CRC-32 %5")
                .arg(name, who, bytesInFull(report.bytes), QString::fromLatin1(report.sha256),
                     QString::fromLatin1(report.crc32));
    case What::Shortened:
        return Sentences::tr("The file “%1” became shorter while it was sent: only %2 of %3 "
                             "were sent")
                .arg(name, sent, total);
    case What::Cancelled:
        return Sentences::tr(
                       "The file “%1” is not sent any further: %2 of %3 were sent or are queued")
                .arg(name, sent, total);
    case What::PeerGone:
        return Sentences::tr("%1 takes nothing more: of the file “%2”, %3 of %4 were sent")
                .arg(who, name, sent, total);
    case What::Unreadable:
        if (report.bytes == 0)
            return unreadableSentence(report);
        return Sentences::tr("%1 Of its %2, %3 were sent.")
                .arg(unreadableSentence(report), total, sent);
    case What::LeftOut:
        return Sentences::tr("Of the folder “%1”, %Ln entry(s) are not sent: links, folders and "
                             "whatever is not an ordinary file",
                             nullptr, pluralCount(report.bytes))
                .arg(name);
    default:
        return Sentences::tr("The folder “%1” has no ordinary file that could be sent").arg(name);
    }
}

QString receivingSentence(const FileReport &report, const QString &name, const QString &who)
{
    using What = FileReport::What;
    const QString bytes = bytesInFull(report.bytes);
    switch (report.what) {
    case What::Receiving:
        return Sentences::tr("What %1 sends goes to the file “%2”").arg(who, name);
    case What::Received:
        return Sentences::tr("The file “%1” holds what %2 has sent: %3, SHA-256 %4, CRC-32 "
                             "%5")
                .arg(name, who, bytes, QString::fromLatin1(report.sha256),
                     QString::fromLatin1(report.crc32));
    case What::BrokenOff:
        return Sentences::tr("The connection broke off, so the file “%1” holds only what %2 had "
                             "sent until then: %3, SHA-256 %4, CRC-32 %5")
                .arg(name, who, bytes, QString::fromLatin1(report.sha256),
                     QString::fromLatin1(report.crc32));
    case What::Stopped:
        return Sentences::tr("This end stopped before %2 had finished, so the file “%1” holds only "
                             "what had come until then: %3, SHA-256 %4, CRC-32 %5")
                .arg(name, who, bytes, QString::fromLatin1(report.sha256),
                     QString::fromLatin1(report.crc32));
    case What::Unwritable:
        if (report.total == 0)
            return unwritableSentence(report);
        return Sentences::tr("%1 Of %2 that came, it holds %3.")
                .arg(unwritableSentence(report), bytesInFull(report.total),
                     formatCount(report.bytes));
    case What::Untouched:
        return Sentences::tr("Nobody has sent anything for the file “%1”").arg(name);
    default:
        return Sentences::tr("%1 sends, too, but the file “%2” is for one peer alone")
                .arg(who, name);
    }
}

} // namespace

QString fileSentence(const FileReport &report, const QString &who)
{
    QString name = QFileInfo(report.path).fileName();
    if (name.isEmpty())
        name = report.path.isEmpty() ? u"–"_s : report.path;
    name = quotable(name, longestPathShown);
    return report.isOfSending() ? sendingSentence(report, name, who)
                                : receivingSentence(report, name, who);
}

} // namespace socketchat
