// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

class Composer;
class ConversationPane;
class EndpointBar;
class Inspector;
class PeerPane;
class Preferences;
class StepPane;

/// Holds the panes that the inspector is connected with. All must outlive it.
struct LinkedPanes
{
    EndpointBar &bar;
    PeerPane &peers;
    ConversationPane &conversation;
    Composer &composer;
    StepPane &steps;
    Preferences &preferences;
};

/// Connects the inspector with these panes: a choice in one is shown in the other.
void linkInspector(Inspector &inspector, const LinkedPanes &panes);

} // namespace socketchat
