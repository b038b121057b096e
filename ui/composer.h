// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/session.h"

#include <QWidget>

namespace socketchat {

/// Where the person types: addressee, form, encoding, the text, Send.
class Composer : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the composer.
    explicit Composer(Session &session, QWidget *parent = nullptr);

    /// Brings addressees and what may be pressed up to date, after Session::takeNews().
    void refresh();
    [[nodiscard]] PeerId addressee() const;
    void setAddressee(PeerId peer);
    [[nodiscard]] TextEncoding encoding() const;
    void setEncoding(const TextEncoding &encoding);
    [[nodiscard]] PayloadForm form() const;
    void setForm(PayloadForm form);
    /// For opening with a text ready (a matching window, tests).
    void setText(const QString &text);
    void focusText();

public Q_SLOTS:
    /// Sends what is typed; where it cannot be sent it stays, with the reason under it.
    void sendNow();
    /// Sends a message of no bytes: an empty datagram (UDP only).
    void sendEmptyDatagram();

Q_SIGNALS:
    void addresseeChanged(socketchat::PeerId peer);
    void encodingChanged(const socketchat::TextEncoding &encoding);
    void formChanged(socketchat::PayloadForm form);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace socketchat
