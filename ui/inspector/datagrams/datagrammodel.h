// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"
#include "ui/inspector/columnmodel.h"

#include <deque>

namespace socketchat {

/// Lists every recvfrom() and sendto() of a datagram: the size of its buffer, the size of the
/// datagram, and what happened to the rest. Read from the recorded calls; bounded by `maxRows`.
class DatagramModel : public ColumnModel
{
    Q_OBJECT

public:
    static constexpr qsizetype maxRows = 10'000;
    enum Column { What, Peer, Asked, Got, Note, ColumnCount };

    /// `log` must outlive the model.
    explicit DatagramModel(const CallLog &log, QObject *parent = nullptr);

    /// Processes a limited number of new calls, and updates views once all are processed. Returns
    /// true if more are waiting.
    bool refresh();
    [[nodiscard]] QString lineOf(int row) const;

    /// Counts since the page was opened, including rows no longer stored.
    struct Totals
    {
        qint64 received = 0;
        qint64 cut = 0; ///< received incompletely
        qint64 empty = 0; ///< received with no bytes
        qint64 refused = 0; ///< not sent
    };
    [[nodiscard]] const Totals &totals() const { return m_totals; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] int rows() const override { return int(m_rows.size()); }
    [[nodiscard]] QStringList headings() const override;
    struct Datagram
    {
        SocketAddress peer;
        qint64 result = 0; // of recvfrom(): the size of the whole datagram, if it was cut
        int room = 0; // buffer size of recvfrom(), or bytes passed to sendto()
        QString error; ///< name of the error; empty if none
        bool tooLarge = false; ///< whether that error is "too large"
        bool sent = false;
        QString call; // name of the call
    };
    void take(const Datagram &datagram);
    void count(const Datagram &datagram);
    void updateViews();
    [[nodiscard]] static bool isCut(const Datagram &datagram);
    [[nodiscard]] QString noteOf(const Datagram &datagram) const;

    const CallLog &m_log;
    std::deque<Datagram> m_rows;
    std::deque<Datagram> m_come; // not yet known to views
    Totals m_totals;
    qint64 m_next = 0;
};

} // namespace socketchat
