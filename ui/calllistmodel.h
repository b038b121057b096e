// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"

#include <QAbstractTableModel>

namespace socketchat {

/// The call log as rows: time and call. Copies only the calls that are looked at, a page at a
/// time.
class CallListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Call, ColumnCount };
    /// The two halves of a call's text, and whether it failed.
    enum Role { CallRole = Qt::UserRole, ResultRole, FailedRole };

    /// `log` must outlive the model.
    explicit CallListModel(CallLog &log, QObject *parent = nullptr);

    /// Takes over what was logged since the last time: at most one removal and one insertion.
    void refresh();
    /// Time and call as one line of plain text.
    [[nodiscard]] QString lineOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const SocketCall *callAt(int row) const;

    CallLog &m_log;
    CallLog::Range m_range;
    mutable QList<SocketCall> m_page; // calls that follow one another, from number m_pageFirst
    mutable qint64 m_pageFirst = 0;
};

} // namespace socketchat
