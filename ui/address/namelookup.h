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

/// Finds out what a host name means while it is being typed: asks once the typing has paused, does
/// not wait for the answer, and forgets answers to names that are no longer typed.
class NameLookup : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Waiting, Found, NotFound };
    Q_ENUM(State)

    using Answer = std::function<void(const QList<QHostAddress> &addresses)>;
    /// Starts asking for a name; the answer comes later, in the same thread, and may come too late.
    using Ask = std::function<void(const QString &name, QObject *context, Answer answer)>;

    /// Asks the system's resolver.
    explicit NameLookup(QObject *parent = nullptr);
    NameLookup(Ask ask, int pause, QObject *parent = nullptr);

    /// Empty: nothing to look up.
    void setName(const QString &name);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QList<QHostAddress> &addresses() const { return m_addresses; }
    /// ns from asking to the answer; -1 where there is none.
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
