// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/reframe.h"
#include "app/lesson/streamrecord.h"
#include "app/lesson/streamregistry.h"

#include <QElapsedTimer>

#include <optional>

namespace socketchat {

/// Collects one direction of a TCP peer's stream in rows over the same bytes: what each send()
/// passed on, what each recv() returned, and the frames cut from the received bytes. Read from the
/// recorded calls. Lives in the window's thread.
class StreamRows
{
public:
    enum Row { Send, Recv, Frame, RowCount };
    enum class Direction : quint8 { Received, Sent };
    using Block = StreamRecord::Block;
    using Blocks = std::deque<Block>;

    /// Limits the bytes from which frames are cut, counted from the newest.
    static constexpr qint64 maxReframed = 64 * 1024;

    /// `session` must outlive this. Without a registry only this end's calls are known.
    explicit StreamRows(Session &session);
    void setStreams(std::shared_ptr<const StreamRegistry> streams);

    void setPeer(PeerId peer);
    [[nodiscard]] PeerId peer() const { return m_peer; }
    void setDirection(Direction direction);
    [[nodiscard]] Direction direction() const { return m_direction; }
    /// Sets how frames are cut, independently of the conversation's framing.
    void setFraming(const Framing &framing);
    [[nodiscard]] const Framing &framing() const { return m_framing; }

    /// Processes a limited number of new calls. Returns true if more are waiting; then call it
    /// again from the event loop.
    bool refresh();
    /// Returns a number that increases whenever the content changes.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// Tells whether a row can be known. The calls of another program cannot. Frames are cut only
    /// from bytes received by this end, and not for Framing::Raw.
    [[nodiscard]] bool isKnown(Row row) const;
    [[nodiscard]] bool isAvailable(Row row) const;
    /// Returns the blocks in order of their offsets.
    [[nodiscard]] const Blocks &blocks(Row row) const;
    /// Returns the engine of a row's newest call.
    [[nodiscard]] Engine engine(Row row) const;
    /// Returns what is wrong with a frame; `index` is in blocks(Frame).
    [[nodiscard]] std::optional<FrameProblem> problem(qsizetype index) const;
    /// Returns the offset after the last byte known to any row.
    [[nodiscard]] qint64 end() const;
    /// Returns the index of the block containing `offset`, or of the nearest before it; -1 if there
    /// is none.
    [[nodiscard]] qsizetype blockAt(Row row, qint64 offset) const;
    /// Returns up to `most` bytes sent or received from `offset`, as far as they are stored.
    [[nodiscard]] QByteArray bytesAt(qint64 offset, qint64 most) const;

private:
    void findOtherEnd();
    void reframeBytes();
    [[nodiscard]] QByteArray sentBytes(qint64 offset, qint64 most) const;
    [[nodiscard]] const StreamRecord *record(Row row) const;

    Session &m_session;
    std::shared_ptr<const StreamRegistry> m_streams;
    PeerId m_peer = PeerId::None;
    Direction m_direction = Direction::Received;
    Framing m_framing;
    std::optional<StreamRecord> m_own;
    std::optional<StreamRecord> m_other;
    ReframedStream m_reframed;
    Blocks m_frames;
    quint64 m_reframedRevision = 0; // revision of the conversation
    bool m_mustReframe = true;
    QElapsedTimer m_sinceReframed;
    quint64 m_revision = 0;
};

} // namespace socketchat
