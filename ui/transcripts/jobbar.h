// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/inlinemessage.h"

#include <functional>

class QProgressBar;
class QPushButton;
class QToolButton;

namespace socketchat {

class ElidingLabel;

/// A thin bar above the composer: how far a file is that is being written or read, with a button
/// that stops it, and under it one sentence about what has ended, until it is closed. Hidden while
/// there is neither.
class JobBar : public QWidget
{
    Q_OBJECT

public:
    /// In the language of the moment: asked again when that is another.
    using Sentence = std::function<QString()>;

    explicit JobBar(QWidget *parent = nullptr);

    /// A job has begun; the sentence of the last one goes.
    void begin(const Sentence &what);
    void setProgress(qint64 done, qint64 total);
    void end();
    void say(InlineMessage::Tone tone, const Sentence &sentence);
    /// What is said now; empty where nothing is.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void arrange();

    ElidingLabel *m_what;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    InlineMessage *m_line;
    QToolButton *m_close;
    QWidget *m_job;
    QWidget *m_end;
    Sentence m_working;
    Sentence m_said;
    InlineMessage::Tone m_tone = InlineMessage::Tone::Nothing;
};

} // namespace socketchat
