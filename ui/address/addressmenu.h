// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

#include <QMenu>

#include <optional>

namespace socketchat {

/// Offers addresses to choose: those used before, and for a server those of this machine.
class AddressMenu : public QMenu
{
    Q_OBJECT

public:
    /// `server` is the address that a server would listen at: the menu offers this machine's
    /// addresses with its port. nullopt: none of them.
    AddressMenu(const QStringList &history, const std::optional<Endpoint> &server, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &address);
    void historyCleared();

private:
    void offer(const QString &address, const QString &note);
    void offerOwn(Endpoint server);
};

} // namespace socketchat
