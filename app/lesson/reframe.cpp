// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/reframe.h"

namespace socketchat {

namespace {

constexpr qint64 rowsAtOnce = 1024;

QList<Conversation::StreamRow> newestRows(const Conversation &conversation, PeerId peer,
                                          qint64 maxBytes)
{
    QList<Conversation::StreamRow> rows;
    qint64 bytes = 0;
    for (;;) {
        const QList<Conversation::StreamRow> older =
                conversation.rowsBack(peer, rows.isEmpty() ? nullptr : &rows.back(), rowsAtOnce);
        for (const Conversation::StreamRow &row : older) {
            bytes += row.size;
            if (bytes > maxBytes)
                return rows;
            rows.append(row);
        }
        if (older.isEmpty())
            return rows;
    }
}

} // namespace

ReframedStream reframe(const Conversation &conversation, PeerId peer, const Framing &framing,
                       qint64 maxBytes)
{
    ReframedStream stream;
    const QList<Conversation::StreamRow> rows = newestRows(conversation, peer, maxBytes);
    if (rows.isEmpty())
        return stream;
    stream.begin = rows.back().offset;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        const std::optional<Message> message = conversation.message(row->number);
        if (!message) { // dropped meanwhile
            stream.bytes.clear();
            stream.frames.clear();
            stream.begin = row->offset + row->size;
            continue;
        }
        const qsizetype skipped = row->kind == MessageKind::FrameRefused ? 1 : 0;
        if (framing.kind == Framing::Kind::Raw)
            stream.frames.append({stream.bytes.size(), row->size, std::nullopt});
        stream.bytes.append(QByteArrayView(message->payload).sliced(skipped));
    }
    stream.beginningMissing = stream.begin > 0;
    if (framing.kind == Framing::Kind::Raw)
        return stream;

    qint64 at = 0;
    const auto deliver = [&](QByteArrayView frame) {
        stream.frames.append({at, frame.size(), std::nullopt});
        at += frame.size();
    };
    const auto refuse = [&](FrameProblem problem, QByteArrayView bytes) {
        stream.frames.append({at, bytes.size(), problem});
        at += bytes.size();
    };
    Framer framer(framing);
    framer.feed(stream.bytes, deliver, refuse);
    framer.finish(refuse);
    return stream;
}

} // namespace socketchat
