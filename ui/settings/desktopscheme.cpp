// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/desktopscheme.h"

#include "ui/settings/sessionbus.h"

#ifdef SOCKETCHAT_DBUS
#    include <QDBusConnection>
#    include <QDBusMessage>
#    include <QDBusPendingCallWatcher>
#    include <QDBusPendingReply>
#    include <QDBusVariant>
#endif

using namespace Qt::StringLiterals;

namespace socketchat {

#ifdef SOCKETCHAT_DBUS

namespace {

const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settings = u"org.freedesktop.portal.Settings"_s;

} // namespace

void DesktopScheme::follow()
{
    if (!hasSessionBus())
        return;
    // Any sender may trigger a new query. Naming the portal as the sender would block on the bus.
    QDBusConnection::sessionBus().connect({}, path, settings, u"SettingChanged"_s, this,
                                          SLOT(ask()));
    ask();
}

void DesktopScheme::ask()
{
    askFor(u"color-scheme"_s, [this](uint scheme) {
        Q_EMIT answered(scheme == 1   ? ColourScheme::Dark
                        : scheme == 2 ? ColourScheme::Light
                                      : ColourScheme::NoPreference);
    });
    askFor(u"contrast"_s, [this](uint contrast) { Q_EMIT contrastAnswered(contrast == 1); });
}

void DesktopScheme::askFor(const QString &key, const std::function<void(uint)> &answer)
{
    QDBusMessage question = QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s,
                                                           path, settings, u"Read"_s);
    question.setArguments({u"org.freedesktop.appearance"_s, key});
    auto *watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            return;
        // Read() wraps the value in two variants.
        QVariant value = reply.value().variant();
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        answer(value.toUInt());
    });
}

#else

void DesktopScheme::follow() { }
void DesktopScheme::ask() { }
void DesktopScheme::askFor(const QString &, const std::function<void(uint)> &) { }

#endif

} // namespace socketchat
