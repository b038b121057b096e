// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/answerwait.h"

#include "app/cli/inputsender.h"

namespace socketchat {

namespace {
// A client whose server has finished stops when no further input comes for this long.
constexpr int inputPatience = 1'000; // ms
} // namespace

AnswerWait::AnswerWait(const InputSender &input, int wait)
    : m_input(input)
    , m_wait(wait)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AnswerWait::timedOut);
}

bool AnswerWait::isAnswered() const { return m_lastReceived > m_input.lastRow(); }

bool AnswerWait::restart()
{
    const bool isSent = m_input.hasEnded() && m_input.isSettled();
    if (isSent && m_peerHasFinished)
        return true;
    if (isSent)
        m_timer.start(m_wait);
    else if (m_peerHasFinished)
        m_timer.start(inputPatience);
    return false;
}

} // namespace socketchat
