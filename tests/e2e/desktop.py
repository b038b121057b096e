# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""A desktop of its own for a test: an X server, a window manager, a session bus and the
accessibility bus. Windows are driven by mouse and keyboard (xdotool) and looked at through AT-SPI,
which is what a screen reader hears; nothing reaches into the program.

The machine may be slow and the program slower still (under a sanitizer). So whatever is looked at
may not be there yet, or have just gone: that is an answer ("not there") and no error, and whoever
needs it asks again until the patience ends."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE = 60  # seconds that a condition may take to come true; most take a few milliseconds
ANSWER = 10  # seconds that the program may take to answer a single question, or xdotool to act


def wait_for(condition, what, seconds=PATIENCE):
    """Asks again and again until the condition holds, and returns what it said. `what` is a text, or
    a function that makes one where it failed."""
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


def look(question, otherwise):
    """What the question to AT-SPI is answered, or `otherwise` where the thing has gone, is not there
    yet or does not answer in time."""
    from gi.repository import GLib
    try:
        answer = question()
    except (GLib.Error, AttributeError):  # AttributeError: a part of the answer was None
        return otherwise
    return otherwise if answer is None else answer


class Desktop:
    """with Desktop() as desktop: … ; everything it started ends with it."""

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
            # No blinking, no fading: what is on the screen is what there is.
            "QT_STYLE_OVERRIDE": "Fusion",
        }
        reading, writing = os.pipe()
        self.spawn(["Xvfb", "-displayfd", str(writing), "-screen", "0", self.size + "x24",
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
        # The first key ever pressed makes the X server change to the keyboard of xdotool, and the
        # window manager then lets go of its keys for a moment to take them anew: an Alt+F4 that
        # comes in this moment is nobody's. It is done with that before it shows the first window.
        self.xdotool("key", "shift")
        # From here on this process is on that desktop too: AT-SPI takes the bus from here.
        for key in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            os.environ[key] = self.environment[key]
        for key in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "XAUTHORITY"):
            os.environ.pop(key, None)
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        # Before the first question. The usual 0.8 s are too short for a program under a sanitizer.
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
        """For what does not depend on a state: a key to whoever has the keyboard, a click there."""
        return run("xdotool", *map(str, words), env=self.environment)

    def ask_x(self, *command):
        """What a program that asks or orders the X server said; empty where it failed (the window is
        not there yet, or has just gone) or got no answer (`--sync` may wait for ever)."""
        try:
            done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                                  env=self.environment, timeout=ANSWER)
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout if done.returncode == 0 else ""

    def screenshot(self, path):
        self.ask_x("import", "-window", "root", path)

    def clipboard(self, text):
        """Puts a text where Ctrl+V finds it."""
        # xclip stays to serve the clipboard; a pipe of ours would keep us waiting for it.
        subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), check=True,
                       env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(lambda: self.ask_x("xclip", "-selection", "clipboard", "-o") == text,
                 "the clipboard")

    def start(self, *command, **environment):
        """Starts a program and waits until its first window can be seen and heard."""
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
    """A running program, as a person at the screen knows it."""

    def __init__(self, desktop, child):
        self.desktop = desktop
        self.child = child

    def _application(self):
        atspi = self.desktop.atspi
        root = atspi.get_desktop(0)
        for index in range(look(root.get_child_count, 0)):
            child = look(lambda index=index: root.get_child_at_index(index), None)
            if child is not None and look(child.get_process_id, 0) == self.child.pid:
                child.set_cache_mask(atspi.Cache.NONE)
                return child
        return None

    def windows(self):
        """The windows that can be seen, as things."""
        application = self._application()
        if application is None:
            return []
        return [thing for thing in children(Thing(self, application)) if thing.showing()]

    def window(self, title):
        """The window whose title contains that text."""
        return wait_for(lambda: next((w for w in self.windows() if title in w.name), None),
                        lambda: f"a window “{title}”; there are {[w.name for w in self.windows()]}")

    def things(self, within=None):
        """Everything that can be seen, in the order of the tree."""
        todo = [within] if within else self.windows()
        while todo:
            thing = todo.pop(0)
            yield thing
            todo[:0] = [child for child in children(thing) if child.showing()]

    def find(self, role=None, name=None, text=None, within=None):
        """The first thing that can be seen and fits, or None. `name` and `text` are parts of what
        is heard; `name` may be a regular expression too."""
        for thing in self.things(within):
            if role is not None and thing.role != role:
                continue
            if isinstance(name, re.Pattern) and not name.search(thing.name):
                continue
            if isinstance(name, str) and name not in thing.name:
                continue
            if text is not None and text not in thing.name and text not in thing.text():
                continue
            return thing
        return None

    def wait(self, role=None, name=None, text=None, within=None):
        return wait_for(lambda: self.find(role, name, text, within),
                        lambda: f"{(role, name, text)}; what is seen:\n{self.describe()}")

    def says(self, text):
        """Waits until that text can be seen somewhere."""
        return self.wait(text=text)

    def describe(self):
        return "\n".join(f"  {t.role}: {t.name!r} {t.text()[:200]!r}" for t in self.things()
                         if t.name or t.text())

    def x_windows(self, title=""):
        """The numbers the X server knows its visible windows by."""
        # Fails as a whole where any window goes while it looks, a tooltip for example.
        return self.desktop.ask_x("xdotool", "search", "--all", "--onlyvisible", "--pid",
                                  self.child.pid, "--name", title).split()

    def x_window(self, title=""):
        return wait_for(lambda: self.x_windows(title or "."), f"the window {title}")[-1]

    def activate(self, title=""):
        """Brings the window to the front and gives it the keyboard; done when it has both, and when
        the program knows where the window manager has put it."""
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
        """A program that is behind with its events tells where its window was, and the mouse would go
        there."""
        said = self.desktop.ask_x("xwininfo", "-id", number)
        found = re.search(r"Absolute upper-left X: +(-?\d+)\s+Absolute upper-left Y: +(-?\d+)"
                          r"[^$]*?Width: (\d+)\s+Height: (\d+)", said)
        return bool(found) and tuple(map(int, found.groups())) in [
            window.box() for window in self.windows()]

    def press(self, *keys, window=""):
        """`window`: part of the title, where the program has more than one."""
        self.activate(window)
        self.desktop.xdotool("key", "--clearmodifiers", "--delay", 20, *keys)

    def type(self, text, window=""):
        self.activate(window)
        self.desktop.xdotool("type", "--delay", 15, text)

    def paste(self, text, window=""):
        self.desktop.clipboard(text)
        self.press("ctrl+v", window=window)

    def click(self, thing, window="", raised=False):
        """Moves the mouse there and clicks; `raised` for what lies on top already (a menu)."""
        if not raised:
            self.activate(window)
        # A thing that has just appeared may still be on its way to its place.
        place = wait_for(thing.settled_centre, f"a place of {thing.role} “{thing.name}”")
        self.desktop.xdotool("mousemove", *place, "click", 1)

    def choose_from_menu(self, opener, entry):
        """Opens a menu of the menu bar by a click and chooses from it by another."""
        self.click(self.wait(role="menu item", name=opener))
        self.click(self.wait(role="menu item", name=entry), raised=True)

    def choose_from_button(self, button, letter):
        """Opens the menu of a button by a click and chooses from it by its underlined letter: Qt
        does not show such a menu to a screen reader as part of the window."""
        before = len(self.x_windows())
        self.click(self.wait(role="push button", name=button))
        wait_for(lambda: len(self.x_windows()) > before, f"the menu of {button}")
        self.desktop.xdotool("key", letter)

    def end(self):
        """Asks it to end, and waits until it has; returns its exit code."""
        if self.child.poll() is None:
            self.child.terminate()
        return self.child.wait(PATIENCE)

    def close(self):
        """Closes its window as the window manager's button does, and waits until it has ended."""
        self.activate()
        self.desktop.xdotool("key", "alt+F4")
        return self.child.wait(PATIENCE)


