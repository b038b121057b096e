// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Generates the load: many clients in one process, which check every byte that comes back.
//
//     load WORK PORT [--clients N] [--active N] [--seconds S] [--size BYTES] [--rate N]
//
// WORK: tcp-round-trips, tcp-storm, tcp-bulk, udp-round-trips, udp-flood. Prints one JSON object.
#include "tests/bench/load/sockets.h"
#include "tests/bench/load/workloads.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

int main(int argc, char **argv)
{
    using namespace bench;
    const std::map<std::string_view, Outcome (*)(const Options &)> workloads = {
            {"tcp-round-trips", tcpRoundTrips}, {"tcp-storm", tcpStorm}, {"tcp-bulk", tcpBulk},
            {"udp-round-trips", udpRoundTrips}, {"udp-flood", udpFlood},
    };
    const auto workload = argc >= 3 ? workloads.find(argv[1]) : workloads.end();
    if (workload == workloads.end())
        fail("which workload, at which port?");
    Options options;
    options.port = uint16_t(std::atoi(argv[2]));
    for (int i = 3; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        const double value = std::atof(argv[i + 1]);
        if (name == "--clients")
            options.clients = int(value);
        else if (name == "--active")
            options.active = int(value);
        else if (name == "--seconds")
            options.seconds = value;
        else if (name == "--size")
            options.size = size_t(value);
        else if (name == "--rate")
            options.rate = value;
        else
            fail("unknown option " + std::string(name));
    }
    const Outcome outcome = workload->second(options);
    std::printf("{\"done\": %.0f, \"seconds\": %.6f, \"sent\": %.0f, \"failures\": %.0f, "
                "\"worst\": %.6f}\n",
                outcome.done, outcome.seconds, outcome.sent, outcome.failures, outcome.worst);
}
