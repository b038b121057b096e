# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Converts the output of strace to the format in which socketchat reports its own calls."""

import re

LINE = re.compile(r"^(?P<pid>\d+)\s+(?P<rest>.*)$")
UNFINISHED = re.compile(r"^(?P<begin>\w+\(.*?)\s*<unfinished \.\.\.>$")
RESUMED = re.compile(r"^<\.\.\. \w+ resumed>(?P<end>.*)$")
CALL = re.compile(r"^(?P<name>\w+)\((?P<arguments>.*)\)\s+=\s+(?P<result>-?\d+|\?)"
                  r"(?:\s+(?P<errno>E[A-Z0-9]+))?.*$")
IPV4 = re.compile(r'sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]*)"\)')
IPV6 = re.compile(r'sin6_port=htons\((\d+)\).*inet_pton\(AF_INET6, "([^"]*)"')
# strace does not decode this option's value.
UNREADABLE = "SO_MEMINFO"


def whole_lines(text):
    """Joins what strace had to cut where two threads made calls at the same time: a call counts
    from when it ended."""
    begun = {}
    for line in text.splitlines():
        match = LINE.match(line)
        if not match:
            continue
        pid, rest = match["pid"], match["rest"]
        cut, resumed = UNFINISHED.match(rest), RESUMED.match(rest)
        if cut:
            begun[pid] = cut["begin"]
        elif resumed:
            yield begun.pop(pid) + resumed["end"]
        else:
            yield rest


def split(arguments):
    """The arguments at the top level, with what is in brackets or quotes in one piece."""
    parts, depth, quoted, escaped, part = [], 0, False, False, ""
    for letter in arguments:
        if quoted:
            quoted = letter != '"' or escaped
            escaped = letter == "\\" and not escaped
        elif letter == '"':
            quoted = True
        elif letter in "[{(":
            depth += 1
        elif letter in "]})":
            depth -= 1
        if letter == "," and depth == 0 and not quoted:
            parts.append(part.strip())
            part = ""
        else:
            part += letter
    return parts + [part.strip()] if part.strip() or parts else []


def address(text):
    match = IPV4.search(text)
    if match:
        return f"{match[2]}:{match[1]}"
    match = IPV6.search(text)
    if match:
        host = match[2].removeprefix("::ffff:") if "." in match[2] else None
        return f"{host}:{match[1]}" if host else f"[{match[2]}]:{match[1]}"
    return None


def ours(name, arguments, result, errno):
    """One call in socketchat's words."""
    end = f"{result} {errno}" if errno else result
    fd = arguments[0]

    def line(call, *rest, said=""):
        return f"{call}({', '.join([*rest])}) = {end}{said}"

    def ended_at(word, text):
        where = address(text)
        return f" {word} {where}" if where and not errno else ""

    if name == "socket":
        kinds = arguments[1].split("|")
        order = ["SOCK_STREAM", "SOCK_DGRAM", "SOCK_NONBLOCK", "SOCK_CLOEXEC"]
        protocol = "0" if arguments[2] == "IPPROTO_IP" else arguments[2]
        return line("socket", arguments[0], "|".join(sorted(kinds, key=order.index)), protocol)
    if name in ("bind", "connect"):
        return line(name, fd, address(arguments[1]) or "nobody")
    if name in ("listen", "shutdown"):
        return line(name, fd, arguments[1])
    if name == "close":
        return line(name, fd)
    if name in ("accept", "accept4"):
        return line("accept", fd, said=ended_at("from", arguments[1]))
    if name == "getsockname":
        return line(name, fd, said=ended_at("at", arguments[1]))
    if name in ("setsockopt", "getsockopt"):
        level = {"SOL_IP": "IPPROTO_IP", "SOL_TCP": "IPPROTO_TCP", "SOL_IPV6": "IPPROTO_IPV6"}.get(
            arguments[1], arguments[1])
        value = arguments[3].strip("[]")
        if arguments[2] == UNREADABLE:
            value = "…"
        if name == "getsockopt":
            return line(name, fd, level, arguments[2], *([] if errno else [f"[{value}]"]))
        return line(name, fd, level, arguments[2], value)
    if name in ("sendto", "recvfrom"):
        size, flags = arguments[2], [] if arguments[3] == "0" else [arguments[3]]
        if name == "sendto":
            to = address(arguments[4])
            return line("sendto", fd, size, *flags, to) if to else line("send", fd, size, *flags)
        if arguments[4] == "NULL":
            return line("recv", fd, size, *flags)
        return line("recvfrom", fd, size, *flags, said=ended_at("from", arguments[4]))
    return f"{name}({', '.join(arguments)}) = {end}"


def ours_together(name, arguments, result, errno):
    """A call that carried several datagrams, of which socketchat tells one by one."""
    flags = [] if arguments[3] == "0" else [arguments[3]]
    call = f"{name}({', '.join([arguments[0], arguments[2], *flags])}) = {result}"
    if errno:
        yield f"{call} {errno}"
        return
    word = "from" if name == "recvmmsg" else "to"
    for index, message in enumerate(split(arguments[1][1:-1])[:int(result)]):
        size = re.search(r"msg_len=(\d+)}$", message)[1]
        yield f"{call}: [{index}] {size} {word} {address(message)}"


def calls(text):
    """Every call on an Internet socket, from its socket() or accept() to its close()."""
    mine = set()
    for whole in whole_lines(text):
        match = CALL.match(whole)
        if not match or match["result"] == "?":
            continue
        name, arguments = match["name"], split(match["arguments"])
        result, errno = match["result"], match["errno"]
        if not arguments:
            continue
        if name == "socket":
            if arguments[0] not in ("AF_INET", "AF_INET6"):
                continue
            mine.add(result)
        elif arguments[0] not in mine:
            continue
        if name in ("accept", "accept4") and not errno:
            mine.add(result)
        if name in ("recvmmsg", "sendmmsg"):
            yield from ours_together(name, arguments, result, errno)
        else:
            yield ours(name, arguments, result, errno)
        if name == "close":
            mine.discard(arguments[0])
