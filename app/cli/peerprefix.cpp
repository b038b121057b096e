// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/peerprefix.h"

#include <algorithm>

namespace socketchat {

namespace {

/// Returns the bytes at the end that are the beginning of a character of UTF-8.
qsizetype cutCharacter(QByteArrayView bytes)
{
    for (qsizetype count = 1; count <= std::min<qsizetype>(3, bytes.size()); ++count) {
        const auto byte = uchar(bytes[bytes.size() - count]);
        if (byte >= 0xc0)
            return count < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? count : 0;
        if (byte < 0x80)
            break;
    }
    return 0;
}

} // namespace

QByteArray PeerPrefix::lines(Source from, const QString &who, QByteArrayView bytes, bool isWhole)
{
    if (isWhole)
        return linesOf(from, who, bytes, true);
    QByteArray text;
    if (const auto before = m_cut.find(from); before != m_cut.end()) {
        text = before->second;
        m_cut.erase(before);
    }
    text += bytes;
    const qsizetype cut = cutCharacter(text);
    if (cut > 0)
        m_cut.emplace(from, text.last(cut));
    return linesOf(from, who, QByteArrayView(text).chopped(cut), false);
}

QByteArray PeerPrefix::rest(Source from, const QString &who)
{
    const auto cut = m_cut.find(from);
    if (cut == m_cut.end())
        return {};
    const QByteArray bytes = cut->second;
    m_cut.erase(cut);
    return linesOf(from, who, bytes, false);
}

QByteArray PeerPrefix::linesOf(Source from, const QString &who, QByteArrayView bytes, bool isWhole)
{
    if (bytes.isEmpty() && !isWhole)
        return {};
    QByteArray result;
    if (m_from != Source() && m_from != from) {
        result += '\n';
        m_from = {};
    }
    QByteArray prefix = '[' + QByteArray::number(quint32(from.peer)) + ' ' + who.toUtf8();
    if (from.way != 0)
        prefix += QByteArray(1, ' ') + from.way;
    prefix += "] ";
    do {
        const qsizetype end = bytes.indexOf('\n') + 1;
        const QByteArrayView line = end > 0 ? bytes.first(end) : bytes;
        bytes = bytes.sliced(line.size());
        if (m_from == Source())
            result += prefix;
        result += line;
        m_from = end > 0 ? Source() : from;
    } while (!bytes.isEmpty());
    if (isWhole && m_from != Source()) {
        result += '\n';
        m_from = {};
    }
    return result;
}

} // namespace socketchat
