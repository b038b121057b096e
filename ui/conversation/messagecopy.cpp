// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/messagecopy.h"

#include "app/chat/payloadliteral.h"
#include "ui/conversation/conversationmodel.h"

#include <QElapsedTimer>
#include <QTimerEvent>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

constexpr int sliceMilliseconds = 6;
constexpr qint64 mostBytesOfOne = 8 * 1024 * 1024;

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
    work();
}

void MessageCopy::work()
{
    QElapsedTimer slice;
    slice.start();
    while (!m_spans.empty() && slice.elapsed() < sliceMilliseconds) {
        Span &span = m_spans.front();
        if (span.first > span.last) {
            m_spans.pop_front();
            continue;
        }
        if (m_text.size() > mostCharacters) {
            m_text += u'\n' + tr("… only the first %n row(s) were copied", nullptr, int(m_copied));
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
    Q_EMIT finished(text);
}

void MessageCopy::add(qint64 number)
{
    const std::optional<Message> message = m_model.numbered(number, mostBytesOfOne);
    if (!message || (m_form != Form::Text && !message->isMessage()))
        return;
    if (m_copied++ > 0 && !m_text.endsWith(u'\n'))
        m_text += u'\n';
    if (m_times)
        m_text += comment(m_model.wording().headline(*message)) + u'\n';
    m_text += textOf(*message);
    if (message->payload.size() < message->size)
        m_text += u'\n' + comment(MessageWording::shortenedNote(message->size));
}

QString MessageCopy::textOf(const Message &message) const
{
    switch (m_form) {
    case Form::Text:
        break;
    case Form::Hex:
        return hexText(message.payload);
    case Form::CArray:
        return cArray(message.payload, u"message_%1"_s.arg(m_copied));
    case Form::PythonBytes:
        return u"message_%1 = "_s.arg(m_copied) + pythonBytes(message.payload);
    }
    return m_model.wording().text(message);
}

// As the language writes it that the rest is in.
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
