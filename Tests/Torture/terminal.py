"""A terminal of 80×24 with a program on it."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

PATIENCE = 30


class Terminal:
    """A program on a terminal. What it writes is kept since the last key."""

    def __init__(self, words, variables, folder):
        self.status = None
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execve(words[0], words, variables)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.text = ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            self.kill()
        os.close(self.master)

    def press(self, keys):
        self.read(0)
        self.text = ""
        os.write(self.master, keys.encode())

    def read(self, seconds):
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            data = b""
        self.text += data.decode(errors="replace")
        return bool(data)

    def wait(self, pattern):
        """Waits until the program has written something."""
        end = time.monotonic() + PATIENCE
        while not re.search(pattern, self.text):
            if time.monotonic() > end or not self.read(0.1) and self.has_ended():
                raise RuntimeError("no %r in %r" % (pattern, self.text[-500:]))

    def number(self, other_than=None, ending=False):
        """The number of the card that is asked; nil, where that is allowed, when the session has ended."""
        end = time.monotonic() + PATIENCE
        while True:
            for found in re.findall(r"What is number (\d+)\?", self.text):
                if found != other_than:
                    return found
            if time.monotonic() > end or not self.read(0.1) and self.has_ended():
                if ending and self.has_ended():
                    return None
                raise RuntimeError("no card in %r" % self.text[-500:])

    def has_ended(self):
        if self.status is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.status = status
        return self.status is not None

    def end(self):
        """Waits for the program's end."""
        limit = time.monotonic() + PATIENCE
        while not self.has_ended():
            self.read(0.05)
            if time.monotonic() > limit:
                raise RuntimeError("no end: %r" % self.text[-500:])

    def kill(self):
        """Kills it; whether it was alive."""
        if self.has_ended():
            return False
        os.kill(self.process, signal.SIGKILL)
        _, self.status = os.waitpid(self.process, 0)
        return True
