// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/consoleinput.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace socketchat {

ConsoleInput::ConsoleInput(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_notifier(QSocketNotifier::Read)
{
    // Registered even where it is closed: reading then says so, which is an end like any other.
    m_notifier.setSocket(descriptor);
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &ConsoleInput::read);
}

void ConsoleInput::setReading(bool on)
{
    on = on && !m_ended;
    if (m_notifier.isEnabled() == on)
        return;
    struct stat status = {};
    if (on && ::fstat(m_descriptor, &status) != 0) {
        QMetaObject::invokeMethod(this, &ConsoleInput::read, Qt::QueuedConnection);
        return;
    }
    m_notifier.setEnabled(on);
}

bool ConsoleInput::canBeEnded(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) != 0 || !S_ISCHR(status.st_mode) || ::isatty(descriptor);
}

void ConsoleInput::read()
{
    if (m_ended)
        return;
    QByteArray bytes(readSize, Qt::Uninitialized);
    const ssize_t count = ::read(m_descriptor, bytes.data(), size_t(bytes.size()));
    if (count > 0) {
        bytes.truncate(count);
        Q_EMIT received(bytes);
    } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
        m_ended = true;
        m_notifier.setEnabled(false);
        Q_EMIT ended();
    }
}

} // namespace socketchat
