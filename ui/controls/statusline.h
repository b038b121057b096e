// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QToolButton;

namespace socketchat {

class ElidingLabel;
class LabelledBox;

/// Shows the state, the totals, and what may be changed during a run, at the bottom of the window.
class StatusLine : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive the line.
    explicit StatusLine(Session &session, QWidget *parent = nullptr);

    /// Updates the line. Call it after Session::refresh().
    void refresh();
    /// Sets whether a run is possible. If not, the window shows a saved conversation: its totals
    /// without choices.
    void setLive(bool live);

    /// Tells whether recording is off, waiting for the next run, active, or failing to write.
    enum class Recording : quint8 { Off, Waiting, On, Refused };
    /// Shows the state of recording; `path` is its folder or file.
    void setRecording(Recording recording, const QString &path);

Q_SIGNALS:
    void languageSwitchRequested();
    /// Requests the table of reply rules.
    void rulesRequested();
    /// Requests the choice of a program that answers.
    void programRequested();

protected:
    void resizeEvent(QResizeEvent *) override { refresh(); }

private:
    void retranslate() override;
    void showSetup();
    void showNames();
    void showRecording();
    void recolour() override;
    void fillReplyModes();
    void chooseReply(int index);
    void fillFramings();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] bool isRoomy() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString briefState() const;
    [[nodiscard]] QString totalsText() const;
    [[nodiscard]] QString totalsInWords() const;

    Session &m_session;
    ElidingLabel *m_state;
    ElidingLabel *m_totals;
    ElidingLabel *m_conditions;
    ElidingLabel *m_recordingLabel;
    Recording m_recording = Recording::Off;
    bool m_live = true;
    LabelledBox *m_framing;
    LabelledBox *m_reply;
    QToolButton *m_language;
};

} // namespace socketchat
