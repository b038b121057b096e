// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/inspectorlinks.h"

#include "ui/address/endpointbar.h"
#include "ui/controls/composer.h"
#include "ui/controls/peerpane.h"
#include "ui/controls/steppane.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inspector/inspector.h"
#include "ui/settings/preferences.h"

namespace socketchat {

void linkInspector(Inspector &inspector, const LinkedPanes &panes)
{
    Inspector *const to = &inspector;
    QObject::connect(&panes.bar, &EndpointBar::changed, to, [to](const ConversationSetup &setup) {
        to->setSides(setup.protocol, setup.role, setup.engine());
    });
    QObject::connect(&panes.conversation, &ConversationPane::messageSelected, to,
                     &Inspector::setMessage);
    QObject::connect(to, &Inspector::messagesRequested, &panes.conversation,
                     &ConversationPane::selectMessages);
    QObject::connect(&panes.peers, &PeerPane::addresseeChanged, to, &Inspector::setPeer);
    QObject::connect(&panes.composer, &Composer::addresseeChanged, to, &Inspector::setPeer);
    QObject::connect(to, &Inspector::repeatRequested, &panes.composer, &Composer::sendRepeatedly);
    to->setCallView(panes.preferences.callView());
    QObject::connect(
            to, &Inspector::callViewChosen, to,
            [preferences = &panes.preferences](CallView view) { preferences->setCallView(view); });
    QObject::connect(to, &Inspector::callLanguageChosen, &panes.steps, &StepPane::setLanguage);
    if (const auto language = panes.preferences.callLanguage()) {
        panes.steps.setLanguage(*language);
        to->setCallLanguage(*language);
    }
    QObject::connect(to, &Inspector::callLanguageChosen, to,
                     [preferences = &panes.preferences](CallLanguage language) {
                         preferences->setCallLanguage(language);
                     });
}

} // namespace socketchat
