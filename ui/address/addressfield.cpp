// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/addressfield.h"

#include "ui/address/addressmenu.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textscale.h"
#include "ui/widgets/tones.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QCoreApplication>
#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QTextCharFormat>
#include <QWindow>

#include <utility>

namespace socketchat {

namespace {

/// Is a QCompleter whose popup swallows neither a click beside it, which the widget clicked
/// receives, nor keys pressed right after it closed.
class AddressCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] bool isShown() const { return popup()->isVisible(); }
    [[nodiscard]] bool isWalked() const { return isShown() && popup()->currentIndex().isValid(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && qobject_cast<QAbstractItemView *>(watched)) {
            m_list = popup()->windowHandle();
            m_list->installEventFilter(this);
        }
        if (m_list && (watched == m_list || watched == popup()) && passOn(event))
            return true;
        const bool presses = event->type() == QEvent::MouseButtonPress && watched == popup()
                             && !popup()->underMouse();
        const bool eaten = QCompleter::eventFilter(watched, event);
        QWindow *window = widget()->window()->windowHandle();
        if (!presses || !eaten || isShown() || !window)
            return eaten;
        const auto *press = static_cast<QMouseEvent *>(event);
        const QPoint at = window->mapFromGlobal(press->globalPosition().toPoint());
        if (QRect(QPoint(), window->size()).contains(at)) {
            // Sent at once, since the release may already be queued.
            QMouseEvent again(QEvent::MouseButtonPress, at, press->globalPosition(),
                              press->button(), press->buttons(), press->modifiers());
            QCoreApplication::sendEvent(window, &again);
            m_releaseAwaited = true;
        }
        return true;
    }

private:
    /// Passes on what was on its way to the list when it closed: a key, and the release of a click
    /// whose press the window was given.
    bool passOn(QEvent *event)
    {
        const QEvent::Type type = event->type();
        QWindow *window = widget()->window()->windowHandle();
        if (!window || isShown())
            return false;
        if (type == QEvent::KeyPress || type == QEvent::KeyRelease) {
            QCoreApplication::sendEvent(window, event);
            return true;
        }
        if (type != QEvent::MouseButtonRelease || !std::exchange(m_releaseAwaited, false))
            return false;
        const auto *release = static_cast<QMouseEvent *>(event);
        QMouseEvent again(type, window->mapFromGlobal(release->globalPosition().toPoint()),
                          release->globalPosition(), release->button(), release->buttons(),
                          release->modifiers());
        QCoreApplication::sendEvent(window, &again);
        return true;
    }

    QPointer<QWindow> m_list; // of the popup, once it was shown
    bool m_releaseAwaited = false;
};

} // namespace

AddressField::AddressField(QWidget *parent)
    : QLineEdit(parent)
    , m_arrow(addAction(symbolIcon(Symbol::Down), TrailingPosition))
{
    setFont(fixedFont(1.05));
    setTextMargins(4, 0, 0, 0);
    // No word prediction or capitalisation in an address.
    setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase
                        | Qt::ImhNoPredictiveText);
    auto *completer = new AddressCompleter(&m_history, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    connect(this, &QLineEdit::textChanged, this, &AddressField::unmark);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) { m_typed = text; });
    // An address in the field takes effect at once. The connection's context is the completer: Qt
    // disconnects the field from it when the field loses the focus.
    for (const auto taken : {qOverload<const QString &>(&QCompleter::activated),
                             qOverload<const QString &>(&QCompleter::highlighted)})
        connect(completer, taken, completer,
                [this](const QString &address) { Q_EMIT chosen(address); });
    connect(m_arrow, &QAction::triggered, this, &AddressField::showMenu);
    retranslate();
}

void AddressField::setHistory(const QStringList &addresses)
{
    m_history.setStringList(addresses);
    enableMenu();
}

void AddressField::enableMenu()
{
    m_arrow->setEnabled((m_history.rowCount() > 0 || m_server) && !isReadOnly());
}

void AddressField::setServer(const std::optional<Endpoint> &server)
{
    m_server = server;
    enableMenu();
}

