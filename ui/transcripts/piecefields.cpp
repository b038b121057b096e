// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/piecefields.h"

#include "app/chat/session.h"
#include "ui/widgets/building.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/numberfield.h"

#include <QLabel>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace socketchat {

PieceFields::PieceFields(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_sizeName(new QLabel(this))
    , m_size(named(new NumberField(1, ConversationSetup::largestPiece, 0, this), "pieceSize"_L1))
    , m_pauseName(new QLabel(this))
    , m_pause(named(new NumberField(0, ConversationSetup::longestPause, 0, this), "piecePause"_L1))
{
    m_sizeName->setBuddy(m_size);
    m_pauseName->setBuddy(m_pause);
    auto *row = new FlowLayout(8, this);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_sizeName, m_size, m_pauseName, m_pause})
        row->addWidget(widget);
    connect(m_size, &NumberField::chosen, this, [this](double size) {
        m_session.change([size](ConversationSetup &setup) { setup.pieceSize = int(size); });
    });
    connect(m_pause, &NumberField::chosen, this, [this](double pause) {
        m_session.change([pause](ConversationSetup &setup) { setup.piecePause = int(pause); });
    });
    connect(&m_session, &Session::setupChanged, this, &PieceFields::showSetup);
    retranslate();
    showSetup();
}

void PieceFields::showSetup()
{
    m_size->setNumber(m_session.setup().pieceSize);
    m_pause->setNumber(m_session.setup().piecePause);
}

void PieceFields::retranslate()
{
    m_sizeName->setText(tr("In datagrams of"));
    m_size->setSuffix(tr(" bytes"));
    m_size->setAccessibleName(tr("Bytes of the file in each datagram"));
    m_size->setToolTip(tr("How many bytes of the file each datagram carries, from 1 to 65,527; "
                          "1,400 fit into one packet nearly everywhere"));
    m_pauseName->setText(tr("with a pause of"));
    m_pause->setSuffix(tr(" ms"));
    m_pause->setAccessibleName(tr("Milliseconds from one datagram to the next"));
    m_pause->setToolTip(tr("How long from one datagram to the next, from 0 to 60,000 ms: nothing "
                           "tells the sender of datagrams that the other end is too slow"));
}

} // namespace socketchat
