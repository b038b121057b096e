// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/messageactions.h"

#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/conversationview.h"
#include "ui/widgets/byteclipboard.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace socketchat {

using Form = MessageCopy::Form;

MessageActions::MessageActions(const ConversationModel &model, ConversationView &view,
                               QWidget *parent)
    : QObject(parent)
    , m_model(model)
    , m_view(view)
    , m_parent(parent)
    , m_copy(new MessageCopy(model, this))
    , m_copyMenu(new QMenu(parent))
    , m_times(new QAction(this))
    , m_answer(add([this] {
        if (const auto message = current(); message && message->kind == MessageKind::Received)
            Q_EMIT addresseeRequested(message->peer);
    }))
    , m_name(add([this] {
        if (const auto message = current())
            Q_EMIT nameRequested(message->peer);
    }))
    , m_onlyPeer(add([this] {
        if (const auto message = current())
            Q_EMIT peerFilterRequested(m_model.wording().peerAddress(message->peer));
    }))
    , m_unfold(add([this] {
        const qint64 number = m_view.selectedMessage();
        m_view.setUnfolded(number, !m_view.isUnfolded(number));
    }))
    , m_selectAll(add([this] {
        m_view.selectAll();
        m_view.setFocus();
    }))
    , m_clear(add([this] { Q_EMIT clearRequested(); }))
{
    for (const Form form : {Form::Text, Form::Hex, Form::CArray, Form::PythonBytes})
        m_forms.append(add([this, form] { copy(form); }));
    m_forms.constFirst()->setIcon(symbolIcon(Symbol::Copy));
    m_copyMenu->setIcon(symbolIcon(Symbol::Copy));
    m_answer->setIcon(symbolIcon(Symbol::Echo));
    m_name->setIcon(symbolIcon(Symbol::Peer));
    m_onlyPeer->setIcon(symbolIcon(Symbol::Filter));
    m_clear->setIcon(symbolIcon(Symbol::Clear));
    m_times->setCheckable(true);
    m_copyMenu->addActions(m_forms);
    m_copyMenu->addSeparator();
    m_copyMenu->addAction(m_times);
    connect(m_copyMenu, &QMenu::aboutToShow, this, &MessageActions::update);
    connect(m_copy, &MessageCopy::finished, this, [](const QString &text, const QByteArray &bytes) {
        if (!bytes.isNull())
            QGuiApplication::clipboard()->setMimeData(bytesAsMimeData(bytes, text).release());
        else if (!text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    retranslate();
}

QAction *MessageActions::add(const std::function<void()> &does)
{
    auto *action = new QAction(this);
    connect(action, &QAction::triggered, this, does);
    return action;
}

std::optional<Message> MessageActions::current() const
{
    return m_model.numbered(m_view.selectedMessage(), 0);
}

QList<MessageCopy::Span> MessageActions::selection() const
{
    QItemSelection ranges = m_view.selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    QList<MessageCopy::Span> spans;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        // The "rows dropped" row has no number and nothing to copy.
        const int top = m_model.numberAt(range.top()) < 0 ? range.top() + 1 : range.top();
        if (!m_model.isFiltered()) {
            if (top <= range.bottom())
                spans.append({m_model.numberAt(top), m_model.numberAt(range.bottom())});
            continue;
        }
        for (int row = top; row <= range.bottom(); ++row) {
            const qint64 number = m_model.numberAt(row);
            if (!spans.isEmpty() && spans.last().last + 1 == number)
                spans.last().last = number;
            else
                spans.append({number, number});
        }
    }
    return spans;
}

void MessageActions::copy(Form form)
{
    const ConversationView::Part part = m_view.selectedPart();
    const qint64 limit = m_view.isUnfolded(part.number) ? MessageWording::unfoldedBytes
                                                        : MessageWording::shownBytes;
    const auto message = m_model.numbered(part.number, limit);
    if (message && part.length > 0) {
        const MessageWording &wording = m_model.wording();
        m_copy->startPart(*message, wording.bytesOf(*message, part.start, part.length, limit),
                          m_view.selectedPartText(), form);
    } else if (const QList<MessageCopy::Span> spans = selection(); !spans.isEmpty())
        m_copy->start(spans, form, m_times->isChecked());
}

void MessageActions::update()
{
    const auto message = current();
    const bool any = m_view.selectionModel()->hasSelection();
    for (QAction *form : std::as_const(m_forms))
        form->setEnabled(any);
    m_answer->setEnabled(m_answering && message && message->kind == MessageKind::Received);
    m_name->setEnabled(m_answering && message
                       && !m_model.wording().peerAddress(message->peer).isEmpty());
    m_onlyPeer->setEnabled(message && !m_model.wording().peerAddress(message->peer).isEmpty());
    const bool unfolded = message && m_view.isUnfolded(message->number);
    m_unfold->setEnabled(message && m_view.canFold(message->number));
    m_unfold->setText(unfolded ? tr("Show &less of this message")
                               : tr("Show &more of this message"));
    m_selectAll->setEnabled(m_model.rowCount() > 0);
    m_clear->setEnabled(m_model.range().count() > 0);
}

void MessageActions::popup(const QPoint &at)
{
    update();
    auto *menu = new QMenu(m_parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_forms);
    menu->addAction(m_times);
    menu->addSeparator();
    menu->addAction(m_unfold);
    menu->addAction(m_answer);
    menu->addAction(m_name);
    menu->addAction(m_onlyPeer);
    menu->addSeparator();
    menu->addAction(m_selectAll);
    menu->addAction(m_clear);
    menu->popup(m_view.viewport()->mapToGlobal(at));
}

void MessageActions::retranslate()
{
    m_copyMenu->setTitle(tr("Copy &as"));
    const QString forms[] = {tr("&Copy text"), tr("Copy as &hex"), tr("Copy as C a&rray"),
                             tr("Copy as &Python bytes")};
    for (int i = 0; i < m_forms.size(); ++i)
        m_forms.at(i)->setText(forms[i]);
    m_times->setText(tr("Copy with &times and peers"));
    m_answer->setText(tr("Reply to this p&eer"));
    m_name->setText(tr("&Name, colour and note…"));
    m_onlyPeer->setText(tr("Show &only this peer"));
    m_selectAll->setText(tr("&Select all"));
    m_clear->setText(tr("C&lear conversation"));
}

} // namespace socketchat
