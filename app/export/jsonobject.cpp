// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/jsonobject.h"

namespace socketchat {

namespace {

void appendEscape(QByteArray &text, uint unit)
{
    constexpr char digits[] = "0123456789abcdef";
    text += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        text += digits[(unit >> shift) & 0xf];
}

/// Returns whether the byte can never be part of an escaped character.
bool isPlain(uchar byte)
{
    return byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f && byte != 0xc2
           && byte != 0xe2 && byte != 0xef;
}

/// Returns whether it is a line separator, bidirectional control or direction mark.
bool turnsTextAround(uint unit)
{
    return unit == 0x200e || unit == 0x200f || (unit >= 0x2028 && unit <= 0x202e)
           || (unit >= 0x2066 && unit <= 0x2069);
}

} // namespace

QByteArray jsonString(QByteArrayView utf8)
{
    QByteArray text;
    text.reserve(utf8.size() + utf8.size() / 16 + 2);
    text += '"';
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        // Most text is plain and is copied in runs.
        const qsizetype from = i;
        while (i < utf8.size() && isPlain(uchar(utf8[i])))
            ++i;
        text.append(utf8.data() + from, i - from);
        if (i == utf8.size())
            break;
        const auto byte = uchar(utf8[i]);
        if (byte == '"' || byte == '\\') {
            text += '\\';
            text += char(byte);
        } else if (byte == '\n') {
            text += "\\n";
        } else if (byte == '\r') {
            text += "\\r";
        } else if (byte == '\t') {
            text += "\\t";
        } else if (byte < 0x20 || byte == 0x7f) {
            appendEscape(text, byte);
        } else if (byte == 0xc2 && i + 1 < utf8.size() && uchar(utf8[i + 1]) < 0xa0) {
            appendEscape(text, uchar(utf8[++i])); // C1 controls: some terminals obey them
        } else if (byte == 0xe2 && i + 2 < utf8.size()
                   && turnsTextAround(0x2000u | ((uchar(utf8[i + 1]) & 0x3fu) << 6)
                                      | (uchar(utf8[i + 2]) & 0x3fu))) {
            appendEscape(text, 0x2000u | ((uchar(utf8[i + 1]) & 0x3fu) << 6)
                                       | (uchar(utf8[i + 2]) & 0x3fu));
            i += 2;
        } else if (utf8.sliced(i).startsWith("\xef\xbb\xbf")) {
            text += "\\ufeff"; // some readers drop it as a byte order mark
            i += 2;
        } else {
            text += char(byte);
        }
    }
    text += '"';
    return text;
}

void JsonObject::begin(QLatin1StringView name)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += '"';
    m_text += QByteArrayView(name.data(), name.size());
    m_text += "\":";
}

void JsonObject::add(QLatin1StringView name, const QString &text) { addUtf8(name, text.toUtf8()); }

void JsonObject::add(QLatin1StringView name, qint64 number)
{
    begin(name);
    m_text += QByteArray::number(number);
}

void JsonObject::addBool(QLatin1StringView name, bool value)
{
    begin(name);
    m_text += value ? "true" : "false";
}

void JsonObject::addUtf8(QLatin1StringView name, QByteArrayView utf8)
{
    begin(name);
    m_text += jsonString(utf8);
}

void JsonObject::addJson(QLatin1StringView name, QByteArrayView json)
{
    begin(name);
    m_text += json;
}

} // namespace socketchat
