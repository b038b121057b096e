// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/rowindex.h"
#include "ui/conversation/conversationscan.h"

#include <optional>

namespace socketchat {

class ConversationModel;

/// Finds the messages containing a text, among those that the model shows: from the newest to the
/// oldest, and new ones as they come; see ConversationScan.
class ConversationSearch : public QObject
{
    Q_OBJECT

public:
    /// `model` must outlive the search.
    explicit ConversationSearch(const ConversationModel &model, QObject *parent = nullptr);

    /// Starts a new search and forgets earlier matches. An empty text matches nothing.
    void start(const SearchTerm &term);
    /// Continues with new rows and forgets dropped ones.
    void update();

    [[nodiscard]] const TextPattern &pattern() const { return m_scan.query().termPattern(); }
    [[nodiscard]] bool isFinished() const { return m_scan.isFinished(); }
    [[nodiscard]] const RowIndex &found() const { return m_found; }
    [[nodiscard]] qint64 count() const { return m_found.count(); }
    [[nodiscard]] qint64 tooSlow() const { return m_scan.tooSlow(); }
    /// Returns the position of a match, 1 for the oldest; 0 if `number` is not a match.
    [[nodiscard]] qint64 positionOf(qint64 number) const { return m_found.indexOf(number) + 1; }

    /// Returns the nearest match newer or older than `number`, wrapping around at the ends. -1 if
    /// there is none; nullopt if it is not known yet.
    [[nodiscard]] std::optional<qint64> newerThan(qint64 number) const;
    [[nodiscard]] std::optional<qint64> olderThan(qint64 number) const;

Q_SIGNALS:
    /// Reports progress at most every few frames, and the first match at once.
    void progressed();

private:
    void add(const QList<qint64> &older, const QList<qint64> &newer);

    const ConversationModel &m_model;
    ConversationScan m_scan;
    RowIndex m_found;
};

} // namespace socketchat
