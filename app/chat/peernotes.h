// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/peernote.h"
#include "app/net/address/socketaddress.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonValue>

namespace socketchat {

struct ReadPeerNotes;

/// Holds the notes on peers by their addresses. One on an address with its port, which is for one
/// connection, comes before one on the host, which is for every connection from there.
class PeerNotes
{
public:
    static constexpr qsizetype most = 1000;
    static constexpr qint64 largestFile = 4 * 1024 * 1024; // bytes

    [[nodiscard]] bool isEmpty() const { return m_notes.isEmpty(); }
    [[nodiscard]] qsizetype count() const { return m_notes.size(); }
    /// Returns the note on a peer; an empty one if there is none.
    [[nodiscard]] PeerNote find(const SocketAddress &peer) const;
    /// Returns whether the note on a peer is one on its host.
    [[nodiscard]] bool isForHost(const SocketAddress &peer) const;
    /// Returns the text by which one connection is kept; also that of a Unix socket.
    [[nodiscard]] static QString connectionOf(const SocketAddress &peer);
    /// Returns that of its host; empty if it has none of its own, as Unix sockets.
    [[nodiscard]] static QString hostOf(const SocketAddress &peer);
    /// Returns whether such a text stays that of the same peer: a port that the system chose is
    /// another program's tomorrow.
    [[nodiscard]] static bool isLasting(const QString &where);
    /// Sets, or with an empty note removes, what is noted of `where`: an address from above.
    /// Returns false, and changes nothing, if there are too many.
    bool set(const QString &where, const PeerNote &note);
    /// Takes over the notes on addresses that have none here; returns false if there are too many.
    bool add(const PeerNotes &others);

    /// Returns those on addresses that are lasting.
    [[nodiscard]] PeerNotes lasting() const;
    /// Returns `[{"address": "192.168.1.40", "name": "Sensor A", "colour": 2, "note": "…"}, …]`.
    [[nodiscard]] QJsonArray toJson() const;
    [[nodiscard]] static ReadPeerNotes fromJson(const QJsonValue &value);
    /// Returns, and parses, the content of a file: `{"format": 1, "peers": […]}`.
    [[nodiscard]] QByteArray fileText() const;
    [[nodiscard]] static ReadPeerNotes parseFile(const QByteArray &json);
    /// Reads such a file of at most `largestFile` bytes.
    [[nodiscard]] static ReadPeerNotes readFile(const QString &path);

    friend bool operator==(const PeerNotes &, const PeerNotes &) = default;

private:
    QHash<QString, PeerNote> m_notes;
};

/// Holds what was read from a file.
struct ReadPeerNotes
{
    PeerNotes notes;
    QString problem; ///< why it cannot be used, in a sentence; empty: it can
};

} // namespace socketchat
