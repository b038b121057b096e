// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/bytes/bytecharacters.h"

#include "app/chat/textcodec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

void ByteCharacters::read(const QByteArray &bytes, const TextEncoding &encoding,
                          const QByteArray &before, bool goesOn)
{
    constexpr qsizetype longest = 8; // bytes of a character
    m_bytes = bytes;
    m_encoding = encoding;
    m_goesOn = goesOn;
    m_lead.clear();
    m_begins.assign(size_t(bytes.size()), false);
    const TextCodec *const codec = TextCodec::named(encoding.name());
    if (!codec) {
        m_begins.assign(size_t(bytes.size()), true);
        return;
    }
    qsizetype at = 0;
    m_lead = before.sliced(codec->unfinishedAt(before));
    if (!m_lead.isEmpty() && !bytes.isEmpty()) {
        const QByteArray first = m_lead + bytes.first(std::min(longest, bytes.size()));
        const qsizetype whole = codec->firstLength(first);
        at = std::max<qsizetype>(whole - m_lead.size(), 0);
        m_begins[0] = true; // what is here of it
        if (at == 0)
            m_lead.clear(); // they are none together
    }
    while (at < bytes.size()) {
        m_begins[size_t(at)] = true;
        at += std::max<qsizetype>(codec->firstLength(QByteArrayView(bytes).sliced(at)), 1);
    }
}

QList<ByteCharacter> ByteCharacters::between(qsizetype first, qsizetype end) const
{
    QList<ByteCharacter> characters;
    qsizetype begin = first;
    while (begin > 0 && !m_begins[size_t(begin)])
        --begin;
    while (begin < end) {
        qsizetype next = begin + 1;
        while (next < m_bytes.size() && !m_begins[size_t(next)])
            ++next;
        ByteCharacter character = characterAt(begin, next);
        const qsizetype from = std::max(begin, first);
        character.first = int(from - first);
        character.count = int(std::min(next, end) - from);
        character.begins = character.begins && begin >= first;
        character.ends = next <= end && character.kind != ByteCharacter::Kind::Cut;
        characters.append(character);
        begin = next;
    }
    return characters;
}

ByteCharacter ByteCharacters::characterAt(qsizetype first, qsizetype end) const
{
    const bool isLed = first == 0 && !m_lead.isEmpty();
    const QByteArray own = m_bytes.sliced(first, end - first);
    const DecodedPayload decoded = decodePayload(isLed ? m_lead + own : own, m_encoding,
                                                 m_goesOn && end == m_bytes.size());
    ByteCharacter character;
    character.begins = !isLed;
    character.text = decoded.text;
    if (!decoded.marks.isEmpty()) {
        switch (decoded.marks.constFirst().kind) {
        case TextMark::Kind::InvalidBytes:
            character.kind = ByteCharacter::Kind::NotText;
            character.text = u"\ufffd"_s;
            break;
        case TextMark::Kind::CutCharacter:
            character.kind = ByteCharacter::Kind::Cut;
            character.text = u"…"_s;
            break;
        case TextMark::Kind::Control:
        case TextMark::Kind::Invisible:
            character.kind = ByteCharacter::Kind::Sign;
            break;
        }
    } else if (decoded.text == u"\n" || decoded.text == u"\t") {
        character.kind = ByteCharacter::Kind::Sign;
        character.text = QChar(controlPicture(decoded.text.front().unicode()));
    } else if (decoded.text == u" ") {
        character.kind = ByteCharacter::Kind::Sign;
        character.text = u"␣"_s;
    }
    return character;
}

} // namespace socketchat
