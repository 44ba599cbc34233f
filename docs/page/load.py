#!/usr/bin/env python3
"""How `galaxy serve` bears load: what docs/page.md says of speed, memory and lost labels is measured with this.

    python3 docs/page/load.py PICTURES [--tests start,many,...] [--seconds 20] [--kills 50] -- galaxy serve [MODEL] ...

PICTURES is a folder of pictures; the words after -- start the program, to which --port and --folder are added. Only Python's own modules are
needed, and /proc for memory and processor time. The clients run on the same machine and take some of what they measure; their own processor time
is printed, too.
"""

import argparse
import concurrent.futures
import csv
import http.client
import json
import os
import pathlib
import random
import re
import resource
import signal
import socket
import subprocess
import tempfile
import threading
import time

BOUNDARY = "galaxy-load"
MULTIPART = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
CLIENTS, SLOW_CLIENTS, PATIENCE = 4, 100, 120


class Server:
    """The program in a folder of its own, from its start to its end."""

    def __init__(self, words, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        started = time.perf_counter()
        self.process = subprocess.Popen([*words, "--port", str(self.port), "--folder", folder], stdout=subprocess.DEVNULL)
        while not self.answers():
            if self.process.poll() is not None:
                raise SystemExit(f"The program ended with exit code {self.process.returncode}.")
            time.sleep(0.005)
        self.start_seconds = time.perf_counter() - started

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(PATIENCE)

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)

    def answers(self):
        try:
            return ask(self.connect(), "GET", "/api/model")[0] == 200
        except OSError:
            return False

    def processor_seconds(self):
        with open(f"/proc/{self.process.pid}/stat") as file:
            user, system = file.read().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def peak_megabytes(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read())[1]) / 1024


def ask(connection, method, path, body=None, headers=None):
    """Status and body of one request on a connection that is kept."""
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    return answer.status, answer.read()


def multipart(files):
    parts = [
        b"--%s\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n%s\r\n"
        % (BOUNDARY.encode(), name.encode(), content) for name, content in files]
    return b"".join(parts) + b"--%s--\r\n" % BOUNDARY.encode()


def read_pictures(folder, most=512):
    paths = sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file())
    random.Random(1).shuffle(paths)
    return [(path.name, path.read_bytes()) for path in paths[:most]]


def in_threads(count, act):
    """Sum of what each thread returns; what one throws ends the program."""
    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        return sum(pool.map(act, range(count)))


def post_until(server, end, requests):
    """Pictures that one client had answered until then; requests are (path, body, headers, pictures)."""
    connection, answered, turn = server.connect(), 0, 0
    while time.perf_counter() < end:
        path, body, headers, pictures = requests[turn % len(requests)]
        status, answer = ask(connection, "POST", path, body, headers)
        if status != 200:
            raise RuntimeError(f"{status}: {answer[:300]!r}")
        answered, turn = answered + pictures, turn + 1
    return answered


def measure(name, server, seconds, requests):
    in_threads(CLIENTS, lambda client: post_until(server, time.perf_counter() + 3, requests[client::CLIENTS]))
    begun, worked, own = time.perf_counter(), server.processor_seconds(), own_seconds()
    answered = in_threads(CLIENTS, lambda client: post_until(server, begun + seconds, requests[client::CLIENTS]))
    took, worked, own = time.perf_counter() - begun, server.processor_seconds() - worked, own_seconds() - own
    print(f"{name}: {answered / took:.0f} pictures/s; {worked / answered * 1e3:.2f} ms of the processor a picture, "
          f"clients {own / answered * 1e3:.2f} ms; most memory {server.peak_megabytes():.0f} MB", flush=True)


def own_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def many(pictures, path="/api/predict", size=64):
    groups = [pictures[start:start + size] for start in range(0, len(pictures), size)]
    return [(path, multipart(group), MULTIPART, len(group)) for group in groups]


def single(pictures):
    return [("/api/predict", content, {"Content-Type": "image/jpeg"}, 1) for _, content in pictures]


def test_start(arguments, words, pictures, folder):
    times = []
    for _ in range(5):
        with Server(words, folder) as server:
            times.append(server.start_seconds)
    print(f"start to first answer: {sorted(times)[2]:.2f} s (median of 5)", flush=True)


def test_speed(name, requests):
    def test(arguments, words, pictures, folder):
        with Server(words, folder) as server:
            measure(name, server, arguments.seconds, requests(pictures))
    return test


