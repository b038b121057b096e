// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>

namespace socketchat {

/// Turns the changes that a widget of class `Base` must follow into calls.
template<class Base>
class Adapting : public Base
{
public:
    using Base::Base;

protected:
    /// Sets all texts; called after the language has changed.
    virtual void retranslate() { }
    /// Sets all colours that do not come from the palette; called after it or the style has
    /// changed.
    virtual void recolour() { }
    /// Sets what depends on the size of the text; called after the font or the style has changed.
    virtual void refit() { }

    void changeEvent(QEvent *event) override
    {
        Base::changeEvent(event);
        const QEvent::Type type = event->type();
        if (type == QEvent::LanguageChange)
            retranslate();
        if (type == QEvent::PaletteChange || type == QEvent::StyleChange)
            recolour();
        if (type == QEvent::FontChange || type == QEvent::StyleChange)
            refit();
    }
};

} // namespace socketchat
