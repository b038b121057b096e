// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace socketchat {

/// Fills in the templates in a folder: files that read like the programs that are made from them.
///
///     #? if says
///     for message in SAY:
///     #? else
///     for message in typed():  # @lines
///     #? end
///         client.sendto(message, ($HOST, $PORT))
///
/// `$PORT` stands for a value, `@lines` for a comment in the window's language. Lines that start,
/// at any indentation, with `#?` or `//?` are instructions:
///
///     if KEY, else if KEY, else, end   choose lines; keys combine with not, and, or
///     each message, end                repeat lines, with `$MESSAGE` and its bytes, `$LENGTH`
///     include parts/typed.py           inserts another file of the folder
///
/// Values cannot introduce placeholders or instructions. A mistake in a template is a programming
/// error: it is reported by qWarning(), in chosen and in other lines alike.
class ProgramTemplate
{
public:
    explicit ProgramTemplate(const QString &folder)
        : m_folder(folder)
    { }

    /// Defines the placeholder `$name`, of capital letters.
    void setValue(const QString &name, const QString &value) { m_values.insert(name, value); }
    /// Defines a key for `if`.
    void setKey(const QString &key, bool holds) { m_keys.insert(key, holds); }
    /// Adds a message that the program says, as a literal, with its bytes.
    void addMessage(const QString &literal, qsizetype bytes)
    {
        m_messages.append({literal, bytes});
    }
    /// Returns the program made from a file of the folder; empty if it cannot be read.
    [[nodiscard]] QString filled(const QString &file);

private:
    struct Source;

    // Lines that are not `chosen` are read all the same, for mistakes.
    void addFile(const QString &name, bool chosen);
    /// Stops at an instruction that ends lines, and returns it; null at the end of the file.
    QString addLines(Source &source, bool chosen);
    void addChoice(Source &source, const QString &instruction, bool chosen);
    void addForEachMessage(Source &source, bool chosen);
    [[nodiscard]] bool holds(const QString &condition, const Source &source) const;
    [[nodiscard]] QString filledLine(const QString &line, const Source &source) const;

    QString m_folder;
    QHash<QString, QString> m_values;
    QHash<QString, bool> m_keys;
    QList<std::pair<QString, qsizetype>> m_messages; ///< literals with their bytes
    QString m_program;
};

} // namespace socketchat
