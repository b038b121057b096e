// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/export/jsonobject.h"
#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QByteArray>

#include <optional>

namespace socketchat {

// What `--json` prints and what transcripts consist of: one object a line, without the line end.
// helpText() documents the fields; names and words in them are for programs and never translated,
// except `message`.

/// A row of the conversation with its whole payload. A message that is still Queued is `sent` here:
/// whether it is, the caller waits to know.
[[nodiscard]] QByteArray eventJson(const Message &row, const SocketAddress &peer, Protocol protocol,
                                   Role role);
/// The same, for those who have more to add. `row.payload` may be the beginning of the payload.
[[nodiscard]] JsonObject eventObject(const Message &row, const SocketAddress &peer,
                                     Protocol protocol, Role role);
/// `event`, `time` and `ns`, for events that are no rows.
[[nodiscard]] JsonObject beginEvent(QLatin1StringView event, qint64 time);
/// `received`: the word in `event`.
[[nodiscard]] QLatin1StringView eventWord(const Message &row, Protocol protocol, Role role);
/// `text` where the bytes are UTF-8, otherwise `base64`.
void addBytes(JsonObject &object, QByteArrayView bytes);
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
[[nodiscard]] std::optional<TransportErrorKind> errorKindNamed(QStringView word);
/// The first byte that an EchoLoop row has, by the word in `reason`.
[[nodiscard]] QByteArray echoLoopReason(QStringView word);
/// The byte that a PeerDisconnected row has, by the word in `by`; empty where it is none.
[[nodiscard]] QByteArray disconnectReasonNamed(QStringView word);

} // namespace socketchat
