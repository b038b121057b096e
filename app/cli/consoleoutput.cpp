// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/consoleoutput.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <utility>

namespace socketchat {

namespace {

constexpr int writesInARow = 256;
constexpr qsizetype writtenAtOnce = 64 * 1024;

/// Whether writing does not wait. POSIX promises that a pipe which is ready takes PIPE_BUF bytes.
bool isReady(int descriptor)
{
    pollfd wanted = {descriptor, POLLOUT, 0};
    return ::poll(&wanted, 1, 0) != 0;
}

/// A file or a device like /dev/null takes any amount; a terminal may have been stopped.
bool isAlwaysReady(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0
           && (S_ISREG(status.st_mode) || (S_ISCHR(status.st_mode) && !::isatty(descriptor)));
}

} // namespace

ConsoleOutput::ConsoleOutput(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_most(isAlwaysReady(descriptor) ? writtenAtOnce : PIPE_BUF)
    , m_notifier(QSocketNotifier::Write)
{
    m_notifier.setSocket(descriptor);
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &ConsoleOutput::flush);
}

void ConsoleOutput::write(QByteArrayView bytes)
{
    if (m_broken || bytes.isEmpty())
        return;
    m_pending.append(bytes.data(), bytes.size());
    if (m_notifier.isEnabled())
        return;
    if (pending() >= writtenAtOnce)
        writeSome();
    if (!m_notifier.isEnabled() && !std::exchange(m_flushing, true))
        QMetaObject::invokeMethod(this, &ConsoleOutput::flush, Qt::QueuedConnection);
}

void ConsoleOutput::flush()
{
    m_flushing = false;
    writeSome();
    if (pending() == 0)
        Q_EMIT drained();
}

void ConsoleOutput::writeSome()
{
    for (int i = 0; i < writesInARow && pending() > 0 && isReady(m_descriptor); ++i) {
        const qsizetype length = std::min(pending(), m_most);
        const ssize_t count =
                ::write(m_descriptor, m_pending.constData() + m_written, size_t(length));
        if (count >= 0) {
            m_written += count;
            m_taken += count;
        } else if (errno != EINTR && errno != EAGAIN) {
            m_broken = true;
            m_written = m_pending.size();
            QMetaObject::invokeMethod(this, &ConsoleOutput::drained, Qt::QueuedConnection);
        }
    }
    if (pending() == 0) {
        m_pending.resize(0); // the memory stays, for what comes next
        m_written = 0;
    }
    m_notifier.setEnabled(pending() > 0);
}

} // namespace socketchat
