// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/desktopnotice.h"

#include "ui/settings/sessionbus.h"

#include <QApplication>
#ifdef SOCKETCHAT_DBUS
#    include <QDBusConnection>
#    include <QDBusMessage>
#    include <QDBusPendingCallWatcher>
#    include <QDBusPendingReply>
#endif
#include <QVariantMap>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

#ifdef SOCKETCHAT_DBUS

const QString noticesPath = u"/org/freedesktop/Notifications"_s;
const QString notices = u"org.freedesktop.Notifications"_s;
const QString desktopId = u"io.github.socketchat.SocketChat"_s;

QDBusMessage callOf(const QString &function, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(notices, noticesPath, notices, function);
    call.setArguments(arguments);
    return call;
}

#endif

} // namespace

DesktopNotice::DesktopNotice(QWidget &window)
    : QObject(&window)
    , m_window(window)
{ }

void DesktopNotice::say(const QString &title, const QString &text)
{
    m_said = true;
    QApplication::alert(&m_window);
#ifdef SOCKETCHAT_DBUS
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!std::exchange(m_listens, true))
        bus.connect({}, noticesPath, notices, u"ActionInvoked"_s, this, SLOT(press(uint)));
    const QVariantMap hints{{u"desktop-entry"_s, desktopId}, {u"category"_s, u"im.received"_s}};
    // The text of a notice may have markup.
    const QDBusMessage call = callOf(u"Notify"_s, {QGuiApplication::applicationDisplayName(), m_id,
                                                   desktopId, title, text.toHtmlEscaped(),
                                                   QStringList{u"default"_s, title}, hints, -1});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        m_id = reply.isError() ? 0 : reply.value();
        if (!m_said)
            withdraw(); // the window was seen meanwhile
    });
#else
    Q_UNUSED(title)
    Q_UNUSED(text)
#endif
}

void DesktopNotice::withdraw()
{
    m_said = false;
#ifdef SOCKETCHAT_DBUS
    if (const uint id = std::exchange(m_id, 0); id != 0)
        QDBusConnection::sessionBus().asyncCall(callOf(u"CloseNotification"_s, {id}));
#endif
}

void DesktopNotice::press(uint id)
{
    if (id == 0 || id != m_id)
        return;
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace socketchat
