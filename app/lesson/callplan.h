// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"
#include "app/lesson/callprinter.h"
#include "app/lesson/lifecycle.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace socketchat {

/// Writes the calls that a run is going to make, one for each in the life of its sockets, with the
/// tutorial's names.
class CallPlan
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::CallPlan)

public:
    struct Step
    {
        QString statement; ///< `server.bind(('127.0.0.1', 8000))`
        QString purpose; ///< `Take the address and the port`
        friend bool operator==(const Step &, const Step &) = default;
    };

    /// Leaves out what the language has no call for. `place` is that of a server's connection among
    /// those accepted, counted from 1; with 0 its calls are made on the listening socket.
    [[nodiscard]] static QList<Step> of(const QList<LifeStep> &life, const ConversationSetup &setup,
                                        CallLanguage language, int place = 1);

private:
    [[nodiscard]] static QString purpose(SocketCallKind call, const ConversationSetup &setup,
                                         bool ipv6);
};

} // namespace socketchat
