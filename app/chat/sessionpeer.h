// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/echoloop.h"
#include "app/chat/echomatcher.h"
#include "app/chat/framer.h"
#include "app/chat/message.h"
#include "app/chat/session.h"

#include <QString>

#include <memory>
#include <optional>

namespace socketchat {

/// Holds the network thread's state of one peer of a run. What every message needs comes first and
/// together: of a thousand peers that take turns, none is in the cache.
struct SessionPeer
{
    SessionPeer(const Framing &framing, Protocol protocol, quint16 port)
        : framer(framing)
        , loop(protocol, port)
    { }

    PeerSummary summary;
    std::unique_ptr<EchoMatcher> echo; // once this end, as a client, has sent to it
    bool leaving = false; // this end has begun to disconnect it
    bool turnedAway = false; // it is one too many: what it sends is dropped
    bool finishing = false; // this end has finished sending to it
    bool takesFile = false; // it gets the file that FileSender sends
    bool fillsFile = false; // what it sends goes to the file of FileReceiver

    // For FlowControl.
    bool paused = false; // it sends faster than it reads its replies
    bool heldForDisk = false; // it sends faster than its file is written
    bool dropped = false; // it occupied too much memory
    bool relayWaits = false; // the target is not reached yet, or reads too slowly
    bool programIsFull = false; // its process has enough to read
    qint64 memory = 0; // bytes it occupies here: its queue and its incomplete messages
    qint64 relayMemory = 0; // of those, incomplete messages in a relay
    Framer framer;

    // For SnapshotPublisher.
    std::optional<size_t> changedAt; // index in its list of changed peers
    quint64 publishedIn = 0; // value of SessionSnapshot::timesTaken when its summary was published
    size_t publishedAt = 0; // index there

    // For EchoGuard.
    std::optional<QByteArray> held; // echoes that are held back
    EchoLoop loop;

    // Needed seldom.
    qint64 noProgramUntil = 0; // ns: it cannot have a process before
    qint64 programLost = 0; // bytes that came while it had no process
    bool programIsOver = false; // its process has written all
    qsizetype dividedRest = 0; // how many bytes of `held` are the rest of a divided echo
    bool slowed = false; // reading from it pauses for a moment
    bool serviceReported = false;
    bool slowingReported = false;
    int checksWithoutProgress = 0;
    qint64 lastQueued = 0; // at the last progress check
    qint64 lastSent = 0;
    UnsentAmount unsent;
    QString name; // its address, once a room needs it
};

} // namespace socketchat
