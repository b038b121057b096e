// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/windowstyle.h"

#include "ui/settings/controlpainting.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/tones.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QRegion>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qreal controlHeight = 28; // px at 100 %, as everything here
constexpr qreal besideText = 12;
constexpr qreal arrowWidth = 24;
constexpr qreal stepWidth = 20;
constexpr qreal scrollBarWidth = 16;
constexpr qreal sliderMinimum = 32;

using shapes::scaled;

/// A line of text never touches the edges of its control.
int heightFor(int contents, qreal usual = controlHeight)
{
    return std::max(scaled(usual), contents + scaled(8));
}

bool isFramedView(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    return area && area->frameShape() == QFrame::StyledPanel;
}

/// Sliders begin at the edge: nothing is left of the buttons of old scroll bars.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? all.height() : all.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int size = length;
    if (range > 0)
        size = int(qint64(length) * option.pageStep / (range + option.pageStep));
    size = std::clamp(size, std::min(scaled(sliderMinimum), length), length);
    const int start =
            QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                            length - size, option.upsideDown);
    const auto piece = [&](int from, int to) {
        return upright ? QRect(all.left(), all.top() + from, all.width(), to - from)
                       : QRect(all.left() + from, all.top(), to - from, all.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, start + size);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + size, length);
    case QStyle::SC_ScrollBarGroove:
        return all;
    default:
        return {};
    }
}

std::optional<QRect> comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const int arrow = scaled(arrowWidth);
    switch (part) {
    case QStyle::SC_ComboBoxFrame:
    case QStyle::SC_ComboBoxListBoxPopup:
        return all;
    case QStyle::SC_ComboBoxArrow:
        return QRect(all.right() + 1 - arrow, all.top(), arrow, all.height());
    case QStyle::SC_ComboBoxEditField:
        return all.adjusted(scaled(option.editable ? 5 : 8), 2, -arrow, -2);
    default:
        return std::nullopt;
    }
}

std::optional<QRect> spinPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const int steps = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : scaled(stepWidth);
    const int half = (all.height() - 4) / 2;
    const QRect column(all.right() + 1 - steps - 2, all.top() + 2, steps, all.height() - 4);
    switch (part) {
    case QStyle::SC_SpinBoxFrame:
        return all;
    case QStyle::SC_SpinBoxUp:
        return QRect(column.left(), column.top(), steps, half);
    case QStyle::SC_SpinBoxDown:
        return QRect(column.left(), column.bottom() + 1 - half, steps, half);
    case QStyle::SC_SpinBoxEditField:
        return all.adjusted(scaled(5), 2, -steps - 4, -2);
    default:
        return std::nullopt;
    }
}

std::optional<std::pair<Symbol, QColor>> symbolFor(QStyle::StandardPixmap which)
{
    const QPalette palette = QApplication::palette();
    const Tones &tones = Tones::of(palette);
    switch (which) {
    case QStyle::SP_MessageBoxInformation:
    case QStyle::SP_MessageBoxQuestion:
        return std::pair(Symbol::Info, tones.accentText);
    case QStyle::SP_MessageBoxWarning:
        return std::pair(Symbol::Warning, tones.warn);
    case QStyle::SP_MessageBoxCritical:
        return std::pair(Symbol::Error, tones.bad);
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DialogCloseButton:
    case QStyle::SP_LineEditClearButton:
        return std::pair(Symbol::Close, QColor());
    case QStyle::SP_ArrowUp:
    case QStyle::SP_FileDialogToParent:
        return std::pair(Symbol::Up, QColor());
    case QStyle::SP_ArrowDown:
        return std::pair(Symbol::Down, QColor());
    case QStyle::SP_ArrowLeft:
    case QStyle::SP_ArrowBack:
        return std::pair(Symbol::Left, QColor());
    case QStyle::SP_ArrowRight:
    case QStyle::SP_ArrowForward:
        return std::pair(Symbol::Right, QColor());
    case QStyle::SP_FileDialogNewFolder:
        return std::pair(Symbol::Plus, QColor());
    case QStyle::SP_FileDialogListView:
        return std::pair(Symbol::Bubbles, QColor());
    case QStyle::SP_FileDialogDetailedView:
        return std::pair(Symbol::Compact, QColor());
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirHomeIcon:
    case QStyle::SP_DirLinkIcon:
        return std::pair(Symbol::Open, QColor());
    case QStyle::SP_FileIcon:
    case QStyle::SP_FileLinkIcon:
        return std::pair(Symbol::File, QColor());
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DesktopIcon:
        return std::pair(Symbol::Client, QColor());
    case QStyle::SP_DriveHDIcon:
    case QStyle::SP_DriveNetIcon:
    case QStyle::SP_DriveFDIcon:
    case QStyle::SP_DriveCDIcon:
    case QStyle::SP_DriveDVDIcon:
        return std::pair(Symbol::Server, QColor());
    default:
        return std::nullopt;
    }
}

