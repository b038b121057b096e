// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/windowcloser.h"

#include "app/chat/session.h"
#include "ui/settings/preferences.h"
#include "ui/transcripts/transcriptactions.h"

#include <QCloseEvent>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
constexpr qint64 rowsWorthSaving = 50; // fewer can easily be repeated
} // namespace

WindowCloser::WindowCloser(QWidget &window, Session &session, TranscriptActions &transcripts,
                           Preferences &preferences)
    : m_window(window)
    , m_session(session)
    , m_transcripts(transcripts)
    , m_preferences(preferences)
{ }

ClosingLoss WindowCloser::loss() const
{
    ClosingLoss loss;
    if (m_closing)
        return loss;
    if (m_session.run().role == Role::Server) {
        const QList<PeerSummary> &peers = m_session.peers();
        loss.clients = int(std::ranges::count_if(peers, &PeerSummary::connected));
    }
    const SessionCounters &counters = m_session.counters();
    loss.files = (counters.fileSending.isActive ? 1 : 0)
                 + (counters.fileReceiving.isActive && counters.fileReceiving.since > 0 ? 1 : 0);
    loss.conversations = m_transcripts.unsavedRows() < rowsWorthSaving ? 0 : 1;
    return loss;
}

bool WindowCloser::ask()
{
    const ClosingLoss lost = loss();
    if (!ClosingQuestion::isNeeded(lost, m_preferences))
        return false;
    if (m_window.findChild<ClosingQuestion *>())
        return true; // the question is already open
    auto *question =
            new ClosingQuestion(ClosingQuestion::Of::Window, lost, m_preferences, &m_window);
    QObject::connect(question, &ClosingQuestion::confirmed, &m_window, &QWidget::close);
    QObject::connect(question, &ClosingQuestion::saveRequested, &m_transcripts,
                     &TranscriptActions::saveAll);
    question->open();
    return true;
}

void WindowCloser::close(QCloseEvent &event)
{
    const bool again = std::exchange(m_closing, true);
    const Transport::State state = m_session.state();
    if (state == Transport::State::Closed && !m_starting) {
        m_window.deleteLater();
        return;
    }
    // The window stays open and says so while bytes are queued; closing it again drops them.
    if (again || state != Transport::State::Closing)
        m_session.stop();
    event.setAccepted(again || m_session.bytesQueued() == 0);
}

bool WindowCloser::refresh()
{
    m_starting = false;
    const bool closed = m_session.state() == Transport::State::Closed;
    if (!m_closing || (!closed && m_window.isVisible()))
        return false;
    m_window.hide();
    if (closed)
        m_window.deleteLater();
    return true;
}

} // namespace socketchat
