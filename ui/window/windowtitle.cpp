// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/windowtitle.h"

#include "app/chat/session.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class TitleWords
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::MainWindow)
};

} // namespace

QString liveWindowTitle(const Session &session)
{
    const ConversationSetup &setup = session.setup();
    const bool server = setup.role == Role::Server;
    //: TCP server, UDP client
    const QString end = (setup.relays() ? TitleWords::tr("%1 relay")
                         : server       ? TitleWords::tr("%1 server")
                                        : TitleWords::tr("%1 client"))
                                .arg(traitsOf(setup.protocol).name);
    const bool open = session.state() == Transport::State::Open;
    QString where;
    if (open && server)
        where = session.localAddress().displayText();
    else if (const ParsedEndpoint parsed = setup.parsed(); parsed.ok())
        where = parsed.endpoint.hostAndPort();
    if (setup.relays() && !where.isEmpty() && setup.parsedTarget().ok())
        where += u" → "_s + setup.parsedTarget().endpoint.hostAndPort();
    if (where.isEmpty())
        return TitleWords::tr("Socket Chat — %1").arg(end);
    if (!open || !server)
        return TitleWords::tr("Socket Chat — %1 · %2").arg(end, where);
    const auto &peers = session.peers();
    const auto clients = std::ranges::count_if(peers, &PeerSummary::connected);
    return TitleWords::tr("Socket Chat — %1 · %2 · %Ln client(s)", nullptr, int(clients))
            .arg(end, where);
}

} // namespace socketchat