std::optional<Qt::ArrowType> arrowOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return Qt::UpArrow;
    case QStyle::PE_IndicatorArrowDown:
        return Qt::DownArrow;
    case QStyle::PE_IndicatorArrowLeft:
        return Qt::LeftArrow;
    case QStyle::PE_IndicatorArrowRight:
        return Qt::RightArrow;
    default:
        return std::nullopt;
    }
}

/// Paints the line between two panes; the rest of a wide handle shows what is behind it.
void paintSplitter(QPainter &painter, const QStyleOption &option)
{
    QRect line = option.rect;
    if (option.state.testFlag(QStyle::State_Horizontal))
        line = QRect(line.center().x(), line.top(), 1, line.height());
    else
        line = QRect(line.left(), line.center().y(), line.width(), 1);
    painter.fillRect(line, Tones::of(option.palette).line);
}

void paintBranch(QPainter &painter, const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    shapes::chevron(painter, option.rect,
                    option.state.testFlag(QStyle::State_Open) ? Qt::DownArrow
                    : option.direction == Qt::RightToLeft     ? Qt::LeftArrow
                                                              : Qt::RightArrow,
                    Tones::of(option.palette).text2);
}

/// Paints the frame round a view, whose viewport lies within the corners.
void paintViewFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Tones &tones = Tones::of(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    shapes::box(painter, option.rect, enabled ? tones.surface : QColor(),
                enabled ? tones.edge : tones.line);
    if (enabled && widget && widget->hasFocus())
        shapes::ring(painter, option.rect, tones.ring);
}

/// Returns a rectangle without what lies outside its round corners. A mask has no artefacts where
/// windows cannot be translucent.
QRegion roundRegion(const QRect &rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, shapes::radius, shapes::radius);
    return QRegion(path.toFillPolygon().toPolygon()) & rect;
}

} // namespace

WindowStyle::WindowStyle()
    : QProxyStyle(u"Fusion"_s)
{ }

void WindowStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->isWindow())
        widget->installEventFilter(this);
}

bool WindowStyle::eventFilter(QObject *watched, QEvent *event)
{
    bool shown = m_underlines;
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Alt)
            shown = event->type() == QEvent::KeyPress;
        break;
    case QEvent::WindowDeactivate:
        shown = false;
        break;
    case QEvent::Show: // the list of a combo box has no mask of the style's, unlike menus
        if (watched->inherits("QComboBoxPrivateContainer")) {
            auto *list = static_cast<QWidget *>(watched);
            list->setMask(roundRegion(list->rect()));
        }
        break;
    default:
        break;
    }
    if (std::exchange(m_underlines, shown) != shown) {
        // Of every window: the key may be released in another one, as in a menu.
        for (QWidget *widget : QApplication::allWidgets())
            widget->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    ControlPainting painting(*painter, *proxy(), widget);
    if (const auto arrow = arrowOf(element)) {
        const Tones &tones = Tones::of(option->palette);
        shapes::chevron(*painter, option->rect, *arrow,
                        option->state.testFlag(State_Enabled) ? tones.text2 : tones.disabled);
        return;
    }
    switch (element) {
    case PE_PanelButtonTool:
        painting.toolPanel(*option);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            painting.field(*option, true);
        return; // else it lies in a box that has painted itself
    case PE_FrameLineEdit:
        painting.field(*option, false);
        return;
    case PE_Frame:
        if (isFramedView(widget))
            paintViewFrame(*painter, *option, widget);
        else
            shapes::box(*painter, option->rect, {}, Tones::of(option->palette).line);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        painting.checkBox(*option);
        return;
    case PE_IndicatorRadioButton:
        painting.radioButton(*option);
        return;
    case PE_FrameFocusRect:
        painting.focus(*option);
        return;
    case PE_IndicatorBranch:
        paintBranch(*painter, *option);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            painting.chosenItem(*item);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel: {
        const Tones &tones = Tones::of(option->palette);
        painter->fillRect(option->rect, tones.line2); // the corners are masked
        shapes::box(*painter, option->rect, tones.surface, tones.line2);
        return;
    }
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            shapes::chevron(*painter, option->rect,
                            header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow
                                                                                : Qt::UpArrow,
                            Tones::of(option->palette).text2);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelScrollAreaCorner:
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
        return; // these have no look
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    ControlPainting painting(*painter, *proxy(), widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    switch (element) {
    case CE_PushButton:
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        if (button)
            painting.button(*button);
        return;
    case CE_PushButtonLabel:
        if (button)
            painting.buttonLabel(*button);
        return;
    case CE_ToolButtonLabel:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            painting.toolLabel(*tool);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            painting.comboLabel(*combo);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            painting.menuItem(*item);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            painting.menuBarItem(*item);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, Tones::of(option->palette).window);
        return;
    case CE_SizeGrip: // a window is resized at its frame
    case CE_MenuEmptyArea:
    case CE_ProgressBarContents: // painted with the groove
        return;
    case CE_ProgressBarGroove:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            painting.progress(*bar);
        return;
    case CE_Splitter:
        paintSplitter(*painter, *option);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        const Tones &tones = Tones::of(option->palette);
        painter->fillRect(option->rect, tones.surface);
        painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)),
                          tones.line);
        return;
    }
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem plain = *item; // chosen rows keep their text's colour
            plain.palette.setColor(QPalette::HighlightedText, item->palette.color(QPalette::Text));
            plain.state.setFlag(State_HasFocus, false);
            QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    ControlPainting painting(*painter, *proxy(), widget);
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox)
        painting.comboBox(*combo);
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
             spin && control == CC_SpinBox)
        painting.spinBox(*spin);
    else if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
             bar && control == CC_ScrollBar)
        painting.scrollBar(*bar);
    else if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
             tool && control == CC_ToolButton)
        painting.toolButton(*tool);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect WindowStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                  SubControl part, const QWidget *widget) const
{
    std::optional<QRect> rect;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar)
        return visualRect(bar->direction, bar->rect, scrollBarPart(*bar, part));
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox)
        rect = comboPart(*combo, part);
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
             spin && control == CC_SpinBox)
        rect = spinPart(*spin, part);
    return rect ? visualRect(option->direction, option->rect, *rect)
                : QProxyStyle::subControlRect(control, option, part, widget);
}

