// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/filewriter.h"

#include <QFileInfo>

#include <cerrno>

namespace socketchat {

void FileWriter::open(const FileTarget &target)
{
    m_file.setFileName(target.path);
    m_sum.reset();
    FileProblem problem = FileProblem::ofKind(target.path);
    if (problem.kind != FileProblem::Kind::None) {
        Q_EMIT failed(problem, 0);
        return;
    }
    const QFileInfo before(target.path);
    m_isNew = !before.exists() && !before.isSymLink();
    if (!m_isNew && !target.overwrites) {
        Q_EMIT failed(FileProblem::fromErrno(EEXIST, target.path), 0);
        return;
    }
    errno = 0;
    // What comes to the place meanwhile is not overwritten, either.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered
                     | (m_isNew ? QIODevice::NewOnly : QIODevice::ExistingOnly))) {
        Q_EMIT failed(FileProblem::of(m_file, errno), 0);
        return;
    }
    Q_EMIT opened();
}

void FileWriter::fail(int number)
{
    const FileProblem problem = FileProblem::of(m_file, number);
    const qint64 bytes = m_file.size();
    m_file.close();
    Q_EMIT failed(problem, bytes);
}

void FileWriter::write(const QByteArray &bytes)
{
    if (!m_file.isOpen() || bytes.isEmpty())
        return;
    errno = 0;
    if (m_sum.bytes() == 0 && !m_file.resize(0)) {
        fail(errno);
        return;
    }
    if (m_file.write(bytes) != bytes.size()) {
        fail(errno);
        return;
    }
    m_sum.add(bytes);
    Q_EMIT written(bytes.size());
}

void FileWriter::end()
{
    if (!m_file.isOpen())
        return;
    m_file.close();
    if (m_sum.bytes() == 0 && !m_isNew)
        Q_EMIT ended(0, {}, {});
    else
        Q_EMIT ended(m_sum.bytes(), m_sum.sha256(), m_sum.crc32());
}

void FileWriter::giveUp()
{
    const bool isOpen = m_file.isOpen();
    m_file.close();
    if (isOpen && m_isNew && m_sum.bytes() == 0)
        m_file.remove();
    Q_EMIT ended(0, {}, {});
}

} // namespace socketchat
