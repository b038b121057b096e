// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/messagelayout.h"

#include <QCache>
#include <QSet>

namespace socketchat {

/// The layouts of a conversation's rows: made when they are asked for, kept while they may be seen
/// again, and made anew where a message has changed.
class MessageLayouts
{
public:
    /// `model` must outlive it.
    explicit MessageLayouts(const ConversationModel &model);

    [[nodiscard]] const RowStyle &style() const { return m_style; }
    /// For layouts made from now on: clear() drops the others.
    void setStyle(const RowStyle &style) { m_style = style; }
    [[nodiscard]] MessageLayout &of(int row);
    /// Returns the height of a row, laid out anew where its message has been sent or has failed.
    [[nodiscard]] int heightOf(int row);
    /// Drops the layout of a row, by its number.
    void drop(qint64 number) { m_layouts.remove(number); }
    void clear() { m_layouts.clear(); }
    /// Whether a row shows more than its beginning.
    [[nodiscard]] bool isUnfolded(qint64 number) const { return m_unfolded.contains(number); }
    void setUnfolded(qint64 number, bool unfolded);
    void foldAll() { m_unfolded.clear(); }
    /// How often a row was laid out.
    [[nodiscard]] qint64 made() const { return m_made; }

private:
    const ConversationModel &m_model;
    RowStyle m_style;
    QSet<qint64> m_unfolded;
    QCache<qint64, MessageLayout> m_layouts;
    qint64 m_made = 0;
};

} // namespace socketchat
