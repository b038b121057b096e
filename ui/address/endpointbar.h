// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/engine.h"
#include "app/net/transport.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace socketchat {

class AddressField;
class NameLookup;
class SegmentedSwitch;
class UrlAnatomy;

/// The top of the window: which protocol, whose sockets, which end, at which address, and the
/// button that starts it.
class EndpointBar : public QWidget
{
    Q_OBJECT

public:
    /// `engines`: those that can be chosen from; with one there is no choice to be seen.
    explicit EndpointBar(QWidget *parent = nullptr,
                         const QList<Engine> &engines = availableEngines());

    [[nodiscard]] Protocol protocol() const;
    [[nodiscard]] Role role() const;
    [[nodiscard]] Engine engine() const;
    /// What is typed, with its password if there is one.
    [[nodiscard]] QString address() const { return m_address; }
    [[nodiscard]] const ParsedEndpoint &parsed() const { return m_parsed; }

    /// An empty address is the tutorial's for this protocol.
    void setEndpoint(Protocol protocol, Role role, const QString &address);
    /// Does nothing where it is none of those that can be chosen.
    void setEngine(Engine engine);
    void setHistory(const QStringList &addresses);
    /// While it runs, what cannot change is disabled, and a password is not shown.
    void setState(Transport::State state);
    void focusAddress();
    /// Of two lines, where one would be too long.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// What the typed name means.
    [[nodiscard]] const NameLookup &lookup() const;
    /// In the field; nothing where it is none.
    void markPart(std::optional<EndpointPartKind> part);

    /// The tutorial's: `tcp://127.0.0.1:8000`, `udp://127.0.0.1:8001`.
    [[nodiscard]] static QString defaultAddress(Protocol protocol);

public Q_SLOTS:
    /// What the button does: starts, or stops, or says what is wrong with the address.
    void activate();

Q_SIGNALS:
    void startRequested(const socketchat::Endpoint &endpoint, socketchat::Role role);
    void stopRequested();
    /// Another address, protocol, role or engine.
    void changed();
    void historyCleared();
    /// The part that the cursor of the field is in; none where it is in none.
    void partAtCursor(std::optional<socketchat::EndpointPartKind> part);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fitFonts();
    void arrange();
    void setAddress(const QString &address);
    void parse();
    void noticeCursor();
    void protocolChosen();
    void showProblem();
    void retranslateButton();
    void retranslateEngine();

    const QList<Engine> m_engines;
    SegmentedSwitch *m_protocolSwitch;
    QComboBox *m_engineBox;
    SegmentedSwitch *m_roleSwitch;
    QBoxLayout *m_row; // the switches, then the rest: beside them, or below
    QHBoxLayout *m_switches;
    AddressField *m_field;
    QPushButton *m_button;
    UrlAnatomy *m_anatomy;
    QLabel *m_problem;
    QTimer m_pause; // before a problem is said: what is being typed is wrong until it is whole
    QString m_address;
    ParsedEndpoint m_parsed;
    Transport::State m_state = Transport::State::Closed;
};

} // namespace socketchat
