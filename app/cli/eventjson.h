// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/net/endpoint.h"
#include "app/net/socketaddress.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QByteArray>

namespace socketchat {

// What `--json` prints: one object a line, without the line end. helpText() documents the fields;
// names and words in them are for programs and never translated, except `message`.

/// A row of the conversation with its whole payload. A message that is still Queued is `sent` here:
/// whether it is, the caller waits to know.
[[nodiscard]] QByteArray eventJson(const Message &row, const SocketAddress &peer, Protocol protocol,
                                   Role role);
/// A row that went, unsent, because a program reads this output too slowly: `trimmed`.
[[nodiscard]] QByteArray trimmedJson(qint64 rows, qint64 calls, qint64 time);
/// A socket call, for `--calls`.
[[nodiscard]] QByteArray callJson(const SocketCall &call);
/// What kept the run from beginning: `error`.
[[nodiscard]] QByteArray problemJson(const EndpointProblem &problem, qint64 time);
/// What could not even be queued: `error`.
[[nodiscard]] QByteArray errorJson(const TransportError &error, qint64 time);

/// `port-out-of-range`: the stable word for a problem.
[[nodiscard]] QString problemWord(EndpointProblemKind kind);
/// `connection-refused`.
[[nodiscard]] QString errorWord(TransportErrorKind kind);

} // namespace socketchat
