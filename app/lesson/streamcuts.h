// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/streamrecord.h"
#include "app/lesson/streamregistry.h"

#include <map>
#include <memory>
#include <optional>

namespace socketchat {

/// Finds out how what the other end sent came in at this one over TCP: whole, split over several
/// reads, or several sends joined in one. Known only of peers that are windows of this program.
/// Lives in the session's thread.
class StreamCuts
{
public:
    /// `session` must outlive it. Without streams nothing is known.
    explicit StreamCuts(Session &session);
    void setStreams(std::shared_ptr<const StreamRegistry> streams);

    /// From now on; what was received before does not count.
    void begin();
    /// Takes in a bounded part of what is new.
    void refresh();
    /// How many sends came in several reads; how many reads had several whole sends.
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
