// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programcomments.h"
#include "app/lesson/programliterals.h"
#include "app/lesson/programwriter.h"

#include <QHash>
#include <QString>

namespace socketchat {

/// Builds a program's text from pieces with the placeholders of ProgramTemplate.
class ProgramPieces
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

} // namespace socketchat