def children(thing):
    node = thing.node
    for index in range(look(node.get_child_count, 0)):
        child = look(lambda index=index: node.get_child_at_index(index), None)
        if child is not None:
            yield Thing(thing.program, child)


class Thing:
    """What a screen reader hears of one thing on the screen: nothing, once it has gone."""

    def __init__(self, program, node):
        self.program = program
        self.node = node

    @property
    def name(self):
        return look(self.node.get_name, "")

    @property
    def description(self):
        return look(self.node.get_description, "")

    @property
    def role(self):
        return look(self.node.get_role_name, "")

    def has(self, state):
        wanted = getattr(self.program.desktop.atspi.StateType, state.upper())
        return look(lambda: self.node.get_state_set().contains(wanted), False)

    def showing(self):
        return self.has("showing")

    def text(self):
        if self.role not in ("text", "label"):
            return ""
        return look(lambda: self.program.desktop.atspi.Text.get_text(self.node, 0, -1), "")

    def box(self):
        """x, y, width, height on the screen, or None."""
        box = look(lambda: self.node.get_extents(self.program.desktop.atspi.CoordType.SCREEN), None)
        return (box.x, box.y, box.width, box.height) if box and box.width > 0 else None

    def centre(self):
        box = self.box()
        return (box[0] + box[2] // 2, box[1] + box[3] // 2) if box else None

    def settled_centre(self):
        """The centre, once it stays where it is."""
        before = self.centre()
        time.sleep(0.05)
        return before if before == self.centre() else None
