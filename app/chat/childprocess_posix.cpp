// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/childprocess.h"

#include "app/net/startthread.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

// Not every system's headers declare it. NOLINTNEXTLINE(readability-redundant-declaration)
extern char **environ;

namespace socketchat {

namespace {

constexpr int firstLook = 5; // ms
constexpr int longestLook = 250; // ms
constexpr int timeToLeave = 1000; // ms
constexpr qsizetype errorsAtOnce = 4096; // bytes

/// Closes what it holds, unless that was released.
class PipeEnd
{
public:
    PipeEnd() = default;
    ~PipeEnd()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(PipeEnd)
    void set(int descriptor) { m_descriptor = descriptor; }
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor = -1;
};

struct Pipe
{
    PipeEnd reading;
    PipeEnd writing;
    /// Returns false, with errno set, if there is none.
    [[nodiscard]] bool open()
    {
        int ends[2] = {-1, -1};
#ifdef Q_OS_LINUX
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return false;
#else
        if (::pipe(ends) != 0)
            return false;
        for (const int end : ends)
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
#endif
        reading.set(ends[0]);
        writing.set(ends[1]);
        return true;
    }
};

std::unique_ptr<QSocketNotifier> notifierFor(PipeEnd &end, QSocketNotifier::Type type)
{
    const int descriptor = end.release();
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    auto notifier = std::make_unique<QSocketNotifier>(descriptor, type);
    notifier->setEnabled(false);
    return notifier;
}

void closeNotified(std::unique_ptr<QSocketNotifier> &notifier)
{
    if (!notifier)
        return;
    const auto descriptor = int(notifier->socket());
    notifier->setEnabled(false);
    notifier.release()->deleteLater(); // it may be what has called
    ::close(descriptor);
}

/// What this program ignores or blocks is its own affair.
void useUsualSignals(posix_spawnattr_t &attributes)
{
    sigset_t usual;
    sigemptyset(&usual);
    posix_spawnattr_setsigmask(&attributes, &usual);
    for (const int number : {SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD})
        sigaddset(&usual, number);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK
                                                  | POSIX_SPAWN_SETSIGDEF);
}

} // namespace

ChildProcess::ChildProcess(QObject *parent)
    : QObject(parent)
    , m_look(this)
    , m_kill(this)
{
    m_look.setSingleShot(true);
    m_kill.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &ChildProcess::look);
    connect(&m_kill, &QTimer::timeout, this, [this] {
        if (m_pid > 0)
            ::kill(-pid_t(m_pid), SIGKILL);
        m_look.start(0);
    });
}

ChildProcess::~ChildProcess()
{
    closeAll();
    if (m_pid <= 0)
        return;
    const auto pid = pid_t(m_pid);
    ::kill(-pid, SIGKILL);
    static_cast<void>(startThread([pid] { // it may be in a call that cannot be interrupted
        while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) { }
    }));
}

bool ChildProcess::isPossible() { return true; }

int ChildProcess::start(const QStringList &command)
{
    static const auto once = std::signal(SIGPIPE, SIG_IGN); // EPIPE says as much
    Q_UNUSED(once);
    Pipe in;
    Pipe out;
    Pipe errors;
    if (!in.open() || !out.open() || !errors.open())
        return errno;
    std::vector<QByteArray> words;
    words.reserve(size_t(command.size()));
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    arguments.reserve(words.size() + 1);
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, in.reading.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.writing.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors.writing.get(), STDERR_FILENO);
    useUsualSignals(attributes);
    pid_t pid = 0;
    const int failure =
            posix_spawnp(&pid, arguments.front(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        return failure;

    m_pid = pid;
    m_writing = notifierFor(in.writing, QSocketNotifier::Write);
    m_output = notifierFor(out.reading, QSocketNotifier::Read);
    m_errors = notifierFor(errors.reading, QSocketNotifier::Read);
    connect(m_writing.get(), &QSocketNotifier::activated, this, &ChildProcess::take);
    connect(m_output.get(), &QSocketNotifier::activated, this, &ChildProcess::read);
    connect(m_errors.get(), &QSocketNotifier::activated, this, &ChildProcess::readErrors);
    m_errors->setEnabled(true);
    return 0;
}

void ChildProcess::write(QByteArrayView bytes)
{
    if (!m_writing) {
        m_refused += bytes.size();
        return;
    }
    m_input.append(bytes);
    m_writing->setEnabled(!m_input.isEmpty());
}

void ChildProcess::closeInput()
{
    m_closesInput = true;
    if (m_input.isEmpty())
        closeNotified(m_writing);
}

void ChildProcess::take()
{
    const ssize_t count =
            ::write(int(m_writing->socket()), m_input.constData(), size_t(m_input.size()));
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count < 0) { // it has closed its input
        m_refused += std::exchange(m_input, {}).size();
        closeNotified(m_writing);
    } else {
        m_input.remove(0, count);
        m_writing->setEnabled(!m_input.isEmpty());
        if (m_input.isEmpty() && m_closesInput)
            closeNotified(m_writing);
    }
    Q_EMIT inputTaken();
}

