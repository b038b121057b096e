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
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Other:
        return true;
    default:
        return false;
    }
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
