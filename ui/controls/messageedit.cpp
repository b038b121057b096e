// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/messageedit.h"

#include "ui/widgets/colours.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int mostLines = 6;
constexpr qsizetype mostRemembered = 100;
constexpr qsizetype longestRemembered = 20'000;

QString withoutCarriageReturns(QString text)
{
    // What QPlainTextEdit does with what it lays out; a text must not depend on its length.
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

QString beginningOf(const QString &text)
{
    constexpr qsizetype mostCharacters = 600;
    QString shown = text.left(mostCharacters);
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
    setLineWrapMode(WidgetWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_setting)
            return;
        m_whole.clear();
        Q_EMIT edited();
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MessageEdit::fitHeight);
    fitHeight();
}

QString MessageEdit::text() const
{
    if (isShortened())
        return m_whole;
    // toPlainText() would turn no-break spaces into spaces.
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void MessageEdit::setText(const QString &text)
{
    const QString clean = withoutCarriageReturns(text);
    m_setting = true;
    const bool shorten = isTooMuch(clean);
    m_whole = shorten ? clean : QString();
    setReadOnly(shorten);
    setPlainText(shorten ? beginningOf(clean) : clean);
    moveCursor(shorten ? QTextCursor::Start : QTextCursor::End);
    m_setting = false;
    mark(0, 0, false);
    Q_EMIT edited();
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

void MessageEdit::remember(const QString &sentText)
{
    m_recalled = -1;
    m_draft.clear();
    if (sentText.isEmpty() || sentText.size() > longestRemembered
        || (!m_sent.isEmpty() && m_sent.last() == sentText))
        return;
    m_sent.append(sentText);
    if (m_sent.size() > mostRemembered)
        m_sent.removeFirst();
}

void MessageEdit::recall(int step)
{
    if (m_sent.isEmpty())
        return;
    const qsizetype from = m_recalled < 0 ? m_sent.size() : m_recalled;
    const qsizetype to = std::clamp<qsizetype>(from + step, 0, m_sent.size());
    if (to == from)
        return;
    if (m_recalled < 0)
        m_draft = text();
    m_recalled = to == m_sent.size() ? -1 : to;
    setText(m_recalled < 0 ? m_draft : m_sent[m_recalled]);
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // While an input method composes, Enter is its own: it takes what is shown.
        if (m_composing)
            return;
        if (modifiers & Qt::ShiftModifier) {
            if (!isReadOnly())
                insertPlainText(u"\n"_s);
            ensureCursorVisible();
        } else if (!event->isAutoRepeat()) {
            Q_EMIT sendRequested();
        }
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (modifiers == Qt::ControlModifier) {
            recall(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        }
        break;
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

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText() || isShortened())
        return;
    const QString pasted = source->text();
    if (pasted.size() > longest) {
        Q_EMIT pasteRefused(pasted.size());
        return;
    }
    // What the paste would make of the text, before the field has to lay it out.
    const QTextCursor cursor = textCursor();
    QString whole = text();
    whole.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), pasted);
    if (isTooMuch(whole)) {
        setText(whole);
        return;
    }
    insertPlainText(pasted);
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

// One line: a second one would be cut off.
void MessageEdit::showHint()
{
    const int room = viewport()->width() - int(2 * document()->documentMargin());
    setPlaceholderText(fontMetrics().elidedText(m_hint, Qt::ElideRight, room));
}

void MessageEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
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
    // QPlainTextDocumentLayout counts height in lines, wrapped ones included.
    const int lines = int(document()->documentLayout()->documentSize().height());
    const int shown = std::clamp(lines, 1, mostLines);
    const int height = heightOf(shown);
    setVerticalScrollBarPolicy(lines > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

bool MessageEdit::isTooMuch(const QString &text)
{
    if (text.size() > longestEditable)
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
