// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/filereader.h"

#include "app/chat/regularfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace socketchat {

void FileReader::list(int job, const QString &path)
{
    m_job = job;
    m_file.close();
    if (!QFileInfo(path).isDir()) {
        Q_EMIT listed(job, {path}, 0); // what it is, open() says
        return;
    }
    if (!QFileInfo(path).isReadable()) {
        Q_EMIT failed(job, FileProblem::fromErrno(EACCES, path));
        return;
    }
    const QFileInfoList entries = QDir(path).entryInfoList(
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    QStringList files;
    for (const QFileInfo &entry : entries) {
        if (entry.isFile() && !entry.isSymLink())
            files.append(entry.filePath());
    }
    Q_EMIT listed(job, files, entries.size() - files.size());
}

void FileReader::open(int job, const QString &path)
{
    m_job = job;
    m_file.close();
    m_file.setFileName(path);
    m_sum.reset();
    errno = 0;
    if (!openRegularFile(m_file)) {
        const int number = errno;
        const FileProblem kind = FileProblem::ofKind(path);
        Q_EMIT failed(job, kind.kind == FileProblem::Kind::None ? FileProblem::of(m_file, number)
                                                                : kind);
        return;
    }
    m_size = m_file.size();
    char first = 0;
    if (m_size == 0 && m_file.read(&first, 1) == 1) { // made as it is read, such as in /proc
        m_file.close();
        FileProblem problem;
        problem.kind = FileProblem::Kind::IsNoFile;
        Q_EMIT failed(job, problem);
        return;
    }
    m_changed = m_file.fileTime(QFileDevice::FileModificationTime);
    Q_EMIT opened(job, m_size);
}

void FileReader::readOn(int job, qint64 size)
{
    if (job != m_job || !m_file.isOpen())
        return;
    QByteArray bytes(std::min(size, m_size - m_sum.bytes()), Qt::Uninitialized);
    errno = 0;
    const qint64 got = bytes.isEmpty() ? 0 : m_file.read(bytes.data(), bytes.size());
    if (got < 0) {
        const FileProblem problem = FileProblem::of(m_file, errno);
        m_file.close();
        Q_EMIT failed(job, problem);
        return;
    }
    if (got > 0) {
        bytes.truncate(got);
        m_sum.add(bytes);
        Q_EMIT read(job, bytes);
        return;
    }
    const bool isUnchanged = m_file.size() == m_size
                             && m_file.fileTime(QFileDevice::FileModificationTime) == m_changed;
    m_file.close();
    Q_EMIT ended(job, m_sum.sha256(), m_sum.crc32(), isUnchanged);
}

} // namespace socketchat
