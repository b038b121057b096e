// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// The console for systems whose standard streams cannot be watched, such as Windows: one thread per
// stream blocks in read() or write() of the C runtime.
#include "app/cli/console.h"
#include "app/cli/terminationsignals.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#if defined(Q_OS_WIN)
#    include <fcntl.h>
#    include <io.h>
#    include <windows.h>
#else
#    include <unistd.h> // for the functions that Windows has in io.h
#endif

namespace socketchat {

namespace {

constexpr qsizetype maxTransfer = 64 * 1024; // bytes per read or write

} // namespace

/// Holds what a stream shares with its thread. The thread may outlive the stream, because nothing
/// can wake it from a blocking read.
class ConsoleStream::System : public std::enable_shared_from_this<System>
{
public:
    System(int fd, Direction way, ConsoleStream *stream)
        : descriptor(fd)
        , direction(way)
        , owner(stream)
    { }

    /// Requests a read or write from the thread. The caller holds the mutex, here and in
    /// announce().
    void ask();
    /// Emits ready() from the event loop if the stream is still watched then.
    void announce() const;

    const int descriptor;
    const Direction direction;
    bool watching = false; // used by the owner's thread only, as is `buffer` except in step Asked
    QByteArray buffer; // to be written, or read and not consumed yet

    std::mutex mutex; // guards everything below
    std::condition_variable changed;
    ConsoleStream *owner; // null once destroyed
    bool running = false; // whether the thread exists
    enum class Step : quint8 { Idle, Asked, Done } step = Step::Idle;
    Outcome outcome; // valid in step Done

private:
    void work();
    [[nodiscard]] Outcome transfer();
};

void ConsoleStream::System::ask()
{
    step = Step::Asked;
    if (!running) {
        try {
            std::thread([self = shared_from_this()] { self->work(); }).detach();
            running = true;
        } catch (const std::system_error &) { // no more threads
            outcome = {-1, ENOMEM};
            step = Step::Done;
            announce();
            return;
        }
    }
    changed.notify_one();
}

void ConsoleStream::System::announce() const
{
    QMetaObject::invokeMethod(
            owner,
            [stream = owner] {
                if (stream->m_system->watching)
                    Q_EMIT stream->ready();
            },
            Qt::QueuedConnection);
}

void ConsoleStream::System::work()
{
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [this] { return !owner || step == Step::Asked; });
        if (!owner)
            return;
        lock.unlock();
        const Outcome ended = transfer();
        lock.lock();
        outcome = ended;
        step = Step::Done;
        if (owner)
            announce();
    }
}

ConsoleStream::Outcome ConsoleStream::System::transfer()
{
    const bool reads = direction == Direction::Input;
    if (reads)
        buffer.resize(maxTransfer);
    qsizetype count = -1;
    do {
#if defined(Q_OS_WIN)
        count = reads ? ::_read(descriptor, buffer.data(), unsigned(buffer.size()))
                      : ::_write(descriptor, buffer.constData(), unsigned(buffer.size()));
#else
        count = reads ? ::read(descriptor, buffer.data(), size_t(buffer.size()))
                      : ::write(descriptor, buffer.constData(), size_t(buffer.size()));
#endif
    } while (count < 0 && errno == EINTR);
    const int error = count < 0 ? errno : 0;
    if (reads)
        buffer.truncate(std::max<qsizetype>(count, 0));
    return {count, error};
}

bool ConsoleStream::Outcome::mustWait() const { return error == EAGAIN; }

ConsoleStream::ConsoleStream(int descriptor, Direction direction, QObject *parent)
    : QObject(parent)
    , m_system(std::make_shared<System>(descriptor, direction, this))
{
#if defined(Q_OS_WIN)
    ::_setmode(descriptor, _O_BINARY);
    ::SetConsoleCP(CP_UTF8);
    ::SetConsoleOutputCP(CP_UTF8);
#endif
}

ConsoleStream::~ConsoleStream()
{
    const std::scoped_lock lock(m_system->mutex);
    m_system->owner = nullptr;
    m_system->changed.notify_one();
}

void ConsoleStream::setWatching(bool on)
{
    if (std::exchange(m_system->watching, on) == on || !on)
        return;
    const std::scoped_lock lock(m_system->mutex);
    if (m_system->step == System::Step::Idle && m_system->direction == Direction::Input)
        m_system->ask();
    else if (m_system->step != System::Step::Asked)
        m_system->announce();
}

bool ConsoleStream::isWatching() const { return m_system->watching; }

ConsoleStream::Outcome ConsoleStream::read(char *into, qsizetype size)
{
    System &system = *m_system;
    const std::scoped_lock lock(system.mutex);
    if (system.step != System::Step::Done)
        return {-1, EAGAIN};
    if (system.outcome.count <= 0) {
        system.step = System::Step::Idle;
        return system.outcome;
    }
    const qsizetype count = std::min(size, system.buffer.size());
    std::copy_n(system.buffer.constData(), count, into);
    system.buffer.remove(0, count);
    if (system.buffer.isEmpty())
        system.step = System::Step::Idle;
    if (system.watching && system.step == System::Step::Done)
        system.announce();
    else if (system.watching)
        system.ask();
    return {count, 0};
}

