// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/openjob.h"

#include "app/chat/fileproblem.h"

#include <QFile>

#include <cerrno>
#include <utility>

namespace socketchat {

namespace {
constexpr qint64 pieceSize = 256 * 1024; // bytes
} // namespace

OpenJob::OpenJob(const QString &path, qint64 limit, QObject *parent)
    : OpenJob(path, std::make_shared<Found>(limit), parent)
{ }

OpenJob::OpenJob(const QString &path, std::shared_ptr<Found> found, QObject *parent)
    : FileJob(
            [path, found](Control &control) -> Result {
                const auto failed = [](const FileProblem &problem) -> Result {
                    return {Outcome::Failed, problem.sentence()};
                };
                // Reading a pipe could block for ever and could not be cancelled.
                if (const FileProblem problem = FileProblem::ofKind(path);
                    problem.kind != FileProblem::Kind::None)
                    return failed(problem);
                errno = 0;
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
                    return failed(FileProblem::of(file, errno));
                TranscriptReader reader(*found->conversation);
                QByteArray piece(pieceSize, Qt::Uninitialized);
                qint64 done = 0;
                for (;;) {
                    if (control.isCancelled())
                        return {Outcome::Cancelled, {}};
                    const qint64 count = file.read(piece.data(), piece.size());
                    if (count < 0)
                        return failed(FileProblem::of(file, errno));
                    if (count == 0 || !reader.feed(QByteArrayView(piece).first(count)))
                        break;
                    done += count;
                    control.progress(done, file.size());
                }
                reader.finish();
                found->summary = reader.summary();
                found->totals = ConversationTotals::of(*found->conversation);
                if (const auto damage = found->summary.damage;
                    damage
                    && (damage->kind == TranscriptDamage::Kind::NotATranscript
                        || damage->kind == TranscriptDamage::Kind::TooNew))
                    return {Outcome::Failed, damage->sentence()};
                return {};
            },
            parent)
    , m_found(std::move(found))
{ }

std::shared_ptr<Conversation> OpenJob::conversation() const { return m_found->conversation; }

const TranscriptSummary &OpenJob::summary() const { return m_found->summary; }

const ConversationTotals &OpenJob::totals() const { return m_found->totals; }

} // namespace socketchat
