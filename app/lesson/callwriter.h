// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/lesson/callhistory.h"
#include "app/lesson/callprinter.h"

#include <QCoreApplication>
#include <QString>

namespace socketchat {

class Conversation;

/// Selects how calls are written.
struct CallStyle
{
    CallLanguage language = CallLanguage::Python;
    CallView view = CallView::System;
    TextEncoding encoding = {}; ///< of the bytes that the tutorial's calls show
    friend bool operator==(const CallStyle &, const CallStyle &) = default;
};

/// Writes the calls of a conversation with what is known about each: its socket's role, and for the
/// tutorial its final result and its data. Used from one thread.
class CallWriter
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::CallWriter)

public:
    /// Shows no bytes without a conversation. All must outlive the writer; the owner of `history`
    /// reads it.
    CallWriter(const CallLog &log, const CallHistory &history,
               const Conversation *conversation = nullptr);

    void setStyle(const CallStyle &style) { m_style = style; }
    [[nodiscard]] const CallStyle &style() const { return m_style; }
    [[nodiscard]] const CallHistory &history() const { return *m_history; }

    /// Returns whether the view contains this call. The tutorial's program sets no options,
    /// receives no signals and does not return from a call before there is a result.
    [[nodiscard]] bool shows(const SocketCall &call) const;
    /// Returns the call as the view has it: in the tutorial without flags, and a connect() with its
    /// final result.
    [[nodiscard]] SocketCall shown(qint64 number, const SocketCall &call) const;
    /// Returns the time (ns since 1970 UTC) since which that call is in progress; -1 if it is not.
    /// Only a connect() in the tutorial's view can be.
    [[nodiscard]] qint64 pendingSince(qint64 number, const SocketCall &call) const;

    /// Returns which part of its bytes a call sent, if the view shows several calls for them: the
    /// loop that sendall() is.
    [[nodiscard]] std::optional<SendPart> loopPart(qint64 number, const SocketCall &call) const;
    /// Returns whether that part is the first one shown.
    [[nodiscard]] bool beginsLoop(qint64 number, const SendPart &part) const;
    /// Returns a sentence on that part; empty if there is no loop.
    [[nodiscard]] QString loopNote(qint64 number, const SocketCall &call) const;

    [[nodiscard]] PrintedCall print(qint64 number, const SocketCall &call) const;
    /// Returns the statement of a waiting call.
    [[nodiscard]] QString statement(const WaitingCall &call) const;
    /// Returns statement, outcome and note in one line.
    [[nodiscard]] QString line(qint64 number, const SocketCall &call) const;
    /// Returns calls as text for copying and saving, one line each: local time of day, call,
    /// outcome. Leaves out numbers that are no longer kept.
    [[nodiscard]] QString lines(const QList<qint64> &numbers) const;

private:
    [[nodiscard]] CallKnowledge knowledge(qint64 number, const SocketCall &call) const;
    [[nodiscard]] const CallPrinter &printer() const { return CallPrinter::of(m_style.language); }

    const CallLog *m_log;
    const CallHistory *m_history;
    const Conversation *m_conversation;
    CallStyle m_style;
};

} // namespace socketchat
