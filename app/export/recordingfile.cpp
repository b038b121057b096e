// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/recordingfile.h"

#include "app/export/privatefolder.h"
#include "app/export/transcriptrows.h"

#include <QDateTime>
#include <QDir>
#include <QLockFile>
#include <QRegularExpression>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype longestEndpointName = 80; // characters of the endpoint in a file name
constexpr int maxSameNames = 10'000; // files with the same name but for a number

QDateTime localTime(qint64 time) { return QDateTime::fromMSecsSinceEpoch(time / 1'000'000); }

qint64 dayOf(qint64 time) { return localTime(time).date().toJulianDay(); }

QString nameOf(const TranscriptTitle &title)
{
    const QString protocol = traitsOf(title.protocol).scheme;
    const QString role = title.role == Role::Server ? u"server"_s : u"client"_s;
    const QString endpoint = traitsOf(title.protocol).usesPaths
                                     ? title.endpoint.section(u':', 1)
                                     : title.endpoint.section(u"://"_s, -1);
    return localTime(title.time).toString(u"yyyy-MM-ddTHHmmss"_s) + u'-' + protocol + u'-' + role
           + u'-' + RecordingFile::sanitised(endpoint);
}

bool isOurs(const QString &name)
{
    static const QRegularExpression form(
            u"\\A\\d{4}-\\d\\d-\\d\\dT\\d{6}-(\\w+)-(server|client)-[\\w.+-]*\\.jsonl\\z"_s);
    const QRegularExpressionMatch match = form.match(name);
    return match.hasMatch() && protocolNamed(match.capturedView(1));
}

/// Creates the lock held while the file is written. It never counts as stale, since a recording may
/// take days.
std::unique_ptr<QLockFile> lockOf(const QFileInfo &file)
{
    auto lock = std::make_unique<QLockFile>(
            file.dir().filePath(u'.' + file.fileName() + u".lock"_s)); // hidden, not in the way
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace

RecordingFile::RecordingFile(const RecordingOptions &options)
    : m_options(options)
{ }

RecordingFile::~RecordingFile() = default;

QString RecordingFile::sanitised(QStringView text)
{
    QString name;
    for (const QChar c : text.first(std::min(text.size(), longestEndpointName))) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                           || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
        if (plain)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-') && c != u']')
            name += u'-';
    }
    while (name.startsWith(u'.') || name.startsWith(u'-'))
        name.remove(0, 1);
    return name.isEmpty() ? u"any"_s : name;
}

FileProblem RecordingFile::open(const TranscriptTitle &title)
{
    close();
    if (!makePrivateFolder(m_options.folder)) {
        const int number = QFileInfo::exists(m_options.folder) ? ENOTDIR : errno;
        return FileProblem::fromErrno(number, m_options.folder);
    }
    const QString base = QDir(m_options.folder).filePath(nameOf(title));
    FileProblem problem;
    for (int i = 1; i <= maxSameNames; ++i) {
        const QString path =
                i == 1 ? u"%1.jsonl"_s.arg(base) : u"%1-%2.jsonl"_s.arg(base, QString::number(i));
        auto file = std::make_unique<QFile>(path);
        errno = 0;
        if (file->open(QIODevice::NewOnly | QIODevice::Append | QIODevice::Unbuffered, ownerOnly)) {
            m_lock = lockOf(QFileInfo(path));
            m_lock->tryLock();
            m_path = path;
            m_file = std::move(file);
            break;
        }
        problem = FileProblem::of(*file, errno);
        if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
            return problem;
    }
    if (!m_file)
        return problem;
    m_size = 0;
    m_day = dayOf(title.time);
    problem = append(transcriptTitleLine(title));
    if (problem.kind != FileProblem::Kind::None) {
        close();
        QFile::remove(m_path); // it is empty
        return problem;
    }
    deleteOldest();
    return {};
}

FileProblem RecordingFile::append(const QByteArray &lines)
{
    const char *from = lines.constData();
    qsizetype rest = lines.size();
    while (rest > 0) {
        errno = 0;
        const qint64 count = m_file->write(from, rest);
        if (count <= 0) {
            const FileProblem problem = FileProblem::of(*m_file, errno);
            m_file->unsetError();
            m_file->resize(m_size);
            return problem;
        }
        from += count;
        rest -= count;
    }
    m_size += lines.size();
    return {};
}

void RecordingFile::close()
{
    m_file.reset();
    m_lock.reset();
}

bool RecordingFile::isFull(qint64 now) const
{
    return m_file && (m_size >= m_options.fileSize || dayOf(now) != m_day);
}

void RecordingFile::deleteOldest() const
{
    // The newest first.
    const QFileInfoList files =
            QDir(m_options.folder)
                    .entryInfoList({u"*.jsonl"_s}, QDir::Files | QDir::NoSymLinks, QDir::Time);
    const QDateTime oldest = QDateTime::currentDateTime().addDays(-m_options.keptDays);
    int count = 0;
    qint64 bytes = 0;
    for (const QFileInfo &file : files) {
        if (!isOurs(file.fileName()))
            continue;
        ++count;
        bytes += file.size();
        const bool tooMany = m_options.keptFiles > 0 && count > m_options.keptFiles;
        const bool tooMuch = m_options.keptBytes > 0 && bytes > m_options.keptBytes;
        const bool tooOld = m_options.keptDays > 0 && file.lastModified() < oldest;
        if ((tooMany || tooMuch || tooOld) && count > 1 && lockOf(file)->tryLock())
            QFile::remove(file.filePath());
    }
}

} // namespace socketchat
