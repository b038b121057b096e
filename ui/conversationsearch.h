// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <deque>
#include <optional>

namespace socketchat {

class ConversationModel;

/// Finds the messages that contain a text, from the newest to the oldest, and those that come while
/// it looks. Works in slices of a few milliseconds from the event loop, so that nothing stalls
/// however much there is to read. Looks at the first `searchedBytes` of a message.
class ConversationSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 searchedBytes = 64 * 1024;

    /// `model` must outlive the search.
    explicit ConversationSearch(const ConversationModel &model, QObject *parent = nullptr);

    /// Forgets what was found before. An empty text finds nothing.
    void start(const QString &text, Qt::CaseSensitivity sensitivity);
    /// Goes on with rows that have come and forgets those that have gone.
    void takeNews();

    [[nodiscard]] bool isFinished() const { return !m_timer.isActive(); }
    [[nodiscard]] qint64 count() const { return qint64(m_found.size()); }
    /// 1 for the oldest message that was found; 0 where it is none of them.
    [[nodiscard]] qint64 placeOf(qint64 number) const;

    /// The nearest message found that is newer or older than `number`, going round at the ends; -1
    /// where there is none; nothing where it is not known yet.
    [[nodiscard]] std::optional<qint64> newerThan(qint64 number) const;
    [[nodiscard]] std::optional<qint64> olderThan(qint64 number) const;

Q_SIGNALS:
    /// More is known; at most every few frames.
    void progressed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] bool matches(qint64 number) const;
    [[nodiscard]] bool isComplete() const;

    const ConversationModel &m_model;
    QString m_text;
    Qt::CaseSensitivity m_sensitivity = Qt::CaseInsensitive;
    QBasicTimer m_timer;
    QElapsedTimer m_sinceProgress;
    qint64 m_low = 0; // rows from m_low to before m_high have been looked at
    qint64 m_high = 0;
    std::deque<qint64> m_found; // ascending
};

} // namespace socketchat
