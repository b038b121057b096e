// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/rowindex.h"
#include "ui/conversation/conversationscan.h"

#include <optional>

namespace socketchat {

class ConversationModel;

/// Finds the messages that contain what is looked for among those that the model shows, from the
/// newest to the oldest, and those that come while it looks; see ConversationScan.
class ConversationSearch : public QObject
{
    Q_OBJECT

public:
    /// `model` must outlive the search.
    explicit ConversationSearch(const ConversationModel &model, QObject *parent = nullptr);

    /// Forgets what was found before. An empty wish finds nothing.
    void start(const TextWish &wish);
    /// Goes on with rows that have come and forgets those that have gone.
    void takeNews();

    [[nodiscard]] const TextPattern &pattern() const { return m_scan.query().wishedPattern(); }
    [[nodiscard]] bool isFinished() const { return m_scan.isFinished(); }
    [[nodiscard]] const RowIndex &found() const { return m_found; }
    [[nodiscard]] qint64 count() const { return m_found.count(); }
    [[nodiscard]] qint64 tooHard() const { return m_scan.tooHard(); }
    /// 1 for the oldest message that was found; 0 where it is none of them.
    [[nodiscard]] qint64 placeOf(qint64 number) const { return m_found.indexOf(number) + 1; }

    /// The nearest message found that is newer or older than `number`, going round at the ends; -1
    /// where there is none; nothing where it is not known yet.
    [[nodiscard]] std::optional<qint64> newerThan(qint64 number) const;
    [[nodiscard]] std::optional<qint64> olderThan(qint64 number) const;

Q_SIGNALS:
    /// More is known; at most every few frames. The first one found is told at once.
    void progressed();

private:
    void add(const QList<qint64> &older, const QList<qint64> &newer);

    const ConversationModel &m_model;
    ConversationScan m_scan;
    RowIndex m_found;
};

} // namespace socketchat
