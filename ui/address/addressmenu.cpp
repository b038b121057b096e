// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/addressmenu.h"

#include "app/net/address/hosttext.h"
#include "app/net/address/interfaceaddresses.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace socketchat {

AddressMenu::AddressMenu(const QStringList &history, const std::optional<Endpoint> &server,
                         QWidget *parent)
    : QMenu(parent)
{
    for (const QString &address : history)
        offer(address, {});
    if (server && !history.isEmpty())
        addSeparator();
    if (server)
        offerOwn(*server);
    if (history.isEmpty())
        return;
    addSeparator();
    connect(addAction(tr("Clear history")), &QAction::triggered, this,
            &AddressMenu::historyCleared);
}

/// Adds an address, with a note where other entries have their shortcut.
void AddressMenu::offer(const QString &address, const QString &note)
{
    // Escaped: `&` is not a mnemonic here.
    QString text = QString(address).replace(u'&', "&&"_L1);
    if (!note.isEmpty())
        text += u'\t' + note;
    connect(addAction(text), &QAction::triggered, this,
            [this, address] { Q_EMIT chosen(address); });
}

void AddressMenu::offerOwn(Endpoint server)
{
    server.host.clear();
    server.hostKind = HostKind::Any;
    offer(server.toString(), tr("every address"));
    const QList<InterfaceAddress> own = interfaceAddresses();
    for (const InterfaceAddress &each : own) {
        server.host = each.host.toString();
        offer(server.toString(), each.host.isLoopback()
                                         ? tr("%1: only this machine").arg(each.interface)
                                         : each.interface);
    }
    const HostText name = readHostName(QSysInfo::machineHostName());
    if (!name.valid || name.host.isEmpty())
        return;
    server.host = name.host;
    offer(server.toString(), u"gethostname()"_s);
}

} // namespace socketchat
