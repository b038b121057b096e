// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// The console for POSIX systems.
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
#include <string>

namespace socketchat {

namespace {

constexpr qsizetype maxTransfer = 64 * 1024;

/// Opens a pipe once more, for non-blocking writes of any size: the mode belongs to what was
/// opened, so the descriptor that a shell and others may share keeps its own. Returns -1 if it is
/// no pipe, nobody reads it, or the system has no such names.
int openedAgain(int descriptor)
{
#if defined(Q_OS_LINUX)
    struct stat status = {};
    if (::fstat(descriptor, &status) == 0 && S_ISFIFO(status.st_mode)) {
        const std::string name = "/proc/self/fd/" + std::to_string(descriptor);
        return ::open(name.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    }
#else
    Q_UNUSED(descriptor)
#endif
    return -1;
}

/// Returns whether a write would not block. POSIX guarantees that a ready pipe accepts PIPE_BUF
/// bytes.
bool isReady(int descriptor)
{
    pollfd wanted = {descriptor, POLLOUT, 0};
    return ::poll(&wanted, 1, 0) != 0;
}

/// Returns whether writes of any size never block, as with a file or a device like /dev/null. A
/// terminal may have been stopped.
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
        , most(direction == Direction::Input || isAlwaysReady(fd) ? maxTransfer : PIPE_BUF)
        , ownPipe(direction == Direction::Input ? -1 : openedAgain(fd))
        , notifier(direction == Direction::Input ? QSocketNotifier::Read : QSocketNotifier::Write)
    {
        // Registered even if the descriptor is closed: reading then fails, which counts as the end.
        notifier.setSocket(descriptor);
        notifier.setEnabled(false);
    }

    ~System()
    {
        notifier.setEnabled(false);
        if (ownPipe >= 0)
            ::close(ownPipe);
    }
    Q_DISABLE_COPY_MOVE(System)

    const int descriptor;
    const qsizetype most; // bytes that one write() takes without blocking
    const int ownPipe; // see openedAgain()
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
    if (m_system->ownPipe >= 0)
        return outcome(::write(m_system->ownPipe, bytes.data(), size_t(bytes.size())));
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

// A signal handler may use these, because they are set before it is installed.
int pipeEnds[2] = {-1, -1};
struct sigaction before[std::size(watched)];

// A signal handler may do very little: it writes a byte to a pipe that the event loop reads.
void handleSignal(int number)
{
    const int kept = errno;
    // When a terminal closes, its shell, the kernel and the session may each send SIGHUP; those
    // must not count as a second, impatient Ctrl+C.
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
        return; // signals then end the program as usual
    m_system->notifier.setSocket(pipeEnds[0]);
    m_system->notifier.setEnabled(true);
    connect(&m_system->notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(pipeEnds[0], bytes, sizeof bytes) > 0) { }
        Q_EMIT terminationRequested();
    });
    struct sigaction action = {};
    action.sa_handler = handleSignal;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < std::size(watched); ++i) {
        ::sigaction(watched[i], &action, &before[i]);
        // nohup(1) starts programs that should outlive their terminal.
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
        // open() returns the lowest free number, which is this one.
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
    // On failure the limit stays as it was: further clients wait in the kernel's queue.
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace socketchat
