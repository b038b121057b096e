# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""A private desktop for tests: an X server, a window manager, a session bus and the accessibility
bus. Tests drive windows with mouse and keyboard (xdotool) and read them through AT-SPI, like a
screen reader; they use no interface of their own to the program.

The program may be slow, for instance under a sanitizer. An element may not exist yet or may just
have disappeared. That is not an error: queries return "not there", and tests repeat them until
PATIENCE ends."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = os.environ.get("SOCKETCHAT", "socketchat")
PICTURES = Path(os.environ.get("BUILD_DIR", "."))
PATIENCE = 60  # seconds until a condition has to be true; most need a few milliseconds
ANSWER = 10  # seconds for a single query or a single action of xdotool


def wait_for(condition, what, seconds=PATIENCE):
    """Polls until `condition()` is true and returns its value. `what` names the condition in the
    error; it is a text or a function that returns one."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s in vain for {what() if callable(what) else what}")
        time.sleep(0.05)


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def query(question, otherwise):
    """Returns the answer to an AT-SPI query, or `otherwise` if the element does not exist or does not
    answer in time."""
    from gi.repository import GLib
    try:
        answer = question()
    except (GLib.Error, AttributeError):  # AttributeError: a part of the answer was None
        return otherwise
    return otherwise if answer is None else answer


class Desktop:
    """Runs the desktop within `with Desktop() as desktop:` and ends all its processes afterwards."""

    def __init__(self, size="1280x1024"):
        self.size = size
        self.children = []
        self.folder = Path(tempfile.mkdtemp(prefix="socketchat-e2e-"))
        self.log = open(self.folder / "log", "w+", encoding="utf-8")

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def _start(self):
        for name in ("config", "data", "cache", "run"):
            (self.folder / name).mkdir(mode=0o700)
        self.environment = {
            key: value for key, value in os.environ.items()
            if not key.startswith(("DBUS_", "XDG_", "WAYLAND", "QT_", "AT_SPI", "LC_", "LANG"))}
        self.environment |= {
            "HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb",
            "QT_ACCESSIBILITY": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # A fixed style without animations.
            "QT_STYLE_OVERRIDE": "Fusion",
        }
        reading, writing = os.pipe()
        # An X server resets when its last client leaves. A client that connects in that moment, as
        # the window manager may while xprop asks for it, is refused.
        self.spawn(["Xvfb", "-noreset", "-displayfd", str(writing), "-screen", "0", self.size + "x24",
                    "-nolisten", "tcp"], pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start: " + self.what_was_said())
        self.environment["DISPLAY"] = ":" + number
        bus = self.spawn(["dbus-daemon", "--session", "--nofork", "--print-address"],
                         stdout=subprocess.PIPE)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        self.spawn(["openbox"])
        wait_for(lambda: "window id" in subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True, text=True,
            env=self.environment).stdout, "the window manager")
        # The first key press makes the X server switch to xdotool's keyboard. The window manager
        # then releases and grabs its keys again, and an Alt+F4 in between would be lost. It has
        # finished that before it shows the first window.
        self.xdotool("key", "shift")
        # AT-SPI in this process takes the bus from the environment.
        for key in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            os.environ[key] = self.environment[key]
        for key in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "XAUTHORITY"):
            os.environ.pop(key, None)
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        # Before the first query. The default of 0.8 s is too short for a program under a sanitizer.
        Atspi.set_timeout(ANSWER * 1000, PATIENCE * 1000)
        Atspi.init()
        Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
        self.atspi = Atspi

    def spawn(self, command, **options):
        options = {"stdout": self.log, "stderr": self.log, "stdin": subprocess.DEVNULL,
                   "env": self.environment, "start_new_session": True} | options
        child = subprocess.Popen(command, **options)
        self.children.append(child)
        return child

    def what_was_said(self):
        self.log.flush()
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")[-4000:]

    def close(self):
        for child in reversed(self.children):
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGTERM)
                try:
                    child.wait(10)
                except subprocess.TimeoutExpired:
                    os.killpg(child.pid, signal.SIGKILL)
                    child.wait()
            if child.stdout:
                child.stdout.close()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def xdotool(self, *words):
        """Runs xdotool, for actions that need no particular state: a key press, a click."""
        return run("xdotool", *map(str, words), env=self.environment)

    def ask_x(self, *command):
        """Runs an X client and returns its output; empty if it failed (the window does not exist) or
        timed out (`--sync` may wait forever)."""
        try:
            done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                                  env=self.environment, timeout=ANSWER)
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout if done.returncode == 0 else ""

    def screenshot(self, path):
        self.ask_x("import", "-window", "root", path)

    def clipboard(self, text):
        """Copies a text to the clipboard."""
        # xclip keeps running to serve the clipboard; waiting for the end of a pipe would hang.
        subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), check=True,
                       env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(lambda: self.ask_x("xclip", "-selection", "clipboard", "-o") == text,
                 "the clipboard")

    def start(self, *command, **environment):
        """Starts a program and waits until its first window is visible on the screen and in AT-SPI."""
        child = self.spawn([str(word) for word in command],
                           env=self.environment | environment)
        program = Program(self, child)
        try:
            wait_for(lambda: child.poll() is not None or program.windows(), f"{command}'s window")
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.what_was_said()}") from None
        if child.poll() is not None:
            raise AssertionError(f"{command} ended with {child.returncode}\n" + self.what_was_said())
        return program


class Program:
    """A running program, as a user of its windows sees it."""

    def __init__(self, desktop, child):
        self.desktop = desktop
        self.child = child

    def _application(self):
        atspi = self.desktop.atspi
        root = atspi.get_desktop(0)
        for index in range(query(root.get_child_count, 0)):
            child = query(lambda index=index: root.get_child_at_index(index), None)
            if child is not None and query(child.get_process_id, 0) == self.child.pid:
                child.set_cache_mask(atspi.Cache.NONE)
                return child
        return None

    def windows(self):
        """Returns the visible windows as elements."""
        application = self._application()
        if application is None:
            return []
        return [element for element in children(Element(self, application)) if element.showing()]

    def window(self, title):
        """Waits for a window whose title contains `title`, and returns it."""
        return wait_for(lambda: next((w for w in self.windows() if title in w.name), None),
                        lambda: f"a window “{title}”; there are {[w.name for w in self.windows()]}")

    def elements(self, within=None):
        """Yields all visible elements in the order of the tree."""
        todo = [within] if within else self.windows()
        while todo:
            element = todo.pop(0)
            yield element
            todo[:0] = [child for child in children(element) if child.showing()]

    def find(self, role=None, name=None, text=None, within=None):
        """Returns the first visible element that matches, or None. `name` and `text` match parts;
        `name` may also be a regular expression."""
        for element in self.elements(within):
            if role is not None and element.role != role:
                continue
            if isinstance(name, re.Pattern) and not name.search(element.name):
                continue
            if isinstance(name, str) and name not in element.name:
                continue
            if text is not None and text not in element.name and text not in element.text():
                continue
            return element
        return None

    def wait(self, role=None, name=None, text=None, within=None):
        return wait_for(lambda: self.find(role, name, text, within),
                        lambda: f"{(role, name, text)}; what is seen:\n{self.describe()}")

    def says(self, text):
        """Waits until a text is visible."""
        return self.wait(text=text)

    def describe(self):
        return "\n".join(f"  {t.role}: {t.name!r} {t.text()[:200]!r}" for t in self.elements()
                         if t.name or t.text())

    def x_windows(self, title=""):
        """Returns the X window IDs of the visible windows."""
        # Empty if any window (a tooltip, for example) disappears during the search.
        return self.desktop.ask_x("xdotool", "search", "--all", "--onlyvisible", "--pid",
                                  self.child.pid, "--name", title).split()

    def x_window(self, title=""):
        return wait_for(lambda: self.x_windows(title or "."), f"the window {title}")[-1]

    def activate(self, title=""):
        """Raises and focuses a window. Waits until that is done and the program knows the window's
        position."""
        def active():
            numbers = self.x_windows(title or ".")
            if not numbers:
                return False
            number = numbers[-1]
            if self.desktop.ask_x("xdotool", "getactivewindow").strip() != number:
                self.desktop.ask_x("xdotool", "windowactivate", "--sync", number)
                return False
            return self._knows_its_place(number)
        wait_for(active, lambda: f"the focus of “{title}”; it is with "
                 f"{self.desktop.ask_x('xdotool', 'getactivewindow').strip()} "
                 f"of {self.x_windows('.')}")

    def _knows_its_place(self, number):
        """Tells whether the program has processed the last move of its window. Before that, AT-SPI
        returns old positions, and a click would miss."""
        said = self.desktop.ask_x("xwininfo", "-id", number)
        found = re.search(r"Absolute upper-left X: +(-?\d+)\s+Absolute upper-left Y: +(-?\d+)"
                          r"[^$]*?Width: (\d+)\s+Height: (\d+)", said)
        return bool(found) and tuple(map(int, found.groups())) in [
            window.box() for window in self.windows()]

    def press(self, *keys, window=""):
        """Presses keys. `window` is a part of the title, for programs with several windows."""
        self.activate(window)
        self.desktop.xdotool("key", "--clearmodifiers", "--delay", 20, *keys)

    def type(self, text, window=""):
        self.activate(window)
        self.desktop.xdotool("type", "--delay", 15, text)

    def paste(self, text, window=""):
        self.desktop.clipboard(text)
        self.press("ctrl+v", window=window)

    def click(self, element, window="", raised=False):
        """Clicks an element. `raised`: it is on top already, like a menu."""
        if not raised:
            self.activate(window)
        # A new element may still be moving to its place.
        place = wait_for(element.settled_centre, f"a place of {element.role} “{element.name}”")
        self.desktop.xdotool("mousemove", *place, "click", 1)

    def choose_from_menu(self, opener, entry):
        """Opens a menu of the menu bar and clicks an entry."""
        self.click(self.wait(role="menu item", name=opener))
        self.click(self.wait(role="menu item", name=entry), raised=True)

    def choose_from_button(self, button, letter):
        """Opens the menu of a button and chooses an entry by its underlined letter: Qt does not
        expose such a menu through AT-SPI as a part of the window."""
        before = len(self.x_windows())
        self.click(self.wait(role="button", name=button))
        wait_for(lambda: len(self.x_windows()) > before, f"the menu of {button}")
        self.desktop.xdotool("key", letter)

    def end(self):
        """Terminates the program, waits for its end, and returns the exit code."""
        if self.child.poll() is None:
            self.child.terminate()
        return self.child.wait(PATIENCE)

    def close(self):
        """Closes the window like the window manager's button, waits for the program's end, and returns
        the exit code."""
        self.activate()
        self.desktop.xdotool("key", "alt+F4")
        return self.child.wait(PATIENCE)


def children(element):
    node = element.node
    for index in range(query(node.get_child_count, 0)):
        child = query(lambda index=index: node.get_child_at_index(index), None)
        if child is not None:
            yield Element(element.program, child)


class Element:
    """An accessible element, as a screen reader gets it. Its properties are empty once it is gone."""

    def __init__(self, program, node):
        self.program = program
        self.node = node

    @property
    def name(self):
        return query(self.node.get_name, "")

    @property
    def description(self):
        return query(self.node.get_description, "")

    @property
    def role(self):
        # AT-SPI renamed this role in version 2.53.
        return query(self.node.get_role_name, "").replace("push button", "button")

    def has(self, state):
        wanted = getattr(self.program.desktop.atspi.StateType, state.upper())
        return query(lambda: self.node.get_state_set().contains(wanted), False)

    def showing(self):
        return self.has("showing")

    def text(self):
        if self.role not in ("text", "label"):
            return ""
        return query(lambda: self.program.desktop.atspi.Text.get_text(self.node, 0, -1), "")

    def box(self):
        """Returns (x, y, width, height) on the screen, or None."""
        box = query(lambda: self.node.get_extents(self.program.desktop.atspi.CoordType.SCREEN), None)
        return (box.x, box.y, box.width, box.height) if box and box.width > 0 else None

    def centre(self):
        box = self.box()
        return (box[0] + box[2] // 2, box[1] + box[3] // 2) if box else None

    def settled_centre(self):
        """Returns the centre of an element that does not move at present, or None."""
        before = self.centre()
        time.sleep(0.05)
        return before if before == self.centre() else None


class DesktopTest(unittest.TestCase):
    """Runs Socket Chat on a desktop of the test class."""

    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def home(self, number=0):
        """Returns the configuration folder of this test's program, counted from 0."""
        home = self.desktop.folder / f"{self.id()}-{number}"
        home.mkdir(exist_ok=True)
        return home

    @contextlib.contextmanager
    def windows(self, count, *arguments, before=(), home=None, **environment):
        """Runs `count` programs, each with its own configuration unless `home` is given. `before` is a
        command prefix. Takes a picture if the test fails."""
        programs = []
        try:
            for number in range(count):
                own = {"XDG_CONFIG_HOME": str(home or self.home(number))}
                programs.append(self.desktop.start(*before, PROGRAM, *arguments,
                                                   **own | environment))
            yield programs
        except BaseException:
            picture = PICTURES / f"{self.id()}.png"
            self.desktop.screenshot(picture)
            print(f"picture: {picture}", *(program.describe() for program in programs),
                  self.desktop.what_was_said(), sep="\n")
            raise
        finally:
            for program in programs:
                program.end()

    @contextlib.contextmanager
    def window(self, *arguments, **options):
        """Runs one program in English; see windows()."""
        with self.windows(1, "--lang", "en", *arguments, **options) as (program,):
            yield program
