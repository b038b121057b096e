// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace socketchat {

/// A field for a message, one to six lines high. Enter sends, Shift+Enter starts a new line.
/// Ctrl+Up and Ctrl+Down ask for what was sent before, Up and Down likewise where the field is
/// empty or shows what was recalled. Control characters that are pasted stay, and are seen as
/// signs.
///
/// A text that would take seconds to lay out (very long, or a very long line) is kept whole but
/// shown by its beginning only, and cannot be edited until it is removed.
class MessageEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// A line of this many characters takes about 20 ms to lay out; the time grows with the square.
    static constexpr qsizetype longestLine = 4'000;
    static constexpr qsizetype longestEditable = 200'000;
    static constexpr qsizetype longest = 64 * 1024 * 1024;

    explicit MessageEdit(QWidget *parent = nullptr);

    /// What would be sent, character by character: nothing is normalised.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// setText() with what was asked for by recallRequested().
    void setRecalledText(const QString &text);
    /// Puts `text` in place of what is selected, as if pasted.
    void insertText(const QString &text);
    [[nodiscard]] bool isShortened() const { return !m_whole.isEmpty(); }

    /// Underlines a part, and selects it where `select`; a length of 0 takes the mark away.
    void mark(qsizetype start, qsizetype length, bool select);

    /// Of the field with so many lines in it.
    [[nodiscard]] int heightOf(int lines) const;

    /// What stands there while nothing is typed, as much of it as there is room for.
    void setHint(const QString &hint);

Q_SIGNALS:
    void sendRequested();
    /// The text is another one: typed, pasted, set or removed.
    void edited();
    /// The person asks for what was sent before (-1) or after (1) what is shown.
    void recallRequested(int step);
    /// The person pastes bytes that were copied in this program.
    void bytesPasted(const QByteArray &bytes);
    /// Nothing was pasted, because it is longer than `longest`.
    void pasteRefused(qint64 characters);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void showHint();
    [[nodiscard]] bool mayRecall(int step) const;
    [[nodiscard]] static bool isTooMuch(const QString &text);

    QString m_hint;
    QString m_whole; // what is shown by its beginning only
    bool m_recalled = false; // shows a recalled text as it came
    bool m_composing = false; // an input method shows a text that is not entered yet
    bool m_setting = false;
};

} // namespace socketchat
