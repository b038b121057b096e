// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/typedmessage.h"

#include "app/chat/payloadtext.h"
#include "app/chat/placeholders.h"

namespace socketchat {

EncodedPayload encodeMessage(QStringView typed, const ConversationSetup &setup, qint64 counter,
                             const FileContent &files)
{
    EncodedPayload payload =
            setup.placeholders ? expandPayload(typed, setup.form, setup.encoding, counter, files)
                               : encodePayload(typed, setup.form, setup.encoding);
    if (!payload.problem)
        completeMessage(payload.bytes, setup);
    return payload;
}

QByteArray lineEndBytes(const ConversationSetup &setup)
{
    const QLatin1StringView end = charactersOf(setup.lineEnd);
    if (setup.form == PayloadForm::Hex || end.isEmpty())
        return {end.data(), end.size()};
    return encodePayload(QString(end), PayloadForm::Text, setup.encoding).bytes;
}

void completeMessage(QByteArray &message, const ConversationSetup &setup)
{
    if (!message.isEmpty())
        message.append(setup.checksum.of(message));
    message.append(lineEndBytes(setup));
    if (endsLikeALine(message, setup))
        message.append('\n');
}

bool endsLikeALine(QByteArrayView message, const ConversationSetup &setup)
{
    return !setup.checksum.isNone() && setup.lineEnd == LineEnd::None && message.endsWith('\n')
           && setup.framing.kind == Framing::Kind::Line && traitsOf(setup.protocol).isStream;
}

EncodedPayload messageOfLine(QByteArrayView line, const ConversationSetup &setup, qint64 counter)
{
    const bool isMeant = setup.placeholders || setup.encoding != TextEncoding();
    if (setup.form != PayloadForm::Text || (isMeant && line.isValidUtf8()))
        return encodeMessage(textOfUtf8(line), setup, counter);
    EncodedPayload payload{line.toByteArray(), std::nullopt};
    completeMessage(payload.bytes, setup);
    return payload;
}

bool convertsLines(const ConversationSetup &setup)
{
    return setup.form != PayloadForm::Text || setup.placeholders || setup.lineEnd != LineEnd::None
           || !setup.checksum.isNone() || setup.encoding != TextEncoding();
}

} // namespace socketchat
