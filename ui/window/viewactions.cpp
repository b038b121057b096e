// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/viewactions.h"

#include "ui/settings/preferences.h"
#include "ui/widgets/building.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textscale.h"

#include <QAction>
#include <QWheelEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace socketchat {

ViewActions::ViewActions(QWidget *window, Preferences &preferences)
    : QObject(window)
    , m_preferences(preferences)
    , m_larger(new QAction(symbolIcon(Symbol::Plus), {}, this))
    , m_smaller(new QAction(symbolIcon(Symbol::Minus), {}, this))
    , m_usual(new QAction(this))
    , m_projector(named(new QAction(this), "projector"_L1))
{
    // On most keyboards + shares its key with =.
    m_larger->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    m_smaller->setShortcut(QKeySequence(u"Ctrl+-"_s));
    m_usual->setShortcut(QKeySequence(u"Ctrl+0"_s));
    m_projector->setShortcut(QKeySequence(u"F11"_s));
    m_projector->setCheckable(true);
    connect(m_larger, &QAction::triggered, this, [this] { step(1); });
    connect(m_smaller, &QAction::triggered, this, [this] { step(-1); });
    connect(m_usual, &QAction::triggered, this, [this] {
        m_preferences.setTextScale(TextScale::usual);
        show();
    });
    connect(m_projector, &QAction::triggered, this, [this](bool on) {
        m_preferences.setProjector(on);
        show();
    });
    window->installEventFilter(this);
    retranslate();
}

QList<QAction *> ViewActions::actions() const
{
    return {m_larger, m_smaller, m_usual, m_projector};
}

void ViewActions::step(int steps)
{
    m_preferences.setTextScale(TextScale::stepped(m_preferences.textScale(), steps));
    show();
}

void ViewActions::show() { TextScale::apply(m_preferences.textScale(), m_preferences.projector()); }

bool ViewActions::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
        show(); // which family comes first depends on the language
        retranslate();
        break;
    case QEvent::FontChange: // set by any window
        retranslate();
        break;
    case QEvent::Wheel: {
        // Wheel events that no widget has accepted.
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (!wheel->modifiers().testFlag(Qt::ControlModifier))
            break;
        m_turned += wheel->angleDelta().y();
        if (const int steps = m_turned / QWheelEvent::DefaultDeltasPerStep) {
            m_turned %= QWheelEvent::DefaultDeltasPerStep;
            step(steps);
        }
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ViewActions::retranslate()
{
    m_larger->setText(tr("&Larger text"));
    m_smaller->setText(tr("S&maller text"));
    m_usual->setText(tr("Reset &zoom"));
    m_projector->setText(tr("P&rojector"));
    m_projector->setToolTip(tr("Everything large, for a classroom"));
    m_projector->setChecked(m_preferences.projector());
}

} // namespace socketchat
