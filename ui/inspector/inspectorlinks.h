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

/// The panes that the inspector looks at and points to. All outlive it.
struct InspectorSurroundings
{
    EndpointBar &bar;
    PeerPane &peers;
    ConversationPane &conversation;
    Composer &composer;
    Preferences &preferences;
};

/// Ties the inspector to them: what is chosen in one is shown in the other.
void linkInspector(Inspector &inspector, const InspectorSurroundings &around);

} // namespace socketchat
