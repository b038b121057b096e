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

/// Formats messages for the clipboard, each on lines of its own. A few are formatted at once, a
/// million in slices from the event loop.
class MessageCopy : public QObject
{
    Q_OBJECT

public:
    enum class Form : quint8 {
        Text, ///< includes events, unlike the other formats
        Hex,
        CArray,
        PythonBytes,
    };

    /// Limits the copied text, in characters; a last line says if something was left out.
    static constexpr qsizetype maxCharacters = 32 * 1024 * 1024;

    /// `model` must outlive it.
    explicit MessageCopy(const ConversationModel &model, QObject *parent = nullptr);

    /// Names the rows from `first` to `last` inclusive, by message number.
    struct Span
    {
        qint64 first = 0;
        qint64 last = 0;
    };
    /// Starts copying and abandons an earlier copy. May finish within the call. `times` adds a line
    /// with time, peer and size before each row.
    void start(const QList<Span> &spans, Form form, bool times = false);
    /// Copies a part of one message at once; `text` is the part of an event.
    void startPart(const Message &message, const QByteArray &bytes, const QString &text, Form form);

Q_SIGNALS:
    /// Delivers the text. `bytes` are those of a single message copied as text or in part; null
    /// otherwise.
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
    QByteArray m_bytes; // of the first message, while it is the only one
};

} // namespace socketchat
