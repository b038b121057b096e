// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/streamrecord.h"
#include "app/lesson/streamregistry.h"

#include <map>
#include <memory>

namespace socketchat {

/// Counts the peers' TCP sends that arrived split over several reads, and the reads that joined
/// several sends. Only peers that are windows of this program are known. Used in the session's
/// thread.
class StreamCuts
{
public:
    /// `session` must outlive this object. Counts nothing without streams.
    explicit StreamCuts(Session &session);
    void setStreams(std::shared_ptr<const StreamRegistry> streams);

    /// Starts counting; ignores what was received before.
    void begin();
    /// Reads a bounded part of the new data.
    void refresh();
    /// Returns the number of sends that arrived in several reads, and of reads with several sends.
    [[nodiscard]] qint64 split() const;
    [[nodiscard]] qint64 joined() const;

private:
    struct Stream
    {
        std::unique_ptr<StreamRecord> own;
        std::unique_ptr<StreamRecord> other; // null until the other end is found
    };

    Session &m_session;
    std::shared_ptr<const StreamRegistry> m_streams;
    std::map<PeerId, Stream> m_peers;
    qint64 m_firstCall = 0;
};

} // namespace socketchat
