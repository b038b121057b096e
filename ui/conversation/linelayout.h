// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/messagelayout.h"

namespace socketchat {

/// Lays out a row as one line of columns, RowStyle::lineHeight high. What is too long for its
/// column is elided; the text goes on over empty columns behind it.
class LineLayout : public MessageLayout
{
public:
    static constexpr qsizetype maxCharacters = 400;

    /// `message` is null for the "rows dropped" row; `peer` is the name of the message's peer, with
    /// a dot in its colour where there may be `many`.
    LineLayout(BubbleText words, const RowStyle &style, const Message *message, const QString &peer,
               RowSeparator separator, bool many);

    [[nodiscard]] bool isTextAt(const QPoint &point) const override;
    [[nodiscard]] int lastPosition() const override { return m_lastPosition; }
    void paint(QPainter &painter, const RowStyle &style, int top, int width,
               const PaintState &paintState) const override;

private:
    [[nodiscard]] bool isEvent() const { return m_rowText.time.isEmpty(); }
    void breakText(const RowStyle &style);
    void paintDot(QPainter &painter, const RowStyle &style, int top) const;

    LineGeometry::Place m_place; ///< of the text
    int m_lastPosition = 0; ///< after the last character that is shown
    RowSeparator m_separator;
    QString m_time;
    QString m_peer;
    int m_dot = 0; ///< room of the dot before the peer
    QString m_length;
    QString m_hex;
    QString m_fate;
};

} // namespace socketchat
