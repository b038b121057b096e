// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonspans.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Appends plain text, and the addresses in it as spans of their own.
void appendWords(const QString &words, QList<LessonSpan> *spans)
{
    // An address ends before other characters, and before the full stop of a sentence.
    static const QRegularExpression address(
            u"[a-z][a-z0-9+.-]*://[\\x21-\\x7e]*[A-Za-z0-9/\\]*]"_s);
    qsizetype at = 0;
    auto found = address.globalMatch(words);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedStart() > at)
            spans->append({LessonSpan::Kind::Words, words.sliced(at, match.capturedStart() - at)});
        spans->append({LessonSpan::Kind::Address, match.captured()});
        at = match.capturedEnd();
    }
    if (at < words.size())
        spans->append({LessonSpan::Kind::Words, words.sliced(at)});
}

} // namespace

QList<LessonSpan> lessonSpans(const QString &text)
{
    static const QRegularExpression control(u"\\*\\*([^*]+)\\*\\*"_s);
    QList<LessonSpan> spans;
    qsizetype at = 0;
    auto found = control.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        appendWords(text.sliced(at, match.capturedStart() - at), &spans);
        spans.append({LessonSpan::Kind::Control, match.captured(1)});
        at = match.capturedEnd();
    }
    appendWords(text.sliced(at), &spans);
    return spans;
}

QString spokenLessonText(const QString &text)
{
    QString spoken;
    for (const LessonSpan &span : lessonSpans(text)) {
        spoken += span.kind == LessonSpan::Kind::Control ? QString(u'“' + span.text + u'”')
                                                         : span.text;
    }
    return spoken;
}

} // namespace socketchat
