// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationtotals.h"
#include "app/export/transcript.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

namespace socketchat {

class ElidingLabel;

/// Replaces the address bar in a window with a saved conversation: describes the conversation, its
/// end and its date. Hidden until showTranscript().
class TranscriptBanner : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit TranscriptBanner(QWidget *parent = nullptr);

    /// `file` is its printable name.
    void showTranscript(const QString &file, const TranscriptTitle &title,
                        const ConversationTotals &totals);
    /// Returns the text shown, for tests.
    [[nodiscard]] QString text() const;

private:
    void retranslate() override;
    void recolour() override;
    [[nodiscard]] QString whose() const;
    [[nodiscard]] QString when() const;

    ElidingLabel *m_name;
    ElidingLabel *m_detail;
    QString m_file;
    TranscriptTitle m_title;
    ConversationTotals m_totals;
};

} // namespace socketchat
