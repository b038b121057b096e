// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QByteArray>
#include <QObject>
#include <QString>

#include <deque>

namespace socketchat {

class ConversationModel;
struct Message;

/// Puts messages together for the clipboard, one after another, each on lines of its own. A few are
/// done at once; a million are done in slices from the event loop.
class MessageCopy : public QObject
{
    Q_OBJECT

public:
    enum class Form : quint8 {
        Text, ///< events too, as all that people read
        Hex,
        CArray,
        PythonBytes,
    };

    /// Characters that are put together at most; where that is not enough, the last line says so.
    static constexpr qsizetype mostCharacters = 32 * 1024 * 1024;

    /// `model` must outlive it.
    explicit MessageCopy(const ConversationModel &model, QObject *parent = nullptr);

    /// Rows from `first` to `last`, both by number.
    struct Span
    {
        qint64 first = 0;
        qint64 last = 0;
    };
    /// Gives up what it was doing before. May finish within the call.
    /// `times`: before each row a line that says when it was, who, and how much.
    void start(const QList<Span> &spans, Form form, bool times = false);
    /// The same for a part of one message, at once; `text` is the part of an event.
    void startPart(const Message &message, const QByteArray &bytes, const QString &text, Form form);

Q_SIGNALS:
    /// `bytes` are those of the only message that was copied, as text or in part; null otherwise.
    void finished(const QString &text, const QByteArray &bytes);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void work();
    void add(qint64 number);
    [[nodiscard]] QString textOf(const Message &message) const;
    [[nodiscard]] static QString literal(QByteArrayView bytes, Form form, qint64 count);
    [[nodiscard]] QString comment(const QString &line) const;

    const ConversationModel &m_model;
    QBasicTimer m_timer;
    std::deque<Span> m_spans;
    Form m_form = Form::Text;
    bool m_times = false;
    QString m_text;
    qint64 m_copied = 0;
    QByteArray m_bytes; // of the first message, as long as it is the only one
};

} // namespace socketchat
