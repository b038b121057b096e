// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programwriter.h"

#include <QHash>
#include <QString>

namespace socketchat {

/// Builds a program's text from pieces with placeholders: `$PORT` stands for a value, `@bind` for a
/// comment in the window's language. Substitutes in a single pass, so values cannot introduce
/// placeholders.
class ProgramTemplate
{
public:
    void set(const QString &name, const QString &value) { m_values.insert(name, value); }
    /// Appends a piece without its leading line feed (raw strings start with one).
    void add(QLatin1StringView piece)
    {
        m_text += piece.startsWith(u'\n') ? piece.sliced(1) : piece;
    }
    void add(const QString &text) { m_text += text; }
    [[nodiscard]] QString filled() const;

private:
    QString m_text;
    QHash<QString, QString> m_values;
};

/// Returns the translated comment for a key.
[[nodiscard]] QString programComment(QStringView key);
/// Returns the program's first line: "TCP server at 127.0.0.1:8000: sends back …".
[[nodiscard]] QString programHeadline(const ProgramSpec &spec);
[[nodiscard]] QString programRunComment(const QString &line);
/// Returns the sentence that explains the mark ≠.
[[nodiscard]] QString programMarkComment();

/// Return what the tutorial's programs print for a message: `text`, and for a datagram `address`.
[[nodiscard]] QString receivedFromClient(bool isStream, const QString &address,
                                         const QString &text);
[[nodiscard]] QString receivedFromServer(bool isStream, const QString &address,
                                         const QString &text);

/// Returns the bytes as a C or C++ literal in quotes: text if they are printable UTF-8, otherwise
/// escaped with three-digit octal escapes, which never absorb following characters.
[[nodiscard]] QString cLiteral(QByteArrayView bytes);
/// Returns a Python literal: `'你好'.encode()`, or `b'\xff'` for bytes that are not text.
[[nodiscard]] QString pythonLiteral(QByteArrayView bytes);

/// Returns whether the program needs message boundaries; an echo server does not.
[[nodiscard]] bool cutsMessages(const ProgramSpec &spec);
[[nodiscard]] bool isIPv6(const ProgramSpec &spec);
/// Returns `127.0.0.1:8000`, `[::1]:8000` or `*:8000`.
[[nodiscard]] QString shownAddress(const ProgramSpec &spec);

} // namespace socketchat
