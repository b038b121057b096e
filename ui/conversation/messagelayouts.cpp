// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/messagelayouts.h"

#include "ui/conversation/linelayout.h"

#include <utility>

namespace socketchat {

namespace {

// Several screens of the smallest rows, for scrolling back and forth without new layouts.
constexpr int keptLayouts = 400;

} // namespace

MessageLayouts::MessageLayouts(const ConversationModel &model)
    : m_model(model)
    , m_layouts(keptLayouts)
{ }

MessageLayout &MessageLayouts::of(int row)
{
    const qint64 number = m_model.numberAt(row);
    if (MessageLayout *kept = m_layouts.object(number))
        return *kept;
    MessageLayout *made = make(row, number).release();
    ++m_made;
    m_layouts.insert(number, made, made->cost());
    return *made;
}

std::unique_ptr<MessageLayout> MessageLayouts::make(int row, qint64 number) const
{
    const bool lines = m_style.form == RowForm::Lines;
    const bool unfolded = !lines && m_unfolded.contains(number);
    const qint64 limit = lines      ? MessageWording::lineBytes
                         : unfolded ? MessageWording::unfoldedBytes
                                    : MessageWording::shownBytes;
    const std::optional<Message> message = m_model.message(row, limit);
    BubbleText words = message ? m_model.wording().rowText(*message, limit) : m_model.rowText(row);
    const RowSeparator above = message ? m_model.separatorAbove(row) : RowSeparator();
    const bool many = message && message->peer != PeerId::None && hasManyPeers(*message);
    if (many && message->peer != PeerId::Everyone)
        words.look = m_model.wording().look(message->peer);
    std::unique_ptr<MessageLayout> made;
    if (lines) {
        made = std::make_unique<LineLayout>(
                std::move(words), m_style, message ? &*message : nullptr,
                message ? m_model.wording().peerName(*message) : QString(), above, many);
    } else {
        BubbleLayout::Surroundings around;
        if (message) {
            around = surroundings(row, *message, above);
            words.peerIsKnown = around.peerIsKnown;
        }
        made = std::make_unique<BubbleLayout>(std::move(words), m_style, around, unfolded);
    }
    if (message) {
        made->flags = message->flags;
        made->roundTrip = message->roundTrip;
        made->echo = echoFlags(*message);
    }
    return made;
}

bool MessageLayouts::hasManyPeers(const Message &message) const
{
    return m_model.conversation().runOf(message.number).role != Role::Client;
}

BubbleLayout::Surroundings MessageLayouts::surroundings(int row, const Message &message,
                                                        const RowSeparator &above) const
{
    constexpr MessageFlags answer =
            MessageFlag::Reply | MessageFlag::ExactEcho | MessageFlag::PartOfEcho;
    const std::optional<Message> before = m_model.message(row - 1, 0);
    BubbleLayout::Surroundings around;
    around.divider = m_model.dividerAbove(row);
    around.ruled = above.run || !around.divider.isEmpty();
    around.footHeight = message.number == m_footed ? m_footHeight : 0;
    around.hasManyPeers = hasManyPeers(message);
    if (before && before->isMessage() && !around.ruled) {
        const bool samePeer = before->peer == message.peer;
        around.peerIsKnown = samePeer;
        around.continues = samePeer && before->kind == message.kind;
        around.changes = !around.continues && !(samePeer && (message.flags & answer));
    }
    return around;
}

std::optional<MessageFlags> MessageLayouts::echoFlags(const Message &message) const
{
    const std::optional<Message> echo = m_model.wording().markedEcho(message);
    return echo ? std::optional(echo->flags) : std::nullopt;
}

int MessageLayouts::heightOf(int row)
{
    const qint64 number = m_model.numberAt(row);
    if (const MessageLayout *kept = m_layouts.object(number); kept && number >= 0) {
        const std::optional<Message> now = m_model.message(row, 0);
        const bool echoed = kept->echo && !kept->echo->testFlag(MessageFlag::Queued);
        if (now
            && (now->flags != kept->flags || now->roundTrip != kept->roundTrip
                || (!echoed && echoFlags(*now) != kept->echo)))
            m_layouts.remove(number);
    }
    return m_style.form == RowForm::Lines ? m_style.lineHeight : of(row).height();
}

void MessageLayouts::setUnfolded(qint64 number, bool unfolded)
{
    if (unfolded)
        m_unfolded.insert(number);
    else
        m_unfolded.remove(number);
    drop(number);
}

void MessageLayouts::setFoot(qint64 number, int height)
{
    drop(std::exchange(m_footed, number));
    drop(number);
    m_footHeight = height;
}

} // namespace socketchat
