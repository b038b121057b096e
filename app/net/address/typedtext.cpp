// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/typedtext.h"

#include "app/net/address/protocol.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Converts a full-width character, as Chinese input methods produce them, to its ASCII equivalent.
char16_t narrow(char16_t c)
{
    if (c >= 0xff01 && c <= 0xff5e)
        return char16_t(c - 0xfee0);
    switch (c) {
    case 0x3000: // ideographic space
        return u' ';
    case 0x3002: // 。
    case 0xff61: // ｡
        return u'.';
    case 0x3010: // 【
        return u'[';
    case 0x3011: // 】
        return u']';
    default:
        return c;
    }
}

/// Returns whether to trim `c`: white space, or invisible characters copied along from a web page.
bool isTrimmed(QChar c) { return c.isSpace() || c.isNull() || c.category() == QChar::Other_Format; }

} // namespace

QString narrowed(QStringView typed)
{
    QString text(typed.size(), Qt::Uninitialized);
    std::ranges::transform(typed, text.begin(), [](QChar c) { return QChar(narrow(c.unicode())); });
    return text;
}

TextSpan trimmed(QStringView text)
{
    TextSpan span{0, text.size()};
    while (span.from < span.to && isTrimmed(text[span.from]))
        ++span.from;
    while (span.to > span.from && isTrimmed(text[span.to - 1]))
        --span.to;
    return span;
}

bool isSpace(QChar c) { return c.isSpace(); }

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

bool isDigits(QStringView text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isPortLike(QStringView text)
{
    return isDigits(text.startsWith(u'-') || text.startsWith(u'+') ? text.sliced(1) : text);
}

qsizetype findAny(QStringView text, TextSpan span, QStringView wanted)
{
    for (qsizetype i = span.from; i < span.to; ++i) {
        if (wanted.contains(text[i]))
            return i;
    }
    return span.to;
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

qsizetype socketPathIn(QStringView text)
{
    const TextSpan all = trimmed(text);
    const qsizetype colon = findAny(text, all, u":/?#@[");
    if (colon == all.to || text[colon] != u':')
        return -1;
    const std::optional<Protocol> named = protocolNamed(text.sliced(all.from, colon - all.from));
    const QStringView rest = text.sliced(colon + 1, all.to - colon - 1);
    if (!named || !traitsOf(*named).usesPaths || isPortLike(rest))
        return -1;
    return colon + 1 + (rest.startsWith("///"_L1) ? 2 : 0);
}

PasswordSpan findPassword(QStringView text)
{
    const TextSpan all = trimmed(text);
    if (socketPathIn(text) >= 0)
        return {};
    // Skip the scheme, even one with a slash too few or too many.
    qsizetype start = all.from;
    const qsizetype colon = findAny(text, all, u":/?#@[");
    if (colon < all.to && text[colon] == u':' && colon + 1 < all.to && text[colon + 1] == u'/')
        start = colon + 1;
    while (start < all.to && text[start] == u'/')
        ++start;

    const TextSpan authority{start, findAny(text, {start, all.to}, u"/?#")};
    const QStringView inside = text.sliced(authority.from, authority.length());
    const qsizetype at = inside.lastIndexOf(u'@');
    const qsizetype first = inside.indexOf(u':');
    if (at >= 0) {
        if (first < 0 || first > at)
            return {};
        return {{authority.from + first + 1, authority.from + at}, true, true};
    }
    if (first < 0 || inside.startsWith(u'['))
        return {};
    const QStringView tail = inside.sliced(first + 1);
    const QStringView address = inside.first(findAny(inside, {0, inside.size()}, u"%"));
    const bool ipv6 = tail.contains(u':') && std::ranges::all_of(address, [](QChar c) {
                          return isHexDigit(c) || c == u':' || c == u'.';
                      });
    if (tail.isEmpty() || ipv6 || isPortLike(tail))
        return {};
    // A password may contain an unescaped `/`, `?` or `#`: extend it to the last `@`.
    const qsizetype from = authority.from + first + 1;
    const qsizetype later = text.sliced(from, all.to - from).lastIndexOf(u'@');
    return {{from, later < 0 ? all.to : from + later}, true, later >= 0};
}

QString withoutPassword(QStringView typed, PasswordStyle style)
{
    const PasswordSpan password = findPassword(narrowed(typed));
    if (!password.present || password.span.isEmpty())
        return typed.toString();
    const TextSpan span = password.span;
    const QStringView after = typed.sliced(span.to);
    if (style == PasswordStyle::Bullets) // always six, so that the length stays secret
        return typed.first(span.from) + u"••••••"_s + after;
    return typed.first(span.from - 1).toString() + after;
}

} // namespace socketchat
