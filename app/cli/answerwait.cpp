// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/answerwait.h"

#include "app/chat/session.h"

namespace socketchat {

namespace {
// A client whose server has finished stops when no further input comes for this long.
constexpr int inputPatience = 1'000; // ms
} // namespace

AnswerWait::AnswerWait(const Session &session, int wait)
    : m_session(session)
    , m_wait(wait)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AnswerWait::timedOut);
}

void AnswerWait::inputEnded(qint64 lastRow)
{
    m_inputHasEnded = true;
    m_lastSent = lastRow;
}

bool AnswerWait::restart(bool isPaced)
{
    const bool isSent = m_inputHasEnded && m_session.unsettled().messages == 0;
    if (isSent && m_peerHasFinished)
        return true;
    if (isSent && m_wait != unlimited)
        m_timer.start(m_wait);
    else if (isPaced)
        m_timer.stop();
    else if (m_peerHasFinished)
        m_timer.start(inputPatience);
    return false;
}

} // namespace socketchat
