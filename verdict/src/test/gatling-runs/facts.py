#!/usr/bin/env python3
"""What is true of a run: a second reader of simulation.log, written apart from Verdict's, brute force, exact.

    facts.py simulation.log > facts.json

Times are whole milliseconds, as Gatling logs them. Where there is no observation there is no figure, only a count of 0.
"""
import json
import struct
import sys
from collections import Counter
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

PERMILLES = {"p50Ms": 500, "p75Ms": 750, "p90Ms": 900, "p95Ms": 950, "p99Ms": 990, "p99.9Ms": 999}
BLANKS = str.maketrans("\n\r\t", "   ")


class Request(NamedTuple):
    groups: tuple
    name: str
    start: int
    end: int
    ok: bool
    message: str


class Group(NamedTuple):
    groups: tuple
    start: int
    end: int
    cumulated: int
    ok: bool


class Log:
    """What both formats hold; a reader below fills it."""

    def __init__(self):
        self.format = self.version = self.simulation = self.description = None
        self.start = None
        self.started = Counter()  # users by scenario
        self.ended = Counter()
        self.requests = []
        self.groups = []
        self.errors = []


def read_text(content):
    """The columns of Gatling 2.0 and 2.1, of 2.2 and 2.3, of 3.0 to 3.3 and of 3.4 to 3.12 differ; see README.md."""
    log = Log()
    log.format = "text"
    for line in content.decode("utf-8").split("\n"):
        columns = line.split("\t")
        if len(columns) > 2 and columns[2] in ("RUN", "USER", "REQUEST", "GROUP"):  # 2.0, 2.1
            read_oldest(log, columns)
            continue
        match columns:
            case ["RUN", simulation, *_, start, description, version]:
                log.simulation, log.start, log.description, log.version = simulation, int(start), description, version
            case ["USER", scenario, event, _] | ["USER", scenario, _, event, _, _]:
                (log.started if event == "START" else log.ended)[scenario] += 1
            case ["REQUEST", *_, groups, name, start, end, status, message]:
                log.requests.append(Request(split(groups), name, int(start), int(end), status == "OK", message))
            case ["ERROR" | "GROUP", message, _]:  # 2.2 and 2.3 call an error a group
                log.errors.append(message)
            case ["GROUP", *_, groups, start, end, cumulated, status]:
                log.groups.append(Group(split(groups), int(start), int(end), int(cumulated), status == "OK"))
            case ["ASSERTION", *_] | [""]:
                pass
            case _:
                sys.exit(f"no record of Gatling: {columns}")
    return log


def read_oldest(log, columns):
    match columns:
        case [simulation, _, "RUN", start, description, version]:
            log.simulation, log.start, log.description, log.version = simulation, int(start), description, version
        case [scenario, _, "USER", event, _, _]:
            (log.started if event == "START" else log.ended)[scenario] += 1
        case [_, _, "REQUEST", groups, name, start, _, _, end, status, message]:
            log.requests.append(Request(split(groups), name, int(start), int(end), status == "OK", message))
        case [_, _, "GROUP", groups, start, end, cumulated, _, _, status]:
            log.groups.append(Group(split(groups), int(start), int(end), int(cumulated), status == "OK"))
        case _:
            sys.exit(f"no record of Gatling 2.0 or 2.1: {columns}")


def split(groups):
    return tuple(groups.split(",")) if groups else ()


class Bytes:
    """Big-endian, but for UTF-16, which is in the order of the machine that wrote: little-endian here."""

    def __init__(self, content):
        self.content = content
        self.at = 0
        self.cache = {}

    def take(self, length):
        self.at += length
        if self.at > len(self.content):
            sys.exit("the log is truncated")
        return self.content[self.at - length : self.at]

    def byte(self):
        return self.take(1)[0]

    def int(self):
        return struct.unpack(">i", self.take(4))[0]

    def long(self):
        return struct.unpack(">q", self.take(8))[0]

    def string(self):
        length = self.int()
        if length == 0:
            return ""
        value = self.take(length)
        return value.decode("utf-16-le" if self.byte() else "latin-1").translate(BLANKS)

    def cached(self):
        index = self.int()
        if index > 0:
            self.cache[index] = self.string()
        return self.cache[abs(index)]

    def list(self, element):
        return tuple(element() for _ in range(self.int()))


