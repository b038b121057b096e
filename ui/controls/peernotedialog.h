// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/peernote.h"
#include "app/net/address/socketaddress.h"
#include "ui/widgets/adapting.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace socketchat {

class InlineMessage;
class PeerNoteList;

/// Asks for the name, the colour and a note of a peer, for one connection or for its host.
class PeerNoteDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// `list` must outlive the dialog, which deletes itself when it is closed. `number`: the
    /// peer's, which gives it the usual colour.
    PeerNoteDialog(PeerNoteList &list, const SocketAddress &peer, qint64 number, QWidget *parent);

private:
    void retranslate() override;
    void recolour() override;
    [[nodiscard]] PeerNote shown() const;
    void show(const PeerNote &note);
    void keep(const PeerNote &note);
    void showScope();

    PeerNoteList &m_list;
    const SocketAddress m_peer;
    const qint64 m_number;
    QFormLayout *m_rows;
    QLineEdit *m_name;
    QComboBox *m_colour;
    QLineEdit *m_note;
    QCheckBox *m_forHost;
    InlineMessage *m_message;
    QPushButton *m_reset;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace socketchat
