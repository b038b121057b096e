// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/protocol.h"

#include <QKeySequence>
#include <QMenu>
#include <QPointer>

class QActionGroup;

namespace socketchat {

/// Builds the Edit menu and reports what was chosen. Undo, Cut, Copy … act on the widget that has
/// the focus.
class EditMenu : public QMenu
{
    Q_OBJECT

public:
    /// Lists the history limits offered, in bytes.
    static constexpr qint64 keepLimits[] = {16LL << 20, 64LL << 20, 256LL << 20, 1LL << 30,
                                            4LL << 30};

    explicit EditMenu(QWidget *window);

    /// Sets whether the window can start a run; false for a saved conversation.
    void setLive(bool live);
    /// Sets the protocol: some have programs that can be generated, and some have certificates.
    void setProtocol(Protocol protocol);
    /// Sets the checked limit, in bytes of the conversation.
    void setKeepLimit(qint64 bytes);
    /// Adds actions of the conversation pane, which sets their texts.
    void addCopying(QMenu *copyAs, QAction *selectAll);
    void addFinding(const QList<QAction *> &actions);
    /// Returns the action that clears the conversation.
    [[nodiscard]] QAction *clearing() const { return m_clear; }
    void retranslate();

Q_SIGNALS:
    void findRequested();
    void addressRequested();
    void programRequested();
    void certificatesRequested();
    void clearConversationRequested();
    void keepLimitChosen(qint64 bytes);
    void settingsRequested();

private:
    QAction *addKey(QKeySequence::StandardKey key);
    void press(QKeySequence::StandardKey key);
    void showKeys();
    QAction *addKeepLimit(qint64 bytes);
    void retranslateKeepLimits();

    QPointer<QWidget> m_focus; // had it last; an open menu bar has the focus itself
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_find;
    QAction *m_address;
    QAction *m_program;
    QAction *m_certificates;
    bool m_live = true;
    bool m_hasProgram = true;
    bool m_hasCertificates = false;
    QAction *m_clear;
    QMenu *m_keep;
    QActionGroup *m_keepGroup;
    QAction *m_settings;
};

} // namespace socketchat
