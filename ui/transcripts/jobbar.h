// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/inlinemessage.h"

#include <functional>

class QProgressBar;
class QPushButton;

namespace socketchat {

class ElidingLabel;
class SymbolButton;

/// Shows the progress of reading or writing a file above the composer, with a button to cancel it.
/// Below it a sentence reports how the last job ended, until it is closed. Hidden if there is
/// neither.
class JobBar : public QWidget
{
    Q_OBJECT

public:
    /// Returns a sentence in the current language; called again when that changes.
    using Sentence = std::function<QString()>;

    explicit JobBar(QWidget *parent = nullptr);

    /// Shows that a job has begun, and clears the last sentence.
    void begin(const Sentence &what);
    void setProgress(qint64 done, qint64 total);
    void end();
    void say(InlineMessage::Tone tone, const Sentence &sentence);
    /// Returns the sentence shown; empty if none.
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
    SymbolButton *m_close;
    QWidget *m_job;
    QWidget *m_end;
    Sentence m_working;
    Sentence m_said;
    InlineMessage::Tone m_tone = InlineMessage::Tone::Nothing;
};

} // namespace socketchat
