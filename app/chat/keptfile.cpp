// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/keptfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace socketchat {

namespace {

QDateTime changeOf(const QString &file) { return QFileInfo(file).lastModified(); }

/// Returns the system's message; empty if it is written.
QString writeWhole(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile target(file);
    const bool written = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size()
                         && target.commit();
    return written ? QString() : target.errorString();
}

} // namespace

KeptFile::KeptFile(const QString &path)
    : m_path(path)
{
    m_writing.setMaxThreadCount(1);
}

KeptFile::Content KeptFile::read(qint64 most)
{
    const QFileInfo info(m_path);
    m_time = info.lastModified();
    if (!info.exists())
        return {};
    if (!info.isFile()) // reading a pipe would wait
        return {true, {}, tr("It is no file.")};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {true, {}, file.errorString()};
    return {true, file.read(most), {}};
}

bool KeptFile::isOutdated() const { return m_writes == 0 && changeOf(m_path) != m_time; }

void KeptFile::write(const QByteArray &bytes)
{
    ++m_writes;
    m_writing.start([this, bytes] {
        const QString problem = writeWhole(m_path, bytes);
        const QDateTime at = changeOf(m_path);
        QMetaObject::invokeMethod(
                this,
                [this, problem, at] {
                    --m_writes;
                    m_time = at;
                    Q_EMIT written(problem);
                },
                Qt::QueuedConnection);
    });
}

QString KeptFile::name() const { return QDir::toNativeSeparators(m_path); }

} // namespace socketchat
