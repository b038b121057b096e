// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// How late the messages of a repetition are, by the clock that sends them: bench_repetition [MS
// COUNT]… The last one tells the drift: deadlines are counted from the first, so it is late by one
// wake-up, however many came before. Run it with a priority (chrt -f 5) to leave out the machine's
// other work.

#include "app/chat/repetitionclock.h"
#include "app/net/clock.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace socketchat;

namespace {

void measure(qint64 interval, int count)
{
    RepetitionClock clock;
    QElapsedTimer time;
    std::vector<qint64> late; // ns
    QObject::connect(&clock, &RepetitionClock::due, &clock, [&] {
        late.push_back(time.nsecsElapsed() - qint64(late.size() + 1) * interval * nsPerMs);
        if (int(late.size()) < count)
            return;
        clock.stop();
        QCoreApplication::quit();
    });
    time.start();
    clock.start(interval);
    QCoreApplication::exec();
    const qint64 last = late.back();
    std::sort(late.begin(), late.end());
    const double whole = double(interval) * count * nsPerMs;
    std::printf("%lld ms x %d: the last is %.3f ms late, %.6f of the time; "
                "median %.3f ms, 99 %% %.3f ms, most %.3f ms late\n",
                static_cast<long long>(interval), count, double(last) / nsPerMs,
                double(last) / whole, double(late[late.size() / 2]) / nsPerMs,
                double(late[late.size() * 99 / 100]) / nsPerMs, double(late.back()) / nsPerMs);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 3) {
        measure(1, 3000);
        measure(20, 200);
    }
    for (int at = 1; at + 1 < argc; at += 2)
        measure(std::max(1LL, std::atoll(argv[at])), std::max(1, std::atoi(argv[at + 1])));
    return 0;
}
