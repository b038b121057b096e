// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/typedpayload.h"

#include <QList>
#include <QString>

#include <optional>

namespace socketchat {

/// Keeps what was sent from a field, each text in the form in which it was sent, and walks back
/// through it. Bounded: very long texts are not kept, and of the others the newest.
class SentHistory
{
public:
    struct Entry
    {
        QString text;
        PayloadForm form = PayloadForm::Text;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// Appends what was sent; the next walk begins there.
    void add(const Entry &sent);
    /// Walks `steps` on (back where negative) and returns what is there; nothing at either end. The
    /// walk leaves from `draft` and comes back to it.
    [[nodiscard]] std::optional<Entry> walk(int steps, const Entry &draft);

private:
    QList<Entry> m_sent; // oldest first
    qsizetype m_at = -1; // in m_sent; -1: no walk
    Entry m_draft;
};

} // namespace socketchat
