// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/language.h"

#include <QStringList>
#include <QtGlobal>

namespace socketchat {

/// Ends the program with exit code 1 and one sentence on standard error if Qt cannot open a window;
/// Qt itself would call abort(). Created before the application object and destroyed right after it
/// is made. Holds Qt's messages in the meantime, from any thread; the destructor passes them on. At
/// most one exists.
class DisplayFailure
{
public:
    explicit DisplayFailure(Language::Name language);
    ~DisplayFailure();
    Q_DISABLE_COPY_MOVE(DisplayFailure)

private:
    struct Message
    {
        QtMsgType type;
        QByteArray category;
        QString text;
    };

    static void take(QtMsgType type, const QMessageLogContext &context, const QString &text);
    [[noreturn]] void end(const QString &text) const;
    [[nodiscard]] QString sentence(const QString &text) const;

    static DisplayFailure *s_current;
    const Language::Name m_language;
    QtMessageHandler m_before = nullptr;
    QList<Message> m_held;
};

} // namespace socketchat
