// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/senthistorydialog.h"

#include "app/chat/sentencepieces.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/focusedentry.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Writes a message in one line.
QString shownSent(const SentHistory::Entry &entry)
{
    constexpr qsizetype most = 200;
    QString text = entry.text.left(most);
    text.replace(u"\r\n"_s, u"↵"_s).replace(u'\n', u'↵');
    return quotable(text, most);
}

} // namespace

SentHistoryDialog::SentHistoryDialog(const QList<SentHistory::Entry> &sent, QWidget *parent)
    : Adapting(parent)
    , m_sent(sent)
    , m_find(named(new QLineEdit(this), "findSent"_L1))
    , m_list(named(new QListWidget(this), "sentList"_L1))
    , m_none(named(wrappingLabel(this), "noneSent"_L1))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("sentHistoryDialog"_L1);
    new FocusedEntry(m_list);
    m_find->addAction(symbolIcon(Symbol::Find), QLineEdit::LeadingPosition);
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = spaced(new QVBoxLayout(this), {16, 12, 16, 12}, 8);
    column->addWidget(m_find);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    column->addWidget(m_none, 1);
    column->addWidget(m_list, 1);
    connect(m_find, &QLineEdit::textChanged, this, &SentHistoryDialog::showFound);
    connect(m_find, &QLineEdit::returnPressed, this, &SentHistoryDialog::choose);
    connect(m_list, &QListWidget::itemActivated, this, &SentHistoryDialog::choose);
    connect(m_list, &QListWidget::itemClicked, this, &SentHistoryDialog::choose);
    retranslate();
    recolour();
    resize(shapes::scaled(440), shapes::scaled(320));
}

void SentHistoryDialog::showFound()
{
    m_list->clear();
    for (qsizetype at = m_sent.size() - 1; at >= 0; --at) {
        const SentHistory::Entry &entry = m_sent.at(at);
        if (!entry.text.contains(m_find->text(), Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(shownSent(entry), m_list);
        item->setData(Qt::UserRole, at);
        if (entry.form != PayloadForm::Text)
            item->setIcon(symbolIcon(Symbol::Bytes));
    }
    m_list->setCurrentRow(0);
    const bool none = m_list->count() == 0;
    m_list->setHidden(none);
    m_none->setVisible(none);
    m_none->setText(m_sent.isEmpty() ? tr("Nothing has been sent yet.")
                                     : tr("No sent message has this text in it."));
}

/// Moves in the list while the field has the focus.
bool SentHistoryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_list->count() == 0)
        return false;
    const QList<QListWidgetItem *> selected = m_list->selectedItems();
    const int row = selected.isEmpty() ? 0 : m_list->row(selected.front());
    m_list->setCurrentRow(std::clamp(row + step, 0, m_list->count() - 1));
    return true;
}

void SentHistoryDialog::choose()
{
    const QList<QListWidgetItem *> selected = m_list->selectedItems();
    if (selected.isEmpty())
        return;
    Q_EMIT chosen(m_sent.at(selected.front()->data(Qt::UserRole).toLongLong()));
    close();
}

void SentHistoryDialog::retranslate()
{
    setWindowTitle(tr("Sent messages"));
    m_find->setPlaceholderText(tr("Find sent messages…"));
    m_find->setAccessibleName(tr("Find sent messages"));
    m_list->setAccessibleName(tr("Sent messages"));
    m_list->setToolTip(tr("Enter or a click puts it into the message field"));
    showFound();
}

void SentHistoryDialog::recolour()
{
    m_none->setPalette(withTextColour(palette(), quietColour(palette())));
}

} // namespace socketchat
