// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// A stream framed into messages, arriving in arbitrary pieces. Input: a byte that chooses the
// framing, one for the limit, one for the number of pieces, the size of each, then the stream.

#include "app/chat/framer.h"
#include "tests/fuzz/input.h"

#include <QList>

#include <array>

using namespace socketchat;

namespace {

struct Outcome
{
    QList<QByteArray> messages; ///< up to the first problem
    QByteArray afterwards; ///< bytes passed on unframed after it
    QByteArray refused;
    std::optional<FrameProblem> problem;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome framed(const QList<QByteArray> &pieces, const Framing &framing)
{
    Framer framer(framing);
    Outcome outcome;
    QByteArray everything; // in order of output
    const auto deliver = [&](QByteArrayView message) {
        everything.append(message);
        if (outcome.problem)
            outcome.afterwards.append(message);
        else
            outcome.messages.append(message.toByteArray());
    };
    const auto refuse = [&](FrameProblem problem, QByteArrayView bytes) {
        REQUIRE(!outcome.problem);
        everything.append(bytes);
        outcome.problem = problem;
        outcome.refused.append(bytes);
    };
    QByteArray fed;
    for (const QByteArray &piece : pieces) {
        framer.feed(piece, deliver, refuse);
        fed.append(piece);
        REQUIRE(framer.pending() <= framing.limit);
        REQUIRE(everything.size() + framer.pending() == fed.size());
    }
    framer.finish(refuse);
    REQUIRE(framer.pending() == 0);
    REQUIRE(everything == fed); // nothing lost, duplicated or reordered
    return outcome;
}

/// Removes what may depend on the pieces: after TooLong, the end of a piece decides what is refused
/// and what is passed on.
Outcome independentOfPieces(Outcome outcome)
{
    outcome.refused.append(std::exchange(outcome.afterwards, {}));
    return outcome;
}

void eachMessageIsOne(const QByteArray &message, const Framing &framing)
{
    REQUIRE(message.size() <= framing.limit);
    const QByteArray content = Framer::content(message, framing).toByteArray();
    const std::optional<QByteArray> again = Framer::frame(content, framing);
    REQUIRE(again);
    if (framing.kind == Framing::Kind::Line) {
        REQUIRE(message.count('\n') == 1 && message.endsWith('\n'));
        REQUIRE(*again == message || content + "\r\n" == message);
    } else {
        REQUIRE(*again == message);
    }
}

/// Checks that bytes sent arrive as one message, or are refused before sending.
void whatIsSentArrives(const QByteArray &bytes, const Framing &framing)
{
    const std::optional<QByteArray> sent = Framer::frame(bytes, framing);
    if (!sent)
        return;
    const Outcome outcome = framed({*sent}, framing);
    if (framing.kind == Framing::Kind::LengthPrefix) {
        REQUIRE(!outcome.problem && outcome.messages.size() == 1);
        REQUIRE(Framer::content(outcome.messages.front(), framing) == bytes);
    }
    REQUIRE(!outcome.problem);
    REQUIRE(outcome.messages.join() == *sent);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr std::array names{u"raw",       u"line",      u"length1",   u"length2be",
                               u"length2le", u"length4be", u"length4le", u"line"};
    FuzzInput input(data, size);
    const std::optional<Framing> named =
            Framing::fromString(QString::fromUtf16(names[input.byte() % names.size()]));
    REQUIRE(named);
    Framing framing = *named;
    framing.limit = 4 + input.byte(); // at least the longest prefix
    const QByteArray sizes = input.take(input.byte() % 16);
    const QByteArray stream = input.rest();

    QList<QByteArray> pieces;
    qsizetype at = 0;
    for (const char piece : sizes) {
        pieces.append(stream.mid(at, uchar(piece)));
        at = std::min(at + uchar(piece), stream.size());
    }
    pieces.append(stream.mid(at));

    const Outcome inPieces = framed(pieces, framing);
    const Outcome whole = framed({stream}, framing);
    if (framing.kind == Framing::Kind::Raw) {
        REQUIRE(inPieces.messages.join() == stream && !inPieces.problem);
    } else {
        REQUIRE(independentOfPieces(inPieces) == independentOfPieces(whole));
        for (const QByteArray &message : whole.messages)
            eachMessageIsOne(message, framing);
        QList<QByteArray> bytes;
        for (const char byte : stream)
            bytes.append(QByteArray(1, byte));
        REQUIRE(independentOfPieces(framed(bytes, framing)) == independentOfPieces(whole));
    }
    whatIsSentArrives(stream, framing);
    return 0;
}
