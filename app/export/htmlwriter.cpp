// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/htmlwriter.h"

#include "app/chat/quantities.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class HtmlTranscriptTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::HtmlTranscript)
};

constexpr auto style = R"(
:root { color-scheme: light dark; --page: #fff; --text: #1c1e21; --quiet: #62676f;
  --received: #eef0f3; --sent: #dcebfb; --problem: #b3261e; --mark: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --page: #17191c; --text: #e6e7e9; --quiet: #9aa0a8;
  --received: #25282d; --sent: #16324f; --problem: #ff8a80; --mark: #e0b060; } }
body { margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; background: var(--page);
  color: var(--text); font: 1rem/1.45 system-ui, sans-serif; }
h1 { font-size: 1.3rem; overflow-wrap: anywhere; }
ol { list-style: none; padding: 0; }
li { margin: 0.5rem 0; padding: 0.4rem 0.8rem; border-radius: 0.5rem; width: fit-content;
  max-width: 85%; }
.received { background: var(--received); }
.sent { background: var(--sent); margin-left: auto; }
.event { color: var(--quiet); margin-left: auto; margin-right: auto; text-align: center; }
.problem { color: var(--problem); }
.head { color: var(--quiet); font-size: 0.8rem; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere;
  font-family: ui-monospace, monospace; }
b { font-weight: normal; color: var(--mark); }
)"_L1;

QByteArray escaped(QStringView text) { return text.toString().toHtmlEscaped().toUtf8(); }

/// Escapes the payload and highlights the marks that stand for bytes that are not text.
QByteArray marked(const DecodedPayload &payload)
{
    QByteArray html;
    qsizetype at = 0;
    for (const TextMark &mark : payload.marks) {
        html += escaped(QStringView(payload.text).sliced(at, mark.start - at)) + "<b>"
                + escaped(QStringView(payload.text).sliced(mark.start, mark.length)) + "</b>";
        at = mark.start + mark.length;
    }
    return html + escaped(QStringView(payload.text).sliced(at));
}

/// Returns the language of the translated texts, which may differ from the system's.
QByteArray language()
{
    //: The code of the language that this is translated to: en, zh-CN …
    return escaped(HtmlTranscriptTexts::tr("en", "language code"));
}

} // namespace

void HtmlWriter::begin(const TranscriptTitle &title)
{
    m_text.emplace(title);
    const QByteArray heading = escaped(m_text->heading());
    put("<!DOCTYPE html>\n<html lang=\"" + language()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
          "'unsafe-inline'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + heading + "</title>\n<style>");
    put(QByteArrayView(style));
    put("</style>\n</head>\n<body>\n<h1>" + heading + "</h1>\n");
    if (title.time) {
        put("<p class=\"head\">"
            + escaped(HtmlTranscriptTexts::tr("Saved %1")
                              .arg(QLatin1StringView(m_times.dateAndTime(title.time))))
            + "</p>\n");
    }
    if (const QString note = m_text->trimmedNote(); !note.isEmpty())
        put("<p>" + escaped(note) + "</p>\n");
    put("<ol>\n");
}

void HtmlWriter::write(const TranscriptRow &row)
{
    const Message &message = row.message;
    if (!message.isMessage()) {
        putEvent(message.time, m_text->event(row),
                 message.kind == MessageKind::Error || message.kind == MessageKind::KernelDropped
                         || message.kind == MessageKind::FrameRefused);
        return;
    }
    const bool sent = message.kind == MessageKind::Sent;
    put((sent ? "<li class=\"sent\"><div class=\"head\">"
              : "<li class=\"received\"><div class=\"head\">")
        + m_times.dateAndTime(message.time) + factSeparator().toUtf8()
        + escaped(m_text->headline(row)) + "</div>");
    if (message.size > 0) {
        put("<pre dir=\"auto\">\n"); // HTML ignores the first line end within <pre>
        put(marked(m_text->payload(row)));
        put("</pre>");
    }
    put("</li>\n");
}

void HtmlWriter::missing(qint64 rows, qint64 time)
{
    putEvent(time, RowText::missingNote(rows), true);
}

void HtmlWriter::putEvent(qint64 time, const QString &text, bool isProblem)
{
    put((isProblem ? "<li class=\"event problem\">⚠ " : "<li class=\"event\">")
        + m_times.dateAndTime(time) + factSeparator().toUtf8() + escaped(text) + "</li>\n");
}

void HtmlWriter::end() { put("</ol>\n</body>\n</html>\n"); }

} // namespace socketchat
