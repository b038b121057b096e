// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/typedmessage.h"

namespace socketchat {

EncodedPayload encodeMessage(QStringView typed, const ConversationSetup &setup)
{
    EncodedPayload payload = encodePayload(typed, setup.form, setup.encoding);
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
}

EncodedPayload messageOfLine(QByteArrayView line, const ConversationSetup &setup)
{
    if (setup.form != PayloadForm::Text)
        return encodeMessage(textOfUtf8(line), setup);
    EncodedPayload payload{line.toByteArray(), std::nullopt};
    completeMessage(payload.bytes, setup);
    return payload;
}

bool convertsLines(const ConversationSetup &setup)
{
    return setup.form != PayloadForm::Text || setup.lineEnd != LineEnd::None
           || !setup.checksum.isNone();
}

} // namespace socketchat
