// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/noclients.h"

#include "app/net/address/interfaceaddresses.h"
#include "ui/widgets/building.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns the command that connects to a Unix socket from a shell, or sends datagrams to it.
QString commandFor(const SocketAddress &address, bool connects)
{
    const QByteArray name = address.unixName();
    const bool isAbstract = name.startsWith('\0');
    QString text = QString::fromUtf8(name.sliced(isAbstract ? 1 : 0));
    static const QRegularExpression unusual(u"[^A-Za-z0-9/._-]"_s);
    if (text.contains(unusual))
        text = u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
    if (!connects) {
        // Only a client with an address of its own is answered.
        return isAbstract ? u"socat - ABSTRACT-SENDTO:%1,bind=chat-client"_s.arg(text)
                          : u"socat - UNIX-SENDTO:%1,bind=/tmp/chat-client.sock"_s.arg(text);
    }
    return isAbstract ? u"socat - ABSTRACT-CONNECT:%1"_s.arg(text) : u"nc -U %1"_s.arg(text);
}

} // namespace

NoClients::NoClients(const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_hint(named(wrappingLabel(this), "noPeers"_L1))
    , m_client(named(new QPushButton(symbolIcon(Symbol::Plus), {}, this), "openClient"_L1))
    , m_command(named(new QPushButton(symbolIcon(Symbol::Copy), {}, this), "copyCommand"_L1))
{
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *column = spaced(new QVBoxLayout(this), {}, 8);
    for (QWidget *each : std::initializer_list<QWidget *>{m_hint, m_command, m_client})
        column->addWidget(each);
    for (QPushButton *button : {m_client, m_command})
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_client, &QPushButton::clicked, this, [this] { m_clientAction->trigger(); });
    connect(m_command, &QPushButton::clicked, this, &NoClients::copyCommand);
}

void NoClients::offerClient(QAction *action) { m_clientAction = action; }

QString NoClients::refresh()
{
    if (const SocketAddress local = m_session.localAddress(); local != m_local) {
        m_local = local;
        m_typeable = typeableAddress(local); // cached, since it queries the system
    }
    m_client->setText(tr("Open a client"));
    m_client->setToolTip(tr("A second window, connected to this server"));
    m_command->setToolTip(tr("Copies this command; in a terminal it is a client"));
    const ConversationSetup &run = m_session.run();
    m_listening = m_session.state() == Transport::State::Open && run.role == Role::Server;
    if (!m_listening) {
        m_hint->setText(tr("Start the server, and its clients appear here."));
        return m_hint->text();
    }
    const bool connects = traitsOf(run.protocol).hasConnections;
    const QString where = m_typeable.toString();
    m_hint->setText(
            connects ? tr("No client is connected. Any program can connect to %1, for example:")
                               .arg(where)
                     : tr("Nobody has sent anything. Any program can send to %1, for example:")
                               .arg(where));
    if (m_typeable.isUnix())
        m_copied = commandFor(m_typeable, connects);
    else if (traitsOf(run.protocol).isEchoed)
        m_copied = u"ping %1"_s.arg(m_typeable.hostText());
    else if (traitsOf(run.protocol).isEncrypted)
        m_copied = u"openssl s_client -connect %1"_s.arg(m_typeable.toString());
    else
        m_copied = (connects ? u"nc %1 %2"_s : u"nc -u %1 %2"_s)
                           .arg(m_typeable.hostText(), QString::number(m_typeable.port()));
    m_command->setText(QString(m_copied).replace(u'&', "&&"_L1)); // one would underline
    m_command->setAccessibleName(tr("Copy the command %1").arg(m_copied));
    return m_hint->text() + u' ' + m_copied;
}

bool NoClients::fitInto(QRect room)
{
    m_client->setHidden(!m_listening || !m_clientAction);
    m_command->setHidden(!m_listening);
    int height = layout()->totalHeightForWidth(room.width());
    if (height > room.height()) {
        m_client->hide();
        m_command->hide();
        height = layout()->totalHeightForWidth(room.width());
    }
    if (height > room.height())
        return false;
    room.setHeight(height);
    setGeometry(room);
    return true;
}

void NoClients::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_copied);
    QToolTip::showText(m_command->mapToGlobal(QPoint(0, m_command->height())), tr("Copied"),
                       m_command);
}

} // namespace socketchat
