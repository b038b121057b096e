// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/rowheads.h"
#include "app/chat/rowindex.h"
#include "ui/conversation/conversationscan.h"
#include "ui/conversation/messagewording.h"

#include <QAbstractListModel>

#include <optional>

namespace socketchat {

/// Says what separates a row from the one shown above it.
struct RowSeparator
{
    bool day = false; ///< another day has begun
    bool run = false; ///< another run of this end has begun
};

/// Presents the rows of a Conversation as a model. It stores only their range; texts are made on
/// request. Where older rows were dropped, row 0 says so and is not a message.
///
/// With a filter it has only the matching rows. It stores four bytes for each of them, found step
/// by step from the newest to the oldest (see ConversationScan). The "rows dropped" row is shown
/// unless the person filters, which hiding echoes is not.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole, ///< qint64; -1 for the "rows dropped" row
    };

    /// `conversation` must outlive the model.
    explicit ConversationModel(const Conversation &conversation, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Returns one complete sentence for DisplayRole, the full date and address for ToolTipRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Takes over what was appended, dropped or cleared since the last call. Returns whether
    /// anything changed; rows themselves may have changed too (see Conversation::setFlags).
    bool refresh();
    /// Shows only matching rows; the default filter shows all. Resets the model; rows come back as
    /// the scan finds them.
    void setFilter(const MessageFilter &filter);
    [[nodiscard]] const MessageFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isFiltered() const { return m_filtered; }
    [[nodiscard]] const ConversationScan &filtering() const { return m_scan; }
    /// Filters all rows again, after the encoding or the wording of events has changed.
    void filterAgain();

    /// Emits dataChanged() for these rows; for all rows by default.
    void reportChange(int first = 0, int last = -1);

    [[nodiscard]] MessageWording &wording() { return m_wording; }
    [[nodiscard]] const MessageWording &wording() const { return m_wording; }

    /// Returns the message number of a row; -1 for the "rows dropped" row and for invalid rows.
    [[nodiscard]] qint64 numberAt(int row) const;
    /// Returns the row of a message; -1 if it was dropped or is hidden.
    [[nodiscard]] int rowOf(qint64 number) const;
    /// Returns the row of a message, or of the one that it marks as echoed; -1 if neither is shown.
    [[nodiscard]] int rowShowing(qint64 number, RowHeads &heads) const;
    /// Returns the range of the whole conversation, shown or not.
    [[nodiscard]] Conversation::Range range() const { return m_range; }
    /// Counts the rows shown from `number` to the newest.
    [[nodiscard]] qint64 shownFrom(qint64 number) const;
    [[nodiscard]] const Conversation &conversation() const { return m_conversation; }
    [[nodiscard]] std::optional<Message> message(int row, qint64 payloadLimit) const;
    [[nodiscard]] std::optional<Message> numbered(qint64 number, qint64 payloadLimit) const;
    [[nodiscard]] RowSeparator separatorAbove(int row) const;
    /// Returns what stands above a row where a day or a run begins: its name. Empty elsewhere.
    [[nodiscard]] QString dividerAbove(int row) const;
    /// Returns the text of a row for display.
    [[nodiscard]] BubbleText rowText(int row) const;

Q_SIGNALS:
    /// Reports that the filter has checked more rows or has finished; emitted at most every few
    /// frames.
    void filterProgressed();

private:
    [[nodiscard]] int leadingRows() const { return m_saysTrimmed && m_trimmed.rows > 0 ? 1 : 0; }
    void updateTrimmed(const Conversation::Trimmed &trimmed);
    void refreshFiltered(Conversation::Range range, const Conversation::Trimmed &trimmed);
    void addFiltered(const QList<qint64> &older, const QList<qint64> &newer);

    const Conversation &m_conversation;
    MessageWording m_wording;
    Conversation::Range m_range;
    Conversation::Trimmed m_trimmed;
    quint64 m_revision = 0;
    bool m_known = false; // whether m_revision is valid
    MessageFilter m_filter;
    ConversationScan m_scan;
    RowIndex m_shown; // used while filtered
    bool m_filtered = false;
    bool m_saysTrimmed = true; // nothing but echoes is hidden
};

} // namespace socketchat
