// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationtotals.h"
#include "app/export/transcript.h"

#include <QWidget>

namespace socketchat {

class ElidingLabel;

/// Stands in the place of the address where a window shows a saved conversation: says what it is,
/// whose, and of when. Hidden until then.
class TranscriptBanner : public QWidget
{
    Q_OBJECT

public:
    explicit TranscriptBanner(QWidget *parent = nullptr);

    /// `file`: its name, fit to be shown.
    void showTranscript(const QString &file, const TranscriptTitle &title,
                        const ConversationTotals &totals);
    /// What it says, for tests.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void recolour();
    [[nodiscard]] QString whose() const;
    [[nodiscard]] QString when() const;

    ElidingLabel *m_name;
    ElidingLabel *m_detail;
    QString m_file;
    TranscriptTitle m_title;
    ConversationTotals m_totals;
};

} // namespace socketchat
