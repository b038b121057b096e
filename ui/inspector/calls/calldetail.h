// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callprinter.h"

#include <QScrollArea>

#include <optional>

class QLabel;

namespace socketchat {

/// One call explained: written out, what came of it, how long it took, and for an error what it
/// means, its usual causes and what to try. Plain text; hidden while there is no call.
class CallDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit CallDetail(QWidget *parent = nullptr);

    /// `line` is the whole call as text.
    void setCall(const SocketCall &call, const PrintedCall &printed, const QString &line);
    void clear();
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void useFixedFont();

    struct Shown
    {
        SocketCall call;
        PrintedCall printed;
        QString line;
    };
    std::optional<Shown> m_shown;
    QLabel *m_line;
    QLabel *m_words;
};

} // namespace socketchat
