// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/savedmessageview.h"

#include "app/chat/sentencepieces.h"
#include "ui/widgets/focusedentry.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textscale.h"
#include "ui/widgets/tones.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// px at 100 %
constexpr int savedRow = 44;
constexpr int folderRow = 30;
constexpr int besideSaved = 8;
constexpr int savedSign = 16;

enum SavedRole : quint16 {
    IndexRole = Qt::UserRole, // -1: a folder
    FolderRole,
    ContentRole,
    KeyRole,
    CountRole,
    FileRole,
};

/// Writes a content in one line as it could be typed with escapes.
QString shownContent(const SavedMessage &message)
{
    constexpr qsizetype most = 120;
    QString text = message.content.left(most);
    if (message.form != PayloadForm::Escapes)
        text.replace(u"\r"_s, u"\\r"_s).replace(u"\n"_s, u"\\n"_s).replace(u"\t"_s, u"\\t"_s);
    for (const QChar end : QString(charactersOf(message.lineEnd)))
        text += end == u'\r' ? u"\\r"_s : u"\\n"_s;
    return quotable(text, most);
}

bool hasText(const SavedMessage &message, const QString &find)
{
    return std::ranges::any_of(
            std::initializer_list<QString>{message.name, message.content, message.note,
                                           message.folder},
            [&find](const QString &each) { return each.contains(find, Qt::CaseInsensitive); });
}

class SavedMessageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const int line = QFontMetrics(option.font).height();
        if (index.data(IndexRole).toInt() < 0)
            return {80, std::max(shapes::scaled(folderRow), line + shapes::scaled(8))};
        return {80, std::max(shapes::scaled(savedRow),
                             line + QFontMetrics(fixedFont(0.9)).height() + shapes::scaled(10))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString name = std::exchange(item.text, {});
        item.rect.adjust(shapes::scaled(besideSaved), 1, -shapes::scaled(besideSaved), -1);
        item.viewItemPosition = QStyleOptionViewItem::OnlyOne;
        const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const QRect inside =
                item.rect.adjusted(shapes::scaled(besideSaved), 0, -shapes::scaled(besideSaved), 0);
        painter->save();
        if (index.data(IndexRole).toInt() < 0)
            paintFolder(*painter, item, inside, name, index);
        else
            paintMessage(*painter, item, inside, name, index);
        painter->restore();
    }

private:
    static void paintFolder(QPainter &painter, const QStyleOptionViewItem &item,
                            const QRect &inside, const QString &name, const QModelIndex &index)
    {
        const Tones &tones = Tones::of(item.palette);
        const int sign = shapes::scaled(12);
        const QRect arrow(inside.left(), inside.center().y() - sign / 2 + 1, sign, sign);
        const bool open = item.state.testFlag(QStyle::State_Open);
        shapes::chevron(painter, QStyle::visualRect(item.direction, inside, arrow),
                        open ? Qt::DownArrow : Qt::RightArrow, tones.text2);
        QRect line = inside.adjusted(sign + shapes::scaled(6), 0, 0, 0);
        painter.setPen(tones.text2);
        painter.setFont(shapes::semibold(item.font));
        const QFontMetrics metrics(painter.font());
        const QString shown = metrics.elidedText(name, Qt::ElideRight, line.width());
        constexpr int flags = Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine;
        painter.drawText(QStyle::visualRect(item.direction, inside, line), flags, shown);
        if (open)
            return;
        line.setLeft(line.left() + metrics.horizontalAdvance(shown) + shapes::scaled(6));
        painter.setFont(item.font);
        painter.drawText(QStyle::visualRect(item.direction, inside, line), flags,
                         QFontMetrics(item.font).elidedText(index.data(CountRole).toString(),
                                                            Qt::ElideRight, line.width()));
    }

    static void paintMessage(QPainter &painter, const QStyleOptionViewItem &item,
                             const QRect &inside, const QString &name, const QModelIndex &index)
    {
        const Tones &tones = Tones::of(item.palette);
        const QFont small = fixedFont(0.9);
        const QFontMetrics metrics(item.font);
        const QFontMetrics smallMetrics(small);
        const int sign = shapes::scaled(savedSign);
        const QRect place(inside.left(), inside.center().y() - sign / 2 + 1, sign, sign);
        paintSymbol(painter, QStyle::visualRect(item.direction, inside, place),
                    index.data(FileRole).toBool() ? Symbol::File : Symbol::Saved, tones.text2);
        const int left = place.right() + 1 + shapes::scaled(10);
        const int lines = metrics.height() + smallMetrics.height() + 2;
        QRect top(left, inside.center().y() - lines / 2 + 1, inside.right() + 1 - left,
                  metrics.height());
        const QRect bottom(left, top.bottom() + 3, top.width(), smallMetrics.height());
        constexpr int flags = Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine;
        if (const QString key = index.data(KeyRole).toString(); !key.isEmpty()) {
            painter.setFont(item.font);
            const int width = metrics.horizontalAdvance(key) + shapes::scaled(10);
            const QRect badge = QStyle::visualRect(
                    item.direction, inside,
                    QRect(inside.right() + 1 - width, top.top(), width, metrics.height() + 1));
            shapes::box(painter, badge, tones.surface, tones.line2, shapes::innerRadius);
            painter.setPen(tones.text2);
            painter.drawText(badge, Qt::AlignCenter, key);
            top.setRight(top.right() - width - shapes::scaled(6));
        }
        painter.setPen(tones.text);
        painter.setFont(shapes::semibold(item.font));
        painter.drawText(
                QStyle::visualRect(item.direction, inside, top), flags,
                QFontMetrics(painter.font()).elidedText(name, Qt::ElideRight, top.width()));
        painter.setPen(tones.text2);
        painter.setFont(small);
        painter.drawText(QStyle::visualRect(item.direction, inside, bottom), flags,
                         smallMetrics.elidedText(index.data(ContentRole).toString(), Qt::ElideRight,
                                                 bottom.width()));
    }
};

} // namespace

