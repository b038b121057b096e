// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

namespace socketchat {

/// Runs a Transport's event loop, with the event dispatcher that suits sockets best on this system.
class NetworkThread final : public QThread
{
public:
    NetworkThread();
};

} // namespace socketchat
