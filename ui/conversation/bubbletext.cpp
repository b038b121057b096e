// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/bubbletext.h"

#include "app/chat/quantities.h"

#include <QStringList>

namespace socketchat {

namespace {

QString joinedByDots(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(factSeparator());
}

} // namespace

QString BubbleText::detail() const { return joinedByDots({preciseTime, peer, bytes, fate()}); }

QString BubbleText::brief() const
{
    return joinedByDots({time, peerIsKnown ? QString() : peer, fate()});
}

QString BubbleText::fate() const { return joinedByDots({impairment, outcomeText, roundTrip}); }

} // namespace socketchat
