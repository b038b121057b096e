// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/typedpayload.h"

#include <QList>
#include <QString>

#include <optional>

namespace socketchat {

/// Stores sent messages, each in the form in which it was sent, and steps through them. Bounded:
/// very long texts are not stored, and of the others only the newest.
class SentHistory
{
public:
    struct Entry
    {
        QString text;
        PayloadForm form = PayloadForm::Text;
        bool wasSent = true;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// Appends a sent message and restarts stepping there.
    void add(const Entry &sent);
    /// Appends what was typed and makes room for another text.
    void setAside(Entry typed);
    /// Returns what is stored, oldest first.
    [[nodiscard]] const QList<Entry> &entries() const { return m_sent; }
    /// Returns the message sent last; nullopt if there is none.
    [[nodiscard]] std::optional<Entry> newest() const;
    /// Steps forward, or back if `steps` is negative, and returns the entry; nullopt at either end.
    /// Stepping starts from `draft` and returns to it.
    [[nodiscard]] std::optional<Entry> walk(int steps, const Entry &draft);

private:
    QList<Entry> m_sent; // oldest first
    qsizetype m_at = -1; // index into m_sent; -1: not stepping
    Entry m_draft;
};

} // namespace socketchat