void ChildProcess::setReading(bool on, qsizetype largest)
{
    m_largest = largest;
    if (m_output)
        m_output->setEnabled(on && largest > 0);
}

void ChildProcess::read()
{
    QByteArray bytes(m_largest, Qt::Uninitialized);
    const ssize_t count = ::read(int(m_output->socket()), bytes.data(), size_t(bytes.size()));
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count > 0) {
        bytes.truncate(count);
        Q_EMIT output(bytes);
        return;
    }
    closeNotified(m_output);
    m_look.start(0);
    Q_EMIT outputEnded();
}

void ChildProcess::readErrors()
{
    QByteArray bytes(errorsAtOnce, Qt::Uninitialized);
    const ssize_t count = ::read(int(m_errors->socket()), bytes.data(), size_t(bytes.size()));
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count > 0) {
        bytes.truncate(count);
        Q_EMIT said(bytes);
        return;
    }
    closeNotified(m_errors);
    m_look.start(0);
}

/// Looks whether it is over. Its end nearly always closes its pipes, so it is soon seen.
void ChildProcess::look()
{
    if (m_output)
        return; // what it has started may still write, and the end of that is seen
    if (m_pid <= 0) {
        endIfOver();
        return;
    }
    const auto pid = pid_t(m_pid);
    if (!m_isReaped) {
        siginfo_t info = {};
        if (::waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) != 0
            || info.si_pid != pid) {
            lookLater();
            return;
        }
        if (!m_isLeaving)
            ::kill(-pid, SIGKILL); // what it has left behind; its number is its own until here
        ::waitpid(pid, &m_status, 0); // which does not wait: it is over
        m_isReaped = true;
    }
    // The rest of the group keeps its number, and has as long to end.
    if (m_isLeaving && m_kill.isActive() && ::kill(-pid, 0) == 0) {
        lookLater();
        return;
    }
    m_pid = 0;
    m_kill.stop();
    endIfOver();
}

void ChildProcess::lookLater()
{
    const int next = std::clamp(m_look.interval() * 2, firstLook, longestLook);
    m_look.start(next);
}

/// Tells of its end, once all that it wrote is read.
void ChildProcess::endIfOver()
{
    if (m_pid > 0 || m_output || m_errors)
        return;
    m_refused += std::exchange(m_input, {}).size();
    closeNotified(m_writing);
    const bool isKilled = WIFSIGNALED(m_status);
    Q_EMIT ended(isKilled ? WTERMSIG(m_status) : WEXITSTATUS(m_status), isKilled);
}

void ChildProcess::closeAll()
{
    closeNotified(m_writing);
    closeNotified(m_output);
    closeNotified(m_errors);
}

void ChildProcess::terminate()
{
    if (std::exchange(m_isLeaving, true))
        return;
    m_refused += std::exchange(m_input, {}).size();
    closeAll();
    if (m_pid > 0)
        ::kill(-pid_t(m_pid), SIGTERM);
    m_kill.start(timeToLeave);
    m_look.start(0);
}

} // namespace socketchat
