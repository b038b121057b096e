// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/net/address/endpoint.h"
#include "app/net/address/protocol.h"
#include "app/net/engine.h"
#include "app/net/peer.h"

namespace socketchat {

/// Receives what the inspector reports to all of its pages; each overrides what concerns it.
class InspectorPage
{
public:
    virtual ~InspectorPage() = default;

    /// Updates the page. Called after Session::refresh() while it is shown.
    virtual void refresh() { }
    /// Sets whose calls the page explains before a run has begun.
    virtual void setSides(Protocol, Role, Engine) { }
    virtual void setPeer(PeerId) { }
    virtual void setEncoding(const TextEncoding &) { }
    /// Sets the message that is chosen in the conversation; -1 if none.
    virtual void setMessage(qint64) { }
};

} // namespace socketchat
