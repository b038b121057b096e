// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/repetitionclock.h"
#include "ui/widgets/adapting.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace socketchat {

class NumberField;
class SymbolButton;

/// Sends a message, or several in order, at a steady rate, so many times or until it is stopped:
/// interval, number, and how many are sent.
class RepeatBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    enum class Sent : quint8 { Done, Later, Impossible };
    /// `begin` takes the message to repeat and returns whether it can be sent; `send` sends it.
    /// Where it says Later it is left out this time, where it says Impossible the bar stops.
    RepeatBar(std::function<bool()> begin, std::function<Sent()> send, QWidget *parent);

    /// Sends in order: so many messages are one time. Call it at the beginning, too.
    void setRound(qsizetype messages);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_clock.isRunning(); }
    /// Shows itself with the focus in the interval.
    void open();
    /// Sets whether anything can be sent; stops if not.
    void setPossible(bool possible);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate() override;
    void recolour() override;
    void startOrStop();
    void sendOne();
    void finish();
    void showState();

    std::function<bool()> m_begin;
    std::function<Sent()> m_send;
    RepetitionClock m_clock;
    qint64 m_sent = 0;
    qint64 m_leftOut = 0;
    qsizetype m_round = 0; // messages of a sequence; 0: one message is repeated
    bool m_possible = false;
    QTimer m_refresh; // what is shown changes less often than messages may be sent

    QLabel *m_everyName;
    NumberField *m_every;
    QLabel *m_timesName;
    NumberField *m_times;
    QPushButton *m_start;
    QLabel *m_state;
    SymbolButton *m_close;
};

} // namespace socketchat
