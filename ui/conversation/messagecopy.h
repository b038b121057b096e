// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QObject>

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

Q_SIGNALS:
    void finished(const QString &text);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void work();
    void add(qint64 number);
    [[nodiscard]] QString textOf(const Message &message) const;
    [[nodiscard]] QString comment(const QString &line) const;

    const ConversationModel &m_model;
    QBasicTimer m_timer;
    std::deque<Span> m_spans;
    Form m_form = Form::Text;
    bool m_times = false;
    QString m_text;
    qint64 m_copied = 0;
};

} // namespace socketchat
