# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Formats the results as a Markdown table of ratios."""

from statistics import median

from workloads import CLASSES, LATENESS, OTHERS, OURS, PAGES, RELAY_GOAL

NOISE = 0.005  # ratios are printed with two digits


def mark(good):
    return "✓" if good else "✗"


def shown(values):
    low, middle, high = min(values), median(values), max(values)
    return f"{middle:.2f} ({low:.2f}–{high:.2f})"


def ratios(workload, rounds, name):
    """Returns the ratio of the server's rate to that of E, for each round with both."""
    pairs = [(each[name], each["raw"]) for each in rounds if name in each and "raw" in each]
    if not workload.compared:
        return [own["rate"] for own, _ in pairs]
    return [own["rate"] / raw["rate"] for own, raw in pairs]


def trouble(rounds, name):
    """Lists what must not happen: failures, and stalls of a second."""
    failures = sum(each[name]["failures"] for each in rounds if name in each)
    worst = max((each[name]["worst"] for each in rounds if name in each), default=0)
    words = [f"{failures:.0f} failed"] if failures else []
    words += [f"slowest {worst:.1f} s"] if worst >= 1 else []
    return words


def lateness(windows):
    if not windows:
        return ""
    p99 = median(each["p99"] for each in windows)
    worst = median(each["worst"] for each in windows)
    good = p99 <= LATENESS[0] and worst <= LATENESS[1]
    return f"{p99:.1f} / {worst:.1f} {mark(good)}"


def own_cell(workload, rounds, name):
    values = ratios(workload, rounds, name)
    if not values:
        return "–"
    goal = workload.goals[OURS.index(name)]
    words = trouble(rounds, name)
    good = median(values) >= goal - NOISE and not words
    return ", ".join([f"{shown(values)} {mark(good)} {goal:g}", *words])


def classes_cell(workload, rounds):
    """Compares Qt's classes with E, and with plain Qt, of which they have to reach a multiple."""
    values = ratios(workload, rounds, CLASSES)
    if not values:
        return "–"
    words = trouble(rounds, CLASSES)
    pairs = [each[CLASSES]["rate"] / each["qt"]["rate"] for each in rounds
             if CLASSES in each and "qt" in each and each["qt"]["rate"]]
    if not pairs:
        return ", ".join([f"{median(values):.2f}", *words])
    good = median(pairs) >= workload.classes - NOISE and not words
    return ", ".join([f"{median(values):.2f}; {shown(pairs)} × qt {mark(good)} {workload.classes:g}",
                      *words])


def other_cell(workload, rounds, name):
    values = ratios(workload, rounds, name)
    if not values:
        return "–"
    return ", ".join([f"{median(values):.2f}", *trouble(rounds, name)])


def rate(workload, rounds):
    values = [each["raw"]["rate"] for each in rounds if "raw" in each]
    if not values:
        return "–"
    middle = median(values)
    if not workload.compared:
        return f"{middle:.2f}"
    text = f"{middle / 1e9:.2f} GB/s" if middle > 1e8 else f"{middle / 1e3:.1f} k/s"
    return f"{text} ±{(max(values) - min(values)) / 2 / middle:.0%}"


def workload_table(results):
    lines = ["| workload (64 B messages) | E | headless | window | lateness p99 / worst ms "
             "| Qt classes | "
             + " | ".join(OTHERS) + " |",
             "|---" * (6 + len(OTHERS)) + "|"]
    for workload, rounds in results:
        cells = [workload.name, rate(workload, rounds), own_cell(workload, rounds, "headless"),
                 own_cell(workload, rounds, "window"),
                 lateness([each["window"]["window"] for each in rounds if "window" in each])]
        cells.append(classes_cell(workload, rounds))
        cells += [other_cell(workload, rounds, name) for name in OTHERS]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def window_lines(window):
    """Formats the results that only concern the window."""
    lines = ["", "| the window, and the relay | measured | goal |", "|---|---|---|"]

    def add(what, value, goal, good):
        lines.append(f"| {what} | {value} | {goal} {mark(good)} |")
    for name, ratios in window.get("relay", {}).items():
        add(f"{name}: through a relay, × E without it", shown(ratios), f"≥ {RELAY_GOAL:g}",
            median(ratios) >= RELAY_GOAL - NOISE)
    for name, pairs in window.get("inspector", {}).items():
        add(f"{name}: with the inspector open, × without it", shown(pairs), "≥ 0.9",
            median(pairs) >= 0.9 - NOISE)
    for name, ratios in window.get("ladder", {}).items():
        add(f"{name}: with the ladder shown, × without the inspector", shown(ratios), "≥ 0.9",
            median(ratios) >= 0.9 - NOISE)
    for name, rounds in window.get("pages", {}).items():
        for page, windows in zip(PAGES, zip(*rounds)):
            lines.append(f"| {name}, the inspector at {page}: lateness p99 / worst ms "
                         f"| {lateness(windows)} | ≤ {LATENESS[0]} / {LATENESS[1]} |")
    if "startup" in window:
        own, empty = window["startup"]
        pairs = [a / b for a, b in zip(own, empty)]
        add("start to first painted window, × an empty QMainWindow",
            f"{shown(pairs)} ({median(own) * 1e3:.0f} ms)", "≤ 1.8", median(pairs) <= 1.8)
    for protocol, wakeups in window.get("idle", {}).items():
        add(f"connected over {protocol.upper()}, nothing happening: wake-ups a second",
            f"{wakeups:.1f}", "≤ 2", wakeups <= 2)
    if "million" in window:
        messages, memory, frames, work = window["million"]
        add("memory for a kept message of 64 bytes, beyond the payload",
            f"{memory['counted'] - memory['payload']:.0f} B "
            f"(resident: {memory['resident'] - memory['payload']:.0f} B)", "≤ 32 B",
            memory["resident"] - memory["payload"] <= 33)
        for name, slowest in frames.items():
            add(f"{messages:,} messages: {name}, slowest frame", f"{slowest:.1f} ms", "≤ 16 ms",
                0 < slowest <= 16)
        for name, slowest in work.items():
            add(f"{messages:,} messages: {name}, longest wait", f"{slowest:.1f} ms",
                f"≤ {LATENESS[1]} ms", 0 < slowest <= LATENESS[1])
    return lines if len(lines) > 3 else []


def legend():
    return ["", "Ratios are to E, an epoll echo in one thread, in the same round: median (lowest–highest), "
            "whether the goal beside it is met. The flood's row: the share that came back."]


def as_text(results, window):
    lines = workload_table(results) + legend() if results else []
    return "\n".join(lines + window_lines(window))
