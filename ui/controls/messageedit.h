// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace socketchat {

/// Edits a message, one to six lines high. Enter sends, Shift+Enter types a line break. Ctrl+Up and
/// Ctrl+Down recall sent messages; Up and Down do so while the field is empty or shows a recalled
/// message. Pasted control characters are kept and shown as signs.
///
/// A text that would take seconds to lay out (very long, or with a very long line) is stored whole,
/// but only its beginning is shown, and it cannot be edited, only removed.
class MessageEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// A line of this length takes about 20 ms to lay out; the time grows quadratically.
    static constexpr qsizetype longestLine = 4'000;
    static constexpr qsizetype longestEditable = 200'000;
    static constexpr qsizetype longest = 64 * 1024 * 1024;

    explicit MessageEdit(QWidget *parent = nullptr);

    /// Returns the exact text to be sent; nothing is normalised.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// Sets a text requested by recallRequested().
    void setRecalledText(const QString &text);
    /// Replaces the selection by `text`, as if pasted.
    void insertText(const QString &text);
    [[nodiscard]] bool isShortened() const { return !m_whole.isEmpty(); }

    /// Underlines a part of the text, and selects it if `select`. A length of 0 removes the
    /// underline.
    void mark(qsizetype start, qsizetype length, bool select);

    /// Sets what Shift+Enter types: a line end.
    void setLineBreak(const QString &characters) { m_lineBreak = characters; }

    /// Returns the height of the field for this number of lines, in pixels.
    [[nodiscard]] int heightOf(int lines) const;

    /// Sets the placeholder, elided to the available width.
    void setHint(const QString &hint);

Q_SIGNALS:
    void sendRequested();
    /// Reports that the text was typed, pasted, set or removed.
    void edited();
    /// Requests the message sent before (-1) or after (1) the one shown.
    void recallRequested(int step);
    /// Reports bytes pasted that were copied in this program.
    void bytesPasted(const QByteArray &bytes);
    /// Reports that a paste was rejected, being longer than `longest`.
    void pasteRefused(qint64 characters);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showText();
    void fitHeight();
    void showHint();
    [[nodiscard]] bool mayRecall(int step) const;
    [[nodiscard]] static bool isTooLong(const QString &text);

    QString m_hint;
    QString m_lineBreak = QStringLiteral("\n");
    QString m_whole; // the whole of a text of which only the beginning is shown
    bool m_recalled = false; // shows an unchanged recalled text
    bool m_composing = false; // an input method shows text not yet entered
    bool m_setting = false;
};

} // namespace socketchat
