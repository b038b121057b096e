// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/chat/typedpayload.h"
#include "ui/controls/senthistory.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace socketchat {

class MessageEdit;
class PeerModel;
class InlineMessage;

/// Where the person types: addressee, form, encoding, the text, Send.
class Composer : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the composer.
    explicit Composer(Session &session, QWidget *parent = nullptr);

    /// Brings addressees and what may be pressed up to date, after Session::takeNews().
    void refresh();
    /// PeerId::Everyone for all clients (and for a client, whose only peer is its server);
    /// PeerId::None where the chosen addressee has gone: nobody else gets its message.
    [[nodiscard]] PeerId addressee() const { return m_addressee; }
    /// Does nothing to a client: its messages go to its server, whoever is named.
    void setAddressee(PeerId peer);
    /// For opening with a text ready (a matching window, tests).
    void setText(const QString &text);
    void focusText();
    /// Nothing is typed.
    [[nodiscard]] bool isEmpty() const;

public Q_SLOTS:
    /// Sends what is typed; where it cannot be sent it stays, with the reason under it.
    void sendNow();
    /// Sends it so many times (see Session::sendRepeatedly()), and leaves it in the field.
    void sendRepeatedly(int times);
    /// Sends a message of no bytes: an empty datagram (UDP only).
    void sendEmptyDatagram();

Q_SIGNALS:
    void addresseeChanged(socketchat::PeerId peer);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void fitFonts();
    void recolour();
    void textEdited();
    void recall(int step);
    void pasteBytes(const QByteArray &bytes);
    void encode();
    void showCount();
    bool trySending(const QByteArray &bytes, int times = 1);
    [[nodiscard]] bool canSend();
    void showAddressee();
    [[nodiscard]] bool isClosed() const { return m_session.state() == Transport::State::Closed; }
    /// What runs; while nothing runs, what would.
    [[nodiscard]] const ConversationSetup &present() const
    {
        return isClosed() ? m_session.setup() : m_session.run();
    }
    [[nodiscard]] bool isServer() const { return present().role == Role::Server; }
    [[nodiscard]] bool isStream() const { return traitsOf(present().protocol).isStream; }
    [[nodiscard]] const TextEncoding &encoding() const { return m_session.setup().encoding; }
    [[nodiscard]] PayloadForm form() const { return m_session.setup().form; }
    void setForm(PayloadForm form);
    void setupChanged(const ConversationSetup &before);
    void showSetup();

    Session &m_session;
    PeerModel *m_peers;
    PeerId m_addressee = PeerId::Everyone;
    QList<TextEncoding> m_encodings;
    EncodedPayload m_encoded; // of what is typed, as it is typed
    SentHistory m_history;

    QLabel *m_to;
    QComboBox *m_toBox;
    QComboBox *m_formBox;
    QComboBox *m_encodingBox;
    QLabel *m_count;
    QToolButton *m_more;
    QMenu *m_moreMenu;
    QAction *m_sendEmpty;
    QAction *m_finishSending;
    MessageEdit *m_edit;
    QPushButton *m_send;
    InlineMessage *m_message;
};

} // namespace socketchat
