// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/cardfoot.h"
#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/messagelayouts.h"
#include "ui/conversation/rowtextcursor.h"
#include "ui/widgets/rowplacement.h"

#include <QAbstractItemView>
#include <QPersistentModelIndex>

namespace socketchat {

class LineHeader;

/// Shows the conversation as bubbles or lines. Lays out and paints only visible rows, however many
/// there are. Stays at the newest row unless the person has scrolled up.
class ConversationView : public QAbstractItemView
{
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit ConversationView(ConversationModel &model, QWidget *parent = nullptr);

    /// Shows the rows in another look, and stays at the row that was at the top.
    void setLook(const ConversationLook &look);
    [[nodiscard]] const ConversationModel &conversationModel() const { return m_model; }
    /// Returns the number of new rows not seen yet, because the person has scrolled up.
    [[nodiscard]] qint64 unseen() const { return m_unseen; }
    [[nodiscard]] bool isFollowing() const { return m_placement.isFollowing(); }
    void scrollToNewest();
    /// Return the first and the last row at least partly visible.
    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int lastVisibleRow() const;
    /// Lays out all rows again, after the encoding, the language or the wording of events has
    /// changed.
    void rereadRows();
    /// Highlights matches of `pattern` in visible rows, and marks the rows of `found` beside the
    /// scroll bar. Both must outlive their use; call it again when they change.
    void setFind(const TextPattern *pattern, const RowIndex *found);
    /// Repaints after more rows were found.
    void updateFound();
    /// Returns the message number of the row selected last, or -1.
    [[nodiscard]] qint64 selectedMessage() const;
    /// Describes the selected part of a row's text.
    struct Part
    {
        qint64 number = -1; ///< message number of the row
        int start = 0; ///< in the text shown by the row
        int length = 0;
    };
    /// Returns the selected part; its length is 0 if only whole rows are selected.
    [[nodiscard]] Part selectedPart() const;
    [[nodiscard]] QString selectedPartText() const;
    /// Tell whether a row shows more than its beginning, and whether it can.
    [[nodiscard]] bool isUnfolded(qint64 number) const { return m_layouts.isUnfolded(number); }
    [[nodiscard]] bool canFold(qint64 number) const;
    void setUnfolded(qint64 number, bool unfolded);
    /// Lets `foot` stand at the end of the card of a row, by message number, and scroll with it.
    /// Call it again when it needs another height. Null: no longer.
    void setFoot(QWidget *foot, qint64 number);
    /// Returns the foot while its row is seen; otherwise null.
    [[nodiscard]] QWidget *shownFoot() const;
    /// Returns at most `most` selected rows from top to bottom.
    [[nodiscard]] QList<int> selectedRows(int most) const;
    /// Returns the number of layouts made so far, which dominate the cost of painting.
    [[nodiscard]] qint64 layoutsMade() const { return m_layouts.made(); }

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    /// Returns the rectangle of a visible row's bubble or line in the viewport.
    [[nodiscard]] QRect bubbleRect(int row) const;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void doItemsLayout() override;
    void reset() override;
    void keyboardSearch(const QString &search) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Requests the menu of columns, at a point of the screen.
    void columnsRequested(const QPoint &at);
    void unseenChanged(qint64 rows);
    /// Reports that the person pressed the shortcut for copying.
    void copyRequested();
    /// Reports a change of the selection or of the current row.
    void choiceChanged();

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action,
                                         Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override { return 0; }
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void loadFontsSoon();
    [[nodiscard]] MessageLayout *layoutOf(int row) const { return &m_layouts.of(row); }
    [[nodiscard]] int heightOf(int row) const { return m_layouts.heightOf(row); }
    [[nodiscard]] int rowCount() const { return m_model.rowCount(); }
    [[nodiscard]] RowPlacement::HeightOf heights() const;
    [[nodiscard]] QModelIndex nearestIndex(int y) const;
    void place() const;
    void placeAgain();
    void restyle();
    [[nodiscard]] int rowWidth() const;
    void adoptPlace();
    void placeFoot();
    void setTextCursor(const RowTextCursor &cursor);
    [[nodiscard]] bool moveTextCursor(QKeyEvent *event);
    /// Converts a point of the viewport to coordinates of the row.
    [[nodiscard]] QPoint inRow(int row, const QPoint &point) const;
    void showMouseShape(const QPoint &at);
    void setHovered(qint64 number);

    ConversationModel &m_model;
    ConversationLook m_look;
    mutable MessageLayouts m_layouts; // made on demand, also in const functions
    CardFoot m_foot;
    LineHeader *m_header; // in the style of the layouts
    struct
    {
        const TextPattern *pattern = nullptr;
        const RowIndex *rows = nullptr;
        quint64 revision = 0;
    } m_find;
    QPersistentModelIndex m_pressed; // where selecting by mouse began
    bool m_fontsLoaded = false;
    bool m_pressing = false;
    bool m_pressedText = false; // selecting by mouse began on a text
    RowTextCursor m_textCursor;
    bool m_settingBar = false;
    qint64 m_hovered = -1; // message number of the row under the mouse
    qint64 m_unseen = 0;
    int m_wheelRest = 0;

    // Rows are placed on demand, also in const functions.
    mutable RowPlacement m_placement;
    mutable bool m_placed = false;
    mutable bool m_adoptionPending = false;
    mutable qint64 m_seenEnd = 0; // after the newest row that was visible
};

} // namespace socketchat