void AddressField::colour(const ParsedEndpoint &address)
{
    if (m_composing)
        return; // it would be cancelled
    // The only way to the formats of a line edit.
    QList<QInputMethodEvent::Attribute> formats;
    for (const EndpointPart &part : address.parts) {
        if (!part.typed || part.length <= 0)
            continue;
        QTextCharFormat format;
        format.setForeground(partColour(part.kind, palette()));
        formats.append({QInputMethodEvent::TextFormat, int(part.start) - cursorPosition(),
                        int(part.length), format});
    }
    QInputMethodEvent event(QString(), formats);
    QLineEdit::inputMethodEvent(&event);
}

void AddressField::mark(int start, int length, EndpointPartKind part)
{
    m_markStart = start;
    m_markLength = length;
    m_markPart = part;
    update();
}

void AddressField::unmark() { mark(0, 0, EndpointPartKind::Host); }

QRect AddressField::markRect() const
{
    if (m_markLength <= 0 || m_markStart + m_markLength > text().size())
        return {};
    // Computed from the cursor, which alone reveals how far the text is scrolled.
    const auto advance = [this](int to) {
        return fontMetrics().horizontalAdvance(text().left(to));
    };
    const QRect cursor = cursorRect();
    const int origin = cursor.center().x() - advance(cursorPosition());
    const QRect mark(origin + advance(m_markStart), cursor.bottom() - 1,
                     advance(m_markStart + m_markLength) - advance(m_markStart), 2);
    return mark & rect().adjusted(4, 0, -4, 0);
}

void AddressField::setRemark(const QString &remark)
{
    if (std::exchange(m_remark, remark) == remark)
        return;
    setAccessibleDescription(remark);
    update();
}

void AddressField::paintRemark()
{
    if (m_remark.isEmpty())
        return;
    QFont secondary = shapes::secondary(parentWidget()->font());
    secondary.setFamilies(secondary.families()); // or the painter takes those of the field
    const int words = QFontMetrics(secondary).horizontalAdvance(m_remark);
    const int arrow = shapes::scaled(32);
    const QRect place = rect().adjusted(0, 0, -arrow, 0);
    const int typed = fontMetrics().horizontalAdvance(text()) + shapes::scaled(32);
    if (typed + words > place.width())
        return;
    QPainter painter(this);
    painter.setFont(secondary);
    painter.setPen(Tones::of(palette()).text2);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, m_remark);
}

void AddressField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    paintRemark();
    const QRect line = markRect();
    if (line.isEmpty())
        return;
    QPainter painter(this);
    const QColor colour = partColour(m_markPart, palette());
    painter.fillRect(line, colour);
    QColor ground = colour;
    ground.setAlpha(50);
    const int height = fontMetrics().height();
    painter.fillRect(line.left(), line.bottom() - height, line.width(), height - 1, ground);
}

void AddressField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        setFont(fixedFont(1.05));
    else if (event->type() == QEvent::ReadOnlyChange)
        enableMenu();
    QLineEdit::changeEvent(event);
}

void AddressField::keyPressEvent(QKeyEvent *event)
{
    // Keys ignored here go to the open list of completions: Enter accepts the highlighted one, Esc
    // closes the list.
    const auto *completions = static_cast<AddressCompleter *>(completer());
    switch (event->key()) {
    case Qt::Key_F4:
    case Qt::Key_Down:
        if (!m_arrow->isEnabled())
            break;
        showMenu();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!completions->isWalked())
            break;
        event->ignore();
        return;
    case Qt::Key_Escape:
        if (completions->isWalked() && text() != m_typed) {
            setText(m_typed);
            Q_EMIT chosen(m_typed);
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void AddressField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // Show the beginning of the address, unless the focus will return here.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        setCursorPosition(0);
}

void AddressField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void AddressField::retranslate()
{
    setAccessibleName(tr("Address"));
    setPlaceholderText(tr("host:port, for example 127.0.0.1:8000"));
    m_arrow->setText(tr("Addresses to choose"));
    m_arrow->setToolTip(tr("Addresses used before, and for a server this machine's (Down)"));
}

void AddressField::showMenu()
{
    auto *menu = new AddressMenu(m_history.stringList(), m_server, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &AddressMenu::historyCleared, this, &AddressField::historyCleared);
    connect(menu, &AddressMenu::chosen, this, [this](const QString &address) {
        setText(address);
        Q_EMIT chosen(address);
    });
    menu->setMinimumWidth(width());
    menu->popup(mapToGlobal(rect().bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

} // namespace socketchat
