// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programpieces.h"

namespace socketchat {

QString ProgramPieces::filled() const
{
    QString result;
    for (qsizetype at = 0; at < m_text.size();) {
        const QChar mark = m_text.at(at);
        qsizetype end = at + 1;
        if (mark == u'$') {
            while (end < m_text.size() && m_text.at(end).isUpper())
                ++end;
            result += m_values.value(m_text.mid(at + 1, end - at - 1));
        } else if (mark == u'@') {
            while (end < m_text.size() && m_text.at(end).isLower())
                ++end;
            result += programComment(QStringView(m_text).sliced(at + 1, end - at - 1))
                              .value_or(QString());
        } else {
            result += mark;
        }
        at = end;
    }
    return result;
}

} // namespace socketchat
