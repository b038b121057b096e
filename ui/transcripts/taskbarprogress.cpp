// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/taskbarprogress.h"

#include "ui/settings/sessionbus.h"

#ifdef SOCKETCHAT_DBUS
#    include <QDBusConnection>
#    include <QDBusMessage>
#endif
#include <QVariantMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

void tellTaskBar(const QVariantMap &properties)
{
#ifdef SOCKETCHAT_DBUS
    if (!hasSessionBus())
        return;
    QDBusMessage update =
            QDBusMessage::createSignal(u"/io/github/socketchat/SocketChat"_s,
                                       u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update.setArguments({u"application://io.github.socketchat.SocketChat.desktop"_s, properties});
    QDBusConnection::sessionBus().send(update);
#else
    Q_UNUSED(properties)
#endif
}

} // namespace

void TaskBarProgress::show(double part)
{
    const int percent = int(part * 100);
    if (std::exchange(m_percent, percent) != percent)
        tellTaskBar({{u"progress"_s, percent / 100.0}, {u"progress-visible"_s, true}});
}

void TaskBarProgress::clear()
{
    if (std::exchange(m_percent, -1) >= 0)
        tellTaskBar({{u"progress"_s, 0.0}, {u"progress-visible"_s, false}});
}

} // namespace socketchat
