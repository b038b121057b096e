// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

#include <QLineEdit>
#include <QStringListModel>

namespace socketchat {

/// Edits an address and offers those used before, as completions and in a menu (Down), which for a
/// server has this machine's addresses too.
class AddressField : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressField(QWidget *parent = nullptr);

    void setHistory(const QStringList &addresses);
    /// Offers this machine's addresses with the port of `server`; nullopt offers none.
    void setServer(const std::optional<Endpoint> &server);
    /// Writes the parts of the text in their colours; `address` is the text parsed. Colours last
    /// until the text changes.
    void colour(const ParsedEndpoint &address);
    /// Shows a few words about the address at the right end, where there is room for them.
    void setRemark(const QString &remark);
    /// Marks a part of the text in the colour of that part of an address.
    void mark(int start, int length, EndpointPartKind part);
    void unmark();
    /// Returns the rectangle of the mark, null if there is none. For tests.
    [[nodiscard]] QRect markRect() const;

Q_SIGNALS:
    /// Reports that the person chose or highlighted an offered address, or undid that with Esc.
    void chosen(const QString &address);
    void historyCleared();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void enableMenu();
    void showMenu();
    void paintRemark();

    QStringListModel m_history;
    std::optional<Endpoint> m_server;
    QString m_typed; // text before the person moved into the completions
    QString m_remark;
    QAction *m_arrow;
    bool m_composing = false; // an input method shows text not yet entered
    int m_markStart = 0;
    int m_markLength = 0;
    EndpointPartKind m_markPart = EndpointPartKind::Host;
};

} // namespace socketchat
