// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/captureflow.h"

#include <QCoreApplication>

#include <optional>

namespace socketchat {

/// Writes a capture for Wireshark (https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng): the
/// conversation in IP packets, with real addresses, ports and nanosecond times. Everything else is
/// synthetic (see CaptureFlow), as a comment in the file says.
class PcapngWriter : public ConversationWriter
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::PcapngTranscript)

public:
    using ConversationWriter::ConversationWriter;

    void begin(const TranscriptTitle &title) override;
    void write(const TranscriptRow &row) override;
    void missing(qint64 rows, qint64 time) override;
    void end() override { }

private:
    void putFrame(qint64 time, const QByteArray &frame);

    std::optional<CaptureFlow> m_flow;
    QByteArray m_comment; // added to the next packet
};

} // namespace socketchat
