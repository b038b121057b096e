// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/net/address/endpoint.h"

#include <QTreeWidget>

namespace socketchat {

class NameLookup;

/// The address taken apart: its parts in the field's terms, decoded; the query; what the host's
/// name means; and what of all this reached bind() or connect() in the current run.
class UrlPage : public QTreeWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit UrlPage(Session &session, QWidget *parent = nullptr);

    /// `typed` is what `parsed` was made of. `lookup` must outlive the page, or be null.
    void setEndpoint(const QString &typed, const ParsedEndpoint &parsed, Role role,
                     const NameLookup *lookup);
    /// Notices the calls of a run as they are made; to be called whether the page is seen or not.
    void takeCalls();
    /// Makes that part the current row; nothing where it is none.
    void choosePart(std::optional<EndpointPartKind> part);

Q_SIGNALS:
    /// The mouse or the keyboard is at a part; none where at no part.
    void partPointed(std::optional<socketchat::EndpointPartKind> part);

protected:
    void changeEvent(QEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override { }
    bool viewportEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
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
    QString m_typed;
    ParsedEndpoint m_parsed;
    Role m_role = Role::Server;
    const NameLookup *m_lookup = nullptr;
    QList<SocketCall> m_calls; // what the addresses of this run were given to
    qint64 m_runStart = 0; // number of its first call
    qint64 m_nextCall = 0;
    bool m_filling = false;
};

} // namespace socketchat
