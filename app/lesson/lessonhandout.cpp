// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonhandout.h"

#include "app/lesson/lesson.h"
#include "app/lesson/lessonspans.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class LessonHandout
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::LessonHandout)
};

// Boxes and lines are borders: those are printed even where backgrounds are not.
constexpr auto handoutStyle = R"(
body { margin: 1.5rem auto; max-width: 45rem; padding: 0 1rem; color: #000; background: #fff;
  font: 11pt/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5em; margin: 0.2em 0; }
h2 { font-size: 1.15em; margin: 1.5em 0 0.5em; }
.quiet { color: #555; margin: 0; }
.who { display: flex; gap: 2em; margin: 1.2em 0; }
.who span { flex: 1; border-bottom: 1px solid #000; }
ol { padding-left: 1.6em; }
li { margin: 0.8em 0; break-inside: avoid; overflow-wrap: anywhere; }
li::marker { font-weight: bold; }
code { font-family: ui-monospace, monospace; font-size: 0.95em; }
.tick { display: inline-block; width: 0.85em; height: 0.85em; margin-right: 0.5em;
  border: 1px solid #000; vertical-align: -0.08em; }
.notes { margin: 0.3em 0 0; padding-bottom: 1.8em; color: #555; font-size: 0.85em;
  border-bottom: 1px dotted #555; }
ul { list-style: none; padding: 0; margin: 0.3em 0; }
ul li { margin: 0.2em 0; }
@page { margin: 18mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
)"_L1;

QString prose(const QString &text)
{
    QString html;
    for (const LessonSpan &span : lessonSpans(text)) {
        const QString words = span.text.toHtmlEscaped();
        switch (span.kind) {
        case LessonSpan::Kind::Words:
            html += words;
            break;
        case LessonSpan::Kind::Control:
            html += u"<b>"_s + words + u"</b>"_s;
            break;
        case LessonSpan::Kind::Address:
            html += u"<code>"_s + words + u"</code>"_s;
            break;
        }
    }
    return html;
}

QString element(const QString &start, const QString &content, const QString &end)
{
    return content.isEmpty() ? QString() : start + content + end + u'\n';
}

QString steps(const Lesson &lesson, bool chinese)
{
    const QString notes = LessonHandout::tr("What I saw:").toHtmlEscaped();
    QString html;
    for (const LessonStep &step : lesson.steps) {
        html += u"<li><span class=\"tick\"></span>"_s + prose(step.instruction.in(chinese))
                + u"<p class=\"notes\">"_s + notes + u"</p></li>\n"_s;
    }
    return u"<ol>\n"_s + html + u"</ol>\n"_s;
}

QString questions(const Lesson &lesson, bool chinese)
{
    QString html;
    for (const LessonQuestion &question : lesson.questions) {
        html += u"<li>"_s + prose(question.text.in(chinese)) + u"\n<ul>\n"_s;
        for (const LessonChoice &choice : question.choices) {
            html += u"<li><span class=\"tick\"></span>"_s + prose(choice.text.in(chinese))
                    + u"</li>\n"_s;
        }
        html += u"</ul></li>\n"_s;
    }
    if (html.isEmpty())
        return html;
    return u"<h2>"_s + LessonHandout::tr("Questions").toHtmlEscaped() + u"</h2>\n<ol>\n"_s + html
           + u"</ol>\n"_s;
}

/// Says where the tutorial speaks of it.
QString place(const QString &tutorial)
{
    return tutorial.isEmpty()
                   ? QString()
                   : element(u"<p class=\"quiet\">"_s,
                             prose(LessonHandout::tr("In the tutorial: %1").arg(tutorial)),
                             u"</p>"_s);
}

} // namespace

QString lessonHandout(const Lesson &lesson, bool chinese)
{
    const QString title = lesson.title.in(chinese).toHtmlEscaped();
    const QString chapter = lesson.chapter.in(chinese).toHtmlEscaped();
    return u"<!DOCTYPE html>\n<html lang=\""_s + (chinese ? u"zh-CN"_s : u"en"_s)
           + u"\">\n<head>\n<meta charset=\"utf-8\"/>\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
             "'unsafe-inline'\"/>\n<meta name=\"viewport\" content=\"width=device-width, "
             "initial-scale=1\"/>\n<title>"_s
           + title + u"</title>\n<style>"_s + handoutStyle + u"</style>\n</head>\n<body>\n"_s
           + element(u"<p class=\"quiet\">"_s, chapter, u"</p>"_s) + u"<h1>"_s + title
           + u"</h1>\n"_s + element(u"<p>"_s, prose(lesson.about.in(chinese)), u"</p>"_s)
           + place(lesson.tutorial.in(chinese)) + u"<div class=\"who\"><span>"_s
           + LessonHandout::tr("Name:").toHtmlEscaped() + u"</span><span>"_s
           + LessonHandout::tr("Date:").toHtmlEscaped() + u"</span></div>\n"_s
           + steps(lesson, chinese) + questions(lesson, chinese) + u"</body>\n</html>\n"_s;
}

} // namespace socketchat
