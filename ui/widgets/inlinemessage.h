// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace socketchat {

/// Shows a sentence below a field: a hint, or why something is impossible. An icon besides the
/// colour tells which. Hidden while empty. Its colours are meant for QPalette::Base.
class InlineMessage : public Adapting<QWidget>
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Nothing, Hint, Warning, Problem };

    explicit InlineMessage(QWidget *parent = nullptr);

    /// Returns the sentence; called again when the language changes.
    using Sentence = std::function<QString()>;
    /// Shows a sentence. A problem is announced to screen readers at once.
    void say(Tone tone, const Sentence &sentence);
    /// Shows a fixed sentence, for callers that set it again themselves when the language changes.
    void say(Tone tone, const QString &sentence)
    {
        say(tone, [sentence] { return sentence; });
    }
    void clear();
    /// Shows `choices` below the sentence that say() has just shown, for as long as that is shown,
    /// and announces both. Takes ownership.
    void offer(QWidget *choices);

private:
    void retranslate() override;
    void recolour() override;
    void announce();

    QLabel *m_sign;
    QLabel *m_text;
    QWidget *m_choices = nullptr; // the last that were offered
    Tone m_tone = Tone::Nothing;
    Sentence m_sentence;
};

} // namespace socketchat
