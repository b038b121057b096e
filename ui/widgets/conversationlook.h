// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFlags>
#include <QString>

namespace socketchat {

/// Lists how a conversation can be shown: as bubbles, or compactly, a line for each row.
enum class RowForm : quint8 { Bubbles, Lines };

/// Lists the columns of the lines, from left to right.
enum class LineColumn : quint8 {
    Time = 0x01,
    Direction = 0x02,
    Peer = 0x04,
    Length = 0x08,
    Text = 0x10, ///< always shown
    Hex = 0x20,
    Outcome = 0x40,
};
Q_DECLARE_FLAGS(LineColumns, LineColumn)
Q_DECLARE_OPERATORS_FOR_FLAGS(LineColumns)

constexpr LineColumn everyLineColumn[] = {
        LineColumn::Time, LineColumn::Direction, LineColumn::Peer,   LineColumn::Length,
        LineColumn::Text, LineColumn::Hex,       LineColumn::Outcome};

/// Holds what a person chose about the look of conversations.
struct ConversationLook
{
    RowForm form = RowForm::Bubbles;
    LineColumns columns = LineColumns::fromInt(0x7f);
    bool echoes = false; ///< as rows of their own, rather than as marks on what they repeat

    friend bool operator==(const ConversationLook &, const ConversationLook &) = default;
};

[[nodiscard]] QString rowFormName(RowForm form); // `bubbles`, `lines`
[[nodiscard]] RowForm rowFormNamed(QStringView name); // Bubbles for any other name
/// Returns the names of columns, separated by blanks: `time direction text`. lineColumnsNamed()
/// ignores other names and adds the text.
[[nodiscard]] QString lineColumnNames(LineColumns columns);
[[nodiscard]] LineColumns lineColumnsNamed(const QString &names);

} // namespace socketchat
