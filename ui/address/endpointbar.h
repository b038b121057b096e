// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"
#include "ui/widgets/adapting.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <array>

class QAction;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace socketchat {

class AddressField;
class LabelledBox;
class NameLookup;
class SegmentedSwitch;
class UrlAnatomy;

/// Contains the controls at the top of the window: protocol, engine, role, address, and the button
/// that starts or stops.
class EndpointBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `engines` are those offered; the choice is hidden if there is only one.
    explicit EndpointBar(QWidget *parent = nullptr,
                         const QList<Engine> &engines = availableEngines());

    /// Shows protocol, role, engine and address of `setup`; ignores an engine that is not offered.
    void setSetup(const ConversationSetup &setup);
    /// Returns the shown setup with all edits since. The address is as typed, including a password.
    [[nodiscard]] const ConversationSetup &setup() const { return m_setup; }
    [[nodiscard]] const ParsedEndpoint &parsed() const { return m_parsed; }

    void setHistory(const QStringList &addresses);
    /// Shows the state. While running, fixed choices are disabled and a password is hidden.
    void setState(Transport::State state);
    void focusAddress();
    /// Focuses the address and selects its port; all of it where it has none.
    void focusPort();
    /// Returns whether somebody has typed into the address field just now, and may go on.
    [[nodiscard]] bool isBeingTyped() const;
    /// Allows two lines where one would be too wide.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Leaves the parts of the address out, where each line counts.
    void setTight(bool tight);
    /// Returns the look-up of the host name in the address.
    [[nodiscard]] const NameLookup &lookup() const;
    /// Marks a part of the address in the field; nullopt removes the mark.
    void markPart(std::optional<EndpointPartKind> part);

    /// Returns the action that starts this end, with its key, for a menu.
    [[nodiscard]] QAction *startAction() const { return m_start; }
    /// Returns the action that stops what runs or gives up starting it.
    [[nodiscard]] QAction *stopAction() const { return m_stop; }

public Q_SLOTS:
    /// Does what the button does: starts, stops, or shows what is wrong with the address.
    void activate();

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    /// Reports that a relay could not be started because of its target.
    void targetNeeded();
    /// Reports a new address, protocol, role or engine.
    void changed(const socketchat::ConversationSetup &setup);
    void historyCleared();
    /// Reports the part of the address at the cursor; nullopt if there is none.
    void partAtCursor(std::optional<socketchat::EndpointPartKind> part);

protected:
    void resizeEvent(QResizeEvent *) override { arrange(); }

private:
    void retranslate() override;
    void refit() override;
    void arrange();
    void edit(const QString &address);
    void switchTo(Protocol protocol);
    void showSetup();
    void showAddress();
    void parse();
    void offerOwnAddresses();
    void reportPartAtCursor();
    void colourParts();
    void recolour() override;
    void showProblem();
    void showReach();
    void retranslateButton();
    [[nodiscard]] QString verb() const;
    void retranslateEngine();

    const QList<Engine> m_engines;
    SegmentedSwitch *m_protocolSwitch;
    LabelledBox *m_engineBox;
    SegmentedSwitch *m_roleSwitch;
    QBoxLayout *m_row; // the switches, and beside or below them the address, its parts below it
    QHBoxLayout *m_switches;
    AddressField *m_field;
    QPushButton *m_button;
    QAction *m_start;
    QAction *m_stop;
    UrlAnatomy *m_anatomy;
    QLabel *m_problem;
    QTimer m_pause; // delays showing a problem, since an unfinished address is invalid
    QElapsedTimer m_sinceTyped;
    ConversationSetup m_setup;
    std::array<QString, 2> m_left; // the address with a host, and with a path, before the switch
    ParsedEndpoint m_parsed;
    Transport::State m_state = Transport::State::Closed;
    bool m_arranging = false;
    bool m_tight = false;
};

} // namespace socketchat
