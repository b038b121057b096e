// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcripts/taskbarprogress.h"
#include "ui/widgets/adapting.h"
#include "ui/widgets/inlinemessage.h"

#include <QTimer>

#include <functional>

class QProgressBar;
class QPushButton;

namespace socketchat {

class ElidingLabel;
class SymbolButton;

/// Shows the progress of reading or writing a file above the composer, with a button to cancel it,
/// and in the desktop's task bar.
/// Below it a sentence reports how the last job ended, until it is closed or, if it is a note, has
/// been there for a while. Hidden if there is neither.
class JobBar : public Adapting<QWidget>
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
    /// Shows a sentence that stays.
    void say(InlineMessage::Tone tone, const Sentence &sentence);
    /// Shows a hint that goes by itself, though never under the mouse, with the focus in it, or
    /// while its window is not the active one. With the path of a file, offers to open its folder.
    void note(const Sentence &sentence, const QString &file = {});
    /// Says what can be done about a note.
    struct Offer
    {
        Sentence text; ///< of its button
        std::function<void()> accept; ///< called when that is pressed
        std::function<void()> end; ///< called once the offer is gone, accepted or not
    };
    void note(const Sentence &sentence, const Offer &offer);
    /// Sets how long a note is there, in ms.
    void setNoteTime(int time) { m_going.setInterval(time); }
    /// Returns the sentence shown; empty if none.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void cancelRequested();

private:
    void retranslate() override;
    void arrange();
    void put(InlineMessage::Tone tone, const Sentence &sentence, const QString &file);
    void leave();

    ElidingLabel *m_what;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    InlineMessage *m_line;
    QPushButton *m_open;
    QPushButton *m_accept;
    SymbolButton *m_close;
    QWidget *m_job;
    QWidget *m_end;
    Sentence m_working;
    Sentence m_said;
    QString m_file; // of which the folder can be opened
    Offer m_offer;
    TaskBarProgress m_taskBar;
    QTimer m_going;
    InlineMessage::Tone m_tone = InlineMessage::Tone::Nothing;
};

} // namespace socketchat