def send_slowly(server, picture, piece, pause, end):
    """One picture in small pieces; the rest at once when it is time to end. 1 if it was answered."""
    head = (f"POST /api/predict HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
            f"Content-Type: image/jpeg\r\nContent-Length: {len(picture)}\r\n\r\n").encode()
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as client:
        client.sendall(head)
        place = 0
        while place < len(picture) and time.perf_counter() < end:
            client.sendall(picture[place:place + piece])
            place += piece
            time.sleep(pause)
        client.sendall(picture[place:])
        return int(client.recv(64).startswith(b"HTTP/1.1 200"))


def test_slow(arguments, words, pictures, folder):
    with Server(words, folder) as server:
        end = time.perf_counter() + arguments.seconds + 6
        pool = concurrent.futures.ThreadPoolExecutor(1)
        slow = pool.submit(in_threads, SLOW_CLIENTS + 1, lambda client: send_slowly(
            server, pictures[client][1], *((1, 1) if client == 0 else (200, 0.2)), end))
        measure(f"64 in a request, beside {SLOW_CLIENTS} slow clients and one of a byte a second", server, arguments.seconds, many(pictures))
        print(f"slow clients answered: {slow.result()} of {SLOW_CLIENTS + 1}", flush=True)


def label_until_killed(server, ids, prefix, acknowledged):
    connection = server.connect()
    for number in range(1_000_000):
        label = f"{prefix}-{number}"
        try:
            status, _ = ask(connection, "POST", "/api/labels", json.dumps({"picture": random.choice(ids), "label": label, "who": "load"}),
                            {"Content-Type": "application/json"})
        except (OSError, http.client.HTTPException):
            return 0
        if status != 201:
            raise RuntimeError(f"a label was answered with {status}")
        acknowledged.append(label)


def labels_in(folder):
    with open(os.path.join(folder, "labels.csv"), newline="", encoding="utf-8-sig") as file:
        return [row["label"] for row in csv.DictReader(file)]


def label_and_end(words, pictures, folder, turn, how, acknowledged):
    server = Server(words, folder)
    _, cards = ask(server.connect(), "POST", "/api/pictures", multipart(pictures[:20]), MULTIPART)
    ids = [json.loads(line)["id"] for line in cards.splitlines()]
    threading.Timer(random.Random(turn).uniform(0.05, 0.6), lambda: server.process.send_signal(how)).start()
    in_threads(CLIENTS, lambda client: label_until_killed(server, ids, f"{turn}-{client}", acknowledged))
    server.process.wait(PATIENCE)


def test_kills(arguments, words, pictures, folder):
    acknowledged = []
    for turn in range(arguments.kills):
        label_and_end(words, pictures, folder, turn, signal.SIGKILL, acknowledged)
    kept = set(labels_in(folder))
    print(f"{arguments.kills} times kill -9: {len(acknowledged)} labels acknowledged, {len(set(acknowledged) - kept)} of them lost", flush=True)


def test_interrupt(arguments, words, pictures, folder):
    server, bodies = Server(words, folder), many(pictures)
    connections = [server.connect() for _ in range(CLIENTS)]
    for connection, (path, body, headers, _) in zip(connections, bodies):
        connection.request("POST", path, body, headers)
    time.sleep(0.1)
    server.process.send_signal(signal.SIGINT)
    answered = [len(json.loads(connection.getresponse().read())["predictions"]) for connection in connections]
    code, acknowledged = server.process.wait(PATIENCE), []
    print(f"Ctrl-C with {CLIENTS} requests accepted: {answered} pictures answered, exit code {code}", flush=True)
    label_and_end(words, pictures, folder, 0, signal.SIGINT, acknowledged)
    print(f"Ctrl-C while labels come: {len(acknowledged)} acknowledged, {len(set(acknowledged) - set(labels_in(folder)))} of them lost", flush=True)


TESTS = dict(
    start=test_start,
    many=test_speed("64 in a request", many),
    single=test_speed("one by one", single),
    page=test_speed("as the page sends them", lambda pictures: many(pictures, "/api/pictures")),
    slow=test_slow, kills=test_kills, interrupt=test_interrupt)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pictures")
    parser.add_argument("--tests", default=",".join(TESTS), help="some of " + ", ".join(TESTS))
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("words", nargs="+", help="what starts the program, after --")
    arguments = parser.parse_args()
    pictures = read_pictures(arguments.pictures)
    for name in arguments.tests.split(","):
        with tempfile.TemporaryDirectory() as folder:
            TESTS[name](arguments, arguments.words, pictures, folder)


if __name__ == "__main__":
    main()
