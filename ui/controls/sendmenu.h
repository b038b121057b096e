// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QComboBox>
#include <QMenu>

namespace socketchat {

/// Offers ways to send other than the button Send, in a menu beside it and in the menu bar.
class SendMenu : public Adapting<QMenu>
{
    Q_OBJECT

public:
    explicit SendMenu(QWidget *parent);

    struct State
    {
        bool isStream = true; ///< without an end of datagrams, nothing can be finished
        bool isOpen = false;
        bool hasSent = false; ///< whether there is something to send again
        bool canFinish = false;
        bool hasChecksum = false;
        bool expands = false; ///< placeholders
        bool canSendFile = false;
        QString whyNotFinish; ///< a sentence if it is not possible now
        QString whyNotReset; ///< the same
    };
    void setState(const State &state);
    /// Offers what a box offers while the box is hidden.
    void standInFor(QComboBox *box);
    [[nodiscard]] const QAction *finishSending() const { return m_finish; }

Q_SIGNALS:
    void againRequested();
    /// Requests the list of what was sent.
    void historyRequested();
    void repeatRequested();
    void fileRequested();
    /// Requests to save what is typed.
    void saveRequested();
    void emptyDatagramRequested();
    void finishRequested();
    void closeRequested();
    void resetRequested();
    /// Requests that placeholders are expanded, or sent as they are.
    void expandingRequested(bool expands);
    /// Requests a placeholder at the cursor.
    void placeholderRequested(const QString &placeholder);
    /// Requests the choice of the bytes that the checksum is computed over.
    void checksumRequested();

private:
    void retranslate() override;
    void fillPlaceholders();

    State m_state;
    QAction *m_again;
    QAction *m_history;
    QAction *m_repeat;
    QAction *m_file;
    QAction *m_save;
    QAction *m_empty;
    QAction *m_finish;
    QAction *m_close;
    QAction *m_reset;
    QAction *m_checksum;
    QMenu *m_placeholders; // filled when it is shown
};

} // namespace socketchat
