// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/filereport.h"
#include "app/chat/message.h"
#include "app/export/jsonobject.h"
#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QByteArray>

#include <optional>

class QJsonObject;

namespace socketchat {

// The objects printed by `--json` and stored in transcripts: one per line, without the line end.
// helpText() documents the fields. Names and words are for programs and never translated, except
// `message`.

/// Adds an address and its port; a Unix socket has a name, which may be empty, and no port.
void addAddress(JsonObject &object, const SocketAddress &address, QLatin1StringView name,
                QLatin1StringView portName);

/// Returns a row of the conversation with its whole payload. A message still Queued is reported as
/// `sent`; callers that need certainty wait until it is. `name`: see PeerNote.
[[nodiscard]] QByteArray eventJson(const Message &row, const SocketAddress &peer, Protocol protocol,
                                   Role role, const QString &name = {});
/// Returns the same as an object to which members can be added. `row.payload` may be only the
/// beginning of the payload.
[[nodiscard]] JsonObject eventObject(const Message &row, const SocketAddress &peer,
                                     Protocol protocol, Role role, const QString &name = {});
/// Starts an event that is not a row, with `event`, `time` and `ns`.
[[nodiscard]] JsonObject beginEvent(QLatin1StringView event, qint64 time);
/// Returns the word for `event`, such as `received`.
[[nodiscard]] QLatin1StringView eventWord(const Message &row, Protocol protocol, Role role);
/// Adds the bytes as `text` if they are UTF-8, otherwise as `base64`.
void addBytes(JsonObject &object, QByteArrayView bytes);
/// Returns a `trimmed` event: rows and calls that were dropped unprinted because the reader of the
/// output is too slow.
[[nodiscard]] QByteArray trimmedJson(qint64 rows, qint64 calls, qint64 time);
/// Returns a socket call, for `--calls`.
[[nodiscard]] QByteArray callJson(const SocketCall &call);
/// Returns an `error` event for an address that could not be used.
[[nodiscard]] QByteArray problemJson(const EndpointProblem &problem, qint64 time);
/// Returns an `error` event for a message that could not be queued.
[[nodiscard]] QByteArray errorJson(const TransportError &error, qint64 time);

/// Returns an event that also says which format of events it is the first of.
[[nodiscard]] QByteArray withFormat(QByteArray json);

/// Returns the stable word for a problem, such as `port-out-of-range`.
[[nodiscard]] QString problemWord(EndpointProblemKind kind);
/// Returns the stable word for an error, such as `connection-refused`.
[[nodiscard]] QString errorWord(TransportErrorKind kind);
[[nodiscard]] std::optional<TransportErrorKind> errorKindNamed(QStringView word);
/// Returns what a Rule row reports for the word in `what`.
[[nodiscard]] RuleReport::Reason ruleReasonNamed(QStringView word);
/// Returns the payload of a Relay row; empty if the word is unknown.
[[nodiscard]] QByteArray relayReport(QStringView word, const QString &target, const QString &from,
                                     qint64 bytes);
/// Returns what a Program row reports for the word in `what`.
[[nodiscard]] ProgramReport::Reason programReasonNamed(QStringView word);
/// Returns what a File row reports, from the members of its event.
[[nodiscard]] FileReport fileReportOf(const QJsonObject &event);
/// Returns the first payload byte of an EchoLoop row for the word in `reason`.
[[nodiscard]] QByteArray echoLoopReason(QStringView word);
/// Returns the payload byte of a PeerDisconnected row for the word in `by`; empty if unknown.
[[nodiscard]] QByteArray disconnectReasonNamed(QStringView word);

} // namespace socketchat
