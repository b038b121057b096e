// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/payloadliteral.h"

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesPerLine = 12;

void appendHex(QString &to, uchar byte)
{
    constexpr char16_t digits[] = u"0123456789abcdef";
    to.append(QChar(digits[byte >> 4]));
    to.append(QChar(digits[byte & 15]));
}

} // namespace

QString cArray(QByteArrayView bytes, QStringView name)
{
    if (bytes.isEmpty())
        return u"static const unsigned char %1[1] = {0}; /* 0 bytes */"_s.arg(name);
    QString text =
            u"static const unsigned char %1[%2] = {"_s.arg(name, QString::number(bytes.size()));
    text.reserve(text.size() + bytes.size() * 7);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        text.append(i % bytesPerLine == 0 ? u"\n    "_s : u" "_s);
        text.append("0x"_L1);
        appendHex(text, uchar(bytes[i]));
        text.append(u',');
    }
    text.append("\n};"_L1);
    return text;
}

QString pythonBytes(QByteArrayView bytes)
{
    const char quote = bytes.contains('\'') && !bytes.contains('"') ? '"' : '\'';
    QString text = u"b"_s;
    text.reserve(bytes.size() * 2 + 3);
    text.append(QLatin1Char(quote));
    for (const char byte : bytes) {
        if (byte == quote || byte == '\\') {
            text.append(u'\\');
            text.append(QLatin1Char(byte));
        } else if (byte == '\n') {
            text.append("\\n"_L1);
        } else if (byte == '\r') {
            text.append("\\r"_L1);
        } else if (byte == '\t') {
            text.append("\\t"_L1);
        } else if (byte >= 0x20 && byte < 0x7f) {
            text.append(QLatin1Char(byte));
        } else {
            text.append("\\x"_L1);
            appendHex(text, uchar(byte));
        }
    }
    text.append(QLatin1Char(quote));
    return text;
}

} // namespace socketchat
