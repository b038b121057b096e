// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/terminationsignals.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace socketchat {

namespace {

constexpr int watched[] = {SIGINT, SIGTERM};

// What a signal handler may touch: numbers that are set before it is installed.
int pipeEnds[2] = {-1, -1};
struct sigaction before[2];

// Hardly anything is allowed within a signal handler: it writes one byte, and the event loop finds
// it at the other end of the pipe.
void note(int)
{
    const int kept = errno;
    for (const int number : watched)
        ::signal(number, SIG_DFL);
    const char byte = 0;
    [[maybe_unused]] const ssize_t count = ::write(pipeEnds[1], &byte, 1);
    errno = kept;
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
    , m_notifier(QSocketNotifier::Read)
{
    Q_ASSERT(pipeEnds[0] < 0);
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // signals then end the program as they always do
    m_notifier.setSocket(pipeEnds[0]);
    m_notifier.setEnabled(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, &TerminationSignals::read);
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < std::size(watched); ++i)
        ::sigaction(watched[i], &action, &before[i]);
}

TerminationSignals::~TerminationSignals()
{
    if (pipeEnds[0] < 0)
        return;
    for (size_t i = 0; i < std::size(watched); ++i)
        ::sigaction(watched[i], &before[i], nullptr);
    m_notifier.setEnabled(false);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

void TerminationSignals::read()
{
    char bytes[16];
    while (::read(pipeEnds[0], bytes, sizeof bytes) > 0) { }
    Q_EMIT terminationRequested();
}

void ignoreBrokenPipes() { ::signal(SIGPIPE, SIG_IGN); }

void ignoreFileSizeLimit() { ::signal(SIGXFSZ, SIG_IGN); }

} // namespace socketchat
