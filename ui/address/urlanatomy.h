// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "ui/address/namelookup.h"

#include <QWidget>

namespace socketchat {

class UrlPart;

/// The parts of an address, named while it is typed: each with its colour, its value and what it
/// is.
class UrlAnatomy : public QWidget
{
    Q_OBJECT

public:
    explicit UrlAnatomy(QWidget *parent = nullptr);
    /// With another way to look names up.
    UrlAnatomy(NameLookup *lookup, QWidget *parent);

    void setEndpoint(const ParsedEndpoint &parsed, Role role);
    [[nodiscard]] const NameLookup &lookup() const { return *m_lookup; }

    /// What is shown of a part, for tests; empty where it is not shown.
    [[nodiscard]] QString value(EndpointPartKind part) const;
    [[nodiscard]] QString caption(EndpointPartKind part) const;
    [[nodiscard]] bool isMarked(EndpointPartKind part) const;

Q_SIGNALS:
    /// The mouse is over a part; none where over none.
    void partPointed(std::optional<socketchat::EndpointPartKind> part);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString valueOf(EndpointPartKind part) const;
    [[nodiscard]] QString captionOf(EndpointPartKind part) const;
    [[nodiscard]] QString hostCaption() const;
    [[nodiscard]] QString schemeCaption() const;
    [[nodiscard]] QString portCaption() const;
    [[nodiscard]] UrlPart *at(EndpointPartKind part) const;

    NameLookup *m_lookup;
    QList<UrlPart *> m_parts; // in the order of EndpointPartKind
    ParsedEndpoint m_parsed;
    Role m_role = Role::Server;
};

} // namespace socketchat
