// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/inspectorlinks.h"

#include "ui/address/endpointbar.h"
#include "ui/controls/composer.h"
#include "ui/controls/peerpane.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inspector/inspector.h"
#include "ui/settings/preferences.h"

namespace socketchat {

void linkInspector(Inspector &inspector, const InspectorSurroundings &around)
{
    Inspector *const to = &inspector;
    QObject::connect(&around.bar, &EndpointBar::changed, to, [to, bar = &around.bar] {
        to->setSides(bar->protocol(), bar->role(), bar->engine());
    });
    QObject::connect(&around.conversation, &ConversationPane::messageSelected, to,
                     &Inspector::setMessage);
    QObject::connect(to, &Inspector::messagesRequested, &around.conversation,
                     &ConversationPane::selectMessages);
    QObject::connect(&around.peers, &PeerPane::addresseeChanged, to, &Inspector::setPeer);
    QObject::connect(&around.composer, &Composer::addresseeChanged, to, &Inspector::setPeer);
    QObject::connect(to, &Inspector::repeatRequested, &around.composer, &Composer::sendRepeatedly);
    if (const auto language = around.preferences.callLanguage())
        to->setCallLanguage(*language);
    QObject::connect(to, &Inspector::callLanguageChosen, to,
                     [preferences = &around.preferences](CallLanguage language) {
                         preferences->setCallLanguage(language);
                     });
}

} // namespace socketchat