SavedMessageView::SavedMessageView(QWidget *parent)
    : Adapting(parent)
    , m_entry(new FocusedEntry(this))
{
    setObjectName("savedMessages"_L1);
    setHeaderHidden(true);
    setColumnCount(1);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setDragDropMode(InternalMove);
    setItemDelegate(new SavedMessageDelegate(this));
    viewport()->setAutoFillBackground(false); // shows the pane's background
    setMinimumHeight(60);
    connect(this, &QTreeWidget::itemClicked, this, &SavedMessageView::press);
    connect(this, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem *item) {
        if (m_whole)
            m_folded.remove(item->data(0, FolderRole).toString());
    });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](const QTreeWidgetItem *item) {
        if (m_whole)
            m_folded.insert(item->data(0, FolderRole).toString());
    });
}

qsizetype SavedMessageView::indexOf(const QTreeWidgetItem *item)
{
    return item ? item->data(0, IndexRole).toLongLong() : -1;
}

QTreeWidgetItem *SavedMessageView::itemOf(qsizetype index) const
{
    for (QTreeWidgetItemIterator each(const_cast<SavedMessageView *>(this)); *each; ++each) {
        if (indexOf(*each) == index)
            return *each;
    }
    return nullptr;
}

qsizetype SavedMessageView::current() const { return indexOf(itemFromIndex(m_entry->index())); }

void SavedMessageView::setCurrent(qsizetype index)
{
    if (const QTreeWidgetItem *item = index < 0 ? nullptr : itemOf(index))
        m_entry->choose(indexFromItem(item));
}

void SavedMessageView::showMessages(const QList<SavedMessage> &messages, const QString &find,
                                    const QString &click)
{
    const qsizetype before = current();
    const SavedMessage was = before >= 0 ? m_messages.value(before) : SavedMessage();
    const int scrolled = verticalScrollBar()->value();
    m_messages = messages;
    m_whole = find.isEmpty();
    const QSet<QString> folded = m_folded;
    clear();
    for (const SavedFolder &folder : savedFolders(messages)) {
        QTreeWidgetItem *parent = invisibleRootItem();
        if (!folder.name.isEmpty()) {
            parent = new QTreeWidgetItem(QStringList{folder.name});
            parent->setData(0, IndexRole, -1);
            parent->setData(0, FolderRole, folder.name);
            parent->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled);
        }
        for (const qsizetype index : folder.messages) {
            const SavedMessage &message = messages.at(index);
            if (!find.isEmpty() && !hasText(message, find))
                continue;
            auto *item = new QTreeWidgetItem(parent, QStringList{message.name});
            const QString content = shownContent(message);
            item->setData(0, IndexRole, index);
            item->setData(0, FolderRole, folder.name);
            item->setData(0, ContentRole, content);
            item->setData(0, KeyRole, message.key);
            item->setData(0, FileRole, message.placeholders && content.contains("{file "_L1));
            item->setData(0, Qt::AccessibleDescriptionRole,
                          message.key.isEmpty() ? content : content + u", "_s + message.key);
            QStringList about{content, message.note, click};
            about.removeAll(QString());
            item->setToolTip(0, Qt::convertFromPlainText(about.join(u'\n'), Qt::WhiteSpaceNormal));
            Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
            item->setFlags(m_whole ? flags | Qt::ItemIsDragEnabled : flags);
        }
        if (folder.name.isEmpty())
            continue;
        if (parent->childCount() == 0) {
            delete parent;
            continue;
        }
        parent->setData(0, CountRole, tr("%Ln message(s)", nullptr, parent->childCount()));
        addTopLevelItem(parent);
        parent->setExpanded(!m_whole || !folded.contains(folder.name));
    }
    m_folded = folded;
    verticalScrollBar()->setValue(scrolled);
    if (before >= 0) {
        const qsizetype same = messages.indexOf(was);
        setCurrent(same >= 0 ? same : std::min(before, messages.size() - 1));
    }
}

