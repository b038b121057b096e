// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/messageedit.h"

#include "ui/controls/controlpictures.h"
#include "ui/widgets/byteclipboard.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/textscale.h"
#include "ui/widgets/textwidth.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int maxLines = 6;

QString beginningOf(const QString &text)
{
    constexpr qsizetype maxCharacters = 600;
    QString shown = text.left(maxCharacters);
    if (!shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    return shown + u'…';
}

} // namespace

MessageEdit::MessageEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    document()->setDocumentMargin(6);
    document()->clearUndoRedoStacks(); // the margin is nothing that a person did
    setLineWrapMode(WidgetWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_setting)
            return;
        m_whole.clear();
        m_recalled = false;
        Q_EMIT edited();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (QTextCursor cursor = textCursor(); ControlPictures::end(cursor))
            setTextCursor(cursor);
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MessageEdit::fitHeight);
    connect(document(), &QTextDocument::contentsChange, this, &MessageEdit::showText);
    fitHeight();
}

QString MessageEdit::text() const
{
    return isShortened() ? m_whole : ControlPictures::read(*document());
}

void MessageEdit::setText(const QString &text)
{
    m_setting = true;
    m_recalled = false;
    const bool shorten = isTooLong(text);
    m_whole = shorten ? text : QString();
    setReadOnly(shorten);
    document()->setUndoRedoEnabled(false); // clears the undo history too
    clear();
    QTextCursor cursor = textCursor();
    ControlPictures::insert(cursor, shorten ? beginningOf(text) : text);
    document()->setUndoRedoEnabled(true);
    moveCursor(shorten ? QTextCursor::Start : QTextCursor::End);
    m_setting = false;
    mark(0, 0, false);
    Q_EMIT edited();
}

void MessageEdit::setRecalledText(const QString &text)
{
    setText(text);
    m_recalled = true;
}

void MessageEdit::mark(qsizetype start, qsizetype length, bool select)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (length > 0 && !isShortened()) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(start));
        selection.cursor.setPosition(int(start + length), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(badColour(palette()));
        if (select)
            setTextCursor(selection.cursor);
        marks.append(selection);
    }
    setExtraSelections(marks);
}

/// Tells whether Up or Down may recall a message: only if the cursor cannot move in that direction.
bool MessageEdit::mayRecall(int step) const
{
    if (textCursor().hasSelection() || (!m_recalled && (step > 0 || !document()->isEmpty())))
        return false;
    QTextCursor beyond = textCursor();
    return !beyond.movePosition(step < 0 ? QTextCursor::Up : QTextCursor::Down);
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // While an input method composes, Enter belongs to it and accepts its text.
        if (m_composing)
            return;
        if (modifiers & Qt::ShiftModifier) {
            if (!isReadOnly())
                insertText(m_lineBreak);
            ensureCursorVisible();
        } else if (!event->isAutoRepeat()) {
            Q_EMIT sendRequested();
        }
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        const bool plain = modifiers == Qt::NoModifier && !m_composing;
        if (modifiers == Qt::ControlModifier || (plain && mayRecall(step))) {
            Q_EMIT recallRequested(step);
            return;
        }
        break;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Escape:
        if (isShortened()) {
            setText({});
            return;
        }
        break;
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void MessageEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

QMimeData *MessageEdit::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const qsizetype start = cursor.selectionStart();
    auto *copied = new QMimeData;
    copied->setText(
            ControlPictures::read(*document()).sliced(start, cursor.selectionEnd() - start));
    return copied;
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    if (isShortened())
        return;
    if (const auto bytes = bytesOfMimeData(*source); bytes && bytes->size() <= longest)
        Q_EMIT bytesPasted(*bytes);
    else if (source->hasText())
        insertText(source->text());
}

void MessageEdit::insertText(const QString &text)
{
    if (text.size() > longest) {
        Q_EMIT pasteRefused(text.size());
        return;
    }
    // Check the resulting text before the field has to lay it out.
    QTextCursor cursor = textCursor();
    QString whole = this->text();
    whole.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), text);
    if (isTooLong(whole)) {
        setText(whole);
        return;
    }
    ControlPictures::insert(cursor, text);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void MessageEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
    showHint();
}

void MessageEdit::setHint(const QString &hint)
{
    m_hint = hint;
    showHint();
}

// Only in the document: the widget's own font must keep following the window's. And not before
// there is text, for which the font is loaded.
void MessageEdit::showText()
{
    QFont written = font();
    showAsWritten(written);
    if (!document()->isEmpty() && document()->defaultFont() != written)
        document()->setDefaultFont(written);
}

// The hint has one line; a second would be clipped.
void MessageEdit::showHint()
{
    const int room = viewport()->width() - int(2 * document()->documentMargin());
    setPlaceholderText(elided(font(), m_hint, Qt::ElideRight, room));
}

void MessageEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        showText();
        fitHeight();
        showHint();
    }
}

int MessageEdit::heightOf(int lines) const
{
    const int around = int(2 * document()->documentMargin()) + 2 * frameWidth();
    return lines * fontMetrics().lineSpacing() + around + 6;
}

void MessageEdit::fitHeight()
{
    // QPlainTextDocumentLayout measures height in lines, including wrapped ones.
    const int lines = int(document()->documentLayout()->documentSize().height());
    const int shown = std::clamp(lines, 1, maxLines);
    const int height = heightOf(shown);
    setVerticalScrollBarPolicy(lines > maxLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

bool MessageEdit::isTooLong(const QString &text)
{
    if (text.size() > longestEditable || ControlPictures::count(text) > ControlPictures::most)
        return true;
    qsizetype start = 0;
    while (text.size() - start > longestLine) {
        const qsizetype end = text.indexOf(u'\n', start);
        if (end < 0 || end - start > longestLine)
            return true;
        start = end + 1;
    }
    return false;
}

} // namespace socketchat