QRect WindowStyle::subElementRect(SubElement element, const QStyleOption *option,
                                  const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return option->rect.adjusted(scaled(6), 1, -scaled(6), -1);
        return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(-3, -1, 3, 1)
               & option->rect;
    case SE_PushButtonContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                    const QSize &contents, const QWidget *widget) const
{
    const int width = contents.width();
    const int height = contents.height();
    switch (type) {
    case CT_PushButton:
        return {std::max(width + 2 * scaled(besideText), scaled(controlHeight)), heightFor(height)};
    case CT_ToolButton:
        return {std::max(width + scaled(8), scaled(controlHeight)), heightFor(height)};
    case CT_ComboBox:
        return {width + scaled(8 + arrowWidth) + 4, heightFor(height)};
    case CT_LineEdit:
        return {width + 2 * scaled(6), heightFor(height)};
    case CT_SpinBox:
        // Its field has the height of one that stands alone.
        return {width + scaled(5 + stepWidth) + 4, std::max(scaled(controlHeight), height)};
    case CT_MenuBarItem:
        return {width + 2 * scaled(8), heightFor(height, 24)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {width, scaled(8) + 1};
            const int key = item->text.contains(u'\t') ? scaled(24) : 0;
            const int arrow = item->menuItemType == QStyleOptionMenuItem::SubMenu ? scaled(24) : 0;
            // What is chosen is written wider.
            const int chosen =
                    QFontMetrics(shapes::semibold(item->font))
                            .horizontalAdvance(item->text.section(u'\t', 0, 0))
                    - QFontMetrics(item->font).horizontalAdvance(item->text.section(u'\t', 0, 0));
            return {width + scaled(8 + 16 + 8 + 8) + key + arrow + std::max(0, chosen),
                    heightFor(height)};
        }
        break;
    case CT_HeaderSection:
        // Asked for in bold, but painted in the header's own font: no other is loaded to measure.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && widget) {
            QStyleOptionHeader own = *header;
            own.fontMetrics = widget->fontMetrics();
            return QProxyStyle::sizeFromContents(type, &own, contents, widget);
        }
        break;
    case CT_ItemViewItem: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const bool popup = widget && widget->inherits("QComboBoxListView");
        size.setHeight(heightFor(size.height() - scaled(8), popup ? controlHeight : 24));
        return size;
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                             const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isFramedView(widget) ? 3 : 1;
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_ScrollBarExtent:
        return scaled(scrollBarWidth);
    case PM_ScrollBarSliderMin:
        return scaled(sliderMinimum);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_MenuBarHMargin:
        return 6;
    case PM_MenuBarVMargin:
        return 2;
    case PM_SplitterWidth:
        return 9;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
        return scaled(16);
    case PM_ButtonIconSize:
        return scaled(qobject_cast<const QToolButton *>(widget) ? 18 : 16);
    case PM_ToolBarIconSize:
        return scaled(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(8);
    case PM_MenuButtonIndicator:
        return scaled(stepWidth);
    case PM_FocusFrameHMargin: // beside the text of an item
        return widget && widget->inherits("QComboBoxListView")
                       ? scaled(7)
                       : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? 16 : 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return m_underlines || qobject_cast<const QMenu *>(widget);
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(data))
            mask->region = roundRegion(option->rect);
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon WindowStyle::standardIcon(StandardPixmap which, const QStyleOption *option,
                                const QWidget *widget) const
{
    const auto symbol = symbolFor(which);
    return symbol ? symbolIcon(symbol->first, symbol->second)
                  : QProxyStyle::standardIcon(which, option, widget);
}

QPixmap WindowStyle::standardPixmap(StandardPixmap which, const QStyleOption *option,
                                    const QWidget *widget) const
{
    if (!symbolFor(which))
        return QProxyStyle::standardPixmap(which, option, widget);
    return standardIcon(which, option, widget).pixmap(scaled(16));
}

} // namespace socketchat
