"""`ping`: answered without touching Live."""


def run(scope, request, caller):
    return "null"
