// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/fileproblem.h"

#include <QByteArray>
#include <QString>

namespace socketchat {

/// Holds the payload of a File row: what became of a file that is sent, or that what a peer sends
/// goes to.
struct FileReport
{
    enum class What : quint8 {
        Sending, ///< begins; `total`: its size
        Sent, ///< whole: the system has taken all of it
        Changed, ///< the same, but the file was changed meanwhile
        Shortened, ///< it ended too early: only `bytes` were there to be sent
        Cancelled, ///< at this end, with `bytes` sent
        PeerGone, ///< could not be sent any further: the row's peer has got `bytes` at most
        Unreadable, ///< because of `problem`, with `bytes` sent
        LeftOut, ///< `bytes`: how many entries of a folder are no regular files, and not sent
        Nothing, ///< a folder has no file to send
        Receiving, ///< begins with what the row's peer sends
        Received, ///< the peer has finished, or it sends datagrams: all that came is in the file
        BrokenOff, ///< the same, but the connection broke
        Unwritable, ///< because of `problem`; `bytes` are in the file, `total` had come
        Untouched, ///< nobody has sent anything, so there is no file
        OtherPeer, ///< the row's peer sends, too, which does not go to the file
        Stopped, ///< like Received, but this end stopped before the peer had finished
    };
    What what = What::Sending;
    qint64 bytes = 0;
    qint64 total = 0; ///< of the file as it began
    int error = 0; ///< errno behind `problem`
    FileProblem::Kind problem = FileProblem::Kind::None;
    QByteArray sha256; ///< of `bytes`, if all went well; hexadecimal digits
    QByteArray crc32; ///< the same
    QString path;

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static FileReport fromBytes(const QByteArray &payload);
    /// Returns whether nothing follows on this file.
    [[nodiscard]] bool isEnd() const;
    /// Returns whether it is about a file that is sent.
    [[nodiscard]] bool isOfSending() const { return what < What::Receiving; }
    /// Returns whether something went wrong.
    [[nodiscard]] bool isProblem() const;
    friend bool operator==(const FileReport &, const FileReport &) = default;
};

} // namespace socketchat
