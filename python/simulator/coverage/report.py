"""The count, class by class, and what is left to prove."""

from ..live_module.witness import LISTEN
from .wanted import GOAL, OUT_OF_REACH


class Report:
    def __init__(self, findings, members, topics):
        """`members` and `topics` as wanted_aspects gives them."""
        self.findings, self.members, self.topics = findings, members, topics

    def missing(self, name):
        """Sentences about the members and the listeners of a class that are not proven."""
        members = {member: self.findings.missing(member, wanted) for member, wanted in self.members[name].items()}
        unheard = [topic for topic in self.topics.get(name, ()) if self.findings.missing(topic, {LISTEN})]
        excuse = "; " + OUT_OF_REACH[name] if name in OUT_OF_REACH else ""
        return (
            ["not proven: {} ({}){}".format(member, ", ".join(aspects), excuse) for member, aspects in members.items() if aspects],
            ["not proven: {} (listener){}".format(topic, excuse) for topic in unheard],
        )

    def counts(self, names):
        """"proven/all" of the members of some classes, and of their listeners."""
        missing = [self.missing(name) for name in names]
        wanted = [(self.members[name], self.topics.get(name, ())) for name in names]
        return [
            "{}/{}".format(sum(map(len, every)) - sum(map(len, left)), sum(map(len, every))) for every, left in zip(zip(*wanted), zip(*missing))
        ]

    def lines(self):
        names = (*GOAL, *sorted(set(self.members) - set(GOAL)))
        names = [name for name in names if self.members[name]]
        yield row("", "members", "listeners")
        for name in names:
            yield row(name, *self.counts([name]))
        yield row("the goal", *self.counts(GOAL))
        yield row("all", *self.counts(names))
        for name in names:
            for sentences in self.missing(name):
                yield from ("  " + sentence for sentence in sentences)
        yield from ("  {}".format(claim) for claim in self.findings.empty_claims())
        yield from ("  {} fails".format(name) for name in self.findings.failed)

    @property
    def is_good(self):
        """Whether every member of the goal is proven, and every declaration proves something."""
        return not self.findings.empty_claims() and not self.findings.failed and not any(self.missing(name)[0] for name in GOAL)


def row(*cells):
    return "{:32}{:>12}{:>12}".format(*cells)
