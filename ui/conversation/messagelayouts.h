// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/bubblelayout.h"
#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/messagelayout.h"

#include <QCache>
#include <QSet>

#include <memory>
#include <optional>

namespace socketchat {

/// Caches the layouts of rows, as bubbles or lines as the style says: created on request, kept
/// while they may be shown again, and recreated when the message changed.
class MessageLayouts
{
public:
    /// `model` must outlive it.
    explicit MessageLayouts(const ConversationModel &model);

    [[nodiscard]] const RowStyle &style() const { return m_style; }
    /// Sets the style of layouts created from now on; clear() drops those made before.
    void setStyle(const RowStyle &style) { m_style = style; }
    [[nodiscard]] MessageLayout &of(int row);
    /// Returns the height of a row in pixels, for which lines need not be laid out. The row is laid
    /// out again if its message was sent or failed since.
    [[nodiscard]] int heightOf(int row);
    /// Drops the layout of a row, by message number.
    void drop(qint64 number) { m_layouts.remove(number); }
    void clear() { m_layouts.clear(); }
    /// Tells whether a row shows more than its beginning.
    [[nodiscard]] bool isUnfolded(qint64 number) const { return m_unfolded.contains(number); }
    void setUnfolded(qint64 number, bool unfolded);
    void foldAll() { m_unfolded.clear(); }
    /// Leaves room in the card of a row, by message number, for what stands at its end.
    void setFoot(qint64 number, int height);
    /// Returns the number of layouts made so far.
    [[nodiscard]] qint64 made() const { return m_made; }

private:
    [[nodiscard]] bool hasManyPeers(const Message &message) const;
    [[nodiscard]] BubbleLayout::Surroundings surroundings(int row, const Message &message,
                                                          const RowSeparator &above) const;
    [[nodiscard]] std::unique_ptr<MessageLayout> make(int row, qint64 number) const;
    [[nodiscard]] std::optional<MessageFlags> echoFlags(const Message &message) const;

    const ConversationModel &m_model;
    RowStyle m_style;
    QSet<qint64> m_unfolded;
    QCache<qint64, MessageLayout> m_layouts;
    qint64 m_made = 0;
    qint64 m_footed = -1; // message number of the row with a foot
    int m_footHeight = 0;
};

} // namespace socketchat
