// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/endpointbar.h"
#include "ui/transcripts/programdialog.h"
#include "ui/transcripts/transcriptactions.h"
#include "ui/window/mainwindow.h"

#include <algorithm>

// What the window says of itself: its title, and the program behind it.

namespace socketchat {

void MainWindow::retranslateTitle()
{
    if (const QString title = m_transcripts->readTitle();
        !title.isEmpty() && m_session->state() == Transport::State::Closed) {
        setWindowTitle(title);
        return;
    }
    const bool server = m_bar->role() == Role::Server;
    //: TCP server, UDP client
    const QString end =
            (server ? tr("%1 server") : tr("%1 client")).arg(traitsOf(m_bar->protocol()).name);
    const bool open = m_session->state() == Transport::State::Open;
    QString where;
    if (open && server)
        where = m_session->localAddress().toString();
    else if (m_bar->parsed().ok())
        where = m_bar->parsed().endpoint.hostAndPort();
    if (where.isEmpty()) {
        setWindowTitle(tr("Socket Chat — %1").arg(end));
        return;
    }
    if (!open || !server) {
        setWindowTitle(tr("Socket Chat — %1 · %2").arg(end, where));
        return;
    }
    const auto &peers = m_session->peers();
    const auto clients = std::count_if(peers.begin(), peers.end(),
                                       [](const PeerSummary &peer) { return peer.connected; });
    setWindowTitle(
            tr("Socket Chat — %1 · %2 · %n client(s)", nullptr, int(clients)).arg(end, where));
}

void MainWindow::showProgram()
{
    auto *dialog = new ProgramDialog(*m_session, this);
    dialog->setOptions(chosenOptions(m_bar->parsed().endpoint, m_bar->role()));
    dialog->show();
}

} // namespace socketchat
