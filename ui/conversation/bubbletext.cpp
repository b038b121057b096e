// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/bubbletext.h"

#include <QStringList>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

QString BubbleText::detail() const { return joined({time, peer, bytes, fate()}); }

QString BubbleText::fate() const { return joined({impairment, outcomeText, roundTrip}); }

} // namespace socketchat
