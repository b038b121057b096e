// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/checksum.h"
#include "app/chat/framer.h"

#include <QByteArray>

#include <optional>

namespace socketchat {

struct ConversationSetup;

/// Checks the checksum at the end of messages, behind which only the line end and the frame stand.
struct MessageCheck
{
    Checksum checksum;
    QByteArray lineEnd; ///< its bytes
    Framing framing;

    MessageCheck() = default;
    explicit MessageCheck(const ConversationSetup &setup);

    /// Limits the size of a message that is checked, since it may be while a window paints.
    static constexpr qint64 longest = 1024 * 1024;

    struct Result
    {
        bool isRight = false;
        QByteArray expected; ///< the bytes of the right checksum
        QByteArray found; ///< those that stand there; fewer if the message is too short
    };
    /// Checks a whole message; nullopt if no checksum is chosen, or the message is empty or longer
    /// than `longest`.
    [[nodiscard]] std::optional<Result> check(QByteArrayView message) const;

    /// Returns what to say of a message: `✓ CRC-16/MODBUS right`.
    [[nodiscard]] QString text(const Result &result) const;

    friend bool operator==(const MessageCheck &, const MessageCheck &) = default;
};

} // namespace socketchat
