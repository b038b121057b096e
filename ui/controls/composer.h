// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/placeholderfiles.h"
#include "app/chat/savedmessage.h"
#include "app/chat/session.h"
#include "app/chat/typedpayload.h"
#include "ui/controls/senthistory.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QPushButton;

namespace socketchat {

class ContentChoices;
class EndingChoice;
class InlineMessage;
class LabelledBox;
class MessageEdit;
class PeerModel;
class RepeatBar;
class SendMenu;
class SymbolButton;

/// Edits and sends messages: addressee, form, encoding, the text and the button Send.
class Composer : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive the composer.
    explicit Composer(Session &session, QWidget *parent = nullptr);

    /// Updates addressees and enabled controls. Call it after Session::refresh().
    void refresh();
    /// Returns PeerId::Everyone for all clients, and for a client, whose only peer is its server.
    /// PeerId::None if the chosen addressee has left: its message must not go to anyone else; also
    /// while several are chosen.
    [[nodiscard]] PeerId addressee() const { return m_addressee; }
    /// Sets the addressee. Ignored for a client, which can only send to its server.
    void setAddressee(PeerId peer);
    /// Sets two or more addressees; ignored for a client, too.
    void setSeveral(const QList<PeerId> &peers);
    /// Returns who gets the next message, one by one.
    [[nodiscard]] QList<PeerId> addressees() const
    {
        return m_several.isEmpty() ? QList<PeerId>{m_addressee} : m_several;
    }
    /// Sets the text, for a matching window and for tests.
    void setText(const QString &text);
    void focusText();
    /// Returns the ways to send other than the button Send, for the menu bar.
    [[nodiscard]] QMenu *sendMenu() const;
    /// Returns what is typed and chosen, as a message without a name.
    [[nodiscard]] SavedMessage typed() const;
    /// Sends a saved message as it was saved; what is typed and chosen stays. If that is
    /// impossible, the reason is shown, and false is returned.
    bool sendSaved(const SavedMessage &message);
    /// Puts a saved message into the field, with its choices; Up brings back what was there.
    void takeSaved(const SavedMessage &message);
    /// Chooses, in a relay, whether messages go to the target, or to the clients.
    void setToTarget(bool on);
    /// Puts a message that a relay holds into the field. What is sent next takes its place, as it
    /// is; it stays as it was if the field is emptied.
    void takeHeld(qint64 row, const QByteArray &bytes);
    /// Tells whether no text is typed.
    [[nodiscard]] bool isEmpty() const;

public Q_SLOTS:
    /// Sends the text. If that is impossible, the text stays and the reason is shown below.
    void sendNow();
    /// Sends the text `times` times (see Session::sendRepeatedly()) and keeps it in the field.
    void sendRepeatedly(int times);
    /// Sends the message sent last once more, in the present encoding, to the present addressee.
    void sendAgain();
    /// Sends a message without bytes: an empty datagram (UDP only).
    void sendEmptyDatagram();

Q_SIGNALS:
    void addresseeChanged(socketchat::PeerId peer);
    /// Reports that fewer of several are left: those that did not get the message.
    void severalChanged(const QList<socketchat::PeerId> &peers);
    /// Requests to save what is typed.
    void saveRequested();
    /// Requests to send a file to the addressee.
    void fileRequested();

protected:
    void resizeEvent(QResizeEvent *) override { fitOptions(); }
    void moveEvent(QMoveEvent *) override { fitOptions(); } // in a window of another height

private:
    void build();
    void connectParts();
    void retranslate() override;
    void refit() override;
    void recolour() override;
    void fitOptions();
    bool fitIntoLine();
    void textEdited();
    void recall(int step);
    void pasteBytes(const QByteArray &bytes);
    void encode();
    void showExpanded();
    void followSetup();
    void openRepeatBar();
    [[nodiscard]] bool sendRepeated(bool &waits);
    void showCount();
    bool trySending(const QByteArray &bytes, const QList<PeerId> &to, int times = 1,
                    std::optional<bool> toTarget = {});
    [[nodiscard]] bool canSend();
    [[nodiscard]] bool hasListener() const;
    void offerEnding();
    [[nodiscard]] EndingChoice *ending() const;
    void disconnectAddressee();
    void toAddressees(const std::function<void(PeerId)> &act) const;
    void showAddressee();
    /// Returns the setup of the current run; while closed that of the next run.
    [[nodiscard]] const ConversationSetup &present() const
    {
        return m_session.state() == Transport::State::Closed ? m_session.setup() : m_session.run();
    }
    [[nodiscard]] bool isServer() const { return present().role == Role::Server; }
    [[nodiscard]] bool isStream() const { return traitsOf(present().protocol).isStream; }
    [[nodiscard]] const TextEncoding &encoding() const { return m_session.setup().encoding; }
    [[nodiscard]] PayloadForm form() const { return m_session.setup().form; }
    void setupChanged(const ConversationSetup &before);

    Session &m_session;
    PeerModel *m_peers;
    PeerId m_addressee = PeerId::Everyone;
    QList<PeerId> m_several; // instead of it, if there are any
    EncodedPayload m_encoded; // the encoded text, updated while typing
    SentHistory m_history;
    qint64 m_counter = 1; // of the next message, for placeholders

    LabelledBox *m_toBox;
    ContentChoices *m_content;
    QLabel *m_count;
    SymbolButton *m_more;
    SendMenu *m_moreMenu;
    MessageEdit *m_edit;
    QPushButton *m_send;
    InlineMessage *m_message;
    RepeatBar *m_repeat = nullptr; // made when it is first asked for
    struct
    {
        SentHistory::Entry what;
        QList<PeerId> to;
        bool toTarget = false;
    } m_repeated;
    PlaceholderFiles m_files; // as last seen while typing
    bool m_open = false; // as last shown
    struct
    {
        bool toTarget = false;
        qint64 replaced = -1; // row of the held message that what is typed takes the place of
    } m_relay;
};

} // namespace socketchat
