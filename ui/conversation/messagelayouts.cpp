// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/messagelayouts.h"

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
    const bool unfolded = m_unfolded.contains(number);
    const qint64 limit = unfolded ? MessageWording::unfoldedBytes : MessageWording::shownBytes;
    const std::optional<Message> message = m_model.message(row, limit);
    auto *made = new MessageLayout(message ? m_model.wording().rowText(*message, limit)
                                           : m_model.rowText(row),
                                   m_style, unfolded);
    if (message) {
        made->flags = message->flags;
        made->roundTrip = message->roundTrip;
        const RowSeparator above = m_model.separatorAbove(row);
        made->setSeparator(above.day ? MessageWording::day(message->time) : QString(), above.run,
                           m_style);
    }
    ++m_made;
    m_layouts.insert(number, made, made->cost());
    return *made;
}

int MessageLayouts::heightOf(int row)
{
    const qint64 number = m_model.numberAt(row);
    if (const MessageLayout *kept = m_layouts.object(number); kept && number >= 0) {
        const std::optional<Message> now = m_model.message(row, 0);
        if (now && (now->flags != kept->flags || now->roundTrip != kept->roundTrip))
            m_layouts.remove(number);
    }
    return of(row).height();
}

void MessageLayouts::setUnfolded(qint64 number, bool unfolded)
{
    if (unfolded)
        m_unfolded.insert(number);
    else
        m_unfolded.remove(number);
    drop(number);
}

} // namespace socketchat
