// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/captureflow.h"

#include <optional>

namespace socketchat {

/// A capture for Wireshark (https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng): what was
/// said, in IP packets with the real addresses and ports and times in nanoseconds. Everything but
/// the bytes of the conversation is synthetic (see CaptureFlow), and a comment of the file says so.
class PcapngWriter : public ConversationWriter
{
public:
    using ConversationWriter::ConversationWriter;

    void begin(const TranscriptTitle &title) override;
    void write(const TranscriptRow &row) override;
    void missing(qint64 rows, qint64 time) override;
    void end() override { }

private:
    void putFrame(qint64 time, const QByteArray &frame);

    std::optional<CaptureFlow> m_flow;
    QByteArray m_comment; // for the next frame
};

} // namespace socketchat
