// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programliterals.h"

#include "app/chat/payloadtext.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns whether the character is visible and does not change direction or break the line.
bool isPlain(char32_t c)
{
    if (c < 0x80)
        return c >= 0x20 && c < 0x7f;
    return QChar::isLetterOrNumber(c) || QChar::isPunct(c)
           || (QChar::isSymbol(c) && QChar::category(c) != QChar::Symbol_Modifier);
}

bool isText(QByteArrayView bytes)
{
    return QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8();
}

} // namespace

QString cLiteral(QByteArrayView bytes)
{
    QString literal = u"\""_s;
    if (isText(bytes)) {
        const QList<uint> characters = textOfUtf8(bytes).toUcs4();
        for (const char32_t c : characters) {
            if (c == u'"' || c == u'\\' || c == u'?') // ?? may begin a trigraph
                literal += u'\\';
            if (isPlain(c)) {
                literal += QChar::fromUcs4(c);
                continue;
            }
            if (c == u'\n') {
                literal += u"\\n"_s;
                continue;
            }
            // QString::fromUcs4() would drop a U+FEFF.
            const QByteArray utf8 = QStringView(QChar::fromUcs4(c)).toUtf8();
            for (const char byte : utf8)
                literal += u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QChar(u'0'));
        }
    } else {
        for (const char byte : bytes)
            literal += u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QChar(u'0'));
    }
    return literal + u'"';
}

QString pythonLiteral(QByteArrayView bytes)
{
    if (!isText(bytes)) {
        QString literal = u"b'"_s;
        for (const char byte : bytes)
            literal += u"\\x%1"_s.arg(uint(uchar(byte)), 2, 16, QChar(u'0'));
        return literal + u'\'';
    }
    QString literal = u"'"_s;
    const QList<uint> characters = textOfUtf8(bytes).toUcs4();
    for (const char32_t c : characters) {
        if (c == u'\'' || c == u'\\')
            literal += u'\\';
        if (isPlain(c))
            literal += QChar::fromUcs4(c);
        else if (c == u'\n')
            literal += u"\\n"_s;
        else if (c == u'\r')
            literal += u"\\r"_s;
        else if (c == u'\t')
            literal += u"\\t"_s;
        else
            literal += u"\\U%1"_s.arg(uint(c), 8, 16, QChar(u'0'));
    }
    return literal + u"'.encode()"_s;
}

} // namespace socketchat
