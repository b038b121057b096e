// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/reframe.h"
#include "app/lesson/streamrecord.h"
#include "app/lesson/streamregistry.h"

#include <QElapsedTimer>

#include <optional>

namespace socketchat {

/// One direction of the stream of a TCP peer, in rows that lie over the same bytes: what each
/// send() handed over, what each recv() returned, and the frames that are cut out of what was
/// received. Read from the calls that were really made. Lives in the window's thread.
class StreamRows
{
public:
    enum Row { Send, Recv, Frame, RowCount };
    enum class Direction : quint8 { Received, Sent };
    using Block = StreamRecord::Block;
    using Blocks = std::deque<Block>;

    /// Bytes that frames are cut from: the newest.
    static constexpr qint64 mostCut = 64 * 1024;

    /// `session` must outlive this. Without a registry only this end is known.
    explicit StreamRows(Session &session);
    void setStreams(std::shared_ptr<const StreamRegistry> streams);

    void setPeer(PeerId peer);
    [[nodiscard]] PeerId peer() const { return m_peer; }
    void setDirection(Direction direction);
    [[nodiscard]] Direction direction() const { return m_direction; }
    /// How the frames are cut, whatever framing the conversation has.
    void setFraming(const Framing &framing);
    [[nodiscard]] const Framing &framing() const { return m_framing; }

    /// Takes in a bounded part of what is new. True where more is waiting: in a later turn.
    bool refresh();
    /// Grows when there is something else to see.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// Whether a row can be known: another program's calls cannot. Frames are cut from what this
    /// end has received, and not at all while the framing is Raw.
    [[nodiscard]] bool isKnown(Row row) const;
    [[nodiscard]] bool isOffered(Row row) const;
    /// In the order of their offsets.
    [[nodiscard]] const Blocks &blocks(Row row) const;
    /// Whose calls a row consists of, as the newest of them tells.
    [[nodiscard]] Engine engine(Row row) const;
    /// What is wrong with a frame: `index` in blocks(Frame).
    [[nodiscard]] std::optional<FrameProblem> problem(qsizetype index) const;
    /// One past the last byte that any row knows of.
    [[nodiscard]] qint64 end() const;
    /// The block of a row that has a byte, or the nearest before it; -1 where there is none.
    [[nodiscard]] qsizetype blockAt(Row row, qint64 offset) const;
    /// What was sent or received from a byte on, as far as it is kept.
    [[nodiscard]] QByteArray bytesAt(qint64 offset, qint64 most) const;

private:
    void findOtherEnd();
    void cutFrames();
    [[nodiscard]] QByteArray sentBytes(qint64 offset, qint64 most) const;
    [[nodiscard]] const StreamRecord *record(Row row) const;

    Session &m_session;
    std::shared_ptr<const StreamRegistry> m_streams;
    PeerId m_peer = PeerId::None;
    Direction m_direction = Direction::Received;
    Framing m_framing;
    std::optional<StreamRecord> m_own;
    std::optional<StreamRecord> m_other;
    ReframedStream m_cut;
    Blocks m_frames;
    quint64 m_cutRevision = 0; // of the conversation
    bool m_cutAgain = true;
    QElapsedTimer m_sinceCut;
    quint64 m_revision = 0;
};

} // namespace socketchat