def read_binary(content):
    """Since 3.13.0; the assertions are skipped, which 3.13.0 pickles in its own way."""
    log, log_bytes = Log(), Bytes(content)
    log.format = "binary"
    log_bytes.byte()
    log.version, log.simulation = log_bytes.string(), log_bytes.string()
    log.start, log.description = log_bytes.long(), log_bytes.string()
    scenarios = log_bytes.list(log_bytes.string)
    log_bytes.list(lambda: log_bytes.take(log_bytes.int()))
    while log_bytes.at < len(content):
        read_record(log, log_bytes, scenarios)
    return log


def read_record(log, b, scenarios):
    match b.byte():
        case 1:
            groups, name, start, end = b.list(b.cached), b.cached(), log.start + b.int(), log.start + b.int()
            log.requests.append(Request(groups, name, start, end, b.byte() == 1, b.cached()))
        case 2:
            scenario = scenarios[b.int()]
            (log.started if b.byte() == 1 else log.ended)[scenario] += 1
            b.int()
        case 3:
            groups, start, end = b.list(b.cached), log.start + b.int(), log.start + b.int()
            log.groups.append(Group(groups, start, end, b.int(), b.byte() == 1))
        case 4:
            log.errors.append(b.cached())
            b.int()
        case tag:
            sys.exit(f"no record of Gatling: tag {tag} before byte {b.at}")


def statistics(values):
    if not values:
        return {"count": 0}
    values, n = sorted(values), len(values)
    mean = Fraction(sum(values), n)
    variance = sum((value - mean) ** 2 for value in values) / n
    with localcontext() as context:
        context.prec = 50
        deviation = (Decimal(variance.numerator) / Decimal(variance.denominator)).sqrt()
    ranks = {key: values[-(-permille * n // 1000) - 1] for key, permille in PERMILLES.items()}
    return {"count": n, "minMs": values[0], "meanMs": float(mean), "standardDeviationMs": float(deviation), **ranks, "maxMs": values[-1]}


def by_status(records, describe):
    return {
        "total": describe(records),
        "ok": describe([record for record in records if record.ok]),
        "ko": describe([record for record in records if not record.ok]),
    }


def response_times(requests):
    return statistics([request.end - request.start for request in requests])


def group_times(groups):
    return {
        "count": len(groups),
        "cumulatedResponseTime": statistics([group.cumulated for group in groups]),
        "duration": statistics([group.end - group.start for group in groups]),
    }


def counted(messages):
    return [{"message": message, "count": count} for message, count in sorted(Counter(messages).items())]


def failures(requests):
    return counted(request.message for request in requests if not request.ok)


def facts(log):
    request_keys = sorted({(request.groups, request.name) for request in log.requests})
    group_keys = sorted({group.groups for group in log.groups})
    requests = {key: [r for r in log.requests if (r.groups, r.name) == key] for key in request_keys}
    groups = {key: [g for g in log.groups if g.groups == key] for key in group_keys}
    return {
        "gatlingVersionInLog": log.version,
        "format": log.format,
        "simulationClass": log.simulation,
        "description": log.description,
        "startEpochMs": log.start,
        "firstRequestStartEpochMs": min(request.start for request in log.requests),
        "lastRequestEndEpochMs": max(request.end for request in log.requests),
        "users": {"started": log.started.total(), "ended": log.ended.total()},
        "scenarios": [
            {"name": name, "started": log.started[name], "ended": log.ended[name]} for name in sorted(log.started)
        ],
        "allRequests": {**by_status(log.requests, response_times), "failures": failures(log.requests)},
        "requests": [
            {"groups": list(key[0]), "name": key[1], **by_status(found, response_times), "failures": failures(found)}
            for key, found in requests.items()
        ],
        "groups": [{"groups": list(key), **by_status(found, group_times)} for key, found in groups.items()],
        "errors": counted(log.errors),
    }


def main():
    with open(sys.argv[1], "rb") as file:
        content = file.read()
    log = read_binary(content) if content[0] == 0 else read_text(content)
    json.dump(facts(log), sys.stdout, ensure_ascii=False, indent=2)
    print()


if __name__ == "__main__":
    main()
