// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <ctime>
#include <functional>

namespace bench {

/// Waits until the first window of a program is painted. Prints that time once (ns on the monotonic
/// clock, which the benchmark shares), and passes the window to `then`.
class FirstPaint : public QObject
{
public:
    using Then = std::function<void(QWidget *window)>;
    FirstPaint(QObject *application, Then then)
        : QObject(application)
        , m_then(std::move(then))
    {
        application->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = event->type() == QEvent::Paint ? qobject_cast<QWidget *>(watched) : nullptr;
        if (widget && !m_seen) {
            m_seen = true;
            parent()->removeEventFilter(this);
            // The rest of the window is painted in the same event and then flushed.
            QTimer::singleShot(0, this, [this, window = QPointer<QWidget>(widget->window())] {
                timespec time{};
                ::clock_gettime(CLOCK_MONOTONIC, &time);
                std::printf("{\"painted\": %lld}\n",
                            static_cast<long long>(time.tv_sec) * 1'000'000'000 + time.tv_nsec);
                std::fflush(stdout);
                if (window)
                    m_then(window);
            });
        }
        return false;
    }

private:
    Then m_then;
    bool m_seen = false;
};

} // namespace bench
