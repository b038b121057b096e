// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

namespace socketchat {

/// Deletes an object when none of its signals is on the stack any more, and with its owner at the
/// latest: in a thread that ends, the event loop may never come to it.
template<typename Object>
void deleteSoon(std::unique_ptr<Object> object, QObject *owner)
{
    object->setParent(owner);
    object.release()->deleteLater();
}

} // namespace socketchat
