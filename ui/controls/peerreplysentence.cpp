// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/peerreplysentence.h"

#include <QCoreApplication>

namespace socketchat {

namespace {

class PeerReplyTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::PeerReply)
};

} // namespace

QString peerReplySentence(PeerReply reply)
{
    switch (reply) {
    case PeerReply::Usual:
        break;
    case PeerReply::Echo:
        return PeerReplyTexts::tr("It gets back what it sends");
    case PeerReply::Room:
        return PeerReplyTexts::tr("What it sends is passed on to all others");
    case PeerReply::Rules:
        return PeerReplyTexts::tr("Only the reply rules answer it");
    case PeerReply::Nothing:
        return PeerReplyTexts::tr("It gets no automatic answer");
    }
    return {};
}

QString peerReplyWord(PeerReply reply)
{
    switch (reply) {
    case PeerReply::Usual:
        break;
    case PeerReply::Echo:
        return PeerReplyTexts::tr("echo");
    case PeerReply::Room:
        return PeerReplyTexts::tr("chat room");
    case PeerReply::Rules:
        return PeerReplyTexts::tr("rules only");
    case PeerReply::Nothing:
        return PeerReplyTexts::tr("no replies");
    }
    return {};
}

} // namespace socketchat
