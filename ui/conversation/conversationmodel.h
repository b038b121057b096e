// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/rowindex.h"
#include "ui/conversation/conversationscan.h"
#include "ui/conversation/messagewording.h"

#include <QAbstractListModel>

#include <optional>

namespace socketchat {

/// What lies between a row and the one that is shown above it.
struct RowBreak
{
    bool day = false; ///< another one has begun
    bool run = false; ///< so has another run of this end
};

/// The rows of a Conversation as a model. It keeps nothing of them but their range: texts are made
/// when they are asked for. Where older rows were dropped, row 0 says so and is no message.
///
/// With a filter it has only the rows that pass: four bytes for each, found bit by bit from the
/// newest to the oldest (see ConversationScan), and none for those that were dropped.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole, ///< qint64; -1 for the row that stands for those that went
    };

    /// `conversation` must outlive the model.
    explicit ConversationModel(const Conversation &conversation, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole is one sentence with everything in it; ToolTipRole the full date and address.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Takes over what was appended, dropped and cleared since the last time. Returns whether
    /// anything has changed, which may also be within rows (see Conversation::setFlags).
    bool refresh();
    /// Everything where the filter is the default one. Resets the model; rows come back as they are
    /// found to pass.
    void setFilter(const MessageFilter &filter);
    [[nodiscard]] const MessageFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isFiltered() const { return m_filtered; }
    [[nodiscard]] const ConversationScan &filtering() const { return m_scan; }
    /// Reads every row again: the encoding or what events mean has changed.
    void filterAgain();

    /// Tells views that these rows read differently now; all of them where nothing is given.
    void announceChange(int first = 0, int last = -1);

    [[nodiscard]] MessageWording &wording() { return m_wording; }
    [[nodiscard]] const MessageWording &wording() const { return m_wording; }

    /// -1 for the row that stands for those that went, and where there is no such row.
    [[nodiscard]] qint64 numberAt(int row) const;
    /// -1 where the row has gone.
    [[nodiscard]] int rowOf(qint64 number) const;
    /// The rows of the conversation, shown or not.
    [[nodiscard]] Conversation::Range range() const { return m_range; }
    /// How many of those from `number` to the newest are shown.
    [[nodiscard]] qint64 shownFrom(qint64 number) const;
    [[nodiscard]] const Conversation &conversation() const { return m_conversation; }
    [[nodiscard]] std::optional<Message> message(int row, qint64 payloadLimit) const;
    [[nodiscard]] std::optional<Message> numbered(qint64 number, qint64 payloadLimit) const;
    [[nodiscard]] RowBreak breakAbove(int row) const;
    /// What is to be shown in a row.
    [[nodiscard]] RowWords words(int row) const;

Q_SIGNALS:
    /// More rows have been asked whether they pass, or none is left to ask; at most every few
    /// frames.
    void filterProgressed();

private:
    [[nodiscard]] int leadingRows() const { return !m_filtered && m_trimmed.rows > 0 ? 1 : 0; }
    void refreshFiltered(Conversation::Range range, const Conversation::Trimmed &trimmed);
    void addFiltered(const QList<qint64> &older, const QList<qint64> &newer);

    const Conversation &m_conversation;
    MessageWording m_wording;
    Conversation::Range m_range;
    Conversation::Trimmed m_trimmed;
    quint64 m_revision = 0;
    bool m_known = false; // whether m_revision means anything
    MessageFilter m_filter;
    ConversationScan m_scan;
    RowIndex m_shown; // where it is filtered
    bool m_filtered = false;
};

} // namespace socketchat
