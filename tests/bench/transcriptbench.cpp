// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/messagequery.h"
#include "app/export/openjob.h"
#include "app/export/savejob.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

// Saves, opens and searches a conversation of a million messages, and for comparison copies and
// greps the same bytes. Prints a table; see tests/bench/transcripts.

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

constexpr int rare = 1000; // one in this many messages contains the word searched for

class Quiet : public FileJob::Control
{
public:
    [[nodiscard]] bool isCancelled() const override { return false; }
    void progress(qint64, qint64) override { }
};

class PlainReader : public MessageReader
{
public:
    [[nodiscard]] QString text(const Message &message) const override
    {
        return QString::fromUtf8(message.payload);
    }
    [[nodiscard]] bool isPlainAscii(const Message &message) const override
    {
        return isPlainAsciiText(message.payload);
    }
    [[nodiscard]] QString peerAddress(PeerId) const override { return {}; }
};

template<typename Work>
void measure(const char *name, qint64 rows, qint64 bytes, Work work)
{
    QElapsedTimer clock;
    clock.start();
    const qint64 size = work();
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    std::printf("%-34s %8.2f s %12.0f rows/s %9.0f MB/s\n", name, seconds, double(rows) / seconds,
                double(size < 0 ? bytes : size) / seconds / 1e6);
    std::fflush(stdout);
}

void fill(Conversation &conversation, int rows)
{
    const PeerId peer =
            conversation.addPeer(SocketAddress(QHostAddress(QHostAddress::LocalHost), 51324));
    for (int i = 0; i < rows; ++i) {
        QByteArray text = "message " + QByteArray::number(i)
                          + " of a long day: the quick brown fox jumps over the lazy dog, again";
        if (i % rare == 0)
            text += " and finds the needle";
        text += '\n';
        conversation.append(i % 2 ? MessageKind::Sent : MessageKind::Received, peer, text,
                            1'763'827'854'000'000'000 + qint64(i) * 1000,
                            i % 2 ? MessageFlags(MessageFlag::Reply) : MessageFlags());
    }
}

qint64 find(const Conversation &conversation, const QString &what)
{
    const PlainReader reader;
    SearchTerm term;
    term.typed = what;
    const MessageQuery query({}, term);
    qint64 found = 0;
    const Conversation::Range range = conversation.range();
    for (qint64 number = range.first; number < range.end; ++number) {
        const std::optional<Message> message = conversation.message(number);
        if (message && query.mayMatch(*message, reader)
            && query.matches(*message, reader) == TextPattern::Outcome::Match)
            ++found;
    }
    return found;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    const QTemporaryDir folder;
    auto conversation = std::make_shared<Conversation>(qint64(1) << 40);
    fill(*conversation, rows);
    const qint64 bytes = conversation->size();
    std::printf("%d messages, %.0f MB in memory\n", rows, double(bytes) / 1e6);

    Quiet control;
    bool fine = true;
    for (const QString &ending : fileEndings()) {
        SaveRequest request;
        request.path = folder.filePath(u"a%1"_s.arg(ending));
        request.format = *transcriptFormatOf(ending);
        measure(qPrintable(u"save %1"_s.arg(ending)), rows, bytes, [&] {
            fine &= saveTranscript(*conversation, request, control).outcome
                    == FileJob::Outcome::Done;
            return QFile(request.path).size();
        });
    }
    const QString saved = folder.filePath(u"a.jsonl"_s);
    measure("open .jsonl", rows, bytes, [&] {
        QFile file(saved);
        fine &= file.open(QIODevice::ReadOnly);
        Conversation read(qint64(1) << 40);
        TranscriptReader reader(read);
        for (;;) {
            const QByteArray piece = file.read(256 * 1024);
            if (piece.isEmpty() || !reader.feed(piece))
                break;
        }
        reader.finish();
        fine &= reader.summary().complete && reader.summary().rows == rows;
        return file.size();
    });
    const auto program = [&](const QString &name, const QStringList &arguments) {
        QProcess process;
        process.start(name, arguments);
        fine &= process.waitForFinished(-1) && process.exitCode() == 0;
        return process.readAllStandardOutput().trimmed().toLongLong();
    };
    measure("cp of the .jsonl", rows, bytes, [&] {
        program(u"cp"_s, {saved, folder.filePath(u"copy"_s)});
        return QFile(saved).size();
    });
    const qint64 needles = (rows + rare - 1) / rare;
    measure("find a word", rows, bytes, [&] {
        fine &= find(*conversation, u"needle"_s) == needles;
        return qint64(-1);
    });
    measure("grep -c of the .txt", rows, bytes, [&] {
        const QString text = folder.filePath(u"a.txt"_s);
        fine &= program(u"grep"_s, {u"-c"_s, u"needle"_s, text}) == needles;
        return QFile(text).size();
    });
    if (!fine)
        std::printf("Something went wrong: these numbers mean nothing.\n");
    return fine ? 0 : 1;
}
