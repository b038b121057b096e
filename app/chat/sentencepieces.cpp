// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

#include "app/chat/sentencepieces.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace socketchat {

QString quotable(const QString &text, qsizetype longest)
{
    QString shown;
    const QList<uint> characters = text.left(longest).toUcs4();
    for (const uint character : characters) {
        if (QChar::isPrint(character) && !QChar::isSpace(character)) {
            shown += QChar::fromUcs4(character);
        } else if (character == u' ') {
            shown += u' ';
        } else {
            shown += u"U+%1"_s.arg(QString::number(character, 16).toUpper(), 4, u'0');
        }
    }
    if (text.size() > longest)
        shown += u'…';
    return shown;
}

QString nameAndAddress(const QString &name, const QString &address)
{
    //: %1 is the name that a person gave to a peer, %2 its address.
    return name.isEmpty() ? address : Sentences::tr("%1 (%2)").arg(name, address);
}

int pluralCount(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

} // namespace socketchat
