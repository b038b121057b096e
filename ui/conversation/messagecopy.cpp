// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/messagecopy.h"

#include "app/chat/payloadliteral.h"
#include "ui/conversation/conversationmodel.h"

#include <QElapsedTimer>
#include <QTimerEvent>

#include <utility>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

constexpr int copySliceMilliseconds = 6;
constexpr qint64 maxBytesOfOne = 8 * 1024 * 1024;

} // namespace

MessageCopy::MessageCopy(const ConversationModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{ }

void MessageCopy::start(const QList<Span> &spans, Form form, bool times)
{
    m_timer.stop();
    m_spans.assign(spans.begin(), spans.end());
    m_form = form;
    m_times = times;
    m_text.clear();
    m_copied = 0;
    m_bytes = {};
    work();
}

void MessageCopy::startPart(const Message &message, const QByteArray &bytes, const QString &text,
                            Form form)
{
    m_timer.stop();
    m_spans.clear();
    if (!message.isMessage())
        Q_EMIT finished(text, {});
    else if (form != Form::Text)
        Q_EMIT finished(literal(bytes, form, 1), {});
    else
        Q_EMIT finished(m_model.wording().partText(message, bytes), bytes);
}

void MessageCopy::work()
{
    QElapsedTimer slice;
    slice.start();
    while (!m_spans.empty() && slice.elapsed() < copySliceMilliseconds) {
        Span &span = m_spans.front();
        if (span.first > span.last) {
            m_spans.pop_front();
            continue;
        }
        if (m_text.size() > maxCharacters) {
            m_text += u'\n' + tr("… only the first %Ln row(s) were copied", nullptr, int(m_copied));
            m_spans.clear();
            break;
        }
        add(span.first++);
    }
    if (!m_spans.empty()) {
        if (!m_timer.isActive())
            m_timer.start(0, this);
        return;
    }
    m_timer.stop();
    QString text;
    text.swap(m_text);
    Q_EMIT finished(text, std::exchange(m_bytes, {}));
}

void MessageCopy::add(qint64 number)
{
    const std::optional<Message> message = m_model.numbered(number, maxBytesOfOne);
    if (!message || (m_form != Form::Text && !message->isMessage()))
        return;
    const bool first = m_copied++ == 0;
    m_bytes = first && message->isMessage() && m_form == Form::Text && !m_times
                              && message->payload.size() == message->size
                      ? message->payload
                      : QByteArray();
    if (!first && !m_text.endsWith(u'\n'))
        m_text += u'\n';
    if (m_times)
        m_text += comment(m_model.wording().headline(*message)) + u'\n';
    m_text += textOf(*message);
    if (message->payload.size() < message->size)
        m_text += u'\n' + comment(MessageWording::shortenedNote(message->size));
}

QString MessageCopy::textOf(const Message &message) const
{
    return m_form == Form::Text ? m_model.wording().plainText(message)
                                : literal(message.payload, m_form, m_copied);
}

QString MessageCopy::literal(QByteArrayView bytes, Form form, qint64 count)
{
    switch (form) {
    case Form::Text:
    case Form::Hex:
        break;
    case Form::CArray:
        return cArray(bytes, u"message_%1"_s.arg(count));
    case Form::PythonBytes:
        return u"message_%1 = "_s.arg(count) + pythonBytes(bytes);
    }
    return hexText(bytes);
}

// Written as a comment in the language of the copied literal.
QString MessageCopy::comment(const QString &line) const
{
    switch (m_form) {
    case Form::Text:
        break;
    case Form::CArray:
        return u"/* "_s + line + u" */"_s;
    case Form::Hex:
    case Form::PythonBytes:
        return u"# "_s + line;
    }
    return line;
}

void MessageCopy::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        work();
    else
        QObject::timerEvent(event);
}

} // namespace socketchat
