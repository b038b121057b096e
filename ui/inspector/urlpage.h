// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/net/address/endpoint.h"

#include <QTreeWidget>

namespace socketchat {

class FocusedEntry;
class NameLookup;

/// Takes an address apart: its decoded parts, its query, the result of resolving the host, and
/// which of this was passed to bind() or connect() in the current run.
class UrlPage : public QTreeWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit UrlPage(Session &session, QWidget *parent = nullptr);

    /// Sets the address. `parsed` was made from `typed`. `lookup` must outlive the page, or be
    /// null.
    void setEndpoint(const QString &typed, const ParsedEndpoint &parsed, Role role,
                     const NameLookup *lookup);
    /// Collects the calls of a run as they are made. Call it even while the page is hidden.
    void collectCalls();
    /// Makes a part the current row; nullopt: none.
    void choosePart(std::optional<EndpointPartKind> part);

Q_SIGNALS:
    /// Reports the part under the mouse or at the current row; nullopt: none.
    void partPointed(std::optional<socketchat::EndpointPartKind> part);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override { }
    bool viewportEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refill();
    void fill();
    QTreeWidgetItem *addGroup(const QString &name);
    QTreeWidgetItem *addRow(QTreeWidgetItem *group, const QString &name, const QString &value,
                            const QString &meaning = {});
    void addPart(QTreeWidgetItem *group, EndpointPartKind kind);
    void addQuery();
    void addLookup();
    void addCalls();
    [[nodiscard]] QString valueOf(EndpointPartKind kind) const;
    [[nodiscard]] QString portNote() const;
    void point(const QTreeWidgetItem *item);

    Session &m_session;
    FocusedEntry *m_entry;
    QString m_typed;
    ParsedEndpoint m_parsed;
    Role m_role = Role::Server;
    const NameLookup *m_lookup = nullptr;
    QList<SocketCall> m_calls; // calls of this run that got its addresses
    qint64 m_runStart = 0; // number of the run's first call
    qint64 m_nextCall = 0;
    std::optional<EndpointPartKind> m_chosen;
    bool m_stale = true; // what is shown has changed since fill()
    bool m_filling = false;
};

} // namespace socketchat
