// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QLabel;

namespace socketchat {

/// A sentence under a field: why something cannot be done, or a hint. A sign before it tells which,
/// besides the colour. Hidden while there is nothing to say. For a ground of the role Base.
class InlineMessage : public QWidget
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Nothing, Hint, Problem };

    explicit InlineMessage(QWidget *parent = nullptr);

    /// Asked again when the language changes.
    using Sentence = std::function<QString()>;
    /// A problem is announced to screen readers at once.
    void say(Tone tone, const Sentence &sentence);
    /// For those who say it again by themselves when the language changes.
    void say(Tone tone, const QString &sentence)
    {
        say(tone, [sentence] { return sentence; });
    }
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void recolour();

    QLabel *m_sign;
    QLabel *m_text;
    Tone m_tone = Tone::Nothing;
    Sentence m_sentence;
};

} // namespace socketchat
