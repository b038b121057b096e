// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// The console where there is POSIX.
#include "app/cli/console.h"
#include "app/cli/terminationsignals.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>

namespace socketchat {

namespace {

constexpr qsizetype mostAtOnce = 64 * 1024;

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

ConsoleStream::Outcome outcome(ssize_t count) { return {count, count < 0 ? errno : 0}; }

} // namespace

class ConsoleStream::System
{
public:
    System(int fd, Direction direction)
        : descriptor(fd)
        , most(direction == Direction::Input || isAlwaysReady(fd) ? mostAtOnce : PIPE_BUF)
        , notifier(direction == Direction::Input ? QSocketNotifier::Read : QSocketNotifier::Write)
    {
        // Registered even where it is closed: reading then says so, which is an end like any other.
        notifier.setSocket(descriptor);
        notifier.setEnabled(false);
    }

    const int descriptor;
    const qsizetype most; // bytes that one write() does not wait for
    QSocketNotifier notifier;
};

bool ConsoleStream::Outcome::mustWait() const { return error == EINTR || error == EAGAIN; }

ConsoleStream::ConsoleStream(int descriptor, Direction direction, QObject *parent)
    : QObject(parent)
    , m_system(std::make_shared<System>(descriptor, direction))
{
    connect(&m_system->notifier, &QSocketNotifier::activated, this, &ConsoleStream::ready);
}

ConsoleStream::~ConsoleStream() = default;

void ConsoleStream::setWatching(bool on)
{
    if (m_system->notifier.isEnabled() == on)
        return;
    struct stat status = {};
    if (on && ::fstat(m_system->descriptor, &status) != 0)
        QMetaObject::invokeMethod(this, &ConsoleStream::ready, Qt::QueuedConnection);
    else
        m_system->notifier.setEnabled(on);
}

bool ConsoleStream::isWatching() const { return m_system->notifier.isEnabled(); }

ConsoleStream::Outcome ConsoleStream::read(char *into, qsizetype size)
{
    return outcome(::read(m_system->descriptor, into, size_t(size)));
}

ConsoleStream::Outcome ConsoleStream::write(QByteArrayView bytes)
{
    if (!isReady(m_system->descriptor))
        return {-1, EAGAIN};
    const qsizetype length = std::min(bytes.size(), m_system->most);
    return outcome(::write(m_system->descriptor, bytes.data(), size_t(length)));
}

bool ConsoleStream::canBeEnded(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) != 0 || !S_ISCHR(status.st_mode) || ::isatty(descriptor);
}

bool ConsoleStream::isTerminal(int descriptor) { return ::isatty(descriptor) == 1; }

namespace {

constexpr int watched[] = {SIGINT, SIGTERM, SIGHUP};

// What a signal handler may touch: numbers that are set before it is installed.
int pipeEnds[2] = {-1, -1};
struct sigaction before[std::size(watched)];

// Hardly anything is allowed within a signal handler: it writes one byte, and the event loop finds
// it at the other end of the pipe.
void note(int number)
{
    const int kept = errno;
    // A terminal that closes is no impatient person: its shell, the kernel and the session each say
    // so, within a moment.
    ::signal(SIGHUP, SIG_IGN);
    if (number != SIGHUP) {
        ::signal(SIGINT, SIG_DFL);
        ::signal(SIGTERM, SIG_DFL);
    }
    const char byte = 0;
    [[maybe_unused]] const ssize_t count = ::write(pipeEnds[1], &byte, 1);
    errno = kept;
}

bool openPipe()
{
    if (::pipe(pipeEnds) != 0)
        return false;
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    return true;
}

} // namespace

class TerminationSignals::System
{
public:
    QSocketNotifier notifier{QSocketNotifier::Read};
};

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
    , m_system(std::make_unique<System>())
{
    Q_ASSERT(pipeEnds[0] < 0);
    if (!openPipe())
        return; // signals then end the program as they always do
    m_system->notifier.setSocket(pipeEnds[0]);
    m_system->notifier.setEnabled(true);
    connect(&m_system->notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(pipeEnds[0], bytes, sizeof bytes) > 0) { }
        Q_EMIT terminationRequested();
    });
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < std::size(watched); ++i) {
        ::sigaction(watched[i], &action, &before[i]);
        // nohup(1) starts a program that shall outlive its terminal.
        if (watched[i] == SIGHUP && before[i].sa_handler == SIG_IGN)
            ::sigaction(SIGHUP, &before[i], nullptr);
    }
}

TerminationSignals::~TerminationSignals()
{
    if (pipeEnds[0] < 0)
        return;
    for (size_t i = 0; i < std::size(watched); ++i)
        ::sigaction(watched[i], &before[i], nullptr);
    m_system->notifier.setEnabled(false);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

void ignoreBrokenPipes() { ::signal(SIGPIPE, SIG_IGN); }

void ignoreFileSizeLimit() { ::signal(SIGXFSZ, SIG_IGN); }

void reserveStandardDescriptors()
{
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        // open() takes the lowest number that is free, which is this one.
        if (::fcntl(descriptor, F_GETFD) < 0 && ::open("/dev/null", O_RDWR) < 0)
            return;
    }
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit); // else it stays as it was: clients wait in the queue then
}

} // namespace socketchat
