// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"

#include <QList>

#include <span>

namespace socketchat {

/// Reads rows without their payloads, many neighbours at a time, for code that visits one after the
/// other. What changes in a row once it is stored may be out of date.
class RowHeads
{
public:
    static constexpr qint64 reach = 256; ///< how many rows before one are read along with it

    /// `conversation` must outlive this.
    explicit RowHeads(const Conversation &conversation)
        : m_conversation(conversation)
    { }

    /// Returns a row after up to `reach` rows before it; nothing if it is not stored.
    [[nodiscard]] std::span<const Message> endingWith(qint64 number);
    /// Returns a row; null if it is not stored. Valid until the next call.
    [[nodiscard]] const Message *at(qint64 number)
    {
        const std::span<const Message> rows = endingWith(number);
        return rows.empty() ? nullptr : &rows.back();
    }
    /// Reads rows again when they are asked for.
    void forget() { m_rows.clear(); }

private:
    const Conversation &m_conversation;
    QList<Message> m_rows;
    qint64 m_from = 0; // where reading began, though older rows may have been dropped
};

} // namespace socketchat
