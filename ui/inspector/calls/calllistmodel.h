// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callfilter.h"

#include <QAbstractTableModel>

#include <optional>

namespace socketchat {

/// The calls that pass a filter, as rows, written in one of the languages. Copies and writes only
/// the calls that are looked at.
class CallListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Call, Duration, ColumnCount };
    /// The two halves of a call's text, and whether it failed.
    enum DataRole { StatementRole = Qt::UserRole, OutcomeRole, FailedRole, BegunRole };

    /// `log` must outlive the model.
    explicit CallListModel(const CallLog &log, QObject *parent = nullptr);

    /// Takes over what was logged since the last time, a bounded number of calls: at most one
    /// removal and one insertion, and none before the last of them where there is no text to look
    /// for. True where more is waiting.
    bool refresh();
    /// Starts over: the rows come with the next refresh().
    void setFilter(const CallFilter &filter);
    [[nodiscard]] const CallFilter &filter() const { return m_calls.filter(); }
    void setLanguage(CallLanguage language);
    [[nodiscard]] CallLanguage language() const { return m_language; }
    void setRole(Role role);
    [[nodiscard]] Role role() const { return m_role; }
    [[nodiscard]] const CallHistory &history() const { return m_history; }

    /// The number of the call in a row; -1 where there is no such row.
    [[nodiscard]] qint64 numberAt(int row) const;
    /// -1 where the call is not shown.
    [[nodiscard]] int rowOf(qint64 number) const;
    [[nodiscard]] std::optional<SocketCall> callAt(int row) const;
    /// Statement, outcome and note of a call.
    [[nodiscard]] PrintedCall printed(int row) const;
    [[nodiscard]] QString lineOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void startOver(const CallFilter &filter);
    void tellViews();
    [[nodiscard]] const SocketCall *find(qint64 number) const;
    /// Valid until the next print().
    [[nodiscard]] const PrintedCall &print(qint64 number, const SocketCall &call) const;

    const CallLog &m_log;
    CallHistory m_history;
    FilteredCalls m_calls;
    CallLanguage m_language = CallLanguage::Python;
    Role m_role = Role::Server;
    int m_rows = 0;
    qint64 m_gone = 0; // rows at the top whose calls have gone, which the views do not know yet
    mutable QList<SocketCall> m_page; // calls that follow one another, from number m_pageFirst
    mutable qint64 m_pageFirst = 0;
    mutable qint64 m_printedNumber = -1;
    mutable PrintedCall m_printed; // of that call
};

} // namespace socketchat