ConsoleStream::Outcome ConsoleStream::write(QByteArrayView bytes)
{
    System &system = *m_system;
    const std::scoped_lock lock(system.mutex);
    if (system.step == System::Step::Done) { // result of the write that would have blocked
        system.step = System::Step::Idle;
        return system.outcome;
    }
    if (system.step == System::Step::Idle) {
        system.buffer = bytes.first(std::min(bytes.size(), maxTransfer)).toByteArray();
        system.ask();
    }
    return {-1, EAGAIN};
}

bool ConsoleStream::canBeEnded(int descriptor)
{
#if defined(Q_OS_WIN)
    const auto handle = reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor));
    return ::GetFileType(handle) != FILE_TYPE_CHAR || isTerminal(descriptor);
#else
    std::error_code error;
    const auto path = std::filesystem::path("/dev/fd") / std::to_string(descriptor);
    return !std::filesystem::is_character_file(path, error) || isTerminal(descriptor);
#endif
}

bool ConsoleStream::isTerminal(int descriptor)
{
#if defined(Q_OS_WIN)
    DWORD mode = 0; // isatty() is true for the null device as well
    return ::GetConsoleMode(reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor)), &mode) != 0;
#else
    return ::isatty(descriptor) == 1;
#endif
}

namespace {

constexpr int watched[] = {
        SIGINT,
        SIGTERM,
#if defined(SIGHUP)
        SIGHUP,
#endif
#if defined(SIGBREAK)
        SIGBREAK,
#endif
};

enum Caught : int { Nothing, Signal, End };
// A signal handler may only use lock-free atomics.
std::atomic<int> caught = Nothing;
static_assert(std::atomic<int>::is_always_lock_free);

void handleSignal([[maybe_unused]] int number)
{
    // SIGHUP may come several times when a terminal closes; it must not count as a second,
    // impatient Ctrl+C.
    bool hungUp = false;
#if defined(SIGHUP)
    std::signal(SIGHUP, SIG_IGN);
    hungUp = number == SIGHUP;
#endif
    if (!hungUp) {
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
    }
    caught = Signal;
    caught.notify_one();
}

} // namespace

/// Runs the thread that waits for a caught signal.
class TerminationSignals::System
{
public:
    explicit System(TerminationSignals *owner)
        : m_thread([owner] {
            caught.wait(Nothing);
            if (caught == Signal) {
                QMetaObject::invokeMethod(owner, &TerminationSignals::terminationRequested,
                                          Qt::QueuedConnection);
            }
        })
    {
        for (size_t i = 0; i < std::size(watched); ++i)
            m_before[i] = std::signal(watched[i], handleSignal);
#if defined(SIGHUP)
        const auto hangUp = std::ranges::find(watched, SIGHUP) - std::begin(watched);
        if (m_before[hangUp] == SIG_IGN) // nohup(1): the program should outlive its terminal
            std::signal(SIGHUP, SIG_IGN);
#endif
    }

    ~System()
    {
        for (size_t i = 0; i < std::size(watched); ++i)
            std::signal(watched[i], m_before[i]);
        caught = End;
        caught.notify_one();
        m_thread.join();
        caught = Nothing;
    }

    Q_DISABLE_COPY_MOVE(System)

private:
    void (*m_before[std::size(watched)])(int) = {};
    std::thread m_thread;
};

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    try {
        m_system = std::make_unique<System>(this);
    } catch (const std::system_error &) { // no more threads: signals end the program as usual
    }
}

TerminationSignals::~TerminationSignals() = default;

void ignoreBrokenPipes()
{
#if defined(SIGPIPE)
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

void ignoreFileSizeLimit()
{
#if defined(SIGXFSZ)
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

void reserveStandardDescriptors()
{
#if defined(Q_OS_WIN)
    // A GUI program starts without a console: attach streams that were not redirected to the
    // shell's.
    if (::_fileno(stdout) < 0 && ::AttachConsole(ATTACH_PARENT_PROCESS)) {
        std::freopen("CONIN$", "r", stdin);
        std::freopen("CONOUT$", "w", stdout);
        std::freopen("CONOUT$", "w", stderr);
    }
#else
    auto null = std::make_unique<QFile>(QStringLiteral("/dev/null"));
    while (null->open(QIODevice::ReadWrite) && null->handle() <= 2) {
        [[maybe_unused]] const QFile *kept = null.release(); // stays open until the program ends
        null = std::make_unique<QFile>(QStringLiteral("/dev/null"));
    }
#endif
}

void raiseDescriptorLimit() { } // no portable function exists

} // namespace socketchat
