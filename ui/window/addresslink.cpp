// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/addresslink.h"

#include "ui/address/endpointbar.h"
#include "ui/inspector/urlpage.h"

namespace socketchat {

void linkAddress(EndpointBar *bar, UrlPage *page)
{
    const auto show = [bar, page] {
        page->setEndpoint(bar->setup().address, bar->parsed(), bar->setup().role, &bar->lookup());
    };
    QObject::connect(bar, &EndpointBar::changed, page, show);
    QObject::connect(bar, &EndpointBar::partAtCursor, page, &UrlPage::choosePart);
    QObject::connect(page, &UrlPage::partPointed, bar, &EndpointBar::markPart);
    show();
}

} // namespace socketchat
