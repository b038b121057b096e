// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"
#include "app/chat/peernotes.h"
#include "app/chat/savedmessage.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace socketchat {

/// Holds what was read from a session file.
struct ReadSessionFile
{
    ConversationSetup setup;
    QList<SavedMessage> messages; ///< saved messages that came with it
    PeerNotes peers; ///< names and notes of peers that came with it
    QString problem; ///< why it cannot be used, in a sentence; empty: it can
};

constexpr qint64 largestSessionFile = 8 * 1024 * 1024; // bytes, with all that travels in it

/// Returns whether the name is that of a session file: `*.socketchat`.
[[nodiscard]] bool isSessionFile(const QString &name);
/// Returns all choices as JSON: `{"format": 1, "setup": {"protocol": "tcp", "role": "server", …}}`,
/// by the words of setupChoices(). Passwords, the folder for recordings and whether the run has
/// started are left out: they belong to a person and a moment. Saved messages travel as
/// `"messages"`, reply rules as `"rules"`, a program as `"program"`, and the notes on peers that
/// last as `"peers"`, if there are any.
[[nodiscard]] QByteArray sessionFileText(const ConversationSetup &setup,
                                         const QList<SavedMessage> &messages = {},
                                         const PeerNotes &peers = {});
/// Parses a session file; what it does not choose is taken from `base`, but for reply rules. Rules
/// that answer with what is in a file are off, and a program is only proposed.
[[nodiscard]] ReadSessionFile parseSessionFile(const QByteArray &json,
                                               const ConversationSetup &base = {});
/// Reads a session file of at most `largestSessionFile` bytes.
[[nodiscard]] ReadSessionFile readSessionFile(const QString &path,
                                              const ConversationSetup &base = {});

} // namespace socketchat
