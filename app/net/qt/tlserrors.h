// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transporterror.h"

#include <QAbstractSocket>
#include <QList>
#include <QSslError>

class QSslSocket;

namespace socketchat {

/// Returns the SHA-256 digest of the other end's certificate; empty if it has shown none.
[[nodiscard]] QByteArray peerFingerprint(const QSslSocket &socket);

/// Names what is wrong with the other end's certificate, the worst of `problems`.
[[nodiscard]] TransportError certificateError(const QSslSocket &socket,
                                              const QList<QSslError> &problems, SocketCallKind call,
                                              const QString &address);
/// Names what broke a handshake or a connection.
[[nodiscard]] TransportError tlsError(const QSslSocket &socket, SocketCallKind call,
                                      const QString &address);

} // namespace socketchat
