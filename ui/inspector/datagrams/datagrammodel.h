// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"

#include <QAbstractTableModel>

#include <deque>

namespace socketchat {

/// Every recvfrom() and sendto() that carried a datagram: how many bytes it had room for, how many
/// there were, and what became of the rest. Bounded; read from the recorded calls.
class DatagramModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr qsizetype mostRows = 10'000;
    enum Column { What, Whom, Asked, Got, Note, ColumnCount };

    /// `log` must outlive the model.
    explicit DatagramModel(const CallLog &log, QObject *parent = nullptr);

    /// Takes in a bounded part of what is new, and tells the views once all of it is in. True where
    /// more is waiting.
    bool refresh();
    [[nodiscard]] QString lineOf(int row) const;

    /// Since the page was opened, those included whose rows are no longer kept.
    struct Totals
    {
        qint64 received = 0;
        qint64 cut = 0; ///< received, but not whole
        qint64 empty = 0; ///< received, of no bytes
        qint64 refused = 0; ///< not sent
    };
    [[nodiscard]] const Totals &totals() const { return m_totals; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Datagram
    {
        SocketAddress whom;
        qint64 result = 0; // of recvfrom: the size of the whole datagram where it was cut
        int room = 0; // bytes that recvfrom() had room for, or sendto() was given
        QString error; ///< its name; empty where there is none
        bool tooLarge = false; ///< which is that error
        bool sent = false;
        QString call; // its name
    };
    void take(const Datagram &datagram);
    void count(const Datagram &datagram);
    void tellViews();
    [[nodiscard]] static bool isCut(const Datagram &datagram);
    [[nodiscard]] QString noteOf(const Datagram &datagram) const;

    const CallLog &m_log;
    std::deque<Datagram> m_rows;
    std::deque<Datagram> m_come; // which the views do not know yet
    Totals m_totals;
    qint64 m_next = 0;
};

} // namespace socketchat
