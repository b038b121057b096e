// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/filereport.h"
#include "app/net/peer.h"

#include <QString>
#include <QStringList>

namespace socketchat {

/// Requests to send files, one after the other. Of a folder its regular files are sent, in order of
/// their names.
struct FilesToSend
{
    QStringList paths;
    PeerId peer = PeerId::Everyone; ///< everyone: those who are connected when it begins
    qint64 piece = 0; ///< bytes of a message; 0: as suits a stream
    qint64 pause = 0; ///< ms from one piece to the next; 0: none
};

/// Requests that what one peer sends goes to a file: of all peers the first that sends.
struct FileTarget
{
    QString path;
    bool overwrites = false; ///< false: a file that exists is refused
};

/// Tells how far a file is, in one direction.
struct FileProgress
{
    bool isActive = false; ///< from the request until the end of the last file
    QString path; ///< of the file
    PeerId peer = PeerId::None; ///< whom it is for, or from
    qint64 bytes = 0; ///< of it, sent or received
    qint64 total = -1; ///< its size; -1: unknown
    qint64 since = 0; ///< when it began, ns since 1970 UTC; 0: it has not
    int together = 0; ///< how many have ended since there was nothing to do
    int failed = 0; ///< how many of those were not sent whole
    int ended = 0; ///< how many files have come to their end in this run
    FileReport end; ///< of the last of them
    friend bool operator==(const FileProgress &, const FileProgress &) = default;
};

} // namespace socketchat
