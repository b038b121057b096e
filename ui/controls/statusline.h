// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace socketchat {

class ElidingLabel;

/// The bottom of the window: the state in words, the totals, and what may be changed while it runs.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the line.
    explicit StatusLine(Session &session, QWidget *parent = nullptr);

    /// After Session::takeNews().
    void refresh();
    /// False: the window shows a saved conversation; its totals stand there, and nothing to choose.
    void setLive(bool live);

    /// Off, or for the next run, or now; or now, and the disk refuses. `path`: where.
    enum class Recording : quint8 { Off, Waiting, On, Refused };
    void setRecording(Recording recording, const QString &path);

Q_SIGNALS:
    void languageSwitchRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSetup();
    void showRecording();
    void recolour();
    void fillReplyModes();
    void fillFramings();
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString totalsText() const;

    Session &m_session;
    QWidget *m_dot;
    ElidingLabel *m_state;
    ElidingLabel *m_totals;
    ElidingLabel *m_conditions;
    ElidingLabel *m_recordingLabel;
    Recording m_recording = Recording::Off;
    bool m_live = true;
    QComboBox *m_framing;
    QComboBox *m_reply;
    QToolButton *m_language;
};

} // namespace socketchat
