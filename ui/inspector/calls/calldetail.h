// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callprinter.h"
#include "ui/widgets/adapting.h"

#include <QScrollArea>

#include <optional>

class QLabel;

namespace socketchat {

/// Explains one call: its text, result and duration, and for an error its meaning, usual causes and
/// remedies. Plain text; hidden without a call.
class CallDetail : public Adapting<QScrollArea>
{
    Q_OBJECT

public:
    explicit CallDetail(QWidget *parent = nullptr);

    /// Shows a call. `line` is its whole text.
    void setCall(const SocketCall &call, const PrintedCall &printed, const QString &line);
    void clear();
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;

private:
    void retranslate() override;
    void refit() override;

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