void SavedMessageView::press(QTreeWidgetItem *item)
{
    if (!item)
        return;
    if (indexOf(item) < 0)
        item->setExpanded(!item->isExpanded());
    else
        Q_EMIT chosen(indexOf(item));
}

/// Moves the current message or folder.
void SavedMessageView::step(int step)
{
    const QTreeWidgetItem *item = currentItem();
    if (!item || !m_whole)
        return;
    const qsizetype index = indexOf(item);
    if (index < 0) {
        const QString folder = item->data(0, FolderRole).toString();
        Q_EMIT rearranged(steppedFolder(m_messages, folder, step));
        for (int row = 0; row < topLevelItemCount(); ++row) {
            const QTreeWidgetItem *each = topLevelItem(row);
            if (indexOf(each) < 0 && each->data(0, FolderRole) == folder)
                m_entry->choose(indexFromItem(each));
        }
        return;
    }
    // Another message with the same content may be in between.
    QList<SavedMessage> marked = m_messages;
    const QString key = std::exchange(marked[index].key, u"moved"_s);
    QList<SavedMessage> moved = steppedMessage(marked, index, step);
    const auto found = std::ranges::find_if(
            moved, [](const SavedMessage &each) { return each.key == "moved"_L1; });
    const qsizetype now = found - moved.begin();
    found->key = key;
    m_folded.remove(found->folder);
    Q_EMIT rearranged(moved);
    setCurrent(now);
}

void SavedMessageView::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    const int key = event->key();
    if (alt && (key == Qt::Key_Up || key == Qt::Key_Down))
        step(key == Qt::Key_Up ? -1 : 1);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        event->isAutoRepeat() ? void() : press(currentItem());
    else if (key == Qt::Key_Delete && indexOf(currentItem()) >= 0)
        Q_EMIT deleteRequested(indexOf(currentItem()));
    else
        QTreeWidget::keyPressEvent(event);
}

void SavedMessageView::dropEvent(QDropEvent *event)
{
    const qsizetype from = indexOf(currentItem());
    const QTreeWidgetItem *at = itemAt(event->position().toPoint());
    event->setDropAction(Qt::CopyAction); // or the view would remove what was moved
    event->accept();
    if (from < 0 || event->source() != this)
        return;
    const qsizetype target = indexOf(at);
    qsizetype before = target;
    if (at && target >= 0 && dropIndicatorPosition() == BelowItem) {
        const QTreeWidgetItem *below = itemBelow(at);
        before = below && indexOf(below) >= 0
                                 && below->data(0, FolderRole) == at->data(0, FolderRole)
                         ? indexOf(below)
                         : -1;
    }
    const QString folder = at ? at->data(0, FolderRole).toString() : m_messages.constLast().folder;
    // Queued: the list is made anew, and the view has not finished the drop.
    QMetaObject::invokeMethod(
            this,
            [this, moved = movedMessage(m_messages, from, folder, before)] {
                Q_EMIT rearranged(moved);
            },
            Qt::QueuedConnection);
}

void SavedMessageView::contextMenuEvent(QContextMenuEvent *event)
{
    QTreeWidgetItem *item = currentItem();
    QPoint place = visualItemRect(item).center();
    if (event->reason() == QContextMenuEvent::Mouse) {
        place = event->pos();
        item = itemAt(place);
    }
    if (indexOf(item) >= 0)
        Q_EMIT menuRequested(indexOf(item), viewport()->mapToGlobal(place));
}

void SavedMessageView::refit() { scheduleDelayedItemsLayout(); }

} // namespace socketchat
