// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callfilter.h"
#include "ui/inspector/columnmodel.h"

#include <optional>

namespace socketchat {

/// Lists the calls that pass a filter, written in one of the languages. Copies and formats only
/// calls that are shown.
class CallListModel : public ColumnModel
{
    Q_OBJECT

public:
    enum Column { Time, Call, Duration, ColumnCount };
    /// Roles for the two parts of a call's text, and for its state.
    enum DataRole {
        StatementRole = Qt::UserRole,
        OutcomeRole,
        FailedRole,
        BegunRole,
        WaitingRole,
        WaitedRole, ///< how long a waiting call has waited, in the fewest words
        DividerRole,
        LoopRole, ///< a LoopPlace
        PeerRole, ///< number of the peer that it concerns; 0 where this end has only one
        ColourRole, ///< that a person chose for it; see PeerLook
    };
    /// Says where in a loop of calls a row stands, which is drawn beside it.
    enum LoopPlace { NoLoop, LoopBegin, LoopMiddle, LoopEnd };
    /// Limits the rows of calls that wait.
    static constexpr qsizetype maxWaiting = 4;

    /// Both must outlive the model. Without a conversation the bytes of the calls are not shown.
    explicit CallListModel(const CallLog &log, const Conversation *conversation = nullptr,
                           QObject *parent = nullptr);

    /// Processes a limited number of new calls, with at most one removal and one insertion of rows.
    /// Unless filtering by text, rows appear only after all calls are processed. Returns true if
    /// more are waiting.
    bool refresh();
    /// Sets the filter and starts again; rows appear with the next refresh().
    void setFilter(const CallFilter &filter);
    [[nodiscard]] const CallFilter &filter() const { return m_calls.filter(); }
    void setStyle(const CallStyle &style);
    [[nodiscard]] const CallWriter &writer() const { return m_writer; }
    [[nodiscard]] const CallHistory &history() const { return m_history; }
    /// Sets the bytes that the next recv() requests; nothing while reading is paused.
    void setReceiving(std::optional<int> size) { m_receiving = size; }
    /// Sets whether accept() is called as soon as a client waits.
    void setAccepting(bool on) { m_accepting = on; }
    /// Returns whether a row shows how long it has waited.
    [[nodiscard]] bool waits() const;
    /// Updates those rows.
    void tick();

    /// Returns how many rows are calls that were made.
    [[nodiscard]] int callCount() const { return m_rows; }
    /// Returns the number of the call in a row; -1 for an invalid row.
    [[nodiscard]] qint64 numberAt(int row) const;
    /// Returns the row of a call; -1 if it is not shown.
    [[nodiscard]] int rowOf(qint64 number) const;
    /// Returns the row of the call, or of the last shown one before it; -1 if there is none.
    [[nodiscard]] int rowBefore(qint64 number) const;
    [[nodiscard]] std::optional<SocketCall> callAt(int row) const;
    /// Returns the call as it is written (see CallWriter::shown()).
    [[nodiscard]] std::optional<SocketCall> shownAt(int row) const;
    /// Returns statement, outcome and note of a call.
    [[nodiscard]] PrintedCall printed(int row) const;
    [[nodiscard]] QString lineOf(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] int rows() const override { return m_rows + int(m_waiting.size()); }
    [[nodiscard]] QStringList headings() const override;
    void startOver(const CallFilter &filter);
    void tellViews();
    void tellWaiting();
    void repaint(int first, int last);
    [[nodiscard]] QList<WaitingCall> waiting() const;
    [[nodiscard]] QVariant waitingData(const WaitingCall &call, int column, int role) const;
    [[nodiscard]] QString waitingText(qint64 since) const;
    [[nodiscard]] QString divider(int row) const;
    [[nodiscard]] QString loopTitle(int row) const;
    [[nodiscard]] LoopPlace loopPlace(int row) const;
    [[nodiscard]] bool isTutorial() const { return m_writer.style().view == CallView::Tutorial; }
    [[nodiscard]] const SocketCall *find(qint64 number) const;
    /// Formats a call; the reference is valid until the next print().
    [[nodiscard]] const PrintedCall &print(qint64 number, const SocketCall &call) const;

    const CallLog &m_log;
    const Conversation *m_conversation; // null: peers have the colours of their numbers
    CallHistory m_history;
    CallWriter m_writer;
    FilteredCalls m_calls;
    std::optional<int> m_receiving;
    bool m_accepting = true;
    QList<WaitingCall> m_waiting; // below the rows of calls
    qint64 m_connecting = -1; // the connect() that the views know to be under way
    int m_rows = 0;
    qint64 m_gone = 0; // rows at the top whose calls were dropped, not yet removed from views
    mutable QList<SocketCall> m_page; // consecutive calls, from number m_pageFirst
    mutable qint64 m_pageFirst = 0;
    mutable qint64 m_printedNumber = -1;
    mutable PrintedCall m_printed; // of call m_printedNumber
};

} // namespace socketchat
