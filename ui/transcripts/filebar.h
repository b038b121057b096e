// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/transcripts/taskbarprogress.h"
#include "ui/widgets/adapting.h"
#include "ui/widgets/inlinemessage.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <deque>

class QLabel;
class QProgressBar;
class QPushButton;

namespace socketchat {

class ElidingLabel;
class PieceFields;
class SymbolButton;

/// Shows a file on its way, below the conversation: its name, how much of it, how fast, how long
/// still, and a button to cancel it; then how it ended, until that is closed. Hidden otherwise.
class FileBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    enum class Direction : quint8 { Sent, Received };
    /// `session` must outlive it.
    FileBar(Session &session, Direction direction, QWidget *parent);

    /// Asks whether these files are to be sent to this peer, and how if that is by datagrams.
    void offer(const QStringList &paths, PeerId peer);
    /// Sends files at once. If that is impossible, says why.
    void send(const QStringList &paths, PeerId peer);
    /// Says why a file is not sent, or nothing is received to it.
    void refuse(const InlineMessage::Sentence &sentence);
    /// Shows how far the file is. Call it after Session::refresh().
    void refresh();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Result : quint8 { None, End, Refusal };

    void arrange();
    void connectParts();
    void retranslate() override;
    void recolour() override;
    void showState();
    void cancel();
    void close();
    [[nodiscard]] const FileProgress &progress() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString what() const;
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString nameOfPeer(PeerId peer) const;
    [[nodiscard]] QString ending(const FileProgress &of) const;
    [[nodiscard]] qint64 rate() const;
    void sample();

    Session &m_session;
    const Direction m_direction;
    QWidget *m_job;
    ElidingLabel *m_what;
    QLabel *m_facts;
    QProgressBar *m_progress;
    QPushButton *m_accept;
    QPushButton *m_cancel;
    PieceFields *m_pieces;
    QWidget *m_end;
    InlineMessage *m_message;
    QPushButton *m_open;
    SymbolButton *m_close;
    QStringList m_offered; // paths; empty: nothing is offered
    PeerId m_peer = PeerId::Everyone; // whom they are offered to
    Result m_result = Result::None; // that is shown
    int m_ended = 0; // as last seen
    struct Sample
    {
        qint64 time = 0; // ns
        qint64 bytes = 0;
    };
    std::deque<Sample> m_samples; // of the last seconds
    QTimer m_second; // what stands still is shown as such
    TaskBarProgress m_taskBar;
};

} // namespace socketchat
