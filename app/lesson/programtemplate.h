// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programwriter.h"

#include <QHash>
#include <QString>

namespace socketchat {

/// The text of a program with gaps: `$PORT` stands for a value, `@bind` for a comment in the
/// language of the window. One pass: what is filled in is never looked at again, so no value can
/// become a gap or code.
class ProgramTemplate
{
public:
    void set(const QString &name, const QString &value) { m_values.insert(name, value); }
    /// Adds a piece; the line feed that a raw string begins with is left out.
    void add(QLatin1StringView piece)
    {
        m_text += piece.startsWith(u'\n') ? piece.sliced(1) : piece;
    }
    [[nodiscard]] QString filled() const;

private:
    QString m_text;
    QHash<QString, QString> m_values;
};

/// The comment of that key, translated.
[[nodiscard]] QString programComment(QStringView key);
/// What the program is, for its first line: "TCP server at 127.0.0.1:8000: sends back …".
[[nodiscard]] QString programHeadline(const ProgramSpec &spec);
[[nodiscard]] QString programRunComment(const QString &line);

/// The bytes as a literal: text where they are printable UTF-8, escaped otherwise. `quoted` for C
/// and C++ (a pair of quotes), with three-digit octal escapes, which never swallow what follows.
[[nodiscard]] QString cLiteral(QByteArrayView bytes);
/// For Python: `'你好'.encode()`, or `b'\xff'` where they are no text.
[[nodiscard]] QString pythonLiteral(QByteArrayView bytes);

/// Whether the program has to know where a message ends: an echo does not.
[[nodiscard]] bool cutsMessages(const ProgramSpec &spec);
[[nodiscard]] bool isIPv6(const ProgramSpec &spec);
/// `127.0.0.1:8000`, `[::1]:8000`, `*:8000`.
[[nodiscard]] QString shownAddress(const ProgramSpec &spec);

} // namespace socketchat
