// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/savejob.h"

#include "app/chat/fileproblem.h"
#include "app/chat/session.h"
#include "app/export/privatefolder.h"
#include "app/net/clock.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <utility>

namespace socketchat {

namespace {

constexpr qint64 bytesToResume = 32; // enough for a decoder to complete a cut character

/// Writes the rows from `first` to `last` that still exist.
class RowsToWrite
{
public:
    RowsToWrite(const Conversation &conversation, ConversationWriter &writer,
                const TextEncoding &encoding)
        : m_conversation(conversation)
        , m_writer(writer)
        , m_encoding(encoding)
    { }

    /// Returns false if there is no point in continuing.
    bool write(SaveRequest::Span span, FileJob::Control &control, qint64 total)
    {
        for (qint64 number = span.first; number <= span.last; ++number) {
            if (control.isCancelled() || m_writer.hasFailed())
                return false;
            control.progress(m_done, total);
            const auto row =
                    transcriptRow(m_conversation, number, m_writer.wantsBytesBefore(), m_encoding);
            if (row) {
                if (m_missing > 0)
                    m_writer.missing(std::exchange(m_missing, 0), row->message.time);
                m_writer.write(*row);
                ++m_done;
                continue;
            }
            // This row and all before it were trimmed: skip them at once.
            const qint64 next =
                    std::min(std::max(m_conversation.range().first, number + 1), span.last + 1);
            m_missing += next - number;
            m_done += next - number;
            number = next - 1;
        }
        return true;
    }
    void finish()
    {
        if (m_missing > 0)
            m_writer.missing(m_missing, nowNs());
        m_writer.end();
    }

private:
    const Conversation &m_conversation;
    ConversationWriter &m_writer;
    TextEncoding m_encoding;
    qint64 m_missing = 0;
    qint64 m_done = 0;
};

FileJob::Result failed(const FileProblem &problem)
{
    return {FileJob::Outcome::Failed, problem.sentence()};
}

} // namespace

TranscriptTitle transcriptTitle(const Session &session)
{
    TranscriptTitle title;
    title.protocol = session.run().protocol;
    title.role = session.run().role;
    title.endpoint = session.endpoint().toString();
    title.engine = session.run().transport.engine;
    title.local = session.localAddress();
    return title;
}

std::optional<TranscriptRow> transcriptRow(const Conversation &conversation, qint64 number,
                                           bool withBytesBefore, const TextEncoding &encoding)
{
    std::optional<Message> message = conversation.message(number);
    if (!message)
        return std::nullopt;
    TranscriptRow row{std::move(*message), {}, {}, {}};
    row.peer = conversation.peerAddress(row.message.peer);
    row.name = conversation.peerNote(row.message.peer).name;
    if (withBytesBefore && row.message.flags.testFlag(MessageFlag::ContinuesStream)
        && !row.message.payload.isEmpty()) {
        // The first byte of UTF-8 tells whether a character continues here, which is rare.
        const bool continues = (uchar(row.message.payload.front()) & 0xc0) == 0x80;
        if (continues || encoding != TextEncoding())
            row.before = conversation.bytesBefore(number, bytesToResume);
    }
    return row;
}

FileJob::Result saveTranscript(const Conversation &conversation, SaveRequest request,
                               FileJob::Control &control)
{
    const Conversation::Range range = conversation.range();
    const Conversation::Trimmed trimmed = conversation.trimmed();
    request.title.time = nowNs();
    if (request.rows.isEmpty()) {
        request.title.trimmed = trimmed;
        if (range.count() > 0)
            request.rows.append({range.first, range.end - 1});
    }
    request.title.first = request.rows.isEmpty() ? range.first : request.rows.front().first;
    qint64 total = 0;
    for (const SaveRequest::Span &span : std::as_const(request.rows))
        total += span.last - span.first + 1;

    if (const FileProblem problem = FileProblem::ofKind(request.path);
        problem.kind != FileProblem::Kind::None)
        return failed(problem);
    const bool isNew = !QFileInfo::exists(request.path);
    errno = 0;
    QSaveFile file(request.path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(FileProblem::of(file, errno));
    if (isNew) // only its owner may read a new file; an existing one keeps its permissions
        file.setPermissions(ownerOnly);
    const auto writer = makeConversationWriter(request.format, file);
    writer->begin(request.title);
    RowsToWrite rows(conversation, *writer, request.title.encoding);
    for (const SaveRequest::Span &span : std::as_const(request.rows)) {
        if (!rows.write(span, control, total))
            break;
    }
    if (control.isCancelled()) {
        file.cancelWriting();
        return {FileJob::Outcome::Cancelled, {}};
    }
    rows.finish();
    // The device keeps its first error; errno is still that of the failed write.
    if (!writer->flush() || !file.flush()) {
        const FileProblem problem = FileProblem::of(file, errno);
        file.cancelWriting();
        return failed(problem);
    }
    if (!file.commit())
        return failed(FileProblem::of(file, errno));
    return {};
}

SaveJob::SaveJob(std::shared_ptr<const Conversation> conversation, const SaveRequest &request,
                 QObject *parent)
    : FileJob([conversation = std::move(conversation), request](
                      Control &control) { return saveTranscript(*conversation, request, control); },
              parent)
{ }

} // namespace socketchat
