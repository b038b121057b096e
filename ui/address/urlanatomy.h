// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "ui/address/namelookup.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

namespace socketchat {

class FlowLayout;
class UrlPart;

/// Explains an address while it is typed: shows each part in its colour with its value and name.
class UrlAnatomy : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit UrlAnatomy(QWidget *parent = nullptr);
    /// Uses the given look-up for host names.
    UrlAnatomy(NameLookup *lookup, QWidget *parent);

    void setEndpoint(const ParsedEndpoint &parsed, Role role);
    /// Sets whether all parts stand in one row, however narrow.
    void setOneRow(bool on);
    [[nodiscard]] const NameLookup &lookup() const { return *m_lookup; }

    /// Return what is shown of a part, for tests; empty if it is hidden.
    [[nodiscard]] QString value(EndpointPartKind part) const;
    [[nodiscard]] QString caption(EndpointPartKind part) const;
    [[nodiscard]] bool isMarked(EndpointPartKind part) const;

Q_SIGNALS:
    /// Reports the part under the mouse; nullopt if there is none.
    void partPointed(std::optional<socketchat::EndpointPartKind> part);

private:
    void retranslate() override;
    [[nodiscard]] QString valueOf(EndpointPartKind part) const;
    [[nodiscard]] QString captionOf(EndpointPartKind part) const;
    [[nodiscard]] QString hostCaption() const;
    [[nodiscard]] QString schemeCaption() const;
    [[nodiscard]] QString portCaption() const;
    [[nodiscard]] UrlPart *at(EndpointPartKind part) const;

    NameLookup *m_lookup;
    FlowLayout *m_flow;
    QList<UrlPart *> m_parts; // in the order of EndpointPartKind
    ParsedEndpoint m_parsed;
    Role m_role = Role::Server;
};

} // namespace socketchat
