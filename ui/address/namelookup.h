// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace socketchat {

/// Resolves a host name while it is typed: asks after a pause in typing, does not block, and
/// ignores answers for earlier names.
class NameLookup : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Waiting, Found, NotFound };
    Q_ENUM(State)

    using Answer = std::function<void(const QList<QHostAddress> &addresses)>;
    /// Starts resolving a name. The answer comes later in the same thread, possibly too late.
    using Ask = std::function<void(const QString &name, QObject *context, Answer answer)>;

    /// Uses the system's resolver.
    explicit NameLookup(QObject *parent = nullptr);
    NameLookup(Ask ask, int pause, QObject *parent = nullptr);

    /// Sets the name to resolve; empty: none.
    void setName(const QString &name);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QList<QHostAddress> &addresses() const { return m_addresses; }
    /// Returns the ns from query to answer; -1 without an answer.
    [[nodiscard]] qint64 duration() const { return m_duration; }

Q_SIGNALS:
    void changed();

private:
    void ask();

    Ask m_ask;
    QTimer m_pause;
    QString m_name;
    QList<QHostAddress> m_addresses;
    QElapsedTimer m_asked;
    qint64 m_duration = -1;
    State m_state = State::Idle;
};

} // namespace socketchat
