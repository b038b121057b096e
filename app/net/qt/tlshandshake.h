// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"
#include "app/net/qt/qtcalls.h"

class QSslSocket;

namespace socketchat {

/// Records the handshake of a QSslSocket: that it begins, the alerts that go either way, and what
/// the two ends agreed upon.
namespace TlsHandshake {

/// Records the call that begins it, and whatever alert comes while `socket` is connected to
/// `owner`, which has `calls`.
void begin(const QtCalls &calls, QSslSocket &socket, const QString &function, QObject *owner);
/// Records the signal encrypted, and the functions that tell protocol, cipher, protocol on top
/// (ALPN) and the other end's certificates.
void reportAgreed(const QtCalls &calls, const QSslSocket &socket);

} // namespace TlsHandshake

} // namespace socketchat
