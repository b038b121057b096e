// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/peerlook.h"
#include "ui/widgets/tones.h"

#include <QRectF>

class QPainter;

namespace socketchat {

/// Returns the colour of a peer, the same wherever it is seen.
[[nodiscard]] QColor peerColour(const PeerLook &peer, const Tones &tones);

/// Paints the disc of a peer in its colour, with the first letter of its name or its number; with a
/// person where the number has no room. Uses the painter's font, made to fit.
void paintPeerDisc(QPainter &painter, const QRectF &place, const PeerLook &peer,
                   const Tones &tones);

} // namespace socketchat
